//! The statements, run in real engines against what Cadran computes: DuckDB and SQLite in every test, the others on demand.

use crate::install::packages;
use crate::postgres::Server;
use crate::python::Set;
use crate::run::{Outcome, announce, find, run};
use std::path::Path;
use std::process::Command;

const SCRIPT: &str = "tools/python/queries.py";

/// A run in an engine: its name, how many files of each kind, and the most lines of a file.
type Plan = (&'static str, usize, usize);

/// In every test: a thousand files in SQLite, three hundred in DuckDB, which needs twenty times as long to plan.
const QUICK: [Plan; 2] = [("sqlite", 334, 24), ("duckdb", 100, 24)];

/// A statement takes Spark some seconds: fewer and larger files.
const SLOW: [Plan; 2] = [("spark", 3, 300), ("bigquery", 5, 2)];

/// Every statement in DuckDB and SQLite.
pub fn quick() -> Outcome {
    let python = Set::Queries.ensure()?;
    QUICK.into_iter().try_for_each(|plan| compare(&python, plan, None))
}

/// Every statement in the engines that a test would wait for, and the folder for dbt read by dbt. Cells compared are told for
/// each.
///
/// # Errors
/// When something is missing that cannot be installed, or a cell differs.
pub fn engines() -> Outcome {
    if find("java").is_none() {
        packages(&["default-jre-headless"])
            .map_err(|sentence| format!("{sentence} Spark needs Java 8, 11 or 17."))?;
    }
    let python = Set::Engines.ensure()?;
    announce("PostgreSQL");
    let server = Server::start()?;
    compare(&python, ("postgresql", 334, 24), Some(&server.address()))?;
    drop(server);
    SLOW.into_iter().try_for_each(|plan| compare(&python, plan, None))?;
    dbt(&python)
}

fn compare(python: &Path, (engine, files, lines): Plan, address: Option<&str>) -> Outcome {
    let mut command = tests();
    command.args([engine, &files.to_string(), &lines.to_string()]).arg(python);
    run(command.args([SCRIPT, engine]).args(address))
}

/// The program of the tests.
fn tests() -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--locked", "--quiet", "--package", "cadran-sql-tests", "--"]);
    command
}

/// Writes projects for dbt: it parses the one that reads sources, and builds the one that reads models, here a few rows.
fn dbt(python: &Path) -> Outcome {
    announce("dbt");
    let folder =
        std::path::absolute("target/dbt").map_err(|error| format!("target/dbt: {error}."))?;
    run(tests().arg("dbt").arg(&folder))?;
    for (project, task) in [("source", "parse"), ("model", "build")] {
        let mut command = Command::new(python.with_file_name("dbt"));
        command.args(["--quiet", "--no-use-colors", task, "--profiles-dir", "."]);
        command.env("DBT_SEND_ANONYMOUS_USAGE_STATS", "false").current_dir(folder.join(project));
        run(&mut command)?;
    }
    println!(
        "dbt: the folder that reads sources is parsed, every model that reads models is built"
    );
    Ok(())
}
