//! Turns what Trunk made into the site: smaller program, files named by what they hold, one page at
//! each address, references that work from any folder.

use crate::compress;
use crate::head::{Described, head};
use crate::pictures::{self, pictures};
use crate::policy;
use crate::public::Public;
use crate::run::{Outcome, cannot, run};
use crate::sitemap::{robots, sitemap};
use crate::stamp::{files, sha256};
use cadran::head::Head;
use cadran::render::json::catalogue_json;
use cadran::site::{Address, Page, addresses};
use cadran::text::Lang;
use std::fs;
use std::path::Path;
use std::process::Command;

/// In `index.html` a reference from the site's root begins so.
const FROM_ROOT: [&str; 2] = ["href=\"/", "src=\"/"];

/// The attribute by which the program learns where the site's root is.
const ROOT: &str = "data-root=\"/\"";

/// Writes the site made of a bundle, and tells its size in words.
pub fn write(
    bundle: &Path,
    written: &Path,
    site: &Path,
    wasm_opt: &Path,
    public: Option<&Public>,
) -> Result<String, String> {
    let draft = site.with_extension("draft");
    clear(&draft)?;
    shrink(bundle, wasm_opt)?;
    let index = read(&bundle.join("index.html"))?;
    if !index.contains(ROOT) {
        return Err(format!("index.html lacks {ROOT}, by which the pages find the site's root."));
    }
    let index = copy_assets(bundle, &draft, &join_styles(bundle, &index)?)?;
    let index = index.replacen(TITLE, &format!("{}\n{TITLE}", policy::meta()), 1);
    put(&draft.join("_headers"), policy::headers(public.map_or("/", Public::folder)).as_bytes())?;
    write_pages(&draft, &index, written, public)?;
    put(&draft.join("robots.txt"), robots(public).as_bytes())?;
    if let Some(public) = public {
        put(&draft.join("sitemap.xml"), sitemap(public).as_bytes())?;
    }
    put(&draft.join("catalogue.json"), catalogue_json().as_bytes())?;
    compress::write(&draft)?;
    let size = size(&draft)?;
    clear(site)?;
    fs::remove_dir(site).map_err(|error| cannot("replace", site, error))?;
    fs::rename(&draft, site).map_err(|error| cannot("write", site, error))?;
    Ok(size)
}

/// Passes each program of the bundle through wasm-opt.
fn shrink(bundle: &Path, wasm_opt: &Path) -> Outcome {
    for program in
        files(bundle)?.iter().filter(|file| file.extension().is_some_and(|end| end == "wasm"))
    {
        run(Command::new(wasm_opt).args(["-Oz", "-o"]).arg(program).arg(program))?;
    }
    Ok(())
}

/// Puts the style sheets, one file for each part, into one: a single request, in the same order.
fn join_styles(bundle: &Path, index: &str) -> Result<String, String> {
    let mut joined = String::new();
    let mut page = index.to_owned();
    while let Some(link) = link_to_style(&page) {
        let href = attribute(&link, "href").ok_or("a style sheet in index.html has no href.")?;
        let file = bundle.join(href.trim_start_matches('/'));
        let style = read(&file)?;
        fs::remove_file(&file).map_err(|error| cannot("remove", &file, error))?;
        match attribute(&link, "media") {
            Some(media) => joined.push_str(&format!("@media {media} {{\n{style}}}\n")),
            None => joined.push_str(&style),
        }
        let first = !page.contains(JOINED);
        page = page.replacen(&link, if first { JOINED } else { "" }, 1);
    }
    if !joined.is_empty() {
        let file = bundle.join("assets/cadran.css");
        fs::write(&file, joined).map_err(|error| cannot("write", &file, error))?;
    }
    Ok(page.replace(JOINED, "<link rel=\"stylesheet\" href=\"/assets/cadran.css\">"))
}

/// Where the one style sheet will be named, while the others are collected.
const JOINED: &str = "<!-- styles -->";

fn link_to_style(page: &str) -> Option<String> {
    let tags = page.match_indices("<link ").filter_map(|(at, _)| {
        let tag = &page[at..];
        Some(&tag[..=tag.find('>')?])
    });
    tags.into_iter().find(|tag| tag.contains("rel=\"stylesheet\"")).map(str::to_owned)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next().map(str::to_owned)
}

/// Copies the files of the bundle. A program, script or style sheet that the page refers to gets a
/// name made of its content: whoever keeps such a file for ever never has a wrong one. This comes
/// after wasm-opt, for a name must stand for the bytes that are served.
fn copy_assets(bundle: &Path, draft: &Path, index: &str) -> Result<String, String> {
    let mut page = index.to_owned();
    for file in files(bundle)? {
        let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        let path = file.strip_prefix(bundle).map_err(|error| format!("{error}."))?;
        let name = path.to_string_lossy().replace('\\', "/");
        if name == "index.html" {
            continue;
        }
        let reference = format!("=\"/{name}\"");
        let named = match name.rsplit_once('.') {
            Some((stem, end @ ("js" | "css" | "wasm"))) if page.contains(&reference) => {
                format!("{stem}-{}.{end}", &sha256(&bytes)[..16])
            }
            _ => name.clone(),
        };
        page = page.replace(&reference, &format!("=\"/{named}\""));
        put(&draft.join(named), &bytes)?;
    }
    Ok(page)
}

/// Writes a page at every address, of the words that the interface wrote for it.
fn write_pages(draft: &Path, index: &str, written: &Path, public: Option<&Public>) -> Outcome {
    let said = |address: Address| -> Result<Head, String> {
        let file = written.join(address.path()).join("head.json");
        serde_json::from_str(&read(&file)?)
            .map_err(|error| format!("{} is no head of a page: {error}.", file.display()))
    };
    let home = |lang| said(Address { lang, page: Page::Home });
    let pictures = pictures(home)?;
    for picture in &pictures {
        put(&draft.join(&picture.path), &picture.bytes)?;
    }
    let described = |address: Option<Address>, said: &Head| {
        let picture = pictures::of(address, &pictures).map_or("", |picture| &picture.path);
        head(&Described { address, head: said, picture }, public)
    };
    let root = with_body(&relative(index, "./"), &described(None, &home(Lang::Fr)?), LANGUAGES);
    put(&draft.join("index.html"), root.as_bytes())?;
    // No relative reference holds on a page that answers for any address. This one counts on the site
    // being in the folder of its public address, else at the host's root, and is plain words elsewhere.
    let missing = relative(&with_body(index, "", NO_PAGE), public.map_or("/", Public::folder));
    put(&draft.join("404.html"), missing.as_bytes())?;
    for address in addresses() {
        let head = described(Some(address), &said(address)?);
        let body = read(&written.join(address.path()).join("body.html"))?;
        let page = in_language(&relative(index, &address.way_to_root()), address);
        let page = with_body(&page, &head, &body);
        put(&draft.join(address.path()).join("index.html"), page.as_bytes())?;
    }
    Ok(())
}

/// The root leads to a language; without script it offers both.
const LANGUAGES: &str = r#"<main class="wrap"><p lang="fr"><a href="./fr/">Cadran en français</a></p>
<p lang="en"><a href="./en/">Cadran in English</a></p></main>"#;

/// What stands where there is no page.
const NO_PAGE: &str = r#"<main class="wrap"><p lang="fr">Il n’y a pas de page ici. <a href="/fr/">Tous les indicateurs</a></p>
<p lang="en">There is no page here. <a href="/en/">All metrics</a></p></main>"#;

/// The page with another head, where there is one, and with a body.
fn with_body(page: &str, head: &str, body: &str) -> String {
    let page = match head {
        "" => page.to_owned(),
        head => page.replacen(TITLE, head, 1),
    };
    page.replacen("<body></body>", &format!("<body>{body}</body>"), 1)
}

/// The title in `index.html`, in whose place each page puts its own.
const TITLE: &str = "<title>Cadran</title>\n";

fn relative(page: &str, root: &str) -> String {
    let page = page.replace(ROOT, &format!("data-root=\"{root}\""));
    FROM_ROOT.iter().fold(page, |page, from| {
        page.replace(from, &format!("{}{root}", from.trim_end_matches('/')))
    })
}

fn in_language(page: &str, address: Address) -> String {
    page.replacen("lang=\"fr\"", &format!("lang=\"{}\"", address.lang.code()), 1)
}

/// How many files, and how much the program weighs.
fn size(site: &Path) -> Result<String, String> {
    let found = files(site)?;
    let mut words = vec![format!("{} files", found.len())];
    let assets = found.iter().filter(|file| file.starts_with(site.join("assets")));
    for file in assets.filter(|file| compress::is_compressed(file)) {
        let bytes = fs::metadata(file).map_err(|error| cannot("read", file, error))?.len();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        words.push(format!("{name} {bytes} bytes"));
    }
    Ok(words.join(", "))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, error))
}

fn put(path: &Path, bytes: &[u8]) -> Outcome {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| cannot("create", folder, error))?;
    fs::write(path, bytes).map_err(|error| cannot("write", path, error))
}

/// Leaves an empty folder.
fn clear(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| cannot("empty", folder, error))?;
    }
    fs::create_dir_all(folder).map_err(|error| cannot("create", folder, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_from_the_root_become_relative_and_others_stay() {
        let page =
            r#"<html data-root="/"><a href="/fr/"><img src="/x.svg"><a href="https://a.b/">"#;
        let moved = r#"<html data-root="../../"><a href="../../fr/"><img src="../../x.svg"><a href="https://a.b/">"#;
        assert_eq!(relative(page, "../../"), moved);
    }

    #[test]
    fn a_style_sheet_is_found_with_what_it_says() {
        let page = r#"<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/a.css" media="print"/>"#;
        let link = link_to_style(page).expect("the page has a style sheet");
        assert_eq!(attribute(&link, "href").as_deref(), Some("/a.css"));
        assert_eq!(attribute(&link, "media").as_deref(), Some("print"));
        assert_eq!(attribute(&link, "title"), None);
    }
}
