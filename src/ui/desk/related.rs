//! Related figures: carrying a result over, and saved results that contradict each other.

use leptos::prelude::*;

use super::action::typed_value;
use super::context::Desk;
use crate::analysis::related::identities::{Saved, contradictions};
use crate::analysis::related::{Carried, carried};
use crate::catalogue;
use crate::form::Form;
use crate::link;
use crate::number::exact::Exact;
use crate::record::Record;
use crate::render::number::unshown;
use crate::site::Page;
use crate::ui::records::Records;
use crate::ui::storage::tab;
use crate::ui::words::desk as words;

/// What `script/typed.js` keeps under, for each metric of this tab.
const TYPED: &str = "cadran.typed.";

/// The panel.
pub fn related(desk: Desk) -> AnyView {
    let records = Records::new();
    Effect::new(move |_| {
        desk.heard.track();
        records.reload();
    });
    view! {
        {move || carries(desk)}
        <h3>{desk.say(words::CONTRADICTIONS)}</h3>
        {move || records.list.with(|records| conflicts(desk, records))}
    }
    .into_any()
}

fn carries(desk: Desk) -> AnyView {
    if let Some(waiting) = desk.waiting() {
        return waiting;
    }
    let value = desk.done.with(|done| done.as_ref().ok().map(|done| done.value.clone()));
    let all = value.map(|value| carried(desk.metric, desk.variant(), &value)).unwrap_or_default();
    if all.is_empty() {
        return view! { <p class="desk__waiting">{desk.say(words::NO_CARRY)}</p> }.into_any();
    }
    let style = desk.style();
    let line = |carried: &Carried| {
        let name =
            format!("{}\u{a0}: {}", desk.say(words::CARRY), carried.metric.name.get(desk.lang()));
        view! {
            <li>
                {carried.sentence(&style)} " "
                <a class="button" href=address(desk, carried) aria-label=name data-carry=carried.metric.id>
                    {desk.say(words::CARRY)}
                </a>
            </li>
        }
    };
    let lines: Vec<_> = all.iter().map(line).collect();
    view! { <ul class="desk__list">{lines}</ul> }.into_any()
}

/// The page of the other metric with the number in its field, beside what was typed there in this tab.
fn address(desk: Desk, carried: &Carried) -> String {
    let lang = desk.lang();
    let mut form = Form::new(carried.metric, lang);
    let key = format!("{TYPED}{}", carried.metric.id);
    if let Some(typed) = tab::text(&key) {
        for (name, text) in link::pairs(typed.splitn(3, ' ').nth(2).unwrap_or_default()) {
            form.retype(&name, text);
        }
    }
    form.choose(carried.variant.id);
    let Carried { number, irrational, input, .. } = carried;
    form.set(input.id, typed_value(number.clone(), *irrational, input.kind, lang));
    let state = link::State {
        variant: carried.variant.id.to_owned(),
        entries: form.canonical_entries(),
        ..link::State::default()
    };
    let page = desk.state.place.link_to(Page::Metric(carried.metric.id));
    format!("{page}#{}", link::write(&state))
}

fn conflicts(desk: Desk, records: &[Record]) -> AnyView {
    let known: Vec<(&Record, Exact)> =
        records.iter().filter_map(|record| Some((record, value(record)?))).collect();
    let saved = |(record, value): &(&Record, Exact)| -> (String, String, String, Exact) {
        (record.metric.clone(), record.variant.clone(), record.period.clone(), value.clone())
    };
    let owned: Vec<_> = known.iter().map(saved).collect();
    let saved: Vec<Saved> = owned
        .iter()
        .map(|(metric, variant, period, value)| Saved {
            metric,
            variant,
            period,
            value: value.clone(),
        })
        .collect();
    let style = desk.style();
    let lines: Vec<_> = contradictions(&saved)
        .iter()
        .filter_map(|found| {
            let said = found.sentence(&saved, &style)?;
            let period = found.places.first().and_then(|place| saved.get(*place)?.period.into());
            let period: &str = period.unwrap_or_default();
            Some(view! { <li>{format!("{period}\u{a0}: {said}")}</li> })
        })
        .collect();
    if lines.is_empty() {
        return view! { <p class="desk__waiting">{desk.say(words::NO_CONTRADICTION)}</p> }
            .into_any();
    }
    view! { <ul class="notice notice--fair">{lines}</ul> }.into_any()
}

/// The result of a record, in the engine's unit.
fn value(record: &Record) -> Option<Exact> {
    let kind = catalogue::metric(&record.metric)?.variant(&record.variant)?.kind;
    record.number().map(|number| unshown(&number, kind))
}
