//! The program of every page around the calculators: finding, saved results, examples, widgets.

use cadran::ui::library::LIBRARY;
use cadran::ui::program;

fn main() {
    program::run(LIBRARY);
}
