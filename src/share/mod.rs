//! A result for elsewhere: as text, as a table, as a formula for a spreadsheet, its link as a picture.

pub mod picture;
pub mod qr;
pub mod sheet;
pub mod spreadsheet;
pub mod summary;
