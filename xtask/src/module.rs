//! The module for other programs: the engine as an npm package, in `module/` of the site.

use crate::assets::script;
use crate::files::{clear, copy, write as write_file};
use crate::install::packages;
use crate::programs::{Kind, SMALL, bind, compile, drop_unused, optimise};
use crate::run::{Outcome, find, run};
use crate::tools::Tools;
use std::path::Path;
use std::process::Command;

/// The folder of the package in the site, and of its sources in the project.
pub const FOLDER: &str = "module";

/// What a program loads of it.
pub const LOADED: [&str; 3] = ["index.js", "cadran.wasm", CATALOGUE];

/// The definitions, which the module hands to the engine: the file of the site.
const CATALOGUE: &str = "catalogue.json";

/// What goes with that, from the project.
const BESIDE: [&str; 5] = [
    "module/README.md",
    "module/index.d.ts",
    "module/package.json",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// Compiles the module, and leaves the package in an emptied folder.
pub fn write(folder: &Path, tools: &Tools) -> Outcome {
    let compiled = Path::new("target/compiled-module");
    clear(compiled)?;
    clear(folder)?;
    bind(&compile("module", Kind::Release, SMALL)?, compiled, tools, &[])?;
    let program = compiled.join("module_bg.wasm");
    drop_unused(&program, tools)?;
    optimise(&program, tools)?;
    copy(&program, &folder.join("cadran.wasm"))?;
    copy(Path::new("module/index.js"), &compiled.join("index.js"))?;
    // One script: what wasm-bindgen wrote, as far as ours uses it.
    let start = format!("export * from './{}/index.js';", compiled.display());
    write_file(&folder.join("index.js"), script(&start, tools)?)?;
    write_file(&folder.join(CATALOGUE), cadran::api::catalogue())?;
    for file in BESIDE.map(Path::new) {
        copy(file, &folder.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Uses the package of the finished site as a program of Node does.
pub fn test() -> Outcome {
    if find("node").is_none() {
        packages(&["nodejs"])?;
    }
    run(Command::new("node").args(["--test", "tests/module/module.test.mjs"]))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_package_has_the_version_of_the_engine() {
        let version = format!("\"version\": \"{}\"", cadran::VERSION);
        assert!(include_str!("../../module/package.json").contains(&version), "it lacks {version}");
    }
}
