//! A reminder of the next review, as a file that calendars read (iCalendar, RFC 5545).

use crate::record::period::{Day, Period};
use crate::record::span::Length;

/// How many days after the end of a period its figures are looked at.
const AFTER: u32 = 7;

/// The longest line of the format, in bytes.
const LONGEST: usize = 75;

/// The day on which the period after this one is looked at: a week after it ends.
pub fn next_review(period: &Period) -> Day {
    let last = match period.length() {
        Length::Months(months) => period.first.months_later(2 * u32::from(months)),
        Length::FiscalYear => period.first.months_later(24),
        Length::Days(days) => period.first.days_later(2 * days),
    };
    // The first day after the next period is a day of the week that passes.
    last.days_later(AFTER - 1)
}

/// The file: an event of a whole day that the calendar tells of the day before. `made_at` is the present moment in ISO
/// 8601 and UTC, `id` is unique among the reader's reminders.
pub fn calendar(day: Day, summary: &str, address: &str, made_at: &str, id: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let moment = digits(made_at.get(..19).unwrap_or_default());
    let stamp = match moment.split_at_checked(8) {
        Some((date, time)) => format!("{date}T{time}Z"),
        None => moment,
    };
    let (start, end) = (digits(&day.iso()), digits(&day.days_later(1).iso()));
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Cadran//Cadran//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{id}@cadran"),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART;VALUE=DATE:{start}"),
        format!("DTEND;VALUE=DATE:{end}"),
        format!("SUMMARY:{}", escaped(summary)),
        format!("DESCRIPTION:{}", escaped(address)),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{}", escaped(summary)),
        "TRIGGER:-P1D".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

/// A text as a value: what parts values, and the end of a line, are written out.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            other if other.is_control() => {}
            other => written.push(other),
        }
    }
    written
}

/// A line with its end, in pieces of at most [`LONGEST`] bytes; those after the first begin with a space.
fn folded(line: &str) -> String {
    let mut written = String::with_capacity(line.len() + 2);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            written.push_str("\r\n ");
            length = 1;
        }
        written.push(letter);
        length += letter.len_utf8();
    }
    written + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::period::read;

    #[test]
    fn the_next_review_is_a_week_after_the_next_period() {
        for (text, day) in [
            ("Q3 2025", "2026-01-07"),
            ("November 2025", "2026-01-07"),
            ("January 2024", "2024-03-07"),
            ("2025", "2027-01-07"),
            ("FY25", "2027-01-07"),
            ("2025-04-03 2025-04-09", "2025-04-23"),
        ] {
            assert_eq!(next_review(&read(text).expect(text)).iso(), day, "{text}");
        }
    }

    #[test]
    fn a_calendar_reads_what_was_written() {
        let summary = "Revue : T4 2025; attrition, rétention\net encore beaucoup d’autres choses à voir en détail";
        let file = calendar(
            Day(2026, 1, 7),
            summary,
            "https://host/fr/saved/",
            "2025-11-30T10:15:00.123Z",
            "a1",
        );
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        assert!(
            file.ends_with("END:VCALENDAR\r\n") && !file.replace("\r\n", "").contains(['\r', '\n'])
        );
        let unfolded = file.replace("\r\n ", "");
        for line in [
            "UID:a1@cadran",
            "DTSTAMP:20251130T101500Z",
            "DTSTART;VALUE=DATE:20260107",
            "DTEND;VALUE=DATE:20260108",
            "SUMMARY:Revue : T4 2025\\; attrition\\, rétention\\net encore beaucoup d’autres choses à voir en détail",
        ] {
            assert!(unfolded.lines().any(|found| found == line), "{line}: {unfolded}");
        }
    }
}
