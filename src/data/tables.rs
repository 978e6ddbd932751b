//! What was read of a file as tables, and who is behind their cells.

use std::ops::RangeInclusive;

use crate::data::answers::{Answers, Scale, scores_of};
use crate::data::cells::{DECIMALS, day_of, month_of};
use crate::data::choices::{Choices, Role};
use crate::data::cohorts::{cohorts, members};
use crate::data::line_numbers::LineNumbers;
use crate::data::lines::Rows;
use crate::data::movement::{Change, movement, movers, payers};
use crate::data::names::Names;
use crate::data::numbers::Numbers;
use crate::data::sheet::{Name, Of, Sheet, Topic};
use crate::data::subscriptions::{Courses, Subscriptions};
use crate::data::survival::{Pause, leavers, life_table, median_stay, survival};
use crate::data::tickets::{Part, Ticket, Tickets};
use crate::data::told::{Behind, Rules, Told, Trouble};
use crate::data::worth::Worth;
use crate::definition::Definition;
use crate::entry::canonical_number;
use crate::import::month::{Month, months_between};

/// The most months of a triangle: its cells grow with their square.
const MOST_COHORTS: usize = 120;

/// How many lines behind a cell are told.
const MOST_BEHIND: usize = 200;

/// What was read.
#[derive(Debug)]
pub enum Tables {
    /// Subscriptions: what each customer pays from month to month.
    Subscriptions {
        /// The months in which anything begins or changes.
        months: Option<(Month, Month)>,
        /// The courses.
        courses: Courses,
        /// The customers by their numbers.
        customers: Names,
        /// The currency, and those that lines name.
        currency: (Option<String>, Vec<(String, u64)>),
    },
    /// Survey answers.
    Answers(Answers, Scale),
    /// Support tickets, and their types by number.
    Tickets(Tickets, Names),
    /// A list of numbers.
    Numbers(Numbers),
}

impl Tables {
    /// What rows come to that were read in a way.
    ///
    /// # Errors
    /// Where the amounts of a customer come to more than can be added up.
    pub fn of(rows: Rows, choices: &Choices) -> Result<Tables, Trouble> {
        Ok(match rows {
            Rows::Subscriptions(rows) => {
                let months = rows.subscriptions.months();
                let courses = courses_of(&rows.subscriptions)?;
                let currency = (rows.currency, rows.currencies);
                Tables::Subscriptions { months, courses, customers: rows.customers, currency }
            }
            Rows::Answers(answers) => {
                let (lowest, highest) = choices.scale;
                let scale = Scale::new(lowest, highest).ok_or(Trouble::Missing(Role::Score))?;
                Tables::Answers(answers, scale)
            }
            Rows::Tickets(rows) => {
                let mut tickets = Tickets::with_room(rows.opened.len());
                for (at, opened) in rows.opened.into_iter().enumerate() {
                    let month = month_of(day_of(opened));
                    let (replied, closed, of_type) =
                        (rows.replied[at], rows.closed[at], rows.types[at]);
                    // What cannot be was refused as it was read.
                    let _ = tickets.push(Ticket { opened, month, replied, closed, of_type });
                }
                Tables::Tickets(tickets, rows.type_names)
            }
            Rows::Numbers(rows) => {
                let mut numbers = Numbers::with_room(rows.len());
                for number in rows {
                    // As many decimals as every number has that is read.
                    let _ = numbers.push(number, DECIMALS as u8);
                }
                Tables::Numbers(numbers)
            }
        })
    }

    /// Tells of the tables, by the rules that are told already; the present month ends them where nothing else does.
    ///
    /// # Errors
    /// Where the months lie too far apart.
    pub fn tell(&self, told: &mut Told, now: Option<Month>) -> Result<(), Trouble> {
        match self {
            Tables::Subscriptions { months, courses, currency, .. } => {
                (told.currency, told.currencies) = currency.clone();
                let Some((first, changed)) = *months else { return Ok(()) };
                // Ends that lie ahead are known, and not over yet.
                let present = now.filter(|now| *now >= first).unwrap_or(changed);
                let last = span(told, first, present.max(first), changed.min(present))?;
                told.sheets = subscriptions(courses, first, last, told)?;
            }
            Tables::Answers(answers, scale) => {
                let Some((first, last)) = answers.months() else { return Ok(()) };
                let last = span(told, first, last, last)?;
                let tallies = answers.tallies(*scale, first, last).ok_or(Trouble::TooLong)?;
                told.sheets = vec![Sheet::of_answers(&tallies, told.rules.scoring.as_ref())];
            }
            Tables::Tickets(tickets, types) => {
                let Some((first, last)) = tickets.months() else { return Ok(()) };
                let last = span(told, first, last, last)?;
                let months = tickets.by_month(first, last).ok_or(Trouble::TooLong)?;
                told.sheets = vec![Sheet::of_tickets(&months), Sheet::of_types(&months, types)];
            }
            Tables::Numbers(numbers) => {
                told.sheets = vec![Sheet::of_numbers(&numbers.distribution())];
            }
        }
        Ok(())
    }

    /// What a customer is worth by the tables that were told of, for a gross margin and a discount rate of a year in canonical
    /// form; `None` where nobody pays in the last month, or there are no customers.
    pub fn worth(&self, gross_margin: &str, yearly_rate: &str, told: &Told) -> Option<Worth> {
        let Tables::Subscriptions { courses, .. } = self else { return None };
        let last = Month::of_iso(&told.until)?;
        let sheet = told.sheets.iter().find(|sheet| sheet.topic == Topic::Customers)?;
        let average = sheet.number(sheet.rows.len().checked_sub(1)?, "average_revenue")?;
        let table = life_table(courses, last, pause(&told.rules));
        let [margin, rate] = [gross_margin, yearly_rate].map(|text| canonical_number(text).ok());
        Worth::of(&table, &average, &margin?, &rate?)
    }

    /// Who or what is behind a cell of the tables that were told of: customers by name, answers and tickets by the numbers of
    /// their lines.
    pub fn behind(
        &self,
        (topic, of, name): (Topic, &Of, &Name),
        told: &Told,
        lines: &LineNumbers,
    ) -> Behind {
        let month = || match of {
            Of::Month(month) => Month::of_iso(month),
            Of::Months(_) | Of::All => None,
        };
        let line_of = |row: usize| lines.of(row).map_or(String::new(), |line| line.to_string());
        match self {
            Tables::Subscriptions { courses, customers, .. } => {
                let named = |(customer, amounts): (u32, Vec<i128>)| {
                    (customers.get(customer).to_owned(), amounts)
                };
                let all = customers_behind(courses, topic, of, name, told);
                first_of(all.map(|all| Box::new(all.map(named)) as Box<dyn Iterator<Item = _>>))
            }
            Tables::Answers(answers, scale) => {
                let scores = scores_behind(name, *scale, told.rules.scoring.as_ref());
                let all = month().map(|month| answers.behind(month, scores));
                let line = |(row, score)| (line_of(row), vec![i128::from(score)]);
                first_of(all.map(|all| all.map(line)))
            }
            Tables::Tickets(tickets, _) => {
                let line = |row: usize| {
                    let waits = [tickets.first_response(row), tickets.resolution(row)];
                    (line_of(row), waits.map(|wait| wait.map_or(-1, i128::from)).to_vec())
                };
                let all = month().map(|month| tickets.places(month, part_behind(topic, name)));
                first_of(all.map(|all| all.map(line)))
            }
            Tables::Numbers(_) => Behind::default(),
        }
    }
}

/// The scores that a column of answers counts: all of them where it counts none apart.
fn scores_behind(
    name: &Name,
    scale: Scale,
    scoring: Option<&(String, String)>,
) -> RangeInclusive<i32> {
    let counted = || {
        let Name::Called(input, _) = name else { return None };
        let (definition, variant) = scoring?;
        let definition = Definition::read(definition).ok()?;
        let mut inputs = definition.variant(variant)?.inputs.iter();
        scores_of(inputs.find(|it| it.id == *input)?, scale)
    };
    counted().unwrap_or(scale.scores())
}

/// The tickets that a column counts.
fn part_behind(topic: Topic, name: &Name) -> Part {
    match (topic, name) {
        (Topic::Types, Name::Called(number, _)) => Part::OfType(number.parse().ok()),
        (Topic::Types, _) => Part::OfType(None),
        (_, Name::Id(id)) if id == "open" => Part::Open,
        (_, Name::Id(id)) if id.starts_with("replied") => Part::Replied,
        (_, Name::Id(id)) if id.starts_with("closed") => Part::Closed,
        (_, Name::Id(_) | Name::After(_) | Name::Called(..)) => Part::All,
    }
}

/// The last month of the tables, by the rules, else as usual; tells of all that can be chosen.
fn span(told: &mut Told, first: Month, most: Month, usual: Month) -> Result<Month, Trouble> {
    let months = months_between(first, most).ok_or(Trouble::TooLong)?;
    told.months = months.into_iter().map(Month::iso).collect();
    let chosen = told.rules.until.as_deref().and_then(Month::of_iso);
    let last = chosen.filter(|month| (first..=most).contains(month)).unwrap_or(usual.max(first));
    told.until = last.iso();
    Ok(last)
}

/// The tables of subscriptions.
fn subscriptions(
    courses: &Courses,
    first: Month,
    last: Month,
    told: &mut Told,
) -> Result<Vec<Sheet>, Trouble> {
    let months = movement(courses, first, last).ok_or(Trouble::TooLong)?;
    let earliest = Month(last.0.saturating_sub(MOST_COHORTS as i32 - 1));
    let triangle = cohorts(courses, first.max(earliest), last).ok_or(Trouble::TooLong)?;
    let curve = survival(courses, last, pause(&told.rules));
    told.median_stay = median_stay(&curve);
    Ok(vec![
        Sheet::of_revenue(&months),
        Sheet::of_customers(&months),
        Sheet::of_cohort_customers(&triangle),
        Sheet::of_cohort_revenue(&triangle),
        Sheet::of_curve(&curve),
    ])
}

fn pause(rules: &Rules) -> Pause {
    if rules.bridges_pauses { Pause::IsBridged } else { Pause::Ends }
}

fn courses_of(subscriptions: &Subscriptions) -> Result<Courses, Trouble> {
    subscriptions.courses().map_err(|_| Trouble::TooLarge)
}

/// The customers behind a cell by number, each with its amounts before and after, or the one it pays; `None` where a cell has
/// nobody behind it.
fn customers_behind<'a>(
    courses: &'a Courses,
    topic: Topic,
    of: &Of,
    name: &Name,
    told: &Told,
) -> Option<Box<dyn Iterator<Item = (u32, Vec<i128>)> + 'a>> {
    let paid = |(customer, amount): (u32, i64)| (customer, vec![i128::from(amount)]);
    match (topic, of, name) {
        (Topic::Revenue | Topic::Customers, Of::Month(month), Name::Id(id)) => {
            let month = Month::of_iso(month)?;
            let change = match id.as_str() {
                "start" => {
                    let before = Month(month.0 - 1);
                    return Some(Box::new(payers(courses, before).map(paid)));
                }
                "end" | "average_revenue" => {
                    return Some(Box::new(payers(courses, month).map(paid)));
                }
                "new" => Change::New,
                "reactivation" | "reactivated" => Change::Reactivation,
                "expansion" => Change::Expansion,
                "contraction" => Change::Contraction,
                "churn" | "lost" | "customer_churn" | "revenue_churn" => Change::Churn,
                _ => return None,
            };
            let both = movers(courses, month, change);
            Some(Box::new(
                both.map(|it| (it.customer, [it.before, it.after].map(i128::from).to_vec())),
            ))
        }
        (Topic::CohortCustomers | Topic::CohortRevenue, Of::Month(month), Name::After(later)) => {
            let month = Month::of_iso(month)?;
            Some(Box::new(members(courses, month, u16::try_from(*later).ok()?).map(paid)))
        }
        (Topic::Curve, Of::Months(months), name) if topic.opens(name) => {
            let last = Month::of_iso(&told.until)?;
            let all = leavers(courses, last, pause(&told.rules), *months);
            Some(Box::new(all.map(|customer| (customer, Vec::new()))))
        }
        (_, _, _) => None,
    }
}

fn first_of(all: Option<impl Iterator<Item = (String, Vec<i128>)>>) -> Behind {
    let mut behind = Behind::default();
    for line in all.into_iter().flatten() {
        behind.count += 1;
        if behind.lines.len() < MOST_BEHIND {
            behind.lines.push(line);
        }
    }
    behind
}
