//! Words about customers and their subscriptions.

use super::term::Term;
use crate::text::text;

/// The terms of this part.
pub static TERMS: &[Term] = &[
    Term {
        id: "active_customer",
        name: text("Active customer", "Client actif"),
        forms: text("active customers", "clients actifs"),
        meaning: text(
            "A customer who paid, or used the product, in the period: say which of the two counts.",
            "Un client qui a payé, ou utilisé le produit, dans la période : dites lequel des deux compte.",
        ),
        metrics: &["average_revenue_per_user"],
        ..Term::PLAIN
    },
    Term {
        id: "cancellation",
        name: text("Cancellation", "Résiliation"),
        forms: text("cancellations", "résiliations"),
        meaning: text(
            "The end of a subscription at the customer’s wish. A card that was refused ends one too, without anybody wishing it.",
            "La fin d’un abonnement voulue par le client. Une carte refusée y met fin aussi, sans que personne l’ait voulu.",
        ),
        metrics: &["gross_revenue_churn_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "churn",
        name: text("Churn", "Attrition"),
        forms: text("attrition", "désabonnement, churn"),
        meaning: text(
            "Customers, or revenue, lost in a period. As a rate it depends on what it is divided by: the customers at the start, at the end, or all of them.",
            "Les clients, ou le revenu, perdus dans une période. En taux, elle dépend de ce par quoi on divise : les clients du début, ceux de la fin, ou tous.",
        ),
        metrics: &["customer_churn_rate", "gross_revenue_churn_rate", "net_revenue_churn_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "customer_success",
        name: text("Customer success", "Réussite client"),
        forms: text("", "customer success"),
        meaning: text(
            "The work of seeing that customers get what they bought the product for, so that they stay and buy more.",
            "Le travail qui consiste à faire obtenir aux clients ce pour quoi ils ont acheté le produit, afin qu’ils restent et achètent davantage.",
        ),
        metrics: &["customer_success_roi"],
        ..Term::PLAIN
    },
    Term {
        id: "key_performance_indicator",
        name: text("Key performance indicator", "Indicateur clé de performance"),
        acronym: text("KPI", "KPI"),
        forms: text("KPIs, key performance indicators", "indicateurs clés de performance"),
        meaning: text(
            "A metric that somebody has decided to steer by. Here everything is called a metric, steered by or not.",
            "Un indicateur sur lequel on a choisi de se régler. Ici, tout s’appelle indicateur, qu’on s’y règle ou non.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "onboarding",
        name: text("Onboarding", "Intégration"),
        forms: text("", "onboarding"),
        meaning: text(
            "What happens between the signature and the day on which a customer works with the product alone: set-up, training, first use.",
            "Ce qui se passe entre la signature et le jour où le client travaille seul avec le produit : installation, formation, premiers usages.",
        ),
        metrics: &["onboarding_time"],
        ..Term::PLAIN
    },
    Term {
        id: "renewal",
        name: text("Renewal", "Renouvellement"),
        forms: text("renewals", "renouvellements"),
        meaning: text(
            "A subscription that goes on for another term. Only those whose term has ended can be renewed or lost.",
            "Un abonnement qui repart pour une durée. Seuls ceux arrivés à échéance peuvent être renouvelés ou perdus.",
        ),
        metrics: &["renewal_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "retention",
        name: text("Retention", "Rétention"),
        forms: text("", "fidélisation"),
        meaning: text(
            "The part of the customers, or of the revenue, of the start that is still there at the end. What was won in between does not count.",
            "La part des clients, ou du revenu, du début qui est encore là à la fin. Ce qui a été gagné entre-temps ne compte pas.",
        ),
        metrics: &["customer_retention_rate", "net_revenue_retention", "gross_revenue_retention"],
        ..Term::PLAIN
    },
    Term {
        id: "software_as_a_service",
        name: text("Software as a service", "Logiciel en tant que service"),
        acronym: text("SaaS", "SaaS"),
        meaning: text(
            "Software that is used over the internet and paid for by subscription instead of being bought once.",
            "Un logiciel utilisé par internet et payé par abonnement, au lieu d’être acheté une fois.",
        ),
        metrics: &["saas_quick_ratio"],
        ..Term::PLAIN
    },
    Term {
        id: "subscription",
        name: text("Subscription", "Abonnement"),
        forms: text("subscriptions", "abonnements"),
        meaning: text(
            "A contract paid for at regular intervals, by the month or by the year, until one side ends it.",
            "Un contrat payé à intervalles réguliers, au mois ou à l’année, jusqu’à ce qu’une partie y mette fin.",
        ),
        metrics: &["renewal_rate", "monthly_recurring_revenue"],
        ..Term::PLAIN
    },
    Term {
        id: "term_end",
        name: text("End of the term", "Échéance"),
        forms: text("term ended", "échéances"),
        meaning: text(
            "The day on which a subscription stops unless it is renewed.",
            "Le jour où un abonnement s’arrête s’il n’est pas renouvelé.",
        ),
        metrics: &["renewal_rate"],
        ..Term::PLAIN
    },
];
