//! What has to be said beside a figure about the data and the amounts that it comes from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::calculation::Calculation;
use crate::app::raw_data::lines::counted;
use crate::app::words::doubts as words;
use crate::form::pasted::{Pasted, is_doubtful};
use crate::render::message;
use crate::text::Lang;

/// What there is to say about data: many lines refused, several months, several currencies.
#[component]
pub fn DoubtsOfData(calculation: Calculation) -> impl IntoView {
    let lang = calculation.state.lang();
    // The same text under another table is read in another way.
    let is_other = |before: Option<&Vec<Arc<Pasted>>>, now: Option<&Vec<Arc<Pasted>>>| {
        let places = |data: Option<&Vec<Arc<Pasted>>>| {
            data.map(|data| data.iter().map(Arc::as_ptr).collect::<Vec<_>>())
        };
        places(before) != places(now)
    };
    let data =
        Memo::new_with_compare(move |_| calculation.form.with(|form| form.data_in_use()), is_other);
    let doubts = move |data: Arc<Pasted>| {
        let several = message::currencies(&data.reading.currencies, "", lang);
        view! { {refused(calculation, &data)} {month(&data, lang)} {several.map(currencies)} }
    };
    move || data.get().into_iter().map(doubts).collect::<Vec<_>>()
}

fn refused(calculation: Calculation, data: &Pasted) -> Option<AnyView> {
    let reading = &data.reading;
    if !is_doubtful(reading) {
        return None;
    }
    let lang = calculation.state.lang();
    let refused = reading.refusals;
    let all = counted(reading.accepted + refused, lang);
    let said = words::refused(&counted(refused, lang), &all, reading.layout.is_flat, lang);
    let fit = data.fit.as_ref().and_then(|fit| {
        let (id, fitting) = (fit.variant.clone(), fit.variant.clone());
        let variant = calculation.definition().variant(&id).cloned()?;
        let label = words::fitting(&variant.name, fit.fits_all, lang);
        Some(view! {
            <p>
                <button type="button" class="button" data-action="fit" data-fitting=fitting on:click=move |_| calculation.fit(&id)>
                    {label}
                </button>
            </p>
        })
    });
    let shown = view! {
        <div class="notice notice--fair" data-doubt="refused">
            <p><strong>{said}</strong> " " {words::WHERE_TO_CORRECT.get(lang)}</p>
            {fit}
        </div>
    };
    Some(shown.into_any())
}

fn month(data: &Pasted, lang: Lang) -> Option<AnyView> {
    let month = data.reading.layout.month?;
    let name = month.name(lang)?;
    let said = words::months(data.reading.months.len(), &name, lang);
    let shown = view! {
        <p class="notice" data-doubt="month"><strong>{said}</strong> " " {words::CHOOSE_MONTH.get(lang)}</p>
    };
    Some(shown.into_any())
}

/// That amounts come in several currencies, or in another one than they are shown in.
#[component]
pub fn DoubtsOfCurrencies(calculation: Calculation) -> impl IntoView {
    let said = Memo::new(move |_| {
        let variant = calculation.variant();
        let shows_money =
            variant.kind.is_money() || variant.also.iter().any(|also| also.kind.is_money());
        let shown = calculation.state.settings.with(|settings| settings.currency.clone());
        let shown = if shows_money { crate::entry::currency_named(&shown) } else { String::new() };
        let lang = calculation.state.lang();
        calculation.reading.with(|reading| message::currencies(&reading.currencies, &shown, lang))
    });
    move || said.get().map(currencies)
}

fn currencies(said: String) -> AnyView {
    view! { <p class="notice notice--fair" data-doubt="currencies">{said}</p> }.into_any()
}

#[cfg(all(test, feature = "pages"))]
mod tests {
    use super::*;
    use crate::app::pages::metric::result::Card;
    use crate::app::place::Place;
    use crate::app::raw_data::{self, layout};
    use crate::app::state::State;
    use crate::catalogue;
    use crate::form::Form;
    use crate::import::layout::Wanted;
    use crate::import::measured::tables_of;
    use crate::site::{Address, Page};

    /// The card of a calculator after something was done to its form, and what its panel shows.
    fn shown(
        metric: &'static str,
        variant: &str,
        lang: Lang,
        change: fn(&mut Form),
    ) -> (String, String) {
        Owner::new().with(|| {
            let place = Place::at(Some(Address { lang, page: Page::Metric(metric) }));
            let state = State::new(place);
            provide_context(state);
            let calculation = Calculation::new(metric, state).expect("a metric of the catalogue");
            calculation.form.update(|form| {
                form.choose(variant);
                change(form);
            });
            let table = tables_of(&calculation.variant_now()).into_iter().next();
            let panel = table.map(|table| raw_data::draw(calculation, table).to_html());
            let card = view! { <Card calculation>""</Card> }.to_html();
            // The marks that stand between texts in a written page.
            (card.replace("<!>", ""), panel.unwrap_or_default().replace("<!>", ""))
        })
    }

    fn paste(form: &mut Form, text: &str) {
        let table = &tables_of(form.variant())[0];
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
        let definition = catalogue::definition("net_promoter_score", Lang::En).expect("a metric");
        let chosen = |data: &Pasted, id| {
            let tables = tables_of(definition.variant("scores_0_to_10")?);
            layout::chosen(data, tables.first()?, "weight", id)?.weight
        };
        let mut form = Form::new(&definition);
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
        holds(&panel, &["more than 10 million lines or values"]);
    }
}
