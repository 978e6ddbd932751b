//! The programs of the site: compiled, given their JavaScript, and made small.

use crate::files::clear;
use crate::run::{Outcome, cannot, output, run};
use crate::tools::{TARGET, Tools};
pub use cadran::prerender::programs::{PROGRAMS, Program};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes Leptos forget the exact types of views, which otherwise grow with the page; `.cargo/config.toml` says the
/// same for whatever is compiled for browsers.
pub const ERASED: [&str; 2] = ["--cfg", "erase_components"];

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

/// Compiles every program of the site into an emptied folder, beside the JavaScript that starts it.
///
/// # Errors
/// When one of them does not compile.
pub fn compile(folder: &Path, tools: &Tools, kind: Kind) -> Outcome {
    clear(folder)?;
    // Those with the same features in one call.
    for programs in PROGRAMS.chunk_by(|one, next| one.features == next.features) {
        let names: Vec<&str> = programs.iter().map(|program| program.name).collect();
        compile_with(programs[0].features, &names, folder, tools, kind)?;
    }
    Ok(())
}

/// Compiles programs with some features into a folder, beside the JavaScript that starts them.
pub fn compile_with(
    features: &str,
    programs: &[&str],
    folder: &Path,
    tools: &Tools,
    kind: Kind,
) -> Outcome {
    let mut command = cargo("build", features, kind);
    for program in programs {
        command.args(["--bin", program]);
    }
    run(&mut command)?;
    programs.iter().try_for_each(|program| finish(program, folder, tools, kind))
}

/// The call of cargo that compiles programs for the browser.
pub fn cargo(verb: &str, features: &str, kind: Kind) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args([verb, "--locked", "--package", "cadran", "--target", TARGET]);
    command.args(["--features", features]);
    if kind == Kind::Release {
        let mut flags = ERASED.map(str::to_owned).to_vec();
        flags.extend(without_own_paths());
        command.arg("--release").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    }
    command
}

/// Where cargo puts a compiled program.
pub fn compiled(program: &str, kind: Kind) -> PathBuf {
    let profile = match kind {
        Kind::Release => "release",
        Kind::Development => "debug",
    };
    Path::new("target").join(TARGET).join(profile).join(program).with_extension("wasm")
}

/// Gives a compiled program its JavaScript, and makes it small where it is published.
fn finish(program: &str, assets: &Path, tools: &Tools, kind: Kind) -> Outcome {
    run(Command::new(&tools.wasm_bindgen)
        .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
        .args(["--remove-name-section", "--remove-producers-section", "--out-dir"])
        .arg(assets)
        .arg(compiled(program, kind)))?;
    if kind == Kind::Release {
        shrink(&assets.join(format!("{program}_bg.wasm")), tools)?;
    }
    Ok(())
}

/// Writes a program in fewer bytes.
fn shrink(program: &Path, tools: &Tools) -> Outcome {
    drop_unused(program, tools)?;
    optimise(program, tools)
}

/// Takes out what nothing calls.
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

/// Flags that keep the folders of this machine out of the program, so that another machine makes
/// the same one.
pub fn without_own_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    let folders = [(std::env::current_dir().ok(), "cadran"), (home, "cargo"), (sysroot, "rust")];
    let remap = |(folder, name): (Option<PathBuf>, &str)| {
        folder.map(|folder| format!("--remap-path-prefix={}=/{name}", folder.display()))
    };
    folders.into_iter().filter_map(remap).collect()
}
