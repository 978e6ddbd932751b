//! The program below a calculator: which definition, what it would take, what if, how sure, pictures.

fn main() {
    cadran::ui::desk::run();
}
