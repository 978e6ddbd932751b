//! Cohorts: the customers who began in one month, and how many of them and how much of their revenue stays.

use crate::data::subscriptions::{Courses, Step, amount_in};
use crate::import::month::{Month, months_between};

/// The customers whose first month this is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cohort {
    /// The month.
    pub month: Month,
    /// How many there are who pay in their first month, and in each month after it.
    pub customers: Vec<u64>,
    /// What they pay in each of these months, in minor units.
    pub revenue: Vec<i128>,
}

/// The cohorts of the months from the first to the last one, both included, each up to the last month: a triangle. A
/// month in which nobody began has a row of zeros; who began before the first month is left out. `None` where the months
/// lie too far apart, or the wrong way round.
pub fn cohorts(courses: &Courses, first: Month, last: Month) -> Option<Vec<Cohort>> {
    let months = months_between(first, last)?;
    // What changes in each month after the first one: customers and revenue.
    let mut changes: Vec<Vec<(i64, i128)>> =
        months.iter().map(|month| vec![(0, 0); last.since(*month) + 1]).collect();
    for steps in courses.of_customers() {
        let Some(began) = steps.first().map(|step| step.month) else { continue };
        if began < first || began > last {
            continue;
        }
        let changes = &mut changes[began.since(first)];
        let mut paid = 0;
        for step in steps.iter().take_while(|step| step.month <= last) {
            let (customers, revenue) = &mut changes[step.month.since(began)];
            *customers += i64::from(step.amount > 0) - i64::from(paid > 0);
            *revenue += i128::from(step.amount) - i128::from(paid);
            paid = step.amount;
        }
    }
    let cohort = |(month, changes): (Month, Vec<(i64, i128)>)| {
        let mut cohort = Cohort { month, customers: Vec::new(), revenue: Vec::new() };
        let (mut customers, mut revenue) = (0, 0);
        for (of_customers, of_revenue) in changes {
            customers += of_customers;
            revenue += of_revenue;
            cohort.customers.push(u64::try_from(customers).unwrap_or_default());
            cohort.revenue.push(revenue);
        }
        cohort
    };
    Some(months.into_iter().zip(changes).map(cohort).collect())
}

/// Who is behind a cell of the triangle: the customers who began in a month, by number, with what each pays so many months
/// later, in minor units. Those who pay nothing any more are among them, with 0.
pub fn members(courses: &Courses, began: Month, later: u16) -> impl Iterator<Item = (u32, i64)> {
    let month = Month(began.0.saturating_add(i32::from(later)));
    let is_of_cohort = move |steps: &[Step]| steps.first().is_some_and(|step| step.month == began);
    let customers = (0..).zip(courses.of_customers());
    let members = customers.filter(move |(_, steps)| is_of_cohort(steps));
    members.map(move |(customer, steps)| (customer, amount_in(steps, month)))
}
