//! Rows as they are kept while data is read: each for itself, or those that are alike once.

use std::collections::HashMap;

use crate::engine::rows::Rows;
use crate::number::exact::Exact;

/// The cells of a row.
pub type Row = Vec<Option<Exact>>;

/// Keeps the rows of data.
pub trait KeepRows: Default {
    /// Keeps a row; how often it counts, where the data says so.
    fn keep(&mut self, row: Row, count: Option<u128>);

    /// How many rows it has.
    fn len(&self) -> usize;

    /// Whether it has none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows.
    fn rows(self) -> Rows;
}

/// Every row for itself, in the order of the data.
#[derive(Debug, Default)]
pub struct EachRow(Rows);

impl KeepRows for EachRow {
    fn keep(&mut self, row: Row, count: Option<u128>) {
        self.0.cells.push(row);
        self.0.weights.extend(count);
    }

    fn len(&self) -> usize {
        self.0.cells.len()
    }

    fn rows(self) -> Rows {
        self.0
    }
}

/// Rows that are alike once, each with how often it counts, in no order: millions of answers on a scale are a few rows.
#[derive(Debug, Default)]
pub struct AlikeRows(HashMap<Row, u128>);

impl KeepRows for AlikeRows {
    fn keep(&mut self, row: Row, count: Option<u128>) {
        let counted = self.0.entry(row).or_insert(0);
        *counted = counted.saturating_add(count.unwrap_or(1));
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn rows(self) -> Rows {
        let (cells, weights) = self.0.into_iter().unzip();
        Rows { cells, weights, months_back: Vec::new() }
    }
}
