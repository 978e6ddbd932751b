//! Which table is asked for, and the statement that gives it.

use std::sync::Arc;

use crate::data::sql::answers::{Answers, answers};
use crate::data::sql::cohorts::cohorts;
use crate::data::sql::dialect::Dialect;
pub use crate::data::sql::months::Span;
use crate::data::sql::movement::movement;
use crate::data::sql::names::Table;
use crate::data::sql::statement::{Draft, Statement};
use crate::data::sql::subscriptions::Subscriptions;
use crate::data::sql::survival::survival;
use crate::data::sql::ticket_times::times;
use crate::data::sql::ticket_volume::volume;
use crate::data::sql::tickets::{CountedBy, Tickets, Until};
use crate::data::survival::Pause;
use crate::definition::Variant;
use crate::import::month::Month;

/// A table that is asked for.
#[derive(Clone, PartialEq, Debug)]
pub enum Question {
    /// The movement of recurring revenue by month.
    Movement(Subscriptions, Span),
    /// The triangle of cohorts.
    Cohorts(Subscriptions, Span),
    /// How long customers stay, known up to a month or up to the last one of the data.
    Survival(Subscriptions, Option<Month>, Pause),
    /// The score of answers by month, as one way of a metric has it.
    Answers(Answers, Arc<Variant>, Span),
    /// Tickets by month and type.
    Volume(Tickets, Span),
    /// How long tickets waited, by month.
    Times(Tickets, Until, CountedBy, Span),
}

impl Question {
    /// The statement for an engine; `None` where there is none: see [`answers`], and where a column is missing.
    pub fn statement(&self, dialect: Dialect) -> Option<Statement> {
        Some(self.draft(dialect)?.reading(dialect, self.table()))
    }

    /// The name of its file.
    pub const fn id(&self) -> &'static str {
        match self {
            Question::Movement(..) => "movement",
            Question::Cohorts(..) => "cohorts",
            Question::Survival(..) => "survival",
            Question::Answers(..) => "answers",
            Question::Volume(..) => "ticket_volume",
            Question::Times(_, Until::FirstReply, ..) => "first_response_times",
            Question::Times(_, Until::Closed, ..) => "resolution_times",
        }
    }

    /// The table that it reads.
    pub const fn table(&self) -> &Table {
        match self {
            Question::Movement(of, _) | Question::Cohorts(of, _) | Question::Survival(of, ..) => {
                &of.table
            }
            Question::Answers(of, ..) => &of.table,
            Question::Volume(of, _) | Question::Times(of, ..) => &of.table,
        }
    }

    /// The statement before it knows how its table is written.
    pub(super) fn draft(&self, dialect: Dialect) -> Option<Draft> {
        Some(match self {
            Question::Movement(of, span) => movement(of, *span, dialect),
            Question::Cohorts(of, span) => cohorts(of, *span, dialect),
            Question::Survival(of, last, pause) => survival(of, *last, *pause, dialect),
            Question::Answers(of, variant, span) => answers(of, variant, *span, dialect)?,
            Question::Volume(of, span) => volume(of, *span, dialect),
            Question::Times(of, until, by, span) => times(of, *until, *by, *span, dialect)?,
        })
    }
}
