//! A link gives back what was typed, and says what it could not read.

use std::sync::LazyLock;

use cadran::catalogue::guides::retention::CUSTOMER_RETENTION_RATE as GUIDE;
use cadran::catalogue::model::input::{Choice, Input, Origin};
use cadran::catalogue::model::metric::{Metric, Variant};
use cadran::catalogue::model::table::{Column, Entry, Measure, Table};
use cadran::catalogue::{self, compile};
use cadran::definition::kind::Kind;
use cadran::definition::table::{Aggregate, Holds};
use cadran::definition::{Better, Definition};
use cadran::link::{
    self, LONGEST_LINK, Link, MOST_UNREAD, RESERVED, State, Why, read, said_of_unlisted, write,
};
use cadran::number::decimal::decimal;
use cadran::number::exact::Rounding;
use cadran::text::{Lang, Text, text};
use proptest::prelude::*;

static PLANS: Table = Table {
    id: "plans",
    name: text("Plans", "Formules"),
    row: text("plan", "formule"),
    columns: &[
        Column { id: "label", name: text("Plan", "Formule"), holds: Holds::Label },
        Column {
            id: "price",
            name: text("Price", "Prix"),
            holds: Holds::Number { kind: Kind::Money, min: None, max: None },
        },
    ],
    entry: Entry::Typed(&[]),
};
static REVENUE: Measure = Measure { table: &PLANS, only: None, aggregate: Aggregate::Sum(1) };
/// What a definition says where it does not matter.
const SOME: Text = text("Some text", "Un texte");
static LOST: Input = Input { id: "customers_lost", name: SOME, ..Input::PLAIN };
static PLAN_REVENUE: Input =
    Input { id: "plan_revenue", name: SOME, origin: Origin::Measured(&REVENUE), ..Input::PLAIN };
static PERIOD: Input = Input {
    id: "period",
    name: SOME,
    choices: &[Choice { id: "month", name: text("Month", "Mois"), value: decimal("12") }],
    ..Input::PLAIN
};
static WRITTEN: Metric = Metric {
    id: "metric",
    name: text("Metric", "Métrique"),
    acronym: text("", ""),
    purpose: SOME,
    words: text("", ""),
    better: Better::Neither,
    variants: &[
        Variant { id: "start", inputs: &[&LOST, &PERIOD], meaning: SOME, ..Variant::PLAIN },
        Variant {
            id: "plans",
            inputs: &[&PLAN_REVENUE],
            table: Some(&PLANS),
            meaning: SOME,
            ..Variant::PLAIN
        },
    ],
    guide: &GUIDE,
};
static METRIC: LazyLock<Definition> = LazyLock::new(|| {
    let written =
        serde_json::to_string(&compile::document(&WRITTEN, Lang::En)).expect("it is written");
    Definition::read(&written).expect("nothing is wrong with it")
});

fn link(fragment: &str) -> Link {
    read(fragment, &METRIC).expect("a state")
}

fn misses(fragment: &str) -> Vec<(String, Why)> {
    link(fragment).unread.into_iter().map(|unread| (unread.key, unread.why)).collect()
}

fn entry(key: &str, text: &str) -> (String, String) {
    (key.to_owned(), text.to_owned())
}

#[test]
fn a_link_of_the_contract_is_read_and_written() {
    let fragment =
        "v=1&c=1&variant=start&customers_lost=50&period=month&decimals=3&rounding=cut_off";
    let state = State {
        variant: "start".to_owned(),
        entries: vec![entry("customers_lost", "50"), entry("period", "month")],
        decimals: Some(3),
        rounding: Some(Rounding::CutOff),
    };
    assert_eq!(write(&state, &METRIC), fragment);
    assert_eq!(link(fragment), Link { state: state.clone(), unread: vec![], unlisted: 0 });
    assert_eq!(link(&format!("#{fragment}")).state, state);
}

#[test]
fn rows_keep_their_labels_whatever_they_hold() {
    for label in ["Été & Co = 100 % + 1", "<script>alert(1)</script>", "日本語 🎉", "a%20b#c?", ""]
    {
        let state = State {
            variant: "plans".to_owned(),
            entries: vec![entry("plans.0.label", label), entry("plans.0.price", "-9.90")],
            ..State::default()
        };
        let fragment = write(&state, &METRIC);
        assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic()), "{fragment}");
        assert!(!fragment.contains(['<', '>', '"', '#', '+', ' ']), "{fragment}");
        assert_eq!(link(&fragment), Link { state, unread: vec![], unlisted: 0 });
    }
    assert_eq!(link("plans.0.label=1+1").state.entries, [entry("plans.0.label", "1+1")]);
}

#[test]
fn a_skip_link_is_no_state() {
    for fragment in ["", "#", "main", "#main", "a=b", "&&", "=", "==&=", "customers_lost"] {
        assert_eq!(read(fragment, &METRIC), None, "{fragment}");
    }
    assert!(read("v=1", &METRIC).is_some());
}

#[test]
fn unknown_keys_are_ignored_and_the_rest_is_kept() {
    let link = link("v=1&utm=x&customers_lost=5&nope.0.price=1&plans.0.nope=1&plans.x.price=1");
    assert_eq!(link.state.entries, [entry("customers_lost", "5")]);
    assert_eq!(link.unread, []);
    assert_eq!(link.state.variant, "start", "the first variant where none is given");
}

#[test]
fn what_cannot_be_read_is_reported_and_the_rest_is_kept() {
    for (part, key, why) in [
        ("variant=nope", "variant", Why::NoSuchVariant),
        ("decimals=7", "decimals", Why::NotANumber),
        ("decimals=two", "decimals", Why::NotANumber),
        ("rounding=up", "rounding", Why::NoSuchChoice),
        ("period=year", "period", Why::NoSuchChoice),
        ("plans.0.price=9,90", "plans.0.price", Why::NotANumber),
        ("plans.0.price=1e3", "plans.0.price", Why::NotANumber),
        ("plans.0.price=", "plans.0.price", Why::NotANumber),
        ("plans.0.price=.5", "plans.0.price", Why::NotANumber),
        ("plans.200.price=1", "plans.200.price", Why::TooManyRows),
        ("plans.99999999999999999999999.price=1", "", Why::TooManyRows),
        ("plans.0.label=%zz", "plans.0.label", Why::Encoding),
        ("plans.0.label=%ff", "plans.0.label", Why::Encoding),
        ("plans.0.label=%e", "plans.0.label", Why::Encoding),
        ("customers_lost=6", "customers_lost", Why::Twice),
        ("c=2", "c", Why::Catalogue),
        ("plans.0.pri", "plans.0.pri", Why::Encoding),
    ] {
        let missed = misses(&format!("v=1&customers_lost=5&{part}"));
        assert_eq!(missed.len(), 1, "{part}");
        assert_eq!(missed[0].1, why, "{part}");
        assert!(missed[0].0.contains(key), "{part}");
        let kept = link(&format!("v=1&customers_lost=5&{part}")).state.entries;
        assert_eq!(kept, [entry("customers_lost", "5")], "{part}");
    }
}

#[test]
fn a_link_of_a_later_version_opens_an_empty_form_and_says_so() {
    let link = link("v=2&customers_lost=5");
    assert_eq!(link.state.entries, []);
    assert_eq!(link.unread[0].why, Why::Version);
    assert_eq!(link.unread[0].text, "2");
}

#[test]
fn a_link_that_was_encoded_on_its_way_is_read() {
    let expected = link("v=1&variant=plans&plans.0.price=9.9&plans.0.label=a%26b");
    for fragment in [
        "v=1&amp;variant=plans&amp;plans.0.price=9.9&amp;plans.0.label=a%26b",
        "v%3D1%26variant%3Dplans%26plans.0.price%3D9.9%26plans.0.label%3Da%2526b",
    ] {
        assert_eq!(link(fragment), expected, "{fragment}");
    }
}

#[test]
fn what_is_longer_than_any_form_needs_is_refused() {
    let long = format!("v=1&plans.0.label={}", "x".repeat(LONGEST_LINK));
    assert_eq!(misses(&long), [(String::new(), Why::TooLong)]);
    assert_eq!(read(&"x=".repeat(LONGEST_LINK), &METRIC), None);
    let entry = format!("v=1&plans.0.label={}", "x".repeat(2000));
    assert_eq!(misses(&entry), [("plans.0.label".to_owned(), Why::TooLong)]);
    assert!(link(&entry).unread[0].text.len() <= 80);
}

#[test]
fn a_link_of_a_thousand_faults_tells_ten_and_counts_the_rest() {
    for faults in [9, 10, 11, 1000] {
        let link = link(&format!("v=1&customers_lost=5{}", "&period=never".repeat(faults)));
        // The first is no choice, each after it stands there once more.
        assert_eq!(link.unread.len(), faults.min(MOST_UNREAD));
        assert_eq!(link.unlisted, faults.saturating_sub(MOST_UNREAD));
        assert_eq!(link.state.entries, [entry("customers_lost", "5")]);
    }
    assert_eq!(said_of_unlisted(990, Lang::En), "and 990 more");
    assert_eq!(said_of_unlisted(990, Lang::Fr), "et 990\u{a0}de plus");
}

#[test]
fn whatever_a_link_of_the_greatest_length_holds_the_work_is_bounded() {
    let whole = |part: &str| {
        let mut text = "v=1".to_owned();
        while text.len() + part.len() <= LONGEST_LINK {
            text.push_str(part);
        }
        text
    };
    for part in ["&a", "&&", "&v=1", "&c=2", "&customers_lost=x", "&plans.0.label", "&%zz=%zz"] {
        let link = link(&whole(part));
        assert!(link.unread.len() <= MOST_UNREAD, "{part}");
        let kept = link.unread.iter().map(|unread| unread.key.len() + unread.text.len());
        assert!(kept.sum::<usize>() <= MOST_UNREAD * 2 * 4 * 80, "{part}");
        assert!(link.state.entries.len() <= 1, "{part}");
    }
    // Each key stands there once, so that none of them ends the search for the next.
    let mut rows = "v=1".to_owned();
    for row in 0.. {
        let part = format!("&plans.{row}.price=1");
        if rows.len() + part.len() > LONGEST_LINK {
            break;
        }
        rows.push_str(&part);
    }
    let link = link(&rows);
    assert_eq!((link.state.entries.len(), link.unread.len()), (200, MOST_UNREAD));
    assert!(link.unlisted > 2000);
    let key = "k".repeat(LONGEST_LINK / 2);
    let link = read(&format!("v=1&{key}"), &METRIC).expect("a state");
    assert_eq!((link.unread[0].key.len(), link.unread[0].why), (80, Why::Encoding));
}

#[test]
fn every_reason_has_words_in_both_languages() {
    for lang in Lang::ALL {
        assert!(!Why::Twice.message().get(lang).is_empty());
    }
}

#[test]
fn no_input_of_the_catalogue_has_the_name_of_a_setting() {
    for metric in catalogue::metrics() {
        for input in metric.variants.iter().flat_map(|variant| variant.inputs) {
            assert!(
                !RESERVED.contains(&input.id) && ![link::METRIC, link::SHOW].contains(&input.id),
                "{}",
                input.id
            );
        }
    }
}

#[test]
fn every_example_of_the_catalogue_survives_a_link() {
    for metric in catalogue::metrics() {
        for variant in metric.variants {
            for example in variant.examples {
                let entries = example.given.iter().map(|(key, text)| entry(key, text)).collect();
                let state = State { variant: variant.id.to_owned(), entries, ..State::default() };
                for lang in Lang::ALL {
                    let definition = catalogue::definition(metric.id, lang).expect("a definition");
                    let link = read(&write(&state, &definition), &definition).expect("a state");
                    let expected = Link { state: state.clone(), unread: vec![], unlisted: 0 };
                    assert_eq!(link, expected, "{}", example.id);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn any_label_survives_a_link(label in ".{0,200}") {
        let state = State {
            variant: "plans".to_owned(),
            entries: vec![(String::from("plans.3.label"), label)],
            ..State::default()
        };
        prop_assert_eq!(link(&write(&state, &METRIC)), Link { state, unread: vec![], unlisted: 0 });
    }

    #[test]
    fn hostile_text_never_panics(text in ".{0,300}", part in "[a-z0-9.=&%]{0,60}") {
        let _ = read(&text, &METRIC);
        let _ = read(&part, &METRIC);
        let _ = read(&format!("v=1&plans.{part}&customers_lost={text}"), &METRIC);
    }
}

#[test]
fn fractions_go_into_a_link_and_come_out_of_it() {
    let state = State {
        variant: "start".to_owned(),
        entries: vec![entry("customers_lost", "-8200/3"), entry("period", "month")],
        ..State::default()
    };
    let written = write(&state, &METRIC);
    assert_eq!(written, "v=1&c=1&variant=start&customers_lost=-8200%2F3&period=month");
    assert_eq!(link(&written), Link { state: state.clone(), unread: vec![], unlisted: 0 });
    // A slash needs no encoding for us.
    assert_eq!(link(&written.replace("%2F", "/")).state, state);
    for text in ["1/0", "1/", "/2", "1/2/3", "1.5/2", "1/-2", "/", "1/00"] {
        let missed = misses(&format!("v=1&customers_lost={text}"));
        assert_eq!(missed, [("customers_lost".to_owned(), Why::NotANumber)], "{text}");
    }
    let long = misses(&format!("v=1&customers_lost={}/3", "1".repeat(2_000)));
    assert_eq!(long, [("customers_lost".to_owned(), Why::TooLong)]);
}
