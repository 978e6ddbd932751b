//! The part of a link after `#`: what was typed into a form, written and read back.

use std::sync::Arc;

use crate::definition::input::Input;
use crate::definition::table::Holds;
use crate::definition::{Definition, Entry, Table};
use crate::number::exact::Rounding;
use crate::settings::MOST_DECIMALS;
use crate::text::{Lang, Text, text};
use std::collections::BTreeSet;

/// What a link holds of a calculator.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct State {
    /// The id of the variant.
    pub variant: String,
    /// The names of fields and their entries in canonical form: a number with a dot, without
    /// grouping, in the unit of the field, or a fraction such as `8200/3`; the id of a choice; the label
    /// of a row as it is.
    pub entries: Vec<(String, String)>,
    /// How many decimals the result shows, where the link says so.
    pub decimals: Option<u32>,
    /// How the result is rounded, where the link says so.
    pub rounding: Option<Rounding>,
}

/// A link that was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// What could be read.
    pub state: State,
    /// What could not, in the order of the link; at most [`MOST_UNREAD`].
    pub unread: Vec<Unread>,
    /// How many more could not be read: a page that listed them all could be held up by its link.
    pub unlisted: usize,
}

/// A part of a link that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unread {
    /// The name of the field, as in the link, shortened; empty where it is the link as a whole.
    pub key: String,
    /// What stands there, shortened.
    pub text: String,
    /// Why it could not be read.
    pub why: Why,
}

/// Why a part of a link could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// The link is of a later version of the format.
    Version,
    /// The link was made with another version of the catalogue; all of it is read.
    Catalogue,
    /// It is longer than any form needs.
    TooLong,
    /// Its percent-encoding is broken.
    Encoding,
    /// There is no such variant.
    NoSuchVariant,
    /// There is no such choice.
    NoSuchChoice,
    /// It is no number in canonical form.
    NotANumber,
    /// The row lies beyond the longest list.
    TooManyRows,
    /// The field stood in the link before.
    Twice,
}

/// The version of the format, the `v` of a link.
pub const VERSION: &str = "1";

/// The most rows that a list of a form has.
pub const MOST_ROWS: usize = 200;

/// The most bytes that a link has after `#`.
pub const LONGEST_LINK: usize = 64 * 1024;

/// The most faults of a link that are told one by one.
pub const MOST_UNREAD: usize = 10;

/// The most bytes of one entry.
pub const LONGEST_ENTRY: usize = 1024;

/// The keys that are no fields; no input has such an id.
pub const RESERVED: [&str; 5] = ["v", "c", "variant", "decimals", "rounding"];

/// The key by which a link to a page of several metrics names one; no input has such an id.
pub const METRIC: &str = "metric";
/// What names the part of a page that is shown first.
pub const SHOW: &str = "show";
/// The part that compares the definitions of a metric.
pub const COMPARISON: &str = "variants";
/// The part for raw data.
pub const RAW_DATA: &str = "raw-data";
/// What a link ends with that shows the comparison.
pub const SHOWS_COMPARISON: &str = "&show=variants";
/// What a link ends with that shows the part for raw data.
pub const SHOWS_RAW_DATA: &str = "&show=raw-data";

/// Writes what follows `#` in a link to the calculator of a metric.
pub fn write(state: &State, metric: &Definition) -> String {
    let mut link = format!("v={VERSION}");
    // Where there is no figure, another catalogue would change none.
    if !state.entries.is_empty() {
        link.push_str("&c=");
        link.push_str(&encoded(&metric.catalogue));
    }
    link.push_str("&variant=");
    link.push_str(&encoded(&state.variant));
    let mut pair = |key: &str, value: &str| {
        link.push('&');
        link.push_str(&encoded(key));
        link.push('=');
        link.push_str(&encoded(value));
    };
    for (key, value) in &state.entries {
        pair(key, value);
    }
    if let Some(decimals) = state.decimals {
        pair("decimals", &decimals.to_string());
    }
    if let Some(rounding) = state.rounding {
        pair("rounding", rounding.id());
    }
    link
}

/// Reads what follows `#` in the address of a metric's page. `None` where that is no state of a
/// calculator, as in the link that skips to the content. What cannot be read is reported and the
/// rest is kept; unknown keys are ignored. A link that was encoded once more on its way is read too.
pub fn read(fragment: &str, metric: &Definition) -> Option<Link> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let whole = if fragment.contains('=') { fragment.to_owned() } else { decoded(fragment)? };
    let fragment = whole.as_str();
    // Taken out of the source of a page, it has `&amp;` for `&`.
    let parts = || fragment.split('&').map(|part| part.strip_prefix("amp;").unwrap_or(part));
    let pairs = || parts().filter_map(|part| part.split_once('='));
    let is_ours = |key: &str| RESERVED.contains(&key) || place_of(key, metric).is_some();
    let default = metric.variants.first().map_or("", |variant| &variant.id);
    let state = State { variant: default.to_owned(), ..State::default() };
    let mut link = Link { state, unread: Vec::new(), unlisted: 0 };
    if fragment.len() > LONGEST_LINK {
        link.miss("", fragment, Why::TooLong);
        return pairs().take(4).any(|(key, _)| is_ours(key)).then_some(link);
    }
    if !pairs().any(|(key, _)| is_ours(key)) {
        return None;
    }
    if let Some((key, version)) = pairs().find(|(key, text)| *key == "v" && *text != VERSION) {
        link.miss(key, version, Why::Version);
        return Some(link);
    }
    let mut seen = BTreeSet::new();
    for part in parts() {
        let Some((key, text)) = part.split_once('=') else {
            // The end of a link that was cut off.
            if !part.is_empty() {
                link.miss(part, "", Why::Encoding);
            }
            continue;
        };
        match decoded(key).zip(decoded(text)) {
            None if is_ours(key) => link.miss(key, text, Why::Encoding),
            None => {}
            Some((key, text)) => {
                let is_twice = key != "v" && is_ours(&key) && !seen.insert(key.clone());
                if is_twice {
                    link.miss(&key, &text, Why::Twice);
                } else if let Err(why) = link.take(&key, &text, metric) {
                    link.miss(&key, &text, why);
                }
            }
        }
    }
    Some(link)
}

/// The names and texts that `encoded` pairs hold, as far as they can be read.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter_map(|(key, text)| decoded(key).zip(decoded(text))).collect()
}

impl Link {
    fn take(&mut self, key: &str, text: &str, metric: &Definition) -> Result<(), Why> {
        match key {
            "v" => {}
            "c" if text == metric.catalogue => {}
            "c" => return Err(Why::Catalogue),
            "variant" => {
                let variant = metric.variant(text).ok_or(Why::NoSuchVariant)?;
                self.state.variant = variant.id.clone();
            }
            "decimals" => {
                let decimals = text.parse().ok().filter(|decimals| *decimals <= MOST_DECIMALS);
                self.state.decimals = Some(decimals.ok_or(Why::NotANumber)?);
            }
            "rounding" => {
                self.state.rounding = Some(Rounding::of_id(text).ok_or(Why::NoSuchChoice)?);
            }
            _ => {
                let Some(place) = place_of(key, metric) else { return Ok(()) };
                place.accepts(text)?;
                self.state.entries.push((key.to_owned(), text.to_owned()));
            }
        }
        Ok(())
    }

    fn miss(&mut self, key: &str, text: &str, why: Why) {
        if self.unread.len() == MOST_UNREAD {
            self.unlisted += 1;
            return;
        }
        let text = decoded(text).unwrap_or_else(|| text.to_owned());
        let short = |text: &str| text.chars().take(80).collect();
        self.unread.push(Unread { key: short(key), text: short(&text), why });
    }
}

/// What a field of a form holds.
enum Place {
    Number,
    ChoiceOf(Arc<Input>),
    Label,
    BeyondTheLastRow,
}

impl Place {
    fn accepts(&self, text: &str) -> Result<(), Why> {
        if text.len() > LONGEST_ENTRY {
            return Err(Why::TooLong);
        }
        let (accepted, why) = match self {
            Place::Number => (is_canonical(text), Why::NotANumber),
            Place::ChoiceOf(input) => (input.choice(text).is_some(), Why::NoSuchChoice),
            Place::Label => (true, Why::Encoding),
            Place::BeyondTheLastRow => (false, Why::TooManyRows),
        };
        if accepted { Ok(()) } else { Err(why) }
    }
}

/// The field of a metric with a name, in whichever variant.
fn place_of(key: &str, metric: &Definition) -> Option<Place> {
    let inputs = || metric.variants.iter().flat_map(|variant| variant.inputs.iter());
    if let Some(input) = inputs().find(|input| input.id == key && input.has_field()) {
        return Some(if input.choices.is_empty() {
            Place::Number
        } else {
            Place::ChoiceOf(Arc::clone(input))
        });
    }
    let mut tables = metric.variants.iter().filter_map(|variant| variant.table.as_ref());
    tables.find_map(|table| place_in(table, key))
}

fn place_in(table: &Table, key: &str) -> Option<Place> {
    let (row, column) = key.strip_prefix(&table.id)?.strip_prefix('.')?.split_once('.')?;
    let column = table.columns.iter().find(|other| other.id == column)?;
    let is_typed = matches!(table.entry, Entry::Typed(_));
    let is_plain = row.bytes().all(|digit| digit.is_ascii_digit())
        && (row == "0" || !(row.is_empty() || row.starts_with('0')));
    if !is_typed || !is_plain {
        return None;
    }
    Some(match (row.parse::<usize>(), column.holds) {
        (Ok(row), Holds::Label) if row < MOST_ROWS => Place::Label,
        (Ok(row), Holds::Number { .. } | Holds::Date) if row < MOST_ROWS => Place::Number,
        _ => Place::BeyondTheLastRow,
    })
}

/// Whether a text is a number in canonical form: digits with at most one dot or one slash between them,
/// no zero below the slash, and a minus sign before where it is negative.
pub fn is_canonical(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    if let Some((top, bottom)) = text.split_once('/') {
        return digits(top) && digits(bottom) && bottom.bytes().any(|byte| byte != b'0');
    }
    match text.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}

/// Encodes all but letters, digits and `-._~`, which no reader of links takes apart.
pub fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut result = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            result.push(char::from(byte));
        } else {
            result.push('%');
            result.push(char::from(DIGITS[usize::from(byte >> 4)]));
            result.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    result
}

/// Undoes the encoding; a plus is a plus. `None` where it is broken or no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = text.bytes();
    let mut result = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        result.push(match byte {
            b'%' => digit(bytes.next()?)? << 4 | digit(bytes.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(result).ok()
}

/// Says how many faults of a link are not listed.
pub fn said_of_unlisted(count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("and {count} more"),
        Lang::Fr => format!("et {count}\u{a0}de plus"),
    }
}

impl Why {
    /// What to say about it.
    pub const fn message(self) -> Text {
        match self {
            Why::Version => text(
                "The link was made by a later version of this page.",
                "Le lien vient d’une version plus récente de cette page.",
            ),
            Why::Catalogue => text(
                "The link was made with another version of the definitions: check the result.",
                "Le lien vient d’une autre version des définitions\u{a0}: vérifiez le résultat.",
            ),
            Why::TooLong => text("It is too long.", "C’est trop long."),
            Why::Encoding => text("The link is damaged here.", "Le lien est abîmé à cet endroit."),
            Why::NoSuchVariant => text("There is no such variant.", "Cette variante n’existe pas."),
            Why::NoSuchChoice => text("There is no such choice.", "Ce choix n’existe pas."),
            Why::NotANumber => text("It is not a number.", "Ce n’est pas un nombre."),
            Why::TooManyRows => {
                text("A list has at most 200 rows.", "Une liste compte au plus 200\u{a0}lignes.")
            }
            Why::Twice => text(
                "The field stands in the link more than once; the first entry counts.",
                "Le champ figure plusieurs fois dans le lien\u{202f}; la première saisie compte.",
            ),
        }
    }
}
