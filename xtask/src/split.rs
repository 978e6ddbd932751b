//! One compiled program becomes a script, a main file that comes first, and chunks that come when they are wanted.

use crate::files::{files, sha256};
use crate::programs::{Kind, cargo, compiled, drop_unused, optimise};
use crate::run::{Outcome, cannot, run};
use crate::tools::Tools;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The program whose parts come as chunks, and the feature that it is compiled with.
const APP: &str = "app";

/// What the linker is told, so that a compiled program still says what refers to what.
const LINKED: &str = "-Clink-args=--emit-relocs";

/// The script by which the chunks are fetched, as the splitter writes it beside the program's own.
const LOADER: &str = "__wasm_split.js";

/// How the chunks are fetched in place of what the splitter writes.
const FETCHED: &str = include_str!("chunk.js");

/// The files of a program, by their names in its folder.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    /// The script: as a module it gives `default`, which starts the main file, and what the program exports.
    pub script: String,
    /// The main file, which the script is given.
    pub main: String,
    /// For each lazy function, the chunks that it needs: its own and those it shares.
    pub chunks: BTreeMap<String, Vec<String>>,
}

/// Compiles the program whose parts come as chunks, and splits it into a folder.
pub fn compile(folder: &Path, tools: &Tools, kind: Kind) -> Result<Parts, String> {
    let mut command = cargo("rustc", APP, kind);
    command.args(["--bin", APP, "--", LINKED]);
    run(&mut command)?;
    split(&compiled(APP, kind), APP, folder, tools, kind)
}

/// Splits a compiled program into a folder, which is emptied before. The names of all files but the script
/// are made of what they hold; the script is named `{name}.js`, for it has to be minified and named with the others.
pub fn split(
    compiled: &Path,
    name: &str,
    folder: &Path,
    tools: &Tools,
    kind: Kind,
) -> Result<Parts, String> {
    let rough = folder.join("rough");
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| cannot("empty", folder, error))?;
    }
    fs::create_dir_all(&rough).map_err(|error| cannot("create", &rough, error))?;
    let needed = cut(compiled, name, &rough)?;
    bind(name, &rough, tools)?;
    let main = format!("{name}_bg.wasm");
    let mut renamed = BTreeMap::new();
    for file in files(&rough)?.iter().filter(|file| file.extension().is_some_and(is_wasm)) {
        let old = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if kind == Kind::Release {
            // Only the main file has exports that nothing calls.
            if old == main {
                drop_unused(file, tools)?;
            }
            optimise(file, tools)?;
        }
        let new = hashed(&old, &read(file)?);
        let place = folder.join(&new);
        fs::rename(file, &place).map_err(|error| cannot("move", file, error))?;
        renamed.insert(old, new);
    }
    rewrite_loader(&rough.join(LOADER), &renamed, &main)?;
    bundle(name, &rough, folder, tools)?;
    fs::remove_dir_all(&rough).map_err(|error| cannot("remove", &rough, error))?;
    let named = |chunk: &String| renamed.get(&format!("{chunk}.wasm")).cloned();
    let named = |chunks: &Vec<String>| chunks.iter().filter_map(named).collect();
    Ok(Parts {
        script: format!("{name}.js"),
        main: renamed.get(&main).cloned().ok_or("The program has no main file.")?,
        chunks: needed.iter().map(|(part, chunks)| (part.clone(), named(chunks))).collect(),
    })
}

fn is_wasm(end: &std::ffi::OsStr) -> bool {
    end == "wasm"
}

/// Cuts a compiled program at its lazy functions; gives the stems of the chunks that each of them needs.
fn cut(compiled: &Path, name: &str, rough: &Path) -> Result<BTreeMap<String, Vec<String>>, String> {
    let program = read(compiled)?;
    let (main, script) = (rough.join(format!("{name}.wasm")), format!("./{name}.js"));
    let loader = format!("./{LOADER}");
    let mut options = Options::new(&program);
    (options.output_dir, options.main_out_path) = (rough, &main);
    (options.main_module, options.link_name) = (&script, &loader);
    options.target.web();
    let done = transform(options)
        .map_err(|error| format!("{} cannot be split: {error:#}.", compiled.display()))?;
    if done.split_modules.is_empty() {
        return Err(format!("{} has no lazy function to split at.", compiled.display()));
    }
    Ok(done.prefetch_map.into_iter().collect())
}

/// Gives the main file its JavaScript. What the chunks need of it is exported by the linker's names.
fn bind(name: &str, rough: &Path, tools: &Tools) -> Outcome {
    let main = rough.join(format!("{name}.wasm"));
    run(Command::new(&tools.wasm_bindgen)
        .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
        .args(["--keep-lld-exports", "--no-demangle"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg("--out-dir")
        .arg(rough)
        .arg(&main))?;
    fs::remove_file(&main).map_err(|error| cannot("remove", &main, error))
}

/// A file's name with the digest of what it holds.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{end}", &sha256(bytes)[..16])
}

/// Gives the chunks their names in the script that fetches them, and has them fetched by [`FETCHED`].
fn rewrite_loader(loader: &Path, renamed: &BTreeMap<String, String>, main: &str) -> Outcome {
    let text = fs::read_to_string(loader).map_err(|error| cannot("read", loader, error))?;
    let text = rewritten(&text, renamed.iter().filter(|(old, _)| *old != main))?;
    let fetched = loader.with_file_name("chunk.js");
    fs::write(loader, text).map_err(|error| cannot("write", loader, error))?;
    fs::write(&fetched, FETCHED).map_err(|error| cannot("write", &fetched, error))
}

/// The script that fetches chunks, with their new names and our way of fetching. An error tells of a
/// splitter that writes it otherwise than the one it was made for.
fn rewritten<'a>(
    text: &str,
    renamed: impl Iterator<Item = (&'a String, &'a String)>,
) -> Result<String, String> {
    let unexpected =
        |what: &str| format!("the splitter's script is another than expected: {what}.");
    let (mut text, mut count) = (text.to_owned(), 0);
    for (old, new) in renamed {
        let said = format!("fetch(new URL(\"./{old}\", import.meta.url))");
        if text.matches(&said).count() != 1 {
            return Err(unexpected(&format!("it should fetch {old} in one place")));
        }
        text = text.replace(&said, &format!("fetchChunk(new URL(\"./{new}\", import.meta.url))"));
        count += 1;
    }
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    if text.matches(streamed).count() != count || text.contains(" fetch(") {
        return Err(unexpected("it should fetch and compile each chunk once"));
    }
    let together = "await Promise.all(parallelStuff)";
    if text.matches(together).count() != 1 {
        return Err(unexpected("it should wait for shared chunks in one place"));
    }
    // Remembered, a failure could not be mended by a second attempt.
    if !text.contains("if (loadingModule === thisLoad) loadingModule = undefined;") {
        return Err(unexpected("it should forget a chunk that did not come"));
    }
    text = text.replace(streamed, "instantiate(src, imports)");
    text = text.replace(together, "await settle(parallelStuff)");
    Ok(format!("import {{ fetchChunk, instantiate, settle }} from \"./chunk.js\";\n{text}"))
}

/// Makes one script of the program's own and the one that fetches chunks: each imports the other.
fn bundle(name: &str, rough: &Path, folder: &Path, tools: &Tools) -> Outcome {
    run(Command::new(&tools.esbuild)
        .arg(rough.join(format!("{name}.js")))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
        // Where the program imports the other script for each lazy function, the last one stands for all.
        .args(["--log-level=warning", "--log-override:duplicate-object-key=silent"])
        .arg(format!("--outfile={}", folder.join(format!("{name}.js")).display())))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| cannot("read", file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the splitter of the pinned version writes it, for one chunk.
    const WRITTEN: &str = r#"import { initSync } from "./app.js";
function makeLoad(fetcher, deps) {
        await Promise.all(parallelStuff);
                if (loadingModule === thisLoad) loadingModule = undefined;
}
export const __wasm_split_load_panels = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_panels.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
"#;

    fn rewrite(text: &str, old: &str) -> Result<String, String> {
        let (old, new) = (old.to_owned(), "split_panels-0123.wasm".to_owned());
        rewritten(text, [(&old, &new)].into_iter())
    }

    #[test]
    fn chunks_are_fetched_by_their_new_names_and_our_way() {
        let text = rewrite(WRITTEN, "split_panels.wasm").expect("it is as expected");
        assert!(
            text.contains("fetchChunk(new URL(\"./split_panels-0123.wasm\", import.meta.url))")
        );
        assert!(text.contains("return async (imports) => (instantiate(src, imports));"));
        assert!(text.contains("await settle(parallelStuff);"));
        assert!(!text.contains("Streaming") && !text.contains("split_panels.wasm"), "{text}");
    }

    #[test]
    fn a_script_of_another_splitter_is_refused_with_a_reason() {
        let reason = |text: &str, old| rewrite(text, old).expect_err("it is refused");
        assert!(reason(WRITTEN, "split_other.wasm").contains("fetch split_other.wasm"));
        let remembers = WRITTEN.replace("loadingModule = undefined;", "");
        assert!(reason(&remembers, "split_panels.wasm").contains("forget a chunk"));
        let compiles = WRITTEN.replace("instantiateStreaming", "compileStreaming");
        assert!(reason(&compiles, "split_panels.wasm").contains("compile each chunk once"));
        let apart = WRITTEN.replace("Promise.all", "Promise.race");
        assert!(reason(&apart, "split_panels.wasm").contains("shared chunks"));
    }

    #[test]
    fn a_name_holds_the_digest_of_the_content() {
        assert_eq!(hashed("chunk_1.wasm", b"a"), "chunk_1-ca978112ca1bbdca.wasm");
        assert_ne!(hashed("chunk_1.wasm", b"a"), hashed("chunk_1.wasm", b"b"));
    }

    #[test]
    fn what_is_no_program_is_refused_by_a_sentence() {
        let folder = std::env::temp_dir().join(format!("cadran-split-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder can be made");
        let file = folder.join("app.wasm");
        fs::write(&file, b"no program").expect("a file can be written");
        let error = cut(&file, "app", &folder).expect_err("it is refused");
        assert!(error.contains("app.wasm cannot be split"), "{error}");
        fs::remove_dir_all(&folder).expect("the folder can go");
    }
}
