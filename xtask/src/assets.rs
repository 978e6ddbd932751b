//! The scripts, style sheets and the program of the site: made small, and named by what they hold.

use crate::files::{clear, read, sha256, write};
use crate::programs::{FAST, Kind, bind, compile, drop_unused};
use crate::run::{cannot, run_piped};
use crate::split::{Split, split};
use crate::tools::Tools;
use cadran::prerender::plan::{Program, Scripts, Styles};
use cadran::site::SETTINGS;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The scripts of all pages: in this order they are one module.
const START: [&str; 7] = ["start", "typed", "recovery", "offline", "program", "terms", "resume"];

/// The typeface of headings and figures.
const FONT: &str = "style/font/serif.woff2";

/// The folder of the assets in the site.
const FOLDER: &str = "assets";

/// The program before it becomes part of the site.
const COMPILED: &str = "target/compiled";

/// The program that reads files of raw data, before it becomes part of the site.
const COMPILED_READER: &str = "target/compiled-reader";

/// What pages refer to, by paths from the site's root, and what stands inside them as text.
pub struct Assets {
    pub scripts: Scripts,
    pub styles: Styles,
    pub font: String,
    pub program: Program,
}

impl Assets {
    /// Writes them into the site, the program newly compiled.
    ///
    /// # Errors
    /// When the program does not compile, a file cannot be read, made small or written, or a text could end the
    /// element that it will stand in.
    pub fn write(site: &Path, tools: &Tools, kind: Kind) -> Result<Assets, String> {
        let program = program(site, &split(Path::new(COMPILED), tools, kind)?)?;
        let add_script = |name: &str, text: &str| {
            add(site, &format!("{name}.js"), script(text, tools)?.as_bytes())
        };
        // Files of their own, for they are no modules.
        let alone = |name: &str| add_script(name, &source(name)?);
        let start: Result<Vec<String>, String> = START.into_iter().map(source).collect();
        let reloads = kind == Kind::Development;
        let scripts = Scripts {
            early: script(&source("early")?, tools)?,
            start: add_script("start", &start?.concat())?,
            accent: alone("accent")?,
            widget: alone("widget")?,
            reader: reader(site, tools, kind)?,
            // `trunk serve` says when.
            reload: reloads.then(|| alone("reload")).transpose()?,
        };
        let styles = Styles {
            pages: style("style/site.css", tools)?,
            widgets: style("style/framed.css", tools)?,
        };
        if [&scripts.early, &styles.pages, &styles.widgets].iter().any(|text| text.contains("</")) {
            return Err("script/early.js or a style sheet has `</`, which ends its element.".into());
        }
        let font = fs::read(FONT).map_err(|error| cannot("read", FONT, error))?;
        Ok(Assets { scripts, styles, font: add(site, "serif.woff2", &font)?, program })
    }

    /// A name for the build: pages of one build belong together, with their files and what stands inside.
    pub fn build(&self) -> String {
        let Assets { scripts, styles, font, program } = self;
        let all = format!("{scripts:?}{styles:?}{font}{program:?}");
        sha256(all.as_bytes())[..16].to_owned()
    }
}

/// Puts the split program into the site; its files have their names already.
fn program(site: &Path, split: &Split) -> Result<Program, String> {
    let place = |name: &String| {
        let (path, file) = (format!("{FOLDER}/{name}"), Path::new(COMPILED).join(name));
        let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        write(&site.join(&path), bytes)?;
        Ok(path)
    };
    let part = |(name, files): (&String, &Vec<String>)| {
        let files: Result<Vec<String>, String> = files.iter().map(place).collect();
        Ok((name.replace('_', "-"), files?))
    };
    // What every page has is in the main file.
    let settings = Ok((SETTINGS.to_owned(), Vec::new()));
    let parts: Result<_, String> =
        split.parts.iter().map(part).chain(std::iter::once(settings)).collect();
    Ok(Program {
        script: add(site, "app.js", split.script.as_bytes())?,
        main: place(&split.main)?,
        parts: parts?,
    })
}

/// Writes the program that reads files of raw data, and the worker that runs it; gives the path of the worker.
fn reader(site: &Path, tools: &Tools, kind: Kind) -> Result<String, String> {
    let folder = Path::new(COMPILED_READER);
    clear(folder)?;
    bind(&compile("data", kind, FAST)?, folder, tools, &[])?;
    let program = folder.join("data_bg.wasm");
    if kind == Kind::Release {
        drop_unused(&program, tools)?;
    }
    let bytes = fs::read(&program).map_err(|error| cannot("read", &program, error))?;
    let program = add(site, "reader.wasm", &bytes)?;
    let name = program.rsplit('/').next().unwrap_or_default();
    let glue = format!("import init, {{ Intake, Session }} from './{COMPILED_READER}/data.js';");
    let text = format!("{glue}\nconst PROGRAM = '{name}';\n{}", source("reader")?);
    add(site, "reader.js", script(&text, tools)?.as_bytes())
}

/// Writes a file under a name made of its content, and gives its path: whoever keeps such a file for ever never has
/// a wrong one. A name must stand for the bytes that are served, so nothing changes them afterwards.
fn add(site: &Path, name: &str, bytes: &[u8]) -> Result<String, String> {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    let path = format!("{FOLDER}/{stem}-{}.{end}", &sha256(bytes)[..16]);
    write(&site.join(&path), bytes)?;
    Ok(path)
}

/// A script in fewer bytes: one module, without what nothing uses.
///
/// # Errors
/// When it is not understood.
pub fn script(text: &str, tools: &Tools) -> Result<String, String> {
    let mut command = esbuild(tools);
    // Where the program imports a script once for each lazy function, the last one stands for all.
    command.arg("--log-override:duplicate-object-key=silent");
    run_piped(command.args(["--format=esm", "--target=es2022"]), text)
}

/// A style sheet with all that it imports, in fewer bytes.
fn style(path: &str, tools: &Tools) -> Result<String, String> {
    run_piped(esbuild(tools).arg(path), "")
}

fn esbuild(tools: &Tools) -> Command {
    let mut command = Command::new(&tools.esbuild);
    command.args(["--bundle", "--minify", "--log-level=warning", "--legal-comments=none"]);
    command
}

fn source(name: &str) -> Result<String, String> {
    read(format!("script/{name}.js"))
}
