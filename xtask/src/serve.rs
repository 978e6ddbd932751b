//! `cargo xtask serve`: the site on this machine, as built or rebuilt at each change.

use crate::build::{self, SITE};
use crate::public::Public;
use crate::run::{Outcome, announce, run};
use crate::server::Server;
use crate::tools;
use std::path::Path;

/// What was asked for.
pub struct Plan {
    /// Rebuild at each change, with Trunk's own server.
    pub dev: bool,
    /// The port; any free one from 8080 on where none is given.
    pub port: Option<u16>,
    /// The folder of the host under which the site lies.
    pub folder: Option<String>,
    /// Where the site will be published.
    pub public: Option<Public>,
}

/// Serves until it is interrupted.
pub fn serve(plan: Plan) -> Outcome {
    if plan.dev {
        return develop(&plan);
    }
    build::build(plan.public.as_ref())?;
    let server = start(&plan)?;
    println!("\nCadran is at {}\nCtrl+C stops it.", server.address);
    loop {
        std::thread::park();
    }
}

fn start(plan: &Plan) -> Result<Server, String> {
    let ports = match plan.port {
        Some(port) => port..=port,
        None => 8080..=8179,
    };
    let mut reason = String::new();
    for port in ports {
        match Server::start(Path::new(SITE), plan.folder.as_deref(), port) {
            Ok(server) => return Ok(server),
            Err(error) => reason = format!("port {port} cannot be used: {error}."),
        }
    }
    Err(format!("{reason} Choose another one with --port."))
}

/// Trunk's server answers every address with the one page, so it needs no pages written out; its
/// output has a folder of its own, for it is no release.
fn develop(plan: &Plan) -> Outcome {
    if plan.folder.is_some() {
        return Err("--folder serves the finished site: leave --dev out.".into());
    }
    let tools = tools::ensure()?;
    let port = plan.port.unwrap_or(8080).to_string();
    announce("Watching for changes");
    run(&mut build::trunk(&tools, &["serve", "--dist", "target/dev-dist", "--port", &port]))
}
