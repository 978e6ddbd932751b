//! The dashboard: metrics by periods, what has changed, and copies of that table.

pub mod board;
mod choice;
pub mod copies;
pub mod line;
pub mod plan;

use leptos::prelude::*;

use crate::app::components::question::focus_soon;
use crate::app::pages::saved::dashboard::board::Board;
use crate::app::pages::saved::dashboard::choice::LengthChoice;
use crate::app::pages::saved::folded::Folded;
use crate::app::pages::saved::known::{Names, name_of};
use crate::app::part_views::Meeting;
use crate::app::state::State;
use crate::app::storage::records::Records;
use crate::app::words::dashboard as words;
use crate::dashboard::alerts::alerts;
use crate::dashboard::grid::Grid;
use crate::dashboard::plan::Reader;
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
                state.settings.with(|settings| {
                    records.plan.with(|plan| {
                        let style = state.style();
                        Grid::of(part, known, named, &Reader { settings, plan, style: &style })
                    })
                })
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
                <Board grid id="dashboard-table"/>
                {wrong}
                <div class="buttons">
                    <button type="button" class="button" data-action="show-earlier" hidden=move || earlier.get() == 0 on:click=show_earlier>
                        {move || words::show_earlier(earlier.get().min(AT_ONCE), state.lang())}
                    </button>
                </div>
                <Folded class="plan" heading=words::PLAN draw=move |meeting: Meeting| (meeting.plan)(part, grid)/>
                <Folded class="take" heading=words::TAKE draw=move |meeting: Meeting| (meeting.take)(part, grid)/>
            </div>
            {left_out}
        </section>
        <Folded class="fill" heading=words::FILL draw=move |meeting: Meeting| (meeting.fill)(table, names)/>
        <div hidden=move || table.with(|table| table.rows.is_empty())>
            <Folded class="reporting" heading=words::REPORT draw=move |meeting: Meeting| (meeting.report)(table)/>
        </div>
    }
}
