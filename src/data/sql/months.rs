//! The months of a table, one after the other, without recursion: Spark stops it at a hundred rounds.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::statement::OWN;
use crate::import::month::MOST_MONTHS;
use crate::import::month::Month;

/// Which months a table shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Span {
    /// From the first month of the data to the last one.
    Whole,
    /// From one month to another, both included.
    Months {
        /// The first one.
        first: Month,
        /// The last one.
        last: Month,
    },
}

impl Span {
    /// The first and the last month as columns; `whole` are their expressions and what they come from.
    pub fn part(self, dialect: Dialect, whole: [&str; 2], from: &str) -> (&'static str, String) {
        let sql = match self {
            Span::Whole => {
                let [first, last] = whole;
                format!("SELECT {first} AS first_month, {last} AS last_month\nFROM {from}")
            }
            Span::Months { first, last } => {
                let whole = |month: Month| dialect.as_whole(&month.0.to_string());
                format!("SELECT {} AS first_month, {} AS last_month", whole(first), whole(last))
            }
        };
        ("span", sql)
    }
}

/// The months of the span, and so many before it, as `month_number`. A span that is too long, or the wrong way round, has
/// none.
pub fn series(dialect: Dialect, before: usize) -> Vec<(&'static str, String)> {
    let mut parts = places(dialect);
    let back = if before == 0 { String::new() } else { format!(" - {before}") };
    let forth = if before == 0 { String::new() } else { format!(" + {before}") };
    let months = format!(
        "SELECT p.first_month{back} + n.place AS month_number\nFROM {OWN}span AS p\nCROSS JOIN {OWN}places AS n\nWHERE \
         n.place <= p.last_month - p.first_month{forth}\n  AND p.last_month >= p.first_month\n  AND p.last_month - \
         p.first_month < {MOST_MONTHS}"
    );
    parts.push(("months", months));
    parts
}

/// Whole numbers from 0 on, at least as many as a table has months.
fn places(dialect: Dialect) -> Vec<(&'static str, String)> {
    let whole = |number: usize| dialect.as_whole(&number.to_string());
    if dialect == Dialect::Spark {
        // Spark would make thousands of tasks of the product of digits.
        let sequence = format!("SEQUENCE({}, {})", whole(0), whole(MOST_MONTHS));
        return vec![("places", format!("SELECT EXPLODE({sequence}) AS place"))];
    }
    let digits: Vec<String> = (1..10).map(|digit| format!(" UNION ALL SELECT {digit}")).collect();
    let digits = format!("SELECT {} AS digit{}", whole(0), digits.concat());
    let places = format!(
        "SELECT a.digit * 1000 + b.digit * 100 + c.digit * 10 + d.digit AS place\nFROM {OWN}digits AS a\nCROSS JOIN \
         {OWN}digits AS b\nCROSS JOIN {OWN}digits AS c\nCROSS JOIN {OWN}digits AS d\nWHERE a.digit <= {}",
        MOST_MONTHS / 1_000
    );
    vec![("digits", digits), ("places", places)]
}

/// The year and the month, from 1, of a month's number.
pub fn calendar(dialect: Dialect, number: &str, names: [&str; 2]) -> [(String, String); 2] {
    let year = dialect.divided(number, "12");
    let [of_year, of_month] = names;
    let month = format!("{number} - 12 * ({year}) + 1");
    [(of_year.to_owned(), year), (of_month.to_owned(), month)]
}
