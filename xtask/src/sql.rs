//! The tables of raw data as SQL, in `sql/` of the site: for tables whose columns are called as the examples below, one
//! folder for each engine, and one for dbt.

use crate::files::write as write_file;
use crate::run::Outcome;
use cadran::api;
use cadran::data::choices::{Content, Stated};
use cadran::data::recognise::recognise_as;
use cadran::data::sql::dbt::{From, folder};
use cadran::data::sql::dialect::Dialect;
use cadran::data::sql::question::Question;
use cadran::data::statements::questions;
use cadran::data::told::Rules;
use cadran::text::Lang;
use std::path::Path;

/// The folder in the site.
pub const FOLDER: &str = "sql";

/// A table of raw data.
struct Table {
    name: &'static str,
    /// The start of such a file.
    start: &'static str,
    content: Content,
    /// The metric that scores it, and its variant.
    scoring: Option<(&'static str, &'static str)>,
}

/// Every kind of raw data that has tables by month.
const TABLES: [Table; 3] = [
    Table {
        name: "subscriptions",
        start: "customer,start,end,amount\nA,2025-01-05,2025-03-31,49.90\n",
        content: Content::Subscriptions,
        scoring: None,
    },
    Table {
        name: "answers",
        start: "date,score\n2025-01-05,10\n2025-01-06,0\n",
        content: Content::Answers,
        scoring: Some(("net_promoter_score", "scores_0_to_10")),
    },
    Table {
        name: "tickets",
        start: "opened,first_reply,closed,type\n2025-01-05 10:00,2025-01-05 12:00,2025-01-06 10:00,bug\n",
        content: Content::Tickets,
        scoring: None,
    },
];

/// Writes them into the site.
///
/// # Errors
/// When a table has no statement, or a file cannot be written.
pub fn write(site: &Path) -> Outcome {
    let root = site.join(FOLDER);
    for dialect in Dialect::ALL {
        for question in all()? {
            let statement = question.statement(dialect);
            let statement = statement.ok_or_else(|| format!("{} has no SQL.", question.id()))?;
            let name = format!("{}.sql", question.id());
            write_file(&root.join(dialect.id()).join(name), statement.sql)?;
        }
    }
    let files = folder(&all()?, Dialect::DuckDb, From::Source);
    for (path, text) in files.ok_or("the folder for dbt cannot be written.")? {
        write_file(&root.join("dbt").join(path), text)?;
    }
    Ok(())
}

/// Every table of every kind of raw data.
fn all() -> Result<Vec<Question>, String> {
    let mut all = Vec::new();
    for Table { name, start, content, scoring } in TABLES {
        let known = Stated { content: Some(content), ..Stated::default() };
        let choices = recognise_as(start.as_bytes(), &known, Lang::En);
        let scoring = scoring.and_then(|(metric, variant)| {
            Some((api::definition(metric, Lang::En)?, variant.to_owned()))
        });
        let rules = Rules { scoring, ..Rules::default() };
        let found = questions(&choices, &rules, name);
        all.extend(found.ok_or_else(|| format!("the table {name} has no SQL."))?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_written_for_every_engine_and_for_dbt() {
        let site = std::env::temp_dir().join(format!("cadran-sql-{}", std::process::id()));
        write(&site).expect("it is written");
        let read = |path: &str| std::fs::read_to_string(site.join(FOLDER).join(path));
        let tables = [
            "movement",
            "cohorts",
            "survival",
            "answers",
            "ticket_volume",
            "first_response_times",
            "resolution_times",
        ];
        for dialect in Dialect::ALL {
            for table in tables {
                let text = read(&format!("{}/{table}.sql", dialect.id())).expect("it is there");
                assert!(text.contains("SELECT"), "{text}");
            }
        }
        let models = read("dbt/models/schema.yml").expect("it is there");
        std::fs::remove_dir_all(&site).expect("it can be removed");
        assert!(tables.iter().all(|table| models.contains(&format!("cadran_{table}"))), "{models}");
    }
}
