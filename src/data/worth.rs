//! What a customer is worth by the curve of a file: the values with what they are made of, as the page is told of them.

use serde::{Deserialize, Serialize};

use crate::data::lifetime_value::lifetime_value;
use crate::data::metrics::Filled;
use crate::data::sheet::Cell;
use crate::data::survival::Aged;
use crate::definition::kind::Kind;
use crate::number::exact::{Exact, Rounding};
use crate::number::natural::Natural;
use crate::render::fraction::exact_text;

/// The metric of the simple value.
pub const METRIC: &str = "customer_lifetime_value";
/// Its variant.
const VARIANT: &str = "arpu_margin_churn";

/// Decimals of the discount rate of a month, which is irrational as a rule.
const DECIMALS: u32 = 24;
/// Decimals of an amount whose fraction is too long for a cell.
const OF_AMOUNT: u32 = 10;

/// What a customer is worth. Amounts are in units of the currency and rates per month; what nothing says is blank.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Worth {
    /// How many months are known, the first one included.
    pub months: usize,
    /// What a customer pays on average in the last month.
    pub average_revenue: Cell,
    /// The share of it that is left.
    pub gross_margin: Cell,
    /// What a customer leaves in a month: the two multiplied.
    pub margin: Cell,
    /// The discount rate of a month.
    pub monthly_rate: Cell,
    /// The margin of the months known, discounted.
    pub restricted: Cell,
    /// The share of customers that is estimated to stay longer.
    pub share_left: Cell,
    /// The churn of the last months known.
    pub recent_churn: Cell,
    /// What lies beyond the months known if that goes on for ever, discounted.
    pub beyond: Cell,
    /// The churn of all months together.
    pub mean_churn: Cell,
    /// The simple value: margin ÷ churn.
    pub simple: Cell,
}

impl Worth {
    /// The values by a life table and an average revenue, for a gross margin and a discount rate of a year as ratios. `None`
    /// without customers, or for a rate below zero.
    pub fn of(
        table: &[Aged],
        average_revenue: &Exact,
        gross_margin: &Exact,
        yearly_rate: &Exact,
    ) -> Option<Worth> {
        let margin = average_revenue.times(gross_margin);
        let monthly_rate = monthly(yearly_rate)?;
        let found = lifetime_value(table, &margin, &monthly_rate)?;
        let known = |number: Option<&Exact>| number.map_or(Cell::Blank, Cell::of);
        let worth = |number: Option<&Exact>| number.map_or(Cell::Blank, amount);
        Some(Worth {
            months: found.months,
            average_revenue: Cell::of(average_revenue),
            gross_margin: Cell::of(gross_margin),
            margin: amount(&margin),
            monthly_rate: Cell::of(&monthly_rate),
            restricted: amount(&found.restricted),
            share_left: Cell::of(&found.share_left),
            recent_churn: known(found.recent_churn.as_ref()),
            beyond: worth(found.beyond.as_ref()),
            mean_churn: known(found.mean_churn.as_ref()),
            simple: worth(found.simple.as_ref()),
        })
    }

    /// What the calculator of the simple value is filled with; `None` where there is no such value.
    pub fn filled(&self) -> Option<Filled> {
        self.simple.number(Kind::Number)?;
        let entries = [
            ("average_revenue_per_user", &self.average_revenue, Kind::Number),
            ("gross_margin", &self.gross_margin, Kind::Ratio),
            ("monthly_churn_rate", &self.mean_churn, Kind::MonthlyRatio),
        ];
        let entry = |(input, cell, kind): (&str, &Cell, Kind)| {
            Some((input.to_owned(), exact_text(&cell.number(Kind::Number)?, kind)))
        };
        let entries = entries.into_iter().map(entry).collect::<Option<_>>()?;
        Some(Filled { metric: METRIC.to_owned(), variant: VARIANT.to_owned(), entries })
    }
}

/// An amount exactly, or where its fraction is too long, rounded far below what anybody pays with.
fn amount(number: &Exact) -> Cell {
    match Cell::of(number) {
        Cell::Decimal(_) => {
            let (digits, _) = number.scaled(OF_AMOUNT, Rounding::HalfUp);
            let short = Exact::new(number.is_negative(), digits, Natural::power_of_ten(OF_AMOUNT));
            short.as_ref().map_or(Cell::Blank, Cell::of)
        }
        exact @ (Cell::Blank | Cell::Whole(_) | Cell::Quotient(..)) => exact,
    }
}

/// The rate of a month of which twelve make a year's, one on top of the other: the twelfth root, rounded down at the last of
/// many decimals. `None` below zero.
fn monthly(yearly: &Exact) -> Option<Exact> {
    const MONTHS: u32 = 12;
    if yearly.is_negative() {
        return None;
    }
    let (digits, _) = Exact::one().plus(yearly).scaled(MONTHS * DECIMALS, Rounding::CutOff);
    let factor = Exact::new(false, digits.root(MONTHS), Natural::power_of_ten(DECIMALS))?;
    Some(factor.minus(&Exact::one()))
}
