//! Which calculators the lines of a table fill, and with what: a cell that is a metric opens its working.

use crate::data::sheet::{Cell, Column, Name, Sheet, Topic};
use crate::definition::kind::Kind;
use crate::definition::rate;
use crate::number::exact::Exact;
use crate::render::fraction::exact_text;

/// A calculator filled from a line of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filled {
    /// The id of the metric.
    pub metric: String,
    /// The id of its variant.
    pub variant: String,
    /// What its inputs hold, in canonical form.
    pub entries: Vec<(String, String)>,
}

/// A column whose cells are a metric.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Measured {
    /// The table that has the column.
    topic: Topic,
    /// The id of the column.
    column: &'static str,
    /// The id of the metric.
    metric: &'static str,
    /// The id of its variant.
    variant: &'static str,
    /// Its inputs, each with where its number comes from.
    inputs: &'static [(&'static str, Origin)],
}

/// Where the number of an input comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Origin {
    /// The sum of other cells of the line, by the ids of their columns.
    Columns(&'static [&'static str]),
    /// What the cell itself divides.
    Dividend,
    /// What the cell itself divides by: a count.
    Divisor,
    /// The period, which is a month.
    Month,
}

use Origin::{Columns, Dividend, Divisor, Month};

/// Every one of them.
const MEASURED: &[Measured] = &[
    Measured {
        topic: Topic::Revenue,
        column: "revenue_churn",
        metric: "gross_revenue_churn_rate",
        variant: "standard",
        inputs: &[
            ("revenue_lost_to_cancellations", Columns(&["churn"])),
            ("revenue_lost_to_downgrades", Columns(&["contraction"])),
            ("revenue_at_previous_month_end", Columns(&["start"])),
        ],
    },
    Measured {
        topic: Topic::Revenue,
        column: "net_retention",
        metric: "net_revenue_retention",
        variant: "standard",
        inputs: &[
            ("revenue_at_start", Columns(&["start"])),
            ("expansion_revenue", Columns(&["expansion"])),
            ("revenue_lost_to_downgrades", Columns(&["contraction"])),
            ("revenue_lost_to_cancellations", Columns(&["churn"])),
            (rate::PERIOD, Month),
        ],
    },
    Measured {
        topic: Topic::Revenue,
        column: "gross_retention",
        metric: "gross_revenue_retention",
        variant: "standard",
        inputs: &[
            ("revenue_at_start", Columns(&["start"])),
            ("revenue_lost_to_downgrades", Columns(&["contraction"])),
            ("revenue_lost_to_cancellations", Columns(&["churn"])),
            (rate::PERIOD, Month),
        ],
    },
    Measured {
        topic: Topic::Revenue,
        column: "quick_ratio",
        metric: "saas_quick_ratio",
        variant: "standard",
        inputs: &[
            ("new_recurring_revenue", Columns(&["new", "reactivation"])),
            ("expansion_revenue", Columns(&["expansion"])),
            ("revenue_lost_to_cancellations", Columns(&["churn"])),
            ("revenue_lost_to_downgrades", Columns(&["contraction"])),
        ],
    },
    Measured {
        topic: Topic::Customers,
        column: "customer_churn",
        metric: "customer_churn_rate",
        variant: "start_of_period",
        inputs: &[
            ("customers_lost", Columns(&["lost"])),
            ("customers_at_start", Columns(&["start"])),
            (rate::PERIOD, Month),
        ],
    },
    Measured {
        topic: Topic::Customers,
        column: "average_revenue",
        metric: "average_revenue_per_user",
        variant: "standard",
        inputs: &[("monthly_revenue", Dividend), ("active_customers", Divisor)],
    },
    Measured {
        topic: Topic::Tickets,
        column: "tickets",
        metric: "monthly_ticket_volume",
        variant: "volume",
        inputs: &[("tickets_received", Columns(&["tickets"]))],
    },
    Measured {
        topic: Topic::Tickets,
        column: "replied_mean",
        metric: "first_response_time",
        variant: "mean",
        inputs: &[
            ("total_first_response_hours", Columns(&["replied_total"])),
            ("tickets_answered", Columns(&["replied"])),
        ],
    },
    Measured {
        topic: Topic::Tickets,
        column: "replied_median",
        metric: "first_response_time",
        variant: "median",
        inputs: &[("median_first_response_hours", Columns(&["replied_median"]))],
    },
    Measured {
        topic: Topic::Tickets,
        column: "replied_90",
        metric: "first_response_time",
        variant: "percentile_90",
        inputs: &[("percentile_90_first_response_hours", Columns(&["replied_90"]))],
    },
    Measured {
        topic: Topic::Tickets,
        column: "closed_mean",
        metric: "average_resolution_time",
        variant: "mean",
        inputs: &[
            ("total_resolution_hours", Columns(&["closed_total"])),
            ("tickets_resolved", Columns(&["closed"])),
        ],
    },
    Measured {
        topic: Topic::Tickets,
        column: "closed_median",
        metric: "average_resolution_time",
        variant: "median",
        inputs: &[("median_resolution_hours", Columns(&["closed_median"]))],
    },
    Measured {
        topic: Topic::Tickets,
        column: "closed_90",
        metric: "average_resolution_time",
        variant: "percentile_90",
        inputs: &[("percentile_90_resolution_hours", Columns(&["closed_90"]))],
    },
];

/// The columns of a table whose cells are metrics, in its order: ids of columns and of metrics.
pub fn metrics_of(sheet: &Sheet) -> Vec<(String, String)> {
    let known = MEASURED.iter().filter(|it| it.topic == sheet.topic);
    let known = known.map(|it| (it.column.to_owned(), it.metric.to_owned()));
    let scored = sheet.scored.iter().map(|(metric, _)| (SCORE.to_owned(), metric.clone()));
    known.chain(scored).collect()
}

/// What the calculator of a column's metric is filled with by a line; `None` where the column is no metric, or the line gives
/// no figure.
pub fn filled(sheet: &Sheet, row: usize, column: &str) -> Option<Filled> {
    let own = sheet.cell(row, column).filter(|cell| **cell != Cell::Blank)?;
    if let Some((metric, variant)) = sheet.scored.as_ref().filter(|_| column == SCORE) {
        let entry = |it: &Column| match &it.name {
            Name::Called(id, _) => Some((id.clone(), exact_text(&sheet.number(row, id)?, it.kind))),
            Name::Id(_) | Name::After(_) => None,
        };
        let entries = sheet.columns.iter().filter_map(entry).collect();
        return Some(Filled { metric: metric.clone(), variant: variant.clone(), entries });
    }
    let it = MEASURED.iter().find(|it| it.topic == sheet.topic && it.column == column)?;
    let entry = |(input, from): &(&str, Origin)| {
        let text = match from {
            Columns(ids) => {
                let mut sum = Exact::zero();
                for id in *ids {
                    sum = sum.plus(&sheet.number(row, id)?);
                }
                exact_text(&sum, Kind::Number)
            }
            Dividend => exact_text(&parts(own)?.0, Kind::Number),
            Divisor => exact_text(&parts(own)?.1, Kind::Number),
            Month => "month".to_owned(),
        };
        Some(((*input).to_owned(), text))
    };
    let entries = it.inputs.iter().map(entry).collect::<Option<_>>()?;
    Some(Filled { metric: it.metric.to_owned(), variant: it.variant.to_owned(), entries })
}

/// The id of the column of scores.
const SCORE: &str = "score";

/// An amount and a count, of which a cell is the quotient.
fn parts(cell: &Cell) -> Option<(Exact, Exact)> {
    match cell {
        Cell::Quotient(top, bottom) => {
            let amount = Cell::Whole(*top).number(Kind::MonthlyMoney)?;
            Some((amount, Exact::from(*bottom)))
        }
        Cell::Blank | Cell::Whole(_) | Cell::Decimal(_) => None,
    }
}
