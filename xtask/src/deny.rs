//! What the program is made of: licences, sources and doubles of the dependencies, and what is known
//! against them.

use crate::run::{Outcome, run};
use crate::tools;
use std::process::Command;

/// Checks the dependencies against `deny.toml`, as far as that needs no connection.
///
/// # Errors
/// When one of them has a licence, a source or a second version that is not allowed there.
pub fn check() -> Outcome {
    run(deny()?.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))
        .map_err(|sentence| format!("{sentence} deny.toml says what dependencies may be."))
}

/// Checks the dependencies against the advisories of the day.
///
/// # Errors
/// When the advisories cannot be fetched, or one of them concerns a dependency.
pub fn audit() -> Outcome {
    run(deny()?.args(["fetch", "db"])).map_err(|sentence| {
        format!("{sentence} The advisories lie on the internet (github.com/rustsec/advisory-db): this needs a connection.")
    })?;
    run(deny()?.args(["check", "--disable-fetch", "advisories"])).map_err(|sentence| {
        format!("{sentence} Update what the advisory names, or say in deny.toml why it does not concern the site.")
    })
}

fn deny() -> Result<Command, String> {
    let mut command = Command::new(tools::ensure_deny()?);
    command.args(["--workspace", "--locked"]);
    Ok(command)
}
