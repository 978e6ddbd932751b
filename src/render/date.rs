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

/// A day in words, from a text that begins with year-month-day; `None` where it does not.
pub fn day(iso: &str, lang: Lang) -> Option<String> {
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
    Some(format!("{day}{NO_BREAK_SPACE}{month} {year}"))
}

/// A month in words, such as `March 2024`, from its number from 1; `None` where there is no such month.
pub fn month(year: i64, month: u8, lang: Lang) -> Option<String> {
    let name = MONTHS.get(usize::from(month).checked_sub(1)?)?.get(lang);
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
    fn what_is_no_day_is_not_written() {
        for text in
            ["", "2024", "2024-13-01", "2024-00-10", "2024-02-00", "last month", "é024-01-01x"]
        {
            assert_eq!(day(text, Lang::En), None, "{text}");
        }
    }
}
