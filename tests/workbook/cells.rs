//! Each type of cell, each format of dates, each form of text.

use super::first;
use super::maker::{Book, book};

/// The cells of the first column, below a heading.
fn column(book: &Book) -> Vec<String> {
    let lines = first(book).into_iter().map(|line| line.into_iter().next().unwrap_or_default());
    // Whether the heading is one is not the question here.
    lines.filter(|cell| cell != "heading").collect()
}

/// Rows of one cell each, below a heading; at most eight lines are shown.
fn rows(cells: &[&str]) -> String {
    let cell = |cell: &&str| format!("<row>{cell}</row>");
    let head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>heading</t></is></c></row>";
    head.to_owned() + &cells.iter().map(cell).collect::<String>()
}

#[test]
fn every_type_of_cell_is_read() {
    let mut of_types = book(&rows(&[
        "<c t=\"s\"><v>1</v></c>",
        "<c t=\"inlineStr\"><is><t>in the cell</t></is></c>",
        "<c t=\"str\"><f>A1&amp;\"x\"</f><v>came to &lt;this&gt; &#233;</v></c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"e\"><v>#N/A</v></c>",
        "<c t=\"n\"><v>12.5</v></c>",
        "<c t=\"d\"><v>2024-01-31T09:30:00</v></c>",
    ]));
    of_types.strings = Some("<si><t>none</t></si><si><t>shared</t></si>".to_owned());
    let expected = [
        "shared",
        "in the cell",
        "came to <this> é",
        "TRUE",
        "#N/A",
        "12.5",
        "2024-01-31 09:30:00",
    ];
    assert_eq!(column(&of_types), expected);
    of_types.is_deflated = false;
    assert_eq!(column(&of_types), expected);
}

#[test]
fn numbers_are_the_decimals_that_a_spreadsheet_shows() {
    let cases = [
        ("0.10000000000000001", "0.1"),
        ("0.30000000000000004", "0.3"),
        ("49.9", "49.9"),
        ("100", "100"),
        ("1E3", "1000"),
        ("1.2345E-5", "0.000012345"),
        ("-1.5E+2", "-150"),
        ("-0", "0"),
        ("0.99999999999999989", "1"),
        ("9999999999999999", "10000000000000000"),
        ("1234567890.1234567", "1234567890.12346"),
        // Three decimals could be taken for thousands.
        ("1.234", "1.2340"),
        ("1E20", "100000000000000000000"),
        ("007", "7"),
        ("twelve", "twelve"),
        ("1E99999999999", "1E99999999999"),
    ];
    for cases in cases.chunks(8) {
        let cells: Vec<String> =
            cases.iter().map(|(value, _)| format!("<c><v>{value}</v></c>")).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let expected: Vec<&str> = cases.iter().map(|(_, shown)| *shown).collect();
        assert_eq!(column(&book(&rows(&cells))), expected[..expected.len().min(8)]);
    }
}

/// Cells of a format.
fn formatted(values: &[&str], format: &str, is_1904: bool) -> Vec<String> {
    let cells: Vec<String> =
        values.iter().map(|value| format!("<c s=\"1\"><v>{value}</v></c>")).collect();
    let mut all = book(&rows(&cells.iter().map(String::as_str).collect::<Vec<_>>()));
    let (own, id) = match format.parse::<u32>() {
        Ok(id) => (String::new(), id),
        Err(_) => {
            let code = format.replace('&', "&amp;").replace('"', "&quot;");
            (format!("<numFmts><numFmt numFmtId=\"164\" formatCode=\"{code}\"/></numFmts>"), 164)
        }
    };
    all.styles = format!(
        "{own}<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"/></cellXfs>"
    );
    all.is_1904 = is_1904;
    column(&all)
}

#[test]
fn dates_of_both_systems_are_iso() {
    let values = ["45322", "45322.395833333336", "1", "59", "60", "61", "2958465", "0.5"];
    assert_eq!(
        formatted(&values, "14", false),
        [
            "2024-01-31",
            "2024-01-31 09:30:00",
            "1900-01-01",
            "1900-02-28",
            "1900-02-29",
            "1900-03-01",
            "9999-12-31",
            "1900-01-00 12:00:00",
        ]
    );
    assert_eq!(formatted(&["2958466", "-1"], "14", false), ["2958466", "-1"]);
    let values = ["43860", "0", "59", "60", "2957003", "43860.999999999"];
    assert_eq!(
        formatted(&values, "14", true),
        ["2024-01-31", "1904-01-01", "1904-02-29", "1904-03-01", "9999-12-31", "2024-02-01"]
    );
}

#[test]
fn formats_say_which_numbers_are_dates() {
    let one = |format: &str| formatted(&["45322.5"], format, false).remove(0);
    for format in [
        "14",
        "17",
        "22",
        "27",
        "36",
        "50",
        "58",
        "yyyy\\-mm\\-dd",
        "d mmm",
        "m/d/yy h:mm",
        "[$-40C]d mmmm yyyy;@",
        "h:mm",
        "20",
        "45",
        "mmm",
    ] {
        assert_eq!(one(format), "2024-01-31 12:00:00", "{format}");
    }
    for format in [
        "0",
        "1",
        "4",
        "9",
        "37",
        "44",
        "49",
        "General",
        "0.00",
        "\"day\" 0",
        "0\\d",
        "[Red]0.0",
        "#,##0.00\\ \"€\"",
        "[$CHF-807]\\ 0",
        "_-* #,##0_d",
        "Hh\"",
        "9999",
    ] {
        let expected = if format == "Hh\"" { "2024-01-31 12:00:00" } else { "45322.5" };
        assert_eq!(one(format), expected, "{format}");
    }
    assert_eq!(formatted(&["0.5", "1.25"], "h:mm", false), ["12:00:00", "1900-01-01 06:00:00"]);
    for format in ["46", "[h]:mm", "[mm]:ss"] {
        assert_eq!(formatted(&["1.5"], format, false), ["36:00:00"], "{format}");
    }
}

#[test]
fn texts_are_put_together_from_their_runs() {
    let mut all = book(&rows(
        &(0..6)
            .map(|at| format!("<c t=\"s\"><v>{at}</v></c>"))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    ));
    all.strings = Some(
        "<si><r><t>rich</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> text</t></r></si>\
         <si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>\
         <si><t>a&amp;b &lt;c&gt; &quot;d&quot; &#x41;&#66;</t></si>\
         <si><t><![CDATA[1 < 2 & 3]]></t></si>\
         <si><t>A_x0042_C _x005F_x0041_ _x00ZZ_</t></si>\
         <si><t>\n  with space around \n</t></si>"
            .to_owned(),
    );
    assert_eq!(
        column(&all),
        [
            "rich text",
            "東京",
            "a&b <c> \"d\" AB",
            "1 < 2 & 3",
            "ABC _x0041_ _x00ZZ_",
            "with space around"
        ]
    );
}

#[test]
fn the_names_of_elements_may_have_a_prefix() {
    let mut parts = book(&rows(&["<c t=\"inlineStr\"><is><t>here</t></is></c>"])).parts();
    for (path, text) in &mut parts {
        if path.starts_with("xl/worksheets/") {
            for name in
                ["worksheet", "sheetData", "row", "c", "is", "t", "dimension", "pageMargins"]
            {
                for (before, after) in [("<", ">"), ("<", " "), ("</", ">")] {
                    *text = text.replace(
                        &[before, name, after].concat(),
                        &[before, "x:", name, after].concat(),
                    );
                }
            }
            assert!(text.contains("<x:row>"), "{text}");
        }
    }
    let file = super::maker::zip(parts.iter().map(|(path, text)| (&**path, text.as_bytes())), true);
    assert_eq!(super::read(&file).0.unwrap().first.last().unwrap(), &["here"]);
}
