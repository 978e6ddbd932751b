//! The lines of the file behind the cells of answers and tickets, asked as the page asks.

use cadran::api;
use cadran::data::sheet::{Name, Of, Topic};
use cadran::data::told::{Behind, Question, Rules};
use cadran::text::Lang;

use crate::session;

fn lines(file: &str, rules: Rules, topic: Topic, name: Name) -> Vec<(String, Vec<i128>)> {
    let (mut session, _) = session(file);
    let mut ask = |question: Question| session.answer(&serde_json::to_string(&question).unwrap());
    ask(Question::Tables(rules));
    let of = Of::Month("2025-01".to_owned());
    let behind: Behind = serde_json::from_str(&ask(Question::Behind { topic, of, name })).unwrap();
    assert_eq!(behind.count, behind.lines.len() as u64);
    behind.lines
}

fn named(lines: &[(String, Vec<i128>)]) -> Vec<(&str, &[i128])> {
    lines.iter().map(|(name, amounts)| (name.as_str(), amounts.as_slice())).collect()
}

#[test]
fn answers_of_a_group_are_told_by_their_lines() {
    // A blank line and one that is refused stand between.
    let file =
        "date,score\n2025-01-05,10\n\n2025-01-06,x\n2025-01-06,9\n2025-02-01,10\n2025-01-07,3\n";
    let scoring = Some((
        api::definition("net_promoter_score", Lang::En).unwrap(),
        "scores_0_to_10".to_owned(),
    ));
    let rules = Rules { scoring, ..Rules::default() };
    let of = |name| lines(file, rules.clone(), Topic::Answers, name);
    let all = of(Name::Id("answers".to_owned()));
    assert_eq!(named(&all), [("2", &[10][..]), ("5", &[9]), ("7", &[3])]);
    let promoters = of(Name::Called("promoters".to_owned(), "Promoters".to_owned()));
    assert_eq!(named(&promoters), [("2", &[10][..]), ("5", &[9])]);
}

#[test]
fn tickets_of_a_type_are_told_by_their_lines() {
    let file = "opened,first reply,closed,type\n2025-01-05 10:00,2025-01-05 11:00,,bug\n2025-01-32 10:00,,,bug\n\
        2025-01-07 09:00,,,question\n2025-01-08 09:00,,2025-01-08 10:00,bug\n2025-01-09 09:00,,,\n";
    let of = |topic, name| lines(file, Rules::default(), topic, name);
    let bugs = of(Topic::Types, Name::Called("0".to_owned(), "bug".to_owned()));
    assert_eq!(named(&bugs), [("2", &[3_600, -1][..]), ("5", &[-1, 3_600])]);
    let without = of(Topic::Types, Name::Id("no_type".to_owned()));
    assert_eq!(named(&without), [("6", &[-1, -1][..])]);
    let open = of(Topic::Tickets, Name::Id("open".to_owned()));
    assert_eq!(open.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>(), ["2", "4", "6"]);
}
