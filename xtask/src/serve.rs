//! `cargo xtask serve`: builds the site and serves it on this machine, both by Trunk.

use crate::build::{SITE, trunk};
use crate::programs::Kind;
use crate::run::{Outcome, run};
use cadran::prerender::public::Public;
use std::net::{Ipv4Addr, TcpListener};

/// Where the unoptimised site lies, so that the release in `dist/` stays.
const DRAFT: &str = "target/dev-site";

/// What was asked for.
pub struct Plan {
    /// Compile quickly in place of small and fast.
    pub dev: bool,
    /// The port; any free one from 8080 on where none is given.
    pub port: Option<u16>,
    /// The folder of the host under which the site lies.
    pub folder: Option<String>,
    /// Where the site will be published.
    pub public: Option<Public>,
}

/// Serves until it is interrupted; builds again at each change.
///
/// # Errors
/// When no port is free, a tool cannot be installed, or Trunk ends.
pub fn serve(plan: Plan) -> Outcome {
    let (kind, folder) = if plan.dev { (Kind::Development, DRAFT) } else { (Kind::Release, SITE) };
    let port = plan.port.map_or_else(free_port, Ok)?;
    let base = match plan.folder.as_deref().map(|folder| folder.trim_matches('/')) {
        None | Some("") => "/".to_owned(),
        Some(folder) => format!("/{folder}/"),
    };
    let mut trunk = trunk(kind, plan.public.as_ref())?;
    trunk.args(["serve", "--dist", folder, "--port", &port.to_string()]);
    trunk.args(["--public-url", &base]);
    println!("\nOnce it is built, Cadran is at http://127.0.0.1:{port}{base}\nCtrl+C stops it.");
    run(&mut trunk)
}

/// The first free port from 8080 on.
fn free_port() -> Result<u16, String> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    (8080..=8179).find(is_free).ok_or_else(|| "no port is free; choose one with --port.".into())
}
