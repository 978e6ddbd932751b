//! The list of results that feed other metrics.

use super::{By, Carry};
use crate::text::{Text, text};

const ALWAYS: Text = text("", "");
const MONTHLY: Text =
    text("The rate has to be that of a month.", "Le taux doit être celui d’un mois.");
const SAME_PERIOD: Text = text(
    "Purchases have to be counted per the same period.",
    "Les achats doivent être comptés sur la même période.",
);
const NEXT_MONTH: Text = text(
    "It is the starting point of the following month.",
    "C’est le point de départ du mois suivant.",
);
const FROM_START: Text = text(
    "Start and end have to be those of the same period.",
    "Début et fin doivent être ceux de la même période.",
);

const PLAIN: Carry = Carry {
    from: "",
    variants: &[],
    to: "",
    variant: "standard",
    input: "",
    by: By::Same,
    condition: ALWAYS,
};

const fn carry(
    from: &'static str,
    to: &'static str,
    variant: &'static str,
    input: &'static str,
) -> Carry {
    Carry { from, to, variant, input, ..PLAIN }
}

const CHURN: &str = "customer_churn_rate";
const CONVERSION: &str = "churn_period_conversion";
const MRR: &str = "monthly_recurring_revenue";
const ARPU: &str = "average_revenue_per_user";
const LIFETIME: &str = "customer_lifetime";
const RENEWAL: &str = "renewal_rate";
const LIFETIME_VALUE: &str = "customer_lifetime_value";
const ACQUISITION: &str = "customer_acquisition_cost";
const RATIO: &str = "lifetime_value_to_acquisition_cost_ratio";
const PAYBACK: &str = "cac_payback_period";
const EXPANSION: &str = "expansion_recurring_revenue";
const RETENTION_COST: &str = "customer_retention_cost";
const MARGIN: &str = "margin_of_error";
const SATISFACTION: &str = "customer_satisfaction_score";
/// Its definitions that give a share, and no mean.
const SATISFIED_SHARES: &[&str] = &[
    "two_highest",
    "above_middle",
    "above_middle_1_to_3",
    "above_middle_1_to_7",
    "above_middle_1_to_10",
    "above_middle_0_to_10",
];

/// Every result that can be carried over.
pub static CARRIES: &[Carry] = &[
    carry(CHURN, CONVERSION, "standard", "churn_rate"),
    carry(CHURN, CONVERSION, "what_stays", "churn_rate"),
    carry(CHURN, LIFETIME, "standard", "churn_rate"),
    Carry {
        variants: &["start_of_period", "complement_of_retention"],
        ..carry(CHURN, RENEWAL, "complement_of_churn", "period_churn_rate")
    },
    Carry {
        by: By::Complement,
        condition: FROM_START,
        ..carry("customer_retention_rate", CONVERSION, "standard", "churn_rate")
    },
    Carry {
        by: By::Complement,
        condition: FROM_START,
        ..carry("customer_retention_rate", LIFETIME, "standard", "churn_rate")
    },
    Carry { variants: &["standard"], ..carry(CONVERSION, LIFETIME, "standard", "churn_rate") },
    Carry {
        condition: SAME_PERIOD,
        ..carry(LIFETIME, LIFETIME_VALUE, "multiply", "customer_lifetime")
    },
    Carry {
        condition: SAME_PERIOD,
        ..carry(LIFETIME, LIFETIME_VALUE, "with_gross_margin", "customer_lifetime")
    },
    Carry {
        condition: MONTHLY,
        ..carry(CHURN, LIFETIME_VALUE, "arpu_margin_churn", "monthly_churn_rate")
    },
    Carry {
        variants: &["standard"],
        condition: MONTHLY,
        ..carry(CONVERSION, LIFETIME_VALUE, "arpu_margin_churn", "monthly_churn_rate")
    },
    Carry {
        by: By::Inverse,
        condition: SAME_PERIOD,
        ..carry(CHURN, LIFETIME_VALUE, "multiply", "customer_lifetime")
    },
    Carry {
        variants: &["standard"],
        by: By::Inverse,
        condition: SAME_PERIOD,
        ..carry(CONVERSION, LIFETIME_VALUE, "multiply", "customer_lifetime")
    },
    carry(LIFETIME_VALUE, RATIO, "standard", "customer_lifetime_value"),
    carry(LIFETIME_VALUE, RETENTION_COST, "standard", "customer_lifetime_value"),
    carry(ACQUISITION, RATIO, "standard", "customer_acquisition_cost"),
    carry(ACQUISITION, PAYBACK, "standard", "customer_acquisition_cost"),
    carry(ACQUISITION, RETENTION_COST, "standard", "customer_acquisition_cost"),
    carry(ARPU, LIFETIME_VALUE, "arpu_margin_churn", "average_revenue_per_user"),
    carry(ARPU, PAYBACK, "standard", "average_revenue_per_user"),
    carry(ARPU, MRR, "customers_times_average", "average_monthly_revenue"),
    carry(MRR, "annual_recurring_revenue", "standard", "monthly_recurring_revenue"),
    carry(MRR, ARPU, "standard", "monthly_revenue"),
    carry(MRR, "expansion_revenue_rate", "share_of_revenue", "monthly_revenue"),
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "net_revenue_retention", "standard", "revenue_at_start")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "net_revenue_retention", "start_and_end", "revenue_at_start")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "gross_revenue_retention", "standard", "revenue_at_start")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "gross_revenue_retention", "start_and_end", "revenue_at_start")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "expansion_revenue_rate", "start_and_end", "revenue_at_start")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "gross_revenue_churn_rate", "standard", "revenue_at_previous_month_end")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(MRR, "net_revenue_churn_rate", "standard", "revenue_at_previous_month_end")
    },
    Carry {
        condition: NEXT_MONTH,
        ..carry(
            MRR,
            "expansion_revenue_rate",
            "growth_on_prior_revenue",
            "revenue_at_previous_month_end",
        )
    },
    Carry {
        variants: &["total"],
        ..carry(EXPANSION, "net_revenue_retention", "standard", "expansion_revenue")
    },
    Carry {
        variants: &["total"],
        ..carry(EXPANSION, "net_revenue_churn_rate", "standard", "expansion_revenue")
    },
    Carry {
        variants: &["total"],
        ..carry(EXPANSION, "saas_quick_ratio", "standard", "expansion_revenue")
    },
    Carry {
        variants: &["total"],
        ..carry(EXPANSION, "expansion_revenue_rate", "growth_of_expansion", "expansion_revenue")
    },
    Carry {
        variants: &["total"],
        condition: NEXT_MONTH,
        ..carry(
            EXPANSION,
            "expansion_revenue_rate",
            "growth_of_expansion",
            "previous_month_expansion_revenue",
        )
    },
    Carry {
        variants: &["volume"],
        ..carry("monthly_ticket_volume", "tickets_per_customer", "standard", "tickets")
    },
    Carry {
        variants: &["volume"],
        condition: NEXT_MONTH,
        ..carry(
            "monthly_ticket_volume",
            "monthly_ticket_volume",
            "change",
            "previous_month_tickets",
        )
    },
    carry("time_to_first_value", "time_to_value_efficiency", "standard", "days_to_first_value"),
    carry("survey_sample_size", "survey_invitations", "standard", "answers_needed"),
    carry("survey_sample_size", MARGIN, "large_population", "survey_answers"),
    Carry {
        variants: SATISFIED_SHARES,
        ..carry(SATISFACTION, MARGIN, "large_population", "share_found")
    },
];
