//! The variants of a definition.

use std::sync::Arc;

use serde_json::Value;

use super::super::band::{Band, Level, Start};
use super::super::check::{Check, Severity};
use super::super::expression::Expr;
use super::super::fault::Why;
use super::super::formula;
use super::super::input::Input;
use super::super::kind::Kind;
use super::super::part::Part;
use super::super::rate::{Rate, Share};
use super::super::source::Source;
use super::super::table::Table;
use super::super::{Also, Variant};
use super::inputs::{Draft, drafts, settled};
use super::limits::{MOST_INPUTS, MOST_PARTS, MOST_SOURCES};
use super::named::find;

/// What the variants of a definition refer to.
pub struct Common {
    pub drafts: Vec<Draft>,
    pub inputs: Vec<Arc<Input>>,
    pub tables: Vec<Arc<Table>>,
    pub sources: Vec<Arc<Source>>,
}

impl Common {
    /// The inputs of a variant, its own in place of the metric's.
    fn inputs(&self, part: &mut Part) -> Vec<Arc<Input>> {
        let list = part.list("inputs", 0..=MOST_INPUTS);
        let named = part.texts("inputs", list);
        let list = part.optional_list("own_inputs", MOST_INPUTS);
        let own = drafts(part, "own_inputs", list, &self.tables);
        if let Some(stray) = own.iter().find(|own| !named.contains(&own.input.id)) {
            part.refuse("own_inputs", Why::Unknown(stray.input.id.clone()));
        }
        let all = if own.is_empty() {
            self.inputs.clone()
        } else {
            let own_or = |draft: &Draft| {
                own.iter().find(|own| own.input == draft.input).unwrap_or(draft).clone()
            };
            settled(self.drafts.iter().map(own_or).collect())
        };
        let at = part.place("inputs");
        named.iter().filter_map(|id| find(&part.faults, &at, &all, id)).collect()
    }

    /// The variant of a part.
    pub fn variant(&self, id: String, mut part: Part) -> Arc<Variant> {
        let inputs = self.inputs(&mut part);
        let table = part.optional_id("table");
        let table =
            table.and_then(|id| find(&part.faults, &part.place("table"), &self.tables, &id));
        let list = part.optional_list("also", MOST_PARTS);
        let also = part.parts("also", list).into_iter().map(|mut part| {
            let (name, kind) = (part.name("name"), part.word("kind", Kind::Number));
            let formula = formula::read(&mut part, "formula", &inputs);
            part.end();
            Arc::new(Also { name, kind, formula })
        });
        let also = also.collect();
        let list = part.optional_list("checks", MOST_PARTS);
        let checks = part.parts("checks", list).into_iter().map(|part| check(part, &inputs));
        let checks = checks.collect();
        let kind = part.word("kind", Kind::Number);
        let formula = formula::read(&mut part, "formula", &inputs);
        let variant = Variant {
            id,
            name: part.name("name"),
            kind,
            better: part.optional_word("better"),
            rate: rate(&mut part, kind, &formula, &inputs),
            scale: scale(&mut part),
            table,
            formula,
            also,
            checks,
            bands: self.bands(&mut part),
            meaning: part.sentence("meaning"),
            cited: self.cited(&mut part),
            inputs,
        };
        part.end();
        Arc::new(variant)
    }
}

impl Common {
    fn bands(&self, part: &mut Part) -> Vec<Band> {
        let list = part.optional_list("bands", MOST_PARTS);
        let mut bands: Vec<Band> = Vec::new();
        for mut part in part.parts("bands", list) {
            let start = start(&mut part);
            let before = bands.last().map(|band| band.start);
            let goes_up = match (before, start.threshold()) {
                (None, _) => true,
                (Some(before), threshold) => threshold.is_some() && threshold > before.threshold(),
            };
            if !goes_up {
                part.faults.note(&part.at, Why::NotAscending);
            }
            let (level, verdict) = (part.word("level", Level::Fair), part.name("verdict"));
            let id = part.id("source");
            let source = find(&part.faults, &part.place("source"), &self.sources, &id);
            part.end();
            bands.extend(source.map(|source| Band { start, level, verdict, source }));
        }
        bands
    }

    fn cited(&self, part: &mut Part) -> Vec<Arc<Source>> {
        let list = part.optional_list("cited", MOST_SOURCES);
        let at = part.place("cited");
        let ids = part.texts("cited", list);
        ids.iter().filter_map(|id| find(&part.faults, &at, &self.sources, id)).collect()
    }
}

/// What makes the result of a formula a rate per period.
fn rate(part: &mut Part, kind: Kind, formula: &Expr, inputs: &[Arc<Input>]) -> Option<Rate> {
    let written = part.optional("rate")?;
    let mut part = Part::new(part.place("rate"), written, &part.faults);
    let share = part.word("share", Share::Lost);
    let per_year = formula::read(&mut part, "per_year", inputs);
    let limits_per_year = part.optional_decimal("limits_per_year");
    let name = part.name("over_a_year");
    part.end();
    let over_a_year = Arc::new(Also { name, kind, formula: share.after(formula, &per_year) });
    Some(Rate { share, per_year, limits_per_year, over_a_year })
}

/// Where a band begins; at the lowest value where nothing is said.
fn start(part: &mut Part) -> Start {
    match part.optional_shape("start") {
        None => Start::Lowest,
        Some((shape, Value::Null)) if shape == "lowest" => Start::Lowest,
        Some((shape, value)) if shape == "at_least" => {
            Start::AtLeast(part.decimal_of("start", value))
        }
        Some((shape, value)) if shape == "above" => Start::Above(part.decimal_of("start", value)),
        Some((shape, _)) => {
            part.no_shape("start", &shape);
            Start::Lowest
        }
    }
}

fn check(mut part: Part, inputs: &[Arc<Input>]) -> Arc<Check> {
    let list = part.list("fields", 1..=MOST_INPUTS);
    let at = part.place("fields");
    let fields = part.texts("fields", list);
    let check = Check {
        severity: part.word("severity", Severity::Unlikely),
        left: formula::read(&mut part, "left", inputs),
        right: formula::read(&mut part, "right", inputs),
        fields: fields.iter().filter_map(|id| find(&part.faults, &at, inputs, id)).collect(),
        message: part.sentence("message"),
    };
    part.end();
    Arc::new(check)
}

/// The ends of the scale on which a result lies.
fn scale(part: &mut Part) -> Option<(i32, i32)> {
    let ends = part.optional("scale")?;
    let ends = part.list_of("scale", ends, 2..=2);
    let end = |end: &Value| end.as_i64().and_then(|end| i32::try_from(end).ok());
    match ends.iter().map(end).collect::<Vec<_>>().as_slice() {
        [Some(low), Some(high)] if low < high => Some((*low, *high)),
        [Some(_), Some(_)] => {
            part.refuse("scale", Why::NotAscending);
            None
        }
        _ => {
            part.refuse("scale", Why::NotOfFormat("two whole numbers are needed".to_owned()));
            None
        }
    }
}
