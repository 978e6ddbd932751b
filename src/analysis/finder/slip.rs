//! The classic slips by name.

use std::sync::Arc;

use super::brackets::Dropped;
use crate::definition::input::Input;
use crate::number::exact::Exact;

/// A classic slip.
#[derive(Clone, PartialEq, Debug)]
pub enum Slip {
    /// The brackets left out.
    BracketsLeftOut(Dropped),
    /// The numerator divided into the denominator.
    Exchanged,
    /// Divided by the sum of these inputs in place of the right total.
    WrongTotal(Vec<Arc<Input>>),
    /// Two percentages averaged that had to be added or subtracted.
    Averaged,
    /// The rows averaged without their weights.
    Unweighted,
    /// What is left to 100 %.
    Complement,
    /// Not multiplied by 100.
    FactorForgotten,
    /// Multiplied by 100 twice.
    FactorTwice,
    /// A minus sign where there is none.
    StrayMinus,
    /// No minus sign where there is one.
    MinusForgotten,
    /// A rate multiplied by so many periods, or divided, in place of compounding it.
    Uncompounded(Exact),
    /// Twelve times the result, as if a month made a year by multiplication.
    TwelveTimes,
    /// Not rounded up, as a number that has to be reached is.
    NotRoundedUp,
    /// Computed with the normal quantile as tables print it, such as 1.96.
    RoundedQuantile(Exact),
    /// Computed from the result of the definition of this name, rounded up before its time.
    RoundedFirst(String),
    /// With so many answers that lie off the scale counted.
    OffScale {
        /// How many.
        count: Exact,
        /// Whether they count in the total alone.
        in_total_alone: bool,
    },
}

impl Slip {
    /// Whether nothing is wrong but when, and how far, a number was rounded.
    pub fn is_of_rounding(&self) -> bool {
        match self {
            Slip::NotRoundedUp | Slip::RoundedQuantile(_) | Slip::RoundedFirst(_) => true,
            Slip::BracketsLeftOut(_)
            | Slip::Exchanged
            | Slip::WrongTotal(_)
            | Slip::Averaged
            | Slip::Unweighted
            | Slip::Complement
            | Slip::FactorForgotten
            | Slip::FactorTwice
            | Slip::StrayMinus
            | Slip::MinusForgotten
            | Slip::Uncompounded(_)
            | Slip::TwelveTimes
            | Slip::OffScale { .. } => false,
        }
    }
}
