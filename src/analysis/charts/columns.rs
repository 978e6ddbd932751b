//! Stacked columns: what comes above a line and what goes below it, month by month.

use super::axes::{Plot, keys, mark};
use super::{Chart, Shape};
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::Style;

/// On which side of the line a layer of columns stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// What comes.
    Above,
    /// What goes.
    Below,
}

/// One colour of all columns, from the line outwards; numbers are not below zero.
#[derive(Clone, PartialEq, Debug)]
pub struct Layer {
    /// What it is called.
    pub name: String,
    /// Its class.
    pub class: &'static str,
    /// On which side it stands.
    pub side: Side,
    /// Its numbers, one for each column.
    pub numbers: Vec<Exact>,
}

/// The widest column.
const WIDEST: i32 = 40;
/// From which height on two layers are parted by a line.
const PARTED: i32 = 6;

/// The picture of layers, one column for each name; the table beside it is given.
pub fn columns(
    title: &str,
    names: &[String],
    layers: &[Layer],
    kind: Kind,
    table: Vec<Vec<String>>,
    (width, style): (i32, &Style),
) -> Chart {
    let title = title.to_owned();
    let shapes = Vec::new();
    let mut chart = Chart { kind: "columns", title, width, height: 0, shapes, table };
    let stacks: Vec<Vec<(&'static str, Exact, Exact)>> =
        (0..names.len()).map(|place| stack(layers, place)).collect();
    let zero = Exact::zero();
    let ends = stacks.iter().flatten().map(|(_, _, end)| end).chain([&zero]);
    let plot = Plot::new(&mut chart, ends, None, kind, style);
    let mut centres = Vec::new();
    for (place, stack) in stacks.iter().enumerate() {
        let (from, to) = (plot.x(place, names.len()), plot.x(place + 1, names.len()));
        let wide = ((to - from) * 3 / 4).clamp(1, WIDEST);
        let x = from + (to - from - wide) / 2;
        centres.push((from + (to - from) / 2, names[place].clone()));
        for (class, start, end) in stack {
            let (start_y, end_y) = (plot.y(start), plot.y(end));
            let high = (start_y - end_y).abs();
            let y = start_y.min(end_y);
            chart.shapes.push(Shape::Rect { class, x, y, width: wide, height: high.max(1) });
            if high >= PARTED && !start.is_zero() {
                let class = "chart__border";
                let line = Shape::Line { class, from: (x, start_y), to: (x + wide, start_y) };
                chart.shapes.push(line);
            }
        }
    }
    chart.shapes.push(plot.line("chart__guide", &zero));
    plot.names(&mut chart.shapes, &centres, width);
    if layers.len() > 1 {
        let key = |layer: &Layer| (mark(layer.class), layer.name.clone());
        keys(&mut chart, layers.iter().map(key).collect());
    }
    chart
}

/// The layers of a column that are not empty, each with where it starts and ends.
fn stack(layers: &[Layer], place: usize) -> Vec<(&'static str, Exact, Exact)> {
    let (mut above, mut below) = (Exact::zero(), Exact::zero());
    let mut stack = Vec::new();
    for layer in layers {
        let Some(number) = layer.numbers.get(place).filter(|number| !number.is_zero()) else {
            continue;
        };
        let (so_far, end) = match layer.side {
            Side::Above => {
                let end = above.plus(number);
                (&mut above, end)
            }
            Side::Below => {
                let end = below.minus(number);
                (&mut below, end)
            }
        };
        let start = std::mem::replace(so_far, end.clone());
        stack.push((layer.class, start, end));
    }
    stack
}
