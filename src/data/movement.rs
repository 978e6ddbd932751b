//! What moves recurring revenue and the number of customers from month to month.

use crate::data::month::Month;
use crate::data::subscriptions::Courses;
use crate::number::exact::Exact;

/// The most months of a table: more are no table that anybody reads.
pub const MOST_MONTHS: usize = 2_400;

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

/// The table from one month to another, both included; `None` where they lie too far apart, or the wrong way round. What
/// came before the first month is in its start.
pub fn movement(courses: &Courses, first: Month, last: Month) -> Option<Vec<Movement>> {
    let count = last.since(first) + 1;
    if last < first || count > MOST_MONTHS {
        return None;
    }
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
    let months = std::iter::successors(Some(first), |month| Some(month.next()));
    let mut table: Vec<Movement> = months.take(count).map(empty).collect();
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
        match (earlier, paid) {
            (0, _) if is_first => {
                self.new += change;
                people.new += 1;
            }
            (0, _) => {
                self.reactivation += change;
                people.reactivated += 1;
            }
            (_, 0) => {
                self.churn -= change;
                people.lost += 1;
            }
            (_, _) if change > 0 => self.expansion += change,
            (_, _) => self.contraction -= change,
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
