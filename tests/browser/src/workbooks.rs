//! Workbooks of spreadsheets on the page for files: one that is read, and what is none that can be.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

use crate::files::{give, read};

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a workbook is read, and another sheet of it", workbook),
        Test::new("what is no workbook that can be read says so", no_workbook),
    ]
}

/// Bytes as a script writes them, for a file.
fn listed(bytes: &[u8]) -> String {
    format!("new Uint8Array({bytes:?})")
}

/// A workbook of subscriptions that LibreOffice saved; the fourth row cannot be.
const WORKBOOK: &[u8] = include_bytes!("../../workbook/libreoffice.xlsx");

/// The same with a second sheet, whose rows are answers.
fn two_sheets() -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id='{id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' Target='{target}'/>"
        )
    };
    let row = |date: &str, score: &str| {
        format!("<row><c t='str'><v>{date}</v></c><c t='str'><v>{score}</v></c></row>")
    };
    let sheet = |scores: [&str; 3]| {
        let rows = scores.map(|score| row("2025-01-05", score)).concat();
        format!("<worksheet><sheetData>{}{rows}</sheetData></worksheet>", row("date", "score"))
    };
    let (first, second) = (sheet(["10", "9", "10"]), sheet(["0", "1", "10"]));
    let files = [
        ("_rels/.rels", relation("a", "officeDocument", "xl/workbook.xml")),
        (
            "xl/_rels/workbook.xml.rels",
            relation("a", "worksheet", "1.xml") + &relation("b", "worksheet", "2.xml"),
        ),
        (
            "xl/workbook.xml",
            "<sheet name='January' r:id='a'/><sheet name='Others' r:id='b'/>".to_owned(),
        ),
        ("xl/1.xml", first),
        ("xl/2.xml", second),
    ];
    stored(&files.map(|(path, text)| {
        let text = if text.starts_with("<worksheet") { text } else { format!("<all>{text}</all>") };
        (path, text)
    }))
}

/// A zip whose parts stand as they are.
fn stored(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (path, text) in parts {
        let mut sum = flate2::Crc::new();
        sum.update(text.as_bytes());
        let size = (text.len() as u32).to_le_bytes();
        let length = (path.len() as u16).to_le_bytes();
        // Version, flags, method, time and date, checksum, sizes, lengths of the name and of what is added.
        let about = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
            &sum.sum().to_le_bytes(),
            &size,
            &size,
            &length,
            &[0, 0],
        ]
        .concat();
        let place = (file.len() as u32).to_le_bytes();
        directory
            .push([&b"PK\x01\x02\x14\0"[..], &about, &[0; 10], &place, path.as_bytes()].concat());
        file.extend([&b"PK\x03\x04"[..], &about, path.as_bytes(), text.as_bytes()].concat());
    }
    let place = (file.len() as u32).to_le_bytes();
    let (count, directory) = ((directory.len() as u16).to_le_bytes(), directory.concat());
    let size = (directory.len() as u32).to_le_bytes();
    file.extend(&directory);
    file.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &size, &place, &[0, 0]].concat());
    file
}

async fn workbook(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    give(&session, "abonnements.xlsx", &listed(WORKBOOK)).await?;
    read(&session).await?;
    let counts = "[...document.querySelectorAll('[data-count] strong')].map((one) => one.textContent).join(' ')";
    session.wait_for("the account", &format!("{counts} === '3 1 0 1 5'")).await?;
    session.click(".refused summary").await?;
    let text = session.text(".refused").await?;
    if !text.contains('4') || !text.contains("2025-02-01") {
        return Err(format!("the fourth row is missing in: {text}"));
    }
    give(&session, "answers.xlsx", &listed(&two_sheets())).await?;
    let score = "document.querySelector('[data-sheet=answers] [data-column=score]')?.textContent";
    session.wait_for("the first sheet", &format!("{score}?.startsWith('100')")).await?;
    session.choose("data-sheet", "1").await?;
    session.wait_for("the second sheet", &format!("{score}?.includes('33,33')")).await
}

async fn no_workbook(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    let said = |text: &str| {
        format!("document.querySelector('[data-problem]')?.textContent.includes('{text}')")
    };
    give(&session, "cut.xlsx", &listed(&WORKBOOK[..WORKBOOK.len() - 100])).await?;
    session.wait_for("that it is cut", &said("damaged")).await?;
    let mut changed = WORKBOOK.to_vec();
    // Within what comes out of the first part when it is inflated.
    changed[70..90].fill(0xff);
    give(&session, "changed.xlsx", &listed(&changed)).await?;
    session.wait_for("that it is damaged", &said("damaged")).await?;
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0];
    give(&session, "old.xls", &listed(&old)).await?;
    session.wait_for("that it is protected or old", &said("password")).await?;
    give(&session, "text.ods", &listed(&stored(&[("content.xml", String::new())]))).await?;
    session.wait_for("that it is another file", &said(".ods")).await?;
    session.act("load-example").await?;
    read(&session).await
}
