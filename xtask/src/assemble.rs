//! `cargo xtask assemble`: what Trunk calls after it has compiled. It puts the whole site in place of what Trunk
//! has written: the program in parts, the pages, what is kept offline, what hosts are told, the compressed files.

use crate::assets::{Assets, script};
use crate::build::ADDRESS;
use crate::files::{clear, copy, files, read, write};
use crate::programs::Kind;
use crate::run::{Outcome, announce, cannot, output, run};
use crate::sitemap::{robots, sitemap};
use crate::tools::{self, Tools};
use crate::{compress, icons, module, offline, pictures, policy, sql, widget};
use cadran::prerender::plan::{Homes, Plan, Policies};
use cadran::prerender::public::Public;
use cadran::site::{Address, Page};
use cadran::text::Lang;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the pages are written by.
pub const PLAN: &str = "target/plan.json";

/// Writes the site into the folder that Trunk names.
///
/// # Errors
/// When Trunk has not called it, a tool is missing, or a part of the site cannot be made.
pub fn assemble() -> Outcome {
    let by_hand =
        "Trunk calls `assemble`: use `trunk build`, `trunk serve` or `cargo xtask build`.";
    let site = env::var("TRUNK_STAGING_DIR").map_err(|_| by_hand)?;
    let kind = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Kind::Release,
        _ => Kind::Development,
    };
    let public = env::var(ADDRESS).ok().map(|address| Public::read(&address)).transpose()?;
    let tools = tools::found()?;
    announce("Splitting the program into parts");
    let site = Path::new(&site);
    clear(site)?;
    let assets = Assets::write(site, &tools, kind)?;
    if kind == Kind::Release {
        announce("Compiling the module for other programs");
        module::write(&site.join(module::FOLDER), &tools)?;
    }
    sql::write(site)?;
    announce("Writing the pages (the interface without a browser)");
    fill(site, assets, &tools, kind, public)?;
    let found = files(site)?;
    let bytes: u64 =
        found.iter().filter_map(|file| fs::metadata(file).ok()).map(|it| it.len()).sum();
    println!("The site: {} files, {bytes} bytes.", found.len());
    Ok(())
}

/// Writes everything but the assets and the module.
fn fill(site: &Path, assets: Assets, tools: &Tools, kind: Kind, public: Option<Public>) -> Outcome {
    copy(Path::new("public"), site)?;
    let homes = homes()?;
    let mut shared = Vec::new();
    for (picture, bytes) in pictures::pictures(&homes)? {
        write(&site.join(&picture.path), bytes)?;
        shared.push(picture);
    }
    for lang in Lang::ALL {
        let home = homes.get(lang.code()).ok_or("a language has no home.")?;
        let folder = site.join(Address { lang, page: Page::Home }.path());
        let manifest = icons::manifest(Path::new("."), lang, home)?;
        write(&folder.join("manifest.webmanifest"), manifest)?;
    }
    for (name, icon) in icons::icons(Path::new("."))? {
        write(&site.join(name), icon)?;
    }
    let styles = [assets.styles.pages.as_str(), &assets.styles.widgets];
    let policy = policy::of_pages(&[&assets.scripts.early], &styles);
    write(&site.join("_headers"), policy::headers(&policy, public.as_ref()))?;
    write(&site.join("robots.txt"), robots(public.as_ref()))?;
    if let Some(public) = &public {
        write(&site.join("sitemap.xml"), sitemap(public))?;
    }
    write(&site.join(widget::SCRIPT), script(&widget::script()?, tools)?)?;
    let policies =
        Policies { widgets: policy::of_widgets(&policy, public.as_ref()), pages: policy.clone() };
    prerender(
        site,
        &Plan {
            public,
            build: assets.build(),
            policies,
            scripts: assets.scripts,
            styles: assets.styles,
            font: assets.font,
            program: assets.program,
            pictures: shared,
        },
    )?;
    let worker = match kind {
        Kind::Development => offline::NO_WORKER.to_owned(),
        Kind::Release => script(&read("script/worker.js")?, tools)?,
    };
    offline::write(site, &worker, &policy)?;
    match kind {
        // Nobody else will fetch it.
        Kind::Development => Ok(()),
        Kind::Release => compress::write(site),
    }
}

/// What the homes say of themselves.
fn homes() -> Result<Homes, String> {
    // First so that its progress is seen, then for what it prints.
    run(prerenderer("build").args(["--quiet"]))?;
    let printed = output(prerenderer("run").args(["--quiet", "--", "--homes"]));
    let printed = printed.ok_or("the homes cannot be written.")?;
    serde_json::from_str(&printed).map_err(|error| format!("the homes cannot be read: {error}."))
}

/// Writes every page of the site as a whole file.
fn prerender(site: &Path, plan: &Plan) -> Outcome {
    let text = serde_json::to_string(plan).map_err(|error| format!("{error}."))?;
    fs::write(PLAN, text).map_err(|error| cannot("write", PLAN, error))?;
    run(prerenderer("run").args(["--quiet", "--", PLAN]).arg(site))
}

/// Cargo's command for the program that runs the components of the interface and keeps what they write.
fn prerenderer(command: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([command, "--locked", "--features", "pages", "--bin", "prerender"]);
    cargo
}
