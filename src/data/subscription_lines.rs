//! Lines of a file as subscriptions: which months they count in, what a month of them costs, in which currency.

use crate::data::cells::{Cells, Fault, below, cell, month_of, name, optional, read};
use crate::data::choices::{Billing, Choices, Counted, End, Role, Unit};
use crate::data::names::Names;
use crate::data::refusal::Reason;
use crate::data::subscriptions::Subscriptions;
use crate::entry::currency_named;
use crate::import::encoding::text_of_cell;
use crate::import::month::Month;
use crate::import::reason::Reason as OfCell;
use crate::import::scan::Line;

/// So many parts a whole unit of a currency has in the amounts of [`SubscriptionRows`]: a twelfth, a sixth and a third of
/// every amount with up to six decimals is whole, so that what a month costs is exact.
pub const PARTS_OF_UNIT: i64 = 12 * PARTS_OF_NUMBER;

const PARTS_OF_NUMBER: i64 = 1_000_000;

/// So many different cells of a column are remembered as they were read.
const MOST_REMEMBERED: usize = 16;

/// Subscriptions of a file.
#[derive(Clone, Debug, Default)]
pub struct SubscriptionRows {
    /// The subscriptions: what a month costs is in parts of which [`PARTS_OF_UNIT`] are a whole unit of the currency.
    pub subscriptions: Subscriptions,
    /// The customers by their numbers.
    pub customers: Names,
    /// The number of the plan of each subscription, where it has one; empty where no column of plans is read.
    pub plans: Vec<Option<u32>>,
    /// The plans by their numbers.
    pub plan_names: Names,
    /// The currency of all amounts, where any line names one.
    pub currency: Option<String>,
    /// The currencies that lines name, and how many lines each; those of other currencies were refused.
    pub currencies: Vec<(String, u64)>,
}

/// Takes lines as subscriptions.
#[derive(Clone, Debug)]
pub(crate) struct SubscriptionLines {
    customer: usize,
    start: usize,
    amount: usize,
    end: Option<usize>,
    period: Option<usize>,
    currency: Option<usize>,
    plan: Option<usize>,
    end_means: End,
    counted: Counted,
    billing: Billing,
    unit: Unit,
    rows: SubscriptionRows,
    /// The number of the currency that is accepted.
    accepted: Option<u32>,
    currency_names: Names,
    currency_counts: Vec<u64>,
    periods: Remembered<Option<Billing>>,
    currencies: Remembered<Option<u32>>,
}

/// The first different cells of a column, with what they were read as.
#[derive(Clone, Debug)]
struct Remembered<Value>(Vec<(Vec<u8>, Value)>);

impl<Value: Copy> Remembered<Value> {
    fn of(&mut self, bytes: &[u8], read: impl FnOnce(&[u8]) -> Value) -> Value {
        if let Some((_, value)) = self.0.iter().find(|(known, _)| known == bytes) {
            return *value;
        }
        let value = read(bytes);
        if self.0.len() < MOST_REMEMBERED {
            self.0.push((bytes.to_vec(), value));
        }
        value
    }
}

impl SubscriptionLines {
    pub(crate) fn new(choices: &Choices) -> Result<SubscriptionLines, Role> {
        let needed = |role| choices.place(role).ok_or(role);
        let is_of_column = choices.billing == Billing::FromColumn;
        let mut currency_names = Names::default();
        let accepted = choices.currency.as_ref().map(|name| currency_names.number(name));
        Ok(SubscriptionLines {
            customer: needed(Role::Customer)?,
            start: needed(Role::Start)?,
            amount: needed(Role::Amount)?,
            end: choices.place(Role::End),
            period: if is_of_column { Some(needed(Role::Period)?) } else { None },
            currency: choices.place(Role::Currency),
            plan: choices.place(Role::Plan),
            end_means: choices.end,
            counted: choices.counted,
            billing: choices.billing,
            unit: choices.unit,
            rows: SubscriptionRows::default(),
            currency_counts: vec![0; currency_names.len()],
            accepted,
            currency_names,
            periods: Remembered(Vec::new()),
            currencies: Remembered(Vec::new()),
        })
    }

    pub(crate) fn take(&mut self, line: &Line, cells: &Cells) -> Result<(), Fault> {
        let start = read(line, self.start, Role::Start, |bytes| cells.known_day(bytes))?;
        let end = optional(line, self.end, Role::End, |bytes| cells.day(bytes))?.flatten();
        if end.is_some_and(|end| end < start) {
            return Err((Role::End, OfCell::EndBeforeStart.into()));
        }
        let months = self.months(start, end);
        let mut beside = None;
        let (amount, unit) = (self.amount, self.unit);
        let number = read(line, amount, Role::Amount, |bytes| {
            let amount = cells.amount(bytes)?;
            beside = amount.currency;
            match unit {
                _ if amount.number < 0 => Err(below(0)),
                Unit::Whole => Ok(amount.number),
                Unit::Hundredths if amount.number % 100 == 0 => Ok(amount.number / 100),
                Unit::Hundredths => Err(Reason::TooManyDecimals),
            }
        })?;
        let paid_for = self.paid_for(line)?;
        let a_month = number.checked_mul(PARTS_OF_UNIT / PARTS_OF_NUMBER / i64::from(paid_for));
        let a_month = a_month.ok_or((Role::Amount, Reason::TooLarge))?;
        // Names are kept of lines that are accepted only.
        let fault = |reason| (Role::Customer, reason);
        let customer = cell(line, self.customer).map_err(fault)?;
        let customer = name(&customer).map_err(fault)?;
        self.look_at_currency(line, beside)?;
        let customer = self.rows.customers.number(&customer);
        if self.plan.is_some() {
            let names = &mut self.rows.plan_names;
            let plan = optional(line, self.plan, Role::Plan, |bytes| {
                Ok(name(bytes).ok().map(|name| names.number(&name)))
            })?;
            self.rows.plans.push(plan.flatten());
        }
        self.rows.subscriptions.push(customer, months.0, months.1, a_month);
        Ok(())
    }

    /// The first month in which it counts, and the first one in which it no longer does.
    fn months(&self, start: i64, end: Option<i64>) -> (Month, Option<Month>) {
        let unpaid = end.map(|end| match self.end_means {
            End::LastPaidDay => end + 1,
            End::FirstUnpaidDay => end,
        });
        let first = match self.counted {
            Counted::OnLastDay | Counted::OnAnyDay => month_of(start),
            Counted::OnFirstDay => month_of(start - 1).next(),
        };
        let without = unpaid.map(|unpaid| match self.counted {
            // It never runs.
            _ if unpaid <= start => first,
            Counted::OnLastDay => month_of(unpaid),
            Counted::OnFirstDay | Counted::OnAnyDay => month_of(unpaid - 1).next(),
        });
        (first, without)
    }

    /// For how many months the amount of a line pays.
    fn paid_for(&mut self, line: &Line) -> Result<u8, Fault> {
        let Some(place) = self.period else { return Ok(self.billing.months().unwrap_or(1)) };
        let periods = &mut self.periods;
        read(line, place, Role::Period, |bytes| {
            name(bytes)?;
            let billing = periods.of(bytes, |bytes| Billing::of_word(&text_of_cell(bytes)));
            billing.and_then(Billing::months).ok_or(Reason::UnknownPeriod)
        })
    }

    /// Counts the currency of a line, and refuses it where it is not the one that is accepted.
    fn look_at_currency(&mut self, line: &Line, beside: Option<String>) -> Result<(), Fault> {
        let (names, known) = (&mut self.currency_names, &mut self.currencies);
        let in_column = optional(line, self.currency, Role::Currency, |bytes| {
            Ok(known.of(bytes, |bytes| {
                let text = name(bytes).ok()?;
                Some(names.number(&currency_named(&text)))
            }))
        })?;
        let is_beside = in_column.flatten().is_none();
        let named = in_column.flatten().or_else(|| beside.map(|name| names.number(&name)));
        let Some(named) = named else { return Ok(()) };
        self.currency_counts.resize(self.currency_names.len(), 0);
        self.currency_counts[named as usize] += 1;
        if *self.accepted.get_or_insert(named) == named {
            return Ok(());
        }
        let role = if is_beside { Role::Amount } else { Role::Currency };
        Err((role, Reason::OtherCurrency))
    }

    pub(crate) fn finish(self) -> SubscriptionRows {
        let name = |number| self.currency_names.get(number).to_owned();
        let counts = self.currency_counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let currencies: Vec<_> =
            counts.map(|(number, count)| (name(number as u32), *count)).collect();
        SubscriptionRows { currency: self.accepted.map(name), currencies, ..self.rows }
    }
}
