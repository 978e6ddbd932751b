//! Licences, active users and outcomes: whether what was bought is used, and serves.

use crate::catalogue::OURS;
use crate::catalogue::guides::adoption as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, Variant};
use crate::catalogue::sources::VENDASTA;
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::text::text;

static ACTIVE_LICENSES: Input = Input {
    id: "active_users",
    name: text("Active users", "Utilisateurs actifs"),
    symbol: "A",
    ..COUNT
};
static LICENSES_BOUGHT: Input = Input {
    id: "licenses_bought",
    name: text("Licences bought", "Licences achetées"),
    symbol: "L",
    ..COUNT
};

static DAILY: Input = Input {
    id: "daily_active_users",
    name: text("Users active in a day", "Utilisateurs actifs dans la journée"),
    hint: text(
        "On one day, or the mean of several days.",
        "Un jour donné, ou la moyenne de plusieurs jours.",
    ),
    symbol: "DAU",
    kind: Kind::Number,
    ..Input::PLAIN
};
static WEEKLY: Input = Input {
    id: "weekly_active_users",
    name: text("Users active in the week", "Utilisateurs actifs dans la semaine"),
    symbol: "WAU",
    ..COUNT
};
static MONTHLY: Input = Input {
    id: "monthly_active_users",
    name: text("Users active in the month", "Utilisateurs actifs dans le mois"),
    symbol: "MAU",
    ..COUNT
};

static OUTCOMES_REACHED: Input = Input {
    id: "customers_with_outcome_reached",
    name: text("Customers who reached their outcome", "Clients ayant atteint leur objectif"),
    symbol: "A",
    ..COUNT
};
static OUTCOMES_STATED: Input = Input {
    id: "customers_with_outcome_stated",
    name: text("Customers with a stated outcome", "Clients ayant un objectif déclaré"),
    symbol: "O",
    ..COUNT
};

/// Active users over licences bought.
pub static LICENSE_UTILIZATION_RATE: Metric = Metric {
    id: "license_utilization_rate",
    name: text("Licence utilization rate", "Taux d’utilisation des licences"),
    acronym: text("", ""),
    purpose: text(
        "What share of the licences paid for is in use?",
        "Quelle part des licences payées sert vraiment ?",
    ),
    words: text(
        "seats, licences, licenses, subscriptions, unused, adoption, usage",
        "sièges, postes, licences, abonnements, inutilisées, adoption, usage",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&ACTIVE_LICENSES, &LICENSES_BOUGHT],
        formula: || &ACTIVE_LICENSES / &LICENSES_BOUGHT,
        checks: &[Check {
            severity: Severity::Unlikely,
            left: || Expr::from(&ACTIVE_LICENSES),
            right: || Expr::from(&LICENSES_BOUGHT),
            fields: &[&ACTIVE_LICENSES, &LICENSES_BOUGHT],
            message: text(
                "More active users than licences: accounts may be shared, or licences missing from the count.",
                "Plus d’utilisateurs actifs que de licences : des comptes sont peut-être partagés, ou des licences manquent au décompte.",
            ),
        }],
        meaning: text(
            "{value} of the licences bought are in use.",
            "{value} des licences achetées sont utilisées.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_license_utilization_rate_standard",
            given: &[("active_users", "143"), ("licenses_bought", "180")],
            printed: "79,44 %",
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::LICENSE_UTILIZATION_RATE,
};

/// What the three ways of the active user rate share.
const ACTIVE: Variant =
    Variant { kind: Kind::Ratio, scale: Some((0, 1)), cited: &[&VENDASTA], ..Variant::PLAIN };

/// Users active in a short period over those active in a long one.
pub static ACTIVE_USER_RATE: Metric = Metric {
    id: "active_user_rate",
    name: text("Active user rate", "Taux d’utilisateurs actifs"),
    acronym: text("DAU/MAU", "DAU/MAU"),
    purpose: text(
        "How often do your users come back?",
        "À quelle fréquence vos utilisateurs reviennent-ils ?",
    ),
    words: text(
        "stickiness, engagement, DAU, MAU, WAU, come back, daily users, monthly users",
        "assiduité, engagement, DAU, MAU, WAU, retour, utilisateurs quotidiens, utilisateurs mensuels",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "dau_mau",
            name: text("Day over month (DAU/MAU)", "Jour sur mois (DAU/MAU)"),
            difference: text(
                "For a product meant to be opened every day.",
                "Pour un produit fait pour être ouvert chaque jour.",
            ),
            inputs: &[&DAILY, &MONTHLY],
            formula: || &DAILY / &MONTHLY,
            checks: &[Check {
                severity: Severity::Impossible,
                left: || Expr::from(&DAILY),
                right: || Expr::from(&MONTHLY),
                fields: &[&DAILY, &MONTHLY],
                message: text(
                    "Whoever is active in a day is active in its month: the first number cannot be larger.",
                    "Qui est actif dans la journée l’est dans le mois : le premier nombre ne peut pas être le plus grand.",
                ),
            }],
            meaning: text(
                "On a given day, {value} of the month’s users are there.",
                "Un jour donné, {value} des utilisateurs du mois sont là.",
            ),
            examples: &[Example {
                id: "cadran_active_user_rate_dau_mau",
                given: &[("daily_active_users", "1284"), ("monthly_active_users", "5930")],
                printed: "21,65 %",
                ..OURS
            }],
            ..ACTIVE
        },
        Variant {
            id: "wau_mau",
            name: text("Week over month (WAU/MAU)", "Semaine sur mois (WAU/MAU)"),
            difference: text(
                "For a product used some times a month, such as reports or invoices.",
                "Pour un produit utilisé quelques fois par mois, comme des rapports ou des factures.",
            ),
            inputs: &[&WEEKLY, &MONTHLY],
            formula: || &WEEKLY / &MONTHLY,
            checks: &[Check {
                severity: Severity::Impossible,
                left: || Expr::from(&WEEKLY),
                right: || Expr::from(&MONTHLY),
                fields: &[&WEEKLY, &MONTHLY],
                message: text(
                    "Whoever is active in a week is active in its month: the first number cannot be larger.",
                    "Qui est actif dans la semaine l’est dans le mois : le premier nombre ne peut pas être le plus grand.",
                ),
            }],
            meaning: text(
                "In a given week, {value} of the month’s users are there.",
                "Une semaine donnée, {value} des utilisateurs du mois sont là.",
            ),
            examples: &[Example {
                id: "cadran_active_user_rate_wau_mau",
                given: &[("weekly_active_users", "412"), ("monthly_active_users", "760")],
                printed: "54,21 %",
                ..OURS
            }],
            ..ACTIVE
        },
        Variant {
            id: "dau_wau",
            name: text("Day over week (DAU/WAU)", "Jour sur semaine (DAU/WAU)"),
            difference: text(
                "For a tool of the working day; five days out of seven give 71% at most when nobody works at weekends.",
                "Pour un outil du quotidien professionnel ; cinq jours sur sept font 71 % au plus si personne ne travaille le week-end.",
            ),
            inputs: &[&DAILY, &WEEKLY],
            formula: || &DAILY / &WEEKLY,
            checks: &[Check {
                severity: Severity::Impossible,
                left: || Expr::from(&DAILY),
                right: || Expr::from(&WEEKLY),
                fields: &[&DAILY, &WEEKLY],
                message: text(
                    "Whoever is active in a day is active in its week: the first number cannot be larger.",
                    "Qui est actif dans la journée l’est dans la semaine : le premier nombre ne peut pas être le plus grand.",
                ),
            }],
            meaning: text(
                "On a given day, {value} of the week’s users are there.",
                "Un jour donné, {value} des utilisateurs de la semaine sont là.",
            ),
            examples: &[Example {
                id: "cadran_active_user_rate_dau_wau",
                given: &[("daily_active_users", "236.4"), ("weekly_active_users", "391")],
                printed: "60,46 %",
                note: text(
                    "236.4 is the mean of five working days.",
                    "236,4 est la moyenne de cinq jours ouvrés.",
                ),
                ..OURS
            }],
            ..ACTIVE
        },
    ],
    guide: &guides::ACTIVE_USER_RATE,
};

/// Customers who reached their stated outcome over those who stated one.
pub static OUTCOME_ATTAINMENT_RATE: Metric = Metric {
    id: "outcome_attainment_rate",
    name: text("Outcome attainment rate", "Taux d’atteinte des objectifs clients"),
    acronym: text("", ""),
    purpose: text(
        "What share of your customers got what they bought the product for?",
        "Quelle part de vos clients a obtenu ce pour quoi elle a acheté ?",
    ),
    words: text(
        "goal, objective, result, success plan, value delivered, return",
        "but, objectif, résultat, plan de succès, valeur, promesse tenue",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&OUTCOMES_REACHED, &OUTCOMES_STATED],
        formula: || &OUTCOMES_REACHED / &OUTCOMES_STATED,
        checks: &[Check {
            severity: Severity::Impossible,
            left: || Expr::from(&OUTCOMES_REACHED),
            right: || Expr::from(&OUTCOMES_STATED),
            fields: &[&OUTCOMES_REACHED, &OUTCOMES_STATED],
            message: text(
                "A customer reaches an outcome only after stating it: the first number cannot be larger.",
                "Un client n’atteint que l’objectif qu’il a déclaré : le premier nombre ne peut pas être le plus grand.",
            ),
        }],
        meaning: text(
            "{value} of the customers who stated an outcome have reached it.",
            "{value} des clients qui ont déclaré un objectif l’ont atteint.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_outcome_attainment_rate_standard",
            given: &[
                ("customers_with_outcome_reached", "67"),
                ("customers_with_outcome_stated", "104"),
            ],
            printed: "64,42 %",
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::OUTCOME_ATTAINMENT_RATE,
};
