//! The tools of the build: used where they are in a version that works, installed at one version where they are not.
//! Whatever they depend on is pinned as well, by a lock file.

use crate::files::read;
use crate::install::{install, packages};
use crate::run::{Outcome, find, output};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the program of the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` provides.
pub struct Pinned {
    program: &'static str,
    version: &'static str,
    /// How the other versions begin that work as well, where there are any.
    series: Option<&'static str>,
    /// How cargo gets it, beside its version.
    source: &'static [&'static str],
}

/// The same version as the `wasm-bindgen` crate in Cargo.toml: the two must be equal.
const WASM_BINDGEN: Pinned = Pinned {
    program: "wasm-bindgen",
    version: "0.2.130",
    series: None,
    source: &["--path", "tools/wasm-bindgen", "--target-dir", "target/tools"],
};

/// Reads `deny.toml`.
pub const CARGO_DENY: Pinned = Pinned {
    program: "cargo-deny",
    version: "0.20.2",
    series: Some("0.20."),
    source: &["cargo-deny"],
};

/// Firefox's WebDriver; Debian has no package of it.
pub const GECKODRIVER: Pinned = Pinned {
    program: "geckodriver",
    version: "0.37.1",
    series: Some("0.37."),
    source: &["geckodriver"],
};

/// Builds the site and serves it to whoever works on it.
pub const TRUNK: Pinned =
    Pinned { program: "trunk", version: "0.21.14", series: Some("0.21."), source: &["trunk"] };

/// How cargo compiles the tools: they work for seconds, and take minutes to compile as their own settings have it.
const QUICKLY: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "false"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Names what npm gives, with the digest of each package; nothing else is installed from there.
const NPM: &str = "tools/npm";

/// What the build works with.
pub struct Tools {
    /// Gives a compiled program its JavaScript.
    pub wasm_bindgen: PathBuf,
    /// The folder of the programs that make wasm smaller.
    pub binaryen: PathBuf,
    /// Makes scripts and style sheets smaller.
    pub esbuild: PathBuf,
}

impl Tools {
    fn with(wasm_bindgen: PathBuf) -> Result<Tools, String> {
        let binaryen = from_npm("binaryen/bin")?;
        Ok(Tools { wasm_bindgen, binaryen, esbuild: from_npm("esbuild/bin/esbuild")? })
    }
}

/// Finds every tool of the build, and installs those that are missing.
///
/// # Errors
/// When one of them cannot be installed.
pub fn ensure() -> Result<Tools, String> {
    ensure_target()?;
    ensure_npm()?;
    Tools::with(WASM_BINDGEN.ensure()?)
}

/// Finds every tool of the build where Trunk and its hooks look for it, and installs none: Trunk may have been
/// called by hand, by somebody who expects no installation.
///
/// # Errors
/// When one of them is missing.
pub fn found() -> Result<Tools, String> {
    let missing = |what: &str| format!("{what} is missing: `cargo xtask build` installs it, once.");
    if !is_npm_there() {
        return Err(missing(&format!("what {NPM}/package.json names")));
    }
    let wasm_bindgen = find(WASM_BINDGEN.program).filter(|place| WASM_BINDGEN.works(place));
    Tools::with(wasm_bindgen.ok_or_else(|| {
        let what = format!("wasm-bindgen {} on the search path", WASM_BINDGEN.version);
        format!("{} `cargo xtask serve` calls Trunk with the right one.", missing(&what))
    })?)
}

/// Where axe-core is, the checker of accessibility that the browser tests put into the page.
///
/// # Errors
/// When it cannot be installed.
pub fn axe() -> Result<PathBuf, String> {
    ensure_npm()?;
    from_npm("axe-core/axe.min.js")
}

/// Makes a part of the Rust toolchain present: `rustfmt` or `clippy`.
///
/// # Errors
/// When it cannot be installed.
pub fn ensure_component(program: &str, component: &str) -> Outcome {
    match output(Command::new("cargo").args([program, "--version"])) {
        Some(_) => Ok(()),
        None => install(component, Command::new("rustup").args(["component", "add", component])),
    }
}

/// Makes the Rust target of the site present.
///
/// # Errors
/// When it cannot be installed.
pub fn ensure_target() -> Outcome {
    let asked = ["--print", "target-libdir", "--target", TARGET];
    match output(Command::new("rustc").args(asked)).is_some_and(|it| Path::new(&it).is_dir()) {
        true => Ok(()),
        false => install(TARGET, Command::new("rustup").args(["target", "add", TARGET])),
    }
}

impl Pinned {
    /// Where the program is in a version that works, or where it is newly installed: in cargo's folder, where Trunk
    /// called by hand finds it as well, or in `.tools` if the user has another version, which is left alone.
    ///
    /// # Errors
    /// When it cannot be installed.
    pub fn ensure(&self) -> Result<PathBuf, String> {
        let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
        let own = absolute(".tools")?;
        let folders = [home, Some(own.clone())].into_iter().flatten();
        let in_folders = folders.map(|folder| folder.join("bin").join(self.program));
        let places: Vec<PathBuf> = find(self.program).into_iter().chain(in_folders).collect();
        let working = || places.iter().find(|place| self.works(place)).cloned();
        if let Some(place) = working() {
            return Ok(place);
        }
        let mut command = Command::new("cargo");
        // By force: cargo does nothing where it installed the package once and the program was lost since.
        command.args(["install", "--force", "--locked"]).args(self.source).envs(QUICKLY);
        if self.source == [self.program] {
            command.args(["--version", self.version]);
        }
        if places.iter().any(|place| place.exists()) {
            command.arg("--root").arg(own);
        }
        install(&format!("{} {} (some minutes, once)", self.program, self.version), &mut command)
            .map_err(|sentence| format!("{sentence} A C compiler and a connection are needed."))?;
        working().ok_or_else(|| format!("{} was installed, but is not found.", self.program))
    }

    fn works(&self, place: &Path) -> bool {
        let told = output(Command::new(place).arg("--version"));
        told.is_some_and(|told| told.split_whitespace().nth(1).is_some_and(|it| self.accepts(it)))
    }

    /// Whether a version does what the pinned one does.
    fn accepts(&self, version: &str) -> bool {
        version == self.version || self.series.is_some_and(|series| version.starts_with(series))
    }
}

/// Installs exactly what is locked, each package held against its digest; nothing of it runs meanwhile.
fn ensure_npm() -> Outcome {
    if is_npm_there() {
        return Ok(());
    }
    if find("npm").is_none() {
        packages(&["npm"])?;
    }
    let options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", NPM];
    install(
        "binaryen, esbuild, axe-core and what benchmarks compare with",
        Command::new("npm").args(options),
    )
}

/// Whether the packages of npm are there, in the versions that the lock file names now.
fn is_npm_there() -> bool {
    let packages_in = |file: &str| {
        let text = read(Path::new(NPM).join(file)).ok()?;
        Some(serde_json::from_str::<Value>(&text).ok()?["packages"].take())
    };
    let files = ["node_modules/.package-lock.json", "package-lock.json"].map(packages_in);
    let [Some(installed), Some(locked)] = files else { return false };
    let wanted = locked[""]["dependencies"].as_object().into_iter().flatten();
    wanted.map(|(name, _)| format!("node_modules/{name}")).all(|at| {
        installed[&at]["version"].is_string() && installed[&at]["version"] == locked[&at]["version"]
    })
}

/// Where a file of an npm package is.
fn from_npm(file: &str) -> Result<PathBuf, String> {
    absolute(&format!("{NPM}/node_modules/{file}"))
}

fn absolute(path: &str) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| format!("{path}: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

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
