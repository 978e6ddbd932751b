//! A list of rows typed in the form: plans, rules, components, ticket types, channels.

use std::sync::Arc;

use leptos::html::Button;
use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::components::field::{Entry, NumberEntry, TextEntry};
use crate::app::dom::focus_soon;
use crate::app::words;
use crate::definition::table::Holds;
use crate::definition::{Column, Table};
use crate::form::{Form, MOST_ROWS, cell_name, column_limits};

/// The rows, each a group of fields, with buttons to add and take out.
#[component]
pub fn List(calculation: Calculation, table: Arc<Table>) -> impl IntoView {
    let state = calculation.state;
    let count = Memo::new(move |_| calculation.form.with(Form::row_count));
    let adding = NodeRef::<Button>::new();
    let first_column = table.columns.first().cloned();
    let add = {
        let table = Arc::clone(&table);
        move || {
            calculation.form.update(Form::add_row);
            let last = calculation.form.with_untracked(Form::row_count).saturating_sub(1);
            if let Some(first) = &first_column {
                focus_soon(["[name='", &cell_name(&table, last, first), "']"].concat());
            }
        }
    };
    let remove = move |row| {
        calculation.form.update(|form| form.remove_row(row));
        calculation.leave();
        // The button that was pressed may go; the focus must not go with it.
        if let Some(button) = adding.get_untracked() {
            let _ = button.focus();
        }
    };
    let (name, add_label) = (table.name.clone(), [state.say(words::ADD), " ", &table.row].concat());
    let row = move |row| view! { <Row calculation table=Arc::clone(&table) row remove/> };
    view! {
        <fieldset class="list">
            <legend>{name}</legend>
            <For each=move || 0..count.get() key=|row| *row children=row/>
            <button
                type="button"
                class="button"
                data-action="add-row"
                node_ref=adding
                disabled=move || { count.get() >= MOST_ROWS }
                on:click=move |_| add()
            >
                {add_label}
            </button>
        </fieldset>
    }
}

#[component]
fn Row(
    calculation: Calculation,
    table: Arc<Table>,
    row: usize,
    remove: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let class = if table.columns.len() == 2 { "row row--beside" } else { "row" };
    let name = format!("{} {}", table.row, row + 1);
    let remove_label = [calculation.state.say(words::REMOVE), " ", &name].concat();
    let cell = |column: &Column| view! { <Cell calculation table=Arc::clone(&table) row column=column.clone()/> };
    let cells: Vec<_> = table.columns.iter().map(cell).collect();
    view! {
        <div class=class role="group" aria-label=name>
            {cells}
            <button
                type="button"
                class="button button--plain row__remove"
                data-action="remove-row"
                data-row=row.to_string()
                aria-label=remove_label
                on:click=move |_| remove(row)
            >
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"></path>
                </svg>
            </button>
        </div>
    }
}

#[component]
fn Cell(calculation: Calculation, table: Arc<Table>, row: usize, column: Column) -> impl IntoView {
    let name = cell_name(&table, row, &column);
    let id = ["field-", &name].concat();
    let class = match column.holds {
        Holds::Label => "cell cell--label",
        Holds::Number { .. } | Holds::Date => "cell",
    };
    let entry = match column_limits(&column) {
        Some(limits) => {
            let label = column.name.clone();
            let entry = Entry { name, label, limits, is_described: false, is_in_list: true };
            view! { <NumberEntry calculation entry/> }.into_any()
        }
        None => view! { <TextEntry calculation name/> }.into_any(),
    };
    view! { <div class=class><label for=id>{column.name}</label>{entry}</div> }
}
