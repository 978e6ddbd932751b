//! Lines of a file as rows in columns, for each kind of content.

use crate::data::answers::Answers;
use crate::data::cells::{Cells, Fault, above, below, name, optional, read};
use crate::data::choices::{Choices, Content, Role};
use crate::data::names::Names;
use crate::data::subscription_lines::{SubscriptionLines, SubscriptionRows};
use crate::import::reason::Reason as OfCell;
use crate::import::scan::Line;

/// The rows of a file.
#[derive(Clone, Debug)]
pub enum Rows {
    /// Subscriptions.
    Subscriptions(SubscriptionRows),
    /// Survey answers, whose scores lie within the scale chosen.
    Answers(Answers),
    /// Support tickets.
    Tickets(TicketRows),
    /// A list of numbers, each times ten to [`DECIMALS`](crate::data::cells::DECIMALS).
    Numbers(Vec<i64>),
}

/// Support tickets, each a place in every column. Moments are seconds since 1970-01-01 00:00 by the clock chosen.
#[derive(Clone, Debug, Default)]
pub struct TicketRows {
    /// When they were opened.
    pub opened: Vec<i64>,
    /// When the first reply came, if one did; not before the opening.
    pub replied: Vec<Option<i64>>,
    /// When they were closed, if they were; not before the opening.
    pub closed: Vec<Option<i64>>,
    /// The numbers of their types, where they have one.
    pub types: Vec<Option<u32>>,
    /// The types.
    pub type_names: Names,
}

/// Takes lines of one kind of content.
#[derive(Clone, Debug)]
pub(crate) enum Lines {
    Subscriptions(Box<SubscriptionLines>),
    Answers { date: usize, score: usize, scale: (i32, i32), rows: Answers },
    Tickets { places: TicketPlaces, rows: TicketRows },
    Numbers { place: usize, rows: Vec<i64> },
}

/// The columns of tickets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TicketPlaces {
    opened: usize,
    replied: Option<usize>,
    closed: Option<usize>,
    of_type: Option<usize>,
}

impl Lines {
    /// Takes what is chosen; the role that no column has where one is needed.
    pub(crate) fn new(choices: &Choices) -> Result<Lines, Role> {
        let needed = |role| choices.place(role).ok_or(role);
        Ok(match choices.content {
            Content::Subscriptions => {
                Lines::Subscriptions(Box::new(SubscriptionLines::new(choices)?))
            }
            Content::Answers => Lines::Answers {
                date: needed(Role::Date)?,
                score: needed(Role::Score)?,
                scale: choices.scale,
                rows: Answers::default(),
            },
            Content::Tickets => {
                let places = TicketPlaces {
                    opened: needed(Role::Opened)?,
                    replied: choices.place(Role::FirstReply),
                    closed: choices.place(Role::Closed),
                    of_type: choices.place(Role::Type),
                };
                Lines::Tickets { places, rows: TicketRows::default() }
            }
            Content::Numbers => Lines::Numbers { place: needed(Role::Number)?, rows: Vec::new() },
        })
    }

    pub(crate) fn take(&mut self, line: &Line, cells: &Cells) -> Result<(), Fault> {
        match self {
            Lines::Subscriptions(lines) => lines.take(line, cells),
            Lines::Answers { date, score, scale: (lowest, highest), rows } => {
                let month = read(line, *date, Role::Date, |bytes| cells.known_month(bytes))?;
                let score = read(line, *score, Role::Score, |bytes| {
                    let score = cells.score(bytes)?;
                    if score < i64::from(*lowest) {
                        return Err(below(*lowest));
                    }
                    i32::try_from(score).ok().filter(|it| it <= highest).ok_or(above(*highest))
                })?;
                rows.push(month, score);
                Ok(())
            }
            Lines::Tickets { places, rows } => rows.take(line, *places, cells),
            Lines::Numbers { place, rows } => {
                let number =
                    read(line, *place, Role::Number, |bytes| Ok(cells.amount(bytes)?.number))?;
                rows.push(number);
                Ok(())
            }
        }
    }

    pub(crate) fn finish(self) -> Rows {
        match self {
            Lines::Subscriptions(lines) => Rows::Subscriptions(lines.finish()),
            Lines::Answers { rows, .. } => Rows::Answers(rows),
            Lines::Tickets { rows, .. } => Rows::Tickets(rows),
            Lines::Numbers { rows, .. } => Rows::Numbers(rows),
        }
    }
}

impl TicketRows {
    fn take(&mut self, line: &Line, places: TicketPlaces, cells: &Cells) -> Result<(), Fault> {
        let opened = read(line, places.opened, Role::Opened, |bytes| cells.known_moment(bytes))?;
        let later = |place, role| {
            let moment = optional(line, place, role, |bytes| cells.moment(bytes))?.flatten();
            match moment.is_some_and(|moment| moment < opened) {
                true => Err((role, OfCell::EndBeforeStart.into())),
                false => Ok(moment),
            }
        };
        let replied = later(places.replied, Role::FirstReply)?;
        let closed = later(places.closed, Role::Closed)?;
        let names = &mut self.type_names;
        let of_type = optional(line, places.of_type, Role::Type, |bytes| {
            Ok(name(bytes).ok().map(|name| names.number(&name)))
        })?;
        self.opened.push(opened);
        self.replied.push(replied);
        self.closed.push(closed);
        self.types.push(of_type.flatten());
        Ok(())
    }
}
