//! The tools of the build: used where they are in a version that works, installed at one version where they are not.
//! Whatever they depend on is pinned as well, by a lock file.

use crate::files::sha256;
use crate::install::{NPM, install_or_tell};
use crate::run::{Outcome, cannot, find, line, output, run, run_logged};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the program of the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` provides; its package has the same name.
struct Pinned {
    program: &'static str,
    version: &'static str,
    /// How the other versions begin that work as well, where there are any.
    series: Option<&'static str>,
    lock: Lock,
    time: &'static str,
}

/// Which lock file pins what a program is compiled from.
enum Lock {
    /// The one that its authors have published with it.
    OfItsAuthors,
    /// The one in a folder of this project, beside the program that is compiled there.
    Ours(&'static str),
}

/// The same version as the `wasm-bindgen` crate in Cargo.toml: the two must be equal.
const WASM_BINDGEN: Pinned = Pinned {
    program: "wasm-bindgen",
    version: "0.2.130",
    series: None,
    lock: Lock::Ours("tools/wasm-bindgen"),
    time: "about a minute",
};

/// Reads `deny.toml`.
const CARGO_DENY: Pinned = Pinned {
    program: "cargo-deny",
    version: "0.20.2",
    series: Some("0.20."),
    lock: Lock::OfItsAuthors,
    time: "about three minutes",
};

/// Firefox's WebDriver; Debian has no package of it.
const GECKODRIVER: Pinned = Pinned {
    program: "geckodriver",
    version: "0.37.1",
    series: Some("0.37."),
    lock: Lock::OfItsAuthors,
    time: "about three minutes",
};

/// Builds the site and serves it to whoever works on it.
const TRUNK: Pinned = Pinned {
    program: "trunk",
    version: "0.21.14",
    series: Some("0.21."),
    lock: Lock::OfItsAuthors,
    time: "six to twelve minutes",
};

/// Names what npm gives, with the digest of each package; nothing else is installed from there.
const LOCKED: &str = "tools/npm";

const TOOLS: &str = ".tools";

/// What the build works with.
pub struct Tools {
    /// Gives a compiled program its JavaScript.
    pub wasm_bindgen: PathBuf,
    /// The folder of the programs that make wasm smaller.
    pub binaryen: PathBuf,
    /// Makes scripts and style sheets smaller.
    pub esbuild: PathBuf,
}

/// Finds every tool of the build, and installs those that are missing.
pub fn ensure() -> Result<Tools, String> {
    ensure_target()?;
    let wasm_bindgen = ensure_pinned(&WASM_BINDGEN)?;
    // One version of each gives the same bytes on every machine.
    let wasm_opt = ensure_from_npm("binaryen", "bin/wasm-opt")?;
    let esbuild = ensure_from_npm("esbuild", "bin/esbuild")?;
    Ok(Tools::at(wasm_bindgen, &wasm_opt, esbuild))
}

/// Finds every tool of the build where Trunk and its hooks look for it, and installs none: Trunk may have been
/// called by hand, by somebody who expects no installation.
pub fn found() -> Result<Tools, String> {
    let missing = |what: &str| format!("{what} is missing: `cargo xtask build` installs it, once.");
    let works = |place: &PathBuf| version_of(place).is_some_and(|told| WASM_BINDGEN.accepts(&told));
    let wasm_bindgen = find(WASM_BINDGEN.program).filter(works).ok_or_else(|| {
        let what = format!("wasm-bindgen {} on the search path", WASM_BINDGEN.version);
        format!("{} `cargo xtask serve` calls Trunk with the right one.", missing(&what))
    })?;
    let from_npm = |package: &str, file: &str| {
        let place = place_from_npm(package, file)?;
        if place.is_file() { Ok(place) } else { Err(missing(package)) }
    };
    let wasm_opt = from_npm("binaryen", "bin/wasm-opt")?;
    Ok(Tools::at(wasm_bindgen, &wasm_opt, from_npm("esbuild", "bin/esbuild")?))
}

impl Tools {
    fn at(wasm_bindgen: PathBuf, wasm_opt: &Path, esbuild: PathBuf) -> Tools {
        let binaryen = wasm_opt.parent().unwrap_or(Path::new(".")).to_path_buf();
        Tools { wasm_bindgen, binaryen, esbuild }
    }
}

/// Makes a part of the Rust toolchain present: `rustfmt` or `clippy`.
pub fn ensure_component(program: &str, component: &str) -> Outcome {
    if output(Command::new("cargo").args([program, "--version"])).is_some() {
        return Ok(());
    }
    rustup(&["component", "add", component], component)
}

/// The checker of dependencies, at its pinned version.
pub fn ensure_deny() -> Result<PathBuf, String> {
    ensure_pinned(&CARGO_DENY)
}

/// Where Trunk is.
pub fn ensure_trunk() -> Result<PathBuf, String> {
    ensure_pinned(&TRUNK)
}

/// Where geckodriver is, by which the tests drive Firefox.
pub fn ensure_geckodriver() -> Result<PathBuf, String> {
    ensure_pinned(&GECKODRIVER)
}

/// Where axe-core is, the checker of accessibility that the browser tests put into the page.
pub fn ensure_axe() -> Result<PathBuf, String> {
    ensure_from_npm("axe-core", "axe.min.js")
}

/// Makes the Rust target of the site present.
pub fn ensure_target() -> Outcome {
    let asked = ["--print", "target-libdir", "--target", TARGET];
    let folder = output(Command::new("rustc").args(asked));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", TARGET], TARGET)
}

/// Adds a part to the Rust toolchain.
fn rustup(arguments: &[&str], part: &str) -> Outcome {
    let mut command = Command::new("rustup");
    command.args(arguments);
    install_or_tell("rustup", part, &line(&command))?;
    run(&mut command)
        .map_err(|sentence| format!("{sentence} Install Rust with rustup (https://rustup.rs)."))
}

impl Pinned {
    /// Whether a version does what the pinned one does.
    fn accepts(&self, version: &str) -> bool {
        version == self.version || self.series.is_some_and(|series| version.starts_with(series))
    }
}

/// Where a program is in a version that works, or where it is newly installed: in cargo's folder, where Trunk called by
/// hand finds it as well, or in the project's `.tools` if the user has another version, which is left alone.
fn ensure_pinned(tool: &Pinned) -> Result<PathBuf, String> {
    let own = own_program(tool)?;
    let cargos = cargo_bin().map(|folder| folder.join(tool.program));
    let places = [find(tool.program), cargos.clone(), Some(own.clone())];
    let works = |place: &&PathBuf| version_of(place).is_some_and(|told| tool.accepts(&told));
    if let Some(place) = places.iter().flatten().find(works) {
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
    let mut command = Command::new("cargo");
    // By force: cargo does nothing where it installed the package once and the program was lost since.
    command.args(["install", "--force", "--locked"]);
    match tool.lock {
        Lock::OfItsAuthors => command.args([tool.program, "--version", tool.version]),
        Lock::Ours(folder) => command.args(["--path", folder, "--target-dir", "target/tools"]),
    };
    command.args(in_project.then_some(["--root", TOOLS]).into_iter().flatten());
    let what = format!("{} {} ({}, once)", tool.program, tool.version, tool.time);
    install_or_tell("cargo", &what, &line(&command))?;
    run_logged(&mut command, &format!("install-{}", tool.program))
        .map_err(|sentence| format!("{sentence} A C compiler and a connection are needed."))
}

/// Where the project keeps a program of its own.
fn own_program(tool: &Pinned) -> Result<PathBuf, String> {
    let place = Path::new(TOOLS).join("bin").join(tool.program);
    std::path::absolute(&place).map_err(|error| cannot("find", &place, error))
}

/// The folder of the packages from npm; its name changes with the lock file.
fn npm_folder(digest: &str) -> Result<PathBuf, String> {
    let folder = PathBuf::from(format!("{TOOLS}/npm-{}", &digest[..16]));
    std::path::absolute(&folder).map_err(|error| cannot("find", &folder, error))
}

/// Where a file of an npm package is, once it is installed.
fn place_from_npm(package: &str, file: &str) -> Result<PathBuf, String> {
    Ok(npm_folder(&npm_lock()?.1)?.join("node_modules").join(package).join(file))
}

/// A file of an npm package, as the lock file pins it. All packages come together.
fn ensure_from_npm(package: &str, file: &str) -> Result<PathBuf, String> {
    let (locked, digest) = npm_lock()?;
    let folder = npm_folder(&digest)?;
    let place = place_from_npm(package, file)?;
    if !place.is_file() {
        install_from_npm(&folder, locked)?;
    }
    Ok(place)
}

/// Installs exactly what is locked, each package held against its digest; nothing of it runs meanwhile.
fn install_from_npm(folder: &Path, locked: [Named; 2]) -> Outcome {
    if find("npm").is_none() {
        NPM.install()?;
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
    let place = folder.display();
    let copied = format!("mkdir -p {place} && cp {LOCKED}/*.json {place}");
    let all = format!("{copied} && {}", line(&command));
    install_or_tell("npm", "binaryen, esbuild and axe-core", &all)?;
    std::fs::create_dir_all(folder).map_err(|error| cannot("create", folder, error))?;
    for (name, text) in locked {
        let copy = folder.join(name);
        std::fs::write(&copy, text).map_err(|error| cannot("write", &copy, error))?;
    }
    run_logged(&mut command, "npm-ci")
        .map_err(|sentence| format!("{sentence} Install Node.js 20 or later, with npm."))
}

/// A file's name and what it holds.
type Named = (&'static str, String);

/// The files by which npm knows what to install, and the digest of both.
fn npm_lock() -> Result<([Named; 2], String), String> {
    let read = |name: &'static str| {
        let file = Path::new(LOCKED).join(name);
        std::fs::read_to_string(&file)
            .map(|text| (name, text))
            .map_err(|error| cannot("read", &file, error))
    };
    let locked = [read("package.json")?, read("package-lock.json")?];
    let digest = sha256(format!("{locked:?}").as_bytes());
    Ok((locked, digest))
}

fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    home.map(|home| home.join("bin"))
}

/// The version that a program tells: the second word of what `--version` prints.
fn version_of(program: &Path) -> Option<String> {
    let mut command = Command::new(program);
    // Ours had this version before it understood what Trunk writes.
    let is_ours = program.file_stem().is_some_and(|name| name == WASM_BINDGEN.program);
    command.args(is_ours.then_some("--target=web"));
    let told = output(command.arg("--version"))?;
    told.split_whitespace().nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn a_program_that_is_there_is_used_where_its_version_works() {
        assert!(TRUNK.accepts("0.21.14") && TRUNK.accepts("0.21.5") && !TRUNK.accepts("0.22.0"));
        assert!(WASM_BINDGEN.accepts("0.2.130"));
        assert!(!WASM_BINDGEN.accepts("0.2.131") && !WASM_BINDGEN.accepts("0.2.1300"));
    }

    #[test]
    fn the_command_and_the_crate_of_wasm_bindgen_have_one_version() {
        let version_in = |lock: &str, package: &str| {
            let entry = lock
                .split("[[package]]")
                .find(|entry| entry.trim_start().starts_with(&format!("name = \"{package}\"\n")));
            let (_, rest) = entry?.split_once("version = \"")?;
            rest.split('"').next().map(str::to_owned)
        };
        let ours = include_str!("../../tools/wasm-bindgen/Cargo.lock");
        let site = include_str!("../../Cargo.lock");
        let pinned = Some(WASM_BINDGEN.version.to_owned());
        assert_eq!(version_in(site, "wasm-bindgen"), pinned);
        assert_eq!(version_in(ours, "wasm-bindgen-cli-support"), pinned);
        assert_eq!(version_in(ours, "cadran-wasm-bindgen"), pinned, "what --version prints");
        let trunk = format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version);
        assert!(include_str!("../../Trunk.toml").contains(&trunk), "Trunk.toml lacks {trunk}");
    }

    #[test]
    fn every_package_of_npm_has_a_digest_and_no_address() {
        let wanted: Value = serde_json::from_str(include_str!("../../tools/npm/package.json"))
            .expect("package.json is JSON");
        let lock: Value = serde_json::from_str(include_str!("../../tools/npm/package-lock.json"))
            .expect("the lock file is JSON");
        let packages = lock["packages"].as_object().expect("it lists packages");
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let digest = package["integrity"].as_str().unwrap_or_default();
            assert!(digest.starts_with("sha512-"), "{name}: {digest}");
            assert!(package.get("resolved").is_none(), "{name}: the registry is up to the machine");
        }
        for (name, version) in wanted["dependencies"].as_object().expect("it names tools") {
            assert_eq!(packages[&format!("node_modules/{name}")]["version"], *version, "{name}");
        }
        // Whatever machine builds, its own compiled esbuild is pinned too.
        for platform in ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"] {
            assert!(packages.contains_key(&format!("node_modules/@esbuild/{platform}")));
        }
    }
}
