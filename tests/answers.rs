//! A search with numbers is answered, by a strict grammar, with the figure that the engine computes.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use cadran::catalogue::{definition, metric, metrics, search_entry};
use cadran::definition::Definition;
use cadran::engine::calculate::calculate;
use cadran::engine::evaluate::Given;
use cadran::engine::rows::Rows;
use cadran::entry::{Limits, read_canonical};
use cadran::link;
use cadran::render::number::{Style, figure};
use cadran::search::Index;
use cadran::search::answer::{Answer, Gives, answers, offered};
use cadran::search::question::{Named, Question};
use cadran::text::Lang::{self, En, Fr};

fn index() -> Index {
    Index::of(metrics().map(search_entry).collect())
}

/// What is offered, each with its definition.
fn answered(query: &str, lang: Lang) -> Vec<(Arc<Definition>, Answer)> {
    let (index, Some(question)) = (index(), Question::of(query)) else { return Vec::new() };
    let of_metric = |named: &Named| {
        let definition = definition(&named.metric.id, lang).unwrap();
        let found = answers(&question, named.words, &definition, named.metric.spoken());
        (definition, found)
    };
    let groups = index.asked(&question, lang);
    let groups = groups.iter().map(|group| group.iter().map(of_metric).collect()).collect();
    let each = |(definition, answers): (Arc<Definition>, Vec<Answer>)| {
        answers.into_iter().map(move |answer| (Arc::clone(&definition), answer))
    };
    offered(groups).into_iter().flat_map(each).collect()
}

/// The first answer: the figure or what is said, the variant, and what was taken for what.
fn first(query: &str, lang: Lang) -> (String, String, String) {
    let found = answered(query, lang);
    let Some((definition, answer)) = found.first() else { panic!("{query}: nothing") };
    shown(definition, answer)
}

fn shown(definition: &Definition, answer: &Answer) -> (String, String, String) {
    let style = Style::new(definition.lang);
    let said = match &answer.gives {
        Gives::Value(value) => figure(value, answer.variant.kind, &style).unwrap().text,
        Gives::Nothing(said) => said.clone(),
    };
    let taken =
        answer.taken.iter().map(|(input, entry)| format!("{}={}", input.id, entry.canonical));
    (said, answer.variant.id.clone(), taken.collect::<Vec<_>>().join("&"))
}

fn expect(query: &str, lang: Lang, said: &str, variant: &str, taken: &str) {
    let (is_said, by, is_taken) = first(query, lang);
    let is_said = is_said.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!((is_said.as_str(), &*by, &*is_taken), (said, variant, taken), "{query}");
}

const NPS: &str = "promoters=1700&passives=350&detractors=150";
const CHURN: &str = "customers_lost=50&customers_at_start=3000";
const CSAT: &str = "positive_answers=312&all_answers=398";
const NRR: &str = "revenue_at_start=100000&expansion_revenue=12000&revenue_lost_to_downgrades=3000&revenue_lost_to_cancellations=5000";

#[test]
fn numbers_behind_a_metric_are_answered_in_both_languages() {
    expect("nps 1700 350 150", En, "70.45", "counts", NPS);
    expect("nps 1700 350 150", Fr, "70,45", "counts", NPS);
    expect("1700 350 150 nps", Fr, "70,45", "counts", NPS);
    expect("NPS 1 700, 350, 150", Fr, "70,45", "counts", NPS);
    expect("NPS 1,700 350 150", En, "70.45", "counts", NPS);
    expect("nps 1\u{202f}700 350 150", Fr, "70,45", "counts", NPS);
    expect("churn 50/3000", En, "1.67%", "start_of_period", CHURN);
    expect("churn 50 / 3000", En, "1.67%", "start_of_period", CHURN);
    expect("churn 50 of 3000", En, "1.67%", "start_of_period", CHURN);
    expect("churn 50 out of 3,000", En, "1.67%", "start_of_period", CHURN);
    expect("désabonnement 50 sur 3000", Fr, "1,67 %", "start_of_period", CHURN);
    expect("désabonnement 50 sur 3 000", Fr, "1,67 %", "start_of_period", CHURN);
    expect("csat 312/398", En, "78.39%", "two_highest", CSAT);
    expect("csat 312/398", Fr, "78,39 %", "two_highest", CSAT);
    expect("csat 312 398", Fr, "78,39 %", "two_highest", CSAT);
    expect("nrr 100000 12000 3000 5000", En, "104.00%", "standard", NRR);
    expect("nrr 100 000 12 000 3 000 5 000", Fr, "104,00 %", "standard", NRR);
    expect("nrr 100000€ 12000€ 3000€ 5000€", Fr, "104,00 %", "standard", NRR);
    expect("nps 60% 15%", En, "45", "percentages", "promoters_percent=60&detractors_percent=15");
    expect(
        "nps 60 % 15,5 %",
        Fr,
        "44,50",
        "percentages",
        "promoters_percent=60&detractors_percent=15.5",
    );
}

#[test]
fn words_say_which_number_is_which() {
    for query in
        ["churn lost 50 start 3000", "churn start 3000 lost 50", "churn 50 lost 3000 start"]
    {
        expect(query, En, "1.67%", "start_of_period", CHURN);
        expect(query, Fr, "1,67 %", "start_of_period", CHURN);
    }
    expect("churn start=3000 lost=50", En, "1.67%", "start_of_period", CHURN);
    expect("churn 50 customers lost of 3000 at the start", En, "1.67%", "start_of_period", CHURN);
    expect("attrition perdus 50 début 3 000", Fr, "1,67 %", "start_of_period", CHURN);
    expect(
        "churn lost 50 end 3000",
        En,
        "1.67%",
        "end_of_period",
        "customers_lost=50&customers_at_end=3000",
    );
    expect("nps detractors 150 promoters 1700 passives 350", En, "70.45", "counts", NPS);
    expect("nps détracteurs 150 1700 350", Fr, "70,45", "counts", NPS);
    expect(
        "nps promoters 60% detractors 15%",
        En,
        "45",
        "percentages",
        "promoters_percent=60&detractors_percent=15",
    );
    // What may be left out in the form may be left out here.
    expect(
        "cac wages 1000 customers 50",
        En,
        "€20.00",
        "standard",
        "wages=1000&customers_acquired=50",
    );
    let said = first("churn blue 50 red 3000", En).0;
    assert!(said.starts_with("“blue” is none of the numbers of Customer churn rate: "), "{said}");
}

#[test]
fn too_few_and_too_many_numbers_are_named() {
    expect(
        "nps 1700",
        En,
        "NPS wants 3 numbers: promoters, passives, detractors; passives and detractors are missing.",
        "counts",
        "promoters=1700",
    );
    expect(
        "nps 1700",
        Fr,
        "NPS demande 3 nombres : promoteurs, passifs, détracteurs ; il manque passifs et détracteurs.",
        "counts",
        "promoters=1700",
    );
    expect(
        "nps detractors 150",
        En,
        "NPS wants 3 numbers: promoters, passives, detractors; promoters and passives are missing.",
        "counts",
        "detractors=150",
    );
    let said = first("csat 312 398 12 7", En).0;
    assert_eq!(
        said,
        "CSAT wants 2 numbers: positive answers, answers in all; 12 and 7 are superfluous."
    );
    let said = first("csat 312 398 12", Fr).0;
    assert!(said.ends_with("\u{202f}; 12 est en trop."), "{said}");
    let said = first("nps 12k 3 4", En).0;
    assert!(said.starts_with("Promoters: “12k” is not a number."), "{said}");
    let said = first("nps 50/3000", En).0;
    assert!(said.ends_with("detractors is missing."), "{said}");
}

#[test]
fn what_can_be_read_in_several_ways_is_offered_in_all_of_them() {
    let all = |query, lang| {
        let found = answered(query, lang);
        found.iter().map(|(definition, answer)| shown(definition, answer)).collect::<Vec<_>>()
    };
    // Spaces may set groups apart: two readings as three numbers, neither is taken for granted.
    let taken: Vec<String> = all("nps 1 700 350 150", Fr).into_iter().map(|it| it.2).collect();
    assert!(taken.contains(&NPS.to_owned()) && taken.len() > 1, "{taken:?}");
    // Both are possible: who typed them the other way round finds that as well.
    let both: Vec<String> = all("arpu 1000 50", En).into_iter().map(|it| it.0).collect();
    assert_eq!(both, ["€20.00", "€0.05"]);
    // The same numbers give the same by several definitions, which are named.
    let found = answered("churn 50/3000", En);
    assert_eq!(
        found[0].1.same,
        [
            "Of customers at the end",
            "Of customers at the end of the previous period",
            "Of all customers"
        ]
    );
    assert_eq!(found.len(), 1);
    // Several metrics have the name.
    let metrics = answered("churn 5 12", En);
    let ids: Vec<&str> = metrics.iter().map(|(definition, _)| definition.id.as_str()).collect();
    assert!(
        ids.contains(&"customer_churn_rate") && ids.contains(&"churn_period_conversion"),
        "{ids:?}"
    );
}

#[test]
fn numbers_that_cannot_be_together_say_why_and_are_offered_the_other_way_round() {
    for (query, lang) in [("churn 3000/50", En), ("churn 3000 50", Fr), ("churn 3000 50", En)] {
        let found = answered(query, lang);
        let (refused, swapped) = (&found[0].1, &found[1].1);
        assert!(matches!(&refused.gives, Gives::Nothing(said) if !said.is_empty()), "{query}");
        assert!(swapped.is_swapped && matches!(swapped.gives, Gives::Value(_)), "{query}");
        assert_eq!(shown(&found[1].0, swapped).2, CHURN);
    }
    let found = answered("csat 398 312", Fr);
    assert!(matches!(found[0].1.gives, Gives::Nothing(_)));
    assert_eq!(shown(&found[1].0, &found[1].1).2, CSAT);
    // Where words say which is which, nothing is turned round.
    assert_eq!(answered("churn lost 3000 start 50", En).len(), 1);
    let zero = first("churn 50/0", En).0;
    assert!(!zero.is_empty() && !zero.contains('%'), "{zero}");
}

#[test]
fn what_has_no_number_or_no_metric_is_no_question() {
    for query in ["", "nps", "12 34", "churn", "12/34", "DAU/MAU", "q4 results", "%", "1"] {
        assert!(answered(query, En).is_empty(), "{query}");
    }
    // Lists and choices are the calculator's: their metric is found, and nothing answered.
    assert!(answered("weighted health score 3 4", En).is_empty());
}

#[test]
fn an_answer_is_what_the_engine_computes_and_its_link_opens() {
    let mut count = 0;
    for lang in Lang::ALL {
        for about in metrics() {
            let definition = definition(about.id, lang).unwrap();
            for example in about
                .variants
                .iter()
                .flat_map(|it| it.examples.iter().map(move |example| (it, example)))
            {
                let (variant, example) = example;
                let variant = definition.variant(variant.id).unwrap();
                let given: Vec<(&str, &str)> = example.given.to_vec();
                let typed: Vec<_> =
                    variant.inputs.iter().filter(|input| input.has_field()).collect();
                if typed.len() != given.len()
                    || variant.table.is_some()
                    || typed.iter().any(|it| !it.choices.is_empty())
                {
                    continue;
                }
                let value =
                    |id: &str| given.iter().find(|(known, _)| *known == id).map(|(_, text)| *text);
                let Some(texts) = typed.iter().map(|it| value(&it.id)).collect::<Option<Vec<_>>>()
                else {
                    continue;
                };
                let local =
                    |text: &str| if lang == Fr { text.replace('.', ",") } else { text.to_owned() };
                let query = format!(
                    "{} {}",
                    about.id.replace('_', " "),
                    texts.iter().map(|it| local(it)).collect::<Vec<_>>().join("; ")
                );
                let found = answered(&query, lang);
                let mut numbers = Given::default();
                for (input, text) in typed.iter().zip(&texts) {
                    let limits = Limits::from(&***input);
                    let Ok(entry) = read_canonical(text, limits) else { continue };
                    numbers.set(input, entry.number);
                }
                let Ok(computed) = calculate(variant, &numbers, &Rows::default(), &[]) else {
                    continue;
                };
                let same = |answer: &Answer| answer.gives == Gives::Value(computed.value.clone());
                let Some((_, answer)) = found.iter().find(|(of, it)| of.id == about.id && same(it))
                else {
                    panic!(
                        "{query} in {lang:?}: {:?}",
                        found.iter().map(|(of, it)| shown(of, it)).collect::<Vec<_>>()
                    );
                };
                let entries = answer
                    .taken
                    .iter()
                    .map(|(input, entry)| (input.id.clone(), entry.canonical.clone()));
                let state = link::State {
                    variant: answer.variant.id.clone(),
                    entries: entries.collect(),
                    ..link::State::default()
                };
                let opened = link::read(&link::write(&state, &definition), &definition).unwrap();
                assert_eq!((opened.state, opened.unread), (state, Vec::new()), "{query}");
                count += 1;
            }
        }
    }
    assert!(count > 60, "{count} examples were asked for");
    assert_eq!(metric("net_promoter_score").map(|it| it.id), Some("net_promoter_score"));
}

#[test]
fn hostile_texts_and_odd_numbers_never_stop_the_search() {
    let long = "9".repeat(5_000);
    let many = format!("nps {}", "1 ".repeat(500));
    let texts = [
        long.as_str(),
        &many,
        "nps \u{0} 1",
        "nps 1/0",
        "nps 0/0/0",
        "nps //// 5",
        "nps 1//2",
        "/1/2/",
        "nps ٣ ٤ ٥",
        "nps １７００ ３５０ １５０",
        "nps -5 -5 -5",
        "nps 1e400 2 3",
        "nps 1e-400 2 3",
        "churn 1/3/5 of 2",
        "🙂 5 🙂 6",
        "nps \u{202e}5 6 7",
        "é5",
        "nps 5é 6 7",
        "€ € 5",
        "% nps % 5 %",
        "nps 5%%%% 5 5",
        "cac 1 2 3 4 5 6 7 8 9 10 11 12",
        "churn of 50 of of 3000 of",
        "of 5 of 6",
        "ces 1 2 3 4 5 6 7",
        "<b>nps</b> 1 2 3",
        "sample size 95% 0,0000001%",
        "nps 100 200 300 400 500 600 700 800 900",
        "=1+1 nps",
        "nps 1.2.3 4 5",
        "nps ,,, 5",
        "\u{feff}nps 1 2 3",
    ];
    for text in texts {
        for lang in Lang::ALL {
            let _ = answered(text, lang);
        }
    }
    // Every beginning of a question, as it is typed.
    let whole = "désabonnement clients perdus 1 050 sur 3 000 € ; 12,5 % puis 7";
    for (end, _) in whole.char_indices() {
        let _ = answered(&whole[..end], Fr);
    }
}
