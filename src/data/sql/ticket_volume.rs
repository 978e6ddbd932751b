//! How many tickets of each type were opened in each month.

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::{Span, calendar, series};
use crate::data::sql::statement::{Draft, Note, OWN, TABLE};
use crate::data::sql::tickets::Tickets;

/// The statement: a row for each month and each type of the table, an empty text for tickets without one.
pub fn volume(of: &Tickets, span: Span, dialect: Dialect) -> Draft {
    let kind = match &of.kind {
        Some(kind) => format!("COALESCE({}, '')", dialect.as_text(&kind.column(dialect))),
        None => "''".to_owned(),
    };
    let lines = format!(
        "SELECT\n  {} AS month_number,\n  {kind} AS ticket_type\nFROM {TABLE} AS s",
        dialect.month_of(&of.opened.column(dialect), 0)
    );
    let tickets = format!(
        "SELECT month_number, ticket_type\nFROM {OWN}lines\nWHERE month_number IS NOT NULL"
    );
    let mut parts = vec![("lines", lines), ("tickets", tickets)];
    let whole = ["MIN(month_number)", "MAX(month_number)"];
    parts.push(span.part(dialect, whole, &format!("{OWN}tickets")));
    parts.extend(series(dialect, 0));
    parts.push(("types", format!("SELECT DISTINCT ticket_type\nFROM {OWN}tickets")));
    parts.push((
        "counts",
        format!(
            "SELECT month_number, ticket_type, {} AS tickets\nFROM {OWN}tickets\nGROUP BY month_number, ticket_type",
            dialect.as_whole("COUNT(*)")
        ),
    ));
    let mut columns = calendar(dialect, "m.month_number", ["year", "month"]).to_vec();
    columns.push(("ticket_type".to_owned(), "t.ticket_type".to_owned()));
    columns.push(("tickets".to_owned(), "COALESCE(v.tickets, 0)".to_owned()));
    Draft {
        title: "Tickets by month and type",
        parts,
        columns,
        rest: format!(
            "FROM {OWN}months AS m\nCROSS JOIN {OWN}types AS t\nLEFT JOIN {OWN}counts AS v ON v.month_number = \
             m.month_number AND v.ticket_type = t.ticket_type\nORDER BY m.month_number, t.ticket_type"
        ),
        notes: vec![Note::ByMonthOpened, Note::TimeZoneOfTheSession],
    }
}
