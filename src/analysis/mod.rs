//! What a result means and what moves it: arithmetic that explains and decides, without a screen.

mod algebra;
pub mod brief;
pub mod charts;
pub mod facts;
pub mod finder;
pub mod reach;
pub mod related;
pub mod rounded;
pub mod sampling;
pub mod scenario;
pub mod variants;
pub mod wording;
