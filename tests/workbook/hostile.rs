//! What is no workbook, or one that was made to do harm, says so: nothing is read of it, and nothing breaks.

use cadran::data::told::Trouble;
use proptest::prelude::*;

use super::maker::{Book, book, zip};
use super::{asked, read, session};

const ROWS: &str = "<row r=\"1\"><c t=\"str\"><v>date</v></c><c t=\"str\"><v>score</v></c></row>\
    <row r=\"2\"><c t=\"str\"><v>2025-01-05</v></c><c><v>9</v></c></row>";

fn problem(file: &[u8]) -> Option<Trouble> {
    let (_, told) = read(file);
    assert!(told.problem.is_none() || (told.lines == 0 && told.sheets.is_empty()));
    told.problem
}

/// The file of a workbook whose parts were changed.
fn changed(book: &Book, change: impl Fn(&str, &mut String)) -> Vec<u8> {
    let mut parts = book.parts();
    parts.iter_mut().for_each(|(path, text)| change(path, text));
    zip(parts.iter().map(|(path, text)| (&**path, text.as_bytes())), true)
}

/// A workbook whose sheet is this document.
fn of_document(document: &str) -> Vec<u8> {
    changed(&book(ROWS), |path, text| {
        if path.starts_with("xl/worksheets/") {
            *text = document.to_owned();
        }
    })
}

fn of_rows(rows: &str) -> Option<Trouble> {
    problem(&book(rows).bytes())
}

#[test]
fn what_is_no_workbook_says_what_to_do() {
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    compound.resize(4_096, 0);
    assert_eq!(problem(&compound), Some(Trouble::Protected));
    let text = |path| zip(std::iter::once((path, b"text".as_slice())), true);
    for path in ["content.xml", "Index/Document.iwa", "word/document.xml", "xl/workbook.bin"] {
        assert_eq!(problem(&text(path)), Some(Trouble::OtherFile), "{path}");
    }
    assert_eq!(problem(&zip(std::iter::empty(), true)), Some(Trouble::OtherFile));
    let no_sheet = Book { sheets: Vec::new(), ..book("") };
    assert_eq!(problem(&no_sheet.bytes()), Some(Trouble::NoSheet));
    let lost = changed(&book(ROWS), |path, text| {
        if path.ends_with("workbook.xml.rels") {
            *text = text.replace("sheet1.xml", "sheet9.xml");
        }
    });
    assert_eq!(problem(&lost), Some(Trouble::NoSheet));
}

#[test]
fn a_workbook_that_is_cut_or_changed_is_damaged() {
    for is_deflated in [false, true] {
        let whole = Book { is_deflated, ..book(ROWS) }.bytes();
        assert_eq!(problem(&whole), None);
        for length in 4..whole.len() {
            assert!(problem(&whole[..length]).is_some(), "{length} of {}", whole.len());
        }
        let mut none = 0;
        for place in 4..whole.len() {
            let mut file = whole.clone();
            file[place] ^= 0x10;
            none += usize::from(problem(&file).is_none());
        }
        // The names of local headers, dates and versions change nothing.
        assert!(none < whole.len() / 2, "{none}");
    }
}

#[test]
fn documents_that_are_none_are_damaged() {
    let sheet = |inner: &str| format!("<worksheet><sheetData>{inner}</sheetData></worksheet>");
    assert_eq!(problem(&of_document(&sheet(ROWS))), None);
    let documents = [
        String::new(),
        "no document".to_owned(),
        "<worksheet><sheetData>".to_owned(),
        "<worksheet><sheetData></worksheet></sheetData>".to_owned(),
        sheet("<row r=\"1\"><c r=\"A1\"><v>1</c></v></row>"),
        sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&unknown;</v></c></row>"),
        sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#x110000;</v></c></row>"),
        sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#0;</v></c></row>"),
        sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a & b</v></c></row>"),
        sheet("<row r=\"1\"><c r=A1><v>1</v></c></row>"),
        sheet("<row r=\"1\"") + &"x".repeat(5 << 20),
        "<a>".repeat(10_000) + &"</a>".repeat(10_000),
    ];
    for document in documents {
        let start: String = document.chars().take(80).collect();
        assert_eq!(problem(&of_document(&document)), Some(Trouble::Damaged), "{start}");
    }
}

#[test]
fn entities_are_never_expanded() {
    let laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\
        <worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    assert_eq!(problem(&of_document(laughs)), Some(Trouble::Damaged));
    let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet/>";
    assert_eq!(problem(&of_document(outside)), Some(Trouble::Damaged));
}

#[test]
fn rows_and_cells_that_cannot_be_are_damaged() {
    assert_eq!(of_rows("<row r=\"2\"/><row r=\"2\"/>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row r=\"2\"/><row r=\"1\"/>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row r=\"0\"/>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row r=\"-1\"/>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row r=\"18446744073709551615\"/>"), Some(Trouble::Lines));
    assert_eq!(of_rows("<row r=\"10000001\"/>"), Some(Trouble::Lines));
    assert_eq!(of_rows("<row><c r=\"XFE1\"><v>1</v></c></row>"), Some(Trouble::Damaged));
    assert_eq!(
        of_rows("<row><c r=\"ZZZZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"),
        Some(Trouble::Damaged)
    );
    assert_eq!(of_rows("<row><c r=\"B1\"/><c r=\"A1\"/></row>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row><row/></row>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<row><c><c/></c></row>"), Some(Trouble::Damaged));
    assert_eq!(of_rows("<c><v>1</v></c>"), Some(Trouble::Damaged));
    for index in ["1", "-1", "x", "99999999999999999999"] {
        let mut outside = book(&format!("<row><c t=\"s\"><v>{index}</v></c></row>"));
        assert_eq!(problem(&outside.bytes()), Some(Trouble::Damaged));
        outside.strings = Some("<si><t>one</t></si>".to_owned());
        assert_eq!(problem(&outside.bytes()), Some(Trouble::Damaged));
    }
}

#[test]
fn texts_that_no_memory_has_room_for_are_refused() {
    let mut many = book(ROWS);
    many.strings = Some("<si/>".repeat(5_000_001));
    assert_eq!(problem(&many.bytes()), Some(Trouble::Texts));
    let million = "x".repeat(1 << 20);
    many.strings = Some(format!("<si><t>{million}</t></si>").repeat(65));
    assert_eq!(problem(&many.bytes()), Some(Trouble::Texts));
    // One text in many parts.
    many.strings = Some(format!("<si>{}</si>", format!("<t>{million}</t>").repeat(65)));
    assert_eq!(problem(&many.bytes()), Some(Trouble::Texts));
    let long = format!(
        "<row><c t=\"inlineStr\"><is>{}</is></c></row>",
        format!("<t>{million}</t>").repeat(65)
    );
    let (_, told) = read(&book(&long).bytes());
    assert_eq!((told.lines, told.problem), (1, None));
}

/// The places in a zip where a number of 32 bits stands.
fn places(file: &[u8], number: u32) -> Vec<usize> {
    let bytes = number.to_le_bytes();
    (0..file.len() - 3).filter(|at| file[*at..*at + 4] == bytes).collect()
}

#[test]
fn sizes_that_are_not_as_they_are_said_stop_reading() {
    let rows: String =
        (1..2_000).map(|row| format!("<row r=\"{row}\"><c><v>{row}</v></c></row>")).collect();
    let all = book(&rows);
    let size = all.parts().iter().find(|(path, _)| path.contains("sheet1")).unwrap().1.len() as u32;
    let file = all.bytes();
    assert_eq!(problem(&file), None);
    let said = |number: u32| {
        let mut file = file.clone();
        for at in places(&file, size) {
            file[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        problem(&file)
    };
    for number in [0, 1, size - 1, size + 1, 1_999_999_999] {
        assert_eq!(said(number), Some(Trouble::Damaged), "{number}");
    }
    assert_eq!(said(2_000_000_001), Some(Trouble::Bytes));
    assert_eq!(said(u32::MAX - 1), Some(Trouble::Bytes));
}

#[test]
fn a_protected_part_and_an_unknown_way_to_make_it_small_say_so() {
    let file = book(ROWS).bytes();
    let set = |offset: usize, byte: u8| {
        let mut file = file.clone();
        let entries: Vec<usize> =
            (0..file.len() - 4).filter(|at| file[*at..].starts_with(b"PK\x01\x02")).collect();
        entries.into_iter().for_each(|at| file[at + offset] |= byte);
        problem(&file)
    };
    assert_eq!(set(8, 1), Some(Trouble::Protected));
    // Method 12 in place of 8.
    assert_eq!(set(10, 4), Some(Trouble::Damaged));
}

#[test]
fn a_directory_that_comes_in_many_pieces_is_read() {
    let mut parts: Vec<(String, Vec<u8>)> = (0..5_000)
        .map(|at| (format!("xl/media/a-picture-of-a-long-name-{at}.png"), vec![0; 20]))
        .collect();
    parts.extend(book(ROWS).parts().into_iter().map(|(path, text)| (path, text.into_bytes())));
    let file = zip(parts.iter().map(|(path, bytes)| (&**path, bytes.as_slice())), false);
    assert!(file.len() > 1 << 19);
    assert_eq!(problem(&file), None);
    // A comment behind the directory, and bytes before all of it.
    let mut commented = file.clone();
    let end = commented.len();
    commented[end - 2..].copy_from_slice(&u16::MAX.to_le_bytes());
    commented.resize(end + usize::from(u16::MAX), b' ');
    assert_eq!(problem(&commented), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn nothing_breaks_by_any_bytes(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), piece in 1..300_usize, is_deflated in any::<bool>()) {
        let mut file = Book { is_deflated, strings: Some("<si><t>a</t></si>".to_owned()), ..book(ROWS) }.bytes();
        for (place, byte) in places {
            let at = 4 + place.index(file.len() - 4);
            file[at] = byte;
        }
        session(&file, &asked(None, None, None), piece);
    }

    #[test]
    fn nothing_breaks_by_any_document(inner in "(<|</|/>|>|row|c|v| r=\"|A1|\"|9|&|;|amp|sheetData|is|t|<!--|-->|<!\\[CDATA\\[|\\]\\]>|é|\n){0,60}", piece in 1..40_usize) {
        let document = format!("<worksheet><sheetData>{inner}</sheetData></worksheet>");
        session(&of_document(&document), &asked(None, None, None), piece);
    }
}
