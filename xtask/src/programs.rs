//! Programs for the browser: compiled, given their JavaScript, and made small.

use crate::run::{Outcome, cannot, output, run};
use crate::tools::{TARGET, Tools};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a dependency exports and no program of ours uses; it would keep its code in each of them.
const UNUSED: &str = "intounderlying";

/// How the programs are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small and fast: what is published.
    Release,
    /// Quickly compiled: what is looked at while it is being changed.
    Development,
}

/// Cargo's profile of a program that has to be small, and of one that has to be quick.
pub const SMALL: &str = "release";
pub const FAST: &str = "fast";

/// Compiles a program with the feature of its name alone, for publishing by one of cargo's profiles; gives the file.
///
/// # Errors
/// When it does not compile.
pub fn compile(program: &str, kind: Kind, profile: &str) -> Result<PathBuf, String> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--locked", "--package", "cadran", "--target", TARGET]);
    command.args(["--no-default-features", "--features", program, "--bin", program]);
    let folder = match kind {
        Kind::Release => {
            command.args(["--profile", profile]).envs(without_own_paths());
            profile
        }
        Kind::Development => "debug",
    };
    run(&mut command)?;
    Ok(Path::new("target").join(TARGET).join(folder).join(program).with_extension("wasm"))
}

/// Writes a program and its JavaScript into a folder.
///
/// # Errors
/// When wasm-bindgen refuses the program.
pub fn bind(program: &Path, folder: &Path, tools: &Tools, more: &[&str]) -> Outcome {
    run(Command::new(&tools.wasm_bindgen)
        .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .args(more)
        .arg("--out-dir")
        .args([folder, program]))
}

/// Takes out of a program what nothing calls.
///
/// # Errors
/// When it is no program.
pub fn drop_unused(program: &Path, tools: &Tools) -> Outcome {
    let bytes = fs::read(program).map_err(|error| cannot("read", program, error))?;
    let exports = exports(&bytes).map_err(|error| format!("{}: {error}.", program.display()))?;
    let kept: Vec<&String> = exports.iter().filter(|name| !name.contains(UNUSED)).collect();
    let mut graph = vec![json!({ "name": "script", "root": true, "reaches": kept })];
    graph.extend(kept.iter().map(|name| json!({ "name": name, "export": name })));
    let file = program.with_extension("reached.json");
    fs::write(&file, json!(graph).to_string()).map_err(|error| cannot("write", &file, error))?;
    let mut clean = Command::new(tools.binaryen.join("wasm-metadce"));
    clean.arg("--graph-file").arg(&file).arg("-o").arg(program).arg(program);
    // It lists all that it takes out.
    clean.stdout(Stdio::null());
    run(&mut clean)?;
    fs::remove_file(&file).map_err(|error| cannot("remove", &file, error))
}

/// Lets wasm-opt write a program in fewer bytes. The passes were chosen by what was left after brotli.
///
/// # Errors
/// When it is no program.
pub fn optimise(program: &Path, tools: &Tools) -> Outcome {
    run(Command::new(tools.binaryen.join("wasm-opt"))
        .args(["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions", "-o"])
        .arg(program)
        .arg(program))
}

/// The names under which a program exports something.
fn exports(program: &[u8]) -> Result<Vec<String>, wasmparser::BinaryReaderError> {
    let mut names = Vec::new();
    for part in wasmparser::Parser::new(0).parse_all(program) {
        if let wasmparser::Payload::ExportSection(section) = part? {
            for export in section {
                names.push(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// The variable by which cargo, and Trunk's cargo as well, keep the folders of this machine out of a program, so
/// that another machine makes the same one. Cargo would take a folder with a space for two flags: then it is missing.
pub fn without_own_paths() -> Option<(&'static str, String)> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    let folders = [(std::env::current_dir().ok(), "cadran"), (home, "cargo"), (sysroot, "rust")];
    let remap = |(folder, name): (Option<PathBuf>, &str)| {
        folder.map(|folder| format!("--remap-path-prefix={}=/{name}", folder.display()))
    };
    let flags: Vec<String> = folders.into_iter().filter_map(remap).collect();
    let is_understood = flags.iter().all(|flag| !flag.contains(' '));
    is_understood.then(|| ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" ")))
}
