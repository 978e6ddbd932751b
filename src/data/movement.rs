//! What moves recurring revenue and the number of customers from month to month.

use crate::data::subscriptions::{Courses, Step, amount_in};
use crate::import::month::{Month, months_between};
use crate::number::exact::Exact;

/// A month of the table: `end` is `start` with what came, less what went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Movement {
    /// The month.
    pub month: Month,
    /// Recurring revenue of the month before, in minor units.
    pub start: i128,
    /// From customers who had never paid before.
    pub new: i128,
    /// From customers who had paid, and paid nothing in the month before.
    pub reactivation: i128,
    /// More from customers who paid in the month before as well.
    pub expansion: i128,
    /// Less from customers who go on paying.
    pub contraction: i128,
    /// What customers paid who pay nothing any more.
    pub churn: i128,
    /// Recurring revenue of the month.
    pub end: i128,
    /// The customers.
    pub customers: Customers,
}

/// How many customers came and went in a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Customers {
    /// Who paid in the month before.
    pub start: u64,
    /// Who had never paid before.
    pub new: u64,
    /// Who came back.
    pub reactivated: u64,
    /// Who pay nothing any more.
    pub lost: u64,
    /// Who pay.
    pub end: u64,
}

/// What a change of what a customer pays counts as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// The customer had never paid before.
    New,
    /// The customer had paid, and paid nothing in the month before.
    Reactivation,
    /// The customer paid in the month before, and pays more.
    Expansion,
    /// The customer pays less, and goes on paying.
    Contraction,
    /// The customer pays nothing any more.
    Churn,
}

impl Change {
    /// That of two different amounts, the one of the month before and the one from now on.
    fn of(earlier: i64, paid: i64, is_first: bool) -> Change {
        match (earlier, paid) {
            (0, _) if is_first => Change::New,
            (0, _) => Change::Reactivation,
            (_, 0) => Change::Churn,
            (_, _) if paid > earlier => Change::Expansion,
            (_, _) => Change::Contraction,
        }
    }
}

/// A customer behind a cell of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mover {
    /// The number of the customer.
    pub customer: u32,
    /// What was paid in the month before, in minor units.
    pub before: i64,
    /// What is paid in the month, in minor units.
    pub after: i64,
}

/// Who is behind a cell of the table: the customers whose change in a month counts as one, by number.
pub fn movers(courses: &Courses, month: Month, change: Change) -> impl Iterator<Item = Mover> {
    let customers = (0..).zip(courses.of_customers());
    customers.filter_map(move |(customer, steps): (u32, &[Step])| {
        let at = steps.binary_search_by_key(&month, |step| step.month).ok()?;
        let before = at.checked_sub(1).map_or(0, |before| steps[before].amount);
        let after = steps[at].amount;
        let is_wanted = Change::of(before, after, at == 0) == change;
        is_wanted.then_some(Mover { customer, before, after })
    })
}

/// Who pays in a month, by number, and what, in minor units: behind its end, and behind the start of the next one.
pub fn payers(courses: &Courses, month: Month) -> impl Iterator<Item = (u32, i64)> {
    let customers = (0..).zip(courses.of_customers());
    let amounts = customers.map(move |(customer, steps)| (customer, amount_in(steps, month)));
    amounts.filter(|(_, amount)| *amount > 0)
}

/// The table from one month to another, both included; `None` where they lie too far apart, or the wrong way round. What
/// came before the first month is in its start.
pub fn movement(courses: &Courses, first: Month, last: Month) -> Option<Vec<Movement>> {
    let empty = |month: Month| Movement {
        month,
        start: 0,
        new: 0,
        reactivation: 0,
        expansion: 0,
        contraction: 0,
        churn: 0,
        end: 0,
        customers: Customers::default(),
    };
    let mut table: Vec<Movement> = months_between(first, last)?.into_iter().map(empty).collect();
    let (mut revenue, mut customers) = (0_i128, 0_u64);
    for steps in courses.of_customers() {
        let inside = steps.partition_point(|step| step.month < first);
        let mut paid = inside.checked_sub(1).map_or(0, |before| steps[before].amount);
        revenue += i128::from(paid);
        customers += u64::from(paid > 0);
        for (at, step) in steps.iter().enumerate().skip(inside) {
            let Some(month) = table.get_mut(step.month.since(first)) else { break };
            month.take(paid, step.amount, at == 0);
            paid = step.amount;
        }
    }
    for month in &mut table {
        let people = &mut month.customers;
        (month.start, people.start) = (revenue, customers);
        let came = month.new + month.reactivation + month.expansion;
        revenue += came - month.contraction - month.churn;
        customers = customers + people.new + people.reactivated - people.lost;
        (month.end, people.end) = (revenue, customers);
    }
    Some(table)
}

impl Movement {
    /// A customer who paid one amount pays another from this month on, none of them below zero.
    fn take(&mut self, earlier: i64, paid: i64, is_first: bool) {
        let change = i128::from(paid) - i128::from(earlier);
        let people = &mut self.customers;
        match Change::of(earlier, paid, is_first) {
            Change::New => {
                self.new += change;
                people.new += 1;
            }
            Change::Reactivation => {
                self.reactivation += change;
                people.reactivated += 1;
            }
            Change::Expansion => self.expansion += change,
            Change::Contraction => self.contraction -= change,
            Change::Churn => {
                self.churn -= change;
                people.lost += 1;
            }
        }
    }

    /// The share of customers lost; `None` where there were none.
    pub fn customer_churn(&self) -> Option<Exact> {
        ratio(self.customers.lost.into(), self.customers.start.into())
    }

    /// The share of revenue lost to churn and contraction; `None` where there was none.
    pub fn revenue_churn(&self) -> Option<Exact> {
        ratio(self.churn + self.contraction, self.start)
    }

    /// Net revenue retention: what the customers of the month before pay now, by what they paid. Who comes back is none of
    /// them.
    pub fn net_retention(&self) -> Option<Exact> {
        ratio(self.start + self.expansion - self.contraction - self.churn, self.start)
    }

    /// Gross revenue retention: the same without expansion.
    pub fn gross_retention(&self) -> Option<Exact> {
        ratio(self.start - self.contraction - self.churn, self.start)
    }

    /// The quick ratio: what came by what went; `None` where nothing went.
    pub fn quick_ratio(&self) -> Option<Exact> {
        ratio(self.new + self.reactivation + self.expansion, self.contraction + self.churn)
    }
}

/// The quotient of two sums; `None` by zero.
fn ratio(numerator: i128, denominator: i128) -> Option<Exact> {
    Exact::from(numerator).divided_by(&Exact::from(denominator))
}
