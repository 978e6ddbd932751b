//! The words of how a file is read: contents, roles of columns, and rules with their ids.

use crate::data::choices::{Billing, Clock, Content, Counted, End, Role, Unit};
use crate::text::{Text, text};

/// What an end date can mean.
pub const ENDS: &[(&str, End, Text)] = &[
    ("last_paid_day", End::LastPaidDay, text("the last day paid", "le dernier jour payé")),
    (
        "first_unpaid_day",
        End::FirstUnpaidDay,
        text("the first day no longer paid", "le premier jour qui n’est plus payé"),
    ),
];

/// In which months a subscription can count.
pub const COUNTED: &[(&str, Counted, Text)] = &[
    (
        "on_last_day",
        Counted::OnLastDay,
        text("if it runs on its last day", "s’il court le dernier jour"),
    ),
    (
        "on_first_day",
        Counted::OnFirstDay,
        text("if it runs on its first day", "s’il court le premier jour"),
    ),
    (
        "on_any_day",
        Counted::OnAnyDay,
        text("if it runs on any of its days", "s’il court un jour quelconque"),
    ),
];

/// For how long an amount can pay.
pub const BILLINGS: &[(&str, Billing, Text)] = &[
    ("monthly", Billing::Monthly, text("a month", "un mois")),
    ("quarterly", Billing::Quarterly, text("three months", "trois mois")),
    ("half_yearly", Billing::HalfYearly, text("six months", "six mois")),
    ("yearly", Billing::Yearly, text("a year", "un an")),
    (
        "from_column",
        Billing::FromColumn,
        text("what the column of periods says", "ce que dit la colonne des périodes"),
    ),
];

/// The units of amounts.
pub const UNITS: &[(&str, Unit, Text)] = &[
    ("whole", Unit::Whole, text("whole units (euros, dollars)", "unités (euros, dollars)")),
    ("hundredths", Unit::Hundredths, text("hundredths (cents)", "centièmes (centimes)")),
];

/// What can become of a distance from UTC.
pub const CLOCKS: &[(&str, Clock, Text)] = &[
    ("utc", Clock::Utc, text("days of UTC", "jours en UTC")),
    ("as_written", Clock::AsWritten, text("days as they are written", "jours tels qu’écrits")),
];

/// Scales of scores.
pub const SCALES: &[(&str, (i32, i32))] =
    &[("0–10", (0, 10)), ("1–10", (1, 10)), ("1–7", (1, 7)), ("1–5", (1, 5)), ("1–3", (1, 3))];

/// What becomes of pauses, for the curve.
pub const PAUSES: [(&str, Text); 2] = [
    ("end", text("has left at the first pause", "est parti à la première pause")),
    ("bridged", text("was never gone", "n’est jamais parti")),
];

/// What the lines of a file can be.
pub fn content(content: Content) -> Text {
    match content {
        Content::Subscriptions => text("Subscriptions", "Abonnements"),
        Content::Answers => text("Survey answers", "Réponses à une enquête"),
        Content::Tickets => text("Support tickets", "Tickets de support"),
        Content::Numbers => text("A list of numbers", "Une liste de nombres"),
    }
}

/// What a column is read as.
pub fn role(role: Role) -> Text {
    match role {
        Role::Customer => text("Customer", "Client"),
        Role::Start => text("Start", "Début"),
        Role::End => text("End", "Fin"),
        Role::Amount => text("Amount", "Montant"),
        Role::Period => text("Billing period", "Période de facturation"),
        Role::Currency => text("Currency", "Devise"),
        Role::Plan => text("Plan", "Offre"),
        Role::Date => text("Date", "Date"),
        Role::Score => text("Score", "Note"),
        Role::Opened => text("Opened", "Ouverture"),
        Role::FirstReply => text("First reply", "Première réponse"),
        Role::Closed => text("Closed", "Clôture"),
        Role::Type => text("Type", "Type"),
        Role::Number => text("Number", "Nombre"),
    }
}
