//! Pictures along a scale: gauge, bullet, tornado, intervals.

use super::{Anchor, BAR, BASE, Chart, EDGE, KEY, NUMBERS, ROW, Scale, Shape, figure, key, label};
use crate::analysis::reach::sensitivity::Effect;
use crate::analysis::wording::{fill, gap, number, result};
use crate::definition::band::{Band, Level, Own};
use crate::definition::{Definition, Variant};
use crate::engine::band::own_of;
use crate::engine::calculate::Calculation;
use crate::engine::rate::{on_scale, per_year};
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::text::{Text, text};

const RESULT: Text = text("Result", "Résultat");
/// The height of the bands with what stands above and below them.
const GROUND: i32 = 72;

const TARGET: Text = text("Target", "Objectif");

/// The scale of a metric with its bands and the result on it; `None` without a scale or bands.
/// `own` holds what the reader has set, by band index.
pub fn gauge(
    definition: &Definition,
    variant: &Variant,
    done: &Calculation,
    own: &[Own],
    width: i32,
    style: &Style,
) -> Option<Chart> {
    if variant.scale.is_none() && variant.bands.is_empty() {
        return None;
    }
    let value = &done.value.number;
    let (scale, mut chart) =
        ground("gauge", definition, variant, &[value], (done, own), width, style);
    let at = scale.at(value);
    chart.shapes.push(Shape::Line { class: "chart__value", from: (at, 20), to: (at, 52) });
    let told = result(value, variant.kind, style);
    chart.shapes.push(beside(at, width, 14, &told));
    chart.table.insert(1, vec![RESULT.get(style.lang).to_owned(), told]);
    Some(chart)
}

/// The result as a bar towards a target, over the bands of the metric where it has some. `own` holds what
/// the reader has set, by band index.
pub fn bullet(
    definition: &Definition,
    variant: &Variant,
    (done, target): (&Calculation, &Exact),
    own: &[Own],
    width: i32,
    style: &Style,
) -> Chart {
    let value = &done.value.number;
    let (scale, mut chart) =
        ground("bullet", definition, variant, &[value, target], (done, own), width, style);
    let start = Exact::zero().max(scale.low.clone());
    let told = [value, target].map(|number| result(number, variant.kind, style));
    chart.shapes.push(scale.bar("chart__bar", &start, value, (32, 8)));
    let at = scale.at(target);
    chart.shapes.push(Shape::Line { class: "chart__target", from: (at, 22), to: (at, 50) });
    let [told_value, told_target] = told;
    let lang = style.lang;
    let both = format!("{} {told_value} · {} {told_target}", RESULT.get(lang), TARGET.get(lang));
    chart.shapes.push(label((0, 14), width, &both));
    chart.table.insert(1, vec![RESULT.get(lang).to_owned(), told_value]);
    chart.table.insert(2, vec![TARGET.get(lang).to_owned(), told_target]);
    chart
}

/// The bands of a variant as a ground to draw on, with their thresholds and what they mean below. Where
/// nobody can tell in which band the result lies, none of them has a colour.
fn ground(
    kind: &'static str,
    definition: &Definition,
    variant: &Variant,
    shown: &[&Exact],
    (done, own): (&Calculation, &[Own]),
    width: i32,
    style: &Style,
) -> (Scale, Chart) {
    let lang = style.lang;
    let period = per_year(variant, &done.given);
    let start = |(index, band): (usize, &Band)| {
        on_scale(variant, band, own_of(own, index), period.as_ref())
    };
    let starts: Vec<Option<Exact>> = variant.bands.iter().enumerate().map(start).collect();
    let mut ends: Vec<Exact> = match variant.scale {
        Some((low, high)) => [low, high].map(|end| Exact::from(i128::from(end))).to_vec(),
        None => vec![Exact::zero()],
    };
    ends.extend(starts.iter().flatten().cloned());
    ends.extend(shown.iter().map(|number| (*number).clone()));
    let scale = Scale::over(ends.iter(), EDGE, width - EDGE);
    let (low, high) = (scale.low.clone(), scale.high.clone());
    let mut chart = Chart {
        kind,
        title: definition.name.clone(),
        width,
        height: GROUND + KEY * variant.bands.len() as i32,
        shapes: Vec::new(),
        table: vec![vec![String::new(), result_heading(lang)]],
    };
    if variant.bands.is_empty() {
        chart.shapes.push(scale.bar("chart__ground", &low, &high, (26, 20)));
    }
    for (index, band) in variant.bands.iter().enumerate() {
        let from = starts[index].clone().unwrap_or(low.clone());
        let to = starts.get(index + 1).cloned().flatten().unwrap_or(high.clone());
        // A second band of the same level is told from the first.
        let is_further = index > 0 && variant.bands[index - 1].level == band.level;
        let class = match (band.level, is_further) {
            _ if done.open.is_some() => "chart__ground",
            (Level::Good, false) => "chart__good",
            (Level::Good, true) => "chart__good chart__further",
            (Level::Fair, false) => "chart__fair",
            (Level::Fair, true) => "chart__fair chart__further",
            (Level::Poor, false) => "chart__poor",
            (Level::Poor, true) => "chart__poor chart__further",
            (Level::Missed, false) => "chart__missed",
            (Level::Missed, true) => "chart__missed chart__further",
        };
        chart.shapes.push(scale.bar(class, &from, &to, (26, 20)));
        let verdict = &band.verdict;
        chart.shapes.extend(key((0, GROUND + KEY * index as i32), width, class, verdict));
        let told = match &starts[index] {
            Some(threshold) => {
                let at = scale.at(threshold);
                let (from, to) = ((at, 26), (at, 46));
                chart.shapes.push(Shape::Line { class: "chart__border", from, to });
                let is_as_set =
                    band.threshold(own_of(own, index)).map(Exact::from).as_ref() == Some(threshold);
                let told = if is_as_set { number } else { result };
                let told = told(threshold, variant.kind, style);
                chart.shapes.push(beside(at, width, 66, &told));
                told
            }
            None => result(&low, variant.kind, style),
        };
        chart.table.push(vec![verdict.clone(), told]);
    }
    (scale, chart)
}

fn result_heading(lang: crate::text::Lang) -> String {
    text("From", "À partir de").get(lang).to_owned()
}

/// A number under or over a place, kept within the picture.
fn beside(at: i32, width: i32, y: i32, text: &str) -> Shape {
    let anchor = match at {
        at if at < width / 5 => Anchor::Start,
        at if at > width - width / 5 => Anchor::End,
        _ => Anchor::Middle,
    };
    figure((at, y), anchor, text)
}

/// How far the result moves when each input moves by a tenth, the largest effect first.
pub fn tornado(
    definition: &Definition,
    variant: &Variant,
    present: &Exact,
    effects: &[Effect],
    width: i32,
    style: &Style,
) -> Chart {
    let lang = style.lang;
    let results = effects.iter().flat_map(|effect| effect.lower.iter().chain(&effect.higher));
    let scale = Scale::over(results.chain([present]), EDGE, width - NUMBERS);
    let headings = [text("10% less", "10 % de moins"), text("10% more", "10 % de plus")];
    let mut chart = Chart {
        kind: "tornado",
        title: definition.name.clone(),
        width,
        height: ROW * effects.len() as i32 + KEY,
        shapes: Vec::new(),
        table: vec![vec![
            String::new(),
            headings[0].get(lang).to_owned(),
            headings[1].get(lang).to_owned(),
        ]],
    };
    for (place, effect) in (0i32..).zip(effects) {
        let y = ROW * place;
        let name = &effect.input.name;
        chart.shapes.push(label((0, y + BASE), width, name));
        let mut told = vec![name.clone()];
        for (end, class) in [(&effect.lower, "chart__lower"), (&effect.higher, "chart__higher")] {
            if let Some(end) = end {
                chart.shapes.push(scale.bar(class, present, end, (y + BAR.0, BAR.1)));
            }
            told.push(end.as_ref().map_or("–".to_owned(), |end| result(end, variant.kind, style)));
        }
        let at = scale.at(present);
        let (from, to) = ((at, y + BAR.0 - 3), (at, y + BAR.0 + BAR.1 + 3));
        chart.shapes.push(Shape::Line { class: "chart__value", from, to });
        let most = format!("±{}", gap(&effect.effect, variant.kind, style));
        chart.shapes.push(figure((width, y + BAR.0 + 13), Anchor::End, most));
        chart.table.push(told);
    }
    let y = ROW * effects.len() as i32;
    let ends = [(0, "chart__lower"), (width / 2, "chart__higher")];
    for ((x, class), heading) in ends.into_iter().zip(headings) {
        chart.shapes.extend(key((x, y), width, class, heading.get(lang)));
    }
    chart
}

/// An interval to draw, such as that of a wave.
#[derive(Clone, PartialEq, Debug)]
pub struct Span {
    /// What it is of.
    pub name: String,
    /// Its lower end.
    pub low: Exact,
    /// What was measured.
    pub value: Exact,
    /// Its upper end.
    pub high: Exact,
}

/// Intervals one below the other, on one scale.
pub fn intervals(
    title: &str,
    variant: &Variant,
    spans: &[Span],
    width: i32,
    style: &Style,
) -> Chart {
    let ends = spans.iter().flat_map(|span| [&span.low, &span.value, &span.high]);
    let scale = Scale::over(ends, EDGE, width - EDGE);
    let lang = style.lang;
    let headings = [text("Low", "Bas"), RESULT, text("High", "Haut")];
    let mut heading = vec![String::new()];
    heading.extend(headings.map(|text| text.get(lang).to_owned()));
    let mut chart = Chart {
        kind: "intervals",
        title: title.to_owned(),
        width,
        height: ROW * spans.len() as i32,
        shapes: Vec::new(),
        table: vec![heading],
    };
    for (place, span) in (0i32..).zip(spans) {
        let y = ROW * place;
        let middle = y + BAR.0 + BAR.1 / 2;
        let told =
            [&span.low, &span.value, &span.high].map(|number| result(number, variant.kind, style));
        let (low, high) = (scale.at(&span.low), scale.at(&span.high));
        chart.shapes.push(label((0, y + BASE), width - NUMBERS, &span.name));
        let between = text("{low} to {high}", "{low} à {high}");
        let between = fill(between, lang, &[("low", &told[0]), ("high", &told[2])]);
        chart.shapes.push(figure((width, y + BASE), Anchor::End, between));
        for (from, to) in [
            ((low, middle), (high, middle)),
            ((low, middle - 6), (low, middle + 6)),
            ((high, middle - 6), (high, middle + 6)),
        ] {
            chart.shapes.push(Shape::Line { class: "chart__span", from, to });
        }
        let at = scale.at(&span.value);
        chart.shapes.push(Shape::Rect {
            class: "chart__mark",
            x: at - 4,
            y: middle - 4,
            width: 8,
            height: 8,
        });
        chart.table.push([std::slice::from_ref(&span.name), &told[..]].concat());
    }
    chart
}
