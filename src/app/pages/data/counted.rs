//! Counts as the reader writes numbers.

use crate::app::state::State;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::quantity;

/// A count as the reader writes numbers.
pub fn counted(count: u64, state: State) -> String {
    quantity(&Exact::from(i128::from(count)), Kind::Count, &state.style())
}
