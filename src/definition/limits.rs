//! What a definition may have at most: a document from outside must not keep the page busy.

use super::document::{Document, Input, Source, Table, Variant};
use super::fault::{Fault, Why};
use super::formula::Formula;
use crate::engine::band::Start;
use crate::engine::expression::Expr;
use crate::engine::table::Holds;
use rust_decimal::Decimal;

/// The most bytes of a document.
pub const MOST_BYTES: usize = 256 * 1024;

const LONGEST_ID: usize = 64;
const LONGEST_NAME: usize = 200;
const LONGEST_SENTENCE: usize = 2_000;
const MOST_INPUTS: usize = 100;
const MOST_TABLES: usize = 20;
const MOST_COLUMNS: usize = 20;
const MOST_SOURCES: usize = 50;
const MOST_VARIANTS: usize = 50;
const MOST_PARTS: usize = 50;
const MOST_ROWS: usize = 200;
const DEEPEST_FORMULA: usize = 32;
const LARGEST_FORMULA: usize = 500;

type Checked = Result<(), Fault>;

/// Checks sizes, ids and the order of values; that ids name something is checked where they are looked up.
pub fn check(document: &Document) -> Checked {
    id("id", &document.id)?;
    name("name", &document.name)?;
    at_most("acronym", &document.acronym, LONGEST_NAME)?;
    sentence("purpose", &document.purpose)?;
    at_most("catalogue", &document.catalogue, LONGEST_ID)?;
    count("inputs", document.inputs.len(), 0, MOST_INPUTS)?;
    count("tables", document.tables.len(), 0, MOST_TABLES)?;
    count("sources", document.sources.len(), 0, MOST_SOURCES)?;
    count("variants", document.variants.len(), 1, MOST_VARIANTS)?;
    each("inputs", &document.inputs, |input| &input.id, input)?;
    each("tables", &document.tables, |table| &table.id, table)?;
    each("sources", &document.sources, |source| &source.id, source)?;
    each("variants", &document.variants, |variant| &variant.id, variant)
}

/// Checks each part of a list, and that no two have one id.
fn each<Part>(
    list: &str,
    parts: &[Part],
    id_of: impl Fn(&Part) -> &str,
    check: impl Fn(&str, &Part) -> Checked,
) -> Checked {
    for (index, part) in parts.iter().enumerate() {
        let at = format!("{list}[{index}]");
        id(&format!("{at}.id"), id_of(part))?;
        if parts[..index].iter().any(|other| id_of(other) == id_of(part)) {
            return Err(Fault::new(at, Why::Twice(id_of(part).to_owned())));
        }
        check(&at, part)?;
    }
    Ok(())
}

fn input(at: &str, input: &Input) -> Checked {
    name(&format!("{at}.name"), &input.name)?;
    at_most(&format!("{at}.hint"), &input.hint, LONGEST_SENTENCE)?;
    at_most(&format!("{at}.symbol"), &input.symbol, LONGEST_ID)?;
    ascending(at, input.min, input.max)?;
    count(&format!("{at}.choices"), input.choices.len(), 0, MOST_PARTS)?;
    each(
        &format!("{at}.choices"),
        &input.choices,
        |choice| &choice.id,
        |at, choice| name(&format!("{at}.name"), &choice.name),
    )
}

fn table(at: &str, table: &Table) -> Checked {
    name(&format!("{at}.name"), &table.name)?;
    name(&format!("{at}.row"), &table.row)?;
    count(&format!("{at}.columns"), table.columns.len(), 1, MOST_COLUMNS)?;
    each(
        &format!("{at}.columns"),
        &table.columns,
        |column| &column.id,
        |at, column| {
            name(&format!("{at}.name"), &column.name)?;
            match column.holds {
                Holds::Number { min, max, .. } => ascending(at, min, max),
                Holds::Label | Holds::Date => Ok(()),
            }
        },
    )?;
    let super::Entry::Typed(rows) = &table.entry else { return Ok(()) };
    count(&format!("{at}.entry.typed"), rows.len(), 0, MOST_ROWS)?;
    for (index, row) in rows.iter().enumerate() {
        let at = format!("{at}.entry.typed[{index}]");
        at_most(&format!("{at}.label"), &row.label, LONGEST_NAME)?;
        count(&format!("{at}.cells"), row.cells.len(), 0, table.columns.len())?;
        row.cells.iter().try_for_each(|cell| at_most(&at, cell, LONGEST_ID))?;
    }
    Ok(())
}

fn source(at: &str, source: &Source) -> Checked {
    name(&format!("{at}.publisher"), &source.publisher)?;
    name(&format!("{at}.title"), &source.title)?;
    at_most(&format!("{at}.date"), &source.date, LONGEST_ID)
}

fn variant(at: &str, variant: &Variant) -> Checked {
    let part = |name: &str| format!("{at}.{name}");
    name(&part("name"), &variant.name)?;
    sentence(&part("meaning"), &variant.meaning)?;
    if variant.scale.is_some_and(|(low, high)| low >= high) {
        return Err(Fault::new(part("scale"), Why::NotAscending));
    }
    count(&part("inputs"), variant.inputs.len(), 0, MOST_INPUTS)?;
    count(&part("cited"), variant.cited.len(), 0, MOST_SOURCES)?;
    formula(&part("formula"), &variant.formula)?;
    count(&part("also"), variant.also.len(), 0, MOST_PARTS)?;
    for (index, also) in variant.also.iter().enumerate() {
        name(&format!("{at}.also[{index}].name"), &also.name)?;
        formula(&format!("{at}.also[{index}].formula"), &also.formula)?;
    }
    count(&part("checks"), variant.checks.len(), 0, MOST_PARTS)?;
    for (index, check) in variant.checks.iter().enumerate() {
        let at = format!("{at}.checks[{index}]");
        formula(&format!("{at}.left"), &check.left)?;
        formula(&format!("{at}.right"), &check.right)?;
        count(&format!("{at}.fields"), check.fields.len(), 1, MOST_INPUTS)?;
        sentence(&format!("{at}.message"), &check.message)?;
    }
    count(&part("bands"), variant.bands.len(), 0, MOST_PARTS)?;
    let mut last: Option<Decimal> = None;
    for (index, band) in variant.bands.iter().enumerate() {
        let at = format!("{at}.bands[{index}]");
        name(&format!("{at}.verdict"), &band.verdict)?;
        let is_first = index == 0;
        let goes_up = match (band.start, last) {
            (Start::Lowest, _) => is_first,
            (Start::AtLeast(_) | Start::Above(_), None) => true,
            (Start::AtLeast(start) | Start::Above(start), Some(last)) => start > last,
        };
        if !goes_up {
            return Err(Fault::new(at, Why::NotAscending));
        }
        last = band.start.threshold().or(last);
    }
    Ok(())
}

fn formula(at: &str, formula: &Formula) -> Checked {
    fn size(formula: &Formula, depth: usize) -> Option<usize> {
        match formula {
            Expr::Number(_) | Expr::Input(_) => Some(1),
            Expr::Binary(_, left, right) => {
                let depth = depth.checked_sub(1)?;
                Some(1 + size(left, depth)? + size(right, depth)?)
            }
        }
    }
    match size(formula, DEEPEST_FORMULA) {
        Some(size) if size <= LARGEST_FORMULA => Ok(()),
        Some(_) | None => Err(Fault::new(at, Why::TooDeep)),
    }
}

fn id(at: &str, id: &str) -> Checked {
    let is_id = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        && id.len() <= LONGEST_ID;
    if is_id {
        Ok(())
    } else {
        Err(Fault::new(at, Why::NotAnId(id.chars().take(LONGEST_ID).collect())))
    }
}

fn name(at: &str, text: &str) -> Checked {
    filled(at, text)?;
    at_most(at, text, LONGEST_NAME)
}

fn sentence(at: &str, text: &str) -> Checked {
    filled(at, text)?;
    at_most(at, text, LONGEST_SENTENCE)
}

fn filled(at: &str, text: &str) -> Checked {
    if text.trim().is_empty() { Err(Fault::new(at, Why::Length)) } else { Ok(()) }
}

fn at_most(at: &str, text: &str, most: usize) -> Checked {
    if text.len() > most { Err(Fault::new(at, Why::Length)) } else { Ok(()) }
}

fn count(at: &str, count: usize, least: usize, most: usize) -> Checked {
    if (least..=most).contains(&count) { Ok(()) } else { Err(Fault::new(at, Why::Count)) }
}

fn ascending(at: &str, low: Option<Decimal>, high: Option<Decimal>) -> Checked {
    match low.zip(high) {
        Some((low, high)) if low > high => Err(Fault::new(at, Why::NotAscending)),
        Some(_) | None => Ok(()),
    }
}
