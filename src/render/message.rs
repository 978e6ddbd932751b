//! Sentences about what keeps a calculation from a result.

use std::sync::Arc;

use crate::definition::Table;
use crate::definition::input::{Input, Origin};
use crate::definition::table::Measure;
use crate::engine::calculate::Problem;
use crate::engine::evaluate::Failure;
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

/// What keeps a calculation from a result.
pub fn of_problem(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::Failed(failure) => of_failure(failure, lang),
        Problem::Impossible(checks) => {
            let told: Vec<&str> = checks.iter().map(|check| check.message.as_str()).collect();
            told.join(" ")
        }
    }
}

/// Which inputs the result waits for.
pub fn missing(inputs: &[Arc<Input>], lang: Lang) -> String {
    match lang {
        Lang::En => format!("Still to fill in: {}.", names(inputs, lang)),
        Lang::Fr => format!("Reste à remplir\u{a0}: {}.", names(inputs, lang)),
    }
}

/// Which parts of a sum were left blank, and what they count for.
pub fn blank_parts(inputs: &[Arc<Input>], lang: Lang) -> String {
    match lang {
        Lang::En => format!("{}: left blank, counted as 0.", names(inputs, lang)),
        Lang::Fr => format!("{}\u{a0}: laissé vide, compté pour 0.", names(inputs, lang)),
    }
}

/// What to say where amounts come in several currencies, or in another one than results are shown in
/// (none where that is empty); nothing is ever converted. `None` where there is only one.
pub fn currencies(typed: &[String], shown: &str, lang: Lang) -> Option<String> {
    let are_alike = typed.len() < 2 && typed.iter().all(|typed| shown.is_empty() || typed == shown);
    let listed = typed.join(", ");
    match (lang, typed.len()) {
        _ if are_alike => None,
        (Lang::En, 1) => Some(format!(
            "You typed an amount in {listed}, and amounts are shown in {shown}: nothing is converted. Choose {listed} as the currency in the settings if that is what you mean."
        )),
        (Lang::Fr, 1) => Some(format!(
            "Vous avez saisi un montant en {listed}, et les montants s’affichent en {shown}\u{a0}: rien n’est converti. Choisissez {listed} comme monnaie dans les réglages si c’est bien elle."
        )),
        (Lang::En, _) => Some(format!(
            "Amounts were typed in several currencies ({listed}) and added up as they are: nothing is converted. Put them all into one currency first."
        )),
        (Lang::Fr, _) => Some(format!(
            "Les montants sont saisis en plusieurs monnaies ({listed}) et calculés tels quels\u{a0}: rien n’est converti. Mettez-les d’abord dans une seule monnaie."
        )),
    }
}

/// The names of the inputs, each as the reader finds it on the page: one without a field of its own by
/// the columns that give it, or by the input that it is looked up for.
fn names(inputs: &[Arc<Input>], lang: Lang) -> String {
    let (mut named, mut lists) = (Vec::new(), Vec::new());
    for input in inputs {
        match &input.origin {
            Origin::Typed | Origin::TypedOrMeasured(_) => named.push(quoted(&input.name, lang)),
            Origin::NormalQuantile(level) => named.push(quoted(&level.name, lang)),
            Origin::Measured(measure) => column_names(measure, &mut lists),
        }
    }
    named.extend(lists.into_iter().map(|(table, columns)| of_list(table, &columns, lang)));
    named.join(", ")
}

/// Adds the columns that a measure reads to those of its list.
fn column_names<'a>(measure: &'a Measure, lists: &mut Vec<(&'a Table, Vec<usize>)>) {
    let known = lists.iter().position(|(table, _)| table.id == measure.table.id);
    let place = known.unwrap_or_else(|| {
        lists.push((&measure.table, Vec::new()));
        lists.len() - 1
    });
    let columns = &mut lists[place].1;
    for column in measure.aggregate.columns() {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
}

fn of_list(table: &Table, columns: &[usize], lang: Lang) -> String {
    let columns = columns.iter().filter_map(|column| table.columns.get(*column));
    let columns: Vec<String> = columns.map(|column| quoted(&column.name, lang)).collect();
    let list = quoted(&table.name, lang);
    match (lang, columns.as_slice()) {
        (_, []) => list,
        (Lang::En, columns) => format!("{} (in the list {list})", columns.join(" and ")),
        (Lang::Fr, columns) => format!("{} (dans la liste {list})", columns.join(" et ")),
    }
}

fn quoted(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
    }
}
