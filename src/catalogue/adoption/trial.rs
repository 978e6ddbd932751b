//! The trial: how far users get in its steps, and how much of it is left once they see the value.

use crate::catalogue::OURS;
use crate::catalogue::guides::adoption as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::Input;
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::FIELD;
use crate::definition::Better;
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::text::text;

static TRIAL: Input = Input {
    id: "trial_days",
    name: text("Length of the trial", "Durée de l’essai"),
    symbol: "E",
    kind: Kind::Days,
    ..Input::PLAIN
};
static DAYS_TO_VALUE: Input = Input {
    id: "days_to_first_value",
    name: text("Days to first value, on average", "Jours avant la première valeur, en moyenne"),
    hint: text(
        "From the start of the trial to the day on which the user meets your criterion of value.",
        "Du début de l’essai au jour où l’utilisateur remplit votre critère de valeur.",
    ),
    symbol: "D",
    kind: Kind::Days,
    ..Input::PLAIN
};
static STEPS_DONE: Input = Input {
    id: "onboarding_steps_done",
    name: text("Steps done", "Étapes terminées"),
    hint: text(
        "Of one customer, or of several together.",
        "D’un client, ou de plusieurs ensemble.",
    ),
    symbol: "F",
    ..COUNT
};
static STEPS: Input = Input {
    id: "onboarding_steps",
    name: text("Steps of the onboarding", "Étapes de l’intégration"),
    hint: text(
        "For several customers, the steps of each of them.",
        "Pour plusieurs clients, les étapes de chacun.",
    ),
    symbol: "S",
    ..COUNT
};

/// Steps done over the steps there are.
pub static ONBOARDING_COMPLETION_RATE: Metric = Metric {
    id: "onboarding_completion_rate",
    name: text("Onboarding completion rate", "Taux d’avancement de l’intégration"),
    acronym: text("", ""),
    purpose: text(
        "How far have new customers come with their onboarding?",
        "Où en sont les nouveaux clients dans leur intégration ?",
    ),
    words: text(
        "checklist, set-up progress, steps done, activation, getting started, tasks",
        "liste de tâches, progression, étapes terminées, activation, prise en main, mise en route",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&STEPS_DONE, &STEPS],
        formula: || &STEPS_DONE / &STEPS,
        checks: &[Check {
            severity: Severity::Impossible,
            left: || Expr::from(&STEPS_DONE),
            right: || Expr::from(&STEPS),
            fields: &[&STEPS_DONE, &STEPS],
            message: text(
                "There cannot be more steps done than steps in all.",
                "Il ne peut pas y avoir plus d’étapes terminées que d’étapes en tout.",
            ),
        }],
        meaning: text(
            "{value} of the steps of the onboarding are done.",
            "{value} des étapes de l’intégration sont terminées.",
        ),
        cited: &[&FIELD],
        examples: &[
            Example {
                id: "cadran_onboarding_completion_rate_standard",
                given: &[("onboarding_steps_done", "1240"), ("onboarding_steps", "3875")],
                printed: "32 %",
                decimals: 0,
                printed_by: PrintedBy::Exact,
                note: text(
                    "775 new customers with five steps each.",
                    "775 nouveaux clients, à cinq étapes chacun.",
                ),
                ..OURS
            },
            Example {
                id: "cadran_onboarding_completion_rate_novacalculator",
                given: &[("onboarding_steps_done", "4"), ("onboarding_steps", "6")],
                printed: "66,7 %",
                decimals: 1,
                printed_by: PrintedBy::Rounding,
                note: text(
                    "The figures of novacalculator.com, which prints 66.7%.",
                    "Les chiffres de novacalculator.com, qui donne 66,7 %.",
                ),
                ..OURS
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::ONBOARDING_COMPLETION_RATE,
};

/// The part of a trial that is left once users see the value.
pub static TIME_TO_VALUE_EFFICIENCY: Metric = Metric {
    id: "time_to_value_efficiency",
    name: text("Time-to-value efficiency", "Efficacité du délai de valeur"),
    acronym: text("", ""),
    purpose: text(
        "How much of the trial is left once users see what the product is worth?",
        "Que reste-t-il de l’essai quand les utilisateurs voient l’intérêt du produit ?",
    ),
    words: text(
        "trial, free trial, activation, time to value, TTV, conversion, product-led",
        "essai, essai gratuit, période d’essai, activation, time to value, TTV, conversion",
    ),
    better: Better::Higher,
    variants: &[Variant {
        kind: Kind::Ratio,
        scale: Some((0, 1)),
        inputs: &[&TRIAL, &DAYS_TO_VALUE],
        formula: || (&TRIAL - &DAYS_TO_VALUE) / &TRIAL,
        checks: &[Check {
            severity: Severity::Unlikely,
            left: || Expr::from(&DAYS_TO_VALUE),
            right: || Expr::from(&TRIAL),
            fields: &[&DAYS_TO_VALUE, &TRIAL],
            message: text(
                "The value comes after the end of the trial, so the result is below zero: most users will have left by then.",
                "La valeur arrive après la fin de l’essai, d’où un résultat négatif : la plupart des utilisateurs seront déjà partis.",
            ),
        }],
        meaning: text(
            "{value} of the trial is left once an average user sees the value.",
            "Il reste {value} de l’essai quand un utilisateur moyen en voit l’intérêt.",
        ),
        cited: &[&FIELD],
        examples: &[
            Example {
                id: "cadran_time_to_value_efficiency_standard",
                given: &[("trial_days", "30"), ("days_to_first_value", "11.64")],
                printed: "61,2 %",
                decimals: 1,
                printed_by: PrintedBy::Exact,
                ..OURS
            },
            Example {
                id: "cadran_time_to_value_efficiency_novacalculator",
                given: &[("trial_days", "14"), ("days_to_first_value", "5")],
                printed: "64,3 %",
                decimals: 1,
                printed_by: PrintedBy::Rounding,
                note: text(
                    "The figures of novacalculator.com, which prints 64.3%.",
                    "Les chiffres de novacalculator.com, qui donne 64,3 %.",
                ),
                ..OURS
            },
        ],
        ..Variant::PLAIN
    }],
    guide: &guides::TIME_TO_VALUE_EFFICIENCY,
};
