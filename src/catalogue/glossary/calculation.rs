//! Words about how a figure is calculated, judged and shown.

use super::term::Term;
use crate::text::text;

/// The terms of this part.
pub static TERMS: &[Term] = &[
    Term {
        id: "base",
        name: text("Base of a rate", "Base d’un taux"),
        forms: text("denominator, usual base", "dénominateur, base habituelle"),
        meaning: text(
            "What a rate is divided by: the denominator. The same losses give another rate on another base.",
            "Ce par quoi on divise pour obtenir un taux : le dénominateur. Les mêmes pertes donnent un autre taux sur une autre base.",
        ),
        metrics: &["customer_churn_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "complement",
        name: text("Complement", "Complément"),
        meaning: text(
            "What is missing to 100%: the complement of a retention of 95% is 5%.",
            "Ce qui manque pour faire 100 % : le complément d’une rétention de 95 % est 5 %.",
        ),
        metrics: &["customer_churn_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "definition",
        name: text("Definition", "Définition"),
        forms: text("definitions", "définitions"),
        meaning: text(
            "One way of calculating a metric, as one document gives it. Two figures compare only under the same definition.",
            "Une façon de calculer un indicateur, telle qu’un document la donne. Deux chiffres ne se comparent que sous la même définition.",
        ),
        metrics: &["customer_churn_rate", "customer_lifetime_value"],
        ..Term::PLAIN
    },
    Term {
        id: "exact_value",
        name: text("Exact value", "Valeur exacte"),
        meaning: text(
            "The result before any rounding, kept as a fraction of whole numbers. The sign = says that the figure shown is exact, ≈ that it was rounded.",
            "Le résultat avant tout arrondi, gardé comme fraction de nombres entiers. Le signe = dit que le chiffre affiché est exact, ≈ qu’il est arrondi.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "percentage_point",
        name: text("Percentage point", "Point de pourcentage"),
        forms: text("percentage points", "points de pourcentage"),
        meaning: text(
            "The difference between two percentages: from 80% to 84% are 4 points, and a rise of 5%.",
            "L’écart entre deux pourcentages : de 80 % à 84 %, il y a 4 points, et une hausse de 5 %.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "rounding",
        name: text("Rounding", "Arrondi"),
        forms: text("rounded", "arrondis, arrondie"),
        meaning: text(
            "Giving the nearest figure with fewer decimals. A half goes away from zero (2.345 becomes 2.35) or to the even digit (2.34); the settings decide.",
            "Donner le chiffre le plus proche avec moins de décimales. Une moitié s’éloigne de zéro (2,345 devient 2,35) ou va au chiffre pair (2,34) ; les réglages en décident.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "sensitivity",
        name: text("Sensitivity", "Sensibilité"),
        meaning: text(
            "How far the result moves when one input moves by a given amount and the others stay.",
            "De combien bouge le résultat quand une donnée bouge d’une quantité fixée et que les autres restent.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "threshold",
        name: text("Threshold", "Seuil"),
        forms: text("thresholds", "seuils"),
        meaning: text(
            "The value from which a verdict changes. Each one names who set it, and you can set your own.",
            "La valeur à partir de laquelle le verdict change. Chacun nomme qui l’a fixé, et vous pouvez fixer le vôtre.",
        ),
        metrics: &["customer_retention_rate", "net_promoter_score"],
        ..Term::PLAIN
    },
    Term {
        id: "truncation",
        name: text("Cutting off", "Troncature"),
        forms: text("cut off, cuts off", "tronqué, tronquée, tronqués, tronque"),
        meaning: text(
            "Dropping the decimals that follow instead of rounding: 97.777… becomes 97.77, where rounding gives 97.78.",
            "Abandonner les décimales qui suivent au lieu d’arrondir : 97,777… devient 97,77, là où l’arrondi donne 97,78.",
        ),
        metrics: &["customer_retention_rate", "renewal_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "verdict",
        name: text("Verdict", "Verdict"),
        forms: text("verdicts", "verdicts"),
        meaning: text(
            "What a source says of a value: good, fair or poor, by its thresholds. Where no source sets any, or a rate and its threshold are not for periods that are known, there is no verdict.",
            "Ce qu’une source dit d’une valeur : bonne, moyenne ou mauvaise, selon ses seuils. Là où aucune source n’en fixe, ou si l’on ignore pour quelle période valent un taux et son seuil, il n’y a pas de verdict.",
        ),
        ..Term::PLAIN
    },
    Term {
        id: "waterfall_chart",
        name: text("Waterfall chart", "Graphique en cascade"),
        forms: text("waterfall", ""),
        meaning: text(
            "Bars that lead from one amount to another: each shows what was added or lost on the way.",
            "Des barres qui mènent d’un montant à un autre : chacune montre ce qui s’est ajouté ou perdu en chemin.",
        ),
        metrics: &["net_revenue_retention", "gross_revenue_retention"],
        ..Term::PLAIN
    },
];
