//! The map of the source: who may import whom, and what every file must be.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the lowest layer up: a module imports only from layers below its own.
const LAYERS: &[&[&str]] = &[
    &["text", "fold", "fields", "number"],
    &["engine"],
    &["definition"],
    &["catalogue"],
    &["render"],
    &["analysis"],
    &["entry", "settings"],
    &["import", "link", "record", "search", "site", "head", "heights", "checklist"],
    &["form"],
    &["share", "widget", "prerender"],
    &["api"],
    &["ui"],
    &["lib", "main", "bin"],
];
/// The modules that know the browser.
const BROWSER: &[&str] = &["ui", "main", "bin"];
const FLOATS: &[&str] = &["f32", "f64"];
const VAGUE: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc", "shared"];
const MOST_LINES: usize = 400;

/// A source file: its path below `src`, the module at the top that it belongs to, and its text.
struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

impl Source {
    /// The words of the code, comments left out.
    fn words(&self) -> impl Iterator<Item = &str> {
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        let part = |character: char| !character.is_alphanumeric() && character != '_';
        self.text.lines().filter(is_code).flat_map(move |line| line.split(part))
    }

    /// The modules named in `crate::module` or `cadran::module`.
    fn imports(&self) -> impl Iterator<Item = &str> {
        let after = |prefix| self.text.split(prefix).skip(1);
        let part = |character: char| !character.is_alphanumeric() && character != '_';
        let first = move |rest: &'_ str| rest.find(part).unwrap_or(rest.len());
        after("crate::").chain(after("cadran::")).map(move |rest| &rest[..first(rest)])
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|extension| extension == "rs") {
                let path = file.strip_prefix(&root).unwrap().to_path_buf();
                let top = path.components().next().unwrap().as_os_str().to_str().unwrap();
                let module = top.trim_end_matches(".rs").to_owned();
                sources.push(Source { path, module, text: fs::read_to_string(&file).unwrap() });
            }
        }
    }
    assert!(sources.len() > 20, "the source is where it is looked for");
    sources
}

/// The crates of the web, as code names them: in Cargo.toml, the dependencies that are optional.
fn web_crates() -> Vec<String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).unwrap();
    let mut crates = Vec::new();
    let mut table = "";
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            table = name;
        } else if line.contains("optional = true") {
            let name = table.strip_prefix("dependencies.");
            let name = name.or(line.split(' ').next().filter(|_| table == "dependencies"));
            crates.extend(name.map(|name| name.replace('-', "_")));
        }
    }
    crates
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Fails with every line at once.
fn expect_none(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_imports_only_from_layers_below() {
    let mut faults = Vec::new();
    for source in sources() {
        let Source { path, module, .. } = &source;
        let Some(own) = layer_of(module) else {
            faults.push(format!("{path:?}: give the module {module} a layer"));
            continue;
        };
        for import in source.imports().filter(|import| import != module) {
            // Anything without a layer is a macro or an item of the crate's root.
            if layer_of(import).is_some_and(|layer| layer >= own) {
                faults.push(format!("{path:?} imports {import}, which is not below {module}"));
            }
        }
    }
    expect_none(faults);
}

#[test]
fn only_the_interface_knows_the_browser_and_nothing_else_knows_floats() {
    let web = web_crates();
    for known in ["leptos", "reactive_graph", "wasm_bindgen", "web_sys", "js_sys"] {
        assert!(web.iter().any(|name| name == known), "{known} is not among {web:?}");
    }
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !BROWSER.contains(&source.module.as_str())) {
        let is_web = |word: &&str| web.iter().any(|name| name == word);
        for word in source.words().filter(|word| is_web(word) || FLOATS.contains(word)) {
            faults.push(format!("{:?} uses {word}", source.path));
        }
    }
    expect_none(faults);
}

#[test]
fn every_file_opens_with_a_sentence_and_stays_short() {
    let mut faults = Vec::new();
    for Source { path, text, .. } in sources() {
        let first = text.lines().next().unwrap_or("");
        if !first.starts_with("//! ") || !first.trim_end().ends_with(['.', ':']) {
            faults.push(format!("{path:?} does not open with a sentence"));
        }
        let lines = text.lines().count();
        if lines > MOST_LINES {
            faults.push(format!("{path:?} has {lines} lines, more than {MOST_LINES}"));
        }
    }
    expect_none(faults);
}

#[test]
fn no_file_has_a_vague_name() {
    let mut faults = Vec::new();
    for Source { path, .. } in sources() {
        let is_vague = |part: &str| VAGUE.contains(&part.trim_end_matches(".rs"));
        if path.iter().any(|part| part.to_str().is_none_or(is_vague)) {
            faults.push(format!("{path:?} has a name that says nothing"));
        }
    }
    expect_none(faults);
}
