//! How far a file is read, with the button that stops it.

use leptos::prelude::*;

use crate::app::raw_data::lines::counted;
use crate::app::reader::Stage;
use crate::app::state::State;
use crate::app::words::data as words;

/// How far reading is; nothing while nothing is being read.
#[component]
pub fn Progress(
    /// How far it is.
    stage: RwSignal<Stage>,
    /// Stops it.
    cancel: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let reading = move || match stage.get() {
        Stage::Reading { rows, percent } => Some((rows, percent)),
        Stage::Idle | Stage::Read | Stage::Cancelled | Stage::Failed | Stage::NoReader => None,
    };
    let is_reading = Memo::new(move |_| reading().is_some());
    let percent = move || reading().map(|(_, percent)| percent.to_string());
    let rows = move || {
        let lang = state.lang();
        reading().map(|(rows, _)| words::progress(&counted(rows as usize, lang), lang))
    };
    view! {
        <Show when=move || is_reading.get()>
            <div class="progress">
                <progress max="100" prop:value=percent aria-label=state.say(words::READING)></progress>
                <span>{rows}</span>
                <button type="button" class="button" data-action="cancel" on:click=move |_| cancel()>
                    {state.say(words::CANCEL)}
                </button>
            </div>
        </Show>
    }
}
