//! The scripts, style sheets and programs of the site: made small, and named by what they hold.

use crate::files::{files, read, sha256, write};
use crate::programs;
use crate::run::{Outcome, cannot, run_piped};
use crate::tools::Tools;
use cadran::prerender::plan::{Files, Scripts, Styles};
use cadran::prerender::programs::PROGRAMS;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The scripts of all pages: in this order they are one module.
const START: [&str; 7] = ["start", "typed", "copy", "recovery", "offline", "pages", "terms"];

/// Scripts that are files of their own, for they are no modules.
const ALONE: [&str; 2] = ["accent", "widget"];

/// What reloads a page of a development build; `trunk serve` says when.
const RELOAD: &str = "reload";

/// The folder of the assets in the site.
const FOLDER: &str = "assets";

/// What stands inside the pages as text; the policy allows exactly these.
pub struct Inside {
    /// The script that runs first.
    pub early: String,
    /// The style sheets.
    pub styles: Styles,
}

impl Inside {
    /// Makes the texts small.
    ///
    /// # Errors
    /// When a source cannot be read, or could end the element that it will stand in.
    pub fn new(tools: &Tools) -> Result<Inside, String> {
        let inside = Inside {
            early: script(&read("script/early.js")?, tools)?,
            styles: Styles {
                pages: style("style/site.css", tools)?,
                widgets: style("style/framed.css", tools)?,
            },
        };
        let Styles { pages, widgets } = &inside.styles;
        if [&inside.early, pages, widgets].iter().any(|text| text.contains("</")) {
            return Err("script/early.js or a style sheet has `</`, which ends its element.".into());
        }
        Ok(inside)
    }
}

/// The files that pages refer to, by the names they are served under.
pub struct Assets {
    /// What each file is called in the sources, and its path from the site's root.
    paths: BTreeMap<String, String>,
}

impl Assets {
    /// Writes them into the site: the programs that were compiled into a folder, and what goes with them.
    ///
    /// # Errors
    /// When a file cannot be read, made small or written.
    pub fn write(
        compiled: &Path,
        site: &Path,
        tools: &Tools,
        reloads: bool,
    ) -> Result<Assets, String> {
        let mut assets = Assets { paths: BTreeMap::new() };
        for file in files(compiled)? {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if name.ends_with(".wasm") {
                let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
                assets.add(site, &name, &bytes)?;
            } else {
                // As part of a module that passes one thing on, whatever else is exported goes.
                let start = format!("export {{ default }} from './{}';", file.display());
                assets.add(site, &name, script(&start, tools)?.as_bytes())?;
            }
        }
        let joined: Result<Vec<String>, String> = START.into_iter().map(source).collect();
        assets.add(site, "start.js", script(&joined?.concat(), tools)?.as_bytes())?;
        for name in ALONE.into_iter().chain(reloads.then_some(RELOAD)) {
            assets.add(site, &format!("{name}.js"), script(&source(name)?, tools)?.as_bytes())?;
        }
        for path in PROGRAMS.iter().filter_map(|program| program.style) {
            assets.add(site, &file_name(path), style(path, tools)?.as_bytes())?;
        }
        Ok(assets)
    }

    /// Writes a file under a name made of its content: whoever keeps such a file for ever never has a wrong
    /// one. A name must stand for the bytes that are served, so nothing changes them afterwards.
    fn add(&mut self, site: &Path, name: &str, bytes: &[u8]) -> Outcome {
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("{FOLDER}/{stem}-{}.{end}", &sha256(bytes)[..16]);
        write(&site.join(&path), bytes)?;
        self.paths.insert(name.to_owned(), path);
        Ok(())
    }

    fn path(&self, name: &str) -> Result<String, String> {
        self.paths.get(name).cloned().ok_or_else(|| format!("the site has no file {name}."))
    }

    /// A name for the build: pages of one build belong together, with their files and what stands inside.
    pub fn build(&self, inside: &Inside) -> String {
        let all = format!("{:?}{}{}", self.paths, inside.early, inside.styles.widgets);
        sha256(all.as_bytes())[..16].to_owned()
    }

    /// The scripts of the plan.
    ///
    /// # Errors
    /// When one of them was not written.
    pub fn scripts(&self, inside: &Inside) -> Result<Scripts, String> {
        Ok(Scripts {
            early: inside.early.clone(),
            start: self.path("start.js")?,
            accent: self.path("accent.js")?,
            widget: self.path("widget.js")?,
            reload: self.path("reload.js").ok(),
        })
    }

    /// The files of each program.
    ///
    /// # Errors
    /// When one of them was not written.
    pub fn programs(&self) -> Result<BTreeMap<String, Files>, String> {
        let of_program = |program: &programs::Program| {
            let name = program.name;
            let files = Files {
                script: self.path(&format!("{name}.js"))?,
                wasm: self.path(&format!("{name}_bg.wasm"))?,
                style: program.style.map(|path| self.path(&file_name(path))).transpose()?,
            };
            Ok((name.to_owned(), files))
        };
        PROGRAMS.iter().map(of_program).collect()
    }
}

/// A script in fewer bytes: one module, without what nothing uses.
///
/// # Errors
/// When it is not understood.
pub fn script(text: &str, tools: &Tools) -> Result<String, String> {
    let mut command = esbuild(tools);
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

fn file_name(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}
