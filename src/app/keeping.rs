//! What goes with a result once it is saved, and the saved result that a form goes on with.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::state::State;
use crate::app::storage::over::Written;
use crate::app::storage::{Unwritten, keep};
use crate::record::Record;
use crate::text::Text;

thread_local! {
    /// The saved result that a form went on with last: its metric and its id. The page in the other language goes on
    /// with it too; another calculator ends it.
    static LAST: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// What saving came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// A first result was saved.
    New,
    /// A further one was, beside the one that the form went on with.
    Apart,
    /// The one that the form goes on with was written over.
    Updated,
    /// Another tab was ahead, and this is what became of it.
    Otherwise(Text),
}

/// What a calculator keeps; cheap to copy.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// What goes with the figures: label, period, day and note, and nothing else of a record.
    pub details: RwSignal<Record>,
    /// The saved result that the form goes on with, as it was saved; `None` where saving makes a first one.
    pub bound: RwSignal<Option<Record>>,
    /// What saving the result came to; `None` before it, and once the result has changed.
    pub saved: RwSignal<Option<Result<Kept, Unwritten>>>,
    /// Whether the saved result is being written over at this moment.
    is_writing: StoredValue<bool>,
    state: State,
}

impl Keeping {
    /// What goes with the results of a metric: the period that the reader chose last, or the saved result that the
    /// form went on with in the other language.
    pub fn new(metric: &str, state: State) -> Keeping {
        let keeping = Keeping {
            details: RwSignal::new(fresh_details(state)),
            bound: RwSignal::new(None),
            saved: RwSignal::new(None),
            is_writing: StoredValue::new(false),
            state,
        };
        let last = LAST.take().filter(|(of, _)| of == metric);
        if let Some(record) = last.and_then(|(_, id)| keep::of_id(&id)) {
            keeping.go_on_with(record);
        }
        keeping
    }

    /// Goes on with the saved result that a link names; another link ends what was gone on with.
    pub fn reopen(self, fragment: &str, metric: &str) {
        // A frame is part of another page, and saves nothing.
        if self.state.place.is_framed() {
            return;
        }
        match keep::named_in(fragment, metric) {
            Some(record) => self.go_on_with(record),
            None if self.bound.with_untracked(Option::is_some) => {
                self.end();
                self.details.set(fresh_details(self.state));
            }
            None => {}
        }
    }

    /// Goes on with a saved result: what goes with it stands in the fields.
    fn go_on_with(self, record: Record) {
        LAST.set(Some((record.metric.clone(), record.id.clone())));
        self.details.set(details_of(&record));
        self.bound.set(Some(record));
    }

    /// Ends it: what is saved next is a result of its own.
    pub fn end(self) {
        if self.bound.with_untracked(Option::is_some) {
            LAST.set(None);
            self.bound.set(None);
        }
    }

    /// Takes a period from the reader, for this result and for those of other calculators.
    pub fn choose_period(self, period: String) {
        self.state.remember_period(&period);
        self.details.update(|details| details.period = period);
    }

    /// Saves a record as one of its own, and goes on with it; whether it was saved.
    pub fn save(self, record: Record) -> bool {
        let is_first = self.bound.with_untracked(Option::is_none);
        let saved = keep::add(record).map(|record| {
            self.go_on_with(record);
            if is_first { Kept::New } else { Kept::Apart }
        });
        self.saved.set(Some(saved));
        saved.is_ok()
    }

    /// Writes a record over the saved result that the form goes on with.
    pub fn update(self, record: Record) {
        let Some(earlier) = self.bound.get_untracked() else { return };
        // A second press would take the first one for another tab.
        if self.is_writing.get_value() {
            return;
        }
        self.is_writing.set_value(true);
        self.saved.set(None);
        leptos::task::spawn_local(async move {
            let written = keep::update(earlier.clone(), record, self.state.lang()).await;
            // The page may have gone meanwhile, or go on with another result.
            let _ = self.is_writing.try_set_value(false);
            if self.bound.try_get_untracked().flatten() == Some(earlier) {
                self.take(written);
            }
        });
    }

    fn take(self, written: Result<Written, Unwritten>) {
        let kept = written.map(|Written { record, said, .. }| {
            self.go_on_with(record);
            said.map_or(Kept::Updated, Kept::Otherwise)
        });
        self.saved.set(Some(kept));
    }
}

/// What goes with a new result.
fn fresh_details(state: State) -> Record {
    let period = state.settings.with_untracked(|settings| settings.period().to_owned());
    Record { period, ..Record::default() }
}

/// The label, period, day and note of a record, and nothing else of it.
fn details_of(record: &Record) -> Record {
    Record {
        label: record.label.clone(),
        period: record.period.clone(),
        date: record.date.clone(),
        note: record.note.clone(),
        ..Record::default()
    }
}
