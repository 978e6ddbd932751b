//! `cargo xtask`: installs what is missing, then builds, serves or tests the site.

mod assemble;
mod assets;
mod bench;
mod browsers;
mod budget;
mod build;
mod compress;
mod deny;
mod files;
mod icons;
mod install;
mod libreoffice;
mod module;
pub mod offline;
mod palette;
mod pictures;
pub mod policy;
pub mod programs;
mod run;
mod serve;
mod sitemap;
pub mod split;
mod test;
pub mod tools;
mod verify;
mod widget;

pub use cadran::prerender::public;
use public::Public;
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--dev] [--port N] [--folder NAME]        build the site, serve it here, build again at each change
cargo xtask build [--address URL] [--verify]                leave the site in dist/
cargo xtask test [--quick] [--browser NAME] [--only WORD]   check everything that must hold
cargo xtask bench                                           measure a slow visit, and write docs/benchmarks.md
cargo xtask heights                                         measure the widgets, after a change of their looks
cargo xtask audit                                           look for advisories against dependencies (on the internet)

  --address URL   where the site will be published: canonical and language links and the site map
                  need it, and are left out without it (serve takes it too)
  --verify        build twice from nothing, in two folders, and compare the bytes (dist/ stays as it is)
  --dev           compile quickly, unoptimised
  --port N        the port to serve on; without it, 8080 or the next free one
  --folder NAME   serve under /NAME/, as a host with several sites would
  --quick         the engine's tests alone
  --browser NAME  chromium, firefox or webkit (all three without it)
  --only WORD     only the browser tests whose names hold the word
  --no-install    install nothing: where something is missing, stop and say which command installs it";

/// Does what the command line asks for.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match enter_project().and_then(|()| dispatch(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Every path in this tool is relative to the project's own folder, wherever it was called from.
fn enter_project() -> run::Outcome {
    let manifest = std::env::var("CARGO_MANIFEST_DIR")
        .unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let project = Path::new(&manifest).parent().ok_or("xtask lies in no project.")?;
    std::env::set_current_dir(project)
        .map_err(|error| format!("{} cannot be entered: {error}.", project.display()))
}

fn dispatch(arguments: &[String]) -> run::Outcome {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    let mut options = Options { rest: rest.to_vec() };
    if options.flag("--no-install") {
        install::forbid();
    }
    match command {
        "build" => {
            let (public, twice) = (options.public()?, options.flag("--verify"));
            options.finish()?;
            if twice { verify::verify(public.as_ref()) } else { build::build(public.as_ref()) }
        }
        "serve" => {
            let plan = serve::Plan {
                dev: options.flag("--dev"),
                port: options.number("--port")?,
                folder: options.value("--folder")?,
                public: options.public()?,
            };
            options.finish()?;
            serve::serve(plan)
        }
        // These two are called by Trunk, see Trunk.toml.
        "tools" => {
            options.finish()?;
            tools::found().map(drop)
        }
        "assemble" => {
            options.finish()?;
            assemble::assemble()
        }
        "test" => {
            let plan = test::Plan {
                quick: options.flag("--quick"),
                browser: options.value("--browser")?,
                only: options.value("--only")?,
            };
            options.finish()?;
            test::test(plan)
        }
        "bench" => {
            options.finish()?;
            bench::bench()
        }
        "heights" => {
            options.finish()?;
            widget::measure()
        }
        "audit" => {
            options.finish()?;
            deny::audit()
        }
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`.\n\n{HELP}")),
    }
}

/// The options that follow a command; each is taken out when it is read, what is left is a mistake.
struct Options {
    rest: Vec<String>,
}

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let found = self.rest.iter().position(|given| given == name);
        found.map(|at| self.rest.remove(at)).is_some()
    }

    fn value(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(at) = self.rest.iter().position(|given| given == name) else {
            return Ok(None);
        };
        self.rest.remove(at);
        if at < self.rest.len() {
            Ok(Some(self.rest.remove(at)))
        } else {
            Err(format!("{name} needs a value.\n\n{HELP}"))
        }
    }

    fn number(&mut self, name: &str) -> Result<Option<u16>, String> {
        let read = |text: String| {
            text.parse().map_err(|_| format!("{name} takes a number up to 65535, not `{text}`."))
        };
        self.value(name)?.map(read).transpose()
    }

    fn public(&mut self) -> Result<Option<Public>, String> {
        self.value("--address")?.map(|typed| Public::read(&typed)).transpose()
    }

    fn finish(&self) -> run::Outcome {
        match self.rest.first() {
            None => Ok(()),
            Some(left) => Err(format!("`{left}` is not understood here.\n\n{HELP}")),
        }
    }
}
