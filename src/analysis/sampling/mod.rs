//! How sure a survey is: results that come from a sample, their margins, and whether two waves differ.

mod estimate;
pub mod interval;
pub mod samples;
pub mod size;
pub mod waves;
mod wording;

pub use wording::needed_sentence;

use crate::engine::calculate::Problem;
use crate::number::exact::Exact;
use crate::number::quantile::normal_quantile;
pub use samples::{NoMargin, Sample, sample};

/// Why nothing can be said about how sure a result is.
#[derive(Clone, PartialEq, Debug)]
pub enum Unsure {
    /// The result is no estimate from a sample.
    NoMargin(NoMargin),
    /// There is no result to start from.
    NotReady(Problem),
    /// Too few answers: a mean takes two.
    TooFew,
    /// Fewer people than answers were given as the population.
    SmallPopulation,
    /// A level of confidence, or a power, that makes no sense.
    Level,
    /// The change wanted leads off the scale, or is none.
    Change,
}

/// The levels of confidence that are offered; any other works as well.
pub fn levels() -> [Exact; 3] {
    [90, 95, 99].map(|percent| Exact::ratio(percent, 100).expect("a hundred is not zero"))
}

/// The level of confidence where nobody chose one.
pub fn usual_confidence() -> Exact {
    let [_, usual, _] = levels();
    usual
}

/// The normal quantile of a level of confidence.
fn quantile(confidence: &Exact) -> Result<Exact, Unsure> {
    normal_quantile(confidence).ok_or(Unsure::Level)
}
