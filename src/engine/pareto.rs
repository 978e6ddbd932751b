//! A Pareto table: the parts of a whole, the largest first, each with its share and the share so far.

use crate::engine::rows::Rows;
use crate::number::exact::Exact;
use crate::order;

/// A part of the whole.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// The index of its row in the table, for its label.
    pub row: usize,
    /// How much it is.
    pub amount: Exact,
    /// Its share of the whole.
    pub share: Exact,
    /// The share of this part and of all larger ones.
    pub cumulated: Exact,
}

/// The rows of a table sorted by a column, the largest first; rows of the same amount keep their
/// order. Empty cells are left out; without a whole to divide by there are no parts.
pub fn pareto(rows: &Rows, column: usize) -> Vec<Part> {
    let amount = |cells: &Vec<Option<Exact>>| cells.get(column).cloned().flatten();
    let filled = rows.cells.iter().enumerate();
    let mut amounts: Vec<(usize, Exact)> =
        filled.filter_map(|(row, cells)| Some((row, amount(cells)?))).collect();
    order::sort_by(&mut amounts, |(_, left), (_, right)| right.cmp(left));
    let whole = amounts.iter().fold(Exact::zero(), |sum, (_, amount)| sum.plus(amount));
    let mut so_far = Exact::zero();
    let part = |(row, amount): (usize, Exact)| {
        so_far = so_far.plus(&amount);
        let (share, cumulated) = (amount.divided_by(&whole)?, so_far.divided_by(&whole)?);
        Some(Part { row, amount, share, cumulated })
    };
    amounts.into_iter().map_while(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[Option<i128>]) -> Rows {
        let cells = cells.iter().map(|cell| vec![None, cell.map(Exact::from)]).collect();
        Rows { cells, ..Rows::default() }
    }

    #[test]
    fn parts_are_sorted_and_their_shares_add_up_to_one() {
        let parts = pareto(&rows(&[Some(20), Some(50), None, Some(30)]), 1);
        let order: Vec<usize> = parts.iter().map(|part| part.row).collect();
        assert_eq!(order, [1, 3, 0]);
        assert_eq!(parts[0].share, Exact::ratio(1, 2).unwrap());
        assert_eq!(parts[1].cumulated, Exact::ratio(4, 5).unwrap());
        assert_eq!(parts[2].cumulated, Exact::one());
    }

    #[test]
    fn equal_parts_keep_their_order() {
        let order: Vec<usize> =
            pareto(&rows(&[Some(4), Some(9), Some(4)]), 1).iter().map(|part| part.row).collect();
        assert_eq!(order, [1, 0, 2]);
    }

    #[test]
    fn nothing_has_no_shares() {
        assert_eq!(pareto(&rows(&[Some(0), Some(0)]), 1), []);
        assert_eq!(pareto(&rows(&[]), 1), []);
    }
}
