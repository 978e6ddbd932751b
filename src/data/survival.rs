//! How long customers stay: the estimate of Kaplan and Meier (1958), which counts those who are still there as well.

use crate::data::subscriptions::{Courses, Step};
use crate::import::month::{MOST_MONTHS, Month};
use crate::number::exact::Exact;

/// What counts as the end of a customer who pauses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pause {
    /// The first month without payment.
    Ends,
    /// The last one: who comes back was never gone.
    IsBridged,
}

/// So many months after they began.
#[derive(Clone, PartialEq, Debug)]
pub struct Kept {
    /// The months.
    pub months: usize,
    /// Who had paid until then, and of whom it is known whether they left then.
    pub at_risk: u64,
    /// Who left then.
    pub lost: u64,
    /// The share that is estimated to stay longer: the product of what each month keeps, exactly.
    pub share: Exact,
}

/// A line of a life table, whose place is the number of months after customers began.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Aged {
    /// Who had paid until then, and of whom it is known whether they left then.
    pub at_risk: u64,
    /// Who left then.
    pub lost: u64,
}

/// The life table up to the largest number of months of which anything is known. Who still pays in the last month stayed until
/// then; nothing is known of the month after it, in which they are not at risk: who began in the last month says nothing of
/// what happens after one. Of longer stays than [`MOST_MONTHS`] only so much is looked at.
pub fn life_table(courses: &Courses, last: Month, pause: Pause) -> Vec<Aged> {
    // By months: who left then, and of whom nothing is known from then on.
    let (mut lost, mut seen): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for (_, months, has_left) in stays(courses, last, pause) {
        if lost.len() <= months {
            lost.resize(months + 1, 0);
            seen.resize(months + 1, 0);
        }
        let ends = if has_left { &mut lost } else { &mut seen };
        ends[months] += 1;
    }
    let mut at_risk: u64 = lost.iter().chain(&seen).sum();
    let mut table = Vec::with_capacity(lost.len());
    for (lost, seen) in lost.into_iter().zip(seen) {
        at_risk -= seen;
        if at_risk == 0 {
            break;
        }
        table.push(Aged { at_risk, lost });
        at_risk -= lost;
    }
    table
}

/// The curve of the [life table](life_table): a point for every number of months after which somebody left.
pub fn survival(courses: &Courses, last: Month, pause: Pause) -> Vec<Kept> {
    let mut share = Exact::one();
    let mut curve = Vec::new();
    for (months, aged) in life_table(courses, last, pause).into_iter().enumerate() {
        if aged.lost > 0 {
            share = share.times(&aged.kept());
            curve.push(Kept {
                months,
                at_risk: aged.at_risk,
                lost: aged.lost,
                share: share.clone(),
            });
        }
    }
    curve
}

/// Who left after so many months, by number: who is behind a point of the curve.
pub fn leavers(
    courses: &Courses,
    last: Month,
    pause: Pause,
    months: usize,
) -> impl Iterator<Item = u32> {
    let all = stays(courses, last, pause);
    all.filter(move |(_, stayed, has_left)| *has_left && *stayed == months).map(|(who, ..)| who)
}

impl Aged {
    /// The share of those at risk who stay.
    pub fn kept(&self) -> Exact {
        let all = Exact::from(i128::from(self.at_risk));
        let kept = Exact::from(i128::from(self.at_risk.saturating_sub(self.lost))).divided_by(&all);
        kept.unwrap_or_else(Exact::zero)
    }
}

/// After how many months half of the customers have left; `None` while more than half are estimated to stay.
pub fn median_stay(curve: &[Kept]) -> Option<usize> {
    let is_half = |kept: &&Kept| kept.share.times(&Exact::from(2)) <= Exact::one();
    curve.iter().find(is_half).map(|kept| kept.months)
}

/// For each customer who began by the last month: the number, how many months it is known to have stayed, and whether that
/// was all.
fn stays(courses: &Courses, last: Month, pause: Pause) -> impl Iterator<Item = (u32, usize, bool)> {
    (0..).zip(courses.of_customers()).filter_map(move |(customer, steps)| {
        let (months, has_left) = stay(steps, last, pause)?;
        Some((customer, months.min(MOST_MONTHS), has_left && months <= MOST_MONTHS))
    })
}

/// How many months a customer stayed until the last one, and whether that was all; `None` for who never began.
fn stay(steps: &[Step], last: Month, pause: Pause) -> Option<(usize, bool)> {
    let steps = &steps[..steps.partition_point(|step| step.month <= last)];
    let began = steps.first()?.month;
    let is_end = |step: &&Step| step.amount == 0;
    let end = match pause {
        Pause::Ends => steps.iter().find(is_end),
        Pause::IsBridged => steps.last().filter(is_end),
    };
    Some(match end {
        Some(end) => (end.month.since(began), true),
        None => (last.next().since(began), false),
    })
}
