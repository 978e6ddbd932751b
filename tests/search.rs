//! A metric is found by whatever people call it.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::guides::retention::CUSTOMER_RETENTION_RATE as GUIDE;
use cadran::catalogue::model::metric::{Metric, Variant};
use cadran::catalogue::{metrics, search_entry};
use cadran::definition::Better;
use cadran::search::{Entry, Index, Place};
use cadran::text::{Lang, Text, text};

const METRIC: Metric = Metric {
    id: "",
    name: text("", ""),
    acronym: text("", ""),
    purpose: text("", ""),
    words: text("", ""),
    better: Better::Neither,
    variants: &[Variant::PLAIN],
    guide: &GUIDE,
};

const fn metric(id: &'static str, acronym: Text, name: Text, words: Text, purpose: Text) -> Metric {
    Metric { id, acronym, name, words, purpose, ..METRIC }
}

static CHURN: Metric = Metric {
    variants: &[
        Variant { id: "start_of_period", name: text("Start", "Début"), ..Variant::PLAIN },
        Variant { id: "end_of_period", name: text("Closing date", "Clôture"), ..Variant::PLAIN },
    ],
    ..metric(
        "customer_churn_rate",
        text("", ""),
        text("Customer churn rate", "Taux d’attrition client"),
        text("cancel, leave, lost customers", "désabonnement, résiliation, churn"),
        text("What share left?", "Quelle part est partie ?"),
    )
};
static LIFETIME_VALUE: Metric = metric(
    "customer_lifetime_value",
    text("CLV", "CLV"),
    text("Customer lifetime value", "Valeur vie client"),
    text("LTV, worth of a customer", "LTV, valeur d’un client"),
    text("What is a customer worth?", "Que vaut un client ?"),
);
static VALUE_TO_COST: Metric = metric(
    "lifetime_value_to_acquisition_cost_ratio",
    text("LTV:CAC", "LTV:CAC"),
    text("Lifetime value to acquisition cost", "Valeur vie sur coût d’acquisition"),
    text("", ""),
    text("Is a customer worth its cost? Mind the churn.", "Un client vaut-il son coût ?"),
);
static TICKETS: Metric = metric(
    "monthly_ticket_volume",
    text("", ""),
    text("Monthly ticket volume", "Volume mensuel de tickets"),
    text("requests, support load", "billets, demandes, assistance"),
    text("How much work does support get?", "Combien de demandes reçoit le support ?"),
);
static RENEWAL: Metric = metric(
    "renewal_rate",
    text("", ""),
    text("Renewal rate", "Taux de renouvellement"),
    text("extend", "reconduction, cœur de clientèle"),
    text("How many renew?", "Combien renouvellent ?"),
);

fn index() -> Index {
    let metrics: [&'static Metric; 5] =
        [&RENEWAL, &LIFETIME_VALUE, &VALUE_TO_COST, &TICKETS, &CHURN];
    Index::of(metrics.map(search_entry).into())
}

fn ids(query: &str, lang: Lang) -> Vec<String> {
    index().find(query, lang).iter().map(|found| found.metric.id.clone()).collect()
}

/// The index of the catalogue, read from the file that it is written to.
fn whole() -> Index {
    let entries: Vec<Entry> = metrics().map(search_entry).collect();
    let file = serde_json::to_string(&entries).unwrap();
    Index::of(serde_json::from_str(&file).unwrap())
}

#[test]
fn everyday_words_names_and_acronyms_find_in_both_languages() {
    for lang in Lang::ALL {
        for (query, first) in [
            ("attrition", "customer_churn_rate"),
            ("désabonnement", "customer_churn_rate"),
            ("CHURN", "customer_churn_rate"),
            ("taux d'attrition", "customer_churn_rate"),
            ("taux d’attrition", "customer_churn_rate"),
            ("clv", "customer_lifetime_value"),
            ("valeur vie", "customer_lifetime_value"),
            ("ltv:cac", "lifetime_value_to_acquisition_cost_ratio"),
            ("billets", "monthly_ticket_volume"),
            ("tickets", "monthly_ticket_volume"),
            ("renewal_rate", "renewal_rate"),
            ("coeur", "renewal_rate"),
            ("CŒUR", "renewal_rate"),
            ("cloture", "customer_churn_rate"),
        ] {
            assert_eq!(ids(query, lang)[0], first, "{query}");
        }
    }
}

#[test]
fn accents_case_and_one_slip_are_forgiven() {
    for query in [
        "DESABONNEMENT",
        "de\u{301}sabonnement",
        "desabonement",
        "désabonnnement",
        "désabonnemant",
        "desabonnemetn",
        "desabonem",
    ] {
        assert_eq!(ids(query, Lang::Fr), ["customer_churn_rate"], "{query}");
    }
    assert_eq!(ids("renouvelement", Lang::Fr), ["renewal_rate"]);
    assert_eq!(ids("renouvelemant", Lang::Fr), [""; 0], "two slips are not forgiven");
    assert_eq!(ids("clw", Lang::En), [""; 0], "short words are not forgiven a slip");
}

#[test]
fn a_word_is_found_while_it_is_typed() {
    let word = "désabonnement";
    for end in word.char_indices().map(|(at, _)| at).skip(2).chain([word.len()]) {
        assert!(
            ids(&word[..end], Lang::Fr).contains(&"customer_churn_rate".to_owned()),
            "{}",
            &word[..end]
        );
    }
}

#[test]
fn every_word_has_to_be_found_somewhere() {
    assert_eq!(ids("taux churn", Lang::Fr), ["customer_churn_rate"]);
    assert_eq!(ids("churn renewal", Lang::Fr), [""; 0]);
    assert_eq!(ids("taux de la renouvellement", Lang::Fr), ["renewal_rate"]);
}

#[test]
fn what_says_most_comes_first() {
    let places = |query| {
        let index = index();
        let found = index.find(query, Lang::En);
        found.iter().map(|found| (found.metric.id.clone(), found.by)).collect::<Vec<_>>()
    };
    let (churn, value) = ("customer_churn_rate", "customer_lifetime_value");
    let ratio = "lifetime_value_to_acquisition_cost_ratio";
    let at = |id: &str, place| (id.to_owned(), place);
    assert_eq!(places("churn"), [at(churn, Place::Name), at(ratio, Place::Purpose)]);
    assert_eq!(places("ltv")[0], at(value, Place::Word));
    assert_eq!(places("ltv")[1], at(ratio, Place::Acronym));
    assert_eq!(places("lt")[0], at(ratio, Place::Acronym));
    assert_eq!(places("customer")[0].1, Place::Name);
    assert_eq!(places("customer lifetime")[0].0, value);
    assert_eq!(places("lifetime value")[0].0, ratio);
}

#[test]
fn the_language_of_the_page_goes_first() {
    let index = index();
    let first = |query, lang| index.find(query, lang)[0];
    assert_eq!(first("value", Lang::En).lang, Lang::En);
    assert_eq!(first("volume", Lang::Fr).text, "Volume mensuel de tickets");
    assert_eq!(first("volume", Lang::En).text, "Monthly ticket volume");
    assert_eq!(first("billets", Lang::En).text, "billets");
}

#[test]
fn an_empty_search_gives_everything_in_the_order_of_the_catalogue() {
    let index = whole();
    for lang in Lang::ALL {
        for query in ["", "  ", "’", "?!"] {
            let found = index.find(query, lang);
            let ids = found.iter().map(|found| found.metric.id.as_str());
            assert!(ids.eq(metrics().map(|metric| metric.id)), "{query:?}");
        }
    }
}

#[test]
fn nonsense_gives_nothing() {
    let long = "x".repeat(100_000);
    for query in ["xyzzy", "zzzz zzzz", "42424242", "<script>", "日本語", &long] {
        assert_eq!(whole().find(query, Lang::Fr), [], "{query:.20}");
    }
}

#[test]
fn every_metric_is_found_first_by_its_own_name_and_id() {
    let index = whole();
    for metric in metrics() {
        for lang in Lang::ALL {
            let name = metric.name.get(lang);
            assert_eq!(index.find(name, lang)[0].metric.id, metric.id);
            assert_eq!(index.find(name, lang)[0].metric.text(Place::Name, lang), name);
            assert_eq!(index.find(metric.id, lang)[0].metric.id, metric.id);
        }
    }
}

#[test]
fn the_words_of_the_trade_find_their_metric_first_on_either_page() {
    let index = whole();
    for (query, id) in [
        ("attrition", "customer_churn_rate"),
        ("désabonnement", "customer_churn_rate"),
        ("desabonement", "customer_churn_rate"),
        ("churn", "customer_churn_rate"),
        ("LTV", "customer_lifetime_value"),
        ("CLV", "customer_lifetime_value"),
        ("ltv cac", "lifetime_value_to_acquisition_cost_ratio"),
        ("satisfaction", "customer_satisfaction_score"),
        ("csat", "customer_satisfaction_score"),
        ("nps", "net_promoter_score"),
        ("billets", "monthly_ticket_volume"),
        ("volume tickets", "monthly_ticket_volume"),
        ("renouvelement", "renewal_rate"),
        ("renewal", "renewal_rate"),
        ("fidélisation", "customer_retention_rate"),
        ("crr", "customer_retention_rate"),
        ("mrr", "monthly_recurring_revenue"),
        ("arr", "annual_recurring_revenue"),
        ("arpu", "average_revenue_per_user"),
        ("cac", "customer_acquisition_cost"),
        ("nrr", "net_revenue_retention"),
        ("grr", "gross_revenue_retention"),
        ("ces", "customer_effort_score"),
        ("roi", "customer_success_roi"),
        ("satisfation", "customer_satisfaction_score"),
        ("lifespan", "customer_lifetime"),
        ("espérance de vie", "customer_lifetime"),
        ("half-life", "churn_period_conversion"),
        ("demi-vie", "churn_period_conversion"),
        ("expansion MRR rate", "expansion_revenue_rate"),
        ("facturation annuelle", "monthly_recurring_revenue"),
        ("mttr", "average_resolution_time"),
        ("clôture", "average_resolution_time"),
        ("business hours", "average_resolution_time"),
        ("contact rate", "contact_rate"),
        ("taux de contact", "contact_rate"),
        ("marge d’erreur", "margin_of_error"),
        ("wilson", "share_interval"),
        ("intervalle de confiance", "share_interval"),
        ("free trial", "time_to_value_efficiency"),
        ("période d’essai", "time_to_value_efficiency"),
        ("steps done", "onboarding_completion_rate"),
    ] {
        for lang in Lang::ALL {
            let found = index.find(query, lang);
            let first = found.first().map_or("", |found| &found.metric.id);
            let all: Vec<&str> = found.iter().map(|found| &*found.metric.id).take(4).collect();
            assert_eq!(first, id, "{query} in {}: {all:?}", lang.code());
        }
    }
}
