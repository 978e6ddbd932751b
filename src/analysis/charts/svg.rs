//! One writer of SVG for all pictures.

use super::{Anchor, Chart, Shape};
use crate::render::markup::Markup;

/// What a picture wears when it leaves the page: a style sheet of its own, where it comes from and
/// when it was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dress<'a> {
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

/// A picture as an `<svg>` element: bare for the page, whose style sheet and heading it has, or
/// dressed as a file of its own.
pub fn svg(chart: &Chart, dress: Option<&Dress>) -> String {
    let mut markup = Markup::new();
    let (x, y, width, height) = match dress {
        None => (0, 0, chart.width, chart.height),
        Some(_) => (-MARGIN, -HEAD, chart.width + 2 * MARGIN, chart.height + HEAD + FOOT),
    };
    markup.tags("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart--");
    markup.text(chart.kind).tags("\" role=\"img\"");
    for (name, value) in [(" width=\"", width), (" height=\"", height)] {
        markup.tags(name).text(&value.to_string()).tags("\"");
    }
    let frame = [x, y, width, height].map(|number| number.to_string()).join(" ");
    markup.tags(" viewBox=\"").text(&frame).tags("\">");
    markup.element("<title>", &chart.title, "</title>");
    if let Some(dress) = dress {
        markup.element("<style>", dress.css, "</style>");
        rect(&mut markup, "chart__paper", [x, y, width, height]);
        let words = |class, at, anchor, text: &str| Shape::Text {
            class,
            at,
            anchor,
            most: None,
            text: text.to_owned(),
        };
        let below = chart.height + FOOT / 2;
        for each in [
            words("chart__title", (0, -HEAD / 2), Anchor::Start, &chart.title),
            words("chart__source", (0, below), Anchor::Start, dress.source),
            words("chart__source", (chart.width, below), Anchor::End, dress.date),
        ] {
            shape(&mut markup, &each);
        }
    }
    for each in &chart.shapes {
        shape(&mut markup, each);
    }
    markup.tags("</svg>");
    markup.finish()
}

fn shape(markup: &mut Markup, shape: &Shape) {
    match shape {
        Shape::Rect { class, x, y, width, height } => {
            rect(markup, class, [*x, *y, *width, *height]);
        }
        Shape::Line { class, from, to } => {
            markup.tags("<line class=\"").text(class);
            let ends = [from.0, from.1, to.0, to.1];
            for (name, end) in ["\" x1=\"", "\" y1=\"", "\" x2=\"", "\" y2=\""].iter().zip(ends) {
                markup.tags(name).text(&end.to_string());
            }
            markup.tags("\"/>");
        }
        Shape::Text { class, at, anchor, most, text } => {
            markup.tags("<text class=\"").text(class);
            markup.tags("\" x=\"").text(&at.0.to_string());
            markup.tags("\" y=\"").text(&at.1.to_string());
            markup.tags(match anchor {
                Anchor::Start => "\"",
                Anchor::Middle => "\" text-anchor=\"middle\"",
                Anchor::End => "\" text-anchor=\"end\"",
            });
            if let Some(most) = most {
                markup.tags(" lengthAdjust=\"spacingAndGlyphs\" textLength=\"");
                markup.text(&most.to_string()).tags("\"");
            }
            markup.tags(">").text(text).tags("</text>");
        }
    }
}

fn rect(markup: &mut Markup, class: &str, sides: [i32; 4]) {
    markup.tags("<rect class=\"").text(class);
    for (name, side) in ["\" x=\"", "\" y=\"", "\" width=\"", "\" height=\""].iter().zip(sides) {
        markup.tags(name).text(&side.to_string());
    }
    markup.tags("\"/>");
}
