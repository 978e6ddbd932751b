//! Names that readers give to tables and columns, and those that nobody means well with.

use proptest::prelude::*;
use proptest::sample::subsequence;

/// Names of columns: each differs from the others in more than case.
const COLUMNS: [&str; 16] = [
    "customer",
    "x\"; DROP TABLE",
    "a`b`; --",
    "it's",
    "With space",
    "select",
    "prix_€ été",
    "back\\slash\\",
    "{{ config() }}",
    "-- no comment",
    "/* open",
    "month_number",
    "amount",
    "end",
    "a.b",
    "';",
];

/// Names of tables, among them those of parts of the statements.
const TABLES: [&str; 8] = [
    "subscriptions",
    "cadran_lines",
    "Cadran_Months",
    "t\"; DROP TABLE subscriptions; --",
    "order",
    "months",
    "l'été",
    "a`b",
];

/// So many names of columns, and that of a table.
pub fn names(count: usize) -> impl Strategy<Value = (Vec<String>, String)> {
    let columns = subsequence(COLUMNS.to_vec(), count).prop_shuffle();
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
    (columns.prop_map(owned), proptest::sample::select(TABLES.to_vec()).prop_map(str::to_owned))
}
