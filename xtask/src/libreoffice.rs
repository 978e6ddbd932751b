//! The formulas for spreadsheets, computed by LibreOffice: `cargo xtask libreoffice` installs it.

use crate::run::{Outcome, find, install_packages, run};
use std::process::Command;

/// Calc, and the names of its functions in French.
const PACKAGES: &[&str] = &["libreoffice-calc", "libreoffice-l10n-fr"];

/// Computes every worked example in LibreOffice, where it is installed.
pub fn test_if_installed() -> Outcome {
    if find("soffice").is_none() {
        println!("Skipped: LibreOffice is not installed. `cargo xtask libreoffice` installs it.");
        return Ok(());
    }
    run(Command::new("cargo").args(["test", "--locked", "--test", "spreadsheet"]).args([
        "--",
        "--ignored",
        "--nocapture",
    ]))
}

/// Installs LibreOffice where it is missing, and computes every worked example in it.
pub fn install_and_test() -> Outcome {
    if find("soffice").is_none() {
        install_packages(PACKAGES)?;
    }
    test_if_installed()
}
