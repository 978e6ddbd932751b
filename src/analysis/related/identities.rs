//! What must hold between results of the same period, and saved results that contradict each other.

use crate::analysis::wording::{fill, result};
use crate::definition::Definitions;
use crate::number::exact::Exact;
use crate::render::number::Style;
use crate::text::text;

/// A result by the ids of its metric and of its variant; an empty variant stands for any.
type Term = (&'static str, &'static str);

/// What must hold between results of one period.
#[derive(PartialEq, Eq, Debug)]
pub struct Identity {
    /// How the results hang together.
    pub rule: Rule,
    /// The results, in the order of the rule.
    pub terms: &'static [Term],
}

/// How results hang together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
    /// The two make up the whole: retention and churn.
    MakeUpTheWhole,
    /// The two are the same.
    Same,
    /// The first is at most the second.
    AtMost,
    /// The first is twelve times the second.
    TwelveTimes,
    /// The first is the second divided by the third.
    Quotient,
    /// The first is the product of the second and the third.
    Product,
    /// The first is one divided by the second: a lifetime and the churn it is read off.
    Inverse,
}

const RETENTION: Term = ("customer_retention_rate", "");
const CHURN: Term = ("customer_churn_rate", "start_of_period");
const COMPLEMENT: Term = ("customer_churn_rate", "complement_of_retention");
const RENEWAL_OF_ALL: Term = ("renewal_rate", "complement_of_churn");
const LIFETIME: Term = ("customer_lifetime", "");
const NET_RETENTION: Term = ("net_revenue_retention", "");
const GROSS_RETENTION: Term = ("gross_revenue_retention", "");
const NET_CHURN: Term = ("net_revenue_churn_rate", "");
const GROSS_CHURN: Term = ("gross_revenue_churn_rate", "");
const FIRST_RESPONSE: &str = "first_response_time";
const RESPONSE: &str = "average_response_time";
const RESOLUTION: &str = "average_resolution_time";
const FIRST_VALUE: &str = "time_to_first_value";
const ACTIVE: &str = "active_user_rate";

const fn identity(rule: Rule, terms: &'static [Term]) -> Identity {
    Identity { rule, terms }
}

/// Every identity between the metrics.
pub static IDENTITIES: &[Identity] = &[
    identity(Rule::MakeUpTheWhole, &[RETENTION, CHURN]),
    identity(Rule::MakeUpTheWhole, &[RETENTION, COMPLEMENT]),
    identity(Rule::Same, &[CHURN, COMPLEMENT]),
    identity(Rule::MakeUpTheWhole, &[RENEWAL_OF_ALL, CHURN]),
    identity(Rule::MakeUpTheWhole, &[RENEWAL_OF_ALL, COMPLEMENT]),
    identity(Rule::Same, &[RENEWAL_OF_ALL, RETENTION]),
    identity(Rule::Inverse, &[LIFETIME, CHURN]),
    identity(Rule::Inverse, &[LIFETIME, COMPLEMENT]),
    identity(Rule::MakeUpTheWhole, &[NET_RETENTION, NET_CHURN]),
    identity(Rule::MakeUpTheWhole, &[GROSS_RETENTION, GROSS_CHURN]),
    identity(
        Rule::Same,
        &[("net_revenue_retention", "standard"), ("net_revenue_retention", "start_and_end")],
    ),
    identity(
        Rule::Same,
        &[("gross_revenue_retention", "standard"), ("gross_revenue_retention", "start_and_end")],
    ),
    identity(Rule::AtMost, &[GROSS_RETENTION, NET_RETENTION]),
    identity(Rule::AtMost, &[NET_CHURN, GROSS_CHURN]),
    identity(
        Rule::TwelveTimes,
        &[("annual_recurring_revenue", ""), ("monthly_recurring_revenue", "")],
    ),
    identity(
        Rule::Same,
        &[
            ("monthly_recurring_revenue", "customers_times_average"),
            ("monthly_recurring_revenue", "sum_of_plans"),
        ],
    ),
    identity(
        Rule::Same,
        &[
            ("monthly_recurring_revenue", "customers_times_average"),
            ("monthly_recurring_revenue", "billing_periods"),
        ],
    ),
    identity(
        Rule::Same,
        &[
            ("monthly_recurring_revenue", "sum_of_plans"),
            ("monthly_recurring_revenue", "billing_periods"),
        ],
    ),
    identity(
        Rule::Quotient,
        &[
            ("lifetime_value_to_acquisition_cost_ratio", ""),
            ("customer_lifetime_value", ""),
            ("customer_acquisition_cost", ""),
        ],
    ),
    identity(
        Rule::AtMost,
        &[
            ("customer_lifetime_value", "with_gross_margin"),
            ("customer_lifetime_value", "multiply"),
        ],
    ),
    identity(
        Rule::Same,
        &[("net_promoter_score", "counts"), ("net_promoter_score", "percentages")],
    ),
    identity(Rule::AtMost, &[(ACTIVE, "dau_mau"), (ACTIVE, "wau_mau")]),
    identity(Rule::Product, &[(ACTIVE, "dau_mau"), (ACTIVE, "dau_wau"), (ACTIVE, "wau_mau")]),
    identity(Rule::AtMost, &[(FIRST_RESPONSE, "median"), (FIRST_RESPONSE, "percentile_90")]),
    identity(Rule::AtMost, &[(RESPONSE, "median"), (RESPONSE, "percentile_90")]),
    identity(Rule::AtMost, &[(RESOLUTION, "business_hours"), (RESOLUTION, "mean")]),
    identity(Rule::AtMost, &[(RESOLUTION, "median"), (RESOLUTION, "percentile_90")]),
    identity(Rule::AtMost, &[(FIRST_VALUE, "median"), (FIRST_VALUE, "percentile_90")]),
    identity(Rule::AtMost, &[("share_interval", "low"), ("share_interval", "high")]),
];

/// A saved result, as this part needs it.
#[derive(Clone, PartialEq, Debug)]
pub struct Saved<'a> {
    /// The id of the metric.
    pub metric: &'a str,
    /// The id of the variant.
    pub variant: &'a str,
    /// The period, in the reader's words: results are compared where they bear the same.
    pub period: &'a str,
    /// The result in the engine's unit.
    pub value: Exact,
}

/// Saved results that cannot all be right.
#[derive(Clone, PartialEq, Debug)]
pub struct Contradiction {
    /// What does not hold.
    pub identity: &'static Identity,
    /// The places of the results in the list given, in the order of the identity.
    pub places: Vec<usize>,
}

/// The saved results of the same period that contradict each other. Results without a period are
/// not compared. A gap that the rounding of entries to four digits can explain is let pass.
pub fn contradictions(saved: &[Saved]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for identity in IDENTITIES {
        for start in 0..saved.len() {
            if saved[start].period.trim().is_empty() || !fits(&saved[start], identity.terms[0]) {
                continue;
            }
            let mut combined = vec![vec![start]];
            for term in &identity.terms[1..] {
                let others = |places: Vec<usize>| {
                    let more = saved.iter().enumerate().filter(|(_, other)| {
                        fits(other, *term) && other.period.trim() == saved[start].period.trim()
                    });
                    more.map(|(place, _)| [&places[..], &[place]].concat()).collect::<Vec<_>>()
                };
                combined = combined.into_iter().flat_map(others).collect();
            }
            for places in combined {
                let values: Vec<&Exact> = places.iter().map(|place| &saved[*place].value).collect();
                if !identity.rule.holds(&values) {
                    found.push(Contradiction { identity, places });
                }
            }
        }
    }
    found
}

fn fits(saved: &Saved, (metric, variant): Term) -> bool {
    saved.metric == metric && (variant.is_empty() || saved.variant == variant)
}

impl Rule {
    fn holds(self, values: &[&Exact]) -> bool {
        let near = |left: &Exact, right: &Exact| {
            let size = left.magnitude().max(right.magnitude()).max(Exact::zero());
            let slack = Exact::ratio(1, 2_000).expect("not zero").times(&size);
            left.minus(right).magnitude() <= slack
        };
        match (self, values) {
            (Rule::MakeUpTheWhole, [a, b]) => near(&a.plus(b), &Exact::one()),
            (Rule::Same, [a, b]) => near(a, b),
            (Rule::AtMost, [a, b]) => a <= b || near(a, b),
            (Rule::TwelveTimes, [a, b]) => near(a, &b.times(&Exact::from(12))),
            (Rule::Quotient, [a, b, c]) => {
                b.divided_by(c).is_none_or(|quotient| near(a, &quotient))
            }
            (Rule::Product, [a, b, c]) => near(a, &b.times(c)),
            (Rule::Inverse, [a, b]) => near(&a.times(b), &Exact::one()),
            (
                Rule::MakeUpTheWhole
                | Rule::Same
                | Rule::AtMost
                | Rule::TwelveTimes
                | Rule::Quotient
                | Rule::Product
                | Rule::Inverse,
                _,
            ) => true,
        }
    }
}

impl Contradiction {
    /// What cannot be, in a sentence; `None` where a result is of a metric that is not among `known`.
    pub fn sentence(&self, saved: &[Saved], known: &Definitions, style: &Style) -> Option<String> {
        let told = |place: &usize| {
            let saved = saved.get(*place)?;
            let definition = known.get(saved.metric)?;
            let variant = definition.variant(saved.variant)?;
            let name = &definition.name;
            let several = definition.variants.len() > 1;
            let name = match several {
                true => format!("{name} ({})", variant.name),
                false => name.clone(),
            };
            Some(format!("{name} {}", result(&saved.value, variant.kind, style)))
        };
        let told: Option<Vec<String>> = self.places.iter().map(told).collect();
        let told = told?;
        let template = match self.identity.rule {
            Rule::MakeUpTheWhole => text(
                "{a} and {b} cannot both be right: together they make 100%.",
                "{a} et {b} ne peuvent pas être justes tous les deux : ensemble, ils font 100 %.",
            ),
            Rule::Same => text(
                "{a} and {b} cannot both be right: they are the same.",
                "{a} et {b} ne peuvent pas être justes tous les deux : c’est la même chose.",
            ),
            Rule::AtMost => text(
                "{a} and {b} cannot both be right: the first is never above the second.",
                "{a} et {b} ne peuvent pas être justes tous les deux : le premier ne dépasse jamais le second.",
            ),
            Rule::TwelveTimes => text(
                "{a} and {b} cannot both be right: the first is twelve times the second.",
                "{a} et {b} ne peuvent pas être justes tous les deux : le premier vaut douze fois le second.",
            ),
            Rule::Quotient => text(
                "{a}, {b} and {c} cannot all be right: the first is the second divided by the third.",
                "{a}, {b} et {c} ne peuvent pas être tous justes : le premier est le deuxième divisé par le troisième.",
            ),
            Rule::Inverse => text(
                "{a} and {b} cannot both be right: the first is 1 divided by the second.",
                "{a} et {b} ne peuvent pas être justes tous les deux : le premier vaut 1 divisé par le second.",
            ),
            Rule::Product => text(
                "{a}, {b} and {c} cannot all be right: the first is the product of the others.",
                "{a}, {b} et {c} ne peuvent pas être tous justes : le premier est le produit des deux autres.",
            ),
        };
        let at = |place: usize| told.get(place).map_or("", String::as_str);
        Some(fill(template, style.lang, &[("a", at(0)), ("b", at(1)), ("c", at(2))]))
    }
}
