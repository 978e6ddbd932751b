//! Runs other programs, finds them, and says in a sentence what went wrong.

use crate::install;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Nothing, or a sentence that says what failed and what to do about it.
pub type Outcome = Result<(), String>;

/// Announces a step that is about to take place.
pub fn announce(step: &str) {
    println!("\n── {step}");
}

/// Runs a program to its end, its output shown; anything but success is an error.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    let status = prepared(command).status();
    match status.map_err(|error| format!("`{line}` did not start: {error}."))? {
        status if status.success() => Ok(()),
        status => Err(format!("`{line}` failed ({status}).")),
    }
}

/// Runs a program to its end, each line of its output shown and heard; anything but success is an error.
pub fn run_shown(command: &mut Command, mut hear: impl FnMut(&str)) -> Outcome {
    let line = line(command);
    let failed = |error: std::io::Error| format!("`{line}` did not start: {error}.");
    let mut child = prepared(command).stdout(Stdio::piped()).spawn().map_err(failed)?;
    for told in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let told = told.map_err(|error| format!("`{line}` cannot be heard: {error}."))?;
        println!("{told}");
        hear(&told);
    }
    match child.wait().map_err(|error| format!("`{line}` did not end: {error}."))? {
        status if status.success() => Ok(()),
        status => Err(format!("`{line}` failed ({status}).")),
    }
}

/// Runs a program that reads a text, and gives what it prints; anything but success is an error.
pub fn run_piped(command: &mut Command, text: &str) -> Result<String, String> {
    let line = line(command);
    let failed = |error: std::io::Error| format!("`{line}` did not start: {error}.");
    let mut child =
        prepared(command).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(failed)?;
    }
    let done = child.wait_with_output().map_err(failed)?;
    if !done.status.success() {
        return Err(format!("`{line}` failed ({}).", done.status));
    }
    String::from_utf8(done.stdout).map_err(|error| format!("`{line}` printed no text: {error}."))
}

/// What a program prints, or nothing where it does not start or does not succeed.
pub fn output(command: &mut Command) -> Option<String> {
    let done = prepared(command).stderr(Stdio::null()).output().ok()?;
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// The command without input; where nothing may be installed, it is told so as well.
fn prepared(command: &mut Command) -> &mut Command {
    if !install::is_allowed() {
        command.env(install::FORBIDDING, "1");
    }
    command.stdin(Stdio::null())
}

/// Where a program is, if it is on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// The sentence for a file that resists.
pub fn cannot(verb: &str, path: impl AsRef<Path>, error: std::io::Error) -> String {
    format!("cannot {verb} {}: {error}.", path.as_ref().display())
}

/// The command as a user would type it.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
