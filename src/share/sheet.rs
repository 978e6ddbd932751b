//! A table of raw data in words and figures: as the page shows it, and as a file for a spreadsheet.

use crate::data::sheet::{Cell, Column, Name, Of, Sheet};
use crate::definition::kind::Kind;
use crate::engine::evaluate::Value;
use crate::import::month::Month;
use crate::record::csv;
use crate::render::number::{Style, canonical, figure};
use crate::text::Lang;

/// A byte order mark, by which spreadsheets know that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a cell shows; empty where it is blank. Amounts are bare: the heading has the currency.
pub fn shown(cell: &Cell, kind: Kind, style: &Style) -> String {
    let Some(number) = cell.number(kind) else { return String::new() };
    let kind = if kind.is_money() { Kind::Number } else { kind };
    let value = Value { number, irrational: false };
    figure(&value, kind, style).map(|figure| figure.text).unwrap_or_default()
}

/// What stands before a line: a month in words, or so many months.
pub fn line_name(of: &Of, lang: Lang) -> String {
    match of {
        Of::Month(id) => month_name(id, lang),
        Of::Months(count) => count.to_string(),
        Of::All => String::new(),
    }
}

/// A month in words, from year-month.
pub fn month_name(id: &str, lang: Lang) -> String {
    Month::of_iso(id).and_then(|month| month.name(lang)).unwrap_or_else(|| id.to_owned())
}

/// The name of a column: what `named` calls it, or how many months after the first one it is.
pub fn bare_name(column: &Column, named: impl Fn(&str) -> String) -> String {
    match &column.name {
        Name::Id(id) => named(id),
        Name::Called(_, name) => name.clone(),
        Name::After(months) => months.to_string(),
    }
}

/// The same with the currency of amounts, for places that have nothing else to say it.
fn column_name(column: &Column, named: impl Fn(&str) -> String, style: &Style) -> String {
    let name = bare_name(column, named);
    match column.kind.is_money()
        && !style.currency.is_empty()
        && !matches!(column.name, Name::After(_))
    {
        true => format!("{name} ({})", style.currency),
        false => name,
    }
}

/// A file for the spreadsheets of the language; figures are numbers in the unit shown, with every digit they have.
pub fn file(sheet: &Sheet, first: &str, named: impl Fn(&str) -> String, style: &Style) -> String {
    let lang = style.lang;
    let mut file = String::from(BYTE_ORDER_MARK);
    let names =
        sheet.columns.iter().map(|column| csv::written(&column_name(column, &named, style)));
    csv::write_row(&mut file, [csv::written(first)].into_iter().chain(names), lang);
    for row in &sheet.rows {
        let before = match &row.of {
            Of::Month(id) => csv::written(id),
            Of::Months(count) => csv::number(&count.to_string(), lang),
            Of::All => csv::written(""),
        };
        let cells = row.cells.iter().zip(&sheet.columns).map(|(cell, column)| {
            match cell.number(column.kind) {
                Some(number) => csv::number(&canonical(&number, column.kind), lang),
                None => csv::written(""),
            }
        });
        csv::write_row(&mut file, [before].into_iter().chain(cells), lang);
    }
    file
}

/// For the clipboard: cells parted by tabs.
pub fn cells(sheet: &Sheet, first: &str, named: impl Fn(&str) -> String, style: &Style) -> String {
    let heading = sheet.columns.iter().map(|column| column_name(column, &named, style));
    let mut lines = vec![[first.to_owned()].into_iter().chain(heading).collect::<Vec<_>>()];
    for row in &sheet.rows {
        let cells = row.cells.iter().zip(&sheet.columns);
        let cells = cells.map(|(cell, column)| shown(cell, column.kind, style));
        lines.push([line_name(&row.of, style.lang)].into_iter().chain(cells).collect());
    }
    lines.into_iter().map(|line| line.join("\t") + "\n").collect()
}
