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
    let test = ["test", "--locked", "--test", "spreadsheet", "--", "--ignored", "--nocapture"];
    run(Command::new("cargo").args(test))
}

/// Installs LibreOffice with its French where that is missing and may be done, and computes every worked example in it.
pub fn install_and_test() -> Outcome {
    let installed = install_packages(PACKAGES);
    if find("soffice").is_none() {
        installed?;
    }
    test_if_installed()
}
