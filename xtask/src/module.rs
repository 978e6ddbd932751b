//! The module for other programs: the engine as an npm package, in `module/` of the site.

use crate::files::{clear, copy};
use crate::install::NODE;
use crate::programs::{self, Kind};
use crate::run::{Outcome, cannot, find, run};
use crate::tools::Tools;
use serde::Serialize;
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
    fs::write(&about, manifest()?).map_err(|error| cannot("write", &about, error))
}

/// What the package says of itself. The order counts: types are looked for first.
#[derive(Serialize)]
struct Manifest {
    name: &'static str,
    version: &'static str,
    description: &'static str,
    license: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    exports: Exports,
    types: &'static str,
    files: [&'static str; 3],
    engines: Engines,
    keywords: [&'static str; 5],
}

#[derive(Serialize)]
struct Exports {
    #[serde(rename = ".")]
    whole: Export,
}

#[derive(Serialize)]
struct Export {
    types: &'static str,
    default: &'static str,
}

#[derive(Serialize)]
struct Engines {
    node: &'static str,
}

fn manifest() -> Result<String, String> {
    let manifest = Manifest {
        name: "cadran",
        version: cadran::VERSION,
        description: "The engine of Cadran, the customer-success calculator that shows its work",
        license: "MIT OR Apache-2.0",
        kind: "module",
        exports: Exports { whole: Export { types: "./index.d.ts", default: "./index.js" } },
        types: "./index.d.ts",
        files: ["index.js", "index.d.ts", "cadran.wasm"],
        engines: Engines { node: ">=18" },
        keywords: ["customer-success", "metrics", "churn", "nps", "decimal"],
    };
    let text = serde_json::to_string_pretty(&manifest);
    text.map(|text| text + "\n").map_err(|error| format!("package.json: {error}."))
}

/// Uses the package of the finished site as a program of Node does.
pub fn test() -> Outcome {
    if find("node").is_none() {
        NODE.install()?;
    }
    run(Command::new("node").args(["--test", "tests/module/module.test.mjs"]))
}
