//! The table of a list beside its result: a line and a bar for each row.

use crate::ui::prelude::*;

use super::Sheet;
use crate::engine::calculate::Calculation;
use crate::form::breakdown::{Breakdown, breakdown};
use crate::render::markup::Markup;
use crate::ui::state::State;
use crate::ui::words;

/// Writes the table; nothing for a variant without a list.
pub fn rows_of_result(markup: &mut Markup, sheet: Sheet, state: State, calculation: &Calculation) {
    let lang = state.lang();
    // A label that changes leaves the result as it is, and the table not.
    let table = sheet.form.with(|form| {
        sheet.reading.with(|reading| breakdown(form, &reading.rows, calculation, &state.style()))
    });
    let Some(Breakdown { title, headings, rows }) = table else { return };
    let variant = sheet.variant();
    let title = title.get(lang);
    markup.tags("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").text(title);
    markup.element("\"><table class=\"rows\"><caption>", title, "</caption><thead><tr>");
    let row_name = variant.table.map_or("", |table| table.name.get(lang));
    markup.element("<th scope=\"col\">", row_name, "</th>");
    for heading in headings {
        markup.element("<th scope=\"col\" class=\"figure\">", heading.get(lang), "</th>");
    }
    markup.tags("</tr></thead><tbody>");
    for row in rows {
        markup.element("<tr><th scope=\"row\">", &row.label, "");
        if row.is_best {
            markup.element(" <span class=\"rows__best\">", words::BEST.get(lang), "</span>");
        }
        markup.tags("<svg class=\"rows__bar\" viewBox=\"0 0 1000 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"rows__ground\" width=\"1000\" height=\"8\"/><rect class=\"rows__part\" height=\"8\" width=\"");
        markup.text(&row.bar.to_string()).tags("\"/></svg></th>");
        for figure in row.figures {
            markup.element("<td class=\"figure\">", &figure, "</td>");
        }
        markup.tags("</tr>");
    }
    markup.tags("</tbody></table></div>");
}
