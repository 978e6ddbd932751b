//! A list of rows typed in the form: plans, rules, components, ticket types, channels.

use leptos::prelude::*;

use super::Sheet;
use super::field::{Entry, field_id};
use crate::engine::table::{Column, Holds, Table};
use crate::form::{MOST_ROWS, cell_name, column_limits};
use crate::ui::place::focus_on;
use crate::ui::state::State;
use crate::ui::words;

/// The rows, each a group of fields, with buttons to add and take out.
#[component]
pub fn List(sheet: Sheet, table: &'static Table) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let count = Memo::new(move |_| sheet.form.with(|form| form.row_count()));
    let row_name = table.row.get(lang);
    let add = move |_: leptos::ev::MouseEvent| {
        sheet.form.update(|form| form.add_row());
        let first = cell_name(table, count.get_untracked().saturating_sub(1), &table.columns[0]);
        request_animation_frame(move || focus_on(&format!("[name='{first}']")));
    };
    view! {
        <fieldset class="list">
            <legend>{table.name.get(lang)}</legend>
            <For each=move || 0..count.get() key=|row| *row let:row>
                <Row sheet table row/>
            </For>
            <button type="button" class="button" disabled=move || { count.get() >= MOST_ROWS } on:click=add>
                {format!("{} {row_name}", state.say(words::ADD))}
            </button>
        </fieldset>
    }
}

#[component]
fn Row(sheet: Sheet, table: &'static Table, row: usize) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let number = row + 1;
    let row_name = table.row.get(lang);
    let remove = move |_: leptos::ev::MouseEvent| {
        sheet.form.update(|form| form.remove_row(row));
        sheet.typing.set(None);
        focus_on(".list > .button");
    };
    view! {
        <div class="row" class:row--beside=table.columns.len() == 2 role="group" aria-label=format!("{row_name} {number}")>
            {table
                .columns
                .iter()
                .map(|column| view! { <Cell sheet table row column/> })
                .collect_view()}
            <button
                type="button"
                class="button button--plain row__remove"
                aria-label=format!("{} {row_name} {number}", state.say(words::REMOVE))
                on:click=remove
            >
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"/>
                </svg>
            </button>
        </div>
    }
}

#[component]
fn Cell(sheet: Sheet, table: &'static Table, row: usize, column: &'static Column) -> impl IntoView {
    let lang = State::of_page().lang();
    let name = cell_name(table, row, column);
    let label = column.name.get(lang);
    let id = field_id(&name);
    let field = match column_limits(column) {
        Some(limits) => view! { <Entry sheet name label limits in_list=true/> }.into_any(),
        None => {
            let name = StoredValue::new(name);
            view! {
                <input
                    type="text"
                    id=field_id(&name.get_value())
                    name=name.get_value()
                    autocomplete="off"
                    prop:value=move || sheet.form.with(|form| form.entry(&name.get_value()).to_owned())
                    on:input:target=move |event| {
                        let text = event.target().value();
                        sheet.form.update(|form| form.set(&name.get_value(), text));
                    }
                />
            }
            .into_any()
        }
    };
    view! {
        <div
            class="cell"
            class:cell--label=matches!(column.holds, Holds::Label)
        >
            <label for=id>{label}</label>
            {field}
        </div>
    }
}
