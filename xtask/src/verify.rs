//! `cargo xtask build --verify`: two clean builds in different folders give the same bytes.

use crate::build::SITE;
use crate::files::{clear, copy, files, sha256};
use crate::run::{Outcome, announce, cannot, run};
use cadran::prerender::public::Public;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is no source: what builds leave, and the history.
const LEFT_OUT: [&str; 4] = ["target", SITE, ".git", ".ci"];

/// The path of each file with the digest of its bytes.
type Digests = BTreeMap<PathBuf, String>;

/// Builds the site from two copies of the sources, whose paths differ in length, and compares.
///
/// # Errors
/// When a build fails, or a file differs.
pub fn verify(public: Option<&Public>) -> Outcome {
    let folder = Path::new("target/verify");
    let copies = [folder.join("one"), folder.join("another/further/down")];
    // Both copies first: sources that change meanwhile would be taken for a difference of the builds.
    copy_sources(&copies[0])?;
    copy_sources(&copies[1])?;
    let (first, second) = (clean_build(&copies[0], public)?, clean_build(&copies[1], public)?);
    announce("Comparing the two builds");
    let differing = differing(&first, &second);
    let all = first.len().max(second.len());
    println!("{} of {all} files have the same bytes in both.", all - differing.len());
    println!("Digest of all: {}.", sha256(format!("{first:?}").as_bytes()));
    match differing.as_slice() {
        // The copies are large; where they differ they are wanted.
        [] => fs::remove_dir_all(folder).map_err(|error| cannot("remove", folder, error)),
        names => Err(format!(
            "these files differ between {}/*/{SITE}: {}.",
            folder.display(),
            names.join(", ")
        )),
    }
}

/// Makes a folder hold the sources and the tools, and no result of an earlier build.
fn copy_sources(folder: &Path) -> Outcome {
    clear(folder)?;
    let entries = fs::read_dir(".").map_err(|error| cannot("read", ".", error))?;
    for entry in entries {
        let name = entry.map_err(|error| cannot("read", ".", error))?.file_name();
        if LEFT_OUT.iter().all(|left| name != *left) {
            copy(&Path::new(".").join(&name), &folder.join(&name))?;
        }
    }
    Ok(())
}

/// Builds in a copy of the sources from nothing, and gives the digests of the site.
fn clean_build(folder: &Path, public: Option<&Public>) -> Result<Digests, String> {
    announce(&format!("A clean build in {}", folder.display()));
    let program = std::env::current_exe().map_err(|error| format!("{error}."))?;
    let project = std::path::absolute(folder).map_err(|error| cannot("find", folder, error))?;
    let mut command = Command::new(program);
    command.arg("build").current_dir(&project).env("CARGO_MANIFEST_DIR", project.join("xtask"));
    // Nothing of another build: neither its results nor its place.
    command.env_remove("CARGO_TARGET_DIR");
    if let Some(public) = public {
        command.args(["--address", &public.url("")]);
    }
    run(&mut command)?;
    digests(&folder.join(SITE))
}

fn digests(site: &Path) -> Result<Digests, String> {
    let digest = |file: PathBuf| {
        let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        let name = file.strip_prefix(site).map_err(|error| format!("{error}."))?;
        Ok((name.to_path_buf(), sha256(&bytes)))
    };
    files(site)?.into_iter().map(digest).collect()
}

/// The files that are not in both, or not the same in both.
fn differing(first: &Digests, second: &Digests) -> Vec<String> {
    let mut names: Vec<&PathBuf> = first.keys().chain(second.keys()).collect();
    names.sort();
    names.dedup();
    names.retain(|name| first.get(*name) != second.get(*name));
    names.into_iter().map(|name| name.display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_missing_or_another_differs() {
        let site = |files: &[(&str, &str)]| -> Digests {
            files.iter().map(|(name, digest)| (PathBuf::from(name), (*digest).to_owned())).collect()
        };
        let first = site(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let second = site(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(differing(&first, &second), ["b", "c", "d"]);
        assert!(differing(&first, &first).is_empty());
    }
}
