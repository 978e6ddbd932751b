//! A folder for dbt: a model for each table, with its columns described, and a source or a model in place of the table.

use std::fmt::Write;

use crate::data::sql::dialect::Dialect;
use crate::data::sql::names::{Name, Table};
use crate::data::sql::question::Question;
use crate::data::sql::statement::Statement;

/// Where the models take their rows from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum From {
    /// The table itself, declared as a source.
    Source,
    /// A model of the reader's own project with the name of the table.
    Model,
}

/// The files of the folder as path and text; `None` where a question has no statement, or where the name of a table or of
/// what it lies in has quotes, braces or backslashes, which dbt takes for more than names.
pub fn folder(
    questions: &[Question],
    dialect: Dialect,
    from: From,
) -> Option<Vec<(String, String)>> {
    let mut files = vec![("dbt_project.yml".to_owned(), PROJECT.to_owned())];
    let (mut models, mut tables) = (String::new(), Vec::new());
    for (place, question) in questions.iter().enumerate() {
        let table = question.table();
        if !table.parts().iter().all(is_plain) {
            return None;
        }
        let id = id(questions, place);
        let statement =
            question.draft(dialect)?.fill(dialect, &reference(table, from)?, "cadran_", literal);
        describe(&mut models, &id, &statement);
        files.push((format!("models/{id}.sql"), statement.sql));
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    let sources = match from {
        From::Source => sources(&tables)?,
        From::Model => String::new(),
    };
    files.push((
        "models/schema.yml".to_owned(),
        format!("version: 2\n\n{sources}models:\n{models}"),
    ));
    files.push(("README.md".to_owned(), readme(dialect, from)));
    Some(files)
}

/// The name of a model: that of its question, with a number where several have it.
fn id(questions: &[Question], place: usize) -> String {
    let id = questions[place].id();
    match questions[..place].iter().filter(|other| other.id() == id).count() {
        0 => format!("cadran_{id}"),
        earlier => format!("cadran_{id}_{}", earlier + 1),
    }
}

const PROJECT: &str = "name: cadran\nversion: \"1.0.0\"\nconfig-version: 2\nprofile: cadran\nmodel-paths: [\"models\"]\n";

/// A name that dbt can write between quotes without harm.
fn is_plain(name: &Name) -> bool {
    !name.as_str().contains(['"', '\'', '`', '\\', '{', '}'])
}

/// Text in which dbt finds no template: everything that opens one begins with a brace.
fn literal(text: String) -> String {
    text.replace('{', "{{ '{' }}")
}

/// The table as dbt names it.
fn reference(table: &Table, from: From) -> Option<String> {
    let own = table.parts().last()?.as_str();
    Some(match from {
        From::Source => format!("{{{{ source('{}', '{own}') }}}}", schema(table)),
        From::Model => format!("{{{{ ref('{own}') }}}}"),
    })
}

/// The source that a table belongs to.
fn schema(table: &Table) -> String {
    let places = &table.parts()[..table.parts().len().saturating_sub(1)];
    match places {
        [] => "cadran".to_owned(),
        _ => places.iter().map(Name::as_str).collect::<Vec<_>>().join("."),
    }
}

/// The sources of some tables, those of one place together.
fn sources(tables: &[&Table]) -> Option<String> {
    let mut text = "sources:\n".to_owned();
    for (place, table) in tables.iter().enumerate() {
        let of = schema(table);
        if tables[..place].iter().any(|other| schema(other) == of) {
            continue;
        }
        let _ = writeln!(text, "  - name: {}", quoted(&of));
        let mut places = table.parts().iter().rev().skip(1);
        if let Some(schema) = places.next() {
            let _ = writeln!(text, "    schema: {}", quoted(schema.as_str()));
        } else {
            text.push_str("    schema: \"{{ target.schema }}\"\n");
        }
        if let Some(database) = places.next() {
            let _ = writeln!(text, "    database: {}", quoted(database.as_str()));
        }
        text.push_str("    quoting:\n      database: true\n      schema: true\n      identifier: true\n    tables:\n");
        for table in tables.iter().filter(|table| schema(table) == of) {
            let _ = writeln!(text, "      - name: {}", quoted(table.parts().last()?.as_str()));
        }
    }
    Some(text + "\n")
}

/// A text of YAML that is nothing but that text.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The model with what a reader has to know, and its columns.
fn describe(models: &mut String, id: &str, statement: &Statement) {
    let notes: Vec<&str> = statement.notes.iter().map(|note| note.comment()).collect();
    let _ = writeln!(models, "  - name: {id}\n    description: {}", quoted(&notes.join(" ")));
    models.push_str("    columns:\n");
    for column in &statement.columns {
        let _ = writeln!(models, "      - name: {column}");
    }
}

fn readme(dialect: Dialect, from: From) -> String {
    let rows = match from {
        From::Source => "The table that they read is a source in `models/schema.yml`.",
        From::Model => "They read models of your project by `ref`: copy `models/` into it.",
    };
    format!(
        "# Tables of Cadran for dbt\n\nModels for {}. {rows} Name a profile `cadran`, or change it in `dbt_project.yml`, \
         then run `dbt run`.\n\nMoney is in whole minor units (cents), a rate in ten-thousandths beside its numerator and its \
         denominator. Each model begins with the rules that it was made with.\n",
        dialect.name()
    )
}
