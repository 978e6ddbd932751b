//! What to do with a result: save it for a period, with a label and a note, or copy a link to it.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::clock::day_and_time;
use crate::app::components::copy_button::CopyButton;
use crate::app::dom;
use crate::app::keeping::{Keeping, Kept};
use crate::app::pages::metric::period::Period;
use crate::app::state::State;
use crate::app::storage::{Access, Unwritten, persist};
use crate::app::words;
use crate::form::reading::Outcome;
use crate::link;
use crate::record::shown::shown;
use crate::record::{Record, period};
use crate::render::date::day;
use crate::render::number::canonical;
use crate::site::Page;
use crate::text::Text;

/// The most characters of a name that are shown beside the buttons.
const LONGEST_NAME: usize = 60;

/// The buttons, and the fields that go with a saved result.
#[component]
pub fn Actions(calculation: Calculation) -> impl IntoView {
    let Calculation { state, keeping, .. } = calculation;
    let has_details = keeping.details.with_untracked(|details| {
        [&details.label, &details.date, &details.note].iter().any(|text| !text.is_empty())
    });
    let is_first = Memo::new(move |_| keeping.bound.with(Option::is_none));
    let is_hidden = move || is_first.get();
    // For another period a result of its own is what is likely meant.
    let updates = Memo::new(move |_| !is_first.get() && !is_for_another_period(keeping));
    // The same closure for both: each one of its own is code of its own.
    let class = move |is_update: bool| {
        move || if updates.get() == is_update { "button button--main" } else { "button" }
    };
    view! {
        <div class="actions" data-after-result hidden=move || !calculation.has_figure()>
            <details class="details" open=has_details>
                <summary>{state.say(words::ADD_DETAILS)}</summary>
                <Details details=keeping.details state/>
            </details>
            <p class="quiet goes-on" id="goes-on" hidden=is_hidden>
                {move || goes_on(calculation)}
            </p>
            <div class="buttons">
                <Period keeping state/>
                <button
                    type="button"
                    class=class(true)
                    data-action="update"
                    aria-describedby="goes-on"
                    hidden=is_hidden
                    on:click=move |_| update(calculation)
                >
                    {state.say(words::UPDATE)}
                </button>
                <button
                    type="button"
                    class=class(false)
                    data-action="save"
                    on:click=move |_| save(calculation)
                >
                    {move || state.say(if is_first.get() { words::SAVE } else { words::SAVE_APART })}
                </button>
                <CopyButton label=words::COPY_LINK action="copy-link" text=move || address(calculation)/>
                <a
                    class="button"
                    data-action="embed"
                    id="to-embed"
                    href=move || calculation.once_painted(|| address_of_widget(calculation))
                    on:click=move |event| {
                        // It may come before what the last key has changed is painted.
                        let address = untrack(|| address_of_widget(calculation));
                        dom::set_attribute(&event_target(&event), "href", Some(&address));
                    }
                >
                    {state.say(words::widget::EMBED)}
                </a>
            </div>
            <div id="saved">{move || said(calculation)}</div>
        </div>
    }
}

/// The fields of a label, a day and a note.
#[component]
fn Details(details: RwSignal<Record>, state: State) -> impl IntoView {
    let field = move |label: Text, kind, id, part: fn(&mut Record) -> &mut String| {
        let value = move || part(&mut details.get()).clone();
        let typed = move |event| {
            details.update(|record| *part(record) = event_target_value(&event));
        };
        view! {
            <div class="field">
                <label for=id>{state.say(label)}</label>
                <input type=kind id=id name=id autocomplete="off" prop:value=value on:input=typed/>
            </div>
        }
    };
    let note = move || details.with(|record| record.note.clone());
    let noted = move |event| details.update(|record| record.note = event_target_value(&event));
    view! {
        <div class="pair">
            {field(words::LABEL, "text", "new-label", |record| &mut record.label)}
            {field(words::DATE, "date", "new-date", |record| &mut record.date)}
        </div>
        <div class="field">
            <label for="new-note">{state.say(words::NOTE)}</label>
            <textarea id="new-note" name="new-note" rows="3" prop:value=note on:input=noted></textarea>
        </div>
    }
}

/// Whether a saved result of one period is gone on with for another one. Reactive.
fn is_for_another_period(keeping: Keeping) -> bool {
    keeping.bound.with(|bound| {
        let Some(bound) = bound.as_ref().filter(|bound| !bound.period.trim().is_empty()) else {
            return false;
        };
        keeping.details.with(|details| {
            !details.period.trim().is_empty() && !period::is_same(&details.period, &bound.period)
        })
    })
}

/// Which saved result the form goes on with, and what of it is another by now. Reactive.
fn goes_on(calculation: Calculation) -> Option<String> {
    let Calculation { state, keeping, .. } = calculation;
    let lang = state.lang();
    let bound = keeping.bound.get()?;
    calculation.once_painted(|| {
        let names = [&bound.period, &bound.label].into_iter().map(|text| text.trim());
        let name = names.filter(|text| !text.is_empty()).map(shortened).next();
        let day = || day(&day_and_time(&bound.saved_at).0, lang).unwrap_or_default();
        let said = name
            .map_or_else(|| words::saved_on(&day(), lang), |name| words::goes_on_with(&name, lang));
        let variant = calculation.variant_now();
        let value = calculation.done(|done| canonical(&done.value.number, variant.kind))?;
        if value == bound.value {
            return Some(said);
        }
        let before = shown(&bound, Some(&calculation.definition()), &state.style());
        Some(words::has_changed(&said, &before, &calculation.figure.get()?.text, lang))
    })
}

/// The beginning of a name that is too long to stand beside the buttons.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => [&name[..end], "…"].concat(),
        None => name.to_owned(),
    }
}

/// What saving came to, in words. Reactive.
fn said(calculation: Calculation) -> Option<AnyView> {
    let state = calculation.state;
    match (calculation.keeping.saved.get(), state.access.get()) {
        (Some(Ok(kept)), _) => {
            let link = state.place.link_to(Page::Saved);
            let passing = state.is_passing.get().then(|| {
                let link = link.clone();
                view! {
                    <p class="notice notice--fair" role="status" data-alert="backup">
                        {state.say(words::MAY_BE_DELETED)} " " <a href=link>{state.say(words::DOWNLOAD_COPY)}</a>
                    </p>
                }
            });
            let (class, text) = match kept {
                Kept::New => ("notice", words::SAVED_NOW),
                Kept::Apart => ("notice", words::SAVED_APART),
                Kept::Updated => ("notice", words::UPDATED),
                Kept::Otherwise(text) => ("notice notice--fair", text),
            };
            let two_tabs = matches!(kept, Kept::Otherwise(_)).then_some("two-tabs");
            let saved = view! {
                <p class=class role="status" data-alert=two_tabs>
                    {state.say(text)} " " <a href=link>{state.say(words::SEE_SAVED)}</a>
                </p>
                {passing}
            };
            Some(saved.into_any())
        }
        (Some(Err(Unwritten::Full)), _) => {
            let full = view! {
                <p class="notice notice--poor" role="alert">{state.say(words::STORAGE_FULL)}</p>
            };
            Some(full.into_any())
        }
        (Some(Err(Unwritten::Refused)), _) | (None, Access::Refused) => {
            let refused = view! {
                <p class="notice notice--fair" role="status">{state.say(words::STORAGE_REFUSED)}</p>
            };
            Some(refused.into_any())
        }
        (None, Access::Open | Access::Unknown) => None,
    }
}

/// Saves the result shown as one of its own, with what stands in the fields beside it.
fn save(calculation: Calculation) {
    let state = calculation.state;
    if let Some(record) = record_of(calculation) {
        state.is_passing.set(false);
        if calculation.keeping.save(record) {
            persist::ask(move || state.is_passing.set(true));
        }
    }
}

/// Writes the result shown over the saved one that the form goes on with.
fn update(calculation: Calculation) {
    if let Some(record) = record_of(calculation) {
        calculation.state.is_passing.set(false);
        calculation.keeping.update(record);
    }
}

/// The record of the result shown; `None` without a result.
fn record_of(calculation: Calculation) -> Option<Record> {
    let Outcome::Done(done) = calculation.outcome.get_untracked() else { return None };
    let style = untrack(|| calculation.state.style());
    let record = calculation.form.with_untracked(|form| form.record(&done, &style))?;
    let Record { label, period, date, note, .. } = calculation.keeping.details.get_untracked();
    Some(Record { label, period, date, note, ..record })
}

/// The address of the calculation that is shown.
fn address(calculation: Calculation) -> String {
    let here = window().location().href().unwrap_or_default();
    let here = here.split('#').next().unwrap_or_default();
    [here, "#", &untrack(|| calculation.fragment())].concat()
}

/// Where a widget is made of the calculation that is shown.
fn address_of_widget(calculation: Calculation) -> String {
    let page = calculation.state.place.link_to(Page::Embed);
    let (fragment, metric) = (calculation.fragment(), calculation.metric);
    [&page, "#", &fragment, "&", link::METRIC, "=", metric].concat()
}
