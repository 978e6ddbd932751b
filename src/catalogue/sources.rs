//! The documents that definitions, thresholds and examples come from.

use crate::catalogue::model::source::Source;
use crate::text::text;

/// Vendasta on measuring customer obsession.
pub static VENDASTA: Source = Source {
    id: "vendasta",
    publisher: "Vendasta",
    title: text(
        "Customer success metrics: measuring customer obsession",
        "Indicateurs de réussite client : mesurer l’obsession client",
    ),
    date: "2021-07-27",
};

/// HubSpot, second part of a guide.
pub static HUBSPOT_GUIDE: Source = Source {
    id: "hubspot_guide",
    publisher: "HubSpot",
    title: text(
        "Measuring customer experience and loyalty (guide, part two)",
        "Mesurer l’expérience et la fidélité client (guide, deuxième partie)",
    ),
    date: "",
};

/// SendPulse on five metrics.
pub static SENDPULSE: Source = Source {
    id: "sendpulse",
    publisher: "SendPulse",
    title: text(
        "Customer success metrics: five KPIs to watch",
        "Indicateurs de réussite client : cinq KPI à surveiller",
    ),
    date: "2020-07-23",
};

/// HubSpot France on the metrics of customer success.
pub static HUBSPOT_FR: Source = Source {
    id: "hubspot_fr",
    publisher: "HubSpot France",
    title: text("The KPIs of customer success", "Les KPI du customer success"),
    date: "",
};

/// The article on six customer data metrics.
pub static SIX_METRICS: Source = Source {
    id: "six_metrics",
    publisher: "Six metrics",
    title: text(
        "Six customer data metrics that really matter",
        "Six métriques de données client qui comptent vraiment",
    ),
    date: "2019-02-06",
};

/// The usage of the field, where no document computes a metric.
pub static FIELD: Source = Source {
    id: "field",
    publisher: "Usage",
    title: text(
        "Usual practice of the field; none of the five documents computes it",
        "Pratique courante du métier ; aucun des cinq documents ne le calcule",
    ),
    date: "",
};

/// Ours: examples and limits that we set ourselves.
pub static CADRAN: Source = Source {
    id: "cadran",
    publisher: "Cadran",
    title: text("Set by Cadran", "Fixé par Cadran"),
    date: "",
};

/// Every source, in the order in which the about page lists them.
pub static SOURCES: &[&Source] =
    &[&VENDASTA, &HUBSPOT_GUIDE, &SENDPULSE, &HUBSPOT_FR, &SIX_METRICS, &FIELD, &CADRAN];
