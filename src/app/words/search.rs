//! The words of the search, in both languages.

use crate::text::{Lang, Text, text};

pub const SEARCH: Text = text("Find or calculate", "Chercher ou calculer");
pub const SEARCH_HINT: Text = text(
    "By name, acronym or everyday word, or with your numbers: nps 1700 350 150, churn 50/3000. Press / to come back here.",
    "Par nom, sigle ou mot courant, ou avec vos nombres\u{a0}: nps 1700 350 150, churn 50/3000. Appuyez sur / pour revenir ici.",
);
pub const RESULTS: Text = text("What was found", "Résultats de la recherche");
pub const NOTHING_FOUND: Text = text(
    "Nothing found. Try another word, for instance churn, loyalty or tickets.",
    "Aucun résultat. Essayez un autre mot, par exemple attrition, fidélité ou tickets.",
);
pub const IN_GLOSSARY: Text = text("Look it up in the glossary.", "Chercher dans le glossaire.");
pub const INDEX_MISSING: Text =
    text("The index of the search did not come.", "L’index de la recherche n’est pas arrivé.");
pub const ANSWER_MISSING: Text =
    text("What computes the answer did not come.", "Ce qui calcule la réponse n’est pas arrivé.");
pub const SWAPPED: Text = text("the other way round", "dans l’autre sens");

/// By which further definitions the figure is the same.
pub fn same(names: &[String], lang: Lang) -> String {
    let names = names.join(", ");
    match lang {
        Lang::En => format!("The same figure: {names}"),
        Lang::Fr => format!("Même chiffre\u{a0}: {names}"),
    }
}

/// How many answers and metrics were found, for who does not see them.
pub fn counted(answers: usize, metrics: usize, lang: Lang) -> String {
    let several = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1\u{a0}{one}")),
        _ => Some(format!("{count}\u{a0}{many}")),
    };
    let parts = match lang {
        Lang::En => [several(answers, "answer", "answers"), several(metrics, "metric", "metrics")],
        Lang::Fr => {
            [several(answers, "réponse", "réponses"), several(metrics, "indicateur", "indicateurs")]
        }
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
