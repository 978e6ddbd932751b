//! What was measured month by month, with how far each could be off.

use super::axes::{BAND, Plot, band_mark, keys, mark};
use super::{Chart, Shape};
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::Style;

/// What was measured in a month, and the ends of its interval where it has one.
#[derive(Clone, PartialEq, Debug)]
pub struct Measured {
    /// The value.
    pub value: Exact,
    /// The lower and the upper end.
    pub ends: Option<(Exact, Exact)>,
}

/// Half of the mark of a value.
const HALF: i32 = 3;
/// The widest interval.
const WIDEST: i32 = 24;

/// The picture of months with their names, of which some may have no value; `said` is what the marks and what the intervals
/// are.
pub fn course(
    title: &str,
    months: &[(String, Option<Measured>)],
    said: [&str; 2],
    kind: Kind,
    table: Vec<Vec<String>>,
    (width, style): (i32, &Style),
) -> Chart {
    let (title, shapes) = (title.to_owned(), Vec::new());
    let mut chart = Chart { kind: "course", title, width, height: 0, shapes, table };
    let known = months.iter().filter_map(|(_, measured)| measured.as_ref());
    let numbers = known.flat_map(|it| {
        let ends = it.ends.iter().flat_map(|(low, high)| [low, high]);
        [&it.value].into_iter().chain(ends)
    });
    let plot = Plot::new(&mut chart, numbers, None, kind, style);
    let (mut centres, mut lines, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: Option<(i32, i32)> = None;
    for (place, (name, measured)) in months.iter().enumerate() {
        let (from, to) = (plot.x(place, months.len()), plot.x(place + 1, months.len()));
        let x = from + (to - from) / 2;
        centres.push((x, name.clone()));
        let here = measured.as_ref().map(|it| (x, plot.y(&it.value)));
        if let Some((low, high)) = measured.as_ref().and_then(|it| it.ends.as_ref()) {
            let wide = ((to - from) * 2 / 3).clamp(1, WIDEST);
            let (y, height) = (plot.y(high), (plot.y(low) - plot.y(high)).max(1));
            let (class, x) = ("chart__part", x - wide / 2);
            let percent = BAND;
            chart.shapes.push(Shape::Shade { class, x, y, width: wide, height, percent });
        }
        if let (Some(from), Some(to)) = (before, here) {
            lines.push(Shape::Line { class: "chart__course", from, to });
        }
        if let Some((x, y)) = here {
            let (x, y) = (x - HALF, y - HALF);
            let (width, height) = (2 * HALF, 2 * HALF);
            marks.push(Shape::Rect { class: "chart__mark", x, y, width, height });
        }
        before = here;
    }
    chart.shapes.extend(lines.into_iter().chain(marks));
    plot.names(&mut chart.shapes, &centres, width);
    let [value, ends] = said;
    let ends = (band_mark(), ends.to_owned());
    keys(&mut chart, vec![(mark("chart__mark"), value.to_owned()), ends]);
    chart
}
