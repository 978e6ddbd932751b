//! What has to be said beside a figure about the data and the amounts that it comes from.

use super::Sheet;
use super::lines::counted;
use crate::engine::metric::Variant;
use crate::form::pasted::{Pasted, is_doubtful};
use crate::render::date;
use crate::render::markup::Markup;
use crate::render::message;
use crate::ui::prelude::*;
use crate::ui::state::State;
use crate::ui::words::doubts as words;

/// What the action of the button is called that takes the definition that fits the data.
pub const FIT: &str = "fit";

/// Writes what there is to say about data: many lines refused, several months. Reactive.
pub fn of_data(markup: &mut Markup, sheet: Sheet, state: State) {
    for data in sheet.form.with(|form| form.data_in_use()) {
        refused(markup, &data, state);
        month(markup, &data, state);
    }
}

fn refused(markup: &mut Markup, data: &Pasted, state: State) {
    let reading = &data.reading;
    if !is_doubtful(reading) {
        return;
    }
    let lang = state.lang();
    let refused = reading.rejected.len();
    let all = counted(reading.accepted + refused, lang);
    let said = words::refused(&counted(refused, lang), &all, reading.layout.is_flat, lang);
    markup.tags("<div class=\"notice notice--fair\" data-doubt=\"refused\"><p><strong>");
    markup.text(&said).tags("</strong> ").text(words::WHERE_TO_CORRECT.get(lang)).tags("</p>");
    if let Some(fit) = &data.fit {
        markup.tags("<p><button type=\"button\" class=\"button\" data-action=\"").text(FIT);
        markup.tags("\" data-fitting=\"").text(fit.variant.id);
        let label = words::fitting(fit.variant.name.get(lang), fit.fits_all, lang);
        markup.element("\">", &label, "</button></p>");
    }
    markup.tags("</div>");
}

fn month(markup: &mut Markup, data: &Pasted, state: State) {
    let lang = state.lang();
    let month = data.reading.layout.month;
    let Some(name) = month.and_then(|month| date::month(month.year, month.month, lang)) else {
        return;
    };
    let said = words::months(data.reading.months.len(), &name, lang);
    markup.tags("<p class=\"notice\" data-doubt=\"month\"><strong>").text(&said);
    markup.tags("</strong> ").text(words::CHOOSE_MONTH.get(lang)).tags("</p>");
}

/// Writes that amounts come in several currencies. Reactive.
pub fn of_currencies(markup: &mut Markup, sheet: Sheet, state: State, variant: &Variant) {
    let shows_money =
        variant.kind.is_money() || variant.also.iter().any(|also| also.kind.is_money());
    let shown = state.settings.with(|settings| settings.currency.clone());
    let shown = if shows_money { crate::entry::currency_named(&shown) } else { String::new() };
    let said = sheet
        .reading
        .with(|reading| message::currencies(&reading.currencies, &shown, state.lang()));
    if let Some(said) = said {
        markup.element(
            "<p class=\"notice notice--fair\" data-doubt=\"currencies\">",
            &said,
            "</p>",
        );
    }
}
