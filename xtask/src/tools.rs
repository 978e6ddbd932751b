//! The tools of the build, each at one version: found where they are, installed where they are not.

use crate::run::{Outcome, announce, find, install_packages, output, run, run_logged};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the program of the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` provides.
struct Pinned {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// Whether the versions of its own lock file are used.
    locked: bool,
    time: &'static str,
}

/// The same version as the `wasm-bindgen` crate in Cargo.toml: the two must be equal.
const WASM_BINDGEN: Pinned = Pinned {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    locked: false,
    time: "about three minutes",
};

/// Reads `deny.toml`.
const CARGO_DENY: Pinned = Pinned {
    program: "cargo-deny",
    package: "cargo-deny",
    version: "0.20.2",
    locked: true,
    time: "about three minutes",
};

/// Firefox's WebDriver; Debian has no package of it.
const GECKODRIVER: Pinned = Pinned {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    locked: true,
    time: "about three minutes",
};

const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const AXE: &str = "4.14.1";
const TOOLS: &str = ".tools";

/// What the build works with.
pub struct Tools {
    /// Gives a compiled program its JavaScript.
    pub wasm_bindgen: PathBuf,
    /// The folder of the programs that make wasm smaller.
    pub binaryen: PathBuf,
    /// Makes scripts and style sheets smaller.
    pub esbuild: PathBuf,
    /// The exact versions, for the stamp of a build.
    pub versions: String,
}

/// Finds every tool of the build, and installs those that are missing.
pub fn ensure() -> Result<Tools, String> {
    ensure_target()?;
    let wasm_bindgen = ensure_pinned(&WASM_BINDGEN)?;
    // One version of each gives the same bytes on every machine.
    let wasm_opt = ensure_from_npm("binaryen", BINARYEN, "bin/wasm-opt")?;
    let binaryen = wasm_opt.parent().unwrap_or(Path::new(".")).to_path_buf();
    let esbuild = ensure_from_npm("esbuild", ESBUILD, "bin/esbuild")?;
    let told = |program: &Path| output(Command::new(program).arg("--version")).unwrap_or_default();
    let rustc = output(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let versions = [rustc, told(&wasm_bindgen), BINARYEN.to_owned(), ESBUILD.to_owned()].join("\n");
    Ok(Tools { wasm_bindgen, binaryen, esbuild, versions })
}

/// Makes a part of the Rust toolchain present: `rustfmt` or `clippy`.
pub fn ensure_component(program: &str, component: &str) -> Outcome {
    if output(Command::new("cargo").args([program, "--version"])).is_some() {
        return Ok(());
    }
    announce(&format!("Installing {component}"));
    run(Command::new("rustup").args(["component", "add", component]))
        .map_err(|sentence| format!("{sentence} Install {component} for this Rust toolchain."))
}

/// The checker of dependencies, at its pinned version.
pub fn ensure_deny() -> Result<PathBuf, String> {
    ensure_pinned(&CARGO_DENY)
}

/// Where geckodriver is, by which the tests drive Firefox.
pub fn ensure_geckodriver() -> Result<PathBuf, String> {
    ensure_pinned(&GECKODRIVER)
}

/// Where axe-core is, the checker of accessibility that the browser tests put into the page.
pub fn ensure_axe() -> Result<PathBuf, String> {
    ensure_from_npm("axe-core", AXE, "axe.min.js")
}

/// Makes the Rust target of the site present.
pub fn ensure_target() -> Outcome {
    let asked = ["--print", "target-libdir", "--target", TARGET];
    let folder = output(Command::new("rustc").args(asked));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    announce(&format!("Installing the Rust target {TARGET}"));
    run(Command::new("rustup").args(["target", "add", TARGET]))
        .map_err(|sentence| format!("{sentence} Install Rust with rustup (https://rustup.rs)."))
}

/// The program at its pinned version, where it is or newly installed; another version that the user
/// has is left alone, and ours goes into the project's `.tools`.
fn ensure_pinned(tool: &Pinned) -> Result<PathBuf, String> {
    let own = own_program(tool)?;
    let cargos = cargo_bin().map(|folder| folder.join(tool.program));
    let places = [find(tool.program), cargos.clone(), Some(own.clone())];
    let right = |place: &&PathBuf| version_of(place).is_some_and(|told| told == tool.version);
    if let Some(place) = places.iter().flatten().find(right) {
        return Ok(place.clone());
    }
    let another = places.iter().flatten().any(|place| place.exists());
    install(tool, another)?;
    let installed = if another { Some(own) } else { cargos.or_else(|| find(tool.program)) };
    installed
        .filter(|place| place.exists())
        .ok_or_else(|| format!("{} was installed, but is not where cargo puts it.", tool.program))
}

/// Installs a program, in cargo's folder or in the project's.
fn install(tool: &Pinned, in_project: bool) -> Outcome {
    announce(&format!("Installing {} {} ({}, once)", tool.package, tool.version, tool.time));
    let mut command = Command::new("cargo");
    // By force: cargo does nothing where it installed the package once and the program was lost since.
    command.args(["install", "--force", tool.package, "--version", tool.version]);
    command.args(tool.locked.then_some("--locked"));
    command.args(in_project.then_some(["--root", TOOLS]).into_iter().flatten());
    run_logged(&mut command, &format!("install-{}", tool.package))
        .map_err(|sentence| format!("{sentence} A C compiler and a connection are needed."))
}

/// Where the project keeps a program of its own.
fn own_program(tool: &Pinned) -> Result<PathBuf, String> {
    let place = Path::new(TOOLS).join("bin").join(tool.program);
    std::path::absolute(&place).map_err(|error| crate::run::cannot("find", &place, error))
}

/// A file of an npm package at one version, kept in `.tools`.
fn ensure_from_npm(package: &str, version: &str, file: &str) -> Result<PathBuf, String> {
    let folder = format!("{TOOLS}/{package}-{version}");
    let place = Path::new(&folder).join("node_modules").join(package).join(file);
    if !place.is_file() {
        if find("npm").is_none() {
            install_packages(&["npm"])?;
        }
        announce(&format!("Installing {package} {version} with npm"));
        std::fs::create_dir_all(&folder)
            .map_err(|error| crate::run::cannot("create", &folder, error))?;
        let mut command = Command::new("npm");
        command.args(["install", "--prefix", &folder, "--no-audit", "--no-fund", "--no-save"]);
        command.arg("--ignore-scripts").arg(format!("{package}@{version}"));
        run_logged(&mut command, &format!("npm-{package}"))
            .map_err(|sentence| format!("{sentence} Install Node.js 20 or later, with npm."))?;
    }
    std::path::absolute(&place).map_err(|error| crate::run::cannot("find", &place, error))
}

fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    home.map(|home| home.join("bin"))
}

/// The version that a program tells: the second word of what `--version` prints.
fn version_of(program: &Path) -> Option<String> {
    let told = output(Command::new(program).arg("--version"))?;
    told.split_whitespace().nth(1).map(str::to_owned)
}
