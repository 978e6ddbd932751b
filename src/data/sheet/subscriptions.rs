//! Tables of subscriptions: what moves revenue and customers, cohorts, the curve.

use super::{Cell, Column, Name, Of, Row, Sheet, Topic, of_columns, quotient};
use crate::analysis::sampling::usual_confidence;
use crate::data::cohorts::Cohort;
use crate::data::greenwood::intervals;
use crate::data::movement::Movement;
use crate::data::survival::Kept;
use crate::definition::kind::Kind;

/// The columns of revenue: ids and kinds.
const REVENUE: [(&str, Kind); 11] = [
    ("start", Kind::MonthlyMoney),
    ("new", Kind::MonthlyMoney),
    ("reactivation", Kind::MonthlyMoney),
    ("expansion", Kind::MonthlyMoney),
    ("contraction", Kind::MonthlyMoney),
    ("churn", Kind::MonthlyMoney),
    ("end", Kind::MonthlyMoney),
    ("revenue_churn", Kind::Ratio),
    ("net_retention", Kind::Ratio),
    ("gross_retention", Kind::Ratio),
    ("quick_ratio", Kind::Number),
];

/// The columns of customers.
const CUSTOMERS: [(&str, Kind); 7] = [
    ("start", Kind::Count),
    ("new", Kind::Count),
    ("reactivated", Kind::Count),
    ("lost", Kind::Count),
    ("end", Kind::Count),
    ("customer_churn", Kind::Ratio),
    ("average_revenue", Kind::MonthlyMoney),
];

/// The columns of the curve.
const CURVE: [(&str, Kind); 5] = [
    ("at_risk", Kind::Count),
    ("left", Kind::Count),
    ("share", Kind::Ratio),
    ("low", Kind::Ratio),
    ("high", Kind::Ratio),
];

impl Sheet {
    /// What moves revenue, with the rates of each month.
    pub fn of_revenue(months: &[Movement]) -> Sheet {
        let row = |it: &Movement| {
            let went = it.contraction + it.churn;
            let amounts =
                [it.start, it.new, it.reactivation, it.expansion, it.contraction, it.churn, it.end];
            let rates = [
                quotient(went, it.start),
                quotient(it.start + it.expansion - went, it.start),
                quotient(it.start - went, it.start),
                quotient(it.new + it.reactivation + it.expansion, went),
            ];
            let cells = amounts.map(Cell::Whole).into_iter().chain(rates).collect();
            Row { of: Of::Month(it.month.iso()), cells }
        };
        of_columns(Topic::Revenue, &REVENUE, months.iter().map(row).collect())
    }

    /// How many customers come and go, with what each pays on average.
    pub fn of_customers(months: &[Movement]) -> Sheet {
        let row = |it: &Movement| {
            let people = &it.customers;
            let counts = [people.start, people.new, people.reactivated, people.lost, people.end];
            let counts = counts.map(i128::from);
            let rates = [quotient(counts[3], counts[0]), quotient(it.end, counts[4])];
            let cells = counts.map(Cell::Whole).into_iter().chain(rates).collect();
            Row { of: Of::Month(it.month.iso()), cells }
        };
        of_columns(Topic::Customers, &CUSTOMERS, months.iter().map(row).collect())
    }

    /// The triangle of cohorts: how many customers of each still pay, month by month.
    pub fn of_cohort_customers(cohorts: &[Cohort]) -> Sheet {
        let cells = |it: &Cohort| it.customers.iter().map(|count| i128::from(*count)).collect();
        triangle(Topic::CohortCustomers, Kind::Count, cohorts, cells)
    }

    /// The triangle of cohorts: what the customers of each pay, month by month.
    pub fn of_cohort_revenue(cohorts: &[Cohort]) -> Sheet {
        triangle(Topic::CohortRevenue, Kind::MonthlyMoney, cohorts, |it| it.revenue.clone())
    }

    /// The share of customers estimated to stay longer than so many months, with its interval at the usual confidence.
    pub fn of_curve(curve: &[Kept]) -> Sheet {
        let ends = intervals(curve, &usual_confidence()).unwrap_or_default();
        let row = |(place, it): (usize, &Kept)| {
            let counts = [it.at_risk, it.lost].map(|count| Cell::Whole(i128::from(count)));
            let ends = ends.get(place).map(|(low, high)| [Cell::of(low), Cell::of(high)]);
            let ends = ends.unwrap_or([Cell::Blank, Cell::Blank]);
            let cells = counts.into_iter().chain([Cell::of(&it.share)]).chain(ends).collect();
            Row { of: Of::Months(it.months), cells }
        };
        of_columns(Topic::Curve, &CURVE, curve.iter().enumerate().map(row).collect())
    }
}

fn triangle(
    topic: Topic,
    kind: Kind,
    cohorts: &[Cohort],
    cells: impl Fn(&Cohort) -> Vec<i128>,
) -> Sheet {
    let row = |it: &Cohort| Row {
        of: Of::Month(it.month.iso()),
        cells: cells(it).into_iter().map(Cell::Whole).collect(),
    };
    let rows: Vec<Row> = cohorts.iter().map(row).collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let columns = (0..width).map(|after| Column { name: Name::After(after), kind }).collect();
    Sheet { topic, columns, rows, scored: None }
}
