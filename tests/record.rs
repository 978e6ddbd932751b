//! A saved result is read back whole, and what cannot be read is never thrown away.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use cadran::catalogue;
use cadran::definition::Definition;
use cadran::number::exact::Exact;
use cadran::record::inputs::inputs;
use cadran::record::list::grouped;
use cadran::record::{
    Missing, Record, Unreadable, Why, archive, aside_key, fresh_id, id_of_key, read, write,
};
use cadran::render::number::Style;
use cadran::text::Lang;
use proptest::prelude::*;

fn record(id: &str, metric: &str, saved_at: &str) -> Record {
    Record {
        id: id.to_owned(),
        metric: metric.to_owned(),
        variant: "standard".to_owned(),
        entries: vec![("customers_at_end".to_owned(), "3500".to_owned())],
        value: "97.77".to_owned(),
        label: "Équipe « A » & <b>".to_owned(),
        saved_at: saved_at.to_owned(),
        ..Record::default()
    }
}

fn definition(record: &Record) -> Option<Arc<Definition>> {
    catalogue::definition(&record.metric, Lang::En)
}

fn first() -> Record {
    record("20240331101500", "customer_retention_rate", "2024-03-31T10:15:00Z")
}

#[test]
fn a_record_is_read_back_as_it_was_written() {
    let text = write(&first());
    assert!(text.contains("\"version\":1"), "{text}");
    assert_eq!(read(&text), Ok(first()));
}

#[test]
fn a_record_of_the_first_version_can_be_read_for_ever() {
    let text = r#"{"version":1,"id":"a","metric":"customer_retention_rate","variant":"standard",
        "entries":[["customers_at_end","3500"]],"saved_at":"2024-03-31T10:15:00Z","later":[1]}"#;
    let record = read(text).expect("what the first version wrote");
    assert_eq!(record.entries, [("customers_at_end".to_owned(), "3500".to_owned())]);
    assert_eq!(record.label, "");
    assert_eq!(record.missing(definition(&record).as_deref()), None);
}

#[test]
fn unreadable_text_is_given_back_whole_with_its_reason() {
    for (text, why) in [
        ("", Why::NotJson),
        ("{", Why::NotJson),
        ("null", Why::NotARecord),
        ("[]", Why::NotARecord),
        (r#"{"version":1}"#, Why::NotARecord),
        (r#"{"version":0,"id":"a"}"#, Why::NotARecord),
        (r#"{"version":"1","id":"a"}"#, Why::NotARecord),
        (r#"{"version":2,"id":"a"}"#, Why::LaterVersion),
        (
            r#"{"version":1,"id":"","metric":"m","variant":"v","entries":[],"saved_at":""}"#,
            Why::NotARecord,
        ),
        (
            r#"{"version":1,"id":"a","metric":"m","variant":"v","entries":{},"saved_at":""}"#,
            Why::NotARecord,
        ),
    ] {
        assert_eq!(read(text), Err(Unreadable { raw: text.to_owned(), why }), "{text}");
    }
}

#[test]
fn values_that_lie_deep_are_skipped_or_refused_and_take_no_stack() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let with = |field: &str| write(&first()).replacen('{', &format!("{{\"{field}\":{deep},"), 1);
    assert_eq!(read(&with("later")), Ok(first()));
    for field in ["entries", "note"] {
        let read = read(&with(field)).map_err(|unreadable| unreadable.why);
        assert_eq!(read, Err(Why::NotARecord), "{field}");
    }
    let text = format!(r#"{{"later":{deep},"cadran":1,"records":[{deep},{}]}}"#, with("later"));
    let read = archive::read(&text).expect("our own document");
    assert_eq!((read.records, read.unreadable.len()), (vec![first()], 1));
}

#[test]
fn what_the_catalogue_does_not_know_is_kept_and_reported() {
    let gone = record("a", "gone", "2024");
    assert_eq!(read(&write(&gone)), Ok(gone.clone()));
    assert_eq!(gone.missing(definition(&gone).as_deref()), Some(Missing::Metric));
    let variant = Record { variant: "gone".to_owned(), ..first() };
    assert_eq!(variant.missing(definition(&variant).as_deref()), Some(Missing::Variant));
    assert_eq!(first().missing(definition(&first()).as_deref()), None);
}

#[test]
fn keys_say_what_they_hold() {
    assert_eq!(first().key(), "cadran.record.1.20240331101500");
    assert_eq!(id_of_key(&first().key()), Some("20240331101500"));
    assert_eq!(id_of_key("cadran.settings.1"), None);
    let aside = aside_key(&first().key(), |_| false);
    assert_eq!(id_of_key(&aside), None);
    assert_eq!(aside_key("cadran.settings.1", |_| false), "cadran.aside.cadran.settings.1");
    let second = aside_key(&first().key(), |key| key == aside);
    assert_eq!(second, format!("{aside}-2"));
}

#[test]
fn two_records_of_one_moment_have_two_ids() {
    let moment = "2024-03-31T10:15:00.123Z";
    let id = fresh_id(moment, [0, 1, 0xfe, 0xff, 0, 0, 0, 9], |_| false);
    assert_eq!(id, "20240331101500123-0001feff00000009");
    assert_ne!(fresh_id(moment, [7; 8], |_| false), fresh_id(moment, [8; 8], |_| false));
    assert_eq!(fresh_id(moment, [0; 8], |id| !id.ends_with("-4")).rsplit_once('-').unwrap().1, "4");
    assert!(!fresh_id("", [0; 8], |_| false).is_empty());
}

#[test]
fn the_list_is_grouped_by_metric_with_the_newest_first() {
    let records = vec![
        record("1", "churn", "2024-01-01"),
        record("2", "nps", "2024-02-01"),
        record("3", "churn", "2024-03-01"),
        record("4", "csat", "2023-01-01"),
    ];
    let groups = grouped(records);
    let ids = |group: &cadran::record::list::Group| {
        group.records.iter().map(|record| record.id.clone()).collect::<Vec<_>>().join(" ")
    };
    let shown: Vec<_> = groups.iter().map(|group| (group.metric.as_str(), ids(group))).collect();
    assert_eq!(
        shown,
        [("churn", "3 1".to_owned()), ("nps", "2".to_owned()), ("csat", "4".to_owned())]
    );
}

#[test]
fn an_archive_brings_every_record_back() {
    let records = vec![first(), record("b", "gone", "2024")];
    let text = archive::write(&records, &[], &BTreeMap::new());
    let read = archive::read(&format!("\u{feff}{text}")).expect("our own document");
    assert_eq!(read.records, records);
    assert_eq!(read.unreadable, []);
}

#[test]
fn an_archive_brings_targets_and_notes_back() {
    let periods = BTreeMap::from([("note.~x".to_owned(), "\"Prices\" {[".to_owned())]);
    let text = archive::write(&[first()], &[], &periods);
    let read = archive::read(&text).expect("our own document");
    assert_eq!((read.periods, read.records), (periods, vec![first()]));
    // What is none is told, and the records come all the same.
    let other = archive::write(&[first()], &[], &BTreeMap::new())
        .replace("\"records\"", "\"periods\":{\"note\":7},\"records\"");
    let read = archive::read(&other).expect("our own document");
    assert_eq!(read.records, [first()]);
    assert_eq!(read.unreadable[0].raw, "{\"note\":7}");
}

#[test]
fn one_unreadable_record_does_not_keep_the_others_out() {
    let text = format!(r#"{{"cadran":1,"records":[7,{},{{"version":9}}]}}"#, write(&first()));
    let read = archive::read(&text).expect("our own document");
    assert_eq!(read.records, [first()]);
    let raw: Vec<_> = read.unreadable.iter().map(|part| (part.raw.as_str(), part.why)).collect();
    assert_eq!(raw, [("7", Why::NotARecord), (r#"{"version":9}"#, Why::LaterVersion)]);
}

#[test]
fn a_document_that_is_cut_off_gives_what_is_whole() {
    let text = archive::write(&[first(), record("b", "nps", "2024")], &[], &BTreeMap::new());
    let cut = &text[..text.len() - 20];
    let read = archive::read(cut).expect("it begins as our document does");
    assert_eq!(read.records, [first()]);
    assert_eq!(read.unreadable.iter().map(|part| part.why).collect::<Vec<_>>(), [Why::NotJson]);
}

#[test]
fn what_is_left_of_a_document_is_counted_without_being_read() {
    let text =
        archive::write(&[first(), record("b", "nps", "2024"), first()], &[], &BTreeMap::new());
    for (text, all) in [(text.as_str(), 3), (&text[..text.len() - 20], 3)] {
        for read in 0..=all {
            let mut reading = archive::Reading::begin(text.as_bytes().to_vec()).unwrap();
            assert_eq!(reading.by_ref().take(read).count(), read);
            assert_eq!((reading.count_rest(), reading.next()), (all - read, None));
        }
    }
}

#[test]
fn a_document_is_read_in_whatever_order_it_was_written() {
    let record = write(&first());
    for text in [
        format!(r#" {{ "records" : [ {record} ] , "other": "]}}\\\"", "cadran" : 1 }} "#),
        format!(r#"{{"other":[{{}},"["],"cadran":1,"records":[{record}],"more":1}}"#),
    ] {
        let read = archive::read(&text).expect("our own document");
        assert_eq!((read.records, read.unreadable), (vec![first()], vec![]), "{text}");
    }
    assert_eq!(archive::read(r#"{"cadran":1,"records":[]}"#), Ok(archive::Archive::default()));
}

#[test]
fn a_record_that_no_storage_takes_is_refused_unread() {
    let long = Record { note: "n".repeat(2_000_000), ..first() };
    let read = archive::read(&archive::write(&[long, first()], &[], &BTreeMap::new()))
        .expect("our own document");
    assert_eq!(read.records, [first()]);
    assert_eq!(read.unreadable[0].why, Why::TooLong);
}

#[test]
fn what_a_later_version_saved_is_part_of_a_copy() {
    let later = r#"{"version":2,"id":"z"}"#;
    let text = archive::write(&[first()], &[later.to_owned()], &BTreeMap::new());
    let read = archive::read(&text).expect("our own document");
    assert_eq!(read.records, [first()]);
    let later = Unreadable { raw: later.to_owned(), why: Why::LaterVersion };
    assert_eq!(read.unreadable, [later]);
}

#[test]
fn ten_thousand_records_of_one_id_are_all_added() {
    // Where each looked at all before it, this would take minutes.
    let incoming: Vec<Record> =
        (0..10_000).map(|number| Record { note: number.to_string(), ..first() }).collect();
    let merge = archive::merge(&[], incoming.clone());
    let ids: std::collections::BTreeSet<&str> =
        merge.added.iter().map(|record| record.id.as_str()).collect();
    assert_eq!((merge.added.len(), ids.len()), (10_000, 10_000));
    let again = archive::merge(&merge.added, incoming);
    assert_eq!((again.added.len(), again.already_there), (0, 10_000));
}

#[test]
fn records_saved_in_one_moment_stay_apart_when_they_come_back() {
    let id = |random| fresh_id("2024-03-31T10:15:00.123Z", [random; 8], |_| false);
    let records = [1, 0x12].map(|random| Record { id: id(random), ..first() });
    let merge = archive::merge(&[], records.to_vec());
    assert_eq!(merge.added, records);
}

#[test]
fn a_document_that_is_not_ours_is_refused_with_its_reason() {
    for (text, why) in [
        ("id;metric", Why::NotJson),
        ("[]", Why::NotARecord),
        (r#"{"cadran":1}"#, Why::NotARecord),
        (r#"{"cadran":1,"records":{}}"#, Why::NotARecord),
        (r#"{"records":[]}"#, Why::NotARecord),
        (r#"{"cadran":2,"records":[]}"#, Why::LaterVersion),
    ] {
        assert_eq!(archive::read(text).map_err(|found| found.why), Err(why), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(archive::read(&deep).map_err(|found| found.why), Err(Why::NotJson));
}

#[test]
fn bringing_an_archive_back_replaces_nothing() {
    let edited = Record { note: "edited".to_owned(), ..first() };
    let other = record("b", "nps", "2024");
    let merge = archive::merge(&[first()], vec![first(), edited.clone(), other.clone()]);
    let renamed = Record { id: format!("{}-2", first().id), ..edited.clone() };
    assert_eq!(merge.already_there, 1);
    assert_eq!(merge.added, [renamed.clone(), other.clone()]);
    let again = archive::merge(&[first(), renamed, other.clone()], vec![first(), edited, other]);
    assert_eq!((again.already_there, again.added), (3, vec![]));
}

proptest! {
    #[test]
    fn any_text_survives_in_a_record(label in ".*", note in ".*", entry in ".*") {
        let entries = vec![("plans.0.label".to_owned(), entry)];
        let record = Record { label, note, entries, ..first() };
        prop_assert_eq!(read(&write(&record)), Ok(record.clone()));
        let archive = archive::read(&archive::write(std::slice::from_ref(&record), &[], &BTreeMap::new()));
        prop_assert_eq!(archive.map(|archive| archive.records), Ok(vec![record]));
    }

    #[test]
    fn hostile_text_never_panics(text in ".*") {
        let _ = read(&text);
        let _ = archive::read(&text);
    }
}

#[test]
fn a_result_without_end_is_a_number_again_and_a_fraction_stays_one() {
    let endless = Record { value: "86.346153846153846153846153846".to_owned(), ..first() };
    assert_eq!(endless.number().map(|number| number.canonical()), Some(endless.value.clone()));
    assert_eq!(first().number(), Exact::ratio(9777, 100));
    for value in ["", "abc", "1,5", "1/0"] {
        assert_eq!(Record { value: value.to_owned(), ..first() }.number(), None, "{value}");
    }
    let entries = vec![("monthly_recurring_revenue".to_owned(), "250/3".to_owned())];
    let metric = "annual_recurring_revenue".to_owned();
    let fraction = Record { metric, entries, value: "1000".to_owned(), ..first() };
    let read_back = read(&write(&fraction)).expect("it was written just now");
    assert_eq!(read_back, fraction);
    for (lang, shown) in
        [(Lang::En, "€83.33 (exactly 250/3)"), (Lang::Fr, "83,33\u{a0}€ (exactement 250/3)")]
    {
        let lines = inputs(&fraction, definition(&fraction).as_deref(), &Style::new(lang));
        assert_eq!(lines[0].value, shown);
    }
}
