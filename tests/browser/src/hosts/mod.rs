//! Calculators in other people's pages: each page here is of another origin than the site.

mod guests;
mod host;
mod trust;

use cadran_browser_tests::runner::Test;

/// The tests of this folder.
pub fn tests() -> Vec<Test> {
    guests::tests().into_iter().chain(trust::tests()).collect()
}
