//! Sorting by one compiled routine, whatever is sorted.
//!
//! Each type that the standard library sorts costs the program a routine of 4 KB: see
//! `docs/decisions/0007-lean-calculators.md`.

use std::cmp::Ordering;

/// Sorts; what compares equal keeps its order.
pub fn sort_by<Item>(items: &mut Vec<Item>, compare: impl Fn(&Item, &Item) -> Ordering) {
    let sorted = places(items.len(), &|left, right| compare(&items[left], &items[right]));
    let mut taken: Vec<Option<Item>> = items.drain(..).map(Some).collect();
    items.extend(sorted.into_iter().filter_map(|place| taken[place].take()));
}

/// The places of so many items in the order in which `compare` puts them, given two places; what compares equal
/// keeps its order.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|left, right| compare(*left, *right));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut words = vec!["pear", "fig", "plum", "nut", "date"];
        sort_by(&mut words, |left, right| left.len().cmp(&right.len()));
        assert_eq!(words, ["fig", "nut", "pear", "plum", "date"]);
        assert_eq!(places(3, &|left, right| right.cmp(&left)), [2, 1, 0]);
    }
}
