//! What is pasted into the other site: an element that sizes itself, a plain frame, a link.

use leptos::prelude::*;

use crate::app::components::copy_button::CopyButton;
use crate::app::pages::embed::choice::Choice;
use crate::app::state::State;
use crate::app::words::widget;
use crate::text::Text;
use crate::widget::Widget;

/// The three, each with what it is for.
#[component]
pub fn Snippets(choice: Choice, root: RwSignal<Option<String>>) -> impl IntoView {
    let state = State::of_page();
    let html = move |write: fn(&Widget, &str, u32, Option<u32>) -> String| {
        move || {
            let (widget, width, told) = (choice.widget(), choice.width.get(), choice.told.get());
            root.get().map_or(String::new(), |root| write(&widget, &root, width, told))
        }
    };
    view! {
        <section aria-labelledby="snippets">
            <h2 id="snippets">{state.say(widget::SNIPPETS)}</h2>
            <Snippet id="embed-element" name=widget::ELEMENT hint=widget::ELEMENT_HINT text=html(|widget, root, _, _| widget.as_element(root))/>
            <Snippet id="embed-html" name=widget::FRAME hint=widget::FRAME_HINT text=html(Widget::as_frame)/>
            <Snippet id="embed-link" name=widget::LINK hint=widget::LINK_HINT text=html(|widget, root, _, _| widget.as_link(root))/>
        </section>
    }
}

#[component]
fn Snippet(
    id: &'static str,
    name: Text,
    hint: Text,
    text: impl Fn() -> String + Send + Sync + Clone + 'static,
) -> impl IntoView {
    let state = State::of_page();
    let hint_id = format!("{id}-hint");
    let shown = text.clone();
    view! {
        <div class="field">
            <label for=id>{state.say(name)}</label>
            <p class="hint" id=hint_id.clone()>{state.say(hint)}</p>
            <textarea id=id class="embed__html" readonly=true rows="4" aria-describedby=hint_id prop:value=shown></textarea>
            <div class="buttons"><CopyButton label=widget::COPY action=id text/></div>
        </div>
    }
}
