//! A result for elsewhere: as text, as a table, as a formula for a spreadsheet, as a picture of its link.
