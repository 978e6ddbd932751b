//! The 13 practices of a good survey question, after the table that Vendasta takes over from Qualtrics.

use crate::text::{Text, text};

/// What a practice is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// How the question is worded.
    Wording,
    /// Which answers are offered.
    Answers,
    /// Which questions are asked at all.
    Choice,
}

/// A practice of a good question.
#[derive(PartialEq, Eq, Debug)]
pub struct Practice {
    /// Public and permanent.
    pub id: &'static str,
    /// Its number in the source, whose table goes from 7 to 9.
    pub number: u8,
    /// What it is about.
    pub subject: Subject,
    /// What to do, in a few words.
    pub name: Text,
    /// Why, or how.
    pub advice: Text,
}

/// Said beside the numbers.
pub static NUMBERING: Text = text(
    "The numbers are those of the source, whose table has no number 8.",
    "Les numéros sont ceux de la source, dont le tableau n’a pas de numéro 8.",
);

impl Subject {
    /// Every subject, in the order of the source.
    pub const ALL: [Subject; 3] = [Subject::Wording, Subject::Answers, Subject::Choice];

    /// The heading over its practices.
    pub const fn name(self) -> Text {
        match self {
            Subject::Wording => text("Wording", "Formulation"),
            Subject::Answers => text("Answers offered", "Réponses proposées"),
            Subject::Choice => text("Choice of questions", "Choix des questions"),
        }
    }
}

/// The practices, in the order of the source.
pub static PRACTICES: [Practice; 13] = [
    Practice {
        id: "concise",
        number: 1,
        subject: Subject::Wording,
        name: text("Short and precise", "Courte et précise"),
        advice: text(
            "Twenty words are plenty; say which visit, which product, which month you mean.",
            "Vingt mots suffisent ; dites de quelle visite, de quel produit, de quel mois il s’agit.",
        ),
    },
    Practice {
        id: "scale_named",
        number: 2,
        subject: Subject::Wording,
        name: text("Direct, with the scale in it", "Directe, avec l’échelle dedans"),
        advice: text(
            "Ask outright, and let the question tell what the answers measure.",
            "Posez la question sans détour, et faites-lui dire ce que les réponses mesurent.",
        ),
    },
    Practice {
        id: "one_thing",
        number: 3,
        subject: Subject::Wording,
        name: text("One thing at a time", "Une seule chose à la fois"),
        advice: text(
            "If price and service can be judged differently, they need two questions.",
            "Si le prix et le service peuvent être jugés différemment, il faut deux questions.",
        ),
    },
    Practice {
        id: "plain_words",
        number: 4,
        subject: Subject::Wording,
        name: text(
            "No “should”, “could” or “feel”",
            "Ni « devrait », ni « pourrait », ni « sentir »",
        ),
        advice: text(
            "Such words ask for wishes and moods; ask what happened or what people think.",
            "Ces mots appellent des souhaits et des humeurs ; demandez un fait ou un avis.",
        ),
    },
    Practice {
        id: "complete_answers",
        number: 5,
        subject: Subject::Answers,
        name: text("An answer for everybody", "Une réponse pour chacun"),
        advice: text(
            "Whoever finds no answer of their own gives up or lies: offer “other” or “does not apply”.",
            "Qui ne trouve pas sa réponse abandonne ou invente : proposez « autre » ou « sans objet ».",
        ),
    },
    Practice {
        id: "exclusive_answers",
        number: 6,
        subject: Subject::Answers,
        name: text("No two answers that overlap", "Des réponses qui ne se recoupent pas"),
        advice: text(
            "With “1 to 5” and “5 to 10”, nobody knows where 5 goes.",
            "Avec « 1 à 5 » et « 5 à 10 », on ne sait où ranger 5.",
        ),
    },
    Practice {
        id: "graded_scale",
        number: 7,
        subject: Subject::Answers,
        name: text("A graded scale with a middle", "Une échelle graduée, avec un milieu"),
        advice: text(
            "Even steps from one end to the other measure more than yes or no.",
            "Des degrés réguliers d’un bout à l’autre mesurent plus qu’un oui ou un non.",
        ),
    },
    Practice {
        id: "same_direction",
        number: 9,
        subject: Subject::Answers,
        name: text("Always in the same direction", "Toujours dans le même sens"),
        advice: text(
            "From worst to best, with as many answers on either side, and so in every question.",
            "Du pire au meilleur, avec autant de réponses de chaque côté, et dans toutes les questions.",
        ),
    },
    Practice {
        id: "random_order",
        number: 10,
        subject: Subject::Answers,
        name: text(
            "A random order where there is none",
            "Un ordre au hasard quand il n’y en a pas",
        ),
        advice: text(
            "The first answers of a list are picked more often: shuffle lists that have no order of their own.",
            "Les premières réponses d’une liste sont plus souvent choisies : mélangez celles qui n’ont pas d’ordre propre.",
        ),
    },
    Practice {
        id: "needed_only",
        number: 11,
        subject: Subject::Choice,
        name: text("Only what you will use", "Seulement ce qui servira"),
        advice: text(
            "If no answer would change what you do, leave the question out.",
            "Si aucune réponse ne change votre décision, retirez la question.",
        ),
    },
    Practice {
        id: "proven_question",
        number: 12,
        subject: Subject::Choice,
        name: text("Proven questions first", "D’abord des questions éprouvées"),
        advice: text(
            "A question that others have tested can be compared with their results.",
            "Une question déjà éprouvée ailleurs se compare aux résultats des autres.",
        ),
    },
    Practice {
        id: "open_with_care",
        number: 13,
        subject: Subject::Choice,
        name: text("Open questions few and well placed", "Peu de questions ouvertes, bien placées"),
        advice: text(
            "Free text tells why, and cannot be counted: set it beside closed questions.",
            "Le texte libre dit pourquoi, mais ne se compte pas : placez-le à côté de questions fermées.",
        ),
    },
    Practice {
        id: "no_grid",
        number: 14,
        subject: Subject::Choice,
        name: text("No grids", "Pas de grille"),
        advice: text(
            "A table of questions and answers tires people and breaks on a phone: ask one by one.",
            "Un tableau de questions et de réponses lasse et s’affiche mal sur téléphone : posez-les une par une.",
        ),
    },
];

/// The practice with an id.
pub fn practice(id: &str) -> Option<&'static Practice> {
    PRACTICES.iter().find(|practice| practice.id == id)
}
