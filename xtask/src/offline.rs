//! What the site needs to work offline: all pages and definitions in one file, and the worker that keeps them with
//! the files they use.

use crate::compress::{ENCODINGS, sent};
use crate::files::{files, read, sha256};
use crate::run::cannot;
use serde_json::json;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// The worker, which has to lie at the site's root to answer for all of it.
pub const WORKER: &str = "sw.js";

/// Beside everything under `assets/`, what the pages use.
const USED: &[&str] = &[
    "icon.svg",
    "catalogue.json",
    "search.json",
    "en/manifest.webmanifest",
    "fr/manifest.webmanifest",
];

/// The folder of the definitions.
const DEFINITIONS: &str = "definitions/";

/// In a development build there is nothing to keep: a worker of another build is put out of work.
pub const NO_WORKER: &str = "addEventListener('install', () => skipWaiting());\n";

/// Writes the file with all pages and definitions and the worker into a finished site, whose worker does what this
/// program says and answers with pages of this policy.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(site: &Path, program: &str, policy: &str) -> Result<(), String> {
    let (pack, count) = pack(site)?;
    let pages = format!("assets/pages-{}.json", &sha256(pack.as_bytes())[..16]);
    fs::write(site.join(&pages), &pack).map_err(|error| cannot("write", &pages, error))?;
    let mut kept = BTreeMap::new();
    for path in kept_files(site)? {
        let file = site.join(&path);
        let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        kept.insert(path, json!([bytes.len(), sha256(&bytes)]));
    }
    // Other files, another policy, other ways of keeping them: each is another version.
    let version = json!([kept, policy, program]).to_string();
    let build = &sha256(version.as_bytes())[..16];
    let about = json!({
        "build": build, "pages": pages, "count": count, "policy": policy, "files": kept,
    });
    let worker = format!("const SITE={about};\n{program}");
    fs::write(site.join(WORKER), worker).map_err(|error| cannot("write", WORKER, error))
}

/// The paths, from the site's root, of what is fetched to be kept.
///
/// # Errors
/// When the folder cannot be read.
pub fn kept_files(site: &Path) -> Result<Vec<String>, String> {
    let is_compressed =
        |file: &Path| ENCODINGS.iter().any(|(_, end)| file.extension() == Some(OsStr::new(end)));
    let mut kept: Vec<String> = USED.iter().map(|path| (*path).to_owned()).collect();
    for file in files(&site.join("assets"))?.iter().filter(|file| !is_compressed(file)) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        kept.push(format!("assets/{name}"));
    }
    Ok(kept)
}

/// Every page and every definition by its path from the site's root, and how many there are. Neighbours are alike,
/// and a page has its definition inside, which makes the file small.
fn pack(site: &Path) -> Result<(String, usize), String> {
    let mut pages = BTreeMap::new();
    for file in files(site)? {
        let names = file.strip_prefix(site).into_iter().flatten().map(OsStr::to_string_lossy);
        let path = names.collect::<Vec<_>>().join("/");
        // Without a slash before it the name would be the end of another one.
        let folder =
            path.strip_suffix("index.html").filter(|it| it.is_empty() || it.ends_with('/'));
        let is_definition = path.starts_with(DEFINITIONS) && path.ends_with(".json");
        if let Some(path) = folder.or(is_definition.then_some(&path)) {
            pages.insert(path.to_owned(), read(&file)?);
        }
    }
    Ok((json!(pages).to_string(), pages.len()))
}

/// What crosses the wire, with brotli, so that the site works offline.
///
/// # Errors
/// When a file is not there.
pub fn weight(site: &Path) -> Result<u64, String> {
    let mut kept = kept_files(site)?;
    kept.push(WORKER.to_owned());
    kept.iter().map(|path| sent(&site.join(path))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_knows_each_page_and_each_file_and_is_another_with_each_change() {
        let site = std::env::temp_dir().join(format!("cadran-offline-{}", std::process::id()));
        for (path, text) in [
            ("index.html", "root"),
            ("fr/index.html", "<p>Français</p>"),
            ("fr/manifest.webmanifest", "{}"),
            ("en/manifest.webmanifest", "{}"),
            ("icon.svg", "<svg/>"),
            ("catalogue.json", "{}"),
            ("search.json", "[]"),
            ("definitions/fr/a.json", "{}"),
            ("definitions/fr/a.json.br", "1"),
            ("assets/a-1.js", "1"),
            ("assets/a-1.js.br", "1"),
        ] {
            let file = site.join(path);
            fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
            fs::write(file, text).expect("it can be written");
        }
        let worker = || {
            write(&site, "work();", "policy").expect("it is written");
            fs::read_to_string(site.join(WORKER)).expect("it is there")
        };
        let (first, again) = (worker(), worker());
        fs::write(site.join("fr/index.html"), "other").expect("it can be written");
        let other = worker();
        let (packed, count) = pack(&site).expect("it is packed");
        fs::remove_dir_all(&site).expect("it can be removed");
        assert_eq!(first, again);
        assert_ne!(first, other);
        assert!(first.contains("\"assets/a-1.js\":[1,") && first.ends_with("\nwork();"), "{first}");
        assert!(!first.contains(".br"), "{first}");
        assert_eq!(packed, r#"{"":"root","definitions/fr/a.json":"{}","fr/":"other"}"#);
        assert!(count == 3 && other.contains("\"count\":3"), "{other}");
    }
}
