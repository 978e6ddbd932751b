//! The figures of a month as saved results, which the dashboard shows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::storage::{Unwritten, keep};
use crate::app::words::data as words;
use crate::dashboard::link::{computed, is_same};
use crate::data::metrics::{Filled, filled, metrics_of};
use crate::data::sheet::{Of, Sheet};
use crate::definition::Definitions;
use crate::record::Record;
use crate::share::sheet::{line_name, month_name};
use crate::site::Page;

/// What became of the figures of a month: its name, and how many of its results are on the dashboard.
pub type Saved = (String, Result<usize, Unwritten>);

/// A button that saves every metric of a line.
#[component]
pub fn ToDashboard(sheet: Arc<Sheet>, row: usize, saved: RwSignal<Option<Saved>>) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let month = line_name(&sheet.rows[row].of, state.lang());
    let label = words::save_month(&month, state.lang());
    let save = move |_| {
        let found = results(&sheet, row, state);
        // What was saved before, here or in another tab, is not saved again.
        records.reload();
        let is_new = |record: &Record| {
            records.list.with_untracked(|list| !list.iter().any(|one| is_same(one, record)))
        };
        let (count, new) = (found.len(), found.into_iter().filter(is_new).collect());
        let done = keep::add_all(new).map(|added| {
            records.apply(added);
            count
        });
        saved.set(Some((month.clone(), done)));
    };
    view! {
        <button type="button" class="cell" data-action="to-dashboard" aria-label=label on:click=save>
            {state.say(words::TO_DASHBOARD)}
        </button>
    }
}

/// Says below a table what became of the figures of a month.
#[component]
pub fn SavedMonth(saved: RwSignal<Option<Saved>>) -> impl IntoView {
    let state = State::of_page();
    let told = move || {
        saved.get().map(|(month, done)| match done {
            Ok(count) => {
                let text = words::saved(count, &month, state.lang());
                view! {
                    <p class="notice">{text} " " <Link to=Page::Saved>{state.say(words::SEE_DASHBOARD)}</Link></p>
                }
                .into_any()
            }
            Err(why) => view! { <p class="notice notice--poor">{state.say(why.message())}</p> }.into_any(),
        })
    };
    view! { <div role="status">{told}</div> }
}

/// The results of a line whose definitions have come.
fn results(sheet: &Sheet, row: usize, state: State) -> Vec<Record> {
    let Of::Month(month) = &sheet.rows[row].of else { return Vec::new() };
    let style = state.style();
    let period = month_name(month, state.lang());
    let result = |known: &Definitions| {
        let one = |(column, _): (String, String)| {
            let Filled { metric, variant, entries } = filled(sheet, row, &column)?;
            let definition = known.get(&metric)?.clone();
            let record =
                Record { metric, variant, entries, period: period.clone(), ..Record::default() };
            computed(&record, &definition, &style)
        };
        metrics_of(sheet).into_iter().filter_map(one).collect()
    };
    state.definitions.shown().with_untracked(result)
}
