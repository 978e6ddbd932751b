//! The report as it stands on the page, on paper and in its file.

use leptos::prelude::*;

use crate::app::clock::now;
use crate::app::components::level::{LevelShape, class_of, word};
use crate::app::pages::saved::report::frame::Frame;
use crate::app::state::State;
use crate::app::words::dashboard as words;
use crate::dashboard::report::{Part, Report};
use crate::render::date::day;

/// The id of the report.
pub const REPORT: &str = "report";

/// The report. Its headings are those of a document of its own.
#[component]
pub fn Shown(said: Memo<Report>, frame: Frame) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let made = words::made_on(&day(&now(), lang).unwrap_or_default(), lang);
    let parts = move || said.with(|said| said.parts.clone()).into_iter().enumerate();
    let slides =
        move || parts().map(|(at, part)| view! { <Slide part number=at + 1/> }).collect_view();
    let rows = move || parts().map(|(_, part)| view! { <Row part/> }).collect_view();
    let notes = move || {
        let note = |(at, part): (usize, Part)| {
            view! { <li id=format!("report-note-{}", at + 1)><strong>{part.name}</strong> " · " {part.note}</li> }
        };
        parts().map(note).collect_view()
    };
    let decided = move || {
        let text = frame.decided.get();
        (!text.trim().is_empty()).then(|| {
            view! {
                <section class="report__decided">
                    <h2>{state.say(words::DECIDED)}</h2>
                    <p>{text}</p>
                </section>
            }
        })
    };
    let note = move || {
        let note = said.with(|said| said.note.clone());
        (!note.is_empty()).then(|| view! { <p class="report__note">{note}</p> })
    };
    view! {
        <article class="report" id=REPORT tabindex="-1" aria-labelledby="report-heading">
            <header class="report__head">
                <h1 id="report-heading">{move || frame.title.get()}</h1>
                <p>{move || said.with(|said| said.period.clone())} " · " {made}</p>
                {note}
            </header>
            <div class="report__parts">{slides}</div>
            <table class="report__table">
                <thead>
                    <tr>
                        <th scope="col">{state.say(words::METRIC)}</th>
                        <th scope="col">{move || said.with(|said| said.period.clone())}</th>
                        <th scope="col">{state.say(words::BEFORE)}</th>
                        <th scope="col">{state.say(words::CHANGE)}</th>
                        <th scope="col">{state.say(words::TARGET)}</th>
                        <th scope="col">{state.say(words::VERDICT)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {decided}
            <section class="report__notes">
                <h2>{state.say(words::SOURCES)}</h2>
                <ol>{notes}</ol>
            </section>
        </article>
    }
}

/// A metric: one of a page of paper, or all that a projector shows at a time.
#[component]
fn Slide(part: Part, number: usize) -> impl IntoView {
    let state = State::of_page();
    let verdict = part.verdict.map(|(level, _)| {
        view! { <span class=class_of(level)><LevelShape level/> <strong>{state.say(word(level))}</strong></span> }
    });
    view! {
        <section class="report__part">
            <h2>{part.name} <sup><a href=format!("#report-note-{number}")>{number}</a></sup></h2>
            <p class="report__figure">{part.figure} " " {verdict}</p>
            <p class="report__sentence">{part.sentence}</p>
        </section>
    }
}

#[component]
fn Row(part: Part) -> impl IntoView {
    let state = State::of_page();
    let verdict = part.verdict.map(|(level, _)| state.say(word(level)));
    view! {
        <tr>
            <th scope="row">{part.name}</th>
            <td>{part.figure}</td>
            <td>{part.before.map(|[period, figure]| format!("{figure} ({period})"))}</td>
            <td>{part.change}</td>
            <td>{part.target}</td>
            <td>{verdict}</td>
        </tr>
    }
}
