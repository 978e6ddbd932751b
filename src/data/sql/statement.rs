//! A statement, and what a reader has to know of it.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::names::Table;

/// One statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Its text, without a semicolon.
    pub sql: String,
    /// Whether every figure is exact; where it is not, [`Note::ShareIsApproximate`] says which one.
    pub is_exact: bool,
    /// The columns of the result, in order.
    pub columns: Vec<String>,
    /// What a reader has to know, in the order of the comment at its head.
    pub notes: Vec<Note>,
}

/// Something that a reader has to know of a statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Note {
    /// Money is in minor units a month.
    MinorUnitsAMonth,
    /// Money is in minor units a year, twelve times what a month has: a twelfth of an amount need not be whole.
    MinorUnitsAYear,
    /// Lines whose billing period is none of those named are left out.
    OtherPeriodsAreLeftOut,
    /// The end is the last day that is paid.
    EndIsLastPaidDay,
    /// The end is the first day that is not paid.
    EndIsFirstUnpaidDay,
    /// A subscription counts in the months on whose last day it runs.
    CountedOnLastDay,
    /// A subscription counts in the months on whose first day it runs.
    CountedOnFirstDay,
    /// A subscription counts in the months on any day of which it runs.
    CountedOnAnyDay,
    /// Amounts are rounded to minor units where they have more decimals.
    AmountsAreRounded,
    /// Lines without customer, start or amount are left out, as are those that cost nothing or end before a month has passed.
    LinesWithoutEffectAreLeftOut,
    /// Every rate has a numerator, a denominator, and their quotient in ten-thousandths, rounded half up, without value by
    /// zero and where a number is too large for it.
    RatesInTenThousandths,
    /// Whole numbers have 64 bits.
    WholeNumbersOf64Bits,
    /// Dates are texts that begin with year, month and day.
    DatesAreTexts,
    /// Dates and times are taken in the time zone of the session.
    TimeZoneOfTheSession,
    /// A pause is the end of a customer.
    PauseEnds,
    /// A customer who comes back was never gone.
    PauseIsBridged,
    /// The share of the curve is a product by logarithms: approximate. The counts beside it are exact.
    ShareIsApproximate,
    /// Answers off the scale are left out.
    AnswersOffTheScaleAreLeftOut,
    /// Tickets count in the month in which they were opened.
    ByMonthOpened,
    /// Tickets count in the month in which what is measured came to its end.
    ByMonthReached,
    /// Times are in whole seconds; tickets without an end, or with one before the beginning, are left out.
    TimesInSeconds,
    /// BigQuery was not run: two parsers read the statement.
    NotRun,
}

impl Note {
    /// The note in the comment of a statement.
    pub const fn comment(self) -> &'static str {
        match self {
            Note::MinorUnitsAMonth => "Money: whole minor units (cents) a month.",
            Note::MinorUnitsAYear => {
                "Money: whole minor units (cents) a YEAR, 12 times what a month has."
            }
            Note::OtherPeriodsAreLeftOut => {
                "Lines with a billing period that is not named here are left out."
            }
            Note::EndIsLastPaidDay => "End: the last day that is paid.",
            Note::EndIsFirstUnpaidDay => "End: the first day that is not paid.",
            Note::CountedOnLastDay => {
                "A subscription counts in the months on whose last day it runs."
            }
            Note::CountedOnFirstDay => {
                "A subscription counts in the months on whose first day it runs."
            }
            Note::CountedOnAnyDay => {
                "A subscription counts in the months on any day of which it runs."
            }
            Note::AmountsAreRounded => {
                "Amounts with more decimals than the currency has are rounded to it."
            }
            Note::LinesWithoutEffectAreLeftOut => {
                "Left out: lines without customer, start or amount, that cost nothing, or that end in the month they start."
            }
            Note::RatesInTenThousandths => {
                "Rates: numerator, denominator, quotient in 1/10000 rounded half up, NULL by zero and past 461145544 million."
            }
            Note::WholeNumbersOf64Bits => "Whole numbers have 64 bits.",
            Note::DatesAreTexts => {
                "Dates: text that begins with YYYY-MM-DD, others count as missing."
            }
            Note::TimeZoneOfTheSession => "Dates and times: in the time zone of the session.",
            Note::PauseEnds => "A pause ends a customer's stay.",
            Note::PauseIsBridged => "A customer who comes back was never gone.",
            Note::ShareIsApproximate => {
                "APPROXIMATE: share_kept, a product by logarithms. The counts are exact."
            }
            Note::AnswersOffTheScaleAreLeftOut => "Answers off the scale are left out.",
            Note::ByMonthOpened => "Tickets count in the month in which they were opened.",
            Note::ByMonthReached => "Tickets count in the month in which what is measured ended.",
            Note::TimesInSeconds => {
                "Times: whole seconds. Left out: tickets without the end, or with one before the beginning."
            }
            Note::NotRun => "Not run on BigQuery: two parsers read it.",
        }
    }
}

/// Stands for the table that is read, until it is known how it is written. No name has this character.
pub const TABLE: &str = "\u{1}";

/// Stands before each name that a statement makes up, until it is known which ones are free.
pub const OWN: &str = "\u{2}";

/// A statement that does not know its table yet.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What the table shows, in English.
    pub title: &'static str,
    /// The named parts, in order.
    pub parts: Vec<(&'static str, String)>,
    /// The names and expressions of the result.
    pub columns: Vec<(String, String)>,
    /// What follows `FROM`.
    pub rest: String,
    /// What a reader has to know.
    pub notes: Vec<Note>,
}

impl Draft {
    /// The statement that reads a table.
    pub fn reading(self, dialect: Dialect, table: &Table) -> Statement {
        let mut own = "cadran_".to_owned();
        let name = table.parts().last().map(|name| name.as_str().to_lowercase());
        // SQLite lets every part see every other one: none may have the name of the table.
        if name.is_some_and(|name| name.starts_with(&own)) {
            own = "own_".to_owned();
        }
        self.fill(dialect, &table.quoted(dialect), &own, |body| body)
    }

    /// The statement with a text where the table stands, which `escape` does not see.
    pub fn fill(
        self,
        dialect: Dialect,
        table: &str,
        own: &str,
        escape: impl Fn(String) -> String,
    ) -> Statement {
        let mut notes = self.notes;
        notes.push(Note::WholeNumbersOf64Bits);
        match dialect {
            Dialect::Sqlite => notes.push(Note::DatesAreTexts),
            Dialect::BigQuery => notes.push(Note::NotRun),
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark => {}
        }
        let head: Vec<String> =
            notes.iter().map(|note| format!("-- {}\n", note.comment())).collect();
        let part = |(name, sql): &(&str, String)| format!("{OWN}{name} AS (\n{}\n)", indented(sql));
        let parts: Vec<String> = self.parts.iter().map(part).collect();
        let column = |(name, sql): &(String, String)| format!("  {sql} AS {name}");
        let columns: Vec<String> = self.columns.iter().map(column).collect();
        let (head, parts, columns) = (head.concat(), parts.join(",\n"), columns.join(",\n"));
        let sql = format!(
            "-- {}, for {}. Written by Cadran.\n{head}WITH\n{parts}\nSELECT\n{columns}\n{}\n",
            self.title,
            dialect.name(),
            self.rest
        );
        Statement {
            sql: escape(sql).replace(OWN, own).replace(TABLE, table),
            is_exact: !notes.contains(&Note::ShareIsApproximate),
            columns: self.columns.into_iter().map(|(name, _)| name).collect(),
            notes,
        }
    }
}

fn indented(sql: &str) -> String {
    let lines: Vec<String> = sql.lines().map(|line| format!("  {line}")).collect();
    lines.join("\n")
}
