//! A period filled in one go: the inputs of several metrics, each asked once, and the results that they give.

use std::sync::Arc;

use rust_decimal::Decimal;
use vecmap::VecMap;

use crate::definition::band::Own;
use crate::definition::input::{Choice, Input};
use crate::definition::rate::PERIOD;
use crate::definition::{Definition, Variant};
use crate::form::Form;
use crate::form::reading::Outcome;
use crate::record::Record;
use crate::record::span::Length;
use crate::render::message;
use crate::render::number::Style;

/// A metric to fill, by one of its definitions.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// The metric.
    pub definition: Arc<Definition>,
    /// The id of the variant.
    pub variant: String,
    /// What is chosen and not typed, such as the length of the period, by input.
    pub chosen: VecMap<String, String>,
}

/// A number to type, for all metrics that take it.
#[derive(Clone, PartialEq, Debug)]
pub struct Asked {
    /// Names the field.
    pub key: String,
    /// What it takes.
    pub input: Arc<Input>,
    /// The places of the metrics that take it, among those to fill.
    pub takers: Vec<usize>,
}

/// What the numbers typed give for a metric.
#[derive(Clone, PartialEq, Debug)]
pub enum Filled {
    /// A result, ready to be saved but for its period: the figure stands in `shown`.
    Done(Box<Record>),
    /// None yet: why.
    Open(String),
    /// Nothing was typed.
    Blank,
}

impl Wanted {
    /// The metric by a variant for a period of a length, with the choices of an earlier result; `None` where it cannot be
    /// filled in a field for each number.
    pub fn of(
        definition: &Arc<Definition>,
        variant: &str,
        length: Option<Length>,
        earlier: Option<&Record>,
    ) -> Option<Wanted> {
        let of = definition.variant(variant).filter(|variant| is_fillable(variant))?;
        let mut chosen = VecMap::new();
        for input in of.inputs.iter().filter(|input| !input.choices.is_empty()) {
            let usual = input.usual_choice().map_or("", |choice| &choice.id);
            let choice = earlier.map_or(usual, |earlier| earlier.entry(&input.id));
            // The period itself says how long it is.
            let per_year = length.and_then(Length::per_year).filter(|_| input.id == PERIOD);
            let of_length = |choice: &&Choice| Some(choice.value) == per_year.map(Decimal::from);
            let choice = input.choices.iter().find(of_length).map_or(choice, |choice| &choice.id);
            chosen.insert(input.id.clone(), choice.to_owned());
        }
        Some(Wanted { definition: Arc::clone(definition), variant: variant.to_owned(), chosen })
    }

    fn variant(&self) -> Option<&Arc<Variant>> {
        self.definition.variant(&self.variant)
    }
}

/// Whether all that a variant takes is typed into fields of its own: lists of rows and answers are not.
pub fn is_fillable(variant: &Variant) -> bool {
    variant.table.is_none() && variant.inputs.iter().any(|input| input.has_field())
}

/// The numbers that these metrics take, each once: inputs of one id, one name and one kind are one thing.
pub fn asked(wanted: &[Wanted]) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    for (place, metric) in wanted.iter().enumerate() {
        let inputs = metric.variant().map(|variant| variant.inputs.as_slice()).unwrap_or_default();
        for input in inputs.iter().filter(|input| input.has_field() && input.choices.is_empty()) {
            let is_same = |asked: &&mut Asked| {
                let known = &asked.input;
                known.id == input.id && known.name == input.name && known.kind == input.kind
            };
            if let Some(known) = all.iter_mut().find(is_same) {
                known.takers.push(place);
                continue;
            }
            let is_taken = all.iter().any(|known| known.key == input.id);
            let key = match is_taken {
                false => input.id.clone(),
                true => format!("{}.{}", metric.definition.id, input.id),
            };
            all.push(Asked { key, input: Arc::clone(input), takers: vec![place] });
        }
    }
    all
}

/// What the texts typed, by the key of their field, give for the metric at a place.
pub fn filled(
    wanted: &[Wanted],
    place: usize,
    asked: &[Asked],
    texts: &VecMap<String, String>,
    own: &[Own],
    style: &Style,
) -> Option<Filled> {
    let metric = wanted.get(place)?;
    let mut form = Form::new(&metric.definition);
    form.choose(&metric.variant);
    for (input, choice) in metric.chosen.iter() {
        form.set(input, choice.clone());
    }
    let mut is_blank = true;
    for field in asked.iter().filter(|field| field.takers.contains(&place)) {
        let text = texts.get(&field.key).map_or("", String::as_str);
        is_blank &= text.trim().is_empty();
        form.set(&field.input.id, text.to_owned());
    }
    if is_blank {
        return Some(Filled::Blank);
    }
    let variant = Arc::clone(form.variant());
    Some(match form.read().outcome(&variant, own) {
        Outcome::Done(done) => match form.record(&done, style) {
            Some(record) => Filled::Done(Box::new(record)),
            None => Filled::Open(String::new()),
        },
        Outcome::Waiting(inputs) => Filled::Open(message::missing(&inputs, style.lang)),
        Outcome::Problem(problem) => Filled::Open(message::of_problem(&problem, style.lang)),
        Outcome::Unreadable => Filled::Open(String::new()),
    })
}
