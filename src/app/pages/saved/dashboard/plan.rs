//! Targets and notes: a period is chosen, then what is aimed for in it, and what happened.

use leptos::prelude::*;

use crate::app::components::field::option;
use crate::app::panels::entry::{self, Field};
use crate::app::state::State;
use crate::app::storage::Unwritten;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::grid::{Grid, Line};
use crate::dashboard::plan::{note_key, target_key};
use crate::dashboard::table::{Place, Row, Table};
use crate::record::Record;
use crate::render::number::canonical;
use crate::text::Lang;

/// The form. It asks for the periods and metrics that the table shows.
#[component]
pub fn PlanForm(part: Memo<Table<Record>>, grid: Memo<Grid>) -> impl IntoView {
    let state = State::of_page();
    // The last period in time, until the reader chooses another one; it is known by its name, for columns may come.
    let wanted = RwSignal::new(None::<Place>);
    let failed = RwSignal::new(None::<Unwritten>);
    let place = Memo::new(move |_| {
        part.with(|part| {
            let last = part.columns.iter().rfind(|place| matches!(place, Place::Time(_)));
            let last = last.or(part.columns.last()).cloned();
            wanted.get().filter(|wanted| part.columns.contains(wanted)).or(last)
        })
    });
    let choose = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        wanted.set(at.and_then(|at| part.with(|part| part.columns.get(at).cloned())));
    };
    let options = move || {
        let places = part.with(|part| part.columns.clone()).into_iter().enumerate();
        let each = |(at, each): (usize, Place)| {
            let is_chosen = place.with(|place| place.as_ref() == Some(&each));
            option(at.to_string(), each.name(state.lang()), is_chosen)
        };
        places.map(each).collect_view()
    };
    // The rows that there are, and nothing of what stands in them: a field being typed into is not drawn anew.
    let rows = Memo::new(move |_| {
        let names = grid.with(|grid| grid.lines.iter().map(name_of).collect::<Vec<_>>());
        part.with(|part| part.rows.iter().map(bare).zip(names).collect::<Vec<_>>())
    });
    let fields = move || {
        let place = place.get()?;
        let field = |(row, name): (Row<()>, String)| {
            view! { <TargetField row name place=place.clone() failed/> }
        };
        Some(view! {
            <div class="fill__fields">{rows.get().into_iter().map(field).collect_view()}</div>
            <NoteField place=place.clone() failed/>
        })
    };
    let told = move || {
        failed.get().map(|why| view! { <p class="notice notice--poor" role="alert">{state.say(why.message())}</p> })
    };
    view! {
        <form class="fill__form" autocomplete="off" on:submit=|event| event.prevent_default()>
            <div class="field">
                <label for="plan-period">{state.say(words::PERIOD)}</label>
                <select id="plan-period" on:change=choose>{options}</select>
            </div>
            {fields}
            {told}
            <p class="quiet">{state.say(words::PLAN_KEPT)}</p>
        </form>
    }
}

/// What a row is called in the form.
fn name_of(line: &Line) -> String {
    match line.detail.as_str() {
        "" => line.name.clone(),
        detail => format!("{} · {detail}", line.name),
    }
}

/// A row without its results.
fn bare(row: &Row<Record>) -> Row<()> {
    Row {
        metric: row.metric.clone(),
        variant: row.variant.clone(),
        length: row.length.clone(),
        course: Vec::new(),
        cells: Vec::new(),
    }
}

/// The field for the target of a row; nothing while its definition is not there.
#[component]
fn TargetField(
    row: Row<()>,
    name: String,
    place: Place,
    failed: RwSignal<Option<Unwritten>>,
) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let known = state.definitions.shown().get_untracked();
    let kind = known.get(&row.metric)?.variant(&row.variant)?.kind;
    let key = target_key(&row, &place);
    let id = format!("plan-{}-{}-{}", row.metric, row.variant, row.length);
    let field = Field::result(&id, &name, kind);
    // What was typed stays as it was typed; what was kept before is shown as the language writes it.
    let kept = records.plan.with_untracked(|plan| plan.texts().get(&key).cloned());
    let kept = kept.unwrap_or_default();
    let shown = if state.lang() == Lang::Fr { kept.replace('.', ",") } else { kept };
    let text = RwSignal::new(shown);
    let typed = {
        let field = field.clone();
        move |typed: String| {
            let number = field.number(&typed, state.lang());
            text.set(typed.clone());
            // What is no number takes nothing away.
            let canonical = number.map(|number| canonical(&number, kind));
            let canonical = canonical.or_else(|| typed.trim().is_empty().then(String::new));
            if let Some(canonical) = canonical {
                failed.set(records.set_of_period(&key, &canonical).err());
            }
        }
    };
    Some(entry::number(state, field, move || text.get(), typed))
}

/// The field for the note on a period.
#[component]
fn NoteField(place: Place, failed: RwSignal<Option<Unwritten>>) -> impl IntoView {
    /// More than a note on a period needs.
    const LONGEST: &str = "500";
    let state = State::of_page();
    let records = Records::of_page();
    let key = note_key(&place);
    let kept = records.plan.with_untracked(|plan| plan.note(&place).map(str::to_owned));
    let typed = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        failed.set(records.set_of_period(&key, event.target().value().trim()).err());
    };
    view! {
        <div class="field">
            <label for="plan-note">{state.say(words::NOTE)}</label>
            <input
                type="text"
                id="plan-note"
                autocomplete="off"
                maxlength=LONGEST
                placeholder=state.say(words::NOTE_EXAMPLE)
                value=kept.unwrap_or_default()
                on:input:target=typed
            />
        </div>
    }
}
