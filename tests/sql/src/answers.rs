//! Random files of survey answers, and what an oracle counts in them.

use crate::calendar::Day;
use crate::case::{Asked, Case, Cell, rate, whole};
use crate::names::names;
use cadran::catalogue::definition;
use cadran::data::sql::answers::Answers;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::import::month::Month;
use cadran::text::Lang;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::json;
use std::ops::RangeInclusive;

/// A way to compute a score, by hand.
struct Way {
    metric: &'static str,
    variant: &'static str,
    scale: RangeInclusive<i64>,
    /// The inputs: the scores that each counts.
    inputs: &'static [RangeInclusive<i64>],
    /// The numerator, from the inputs; the denominator is the number of answers.
    numerator: fn(&[i128]) -> i128,
}

const EACH_OF_SEVEN: [RangeInclusive<i64>; 7] = [1..=1, 2..=2, 3..=3, 4..=4, 5..=5, 6..=6, 7..=7];

const WAYS: [Way; 5] = [
    Way {
        metric: "net_promoter_score",
        variant: "scores_0_to_10",
        scale: 0..=10,
        inputs: &[9..=10, 7..=8, 0..=6],
        numerator: |counts| 100 * (counts[0] - counts[2]),
    },
    Way {
        metric: "net_promoter_score",
        variant: "scores_1_to_10",
        scale: 1..=10,
        inputs: &[9..=10, 7..=8, 1..=6],
        numerator: |counts| 100 * (counts[0] - counts[2]),
    },
    Way {
        metric: "customer_satisfaction_score",
        variant: "two_highest",
        scale: 1..=5,
        inputs: &[4..=5, 1..=5],
        numerator: |counts| counts[0],
    },
    Way {
        metric: "customer_effort_score",
        variant: "mean",
        scale: 1..=7,
        inputs: &EACH_OF_SEVEN,
        numerator: |counts| (1..).zip(counts).map(|(score, count)| score * count).sum(),
    },
    Way {
        metric: "customer_effort_score",
        variant: "share_easy",
        scale: 1..=7,
        inputs: &EACH_OF_SEVEN,
        numerator: |counts| counts[4] + counts[5] + counts[6],
    },
];

const FIRST: i32 = 2023 * 12 + 9;

/// An answer: its day, and its score.
type Line = (Option<Day>, Option<i64>);

fn lines(most: usize) -> impl Strategy<Value = Vec<Line>> {
    let day = (0..8, 0..31_u32).prop_map(|(month, days)| Day::first(FIRST + month).later(days));
    proptest::collection::vec((weighted(0.97, day), weighted(0.97, -1_i64..12)), 0..most)
}

/// A file of at most so many lines, with every way to compute a score.
pub fn cases(most: usize) -> impl Strategy<Value = Case> {
    let span = proptest::option::of((FIRST - 2..FIRST + 9, 0..9));
    (lines(most), span, names(2)).prop_map(|(lines, span, (columns, table))| {
        let name = |place: usize| Name::of(&columns[place]).expect("it is a name");
        let of = Answers {
            table: Table::of(&table).expect("it is a table"),
            date: name(0),
            score: name(1),
        };
        let span = span.map(|(first, more)| (first, first + more));
        Case {
            table,
            columns: columns.into_iter().zip(["date", "whole"]).collect(),
            rows: lines
                .iter()
                .map(|(day, score)| vec![json!(day.map(Day::iso)), json!(score)])
                .collect(),
            asked: WAYS.iter().map(|way| asked(&of, way, &lines, span)).collect(),
        }
    })
}

fn asked(of: &Answers, way: &Way, lines: &[Line], span: Option<(i32, i32)>) -> Asked {
    let definition = definition(way.metric, Lang::En).expect("it is in the catalogue");
    let variant = definition.variant(way.variant).expect("it is in the catalogue").clone();
    let accepted = |(day, score): &Line| {
        Some((day.as_ref()?.month(), score.filter(|score| way.scale.contains(score))?))
    };
    let answers: Vec<(i32, i64)> = lines.iter().filter_map(accepted).collect();
    let months = || answers.iter().map(|(month, _)| *month);
    let whole_span = months().min().zip(months().max());
    let row = |month: i32| {
        let of_month =
            || answers.iter().filter(move |(of, _)| *of == month).map(|(_, score)| score);
        let all = of_month().count() as i128;
        let counts: Vec<i128> = way
            .inputs
            .iter()
            .map(|scores| of_month().filter(|score| scores.contains(score)).count() as i128)
            .collect();
        let mut row: Vec<Cell> = whole([month / 12, month % 12 + 1]);
        row.extend(whole([all]));
        row.extend(whole(counts.clone()));
        row.extend(rate((way.numerator)(&counts), all));
        row
    };
    let rows = span.or(whole_span).map(|(first, last)| (first..=last).map(row).collect());
    let span = match span {
        None => Span::Whole,
        Some((first, last)) => Span::Months { first: Month(first), last: Month(last) },
    };
    Asked {
        question: Question::Answers(of.clone(), variant, span),
        rows: Some(rows.unwrap_or_default()),
    }
}
