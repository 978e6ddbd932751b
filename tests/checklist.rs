//! The reader of survey questions: what it ticks, what it refuses, what it leaves to the reader.

#![allow(clippy::unwrap_used)]

use cadran::checklist::practices::{PRACTICES, Subject};
use cadran::checklist::{Finding, Reading, met, read};
use cadran::text::Lang;

const SATISFACTION: &str = "Very dissatisfied\nDissatisfied\nNeither satisfied nor dissatisfied\nSatisfied\nVery satisfied";

fn reading(question: &str, answers: &str, practice: &str, lang: Lang) -> Reading {
    let readings = read(question, answers, lang);
    readings.into_iter().find(|reading| reading.practice.id == practice).unwrap()
}

fn finding(question: &str, answers: &str, practice: &str) -> Finding {
    reading(question, answers, practice, Lang::En).finding
}

#[test]
fn the_list_has_the_thirteen_practices_of_the_source_with_its_numbers() {
    let numbers: Vec<u8> = PRACTICES.iter().map(|practice| practice.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14]);
    let of = |subject| PRACTICES.iter().filter(|practice| practice.subject == subject).count();
    assert_eq!(Subject::ALL.map(of), [4, 5, 4]);
}

#[test]
fn every_practice_gets_a_finding_and_a_reason_in_both_languages() {
    for lang in Lang::ALL {
        for (question, answers) in [("", ""), ("How satisfied are you?", SATISFACTION), ("?", "a")]
        {
            let readings = read(question, answers, lang);
            assert_eq!(readings.len(), 13);
            for reading in readings {
                assert!(!reading.reason.is_empty() && !reading.reason.contains('{'), "{reading:?}");
            }
        }
    }
}

#[test]
fn a_good_question_meets_all_that_can_be_read() {
    for (question, answers) in [
        ("How satisfied are you with your last call to our support?", SATISFACTION),
        (
            "À quel point êtes-vous satisfait de votre dernier appel au support ?",
            "Pas du tout satisfait\nPeu satisfait\nNi satisfait ni insatisfait\nSatisfait\nTrès satisfait",
        ),
    ] {
        let readings = read(question, answers, Lang::Fr);
        assert_eq!(met(&readings), 12, "{readings:#?}");
        assert!(readings.iter().all(|reading| reading.finding != Finding::NotMet));
    }
}

#[test]
fn nothing_typed_leaves_everything_to_judge() {
    let readings = read("  ", "\n", Lang::En);
    assert_eq!(met(&readings), 0);
    assert!(readings.iter().all(|reading| reading.finding == Finding::ToJudge));
}

#[test]
fn a_long_question_is_told_its_number_of_words() {
    let long = "How satisfied are you with the way in which the person who took your call last week answered the question that you had?";
    let reading = reading(long, SATISFACTION, "concise", Lang::Fr);
    assert_eq!(reading.finding, Finding::NotMet);
    assert!(reading.reason.starts_with("23"), "{}", reading.reason);
}

#[test]
fn two_questions_in_one_are_noticed_in_both_languages() {
    for question in [
        "How satisfied are you with our prices and our service?",
        "Êtes-vous satisfait de nos prix et de notre service ?",
        "Are you satisfied? Would you come back?",
    ] {
        assert_eq!(finding(question, "", "one_thing"), Finding::NotMet, "{question}");
    }
    assert_eq!(finding("Would you tell a friend or colleague?", "", "one_thing"), Finding::ToJudge);
    for question in ["Où nous avez-vous connus ?", "Entre 1 et 5, quelle note donnez-vous ?"] {
        assert_eq!(finding(question, "", "one_thing"), Finding::Met, "{question}");
    }
}

#[test]
fn words_to_avoid_are_named() {
    for (question, word) in [
        ("What should we improve?", "should"),
        ("How do you feel about us?", "feel"),
        ("Que devrions-nous améliorer ?", "devrions"),
        ("Comment vous sentez-vous chez nous ?", "sentez"),
        ("Pourrait-on faire mieux ?", "pourrait"),
    ] {
        let reading = reading(question, "", "plain_words", Lang::En);
        assert_eq!(reading.finding, Finding::NotMet, "{question}");
        assert!(reading.reason.contains(word), "{}", reading.reason);
    }
    assert_eq!(finding("Was the e-mail that we sent useful?", "", "plain_words"), Finding::Met);
}

#[test]
fn the_scale_belongs_in_the_question() {
    let named = [
        "On a scale from 0 to 10, how likely are you to recommend us?",
        "Sur une échelle de 1 à 5, quelle note donnez-vous à la visite ?",
        "Notez la visite de 1 à 5.",
        "Entre 0 et 10, quelle est la probabilité que vous nous recommandiez ?",
    ];
    for question in named {
        assert_eq!(finding(question, "", "scale_named"), Finding::Met, "{question}");
    }
    assert_eq!(finding("What do you say of the visit?", "1-5", "scale_named"), Finding::NotMet);
    assert_eq!(finding("Your visit", "1-5", "scale_named"), Finding::NotMet);
    assert_eq!(finding("Which product do you use?", "A\nB\nC", "scale_named"), Finding::ToJudge);
}

#[test]
fn a_middle_and_one_direction_are_read_off_numbers_and_words() {
    assert_eq!(finding("?", "1-5", "graded_scale"), Finding::Met);
    assert_eq!(finding("?", "1\n2\n3\n4", "graded_scale"), Finding::NotMet);
    assert_eq!(finding("?", "Yes\nNo", "graded_scale"), Finding::NotMet);
    assert_eq!(finding("?", SATISFACTION, "same_direction"), Finding::Met);
    assert_eq!(finding("?", "5; 4; 3; 2; 1", "same_direction"), Finding::Met);
    assert_eq!(finding("?", "1, 3, 2", "same_direction"), Finding::NotMet);
    let mixed = "Satisfied\nVery dissatisfied\nVery satisfied\nDissatisfied\nNeutral";
    assert_eq!(finding("?", mixed, "same_direction"), Finding::NotMet);
    let lopsided = "Bad\nGood\nVery good";
    assert_eq!(finding("?", lopsided, "same_direction"), Finding::NotMet);
    let agreement = "Pas du tout d’accord / Plutôt pas d’accord / Neutre / Plutôt d’accord / Tout à fait d’accord";
    assert_eq!(finding("?", agreement, "graded_scale"), Finding::Met);
    assert_eq!(finding("?", agreement, "same_direction"), Finding::Met);
    let mild =
        "Not at all satisfied\nNot very satisfied\nNeutral\nFairly satisfied\nVery satisfied";
    assert_eq!(finding("?", mild, "same_direction"), Finding::Met);
}

#[test]
fn duplicates_and_overlaps_among_the_answers_are_named() {
    let twice = reading("?", "Paris\nLyon\nparis", "exclusive_answers", Lang::En);
    assert_eq!(twice.finding, Finding::NotMet);
    assert!(twice.reason.contains("paris"), "{}", twice.reason);
    assert_eq!(finding("?", "1 to 5\n5 to 10", "exclusive_answers"), Finding::NotMet);
    assert_eq!(finding("?", "1 à 5\n6 à 10", "exclusive_answers"), Finding::Met);
    assert_eq!(finding("?", "Paris\nLyon", "exclusive_answers"), Finding::ToJudge);
}

#[test]
fn an_answer_for_the_rest_completes_a_list() {
    assert_eq!(finding("?", "Paris\nLyon\nAutre", "complete_answers"), Finding::Met);
    assert_eq!(finding("?", "Paris\nLyon\nI don’t know", "complete_answers"), Finding::Met);
    assert_eq!(finding("?", "Paris\nLyon", "complete_answers"), Finding::ToJudge);
}

#[test]
fn a_grid_and_an_open_question_are_recognized() {
    let grid = "How satisfied are you with\nthe price\nthe service";
    assert_eq!(finding(grid, SATISFACTION, "no_grid"), Finding::NotMet);
    assert_eq!(finding("Why?", "", "open_with_care"), Finding::ToJudge);
    assert_eq!(finding("How satisfied are you?", SATISFACTION, "open_with_care"), Finding::Met);
}
