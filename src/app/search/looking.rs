//! What is typed into the search, what it is looked for in, and what that gives.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::definitions::Standing;
use crate::app::fetch::fetched;
use crate::app::search::answering::{Answers, Shown};
use crate::app::state::State;
use crate::definition::Definition;
use crate::search::question::{Named, Question};
use crate::search::{Entry, Index, Place};
use crate::site::{SEARCH_INDEX, kept_id};
use crate::text::Lang;

thread_local! {
    /// The index, once it has come: for the whole visit.
    static KNOWN: RefCell<Option<Arc<Index>>> = const { RefCell::new(None) };
}

/// The most metrics whose definitions are fetched for a question.
const MOST_METRICS: usize = 6;

/// What is looked for in.
#[derive(Clone)]
enum Source {
    Coming,
    /// It did not come, or could not be read.
    Failed,
    Here(Arc<Index>),
}

/// A metric that was found.
#[derive(Clone, PartialEq)]
pub struct Metric {
    /// Public and permanent.
    pub id: &'static str,
    /// Name, acronym, and the question it answers.
    pub texts: [String; 3],
}

/// What did not come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// The index.
    Index,
    /// What answers questions, or a definition that it takes.
    Answer,
}

/// What was typed, and what it is looked for in; cheap to copy.
#[derive(Clone, Copy)]
pub struct Looking {
    /// What every page shares.
    pub state: State,
    /// What was typed.
    pub query: RwSignal<String>,
    source: RwSignal<Source>,
    answers: RwSignal<Answers>,
    want_answers: fn(RwSignal<Answers>),
}

impl Looking {
    /// Begins with what stands in the field; the index is fetched.
    pub fn new(state: State, typed: String, want_answers: fn(RwSignal<Answers>)) -> Looking {
        let looking = Looking {
            state,
            query: RwSignal::new(typed),
            source: RwSignal::new(Source::Coming),
            answers: RwSignal::new(Answers::Unasked),
            want_answers,
        };
        match KNOWN.with_borrow(Option::clone) {
            Some(index) => looking.source.set(Source::Here(index)),
            None => looking.fetch_index(false),
        }
        // What has failed is not asked for at every key.
        Effect::new(move |_| {
            let wanted = looking.wanted();
            if !wanted.is_empty() {
                looking.want(&wanted, false);
            }
        });
        looking
    }

    fn fetch_index(self, has_failed: bool) {
        self.source.set(Source::Coming);
        let address = self.state.place.file(SEARCH_INDEX);
        spawn_local(async move {
            let text = fetched(&address, has_failed).await;
            let entries = text.and_then(|text| serde_json::from_str::<Vec<Entry>>(&text).ok());
            let index = entries.map(|entries| Arc::new(Index::of(entries)));
            if let Some(index) = &index {
                KNOWN.set(Some(Arc::clone(index)));
            }
            // Who has left the page needs none any more: then nothing is set.
            self.source.try_set(index.map_or(Source::Failed, Source::Here));
        });
    }

    /// Asks again for what did not come.
    pub fn try_again(self) {
        if self.source.with_untracked(|source| matches!(source, Source::Failed)) {
            self.fetch_index(true);
        }
        self.want(&untrack(move || self.wanted()), true);
    }

    fn want(self, ids: &[&'static str], again: bool) {
        let lang = self.state.lang();
        let has_failed =
            |id: &&'static str| self.state.definitions.standing(id, lang) == Standing::Failed;
        let ids = ids.iter().copied();
        let ids: Vec<_> = untrack(|| ids.filter(|id| again || !has_failed(id)).collect());
        self.state.definitions.want(ids, lang);
        match self.answers.get_untracked() {
            Answers::Unasked => (self.want_answers)(self.answers),
            Answers::Failed if again => (self.want_answers)(self.answers),
            Answers::Failed | Answers::Coming | Answers::Here(_) => {}
        }
    }

    /// Whether anything is typed.
    pub fn has_query(self) -> bool {
        self.query.with(|query| !query.trim().is_empty())
    }

    /// The question that is typed with the metrics that it may be about, in groups.
    fn asked<Given>(self, take: impl FnOnce(&Question, Vec<Vec<Named>>) -> Given) -> Option<Given> {
        let Source::Here(index) = self.source.get() else { return None };
        let question = self.query.with(|query| Question::of(query))?;
        let mut groups = index.asked(&question, self.state.lang());
        let mut room = MOST_METRICS;
        for group in &mut groups {
            group.truncate(room);
            room -= group.len();
        }
        Some(take(&question, groups))
    }

    /// The metrics whose definitions a question takes, by their ids.
    fn wanted(self) -> Vec<&'static str> {
        let ids = |_: &Question, groups: Vec<Vec<Named>>| {
            groups.iter().flatten().map(|named| kept_id(&named.metric.id)).collect()
        };
        self.asked(ids).unwrap_or_default()
    }

    /// The answers to what is typed.
    pub fn answers(self) -> Vec<Shown> {
        let Answers::Here(answering) = self.answers.get() else { return Vec::new() };
        // What one definition lacks may be what another has.
        if self.is_coming() {
            return Vec::new();
        }
        let answered = self.asked(|question, groups| {
            let groups: Vec<Vec<_>> = groups
                .into_iter()
                .map(|group| group.into_iter().filter_map(|it| self.defined(it)).collect())
                .collect();
            answering(question, &groups, self.state)
        });
        let mut answers = answered.unwrap_or_default();
        // Where words and numbers are those of a text, nobody asks for a figure that cannot be computed.
        if answers.iter().all(|answer| answer.said.is_err()) && !self.found_as_typed().is_empty() {
            answers.clear();
        }
        answers
    }

    /// A metric with its definition, where that is there.
    fn defined(self, named: Named) -> Option<(Named, Arc<Definition>)> {
        match self.state.definitions.standing(&named.metric.id, self.state.lang()) {
            Standing::Known(definition) => Some((named, definition)),
            Standing::Coming | Standing::Failed => None,
        }
    }

    /// The metrics that are found, the likeliest first; by the words before the numbers, where all of what is typed
    /// finds none.
    pub fn found(self) -> Vec<Metric> {
        let found = self.found_as_typed();
        if !found.is_empty() {
            return found;
        }
        let name = |question: &Question, groups: Vec<Vec<Named>>| {
            let named = groups.iter().flatten().next()?;
            Some(question.lead[..named.words].join(" "))
        };
        self.asked(name).flatten().map(|name| self.metrics(&name)).unwrap_or_default()
    }

    fn found_as_typed(self) -> Vec<Metric> {
        self.query.with(|query| match query.trim() {
            "" => Vec::new(),
            words => self.metrics(words),
        })
    }

    fn metrics(self, words: &str) -> Vec<Metric> {
        let Source::Here(index) = self.source.get() else { return Vec::new() };
        let lang = self.state.lang();
        let metric = |found: crate::search::Found| Metric {
            id: kept_id(&found.metric.id),
            texts: texts_of(found.metric, lang),
        };
        index.find(words, lang).into_iter().map(metric).collect()
    }

    /// What did not come of what is needed.
    pub fn lacking(self) -> Option<Lacking> {
        if !self.has_query() {
            return None;
        }
        if self.source.with(|source| matches!(source, Source::Failed)) {
            return Some(Lacking::Index);
        }
        let (wanted, lang) = (self.wanted(), self.state.lang());
        let has_failed = |id: &&str| self.state.definitions.standing(id, lang) == Standing::Failed;
        let part_failed = self.answers.with(|answers| matches!(answers, Answers::Failed));
        let is_lacking = !wanted.is_empty() && part_failed || wanted.iter().any(has_failed);
        is_lacking.then_some(Lacking::Answer)
    }

    /// Whether something is on its way that may bring more.
    pub fn is_coming(self) -> bool {
        if self.source.with(|source| matches!(source, Source::Coming)) {
            return true;
        }
        let (wanted, lang) = (self.wanted(), self.state.lang());
        let is_coming = |id: &&str| self.state.definitions.standing(id, lang) == Standing::Coming;
        let part_is_coming =
            self.answers.with(|answers| matches!(answers, Answers::Unasked | Answers::Coming));
        !wanted.is_empty() && part_is_coming || wanted.iter().any(is_coming)
    }
}

/// What an entry says of a metric that was found.
fn texts_of(metric: &Entry, lang: Lang) -> [String; 3] {
    [Place::Name, Place::Acronym, Place::Purpose].map(|place| metric.text(place, lang).to_owned())
}
