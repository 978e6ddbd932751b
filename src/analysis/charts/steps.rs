//! A curve that falls in steps, with the band of its interval.

use super::axes::{BAND, Plot, band_mark, keys, mark};
use super::{Anchor, Chart, Shape, figure};
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::Style;

/// From when on a share holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// After how many months.
    pub after: usize,
    /// The share, and the ends of its interval where it has one.
    pub share: Exact,
    /// The lower and the upper end of its interval.
    pub ends: Option<(Exact, Exact)>,
}

/// The height of the line that says what the numbers below are.
const SAID: i32 = 20;
/// The distances of the numbers below, in months.
const DISTANCES: [usize; 11] = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600];
/// The least room for a number below.
const ROOM: i32 = 36;

/// The picture of a share that is whole at the start and falls in steps: `said` is what the numbers below are, what the line is,
/// and what the band is.
pub fn steps(
    title: &str,
    all: &[Step],
    said: [&str; 3],
    table: Vec<Vec<String>>,
    (width, style): (i32, &Style),
) -> Chart {
    let (title, shapes) = (title.to_owned(), Vec::new());
    let mut chart = Chart { kind: "steps", title, width, height: 0, shapes, table };
    let ends = [Exact::zero(), Exact::one()];
    let plot = Plot::new(&mut chart, ends.iter(), Exact::ratio(1, 4), Kind::Ratio, style);
    // A month more, so that the last share is seen as well.
    let months = all.last().map_or(0, |step| step.after) + 1;
    let top = plot.y(&Exact::one());
    // Where each share begins: its place, its height, and the heights of its interval.
    let mut points = vec![(plot.left, top, (top, top))];
    for step in all {
        let here = plot.y(&step.share);
        let ends =
            step.ends.as_ref().map_or((here, here), |(low, high)| (plot.y(low), plot.y(high)));
        let point = (plot.x(step.after, months), here, ends);
        // Of what falls on one place, the last is what holds after it.
        match points.last_mut().filter(|last| last.0 == point.0) {
            Some(last) => *last = point,
            None => points.push(point),
        }
    }
    let until = |place: usize| points.get(place + 1).map_or(plot.right, |next| next.0);
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    for (place, (x, _, (low, high))) in points.iter().enumerate() {
        upper.extend([(*x, *high), (until(place), *high)]);
        lower.extend([(*x, *low), (until(place), *low)]);
    }
    let corners = upper.into_iter().chain(lower.into_iter().rev()).collect();
    chart.shapes.push(Shape::Area { class: "chart__part", corners, percent: BAND });
    let class = "chart__course";
    for (place, (x, y, _)) in points.iter().enumerate() {
        // A unit over both ends, so that the corners are whole.
        let (from, to) = ((*x - 1, *y), ((until(place) + 1).min(plot.right), *y));
        chart.shapes.push(Shape::Line { class, from, to });
        if let Some((_, before, _)) = place.checked_sub(1).map(|before| &points[before]) {
            chart.shapes.push(Shape::Line { class, from: (*x, *before), to: (*x, *y) });
        }
    }
    let room = |every: &&usize| plot.x(**every, months) - plot.left >= ROOM;
    let every = *DISTANCES.iter().find(room).unwrap_or(&months);
    for after in (0..=months).step_by(every) {
        let x = plot.x(after, months);
        if x <= width - ROOM / 2 {
            let text = after.to_string();
            chart.shapes.push(figure((x, plot.bottom + 18), Anchor::Middle, text));
        }
    }
    let [below, line, band] = said;
    chart.height += SAID;
    chart.shapes.push(figure((width, chart.height - 4), Anchor::End, below));
    let band = (band_mark(), band.to_owned());
    keys(&mut chart, vec![(mark("chart__bar"), line.to_owned()), band]);
    chart
}
