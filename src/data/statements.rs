//! The tables of a file as SQL: the same rules, for a table whose columns are called as those of the file.

use std::sync::Arc;

use crate::data::choices::{Billing, Choices, Content, PERIODS, Role, Unit};
use crate::data::sql::answers::Answers;
use crate::data::sql::dbt;
use crate::data::sql::dialect::Dialect;
use crate::data::sql::names::{Name, Table};
use crate::data::sql::question::{Question, Span};
use crate::data::sql::subscriptions::{self, Subscriptions};
use crate::data::sql::tickets::{CountedBy, Tickets, Until};
use crate::data::survival::Pause;
use crate::data::told::{Rules, Sql};
use crate::data::zipped::zipped;
use crate::definition::Definition;
use crate::import::month::Month;

/// The decimals of amounts that are not in hundredths.
const DECIMALS: u32 = 2;

/// What the folder in the zip is called.
const FOLDER: &str = "cadran_dbt";

/// The statements for a table of a name, one for each of its tables by month; none where no engine could tell the name or a
/// column from anything else.
pub fn statements(choices: &Choices, rules: &Rules, table: &str, dialect: Dialect) -> Vec<Sql> {
    let questions = questions(choices, rules, table).unwrap_or_default();
    let written = |question: &Question| {
        let statement = question.statement(dialect)?;
        Some(Sql { id: question.id().to_owned(), sql: statement.sql, is_exact: statement.is_exact })
    };
    questions.iter().filter_map(written).collect()
}

/// The same statements as models of a project for dbt, in one zip with a folder in it; `None` where there are none, or a name
/// is none that dbt can write.
pub fn folder(choices: &Choices, rules: &Rules, table: &str, dialect: Dialect) -> Option<Vec<u8>> {
    let files = dbt::folder(&questions(choices, rules, table)?, dialect, dbt::From::Source)?;
    let inside = |(path, text): (String, String)| ([FOLDER, "/", &path].concat(), text);
    zipped(&files.into_iter().map(inside).collect::<Vec<_>>()).ok()
}

/// The tables by month that a table of a name can give; `None` where that is no name, or a column that is needed is missing.
pub fn questions(choices: &Choices, rules: &Rules, table: &str) -> Option<Vec<Question>> {
    let table = Table::of(table)?;
    let span = Span::Whole;
    match choices.content {
        Content::Subscriptions => {
            let of = subscriptions(choices, table)?;
            let last = rules.until.as_deref().and_then(Month::of_iso);
            let pause = if rules.bridges_pauses { Pause::IsBridged } else { Pause::Ends };
            Some(vec![
                Question::Movement(of.clone(), span),
                Question::Cohorts(of.clone(), span),
                Question::Survival(of, last, pause),
            ])
        }
        Content::Answers => {
            let (text, id) = rules.scoring.as_ref()?;
            let variant = Arc::clone(Definition::read(text).ok()?.variant(id)?);
            let (date, score) = (column(choices, Role::Date)?, column(choices, Role::Score)?);
            Some(vec![Question::Answers(Answers { table, date, score }, variant, span)])
        }
        Content::Tickets => {
            let of = Tickets {
                table,
                opened: column(choices, Role::Opened)?,
                first_reply: column(choices, Role::FirstReply),
                closed: column(choices, Role::Closed),
                kind: column(choices, Role::Type),
            };
            let times = |until| Question::Times(of.clone(), until, CountedBy::Opened, span);
            Some(vec![
                Question::Volume(of.clone(), span),
                times(Until::FirstReply),
                times(Until::Closed),
            ])
        }
        Content::Numbers => None,
    }
}

fn subscriptions(choices: &Choices, table: Table) -> Option<Subscriptions> {
    let billing = match choices.billing {
        Billing::Monthly => subscriptions::Billing::Monthly,
        Billing::FromColumn => {
            let months = |billing: Billing| u32::from(billing.months().unwrap_or(1));
            let words = PERIODS.iter().flat_map(|(billing, words)| {
                words.iter().filter_map(|word| Some((Name::of(word)?, months(*billing))))
            });
            let column = column(choices, Role::Period)?;
            subscriptions::Billing::Said { column, periods: words.collect() }
        }
        Billing::Quarterly | Billing::HalfYearly | Billing::Yearly => {
            subscriptions::Billing::Every(u32::from(choices.billing.months()?))
        }
    };
    Some(Subscriptions {
        table,
        customer: column(choices, Role::Customer)?,
        start: column(choices, Role::Start)?,
        end: column(choices, Role::End),
        end_is: choices.end,
        counted: choices.counted,
        amount: column(choices, Role::Amount)?,
        unit: match choices.unit {
            Unit::Whole => subscriptions::Unit::Major { decimals: DECIMALS },
            Unit::Hundredths => subscriptions::Unit::Minor,
        },
        billing,
    })
}

/// The column of a role: as the file calls it, else by its number.
fn column(choices: &Choices, role: Role) -> Option<Name> {
    let place = choices.place(role)?;
    let name = &choices.columns.get(place)?.name;
    Name::of(name).or_else(|| Name::of(&format!("column_{}", place + 1)))
}
