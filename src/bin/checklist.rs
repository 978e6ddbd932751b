//! The program of the checklist of a survey question.

use cadran::ui::{CHECKLIST, program};

fn main() {
    program::run(CHECKLIST);
}
