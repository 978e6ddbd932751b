//! Words about revenue, value and cost.

use super::term::Term;
use crate::text::text;

/// The terms of this part.
pub static TERMS: &[Term] = &[
    Term {
        id: "average_purchase_value",
        name: text("Average purchase value", "Panier moyen"),
        meaning: text(
            "What a customer spends on one purchase, on average.",
            "Ce qu’un client dépense en moyenne à chaque achat.",
        ),
        metrics: &["customer_lifetime_value"],
        ..Term::PLAIN
    },
    Term {
        id: "cross_sell",
        name: text("Cross-sell", "Vente croisée"),
        forms: text("cross-selling", "ventes croisées, cross-selling"),
        meaning: text(
            "Selling another product to somebody who is already a customer.",
            "Vendre un autre produit à quelqu’un qui est déjà client.",
        ),
        metrics: &["expansion_recurring_revenue", "expansion_revenue_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "downgrade",
        name: text("Downgrade", "Passage à une offre inférieure"),
        forms: text(
            "downgrades, contraction",
            "passages à une offre inférieure, baisse d’offre, baisses d’offre, contraction",
        ),
        meaning: text(
            "A customer who stays and pays less: a smaller plan, fewer seats, an option given up. Also called contraction.",
            "Un client qui reste et paie moins : une offre plus petite, moins de postes, une option abandonnée. On dit aussi contraction.",
        ),
        metrics: &["gross_revenue_churn_rate", "gross_revenue_retention"],
        ..Term::PLAIN
    },
    Term {
        id: "expansion",
        name: text("Expansion", "Expansion"),
        meaning: text(
            "What existing customers pay on top of what they paid before: higher plans, options, more seats. New customers are no expansion.",
            "Ce que les clients existants paient en plus : offres supérieures, options, postes. Les nouveaux clients n’en font pas partie.",
        ),
        metrics: &[
            "expansion_recurring_revenue",
            "expansion_revenue_rate",
            "net_revenue_retention",
        ],
        ..Term::PLAIN
    },
    Term {
        id: "expected_lifetime",
        name: text("Expected lifetime", "Durée de vie attendue"),
        forms: text("lifetime, mean lifetime", "durée de vie, durée de vie moyenne"),
        meaning: text(
            "How long a customer stays, from the first purchase to the last. With a steady churn rate it is 1 divided by that rate: 2% a month gives 50 months.",
            "Le temps qu’un client reste, du premier achat au dernier. Avec un taux d’attrition constant, c’est 1 divisé par ce taux : 2 % par mois donnent 50 mois.",
        ),
        metrics: &["customer_lifetime", "customer_lifetime_value"],
        ..Term::PLAIN
    },
    Term {
        id: "gross_and_net",
        name: text("Gross and net", "Brut et net"),
        meaning: text(
            "Gross counts the losses alone; net sets against them what existing customers added.",
            "Le brut compte les seules pertes ; le net en déduit ce que les clients existants ont ajouté.",
        ),
        metrics: &["gross_revenue_retention", "net_revenue_retention"],
        ..Term::PLAIN
    },
    Term {
        id: "gross_dollar_retention",
        name: text("Gross dollar retention", "Gross dollar retention"),
        acronym: text("GDR", "GDR"),
        meaning: text(
            "Another name for gross revenue retention.",
            "Un autre nom, en anglais, de la rétention brute du revenu.",
        ),
        metrics: &["gross_revenue_retention"],
        ..Term::PLAIN
    },
    Term {
        id: "gross_margin",
        name: text("Gross margin", "Marge brute"),
        meaning: text(
            "The share of revenue that is left once the service has been delivered. Selling costs are not taken off.",
            "La part du revenu qui reste une fois le service rendu. Les frais de vente n’en sont pas retirés.",
        ),
        metrics: &["customer_lifetime_value", "cac_payback_period"],
        ..Term::PLAIN
    },
    Term {
        id: "lifetime_value",
        name: text("Lifetime value", "Valeur vie"),
        acronym: text("LTV", "LTV"),
        meaning: text(
            "Another name for customer lifetime value (CLV).",
            "Un autre nom de la valeur vie client (CLV).",
        ),
        metrics: &["customer_lifetime_value", "lifetime_value_to_acquisition_cost_ratio"],
        ..Term::PLAIN
    },
    Term {
        id: "marketing_campaign_costs",
        name: text("Marketing campaign costs", "Coûts des campagnes marketing"),
        acronym: text("MCC", "MCC"),
        meaning: text(
            "What is paid for advertising and campaigns, without the wages of those who run them.",
            "Ce que coûtent la publicité et les campagnes, sans les salaires de celles et ceux qui les mènent.",
        ),
        metrics: &["customer_acquisition_cost"],
        ..Term::PLAIN
    },
    Term {
        id: "net_dollar_retention",
        name: text("Net dollar retention", "Net dollar retention"),
        acronym: text("NDR", "NDR"),
        meaning: text(
            "Another name for net revenue retention.",
            "Un autre nom, en anglais, de la rétention nette du revenu.",
        ),
        metrics: &["net_revenue_retention"],
        ..Term::PLAIN
    },
    Term {
        id: "overheads",
        name: text("Overheads", "Frais généraux"),
        meaning: text(
            "Costs that no single customer causes: rent, energy, administration. Only the share that serves the purpose at hand counts.",
            "Les coûts qu’aucun client ne cause à lui seul : loyer, énergie, administration. Seule compte la part qui sert au but visé.",
        ),
        metrics: &["customer_acquisition_cost"],
        ..Term::PLAIN
    },
    Term {
        id: "payback_period",
        name: text("Payback period", "Délai de récupération"),
        forms: text("payback", ""),
        meaning: text(
            "The time it takes to earn back what was spent.",
            "Le temps au bout duquel ce qui a été dépensé est rentré.",
        ),
        metrics: &["cac_payback_period"],
        ..Term::PLAIN
    },
    Term {
        id: "professional_services",
        name: text("Professional services", "Services professionnels"),
        acronym: text("PS", "PS"),
        meaning: text(
            "What is bought from others for the purpose: agencies, designers, consultants.",
            "Ce qu’on achète à d’autres dans ce but : agences, graphistes, conseil.",
        ),
        metrics: &["customer_acquisition_cost"],
        ..Term::PLAIN
    },
    Term {
        id: "purchase_frequency",
        name: text("Purchase frequency", "Fréquence d’achat"),
        meaning: text(
            "How many times a customer buys in a period. It multiplies the purchase value; it is never taken off it.",
            "Combien de fois un client achète dans une période. Elle multiplie le panier ; elle ne s’en retranche jamais.",
        ),
        metrics: &["customer_lifetime_value"],
        ..Term::PLAIN
    },
    Term {
        id: "recurring_revenue",
        name: text("Recurring revenue", "Revenu récurrent"),
        forms: text("", "revenus récurrents"),
        meaning: text(
            "What subscriptions bring in again and again. One-off fees, services and trials are left out.",
            "Ce que les abonnements rapportent de façon répétée. Frais uniques, prestations et essais n’en font pas partie.",
        ),
        metrics: &["monthly_recurring_revenue", "annual_recurring_revenue"],
        ..Term::PLAIN
    },
    Term {
        id: "upsell",
        name: text("Upsell", "Montée en gamme"),
        forms: text("upselling, upgrade, upgrades", "montées en gamme, monter en gamme, upselling"),
        meaning: text(
            "Moving an existing customer to a higher plan.",
            "Faire passer un client existant à une offre supérieure.",
        ),
        metrics: &["expansion_recurring_revenue", "expansion_revenue_rate"],
        ..Term::PLAIN
    },
];
