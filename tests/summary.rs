//! A copied result says what was computed, from what, by which source, and stays text wherever it lands.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::metrics;
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

fn churn() -> Record {
    let entries = [("customers_lost", "50"), ("customers_at_end", "3000")];
    record("customer_churn_rate", "end_of_period", &entries)
}

fn summary(record: &Record, lang: Lang) -> Summary {
    Summary::of(record, "2026-03-31", "https://a.b/#v=1&c=1", &Style::new(lang)).unwrap()
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
        let summary = Summary::of(&churn(), "", link, &style).unwrap();
        assert_eq!(summary.html().contains("<a href"), is_link, "{link}");
        assert!(!summary.html().contains("<b>"), "{link}");
        assert_eq!(summary.markdown().contains("<https://a.b/\"%3E%3Cb%3E%7C%3C> |"), is_link);
    }
}

#[test]
fn without_a_result_there_is_nothing_to_copy() {
    let style = Style::new(Lang::Fr);
    for record in [
        record("no_metric", "", &[]),
        record("customer_churn_rate", "no_variant", &[]),
        record("customer_churn_rate", "end_of_period", &[("customers_lost", "50")]),
    ] {
        assert_eq!(Summary::of(&record, "", "", &style), None);
    }
}
