//! Saved results as a file for a spreadsheet, in the dialect of each language.

use super::Record;
use super::inputs::{Line, inputs};
use crate::definition::Definitions;
use crate::render::number::{Style, sign};
use crate::text::{Lang, Text, text};

/// Tells a spreadsheet that the file is UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

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

/// What ends a cell in one dialect or another: a reader may open the file with a separator that is not
/// the file's own, and quotes do not hold a cell together then.
const ENDS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

/// What a cell begins with that some spreadsheet computes instead of showing it; some fold the wide and
/// the small forms into the plain ones.
const COMPUTED: [char; 13] =
    ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// A cell of the file.
pub enum Cell {
    /// A text, which is quoted and harmless.
    Text(String),
    /// A number, with the mark of the language's spreadsheets.
    Number(String),
}

/// Writes results as comma-separated values: in French with semicolons and decimal commas, as French
/// spreadsheets read them. Whatever separator a spreadsheet takes, it finds no formula in the file.
pub fn write(records: &[Record], known: &Definitions, style: &Style) -> String {
    let lang = style.lang;
    let mut file = String::from(BYTE_ORDER_MARK);
    let saved_at = text("Saved at (UTC)", "Enregistré le (UTC)");
    let headings = HEADINGS.iter().chain([&saved_at]).map(|heading| written(heading.get(lang)));
    write_row(&mut file, headings, lang);
    for record in records {
        write_row(&mut file, cells(record, known, style).into_iter(), lang);
    }
    file
}

fn cells(record: &Record, known: &Definitions, style: &Style) -> [Cell; 10] {
    let lang = style.lang;
    let metric = known.get(&record.metric).map(AsRef::as_ref);
    let variant = metric.and_then(|metric| metric.variant(&record.variant));
    let line = |Line { name, value, exact }: Line| [&name, sign(exact), &value].join(" ");
    let inputs: Vec<String> = inputs(record, metric, style).into_iter().map(line).collect();
    [
        written(metric.map_or(record.metric.as_str(), |metric| &metric.name)),
        written(variant.map_or(record.variant.as_str(), |variant| &variant.name)),
        written(&record.label),
        written(&record.period),
        written(&record.date),
        number(&record.value, lang),
        written(&record.shown),
        written(&inputs.join(" | ")),
        written(&record.note),
        written(&record.saved_at),
    ]
}

/// A cell with a text that no spreadsheet computes.
pub fn written(text: &str) -> Cell {
    Cell::Text(harmless(text))
}

/// A text of which no part is taken for a formula: an apostrophe stands before each part that could
/// be, and characters that spreadsheets leave out before they look are left out here.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut begins_cell = true;
    for (index, letter) in text.char_indices() {
        if letter.is_control() && !ENDS.contains(&letter) {
            continue;
        }
        if begins_cell {
            let is_first_blank = harmless.is_empty() && matches!(letter, '\t' | '\n' | '\r');
            if is_computed(&text[index..]) || is_first_blank {
                harmless.push('\'');
            }
        }
        harmless.push(letter);
        begins_cell = ENDS.contains(&letter);
    }
    harmless
}

/// Whether some spreadsheet computes a text that begins a cell, instead of showing it.
pub fn is_computed(text: &str) -> bool {
    text.trim_start_matches(is_overlooked).starts_with(COMPUTED)
}

/// What may stand before a formula without keeping it from being one: blanks, what has no width, and
/// the quotes around a cell.
fn is_overlooked(letter: char) -> bool {
    let is_blank = letter.is_whitespace() && !ENDS.contains(&letter);
    let is_control = letter.is_control() && !ENDS.contains(&letter);
    let has_no_width =
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}');
    is_blank || is_control || has_no_width || letter == '"'
}

/// A canonical number with the mark that the language's spreadsheets read; what is none is a text.
pub fn number(canonical: &str, lang: Lang) -> Cell {
    let digits = canonical.strip_prefix('-').unwrap_or(canonical);
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return written(canonical);
    }
    Cell::Number(match lang {
        Lang::En => canonical.to_owned(),
        Lang::Fr => canonical.replace('.', ","),
    })
}

/// Writes a line of cells in the dialect of a language.
pub fn write_row(file: &mut String, cells: impl Iterator<Item = Cell>, lang: Lang) {
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => ';',
    };
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            file.push(separator);
        }
        match cell {
            Cell::Text(text) => file.extend(["\"", &text.replace('"', "\"\""), "\""]),
            Cell::Number(number) => file.push_str(&number),
        }
    }
    file.push_str("\r\n");
}
