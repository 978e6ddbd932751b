//! The program of a calculator with raw data, which few visits need.

use cadran::ui::{WORKBENCH, program};

fn main() {
    program::run(WORKBENCH);
}
