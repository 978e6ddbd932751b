//! What is said where a definition is needed that did not come.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::definitions::Standing;
use crate::app::state::State;
use crate::app::words;
use crate::text::{Lang, Text};

/// Says that a definition did not come, and lets the reader ask for it again; nothing while all are there or on
/// their way. The status is there from the start, so that what it says is announced; it is busy while one is on its way.
#[component]
pub fn NotHere(
    /// What is needed: ids of metrics with their languages. Reactive.
    needed: impl Fn() -> Vec<(String, Lang)> + Send + Sync + 'static,
    /// What else to say.
    #[prop(optional)]
    meanwhile: Option<Text>,
) -> impl IntoView {
    let state = State::of_page();
    let status = NodeRef::<Div>::new();
    let standings = Memo::new(move |_| {
        let standing =
            |(id, lang): (String, Lang)| (state.definitions.standing(&id, lang), id, lang);
        needed().into_iter().map(standing).collect::<Vec<_>>()
    });
    let is_busy = move || standings.with(|all| all.iter().any(|(it, ..)| *it == Standing::Coming));
    let missing = Memo::new(move |_| {
        let failed = |(standing, id, lang): &(Standing, String, Lang)| {
            (*standing == Standing::Failed).then(|| (id.clone(), *lang))
        };
        standings.with(|all| all.iter().filter_map(failed).collect::<Vec<_>>())
    });
    let again = move |_| {
        for (id, lang) in missing.get_untracked() {
            state.definitions.want([id.as_str()], lang);
        }
        // The button is gone now.
        let _ = status.get_untracked().map(|status| status.focus());
    };
    view! {
        <div role="status" tabindex="-1" node_ref=status aria-busy=move || is_busy().then_some("true")>
            {move || (!missing.with(Vec::is_empty)).then(|| view! {
                <div class="notice notice--poor" data-alert="definition">
                    <p>
                        {state.say(words::DEFINITION_MISSING)}
                        {meanwhile.map(|text| format!(" {}", state.say(text)))}
                    </p>
                    <button type="button" class="button" data-action="try-again" on:click=again>
                        {state.say(words::TRY_AGAIN)}
                    </button>
                </div>
            })}
        </div>
    }
}
