//! Putting numbers in order.
//!
//! One routine serves every use: each further use of a generic sort would bring some five kilobytes
//! into the programs of the site.

use std::cmp::Ordering;

/// The places from 0 to below `count`, in the order that `compare` gives them; equal ones keep theirs.
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|left, right| compare(*left, *right));
    places
}
