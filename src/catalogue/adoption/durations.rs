//! Onboarding and first value: how long until the customer is served.

use crate::catalogue::OURS;
use crate::catalogue::guides::adoption as guides;
use crate::catalogue::inputs::{COUNT, MEAN, MEDIAN, PERCENTILE_90};
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Also, Example, Metric, PrintedBy, Variant};
use crate::catalogue::model::table::Measure;
use crate::catalogue::sources::{HUBSPOT_FR, VENDASTA};
use crate::catalogue::tables::{DURATIONS_IN_DAYS, over};
use crate::definition::Better;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::text::text;

static TOTAL: Measure = over(&DURATIONS_IN_DAYS, Aggregate::Sum(0));
static COUNTED: Measure = over(&DURATIONS_IN_DAYS, Aggregate::Filled(0));
static OPEN: Measure = over(&DURATIONS_IN_DAYS, Aggregate::Empty(0));
static MIDDLE: Measure = over(&DURATIONS_IN_DAYS, Aggregate::Median(0));
static NINTH_TENTH: Measure = over(&DURATIONS_IN_DAYS, Aggregate::Percentile(0, 90));

/// A number of days that is typed or measured.
const fn days(measure: &'static Measure) -> Input {
    Input { kind: Kind::Days, origin: Origin::TypedOrMeasured(measure), ..Input::PLAIN }
}

static ONBOARDING_TOTAL: Input = Input {
    id: "total_onboarding_days",
    name: text(
        "Days of onboarding, all customers together",
        "Jours d’intégration, tous clients confondus",
    ),
    hint: text(
        "From the signature to the end of the onboarding.",
        "De la signature à la fin de l’intégration.",
    ),
    symbol: "D",
    ..days(&TOTAL)
};
static CUSTOMERS_ONBOARDED: Input = Input {
    id: "customers_onboarded",
    name: text("Customers onboarded", "Clients intégrés"),
    symbol: "C",
    origin: Origin::TypedOrMeasured(&COUNTED),
    ..COUNT
};
static ONBOARDING_MEDIAN: Input = Input {
    id: "median_onboarding_days",
    name: text("Median of the onboarding times", "Médiane des durées d’intégration"),
    symbol: "M",
    ..days(&MIDDLE)
};

static FIRST_VALUE_TOTAL: Input = Input {
    id: "total_days_to_first_value",
    name: text(
        "Days to first value, all users together",
        "Jours avant la première valeur, tous utilisateurs confondus",
    ),
    hint: text(
        "From the purchase to the day on which the user meets your criterion of value.",
        "De l’achat au jour où l’utilisateur remplit votre critère de valeur.",
    ),
    symbol: "D",
    ..days(&TOTAL)
};
static FIRST_VALUE_MEDIAN: Input = Input {
    id: "median_days_to_first_value",
    name: text("Median of the times to first value", "Médiane des délais avant la première valeur"),
    symbol: "M",
    ..days(&MIDDLE)
};
static FIRST_VALUE_PERCENTILE_90: Input = Input {
    id: "percentile_90_days_to_first_value",
    name: text(
        "90th percentile of the times to first value",
        "90ᵉ centile des délais avant la première valeur",
    ),
    symbol: "P₉₀",
    ..days(&NINTH_TENTH)
};
static USERS_WITH_VALUE: Input = Input {
    id: "users_with_first_value",
    name: text(
        "Users who have reached first value",
        "Utilisateurs ayant atteint la première valeur",
    ),
    symbol: "U",
    origin: Origin::TypedOrMeasured(&COUNTED),
    ..COUNT
};
static USERS_WITHOUT_VALUE: Input = Input {
    id: "users_without_first_value",
    name: text(
        "Users who have not reached it yet",
        "Utilisateurs qui ne l’ont pas encore atteinte",
    ),
    hint: text(
        "Optional: shown beside the result, never part of it.",
        "Facultatif : affiché à côté du résultat, sans jamais y entrer.",
    ),
    symbol: "A",
    origin: Origin::TypedOrMeasured(&OPEN),
    ..COUNT
};

/// Shown beside each way: a fast mean says little while most users are still on their way.
static REACHED: [Also; 1] = [Also {
    name: text("Share of users who have got there", "Part des utilisateurs qui y sont arrivés"),
    kind: Kind::Ratio,
    formula: || &USERS_WITH_VALUE / (&USERS_WITH_VALUE + &USERS_WITHOUT_VALUE),
}];

/// Days from the signature to the end of the onboarding.
pub static ONBOARDING_TIME: Metric = Metric {
    id: "onboarding_time",
    name: text("Onboarding time", "Durée d’intégration"),
    acronym: text("", ""),
    purpose: text(
        "How long does it take to get a new customer up and running?",
        "Combien de temps faut-il pour rendre un nouveau client opérationnel ?",
    ),
    words: text(
        "onboarding, implementation, set-up, launch, go-live, start, duration",
        "onboarding, intégration, mise en place, déploiement, démarrage, lancement, durée",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "mean",
            name: MEAN,
            difference: text(
                "Every customer counts alike, so one very long onboarding pulls it up.",
                "Chaque client compte autant : une seule intégration très longue la tire vers le haut.",
            ),
            kind: Kind::Days,
            inputs: &[&ONBOARDING_TOTAL, &CUSTOMERS_ONBOARDED],
            formula: || &ONBOARDING_TOTAL / &CUSTOMERS_ONBOARDED,
            meaning: text(
                "On average it takes {value} from the signature to a finished onboarding.",
                "Il faut en moyenne {value} entre la signature et la fin de l’intégration.",
            ),
            cited: &[&VENDASTA],
            examples: &[Example {
                id: "cadran_onboarding_time_mean",
                given: &[("total_onboarding_days", "782"), ("customers_onboarded", "34")],
                printed: "23 jours",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "median",
            name: MEDIAN,
            difference: text(
                "Half of the customers take longer, half less: one straggler changes nothing.",
                "La moitié des clients met plus de temps, l’autre moins : un retardataire n’y change rien.",
            ),
            kind: Kind::Days,
            inputs: &[&ONBOARDING_MEDIAN],
            formula: || Expr::from(&ONBOARDING_MEDIAN),
            meaning: text(
                "Half of the customers are onboarded within {value}.",
                "La moitié des clients est intégrée en {value} ou moins.",
            ),
            cited: &[&VENDASTA],
            examples: &[Example {
                id: "cadran_onboarding_time_median",
                given: &[("median_onboarding_days", "18.5")],
                printed: "18,5 jours",
                decimals: 1,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::ONBOARDING_TIME,
};

/// Days from the purchase to the first proof of value.
pub static TIME_TO_FIRST_VALUE: Metric = Metric {
    id: "time_to_first_value",
    name: text("Time to first value", "Délai avant la première valeur"),
    acronym: text("TTFV", "TTFV"),
    purpose: text(
        "How long until a new user gets something out of the product?",
        "Au bout de combien de temps un nouvel utilisateur tire-t-il profit du produit ?",
    ),
    words: text(
        "time to value, TTV, activation, first success, aha moment, adoption",
        "time to value, TTV, activation, premier succès, temps de valorisation, adoption",
    ),
    better: Better::Lower,
    variants: &[
        Variant {
            id: "mean",
            name: MEAN,
            difference: text(
                "Over the users who have got there; the others are shown apart.",
                "Sur les utilisateurs qui y sont arrivés ; les autres sont affichés à part.",
            ),
            kind: Kind::Days,
            inputs: &[&FIRST_VALUE_TOTAL, &USERS_WITH_VALUE, &USERS_WITHOUT_VALUE],
            formula: || &FIRST_VALUE_TOTAL / &USERS_WITH_VALUE,
            also: &REACHED,
            meaning: text(
                "Users who got there took {value} on average.",
                "Les utilisateurs qui y sont arrivés ont mis {value} en moyenne.",
            ),
            cited: &[&HUBSPOT_FR, &VENDASTA],
            examples: &[Example {
                id: "cadran_time_to_first_value_mean",
                given: &[
                    ("total_days_to_first_value", "1653"),
                    ("users_with_first_value", "142"),
                    ("users_without_first_value", "38"),
                ],
                printed: "11,64 jours",
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "median",
            name: MEDIAN,
            difference: text(
                "Half of the users who got there took longer, half less.",
                "La moitié des utilisateurs arrivés a mis plus de temps, l’autre moins.",
            ),
            kind: Kind::Days,
            inputs: &[&FIRST_VALUE_MEDIAN, &USERS_WITH_VALUE, &USERS_WITHOUT_VALUE],
            formula: || Expr::from(&FIRST_VALUE_MEDIAN),
            also: &REACHED,
            meaning: text(
                "Half of the users who got there did so within {value}.",
                "La moitié des utilisateurs arrivés y est parvenue en {value} ou moins.",
            ),
            cited: &[&HUBSPOT_FR, &VENDASTA],
            examples: &[Example {
                id: "cadran_time_to_first_value_median",
                given: &[
                    ("median_days_to_first_value", "7"),
                    ("users_with_first_value", "142"),
                    ("users_without_first_value", "38"),
                ],
                printed: "7 jours",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
        Variant {
            id: "percentile_90",
            name: PERCENTILE_90,
            difference: text(
                "Nine users in ten who got there took no longer: it shows the slow tail.",
                "Neuf utilisateurs arrivés sur dix n’ont pas mis plus longtemps : il montre les plus lents.",
            ),
            kind: Kind::Days,
            inputs: &[&FIRST_VALUE_PERCENTILE_90, &USERS_WITH_VALUE, &USERS_WITHOUT_VALUE],
            formula: || Expr::from(&FIRST_VALUE_PERCENTILE_90),
            also: &REACHED,
            meaning: text(
                "Nine in ten of the users who got there did so within {value}.",
                "Neuf utilisateurs arrivés sur dix y sont parvenus en {value} ou moins.",
            ),
            cited: &[&HUBSPOT_FR, &VENDASTA],
            examples: &[Example {
                id: "cadran_time_to_first_value_percentile_90",
                given: &[
                    ("percentile_90_days_to_first_value", "29.5"),
                    ("users_with_first_value", "142"),
                    ("users_without_first_value", "38"),
                ],
                printed: "29,5 jours",
                decimals: 1,
                printed_by: PrintedBy::Exact,
                ..OURS
            }],
            ..Variant::PLAIN
        },
    ],
    guide: &guides::TIME_TO_FIRST_VALUE,
};
