//! A workbook of a spreadsheet (.xlsx) as a file of comma-separated values, piece by piece: never all of it is in memory.
//!
//! It says which bytes of the file it needs next, and whether they are to be inflated; who has the file gives them.

mod archive;
mod contents;
mod dates;
mod digits;
mod rows;
mod strings;
mod styles;
mod xml;

use rawzip::Crc32;

use crate::data::reading::MOST_BYTES;
use crate::data::told::{Trouble, Wanted};
use crate::data::workbook::archive::{Archive, Lack, Part};
use crate::data::workbook::contents::{Contents, Relations, SheetOf};
use crate::data::workbook::rows::Rows;
use crate::data::workbook::strings::Strings;
use crate::data::workbook::styles::Styles;
use crate::data::workbook::xml::Xml;

/// How a zip begins: with a part, or with an empty directory.
const ZIPS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// How older workbooks begin, and those that are protected by a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The most bytes of the part of texts, which holds no more texts than are kept.
const MOST_OF_TEXTS: u64 = 1 << 29;

/// The most bytes of each part that is small in every workbook.
const MOST_OF_OTHERS: u64 = 1 << 26;

/// Where the main part of nearly every workbook is.
const USUAL: &str = "xl/workbook.xml";

/// Whether a file that begins by some bytes is a zip or an older workbook, and no text.
pub(crate) fn is_workbook(start: &[u8]) -> bool {
    ZIPS.iter().any(|zip| start.starts_with(zip)) || start.starts_with(COMPOUND)
}

/// A workbook that is being read.
#[derive(Debug)]
pub(crate) struct Workbook {
    archive: Archive,
    /// The number of the sheet that is read, from 0.
    pub chosen: usize,
    /// The names of the sheets that can be read.
    pub names: Vec<String>,
    /// The part that is read now, or next.
    step: Step,
    /// The folder of the main part, up to the slash.
    folder: String,
    main: String,
    relations: Relations,
    contents: Contents,
    sheets: Vec<SheetOf>,
    styles: Styles,
    strings: Strings,
    rows: Option<Rows>,
    open: Open,
    /// How many bytes came out of the parts of texts and cells, and how many will.
    done: u64,
    all: u64,
}

/// The parts in the order in which they are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Roots,
    Relations,
    Contents,
    Styles,
    Strings,
    Sheet,
    End,
}

/// What comes in.
#[derive(Debug)]
enum Open {
    Nothing,
    /// Bytes of the file as they stand, from a place on.
    Piece(u64, Vec<u8>, usize),
    /// What comes out of a part.
    Part(Part, Taken),
}

/// What came out of a part so far.
#[derive(Debug, Default)]
struct Taken {
    xml: Xml,
    count: u64,
    sum: Crc32,
}

impl Workbook {
    /// A workbook of so many bytes that begins by some, of which a sheet is read, the first one where none is chosen.
    ///
    /// # Errors
    /// Where it is of a form that is not read.
    pub(crate) fn new(size: u64, start: &[u8], chosen: Option<usize>) -> Result<Workbook, Trouble> {
        if start.starts_with(COMPOUND) {
            return Err(Trouble::Protected);
        }
        if size > MOST_BYTES {
            return Err(Trouble::Bytes);
        }
        Ok(Workbook {
            archive: Archive::new(size, start),
            chosen: chosen.unwrap_or(0),
            names: Vec::new(),
            step: Step::Roots,
            folder: String::new(),
            main: USUAL.to_owned(),
            relations: Relations::default(),
            contents: Contents::default(),
            sheets: Vec::new(),
            styles: Styles::default(),
            strings: Strings::default(),
            rows: None,
            open: Open::Nothing,
            done: 0,
            all: 0,
        })
    }

    /// Which bytes are needed next; none where all was read.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(crate) fn wanted(&mut self) -> Result<Option<Wanted>, Trouble> {
        loop {
            let path = match self.step {
                Step::Roots => Some("_rels/.rels".to_owned()),
                Step::Relations => {
                    let name = &self.main[self.folder.len()..];
                    Some([&self.folder, "_rels/", name, ".rels"].concat())
                }
                Step::Contents => Some(self.main.clone()),
                Step::Styles => self.relations.of_kind("styles", &self.folder),
                Step::Strings => self.relations.of_kind("sharedStrings", &self.folder),
                Step::Sheet => self.sheets.get(self.chosen).map(|sheet| sheet.path.clone()),
                Step::End => return Ok(None),
            };
            let found = match path {
                Some(path) => self.archive.part(&path),
                None => Ok(None),
            };
            match found {
                Ok(Some(part)) => return self.begin(part).map(Some),
                Ok(None) => match self.step {
                    Step::Contents => return Err(Trouble::OtherFile),
                    Step::Sheet => return Err(Trouble::NoSheet),
                    Step::Roots | Step::Relations | Step::Styles | Step::Strings | Step::End => {
                        self.end_step()?;
                    }
                },
                Err(Lack::Of(from, to)) => {
                    let length = usize::try_from(to - from).unwrap_or_default();
                    self.open = Open::Piece(from, Vec::with_capacity(length), length);
                    return Ok(Some(Wanted { from, to, is_deflated: false }));
                }
                Err(Lack::Trouble(trouble)) => return Err(trouble),
            }
        }
    }

    fn begin(&mut self, part: Part) -> Result<Wanted, Trouble> {
        let (most, trouble) = match self.step {
            Step::Sheet => (MOST_BYTES, Trouble::Bytes),
            Step::Strings => (MOST_OF_TEXTS, Trouble::Texts),
            Step::Roots | Step::Relations | Step::Contents | Step::Styles | Step::End => {
                (MOST_OF_OTHERS, Trouble::Damaged)
            }
        };
        if part.size > most {
            return Err(trouble);
        }
        if self.step == Step::Strings {
            self.look_ahead(part.size);
        }
        if self.step == Step::Sheet {
            self.all = self.done + part.size;
        }
        self.open = Open::Part(part, Taken::default());
        Ok(Wanted { from: part.from, to: part.to, is_deflated: part.is_deflated })
    }

    /// Counts what will come out of the sheet, where its place is known already.
    fn look_ahead(&mut self, texts: u64) {
        let sheet = self.sheets.get(self.chosen).map(|sheet| sheet.path.clone());
        let sheet = sheet.and_then(|path| self.archive.size_of(&path));
        self.all = texts + sheet.unwrap_or(texts);
    }

    /// Takes the next bytes of what is needed, and adds the lines that are whole by now.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(crate) fn take(&mut self, bytes: &[u8], lines: &mut Vec<u8>) -> Result<(), Trouble> {
        let Workbook { open, step, relations, contents, styles, strings, rows, done, .. } = self;
        match open {
            Open::Nothing => Ok(()),
            Open::Piece(_, piece, length) => match piece.len() + bytes.len() <= *length {
                true => {
                    piece.extend_from_slice(bytes);
                    Ok(())
                }
                false => Err(Trouble::Damaged),
            },
            Open::Part(part, taken) => {
                taken.count += bytes.len() as u64;
                taken.sum.update(bytes);
                if taken.count > part.size {
                    return Err(Trouble::Damaged);
                }
                let xml = &mut taken.xml;
                match step {
                    Step::Roots | Step::Relations => xml.take(bytes, &mut |it| relations.see(&it)),
                    Step::Contents => xml.take(bytes, &mut |it| contents.see(&it)),
                    Step::Styles => xml.take(bytes, &mut |it| styles.see(&it)),
                    Step::Strings => {
                        *done += bytes.len() as u64;
                        xml.take(bytes, &mut |it| strings.see(it))
                    }
                    Step::Sheet => {
                        *done += bytes.len() as u64;
                        let rows = rows.as_mut().ok_or(Trouble::Damaged)?;
                        xml.take(bytes, &mut |it| rows.see(it, lines))
                    }
                    Step::End => Ok(()),
                }
            }
        }
    }

    /// Says that all that was needed was given.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(crate) fn end(&mut self) -> Result<(), Trouble> {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => Ok(()),
            Open::Piece(from, piece, length) if piece.len() == length => {
                self.archive.give(from, piece);
                Ok(())
            }
            Open::Piece(..) => Err(Trouble::Damaged),
            Open::Part(part, taken) => {
                if taken.count != part.size || taken.sum.checksum() != part.sum {
                    return Err(Trouble::Damaged);
                }
                taken.xml.finish()?;
                self.end_step()
            }
        }
    }

    /// Goes on to the next part.
    fn end_step(&mut self) -> Result<(), Trouble> {
        self.step = match self.step {
            Step::Roots => {
                let roots = std::mem::take(&mut self.relations);
                self.main = roots.of_kind("officeDocument", "").unwrap_or(self.main.clone());
                self.folder = self.main.rfind('/').map_or("", |at| &self.main[..=at]).to_owned();
                Step::Relations
            }
            Step::Relations => Step::Contents,
            Step::Contents => {
                self.sheets = self.contents.sheets(&self.relations, &self.folder);
                self.names = self.sheets.iter().map(|sheet| sheet.name.clone()).collect();
                if self.sheets.is_empty() {
                    return Err(Trouble::NoSheet);
                }
                self.chosen = self.chosen.min(self.sheets.len() - 1);
                Step::Styles
            }
            Step::Styles => Step::Strings,
            Step::Strings => {
                let strings = std::mem::take(&mut self.strings);
                let styles = std::mem::take(&mut self.styles).finish();
                self.rows = Some(Rows::new(strings, styles, self.contents.epoch));
                Step::Sheet
            }
            Step::Sheet | Step::End => Step::End,
        };
        Ok(())
    }

    /// Whether all of the sheet was read.
    pub(crate) fn is_done(&self) -> bool {
        self.step == Step::End
    }

    /// How many percent of its texts and cells were read.
    pub(crate) fn percent(&self) -> u32 {
        let percent = (self.done * 100).checked_div(self.all).unwrap_or(0);
        u32::try_from(percent.min(100)).unwrap_or(100)
    }
}
