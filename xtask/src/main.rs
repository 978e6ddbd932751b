//! `cargo xtask`: the library does the work, for the browser tests share a part of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main()
}
