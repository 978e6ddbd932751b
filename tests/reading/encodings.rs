//! A file is the same in every encoding that spreadsheets write, in whatever pieces it comes.

use cadran::data::choices::{Content, Role};
use cadran::data::lines::Rows;
use cadran::data::recognise::recognise;
use cadran::import::encoding::Encoding;
use cadran::import::layout::Separator;
use cadran::text::Lang;

use super::{choices, read};

const FILE: &str = "Client;Début;Montant\r\nHélène 😀;2024-01-31;12,50\r\nNoël €;2024-02-01;7\r\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

fn names(file: &[u8], piece: usize) -> (Encoding, Vec<String>) {
    let choices = recognise(file, Lang::Fr);
    assert_eq!(choices.content, Content::Subscriptions);
    assert_eq!(choices.columns[1].name, "Début");
    let Rows::Subscriptions(rows) = read(file, &choices, piece).rows else { panic!() };
    (choices.encoding, rows.customers.iter().map(str::to_owned).collect())
}

#[test]
fn every_encoding_gives_the_same_names() {
    let marked = format!("\u{feff}{FILE}").into_bytes();
    for (file, encoding) in [
        (FILE.as_bytes().to_vec(), Encoding::Utf8),
        (marked, Encoding::Utf8),
        (utf16(FILE, u16::to_le_bytes), Encoding::Utf16LittleEndian),
        (utf16(FILE, u16::to_be_bytes), Encoding::Utf16BigEndian),
    ] {
        for piece in [1, 2, 3, 5, 7, 64, 4_096] {
            let expected = (encoding, vec!["Hélène 😀".to_owned(), "Noël €".to_owned()]);
            assert_eq!(names(&file, piece), expected, "pieces of {piece}");
        }
    }
    let western: Vec<u8> = "Client;Début;Montant\r\nHélène;2024-01-31;12,50\r\n"
        .chars()
        .map(|each| u8::try_from(u32::from(each)).unwrap())
        .chain(*b"No\xebl \x80;2024-02-01;7\r\n")
        .collect();
    let expected = (Encoding::Windows1252, vec!["Hélène".to_owned(), "Noël €".to_owned()]);
    assert_eq!(names(&western, 3), expected);
}

#[test]
fn western_text_behind_the_sample_is_read_cell_by_cell() {
    let mut file = b"name,date,score\n".to_vec();
    (0..20_000).for_each(|_| file.extend_from_slice(b"x,2024-01-31,9\n"));
    file.extend_from_slice(b"No\xebl,2024-01-31,9\n");
    let choices = recognise(&file, Lang::En);
    assert_eq!((choices.encoding, choices.content), (Encoding::Utf8, Content::Answers));
    assert_eq!(read(&file, &choices, 1 << 16).account.accepted, 20_001);
}

#[test]
fn broken_utf_16_is_shown_and_never_lost() {
    let mut choices = choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]);
    (choices.encoding, choices.separator) = (Encoding::Utf16LittleEndian, Separator::Comma);
    choices.has_header = false;
    let mut file = utf16("2024-01-31,9\n", u16::to_le_bytes);
    file.extend([0x3d, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x0a]);
    for piece in [1, 2, 3, 100] {
        let account = read(&file, &choices, piece).account;
        assert_eq!((account.accepted, account.refused), (1, 1));
        assert_eq!(account.refusals[0].text, "\u{fffd}A\u{fffd}\u{fffd}");
    }
}

#[test]
fn a_mark_alone_or_a_part_of_it_is_no_line_more() {
    let choices = choices(Content::Answers, &[Some(Role::Date), Some(Role::Score)]);
    for (file, lines) in [(&b""[..], 0), (b"\xef\xbb\xbf", 0), (b"\xef\xbb", 1), (b"\n", 1)] {
        assert_eq!(read(file, &choices, 1).account.lines, lines, "{file:?}");
    }
}
