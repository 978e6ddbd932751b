//! Filling a period in one go: one form asks for the figures of the metrics chosen, each once, and saves all results.

mod chosen;
mod results;

use leptos::prelude::*;
use vecmap::VecMap;

use crate::app::definitions::Standing;
use crate::app::pages::saved::fill::chosen::{Chosen, Metrics, Typed};
use crate::app::pages::saved::fill::results::Results;
use crate::app::pages::saved::known::Names;
use crate::app::panels::entry::{self, Field};
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::fill::{Asked, Wanted, asked};
use crate::dashboard::table::Table;
use crate::record::period;

/// The form. It proposes the metrics that the table has.
#[component]
pub fn Fill(table: Memo<Table<usize>>, names: Names) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let typed: Typed = RwSignal::new(VecMap::new());
    let remembered = state.settings.with_untracked(|settings| settings.period().to_owned());
    let period = RwSignal::new(remembered);
    let chosen = RwSignal::new(untrack(|| Chosen::of_table(&table.get())));
    let length = Memo::new(move |_| period.with(|text| Some(period::read(text)?.length())));
    let wanted = Memo::new(move |_| {
        let length = length.get();
        let of = |one: &Chosen| {
            let Standing::Known(metric) = state.definitions.standing(&one.metric, state.lang())
            else {
                return None;
            };
            let variant = match metric.variant(&one.variant) {
                Some(_) => one.variant.clone(),
                None => metric.variants.first()?.id.clone(),
            };
            let earlier = records.list.with_untracked(|list| one.earlier(list));
            Wanted::of(&metric, &variant, length, earlier.as_ref())
        };
        chosen.with(|all| all.iter().filter_map(of).collect::<Vec<_>>())
    });
    let fields = Memo::new(move |_| wanted.with(|wanted| asked(wanted)));
    let label = "fill-period";
    let understood = move || {
        let text = period.get();
        let read = period::read(&text);
        match (text.trim().is_empty(), read) {
            (true, _) => String::new(),
            (false, Some(read)) => read.name(state.lang()),
            (false, None) => state.say(words::IS_A_LABEL).to_owned(),
        }
    };
    view! {
        <form class="fill__form" autocomplete="off" on:submit=|event| event.prevent_default()>
            <Metrics chosen names/>
            <div class="field">
                <label for=label>{state.say(words::PERIOD)}</label>
                <input
                    type="text"
                    id=label
                    name=label
                    autocomplete="off"
                    placeholder=state.say(words::PERIOD_EXAMPLE)
                    prop:value=move || period.get()
                    on:input:target=move |event| {
                        let text = event.target().value();
                        state.remember_period(&text);
                        period.set(text);
                    }
                />
                <p class="understood">{understood}</p>
            </div>
            <div class="fill__fields">
                <For each=move || fields.get() key=|asked| asked.key.clone() children=move |asked| field(state, asked, typed)/>
            </div>
            <Results wanted fields typed period/>
        </form>
    }
}

/// The field of a number, which goes to every metric that takes it.
fn field(state: State, asked: Asked, typed: Typed) -> impl IntoView {
    let Asked { key, input, .. } = asked;
    let field = Field::input(format!("fill-{key}"), &input);
    let read = key.clone();
    let value = move || typed.with(|typed| typed.get(&read).cloned().unwrap_or_default());
    entry::number(state, field, value, move |text| {
        typed.update(|typed| {
            typed.insert(key.clone(), text);
        });
    })
}
