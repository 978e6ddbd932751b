//! A table that came by a link: it is shown, and saved where the reader wants it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::components::not_here::NotHere;
use crate::app::components::question::focus_soon;
use crate::app::definitions::Standing;
use crate::app::pages::saved::dashboard::board::Board;
use crate::app::pages::saved::known::{Names, name_of};
use crate::app::state::State;
use crate::app::storage::Unwritten;
use crate::app::storage::keep;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::grid::Grid;
use crate::dashboard::link::{self, Shared, computed, is_same};
use crate::dashboard::plan::{Plan, Reader};
use crate::dashboard::table::Table;
use crate::link::Why;
use crate::record::Record;

/// What was read of the link, and how many of its results were saved.
#[derive(Clone, Copy)]
struct Open {
    read: RwSignal<Option<Result<Shared, Why>>>,
    saved: RwSignal<Option<Result<(usize, usize), Unwritten>>>,
}

/// The table of the link; nothing where the address holds none.
#[component]
pub fn FromLink(names: Names) -> impl IntoView {
    let state = State::of_page();
    let open = Open { read: RwSignal::new(None), saved: RwSignal::new(None) };
    Effect::new(move |_| {
        if let Some(read) = link::read(&state.place.fragment.get()) {
            if let Ok(linked) = &read {
                let ids = linked.records.iter().map(|record| record.metric.as_str());
                let known = ids.filter(|id| name_of(names, id).is_some());
                state.definitions.want(known, state.lang());
            }
            open.saved.set(None);
            open.read.set(Some(read));
        }
    });
    let said = move || match open.saved.get() {
        Some(Ok((added, already_there))) => {
            let text = words::kept_of_link(added, already_there, state.lang());
            Some(view! { <p class="notice" data-kept=added.to_string()>{text}</p> }.into_any())
        }
        Some(Err(why)) => {
            Some(view! { <p class="notice notice--poor">{state.say(why.message())}</p> }.into_any())
        }
        None => None,
    };
    let table = move || {
        match open.read.get() {
        Some(Ok(linked)) => Some(view! { <Linked linked open names/> }.into_any()),
        Some(Err(why)) => Some(
            view! { <div class="notice notice--poor" role="alert"><p>{state.say(why.message())}</p></div> }.into_any(),
        ),
        None => None,
    }
    };
    view! {
        {table}
        <div role="status">{said}</div>
    }
}

/// The table, and what can be done with it.
#[component]
fn Linked(linked: Shared, open: Open, names: Names) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let Shared { records: linked, periods } = linked;
    let linked = StoredValue::new(linked);
    let plan = StoredValue::new(Plan::of(periods.clone()));
    let standing = move |record: &Record| state.definitions.standing(&record.metric, state.lang());
    let is_named = move |record: &Record| name_of(names, &record.metric).is_some();
    // Drawn once all definitions have come.
    let is_settled = Memo::new(move |_| {
        let has_come =
            |record: &Record| !is_named(record) || !matches!(standing(record), Standing::Coming);
        linked.with_value(|all| all.iter().all(has_come))
    });
    let found = Memo::new(move |_| {
        if !is_settled.get() {
            return Vec::new();
        }
        let style = state.style();
        let figure = |(at, record): (usize, &Record)| {
            let Standing::Known(definition) = standing(record) else { return None };
            let id = format!("link-{at}");
            Some(Record { id, ..computed(record, &definition, &style)? })
        };
        linked.with_value(|all| all.iter().enumerate().filter_map(figure).collect())
    });
    let grid = Memo::new(move |_| {
        let rank = |id: &str| {
            names.with_value(|all| all.iter().position(|one| one.id == id).unwrap_or(all.len()))
        };
        let named = |id: &str| name_of(names, id).unwrap_or_else(|| id.to_owned());
        let (known, style) = (state.definitions.shown(), state.style());
        found.with(|found| {
            let table = Table::of(found, rank).whole(found);
            known.with(|known| {
                state.settings.with(|settings| {
                    plan.with_value(|plan| {
                        Grid::of(&table, known, named, &Reader { settings, plan, style: &style })
                    })
                })
            })
        })
    });
    let without_figure = move || {
        let count = linked.with_value(Vec::len) - found.with(Vec::len);
        (is_settled.get() && count > 0)
            .then(|| view! { <p class="notice notice--fair">{words::without_figure(count, state.lang())}</p> })
    };
    let close = move || {
        // The address goes back to that of the page: the table would come again with it.
        let here = window().location().href().unwrap_or_default();
        let here = here.split('#').next().unwrap_or_default().to_owned();
        if let Ok(history) = window().history() {
            let state = history.state().unwrap_or_default();
            let _ = history.replace_state_with_url(&state, "", Some(&here));
        }
        open.read.set(None);
        focus_soon("h1".to_owned());
    };
    let save = move |_| {
        let saved = save(records, found.get_untracked(), &periods);
        let is_done = saved.is_ok();
        open.saved.set(Some(saved));
        if is_done {
            close();
        }
    };
    let needed = move || {
        let named = |record: &&Record| is_named(record);
        let pair = |record: &Record| (record.metric.clone(), state.lang());
        linked.with_value(|all| all.iter().filter(named).map(pair).collect())
    };
    view! {
        <section class="block shared" aria-labelledby="shared">
            <h2 id="shared">{state.say(words::SHARED)}</h2>
            <p>{state.say(words::SHARED_LEAD)}</p>
            <NotHere needed/>
            {without_figure}
            <Board grid id="shared-table"/>
            <div class="buttons">
                <button
                    type="button"
                    class="button button--main"
                    data-action="keep-shared"
                    disabled=move || found.with(Vec::is_empty)
                    on:click=save
                >
                    {state.say(words::KEEP_SHARED)}
                </button>
                <button type="button" class="button button--plain" data-action="close-shared" on:click=move |_| close()>
                    {state.say(words::CLOSE_SHARED)}
                </button>
            </div>
        </section>
    }
}

/// Saves the results of a link that are not there yet, with its targets and notes; gives how many were saved, and how
/// many were there.
///
/// # Errors
/// Where storage is refused or full; what was saved until then stays, and is not saved again.
fn save(
    records: Records,
    found: Vec<Record>,
    periods: &BTreeMap<String, String>,
) -> Result<(usize, usize), Unwritten> {
    let is_there = |record: &Record| {
        records.list.with_untracked(|list| list.iter().any(|one| is_same(one, record)))
    };
    let (there, new): (Vec<Record>, Vec<Record>) = found.into_iter().partition(is_there);
    let mut added = BTreeMap::new();
    let mut failed = None;
    for record in new {
        match keep::add(record) {
            Ok(record) => drop(added.insert(record.id.clone(), Some(record))),
            Err(why) => {
                failed = Some(why);
                break;
            }
        }
    }
    let count = added.len();
    records.apply(added);
    match failed {
        Some(why) => Err(why),
        None => records.add_of_periods(periods).map(|_| (count, there.len())),
    }
}
