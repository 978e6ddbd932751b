//! Sentences about what keeps a calculation from a result.

use crate::engine::evaluate::Failure;
use crate::engine::input::Input;
use crate::text::Lang;

/// What a failure is, in a sentence.
pub fn of_failure(failure: &Failure, lang: Lang) -> String {
    match failure {
        Failure::Missing(inputs) => missing(inputs, lang),
        Failure::DivisionByZero(inputs) => match (lang, inputs.as_slice()) {
            (Lang::En, [_]) => format!(
                "{} is 0: the result is undefined. Enter a number above 0.",
                names(inputs, lang)
            ),
            (Lang::Fr, [_]) => format!(
                "{} vaut 0\u{a0}: le résultat n’est pas défini. Saisissez un nombre supérieur à 0.",
                names(inputs, lang)
            ),
            (Lang::En, _) => format!(
                "{} come to 0 in all, and nothing can be divided by 0.",
                names(inputs, lang)
            ),
            (Lang::Fr, _) => {
                format!("{} donnent 0 au total, et rien ne se divise par 0.", names(inputs, lang))
            }
        },
        Failure::NoPower(inputs) => match lang {
            Lang::En => {
                format!("With these figures ({}) the power has no value.", names(inputs, lang))
            }
            Lang::Fr => format!(
                "Avec ces chiffres ({}), la puissance n’a pas de valeur.",
                names(inputs, lang)
            ),
        },
    }
}

/// Which inputs the result waits for.
pub fn missing(inputs: &[&'static Input], lang: Lang) -> String {
    match lang {
        Lang::En => format!("Still to fill in: {}.", names(inputs, lang)),
        Lang::Fr => format!("Reste à remplir\u{a0}: {}.", names(inputs, lang)),
    }
}

fn names(inputs: &[&'static Input], lang: Lang) -> String {
    let quoted = |input: &&'static Input| match lang {
        Lang::En => format!("“{}”", input.name.get(lang)),
        Lang::Fr => format!("«\u{a0}{}\u{a0}»", input.name.get(lang)),
    };
    inputs.iter().map(quoted).collect::<Vec<_>>().join(", ")
}
