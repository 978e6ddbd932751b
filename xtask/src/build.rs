//! `cargo xtask build`: the release site in `dist/`, made by Trunk; the same bytes each time from the same sources.

use crate::programs::{Kind, without_own_paths};
use crate::run::{Outcome, run};
use crate::tools;
use cadran::prerender::public::Public;
use std::path::Path;
use std::process::Command;

/// The folder of the finished site.
pub const SITE: &str = "dist";

/// The public address, as Trunk passes it on to `cargo xtask assemble`.
pub const ADDRESS: &str = "CADRAN_ADDRESS";

/// Builds the site. What has to be absolute in it is there if the public address is known.
///
/// # Errors
/// When a tool cannot be installed, or a part of the build fails.
pub fn build(public: Option<&Public>) -> Outcome {
    run(trunk(Kind::Release, public)?.args(["build", "--dist", SITE]))
}

/// Trunk's command, with every tool of the build where Trunk looks for it.
///
/// # Errors
/// When a tool cannot be installed.
pub fn trunk(kind: Kind, public: Option<&Public>) -> Result<Command, String> {
    let trunk = tools::TRUNK.ensure()?;
    let tools = tools::ensure()?;
    let mut command = Command::new(trunk);
    let own = tools.wasm_bindgen.parent().unwrap_or(Path::new(".")).to_path_buf();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&path)));
    command.env("PATH", path.map_err(|error| format!("{error}."))?);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("CARGO_TARGET_DIR");
    // Trunk takes `true` and `false` alone.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    match public {
        Some(public) => command.env(ADDRESS, public.url("")),
        None => command.env_remove(ADDRESS),
    };
    if kind == Kind::Release {
        command.env("TRUNK_BUILD_RELEASE", "true");
        // As `programs` compiles, so that what Trunk has compiled need not be compiled once more.
        command.envs(without_own_paths());
    }
    Ok(command)
}
