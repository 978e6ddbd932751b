//! The site as it would be uploaded elsewhere: another version over the one that a page was loaded from, or
//! the same built with its public address.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use xtask::public::Public;
use xtask::{offline, policy};

/// By this the pages of the new version know each other.
pub const BUILD: &str = "another-build";

/// A folder with such a site, which goes when nobody needs it any more.
pub struct Deployment {
    /// The folder.
    pub folder: PathBuf,
}

impl Deployment {
    /// The same site, in which every file that is named by its content has another name, and so have
    /// all the references to it: nothing of the old version is there any more.
    pub fn after(site: &Path) -> Result<Deployment, String> {
        let deployment = Deployment::new();
        deployment.fill(site).map_err(|error| format!("no new version can be made: {error}"))?;
        let worker = fs::read_to_string(site.join(offline::WORKER))
            .map_err(|error| format!("the site has no worker: {error}"))?;
        let (_, program) = worker.split_once('\n').ok_or("the worker says nothing of the site")?;
        offline::write(&deployment.folder, program, &policy_of(site)?)?;
        Ok(deployment)
    }

    /// The same site, whose widgets name its address in their policy as a build with `--address` does.
    pub fn named(site: &Path, address: &str) -> Result<Deployment, String> {
        let public = Public::read(address)?;
        let deployment = Deployment::new();
        let before = policy_of(site)?;
        let after = policy::of_widgets(&before, Some(&public));
        let rename = || -> std::io::Result<()> {
            copy(site, &deployment.folder)?;
            fs::write(deployment.folder.join("_headers"), policy::headers(&before, Some(&public)))?;
            each_page(&deployment.folder.join("embed"), &|html| html.replace(&before, &after))
        };
        rename().map_err(|error| format!("the site cannot be named: {error}"))?;
        Ok(deployment)
    }

    fn new() -> Deployment {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("cadran-deployment-{}-{number}", std::process::id());
        Deployment { folder: std::env::temp_dir().join(name) }
    }

    fn fill(&self, site: &Path) -> std::io::Result<()> {
        copy(site, &self.folder)?;
        let assets = self.folder.join("assets");
        let mut names = Vec::new();
        for entry in fs::read_dir(&assets)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.starts_with("pages-") {
                fs::remove_file(assets.join(&name))?;
            } else if let Some((stem, digest)) = name.split_once('-') {
                let other = format!("{stem}-next{digest}");
                fs::rename(assets.join(&name), assets.join(&other))?;
                names.push((name, other));
            }
        }
        let renamed =
            |text: String| names.iter().fold(text, |text, (name, other)| text.replace(name, other));
        // The program's script names its chunks.
        for (_, script) in names.iter().filter(|(_, script)| script.ends_with(".js")) {
            let script = assets.join(script);
            fs::write(&script, renamed(fs::read_to_string(&script)?))?;
        }
        each_page(&self.folder, &|html| {
            let renamed = renamed(html);
            let Some((before, rest)) = renamed.split_once("data-build=\"") else { return renamed };
            let after = rest.split_once('"').map_or("", |(_, after)| after);
            format!("{before}data-build=\"{BUILD}\"{after}")
        })
    }
}

impl Drop for Deployment {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// The policy that the pages of a site state themselves.
fn policy_of(site: &Path) -> Result<String, String> {
    let html = fs::read_to_string(site.join("index.html"))
        .map_err(|error| format!("the site has no root: {error}"))?;
    let stated = html.split("Content-Security-Policy\" content=\"").nth(1);
    let policy = stated.and_then(|rest| rest.split('"').next());
    Ok(policy.ok_or("the root states no policy")?.to_owned())
}

/// Copies what a host serves; compressed files would be those of the old version.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let place = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &place)?;
        } else if path.extension().is_none_or(|end| end != "br" && end != "gz") {
            fs::copy(&path, place)?;
        }
    }
    Ok(())
}

/// Changes every page of a folder.
fn each_page(folder: &Path, change: &dyn Fn(String) -> String) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            each_page(&path, change)?;
        } else if path.extension().is_some_and(|end| end == "html") {
            let html = fs::read_to_string(&path)?;
            fs::write(path, change(html))?;
        }
    }
    Ok(())
}
