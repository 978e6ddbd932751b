//! Workbooks of other writers: what LibreOffice saved of a table is that table.

use cadran::data::told::Trouble;

use super::read;

/// Saved by LibreOffice Calc, from a table of five columns.
const LIBREOFFICE: &[u8] = include_bytes!("libreoffice.xlsx");

#[test]
fn a_workbook_of_libreoffice_is_read() {
    let (recognised, told) = read(LIBREOFFICE);
    let recognised = recognised.unwrap();
    assert_eq!(recognised.sheets, ["subscriptions"]);
    let names: Vec<&str> = recognised.choices.columns.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["customer", "start", "end", "amount", "note"]);
    assert_eq!(
        recognised.first,
        [
            ["Émile & fils", "2025-01-05", "2025-03-31", "49.9", "two\nlines"],
            ["O'Neil, Ltd", "2025-01-31", "", "0.1", "東京"],
            ["C", "2025-02-28", "2025-02-01", "120", "bad order"],
            ["D", "2024-12-15", "", "1234.5670", ""],
        ]
    );
    assert_eq!((told.lines, told.headings, told.accepted, told.refused), (5, 1, 3, 1));
    // The row that a spreadsheet shows as the fourth, though a cell above it has two lines.
    assert_eq!((told.refusals[0].line, told.refusals[0].column.as_str()), (4, "end"));
    assert_eq!(told.problem, None::<Trouble>);
}
