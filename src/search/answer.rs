//! What a question with numbers gives: figures by the definitions of a metric, or what keeps it from one.

use std::sync::Arc;

use super::assign::{Words, assignments, fits, is_plain, required, typed};
use super::question::{Numbers, Question, Spoken};
use super::wording;
use crate::definition::input::Input;
use crate::definition::{Definition, Variant};
use crate::engine::calculate::{Problem, calculate};
use crate::engine::evaluate::{Failure, Given, Value};
use crate::engine::rows::Rows;
use crate::entry::{self, Entry, Limits};
use crate::render::message;

/// One reading of a question.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// The definition by which it is read.
    pub variant: Arc<Variant>,
    /// Which number was taken for what, in the order of the form.
    pub taken: Vec<(Arc<Input>, Entry)>,
    /// What it gives.
    pub gives: Gives,
    /// The names of further definitions by which the same numbers give the same.
    pub same: Vec<String>,
    /// Whether the two numbers are taken the other way round than they were typed.
    pub is_swapped: bool,
}

/// What a reading gives.
#[derive(Clone, PartialEq, Debug)]
pub enum Gives {
    /// A result, in the engine's unit.
    Value(Value),
    /// No result, for what a sentence says.
    Nothing(String),
}

/// The most readings that are offered.
const MOST_ANSWERS: usize = 5;

/// Reads a question about a metric, named by so many words of its lead; `words` are what people call its inputs. Empty
/// where no definition of the metric is made of plain numbers.
pub fn answers(
    question: &Question,
    named: usize,
    definition: &Definition,
    words: Words,
) -> Vec<Answer> {
    let asked = Asked { question, named, definition, words, variants: variants(definition) };
    let Some(first) = asked.variants.first() else { return Vec::new() };
    let (done, refused) = asked.read();
    let place = |answer: &Answer| asked.variants.iter().position(|it| it.id == answer.variant.id);
    let mut answers = Vec::new();
    let comes_first =
        |refused: &&Answer| done.first().is_none_or(|done| place(refused) < place(done));
    // Digits that stand apart may be too many numbers as well as one of several groups.
    if done.is_empty() && !asked.fits() {
        answers.push(asked.wanting(first));
    }
    if let Some(refused) = refused.iter().find(comes_first) {
        answers.push(refused.clone());
        answers.extend(asked.swapped(refused));
    } else if let Some(first) = done.first() {
        answers.extend(asked.swapped(first).filter(|_| !asked.is_over()));
    }
    // What was typed comes before what was not, unless that gives nothing.
    let at = if answers.first().is_some_and(|first| first.is_swapped) { 0 } else { answers.len() };
    let mut others: Vec<Answer> = Vec::new();
    for answer in done.into_iter().filter(|answer| !answers.contains(answer)) {
        let numbers = |it: &Answer| {
            it.taken.iter().map(|(_, entry)| entry.canonical.clone()).collect::<Vec<_>>()
        };
        let is_alike =
            |it: &&mut Answer| it.gives == answer.gives && numbers(it) == numbers(&answer);
        match others.iter_mut().find(is_alike) {
            Some(known) => known.same.push(answer.variant.name.clone()),
            None => others.push(answer),
        }
    }
    answers.splice(at..at, others);
    if answers.is_empty() {
        answers.push(asked.wanting(first));
    }
    answers.truncate(MOST_ANSWERS);
    answers
}

/// What is offered of all that a question may mean: the answers of the first group of metrics that gives a figure, else
/// what the first metric lacks that can be asked with numbers at all.
pub fn offered<Metric>(groups: Vec<Vec<(Metric, Vec<Answer>)>>) -> Vec<(Metric, Vec<Answer>)> {
    let has_value = |(_, answers): &(Metric, Vec<Answer>)| {
        answers.iter().any(|answer| matches!(answer.gives, Gives::Value(_)))
    };
    let mut lacking = None;
    for group in groups {
        let (worth, other): (Vec<_>, Vec<_>) = group.into_iter().partition(has_value);
        if !worth.is_empty() {
            return worth;
        }
        lacking = lacking.or(other.into_iter().find(|(_, answers)| !answers.is_empty()));
    }
    lacking.into_iter().collect()
}

/// The variants by which numbers alone can be read. Of those that compute the same from the same inputs, which differ in
/// how raw data is counted, the first stands for all.
fn variants(definition: &Definition) -> Vec<Arc<Variant>> {
    let mut variants: Vec<Arc<Variant>> = Vec::new();
    for variant in definition.variants.iter().filter(|variant| is_plain(variant)) {
        let is_same =
            |it: &Arc<Variant>| it.formula == variant.formula && it.inputs == variant.inputs;
        if !variants.iter().any(is_same) {
            variants.push(Arc::clone(variant));
        }
    }
    variants
}

/// A question about a metric.
struct Asked<'a> {
    question: &'a Question,
    named: usize,
    definition: &'a Definition,
    words: Words<'a>,
    variants: Vec<Arc<Variant>>,
}

impl Asked<'_> {
    fn readings(&self) -> Vec<Numbers> {
        self.question.readings(self.named)
    }

    fn is_over(&self) -> bool {
        self.readings().iter().any(|numbers| numbers.is_over)
    }

    /// Whether the numbers as they stand, each on its own, are those that some variant wants.
    fn fits(&self) -> bool {
        let readings = self.readings();
        let fits = |numbers: &Numbers| {
            self.variants.iter().any(|it| !assignments(it, numbers, self.words).is_empty())
        };
        readings.first().is_some_and(fits)
    }

    /// The readings that have a result, and those whose numbers cannot be together.
    fn read(&self) -> (Vec<Answer>, Vec<Answer>) {
        let (mut done, mut refused) = (Vec::new(), Vec::new());
        for numbers in self.readings() {
            for variant in &self.variants {
                for inputs in assignments(variant, &numbers, self.words) {
                    let Ok(taken) = self.taken(&numbers.spoken, &inputs) else { continue };
                    let Some(answer) = self.answer(variant, taken) else { continue };
                    match answer.gives {
                        Gives::Value(_) => done.push(answer),
                        Gives::Nothing(_) => refused.push(answer),
                    }
                }
            }
        }
        (done, refused)
    }

    /// The numbers as entries of inputs.
    ///
    /// # Errors
    /// What to say about the first that is none.
    fn taken(
        &self,
        spoken: &[Spoken],
        inputs: &[Arc<Input>],
    ) -> Result<Vec<(Arc<Input>, Entry)>, String> {
        let lang = self.definition.lang;
        let entry = |(number, input): (&Spoken, &Arc<Input>)| {
            let limits = Limits::from(&**input);
            match entry::read(&number.text, limits, lang) {
                Ok(entry) => Ok((Arc::clone(input), entry)),
                Err(error) => Err(error.message(&input.name, &number.text, limits, lang)),
            }
        };
        spoken.iter().zip(inputs).map(entry).collect()
    }

    /// What a variant gives; `None` where it needs more.
    fn answer(
        &self,
        variant: &Arc<Variant>,
        mut taken: Vec<(Arc<Input>, Entry)>,
    ) -> Option<Answer> {
        let mut given = Given::default();
        taken.iter().for_each(|(input, entry)| given.set(input, entry.number.clone()));
        let gives = match calculate(variant, &given, &Rows::default(), &[]) {
            Ok(calculation) => Gives::Value(calculation.value),
            Err(Problem::Impossible(checks)) => Gives::Nothing(checks.first()?.message.clone()),
            Err(Problem::Failed(Failure::Missing(_))) => return None,
            Err(Problem::Failed(failure)) => {
                Gives::Nothing(message::of_failure(&failure, self.definition.lang))
            }
        };
        in_order(&mut taken, variant);
        Some(Answer {
            variant: Arc::clone(variant),
            taken,
            gives,
            same: Vec::new(),
            is_swapped: false,
        })
    }

    /// The same with its two numbers the other way round, where no words say which is which and that gives a result.
    fn swapped(&self, answer: &Answer) -> Option<Answer> {
        let told = |numbers: &Numbers| numbers.spoken.iter().all(|number| number.label.is_empty());
        let read = |numbers: &Numbers, inputs: &[Arc<Input>]| {
            self.answer(&answer.variant, self.taken(&numbers.spoken, inputs).ok()?)
        };
        let other_way_round = |numbers: &Numbers| {
            let inputs = assignments(&answer.variant, numbers, self.words).pop()?;
            let is_it = read(numbers, &inputs).as_ref() == Some(answer);
            let reversed: Vec<Arc<Input>> = inputs.into_iter().rev().collect();
            if is_it && reversed.len() == 2 { read(numbers, &reversed) } else { None }
        };
        let swapped = self.readings().iter().filter(|it| told(it)).find_map(other_way_round)?;
        let has_value = matches!(swapped.gives, Gives::Value(_)) && swapped.taken != answer.taken;
        has_value.then_some(Answer { is_swapped: true, ..swapped })
    }

    /// What is missing or superfluous, by the first variant that has what the words beside the numbers say.
    fn wanting(&self, first: &Arc<Variant>) -> Answer {
        let spoken = match self.readings().into_iter().next() {
            Some(numbers) => numbers.spoken,
            None => {
                let plain = |text: &String| Spoken { text: text.clone(), label: Vec::new() };
                self.question.pieces.iter().map(|piece| plain(&piece.text)).collect()
            }
        };
        let knows = |variant: &&Arc<Variant>| {
            let inputs = typed(variant);
            spoken.iter().all(|number| inputs.iter().any(|input| fits(number, input, self.words)))
        };
        let variant = self.variants.iter().find(knows).unwrap_or(first);
        let inputs = typed(variant);
        let (mut left, mut taken, mut extra) = (inputs.clone(), Vec::new(), Vec::new());
        let (mut unknown, mut misread) = (None, None);
        for number in &spoken {
            let place = left.iter().position(|input| fits(number, input, self.words));
            match place.map(|place| left.remove(place)) {
                Some(input) => match self.taken(std::slice::from_ref(number), &[input]) {
                    Ok(entry) => taken.extend(entry),
                    Err(message) => misread = misread.or(Some(message)),
                },
                None if inputs.iter().any(|input| fits(number, input, self.words)) => {
                    extra.push(number.text.clone());
                }
                None => unknown = unknown.or(Some(number.label.join(" "))),
            }
        }
        let needed = required(variant);
        left.retain(|input| needed.contains(input));
        let said = match unknown {
            Some(unknown) => wording::unknown(self.definition, &inputs, &unknown),
            None if left.is_empty() && extra.is_empty() && misread.is_some() => {
                misread.unwrap_or_default()
            }
            None => wording::wants(self.definition, &needed, &left, &extra),
        };
        in_order(&mut taken, variant);
        let (variant, gives) = (Arc::clone(variant), Gives::Nothing(said));
        Answer { variant, taken, gives, same: Vec::new(), is_swapped: false }
    }
}

/// Puts what was taken into the order of the form.
fn in_order(taken: &mut Vec<(Arc<Input>, Entry)>, variant: &Variant) {
    let place = |input: &Arc<Input>| variant.inputs.iter().position(|it| it == input);
    crate::order::sort_by(taken, |(left, _), (right, _)| place(left).cmp(&place(right)));
}
