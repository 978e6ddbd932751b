//! Copying to the clipboard, and saying that it was done.
//!
//! `script/copy.js` does both, for the clipboard answers later.

use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::render::markup::Markup;
use crate::text::Text;
use crate::ui::state::State;
use crate::ui::words;

/// Writes a button that copies, with the place where it says so, or shows the text where the
/// clipboard is refused.
pub fn copy_button(markup: &mut Markup, state: State, label: Text, action: &'static str) {
    markup.tags("<button type=\"button\" class=\"button\" data-action=\"").text(action);
    markup.tags("\" data-copied=\"").text(state.say(words::COPIED)).tags("\" data-by-hand=\"");
    markup.text(state.say(words::COPY_BY_HAND)).element("\">", state.say(label), "</button>");
    markup.tags("<span role=\"status\" class=\"quiet\"></span><div></div>");
}

/// Has a text copied, for the button that was pressed.
pub fn copy(button: &Element, text: &str) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_detail(&text.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("cadran:copy", &options) {
        let _ = button.dispatch_event(&event);
    }
}
