//! A server of PostgreSQL of the tests' own: in a temporary folder, on a socket there, gone when they are.

use crate::install::packages;
use crate::run::{find, output, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Who runs the server where this user is root, whom it refuses.
const NOBODY: &str = "nobody";

/// A running server; it ends when this is dropped.
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    is_root: bool,
}

impl Server {
    /// Starts one.
    ///
    /// # Errors
    /// When PostgreSQL is not there and cannot be installed, or does not start.
    pub fn start() -> Result<Server, String> {
        if programs().is_none() {
            packages(&["postgresql"])?;
        }
        let programs = programs().ok_or("initdb of PostgreSQL is not found.")?;
        let is_root = output(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
        let folder = std::env::temp_dir().join(format!("cadran-postgresql-{}", std::process::id()));
        fs::create_dir(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
        let server = Server { programs, folder, is_root };
        if is_root {
            run(Command::new("chown").arg(NOBODY).arg(&server.folder))?;
        }
        let data = server.data();
        let settings = "--auth=trust --username=cadran --encoding=UTF8 --locale=C.UTF-8 --no-sync";
        run(server.command("initdb").args(settings.split(' ')).arg("--pgdata").arg(&data))?;
        let options = format!("-k {} -c listen_addresses= -c fsync=off", server.folder.display());
        let mut start = server.command("pg_ctl");
        start.args(["start", "--wait", "--silent", "--options", &options, "--pgdata"]).arg(&data);
        run(start.arg("--log").arg(server.folder.join("log")))?;
        Ok(server)
    }

    /// Where a driver finds it.
    pub fn address(&self) -> String {
        format!("host={} user=cadran dbname=postgres", self.folder.display())
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// A program of PostgreSQL, run by a user whom it accepts.
    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = Command::new(if self.is_root { Path::new("setpriv") } else { &program });
        if self.is_root {
            command.args(["--reuid", NOBODY, "--clear-groups", "--"]).arg(program);
        }
        // The folder that this tool is called from may be closed to that user.
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.data();
        let mut stop = self.command("pg_ctl");
        stop.args(["stop", "--wait", "--silent", "--mode", "fast", "--pgdata"]).arg(data);
        output(&mut stop);
        // What is left of it lies in the folder for temporary files, where leaving it does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of its programs: Debian keeps that of the server off the search path.
fn programs() -> Option<PathBuf> {
    let on_path = || Some(find("initdb")?.parent()?.to_path_buf());
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let folders = versions.map(|version| version.path().join("bin"));
    folders.filter(|folder| folder.join("initdb").is_file()).max().or_else(on_path)
}
