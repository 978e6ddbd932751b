//! A copied result says what was computed, from what, by which source, and stays text wherever it lands.

#![allow(clippy::unwrap_used)]

use rust_decimal::Decimal;
use std::sync::Arc;

use cadran::catalogue::{self, metrics};
use cadran::definition::Definition;
use cadran::definition::band::Own;
use cadran::record::Record;
use cadran::render::number::Style;
use cadran::share::summary::Summary;
use cadran::text::Lang;

fn record(metric: &str, variant: &str, entries: &[(&str, &str)]) -> Record {
    let entries = entries.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    Record {
        metric: metric.to_owned(),
        variant: variant.to_owned(),
        entries: entries.collect(),
        ..Record::default()
    }
}

fn definition(record: &Record, lang: Lang) -> Arc<Definition> {
    catalogue::definition(&record.metric, lang).unwrap()
}

fn churn() -> Record {
    let entries = [("customers_lost", "50"), ("customers_at_end", "3000")];
    record("customer_churn_rate", "end_of_period", &entries)
}

fn summary(record: &Record, lang: Lang) -> Summary {
    Summary::of(
        record,
        &definition(record, lang),
        &[],
        "2026-03-31",
        "https://a.b/#v=1&c=1",
        &Style::new(lang),
    )
    .unwrap()
}

#[test]
fn a_result_is_copied_as_text_as_markdown_and_as_a_table() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/summary.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, all(&churn())).unwrap();
    }
    let reviewed = std::fs::read_to_string(file).unwrap_or_default();
    assert_eq!(all(&churn()), reviewed, "review it and run with UPDATE_GOLDEN=1");
}

#[test]
fn a_rate_is_copied_with_its_period_and_over_a_year_and_with_the_verdict_that_is_seen() {
    let mut record = churn();
    record.entries.push(("period".to_owned(), "month".to_owned()));
    let copied = |own: &[Own]| {
        let definition = definition(&record, Lang::En);
        let style = Style::new(Lang::En);
        Summary::of(&record, &definition, own, "2026-03-31", "", &style).unwrap().text()
    };
    let plain = copied(&[]);
    assert!(plain.contains("Verdict: SendPulse says 10% and names no period."), "{plain}");
    assert!(
        plain.contains("\nOver a year at this rate, the same in every period: 18.26%\n"),
        "{plain}"
    );
    assert!(plain.contains("\nLength of the period: month\n"), "{plain}");
    let year = Some(Decimal::ONE);
    let taken = copied(&[Own { threshold: None, per_year: year }; 2]);
    assert!(taken.contains("Verdict: At or above the limit of 10%, taken per year\n"), "{taken}");
    let [lowest, limit] = [None, Some(Decimal::new(2, 1))];
    let own = copied(&[lowest, limit].map(|threshold| Own { threshold, per_year: year }));
    assert!(own.contains("Verdict: Below your threshold of 20% per year\n"), "{own}");
}

/// The three forms in both languages.
fn all(record: &Record) -> String {
    let of = |lang| {
        let summary = summary(record, lang);
        format!("{}\n\n{}\n{}\n", summary.text(), summary.markdown(), summary.html())
    };
    Lang::ALL.map(of).concat()
}

#[test]
fn every_example_has_its_formula_its_inputs_its_source_and_its_date() {
    for metric in metrics() {
        for variant in metric.variants {
            for example in variant.examples {
                let record = record(metric.id, variant.id, example.given);
                for (lang, day) in
                    [(Lang::En, "31\u{a0}March 2026"), (Lang::Fr, "31\u{a0}mars 2026")]
                {
                    let summary = summary(&record, lang);
                    let text = summary.text();
                    for needed in [metric.name.get(lang), day, "https://a.b/#v=1&c=1"] {
                        assert!(text.contains(needed), "{}: {text}", example.id);
                    }
                    for source in variant.cited {
                        assert!(text.contains(source.title.get(lang)), "{}: {text}", example.id);
                    }
                    for input in variant
                        .inputs
                        .iter()
                        .filter(|input| record.entries.iter().any(|(name, _)| name == input.id))
                    {
                        assert!(text.contains(input.name.get(lang)), "{}: {text}", example.id);
                    }
                    let rows = summary.lines.len() + 2;
                    assert_eq!(summary.html().matches("<tr>").count(), rows, "{}", example.id);
                    assert_eq!(summary.markdown().lines().count(), rows + 4, "{}", example.id);
                }
            }
        }
    }
}

#[test]
fn what_the_reader_wrote_stays_text() {
    let hostile =
        "<img src=x onerror=alert(1)> | **b** [a](javascript:1) `c` &lt; \"q\"\n| x | y |";
    let record = Record { note: hostile.to_owned(), label: hostile.to_owned(), ..churn() };
    let summary = summary(&record, Lang::En);
    let html = summary.html();
    assert!(!html.contains("<img") && html.contains("&lt;img src=x"), "{html}");
    assert!(html.contains("&amp;lt; &quot;q&quot;"), "{html}");
    let markdown = summary.markdown();
    let plain = |line: &&str| line.matches('|').count() - line.matches("\\|").count() == 3;
    let table = markdown.lines().skip(2);
    assert_eq!(table.clone().filter(plain).count(), table.count(), "{markdown}");
    for escaped in ["&lt;img", "\\*\\*b\\*\\*", "\\[a\\](javascript:1)", "\\`c\\`", "&amp;lt;"] {
        assert!(markdown.contains(escaped), "{escaped}: {markdown}");
    }
}

#[test]
fn only_an_address_of_the_web_becomes_a_link() {
    let style = Style::new(Lang::En);
    for (link, is_link) in
        [("https://a.b/\"><b>|<", true), ("javascript:alert(1)", false), ("", false)]
    {
        let summary =
            Summary::of(&churn(), &definition(&churn(), Lang::En), &[], "", link, &style).unwrap();
        assert_eq!(summary.html().contains("<a href"), is_link, "{link}");
        assert!(!summary.html().contains("<b>"), "{link}");
        assert_eq!(summary.markdown().contains("<https://a.b/\"%3E%3Cb%3E%7C%3C> |"), is_link);
    }
}

#[test]
fn without_a_result_there_is_nothing_to_copy() {
    let style = Style::new(Lang::Fr);
    for record in [
        record("customer_churn_rate", "no_variant", &[]),
        record("customer_churn_rate", "end_of_period", &[("customers_lost", "50")]),
    ] {
        assert_eq!(Summary::of(&record, &definition(&record, Lang::Fr), &[], "", "", &style), None);
    }
}
