//! The parts of a zip of which only pieces are known: it says which piece it needs next.

use std::cell::Cell;

use rawzip::{CompressionMethod, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder, ZipLocator};

use crate::data::told::Trouble;

/// How many bytes are asked for at once.
const PIECE: u64 = 1 << 16;

/// The most bytes that are kept of where the parts lie: more than a million of them would have.
const MOST_KEPT: usize = 1 << 25;

/// Room for the longest entry of the directory: its name, what is added to it and its comment.
const LONGEST_ENTRY: usize = 3 << 16;

/// The end of the directory may be followed by a comment of so many bytes.
const LONGEST_END: u64 = (1 << 16) + 128;

/// A zip that becomes known.
#[derive(Debug)]
pub(crate) struct Archive {
    zip: Zip,
    entries: Option<Vec<Entry>>,
    size: u64,
}

/// What of it was found.
#[derive(Debug)]
enum Zip {
    /// Pieces alone.
    Sought(Pieces),
    /// Where the directory lies.
    Found(ZipArchive<Pieces>),
    /// Nothing, as it is being looked at.
    InUse,
}

/// What stands in the directory about a part.
#[derive(Clone, Debug)]
struct Entry {
    /// Its path, in small letters.
    path: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_encrypted: bool,
    sum: u32,
}

/// Where a part lies, and what comes out of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Part {
    /// Its first byte in the file.
    pub from: u64,
    /// The byte after its last one.
    pub to: u64,
    /// Whether it is to be inflated; it stands as it is otherwise.
    pub is_deflated: bool,
    /// How many bytes come out of it.
    pub size: u64,
    /// The CRC-32 of them.
    pub sum: u32,
}

/// Why a part is not there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lack {
    /// Bytes of the file from one place up to another are needed first.
    Of(u64, u64),
    /// It cannot be read.
    Trouble(Trouble),
}

impl Archive {
    /// A zip of so many bytes, the first of which are known.
    pub(crate) fn new(size: u64, start: &[u8]) -> Archive {
        let pieces = Pieces { size, all: vec![(0, start.to_vec())], missing: Cell::new(None) };
        Archive { zip: Zip::Sought(pieces), entries: None, size }
    }

    /// Takes the bytes from a place on that were asked for.
    pub(crate) fn give(&mut self, from: u64, bytes: Vec<u8>) {
        match &mut self.zip {
            Zip::Sought(pieces) => pieces.all.push((from, bytes)),
            Zip::Found(zip) => zip.get_mut().all.push((from, bytes)),
            Zip::InUse => {}
        }
    }

    /// How many bytes come out of the part of a path, where that is known.
    pub(crate) fn size_of(&mut self, path: &str) -> Option<u64> {
        let path = path.to_ascii_lowercase();
        let entry = self.entries().ok()?.iter().find(|entry| entry.path == path)?;
        Some(entry.place.uncompressed_size_hint())
    }

    /// Where the part of a path lies; `None` where there is none.
    pub(crate) fn part(&mut self, path: &str) -> Result<Option<Part>, Lack> {
        let path = path.to_ascii_lowercase();
        let Some(entry) = self.entries()?.iter().find(|it| it.path == path).cloned() else {
            return Ok(None);
        };
        if entry.is_encrypted {
            return Err(Lack::Trouble(Trouble::Protected));
        }
        let is_deflated = entry.method == CompressionMethod::DEFLATE;
        if !is_deflated && entry.method != CompressionMethod::STORE {
            return Err(DAMAGED);
        }
        let zip = self.zip()?;
        let (from, to) = match zip.get_entry(entry.place) {
            Ok(found) => found.compressed_data_range(),
            Err(_) => return Err(zip.get_ref().lack()),
        };
        let size = entry.place.uncompressed_size_hint();
        if to > self.size || (!is_deflated && to - from != size) {
            return Err(DAMAGED);
        }
        Ok(Some(Part { from, to, is_deflated, size, sum: entry.sum }))
    }

    fn zip(&mut self) -> Result<&mut ZipArchive<Pieces>, Lack> {
        if let Zip::Sought(pieces) = &mut self.zip {
            let pieces = std::mem::take(pieces);
            self.zip = Zip::InUse;
            let locator = ZipLocator::new().max_search_space(LONGEST_END);
            let mut buffer = vec![0; PIECE as usize];
            match locator.locate_in_reader(pieces, &mut buffer, self.size) {
                // The first entry is looked at as well: where it is not known yet, it is taken for a wrong one.
                Ok(zip) if zip.get_ref().is_missing() => {
                    let pieces = zip.into_inner();
                    let lack = pieces.lack();
                    self.zip = Zip::Sought(pieces);
                    return Err(lack);
                }
                Ok(zip) => self.zip = Zip::Found(zip),
                Err((pieces, _)) => {
                    let lack = pieces.lack();
                    self.zip = Zip::Sought(pieces);
                    return Err(lack);
                }
            }
        }
        match &mut self.zip {
            Zip::Found(zip) => Ok(zip),
            Zip::Sought(_) | Zip::InUse => Err(DAMAGED),
        }
    }

    fn entries(&mut self) -> Result<&[Entry], Lack> {
        if self.entries.is_none() {
            let zip = self.zip()?;
            let mut buffer = vec![0; LONGEST_ENTRY];
            let mut entries = zip.entries(&mut buffer);
            let mut found = Vec::new();
            loop {
                match entries.next_entry() {
                    Ok(Some(record)) => {
                        let path = String::from_utf8_lossy(record.file_path().as_ref())
                            .replace('\\', "/")
                            .to_ascii_lowercase();
                        found.push(Entry {
                            path: path.trim_start_matches('/').to_owned(),
                            place: record.wayfinder(),
                            method: record.compression_method(),
                            is_encrypted: record.flags().is_encrypted(),
                            sum: record.crc32(),
                        });
                    }
                    Ok(None) => break,
                    Err(_) => return Err(zip.get_ref().lack()),
                }
            }
            self.entries = Some(found);
        }
        Ok(self.entries.as_deref().unwrap_or_default())
    }
}

const DAMAGED: Lack = Lack::Trouble(Trouble::Damaged);

/// What is known of a file.
#[derive(Debug, Default)]
struct Pieces {
    size: u64,
    /// Where each begins, and its bytes.
    all: Vec<(u64, Vec<u8>)>,
    /// The first byte that was looked for and is not known.
    missing: Cell<Option<u64>>,
}

impl Pieces {
    fn is_missing(&self) -> bool {
        self.missing.get().is_some()
    }

    /// What was looked for in vain.
    fn lack(&self) -> Lack {
        let kept: usize = self.all.iter().map(|(_, bytes)| bytes.len()).sum();
        match self.missing.take() {
            Some(from) if kept < MOST_KEPT => Lack::Of(from, self.size.min(from + PIECE)),
            Some(_) | None => DAMAGED,
        }
    }
}

impl ReaderAt for Pieces {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> std::io::Result<usize> {
        if offset >= self.size {
            return Ok(0);
        }
        let known = self.all.iter().find_map(|(from, bytes)| {
            let at = usize::try_from(offset.checked_sub(*from)?).ok()?;
            bytes.get(at..).filter(|rest| !rest.is_empty())
        });
        let Some(known) = known else {
            self.missing.set(self.missing.get().or(Some(offset)));
            return Err(std::io::ErrorKind::WouldBlock.into());
        };
        let length = buffer.len().min(known.len());
        buffer[..length].copy_from_slice(&known[..length]);
        Ok(length)
    }
}
