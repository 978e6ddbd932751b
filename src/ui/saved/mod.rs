//! The page of saved results: by metric, the newest first; copies out and in; nothing lost by mistake.

mod aside;
mod copies;
mod edit;
mod history;
mod item;
mod undo;

use leptos::prelude::*;

use self::edit::{Details, Editing};
use self::item::Item;
use super::anchor::Link;
use super::records::Records;
use super::state::State;
use super::storage::Access;
use super::words;
use super::words::saved;
use crate::catalogue;
use crate::record::history::doubles;
use crate::record::list::{Group, grouped};
use crate::site::Page;

/// The page. What is stored appears once the browser has been asked.
#[component]
pub fn Saved() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let editing = Editing { id: RwSignal::new(None), details: Details::default() };
    let groups = Memo::new(move |_| records.list.with(|list| grouped(list.clone())));
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
        <aside::Aside/>
        {none_yet}
        <copies::Copies/>
        <Doubles groups/>
        {move || {
            groups.get().into_iter().map(|group| view! { <MetricGroup group editing/> }).collect_view()
        }}
        <undo::UndoBar/>
    }
}

/// The results of one metric: their history, then each of them.
#[component]
fn MetricGroup(group: Group, editing: Editing) -> impl IntoView {
    let state = State::of_page();
    let id = format!("saved-{}", group.metric);
    let heading_id = id.clone();
    let heading = match catalogue::metric(&group.metric) {
        Some(metric) => {
            let name = metric.name.get(state.lang());
            view! { <Link to=Page::Metric(metric.id)>{name}</Link> }.into_any()
        }
        None => group.metric.into_any(),
    };
    let records = group.records;
    view! {
        <section class="block" aria-labelledby=id>
            <h2 id=heading_id>{heading}</h2>
            <history::History records=records.clone()/>
            <ul class="records">
                {records.into_iter().map(|record| view! { <Item record editing/> }).collect_view()}
            </ul>
        </section>
    }
}

/// Says which of the metrics saved say the same.
#[component]
fn Doubles(groups: Memo<Vec<Group>>) -> impl IntoView {
    let lang = State::of_page().lang();
    move || {
        groups.with(|groups| {
            let ids: Vec<&str> = groups.iter().map(|group| group.metric.as_str()).collect();
            let line =
                |(one, other): (&crate::engine::metric::Metric, &crate::engine::metric::Metric)| {
                    let line = saved::doubles(one.name.get(lang), other.name.get(lang), lang);
                    view! { <div class="notice" data-alert="same"><p>{line}</p></div> }
                };
            doubles(&ids).into_iter().map(line).collect_view()
        })
    }
}
