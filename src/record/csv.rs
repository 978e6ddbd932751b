//! Saved results as a file for a spreadsheet, in the dialect of each language.

use super::Record;
use super::inputs::{Line, inputs};
use crate::catalogue;
use crate::render::number::{Style, sign};
use crate::text::{Lang, Text, text};

/// Tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

const HEADINGS: [Text; 9] = [
    text("Metric", "Indicateur"),
    text("Definition", "Définition"),
    text("Label", "Libellé"),
    text("Period", "Période"),
    text("Date", "Date"),
    text("Value", "Valeur"),
    text("As shown", "Affichage"),
    text("Inputs", "Données"),
    text("Note", "Note"),
];

/// Writes results as comma-separated values: in French with semicolons and decimal commas, as French
/// spreadsheets read them.
pub fn write(records: &[Record], style: &Style) -> String {
    let lang = style.lang;
    let mut file = String::from(BYTE_ORDER_MARK);
    let saved_at = text("Saved at (UTC)", "Enregistré le (UTC)");
    let headings = HEADINGS.iter().chain([&saved_at]).map(|heading| heading.get(lang).to_owned());
    write_row(&mut file, headings, lang);
    for record in records {
        write_row(&mut file, cells(record, style).into_iter(), lang);
    }
    file
}

fn cells(record: &Record, style: &Style) -> [String; 10] {
    let lang = style.lang;
    let metric = catalogue::metric(&record.metric);
    let variant = metric.and_then(|metric| metric.variant(&record.variant));
    let written = |Line { name, value, exact }: Line| [&name, sign(exact), &value].join(" ");
    let inputs: Vec<String> = inputs(record, style).into_iter().map(written).collect();
    [
        harmless(metric.map_or(record.metric.as_str(), |metric| metric.name.get(lang))),
        harmless(variant.map_or(record.variant.as_str(), |variant| variant.name.get(lang))),
        harmless(&record.label),
        harmless(&record.period),
        harmless(&record.date),
        number(&record.value, lang),
        harmless(&record.shown),
        harmless(&inputs.join(" | ")),
        harmless(&record.note),
        harmless(&record.saved_at),
    ]
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let blank = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let start = text.trim_start_matches(blank);
    let is_formula = text.starts_with(['\t', '\r']) || start.starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// A canonical number with the mark that the language's spreadsheets read.
fn number(canonical: &str, lang: Lang) -> String {
    let digits = canonical.strip_prefix('-').unwrap_or(canonical);
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return harmless(canonical);
    }
    match lang {
        Lang::En => canonical.to_owned(),
        Lang::Fr => canonical.replace('.', ","),
    }
}

fn write_row(file: &mut String, cells: impl Iterator<Item = String>, lang: Lang) {
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => ';',
    };
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            file.push(separator);
        }
        if cell.contains([separator, '"', '\n', '\r']) {
            file.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
        } else {
            file.push_str(&cell);
        }
    }
    file.push_str("\r\n");
}
