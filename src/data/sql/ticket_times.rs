//! How long tickets waited, by month: mean, median and 90th percentile, by the place of each in order.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::{Span, calendar, series};
use crate::data::sql::rate::rate;
use crate::data::sql::statement::{Draft, Note, OWN, TABLE};
use crate::data::sql::tickets::{CountedBy, Tickets, Until};

/// The statement; `None` where the table has no column for the end of the wait.
pub fn times(
    of: &Tickets,
    until: Until,
    by: CountedBy,
    span: Span,
    dialect: Dialect,
) -> Option<Draft> {
    let reached = match until {
        Until::FirstReply => of.first_reply.as_ref(),
        Until::Closed => of.closed.as_ref(),
    }?;
    let (opened, reached) = (of.opened.column(dialect), reached.column(dialect));
    let month = match by {
        CountedBy::Opened => &opened,
        CountedBy::Reached => &reached,
    };
    let lines = format!(
        "SELECT\n  {} AS month_number,\n  {} - {} AS wait\nFROM {TABLE} AS s",
        dialect.month_of(month, 0),
        dialect.seconds(&reached),
        dialect.seconds(&opened),
    );
    let waits = format!(
        "SELECT month_number, wait\nFROM {OWN}lines\nWHERE month_number IS NOT NULL AND wait >= 0"
    );
    let mut parts = vec![("lines", lines), ("waits", waits)];
    let whole = ["MIN(month_number)", "MAX(month_number)"];
    parts.push(span.part(dialect, whole, &format!("{OWN}waits")));
    parts.extend(series(dialect, 0));
    parts.push((
        "ranked",
        format!(
            "SELECT\n  month_number,\n  wait,\n  ROW_NUMBER() OVER (PARTITION BY month_number ORDER BY wait) AS place,\n  \
             COUNT(*) OVER (PARTITION BY month_number) AS tickets\nFROM {OWN}waits"
        ),
    ));
    // The middle one, or the two in the middle; and the one at or below which nine in ten lie (nearest rank).
    let lower = dialect.divided("tickets + 1", "2");
    let upper = dialect.divided("tickets + 2", "2");
    let is_middle = format!("place IN ({lower}, {upper})");
    let is_ninetieth = format!("place IN ({})", dialect.divided("tickets * 90 + 99", "100"));
    parts.push((
        "summary",
        format!(
            "SELECT\n  month_number,\n  {} AS tickets,\n  {} AS seconds,\n  {} AS middle_seconds,\n  {} AS middle_tickets,\n  \
             MAX(CASE WHEN {is_ninetieth} THEN wait END) AS percentile_90_seconds\nFROM {OWN}ranked\nGROUP BY month_number",
            dialect.as_whole("COUNT(*)"),
            dialect.sum("wait"),
            dialect.sum(&format!("CASE WHEN {is_middle} THEN wait ELSE 0 END")),
            dialect.sum(&format!("CASE WHEN {is_middle} THEN 1 ELSE 0 END")),
        ),
    ));
    let counts = ["tickets", "seconds", "middle_seconds", "middle_tickets"];
    let filled: Vec<String> =
        counts.iter().map(|name| format!("  COALESCE(v.{name}, 0) AS {name}")).collect();
    parts.push((
        "filled",
        format!(
            "SELECT\n  m.month_number,\n{},\n  v.percentile_90_seconds\nFROM {OWN}months AS m\nLEFT JOIN {OWN}summary AS v ON \
             v.month_number = m.month_number",
            filled.join(",\n")
        ),
    ));
    let mut columns = calendar(dialect, "f.month_number", ["year", "month"]).to_vec();
    columns.push(("tickets".to_owned(), "f.tickets".to_owned()));
    columns.extend(rate(dialect, "mean_seconds", "f.seconds", "f.tickets"));
    columns.extend(rate(dialect, "median_seconds", "f.middle_seconds", "f.middle_tickets"));
    columns.push(("percentile_90_seconds".to_owned(), "f.percentile_90_seconds".to_owned()));
    let by = match by {
        CountedBy::Opened => Note::ByMonthOpened,
        CountedBy::Reached => Note::ByMonthReached,
    };
    let notes = [by, Note::TimesInSeconds, Note::TimeZoneOfTheSession, Note::RatesInTenThousandths];
    Some(Draft {
        title: match until {
            Until::FirstReply => "Time until the first reply by month",
            Until::Closed => "Time until tickets are closed by month",
        },
        parts,
        columns,
        rest: format!("FROM {OWN}filled AS f\nORDER BY f.month_number"),
        notes: notes.to_vec(),
    })
}
