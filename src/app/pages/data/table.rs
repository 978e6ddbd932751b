//! A table of a file: a line for each month, cells that open what is behind them, and the ways out of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::copy_button::CopyButton;
use crate::app::pages::data::behind::{BehindCell, Chosen};
use crate::app::pages::data::calculator::address;
use crate::app::pages::data::file::TheFile;
use crate::app::pages::data::headings::{column_name, first_heading, id_of};
use crate::app::pages::data::picture::PictureOf;
use crate::app::pages::data::to_dashboard::{Saved, SavedMonth, ToDashboard};
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::words::data as words;
use crate::data::metrics::{filled, metrics_of};
use crate::data::sheet::{Cell, Name, Sheet, Topic};
use crate::data::told::Question;
use crate::share::sheet as shared;

/// How many lines are shown at once, and how many more with each press of the button.
const AT_ONCE: usize = 24;

/// A table under its heading.
#[component]
pub fn TableOf(sheet: Arc<Sheet>, file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let topic = sheet.topic;
    let id = id_of(topic);
    let most = RwSignal::new(AT_ONCE);
    let chosen = RwSignal::new(None::<Chosen>);
    let saved = RwSignal::new(None::<Saved>);
    let count = sheet.rows.len();
    let lines = {
        let sheet = Arc::clone(&sheet);
        move || {
            let shown = shown_lines(&sheet, most.get());
            let line = |row| view! { <Line sheet=Arc::clone(&sheet) row chosen saved/> };
            shown.map(line).collect_view()
        }
    };
    let heading = |column| {
        let name = shared::bare_name(column, |id| column_name(topic, id, state));
        view! { <th scope="col">{name}</th> }
    };
    let headings: Vec<_> = sheet.columns.iter().map(heading).collect();
    let dashboard =
        has_metrics(&sheet).then(|| view! { <th scope="col">{state.say(words::DASHBOARD)}</th> });
    let has_amounts = sheet.columns.iter().any(|column| column.kind.is_money());
    let currency =
        has_amounts.then(|| words::amounts_in(&state.style().currency, state.lang())).flatten();
    let first = state.say(first_heading(topic));
    let title = state.say(words::title(topic));
    view! {
        <section class="block" aria-labelledby=id data-sheet=id>
            <h2 id=id>{title}</h2>
            <p>{state.say(words::about(topic))} " " {currency}</p>
            <PictureOf sheet=Arc::clone(&sheet)/>
            <div class="board__scroll" tabindex="0" role="region" aria-label=words::table_of(title, state.lang())>
                <table class="board">
                    <thead><tr><th scope="col">{first}</th>{headings}{dashboard}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            <SavedMonth saved/>
            <BehindCell file chosen/>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    data-action="show-earlier"
                    hidden=move || { count <= most.get() }
                    on:click=move |_| most.update(|most| *most += AT_ONCE)
                >
                    {state.say(words::SHOW_EARLIER)}
                </button>
                <Copies sheet/>
            </div>
        </section>
    }
}

/// The ways out of a table.
#[component]
fn Copies(sheet: Arc<Sheet>) -> impl IntoView {
    let state = State::of_page();
    let topic = sheet.topic;
    let first = state.say(first_heading(topic));
    let copied = {
        let sheet = Arc::clone(&sheet);
        move || shared::cells(&sheet, first, |id| column_name(topic, id, state), &state.style())
    };
    let save = move |_| {
        let text = shared::file(&sheet, first, |id| column_name(topic, id, state), &state.style());
        download(words::file(topic).get(state.lang()), "text/csv;charset=utf-8", &text);
    };
    view! {
        <CopyButton label=words::COPY action="copy-sheet" text=copied/>
        <button type="button" class="button" data-action="export-sheet" on:click=save>{state.say(words::SAVE_CSV)}</button>
    }
}

/// The lines that are shown: of months the latest ones, of a curve its beginning.
fn shown_lines(sheet: &Sheet, most: usize) -> std::ops::Range<usize> {
    let count = sheet.rows.len();
    match sheet.topic {
        Topic::Curve => 0..count.min(most),
        Topic::Revenue
        | Topic::Customers
        | Topic::CohortCustomers
        | Topic::CohortRevenue
        | Topic::Answers
        | Topic::Tickets
        | Topic::Types
        | Topic::Numbers => count.saturating_sub(most)..count,
    }
}

/// A line of a table.
#[component]
fn Line(
    sheet: Arc<Sheet>,
    row: usize,
    chosen: RwSignal<Option<Chosen>>,
    saved: RwSignal<Option<Saved>>,
) -> impl IntoView {
    let state = State::of_page();
    let line = &sheet.rows[row];
    let name = shared::line_name(&line.of, state.lang());
    let cell = |column| {
        let shade = shade(&sheet, row, column);
        view! {
            <td class:heat=shade.is_some() style=("--heat", shade)>
                <CellOf sheet=Arc::clone(&sheet) row column chosen/>
            </td>
        }
    };
    let cells: Vec<_> = (0..line.cells.len()).map(cell).collect();
    let to_dashboard = has_metrics(&sheet)
        .then(|| view! { <td><ToDashboard sheet=Arc::clone(&sheet) row saved/></td> });
    view! { <tr><th scope="row">{name}</th>{cells}{to_dashboard}</tr> }
}

/// Whether lines of a table have figures for the dashboard.
fn has_metrics(sheet: &Sheet) -> bool {
    !metrics_of(sheet).is_empty() && sheet.topic != Topic::Numbers
}

/// A cell: a figure, which opens what is behind it.
#[component]
fn CellOf(
    sheet: Arc<Sheet>,
    row: usize,
    column: usize,
    chosen: RwSignal<Option<Chosen>>,
) -> impl IntoView {
    let state = State::of_page();
    let Sheet { topic, columns, rows, .. } = &*sheet;
    let (topic, about, of) = (*topic, &columns[column], rows[row].of.clone());
    let cell = &rows[row].cells[column];
    if *cell == Cell::Blank {
        return view! { <span class="cell--none" title=state.say(words::NOTHING)>"–"</span> }
            .into_any();
    }
    let text = shared::shown(cell, about.kind, &state.style());
    // Nobody is behind nothing.
    if *cell == Cell::Whole(0) {
        return view! { <span class="cell--none">{text}</span> }.into_any();
    }
    let name = about.name.clone();
    let id = match &name {
        Name::Id(id) | Name::Called(id, _) => id.clone(),
        Name::After(months) => months.to_string(),
    };
    if !topic.opens(&name) {
        return view! { <span data-column=id>{text}</span> }.into_any();
    }
    let about_name = shared::bare_name(about, |id| column_name(topic, id, state));
    let title =
        [&about_name, ", ", &shared::line_name(&of, state.lang()), state.lang().colon(), &text]
            .concat();
    let open = {
        let id = id.clone();
        move |_| {
            chosen.set(Some(Chosen {
                title: title.clone(),
                topic,
                question: Question::Behind { topic, of: of.clone(), name: name.clone() },
                calculator: filled(&sheet, row, &id).and_then(|it| address(it, state)),
            }));
        }
    };
    view! { <button type="button" class="cell" data-column=id on:click=open>{text}</button> }
        .into_any()
}

/// How dark a cell of a triangle is, in percent: by what stays of the first month. Ink is read on the darkest of them.
fn shade(sheet: &Sheet, row: usize, column: usize) -> Option<String> {
    if !matches!(sheet.topic, Topic::CohortCustomers | Topic::CohortRevenue) {
        return None;
    }
    let whole = |at: usize| match sheet.rows[row].cells.get(at) {
        Some(Cell::Whole(number)) => Some(*number),
        Some(Cell::Blank | Cell::Quotient(..) | Cell::Decimal(_)) | None => None,
    };
    let (first, here) = (whole(0)?, whole(column)?);
    const DARKEST: i128 = 40;
    let percent = here.checked_mul(DARKEST)?.checked_div(first)?.clamp(0, DARKEST);
    Some(percent.to_string())
}
