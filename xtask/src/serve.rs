//! `cargo xtask serve`: builds the site and serves it on this machine, both by Trunk.

use crate::Published;
use crate::build::{SITE, trunk};
use crate::programs::Kind;
use crate::run::{Outcome, run};
use std::net::{Ipv4Addr, TcpListener};

/// Where the unoptimised site lies, so that the release in `dist/` stays.
const DRAFT: &str = "target/dev-site";

/// What was asked for.
#[derive(clap::Args)]
pub struct Plan {
    /// Compile quickly, unoptimised.
    #[arg(long)]
    dev: bool,
    /// The port to serve on; without it, 8080 or the next free one.
    #[arg(long)]
    port: Option<u16>,
    /// Serve under /NAME/, as a host with several sites would.
    #[arg(long, value_name = "NAME")]
    folder: Option<String>,
    #[command(flatten)]
    published: Published,
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
    let mut trunk = trunk(kind, plan.published.address.as_ref())?;
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
