//! The page of saved results: by metric, the newest first; copies out and in; nothing lost by mistake.

mod aside;
mod backup;
mod copies;
mod edit;
mod history;
mod import;
mod item;
mod undo;

use leptos::prelude::*;

use self::edit::{Details, Editing};
use self::item::Item;
use super::anchor::Link;
use super::question::focus_soon;
use super::records::Records;
use super::state::State;
use super::storage::Access;
use super::words;
use super::words::saved;
use crate::catalogue;
use crate::record::Record;
use crate::record::history::doubles;
use crate::record::list::{Group, grouped};
use crate::site::Page;
use crate::text::Lang;

/// The page. What is stored appears once the browser has been asked.
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
    let most = RwSignal::new(AT_ONCE);
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
        {none_yet}
        <copies::Copies/>
        <Doubles groups/>
        {move || {
            groups.get().into_iter().map(|group| view! { <MetricGroup group editing most/> }).collect_view()
        }}
        <undo::UndoBar/>
    }
}

/// How many results of a metric are shown at once: thousands would take the browser seconds.
const AT_ONCE: usize = 50;

/// What names a result as another version of one that is there.
fn second_version(lang: Lang) -> fn(Record) -> Record {
    match lang {
        Lang::En => |record| second_version_in(record, Lang::En),
        Lang::Fr => |record| second_version_in(record, Lang::Fr),
    }
}

fn second_version_in(record: Record, lang: Lang) -> Record {
    Record { label: saved::second_version(&record.label, lang), ..record }
}

/// The results of one metric: their history, then each of them, the newest first.
#[component]
fn MetricGroup(group: Group, editing: Editing, most: RwSignal<usize>) -> impl IntoView {
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
    let records = StoredValue::new(group.records);
    let count = records.with_value(Vec::len);
    let shown = Memo::new(move |_| most.get().min(count));
    let items = move || {
        let records = records.with_value(|all| all[..shown.get()].to_vec()).into_iter();
        records.map(|record| view! { <Item record editing/> }).collect_view()
    };
    let more = move |_| {
        let next =
            records.with_value(|all| all.get(shown.get_untracked()).map(|next| next.id.clone()));
        most.update(|most| *most += AT_ONCE);
        if let Some(id) = next {
            focus_soon(format!("[data-record=\"{id}\"] [data-action]"));
        }
    };
    view! {
        <section class="block" aria-labelledby=id>
            <h2 id=heading_id>{heading}</h2>
            <history::History records=records.get_value()/>
            <ul class="records">{items}</ul>
            <div hidden=move || shown.get() == count>
                <p class="quiet">{move || saved::shown_of(shown.get(), count, state.lang())}</p>
                <button type="button" class="button" data-action="show-more" on:click=more>
                    {state.say(saved::SHOW_MORE)}
                </button>
            </div>
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
