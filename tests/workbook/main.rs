//! Workbooks are read as the same table in comma-separated values is, row by row, and what is none of them says so.

#![allow(clippy::unwrap_used, clippy::float_arithmetic)]

mod agreement;
mod cells;
mod fixtures;
mod folder;
mod hostile;
mod maker;
mod sheets;

use std::io::Read;

use cadran::data::choices::{Choices, Content, Stated};
use cadran::data::session::Session;
use cadran::data::told::{Asked, Recognised, Rules, Told, Wanted};
use cadran::text::Lang;
use flate2::read::DeflateDecoder;

/// What a session begins with.
fn asked(content: Option<Content>, choices: Option<Choices>, sheet: Option<usize>) -> Asked {
    let now = "2030-01".to_owned();
    let stated = Stated { content, sheet, ..Stated::default() };
    Asked { stated, choices, lang: Lang::En, now, rules: Rules::default() }
}

/// Reads a file as the worker does: gives what is asked for, inflated where that is asked, in pieces of so many bytes.
fn session(file: &[u8], asked: &Asked, piece: usize) -> (Session, Option<Recognised>, Told) {
    let start = &file[..file.len().min(1 << 16)];
    let asked = serde_json::to_string(asked).unwrap();
    let mut session = Session::new(&asked, start, file.len() as u64).unwrap();
    let mut recognised = session.recognised();
    'parts: while let Some(wanted) = session.wanted() {
        let Wanted { from, to, is_deflated } = serde_json::from_str(&wanted).unwrap();
        let mut raw = &file[from as usize..to as usize];
        let mut source: Box<dyn Read> = match is_deflated {
            true => Box::new(DeflateDecoder::new(raw)),
            false => Box::new(std::mem::take(&mut raw)),
        };
        let mut bytes = vec![0; piece];
        loop {
            match source.read(&mut bytes) {
                Ok(0) => break,
                Ok(length) => {
                    if session.take(&bytes[..length]).is_none() {
                        break 'parts;
                    }
                }
                Err(_) => {
                    session.spoil();
                    break 'parts;
                }
            }
            assert!(session.percent() <= 100);
            recognised = recognised.or_else(|| session.recognised());
        }
        if session.end().is_none() {
            break;
        }
    }
    recognised = recognised.or_else(|| session.recognised());
    let told: Told = serde_json::from_str(&session.finish()).unwrap();
    assert_eq!(told.accepted + told.refused + told.blank + told.headings, told.lines);
    (session, recognised.map(|text| serde_json::from_str(&text).unwrap()), told)
}

/// How a file is read, and what it came to.
fn read(file: &[u8]) -> (Option<Recognised>, Told) {
    let (_, recognised, told) = session(file, &asked(None, None, None), 1 << 14);
    (recognised, told)
}

/// The first lines of a workbook of these rows, headings left out.
fn first(book: &maker::Book) -> Vec<Vec<String>> {
    let (recognised, told) = read(&book.bytes());
    let problem = told.problem;
    recognised.unwrap_or_else(|| panic!("{problem:?}")).first
}
