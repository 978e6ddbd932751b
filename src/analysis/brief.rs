//! Answers in a few words, for a heading: how far the definitions lie apart, how sure the result is, what changes it.

use super::facts::Facts;
use super::reach::sensitivity::{Effect, rooms};
use super::reach::{Lever, levers};
use super::sampling::interval::{Interval, Method};
use super::variants::Line;
use super::wording::{fill, gap, quoted, result, share, short_step};
use crate::definition::band::{Level, Own};
use crate::definition::{Definition, Variant};
use crate::engine::band::own_of;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::render::verdict::told;
use crate::text::text;

/// How far the definitions lie apart on the same figures; how many there are, where only one gives a result.
pub fn definitions(definition: &Definition, lines: &[Line], style: &Style) -> String {
    let count = definition.variants.len();
    if count == 1 {
        return text("one definition", "une seule définition").get(style.lang).to_owned();
    }
    let chosen = lines.iter().find(|line| line.is_chosen);
    let kind = chosen.and_then(|line| definition.variants.get(line.index)).map(|it| it.kind);
    let values: Vec<&Exact> = lines
        .iter()
        .filter(|line| definition.variants.get(line.index).map(|it| it.kind) == kind)
        .filter_map(|line| Some(&line.outcome.as_ref().ok()?.value.number))
        .collect();
    let (low, high) = (values.iter().min(), values.iter().max());
    let is_all = values.len() == count;
    let template = match values.len() {
        0 | 1 => text("{count} definitions", "{count}\u{a0}définitions"),
        _ if low == high && is_all => {
            text("{low} by all {count} definitions", "{low} selon les {count}\u{a0}définitions")
        }
        _ if low == high => text(
            "{low} by {computed} of {count} definitions",
            "{low} selon {computed}\u{a0}définitions sur {count}",
        ),
        _ if is_all => text(
            "{low} to {high} by {count} definitions",
            "de {low} à {high} selon {count}\u{a0}définitions",
        ),
        _ => text(
            "{low} to {high} by {computed} of {count} definitions",
            "de {low} à {high} selon {computed}\u{a0}définitions sur {count}",
        ),
    };
    let shown = |value: Option<&&Exact>| match (value, kind) {
        (Some(value), Some(kind)) => result(value, kind, style),
        _ => String::new(),
    };
    let texts = [
        ("count", &*count.to_string()),
        ("computed", &values.len().to_string()),
        ("low", &shown(low)),
        ("high", &shown(high)),
    ];
    fill(template, style.lang, &texts)
}

impl Interval {
    /// How far the true value may lie away, with one decimal: `±7.6` where that is the same on both sides, else from
    /// where to where. Nothing where everybody answered.
    pub fn reach(&self, variant: &Variant, style: &Style) -> Option<String> {
        let style = Style { decimals: style.decimals.min(1), ..style.clone() };
        let (below, above) = (self.value.minus(&self.low), self.high.minus(&self.value));
        match self.method {
            Method::Census => None,
            _ if gap(&below, variant.kind, &style) == gap(&above, variant.kind, &style) => {
                Some(format!("±{}", gap(&above, variant.kind, &style)))
            }
            _ => {
                let ends = [&self.low, &self.high].map(|end| result(end, variant.kind, &style));
                let [low, high] = ends.each_ref().map(String::as_str);
                let template = text("{low} to {high}", "entre {low} et {high}");
                Some(fill(template, style.lang, &[("low", low), ("high", high)]))
            }
        }
    }

    /// The same with the share of samples for which it holds.
    pub fn brief(&self, variant: &Variant, style: &Style) -> Option<String> {
        let reach = self.reach(variant, style)?;
        let template = text("{reach} at {confidence}", "{reach} à {confidence}");
        let confidence = share(&self.confidence, style);
        Some(fill(template, style.lang, &[("reach", &reach), ("confidence", &confidence)]))
    }
}

/// What moves a result most; nothing where nothing does. The effects come with the largest first.
pub fn moves_most(effects: &[Effect], style: &Style) -> Option<String> {
    let first = effects.first()?;
    let name = quoted(&first.input.name, style.lang);
    let template = text("{input} moves it most", "{input} pèse le plus");
    Some(fill(template, style.lang, &[("input", &name)]))
}

/// The smallest step that lifts the verdict: `50 takes 383 more for “Promoters”`. Where the verdict is as good as it gets,
/// the one that would lower it. Nothing where no single input changes the verdict. `own` holds what the reader
/// has set by band index.
pub fn next_verdict(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    own: &[Own],
    style: &Style,
) -> Option<String> {
    let band = facts.calculate(variant, own).ok()?.band?;
    let rank = |band: usize| {
        let level = variant.bands.get(band)?.level;
        Some(match level {
            Level::Poor | Level::Missed => 0,
            Level::Fair => 1,
            Level::Good => 2,
        })
    };
    let rooms = rooms(variant, facts, own);
    // What is best moved comes first.
    let levers = levers(definition, variant);
    let mut in_order = levers.iter().filter_map(|lever| match lever {
        Lever::Input(input) => rooms.iter().find(|room| room.input == *input),
        Lever::Move(..) => None,
    });
    let mut changes = Vec::new();
    for room in &mut in_order {
        changes.extend(room.up.iter().map(|change| (room, change, true)));
        changes.extend(room.down.iter().map(|change| (room, change, false)));
    }
    let first = |is_wanted: &dyn Fn(i32, i32) -> bool| {
        changes.iter().find(|(_, change, _)| {
            rank(change.band).zip(rank(band)).is_some_and(|(then, now)| is_wanted(then, now))
        })
    };
    let better = first(&|then, now| then > now);
    let (room, change, is_more) = better.or_else(|| first(&|then, now| then < now))?;
    let input = &room.input;
    let template = match (better.is_some(), is_more, input.kind.is_whole()) {
        (true, true, _) => text(
            "{threshold} takes {change} more for {input}",
            "{threshold}\u{a0}: {change} de plus pour {input}",
        ),
        (true, false, true) => text(
            "{threshold} takes {change} fewer for {input}",
            "{threshold}\u{a0}: {change} de moins pour {input}",
        ),
        (true, false, false) => text(
            "{threshold} takes {change} less for {input}",
            "{threshold}\u{a0}: {change} de moins pour {input}",
        ),
        (false, true, _) => text(
            "the verdict turns with {change} more for {input}",
            "le verdict change avec {change} de plus pour {input}",
        ),
        (false, false, true) => text(
            "the verdict turns with {change} fewer for {input}",
            "le verdict change avec {change} de moins pour {input}",
        ),
        (false, false, false) => text(
            "the verdict turns with {change} less for {input}",
            "le verdict change avec {change} de moins pour {input}",
        ),
    };
    // The border that is crossed first on the way.
    let crossed = if change.band > band { band + 1 } else { band };
    let threshold = told(variant, variant.bands.get(crossed)?, own_of(own, crossed), style)?;
    let change = short_step(&change.at.number.minus(&room.number), input.kind, style);
    let texts = [
        ("change", &*change),
        ("input", &quoted(&input.name, style.lang)),
        ("threshold", &threshold),
    ];
    Some(fill(template, style.lang, &texts))
}

/// What a tenth more of the input that moves it most would make of the result; nothing where it cannot be.
pub fn a_tenth_more(effects: &[Effect], variant: &Variant, style: &Style) -> Option<String> {
    let first = effects.first()?;
    let higher = first.higher.as_ref()?;
    let template =
        text("10% more for {input}: {value}", "10\u{a0}% de plus pour {input}\u{a0}: {value}");
    let texts = [
        ("input", &*quoted(&first.input.name, style.lang)),
        ("value", &result(higher, variant.kind, style)),
    ];
    Some(fill(template, style.lang, &texts))
}
