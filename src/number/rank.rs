//! Which of so many values, from the smallest to the largest, are the middle ones and which is a percentile.

/// How many values lie before each of the two middle ones, which are the same where the count is odd: the median is the mean
/// of the two. `None` without values.
pub fn middle_ranks(count: u128) -> Option<[u128; 2]> {
    Some([count.checked_sub(1)? / 2, count / 2])
}

/// How many values lie before the smallest one at or below which this many percent of all lie (the nearest rank). `None`
/// without values; beyond a hundred percent it is the largest.
pub fn percentile_rank(count: u128, percent: u8) -> Option<u128> {
    let last = count.checked_sub(1)?;
    let percent = u128::from(percent.min(100));
    // In two parts, so that no count is too large.
    let rank = (count / 100) * percent + ((count % 100) * percent).div_ceil(100);
    Some(rank.saturating_sub(1).min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_a_few_values() {
        let found = |count| (middle_ranks(count), percentile_rank(count, 90));
        assert_eq!(found(0), (None, None));
        assert_eq!(found(1), (Some([0, 0]), Some(0)));
        assert_eq!(found(4), (Some([1, 2]), Some(3)));
        assert_eq!(found(10), (Some([4, 5]), Some(8)));
        assert_eq!(found(11), (Some([5, 5]), Some(9)));
        assert_eq!(
            [0, 1, 25, 100, 255].map(|percent| percentile_rank(8, percent)),
            [Some(0), Some(0), Some(1), Some(7), Some(7)]
        );
        assert_eq!(percentile_rank(u128::MAX, 100), Some(u128::MAX - 1));
    }
}
