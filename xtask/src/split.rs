//! One compiled program becomes a script, a main file that comes first, and chunks that come when they are wanted.

use crate::assets::script;
use crate::bundle::bundles;
use crate::files::{clear, sha256, write};
use crate::programs::{Kind, SMALL, bind, compile, drop_unused, optimise};
use crate::run::{Outcome, cannot};
use crate::tools::Tools;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// The script by which the chunks are fetched, as the splitter writes it beside the program's own.
const LOADER: &str = "__wasm_split.js";

/// Lazy functions that are only ever wanted where another has come before: panels belong to a calculator, answers to
/// the search.
const AFTER: [(&str, &str); 2] = [("panels", "calculator"), ("answers", "search")];

/// How the chunks are fetched in place of what the splitter writes.
const FETCHED: &str = include_str!("chunk.js");

/// The program `app`, in a folder.
#[derive(Debug, PartialEq, Eq)]
pub struct Split {
    /// The text of the script: as a module it gives `default`, which loads the main file, and `start`, which
    /// starts it on a page.
    pub script: String,
    /// The name of the main file.
    pub main: String,
    /// For each lazy function, the names of the files in which the chunks lie that it needs.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// Where a chunk lies.
struct Place {
    file: String,
    bytes: Range<usize>,
}

/// Compiles the program and splits it into a folder, which is emptied before. The names of the files there are made
/// of what they hold.
///
/// # Errors
/// When it does not compile, or is written otherwise than what this was made for.
pub fn split(folder: &Path, tools: &Tools, kind: Kind) -> Result<Split, String> {
    let rough = folder.join("rough");
    clear(folder)?;
    clear(&rough)?;
    let needed = cut(&compile("app", kind, SMALL)?, &rough)?;
    // What the chunks need of the main file is exported by the linker's names.
    bind(&rough.join("app.wasm"), &rough, tools, &["--keep-lld-exports", "--no-demangle"])?;
    let main = made_small(&rough.join("app_bg.wasm"), tools, kind)?;
    let main_name = hashed("app_bg", &main);
    write(&folder.join(&main_name), main)?;
    let names: BTreeSet<&String> = needed.values().flatten().collect();
    let chunk = |name: &String| {
        made_small(&rough.join(name).with_extension("wasm"), tools, kind)
            .map(|it| (name.clone(), it))
    };
    let chunks = names.into_iter().map(chunk).collect::<Result<_, String>>()?;
    let places = write_chunks(folder, &needed, &chunks)?;
    rewrite_loader(&rough.join(LOADER), &places)?;
    // One script of the program's own and of the one that fetches chunks, for each imports the other; what else
    // they export goes.
    let start = format!("export {{ default, start }} from './{}/app.js';", rough.display());
    let script = script(&start, tools)?;
    let files = |chunks: &Vec<String>| {
        let files: BTreeSet<&String> =
            chunks.iter().filter_map(|it| Some(&places.get(it)?.file)).collect();
        files.into_iter().cloned().collect()
    };
    let parts = needed.iter().map(|(part, chunks)| (part.clone(), files(chunks))).collect();
    fs::remove_dir_all(&rough).map_err(|error| cannot("remove", &rough, error))?;
    Ok(Split { script, main: main_name, parts })
}

/// A file of the program as it is published.
fn made_small(file: &Path, tools: &Tools, kind: Kind) -> Result<Vec<u8>, String> {
    if kind == Kind::Release {
        // Only the main file has exports that nothing calls.
        if file.ends_with("app_bg.wasm") {
            drop_unused(file, tools)?;
        }
        optimise(file, tools)?;
    }
    read(file)
}

/// Writes the chunks into a folder, several one after the other in a file.
fn write_chunks(
    folder: &Path,
    needed: &BTreeMap<String, Vec<String>>,
    chunks: &BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Place>, String> {
    let sizes = chunks.iter().map(|(name, bytes)| (name.clone(), bytes.len())).collect();
    let mut fetched = needed.clone();
    for (part, before) in AFTER {
        let before = needed.get(before).cloned().unwrap_or_default();
        fetched.entry(part.to_owned()).or_default().extend(before);
    }
    let mut places = BTreeMap::new();
    for bundle in bundles(&fetched, &sizes) {
        let bytes: Vec<u8> = bundle.chunks.iter().flat_map(|name| &chunks[name]).copied().collect();
        // The chunk that belongs to one part alone, where there is one, gives the name.
        let own = bundle.chunks.iter().find(|name| name.starts_with("split_"));
        let file = hashed(own.unwrap_or(&bundle.chunks[0]), &bytes);
        write(&folder.join(&file), bytes)?;
        let mut start = 0;
        for name in bundle.chunks {
            let end = start + chunks[&name].len();
            places.insert(name, Place { file: file.clone(), bytes: start..end });
            start = end;
        }
    }
    Ok(places)
}

/// Cuts a compiled program at its lazy functions; gives the stems of the chunks that each of them needs.
fn cut(compiled: &Path, rough: &Path) -> Result<BTreeMap<String, Vec<String>>, String> {
    let program = read(compiled)?;
    let (main, loader) = (rough.join("app.wasm"), format!("./{LOADER}"));
    let mut options = Options::new(&program);
    (options.output_dir, options.main_out_path) = (rough, &main);
    (options.main_module, options.link_name) = ("./app.js", &loader);
    options.target.web();
    let done = transform(options)
        .map_err(|error| format!("{} cannot be split: {error:#}.", compiled.display()))?;
    if done.split_modules.is_empty() {
        return Err(format!("{} has no lazy function to split at.", compiled.display()));
    }
    Ok(done.prefetch_map.into_iter().collect())
}

/// The name of a file of the program with the digest of what it holds.
fn hashed(stem: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.wasm", &sha256(bytes)[..16])
}

/// Tells the script that fetches chunks where they lie, and has it fetch them by [`FETCHED`].
fn rewrite_loader(loader: &Path, places: &BTreeMap<String, Place>) -> Outcome {
    let text = fs::read_to_string(loader).map_err(|error| cannot("read", loader, error))?;
    write(loader, rewritten(&text, places)?)?;
    write(&loader.with_file_name("chunk.js"), FETCHED)
}

/// The script that fetches chunks, with their places and our way of fetching. An error tells of a splitter that
/// writes it otherwise than the one it was made for.
fn rewritten(text: &str, places: &BTreeMap<String, Place>) -> Result<String, String> {
    let unexpected =
        |what: &str| format!("the splitter's script is another than expected: {what}.");
    let mut text = text.to_owned();
    for (chunk, Place { file, bytes: Range { start, end } }) in places {
        let said = format!("fetch(new URL(\"./{chunk}.wasm\", import.meta.url))");
        if text.matches(&said).count() != 1 {
            return Err(unexpected(&format!("it should fetch {chunk} in one place")));
        }
        let fetched = format!("fetchChunk(new URL(\"./{file}\", import.meta.url), {start}, {end})");
        text = text.replace(&said, &fetched);
    }
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    if text.matches(streamed).count() != places.len() || text.contains(" fetch(") {
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
    // The page says what does not come; and where a reader leaves it meanwhile, that is no error.
    let told = "console.error(e)";
    if text.matches(told).count() != 1 {
        return Err(unexpected("it should tell of a failure in one place"));
    }
    text = text.replace(told, "console.warn(e)");
    text = text.replace(streamed, "instantiate(src, imports)");
    text = text.replace(together, "await settle(parallelStuff)");
    Ok(format!("import {{ fetchChunk, instantiate, settle }} from \"./chunk.js\";\n{text}"))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| cannot("read", file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the splitter of the pinned version writes it, for one chunk.
    const WRITTEN: &str = r#"import { initSync } from "./app.js";
            console.error(e);
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

    fn rewrite(text: &str, chunk: &str) -> Result<String, String> {
        let place = Place { file: "split_panels-0123.wasm".into(), bytes: 5..8 };
        rewritten(text, &[(chunk.to_owned(), place)].into())
    }

    #[test]
    fn chunks_are_fetched_from_their_places_and_our_way() {
        let text = rewrite(WRITTEN, "split_panels").expect("it is as expected");
        let fetched = "fetchChunk(new URL(\"./split_panels-0123.wasm\", import.meta.url), 5, 8)";
        assert!(text.contains(fetched), "{text}");
        assert!(text.contains("return async (imports) => (instantiate(src, imports));"));
        assert!(text.contains("await settle(parallelStuff);"));
        assert!(text.contains("console.warn(e);") && !text.contains("console.error"), "{text}");
        assert!(!text.contains("Streaming") && !text.contains("split_panels.wasm"), "{text}");
    }

    #[test]
    fn a_script_of_another_splitter_is_refused_with_a_reason() {
        let reason = |text: &str, old| rewrite(text, old).expect_err("it is refused");
        assert!(reason(WRITTEN, "split_other").contains("fetch split_other"));
        let remembers = WRITTEN.replace("loadingModule = undefined;", "");
        assert!(reason(&remembers, "split_panels").contains("forget a chunk"));
        let compiles = WRITTEN.replace("instantiateStreaming", "compileStreaming");
        assert!(reason(&compiles, "split_panels").contains("compile each chunk once"));
        let silent = WRITTEN.replace("console.error(e);", "");
        assert!(reason(&silent, "split_panels").contains("tell of a failure"));
        let apart = WRITTEN.replace("Promise.all", "Promise.race");
        assert!(reason(&apart, "split_panels").contains("shared chunks"));
    }

    #[test]
    fn a_name_holds_the_digest_of_the_content() {
        assert_eq!(hashed("chunk_1", b"a"), "chunk_1-ca978112ca1bbdca.wasm");
    }

    #[test]
    fn what_is_no_program_is_refused_by_a_sentence() {
        let folder = std::env::temp_dir().join(format!("cadran-split-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder can be made");
        let file = folder.join("app.wasm");
        fs::write(&file, b"no program").expect("a file can be written");
        let error = cut(&file, &folder).expect_err("it is refused");
        assert!(error.contains("app.wasm cannot be split"), "{error}");
        fs::remove_dir_all(&folder).expect("the folder can go");
    }
}
