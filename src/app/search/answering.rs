//! The answers to a search that has numbers, as they are shown: a part of the program that comes with the first number.

use std::sync::Arc;

use crate::app::state::State;
use crate::definition::Definition;
use crate::link;
use crate::render::number::{figure, quantity};
use crate::search::answer::{Answer, Gives, answers, offered};
use crate::search::question::{Named, Question};
use crate::site::{Page, kept_id};

/// What answers a question, given the metrics that it may be about and their definitions.
pub type Answering = fn(&Question, &[Vec<(Named, Arc<Definition>)>], State) -> Vec<Shown>;

/// What answers questions, as far as it has come.
#[derive(Clone, Copy)]
pub enum Answers {
    /// Nothing was asked yet.
    Unasked,
    /// It is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(Answering),
}

/// An answer as it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Shown {
    /// Where it leads: the calculator with these numbers.
    pub href: String,
    /// The name of the metric.
    pub metric: String,
    /// The name of the definition; empty where the metric has only one.
    pub variant: String,
    /// The figure behind its sign, else what keeps the question from one.
    pub said: Result<String, String>,
    /// Which number was taken for what.
    pub taken: Vec<[String; 2]>,
    /// By which further definitions the figure is the same.
    pub same: Vec<String>,
    /// Whether the numbers are taken the other way round than they were typed.
    pub is_swapped: bool,
}

/// Answers a question, in the style of the page.
pub fn answering(
    question: &Question,
    groups: &[Vec<(Named, Arc<Definition>)>],
    state: State,
) -> Vec<Shown> {
    let of_metric = |(named, definition): &(Named, Arc<Definition>)| {
        let found = answers(question, named.words, definition, named.metric.spoken());
        (Arc::clone(definition), found)
    };
    let groups = groups.iter().map(|group| group.iter().map(of_metric).collect()).collect();
    let shown = |(definition, answers): (Arc<Definition>, Vec<Answer>)| {
        answers.into_iter().map(move |answer| shown(&definition, answer, state)).collect::<Vec<_>>()
    };
    offered(groups).into_iter().flat_map(shown).collect()
}

fn shown(definition: &Definition, answer: Answer, state: State) -> Shown {
    let style = state.style();
    let Answer { variant, taken, gives, same, is_swapped } = answer;
    let entries = taken.iter().map(|(input, entry)| (input.id.clone(), entry.canonical.clone()));
    let link = link::State {
        variant: variant.id.clone(),
        entries: entries.collect(),
        ..link::State::default()
    };
    let page = state.place.link_to(Page::Metric(kept_id(&definition.id)));
    let said = match gives {
        Gives::Value(value) => match figure(&value, variant.kind, &style) {
            Ok(figure) => Ok(figure.signed()),
            Err(_) => Err(state.say(crate::app::words::TOO_MANY_DIGITS).to_owned()),
        },
        Gives::Nothing(said) => Err(said),
    };
    let number = |(input, entry): (Arc<crate::definition::input::Input>, crate::entry::Entry)| {
        [input.name.clone(), quantity(&entry.number, input.kind, &style)]
    };
    Shown {
        href: format!("{page}#{}", link::write(&link, definition)),
        metric: definition.name.clone(),
        variant: if definition.variants.len() > 1 { variant.name.clone() } else { String::new() },
        said,
        taken: taken.into_iter().map(number).collect(),
        same,
        is_swapped,
    }
}
