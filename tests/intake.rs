//! Raw data that a worker reads in pieces fills a calculator with the same as a text that is pasted.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue;
use cadran::catalogue::compile;
use cadran::definition::{Definition, Table};
use cadran::form::Form;
use cadran::form::intake::{Asked, Intake};
use cadran::form::pasted::{Given, Held, Pasted};
use cadran::import::layout::{Feed, Separator, Wanted};
use cadran::import::measured::{table_of, tables_of};
use cadran::import::{MOST_REJECTED, TooMuch};
use cadran::text::Lang;
use proptest::prelude::*;

const PIECE: usize = 1 << 16;

/// A metric with a table of raw data, as a page has it.
fn metric(id: &str, table: &str, lang: Lang) -> (Arc<Definition>, Arc<Table>) {
    let definition = catalogue::definition(id, lang).unwrap();
    let table = table_of(&definition, table).unwrap();
    (definition, table)
}

fn scores() -> (Arc<Definition>, Arc<Table>) {
    metric("net_promoter_score", "scores_0_to_10", Lang::Fr)
}

/// What a worker makes of bytes that come in pieces.
fn read(
    (definition, table): &(Arc<Definition>, Arc<Table>),
    bytes: &[u8],
    wanted: &Wanted,
    piece: usize,
) -> String {
    let metric = catalogue::metric(&definition.id).unwrap();
    let document = compile::document(metric, definition.lang);
    let document = serde_json::to_string(&document).unwrap();
    let (table, wanted) = (table.id.clone(), wanted.clone());
    let asked = serde_json::to_string(&Asked { definition: document, table, wanted }).unwrap();
    let mut intake = Intake::new(&asked).unwrap();
    for piece in bytes.chunks(piece) {
        if intake.take(piece).is_none() {
            break;
        }
    }
    intake.finish()
}

/// What a page makes of the same as a text.
fn pasted(
    (definition, table): &(Arc<Definition>, Arc<Table>),
    text: &str,
    wanted: &Wanted,
) -> Pasted {
    let given = Given { text: text.to_owned(), wanted: wanted.clone(), ..Given::default() };
    Pasted::of(definition, table, given)
}

fn assert_same(metric: &(Arc<Definition>, Arc<Table>), text: &str, wanted: &Wanted, piece: usize) {
    let read = read(metric, text.as_bytes(), wanted, piece);
    let pasted = pasted(metric, text, wanted);
    assert_eq!(read, serde_json::to_string(&pasted).unwrap(), "{text:?}");
    // And nothing of it is lost on the way to the page.
    let told: Pasted = serde_json::from_str(&read).unwrap();
    assert_eq!(told.reading, pasted.reading, "{text:?}");
    assert_eq!(told.fit, pasted.fit, "{text:?}");
    assert_eq!(serde_json::to_string(&told).unwrap(), read, "{text:?}");
}

fn any_metric() -> impl Strategy<Value = (Arc<Definition>, Arc<Table>)> {
    let names = [
        ("net_promoter_score", "scores_0_to_10"),
        ("customer_satisfaction_score", "scores_1_to_5"),
        ("time_to_first_value", "durations_in_days"),
        ("monthly_ticket_volume", "tickets"),
    ];
    let langs = prop::sample::select(Lang::ALL.to_vec());
    (prop::sample::select(names.to_vec()), langs)
        .prop_map(|((id, table), lang)| metric(id, table, lang))
}

fn any_wanted() -> impl Strategy<Value = Wanted> {
    let separator = prop::option::of(prop::sample::select(Separator::ALL.to_vec()));
    let feeds = prop::option::of(prop_oneof![
        Just(vec![Feed::Column(1)]),
        Just(vec![Feed::Between { from: 0, to: 1 }]),
        Just(vec![Feed::Nothing]),
    ]);
    let weight = prop::option::of(prop::option::of(0usize..3));
    let flags = (any::<Option<bool>>(), any::<Option<bool>>());
    (separator, feeds, weight, flags).prop_map(
        |(separator, feeds, weight, (is_flat, has_header))| Wanted {
            separator,
            feeds,
            weight,
            is_flat,
            has_header,
            ..Wanted::default()
        },
    )
}

proptest! {
    #[test]
    fn pieces_of_a_table_fill_the_same(
        metric in any_metric(),
        lines in prop::collection::vec((0i32..13, 1i32..40, "[a-cé,\"]{0,3}", 1u32..13, 1u32..32), 0..60),
        has_header in any::<bool>(),
        piece in 1usize..200,
        wanted in any_wanted(),
    ) {
        let mut text = if has_header { "score;n;nom;opened\r\n".to_owned() } else { String::new() };
        for (score, count, name, month, day) in &lines {
            let name = name.replace('"', "\"\"");
            text += &format!("{score};{count};\"{name}\";2024-{month:02}-{day:02}\r\n");
        }
        assert_same(&metric, &text, &Wanted::default(), piece);
        assert_same(&metric, &text, &wanted, piece);
    }

    #[test]
    fn pieces_of_any_text_fill_the_same(
        metric in any_metric(),
        text in "[0-9,;.|\t\" \n\r/:a\\[\\]é$-]{0,200}",
        piece in 1usize..40,
        wanted in any_wanted(),
    ) {
        assert_same(&metric, &text, &Wanted::default(), piece);
        assert_same(&metric, &text, &wanted, piece);
    }
}

/// A short form of what was told: lines, accepted, refused, blank, headings.
fn account(told: &str) -> (Pasted, [usize; 5]) {
    let told: Pasted = serde_json::from_str(told).unwrap();
    let reading = &told.reading;
    let account =
        [reading.lines, reading.accepted, reading.refusals, reading.blank, reading.headings];
    (told, account)
}

#[test]
fn a_million_answers_are_told_in_a_few_words() {
    let answers: String = (0..1_000_000).map(|at| format!("{};x\n", at % 11)).collect();
    let text = ["note;nom\n", &answers].concat();
    let told = read(&scores(), text.as_bytes(), &Wanted::default(), PIECE);
    assert!(told.len() < 5_000, "{} bytes", told.len());
    let (told, account) = account(&told);
    assert_eq!(account, [1_000_001, 1_000_000, 0, 0, 1]);
    let fields = told.measured(scores().0.variant("scores_0_to_10").unwrap());
    let fields: Vec<&str> = fields.iter().map(|field| field.canonical.as_str()).collect();
    assert_eq!(fields, ["181818", "181818", "636364"]);
}

#[test]
fn refused_lines_are_told_up_to_a_limit_and_counted_beyond() {
    let text = "12\n".repeat(MOST_REJECTED + 5);
    let (told, account) = account(&read(&scores(), text.as_bytes(), &Wanted::default(), PIECE));
    assert_eq!(account, [MOST_REJECTED + 5, 0, MOST_REJECTED + 5, 0, 0]);
    assert_eq!(told.reading.rejected.len(), MOST_REJECTED);
    assert_eq!(told.reading.off_scale[0].1 as usize, MOST_REJECTED + 5);
}

#[test]
fn two_lines_of_a_million_columns_are_read() {
    let line = "9,".repeat(999_999) + "9";
    let text = format!("{line}\n{line}");
    let told = read(&scores(), text.as_bytes(), &Wanted::default(), PIECE);
    assert!(told.len() < 50_000, "{} bytes", told.len());
    assert_eq!(account(&told).1, [2, 2, 0, 0, 0]);
}

#[test]
fn far_too_many_lines_of_one_character_are_refused() {
    let text = "9\n".repeat(12_000_000);
    let (told, account) = account(&read(&scores(), text.as_bytes(), &Wanted::default(), PIECE));
    assert_eq!((told.reading.refused, account), (Some(TooMuch::Rows), [0; 5]));
}

#[test]
fn many_lines_that_are_alike_are_read_and_too_many_that_differ_are_not() {
    let alike = "9\n10\n".repeat(1_500_000);
    let told = read(&scores(), alike.as_bytes(), &Wanted::default(), PIECE);
    assert_eq!(account(&told).1, [3_000_000, 3_000_000, 0, 0, 0]);
    let days = metric("time_to_first_value", "durations_in_days", Lang::En);
    let differing: String = (0..2_100_000).map(|number| format!("{number}\n")).collect();
    let told = read(&days, differing.as_bytes(), &Wanted::default(), PIECE);
    assert_eq!(account(&told).0.reading.refused, Some(TooMuch::Rows));
}

#[test]
fn a_quote_that_nothing_closes_costs_no_other_line() {
    let lines = "Léa;10\n".repeat(200_000);
    let text = ["client;note\n\"Zoé;9\n", &lines].concat();
    for piece in [PIECE, text.len()] {
        let told = read(&scores(), text.as_bytes(), &Wanted::default(), piece);
        assert_eq!(account(&told).1, [200_002, 200_001, 0, 0, 1]);
    }
    let spaced = "client; note\n \"a;b\" ; \"9\"\n";
    let told = read(&scores(), spaced.as_bytes(), &Wanted::default(), 1);
    assert_eq!(account(&told).1, [2, 1, 0, 0, 1]);
}

#[test]
fn a_list_of_many_values_is_read_in_pieces() {
    let text = ["[", &"9,\n10,".repeat(300_000), "8]"].concat();
    let told = read(&scores(), text.as_bytes(), &Wanted::default(), PIECE);
    assert_eq!(account(&told).1, [600_001, 600_001, 0, 0, 0]);
}

#[test]
fn files_are_read_in_the_encodings_that_spreadsheets_write() {
    let text = "client;réponse\r\nZoé;10\r\nLéa;3\r\n";
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    let western = text.chars().map(|each| u8::try_from(u32::from(each)).unwrap()).collect();
    let files: [Vec<u8>; 5] = [
        text.into(),
        ["\u{feff}", text].concat().into_bytes(),
        western,
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    for piece in [1, 2, 7, PIECE] {
        let told = files.each_ref().map(|file| read(&scores(), file, &Wanted::default(), piece));
        assert!(told[0].contains("Zoé"));
        assert!(told.iter().all(|each| *each == told[0]), "{told:?}");
    }
}

#[test]
fn what_asks_for_nothing_that_is_there_is_an_error() {
    for asked in ["", "{}", r#"{"definition":"","table":"scores_0_to_10","wanted":{}}"#] {
        assert!(Intake::new(asked).is_err(), "{asked:?}");
    }
}

/// A long file for the table of the variant chosen.
fn long_file() -> Given {
    Given { file: "answers.csv".to_owned(), held: Some(Held::default()), ..Given::default() }
}

#[test]
fn fields_stay_as_they_are_until_a_long_file_is_read() {
    let metric = scores();
    let mut form = Form::new(&metric.0);
    form.choose("scores_0_to_10");
    form.paste(&metric.1, "10\n9\n8\n2".to_owned(), String::new(), Wanted::default());
    let given = long_file();
    form.ask(&metric.1, given.clone());
    assert_eq!(form.entry("promoters"), "2");
    assert_eq!(form.awaited(&metric.1).map(|given| given.file.as_str()), Some("answers.csv"));
    let read =
        serde_json::from_str::<Pasted>(&read(&metric, b"10\n10\n10\n", &Wanted::default(), 3));
    form.put(&metric.1, read.unwrap().of_given(given.clone()));
    assert_eq!(["promoters", "passives"].map(|id| form.entry(id)), ["3", "0"]);
    assert!(form.awaited(&metric.1).is_none());
    assert_eq!(form.pasted(&metric.1).unwrap().given, given);
    // A file is itself alone, whatever it is called.
    assert_ne!(given, long_file());
}

#[test]
fn a_long_file_is_awaited_for_another_scale_and_no_longer_once_the_form_is_cleared() {
    let (definition, table) = scores();
    let mut form = Form::new(&definition);
    form.choose("scores_0_to_10");
    let given = long_file();
    form.ask(&table, given.clone());
    form.turn_to("scores_1_to_10");
    let other = Arc::clone(&tables_of(form.variant())[0]);
    assert_eq!(form.awaited(&other).map(|known| Given::clone(known)), Some(given.clone()));
    form.give_up(&other);
    assert!(form.awaited(&other).is_none());
    form.ask(&other, given.clone());
    form.clear();
    assert!(form.awaited(&other).is_none() && form.is_empty());
    form.ask(&other, given);
    form.load("scores_1_to_10", []);
    assert!(form.awaited(&other).is_none(), "what is loaded is not written over");
}
