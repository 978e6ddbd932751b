//! The dashboard: metrics by periods, what has changed, and copies of that table.

mod choice;
mod copies;
pub mod line;

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::pages::saved::dashboard::choice::LengthChoice;
use crate::app::pages::saved::dashboard::copies::CopiesOfTable;
use crate::app::pages::saved::dashboard::line::LineOf;
use crate::app::pages::saved::fill::Fill;
use crate::app::pages::saved::known::{Names, name_of};
use crate::app::pages::saved::report::Report;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::alerts::alerts;
use crate::dashboard::grid::Grid;
use crate::dashboard::table::Table;
use crate::definition::Definitions;
use crate::record::span::Length;

/// How many periods are shown at once, and how many more with each press of the button.
const AT_ONCE: usize = 8;

/// The table of the results that have a period; without any, how one comes about.
#[component]
pub fn Dashboard(names: Names, is_settled: Memo<bool>) -> impl IntoView {
    let state = State::of_page();
    let records = Records::of_page();
    let rank = move |id: &str| {
        names.with_value(|all| all.iter().position(|one| one.id == id).unwrap_or(all.len()))
    };
    let table = Memo::new(move |_| records.list.with(|list| Table::of(list, rank)));
    let length = RwSignal::new(None::<Length>);
    let most = RwSignal::new(AT_ONCE);
    let columns = Memo::new(move |_| {
        let wanted = length.get();
        table.with(|table| {
            let fits = |at: &usize| wanted.is_none() || table.columns[*at].length() == wanted;
            (0..table.columns.len()).filter(fits).collect::<Vec<_>>()
        })
    });
    let part = Memo::new(move |_| {
        let shown = columns.with(|all| all[all.len().saturating_sub(most.get())..].to_vec());
        table.with(|table| records.list.with(|list| table.part(&shown, list)))
    });
    let known = Signal::derive(move || match is_settled.get() {
        true => state.definitions.shown().get(),
        false => Definitions::default(),
    });
    let wrong = move || {
        let said = part.with(|part| known.with(|known| alerts(part, known, &state.style())));
        let one = |said: String| view! { <div class="notice notice--fair" data-alert="contradiction"><p>{said}</p></div> };
        said.into_iter().map(one).collect_view()
    };
    let grid = Memo::new(move |_| {
        let named = |id: &str| name_of(names, id).unwrap_or_else(|| id.to_owned());
        part.with(|part| {
            known.with(|known| {
                state.settings.with(|own| Grid::of(part, known, named, own, &state.style()))
            })
        })
    });
    let is_empty = Memo::new(move |_| table.with(|table| table.columns.is_empty()));
    let has_records = Memo::new(move |_| records.list.with(|list| !list.is_empty()));
    let earlier = Memo::new(move |_| columns.with(Vec::len).saturating_sub(most.get()));
    let show_earlier = move |_| {
        most.update(|most| *most += AT_ONCE);
        focus_soon("#dashboard-table".to_owned());
    };
    let heads = move || {
        let head = |name: String| view! { <th scope="col" class="board__period">{name}</th> };
        grid.with(|grid| grid.periods.clone()).into_iter().map(head).collect_view()
    };
    let lines = move || {
        let lines = grid.with(|grid| grid.lines.clone()).into_iter();
        lines.map(|line| view! { <LineOf line/> }).collect_view()
    };
    let left_out = move || {
        let count = table.with(|table| table.left_out);
        (count > 0).then(|| view! { <p class="quiet">{words::left_out(count, state.lang())}</p> })
    };
    view! {
        <section class="block" aria-labelledby="dashboard" hidden=move || !has_records.get()>
            <h2 id="dashboard">{state.say(words::TITLE)}</h2>
            <p hidden=move || !is_empty.get()>{state.say(words::NONE_WITH_PERIOD)}</p>
            <div hidden=move || is_empty.get()>
                <LengthChoice table length/>
                <div class="board__scroll" id="dashboard-table" tabindex="0" role="region" aria-label=state.say(words::TABLE)>
                    <table class="board" data-dashboard="">
                        <thead>
                            <tr>
                                <th scope="col">{state.say(words::METRIC)}</th>
                                {heads}
                                <th scope="col">{state.say(words::CHANGE)}</th>
                                <th scope="col">{state.say(words::TARGET)}</th>
                                <th scope="col">{state.say(words::COURSE)}</th>
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                {wrong}
                <div class="buttons">
                    <button type="button" class="button" data-action="show-earlier" hidden=move || earlier.get() == 0 on:click=show_earlier>
                        {move || words::show_earlier(earlier.get().min(AT_ONCE), state.lang())}
                    </button>
                    <CopiesOfTable grid/>
                </div>
            </div>
            {left_out}
        </section>
        <Fill table names/>
        <Report table/>
    }
}
