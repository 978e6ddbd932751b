//! The metrics, one file for each family: data without logic.

pub mod adoption;
pub mod compile;
pub mod glossary;
pub mod guides;
pub mod inputs;
pub mod practices;
pub mod retention;
pub mod revenue;
pub mod sources;
pub mod support;
pub mod surveys;
pub mod tables;
pub mod tools;
pub mod value;
pub mod voice;

use crate::engine::metric::{Example, Metric, PrintedBy};
use crate::text::{Text, text};

/// The version of the catalogue, the `c` of a link. It goes up with every change of a formula, of an
/// input or of what an entry means, so that an older link is not taken for what it was.
pub const VERSION: &str = "1";

/// A family of metrics, as the home page groups them.
#[derive(Debug)]
pub struct Family {
    /// Public and permanent.
    pub id: &'static str,
    /// Its heading.
    pub name: Text,
    /// Its metrics, in reading order.
    pub metrics: &'static [&'static Metric],
}

/// Every family, in reading order.
pub static FAMILIES: &[Family] = &[
    Family {
        id: "retention",
        name: text("Retention and churn", "Rétention et attrition"),
        metrics: retention::METRICS,
    },
    Family { id: "revenue", name: text("Revenue", "Revenu"), metrics: revenue::METRICS },
    Family {
        id: "value", name: text("Value and cost", "Valeur et coût"), metrics: value::METRICS
    },
    Family {
        id: "voice",
        name: text("Voice of the customer", "Voix du client"),
        metrics: voice::METRICS,
    },
    Family {
        id: "adoption",
        name: text("Adoption and health", "Adoption et santé"),
        metrics: adoption::METRICS,
    },
    Family { id: "support", name: text("Support", "Support"), metrics: support::METRICS },
    Family { id: "surveys", name: text("Surveys", "Enquêtes"), metrics: surveys::METRICS },
];

/// Every metric, in reading order; in the program of the checklist its own alone, for no other page
/// has that program.
pub fn metrics() -> impl Iterator<Item = &'static Metric> {
    let families = if cfg!(feature = "checklist") { CHECKLIST } else { FAMILIES };
    families.iter().flat_map(|family| family.metrics.iter().copied())
}

const CHECKLIST: &[Family] = &[Family {
    id: "surveys",
    name: text("", ""),
    metrics: &[&surveys::question_checklist::SURVEY_QUESTION_CHECKLIST],
}];

/// The metric with an id.
pub fn metric(id: &str) -> Option<&'static Metric> {
    metrics().find(|metric| metric.id == id)
}

/// The family of a metric.
pub fn family_of(metric: &Metric) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.metrics.contains(&metric))
}

/// The base of the examples that are ours.
pub const OURS: Example = Example {
    id: "",
    given: &[],
    printed: "",
    decimals: 2,
    printed_by: PrintedBy::Either,
    literal: None,
    note: text("", ""),
    source: &sources::CADRAN,
};
