//! Which chunks of the program lie in one file: the splitter makes one for every set of parts that share something,
//! and most of them are so small that a request for each would cost more than they do.

use std::collections::{BTreeMap, BTreeSet};

/// As many bytes of a program, not yet compressed, cost about what one more request does: its headers, and the
/// compression that begins anew.
const REQUEST: usize = 4_000;

/// Chunks that are fetched together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Their names.
    pub chunks: Vec<String>,
    /// The parts that need one of them or more.
    parts: BTreeSet<String>,
    bytes: usize,
}

impl Bundle {
    /// What it costs when each part is fetched once by somebody who has nothing yet.
    fn cost(&self) -> usize {
        self.parts.len() * (self.bytes + REQUEST)
    }

    fn with(&self, other: &Bundle) -> Bundle {
        Bundle {
            chunks: self.chunks.iter().chain(&other.chunks).cloned().collect(),
            parts: self.parts.union(&other.parts).cloned().collect(),
            bytes: self.bytes + other.bytes,
        }
    }
}

/// Puts chunks together, given the chunks that each part needs and how many bytes each of them has: always the two
/// whose union saves most, until no union saves anything.
pub fn bundles(
    needed: &BTreeMap<String, Vec<String>>,
    bytes: &BTreeMap<String, usize>,
) -> Vec<Bundle> {
    let alone = |(chunk, bytes): (&String, &usize)| Bundle {
        chunks: vec![chunk.clone()],
        parts: needed
            .iter()
            .filter(|(_, chunks)| chunks.contains(chunk))
            .map(|(part, _)| part.clone())
            .collect(),
        bytes: *bytes,
    };
    let mut bundles: Vec<Bundle> = bytes.iter().map(alone).collect();
    while let Some((one, other, union)) = best(&bundles) {
        bundles.remove(other);
        bundles[one] = union;
    }
    bundles
}

/// The two whose union saves most, if any does.
fn best(bundles: &[Bundle]) -> Option<(usize, usize, Bundle)> {
    let pairs =
        (0..bundles.len()).flat_map(|one| (one + 1..bundles.len()).map(move |other| (one, other)));
    let saved = |(one, other): (usize, usize)| {
        let union = bundles[one].with(&bundles[other]);
        let saved = (bundles[one].cost() + bundles[other].cost()).checked_sub(union.cost())?;
        (saved > 0).then_some((saved, one, other, union))
    };
    let best = pairs
        .filter_map(saved)
        .max_by_key(|(saved, one, other, _)| (*saved, usize::MAX - one, usize::MAX - other));
    best.map(|(_, one, other, union)| (one, other, union))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_chunks_come_together_and_large_ones_alone() {
        let needed: BTreeMap<String, Vec<String>> =
            [("a", vec!["own_a", "both", "tiny"]), ("b", vec!["own_b", "both"])]
                .map(|(part, chunks)| {
                    (part.to_owned(), chunks.into_iter().map(str::to_owned).collect())
                })
                .into();
        let bytes = [("both", 50_000), ("own_a", 90_000), ("own_b", 90_000), ("tiny", 10)]
            .map(|(chunk, bytes)| (chunk.to_owned(), bytes))
            .into();
        let found: Vec<Vec<String>> =
            bundles(&needed, &bytes).into_iter().map(|it| it.chunks).collect();
        assert_eq!(found, [vec!["both"], vec!["own_a", "tiny"], vec!["own_b"]]);
    }
}
