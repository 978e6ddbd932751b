//! What a customer is worth by the survival curve, discounted, beside what one churn rate makes of it.

use crate::data::survival::Aged;
use crate::number::exact::Exact;

/// The last months of a life table whose churn is taken to go on: a year, so that renewals that come once a year are among
/// them.
const RECENT_MONTHS: usize = 12;

/// The lifetime value of a customer, in the unit of the margin.
#[derive(Clone, PartialEq, Debug)]
pub struct LifetimeValue {
    /// How many months the restricted value covers, the first one included: all of which anything is known.
    pub months: usize,
    /// The value of these months alone: the sum over t from 0 of margin × share still there after t months ÷ (1 + rate)ᵗ.
    pub restricted: Exact,
    /// The share that is estimated to stay longer than these months.
    pub share_left: Exact,
    /// Of those at risk in the last year of the life table, the share that leaves in a month; `None` where the table does not
    /// reach beyond the first month.
    pub recent_churn: Option<Exact>,
    /// What the months after that are worth if the recent churn goes on for ever: an extrapolation, never part of the
    /// restricted value. `None` where nothing says so, or where it has no limit: nobody leaves, and nothing is discounted.
    pub beyond: Option<Exact>,
    /// Of those at risk in any month, the share that leaves in a month: one churn rate for the whole table. `None` where the
    /// table does not reach beyond the first month.
    pub mean_churn: Option<Exact>,
    /// The simple value: margin ÷ mean churn, as the variant `arpu_margin_churn` of `customer_lifetime_value` has it;
    /// `None` where nobody leaves.
    pub simple: Option<Exact>,
}

/// The lifetime value by a life table, of a margin per customer and month (average revenue × gross margin) and a monthly
/// discount rate as a ratio, 0.01 for 1 %. A month is paid at its beginning, so that the first one is not discounted. `None`
/// without customers, or for a rate below zero.
///
/// The formula is that of Gupta and others (2006, Modeling Customer Lifetime Value, Journal of Service Research 9, 139-155), Σ
/// margin × share alive ÷ (1 + rate)ᵗ, without the cost of winning the customer. The share is the estimate of Kaplan and Meier,
/// restricted to the months that the data covers; the product of what each month keeps and the discount are taken from the
/// last month back, so that only long and short fractions ever meet, which is quick.
pub fn lifetime_value(table: &[Aged], margin: &Exact, rate: &Exact) -> Option<LifetimeValue> {
    let months = table.len();
    let (first, later) = table.split_first()?;
    if rate.is_negative() || first.at_risk == 0 {
        return None;
    }
    let discount = Exact::one().divided_by(&Exact::one().plus(rate))?;
    let mut sum = Exact::one();
    for aged in later.iter().rev() {
        sum = Exact::one().plus(&aged.kept().times(&discount).times(&sum));
    }
    let (mut share_left, mut discounted) = (Exact::one(), Exact::one());
    for aged in later {
        let kept = aged.kept();
        discounted = discounted.times(&kept.times(&discount));
        share_left = share_left.times(&kept);
    }
    let recent_churn = churn(&later[later.len().saturating_sub(RECENT_MONTHS)..]);
    let beyond = match share_left.is_zero() {
        true => Some(Exact::zero()),
        false => recent_churn.as_ref().and_then(|churn| {
            let kept = Exact::one().minus(churn).times(&discount);
            let months = kept.divided_by(&Exact::one().minus(&kept))?;
            Some(discounted.times(&months).times(margin))
        }),
    };
    let mean_churn = churn(later);
    let simple = mean_churn.as_ref().and_then(|churn| margin.divided_by(churn));
    let restricted = sum.times(margin);
    Some(LifetimeValue { months, restricted, share_left, recent_churn, beyond, mean_churn, simple })
}

/// Who leaves by who is at risk, all months of some together.
fn churn(table: &[Aged]) -> Option<Exact> {
    let sum = |of: fn(&Aged) -> u64| table.iter().map(|aged| i128::from(of(aged))).sum::<i128>();
    Exact::from(sum(|aged| aged.lost)).divided_by(&Exact::from(sum(|aged| aged.at_risk)))
}
