//! What tables and their columns are called on the page.

use crate::app::state::State;
use crate::app::words::data as words;
use crate::data::sheet::Topic;
use crate::text::Text;

/// What stands above the names of the lines.
pub fn first_heading(topic: Topic) -> Text {
    match topic {
        Topic::Revenue | Topic::Customers | Topic::Answers | Topic::Tickets | Topic::Types => {
            words::MONTH
        }
        Topic::CohortCustomers | Topic::CohortRevenue => words::COHORT,
        Topic::Curve => words::MONTHS_AFTER,
        Topic::Numbers => words::FILE,
    }
}

/// The id of the heading of a table.
pub fn id_of(topic: Topic) -> &'static str {
    match topic {
        Topic::Revenue => "revenue",
        Topic::Customers => "customers",
        Topic::CohortCustomers => "cohort-customers",
        Topic::CohortRevenue => "cohort-revenue",
        Topic::Curve => "curve",
        Topic::Answers => "answers",
        Topic::Tickets => "tickets",
        Topic::Types => "types",
        Topic::Numbers => "numbers",
    }
}

/// What the column of an id is called.
pub fn column_name(topic: Topic, id: &str, state: State) -> String {
    words::column(topic, id).map_or_else(|| id.to_owned(), |name| state.say(name).to_owned())
}
