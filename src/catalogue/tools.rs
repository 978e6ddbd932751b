//! Five survey tools, as Vendasta described them in 2021: a reference table in our words.

use super::sources::VENDASTA;
use crate::catalogue::model::source::Source;
use crate::text::{Text, text};

/// A tool that makes surveys.
#[derive(Debug)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// What it is good for.
    pub good_for: Text,
    /// Where it reaches its limits.
    pub limits: Text,
}

/// Who described them.
pub static SOURCE: &Source = &VENDASTA;

/// The tools, in the order of the source.
pub static TOOLS: &[Tool] = &[
    Tool {
        name: "Google Forms",
        good_for: text(
            "Simple surveys without any ceiling on questions or answers; sharing is easy and the answers land in a spreadsheet.",
            "Les enquêtes simples, sans plafond de questions ni de réponses ; le partage est aisé et les réponses arrivent dans un tableur.",
        ),
        limits: text(
            "Little freedom of design; soon too small for an elaborate survey.",
            "Peu de liberté de présentation ; vite à l’étroit pour une enquête élaborée.",
        ),
    },
    Tool {
        name: "SurveyMonkey",
        good_for: text(
            "Solid analysis, confidential handling, a look you can adapt and surveys you can embed in a page.",
            "Une analyse solide, des données confidentielles, une présentation adaptable et des enquêtes à intégrer dans une page.",
        ),
        limits: text(
            "No reminder to a single person; its embed code is less clear than others.",
            "Pas de relance d’une personne en particulier ; un code d’intégration moins clair qu’ailleurs.",
        ),
    },
    Tool {
        name: "SoGoSurvey",
        good_for: text(
            "Surveys in several languages, questions that depend on earlier answers, many formats and ways to send.",
            "Les enquêtes en plusieurs langues, les questions qui dépendent des réponses, de nombreux formats et modes d’envoi.",
        ),
        limits: text(
            "Rich enough to take time to learn.",
            "Assez riche pour demander du temps d’apprentissage.",
        ),
    },
    Tool {
        name: "SurveyLegend",
        good_for: text(
            "Handsome surveys that work well on phones and are quick to pass on.",
            "Des enquêtes soignées, à l’aise sur téléphone et vite diffusées.",
        ),
        limits: text(
            "Help could be better; the free plan gives less than those of others.",
            "Une assistance perfectible ; une formule gratuite plus limitée que chez les autres.",
        ),
    },
    Tool {
        name: "Delighted",
        good_for: text(
            "Ready-made surveys of one question: recommendation, satisfaction, effort, smileys, thumbs; the answers export well.",
            "Des enquêtes toutes prêtes d’une question : recommandation, satisfaction, effort, smileys, pouces ; de bons exports.",
        ),
        limits: text("Customer support needs work.", "Un support client à améliorer."),
    },
];
