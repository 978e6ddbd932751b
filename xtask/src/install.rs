//! Decides whether something that is missing is installed, or said by which command that is done.

use crate::run::{Outcome, announce, find, output, run_logged};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set for every program that is started where nothing may be installed, in case it calls this tool again.
pub const FORBIDDING: &str = "CADRAN_NO_INSTALL";

/// Packages of Debian and Ubuntu that are installed together.
pub struct Packages(&'static [&'static str]);

/// Chromium and its WebDriver.
pub const CHROMIUM: Packages = Packages(&["chromium", "chromium-driver"]);
/// Firefox; cargo installs its WebDriver.
pub const FIREFOX: Packages = Packages(&["firefox-esr"]);
/// WebKit's small browser with its WebDriver, and the screen that it draws on.
pub const WEBKIT: Packages = Packages(&["webkit2gtk-driver", "xvfb"]);
/// Calc, and the names of its functions in French.
pub const LIBREOFFICE: Packages = Packages(&["libreoffice-calc", "libreoffice-l10n-fr"]);
/// Runs the module for other programs.
pub const NODE: Packages = Packages(&["nodejs"]);
/// Installs the tools that are written in JavaScript, or come from there.
pub const NPM: Packages = Packages(&["npm"]);

static FORBIDDEN: AtomicBool = AtomicBool::new(false);

/// Nothing is installed from now on.
pub fn forbid() {
    FORBIDDEN.store(true, Ordering::Relaxed);
}

/// Whether something may be installed.
pub fn is_allowed() -> bool {
    !FORBIDDEN.load(Ordering::Relaxed) && std::env::var_os(FORBIDDING).is_none()
}

/// Says what is about to be installed by which command. Everything that installs something asks here first.
///
/// # Errors
/// Where nothing may be installed: a sentence with the command.
pub fn install_or_tell(with: &str, what: &str, command: &str) -> Outcome {
    decide(is_allowed(), with, what, command).map(|text| announce(&text))
}

fn decide(is_allowed: bool, with: &str, what: &str, command: &str) -> Result<String, String> {
    if is_allowed {
        Ok(format!("Installing with {with}: {what}\n{command}"))
    } else {
        Err(format!("this needs {what}, and --no-install leaves it to you to run `{command}`."))
    }
}

impl Packages {
    /// Makes the packages present with Debian's package manager, where this user may do so.
    ///
    /// # Errors
    /// A sentence that says how to install them by hand.
    pub fn install(&self) -> Outcome {
        let names = self.0.join(" ");
        let is_root = output(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
        let command = self.command(is_root);
        if find("apt-get").is_none() {
            return Err(format!(
                "this system has no apt-get: install what Debian and Ubuntu call {names}."
            ));
        }
        let may = || is_root || output(Command::new("sudo").args(["-n", "true"])).is_some();
        if is_allowed() && !may() {
            return Err(format!("this needs {names}, and sudo wants a password: run `{command}`."));
        }
        install_or_tell("apt-get", &names, &command)?;
        let apt = |arguments: &[&str]| {
            let mut command = Command::new(if is_root { "env" } else { "sudo" });
            command.args((!is_root).then_some(["-n", "env"]).into_iter().flatten());
            command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
            run_logged(&mut command, &format!("apt-get-{}", arguments[0]))
        };
        // A fresh machine has no package lists; where they exist, a failing refresh is no reason to stop.
        let refreshed = apt(&["update"]).err().unwrap_or_default();
        apt(&[INSTALL, self.0].concat())
            .map_err(|sentence| format!("{refreshed} {sentence} Run `{command}` by hand."))
    }

    /// The command by which a user installs the packages.
    fn command(&self, is_root: bool) -> String {
        let apt = if is_root { "apt-get" } else { "sudo apt-get" };
        format!("{apt} update && {apt} {}", [INSTALL, self.0].concat().join(" "))
    }
}

const INSTALL: &[&str] = &["install", "-y", "--no-install-recommends"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_installed_or_the_command_is_told() {
        let command = FIREFOX.command(false);
        let told =
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends firefox-esr";
        assert_eq!(command, told);
        let announced = decide(true, "apt-get", "firefox-esr", &command).expect("it is installed");
        assert!(announced.contains("Installing with apt-get: firefox-esr"), "{announced}");
        assert!(announced.contains(told), "{announced}");
        let refused = decide(false, "apt-get", "firefox-esr", &command).expect_err("it is told");
        assert!(refused.contains(&format!("`{told}`")) && refused.ends_with('.'), "{refused}");
    }
}
