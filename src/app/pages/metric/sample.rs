//! The first worked example of a metric, as it stands in the card of a result that is still empty.

use leptos::prelude::*;

use crate::analysis::charts::svg;
use crate::analysis::wording::{fill, number};
use crate::app::pages::worked_example::Shown;
use crate::app::state::State;
use crate::app::words::written;
use crate::catalogue::model::metric::Metric;
use crate::definition::expression::{Expr, Op};
use crate::render::number::Style;

/// How wide its picture is drawn.
const WIDTH: i32 = 320;

/// The most numbers that a button names.
const MOST_NUMBERS: usize = 4;

/// The example: its source, its figure, its picture, and a button that puts its numbers into the form.
#[component]
pub fn Sample(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let style = state.style();
    let shown = Shown::of(metric.id, &style)?;
    let picture = shown.own_chart(WIDTH);
    Some(view! {
        <p class="sample__title">{state.say(written::EXAMPLE)} " · " {shown.example.source.publisher}</p>
        <p class="sample__figure">{shown.worked.ours.clone()}</p>
        {picture.map(|chart| view! { <div class="sample__picture" inner_html=svg(&chart, None)></div> })}
        <button type="button" class="button" data-action="try-example" data-given=shown.link()>
            {label(&shown, &style)}
        </button>
    })
}

/// What the button says: `Try 75 of 3,375`, or the numbers in the order of the form.
fn label(shown: &Shown, style: &Style) -> String {
    let (variant, given) = (&shown.variant, &shown.calculation.given);
    let told = |input: &_| Some(number(given.get(input)?, input.kind, style));
    if let Expr::Binary(Op::Div, top, bottom) = &variant.formula
        && let (Expr::Input(top), Expr::Input(bottom)) = (&**top, &**bottom)
        && let (Some(top), Some(bottom)) = (told(top), told(bottom))
    {
        return fill(written::TRY_OF, style.lang, &[("part", &top), ("whole", &bottom)]);
    }
    let fields =
        variant.inputs.iter().filter(|input| input.has_field() && input.choices.is_empty());
    let numbers: Vec<String> = fields.filter_map(|input| told(input)).collect();
    match numbers.len() {
        1..=MOST_NUMBERS if variant.table.is_none() => {
            [written::TRY.get(style.lang), &numbers.join(" · ")].join("\u{a0}")
        }
        _ => written::TRY_EXAMPLE.get(style.lang).to_owned(),
    }
}
