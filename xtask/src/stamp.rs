//! Knows whether the site in `dist/` is still the one that the sources give.

use crate::run::{Outcome, cannot};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Everything that the bytes of the site depend on, beside the tools.
pub const INPUTS: &[&str] = &[
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "index.html",
    "module",
    "public",
    "script",
    "src",
    "style",
    "tools",
    "xtask/Cargo.toml",
    "xtask/src",
];
const STAMP: &str = "target/site.stamp";

/// Digests of the sources and of the site that was made of them.
#[derive(PartialEq)]
pub struct Stamp {
    sources: String,
}

impl Stamp {
    /// The state of the sources now, with the versions of the tools.
    pub fn of_sources(versions: &str) -> Result<Stamp, String> {
        let mut digest = Sha256::new_with_prefix(versions);
        for input in INPUTS {
            add(&mut digest, Path::new(input))?;
        }
        Ok(Stamp { sources: hexadecimal(&digest.finalize()) })
    }

    /// Whether the site was made of these sources and nobody has touched it since.
    pub fn fits(&self, site: &Path) -> bool {
        let written = std::fs::read_to_string(STAMP).unwrap_or_default();
        self.text(site).is_ok_and(|text| text == written)
    }

    /// Notes that the site was made of these sources.
    pub fn write(&self, site: &Path) -> Outcome {
        std::fs::write(STAMP, self.text(site)?).map_err(|error| cannot("write", STAMP, error))
    }

    fn text(&self, site: &Path) -> Result<String, String> {
        let mut digest = Sha256::new();
        add(&mut digest, site)?;
        Ok(format!("sources {}\nsite {}\n", self.sources, hexadecimal(&digest.finalize())))
    }
}

/// The files under a folder, in an order that is the same everywhere.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|error| cannot("read", folder, error))?;
    for entry in entries {
        let path = entry.map_err(|error| cannot("read", folder, error))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn add(digest: &mut Sha256, path: &Path) -> Outcome {
    let found = match path {
        path if path.is_dir() => files(path)?,
        path if path.is_file() => vec![path.to_path_buf()],
        _ => Vec::new(),
    };
    for file in found {
        let bytes = std::fs::read(&file).map_err(|error| cannot("read", &file, error))?;
        digest.update(file.to_string_lossy().as_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    Ok(())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
