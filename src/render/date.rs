//! Days of the calendar as people read them.

use super::number::NO_BREAK_SPACE;
use crate::text::{Lang, Text, text};

const MONTHS: [Text; 12] = [
    text("January", "janvier"),
    text("February", "février"),
    text("March", "mars"),
    text("April", "avril"),
    text("May", "mai"),
    text("June", "juin"),
    text("July", "juillet"),
    text("August", "août"),
    text("September", "septembre"),
    text("October", "octobre"),
    text("November", "novembre"),
    text("December", "décembre"),
];

/// The same where there is little room.
const SHORT_MONTHS: [Text; 12] = [
    text("Jan", "janv."),
    text("Feb", "févr."),
    text("Mar", "mars"),
    text("Apr", "avr."),
    text("May", "mai"),
    text("Jun", "juin"),
    text("Jul", "juil."),
    text("Aug", "août"),
    text("Sep", "sept."),
    text("Oct", "oct."),
    text("Nov", "nov."),
    text("Dec", "déc."),
];

/// The names of all months in both languages, each with its number from 1.
pub fn months_named() -> impl Iterator<Item = (u8, &'static str)> {
    (1..).zip(MONTHS).flat_map(|(month, name)| Lang::ALL.map(|lang| (month, name.get(lang))))
}

/// A day in words, from a text that begins with year-month-day; `None` where it does not.
pub fn day(iso: &str, lang: Lang) -> Option<String> {
    let (day, year) = day_and_year(iso, lang)?;
    Some(format!("{day} {year}"))
}

/// All days from one to another in words, with the year once where both have it; one day alone where they are the same.
/// `None` where one of the texts does not begin with year-month-day.
pub fn days(first: &str, last: &str, lang: Lang) -> Option<String> {
    let ((first, year), (last, last_year)) =
        (day_and_year(first, lang)?, day_and_year(last, lang)?);
    let last_day = format!("{last} {last_year}");
    let first = match (year == last_year, first == last) {
        (true, true) => return Some(last_day),
        (true, false) => first,
        (false, _) => format!("{first} {year}"),
    };
    Some(match lang {
        Lang::En => format!("{first} – {last_day}"),
        Lang::Fr => format!("du {first} au {last_day}"),
    })
}

/// A day with its month in words, and its year.
fn day_and_year(iso: &str, lang: Lang) -> Option<(String, u16)> {
    let mut parts = iso.get(..10)?.splitn(3, '-');
    let mut number = || parts.next()?.parse::<u16>().ok();
    let (year, month, day) = (number()?, number()?, number()?);
    let month = MONTHS.get(usize::from(month).checked_sub(1)?)?.get(lang);
    if !(1..=31).contains(&day) {
        return None;
    }
    let day = match (lang, day) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (Lang::Fr | Lang::En, day) => day.to_string(),
    };
    Some((format!("{day}{NO_BREAK_SPACE}{month}"), year))
}

/// A month in words, such as `March 2024`, from its number from 1; `None` where there is no such month.
pub fn month(year: i64, month: u8, lang: Lang) -> Option<String> {
    let name = MONTHS.get(usize::from(month).checked_sub(1)?)?.get(lang);
    Some(format!("{name} {year}"))
}

/// The same where there is little room, such as `Mar 2024`.
pub fn short_month(year: i64, month: u8, lang: Lang) -> Option<String> {
    let name = SHORT_MONTHS.get(usize::from(month).checked_sub(1)?)?.get(lang);
    Some(format!("{name} {year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_each_language_writes_it() {
        assert_eq!(day("2024-03-31", Lang::En).as_deref(), Some("31\u{a0}March 2024"));
        assert_eq!(day("2024-08-01T10:15:00Z", Lang::Fr).as_deref(), Some("1er\u{a0}août 2024"));
    }

    #[test]
    fn days_are_written_with_the_year_once() {
        for (first, last, en, fr) in [
            (
                "2026-04-01",
                "2026-06-30",
                "1\u{a0}April – 30\u{a0}June 2026",
                "du 1er\u{a0}avril au 30\u{a0}juin 2026",
            ),
            (
                "2025-12-15",
                "2026-01-14",
                "15\u{a0}December 2025 – 14\u{a0}January 2026",
                "du 15\u{a0}décembre 2025 au 14\u{a0}janvier 2026",
            ),
            ("2026-06-30", "2026-06-30", "30\u{a0}June 2026", "30\u{a0}juin 2026"),
        ] {
            assert_eq!(days(first, last, Lang::En).as_deref(), Some(en));
            assert_eq!(days(first, last, Lang::Fr).as_deref(), Some(fr));
        }
        assert_eq!(days("2026-06-30", "", Lang::En), None);
    }

    #[test]
    fn what_is_no_day_is_not_written() {
        for text in
            ["", "2024", "2024-13-01", "2024-00-10", "2024-02-00", "last month", "é024-01-01x"]
        {
            assert_eq!(day(text, Lang::En), None, "{text}");
        }
    }
}
