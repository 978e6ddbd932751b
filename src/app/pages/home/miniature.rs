//! A picture without its words, as small as a line of text.

use crate::analysis::charts::{Chart, Shape, svg};

/// What a picture keeps free for numbers, which a miniature has none of.
const NUMBERS: i32 = 120;

/// How wide a miniature is, in the units of its picture.
pub const WIDTH: i32 = 160;

/// How wide a picture has to be drawn for its bars to be as wide as a miniature.
pub const fn width_of(has_rows: bool) -> i32 {
    if has_rows { WIDTH + NUMBERS } else { WIDTH }
}

/// The height of a row of a picture, and what becomes of it.
const ROW: i32 = 48;
const SMALL_ROW: i32 = 8;
const SMALL_BAR: i32 = 6;

/// The height of the bar of a picture that has only one, with what stands out of it.
const BAR: i32 = 28;

/// Whether the bars of a picture lie below each other.
pub fn has_rows(chart: &Chart) -> bool {
    matches!(chart.kind, "waterfall" | "breakdown")
}

/// The marks of a picture alone, as an `<svg>` element.
pub fn miniature(mut chart: Chart) -> String {
    let rows = has_rows(&chart);
    // What stands further down says what the colours mean.
    let (from, to) = if chart.kind == "gauge" { (20, 53) } else { (0, 28) };
    let small = |shape: Shape| match shape {
        Shape::Rect { class, x, y, width, .. } if rows => {
            let y = y / ROW * SMALL_ROW;
            Some(Shape::Rect { class, x, y, width, height: SMALL_BAR })
        }
        Shape::Rect { class, x, y, width, height } if (from..to).contains(&y) => {
            Some(Shape::Rect { class, x, y: y - from, width, height: height.min(BAR) })
        }
        Shape::Line { class, from: (x, above), to: (end, below) } if !rows && below <= to => {
            Some(Shape::Line { class, from: (x, above - from), to: (end, below - from) })
        }
        Shape::Rect { .. }
        | Shape::Shade { .. }
        | Shape::Area { .. }
        | Shape::Line { .. }
        | Shape::Text { .. } => None,
    };
    chart.height = if rows { chart.height / ROW * SMALL_ROW } else { to - from };
    chart.width = WIDTH;
    chart.shapes = chart.shapes.into_iter().filter_map(small).collect();
    svg(&chart, None)
}
