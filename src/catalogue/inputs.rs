//! Every input that more than one metric reads, once.

use crate::catalogue::model::input::Input;
use crate::definition::kind::Kind;
use crate::number::decimal::decimal;
use crate::text::{Text, text};

/// A count, zero or more: the base of the counts below.
pub const COUNT: Input = Input { kind: Kind::Count, ..Input::PLAIN };

/// Customers on the last day of the period.
pub static CUSTOMERS_AT_END: Input = Input { symbol: "E", ..AT_END };

/// The same, under the letter that SendPulse gives it in its churn formula.
pub static CUSTOMERS_AT_END_T: Input = Input { symbol: "T", ..AT_END };

const AT_END: Input = Input {
    id: "customers_at_end",
    name: text("Customers at the end of the period", "Clients à la fin de la période"),
    ..COUNT
};

/// Customers won during the period.
pub static NEW_CUSTOMERS: Input = Input {
    id: "new_customers",
    name: text("New customers in the period", "Nouveaux clients dans la période"),
    symbol: "N",
    ..COUNT
};

/// Customers on the first day of the period.
pub static CUSTOMERS_AT_START: Input = Input {
    id: "customers_at_start",
    name: text("Customers at the start of the period", "Clients au début de la période"),
    symbol: "S",
    ..COUNT
};

/// A share, from nothing to the whole.
pub const SHARE: Input = Input { kind: Kind::Ratio, max: Some(decimal("1")), ..Input::PLAIN };

/// An amount of money.
pub const AMOUNT: Input = Input { kind: Kind::Money, ..Input::PLAIN };

/// An amount of money per month.
pub const MONTHLY_AMOUNT: Input = Input { kind: Kind::MonthlyMoney, ..Input::PLAIN };

/// Customers who pay, whatever the moment at which they are counted.
pub static CUSTOMERS: Input =
    Input { id: "customers", name: text("Customers", "Clients"), symbol: "N", ..COUNT };

/// What all customers pay in a month.
pub static MONTHLY_REVENUE: Input = Input {
    id: "monthly_revenue",
    name: text("Revenue of the month", "Revenu du mois"),
    symbol: "R",
    ..MONTHLY_AMOUNT
};

/// Recurring revenue of all customers when the month before ended: where the month starts from.
pub static REVENUE_AT_PREVIOUS_MONTH_END: Input = Input {
    id: "revenue_at_previous_month_end",
    name: text(
        "Recurring revenue at the end of the previous month",
        "Revenu récurrent à la fin du mois précédent",
    ),
    symbol: "P",
    ..MONTHLY_AMOUNT
};

/// Monthly recurring revenue of the customers who are there when the period starts.
pub static REVENUE_AT_START: Input = Input {
    id: "revenue_at_start",
    name: text(
        "Monthly recurring revenue at the start of the period",
        "Revenu mensuel récurrent au début de la période",
    ),
    symbol: "S",
    ..MONTHLY_AMOUNT
};

/// Monthly recurring revenue at the end of those who were there at the start.
pub static REVENUE_AT_END_OF_SAME_CUSTOMERS: Input = Input {
    id: "revenue_at_end_of_same_customers",
    name: text(
        "Monthly recurring revenue of the same customers at the end",
        "Revenu mensuel récurrent des mêmes clients à la fin",
    ),
    hint: text(
        "Of those who were there at the start: who left counts for nothing, new customers stay out.",
        "De ceux qui étaient là au début : qui est parti compte pour rien, les nouveaux n’entrent pas.",
    ),
    symbol: "E",
    ..MONTHLY_AMOUNT
};

/// Monthly recurring revenue that went with the customers who left.
pub static REVENUE_LOST_TO_CANCELLATIONS: Input = Input {
    id: "revenue_lost_to_cancellations",
    name: text("Recurring revenue lost to cancellations", "Revenu récurrent perdu par résiliation"),
    symbol: "C",
    ..MONTHLY_AMOUNT
};

/// Monthly recurring revenue that customers who stay no longer pay.
pub static REVENUE_LOST_TO_DOWNGRADES: Input = Input {
    id: "revenue_lost_to_downgrades",
    name: text(
        "Recurring revenue lost to downgrades",
        "Revenu récurrent perdu par passage à une offre inférieure",
    ),
    symbol: "D",
    ..MONTHLY_AMOUNT
};

/// Monthly recurring revenue that existing customers pay on top.
pub static EXPANSION_REVENUE: Input = Input {
    id: "expansion_revenue",
    name: text(
        "Recurring revenue added by existing customers",
        "Revenu récurrent ajouté par les clients existants",
    ),
    hint: text(
        "Higher plans, options, more seats; no new customers.",
        "Offres supérieures, options, postes en plus ; aucun nouveau client.",
    ),
    symbol: "E",
    ..MONTHLY_AMOUNT
};

/// Monthly revenue that existing customers add by moving to a higher plan.
pub static UPSELL_REVENUE: Input = Input {
    id: "upsell_revenue",
    name: text("Upsell revenue of the month", "Revenu du mois issu des montées en gamme"),
    symbol: "U",
    ..MONTHLY_AMOUNT
};

/// Monthly revenue that existing customers add by buying something else.
pub static CROSS_SELL_REVENUE: Input = Input {
    id: "cross_sell_revenue",
    name: text("Cross-sell revenue of the month", "Revenu du mois issu des ventes croisées"),
    symbol: "X",
    ..MONTHLY_AMOUNT
};

/// What one customer pays in a month on average.
pub static AVERAGE_REVENUE_PER_USER: Input = Input {
    id: "average_revenue_per_user",
    name: text("Average monthly revenue per customer", "Revenu mensuel moyen par client"),
    symbol: "ARPU",
    ..MONTHLY_AMOUNT
};

/// What is left of revenue once the service has been delivered.
pub static GROSS_MARGIN: Input = Input {
    id: "gross_margin",
    name: text("Gross margin", "Marge brute"),
    hint: text(
        "The share of revenue left once the service is delivered.",
        "La part du revenu qui reste une fois le service rendu.",
    ),
    symbol: "M",
    ..SHARE
};

/// What a customer brings in from the first to the last day.
pub static CUSTOMER_LIFETIME_VALUE: Input = Input {
    id: "customer_lifetime_value",
    name: text("Customer lifetime value", "Valeur vie client"),
    symbol: "CLV",
    ..AMOUNT
};

/// What it costs to win a customer.
pub static CUSTOMER_ACQUISITION_COST: Input = Input {
    id: "customer_acquisition_cost",
    name: text("Customer acquisition cost", "Coût d’acquisition client"),
    symbol: "CAC",
    ..AMOUNT
};

/// Answers to a survey, positive or not.
pub static ALL_ANSWERS: Input = Input { ..ANSWERS_BASE };

/// The same, for the definitions that raw data feeds.
pub const ANSWERS_BASE: Input = Input {
    id: "all_answers",
    name: text("Answers in all", "Réponses en tout"),
    symbol: "T",
    ..COUNT
};

/// The scores of all answers added up.
pub const SUM_OF_SCORES: Input = Input {
    id: "sum_of_scores",
    name: text("Sum of the scores", "Somme des notes"),
    hint: text(
        "All answers added up: 4, 5 and 3 make 12.",
        "Toutes les réponses additionnées : 4, 5 et 3 font 12.",
    ),
    symbol: "S",
    ..Input::PLAIN
};

/// The name of the variants that take a mean.
pub const MEAN: Text = text("Mean", "Moyenne");
/// The name of the variants that take a median.
pub const MEDIAN: Text = text("Median", "Médiane");
/// The name of the variants that take the value at or below which nine tenths lie.
pub const PERCENTILE_90: Text = text("90th percentile", "90ᵉ centile");
