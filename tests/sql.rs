//! The statements of raw data: what holds of their text in every dialect. What they compute is tested in engines.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::{definition, metrics};
use cadran::data::choices::{Counted, End};
use cadran::data::sql::answers::Answers;
use cadran::data::sql::dbt::{From, folder};
use cadran::data::sql::dialect::Dialect;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::data::sql::statement::Note;
use cadran::data::sql::subscriptions::{Billing, Subscriptions, Unit};
use cadran::data::sql::tickets::{CountedBy, Tickets, Until};
use cadran::data::survival::Pause;
use cadran::import::month::Month;
use cadran::text::Lang;
use std::collections::BTreeSet;

fn name(text: &str) -> Name {
    Name::of(text).unwrap()
}

fn subscriptions(table: &str, column: &str) -> Subscriptions {
    Subscriptions {
        table: Table::of(table).unwrap(),
        customer: name(column),
        start: name("start"),
        end: Some(name("end")),
        end_is: End::LastPaidDay,
        counted: Counted::OnAnyDay,
        amount: name("amount"),
        unit: Unit::Major { decimals: 2 },
        billing: Billing::Said {
            column: name("period"),
            periods: vec![(name("it's\\"), 12), (name("never"), 5)],
        },
    }
}

fn tickets() -> Tickets {
    Tickets {
        table: Table::of("tickets").unwrap(),
        opened: name("opened"),
        first_reply: Some(name("replied")),
        closed: None,
        kind: None,
    }
}

fn questions(table: &str, column: &str) -> Vec<Question> {
    let of = subscriptions(table, column);
    let answers =
        Answers { table: Table::of(table).unwrap(), date: name("day"), score: name(column) };
    let definition = definition("net_promoter_score", Lang::Fr).unwrap();
    let variant = definition.variant("scores_0_to_10").unwrap().clone();
    let months = Span::Months { first: Month(24_000), last: Month(24_011) };
    vec![
        Question::Movement(of.clone(), Span::Whole),
        Question::Cohorts(of.clone(), months),
        Question::Survival(of, Some(Month(24_000)), Pause::IsBridged),
        Question::Answers(answers, variant, Span::Whole),
        Question::Volume(tickets(), months),
        Question::Times(tickets(), Until::FirstReply, CountedBy::Reached, Span::Whole),
    ]
}

#[test]
fn a_name_is_quoted_so_that_it_can_be_nothing_else() {
    let hostile = "x\"; DROP TABLE `t`; -- \\";
    for (dialect, quoted) in [
        (Dialect::DuckDb, "s.\"x\"\"; DROP TABLE `t`; -- \\\""),
        (Dialect::Sqlite, "s.\"x\"\"; DROP TABLE `t`; -- \\\""),
        (Dialect::PostgreSql, "s.\"x\"\"; DROP TABLE `t`; -- \\\""),
        (Dialect::Spark, "s.`x\"; DROP TABLE ``t``; -- \\`"),
        (Dialect::BigQuery, "s.`x\"; DROP TABLE \\`t\\`; -- \\\\`"),
    ] {
        for question in &questions("t", hostile)[..4] {
            let sql = question.statement(dialect).unwrap().sql;
            assert!(sql.contains(quoted), "{sql}");
            assert_eq!(sql.matches("DROP").count(), sql.matches(quoted).count(), "{sql}");
        }
    }
    let text = |dialect: Dialect| questions("t", "c")[0].statement(dialect).unwrap().sql;
    assert!(
        text(Dialect::Sqlite).contains("WHEN 'it''s\\' THEN 1 END"),
        "{}",
        text(Dialect::Sqlite)
    );
    assert!(text(Dialect::Spark).contains("WHEN 'it\\'s\\\\' THEN 1 END"));
    assert!(text(Dialect::BigQuery).contains("WHEN 'it\\'s\\\\' THEN 1 END"));
}

#[test]
fn what_is_no_name_is_refused() {
    for text in ["", "  ", "a\0", "a\nb", "\u{1}", "\u{2}", &"x".repeat(301)] {
        assert_eq!(Name::of(text), None, "{text:?}");
    }
    for text in ["", "a..b", ".a", "a.b.c.d", "a.\n"] {
        assert_eq!(Table::of(text), None, "{text:?}");
    }
    let table = Table::of("project.data set.t\"able").unwrap();
    assert_eq!(table.quoted(Dialect::DuckDb), "\"project\".\"data set\".\"t\"\"able\"");
    assert_eq!(table.quoted(Dialect::BigQuery), "`project`.`data set`.`t\"able`");
}

#[test]
fn every_statement_says_what_it_is_and_only_the_curve_is_approximate() {
    for dialect in Dialect::ALL {
        for question in questions("t", "c") {
            let statement = question.statement(dialect).unwrap();
            let is_curve = matches!(question, Question::Survival(..));
            assert_eq!(statement.is_exact, !is_curve);
            assert_eq!(statement.sql.contains("-- APPROXIMATE: share_kept"), is_curve);
            assert_eq!(statement.notes.contains(&Note::NotRun), dialect == Dialect::BigQuery);
            for note in &statement.notes {
                assert!(statement.sql.contains(&format!("-- {}\n", note.comment())));
            }
            assert!(!statement.sql.contains(['\u{1}', '\u{2}', ';']), "{}", statement.sql);
            let distinct: BTreeSet<&String> = statement.columns.iter().collect();
            assert_eq!(distinct.len(), statement.columns.len(), "{:?}", statement.columns);
            for column in &statement.columns {
                assert!(statement.sql.contains(&format!(" AS {column}")), "{column}");
            }
            assert!(!statement.sql.to_uppercase().contains("RECURSIVE"));
        }
    }
}

#[test]
fn the_parts_of_a_statement_are_never_called_as_its_table() {
    for table in ["cadran_lines", "Cadran_months", "x.cadran_steps"] {
        let sql = questions(table, "c")[0].statement(Dialect::Sqlite).unwrap().sql;
        assert!(sql.contains("own_lines AS (") && !sql.contains("cadran_lines AS ("), "{sql}");
    }
}

#[test]
fn every_way_to_score_answers_has_a_statement_and_no_other_metric_has() {
    let of = Answers { table: Table::of("t").unwrap(), date: name("d"), score: name("s") };
    let mut written = BTreeSet::new();
    for metric in metrics() {
        let definition = definition(metric.id, Lang::En).unwrap();
        for variant in &definition.variants {
            let question = Question::Answers(of.clone(), variant.clone(), Span::Whole);
            let statements = Dialect::ALL.map(|dialect| question.statement(dialect).is_some());
            assert!(statements.iter().all(|is_there| *is_there == statements[0]));
            if statements[0] {
                written.insert(metric.id);
            }
        }
    }
    for id in ["net_promoter_score", "customer_satisfaction_score", "customer_effort_score"] {
        assert!(written.contains(id), "{id}: {written:?}");
    }
    for id in ["churn", "customer_retention_rate", "health_score", "sample_size"] {
        assert!(!written.contains(id), "{id}");
    }
}

#[test]
fn a_column_that_is_not_there_has_no_statement() {
    let times = Question::Times(tickets(), Until::Closed, CountedBy::Opened, Span::Whole);
    assert_eq!(times.statement(Dialect::DuckDb), None);
}

#[test]
fn the_folder_for_dbt_has_no_template_but_its_own() {
    let hostile = questions("raw.things", "{{ env_var('HOME') }}{% raw %}{# #}");
    let files = folder(&hostile, Dialect::DuckDb, From::Source).unwrap();
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "dbt_project.yml",
            "models/cadran_movement.sql",
            "models/cadran_cohorts.sql",
            "models/cadran_survival.sql",
            "models/cadran_answers.sql",
            "models/cadran_ticket_volume.sql",
            "models/cadran_first_response_times.sql",
            "models/schema.yml",
            "README.md",
        ]
    );
    for (path, text) in &files[1..5] {
        assert!(text.contains("FROM {{ source('raw', 'things') }} AS s"), "{path}: {text}");
        let rest = text.replace("{{ source('raw', 'things') }}", "").replace("{{ '{' }}", "");
        assert!(!rest.contains('{'), "{path}: {rest}");
    }
    let models = folder(&questions("things", "c"), Dialect::Spark, From::Model).unwrap();
    assert!(models[1].1.contains("FROM {{ ref('things') }} AS s"));
    for table in ["a'b", "a\"b", "{{ x }}", "a\\b", "a`b"] {
        assert_eq!(folder(&questions(table, "c"), Dialect::DuckDb, From::Source), None, "{table}");
    }
}
