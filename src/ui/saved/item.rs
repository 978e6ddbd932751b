//! One saved result: what it says, and what can be done with it.

use leptos::prelude::*;

use super::edit::{Edit, Editing};
use crate::catalogue;
use crate::engine::metric::Metric;
use crate::link;
use crate::record::inputs::{Line, inputs};
use crate::record::shown::shown;
use crate::record::{self, Record};
use crate::render::date::day;
use crate::site::Page;
use crate::text::Lang;
use crate::ui::question::focus_soon;
use crate::ui::records::Records;
use crate::ui::state::State;
use crate::ui::words::saved;

/// The result as a card of a list.
#[component]
pub fn Item(record: Record, editing: Editing) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let (id, title_id) = (record.id.clone(), format!("record-{}", record.id));
    let is_edited = Memo::new(move |_| editing.id.with(|edited| edited.as_ref() == Some(&id)));
    let missing = record
        .missing()
        .map(|missing| view! { <p class="notice notice--fair">{missing.message().get(lang)}</p> });
    let note = (!record.note.is_empty())
        .then(|| view! { <p class="record__note">{record.note.clone()}</p> });
    let actions = {
        let (record, title_id) = (record.clone(), title_id.clone());
        move || {
            let (record, title_id) = (record.clone(), title_id.clone());
            if is_edited.get() {
                view! { <Edit record editing/> }.into_any()
            } else {
                view! { <Actions record editing title_id/> }.into_any()
            }
        }
    };
    let figure = {
        let record = record.clone();
        move || shown(&record, &state.style())
    };
    let inputs = {
        let record = record.clone();
        move || inputs(&record, &state.style()).into_iter().map(line).collect_view()
    };
    view! {
        <li class="card record" data-record=record.id.clone()>
            <p class="record__value">{figure}</p>
            <div class="record__body">
                <h3 id=title_id>{title(&record, lang)}</h3>
                {when(&record, lang).map(|when| view! { <p class="record__when">{when}</p> })}
                <dl class="record__inputs">{inputs}</dl>
                {note}
                {missing}
                <SavedAt record=record.clone()/>
            </div>
            {actions}
        </li>
    }
}

fn line(line: Line) -> impl IntoView {
    view! { <div><dt>{line.name}</dt><dd>{line.value}</dd></div> }
}

/// The label; without one the period or the day, else the definition.
fn title(record: &Record, lang: Lang) -> String {
    let [period, day] = period_and_day(record, lang);
    let known = [record.label.trim().to_owned(), period, day];
    known.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| variant(record, lang))
}

/// Period and day, where the title does not say them already.
fn when(record: &Record, lang: Lang) -> Option<String> {
    let title = title(record, lang);
    let mut parts = period_and_day(record, lang).to_vec();
    parts.retain(|part| !part.is_empty() && *part != title);
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn period_and_day(record: &Record, lang: Lang) -> [String; 2] {
    let date = day(&record.date, lang).unwrap_or_else(|| record.date.clone());
    [record.period.trim().to_owned(), date]
}

/// The name of the variant; its id where the catalogue does not know it.
pub fn variant(record: &Record, lang: Lang) -> String {
    let metric = catalogue::metric(&record.metric);
    let known = metric.and_then(|metric| metric.variant(&record.variant));
    known.map_or(record.variant.clone(), |variant| variant.name.get(lang).to_owned())
}

/// The moment of saving by the clock of this device, and the definition where there are several.
#[component]
fn SavedAt(record: Record) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let several = catalogue::metric(&record.metric).is_none_or(|metric| metric.variants.len() > 1);
    let variant = several.then(|| format!("{} · ", variant(&record, lang)));
    let moment = local(&record.saved_at, lang).map_or_else(
        || record.saved_at.clone(),
        |(day, time)| format!("{day} {}\u{a0}{time}", state.say(saved::AT)),
    );
    view! {
        <p class="quiet">
            {variant} {state.say(saved::SAVED_ON)} " "
            <time datetime=record.saved_at.clone()>{moment}</time>
        </p>
    }
}

/// The day and the time of a moment by the clock of this device; `None` where it is no moment.
fn local(iso: &str, lang: Lang) -> Option<(String, String)> {
    let date = js_sys::Date::new(&iso.into());
    let (year, month, of_month) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let day = day(&format!("{year:04}-{month:02}-{of_month:02}"), lang)?;
    Some((day, format!("{:02}:{:02}", date.get_hours(), date.get_minutes())))
}

#[component]
fn Actions(record: Record, editing: Editing, title_id: String) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let known = catalogue::metric(&record.metric).filter(|_| record.missing().is_none());
    let open = known.map(|metric| {
        view! { <Open record=record.clone() metric title_id=title_id.clone()/> }
    });
    let edit = {
        let record = record.clone();
        move |_| editing.begin(&record)
    };
    let delete = move |_| {
        records.delete(|other| other.id == record.id);
        focus_soon("[data-action=\"undo\"]".to_owned());
    };
    view! {
        <div class="buttons record__actions">
            {open}
            <button type="button" class="button button--plain" data-action="edit" aria-describedby=title_id.clone() on:click=edit>
                {state.say(saved::EDIT)}
            </button>
            <button type="button" class="button button--plain" data-action="delete" aria-describedby=title_id on:click=delete>
                {state.say(saved::DELETE)}
            </button>
        </div>
    }
}

/// The link that opens the result in its form, with its label, period and note.
#[component]
fn Open(record: Record, metric: &'static Metric, title_id: String) -> impl IntoView {
    let state = State::of_page();
    let address = state.place.address(Page::Metric(metric.id));
    let linked = link::State {
        variant: record.variant.clone(),
        entries: record.entries.clone(),
        decimals: None,
        rounding: None,
    };
    // The calculator looks the record up for its label, period and note.
    let fragment = format!("#{}&{}={}", link::write(&linked), record::KEY_IN_LINK, record.id);
    let href = format!("{}{fragment}", state.place.link(address));
    view! {
        <a class="button" data-action="open" href=href aria-describedby=title_id>
            {state.say(saved::OPEN)}
        </a>
    }
}
