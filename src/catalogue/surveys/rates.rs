//! The response rate of a survey, and the invitations that it takes.

use crate::catalogue::OURS;
use crate::catalogue::guides::surveys as guides;
use crate::catalogue::inputs::COUNT;
use crate::catalogue::model::band::Band;
use crate::catalogue::model::check::Check;
use crate::catalogue::model::formula::Expr;
use crate::catalogue::model::input::{Input, Origin};
use crate::catalogue::model::metric::{Example, Metric, PrintedBy, Variant};
use crate::catalogue::sources::VENDASTA;
use crate::catalogue::tables::{CHANNELS, over};
use crate::definition::Better;
use crate::definition::band::{Level, Start};
use crate::definition::check::Severity;
use crate::definition::kind::Kind;
use crate::definition::table::Aggregate;
use crate::number::decimal::decimal;
use crate::text::text;

static ANSWERS: Input = Input {
    id: "survey_answers",
    name: text("Answers received", "Réponses reçues"),
    symbol: "R",
    ..COUNT
};
static INVITATIONS: Input = Input {
    id: "invitations",
    name: text("Invitations sent", "Invitations envoyées"),
    symbol: "I",
    ..COUNT
};
static ANSWERS_NEEDED: Input = Input {
    id: "answers_needed",
    name: text("Answers needed", "Réponses nécessaires"),
    hint: text(
        "The sample size page tells you how many.",
        "La page sur la taille d’échantillon vous dit combien.",
    ),
    symbol: "n",
    ..COUNT
};
static BEST_RESPONSE_RATE: Input = Input {
    id: "best_response_rate",
    name: text("Best response rate", "Meilleur taux de réponse"),
    symbol: "r",
    kind: Kind::Ratio,
    origin: Origin::Measured(&over(&CHANNELS, Aggregate::Largest(1))),
    ..Input::PLAIN
};

static E_MAIL: [Band; 2] = [
    Band {
        start: Start::Lowest,
        level: Level::Missed,
        verdict: text("Below the 6% quoted for e-mail", "Sous les 6 % cités pour l’e-mail"),
        source: &VENDASTA,
    },
    Band {
        start: Start::AtLeast(decimal("0.06")),
        level: Level::Good,
        verdict: text(
            "At or above the 6% quoted for e-mail",
            "Au niveau des 6 % cités pour l’e-mail, ou au-dessus",
        ),
        source: &VENDASTA,
    },
];
static TEXT_MESSAGE: [Band; 2] = [
    Band {
        start: Start::Lowest,
        level: Level::Missed,
        verdict: text("Below the 45% quoted for text messages", "Sous les 45 % cités pour le SMS"),
        source: &VENDASTA,
    },
    Band {
        start: Start::AtLeast(decimal("0.45")),
        level: Level::Good,
        verdict: text(
            "At or above the 45% quoted for text messages",
            "Au niveau des 45 % cités pour le SMS, ou au-dessus",
        ),
        source: &VENDASTA,
    },
];

/// What both channels share.
const RATE: Variant = Variant {
    kind: Kind::Ratio,
    scale: Some((0, 1)),
    inputs: &[&ANSWERS, &INVITATIONS],
    formula: || &ANSWERS / &INVITATIONS,
    checks: &[Check {
        severity: Severity::Impossible,
        left: || Expr::from(&ANSWERS),
        right: || Expr::from(&INVITATIONS),
        fields: &[&ANSWERS, &INVITATIONS],
        message: text(
            "There cannot be more answers than invitations. If the link was passed on, count only the people you invited.",
            "Il ne peut pas y avoir plus de réponses que d’invitations. Si le lien a circulé, ne comptez que les personnes invitées.",
        ),
    }],
    meaning: text(
        "{value} of the people invited answered.",
        "{value} des personnes invitées ont répondu.",
    ),
    cited: &[&VENDASTA],
    ..Variant::PLAIN
};

/// Answers over invitations.
pub static SURVEY_RESPONSE_RATE: Metric = Metric {
    id: "survey_response_rate",
    name: text("Survey response rate", "Taux de réponse à l’enquête"),
    acronym: text("", ""),
    purpose: text(
        "What share of the people invited answers your survey?",
        "Quelle part des personnes invitées répond à votre enquête ?",
    ),
    words: text(
        "participation, return rate, questionnaire, poll, answers, e-mail, text message",
        "participation, taux de retour, questionnaire, sondage, réponses, e-mail, SMS",
    ),
    better: Better::Higher,
    variants: &[
        Variant {
            id: "email",
            name: text("By e-mail", "Par e-mail"),
            difference: text(
                "The invitation went out by e-mail; compared with the 6% of that channel.",
                "L’invitation est partie par e-mail ; comparé aux 6 % de ce canal.",
            ),
            bands: &E_MAIL,
            examples: &[Example {
                id: "cadran_survey_response_rate_email",
                given: &[("survey_answers", "183"), ("invitations", "2450")],
                printed: "7,47 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..RATE
        },
        Variant {
            id: "text_message",
            name: text("By text message", "Par SMS"),
            difference: text(
                "The invitation was a link in a text message; compared with the 45% of that channel.",
                "L’invitation était un lien dans un SMS ; comparé aux 45 % de ce canal.",
            ),
            bands: &TEXT_MESSAGE,
            examples: &[Example {
                id: "cadran_survey_response_rate_text_message",
                given: &[("survey_answers", "268"), ("invitations", "640")],
                printed: "41,88 %",
                printed_by: PrintedBy::Rounding,
                ..OURS
            }],
            ..RATE
        },
    ],
    guide: &guides::SURVEY_RESPONSE_RATE,
};

/// Answers needed over the response rate of the best channel, rounded up.
pub static SURVEY_INVITATIONS: Metric = Metric {
    id: "survey_invitations",
    name: text("Survey invitations to send", "Invitations à envoyer"),
    acronym: text("", ""),
    purpose: text(
        "How many people must you invite to get enough answers?",
        "Combien de personnes faut-il inviter pour avoir assez de réponses ?",
    ),
    words: text(
        "how many to send, mailing, channel, text message, e-mail, recipients",
        "combien envoyer, envoi, canal, SMS, e-mail, destinataires",
    ),
    better: Better::Lower,
    variants: &[Variant {
        kind: Kind::Needed,
        table: Some(&CHANNELS),
        inputs: &[&ANSWERS_NEEDED, &BEST_RESPONSE_RATE],
        formula: || &ANSWERS_NEEDED / &BEST_RESPONSE_RATE,
        meaning: text(
            "Send at least {value} invitations by the channel that answers best.",
            "Envoyez au moins {value} invitations par le canal qui répond le mieux.",
        ),
        cited: &[&VENDASTA],
        examples: &[Example {
            id: "cadran_survey_invitations_standard",
            given: &[
                ("answers_needed", "385"),
                ("channels.0.label", "SMS"),
                ("channels.0.response_rate", "45"),
                ("channels.1.label", "E-mail"),
                ("channels.1.response_rate", "6"),
            ],
            printed: "856",
            decimals: 0,
            note: text(
                "855.56 rounded up: 855 invitations would bring 384.75 answers. By e-mail it takes 6417.",
                "855,56 arrondi au-dessus : 855 invitations donneraient 384,75 réponses. Par e-mail, il en faut 6 417.",
            ),
            printed_by: PrintedBy::Exact,
            ..OURS
        }],
        ..Variant::PLAIN
    }],
    guide: &guides::SURVEY_INVITATIONS,
};
