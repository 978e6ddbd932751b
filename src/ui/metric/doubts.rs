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
        let said = message::currencies(&data.reading.currencies, "", state.lang());
        currencies(markup, said.as_deref());
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
    currencies(markup, said.as_deref());
}

fn currencies(markup: &mut Markup, said: Option<&str>) {
    if let Some(said) = said {
        markup.element("<p class=\"notice notice--fair\" data-doubt=\"currencies\">", said, "</p>");
    }
}

#[cfg(all(test, feature = "pages"))]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::form::Form;
    use crate::import::layout::Wanted;
    use crate::import::measured::tables_of;
    use crate::site::{Address, Page};
    use crate::text::Lang;
    use crate::ui::metric::{layout, lines, result};
    use crate::ui::place::Place;

    /// The card of a calculator after something was done to its form, and what its panel shows.
    fn shown(
        metric: &'static str,
        variant: &str,
        lang: Lang,
        change: fn(&mut Form),
    ) -> (String, String) {
        Owner::new().with(|| {
            let place = Place::at(Some(Address { lang, page: Page::Metric(metric) }));
            let state = State::new(place, "workbench", None);
            let metric = catalogue::metric(metric).expect("a metric of the catalogue");
            let sheet = Sheet::of(metric, state);
            sheet.form.update(|form| {
                form.choose(variant);
                change(form);
            });
            let mut panel = Markup::new();
            let table = tables_of(sheet.form.with_untracked(Form::variant)).into_iter().next();
            let data = table
                .and_then(|table| sheet.form.with_untracked(|form| form.pasted(table).cloned()));
            if let (Some(data), Some(table)) = (data, table) {
                panel
                    .add(&lines::tally(&data.reading, lang))
                    .add(&lines::refused(&data.reading, lang));
                panel.add(&layout::fields(&data, table, lang));
                panel.add(&lines::lines(&data.reading, table, lang));
            }
            let mut card = Markup::new();
            result::card(&mut card, sheet, state, &Markup::new());
            (card.finish(), panel.finish())
        })
    }

    fn paste(form: &mut Form, text: &str) {
        let table = tables_of(form.variant())[0];
        form.paste(table, text.to_owned(), String::new(), Wanted::default());
    }

    fn holds(markup: &str, parts: &[&str]) {
        for part in parts {
            assert!(markup.contains(part), "`{part}` is missing in: {markup}");
        }
    }

    #[test]
    fn many_lines_refused_are_said_beside_the_figure_with_the_scale_that_fits() {
        let answers: fn(&mut Form) =
            |form| paste(form, &["7\n".repeat(351), "4\n".repeat(49)].concat());
        let (card, _) = shown("customer_satisfaction_score", "two_highest", Lang::En, answers);
        holds(
            &card,
            &[
                "351 of 400 lines were not understood and do not count.",
                "data-action=\"fit\" data-fitting=\"above_middle_1_to_7\"",
                "Read all of them as “Above the middle, 1 to 7”",
            ],
        );
        let (card, _) = shown("customer_satisfaction_score", "two_highest", Lang::Fr, answers);
        holds(
            &card,
            &[
                "351\u{a0}lignes sur 400",
                "Tout lire comme «\u{a0}Au-dessus du milieu, de 1 à 7\u{a0}»",
            ],
        );
    }

    #[test]
    fn counts_are_marked_in_the_preview_and_can_be_chosen() {
        let (card, panel) = shown("net_promoter_score", "scores_0_to_10", Lang::En, |form| {
            paste(form, "score,count\n10,40\n9,10\n8,30\n2,20");
        });
        holds(&card, &["data-value=\"30\""]);
        holds(
            &panel,
            &[
                "→ Count",
                "as its count says: <strong>100",
                "name=\"scores_0_to_10.weight\"",
                "value=\"none\"",
            ],
        );
        let chosen = |data: &Pasted, id| {
            let table =
                tables_of(catalogue::metric("net_promoter_score")?.variant("scores_0_to_10")?);
            layout::chosen(data, table.first()?, "weight", id)?.weight
        };
        let mut form =
            Form::new(catalogue::metric("net_promoter_score").expect("a metric"), Lang::En);
        form.choose("scores_0_to_10");
        paste(&mut form, "score,count\n10,40\n2,20");
        let data = &form.data_in_use()[0];
        assert_eq!(
            (chosen(data, "none"), chosen(data, "1"), chosen(data, "")),
            (Some(None), Some(Some(1)), None)
        );
    }

    #[test]
    fn the_month_is_said_beside_the_figure_and_offered_in_the_panel() {
        let (card, panel) = shown("monthly_ticket_volume", "change", Lang::Fr, |form| {
            paste(form, "2024-01-05\n2024-01-06\n2024-02-01\n2024-02-02\n2024-02-03\n2024-03-01");
        });
        holds(&card, &["couvrent 3 mois", "ceux de mars 2024", "data-doubt=\"month\""]);
        holds(&panel, &["name=\"tickets.month\"", "value=\"2024-02\">février 2024 (3)<"]);
    }

    #[test]
    fn currencies_and_blank_parts_are_said_beside_the_figure() {
        let (card, _) = shown("customer_acquisition_cost", "standard", Lang::En, |form| {
            for (name, text) in
                [("wages", "$100"), ("software", "€50"), ("customers_acquired", "5")]
            {
                form.set(name, text.to_owned());
            }
        });
        holds(
            &card,
            &["data-doubt=\"currencies\"", "($, €)", "“Overheads”: left blank, counted as 0."],
        );
        let (card, _) = shown("customer_acquisition_cost", "standard", Lang::En, |form| {
            for (name, text) in [("wages", "$100"), ("customers_acquired", "5")] {
                form.set(name, text.to_owned());
            }
        });
        holds(&card, &["You typed an amount in $, and amounts are shown in €"]);
    }

    #[test]
    fn data_that_is_far_too_long_is_told_instead_of_a_tally() {
        let (card, panel) = shown("net_promoter_score", "scores_0_to_10", Lang::En, |form| {
            paste(form, &"\n9".repeat(2_000_001));
        });
        assert!(!card.contains("data-value"), "{card}");
        holds(&panel, &["more than 2,000,000 lines or values"]);
    }
}
