//! How long customers stay: the estimate of Kaplan and Meier (1958), which counts those who are still there as well.

use crate::data::month::Month;
use crate::data::subscriptions::{Courses, Step};
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
    /// Who were still there and known of just before.
    pub at_risk: u64,
    /// Who left then.
    pub lost: u64,
    /// The share that is estimated to stay longer: the product of what each month keeps, exactly.
    pub share: Exact,
}

/// The curve: a point for every number of months after which somebody left. Of who still pays in the last month it is
/// known that they stayed until then, and no more.
pub fn survival(courses: &Courses, last: Month, pause: Pause) -> Vec<Kept> {
    // By months: who left then, and who was last seen then.
    let (mut lost, mut seen): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for steps in courses.of_customers() {
        let Some((months, has_left)) = stay(steps, last, pause) else { continue };
        if lost.len() <= months {
            lost.resize(months + 1, 0);
            seen.resize(months + 1, 0);
        }
        let ends = if has_left { &mut lost } else { &mut seen };
        ends[months] += 1;
    }
    let mut at_risk: u64 = lost.iter().chain(&seen).sum();
    let mut share = Exact::one();
    let mut curve = Vec::new();
    for (months, (lost, seen)) in lost.into_iter().zip(seen).enumerate() {
        if lost > 0 {
            let all = Exact::from(i128::from(at_risk));
            let kept = Exact::from(i128::from(at_risk - lost)).divided_by(&all);
            share = share.times(&kept.unwrap_or_else(Exact::zero));
            curve.push(Kept { months, at_risk, lost, share: share.clone() });
        }
        at_risk -= lost + seen;
    }
    curve
}

/// After how many months half of the customers have left; `None` while more than half are estimated to stay.
pub fn median_stay(curve: &[Kept]) -> Option<usize> {
    let is_half = |kept: &&Kept| kept.share.times(&Exact::from(2)) <= Exact::one();
    curve.iter().find(is_half).map(|kept| kept.months)
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
