//! Every input that more than one metric reads, once.

use crate::engine::input::Input;
use crate::engine::kind::Kind;
use crate::text::text;

/// A count, zero or more: the base of the counts below.
pub const COUNT: Input = Input { kind: Kind::Count, ..Input::PLAIN };

/// Customers on the last day of the period.
pub static CUSTOMERS_AT_END: Input = Input { symbol: "E", ..AT_END };

/// The same, under the letter that SendPulse gives it in its churn formula.
pub static CUSTOMERS_AT_END_T: Input = Input { symbol: "T", ..AT_END };

const AT_END: Input = Input {
    id: "customers_at_end",
    name: text("Customers at the end of the period", "Clients à la fin de la période"),
    ..COUNT
};

/// Customers won during the period.
pub static NEW_CUSTOMERS: Input = Input {
    id: "new_customers",
    name: text("New customers in the period", "Nouveaux clients dans la période"),
    symbol: "N",
    ..COUNT
};

/// Customers on the first day of the period.
pub static CUSTOMERS_AT_START: Input = Input {
    id: "customers_at_start",
    name: text("Customers at the start of the period", "Clients au début de la période"),
    symbol: "S",
    ..COUNT
};
