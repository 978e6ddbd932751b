//! Which column of a file plays which role: by its heading where its cells fit, else by its cells.

use std::borrow::Cow;

use crate::data::choices::{Content, Role};
use crate::data::headings::rank;
use crate::definition::kind::Kind;
use crate::import::sample::{Sample, are_most, is_date, is_number};
use crate::import::scan::MOST_CELLS;

/// The first lines, column by column.
pub(crate) struct Columns<'a> {
    /// The headings; empty where there are none.
    pub(crate) names: Vec<String>,
    /// The cells of each column that hold anything.
    pub(crate) cells: Vec<Vec<Cow<'a, str>>>,
    holds: Vec<Holds>,
}

/// What most cells of a column are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Holds {
    Nothing,
    Dates,
    Numbers,
    /// Whole numbers, each one more than the one before: the lines are counted.
    RunningNumbers,
    Text,
}

/// The roles of the columns.
#[derive(Clone, Debug)]
pub(crate) struct Roles {
    pub(crate) of: Vec<Option<Role>>,
    /// How many were found by their headings.
    named: usize,
    /// Whether a needed one was found by its cells alone, or not at all.
    pub(crate) is_guessed: bool,
}

impl<'a> Columns<'a> {
    pub(crate) fn of(lines: &Sample<'a>, has_header: bool) -> Columns<'a> {
        let width = lines.iter().map(Vec::len).max().unwrap_or(0).min(MOST_CELLS);
        let (header, rows) = lines.split_at(usize::from(has_header).min(lines.len()));
        let name = |place: usize| header.first().and_then(|names| names.get(place));
        let cells: Vec<Vec<Cow<str>>> = (0..width)
            .map(|place| {
                let cells = rows.iter().filter_map(|row| row.get(place));
                cells.filter(|cell| !cell.is_empty()).cloned().collect()
            })
            .collect();
        Columns {
            names: (0..width).map(|place| name(place).map_or("", |name| name).to_owned()).collect(),
            holds: cells.iter().map(|cells| held(cells)).collect(),
            cells,
        }
    }

    /// Whether the cells of a column can play a role.
    fn fits(&self, place: usize, role: Role) -> bool {
        let holds = self.holds[place];
        match role {
            Role::Start | Role::Date | Role::Opened => holds == Holds::Dates,
            Role::End | Role::FirstReply | Role::Closed => {
                matches!(holds, Holds::Dates | Holds::Nothing)
            }
            Role::Amount | Role::Score | Role::Number => {
                matches!(holds, Holds::Numbers | Holds::RunningNumbers)
            }
            Role::Period => matches!(holds, Holds::Text | Holds::Numbers),
            Role::Customer => !matches!(holds, Holds::Nothing | Holds::Dates),
            Role::Currency | Role::Plan | Role::Type => holds != Holds::Nothing,
        }
    }

    /// The places whose columns hold something, in order.
    fn holding(&self, holds: Holds) -> Vec<usize> {
        (0..self.cells.len()).filter(|place| self.holds[*place] == holds).collect()
    }

    fn are_scores(&self, place: usize) -> bool {
        let is_score = |cell: &Cow<str>| cell.parse::<u8>().is_ok_and(|score| score <= 10);
        self.cells[place].iter().all(is_score)
    }
}

fn held(cells: &[Cow<str>]) -> Holds {
    let count = |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count();
    let is_amount = |cell: &str| {
        cell.len() <= 64
            && cell.contains(|each: char| each.is_numeric())
            && is_number(cell, Kind::Money)
    };
    if cells.is_empty() {
        return Holds::Nothing;
    }
    if are_most(count(&is_date), cells.len()) {
        return Holds::Dates;
    }
    if !are_most(count(&is_amount), cells.len()) {
        return Holds::Text;
    }
    let numbers: Vec<Option<u64>> = cells.iter().map(|cell| cell.parse().ok()).collect();
    let is_next = |pair: &[Option<u64>]| match (pair[0], pair[1]) {
        (Some(one), Some(other)) => one.checked_add(1) == Some(other),
        _ => false,
    };
    let is_running = numbers.len() > 2 && numbers.windows(2).all(is_next);
    if is_running { Holds::RunningNumbers } else { Holds::Numbers }
}

/// What the lines most likely are, the roles of the columns, and whether headings say so.
pub(crate) fn likeliest(columns: &Columns) -> (Content, Roles, bool) {
    let named = |content: Content| {
        let roles = by_name(content, columns);
        let has = |role: &Role| roles.of.contains(&Some(*role));
        let is_whole = content.needed().iter().all(has)
            && match content {
                Content::Tickets => has(&Role::FirstReply) || has(&Role::Closed),
                Content::Subscriptions | Content::Answers => true,
                Content::Numbers => false,
            };
        is_whole.then_some((roles.named, content))
    };
    let order = [Content::Subscriptions, Content::Tickets, Content::Answers];
    let found = order.into_iter().filter_map(named);
    // Of equals, the first one.
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match best {
        Some((_, content)) => (content, assigned(content, columns), true),
        None => {
            let content = by_cells(columns);
            (
                content,
                assigned(content, columns),
                content == Content::Numbers && columns.cells.len() == 1,
            )
        }
    }
}

/// What the lines are by what their cells hold.
fn by_cells(columns: &Columns) -> Content {
    let dates = columns.holding(Holds::Dates).len();
    let numbers = columns.holding(Holds::Numbers);
    let has_scores = numbers.iter().any(|place| columns.are_scores(*place));
    match (dates, numbers.len()) {
        (0, _) => Content::Numbers,
        (1, 0) => Content::Tickets,
        (1, _) if has_scores || columns.cells.len() == 2 => Content::Answers,
        (_, 0) => Content::Tickets,
        (_, _) => Content::Subscriptions,
    }
}

/// The roles by headings alone.
fn by_name(content: Content, columns: &Columns) -> Roles {
    let mut of = vec![None; columns.cells.len()];
    let mut named = 0;
    for role in content.needed().iter().chain(content.optional()) {
        let free =
            (0..of.len()).filter(|place| of[*place].is_none() && columns.fits(*place, *role));
        let ranked = free.filter_map(|place| Some((rank(*role, &columns.names[place])?, place)));
        if let Some((_, place)) = ranked.min() {
            of[place] = Some(*role);
            named += 1;
        }
    }
    let has = |role: &Role| of.contains(&Some(*role));
    let is_guessed = !content.needed().iter().all(has);
    Roles { of, named, is_guessed }
}

/// The roles by headings, and those that are needed by cells where no heading names them.
pub(crate) fn assigned(content: Content, columns: &Columns) -> Roles {
    let mut roles = by_name(content, columns);
    if !roles.is_guessed {
        return roles;
    }
    let dates = columns.holding(Holds::Dates);
    let numbers = columns.holding(Holds::Numbers);
    let texts = columns.holding(Holds::Text);
    let running = columns.holding(Holds::RunningNumbers);
    match content {
        Content::Subscriptions => {
            roles.give(Role::Start, &dates);
            roles.give(Role::End, &dates);
            let (parted, whole): (Vec<usize>, Vec<usize>) = numbers.iter().partition(|place| {
                columns.cells[**place].iter().any(|cell| cell.contains([',', '.']))
            });
            // Amounts come last: a number before them is more often the one of a customer.
            let whole: Vec<usize> = whole.into_iter().rev().collect();
            roles.give(Role::Amount, &[parted, whole].concat());
            roles.give(Role::Customer, &[texts, running, numbers].concat());
        }
        Content::Answers => {
            roles.give(Role::Date, &dates);
            let (scores, others): (Vec<usize>, Vec<usize>) =
                numbers.iter().partition(|place| columns.are_scores(**place));
            roles.give(Role::Score, &[scores, others, running].concat());
        }
        Content::Tickets => {
            roles.give(Role::Opened, &dates);
            if dates.len() > 2 {
                roles.give(Role::FirstReply, &dates);
            }
            roles.give(Role::Closed, &dates);
        }
        Content::Numbers => {
            let first = (0..columns.cells.len().min(1)).collect();
            roles.give(Role::Number, &[numbers, running, first].concat());
            roles.is_guessed = columns.cells.len() != 1;
        }
    }
    roles
}

impl Roles {
    /// Gives a role that no column has to the first column of some that has none.
    fn give(&mut self, role: Role, places: &[usize]) {
        let is_free = |place: &&usize| self.of[**place].is_none();
        if !self.of.contains(&Some(role))
            && let Some(place) = places.iter().find(is_free)
        {
            self.of[*place] = Some(role);
        }
    }
}
