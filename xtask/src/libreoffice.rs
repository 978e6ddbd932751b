//! What goes to LibreOffice, tried in it: formulas are computed, copies are pasted. It is installed where that may be done.

use crate::install::packages;
use crate::run::{find, output, run};
use crate::test::Ended;
use std::process::Command;

/// What Debian calls its parts, with what lets a program steer them.
const PACKAGES: [&str; 5] = [
    "libreoffice-calc",
    "libreoffice-writer",
    "libreoffice-impress",
    "libreoffice-l10n-fr",
    "python3-uno",
];

/// Computes every worked example in LibreOffice, and pastes results into it; where it is not there, the reason why not.
pub fn test() -> Ended {
    if !is_installed()
        && let Err(sentence) = packages(&PACKAGES)
        && !is_installed()
    {
        return Ok(Some(format!("LibreOffice is not installed: {sentence}")));
    }
    let tests = ["test", "--locked", "--test", "spreadsheet", "--test", "pasted"];
    run(Command::new("cargo").args(tests).args(["--", "--ignored", "--nocapture"])).map(|()| None)
}

fn is_installed() -> bool {
    let steers = output(Command::new("/usr/bin/python3").args(["-c", "import uno"]));
    ["soffice", "lowriter", "loimpress"].into_iter().all(|program| find(program).is_some())
        && steers.is_some()
}
