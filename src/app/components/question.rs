//! A button that asks before it acts, in its own place.

use leptos::prelude::*;

pub use crate::app::dom::focus_soon;
use crate::app::state::State;
use crate::app::words::saved::KEEP;
use crate::text::Text;

/// A button; pressed, it gives way to a question with a yes and a no. The focus goes to the no, and
/// Escape is a no.
#[component]
pub fn Question(
    /// What the button says.
    label: Text,
    /// The `data-action` of the button.
    action: &'static str,
    /// The question, asked when it is needed.
    question: impl Fn() -> String + Send + Sync + 'static,
    /// What the yes says.
    yes: Text,
    /// What the yes does; it also says where the focus goes.
    on_yes: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let asked = RwSignal::new(false);
    let question_id = format!("question-{action}");
    let no = move || {
        asked.set(false);
        focus_soon(format!("[data-action=\"{action}\"]"));
    };
    let ask = move |_| {
        asked.set(true);
        focus_soon(format!("[data-no=\"{action}\"]"));
    };
    move || {
        if !asked.get() {
            return view! {
                <button type="button" class="button button--plain" data-action=action on:click=ask>
                    {state.say(label)}
                </button>
            }
            .into_any();
        }
        view! {
            <div
                class="question"
                role="group"
                aria-labelledby=question_id.clone()
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        no();
                    }
                }
            >
                <p id=question_id.clone()>{question()}</p>
                <div class="buttons">
                    <button type="button" class="button" data-no=action on:click=move |_| no()>
                        {state.say(KEEP)}
                    </button>
                    <button
                        type="button"
                        class="button button--danger"
                        data-yes=action
                        on:click=move |_| {
                            asked.set(false);
                            on_yes();
                        }
                    >
                        {state.say(yes)}
                    </button>
                </div>
            </div>
        }
        .into_any()
    }
}
