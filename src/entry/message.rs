//! What to say about a text that is no entry: it names what was typed and gives a valid example.

use super::{EntryError, Limits, read_canonical};
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::{canonical, plain};
use crate::text::Lang;
use rust_decimal::Decimal;

/// The characters of a typed text that a message repeats.
const MOST_REPEATED: usize = 40;

impl EntryError {
    /// The message at the field called `name`, for the text that was typed there.
    pub fn message(&self, name: &str, typed: &str, limits: Limits, lang: Lang) -> String {
        let number = |number: &Exact| plain(number, limits.kind, lang).text;
        let limit = |limit: &Decimal| number(&Exact::from(*limit));
        let example = example(limits, lang);
        let typed = repeated(typed, lang);
        match (self, lang) {
            (EntryError::NotANumber, Lang::En) => {
                format!("{name}: {typed} is not a number. Write it like {example}.")
            }
            (EntryError::NotANumber, Lang::Fr) => {
                format!("{name}\u{a0}: {typed} n’est pas un nombre. Écrivez par exemple {example}.")
            }
            (EntryError::BadGroups, Lang::En) => {
                format!(
                    "{name}: the digits of {typed} are not in groups of three. Write it like {example}."
                )
            }
            (EntryError::BadGroups, Lang::Fr) => {
                format!(
                    "{name}\u{a0}: les chiffres de {typed} ne vont pas par groupes de trois. Écrivez par exemple {example}."
                )
            }
            (EntryError::Percentage, Lang::En) => {
                format!(
                    "{name}: {typed} is a percentage, and this field takes none. Write it like {example}."
                )
            }
            (EntryError::Percentage, Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} est un pourcentage, et ce champ n’en prend pas. Écrivez par exemple {example}."
                )
            }
            (EntryError::TooManyDigits, Lang::En) => {
                format!(
                    "{name}: {typed} has more than 28 digits, too many to compute exactly. Write it like {example}."
                )
            }
            (EntryError::TooManyDigits, Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} a plus de 28 chiffres, trop pour un calcul exact. Écrivez par exemple {example}."
                )
            }
            (EntryError::TooLong, Lang::En) => {
                format!(
                    "{name}: {typed} is a fraction of more digits than can be computed with. Write it like {example}."
                )
            }
            (EntryError::TooLong, Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} est une fraction de trop de chiffres pour le calcul. Écrivez par exemple {example}."
                )
            }
            (EntryError::NotWhole(read), Lang::En) => {
                format!(
                    "{name}: {typed} was read as {}, and only whole numbers can be counted. Write it like {example}.",
                    number(read)
                )
            }
            (EntryError::NotWhole(read), Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} se lit {}, or on ne compte que des nombres entiers. Écrivez par exemple {example}.",
                    number(read)
                )
            }
            (EntryError::TooSmall(min), Lang::En) => {
                format!(
                    "{name}: {typed} is too small; the smallest possible value is {}. Write it like {example}.",
                    limit(min)
                )
            }
            (EntryError::TooSmall(min), Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} est trop petit\u{202f}; la plus petite valeur possible est {}. Écrivez par exemple {example}.",
                    limit(min)
                )
            }
            (EntryError::TooLarge(max), Lang::En) => {
                format!(
                    "{name}: {typed} is too large; the largest possible value is {}. Write it like {example}.",
                    limit(max)
                )
            }
            (EntryError::TooLarge(max), Lang::Fr) => {
                format!(
                    "{name}\u{a0}: {typed} est trop grand\u{202f}; la plus grande valeur possible est {}. Écrivez par exemple {example}.",
                    limit(max)
                )
            }
        }
    }
}

/// A number that the field accepts, as one writes it in the language.
pub fn example(limits: Limits, lang: Lang) -> String {
    let usual = match limits.kind {
        Kind::Count | Kind::Needed => "3500",
        Kind::Ratio | Kind::MonthlyRatio => "12.5",
        Kind::Money | Kind::MonthlyMoney => "1250.75",
        Kind::Number
        | Kind::Minutes
        | Kind::Hours
        | Kind::Days
        | Kind::Months
        | Kind::Points
        | Kind::Score => "12.5",
    };
    let of_limit =
        |limit: Option<Decimal>| limit.map(|limit| canonical(&limit.into(), limits.kind));
    let candidates = [Some(usual.to_owned()), Some("3".to_owned()), of_limit(limits.max)];
    let accepted = |text: String| read_canonical(&text, limits).ok();
    candidates
        .into_iter()
        .flatten()
        .find_map(accepted)
        .or_else(|| of_limit(limits.min).and_then(accepted))
        .map_or_else(String::new, |entry| plain(&entry.number, limits.kind, lang).text)
}

/// The typed text in quotes, cut where it is long.
fn repeated(typed: &str, lang: Lang) -> String {
    let typed = typed.trim();
    let mut short: String = typed.chars().take(MOST_REPEATED).collect();
    if short.len() < typed.len() {
        short.push('…');
    }
    match lang {
        Lang::En => format!("“{short}”"),
        Lang::Fr => format!("«\u{a0}{short}\u{a0}»"),
    }
}
