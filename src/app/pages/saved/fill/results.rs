//! The results of a filled period, as they come, and the button that saves them all.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::pages::saved::fill::chosen::Typed;
use crate::app::state::State;
use crate::app::storage::Unwritten;
use crate::app::storage::keep;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::fill::{Asked, Filled, Wanted, filled};
use crate::record::Record;

/// The results, and the button.
#[component]
pub fn Results(
    wanted: Memo<Vec<Wanted>>,
    fields: Memo<Vec<Asked>>,
    typed: Typed,
    period: RwSignal<String>,
) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let said = RwSignal::new(None::<Result<usize, Unwritten>>);
    let results = Memo::new(move |_| {
        let style = state.style();
        wanted.with(|wanted| {
            let of = |(place, metric): (usize, &Wanted)| {
                let bands =
                    metric.definition.variant(&metric.variant).map_or(0, |it| it.bands.len());
                let own = state
                    .settings
                    .with(|it| it.own_of(&metric.definition.id, &metric.variant, bands));
                let result = fields.with(|fields| {
                    typed.with(|typed| filled(wanted, place, fields, typed, &own, &style))
                });
                Some((metric.definition.name.clone(), result?))
            };
            wanted.iter().enumerate().filter_map(of).collect::<Vec<_>>()
        })
    });
    let ready = move || -> Vec<Record> {
        let done = |(_, filled): &(String, Filled)| match filled {
            Filled::Done(record) => Some(Record::clone(record)),
            Filled::Open(_) | Filled::Blank => None,
        };
        results.with(|results| results.iter().filter_map(done).collect())
    };
    let count = Memo::new(move |_| ready().len());
    let save_all = move |_| {
        let (mut added, mut failed) = (BTreeMap::new(), None);
        for record in ready() {
            let record = Record { period: period.get_untracked().trim().to_owned(), ..record };
            match keep::add(record) {
                Ok(record) => {
                    added.insert(record.id.clone(), Some(record));
                }
                Err(why) => failed = Some(why),
            }
        }
        let saved = failed.map_or(Ok(added.len()), Err);
        records.apply(added);
        said.set(Some(saved));
        if saved.is_ok() {
            typed.update(|typed| typed.clear());
            period.set(String::new());
            // The button that was pressed has nothing left to save, and the next period begins here.
            focus_soon("#fill-period".to_owned());
        }
    };
    // What was said is over once something is typed.
    Effect::watch(
        move || typed.with(|typed| !typed.is_empty()),
        move |is_typed, _, _| {
            if *is_typed {
                said.set(None);
            }
        },
        false,
    );
    let lines = move || {
        let line = |(name, filled): (String, Filled)| {
            let (class, text) = match filled {
                Filled::Done(record) => ("fill__figure", record.shown),
                Filled::Open(why) => ("quiet", why),
                Filled::Blank => ("quiet", "…".to_owned()),
            };
            view! { <div><dt>{name}</dt><dd class=class>{text}</dd></div> }
        };
        results.get().into_iter().map(line).collect_view()
    };
    let told = move || {
        said.get().map(|said| match said {
            Ok(count) => {
                view! { <p class="notice" role="status">{words::saved(count, state.lang())}</p> }
                    .into_any()
            }
            Err(why) => {
                view! { <p class="notice notice--poor" role="alert">{state.say(why.message())}</p> }
                    .into_any()
            }
        })
    };
    view! {
        <dl class="fill__results">{lines}</dl>
        <div class="buttons">
            <button type="button" class="button button--main" data-action="save-all" disabled=move || count.get() == 0 on:click=save_all>
                {move || words::save(count.get(), state.lang())}
            </button>
        </div>
        {told}
    }
}
