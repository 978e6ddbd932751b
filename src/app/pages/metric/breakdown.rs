//! The table of a list beside its result: a line and a bar for each row.

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::words;
use crate::form::breakdown::{Breakdown, Line, breakdown};
use crate::text::Lang;

/// The table; nothing without a result, or for a variant without a list.
#[component]
pub fn RowsOfResult(calculation: Calculation) -> impl IntoView {
    // A label that changes leaves the result as it is, and the table not.
    let table = Memo::new(move |_| {
        let style = calculation.state.style();
        let of_form = |done: &_| {
            calculation.form.with(|form| {
                calculation.reading.with(|reading| breakdown(form, &reading.rows, done, &style))
            })
        };
        calculation.done(of_form).flatten()
    });
    let lang = calculation.state.lang();
    move || {
        let name = calculation.variant().table.as_ref().map(|table| table.name.clone());
        table.get().map(|table| drawn(table, name.unwrap_or_default(), lang))
    }
}

fn drawn(table: Breakdown, name: String, lang: Lang) -> AnyView {
    let Breakdown { title, headings, rows } = table;
    let title = title.get(lang);
    let heading = |heading| view! { <th scope="col" class="figure">{heading}</th> };
    let headings: Vec<_> = headings.into_iter().map(heading).collect();
    let rows: Vec<_> = rows.into_iter().map(|line| row(line, lang)).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=title>
            <table class="rows">
                <caption>{title}</caption>
                <thead><tr><th scope="col">{name}</th>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(line: Line, lang: Lang) -> impl IntoView {
    let best =
        line.is_best.then(|| view! { " " <span class="rows__best">{words::BEST.get(lang)}</span> });
    let figure = |figure| view! { <td class="figure">{figure}</td> };
    let figures: Vec<_> = line.figures.into_iter().map(figure).collect();
    view! {
        <tr>
            <th scope="row">
                {line.label}
                {best}
                <svg class="rows__bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="rows__ground" width="1000" height="8"></rect>
                    <rect class="rows__part" height="8" width=line.bar.to_string()></rect>
                </svg>
            </th>
            {figures}
        </tr>
    }
}
