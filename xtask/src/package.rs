//! Turns programs, scripts, styles and written pages into the site: files named by what they hold, one
//! page at each address, references that work from any folder.

use crate::compress;
use crate::head::{Described, head};
use crate::icons;
use crate::module;
use crate::offline;
use crate::pictures::{self, pictures};
use crate::policy;
use crate::programs::{self, Kind};
use crate::public::Public;
use crate::run::{Outcome, cannot};
use crate::sitemap::{robots, sitemap};
use crate::stamp::{files, sha256};
use crate::tools::Tools;
use crate::widget;
use cadran::head::Head;
use cadran::render::json::catalogue;
use cadran::site::{Address, Page, addresses};
use cadran::text::Lang;
use std::fs;
use std::path::Path;

/// In `index.html` a reference from the site's root begins so.
const FROM_ROOT: [&str; 2] = ["href=\"/", "src=\"/"];

/// The attribute by which the program learns where the site's root is.
const ROOT: &str = "data-root=\"/\"";

/// Writes the site made of a bundle, and tells its size in words.
pub fn write(
    bundle: &Path,
    written: &Path,
    site: &Path,
    tools: &Tools,
    kind: Kind,
    public: Option<&Public>,
) -> Result<String, String> {
    let draft = site.with_extension("draft");
    clear(&draft)?;
    let index = read(Path::new("index.html"))?;
    for needed in [ROOT, PROGRAM] {
        if !index.contains(needed) {
            return Err(format!("index.html lacks {needed}, which the pages are made with."));
        }
    }
    let index = join_styles(&bundle.join("assets"), &index)?;
    let index = join_scripts(&bundle.join("assets"), &index)?;
    for path in BESIDE.iter().chain(&[EARLY]).map(Path::new) {
        let name = path.file_name().unwrap_or_default();
        put(&bundle.join("assets").join(name), read(path)?.as_bytes())?;
    }
    let desk: Result<Vec<String>, String> = DESK.map(Path::new).map(read).into_iter().collect();
    put(&bundle.join("assets").join("desk.css"), desk?.concat().as_bytes())?;
    programs::minify(&bundle.join("assets"), tools)?;
    let worker = match kind {
        Kind::Development => offline::NO_WORKER.to_owned(),
        Kind::Release => alone(bundle, "worker.js", &read(Path::new("script/worker.js"))?, tools)?,
    };
    let assets = Assets::copy(&bundle.join("assets"), &draft)?;
    for file in files(Path::new("public"))? {
        let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        put(&draft.join(file.strip_prefix("public").unwrap_or(&file)), &bytes)?;
    }
    let index = assets.named_in(&index);
    let index = index.replacen(TITLE, &format!("{}\n{TITLE}", policy::meta(policy::POLICY)), 1);
    let index = index.replacen(ROOT, &format!("{ROOT} data-build=\"{}\"", assets.build()), 1);
    put(&draft.join("_headers"), policy::headers(public).as_bytes())?;
    write_pages(&draft, &index, &assets, written, public)?;
    put(&draft.join("robots.txt"), robots(public).as_bytes())?;
    if let Some(public) = public {
        put(&draft.join("sitemap.xml"), sitemap(public).as_bytes())?;
    }
    let lines = serde_json::to_string_pretty(&catalogue());
    let lines = lines.map_err(|error| format!("catalogue.json: {error}."))?;
    put(&draft.join("catalogue.json"), lines.as_bytes())?;
    if kind == Kind::Release {
        let module = bundle.join(module::FOLDER);
        for file in files(&module)? {
            let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
            put(&draft.join(file.strip_prefix(bundle).unwrap_or(&file)), &bytes)?;
        }
    }
    put(
        &draft.join(widget::SCRIPT),
        alone(bundle, widget::SCRIPT, &widget::script()?, tools)?.as_bytes(),
    )?;
    for (name, icon) in icons::icons(Path::new("."))? {
        put(&draft.join(name), &icon)?;
    }
    offline::write(&draft, &worker)?;
    compress::write(&draft)?;
    let size = size(&draft)?;
    clear(site)?;
    fs::remove_dir(site).map_err(|error| cannot("replace", site, error))?;
    fs::rename(&draft, site).map_err(|error| cannot("write", site, error))?;
    Ok(size)
}

/// Puts the style sheets, one file for each part, into one: a single request, in the same order.
fn join_styles(assets: &Path, index: &str) -> Result<String, String> {
    let (page, tags) = cut_out(index, "<link rel=\"stylesheet\"", ">", STYLES)?;
    let mut joined = String::new();
    for tag in &tags {
        let style = source_of(tag, "href")?;
        match attribute(tag, "media") {
            Some(media) => joined.push_str(&format!("@media {media} {{\n{style}}}\n")),
            None => joined.push_str(&style),
        }
    }
    joined.push_str(WHOLE);
    put(&assets.join("cadran.css"), joined.as_bytes())?;
    Ok(page.replace(STYLES, "<link rel=\"stylesheet\" href=\"/assets/cadran.css\">"))
}

/// Puts the scripts, one file for each part, into one module.
fn join_scripts(assets: &Path, index: &str) -> Result<String, String> {
    let (page, tags) = cut_out(index, "<script type=\"module\"", "</script>", SCRIPTS)?;
    let parts: Result<Vec<String>, String> = tags.iter().map(|tag| source_of(tag, "src")).collect();
    put(&assets.join("start.js"), parts?.concat().as_bytes())?;
    Ok(page.replace(SCRIPTS, "<script type=\"module\" src=\"/assets/start.js\"></script>"))
}

/// The last rule of the style: without it a part is missing, as script/early.js tells.
const WHOLE: &str = ":root { --whole: 1; }\n";

/// Where the one style sheet, or the one script, will be named while the others are collected.
const STYLES: &str = "<!-- styles -->";
const SCRIPTS: &str = "<!-- scripts -->";

/// A script in fewer bytes that is no file among the others: its name must stay.
fn alone(bundle: &Path, name: &str, text: &str, tools: &Tools) -> Result<String, String> {
    let folder = bundle.join("alone");
    clear(&folder)?;
    put(&folder.join(name), text.as_bytes())?;
    programs::minify(&folder, tools)?;
    read(&folder.join(name))
}

/// What a few pages have beside the style and the script of all pages: see [`extras`].
const BESIDE: [&str; 3] = ["style/widget.css", "script/accent.js", "script/widget.js"];

/// Comes first on every page, as a file of its own: `index.html` names it among what is served.
const EARLY: &str = "script/early.js";

/// What a page has of them. The scripts stand before anything is drawn, for they decide on its
/// colours; and they are no modules, which a host may refuse to a frame in a sandbox.
fn extras(page: Page) -> String {
    let used = match page {
        Page::Widget(_) => &BESIDE[..],
        Page::Embed => &BESIDE[..2],
        Page::Home
        | Page::Metric(_)
        | Page::Examples
        | Page::Saved
        | Page::Glossary
        | Page::About => &[],
    };
    let tag = |path: &&str| match path.split_once('/') {
        Some(("style", name)) => format!("<link rel=\"stylesheet\" href=\"/assets/{name}\">\n"),
        Some((_, name)) => format!("<script src=\"/assets/{name}\"></script>\n"),
        None => String::new(),
    };
    used.iter().map(tag).collect()
}

/// Takes every tag that begins and ends so out of a page, and leaves a mark where the first was.
fn cut_out(page: &str, from: &str, to: &str, mark: &str) -> Result<(String, Vec<String>), String> {
    let (mut page, mut tags) = (page.to_owned(), Vec::new());
    while let Some(start) = page.find(from) {
        let length = page[start..].find(to).ok_or("a tag in index.html has no end.")? + to.len();
        tags.push(page[start..start + length].to_owned());
        page.replace_range(start..start + length, if tags.len() == 1 { mark } else { "" });
    }
    Ok((page, tags))
}

/// The text of the file that a tag names.
fn source_of(tag: &str, name: &str) -> Result<String, String> {
    let path = attribute(tag, name).ok_or_else(|| format!("{tag} in index.html has no {name}."))?;
    read(Path::new(path.trim_start_matches('/')))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next().map(str::to_owned)
}

/// The programs, scripts and style sheets by the names they are served under.
struct Assets {
    /// What each file was called, and what it is called: its name and what it holds.
    names: Vec<(String, String)>,
}

impl Assets {
    /// Copies the files, each under a name made of its content: whoever keeps such a file for ever
    /// never has a wrong one. A name must stand for the bytes that are served, so this comes last.
    fn copy(assets: &Path, draft: &Path) -> Result<Assets, String> {
        let mut names = Vec::new();
        for file in files(assets)? {
            let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let (stem, end) = name.rsplit_once('.').unwrap_or((&name, ""));
            let named = format!("{stem}-{}.{end}", &sha256(&bytes)[..16]);
            put(&draft.join("assets").join(&named), &bytes)?;
            names.push((name, named));
        }
        Ok(Assets { names })
    }

    /// A text with the names that the files are served under.
    fn named_in(&self, text: &str) -> String {
        let rename = |text: String, (name, named): &(String, String)| {
            text.replace(&format!("/assets/{name}\""), &format!("/assets/{named}\""))
        };
        self.names.iter().fold(text.to_owned(), rename)
    }

    /// A name for all of them together: pages of one build belong with each other.
    fn build(&self) -> String {
        let all: String = self.names.iter().map(|(_, named)| named.as_str()).collect();
        sha256(all.as_bytes())[..16].to_owned()
    }

    /// The links by which a page names a program; script/pages.js reads them. What the page needs at
    /// once is fetched early, what it may need later is only named.
    fn program(&self, name: &str, is_needed: bool) -> String {
        let [script, wasm] = match is_needed {
            true => [
                "rel=\"modulepreload\"",
                "rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin",
            ],
            false => ["rel=\"program\""; 2],
        };
        self.named_in(&format!(
            "<link data-program=\"{name}\" {script} href=\"/assets/{name}.js\">\n\
             <link data-program=\"{name}\" {wasm} href=\"/assets/{name}_bg.wasm\">\n"
        ))
    }
}

/// The style of the program below a calculator, which comes with it.
const DESK: [&str; 2] = ["style/desk.css", "style/chart.css"];

/// What explains a result: named on every calculator, fetched when a reader asks for it.
fn desk(assets: &Assets) -> String {
    let style = "<link data-program=\"desk\" rel=\"program\" href=\"/assets/desk.css\">\n";
    assets.program("desk", false) + &assets.named_in(style)
}

/// Where a page names its program.
const PROGRAM: &str = "<!-- program -->\n";

/// Writes a page at every address, of the words that the interface wrote for it.
fn write_pages(
    draft: &Path,
    index: &str,
    assets: &Assets,
    written: &Path,
    public: Option<&Public>,
) -> Outcome {
    let said = |address: Address| -> Result<Head, String> {
        let file = written.join(address.path()).join("head.json");
        serde_json::from_str(&read(&file)?)
            .map_err(|error| format!("{} is no head of a page: {error}.", file.display()))
    };
    let home = |lang| said(Address { lang, page: Page::Home });
    for lang in Lang::ALL {
        let folder = draft.join(Address { lang, page: Page::Home }.path());
        let manifest = icons::manifest(Path::new("."), lang, &home(lang)?)?;
        put(&folder.join("manifest.webmanifest"), manifest.as_bytes())?;
    }
    let pictures = pictures(home)?;
    for picture in &pictures {
        put(&draft.join(&picture.path), &picture.bytes)?;
    }
    let described = |address: Option<Address>, said: &Head| {
        let picture = pictures::of(address, &pictures).map_or("", |picture| &picture.path);
        head(&Described { address, head: said, picture }, public)
    };
    let plain = index.replacen(PROGRAM, "", 1);
    let root = with_body(&relative(&plain, "./"), &described(None, &home(Lang::Fr)?), LANGUAGES);
    put(&draft.join("index.html"), root.as_bytes())?;
    // No relative reference holds on a page that answers for any address. This one counts on the site
    // being in the folder of its public address, else at the host's root, and is plain words elsewhere.
    let missing = relative(&with_body(&plain, "", NO_PAGE), public.map_or("/", Public::folder));
    put(&draft.join("404.html"), missing.as_bytes())?;
    for address in addresses() {
        let head = described(Some(address), &said(address)?);
        let body = read(&written.join(address.path()).join("body.html"))?;
        let name = address.page.program();
        let later = (name == "calculator").then(|| assets.program("workbench", false));
        let programs = assets.program(name, true) + &later.unwrap_or_default();
        let programs = assets.named_in(&extras(address.page)) + &programs;
        let programs = match address.page {
            Page::Metric(_) => programs + &desk(assets),
            _ => programs,
        };
        let page = index.replacen(PROGRAM, &programs, 1);
        let page = page.replacen(ROOT, &format!("{ROOT} data-program=\"{name}\""), 1);
        let page = in_language(&relative(&page, &address.way_to_root()), address);
        let page = match address.page {
            // Made for frames of others, which script/early.js keeps other pages out of.
            Page::Widget(_) => page
                .replacen(policy::POLICY, &policy::of_widget(public), 1)
                .replacen("<html ", "<html data-framed ", 1),
            _ => page,
        };
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
    fn tags_are_taken_out_and_read() {
        let page = r#"<b><link rel="stylesheet" href="/a.css" media="print"><i><link rel="stylesheet" href="/b.css">"#;
        let (left, tags) =
            cut_out(page, "<link rel=\"stylesheet\"", ">", STYLES).expect("it has ends");
        assert_eq!(left, "<b><!-- styles --><i>");
        assert_eq!(attribute(&tags[0], "href").as_deref(), Some("/a.css"));
        assert_eq!(attribute(&tags[0], "media").as_deref(), Some("print"));
        assert_eq!(attribute(&tags[1], "media"), None);
    }
}
