//! Writes every page of the site out as text, from the components that run in the browser.
//!
//! For each address there is a folder with `head.json`, what the page says of itself, and `body.html`.

use std::fs;
use std::path::{Path, PathBuf};

use cadran::site::addresses;
use cadran::ui::written;

fn main() -> Result<(), String> {
    let folder = std::env::args_os().nth(1).ok_or("Say in which folder to write the pages.")?;
    let folder = PathBuf::from(folder);
    for address in addresses() {
        let page = written::page(address);
        let folder = folder.join(address.path());
        let head = serde_json::to_string(&page.head).map_err(|error| format!("{error}."))?;
        write(&folder, "head.json", &head)?;
        write(&folder, "body.html", &page.body)?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    let file = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, text))
        .map_err(|error| format!("Cannot write {}: {error}.", file.display()))
}
