//! Who or what is behind a cell.

use leptos::prelude::*;

use crate::app::pages::data::counted::counted;
use crate::app::pages::data::file::TheFile;
use crate::app::state::State;
use crate::app::words::data as words;
use crate::data::sheet::{Cell, Topic};
use crate::data::told::{Behind, Question};
use crate::definition::kind::Kind;
use crate::share::sheet::shown;

/// A cell that was chosen: what stands there, and the question about it.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    /// What the cell is called: its line and its column.
    pub title: String,
    /// The table.
    pub topic: Topic,
    /// The question.
    pub question: Question,
    /// The address of the calculation, where the cell is a metric.
    pub calculator: Option<String>,
}

/// What is behind the cell that was chosen, below the table; nothing where none was.
#[component]
pub fn BehindCell(file: TheFile, chosen: RwSignal<Option<Chosen>>) -> impl IntoView {
    move || chosen.get().map(|one| view! { <Panel file chosen one/> })
}

#[component]
fn Panel(file: TheFile, chosen: RwSignal<Option<Chosen>>, one: Chosen) -> impl IntoView {
    let state = State::of_page();
    let Chosen { title, topic, question, calculator } = one;
    let answer = file.behind(&question);
    let list = move || answer.get().map(|behind| lines(&behind, topic, state));
    let calculator = calculator.map(|href| {
        view! { <a class="button" href=href data-action="open-calculator">{state.say(words::OPEN_CALCULATOR)}</a> }
    });
    view! {
        <div class="card behind" data-behind="">
            <h3>{title}</h3>
            <div role="status">{list}</div>
            <div class="buttons">
                {calculator}
                <button type="button" class="button button--plain" data-action="close-behind" on:click=move |_| chosen.set(None)>
                    {state.say(words::CLOSE)}
                </button>
            </div>
        </div>
    }
}

fn lines(behind: &Behind, topic: Topic, state: State) -> AnyView {
    if behind.count == 0 {
        return view! { <p class="quiet">{state.say(words::NOBODY)}</p> }.into_any();
    }
    let style = state.style();
    let kind = match topic {
        Topic::Answers | Topic::Numbers => Kind::Number,
        Topic::Tickets | Topic::Types => Kind::Hours,
        Topic::Revenue
        | Topic::Customers
        | Topic::CohortCustomers
        | Topic::CohortRevenue
        | Topic::Curve => Kind::MonthlyMoney,
    };
    let amount = |number: &i128| match (kind, *number) {
        (Kind::Hours, ..0) => "–".to_owned(),
        (Kind::Hours, seconds) => shown(&Cell::Quotient(seconds, 3_600), kind, &style),
        (_, number) => shown(&Cell::Whole(number), kind, &style),
    };
    let line = |(name, amounts): &(String, Vec<i128>)| {
        let amounts: Vec<String> = amounts.iter().map(amount).collect();
        let is_line = matches!(topic, Topic::Answers | Topic::Tickets | Topic::Types);
        let of_file = is_line.then(|| [state.say(crate::app::words::LINE), " "].concat());
        view! { <li>{of_file} {name.clone()} " " <span class="quiet">{amounts.join(" → ")}</span></li> }
    };
    let all: Vec<_> = behind.lines.iter().map(line).collect();
    let left = behind.count - behind.lines.len() as u64;
    let more = (left > 0).then(|| {
        view! { <p class="quiet">{words::more(&counted(left, state), state.lang())}</p> }
    });
    view! { <ul class="behind__list">{all}</ul> {more} }.into_any()
}
