//! The rules that change figures: what is usual, and what the first lines of a file say of them.

use std::borrow::Cow;

use crate::data::cells::{day_of, month_of};
use crate::data::choices::{Billing, Choice, Choices, Clock, Content, Counted, End, Role, Unit};
use crate::data::headings::{says_hundredths, says_months, says_scale};
use crate::data::roles::Columns;
use crate::entry::{currency_beside, currency_named};
use crate::import::civil::{Moment, moment, moment_as_written};
use crate::import::sample::are_most;

/// An end date is a day that is still paid, as in a contract "from 1 January to 31 December".
pub(crate) const USUAL_END: End = End::LastPaidDay;

/// Recurring revenue and customers are those of the last day of a month.
pub(crate) const USUAL_COUNTED: Counted = Counted::OnLastDay;

/// Amounts are those of a month where nothing says for how long they pay.
pub(crate) const USUAL_BILLING: Billing = Billing::Monthly;

/// Amounts are whole euros or dollars.
pub(crate) const USUAL_UNIT: Unit = Unit::Whole;

/// The scale of the net promoter score.
pub(crate) const USUAL_SCALE: (i32, i32) = (0, 10);

/// Waits between moments need one clock for all; days are meant as they were written.
pub(crate) const fn clock(content: Content) -> Clock {
    match content {
        Content::Tickets => Clock::Utc,
        Content::Subscriptions | Content::Answers | Content::Numbers => Clock::AsWritten,
    }
}

/// Puts what the first lines say of the rules into the choices, and what they do not say among what is assumed.
pub(crate) fn propose(choices: &mut Choices, columns: &Columns) {
    let of = |role: Role| choices.place(role);
    let dates = [of(Role::Start), of(Role::Date), of(Role::Opened)];
    if dates.into_iter().flatten().any(|place| has_offset(columns, place, choices)) {
        choices.assumed.push(Choice::Clock);
    }
    match choices.content {
        Content::Subscriptions => of_subscriptions(choices, columns),
        Content::Answers => of_answers(choices, columns),
        Content::Tickets | Content::Numbers => {}
    }
}

/// Whether some moment of a column is another one by the clock of its place.
fn has_offset(columns: &Columns, place: usize, choices: &Choices) -> bool {
    let order = choices.date_order;
    let differs = |cell: &Cow<str>| moment(cell, order) != moment_as_written(cell, order);
    columns.cells[place].iter().any(differs)
}

fn of_subscriptions(choices: &mut Choices, columns: &Columns) {
    let mut assumed = vec![Choice::Counted];
    if let Some(place) = choices.place(Role::End) {
        let shown = end_shown(choices, columns, place);
        choices.end = shown.unwrap_or(USUAL_END);
        assumed.extend(shown.is_none().then_some(Choice::End));
    }
    let amounts = choices.place(Role::Amount);
    let heading = amounts.map_or("", |place| columns.names[place].as_str());
    let billing = match (says_months(heading), choices.place(Role::Period)) {
        (Some(12), _) => Some(Billing::Yearly),
        (Some(_), _) => Some(Billing::Monthly),
        (None, Some(_)) => Some(Billing::FromColumn),
        (None, None) => None,
    };
    choices.billing = billing.unwrap_or(USUAL_BILLING);
    assumed.extend(billing.is_none().then_some(Choice::Billing));
    let cells = amounts.map_or(&[][..], |place| &columns.cells[place]);
    let has_decimals = cells.iter().any(|cell| cell.contains(['.', ',']));
    let is_hundredths = says_hundredths(heading);
    choices.unit = if is_hundredths { Unit::Hundredths } else { USUAL_UNIT };
    assumed.extend((!is_hundredths && !has_decimals).then_some(Choice::Unit));
    let in_column = choices.place(Role::Currency).map_or(&[][..], |place| &columns.cells[place]);
    let mut named: Vec<String> = in_column.iter().map(|cell| currency_named(cell)).collect();
    if named.is_empty() {
        named = cells.iter().filter_map(|cell| currency_beside(cell)).collect();
    }
    let count = |name: &String| named.iter().filter(|other| *other == name).count();
    // The most frequent one; of equals, the first one in the file.
    choices.currency = named.iter().rev().max_by_key(|name| count(name)).cloned();
    let are_several = named.iter().any(|name| Some(name) != choices.currency.as_ref());
    assumed.extend(are_several.then_some(Choice::Currency));
    choices.assumed.extend(assumed);
}

/// What several end dates show: last days of months are paid days, first days of months are not.
fn end_shown(choices: &Choices, columns: &Columns, place: usize) -> Option<End> {
    let days_of = |place: usize| {
        let cells = columns.cells[place].iter();
        let read = cells.filter_map(|cell| moment(cell, choices.date_order)).map(Moment::seconds);
        read.map(day_of).collect::<Vec<i64>>()
    };
    let is_first_of_month = |day: i64| month_of(day) != month_of(day - 1);
    let ends = days_of(place);
    let lasts = ends.iter().filter(|day| is_first_of_month(**day + 1)).count();
    let firsts = ends.iter().filter(|day| is_first_of_month(**day)).count();
    match ends.len() {
        0 | 1 => None,
        _ if are_most(lasts, ends.len()) => Some(End::LastPaidDay),
        _ if are_most(firsts, ends.len()) => Some(End::FirstUnpaidDay),
        _ => None,
    }
}

fn of_answers(choices: &mut Choices, columns: &Columns) {
    let Some(place) = choices.place(Role::Score) else { return };
    let named = columns.names.get(place).and_then(|heading| says_scale(heading));
    let scores: Vec<i32> =
        columns.cells[place].iter().filter_map(|cell| cell.parse().ok()).collect();
    let (lowest, highest) = (scores.iter().min(), scores.iter().max());
    let shown = match (lowest, highest) {
        (Some(0), Some(0..=10)) | (Some(1..), Some(8..=10)) => Some((0, 10)),
        _ => None,
    };
    let likely = match highest {
        Some(..=5) => (1, 5),
        Some(6 | 7) => (1, 7),
        Some(11..=100) => (0, 100),
        Some(_) | None => USUAL_SCALE,
    };
    // A survey that is named otherwise than it is answered is judged by its answers.
    let fits = |scale: &(i32, i32)| scores.iter().all(|score| (scale.0..=scale.1).contains(score));
    let seen = named.filter(fits).or(shown);
    choices.scale = seen.unwrap_or(likely);
    if seen.is_none() {
        choices.assumed.push(Choice::Scale);
    }
}
