//! What the programs of the site hold: no metric's words, for definitions come with the pages and as files.

use crate::files::files;
use crate::run::{Outcome, cannot};
use cadran::catalogue::metrics;
use cadran::text::Lang;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Looks for the name and the question of each metric, in both languages, in every program of a finished site.
///
/// # Errors
/// When one is found, or a file cannot be read.
pub fn check(site: &Path) -> Outcome {
    let mut found = Vec::new();
    for file in files(&site.join("assets"))? {
        if file.extension() == Some(OsStr::new("wasm")) {
            let bytes = fs::read(&file).map_err(|error| cannot("read", &file, error))?;
            let words = words_in(&bytes).into_iter();
            found.extend(words.map(|word| format!("“{word}” in {}", file.display())));
        }
    }
    match found.as_slice() {
        [] => Ok(()),
        found => Err(format!("these words of metrics stand in programs: {}.", found.join(", "))),
    }
}

/// The words of metrics that stand in a program.
fn words_in(program: &[u8]) -> Vec<&'static str> {
    let text = String::from_utf8_lossy(program);
    let words = metrics().flat_map(|metric| {
        Lang::ALL.into_iter().flat_map(|lang| [metric.name.get(lang), metric.purpose.get(lang)])
    });
    words.filter(|word| text.contains(*word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_between_other_bytes() {
        let name = metrics().next().expect("there are metrics").name.get(Lang::Fr);
        let program = [&[0, 255, 200][..], name.as_bytes(), &[7]].concat();
        assert_eq!(words_in(&program), [name]);
        assert!(words_in(b"\0asm other words").is_empty());
    }
}
