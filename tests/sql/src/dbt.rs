//! Projects for dbt with every model: one that reads sources in hostile columns, one that reads models of a few rows.

use cadran::catalogue::definition;
use cadran::data::choices::{Counted, End};
use cadran::data::sql::answers::Answers;
use cadran::data::sql::dbt::{From, folder};
use cadran::data::sql::dialect::Dialect;
use cadran::data::sql::names::{Name, Table};
use cadran::data::sql::question::{Question, Span};
use cadran::data::sql::subscriptions::{Billing, Subscriptions, Unit};
use cadran::data::sql::tickets::{CountedBy, Tickets, Until};
use cadran::data::survival::Pause;
use cadran::text::Lang;
use std::fs;
use std::path::Path;

const PROFILES: &str = "cadran:\n  target: here\n  outputs:\n    here:\n      type: duckdb\n      path: here.duckdb\n      \
                        threads: 1\n";

/// A file of rows for each table.
const SEEDS: [(&str, &str); 3] = [
    (
        "subscriptions",
        "customer,start,end,amount\na,2024-01-15,,10.50\nb,2024-01-31,2024-04-01,7.25\n",
    ),
    ("answers", "day,score\n2024-01-31,10\n2024-02-01,6\n"),
    (
        "tickets",
        "opened,replied,closed,type\n2024-01-31 10:00:00,2024-01-31 11:30:00,,Bug\n2024-02-01 \
         08:00:00,2024-02-01 08:00:30,2024-02-03 08:00:00,Question\n",
    ),
];

/// Writes both projects anew, below a folder.
pub fn write(place: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", place.display());
    if place.exists() {
        fs::remove_dir_all(place).map_err(failed)?;
    }
    for (name, from, column) in
        [("source", From::Source, "{{ x }}\"; --"), ("model", From::Model, "amount")]
    {
        let files = folder(&questions(column), Dialect::DuckDb, from).ok_or("it has no folder")?;
        let seeds = SEEDS.map(|(table, rows)| (format!("seeds/{table}.csv"), rows.to_owned()));
        let seeds = if from == From::Model { seeds.to_vec() } else { Vec::new() };
        let profiles = ("profiles.yml".to_owned(), PROFILES.to_owned());
        for (path, text) in files.into_iter().chain(seeds).chain([profiles]) {
            let path = place.join(name).join(path);
            fs::create_dir_all(path.parent().unwrap_or(place)).map_err(failed)?;
            fs::write(path, text).map_err(failed)?;
        }
    }
    Ok(format!("Two projects for dbt are in {}", place.display()))
}

/// Every question; the column of amounts is named.
fn questions(amount: &str) -> Vec<Question> {
    let name = |text: &str| Name::of(text).expect("it is a name");
    let table = |text: &str| Table::of(text).expect("it is a table");
    let subscriptions = Subscriptions {
        table: table("subscriptions"),
        customer: name("customer"),
        start: name("start"),
        end: Some(name("end")),
        end_is: End::FirstUnpaidDay,
        counted: Counted::OnLastDay,
        amount: name(amount),
        unit: Unit::Major { decimals: 2 },
        billing: Billing::Monthly,
    };
    let tickets = Tickets {
        table: table("tickets"),
        opened: name("opened"),
        first_reply: Some(name("replied")),
        closed: Some(name("closed")),
        kind: Some(name("type")),
    };
    let answers = Answers { table: table("answers"), date: name("day"), score: name("score") };
    let definition = definition("net_promoter_score", Lang::En).expect("it is in the catalogue");
    let variant = definition.variant("scores_0_to_10").expect("it is in the catalogue").clone();
    vec![
        Question::Movement(subscriptions.clone(), Span::Whole),
        Question::Cohorts(subscriptions.clone(), Span::Whole),
        Question::Survival(subscriptions.clone(), None, Pause::Ends),
        Question::Survival(subscriptions, None, Pause::IsBridged),
        Question::Answers(answers, variant, Span::Whole),
        Question::Volume(tickets.clone(), Span::Whole),
        Question::Times(tickets.clone(), Until::FirstReply, CountedBy::Opened, Span::Whole),
        Question::Times(tickets, Until::Closed, CountedBy::Reached, Span::Whole),
    ]
}
