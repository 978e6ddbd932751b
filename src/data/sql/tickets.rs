//! The reader's table of tickets, and the rules that change figures.

use crate::data::sql::names::{Name, Table};

/// The table and its columns: a row for each ticket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tickets {
    /// The table.
    pub table: Table,
    /// When it was opened.
    pub opened: Name,
    /// When the first reply came; no value before.
    pub first_reply: Option<Name>,
    /// When it was closed; no value before.
    pub closed: Option<Name>,
    /// Its type.
    pub kind: Option<Name>,
}

/// Which wait is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Until {
    /// From the opening to the first reply.
    FirstReply,
    /// From the opening to the closing.
    Closed,
}

/// In which month a wait counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountedBy {
    /// That of the opening.
    Opened,
    /// That of the end of the wait.
    Reached,
}
