//! One writer of SVG for all pictures.

use super::{Anchor, Chart, Shape};
use crate::render::mathml::escaped;

/// What a picture wears when it leaves the page: a style sheet of its own, where it comes from and
/// when it was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame<'a> {
    /// The rules for its classes.
    pub css: &'a str,
    /// Where the numbers come from.
    pub source: &'a str,
    /// The day, as people read it.
    pub date: &'a str,
}

/// How much a dressed picture is wider on each side.
const MARGIN: i32 = 16;
/// The room for the title above, and for the source and the date below.
const HEAD: i32 = 44;
const FOOT: i32 = 32;

/// A line of the foot, where source and date have no room beside each other.
const FOOT_LINE: i32 = 16;
/// How wide a letter of the title is on average, and one of the foot.
const LETTER: (usize, usize) = (10, 7);

/// A picture as an `<svg>` element: bare for the page, whose style sheet and heading it has, or
/// dressed as a file of its own.
pub fn svg(chart: &Chart, frame: Option<&Frame>) -> String {
    let has_room = |letters: usize, wide: usize| {
        i32::try_from(letters * wide).is_ok_and(|wide| wide <= chart.width)
    };
    let foot = |frame: &Frame| frame.source.chars().count() + frame.date.chars().count() + 2;
    let is_beside = frame.is_none_or(|frame| has_room(foot(frame), LETTER.1));
    let further = if is_beside { 0 } else { FOOT_LINE };
    let (x, y, width, height) = match frame {
        None => (0, 0, chart.width, chart.height),
        Some(_) => {
            let high = chart.height + HEAD + FOOT + further;
            (-MARGIN, -HEAD, chart.width + 2 * MARGIN, high)
        }
    };
    let mut parts = vec![format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart--{}\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\"><title>{}</title>",
        escaped(chart.kind),
        escaped(&chart.title)
    )];
    if let Some(frame) = frame {
        parts.push(format!("<style>{}</style>", escaped(frame.css)));
        parts.push(rect("chart__paper", [x, y, width, height]));
        let words = |class, at, anchor, most, text: &str| Shape::Text {
            class,
            at,
            anchor,
            most,
            text: text.to_owned(),
        };
        let below = chart.height + FOOT / 2;
        let is_long = !has_room(chart.title.chars().count(), LETTER.0);
        let most = is_long.then_some(chart.width);
        let (left, right) = ((0, below), (chart.width, below + further));
        parts.extend(
            [
                words("chart__title", (0, -HEAD / 2), Anchor::Start, most, &chart.title),
                words("chart__source", left, Anchor::Start, None, frame.source),
                words("chart__source", right, Anchor::End, None, frame.date),
            ]
            .iter()
            .map(shape),
        );
    }
    parts.extend(chart.shapes.iter().map(shape));
    parts.push("</svg>".to_owned());
    parts.concat()
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Rect { class, x, y, width, height } => rect(class, [*x, *y, *width, *height]),
        Shape::Shade { class, x, y, width, height, percent } => {
            let opaque = opacity(*percent);
            rect_of(class, [*x, *y, *width, *height], &opaque)
        }
        Shape::Area { class, corners, percent } => {
            let corners: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
            let (corners, opaque) = (corners.join(" "), opacity(*percent));
            format!("<polygon class=\"{class}\" points=\"{corners}\"{opaque}/>")
        }
        Shape::Line { class, from, to } => {
            let ((x1, y1), (x2, y2)) = (from, to);
            format!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>")
        }
        Shape::Text { class, at: (x, y), anchor, most, text } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let most = most.map_or(String::new(), |most| {
                format!(" lengthAdjust=\"spacingAndGlyphs\" textLength=\"{most}\"")
            });
            let text = escaped(text);
            format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\"{anchor}{most}>{text}</text>")
        }
    }
}

fn rect(class: &str, edges: [i32; 4]) -> String {
    rect_of(class, edges, "")
}

fn rect_of(class: &str, [x, y, width, height]: [i32; 4], more: &str) -> String {
    format!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{more}/>"
    )
}

/// The attribute by which the ground shows through a shape.
fn opacity(percent: u8) -> String {
    match percent {
        100.. => String::new(),
        percent => format!(" fill-opacity=\"0.{percent:02}\""),
    }
}
