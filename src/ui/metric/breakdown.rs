//! The table of a list beside its result: a line and a bar for each row.

use leptos::prelude::*;

use super::Sheet;
use crate::engine::calculate::Calculation;
use crate::form::breakdown::{Breakdown, Line, breakdown};
use crate::form::reading::Reading;
use crate::ui::state::State;
use crate::ui::words;

/// The table; nothing for a variant without a list.
#[component]
pub fn RowsOfResult(sheet: Sheet, calculation: Calculation) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let style = state.style();
    // A label that changes leaves the result as it is, and the table not.
    let table = Memo::new(move |_| {
        sheet.form.with(|form| {
            let rows = |reading: &Reading| breakdown(form, &reading.rows, &calculation, &style);
            sheet.reading.with(rows)
        })
    });
    let variant = sheet.form.with_untracked(|form| form.variant());
    let row = variant.table.map_or("", |table| table.name.get(lang));
    let shown = move |Breakdown { title, headings, rows }| {
        let headings = headings
            .into_iter()
            .map(|heading| view! { <th scope="col" class="figure">{heading.get(lang)}</th> })
            .collect_view();
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=title.get(lang)>
                <table class="rows">
                    <caption>{title.get(lang)}</caption>
                    <thead><tr><th scope="col">{row}</th>{headings}</tr></thead>
                    <tbody>{rows.into_iter().map(|row| line(row, lang)).collect_view()}</tbody>
                </table>
            </div>
        }
    };
    move || table.get().map(shown)
}

fn line(line: Line, lang: crate::text::Lang) -> impl IntoView {
    let Line { label, figures, bar, is_best } = line;
    let figures =
        figures.into_iter().map(|figure| view! { <td class="figure">{figure}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">
                {label}
                {is_best.then(|| view! { " " <span class="rows__best">{words::BEST.get(lang)}</span> })}
                <svg class="rows__bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="rows__ground" width="1000" height="8"/>
                    <rect class="rows__part" width=bar.to_string() height="8"/>
                </svg>
            </th>
            {figures}
        </tr>
    }
}
