//! Support tickets in columns, and by month of opening: how many, of which types, and how long customers wait.

use crate::data::distribution::Distribution;
use crate::import::month::{Month, months_between};
use crate::number::exact::Exact;

/// Waits are counted in seconds and given in hours, as the metrics of the catalogue take them.
const SECONDS_PER_HOUR: u128 = 3_600;

/// Tickets, each a place in every column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tickets {
    months: Vec<Month>,
    /// Seconds from opening to the first reply.
    first_responses: Vec<Option<u64>>,
    /// Seconds from opening to closing.
    resolutions: Vec<Option<u64>>,
    types: Vec<Option<u32>>,
}

/// A ticket as a line of a file has it. Moments are seconds since any one moment, the same for all tickets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ticket {
    /// When it was opened.
    pub opened: i64,
    /// The month in which that is, by the calendar and the time zone of who reads the file.
    pub month: Month,
    /// When the first reply came, if one did.
    pub replied: Option<i64>,
    /// When it was closed, if it was.
    pub closed: Option<i64>,
    /// The number of its type, where it has one.
    pub of_type: Option<u32>,
}

/// Why a ticket cannot be. One that was closed before a reply came is none of these: people close what settles itself, and
/// answer later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The first reply comes before the opening.
    ReplyBeforeOpening,
    /// The closing comes before the opening.
    ClosingBeforeOpening,
}

/// The tickets that were opened in a month.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The month.
    pub month: Month,
    /// How many there are.
    pub count: u64,
    /// How many there are of each type that occurs, by its number; those without a type come first.
    pub by_type: Vec<(Option<u32>, u64)>,
    /// How many are not closed at the end of the data.
    pub open: u64,
    /// From opening to the first reply, of those that have one.
    pub first_response: Waits,
    /// From opening to closing, of those that are closed.
    pub resolution: Waits,
}

/// How long customers waited, in hours.
#[derive(Clone, PartialEq, Debug)]
pub struct Waits {
    /// How many waits there are.
    pub count: u64,
    /// All of them together.
    pub total: Exact,
    /// Their mean; `None` where there are none, as below.
    pub mean: Option<Exact>,
    /// The middle one, or the mean of the two middle ones.
    pub median: Option<Exact>,
    /// The shortest that nine in ten do not exceed.
    pub percentile_90: Option<Exact>,
}

/// Some of the tickets of a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// All of them.
    All,
    /// Those of a type, or of none.
    OfType(Option<u32>),
    /// Those that are not closed.
    Open,
    /// Those that are closed.
    Closed,
    /// Those with a first reply.
    Replied,
    /// Those without one.
    WithoutReply,
}

impl Tickets {
    /// None yet, with room for so many.
    pub fn with_room(count: usize) -> Tickets {
        Tickets {
            months: Vec::with_capacity(count),
            first_responses: Vec::with_capacity(count),
            resolutions: Vec::with_capacity(count),
            types: Vec::with_capacity(count),
        }
    }

    /// Adds one.
    ///
    /// # Errors
    /// See [`Refusal`]; a ticket that is refused is not added.
    pub fn push(&mut self, ticket: Ticket) -> Result<(), Refusal> {
        // Two moments of 64 bits never lie further apart than 64 bits without a sign hold.
        let wait = |until: Option<i64>, refusal| match until {
            Some(until) if until < ticket.opened => Err(refusal),
            Some(until) => Ok(Some(until.abs_diff(ticket.opened))),
            None => Ok(None),
        };
        let first_response = wait(ticket.replied, Refusal::ReplyBeforeOpening)?;
        let resolution = wait(ticket.closed, Refusal::ClosingBeforeOpening)?;
        self.months.push(ticket.month);
        self.first_responses.push(first_response);
        self.resolutions.push(resolution);
        self.types.push(ticket.of_type);
        Ok(())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.months.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// The first and the last month in which one was opened.
    pub fn months(&self) -> Option<(Month, Month)> {
        Some((*self.months.iter().min()?, *self.months.iter().max()?))
    }

    /// Seconds from the opening of the ticket at a place to its first reply; `None` without one.
    pub fn first_response(&self, place: usize) -> Option<u64> {
        self.first_responses.get(place).copied().flatten()
    }

    /// Seconds from the opening of the ticket at a place to its closing; `None` while it is open.
    pub fn resolution(&self, place: usize) -> Option<u64> {
        self.resolutions.get(place).copied().flatten()
    }

    /// The table from the first to the last month, both included; tickets opened in other months are left out. `None` where
    /// the months lie too far apart, or the wrong way round.
    pub fn by_month(&self, first: Month, last: Month) -> Option<Vec<Opened>> {
        let months = months_between(first, last)?;
        let grouped = |value: &dyn Fn(usize) -> Option<u64>| self.grouped(&months, value);
        // No type is 0, type 0 is 1.
        let types =
            grouped(&|place| Some(self.types[place].map_or(0, |of_type| u64::from(of_type) + 1)));
        let first_responses = grouped(&|place| self.first_responses[place]);
        let resolutions = grouped(&|place| self.resolutions[place]);
        let opened = |(at, month): (usize, &Month)| {
            let (types, closed) = (types.of(at), resolutions.of(at));
            Opened {
                month: *month,
                count: types.len() as u64,
                by_type: by_type(types),
                open: (types.len() - closed.len()) as u64,
                first_response: Waits::of(first_responses.of(at)),
                resolution: Waits::of(closed),
            }
        };
        Some(months.iter().enumerate().map(opened).collect())
    }

    /// The tickets behind a cell: the places of those that were opened in a month and are of a part.
    pub fn places(&self, month: Month, part: Part) -> impl Iterator<Item = usize> {
        let opened = self.months.iter().enumerate().filter(move |(_, of)| **of == month);
        opened.map(|(place, _)| place).filter(move |place| match part {
            Part::All => true,
            Part::OfType(of_type) => self.types[*place] == of_type,
            Part::Open => self.resolutions[*place].is_none(),
            Part::Closed => self.resolutions[*place].is_some(),
            Part::Replied => self.first_responses[*place].is_some(),
            Part::WithoutReply => self.first_responses[*place].is_none(),
        })
    }

    /// What each ticket gives, put side by side for each of some months in a row.
    fn grouped(&self, months: &[Month], value: &dyn Fn(usize) -> Option<u64>) -> Grouped {
        let given = |place: usize| {
            let first = *months.first()?;
            let at = Some(self.months[place]).filter(|month| *month >= first)?.since(first);
            Some(at).filter(|at| *at < months.len()).zip(value(place))
        };
        let mut bounds = vec![0; months.len() + 1];
        for (at, _) in (0..self.len()).filter_map(given) {
            bounds[at + 1] += 1;
        }
        for at in 0..months.len() {
            bounds[at + 1] += bounds[at];
        }
        let mut free = bounds.clone();
        let mut values = vec![0; bounds[months.len()]];
        for (at, value) in (0..self.len()).filter_map(given) {
            values[free[at]] = value;
            free[at] += 1;
        }
        Grouped { bounds, values }
    }
}

/// Numbers by month.
struct Grouped {
    /// Where those of each month begin, and where those of the last one end.
    bounds: Vec<usize>,
    values: Vec<u64>,
}

impl Grouped {
    fn of(&self, month: usize) -> &[u64] {
        &self.values[self.bounds[month]..self.bounds[month + 1]]
    }
}

/// How many tickets each type has, from types that are 0 for none and one more than their number else.
fn by_type(types: &[u64]) -> Vec<(Option<u32>, u64)> {
    let mut sorted = types.to_vec();
    sorted.sort_unstable();
    let counted = sorted.chunk_by(|one, other| one == other);
    let number = |of: u64| of.checked_sub(1).and_then(|number| u32::try_from(number).ok());
    counted.map(|same| (number(same[0]), same.len() as u64)).collect()
}

impl Waits {
    fn of(seconds: &[u64]) -> Waits {
        let seconds = seconds.iter().map(|seconds| i128::from(*seconds)).collect();
        let waits = Distribution::of(seconds, SECONDS_PER_HOUR);
        Waits {
            count: waits.count(),
            total: waits.sum(),
            mean: waits.mean(),
            median: waits.median(),
            percentile_90: waits.percentile(90),
        }
    }
}
