//! What it takes: the smallest change to a target, any field from the others, how far each may go.

mod exponent;
pub mod line;
mod polynomial;
pub mod root;
pub mod roots;
pub mod sensitivity;
pub mod setting;
mod surd;
pub mod target;
pub mod unknown;
mod wording;

pub use setting::{Lever, levers, moves};
