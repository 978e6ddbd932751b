//! The module for other programs: the engine as an npm package, in `module/` of the site.

use crate::files::{clear, copy};
use crate::install::NODE;
use crate::programs::{self, Kind};
use crate::run::{Outcome, cannot, find, run};
use crate::tools::Tools;
use cadran::json::Json;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The folder of the package in the site, and of its sources in the project.
pub const FOLDER: &str = "module";

/// What a program loads of it.
pub const LOADED: [&str; 2] = ["index.js", "cadran.wasm"];

/// What goes with that, from the project.
const BESIDE: [&str; 4] =
    ["module/README.md", "module/index.d.ts", "LICENSE-APACHE", "LICENSE-MIT"];

/// Compiles the module, and leaves the package in an emptied folder.
pub fn write(folder: &Path, tools: &Tools) -> Outcome {
    let compiled = Path::new("target/compiled-module");
    clear(compiled)?;
    clear(folder)?;
    programs::compile_with("module", &["module"], compiled, tools, Kind::Release)?;
    copy(&compiled.join("module_bg.wasm"), &folder.join("cadran.wasm"))?;
    copy(Path::new("module/index.js"), &compiled.join("index.js"))?;
    // One script: what wasm-bindgen wrote, as far as ours uses it.
    run(Command::new(&tools.esbuild)
        .arg(compiled.join("index.js"))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
        .arg("--legal-comments=none")
        .arg(format!("--outfile={}", folder.join("index.js").display())))?;
    for file in BESIDE.map(Path::new) {
        copy(file, &folder.join(file.file_name().unwrap_or_default()))?;
    }
    let about = folder.join("package.json");
    fs::write(&about, manifest()).map_err(|error| cannot("write", &about, error))
}

/// What the package says of itself. The order counts: types are looked for first.
fn manifest() -> String {
    let list = |words: &[&str]| Json::list(words, |word| Json::text(word));
    let entry =
        Json::fields().with_text("types", "./index.d.ts").with_text("default", "./index.js");
    let about = Json::fields()
        .with_text("name", "cadran")
        .with_text("version", cadran::VERSION)
        .with_text(
            "description",
            "The engine of Cadran, the customer-success calculator that shows its work",
        )
        .with_text("license", "MIT OR Apache-2.0")
        .with_text("type", "module")
        .with("exports", Json::fields().with(".", entry))
        .with_text("types", "./index.d.ts")
        .with("files", list(&["index.js", "index.d.ts", "cadran.wasm"]))
        .with("engines", Json::fields().with_text("node", ">=18"))
        .with("keywords", list(&["customer-success", "metrics", "churn", "nps", "decimal"]));
    about.write_in_lines() + "\n"
}

/// Uses the package of the finished site as a program of Node does.
pub fn test() -> Outcome {
    if find("node").is_none() {
        NODE.install()?;
    }
    run(Command::new("node").args(["--test", "tests/module/module.test.mjs"]))
}
