//! The definition, rounding or slip that gave a figure which the reader has.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::context::Desk;
use super::definitions::use_it;
use super::entry::{self, Field};
use crate::analysis::finder::{Way, find};
use crate::engine::exact::Rounding;
use crate::render::number::{decimals_of, shown};
use crate::text::Lang;
use crate::ui::words::desk as words;

/// The panel.
pub fn finder(desk: Desk) -> AnyView {
    let typed = RwSignal::new(String::new());
    let asked = move || {
        let label = desk.say(words::FIGURE);
        let field = Field::result("desk-figure", label, desk.variant().kind);
        Field { hint: desk.say(words::FIGURE_HINT), ..field }
    };
    view! {
        {move || entry::number(desk, asked(), move || typed.get(), move |text| typed.set(text))}
        <div role="status" id="desk-found">{move || found(desk, &asked(), &typed.get())}</div>
    }
    .into_any()
}

fn found(desk: Desk, asked: &Field, typed: &str) -> AnyView {
    let lang = desk.lang();
    let Some(figure) = figure(asked, typed, lang) else {
        return view! { <p class="desk__waiting">{desk.say(words::TYPE_FIGURE)}</p> }.into_any();
    };
    let found = desk.facts.with(|facts| find(desk.metric, facts, figure));
    if found.matches.is_empty() && found.nearest.is_none() {
        return view! { <p class="desk__waiting">{desk.say(words::NOTHING_GIVES)}</p> }.into_any();
    }
    let chosen = desk.variant().id;
    let line = |found_one: &crate::analysis::finder::Match| {
        let variant = found_one.variant(desk.metric).filter(|variant| variant.id != chosen);
        let variant = variant.filter(|_| found_one.way == Way::Definition);
        let said = found_one.sentence(desk.metric, found.decimals, lang);
        view! { <li>{said} " " {variant.map(|variant| use_it(desk, variant))}</li> }
    };
    let untried = found.untried_sentence(desk.metric, lang);
    let nearest = found.nearest_sentence(desk.metric, &desk.style());
    let lines: Vec<_> = found.matches.iter().map(line).collect();
    view! {
        {nearest.map(|said| view! { <p class="notice notice--fair">{said}</p> })}
        {(!lines.is_empty()).then(|| view! { <p>{desk.say(words::GIVEN_BY)}</p> <ul>{lines}</ul> })}
        {untried.map(|said| view! { <p class="quiet">{said}</p> })}
    }
    .into_any()
}

/// The figure with as many decimals as were typed: 97.80 is not 97.8.
fn figure(asked: &Field, typed: &str, lang: Lang) -> Option<Decimal> {
    let number = shown(&asked.number(typed, lang)?, asked.limits.kind);
    let mark = match lang {
        Lang::En => '.',
        Lang::Fr => ',',
    };
    let after = typed.rsplit_once(mark).map_or("", |(_, after)| after);
    let written = after.chars().take_while(char::is_ascii_digit).count();
    let decimals = decimals_of(&number)?.max(u32::try_from(written).ok()?);
    let mut figure = number.rounded(decimals, Rounding::HalfUp)?;
    figure.rescale(decimals);
    Some(figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::kind::Kind;

    #[test]
    fn a_figure_keeps_the_decimals_that_were_typed() {
        let read =
            |text: &str, lang| figure(&Field::result("x", "Figure", Kind::Ratio), text, lang);
        assert_eq!(read("97.77", Lang::En), Some(Decimal::new(9777, 2)));
        let padded = read("97,80 %", Lang::Fr);
        assert_eq!(padded.map(|figure| (figure, figure.scale())), Some((Decimal::new(9780, 2), 2)));
        assert_eq!(read("", Lang::En), None);
    }
}
