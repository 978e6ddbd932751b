//! The same tables as SQL, for whoever runs the warehouse.

use leptos::prelude::*;

use crate::app::components::copy_button::CopyButton;
use crate::app::pages::data::file::TheFile;
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::app::words::data as words;
use crate::data::sql::dialect::Dialect;
use crate::data::told::{Question, Sql as Statement};

/// The name of the table until the reader says another one.
const TABLE: &str = "my_table";

/// The statements, for a table of a name and an engine.
#[component]
pub fn Sql(file: TheFile) -> impl IntoView {
    let state = State::of_page();
    let is_open = RwSignal::new(false);
    let table = RwSignal::new(TABLE.to_owned());
    let dialect = RwSignal::new(Dialect::DuckDb.id().to_owned());
    // Asked anew for every other name, engine or rule.
    let asked = Memo::new(move |_| {
        let rules = file.told.with(|told| told.as_ref().map(|told| told.rules.clone()));
        let question = Question::Sql { dialect: dialect.get(), table: table.get() };
        is_open.get().then_some((question, rules))
    });
    let statements = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        if let Some((question, _)) = asked.get() {
            file.write_sql(&question, statements);
        }
    });
    let is_refused = RwSignal::new(false);
    let save_folder = move |_| {
        let (dialect, table) = (dialect.get_untracked(), table.get_untracked());
        file.save_folder(&Question::Folder { dialect, table }, is_refused);
    };
    let no_folder =
        move || is_refused.get().then(|| view! { <p class="quiet">{state.say(words::NO_DBT)}</p> });
    let options = Dialect::ALL.map(|it| view! { <option value=it.id()>{it.name()}</option> });
    let list = move || {
        let all = statements.get();
        match all.is_empty() {
            true => view! { <p class="quiet">{state.say(words::NO_SQL)}</p> }.into_any(),
            false => {
                all.into_iter().map(|one| view! { <OneStatement one/> }).collect_view().into_any()
            }
        }
    };
    view! {
        <details class="sql" on:toggle=move |_| is_open.set(true)>
            <summary>{state.say(words::SQL)}</summary>
            <p>{state.say(words::SQL_LEAD)}</p>
            <div class="pair choices">
                <div class="field">
                    <label for="sql-table">{state.say(words::SQL_TABLE)}</label>
                    <input
                        type="text"
                        id="sql-table"
                        name="sql-table"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=move || table.get()
                        on:input:target=move |event| table.set(event.target().value())
                    />
                </div>
                <div class="field">
                    <label for="sql-dialect">{state.say(words::SQL_ENGINE)}</label>
                    <select id="sql-dialect" name="sql-dialect" on:change:target=move |event| dialect.set(event.target().value())>
                        {options}
                    </select>
                </div>
            </div>
            <div class="buttons">
                <button
                    type="button"
                    class="button"
                    data-action="save-dbt"
                    hidden=move || statements.with(Vec::is_empty)
                    on:click=save_folder
                >
                    {state.say(words::SAVE_DBT)}
                </button>
            </div>
            <div role="status">{no_folder}</div>
            {list}
        </details>
    }
}

#[component]
fn OneStatement(one: Statement) -> impl IntoView {
    let state = State::of_page();
    let Statement { id, sql, is_exact } = one;
    let name = format!("cadran_{id}.sql");
    let copied = {
        let sql = sql.clone();
        move || sql.clone()
    };
    let save = {
        let (name, sql) = (name.clone(), sql.clone());
        move |_| download(&name, "application/sql", &sql)
    };
    let approximate =
        (!is_exact).then(|| view! { <p class="quiet">{state.say(words::SQL_APPROXIMATE)}</p> });
    view! {
        <div class="sql__one" data-sql=id>
            <h3>{name}</h3>
            {approximate}
            <pre class="sql__text" tabindex="0"><code>{sql}</code></pre>
            <div class="buttons">
                <CopyButton label=words::COPY_SQL action="copy-sql" text=copied/>
                <button type="button" class="button" data-action="save-sql" on:click=save>{state.say(words::SAVE_SQL)}</button>
            </div>
        </div>
    }
}
