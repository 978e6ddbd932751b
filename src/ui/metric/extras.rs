//! What a calculator does beyond typed numbers: raw data, or the checklist of a question.
//!
//! Few visits need it, so the program `calculator` goes without. Where a reader opens a panel for raw
//! data, the program `workbench` takes the page over, which has it; the checklist has a page, and the
//! program `checklist`, of its own. They differ in nothing else.

use web_sys::Element;

use super::Sheet;
use crate::engine::table::Table;
use crate::form::Form;
use crate::render::markup::Markup;
use crate::ui::state::State;

/// The functions of it.
pub struct Extras {
    /// Writes the checklist.
    pub checklist: fn(&mut Markup, Sheet, State),
    /// Writes what the panel of a table of raw data holds.
    pub panel: fn(&mut Markup, Sheet, State, &'static Table),
    /// Shows what changes.
    pub follow: fn(Sheet, State),
    /// Takes what was typed into a field of a name, if it is one of these.
    pub typed: fn(Sheet, &str, &str) -> bool,
    /// Takes what was chosen in a field of a name, if it is one of these.
    pub changed: fn(Sheet, State, &Element, &str) -> bool,
    /// Takes the data of a table out.
    pub remove: fn(Sheet, &str),
    /// Puts back what stood in a field of a name, if it is one of these.
    pub retype: fn(&mut Form, &str, &str) -> bool,
    /// Chooses a variant, with the data that was pasted for the one before.
    pub turn: fn(&mut Form, &str),
    /// Chooses a variant that fits the data of the one before better.
    pub fit: fn(&mut Form, &str),
}
