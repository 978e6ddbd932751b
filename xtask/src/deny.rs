//! What the program is made of: licences, sources and doubles of the dependencies, and what is known
//! against them.

use crate::run::{Outcome, run};
use crate::tools::CARGO_DENY;
use std::process::Command;

/// Checks the dependencies against `deny.toml`, as far as that needs no connection.
///
/// # Errors
/// When one of them has a licence, a source or a second version that is not allowed there.
pub fn check() -> Outcome {
    let held = |command: &mut Command| {
        run(command)
            .map_err(|sentence| format!("{sentence} deny.toml says what dependencies may be."))
    };
    held(deny()?.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))?;
    // What deny.toml allows beyond what this one needs is no matter.
    let unneeded = ["license-not-encountered", "license-exception-not-encountered"];
    let mut of_tool = deny_tool()?;
    of_tool.args(["check", "--hide-inclusion-graph", "licenses", "sources"]);
    of_tool.args(unneeded.iter().flat_map(|lint| ["--allow", *lint]));
    held(&mut of_tool)
}

/// Checks the dependencies against the advisories of the day.
///
/// # Errors
/// When the advisories cannot be fetched, or one of them concerns a dependency.
pub fn audit() -> Outcome {
    run(deny()?.args(["fetch", "db"])).map_err(|sentence| {
        format!("{sentence} The advisories lie on the internet (github.com/rustsec/advisory-db): this needs a connection.")
    })?;
    [deny()?, deny_tool()?].into_iter().try_for_each(|mut command| {
        run(command.args(["check", "--disable-fetch", "advisories"])).map_err(|sentence| {
            format!("{sentence} Update what the advisory names, or say in deny.toml why it does not concern the site.")
        })
    })
}

fn deny() -> Result<Command, String> {
    let mut command = Command::new(CARGO_DENY.ensure()?);
    command.args(["--workspace", "--locked"]);
    Ok(command)
}

/// The same for the tool of the build that is compiled from a lock file of its own.
fn deny_tool() -> Result<Command, String> {
    let mut command = Command::new(CARGO_DENY.ensure()?);
    command.args(["--locked", "--manifest-path", "tools/wasm-bindgen/Cargo.toml"]);
    command.args(["--config", "deny.toml"]);
    Ok(command)
}
