//! Statements that an engine must refuse, and texts that must stay texts.

use crate::case::{Asked, Case};
use cadran::data::sql::answers::Answers;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::data::sql::tickets::Tickets;
use serde_json::json;

/// A column that is not there is an error: no engine takes its name for a text, as SQLite does with a bare one.
pub fn missing_column() -> Case {
    let name = |text: &str| Name::of(text).expect("it is a name");
    let table = Table::of("answers").expect("it is a table");
    let tickets = Tickets {
        table: table.clone(),
        opened: name("day"),
        first_reply: None,
        closed: None,
        kind: Some(name("2024-01-01")),
    };
    let answers = Answers { table, date: name("2024-01-01"), score: name("score") };
    let definition = cadran::catalogue::definition("net_promoter_score", cadran::text::Lang::En);
    let definition = definition.expect("it is in the catalogue");
    let variant = definition.variant("scores_0_to_10").expect("it is in the catalogue").clone();
    let refused = |question| Asked { question, rows: None };
    Case {
        table: "answers".to_owned(),
        columns: vec![("day".to_owned(), "date"), ("score".to_owned(), "whole")],
        rows: vec![vec![json!("2024-01-31"), json!(10)]],
        asked: vec![
            refused(Question::Volume(tickets, Span::Whole)),
            refused(Question::Answers(answers, variant, Span::Whole)),
        ],
    }
}
