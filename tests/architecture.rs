//! The map of the source: who may import whom, and what every file must be.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the lowest layer up: a module imports only from layers below its own.
const LAYERS: &[&[&str]] = &[
    &["text", "fold", "fields", "number", "order"],
    &["definition"],
    &["engine"],
    &["render"],
    &["analysis"],
    &["entry", "settings"],
    &["import", "link", "record", "search", "site", "heights", "checklist"],
    &["data"],
    &["form"],
    &["share", "widget"],
    &["dashboard"],
    &["catalogue", "head"],
    &["prerender", "api"],
    &["app"],
    &["lib", "main", "bin"],
];
/// The modules that know the browser.
const BROWSER: &[&str] = &["app", "main", "bin"];
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
    for known in ["leptos", "wasm_bindgen", "web_sys", "js_sys"] {
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

/// The path of a module in the crate.
type Module = Vec<String>;

/// What a file imports: a path as it is written, and the name that it gets.
struct Import {
    path: String,
    name: String,
    is_public: bool,
}

/// The module of a file.
fn module_of(path: &Path) -> Module {
    let path = path.with_extension("");
    let mut module: Module = path.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    module.pop_if(|last| last == "mod");
    module
}

/// The single paths of a tree such as `crate::text::{Lang, Text as Words}`.
fn leaves(tree: &str) -> Vec<String> {
    let Some((prefix, rest)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let mut depth = 0;
    let parts = rest.trim_end().strip_suffix('}').unwrap().split(|character| {
        depth += i32::from(character == '{') - i32::from(character == '}');
        character == ',' && depth == 0
    });
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(|part| leaves(&format!("{prefix}{part}"))).collect()
}

/// Every path in a file outside its tests: those after `use`, and those that stand in the code.
fn imports_of(text: &str) -> Vec<Import> {
    let is_use = |line: &str| {
        let visibility = line.split_once("use ").map(|(before, _)| before.trim());
        visibility.is_some_and(|before| ["", "pub", "pub(super)", "pub(crate)"].contains(&before))
    };
    let text = text.split("\nmod tests {").next().unwrap();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut imports = Vec::new();
    for statement in code.collect::<Vec<_>>().join("\n").split(';') {
        let lines: Vec<&str> = statement.lines().collect();
        let (code, tree) =
            lines.split_at(lines.iter().position(|line| is_use(line)).unwrap_or(lines.len()));
        let is_public = tree.first().is_some_and(|line| line.trim_start().starts_with("pub"));
        for leaf in tree.join(" ").split_once("use ").map_or(Vec::new(), |(_, tree)| leaves(tree)) {
            let (path, alias) = leaf.split_once(" as ").unwrap_or((&leaf, ""));
            let path = path.trim().trim_end_matches("::self");
            let name = if alias.is_empty() { path.rsplit("::").next().unwrap() } else { alias };
            imports.push(Import { path: path.to_owned(), name: name.trim().to_owned(), is_public });
        }
        let is_part = |each: char| each.is_alphanumeric() || matches!(each, '_' | ':');
        for path in code.join(" ").split(|each| !is_part(each)).filter(|path| path.contains("::")) {
            let path = path.trim_matches(':').to_owned();
            imports.push(Import { path, name: String::new(), is_public: false });
        }
    }
    imports
}

/// The module in whose file the thing is that a path means in another module; re-exports are followed.
fn found(files: &BTreeMap<Module, Vec<Import>>, from: &Module, path: &str) -> Option<Module> {
    let mut module = from.clone();
    for (index, part) in path.split("::").enumerate() {
        match part {
            "crate" => module.clear(),
            "self" => {}
            "super" => drop(module.pop()),
            name => {
                module.push(name.to_owned());
                if files.contains_key(&module) {
                    continue;
                }
                module.pop();
                let mut known = files.get(&module)?.iter().filter(|import| import.is_public);
                return match known.find(|import| import.name == name) {
                    Some(import) => found(files, &module, &import.path),
                    None => Some(module).filter(|_| index > 0),
                };
            }
        }
    }
    Some(module).filter(|module| files.contains_key(module))
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let files: BTreeMap<Module, Vec<Import>> = sources()
        .into_iter()
        .map(|source| (module_of(&source.path), imports_of(&source.text)))
        .collect();
    let mut imports = BTreeMap::new();
    for (module, paths) in &files {
        let found = |import: &Import| {
            let to = found(&files, module, &import.path)?;
            // A module may hand on what its children hold.
            let is_handed_on = import.is_public && to.starts_with(module);
            Some(to).filter(|to| to != module && !is_handed_on)
        };
        imports.insert(module.clone(), paths.iter().filter_map(found).collect::<BTreeSet<_>>());
    }
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 500, "imports are found");
    // What imports nothing that is left is in no circle.
    let is_free = |imports: &BTreeMap<Module, BTreeSet<Module>>, module: &Module| {
        imports[module].iter().all(|to| !imports.contains_key(to))
    };
    while let Some(free) = imports.keys().find(|module| is_free(&imports, module)).cloned() {
        imports.remove(&free);
    }
    let mut walk: Vec<&Module> = imports.keys().take(1).collect();
    while let Some(last) = walk.last() {
        let next = imports[*last].iter().find(|to| imports.contains_key(*to)).unwrap();
        let start = walk.iter().position(|known| *known == next);
        walk.push(next);
        if let Some(start) = start {
            let names: Vec<String> = walk[start..].iter().map(|module| module.join("::")).collect();
            panic!("{}", names.join(" imports "));
        }
    }
}
