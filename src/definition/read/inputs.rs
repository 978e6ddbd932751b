//! The inputs of a definition, with the measures by which rows become numbers.

use std::sync::Arc;

use serde_json::Value;

use super::super::fault::Why;
use super::super::input::{Choice, Input, Origin};
use super::super::kind::Kind;
use super::super::part::{Faults, LONGEST_ID, LONGEST_SENTENCE, Part};
use super::super::table::{Aggregate, Filter, Holds, Measure, Table};
use super::limits::MOST_PARTS;
use super::named::find;

/// An input as it is written: one that is computed from another one names that by its id.
#[derive(Clone)]
pub struct Draft {
    /// The input, typed where it is computed.
    pub input: Input,
    /// The place and the id of the input that this one is computed from.
    level: Option<(String, String)>,
    faults: Faults,
}

/// The inputs of a list.
pub fn drafts(part: &Part, name: &str, list: Vec<Value>, tables: &[Arc<Table>]) -> Vec<Draft> {
    let parts = part.parts_by_id(name, list).into_iter();
    parts.map(|(id, part)| draft(id, part, tables)).collect()
}

fn draft(id: String, mut part: Part, tables: &[Arc<Table>]) -> Draft {
    let ((min, max), if_empty) = (part.limits(), part.optional_decimal("if_empty"));
    let list = part.optional_list("choices", MOST_PARTS);
    let choices = part.parts_by_id("choices", list).into_iter().map(|(id, mut part)| {
        let (name, value) = (part.name("name"), part.decimal("value"));
        part.end();
        Choice { id, name, value }
    });
    let choices = choices.collect();
    let mut level = None;
    let origin = match part.optional_shape("origin") {
        None => Origin::Typed,
        Some((shape, written)) => match (shape.as_str(), written) {
            ("typed", Value::Null) => Origin::Typed,
            ("typed_or_measured", written) => {
                measure(&part, written, tables).map_or(Origin::Typed, Origin::TypedOrMeasured)
            }
            ("measured", written) => {
                measure(&part, written, tables).map_or(Origin::Typed, Origin::Measured)
            }
            ("normal_quantile", Value::String(of)) => {
                level = Some((part.place("origin"), of));
                Origin::Typed
            }
            (shape, _) => {
                part.no_shape("origin", shape);
                Origin::Typed
            }
        },
    };
    let input = Input {
        id,
        name: part.name("name"),
        hint: part.optional_text("hint", LONGEST_SENTENCE),
        symbol: part.text("symbol", LONGEST_ID),
        kind: part.word("kind", Kind::Number),
        min,
        max,
        if_empty,
        choices,
        origin,
    };
    let faults = part.faults.clone();
    part.end();
    Draft { input, level, faults }
}

/// The inputs of a definition; those computed from another one come last, after what they need.
pub fn settled(drafts: Vec<Draft>) -> Vec<Arc<Input>> {
    let (computed, typed): (Vec<_>, Vec<_>) =
        drafts.into_iter().partition(|draft| draft.level.is_some());
    let mut found: Vec<Arc<Input>> = typed.into_iter().map(|draft| Arc::new(draft.input)).collect();
    for draft in &computed {
        let Some((at, of)) = &draft.level else { continue };
        if computed.iter().any(|other| other.input.id == *of) {
            draft.faults.note(at, Why::Circular(of.clone()));
        } else if let Some(level) = find(&draft.faults, at, &found, of) {
            let origin = Origin::NormalQuantile(level);
            found.push(Arc::new(Input { origin, ..draft.input.clone() }));
        }
    }
    found
}

fn measure(part: &Part, written: Value, tables: &[Arc<Table>]) -> Option<Arc<Measure>> {
    let mut part = Part::new(part.place("origin"), written, &part.faults);
    let id = part.id("table");
    let table = find(&part.faults, &part.at, tables, &id)?;
    let only = part.optional("only").map(|only| {
        let mut only = Part::new(part.place("only"), only, &part.faults);
        let id = only.id("column");
        let column = column(&only, &table, &id, true);
        let (from, to) = (only.decimal("from"), only.decimal("to"));
        if from > to {
            only.faults.note(&only.at, Why::NotAscending);
        }
        only.end();
        Filter { column, from, to }
    });
    let aggregate = aggregate(&mut part, &table);
    part.end();
    Some(Arc::new(Measure { table, only, aggregate }))
}

/// The place of a column in its table.
fn column(part: &Part, table: &Table, id: &str, needs_number: bool) -> usize {
    let place = table.columns.iter().position(|column| column.id == id);
    let Some(place) = place else {
        part.faults.note(&part.at, Why::Unknown(id.to_owned()));
        return 0;
    };
    if needs_number && table.columns[place].holds == Holds::Label {
        part.faults.note(&part.at, Why::NotANumber(id.to_owned()));
    }
    place
}

fn aggregate(part: &mut Part, table: &Table) -> Aggregate {
    let (shape, written) = part.shape("aggregate");
    let written = match written {
        Value::Null => Vec::new(),
        Value::Array(several) => several,
        one => vec![one],
    };
    let needs_number = !matches!(shape.as_str(), "filled" | "empty");
    let columns = written.iter().filter_map(Value::as_str);
    let columns: Vec<usize> = columns.map(|id| column(part, table, id, needs_number)).collect();
    let numbers: Vec<u32> = written
        .iter()
        .filter_map(|value| value.as_u64().and_then(|number| u32::try_from(number).ok()))
        .collect();
    let is_read = columns.len() + numbers.len() == written.len();
    match (shape.as_str(), columns.as_slice(), numbers.as_slice()) {
        ("count", [], []) if is_read => Aggregate::Count,
        ("of_month", [], [back]) if is_read => Aggregate::OfMonth(*back),
        ("filled", [of], []) if is_read => Aggregate::Filled(*of),
        ("empty", [of], []) if is_read => Aggregate::Empty(*of),
        ("sum", [of], []) if is_read => Aggregate::Sum(*of),
        ("largest", [of], []) if is_read => Aggregate::Largest(*of),
        ("median", [of], []) if is_read => Aggregate::Median(*of),
        ("sum_of_products", [a, b], []) if is_read => Aggregate::SumOfProducts(*a, *b),
        ("sum_of_capped_products", [a, b, cap], []) if is_read => {
            Aggregate::SumOfCappedProducts(*a, *b, *cap)
        }
        ("sum_of_divided_products", [a, b, divisor], []) if is_read => {
            Aggregate::SumOfDividedProducts(*a, *b, *divisor)
        }
        ("percentile", [of], [percent @ 0..=100]) if is_read => {
            Aggregate::Percentile(*of, u8::try_from(*percent).unwrap_or_default())
        }
        _ => {
            part.no_shape("aggregate", &shape);
            Aggregate::Count
        }
    }
}
