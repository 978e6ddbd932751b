//! Calculators in other people's pages: each page here is of another site than ours.

mod guests;
mod host;
mod sight;
mod trust;

use cadran_browser_tests::runner::Test;

/// The tests of this folder.
pub fn tests() -> Vec<Test> {
    guests::tests().into_iter().chain(sight::tests()).chain(trust::tests()).collect()
}
