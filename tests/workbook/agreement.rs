//! A table as a workbook and as comma-separated values comes to the same, whatever it holds.

use cadran::data::choices::{Choice, Content};
use cadran::data::told::Told;
use proptest::prelude::*;

use super::maker::{Book, book};
use super::{asked, session};

/// A cell of a table, as both files write it.
#[derive(Clone, Debug)]
enum Cell {
    Empty,
    Text(String),
    /// Hundredths.
    Number(i64),
    /// Days from 1970 on.
    Date(i64),
    Moment(i64, i64),
    Boolean(bool),
}

/// How a text is kept in the workbook.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Shared,
    Inline,
    Formula,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\r', "&#13;")
}

/// The day of the year, month and day, found day by day.
fn iso(day: i64) -> String {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (mut year, mut rest) = (1970, day);
    while rest >= 365 + i64::from(is_leap(year)) {
        rest -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let length = |month: i64| match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let mut month = 1;
    while rest >= length(month) {
        rest -= length(month);
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", rest + 1)
}

impl Cell {
    fn in_csv(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
            Cell::Number(hundredths) => {
                let sign = if *hundredths < 0 { "-" } else { "" };
                let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
                match (rest, rest % 10) {
                    (0, _) => format!("{sign}{whole}"),
                    (_, 0) => format!("{sign}{whole}.{}", rest / 10),
                    _ => format!("{sign}{whole}.{rest:02}"),
                }
            }
            Cell::Date(day) => iso(*day),
            Cell::Moment(day, seconds) => {
                format!(
                    "{} {:02}:{:02}:{:02}",
                    iso(*day),
                    seconds / 3600,
                    seconds / 60 % 60,
                    seconds % 60
                )
            }
            Cell::Boolean(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }

    /// The element of a cell; texts may go to the list of them.
    fn in_sheet(&self, name: &str, kept: Kept, is_1904: bool, strings: &mut Vec<String>) -> String {
        // Days of 1970 in the epoch of the workbook.
        let from = if is_1904 { 24_107 } else { 25_569 };
        let name = if name.is_empty() { String::new() } else { format!(" r=\"{name}\"") };
        match self {
            Cell::Empty => format!("<c{name} s=\"1\"/>"),
            Cell::Text(text) => match kept {
                Kept::Shared => {
                    strings.push(text.clone());
                    format!("<c{name} t=\"s\"><v>{}</v></c>", strings.len() - 1)
                }
                Kept::Inline => {
                    format!(
                        "<c{name} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                        escaped(text)
                    )
                }
                Kept::Formula => {
                    format!("<c{name} t=\"str\"><f>1+1</f><v>{}</v></c>", escaped(text))
                }
            },
            Cell::Number(hundredths) => {
                // As binary numbers are written: with the nearest seventeen digits.
                let number = *hundredths as f64 / 100.0;
                format!("<c{name}><v>{number:e}</v></c>")
            }
            Cell::Date(day) => format!("<c{name} s=\"1\"><v>{}</v></c>", day + from),
            Cell::Moment(day, seconds) => {
                let number = (*day + from) as f64 + *seconds as f64 / 86_400.0;
                format!("<c{name} s=\"2\"><v>{number}</v></c>")
            }
            Cell::Boolean(is_true) => format!("<c{name} t=\"b\"><v>{}</v></c>", u8::from(*is_true)),
        }
    }
}

/// A table; lines of no cells are left out of the workbook.
#[derive(Clone, Debug)]
struct Table {
    content: Content,
    headings: Vec<&'static str>,
    lines: Vec<Vec<Cell>>,
    kept: Vec<Kept>,
    is_1904: bool,
    has_names: bool,
    is_deflated: bool,
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        2 => Just(Cell::Empty),
        2 => "[a-cé,;\"<&]{0,3}[a-c]".prop_map(Cell::Text),
        1 => "a\n{1,2}[bc]".prop_map(Cell::Text),
        3 => (-20_000..2_000_000_i64).prop_map(Cell::Number),
        3 => (18_000..20_000_i64).prop_map(Cell::Date),
        2 => (18_000..20_000_i64, 0..86_400_i64).prop_map(|(day, seconds)| Cell::Moment(day, seconds)),
        1 => any::<bool>().prop_map(Cell::Boolean),
    ]
}

/// Cells of which most are what the column is for.
fn mostly(of: impl Strategy<Value = Cell> + 'static) -> BoxedStrategy<Cell> {
    prop_oneof![9 => of, 1 => cell()].boxed()
}

fn line(content: Content) -> impl Strategy<Value = Vec<Cell>> {
    let date = || mostly((18_000..20_000_i64).prop_map(Cell::Date));
    let moment = || {
        mostly(
            (18_000..20_000_i64, 0..86_400_i64)
                .prop_map(|(day, seconds)| Cell::Moment(day, seconds)),
        )
    };
    let name = || mostly("[a-cé,\"<&]{0,3}[a-c]".prop_map(Cell::Text));
    let cells = match content {
        Content::Subscriptions => vec![
            name(),
            date(),
            prop_oneof![Just(Cell::Empty), date()].boxed(),
            mostly((0..1_000_000_i64).prop_map(Cell::Number)),
        ],
        Content::Answers => {
            vec![date(), mostly((0..=10_i64).prop_map(|it| Cell::Number(it * 100)))]
        }
        Content::Tickets => vec![moment(), moment(), moment(), name()],
        Content::Numbers => vec![mostly((-20_000..2_000_000_i64).prop_map(Cell::Number))],
    };
    let full = (cells, 0..9_usize).prop_map(|(mut cells, cut)| {
        // Some lines end before their last cell.
        cells.truncate(if cut == 0 { 1 } else { 9 });
        cells
    });
    prop_oneof![9 => full, 1 => Just(Vec::new())]
}

fn table() -> impl Strategy<Value = Table> {
    let contents = [
        (Content::Subscriptions, vec!["customer", "start", "end", "amount"]),
        (Content::Answers, vec!["date", "score"]),
        (Content::Tickets, vec!["opened", "first reply", "closed", "type"]),
        (Content::Numbers, vec!["number"]),
    ];
    let kept = prop_oneof![Just(Kept::Shared), Just(Kept::Inline), Just(Kept::Formula)];
    (0..4_usize).prop_flat_map(move |at| {
        let (content, headings) = contents[at].clone();
        let lines = prop::collection::vec(line(content), 1..20);
        let kept = prop::collection::vec(kept.clone(), 8);
        (lines, kept, any::<[bool; 3]>()).prop_map(
            move |(lines, kept, [is_1904, has_names, is_deflated])| Table {
                content,
                headings: headings.clone(),
                lines,
                kept,
                is_1904,
                has_names,
                is_deflated,
            },
        )
    })
}

impl Table {
    fn all(&self) -> Vec<Vec<Cell>> {
        let headings = self.headings.iter().map(|name| Cell::Text((*name).to_owned())).collect();
        let mut all: Vec<_> = std::iter::once(headings).chain(self.lines.clone()).collect();
        // A sheet ends by its last row.
        while all.pop_if(|line| line.is_empty()).is_some() {}
        all
    }

    fn in_csv(&self) -> String {
        let line = |cells: &Vec<Cell>| {
            let mut cells: Vec<String> = cells.iter().map(Cell::in_csv).collect();
            // As spreadsheets write it: every line has as many cells.
            cells.resize(self.headings.len(), String::new());
            cells.join(",") + "\n"
        };
        self.all().iter().map(line).collect()
    }

    fn in_book(&self) -> Book {
        let (mut rows, mut strings) = (String::new(), Vec::new());
        for (at, line) in self.all().iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            let cells: String = line
                .iter()
                .enumerate()
                .map(|(place, cell)| {
                    let letter = char::from(b'A' + place as u8);
                    let name =
                        if self.has_names { format!("{letter}{}", at + 1) } else { String::new() };
                    let kept = self.kept[(at + place) % self.kept.len()];
                    cell.in_sheet(&name, kept, self.is_1904, &mut strings)
                })
                .collect();
            rows += &format!("<row r=\"{}\">{cells}</row>", at + 1);
        }
        let mut all = book(&rows);
        let texts = strings
            .iter()
            .map(|text| format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text)));
        all.strings = Some(texts.collect());
        all.styles =
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs>"
                .to_owned();
        (all.is_1904, all.is_deflated) = (self.is_1904, self.is_deflated);
        all
    }
}

/// What was told, with the numbers of lines as rows.
fn by_rows(mut told: Told, csv: &str) -> Told {
    // The row of every line of the file.
    let (mut rows, mut row, mut is_quoted) = (Vec::new(), 1, false);
    for line in csv.split_inclusive('\n') {
        rows.push(row);
        is_quoted ^= line.matches('"').count() % 2 == 1;
        row += u64::from(!is_quoted);
    }
    for refused in &mut told.refusals {
        refused.line = rows[refused.line as usize - 1];
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_workbook_comes_to_what_its_values_come_to(table in table(), piece in 1..2_000_usize) {
        let csv = table.in_csv();
        let (_, known, expected) = session(csv.as_bytes(), &asked(Some(table.content), None, None), 1 << 16);
        let mut expected_choices = known.unwrap().choices;
        let book = table.in_book().bytes();
        let (_, recognised, found) = session(&book, &asked(Some(table.content), None, None), piece);
        let recognised = recognised.unwrap();
        prop_assert_eq!(&recognised.sheets, &["Sheet1"]);
        // What a text leaves open a workbook says, and the other way round.
        let (_, _, again) = session(csv.as_bytes(), &asked(None, Some(recognised.choices.clone()), None), 1 << 16);
        let json = |told: &Told| serde_json::to_string(told).unwrap();
        prop_assert_eq!(json(&found), json(&by_rows(again, &csv)));
        let settled = [Choice::Separator, Choice::DecimalMark];
        prop_assert!(!recognised.choices.assumed.iter().any(|it| settled.contains(it)));
        // A single column is parted by nothing in a text.
        if table.content != Content::Numbers {
            let mut choices = recognised.choices;
            expected_choices.assumed.clear();
            choices.assumed.clear();
            prop_assert_eq!(choices, expected_choices);
            prop_assert_eq!(json(&found), json(&by_rows(expected, &csv)));
        }
    }
}
