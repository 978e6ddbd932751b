//! Installs what is missing, or says by which command that is done.

use crate::run::{Outcome, announce, find, line, output, run};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set for every program that is started where nothing may be installed, in case it calls this tool again.
pub const FORBIDDING: &str = "CADRAN_NO_INSTALL";

static FORBIDDEN: AtomicBool = AtomicBool::new(false);

/// Nothing is installed from now on.
pub fn forbid() {
    FORBIDDEN.store(true, Ordering::Relaxed);
}

/// Whether something may be installed.
pub fn is_allowed() -> bool {
    !FORBIDDEN.load(Ordering::Relaxed) && std::env::var_os(FORBIDDING).is_none()
}

/// Runs the command that installs something, once it is said what is installed and how. Everything that installs
/// something asks here.
///
/// # Errors
/// When the command fails; or, where nothing may be installed, a sentence with the command.
pub fn install(what: &str, command: &mut Command) -> Outcome {
    announce(&decide(is_allowed(), what, &line(command))?);
    run(command)
}

fn decide(is_allowed: bool, what: &str, command: &str) -> Result<String, String> {
    if is_allowed {
        Ok(format!("Installing {what}\n{command}"))
    } else {
        Err(format!("this needs {what}, and --no-install leaves it to you to run `{command}`."))
    }
}

/// Installs packages of Debian and Ubuntu.
///
/// # Errors
/// A sentence that says what to install by hand.
pub fn packages(names: &[&str]) -> Outcome {
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    if find("apt-get").is_none() {
        let names = names.join(" ");
        return Err(format!("this system has no apt-get: install what Debian calls {names}."));
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
        command.args((!is_root).then_some("apt-get")).args(arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    // A fresh machine has no package lists; where they exist, a failing refresh is no reason to stop.
    let refreshed = install("package lists", &mut apt(&["update"])).err().unwrap_or_default();
    let wanted = [&["install", "-y", "--no-install-recommends"], names].concat();
    install(&names.join(" "), &mut apt(&wanted))
        .map_err(|sentence| format!("{refreshed} {sentence}").trim_start().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_installed_or_the_command_is_told() {
        let command = "apt-get install -y firefox-esr";
        let announced = decide(true, "firefox-esr", command).expect("it is installed");
        assert!(announced.contains("Installing firefox-esr") && announced.contains(command));
        let refused = decide(false, "firefox-esr", command).expect_err("it is told");
        assert!(refused.contains(&format!("`{command}`")) && refused.ends_with('.'), "{refused}");
    }
}
