//! One saved result: what it says, and what can be done with it.

use leptos::prelude::*;

use crate::app::clock::day_and_time;
use crate::app::components::question::focus_soon;
use crate::app::pages::saved::edit::{Edit, Editing};
use crate::app::pages::saved::known::Known;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::saved;
use crate::definition::Definition;
use crate::record::Record;
use crate::record::inputs::{Line, inputs};
use crate::record::shown::shown;
use crate::render::date::day;
use crate::site::{Page, kept_id};
use crate::text::Lang;
use crate::{link, record};

/// The result as a card of a list.
#[component]
pub fn Item(record: Record, known: Known, editing: Editing) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let (id, title_id) = (record.id.clone(), format!("record-{}", record.id));
    let is_edited = Memo::new(move |_| editing.id.with(|edited| edited.as_ref() == Some(&id)));
    let missing = known
        .missing(&record)
        .map(|missing| view! { <p class="notice notice--fair">{missing.message().get(lang)}</p> });
    let note = (!record.note.is_empty())
        .then(|| view! { <p class="record__note">{record.note.clone()}</p> });
    let actions = {
        let (record, known, title_id) = (record.clone(), known.clone(), title_id.clone());
        move || {
            let (record, known, title_id) = (record.clone(), known.clone(), title_id.clone());
            if is_edited.get() {
                view! { <Edit record editing/> }.into_any()
            } else {
                view! { <Actions record known editing title_id/> }.into_any()
            }
        }
    };
    let figure = {
        let (record, known) = (record.clone(), known.clone());
        move || shown(&record, known.definition(), &state.style())
    };
    let inputs = {
        let (record, known) = (record.clone(), known.clone());
        move || {
            let inputs = inputs(&record, known.definition(), &state.style());
            inputs.into_iter().map(line).collect_view()
        }
    };
    view! {
        <li class="card record" data-record=record.id.clone()>
            <p class="record__value">{figure}</p>
            <div class="record__body">
                <h3 id=title_id>{title(&record, &known, lang)}</h3>
                {when(&record, &known, lang).map(|when| view! { <p class="record__when">{when}</p> })}
                <dl class="record__inputs">{inputs}</dl>
                {note}
                {missing}
                <SavedAt record=record.clone() known/>
            </div>
            {actions}
        </li>
    }
}

fn line(line: Line) -> impl IntoView {
    view! { <div><dt>{line.name}</dt><dd>{line.value}</dd></div> }
}

/// The label; without one the period or the day, else the definition.
fn title(record: &Record, known: &Known, lang: Lang) -> String {
    let [period, day] = period_and_day(record, lang);
    let said = [record.label.trim().to_owned(), period, day];
    said.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| variant(record, known))
}

/// Period and day, where the title does not say them already.
fn when(record: &Record, known: &Known, lang: Lang) -> Option<String> {
    let title = title(record, known, lang);
    let mut parts = period_and_day(record, lang).to_vec();
    parts.retain(|part| !part.is_empty() && *part != title);
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn period_and_day(record: &Record, lang: Lang) -> [String; 2] {
    let date = day(&record.date, lang).unwrap_or_else(|| record.date.clone());
    [record.period.trim().to_owned(), date]
}

/// The name of the variant; its id where it is not known.
pub fn variant(record: &Record, known: &Known) -> String {
    let variant = known.definition().and_then(|metric| metric.variant(&record.variant));
    variant.map_or(record.variant.clone(), |variant| variant.name.clone())
}

/// The moment of saving by the clock of this device, and the definition where there are several.
#[component]
fn SavedAt(record: Record, known: Known) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let several = known.definition().is_none_or(|metric| metric.variants.len() > 1);
    let variant = several.then(|| format!("{} · ", variant(&record, &known)));
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
    let (date, time) = day_and_time(iso);
    Some((day(&date, lang)?, time))
}

#[component]
fn Actions(record: Record, known: Known, editing: Editing, title_id: String) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let href = known.definition().filter(|_| known.missing(&record).is_none());
    let href = href.map(|metric| link_to(&record, metric, state));
    let open = href.map(|href| {
        let title_id = title_id.clone();
        view! { <a class="button" data-action="open" href=href aria-describedby=title_id>{state.say(saved::OPEN)}</a> }
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

/// The reference that opens the result in its form. The record's id is in it: the calculator looks the record up
/// for its label, period and note.
pub fn link_to(record: &Record, metric: &Definition, state: State) -> String {
    let page = state.place.link_to(Page::Metric(kept_id(&metric.id)));
    let linked = link::State {
        variant: record.variant.clone(),
        entries: record.entries.clone(),
        decimals: None,
        rounding: None,
    };
    format!("{page}#{}&{}={}", link::write(&linked, metric), record::KEY_IN_LINK, record.id)
}
