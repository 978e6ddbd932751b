//! A report of one period for a meeting: on the page, on paper, on a projector, and as a file that needs no page.

mod file;
mod frame;
mod reminder;
mod shown;

use leptos::prelude::*;

use crate::app::components::field::option;
use crate::app::pages::saved::report::frame::Frame;
use crate::app::pages::saved::report::shown::Shown;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::plan::Reader;
use crate::dashboard::report::{Part, Report as Said};
use crate::dashboard::table::{Place, Table};

/// The choices of the report, and the report.
#[component]
pub fn Report(table: Memo<Table<usize>>) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let frame = Frame {
        title: RwSignal::new(state.say(words::REPORT_TITLE).to_owned()),
        decided: RwSignal::new(String::new()),
    };
    // The last period in time, unless the reader chose another one; it is known by its name, for columns may come.
    let wanted = RwSignal::new(String::new());
    let column = Memo::new(move |_| {
        let wanted = wanted.get();
        table.with(|table| {
            let of_name = table.columns.iter().position(|place| place.name(lang) == wanted);
            let last = table.columns.iter().rposition(|place| matches!(place, Place::Time(_)));
            of_name.or(last).unwrap_or_default()
        })
    });
    let left_out = RwSignal::new(Vec::<String>::new());
    let records = Records::of_page();
    let all = Memo::new(move |_| {
        let whole = table.with(|table| records.list.with(|list| table.whole(list)));
        let (known, style) = (state.definitions.shown(), state.style());
        known.with(|known| {
            state.settings.with(|settings| {
                records.plan.with(|plan| {
                    Said::of(&whole, column.get(), known, &Reader { settings, plan, style: &style })
                })
            })
        })
    });
    let said = Memo::new(move |_| {
        let mut said = all.get();
        left_out.with(|left_out| said.parts.retain(|part| !left_out.contains(&part.key)));
        said
    });
    let options = move || {
        let places = table
            .with(|table| table.columns.iter().map(|place| place.name(lang)).collect::<Vec<_>>());
        let each = places.into_iter().enumerate();
        each.map(|(at, name)| option(name.clone(), name, at == column.get())).collect_view()
    };
    let choices = move || {
        let parts = all.with(|said| said.parts.clone()).into_iter();
        let choice = |part: Part| {
            let (key, name) = (part.key, part.name);
            let is_in = left_out.with_untracked(|left_out| !left_out.contains(&key));
            let take =
                move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
                    let is_in = event.target().checked();
                    left_out.update(|left_out| {
                        left_out.retain(|other| *other != key);
                        if !is_in {
                            left_out.push(key.clone());
                        }
                    });
                };
            view! { <label class="check"><input type="checkbox" checked=is_in on:change:target=take/> " " {name}</label> }
        };
        parts.map(choice).collect_view()
    };
    view! {
        <form class="reporting__form" autocomplete="off" on:submit=|event| event.prevent_default()>
            <div class="field">
                <label for="report-title">{state.say(words::TITLE_OF_REPORT)}</label>
                <input
                    type="text"
                    id="report-title"
                    autocomplete="off"
                    prop:value=move || frame.title.get()
                    on:input:target=move |event| frame.title.set(event.target().value())
                />
            </div>
            <div class="field">
                <label for="report-period">{state.say(words::PERIOD)}</label>
                <select id="report-period" on:change=move |event| wanted.set(event_target_value(&event))>{options}</select>
            </div>
            <fieldset class="reporting__metrics">
                <legend>{state.say(words::METRICS)}</legend>
                {choices}
            </fieldset>
            <div class="field">
                <label for="report-decided">{state.say(words::DECIDED)}</label>
                <textarea
                    id="report-decided"
                    rows="3"
                    prop:value=move || frame.decided.get()
                    on:input:target=move |event| frame.decided.set(event.target().value())
                ></textarea>
            </div>
        </form>
        <file::Ways frame/>
        <Shown said frame/>
        <reminder::Reminder table/>
    }
}
