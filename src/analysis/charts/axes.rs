//! What pictures over time stand on: round numbers up the left edge, names along the foot, keys below.

use super::{Anchor, Chart, Scale, Shape, figure, label};
use crate::analysis::wording::number;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::text::{Text, text};

/// The room above a picture for what its numbers are in.
const HEAD: i32 = 28;
/// How high the numbers themselves stand.
const HEIGHT: i32 = 176;
/// The room below for names, and for a line that says what they are.
const FOOT: i32 = 24;
/// The height of a line of keys, and the least width of one of them.
const KEY: (i32, i32) = (24, 148);
/// How much of the ground lines cover that only guide the eye, in percent.
const FAINT: u8 = 30;
/// The most round numbers of an axis, without the first one.
const MOST_ROUND: i128 = 5;
/// Numbers of the axis are shorter than this; longer ones are written in thousands.
const LONGEST: i128 = 10_000;

/// The room in which numbers stand upright.
pub(super) struct Plot {
    scale: Scale,
    /// Its left edge.
    pub left: i32,
    /// Its right edge.
    pub right: i32,
    /// Its lower edge.
    pub bottom: i32,
}

impl Plot {
    /// Draws round numbers and their lines into a picture without any shape yet: over all the numbers given, at a distance or
    /// at the one that suits them.
    pub fn new<'a>(
        chart: &mut Chart,
        numbers: impl Iterator<Item = &'a Exact>,
        distance: Option<Exact>,
        kind: Kind,
        style: &Style,
    ) -> Plot {
        let ends = Scale::over(numbers, 0, HEIGHT);
        let distance = distance.unwrap_or_else(|| {
            let least = if kind.is_whole() { Exact::one() } else { Exact::zero() };
            round_distance(&ends.high.minus(&ends.low)).max(least)
        });
        let round = round_numbers(&ends, &distance);
        let most = round.iter().map(Exact::magnitude).max().unwrap_or(Exact::zero());
        let (unit, named) = unit_of(&most, kind, style);
        let kind_shown = if kind.is_money() { Kind::Number } else { kind };
        let written = |it: &Exact| {
            let in_unit = it.divided_by(&unit).unwrap_or(Exact::zero());
            number(&in_unit, kind_shown, style)
        };
        let texts: Vec<String> = round.iter().map(written).collect();
        let widest = texts.iter().map(|text| width_of(text)).max().unwrap_or(0);
        let (left, right) = ((widest + 10).min(chart.width / 2), chart.width);
        let low = round.first().cloned().unwrap_or(ends.low);
        let high = round.last().cloned().unwrap_or(ends.high);
        let scale = Scale { low, high, from: 0, to: HEIGHT };
        let plot = Plot { scale, left, right, bottom: HEAD + HEIGHT };
        for (at, text) in round.iter().zip(texts) {
            let y = plot.y(at);
            let (class, width) = ("chart__lower", right - left);
            chart.shapes.push(Shape::Shade { class, x: left, y, width, height: 1, percent: FAINT });
            chart.shapes.push(figure((left - 8, y + 4), Anchor::End, text));
        }
        if !named.is_empty() {
            chart.shapes.push(label((0, 13), chart.width, &named));
        }
        chart.height = plot.bottom + FOOT;
        plot
    }

    /// How low a number lies in the picture.
    pub fn y(&self, number: &Exact) -> i32 {
        self.bottom - self.scale.at(number)
    }

    /// Where something begins that has a place among so many, side by side.
    pub fn x(&self, place: usize, of: usize) -> i32 {
        let along = i128::from(self.right - self.left) * place as i128 / (of.max(1) as i128);
        self.left + i32::try_from(along).unwrap_or(0)
    }

    /// Names below their places, the last one and as many before it as have room, at equal distances; in a picture of this
    /// width.
    pub fn names(&self, shapes: &mut Vec<Shape>, at: &[(i32, String)], width: i32) {
        let Some(last) = at.len().checked_sub(1) else { return };
        let widest = at.iter().map(|(_, name)| width_of(name)).max().unwrap_or(0);
        // The last one may have to give way to the edge, towards the one before it.
        let widest = widest + 12 + (at[last].0 + widest / 2 - width).max(0);
        let room = |every: &usize| {
            let of = at.len() as i128;
            i128::from(self.right - self.left) * (*every as i128) / of >= i128::from(widest)
        };
        let every = [1, 2, 3, 4, 6, 12, 24, 60, 120].into_iter().find(room).unwrap_or(at.len());
        let mut free = i32::MAX;
        for (x, name) in at.iter().rev().step_by(every.clamp(1, last + 1)) {
            let half = width_of(name) / 2;
            let x = (*x).min(width - half).max(half);
            if x + half <= free {
                shapes.push(figure((x, self.bottom + 18), Anchor::Middle, name.as_str()));
                free = x - half - 8;
            }
        }
    }

    /// The line of a number across the picture.
    pub fn line(&self, class: &'static str, number: &Exact) -> Shape {
        let y = self.y(number);
        Shape::Line { class, from: (self.left, y), to: (self.right, y) }
    }
}

/// Writes below a picture what its colours stand for, as many beside each other as have room.
pub(super) fn keys(chart: &mut Chart, keys: Vec<(Shape, String)>) {
    let beside = (chart.width / KEY.1).max(1);
    let wide = chart.width / beside;
    let top = chart.height + 8;
    let count = i32::try_from(keys.len()).unwrap_or(0);
    for (place, (mark, name)) in (0i32..).zip(keys) {
        let (x, y) = (wide * (place % beside), top + KEY.0 * (place / beside));
        chart.shapes.push(moved(mark, (x, y + 4)));
        chart.shapes.push(label((x + 20, y + 15), x + wide - 8, &cut(&name, wide)));
    }
    chart.height = top + KEY.0 * ((count + beside - 1) / beside);
}

/// The mark of a colour in a key, put into its place later.
pub(super) fn mark(class: &'static str) -> Shape {
    Shape::Rect { class, x: 0, y: 0, width: 12, height: 12 }
}

/// How much of the ground an interval covers, in percent.
pub(super) const BAND: u8 = 25;

/// The mark of intervals in a key.
pub(super) fn band_mark() -> Shape {
    let (class, percent) = ("chart__part", BAND);
    Shape::Shade { class, x: 0, y: 0, width: 12, height: 12, percent }
}

/// A mark or a shade in its place.
fn moved(mark: Shape, (x, y): (i32, i32)) -> Shape {
    match mark {
        Shape::Rect { class, width, height, .. } => Shape::Rect { class, x, y, width, height },
        Shape::Shade { class, width, height, percent, .. } => {
            Shape::Shade { class, x, y, width, height, percent }
        }
        other @ (Shape::Line { .. } | Shape::Text { .. } | Shape::Area { .. }) => other,
    }
}

/// A name that squeezing would leave nobody able to read, cut short.
fn cut(name: &str, wide: i32) -> String {
    let most = usize::try_from(wide / 6).unwrap_or(1).max(4);
    match name.chars().count() > most {
        true => name.chars().take(most - 1).chain(['…']).collect(),
        false => name.to_owned(),
    }
}

/// How wide a text is in the widest of usual typefaces, about.
pub(super) fn width_of(text: &str) -> i32 {
    let wide = |letter: char| if letter == '%' { 13 } else { 8 };
    text.chars().map(wide).sum()
}

/// The power of a thousand in which the numbers of an axis are written, and how it and the currency are named.
fn unit_of(most: &Exact, kind: Kind, style: &Style) -> (Exact, String) {
    const NAMED: [Text; 4] = [
        text("thousands", "milliers"),
        text("millions", "millions"),
        text("billions", "milliards"),
        text("trillions", "billions"),
    ];
    let thousand = Exact::from(1_000);
    let (mut unit, mut power) = (Exact::one(), 0);
    if !kind.is_percentage() {
        while *most >= unit.times(&Exact::from(LONGEST)) {
            unit = unit.times(&thousand);
            power += 1;
        }
    }
    let named = match power {
        0 => String::new(),
        1..=4 => NAMED[power - 1].get(style.lang).to_owned(),
        _ => format!("× 1{}", "\u{202f}000".repeat(power)),
    };
    let currency = if kind.is_money() { style.currency.as_str() } else { "" };
    let parts = [currency, &named];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (unit, parts.join(", "))
}

/// A distance of 1, 2 or 5 times a power of ten that parts an extent above zero in [`MOST_ROUND`] at most.
fn round_distance(extent: &Exact) -> Exact {
    let quotient = |by: i128| move |it: &Exact| it.divided_by(&Exact::from(by));
    let least = quotient(MOST_ROUND)(extent).unwrap_or(Exact::one());
    if least.is_zero() || least.is_negative() {
        return Exact::one();
    }
    let (ten, mut power) = (Exact::from(10), Exact::one());
    while power < least {
        power = power.times(&ten);
    }
    while let Some(smaller) = quotient(10)(&power).filter(|smaller| *smaller >= least) {
        power = smaller;
    }
    let finer = [5, 2].into_iter().filter_map(|by| quotient(by)(&power));
    finer.into_iter().find(|it| *it >= least).unwrap_or(power)
}

/// The round numbers from the one below the lower end to the one above the upper end.
fn round_numbers(ends: &Scale, distance: &Exact) -> Vec<Exact> {
    let steps = |end: &Exact| end.divided_by(distance).unwrap_or(Exact::zero());
    let first = steps(&ends.low).negated().rounded_up().negated().times(distance);
    let next = |it: &Exact| (*it < ends.high).then(|| it.plus(distance));
    std::iter::successors(Some(first), next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(low: i128, high: i128) -> Vec<String> {
        let scale = Scale { low: Exact::from(low), high: Exact::from(high), from: 0, to: 1 };
        let distance = round_distance(&Exact::from(high - low));
        round_numbers(&scale, &distance).iter().map(Exact::canonical).collect()
    }

    #[test]
    fn an_axis_has_few_round_numbers_around_all_others() {
        assert_eq!(ends(0, 1), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        assert_eq!(ends(-37, 1_200), ["-500", "0", "500", "1000", "1500"]);
        assert_eq!(ends(98, 103), ["98", "99", "100", "101", "102", "103"]);
        assert_eq!(ends(0, i128::MAX).len(), 5);
    }
}
