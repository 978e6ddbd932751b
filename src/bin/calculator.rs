//! The program of a calculator, on its page or alone in a frame.

use cadran::ui::{CALCULATOR, program};

fn main() {
    program::run(CALCULATOR);
}
