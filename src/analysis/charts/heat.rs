//! A heat map: a line for each group, the darker a cell the more is left of the first one.

use super::axes::width_of;
use super::{Anchor, Chart, Shape, figure, label};

/// A line of the map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heat {
    /// What it is called.
    pub name: String,
    /// How much each cell has of the first one, in percent, which may be above a hundred; `None` where there is nothing to
    /// compare with.
    pub percents: Vec<Option<u32>>,
}

/// The height of a line, and of what stands above all of them.
const LINE: i32 = 22;
const HEAD: i32 = 44;
/// How dark the darkest cell is, in percent: where ink is read on it, and where it is not.
const DARKEST: (u32, u32) = (40, 85);
/// The least room for a figure in a cell, and for one above the columns.
const ROOM: i32 = 28;
/// The widest cell.
const WIDEST: i32 = 44;

/// The picture of lines; `said` is what stands above the names, and above all of it.
pub fn heat(
    title: &str,
    lines: &[Heat],
    said: [&str; 2],
    table: Vec<Vec<String>>,
    width: i32,
) -> Chart {
    let (title, shapes) = (title.to_owned(), Vec::new());
    let count = i32::try_from(lines.len()).unwrap_or(0);
    let height = HEAD + LINE * count + 4;
    let mut chart = Chart { kind: "heat", title, width, height, shapes, table };
    let widest = lines.iter().map(|line| width_of(&line.name)).chain([width_of(said[0])]).max();
    let left = (widest.unwrap_or(0) + 12).min(width / 2);
    let across = lines.iter().map(|line| line.percents.len()).max().unwrap_or(0);
    let cell = ((width - left) / i32::try_from(across.max(1)).unwrap_or(1)).min(WIDEST);
    let every = if cell > 0 { (ROOM + cell - 1) / cell } else { 0 };
    let text = |at, anchor, text: &str| figure(at, anchor, text);
    chart.shapes.push(text((0, HEAD - 10), Anchor::Start, said[0]));
    chart.shapes.push(label((0, 14), width, said[1]));
    for place in 0..i32::try_from(across).unwrap_or(0) {
        if every > 0 && place % every == 0 {
            let at = (left + cell * place + cell / 2, HEAD - 10);
            chart.shapes.push(figure(at, Anchor::Middle, place.to_string()));
        }
    }
    for (y, line) in (0i32..).map(|place| HEAD + LINE * place).zip(lines) {
        chart.shapes.push(text((0, y + 15), Anchor::Start, &line.name));
        for (x, percent) in (0i32..).map(|place| left + cell * place).zip(&line.percents) {
            let Some(percent) = percent else { continue };
            let darkest = if cell >= ROOM { DARKEST.0 } else { DARKEST.1 };
            let dark = u8::try_from((*percent).min(100) * darkest / 100);
            chart.shapes.push(Shape::Shade {
                class: "chart__part",
                x,
                y,
                width: (cell - 1).max(1),
                height: LINE - 1,
                percent: dark.unwrap_or(0),
            });
            if cell >= ROOM {
                let at = (x + cell / 2, y + 15);
                chart.shapes.push(figure(at, Anchor::Middle, percent.to_string()));
            }
        }
    }
    chart
}
