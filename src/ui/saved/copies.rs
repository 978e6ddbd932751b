//! Copies of the saved results: files out and in, and the end of all of them.

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use crate::record::{Unreadable, archive, csv};
use crate::text::Lang;
use crate::ui::download::download;
use crate::ui::question::{Question, focus_soon};
use crate::ui::records::Records;
use crate::ui::state::State;
use crate::ui::storage::{Access, Unwritten};
use crate::ui::words::saved;

/// What an import came to.
#[derive(Clone)]
enum Report {
    /// The browser could not read the file.
    NoFile,
    /// It is no copy of ours.
    NoArchive(Unreadable),
    /// It was joined to what is there, as far as the storage took it.
    Joined(Joined),
}

#[derive(Clone)]
struct Joined {
    added: usize,
    already_there: usize,
    unreadable: Vec<Unreadable>,
    stopped: Option<Unwritten>,
}

/// The buttons, and what they say.
#[component]
pub fn Copies() -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let report = RwSignal::new(None::<Report>);
    let count = Memo::new(move |_| records.list.with(Vec::len));
    let nothing = move || count.get() == 0;
    let delete_all = move || {
        records.delete(|_| true);
        focus_soon("[data-action=\"undo\"]".to_owned());
    };
    view! {
        <section
            class="copies"
            aria-label=state.say(saved::COPIES)
            hidden=move || state.access.get() != Access::Open
        >
            <div class="buttons">
                <button type="button" class="button" data-action="export" hidden=nothing on:click=move |_| export(records)>
                    {state.say(saved::EXPORT)}
                </button>
                <button type="button" class="button" data-action="export-csv" hidden=nothing on:click=move |_| export_sheet(records, state)>
                    {state.say(saved::EXPORT_SHEET)}
                </button>
                <label class="button file">
                    {state.say(saved::IMPORT)}
                    <input
                        type="file"
                        class="visually-hidden"
                        data-action="import"
                        accept=".json,application/json"
                        on:change:target=move |event| import(event.target(), records, report)
                    />
                </label>
                <div class="copies__end" hidden=nothing>
                    <Question
                        label=saved::DELETE_ALL
                        action="delete-all"
                        question=move || saved::delete_all(count.get(), state.lang())
                        yes=saved::YES_DELETE_ALL
                        on_yes=delete_all
                    />
                </div>
            </div>
            <div role="status">{move || report.get().map(|report| said(report, state))}</div>
        </section>
    }
}

fn export(records: Records) {
    let text = records.list.with_untracked(|list| archive::write(list));
    download("cadran.json", "application/json", &text);
}

fn export_sheet(records: Records, state: State) {
    let style = untrack(|| state.style());
    let text = records.list.with_untracked(|list| csv::write(list, &style));
    let name = match style.lang {
        Lang::En => "cadran-results.csv",
        Lang::Fr => "cadran-resultats.csv",
    };
    download(name, "text/csv;charset=utf-8", &text);
}

/// Reads the file chosen and joins it to what is there; the same file can be chosen again.
fn import(input: HtmlInputElement, records: Records, report: RwSignal<Option<Report>>) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    leptos::task::spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        let text = text.ok().and_then(|text| text.as_string());
        input.set_value("");
        report.set(Some(text.map_or(Report::NoFile, |text| join(&text, records))));
    });
}

fn join(text: &str, records: Records) -> Report {
    let archive = match archive::read(text) {
        Ok(archive) => archive,
        Err(unreadable) => return Report::NoArchive(unreadable),
    };
    let merge = records.list.with_untracked(|list| archive::merge(list, archive.records));
    let mut joined = Joined {
        added: 0,
        already_there: merge.already_there,
        unreadable: archive.unreadable,
        stopped: None,
    };
    for record in merge.added {
        match records.put(record) {
            Ok(()) => joined.added += 1,
            Err(why) => {
                joined.stopped = Some(why);
                break;
            }
        }
    }
    Report::Joined(joined)
}

/// What an import came to, in words.
fn said(report: Report, state: State) -> AnyView {
    let lang = state.lang();
    let (class, sentence, unreadable) = match report {
        Report::NoFile => {
            ("notice notice--poor", state.say(saved::FILE_UNREADABLE).to_owned(), Vec::new())
        }
        Report::NoArchive(unreadable) => {
            let why = unreadable.why.message().get(lang);
            ("notice notice--poor", format!("{} {why}", state.say(saved::NO_ARCHIVE)), Vec::new())
        }
        Report::Joined(Joined { added, already_there, unreadable, stopped }) => {
            let stopped = stopped.map_or("", |why| state.say(why.message()));
            let sentence = saved::imported(added, already_there, unreadable.len(), lang);
            ("notice", format!("{sentence} {stopped}"), unreadable)
        }
    };
    view! {
        <div class=class>
            <p>{sentence}</p>
            <Unread unreadable/>
        </div>
    }
    .into_any()
}

/// What could not be read, each with its reason, shortened.
#[component]
pub fn Unread(unreadable: Vec<Unreadable>) -> impl IntoView {
    const SHOWN: usize = 120;
    let lang = State::of_page().lang();
    let line = |Unreadable { raw, why }: Unreadable| {
        let mut text: String = raw.chars().take(SHOWN).collect();
        if text.len() < raw.len() {
            text.push('…');
        }
        view! { <li><code>{text}</code> " " {why.message().get(lang)}</li> }
    };
    (!unreadable.is_empty()).then(
        || view! { <ul class="unread">{unreadable.into_iter().map(line).collect_view()}</ul> },
    )
}
