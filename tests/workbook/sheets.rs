//! Which sheet is read, and by which numbers its rows are called.

use cadran::data::choices::{Content, Stated};
use cadran::data::recognise::recognise_sheet;
use cadran::data::told::{Asked, Told, Trouble};
use cadran::text::Lang;

use super::maker::{Book, book, zip};
use super::{asked, read, session};

/// A row of a number with texts and numbers.
fn row(number: u64, cells: &[&str]) -> String {
    let cell = |cell: &&str| match cell.parse::<i64>() {
        Ok(number) => format!("<c><v>{number}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
    };
    let cells: String = cells.iter().map(cell).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

fn answers(score: &str) -> String {
    row(1, &["date", "score"]) + &row(2, &["2025-01-05", score]) + &row(3, &["2025-01-06", score])
}

fn of_sheets(sheets: &[(&str, &'static str, String)]) -> Book {
    let sheet = |(name, state, rows): &(&str, &'static str, String)| {
        ((*name).to_owned(), *state, rows.clone())
    };
    Book { sheets: sheets.iter().map(sheet).collect(), ..book("") }
}

/// How answers are read, however few there are.
fn of_answers(sheet: Option<usize>) -> Asked {
    let start = b"date,score\n2025-01-05,10\n2025-01-06,9\n";
    let known = Stated { content: Some(Content::Answers), ..Stated::default() };
    let choices = recognise_sheet(start, &known, Lang::En);
    asked(None, Some(choices), sheet)
}

fn read_answers(file: &[u8]) -> Told {
    session(file, &of_answers(None), 1 << 14).2
}

fn refused(told: &Told) -> Vec<(u64, &str)> {
    told.refusals.iter().map(|it| (it.line, it.text.as_str())).collect()
}

#[test]
fn the_first_sheet_that_is_shown_is_read_and_another_one_where_it_is_chosen() {
    let file = of_sheets(&[
        ("Notes", "hidden", row(1, &["nothing here"])),
        ("More", "veryHidden", row(1, &["nor here"])),
        ("R&amp;D €", "visible", answers("10")),
        ("Bad scores", "visible", answers("none")),
    ])
    .bytes();
    let (recognised, told) = read(&file);
    let recognised = recognised.unwrap();
    assert_eq!(recognised.sheets, ["R&D €", "Bad scores"]);
    assert_eq!((recognised.sheet, recognised.choices.content), (0, Content::Answers));
    assert_eq!((told.accepted, told.refused), (2, 0));
    let (_, recognised, told) = session(&file, &of_answers(Some(1)), 100);
    assert_eq!(recognised.unwrap().sheet, 1);
    assert_eq!((told.accepted, told.refused), (0, 2), "{told:?}");
    // A sheet that is not there is the last one.
    let (_, recognised, _) = session(&file, &asked(None, None, Some(7)), 100);
    assert_eq!(recognised.unwrap().sheet, 1);
}

#[test]
fn a_workbook_that_hides_all_of_its_sheets_is_read() {
    let file = of_sheets(&[("Only", "hidden", answers("10"))]).bytes();
    let (recognised, told) = read(&file);
    assert_eq!(recognised.unwrap().sheets, ["Only"]);
    assert_eq!(told.accepted, 2);
}

#[test]
fn rows_are_called_by_the_numbers_of_the_sheet() {
    let rows = row(3, &["date", "score"])
        + &row(5, &["2025-01-05", "10"])
        + &row(9, &["2025-01-06", "first\nsecond\nthird"])
        + &row(10, &["no\ndate", "5"])
        + &row(11, &["2025-01-07"])
        + &row(1_000_000, &["last", "5"]);
    let told = read_answers(&book(&rows).bytes());
    assert_eq!(told.lines, 1_000_000);
    assert_eq!((told.accepted, told.headings, told.refused), (1, 1, 4), "{told:?}");
    assert_eq!(told.blank, 1_000_000 - 6);
    let expected = [(9, "first\nsecond\nthird"), (10, "no\ndate"), (11, ""), (1_000_000, "last")];
    assert_eq!(refused(&told), expected);
}

#[test]
fn a_row_that_is_too_long_is_one_row() {
    let long = format!("{}\n", "x".repeat(30_000)).repeat(40);
    let rows = row(1, &["date", "score"])
        + &row(2, &["2025-01-05", &long])
        + &row(3, &["2025-01-06", "10"])
        + &row(4, &["none", "10"]);
    let told = read_answers(&book(&rows).bytes());
    assert_eq!((told.lines, told.accepted, told.refused), (4, 1, 2));
    assert_eq!(told.refusals.iter().map(|it| it.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn cells_that_are_left_out_keep_their_columns() {
    let rows = "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>date</v></c><c r=\"D1\" t=\"str\"><v>score</v></c></row>\
        <row r=\"2\"><c r=\"B2\" t=\"str\"><v>2025-01-05</v></c><c r=\"D2\"><v>9</v></c><c r=\"XFD2\" s=\"3\"/></row>\
        <row r=\"3\"><c r=\"D3\"><v>9</v></c></row><row r=\"4\"><c r=\"B4\" t=\"str\"><v>2025-01-05</v></c></row>";
    let (recognised, told) = read(&book(rows).bytes());
    assert_eq!(recognised.unwrap().first[0], ["", "2025-01-05", "", "9"]);
    assert_eq!((told.accepted, told.refused), (1, 2));
    assert!(
        told.refusals.iter().all(|it| it.reason == "The cell is empty."),
        "{:?}",
        told.refusals
    );
}

#[test]
fn a_first_cell_that_would_be_about_a_file_is_a_cell() {
    let (recognised, told) = read(&book(&(row(1, &["sep=;"]) + &row(2, &["5"]))).bytes());
    assert_eq!((told.lines, told.headings + told.accepted), (2, 2));
    assert_eq!(recognised.unwrap().choices.columns[0].name, "sep=;");
}

#[test]
fn dates_as_texts_are_read_beside_dates() {
    let mut all = book(
        "<row r=\"1\"><c t=\"str\"><v>date</v></c><c t=\"str\"><v>score</v></c></row>\
         <row r=\"2\"><c s=\"1\"><v>45322</v></c><c><v>9</v></c></row>\
         <row r=\"3\"><c t=\"str\"><v>25/12/2024</v></c><c><v>9</v></c></row>\
         <row r=\"4\"><c t=\"str\"><v>2/1/2024</v></c><c><v>9</v></c></row>",
    );
    all.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>".to_owned();
    let (_, told) = read(&all.bytes());
    assert_eq!((told.accepted, told.refused), (3, 0));
    assert_eq!(told.months.first().unwrap(), "2024-01");
}

#[test]
fn three_decimals_are_no_thousands_whatever_the_mark() {
    let rows = "<row r=\"1\"><c t=\"str\"><v>number</v></c></row><row r=\"2\"><c><v>1.234</v></c></row>\
        <row r=\"3\"><c t=\"str\"><v>1,5</v></c></row><row r=\"4\"><c t=\"str\"><v>2,5</v></c></row>";
    let file = book(rows).bytes();
    let (recognised, told) = read(&file);
    assert_eq!(told.accepted, 3);
    let sum = serde_json::to_string(&told.sheets[0].rows[0]).unwrap();
    let choices = recognised.unwrap().choices;
    for mark in cadran::import::layout::DecimalMark::ALL {
        let choices = cadran::data::choices::Choices { decimal_mark: mark, ..choices.clone() };
        let (_, _, told) = session(&file, &asked(None, Some(choices), None), 64);
        assert_eq!(serde_json::to_string(&told.sheets[0].rows[0]).unwrap(), sum, "{mark:?}");
    }
}

#[test]
fn an_empty_sheet_and_an_empty_file_have_no_lines() {
    for file in [book("").bytes(), Vec::new()] {
        let (recognised, told) = read(&file);
        assert!(recognised.is_some());
        assert_eq!(told.lines, 0);
    }
}

#[test]
fn parts_may_lie_elsewhere_and_sheets_of_charts_are_passed_over() {
    let moved = |(path, text): (String, String)| {
        let path = path
            .replace("xl/workbook.xml", "xl/workbook2.xml")
            .replace("xl/_rels/workbook.xml", "xl/_rels/workbook2.xml");
        let text = text.replace("xl/workbook.xml", "/xl/workbook2.xml");
        let text = text.replacen(
            "relationships/worksheet",
            "relationships/chartsheet",
            usize::from(path.ends_with("workbook2.xml.rels")),
        );
        (path.to_uppercase().replace('/', "\\"), text)
    };
    let all = of_sheets(&[("Chart", "visible", String::new()), ("Data", "visible", answers("10"))]);
    let parts: Vec<_> = all.parts().into_iter().map(moved).collect();
    let file = zip(parts.iter().map(|(path, text)| (&**path, text.as_bytes())), true);
    let (recognised, told) = read(&file);
    assert_eq!(told.problem, None::<Trouble>);
    assert_eq!(recognised.unwrap().sheets, ["Data"]);
    assert_eq!(told.accepted, 2);
}

#[test]
fn a_long_sheet_is_read_in_pieces() {
    let rows: String = (2..50_000).map(|at| row(at, &["2025-01-05", "9"])).collect();
    let file = book(&(row(1, &["date", "score"]) + &rows)).bytes();
    for piece in [1, 1 << 10, 1 << 20] {
        // By single bytes only the beginning is quick enough.
        let file = if piece == 1 { &book(&answers("9")).bytes() } else { &file };
        let (_, _, told) = session(file, &asked(None, None, None), piece);
        assert_eq!(told.accepted, if piece == 1 { 2 } else { 49_998 });
    }
}
