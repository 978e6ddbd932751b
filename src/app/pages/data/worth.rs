//! What a customer is worth: by one churn rate, and by the curve with a discount.

use leptos::prelude::*;

use crate::analysis::wording::{fill, result};
use crate::app::pages::data::calculator::address;
use crate::app::pages::data::file::{Answered, TheFile};
use crate::app::panels::entry::{self, Field};
use crate::app::state::State;
use crate::app::words::data as data_words;
use crate::app::words::data::worth as words;
use crate::data::sheet::Cell;
use crate::data::told::Question;
use crate::data::worth::{METRIC, Worth};
use crate::definition::kind::Kind;
use crate::entry::Limits;
use crate::number::decimal::decimal;
use crate::render::fraction::exact_text;
use crate::render::number::Style;

/// What stands in the fields until the reader types something else, in percent.
const USUAL_MARGIN: &str = "80";
const USUAL_RATE: &str = "10";

/// What stands in the fields, for as long as the page is there; cheap to copy.
#[derive(Clone, Copy)]
pub struct Typed {
    margin: RwSignal<String>,
    rate: RwSignal<String>,
}

impl Typed {
    /// What is usual.
    pub fn usual() -> Typed {
        let [margin, rate] = [USUAL_MARGIN, USUAL_RATE].map(|it| RwSignal::new(it.to_owned()));
        Typed { margin, rate }
    }
}

/// The values for a gross margin and a discount rate, asked anew for every other entry and file.
#[component]
pub fn WorthOf(file: TheFile, typed: Typed) -> impl IntoView {
    let state = State::of_page();
    let Typed { margin, rate } = typed;
    let of_margin = field("data-margin", state.say(words::MARGIN), state.say(words::MARGIN_HINT));
    let of_rate = field("data-rate", state.say(words::RATE), state.say(words::RATE_HINT));
    let question = {
        let fields = (of_margin.clone(), of_rate.clone());
        Memo::new(move |_| {
            let gross_margin = fields.0.number(&margin.get(), state.lang())?;
            let yearly_rate = fields.1.number(&rate.get(), state.lang())?;
            let [gross_margin, yearly_rate] =
                [gross_margin, yearly_rate].map(|number| exact_text(&number, Kind::Number));
            Some(Question::Worth { gross_margin, yearly_rate })
        })
    };
    let answered = RwSignal::new(Answered::None);
    Effect::new(move |_| {
        // Every other file or rule has other values.
        file.told.track();
        if let Some(question) = question.get() {
            file.value(&question, answered);
        }
    });
    let is_asked = Memo::new(move |_| question.with(Option::is_some));
    let told = move || match (is_asked.get(), answered.get()) {
        (false, _) => quiet(state.say(words::BOTH_NEEDED)),
        (true, None) => ().into_any(),
        (true, Some(None)) => quiet(state.say(words::NOBODY_PAYS)),
        (true, Some(Some(worth))) => values(&worth, state),
    };
    view! {
        <section class="block" aria-labelledby="worth" data-worth="">
            <h2 id="worth">{state.say(words::TITLE)}</h2>
            <p>{state.say(words::LEAD)}</p>
            <div class="pair choices">
                {entry::number(state, of_margin, move || margin.get(), move |text| margin.set(text))}
                {entry::number(state, of_rate, move || rate.get(), move |text| rate.set(text))}
            </div>
            <div role="status">{told}</div>
        </section>
    }
}

/// A field for a share from nothing to all.
fn field(id: &str, label: &str, hint: &'static str) -> Field {
    let limits = Limits { kind: Kind::Ratio, min: Some(decimal("0")), max: Some(decimal("1")) };
    Field { id: id.to_owned(), label: label.to_owned(), hint, limits, is_figure: false }
}

fn quiet(text: &'static str) -> AnyView {
    view! { <p class="quiet">{text}</p> }.into_any()
}

/// The three values, each with what it is made of.
fn values(worth: &Worth, state: State) -> AnyView {
    let (style, lang) = (state.style(), state.lang());
    let said = |template, cells: &[(&str, &Cell, Kind)]| {
        let texts = cells.iter().map(|(name, cell, kind)| (*name, shown(cell, *kind, &style)));
        let texts: Vec<(&str, String)> = texts.collect();
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
        fill(template, lang, &texts)
    };
    let simple = match worth.simple {
        Cell::Blank => state.say(words::NO_CHURN).to_owned(),
        _ => said(
            words::SIMPLE_BY,
            &[
                ("margin", &worth.margin, Kind::Money),
                ("churn", &worth.mean_churn, Kind::MonthlyRatio),
            ],
        ),
    };
    let known = said(
        words::KNOWN_BY,
        &[
            ("margin", &worth.margin, Kind::Money),
            ("rate", &worth.monthly_rate, Kind::MonthlyRatio),
            ("share", &worth.share_left, Kind::Ratio),
        ],
    );
    let beyond = match (&worth.beyond, &worth.recent_churn) {
        _ if worth.share_left == Cell::Whole(0) => state.say(words::NOBODY_LEFT).to_owned(),
        (_, Cell::Blank) => state.say(words::NOTHING_RECENT).to_owned(),
        (Cell::Blank, _) => state.say(words::NO_LIMIT).to_owned(),
        (_, churn) => said(words::BEYOND_BY, &[("churn", churn, Kind::MonthlyRatio)]),
    };
    let months = words::known_months(worth.months, lang);
    let rows = [
        ("simple", state.say(words::SIMPLE).to_owned(), simple, &worth.simple),
        ("known", months, known, &worth.restricted),
        ("beyond", state.say(words::BEYOND).to_owned(), beyond, &worth.beyond),
    ];
    let row = |(id, name, how, cell): (&'static str, String, String, &Cell)| {
        let value = shown(cell, Kind::Money, &style);
        view! {
            <tr>
                <th scope="row">{name} <span class="board__detail">{how}</span></th>
                <td data-value=id>{value}</td>
            </tr>
        }
    };
    let rows = rows.map(row).into_iter().collect::<Vec<_>>();
    // Drawn anew once the definition of the metric has come.
    let filled = worth.filled();
    let calculator = move || {
        state.definitions.shown().track();
        let href = filled.clone().and_then(|filled| address(filled, state))?;
        let name =
            state.definitions.shown().with(|known| known.get(METRIC).map(|it| it.name.clone()));
        let text = [state.say(data_words::OPEN_CALCULATOR), state.lang().colon(), &name?].concat();
        Some(view! { <a class="button" href=href data-action="open-worth">{text}</a> })
    };
    view! {
        <div class="board__scroll" tabindex="0" role="region" aria-label=data_words::table_of(state.say(words::TITLE), lang)>
            <table class="board">
                <thead><tr><th scope="col">{state.say(words::VALUE)}</th><th scope="col">{state.say(words::AMOUNT)}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <div class="buttons">{calculator}</div>
    }
    .into_any()
}

/// A number as the reader wants it, with its unit; a dash where there is none.
fn shown(cell: &Cell, kind: Kind, style: &Style) -> String {
    // Amounts are in units of the currency here.
    cell.number(Kind::Number).map_or("–".to_owned(), |number| result(&number, kind, style))
}
