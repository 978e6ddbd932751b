//! Copies of the saved results: files out and in, and the end of all of them.

use leptos::prelude::*;

use crate::app::components::question::{Question, focus_soon};
use crate::app::pages::saved::import::{Report, import, said};
use crate::app::pages::saved::to_file::ToFile;
use crate::app::state::State;
use crate::app::storage::Access;
use crate::app::storage::download::download;
use crate::app::storage::records::Records;
use crate::app::words::saved;
use crate::record::csv;
use crate::text::Lang;

/// The buttons, and what they say. A spreadsheet waits until the definitions of all metrics saved are there.
#[component]
pub fn Copies(is_complete: Memo<bool>) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let report = RwSignal::new(None::<Report>);
    let count = Memo::new(move |_| records.list.with(Vec::len));
    let nothing = move || count.get() == 0;
    let progress = Memo::new(move |_| match report.get() {
        Some(Report::Running(read, all)) => Some((read, all)),
        _ => None,
    });
    let is_running = Memo::new(move |_| progress.with(Option::is_some));
    // What is said while it runs is said once, however often the progress changes.
    let told = move || match is_running.get() {
        true => Some(said(Report::Running(0, 1), state)),
        false => report.get().map(|report| said(report, state)),
    };
    let delete_all = move || {
        records.delete_all();
        focus_soon("[data-action=\"undo\"]".to_owned());
    };
    view! {
        <section
            class="copies"
            aria-label=state.say(saved::COPIES)
            hidden=move || state.access.get() != Access::Open
        >
            <div class="buttons">
                <button type="button" class="button" data-action="export" hidden=move || nothing() && records.later.with(Vec::is_empty) on:click=move |_| export(records)>
                    {state.say(saved::EXPORT)}
                </button>
                <button type="button" class="button" data-action="export-csv" hidden=nothing disabled=move || !is_complete.get() on:click=move |_| export_sheet(records, state)>
                    {state.say(saved::EXPORT_SHEET)}
                </button>
                <label class="button file">
                    {state.say(saved::IMPORT)}
                    <input
                        type="file"
                        class="visually-hidden"
                        data-action="import"
                        accept=".json,application/json"
                        aria-describedby="import-limit"
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
            <ToFile report/>
            <p class="quiet" id="import-limit">{state.say(saved::IMPORT_LIMIT)}</p>
            {move || {
                let (read, all) = progress.get()?;
                Some(view! {
                    <progress aria-label=state.say(saved::IMPORTING) max=all.to_string() value=read.to_string()></progress>
                })
            }}
            <div role="status">{told}</div>
        </section>
    }
}

/// Gives all records as a file, with those that a later version has saved.
pub fn export(records: Records) {
    download(saved::COPY_FILE, "application/json", &records.written());
}

fn export_sheet(records: Records, state: State) {
    let style = untrack(|| state.style());
    let known = state.definitions.shown().get_untracked();
    let text = records.list.with_untracked(|list| csv::write(list, &known, &style));
    let name = match style.lang {
        Lang::En => "cadran-results.csv",
        Lang::Fr => "cadran-resultats.csv",
    };
    download(name, "text/csv;charset=utf-8", &text);
}
