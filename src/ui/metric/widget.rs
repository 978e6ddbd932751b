//! One calculator alone, for a frame on another site: form, result, working on demand.

use crate::ui::prelude::*;

use super::save::fragment;
use super::{Sheet, form, result, working};
use crate::render::markup::Markup;
use crate::site::Page;
use crate::ui::state::State;
use crate::ui::words;
use crate::ui::words::widget;

/// Writes what reacts in the frame.
pub fn widget(markup: &mut Markup, sheet: Sheet, state: State) {
    markup.tags("<div class=\"calculator\">");
    form::form(markup, sheet, state);
    result::card(markup, sheet, state, &in_full(sheet, state));
    markup.element(
        "</div><details class=\"alone__working\"><summary>",
        state.say(words::WORKING),
        "</summary>",
    );
    working::lines(markup, sheet, state);
    markup.tags("</details>");
}

/// The way to the full page with the same figures, where that page has its button to save.
fn in_full(sheet: Sheet, state: State) -> Markup {
    let mut markup = Markup::new();
    markup.tags("<div class=\"alone__foot\"><a class=\"button\" data-action=\"open\" target=\"_blank\" rel=\"noopener\" id=\"in-full\" href=\"");
    markup.text(&untrack(|| address_in_full(sheet, state)));
    markup.element("\">", state.say(widget::IN_FULL), " <span class=\"visually-hidden\"> ");
    markup.element("", state.say(widget::IN_FULL_TAB), "</span></a><p class=\"quiet\">");
    markup.text(state.say(widget::WHY_NO_SAVING)).tags("</p></div>");
    markup
}

/// Where the full page is, with the figures of the form. Reactive.
pub fn address_in_full(sheet: Sheet, state: State) -> String {
    [state.place.link_to(Page::Metric(sheet.metric.id)), fragment(sheet, state)].join("#")
}
