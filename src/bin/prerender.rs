//! Writes every page of the site as a whole file, from the components that run in the browser.
//!
//! `prerender PLAN.json FOLDER` writes the pages into a folder, as the plan says, with the definitions and the index
//! of the search as files; `prerender --homes` prints what the homes say of themselves, of which a part of the plan is made.

use std::fs;
use std::path::Path;

use cadran::api;
use cadran::app::written;
use cadran::catalogue::{addresses, metrics, search_entry};
use cadran::head::Head;
use cadran::prerender::document;
use cadran::prerender::plan::{Homes, Plan};
use cadran::search::Entry;
use cadran::site::{Address, Page, SEARCH_INDEX, definition_path};
use cadran::text::Lang;

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--homes"] => print_homes(),
        [plan, folder] => write_pages(Path::new(plan), Path::new(folder)),
        _ => Err("Call it with PLAN.json FOLDER, or with --homes.".into()),
    }
}

fn home(lang: Lang) -> Head {
    written::page(Address { lang, page: Page::Home }).head
}

fn print_homes() -> Result<(), String> {
    let homes: Homes = Lang::ALL.into_iter().map(|lang| (lang.code().into(), home(lang))).collect();
    println!("{}", serde_json::to_string(&homes).map_err(|error| format!("{error}."))?);
    Ok(())
}

fn write_pages(plan: &Path, folder: &Path) -> Result<(), String> {
    let text = fs::read_to_string(plan)
        .map_err(|error| format!("Cannot read {}: {error}.", plan.display()))?;
    let plan: Plan = serde_json::from_str(&text)
        .map_err(|error| format!("{} is no plan of a site: {error}.", plan.display()))?;
    for address in addresses() {
        let page = written::page(address);
        let html = document::page(&plan, address, &page.head, &page.body)?;
        write(&folder.join(address.path()).join("index.html"), &html)?;
    }
    write(&folder.join("index.html"), &document::root(&plan, &home(Lang::Fr)))?;
    write(&folder.join("404.html"), &document::missing(&plan))?;
    write_definitions(folder)?;
    let index: Vec<Entry> = metrics().map(search_entry).collect();
    let index = serde_json::to_string(&index).map_err(|error| format!("{error}."))?;
    write(&folder.join(SEARCH_INDEX), &index)
}

fn write_definitions(folder: &Path) -> Result<(), String> {
    for (metric, lang) in metrics().flat_map(|metric| Lang::ALL.map(|lang| (metric, lang))) {
        let definition = api::definition(metric.id, lang).unwrap_or_default();
        write(&folder.join(definition_path(metric.id, lang)), &definition)?;
    }
    write(&folder.join("catalogue.json"), &api::catalogue())
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))
        .and_then(|()| fs::write(file, text))
        .map_err(|error| format!("Cannot write {}: {error}.", file.display()))
}
