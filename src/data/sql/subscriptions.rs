//! The reader's table of subscriptions, and what each customer pays from month to month.

use crate::data::choices::{Counted, End};
use crate::data::sql::dialect::Dialect;
use crate::data::sql::names::{Name, Table};
use crate::data::sql::statement::{Note, OWN, TABLE};

/// The table and its columns, with the rules that change figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subscriptions {
    /// The table: a row for each subscription.
    pub table: Table,
    /// The customer.
    pub customer: Name,
    /// The first day.
    pub start: Name,
    /// The end, no value while it runs; `None` where no subscription ends.
    pub end: Option<Name>,
    /// What the end is.
    pub end_is: End,
    /// In which months it counts.
    pub counted: Counted,
    /// What it costs.
    pub amount: Name,
    /// The unit of the amount.
    pub unit: Unit,
    /// For how long the amount pays.
    pub billing: Billing,
}

/// The unit of amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Whole minor units.
    Minor,
    /// Major units, with so many decimals: 2 for euros and cents.
    Major {
        /// The decimals, at most 6.
        decimals: u32,
    },
}

/// For how long an amount pays. Where that is not a month, money is told by the year, so that it stays whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Billing {
    /// A month.
    Monthly,
    /// So many months: 2, 3, 4, 6 or 12, of which a year is made; lines of another number are left out.
    Every(u32),
    /// What a column says.
    Said {
        /// The column.
        column: Name,
        /// What it says, and how many months that is, as in [`Billing::Every`].
        periods: Vec<(Name, u32)>,
    },
}

/// How often a year something is paid every so many months; `None` where that is no whole number.
fn times_a_year(months: u32) -> Option<u32> {
    (months > 0 && 12 % months == 0).then(|| 12 / months)
}

impl Subscriptions {
    /// What a reader has to know of it.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = vec![match self.billing {
            Billing::Monthly => Note::MinorUnitsAMonth,
            Billing::Every(_) | Billing::Said { .. } => Note::MinorUnitsAYear,
        }];
        if matches!(self.billing, Billing::Said { .. }) {
            notes.push(Note::OtherPeriodsAreLeftOut);
        }
        if self.unit != Unit::Minor {
            notes.push(Note::AmountsAreRounded);
        }
        if self.end.is_some() {
            notes.push(match self.end_is {
                End::LastPaidDay => Note::EndIsLastPaidDay,
                End::FirstUnpaidDay => Note::EndIsFirstUnpaidDay,
            });
        }
        notes.push(match self.counted {
            Counted::OnLastDay => Note::CountedOnLastDay,
            Counted::OnFirstDay => Note::CountedOnFirstDay,
            Counted::OnAnyDay => Note::CountedOnAnyDay,
        });
        notes.push(Note::LinesWithoutEffectAreLeftOut);
        notes
    }

    /// The parts up to `subscriptions` (customer, start_month, end_month, amount) and `steps`: for each customer the months
    /// in which what is paid changes, as [`Subscriptions::courses`](crate::data::subscriptions::Subscriptions::courses)
    /// has them (customer, month_number, delta, paid, step_number, began).
    pub fn parts(&self, dialect: Dialect) -> Vec<(&'static str, String)> {
        let lines = format!(
            "SELECT\n  {} AS customer,\n  {} AS start_month,\n  {} AS end_month,\n  {} AS amount\nFROM {TABLE} AS s",
            self.customer.column(dialect),
            self.start_month(dialect),
            self.end_month(dialect),
            self.amount(dialect),
        );
        let subscriptions = format!(
            "SELECT customer, start_month, end_month, amount\nFROM {OWN}lines\nWHERE customer IS NOT NULL AND start_month IS \
             NOT NULL AND amount IS NOT NULL"
        );
        let events = format!(
            "SELECT customer, start_month AS month_number, amount AS delta\nFROM {OWN}subscriptions\nWHERE amount > 0 AND \
             (end_month IS NULL OR end_month > start_month)\nUNION ALL\nSELECT customer, end_month AS month_number, -amount \
             AS delta\nFROM {OWN}subscriptions\nWHERE amount > 0 AND end_month > start_month"
        );
        // Changes of one month count together: a plan that replaces another is no loss.
        let changes = format!(
            "SELECT customer, month_number, {} AS delta\nFROM {OWN}events\nGROUP BY customer, month_number\nHAVING \
             SUM(delta) <> 0",
            dialect.sum("delta")
        );
        let of_customer = "PARTITION BY customer ORDER BY month_number";
        let steps = format!(
            "SELECT\n  customer,\n  month_number,\n  delta,\n  {} AS paid,\n  ROW_NUMBER() OVER ({of_customer}) AS \
             step_number,\n  MIN(month_number) OVER (PARTITION BY customer) AS began\nFROM {OWN}changes",
            dialect.sum_over("delta", of_customer)
        );
        vec![
            ("lines", lines),
            ("subscriptions", subscriptions),
            ("events", events),
            ("changes", changes),
            ("steps", steps),
        ]
    }

    /// The first month in which a subscription counts.
    fn start_month(&self, dialect: Dialect) -> String {
        let start = self.start.column(dialect);
        match self.counted {
            Counted::OnLastDay | Counted::OnAnyDay => dialect.month_of(&start, 0),
            Counted::OnFirstDay => format!("{} + 1", dialect.month_of(&start, -1)),
        }
    }

    /// The first month in which it counts no more.
    fn end_month(&self, dialect: Dialect) -> String {
        let Some(end) = &self.end else { return dialect.as_whole("NULL") };
        let end = end.column(dialect);
        let unpaid = match self.end_is {
            End::LastPaidDay => 1,
            End::FirstUnpaidDay => 0,
        };
        let after_last_paid = format!("{} + 1", dialect.month_of(&end, unpaid - 1));
        match self.counted {
            Counted::OnLastDay => dialect.month_of(&end, unpaid),
            Counted::OnFirstDay => after_last_paid,
            Counted::OnAnyDay => {
                let start = self.start.column(dialect);
                let is_never = dialect.is_before(&end, &start, self.end_is == End::FirstUnpaidDay);
                let start = self.start_month(dialect);
                format!("CASE WHEN {is_never} THEN {start} ELSE {after_last_paid} END")
            }
        }
    }

    /// What a subscription costs in minor units, a month or a year.
    fn amount(&self, dialect: Dialect) -> String {
        let amount = self.amount.column(dialect);
        let amount = match self.unit {
            Unit::Minor => dialect.as_whole(&amount),
            Unit::Major { decimals } => dialect.minor(&amount, decimals.min(6)),
        };
        let nothing = || dialect.as_whole("NULL");
        match &self.billing {
            Billing::Monthly => amount,
            Billing::Every(months) => match times_a_year(*months) {
                Some(times) => format!("{amount} * {times}"),
                None => nothing(),
            },
            Billing::Said { column, periods } => {
                let said = dialect.as_text(&column.column(dialect));
                let case = |(text, months): &(Name, u32)| {
                    let times = times_a_year(*months)?;
                    Some(format!(" WHEN {} THEN {times}", dialect.text(text.as_str())))
                };
                match periods.iter().filter_map(case).collect::<String>() {
                    none if none.is_empty() => nothing(),
                    cases => format!("{amount} * CASE {said}{cases} END"),
                }
            }
        }
    }
}

/// The first and the last month of subscriptions, as [`months`](crate::data::subscriptions::Subscriptions::months) has them.
pub const WHOLE: [&str; 2] = [
    "MIN(start_month)",
    "MAX(CASE WHEN end_month > start_month THEN end_month ELSE start_month END)",
];
