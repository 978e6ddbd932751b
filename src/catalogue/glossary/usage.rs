//! Words about the use of a product, its value and the help asked for.

use super::term::Term;
use crate::text::text;

/// The terms of this part.
pub static TERMS: &[Term] = &[
    Term {
        id: "adoption",
        name: text("Adoption", "Adoption"),
        meaning: text(
            "How far customers have made the product part of their work: who uses it, how often, and for what.",
            "La place que le produit a prise dans le travail des clients : qui s’en sert, à quel rythme et pour quoi.",
        ),
        metrics: &["active_user_rate", "license_utilization_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "cumulative_share",
        name: text("Cumulative share", "Part cumulée"),
        forms: text("cumulated share", ""),
        meaning: text(
            "A share together with all the larger ones before it: it tells how few kinds make up most of the whole.",
            "Une part ajoutée à toutes les plus grandes avant elle : elle dit combien peu de sortes font l’essentiel du total.",
        ),
        metrics: &["ticket_type_mix"],
        ..Term::PLAIN
    },
    Term {
        id: "daily_active_users",
        name: text("Daily active users", "Utilisateurs actifs par jour"),
        acronym: text("DAU", "DAU"),
        meaning: text(
            "People who used the product on a given day, each counted once.",
            "Les personnes qui ont utilisé le produit un jour donné, chacune comptée une fois.",
        ),
        metrics: &["active_user_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "health_score",
        name: text("Health score", "Score de santé"),
        forms: text("health scores", "scores de santé"),
        meaning: text(
            "One number from 0 to 100 for the state of an account, built from several signs: use, value obtained, satisfaction. Each company builds its own, so two of them do not compare.",
            "Un seul nombre de 0 à 100 pour l’état d’un compte, tiré de plusieurs signes : usage, valeur obtenue, satisfaction. Chaque entreprise construit le sien : deux scores ne se comparent pas.",
        ),
        metrics: &["health_score_points", "health_score_weighted"],
        ..Term::PLAIN
    },
    Term {
        id: "licence",
        name: text("Licence", "Licence"),
        forms: text("licences, seats", "licences"),
        meaning: text(
            "The right of one person to use the product; also called a seat.",
            "Le droit d’une personne d’utiliser le produit ; on dit aussi un poste.",
        ),
        metrics: &["license_utilization_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "monthly_active_users",
        name: text("Monthly active users", "Utilisateurs actifs par mois"),
        acronym: text("MAU", "MAU"),
        meaning: text(
            "People who used the product at least once in a month, each counted once.",
            "Les personnes qui ont utilisé le produit au moins une fois dans le mois, chacune comptée une fois.",
        ),
        metrics: &["active_user_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "pareto",
        name: text("Pareto chart", "Diagramme de Pareto"),
        forms: text("Pareto", "Pareto"),
        meaning: text(
            "Kinds sorted from the most frequent down, with the cumulative share beside them: where to begin shows at a glance.",
            "Des sortes classées de la plus fréquente à la plus rare, avec la part cumulée en regard : on voit d’un coup d’œil par où commencer.",
        ),
        metrics: &["ticket_type_mix"],
        ..Term::PLAIN
    },
    Term {
        id: "points_cap",
        name: text("Cap", "Plafond"),
        forms: text("caps", "plafonds"),
        meaning: text(
            "The most points that one rule of a score can give, however much there is of what it counts.",
            "Le maximum de points qu’une règle d’un score peut donner, quelle que soit la quantité comptée.",
        ),
        metrics: &["health_score_points"],
        ..Term::PLAIN
    },
    Term {
        id: "service_level_agreement",
        name: text("Service level agreement", "Engagement de service"),
        acronym: text("SLA", "SLA"),
        meaning: text(
            "A written promise to customers, for instance of a first answer within four hours.",
            "Une promesse écrite aux clients, par exemple une première réponse en moins de quatre heures.",
        ),
        metrics: &["first_response_time", "average_response_time", "average_resolution_time"],
        ..Term::PLAIN
    },
    Term {
        id: "spam",
        name: text("Spam", "Message indésirable"),
        forms: text("", "messages indésirables, indésirables"),
        meaning: text(
            "Messages that nobody asked for: they reach the support desk but are not tickets.",
            "Des messages que personne n’a demandés : ils arrivent au support sans être des tickets.",
        ),
        metrics: &["monthly_ticket_volume"],
        ..Term::PLAIN
    },
    Term {
        id: "stated_outcome",
        name: text("Stated outcome", "Objectif déclaré"),
        forms: text("stated outcomes", "objectifs déclarés"),
        meaning: text(
            "What a customer said they wanted to achieve with the product, written down before they began.",
            "Ce qu’un client a dit vouloir obtenir du produit, noté avant de commencer.",
        ),
        metrics: &["outcome_attainment_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "ticket",
        name: text("Ticket", "Ticket"),
        forms: text("tickets", "tickets"),
        meaning: text(
            "One request for help, from the first message to its solution, however many messages that takes.",
            "Une demande d’aide, du premier message à sa résolution, quel que soit le nombre de messages.",
        ),
        metrics: &["monthly_ticket_volume", "tickets_per_customer", "ticket_type_mix"],
        ..Term::PLAIN
    },
    Term {
        id: "time_to_value",
        name: text("Time to value", "Délai avant la valeur"),
        acronym: text("TTV", "TTV"),
        meaning: text(
            "How long a customer waits for the product to pay off. Measured up to a first, precisely defined success, it is the time to first value (TTFV).",
            "Le temps qu’un client attend avant que le produit lui profite. Mesuré jusqu’à un premier succès défini avec précision, c’est le délai avant la première valeur (TTFV).",
        ),
        metrics: &["time_to_first_value"],
        ..Term::PLAIN
    },
    Term {
        id: "value_criterion",
        name: text("Criterion of value", "Critère de valeur"),
        forms: text("value criterion", ""),
        meaning: text(
            "The event that you take as proof of a customer’s first benefit: a report sent, a level passed, an order received.",
            "L’événement que vous prenez pour preuve du premier bénéfice d’un client : un rapport envoyé, un niveau passé, une commande reçue.",
        ),
        metrics: &["time_to_first_value"],
        ..Term::PLAIN
    },
    Term {
        id: "weekly_active_users",
        name: text("Weekly active users", "Utilisateurs actifs par semaine"),
        acronym: text("WAU", "WAU"),
        meaning: text(
            "People who used the product at least once in a week, each counted once.",
            "Les personnes qui ont utilisé le produit au moins une fois dans la semaine, chacune comptée une fois.",
        ),
        metrics: &["active_user_rate"],
        ..Term::PLAIN
    },
    Term {
        id: "weight",
        name: text("Weight", "Pondération"),
        forms: text("weights, weighted", "poids, pondéré, pondérée"),
        meaning: text(
            "How much one component counts in a score. Only the proportions matter: 2 and 1 give the same as 20 and 10.",
            "Ce que compte un élément dans un score. Seules les proportions importent : 2 et 1 donnent le même résultat que 20 et 10.",
        ),
        metrics: &["health_score_weighted"],
        ..Term::PLAIN
    },
    Term {
        id: "working_hours",
        name: text("Working hours", "Heures ouvrées"),
        forms: text("business hours, working days, working day", "jours ouvrés, jour ouvré"),
        meaning: text(
            "The hours during which your support is open. A time counted in them leaves out nights and weekends, so it is much shorter than by the clock.",
            "Les heures où votre support est ouvert. Un délai compté ainsi laisse de côté les nuits et les week-ends : il est bien plus court qu’à l’horloge.",
        ),
        metrics: &["average_resolution_time"],
        ..Term::PLAIN
    },
];
