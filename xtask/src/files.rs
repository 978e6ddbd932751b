//! Files and folders of a build.

use crate::run::{Outcome, cannot};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The files under a folder, in an order that is the same everywhere.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| cannot("read", folder, error))? {
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

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: impl AsRef<Path>) -> Result<String, String> {
    fs::read_to_string(&path).map_err(|error| cannot("read", path, error))
}

/// Writes a file, with the folders that it lies in.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| cannot("write", path, error))
}

/// Leaves an empty folder.
///
/// # Errors
/// When it cannot be emptied.
pub fn clear(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| cannot("empty", folder, error))?;
    }
    fs::create_dir_all(folder).map_err(|error| cannot("create", folder, error))
}

/// Copies a file, or all files of a folder, to a place.
///
/// # Errors
/// When a file cannot be copied.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    let found = if from.is_dir() { files(from)? } else { vec![from.to_path_buf()] };
    for file in found {
        let inside = file.strip_prefix(from).unwrap_or(Path::new(""));
        // Joining nothing would put a slash behind the name of a file.
        let place = if inside.as_os_str().is_empty() { to.to_path_buf() } else { to.join(inside) };
        fs::create_dir_all(place.parent().unwrap_or(Path::new(".")))
            .and_then(|()| fs::copy(&file, &place))
            .map_err(|error| cannot("copy", &file, error))?;
    }
    Ok(())
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
