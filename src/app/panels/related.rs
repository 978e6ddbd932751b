//! Related figures: carrying a result over, and saved results that contradict each other.

use leptos::prelude::*;

use crate::analysis::related::identities::{IDENTITIES, Saved, contradictions};
use crate::analysis::related::{CARRIES, Carried, carried};
use crate::app::components::not_here::NotHere;
use crate::app::definitions::Standing;
use crate::app::panels::action::typed_value;
use crate::app::panels::context::Panels;
use crate::app::storage::records::Records;
use crate::app::storage::tab;
use crate::app::words::panels as words;
use crate::definition::Definitions;
use crate::form::Form;
use crate::number::exact::Exact;
use crate::record::Record;
use crate::render::number::unshown;
use crate::site::Page;
use crate::{link, order};

/// What `script/typed.js` keeps under, for each metric of this tab.
const TYPED: &str = "cadran.typed.";

/// The panel.
pub fn related(panels: Panels) -> AnyView {
    let records = Records::new();
    records.wake();
    let saved = panels.calculation.keeping.saved;
    let reload = move |is_saved: &bool| {
        if *is_saved {
            records.reload();
        }
    };
    Effect::watch(
        move || saved.with(Option::is_some),
        move |is_saved, _, _| reload(is_saved),
        false,
    );
    let needed = move || {
        let fed = CARRIES.iter().filter(|carry| carry.from == panels.definition().id);
        let kept = records.list.with(|records| compared(records));
        let ids = fed.map(|carry| carry.to).chain(kept);
        ids.map(|id| (id.to_owned(), panels.lang())).collect::<Vec<_>>()
    };
    Effect::new(move |_| {
        for (id, lang) in needed() {
            panels.state.definitions.want([id.as_str()], lang);
        }
    });
    view! {
        <NotHere needed/>
        {move || carries(panels)}
        <h3>{panels.say(words::CONTRADICTIONS)}</h3>
        {move || records.list.with(|records| conflicts(panels, records))}
    }
    .into_any()
}

fn carries(panels: Panels) -> AnyView {
    if let Some(waiting) = panels.waiting() {
        return waiting;
    }
    // That a result feeds no other metric is not known before all have come.
    let id = panels.definition().id.clone();
    let mut fed = CARRIES.iter().filter(|carry| carry.from == id);
    if fed.any(|it| panels.state.definitions.standing(it.to, panels.lang()) == Standing::Coming) {
        return ().into_any();
    }
    let value = panels.done.with(|done| done.as_ref().ok().map(|done| done.value.clone()));
    let all = value.map(|value| {
        let known = panels.state.definitions.shown();
        known.with(|known| carried(&panels.definition(), &panels.variant(), &value, known))
    });
    let all = all.unwrap_or_default();
    if all.is_empty() {
        return view! { <p class="panel__waiting">{panels.say(words::NO_CARRY)}</p> }.into_any();
    }
    let style = panels.style();
    let line = |carried: &Carried| {
        let name = format!("{}\u{a0}: {}", panels.say(words::CARRY), carried.definition.name);
        view! {
            <li>
                {carried.sentence(&style)} " "
                <a class="button" href=address(panels, carried) aria-label=name data-carry=carried.carry.to>
                    {panels.say(words::CARRY)}
                </a>
            </li>
        }
    };
    let lines: Vec<_> = all.iter().map(line).collect();
    view! { <ul class="panel__list">{lines}</ul> }.into_any()
}

/// The page of the other metric with the number in its field, beside what was typed there in this tab.
fn address(panels: Panels, carried: &Carried) -> String {
    let lang = panels.lang();
    let mut form = Form::new(&carried.definition);
    let key = format!("{TYPED}{}", carried.carry.to);
    if let Some(typed) = tab::text(&key) {
        for (name, text) in link::pairs(typed.splitn(3, ' ').nth(2).unwrap_or_default()) {
            form.retype(&name, text);
        }
    }
    form.choose(&carried.variant.id);
    let Carried { number, irrational, input, .. } = carried;
    form.set(&input.id, typed_value(number.clone(), *irrational, input.kind, lang));
    let state = link::State {
        variant: carried.variant.id.clone(),
        entries: form.canonical_entries(),
        ..link::State::default()
    };
    let page = panels.state.place.link_to(Page::Metric(carried.carry.to));
    format!("{page}#{}", link::write(&state, &carried.definition))
}

/// The ids of the metrics saved whose results can contradict each other.
fn compared(records: &[Record]) -> Vec<&'static str> {
    let terms = IDENTITIES.iter().flat_map(|identity| identity.terms).map(|(metric, _)| *metric);
    let mut ids: Vec<&str> = terms.collect();
    order::sort_by(&mut ids, |left, right| left.cmp(right));
    ids.dedup();
    ids.retain(|id| records.iter().any(|record| record.metric == *id));
    ids
}

fn conflicts(panels: Panels, records: &[Record]) -> AnyView {
    let definitions = panels.state.definitions.shown().get();
    let known: Vec<(&Record, Exact)> =
        records.iter().filter_map(|record| Some((record, value(record, &definitions)?))).collect();
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
    let style = panels.style();
    let lines: Vec<_> = contradictions(&saved)
        .iter()
        .filter_map(|found| {
            let said = found.sentence(&saved, &definitions, &style)?;
            let period = found.places.first().and_then(|place| saved.get(*place)?.period.into());
            let period: &str = period.unwrap_or_default();
            Some(view! { <li>{format!("{period}\u{a0}: {said}")}</li> })
        })
        .collect();
    if lines.is_empty() {
        return view! { <p class="panel__waiting">{panels.say(words::NO_CONTRADICTION)}</p> }
            .into_any();
    }
    view! { <ul class="notice notice--fair">{lines}</ul> }.into_any()
}

/// The result of a record, in the engine's unit.
fn value(record: &Record, known: &Definitions) -> Option<Exact> {
    let kind = known.get(&record.metric)?.variant(&record.variant)?.kind;
    record.number().map(|number| unshown(&number, kind))
}
