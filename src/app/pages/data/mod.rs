//! The page for files of raw data: a file comes in, tables by month come out.

mod account;
mod behind;
mod calculator;
mod choice_fields;
mod counted;
mod entry;
mod example;
mod file;
mod first_lines;
mod headings;
mod offered;
mod picture;
mod scoring;
mod sql;
mod table;
mod to_dashboard;
mod worth;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::not_here::NotHere;
use crate::app::components::progress::Progress;
use crate::app::pages::data::account::Account;
use crate::app::pages::data::choice_fields::ChoiceFields;
use crate::app::pages::data::entry::Entry;
use crate::app::pages::data::file::TheFile;
use crate::app::pages::data::sql::Sql;
use crate::app::pages::data::table::TableOf;
use crate::app::pages::data::worth::{Typed, WorthOf};
use crate::app::reader::Stage;
use crate::app::state::State;
use crate::app::words::data as words;
use crate::data::metrics::metrics_of;
use crate::data::sheet::Topic;
use crate::data::told::Told;
use crate::data::worth::METRIC;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    let state = State::of_page();
    let file = TheFile::new(state);
    provide_context(file);
    let is_read = Memo::new(move |_| file.told.with(Option::is_some));
    let has_sql = Memo::new(move |_| {
        file.told.with(|told| told.as_ref().is_some_and(|told| !told.months.is_empty()))
    });
    let typed = Typed::usual();
    let has_curve = Memo::new(move |_| {
        file.told.with(|told| told.as_ref().is_some_and(|told| is_curved(told)))
    });
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(words::TITLE)}</h1>
            <p class="lead">{state.say(words::LEAD)}</p>
        </div>
        <Entry file/>
        <div role="status">{move || file.stage.with(|stage| said(stage, state))}</div>
        <Progress stage=file.stage cancel=move || file.cancel()/>
        <Show when=move || file.choices.with(Option::is_some)>
            <ChoiceFields file/>
        </Show>
        <Show when=move || is_read.get()>
            <Account file/>
        </Show>
        <Tables file/>
        <Show when=move || has_curve.get()>
            <WorthOf file typed/>
        </Show>
        <Show when=move || has_sql.get()>
            <Sql file/>
        </Show>
    }
}

/// Whether a file says how long customers stay.
fn is_curved(told: &Told) -> bool {
    told.sheets.iter().any(|sheet| sheet.topic == Topic::Curve)
}

/// What is said of a file that is not being read.
fn said(stage: &Stage, state: State) -> Option<AnyView> {
    let (class, text) = match stage {
        Stage::Idle | Stage::Reading { .. } | Stage::Read => return None,
        Stage::Cancelled => ("notice", words::CANCELLED),
        Stage::Failed => ("notice notice--poor", words::FAILED),
        Stage::NoReader => ("notice notice--poor", words::NO_READER),
    };
    Some(view! { <p class=class>{state.say(text)}</p> }.into_any())
}

/// The tables, each drawn anew where it changes.
#[component]
fn Tables(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let sheets = Memo::new(move |_| {
        let told = file.told.get();
        told.map_or(Vec::new(), |told| told.sheets.iter().cloned().map(Arc::new).collect())
    });
    let needed = move || {
        let ids =
            sheets.with(|all| all.iter().flat_map(|sheet| metrics_of(sheet)).collect::<Vec<_>>());
        let is_curved = file.told.with(|told| told.as_ref().is_some_and(|told| is_curved(told)));
        let worth = is_curved.then(|| METRIC.to_owned());
        let ids = ids.into_iter().map(|(_, metric)| metric).chain(worth);
        ids.map(|metric| (metric, state.lang())).collect::<Vec<_>>()
    };
    Effect::new(move |_| {
        let ids = needed();
        state.definitions.want(ids.iter().map(|(id, _)| id.as_str()), state.lang());
    });
    view! {
        <NotHere needed/>
        {move || {
            sheets.get().into_iter().map(|sheet| view! { <TableOf sheet file/> }).collect_view()
        }}
    }
}
