//! What a host sends in place of a file when the browser understands it: the same, compressed as far
//! as it goes, since it is done once.

use crate::files::files;
use crate::run::{Outcome, cannot};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A compression, as a browser asks for it and as its files end; the better one first.
pub const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Endings of files that get smaller: text and programs. Pictures are compressed already.
const SMALLER: &[&str] = &["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Whether a file has compressed ones beside it.
pub fn is_compressed(file: &Path) -> bool {
    file.extension().and_then(OsStr::to_str).is_some_and(|end| SMALLER.contains(&end))
}

/// The compressed file beside a file: `page.html.br`.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// How many bytes cross the wire for a file: those of the one compressed with brotli, where there is one.
///
/// # Errors
/// When a file is not there.
pub fn sent(file: &Path) -> Result<u64, String> {
    let sent = if is_compressed(file) { beside(file, ENCODINGS[0].1) } else { file.to_path_buf() };
    fs::metadata(&sent).map(|about| about.len()).map_err(|error| cannot("read", &sent, error))
}

/// Writes `.br` and `.gz` beside each file of a folder that gets smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Outcome {
    let mut files = files(folder)?;
    files.retain(|file| is_compressed(file));
    files.par_iter().try_for_each(|file| {
        let bytes = fs::read(file).map_err(|error| cannot("read", file, error))?;
        for (kind, ending) in ENCODINGS {
            let compressed = if kind == "br" { brotli(&bytes) } else { gzip(&bytes) };
            let place = beside(file, ending);
            compressed
                .and_then(|bytes| fs::write(&place, bytes))
                .map_err(|error| cannot("write", &place, error))?;
        }
        Ok(())
    })
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "Rétention, attrition, rétention, attrition. ".repeat(50).into_bytes();
        let small = brotli(&text).expect("it is compressed");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).expect("it comes back");
        assert_eq!(back, text);
        let zipped = gzip(&text).expect("it is compressed");
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(zipped.as_slice())
            .read_to_end(&mut back)
            .expect("it comes back");
        assert_eq!(back, text);
        assert!(small.len() < zipped.len() && zipped.len() < text.len() / 10);
    }

    #[test]
    fn the_same_bytes_give_the_same_file_at_any_time() {
        // The header of a gzip file may hold a time and a system: here it holds neither.
        let zipped = gzip(b"text").expect("it is compressed");
        assert_eq!(zipped[4..8], [0; 4]);
        assert_eq!(zipped[9], 255);
    }
}
