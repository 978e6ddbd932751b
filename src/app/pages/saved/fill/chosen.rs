//! Which metrics are filled: those of the table at first, and what the reader adds or takes out.

use leptos::prelude::*;
use vecmap::VecMap;

use crate::app::components::field::option;
use crate::app::components::not_here::NotHere;
use crate::app::components::question::focus_soon;
use crate::app::definitions::Standing;
use crate::app::pages::saved::known::{Names, name_of};
use crate::app::state::State;
use crate::app::words::dashboard as words;
use crate::dashboard::fill::is_fillable;
use crate::dashboard::table::{Row, Table};
use crate::definition::rate::PERIOD;
use crate::record::Record;

/// What was typed, by the key of the field.
pub type Typed = RwSignal<VecMap<String, String>>;

/// A metric to fill, by ids.
#[derive(Clone, PartialEq, Debug)]
pub struct Chosen {
    /// The metric.
    pub metric: String,
    /// The variant; empty for the first one.
    pub variant: String,
    /// The length of the period of a rate.
    pub length: String,
}

impl Chosen {
    /// The metrics of the rows of a table.
    pub fn of_table(table: &Table<usize>) -> Vec<Chosen> {
        let row = |row: &Row<usize>| Chosen {
            metric: row.metric.clone(),
            variant: row.variant.clone(),
            length: row.length.clone(),
        };
        table.rows.iter().map(row).collect()
    }

    /// The result of it that was saved last: its choices are proposed again.
    pub fn earlier(&self, records: &[Record]) -> Option<Record> {
        let is_of = |record: &&Record| {
            record.metric == self.metric
                && record.variant == self.variant
                && record.entry(PERIOD) == self.length
        };
        records.iter().filter(is_of).max_by_key(|record| record.saved_at.clone()).cloned()
    }
}

/// The metrics chosen, each with a button that takes it out, and a list to add from.
#[component]
pub fn Metrics(chosen: RwSignal<Vec<Chosen>>, names: Names) -> impl IntoView {
    let state = State::of_page();
    Effect::new(move |_| {
        chosen.with(|all| {
            let ids = all.iter().map(|one| one.metric.as_str());
            state.definitions.want(ids, state.lang());
        });
    });
    let add = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlSelectElement>| {
        let (select, empty) = (event.target(), String::new());
        let metric = select.value();
        select.set_value("");
        let is_new = chosen.with_untracked(|all| all.iter().all(|one| one.metric != metric));
        if is_new && !metric.is_empty() {
            chosen.update(|all| all.push(Chosen { metric, variant: empty.clone(), length: empty }));
        }
    };
    let options = names.with_value(|all| {
        let each = all.iter().map(|one| option(one.id.clone(), one.name.clone(), false));
        each.collect_view()
    });
    let list = move || {
        let all = chosen.get().into_iter().enumerate();
        all.map(|(place, one)| view! { <One one place chosen names/> }).collect_view()
    };
    let needed = move || {
        chosen.with(|all| all.iter().map(|one| (one.metric.clone(), state.lang())).collect())
    };
    view! {
        <ul class="fill__metrics">{list}</ul>
        <NotHere needed/>
        <div class="field">
            <label for="fill-add">{state.say(words::ADD_METRIC)}</label>
            <select id="fill-add" on:change:target=add>
                {option(String::new(), state.say(words::CHOOSE).to_owned(), true)}
                {options}
            </select>
        </div>
    }
}

/// A metric with its definition; one that cannot be filled here says so.
#[component]
fn One(one: Chosen, place: usize, chosen: RwSignal<Vec<Chosen>>, names: Names) -> impl IntoView {
    let state = State::of_page();
    let name = name_of(names, &one.metric).unwrap_or_else(|| one.metric.clone());
    let remove = move |_| {
        chosen.update(|all| {
            all.remove(place);
        });
        focus_soon("#fill-add".to_owned());
    };
    let (label, in_list) = (words::take_out(&name, state.lang()), name);
    let choice = move || {
        let Standing::Known(metric) = state.definitions.standing(&one.metric, state.lang()) else {
            return None;
        };
        let chosen_id = match metric.variant(&one.variant) {
            Some(_) => one.variant.clone(),
            None => metric.variants.first().map_or(String::new(), |first| first.id.clone()),
        };
        let is_here = metric.variant(&chosen_id).is_some_and(|variant| is_fillable(variant));
        let elsewhere = (!is_here)
            .then(|| view! { <span class="quiet">{state.say(words::NOT_FILLABLE)}</span> });
        let turn = move |event| {
            let variant = event_target_value(&event);
            chosen.update(|all| {
                if let Some(one) = all.get_mut(place) {
                    one.variant = variant;
                }
            });
        };
        let select = (metric.variants.len() > 1).then(|| {
            let options = metric.variants.iter().map(|variant| {
                option(variant.id.clone(), variant.name.clone(), variant.id == chosen_id)
            });
            let name = words::definition_of(&metric.name, state.lang());
            view! { <select aria-label=name on:change=turn>{options.collect_view()}</select> }
        });
        Some(view! { {select} {elsewhere} })
    };
    view! {
        <li>
            <span>{in_list}</span>
            {choice}
            <button type="button" class="button button--plain" aria-label=label on:click=remove>"×"</button>
        </li>
    }
}
