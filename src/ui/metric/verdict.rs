//! The verdict: the value against the thresholds of its sources, or the reader's own.

use crate::ui::prelude::*;

use super::Sheet;
use super::gauge::gauge;
use crate::engine::band::Level;
use crate::engine::metric::Variant;
use crate::entry::{self, Limits};
use crate::form::Form;
use crate::number::exact::Exact;
use crate::render::markup::Markup;
use crate::render::number::{quantity, shown};
use crate::settings::threshold_key;
use crate::text::{Lang, Text};
use crate::ui::dom;
use crate::ui::state::State;
use crate::ui::words;
use rust_decimal::Decimal;

/// What the names of the fields for own thresholds begin with; the number of the band follows.
pub const THRESHOLD: &str = "threshold-";

/// Writes the word, the shape, who says so, and the gauge.
pub fn verdict(
    markup: &mut Markup,
    sheet: Sheet,
    state: State,
    band: Option<usize>,
    value: &Exact,
) {
    let lang = state.lang();
    let variant = sheet.variant();
    let own = own_thresholds(state, sheet, variant);
    if let Some(index) = band {
        let band = &variant.bands[index];
        let (start, shape) = appearance(band.level);
        markup.tags(start).tags(shape).element(
            "</svg><span><strong>",
            word(band.level).get(lang),
            "</strong> · ",
        );
        let touched =
            [index, index + 1].into_iter().find_map(|near| own.get(near).copied().flatten());
        match touched {
            Some(threshold) => {
                let figure = quantity(&Exact::from(threshold), variant.kind, &state.style());
                markup.text(words::AGAINST_OWN_THRESHOLD.get(lang)).tags(" ").text(&figure);
            }
            None => {
                markup.text(band.verdict.get(lang));
                let source = band.source.publisher;
                markup.element("<span class=\"verdict__source\"> (", source, ")</span>");
            }
        }
        markup.tags("</span></p>");
    }
    if let Some(scale) = variant.scale {
        gauge(markup, state, variant, scale, value, &own);
    }
}

fn own_thresholds(state: State, sheet: Sheet, variant: &Variant) -> Vec<Option<Decimal>> {
    state
        .settings
        .with(|settings| settings.thresholds_of(sheet.metric.id, variant.id, variant.bands.len()))
}

/// Writes the fields for thresholds of one's own; nothing for a variant without thresholds.
pub fn own_fields(sheet: Sheet, state: State) -> Markup {
    let lang = state.lang();
    let variant = sheet.form.with_untracked(Form::variant);
    let mut markup = Markup::new();
    let with_threshold = variant.bands.iter().enumerate();
    let mut with_threshold = with_threshold
        .filter_map(|(index, band)| Some((index, band, band.start.threshold()?)))
        .peekable();
    if with_threshold.peek().is_none() {
        return markup;
    }
    let own = untrack(|| own_thresholds(state, sheet, variant));
    markup.tags("<details class=\"thresholds\">");
    markup.element("<summary>", state.say(words::CHANGE_THRESHOLDS), "</summary>");
    for (index, band, source) in with_threshold {
        let standing = own.get(index).copied().flatten().unwrap_or(source);
        let standing = shown(&Exact::from(standing), variant.kind).canonical();
        let standing = if lang == Lang::Fr { standing.replace('.', ",") } else { standing };
        let name = [THRESHOLD, &index.to_string()].concat();
        markup.tags("<div class=\"field\"><label for=\"").text(&name).tags("\">");
        markup.text(state.say(words::THRESHOLD)).tags(" · ").text(word(band.level).get(lang));
        markup.tags("</label><div class=\"entry\"><input type=\"text\" id=\"").text(&name);
        markup.tags("\" autocomplete=\"off\" aria-describedby=\"").text(&name);
        markup.tags("-message\" value=\"").text(&standing).tags("\">");
        if variant.kind.is_percentage() {
            markup.tags("<span class=\"unit\" aria-hidden=\"true\">%</span>");
        }
        markup.tags("</div><p class=\"message\" id=\"").text(&name).tags("-message\"></p></div>");
    }
    markup.tags("</details>");
    markup
}

/// Takes a threshold that was typed; an empty text brings that of the source back.
pub fn keep(sheet: Sheet, state: State, name: &str, text: &str) {
    let variant = sheet.form.with_untracked(Form::variant);
    let index = name.strip_prefix(THRESHOLD).and_then(|index| index.parse::<usize>().ok());
    let Some((index, band)) = index.and_then(|index| Some((index, variant.bands.get(index)?)))
    else {
        return;
    };
    let key = threshold_key(sheet.metric.id, variant.id, index);
    let limits = Limits { kind: variant.kind, min: None, max: None };
    let read = entry::read_decimal(text, limits, state.lang());
    let number = read.as_ref().ok().and_then(|entry| entry.number.rounded(10, Default::default()));
    let mut problem = None;
    let change = |number: Option<Decimal>| {
        state.settings.update(|settings| {
            match number {
                Some(number) => settings.thresholds.insert(key.clone(), number.normalize()),
                None => settings.thresholds.remove(&key),
            };
        });
    };
    let is_of_source =
        |number: &Decimal| band.start.threshold().map(Exact::from) == Some(Exact::from(*number));
    match number {
        _ if text.trim().is_empty() => change(None),
        Some(number) => change((!is_of_source(&number)).then_some(number)),
        None => {
            let label = state.say(words::THRESHOLD);
            problem = read.err().map(|error| error.message(label, text, limits, state.lang()));
        }
    }
    dom::set_attribute_of(name, "aria-invalid", problem.as_ref().map(|_| "true"));
    dom::set_text(&[name, "-message"].concat(), problem.as_deref().unwrap_or_default());
}

/// The line of a level and its shape, so that colour is never alone: a tick in a disc, a diamond, a
/// triangle.
fn appearance(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Good => (
            "<p class=\"verdict verdict--good\"><svg class=\"verdict__shape\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\">",
            "<path d=\"M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z\" fill=\"currentColor\"/><path class=\"verdict__mark\" d=\"M7.5 12.5l3 3l6-7\" fill=\"none\" stroke-width=\"2.25\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        ),
        Level::Fair => (
            "<p class=\"verdict verdict--fair\"><svg class=\"verdict__shape\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\">",
            "<path d=\"M12 1.5L22.5 12L12 22.5L1.5 12z\" fill=\"currentColor\"/><path class=\"verdict__mark\" d=\"M8 12h8\" fill=\"none\" stroke-width=\"2.25\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        ),
        Level::Poor => (
            "<p class=\"verdict verdict--poor\"><svg class=\"verdict__shape\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\">",
            "<path d=\"M12 2L23 21.5H1z\" fill=\"currentColor\"/><path class=\"verdict__mark\" d=\"M12 9v6m0 3v.1\" fill=\"none\" stroke-width=\"2.25\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        ),
    }
}

pub fn word(level: Level) -> Text {
    match level {
        Level::Good => words::GOOD,
        Level::Fair => words::FAIR,
        Level::Poor => words::POOR,
    }
}
