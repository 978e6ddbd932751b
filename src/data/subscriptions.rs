//! Subscriptions in columns, and what each customer pays from month to month.

use crate::import::month::Month;

/// Subscriptions, each a place in every column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Subscriptions {
    customers: Vec<u32>,
    starts: Vec<Month>,
    /// The first month without it; `None` while it runs.
    ends: Vec<Option<Month>>,
    amounts: Vec<i64>,
}

/// A sum that no whole number of 64 bits holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge {
    /// The customer whose amounts come to it.
    pub customer: u32,
}

/// What customers pay in all from month to month: for each the months in which that changes, in order. The first step of a
/// customer is above zero.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Courses {
    /// Where the steps of each customer begin, and where those of the last one end.
    bounds: Vec<usize>,
    steps: Vec<Step>,
}

/// From a month on a customer pays so much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// The month.
    pub month: Month,
    /// What is paid each month from then on, in minor units; never below zero.
    pub amount: i64,
}

impl Subscriptions {
    /// None yet, with room for so many.
    pub fn with_room(count: usize) -> Subscriptions {
        Subscriptions {
            customers: Vec::with_capacity(count),
            starts: Vec::with_capacity(count),
            ends: Vec::with_capacity(count),
            amounts: Vec::with_capacity(count),
        }
    }

    /// Adds one: its customer by number from 0, its first month, the first month without it, and what it costs a month in
    /// minor units. One that ends before a month of it has passed, or costs nothing or less, changes nothing.
    pub fn push(&mut self, customer: u32, start: Month, end: Option<Month>, amount: i64) {
        self.customers.push(customer);
        self.starts.push(start);
        self.ends.push(end);
        self.amounts.push(amount);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.customers.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.customers.is_empty()
    }

    /// The first month in which anything begins, and the last one in which anything changes.
    pub fn months(&self) -> Option<(Month, Month)> {
        let first = self.starts.iter().min()?;
        let last = self.starts.iter().chain(self.ends.iter().flatten()).max()?;
        Some((*first, *last))
    }

    /// What each customer pays from month to month. Subscriptions of one customer that begin, end or change in one month
    /// count together: a plan that replaces another in the same month is an expansion or a contraction, no loss.
    ///
    /// # Errors
    /// Where the amounts of a customer come to more than a whole number of 64 bits holds.
    pub fn courses(&self) -> Result<Courses, TooLarge> {
        let count = self.customers.iter().max().map_or(0, |last| *last as usize + 1);
        // Each customer's changes lie side by side: counted, then put in place.
        let mut bounds = vec![0_usize; count + 1];
        let changes = || (0..self.len()).filter(|at| self.has_effect(*at));
        for at in changes() {
            bounds[self.customers[at] as usize + 1] += 1 + usize::from(self.ends[at].is_some());
        }
        for customer in 0..count {
            bounds[customer + 1] += bounds[customer];
        }
        let mut free = bounds.clone();
        let mut placed = vec![Step { month: Month(0), amount: 0 }; bounds[count]];
        let mut place = |customer: u32, step: Step| {
            let at = &mut free[customer as usize];
            placed[*at] = step;
            *at += 1;
        };
        for at in changes() {
            let (customer, amount) = (self.customers[at], self.amounts[at]);
            place(customer, Step { month: self.starts[at], amount });
            if let Some(month) = self.ends[at] {
                place(customer, Step { month, amount: -amount });
            }
        }
        // The steps take the places of the changes, of which there are as many or more.
        let (mut kept, mut next) = (0, 0);
        for customer in 0..count {
            let (start, end) = (next, bounds[customer + 1]);
            (bounds[customer], next) = (kept, end);
            placed[start..end].sort_unstable_by_key(|step| step.month);
            let (mut amount, mut at) = (0_i64, start);
            while at < end {
                let month = placed[at].month;
                let same = placed[at..end].iter().take_while(|step| step.month == month);
                let (many, change) = same.fold((0, 0_i128), |(many, change), step| {
                    (many + 1, change + i128::from(step.amount))
                });
                at += many;
                amount = i64::try_from(i128::from(amount) + change)
                    .map_err(|_| TooLarge { customer: customer as u32 })?;
                if change != 0 {
                    placed[kept] = Step { month, amount };
                    kept += 1;
                }
            }
        }
        bounds[count] = kept;
        placed.truncate(kept);
        Ok(Courses { bounds, steps: placed })
    }

    fn has_effect(&self, at: usize) -> bool {
        self.amounts[at] > 0 && self.ends[at].is_none_or(|end| end > self.starts[at])
    }
}

impl Courses {
    /// The steps of each customer, by its number.
    pub fn of_customers(&self) -> impl Iterator<Item = &[Step]> {
        self.bounds.windows(2).map(|bounds| &self.steps[bounds[0]..bounds[1]])
    }
}

/// What the customer of some steps pays in a month, in minor units.
pub fn amount_in(steps: &[Step], month: Month) -> i64 {
    let until = steps.partition_point(|step| step.month <= month);
    until.checked_sub(1).map_or(0, |last| steps[last].amount)
}
