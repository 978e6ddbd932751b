//! What a first visit to a calculator may weigh: every byte that crosses the wire, with brotli.

use crate::compress::{beside, is_compressed};
use crate::module;
use crate::offline;
use crate::run::{Outcome, cannot};
use crate::widget;
use cadran::site::{Address, Page, addresses};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The most bytes that a first visit to a calculator moves.
const FIRST_VISIT: u64 = 205_000;

/// The most bytes of the script that other sites take.
const EMBED: u64 = 4_096;

/// The most bytes of a page's HTML with the style that it is painted with.
const FIRST_PAINT: u64 = 14_000;

/// The most bytes that a program loads with the module.
const MODULE: u64 = 94_000;

/// How a page refers to what the browser fetches at once.
const FETCHED: &[&str] =
    &["stylesheet", "icon", "apple-touch-icon", "manifest", "modulepreload", "preload"];

/// One page with what a first visit to it moves.
struct Visit {
    path: String,
    /// Each file from the site's root, and how many bytes of it cross the wire.
    files: BTreeMap<String, u64>,
}

impl Visit {
    fn to(site: &Path, address: Address) -> Result<Visit, String> {
        let path = address.path();
        let page = format!("{path}index.html");
        let file = site.join(&page);
        let html = fs::read_to_string(&file).map_err(|error| cannot("read", &file, error))?;
        let mut names: Vec<String> = references(&html).map(|from| from_root(&from)).collect();
        names.push(page);
        // script/pages.js has the other language at hand before anybody asks for it.
        names.push(format!("{}index.html", address.translated().path()));
        let weighed = names.into_iter().map(|name| weight(site, &name).map(|bytes| (name, bytes)));
        Ok(Visit { path, files: weighed.collect::<Result<_, _>>()? })
    }

    fn moved(&self) -> u64 {
        self.files.values().sum()
    }

    fn painted(&self) -> u64 {
        let own = format!("{}index.html", self.path);
        let paints = |name: &str| name == own || name.ends_with(".css");
        self.files.iter().filter(|(name, _)| paints(name)).map(|(_, bytes)| bytes).sum()
    }
}

/// Weighs every calculator of a finished site, prints where the bytes are, and compares them with
/// what they may be.
///
/// # Errors
/// When a page weighs too much, or refers to a file that is not there.
pub fn check(site: &Path) -> Outcome {
    let visits = visits(site)?;
    let (Some(heaviest), Some(longest)) =
        (heaviest_of(&visits), visits.iter().max_by_key(|visit| visit.painted()))
    else {
        return Err("the site has no calculator.".into());
    };
    print!("{}", table(heaviest));
    let embed = weight(site, widget::SCRIPT)?;
    println!("{}: {embed} bytes, {EMBED} are allowed.", widget::SCRIPT);
    if embed > EMBED {
        return Err(format!("{} weighs {embed} bytes.", widget::SCRIPT));
    }
    let kept = offline::weight(site)?;
    println!(
        "To work offline, in the background once the page is ready: {kept} bytes, less what it has."
    );
    let moved = fits("First visit", heaviest, heaviest.moved(), FIRST_VISIT);
    fits("HTML and style", longest, longest.painted(), FIRST_PAINT)?;
    moved
}

/// Weighs what a program loads with the module, and compares it with what that may be.
///
/// # Errors
/// When it weighs too much, or a file is not there.
pub fn check_module(site: &Path) -> Outcome {
    let loaded = module::LOADED.map(|name| format!("{}/{name}", module::FOLDER));
    let weighed: Result<Vec<u64>, String> = loaded.iter().map(|name| weight(site, name)).collect();
    let weighed = weighed?;
    let bytes: u64 = weighed.iter().sum();
    let line = format!("The module: {bytes} bytes with brotli ({weighed:?}), {MODULE} are allowed");
    println!("{line}.");
    if bytes <= MODULE { Ok(()) } else { Err(format!("{line}.")) }
}

/// Where the bytes of the heaviest first visit are, in Markdown.
pub fn heaviest(site: &Path) -> Result<String, String> {
    let visits = visits(site)?;
    heaviest_of(&visits).map(table).ok_or_else(|| "the site has no calculator.".into())
}

fn visits(site: &Path) -> Result<Vec<Visit>, String> {
    let calculators = addresses().into_iter().filter(|at| matches!(at.page, Page::Metric(_)));
    calculators.map(|address| Visit::to(site, address)).collect()
}

fn heaviest_of(visits: &[Visit]) -> Option<&Visit> {
    visits.iter().max_by_key(|visit| visit.moved())
}

/// Where the bytes of a visit are, in Markdown.
fn table(visit: &Visit) -> String {
    let mut files: Vec<(&String, &u64)> = visit.files.iter().collect();
    files.sort_by_key(|(name, bytes)| (std::cmp::Reverse(**bytes), *name));
    let row = |(name, bytes): (&String, &u64)| format!("| {name} | {bytes} |\n");
    let rows: String = files.into_iter().map(row).collect();
    format!(
        "| file | bytes with brotli |\n| --- | ---: |\n{rows}| **in all** | **{}** |\n",
        visit.moved()
    )
}

fn fits(what: &str, visit: &Visit, bytes: u64, most: u64) -> Outcome {
    let line = format!("{what}: at most {bytes} bytes ({}), {most} are allowed", visit.path);
    println!("{line}.");
    if bytes <= most {
        Ok(())
    } else {
        Err(format!("{line}. The table above says where they are."))
    }
}

/// What crosses the wire for a file: the one compressed with brotli, where there is one.
fn weight(site: &Path, name: &str) -> Result<u64, String> {
    let file: PathBuf = site.join(name);
    let sent = if is_compressed(&file) { beside(&file, "br") } else { file };
    let about = fs::metadata(&sent).map_err(|error| cannot("read", &sent, error))?;
    Ok(about.len())
}

/// What a page refers to and a browser fetches without being asked.
fn references(html: &str) -> impl Iterator<Item = String> {
    html.split('<').skip(1).filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let attribute = |name: &str| {
            let value = tag.split(&format!(" {name}=\"")).nth(1)?;
            value.split('"').next().map(str::to_owned)
        };
        match tag.split_whitespace().next()? {
            "link" if FETCHED.contains(&attribute("rel")?.as_str()) => attribute("href"),
            "script" | "img" => attribute("src"),
            _ => None,
        }
    })
}

/// A relative reference as a path from the site's root, to which all of ours go back first.
fn from_root(reference: &str) -> String {
    reference.trim_start_matches("../").trim_start_matches("./").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_fetches_at_once_is_found_and_its_links_are_not() {
        let html = r#"<link rel="canonical" href="https://a.b/"><link rel="icon" href="../../i.svg">
            <link rel="preload" href="../../p.wasm" as="fetch"><a href="../x/">x</a>
            <script type="application/ld+json">{}</script><script src="../../s.js"></script>"#;
        let found: Vec<String> = references(html).map(|from| from_root(&from)).collect();
        assert_eq!(found, ["i.svg", "p.wasm", "s.js"]);
    }

    #[test]
    fn a_visit_counts_each_file_once_and_what_is_painted_apart() {
        let files = [("a/index.html", 5), ("s.css", 7), ("p.wasm", 100)];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        let visit = Visit { path: "a/".into(), files };
        assert_eq!((visit.moved(), visit.painted()), (112, 12));
        assert!(fits("x", &visit, 112, 112).is_ok() && fits("x", &visit, 113, 112).is_err());
        assert!(table(&visit).contains("| p.wasm | 100 |"), "{}", table(&visit));
    }
}
