//! Which number of a question is which input of a variant.

use std::sync::Arc;

use super::meeting;
use super::question::{Numbers, Spoken};
use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::fold::folded;

/// A word of fewer letters is no beginning of another.
const LETTERS_FOR_A_BEGINNING: usize = 3;

/// The most ways in which labels that fit several inputs are tried.
const MOST_WAYS: usize = 8;

/// What people call inputs, beside their names: ids of inputs with words.
pub(super) type Words<'a> = &'a [(String, String)];

/// Whether all inputs of a variant are plain numbers: no list, and no choice but one that may stay open.
pub(super) fn is_plain(variant: &Variant) -> bool {
    let is_number = |input: &Arc<Input>| match input.origin {
        Origin::Typed | Origin::TypedOrMeasured(_) => {
            input.choices.is_empty() || input.usual_choice().is_none()
        }
        Origin::NormalQuantile(_) => true,
        Origin::Measured(_) => false,
    };
    variant.table.is_none() && variant.inputs.iter().all(is_number)
}

/// The numbers of a variant that are typed, in the order of the form.
pub(super) fn typed(variant: &Variant) -> Vec<Arc<Input>> {
    let is_number = |input: &&Arc<Input>| input.has_field() && input.choices.is_empty();
    variant.inputs.iter().filter(is_number).cloned().collect()
}

/// The inputs of a variant without which there is no result; all where each of them may be left out.
pub(super) fn required(variant: &Variant) -> Vec<Arc<Input>> {
    let all = typed(variant);
    let required: Vec<Arc<Input>> =
        all.iter().filter(|input| input.if_empty.is_none()).cloned().collect();
    if required.is_empty() { all } else { required }
}

/// Every way in which the numbers can be inputs of a variant, one input for each number.
pub(super) fn assignments(
    variant: &Variant,
    numbers: &Numbers,
    words: Words,
) -> Vec<Vec<Arc<Input>>> {
    if numbers.is_over {
        let fits = |inputs: &Vec<Arc<Input>>| {
            numbers.spoken.iter().zip(inputs).all(|(number, input)| fits(number, input, words))
        };
        return quotient(variant).into_iter().filter(fits).collect();
    }
    let all = typed(variant);
    let count = numbers.spoken.len();
    let are_all_told = numbers.spoken.iter().all(|number| !number.label.is_empty());
    let required = required(variant);
    let lists = [&all, &required];
    let fitting =
        lists.into_iter().find(|list| are_all_told && list.len() >= count || list.len() == count);
    let mut ways = vec![vec![None; count]];
    let Some(inputs) = fitting else { return Vec::new() };
    for (index, number) in numbers.spoken.iter().enumerate().filter(|(_, it)| !it.label.is_empty())
    {
        let mut longer = Vec::new();
        for way in &ways {
            let is_free = |input: &&Arc<Input>| !way.contains(&Some(Arc::clone(input)));
            for input in inputs.iter().filter(is_free).filter(|input| fits(number, input, words)) {
                let mut with = way.clone();
                with[index] = Some(Arc::clone(input));
                longer.push(with);
            }
        }
        longer.truncate(MOST_WAYS);
        ways = longer;
    }
    ways.into_iter().map(|way| filled(way, inputs)).collect()
}

/// A way with the numbers that have no words taken for the inputs that are left, in their order.
fn filled(way: Vec<Option<Arc<Input>>>, inputs: &[Arc<Input>]) -> Vec<Arc<Input>> {
    let is_left = |input: &&Arc<Input>| !way.contains(&Some(Arc::clone(input)));
    let mut left = inputs.iter().filter(is_left).cloned();
    way.iter().filter_map(|input| input.clone().or_else(|| left.next())).collect()
}

/// The two inputs of a variant that divides one by the other, and nothing else.
fn quotient(variant: &Variant) -> Option<Vec<Arc<Input>>> {
    let Expr::Binary(Op::Div, top, bottom) = &variant.formula else { return None };
    match (&**top, &**bottom) {
        (Expr::Input(top), Expr::Input(bottom)) if top.has_field() && bottom.has_field() => {
            Some(vec![Arc::clone(top), Arc::clone(bottom)])
        }
        _ => None,
    }
}

/// Whether the words beside a number may mean an input: each of them is one of the words by which it is called.
pub(super) fn fits(number: &Spoken, input: &Input, words: Words) -> bool {
    let spoken = words.iter().filter(|(id, _)| *id == input.id).map(|(_, words)| words.as_str());
    let called: Vec<String> =
        [input.name.as_str(), &input.id].into_iter().chain(spoken).map(folded).collect();
    let called: Vec<Vec<char>> =
        called.iter().flat_map(|text| text.split(' ')).map(|word| word.chars().collect()).collect();
    number.label.iter().all(|word| {
        let word: Vec<char> = word.chars().collect();
        let is_long = word.len() >= LETTERS_FOR_A_BEGINNING;
        called.iter().any(|other| word == *other || is_long && meeting(&word, other).is_some())
    })
}
