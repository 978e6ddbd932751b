//! `cargo xtask serve`: the site on this machine, as built or rebuilt at each change.

use crate::build::{self, SITE};
use crate::programs::Kind;
use crate::public::Public;
use crate::run::{Outcome, announce};
use crate::server::Server;
use crate::stamp::Stamp;
use crate::tools;
use std::path::Path;
use std::time::Duration;

/// The site that is being changed; its programs are compiled quickly and large.
const DRAFT: &str = "target/dev-dist";

/// How often the sources are looked at.
const INTERVAL: Duration = Duration::from_millis(500);

/// What was asked for.
pub struct Plan {
    /// Rebuild at each change.
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
    let site = if plan.dev { DRAFT } else { SITE };
    let public = plan.public.as_ref();
    if plan.dev {
        build::build_into(Path::new(site), &tools::ensure()?, Kind::Development, public)?;
    } else {
        build::build(public)?;
    }
    let server = start(site, &plan)?;
    println!("\nCadran is at {}\nCtrl+C stops it.", server.address);
    if plan.dev {
        return follow_changes(Path::new(site), public);
    }
    loop {
        std::thread::park();
    }
}

fn start(site: &str, plan: &Plan) -> Result<Server, String> {
    let ports = match plan.port {
        Some(port) => port..=port,
        None => 8080..=8179,
    };
    let mut reason = String::new();
    for port in ports {
        match Server::start(Path::new(site), plan.folder.as_deref(), port) {
            Ok(server) => return Ok(server),
            Err(error) => reason = format!("port {port} cannot be used: {error}."),
        }
    }
    Err(format!("{reason} Choose another one with --port."))
}

/// Builds again whenever a source has changed; a build that fails says why and waits for the next
/// change.
fn follow_changes(site: &Path, public: Option<&Public>) -> Outcome {
    let tools = tools::ensure()?;
    let mut built = Stamp::of_sources(&tools.versions)?;
    loop {
        std::thread::sleep(INTERVAL);
        let now = Stamp::of_sources(&tools.versions)?;
        if now == built {
            continue;
        }
        built = now;
        match build::build_into(site, &tools, Kind::Development, public) {
            Ok(()) => announce("Built again: reload the page"),
            Err(sentence) => eprintln!("{sentence}"),
        }
    }
}
