//! `cargo xtask`: installs what is missing, then builds, serves or tests the site.

mod assemble;
mod assets;
mod bench;
mod browsers;
mod budget;
mod build;
mod bundle;
mod compress;
mod contents;
mod deny;
mod engines;
mod files;
mod icons;
mod install;
mod libreoffice;
mod module;
pub mod offline;
mod pictures;
pub mod policy;
mod postgres;
mod programs;
mod python;
mod run;
mod serve;
mod sitemap;
mod split;
mod sql;
mod test;
mod tools;
mod verify;
mod widget;

pub use cadran::prerender::public;
use clap::{Args, Parser, Subcommand};
use public::Public;
use std::path::Path;
use std::process::ExitCode;

/// Sets up, builds, serves and tests Cadran.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    /// Install nothing: where something is missing, stop and say which command installs it.
    #[arg(long, global = true)]
    no_install: bool,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the site, serve it here, build again at each change.
    Serve(serve::Plan),
    /// Leave the site in dist/.
    Build {
        #[command(flatten)]
        published: Published,
        /// Build twice from nothing, in two folders, and compare the bytes; dist/ stays as it is.
        #[arg(long)]
        verify: bool,
    },
    /// Check everything that must hold.
    Test(test::Plan),
    /// Run the SQL of raw data in DuckDB, SQLite, PostgreSQL and Spark, and have BigQuery's and dbt's parsed.
    Engines,
    /// Measure a slow visit, and write docs/benchmarks.md.
    Bench,
    /// Measure the widgets, after a change of their looks.
    Heights,
    /// Look for advisories against dependencies, on the internet.
    Audit,
    /// Called by Trunk: find the tools.
    #[command(hide = true)]
    Tools,
    /// Called by Trunk: put the site together.
    #[command(hide = true)]
    Assemble,
}

/// Where the site will be published.
#[derive(Args)]
struct Published {
    /// The address of the site: canonical and language links and the site map need it, and are left out without it.
    #[arg(long, value_name = "URL", value_parser = Public::read)]
    address: Option<Public>,
}

/// Does what the command line asks for.
pub fn main() -> ExitCode {
    let Arguments { no_install, task } = Arguments::parse();
    if no_install {
        install::forbid();
    }
    match enter_project().and_then(|()| task.run()) {
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

impl Task {
    fn run(self) -> run::Outcome {
        match self {
            Task::Serve(plan) => serve::serve(plan),
            Task::Build { published, verify: true } => verify::verify(published.address.as_ref()),
            Task::Build { published, verify: false } => build::build(published.address.as_ref()),
            Task::Test(plan) => test::test(plan),
            Task::Engines => engines::engines(),
            Task::Bench => bench::bench(),
            Task::Heights => widget::measure(),
            Task::Audit => deny::audit(),
            Task::Tools => tools::found().map(drop),
            Task::Assemble => assemble::assemble(),
        }
    }
}
