//! The page of saved results: by metric, the newest first; copies out and in; nothing lost by mistake.

mod aside;
mod backup;
mod copies;
mod dashboard;
mod edit;
mod fill;
mod folded;
mod history;
mod import;
mod item;
mod known;
mod linked;
mod report;
mod to_file;
mod undo;
mod unread;

use leptos::prelude::*;

use crate::analysis::related::doubles::doubles;
use crate::app::components::anchor::Link;
use crate::app::components::not_here::NotHere;
use crate::app::components::question::focus_soon;
use crate::app::definitions::Standing;
use crate::app::pages::saved::edit::{Details, Editing};
use crate::app::pages::saved::item::Item;
use crate::app::pages::saved::known::{Known, Names, name_of};
use crate::app::part_views::Meeting;
use crate::app::state::State;
use crate::app::storage::Access;
use crate::app::storage::records::Records;
use crate::app::words::saved;
use crate::app::{listed, words};
use crate::record::Record;
use crate::record::list::{Group, grouped};
use crate::site::{Page, kept_id};

/// What is folded below the table, in a part of the program that comes when it is unfolded.
pub const MEETING: Meeting = Meeting {
    fill: |table, names| view! { <fill::Fill table names/> }.into_any(),
    report: |table| view! { <report::Report table/> }.into_any(),
    plan: |part, grid| view! { <dashboard::plan::PlanForm part grid/> }.into_any(),
    take: |part, grid| view! { <dashboard::copies::CopiesOfTable part grid/> }.into_any(),
};

/// The page. What is stored appears once the browser has been asked, and the definitions of its metrics have come.
#[component]
pub fn Saved() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let editing = Editing {
        id: RwSignal::new(None),
        earlier: RwSignal::new(None),
        details: Details::default(),
    };
    let groups = Memo::new(move |_| {
        let mut list = records.list.get();
        // What is being edited stays, with what was typed, where another tab deletes it meanwhile.
        let edited = editing.id.get().and(editing.earlier.get_untracked());
        list.extend(edited.filter(|edited| list.iter().all(|known| known.id != edited.id)));
        grouped(list)
    });
    let names: Names = StoredValue::new(listed::metrics(state.lang()));
    let metrics = Memo::new(move |_| {
        let ids = groups.with(|groups| groups.iter().map(|group| group.metric.clone()).collect());
        let ids: Vec<String> = ids;
        ids.into_iter().filter(|id| name_of(names, id).is_some()).collect::<Vec<_>>()
    });
    Effect::new(move |_| {
        metrics.with(|ids| state.definitions.want(ids.iter().map(String::as_str), state.lang()));
    });
    let is_complete = Memo::new(move |_| {
        let known = state.definitions.shown();
        known.with(|known| metrics.with(|ids| ids.iter().all(|id| known.get(id).is_some())))
    });
    // Definitions come one after the other; drawing the table for each of them would hold the page up.
    let is_settled = Memo::new(move |_| {
        let has_come =
            |id: &String| state.definitions.standing(id, state.lang()) != Standing::Coming;
        metrics.with(|ids| ids.iter().all(has_come))
    });
    let more = RwSignal::new(0);
    let first = Memo::new(move |_| groups.with(|groups| at_once(groups.len())));
    let most = Signal::derive(move || first.get() + more.get());
    let refused = move || {
        (state.access.get() == Access::Refused).then(|| {
            view! { <div class="notice notice--fair" role="status"><p>{state.say(words::STORAGE_REFUSED)}</p></div> }
        })
    };
    let none_yet = move || {
        (state.access.get() == Access::Open && groups.with(Vec::is_empty)).then(|| {
            view! {
                <div class="card empty">
                    <h2>{state.say(saved::NONE_YET)}</h2>
                    <p>{state.say(saved::NONE_YET_HOW)}</p>
                    <Link to=Page::Home class="button button--main">{state.say(saved::CHOOSE_METRIC)}</Link>
                </div>
            }
        })
    };
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(saved::TITLE)}</h1>
            <p class="lead">{state.say(saved::LEAD)}</p>
        </div>
        {refused}
        <aside::Later/>
        <aside::Aside/>
        <backup::Backup/>
        <div class="two-tabs" role="status">
            {move || records.notice.get().map(|notice| view! { <div class="notice notice--fair" data-alert="two-tabs"><p>{state.say(notice)}</p></div> })}
        </div>
        <linked::FromLink names/>
        {none_yet}
        <dashboard::Dashboard names is_settled/>
        <h2 hidden=move || groups.with(Vec::is_empty)>{state.say(saved::ONE_BY_ONE)}</h2>
        <copies::Copies is_complete/>
        <Doubles metrics names/>
        {move || {
            groups.get().into_iter().map(|group| view! { <MetricGroup group editing most more names/> }).collect_view()
        }}
        <undo::UndoBar/>
    }
}

/// How many more results of each metric are shown at the press of a button.
const MORE: usize = 50;

/// How many results of each of so many metrics are shown at once: thousands would take the browser seconds.
fn at_once(metrics: usize) -> usize {
    const IN_ALL: usize = 200;
    (IN_ALL / metrics.max(1)).clamp(5, MORE)
}

/// The results of one metric under its name, once its definition has come.
#[component]
fn MetricGroup(
    group: Group,
    editing: Editing,
    most: Signal<usize>,
    more: RwSignal<usize>,
    names: Names,
) -> impl IntoView {
    let state = State::of_page();
    let Group { metric, records } = group;
    let id = format!("saved-{metric}");
    let heading_id = id.clone();
    let name = name_of(names, &metric);
    let is_there = name.is_some();
    let heading = match name {
        Some(name) => view! { <Link to=Page::Metric(kept_id(&metric))>{name}</Link> }.into_any(),
        None => metric.clone().into_any(),
    };
    let needed = {
        let needed: Vec<_> = is_there.then(|| (metric.clone(), state.lang())).into_iter().collect();
        move || needed.clone()
    };
    let known = Memo::new(move |_| {
        match is_there.then(|| state.definitions.standing(&metric, state.lang())) {
            Some(Standing::Known(definition)) => Some(Known::Definition(definition)),
            Some(Standing::Coming) => None,
            Some(Standing::Failed) => Some(Known::NotHere),
            None => Some(Known::NoSuchMetric),
        }
    });
    let records = StoredValue::new(records);
    view! {
        <section class="block" aria-labelledby=id>
            <h2 id=heading_id>{heading}</h2>
            <NotHere needed meanwhile=saved::AS_SAVED/>
            {move || known.get().map(|known| view! { <Results records known editing most more/> })}
        </section>
    }
}

/// The results of one metric: their history, then each of them, the newest first.
#[component]
fn Results(
    records: StoredValue<Vec<Record>>,
    known: Known,
    editing: Editing,
    most: Signal<usize>,
    more: RwSignal<usize>,
) -> impl IntoView {
    let state = State::of_page();
    let count = records.with_value(Vec::len);
    let shown = Memo::new(move |_| most.get().min(count));
    let items = {
        let known = known.clone();
        move || {
            let records = records.with_value(|all| all[..shown.get()].to_vec()).into_iter();
            let item = |record| view! { <Item record known=known.clone() editing/> };
            records.map(item).collect_view()
        }
    };
    let show_more = move |_| {
        let next =
            records.with_value(|all| all.get(shown.get_untracked()).map(|next| next.id.clone()));
        more.update(|more| *more += MORE);
        if let Some(id) = next {
            focus_soon(format!("[data-record=\"{id}\"] [data-action]"));
        }
    };
    view! {
        <history::History records=records.get_value() known/>
        <ul class="records">{items}</ul>
        <div hidden=move || shown.get() == count>
            <p class="quiet">{move || saved::shown_of(shown.get(), count, state.lang())}</p>
            <button type="button" class="button" data-action="show-more" on:click=show_more>
                {state.say(saved::SHOW_MORE)}
            </button>
        </div>
    }
}

/// Says which of the metrics saved say the same.
#[component]
fn Doubles(metrics: Memo<Vec<String>>, names: Names) -> impl IntoView {
    let lang = State::of_page().lang();
    move || {
        metrics.with(|metrics| {
            let ids: Vec<&str> = metrics.iter().map(String::as_str).collect();
            let line = |(one, other): (&str, &str)| {
                let line = saved::doubles(&name_of(names, one)?, &name_of(names, other)?, lang);
                Some(view! { <div class="notice" data-alert="same"><p>{line}</p></div> })
            };
            doubles(&ids).into_iter().filter_map(line).collect_view()
        })
    }
}
