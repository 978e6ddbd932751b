//! Packages of Python, pinned with their digests: each set in an environment of its own under `target/`.

use crate::files::read;
use crate::install::{install, packages};
use crate::run::{Outcome, cannot, find, output};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the sets are named: what is wanted (`.in`), and all that comes with it (`.txt`).
const PINNED: &str = "tools/python";

/// Where the environments are.
const ENVIRONMENTS: &str = "target/python";

/// A set of packages.
#[derive(Clone, Copy)]
pub enum Set {
    /// DuckDB; SQLite comes with Python.
    Queries,
    /// What the other engines need: Spark, the driver of PostgreSQL, two parsers of SQL, dbt.
    Engines,
}

impl Set {
    const fn name(self) -> &'static str {
        match self {
            Set::Queries => "queries",
            Set::Engines => "engines",
        }
    }

    /// The Python of the environment that has the set, installed where it is missing or another version is pinned now.
    ///
    /// # Errors
    /// When it cannot be installed: a sentence that says what to do.
    pub fn ensure(self) -> Result<PathBuf, String> {
        let pinned = Path::new(PINNED).join(self.name()).with_extension("txt");
        let wanted = read(&pinned)?;
        let folder = std::path::absolute(Path::new(ENVIRONMENTS).join(self.name()))
            .map_err(|error| format!("{ENVIRONMENTS}: {error}."))?;
        let (python, installed) = (folder.join("bin/python"), folder.join("installed.txt"));
        if read(&installed).is_ok_and(|installed| installed == wanted) && works(&python) {
            return Ok(python);
        }
        create(&folder)?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        // Spark alone comes as a source, whose setup copies files; nothing else runs while it is installed.
        pip.args(["--require-hashes", "--only-binary", ":all:", "--no-binary", "pyspark"]);
        pip.arg("--requirement").arg(&pinned);
        install(&format!("what {} names, for Python", pinned.display()), &mut pip)
            .map_err(|sentence| format!("{sentence} A connection and Python 3.11 are needed."))?;
        fs::write(&installed, wanted).map_err(|error| cannot("write", &installed, error))?;
        Ok(python)
    }
}

fn works(python: &Path) -> bool {
    output(Command::new(python).arg("--version")).is_some()
}

/// Makes an environment anew. Debian has the part of Python that does it in a package of its own.
fn create(folder: &Path) -> Outcome {
    let mut command = Command::new("python3");
    command.args(["-m", "venv", "--clear"]).arg(folder);
    if find("python3").is_some() && install("an environment for Python", &mut command).is_ok() {
        return Ok(());
    }
    packages(&["python3", "python3-venv"])?;
    install("an environment for Python", &mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_of_python_has_a_version_a_digest_and_no_address() {
        for (set, pinned) in [
            (Set::Queries, include_str!("../../tools/python/queries.txt")),
            (Set::Engines, include_str!("../../tools/python/engines.txt")),
        ] {
            assert!(!pinned.contains("://") && !pinned.contains("--find-links"), "{}", set.name());
            let lines = pinned.replace("\\\n", " ");
            for line in lines.lines().filter(|line| !line.trim_start().starts_with('#')) {
                if line.trim().is_empty() {
                    continue;
                }
                assert!(line.contains("==") && line.contains("--hash=sha256:"), "{line}");
            }
            assert!(pinned.contains("duckdb==1.3.2"), "{}: one DuckDB for both", set.name());
        }
    }
}
