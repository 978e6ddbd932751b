//! What a visit may weigh, for every kind of page: every byte that crosses the wire, with brotli.

use crate::assemble::PLAN;
use crate::compress::sent;
use crate::files::read;
use crate::module;
use crate::offline;
use crate::run::Outcome;
use crate::widget;
use cadran::catalogue::{addresses, metrics};
use cadran::prerender::plan::Plan;
use cadran::site::{Address, Page, SEARCH_INDEX, definition_path};
use cadran::text::Lang;
use std::collections::BTreeMap;
use std::path::Path;

/// What a first visit to a kind of page may move.
struct Kind {
    name: &'static str,
    holds: fn(Page) -> bool,
    most: u64,
    /// Where the limit is to go.
    aim: u64,
}

/// Every kind of page. What raised the limits, and by how much, stands in `docs/decisions/0007-lean-calculators.md`.
const KINDS: [Kind; 6] = [
    Kind {
        name: CALCULATOR,
        holds: |page| matches!(page, Page::Metric(_)),
        most: 436_000,
        aim: 170_000,
    },
    Kind { name: "home, examples, glossary, about", holds: is_read, most: 160_000, aim: 110_000 },
    Kind { name: "saved results", holds: |page| page == Page::Saved, most: 448_000, aim: 240_000 },
    Kind { name: "files of data", holds: |page| page == Page::Data, most: 440_000, aim: 240_000 },
    Kind {
        name: "maker of widgets",
        holds: |page| page == Page::Embed,
        most: 319_000,
        aim: 240_000,
    },
    Kind {
        name: "widget",
        holds: |page| matches!(page, Page::Widget(_)),
        most: 434_000,
        aim: 190_000,
    },
];

const CALCULATOR: &str = "calculator";

/// The most bytes of a whole visit, see [`Visit::whole`], and the aim.
const WHOLE_VISIT: [u64; 2] = [868_000, 400_000];

/// Pages that are read: little on them reacts.
fn is_read(page: Page) -> bool {
    matches!(page, Page::Home | Page::Examples | Page::Glossary | Page::About)
}

/// The most bytes of the script that other sites take.
const EMBED: u64 = 4_096;

/// The most bytes of a calculator's HTML, in which the style stands that it is painted with; some 3,000 are
/// the definition at its end, which no paint waits for.
const FIRST_PAINT: u64 = 18_000;

/// The most bytes that a program loads with the module.
const MODULE: u64 = 107_000;

/// How a page refers to what is fetched at once, by the browser or by `script/start.js`.
const FETCHED: &[&str] =
    &["stylesheet", "icon", "apple-touch-icon", "manifest", "modulepreload", "preload", "font"];

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
        let html = read(site.join(&page))?;
        let mut names: Vec<String> = references(&html).map(from_root).collect();
        names.push(page);
        // The program has the other language at hand before anybody asks for it.
        names.push(format!("{}index.html", address.translated().path()));
        Ok(Visit { path, files: weighed(site, names)? })
    }

    /// What all of it moves when a reader comes to the home, has the search answer, goes to a calculator, has its result
    /// explained, saves it and looks at what is saved.
    fn whole(site: &Path, lang: Lang, id: &'static str) -> Result<Visit, String> {
        let calculator = Address { lang, page: Page::Metric(id) };
        let mut whole = Visit { path: calculator.path(), files: BTreeMap::new() };
        for page in [Page::Home, Page::Metric(id), Page::Saved] {
            whole.files.extend(Visit::to(site, Address { lang, page })?.files);
        }
        let plan: Plan = serde_json::from_str(&read(PLAN)?)
            .map_err(|error| format!("{PLAN} is no plan of a site: {error}."))?;
        let parts = ["search", "answers", "panels"].into_iter();
        let parts = parts.filter_map(|part| plan.program.parts.get(part)).flatten().cloned();
        // What was asked and what was saved is shown by its definition.
        let beside = [SEARCH_INDEX.to_owned(), definition_path(id, lang)];
        whole.files.extend(weighed(site, parts.chain(beside).collect())?);
        Ok(whole)
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

/// Weighs every page of a finished site and every whole visit, prints where the bytes of the heaviest calculator
/// are, and compares all with what they may be.
///
/// # Errors
/// When something weighs too much, or a page refers to a file that is not there.
pub fn check(site: &Path) -> Outcome {
    let weights = weights(site)?;
    print!("{}", tables_of(&weights));
    let embed = sent(&site.join(widget::SCRIPT))?;
    println!("{}: {embed} bytes, {EMBED} are allowed.", widget::SCRIPT);
    let kept = offline::weight(site)?;
    println!(
        "To work offline, in the background once the page is ready: {kept} bytes, less what it has."
    );
    let calculators = addresses().into_iter().filter(|it| matches!(it.page, Page::Metric(_)));
    let painted = calculators.map(|it| Visit::to(site, it).map(|visit| visit.painted()));
    let longest = painted.collect::<Result<Vec<_>, _>>()?.into_iter().max().unwrap_or_default();
    println!("HTML and style: at most {longest} bytes, {FIRST_PAINT} are allowed.");
    let mut heavy: Vec<String> = weights
        .iter()
        .filter(|weight| weight.visit.moved() > weight.most)
        .map(|weight| format!("{} weighs {} bytes", weight.name, weight.visit.moved()))
        .collect();
    heavy.extend((embed > EMBED).then(|| format!("{} weighs {embed} bytes", widget::SCRIPT)));
    heavy.extend((longest > FIRST_PAINT).then(|| format!("HTML and style weigh {longest} bytes")));
    if heavy.is_empty() { Ok(()) } else { Err(format!("{}: too much.", heavy.join(", "))) }
}

/// The heaviest visit of a kind, with what it may weigh.
struct Weight {
    name: &'static str,
    visit: Visit,
    most: u64,
    aim: u64,
}

fn weights(site: &Path) -> Result<Vec<Weight>, String> {
    let heaviest = |name: &'static str, visits: Vec<Visit>, [most, aim]: [u64; 2]| {
        let visit = visits.into_iter().max_by_key(Visit::moved);
        visit
            .map(|visit| Weight { name, visit, most, aim })
            .ok_or(format!("the site has no {name}."))
    };
    let mut weights = Vec::new();
    for Kind { name, holds, most, aim } in KINDS {
        let pages = addresses().into_iter().filter(|address| holds(address.page));
        let visits: Result<_, String> = pages.map(|address| Visit::to(site, address)).collect();
        weights.push(heaviest(name, visits?, [most, aim])?);
    }
    let whole = Lang::ALL.into_iter().flat_map(|lang| metrics().map(move |it| (lang, it.id)));
    let whole: Result<_, String> = whole.map(|(lang, id)| Visit::whole(site, lang, id)).collect();
    weights.push(heaviest("whole visit", whole?, WHOLE_VISIT)?);
    Ok(weights)
}

/// What each kind of visit moves at most and may move, and where the bytes of the heaviest calculator are, in
/// Markdown.
///
/// # Errors
/// When a page refers to a file that is not there.
pub fn tables(site: &Path) -> Result<String, String> {
    Ok(tables_of(&weights(site)?))
}

fn tables_of(weights: &[Weight]) -> String {
    let row = |Weight { name, visit, most, aim }: &Weight| {
        format!("| {name} | {} | {} | {most} | {aim} |\n", visit.path, visit.moved())
    };
    let rows: String = weights.iter().map(row).collect();
    let calculator = weights.iter().find(|weight| weight.name == CALCULATOR);
    let calculator = calculator.map(|weight| table(&weight.visit)).unwrap_or_default();
    format!(
        "| first visit to | heaviest | bytes with brotli | at most | aim |\n| --- | --- | ---: | ---: | ---: |\n{rows}\n\
         The heaviest calculator:\n\n{calculator}"
    )
}

/// Weighs what a program loads with the module, and compares it with what that may be.
///
/// # Errors
/// When it weighs too much, or a file is not there.
pub fn check_module(site: &Path) -> Outcome {
    let loaded = module::LOADED.map(|name| format!("{}/{name}", module::FOLDER));
    let weighed: Result<Vec<u64>, String> =
        loaded.iter().map(|name| sent(&site.join(name))).collect();
    let weighed = weighed?;
    let bytes: u64 = weighed.iter().sum();
    let line = format!("The module: {bytes} bytes with brotli ({weighed:?}), {MODULE} are allowed");
    println!("{line}.");
    if bytes <= MODULE { Ok(()) } else { Err(format!("{line}.")) }
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

/// Files with what they weigh, each once.
fn weighed(site: &Path, names: Vec<String>) -> Result<BTreeMap<String, u64>, String> {
    names.into_iter().map(|name| sent(&site.join(&name)).map(|bytes| (name, bytes))).collect()
}

/// What a page refers to and a browser fetches without being asked.
fn references(html: &str) -> impl Iterator<Item = &str> {
    let links = tags(html, "link")
        .filter(|tag| attribute(tag, "rel").is_some_and(|rel| FETCHED.contains(&rel)));
    let files = tags(html, "script").chain(tags(html, "img"));
    let linked = links.filter_map(|tag| attribute(tag, "href"));
    linked.chain(files.filter_map(|tag| attribute(tag, "src")))
}

/// The opening tags of a name, without their brackets.
fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let tag = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    tag.filter(move |tag| tag.split_whitespace().next() == Some(name))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next()
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
        let found: Vec<String> = references(html).map(from_root).collect();
        assert_eq!(found, ["i.svg", "p.wasm", "s.js"]);
    }

    #[test]
    fn every_page_is_of_one_kind() {
        for address in addresses() {
            let kinds = KINDS.iter().filter(|kind| (kind.holds)(address.page)).count();
            assert_eq!(kinds, 1, "{address:?}");
        }
    }

    #[test]
    fn a_visit_counts_each_file_once_and_what_is_painted_apart() {
        let files = [("a/index.html", 5), ("s.css", 7), ("p.wasm", 100)];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        let visit = Visit { path: "a/".into(), files };
        assert_eq!((visit.moved(), visit.painted()), (112, 12));
        let weights = [Weight { name: CALCULATOR, visit, most: 112, aim: 100 }];
        let tables = tables_of(&weights);
        assert!(tables.contains("| calculator | a/ | 112 | 112 | 100 |"), "{tables}");
        assert!(tables.contains("| p.wasm | 100 |"), "{tables}");
    }
}
