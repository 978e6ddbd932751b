//! The survey tools that a source compares: a table for reference, dated as it is.

use leptos::prelude::*;

use crate::app::pages::metric::guide::cited;
use crate::app::state::State;
use crate::app::words::written;
use crate::catalogue::tools::{SOURCE, TOOLS};

/// The section.
#[component]
pub fn Tools() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let rows = TOOLS
        .iter()
        .map(|tool| {
            view! {
                <tr>
                    <th scope="row">{tool.name}</th>
                    <td>{tool.good_for.get(lang)}</td>
                    <td>{tool.limits.get(lang)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="block" aria-labelledby="tools">
            <h2 id="tools">{state.say(written::SURVEY_TOOLS)}</h2>
            <p>{state.say(written::SURVEY_TOOLS_LEAD)} " " {cited(SOURCE, lang)} "."</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tools">
                <table class="tools">
                    <thead>
                        <tr>
                            <th scope="col">{state.say(written::TOOL)}</th>
                            <th scope="col">{state.say(written::GOOD_FOR)}</th>
                            <th scope="col">{state.say(written::LIMITS)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
