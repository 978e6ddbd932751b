//! The formulas for spreadsheets, computed by LibreOffice, which is installed where that may be done.

use crate::install::LIBREOFFICE;
use crate::run::{find, run};
use crate::test::Ended;
use std::process::Command;

/// Computes every worked example in LibreOffice; where it is not there, the reason why not.
pub fn test() -> Ended {
    if find("soffice").is_none()
        && let Err(sentence) = LIBREOFFICE.install()
        && find("soffice").is_none()
    {
        return Ok(Some(format!("LibreOffice is not installed: {sentence}")));
    }
    let test = ["test", "--locked", "--test", "spreadsheet", "--", "--ignored", "--nocapture"];
    run(Command::new("cargo").args(test)).map(|()| None)
}
