//! Acting on the calculator as a reader would: choosing a variant, typing into a field.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::facts::Facts;
use crate::app::panels::context::Panels;
use crate::definition::Variant;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::engine::evaluate::Value;
use crate::number::exact::Exact;
use crate::render::fraction::{exact_text, exact_text_of};
use crate::text::Lang;

/// A number as a field takes it, all of it: what has no end as a decimal is a fraction.
pub fn typed(number: &Exact, kind: Kind, lang: Lang) -> String {
    localised(exact_text(number, kind), lang)
}

/// A value as a field takes it: a root is no fraction, and goes with all digits of an entry.
pub fn typed_value(number: Exact, irrational: bool, kind: Kind, lang: Lang) -> String {
    localised(exact_text_of(&Value { number, irrational }, kind), lang)
}

fn localised(text: String, lang: Lang) -> String {
    match lang {
        Lang::En => text,
        Lang::Fr => text.replace('.', ","),
    }
}

impl Panels {
    /// Types a text into the field of a name. What belongs to another variant stays in the form until that
    /// is chosen.
    pub fn fill(self, name: &str, text: &str) {
        self.calculation.leave();
        self.calculation.set(name, text.to_owned());
    }

    /// Types the numbers of a scenario into the form.
    pub fn carry(self, facts: &Facts, inputs: &[Arc<Input>]) {
        let now = self.facts.get_untracked();
        for input in inputs {
            if let Some(number) = facts.typed.get(input)
                && now.typed.get(input) != Some(number)
            {
                self.fill(&input.id, &typed(number, input.kind, self.lang()));
            }
        }
    }

    /// Chooses a variant, with what was typed for it.
    pub fn choose(self, variant: &Variant) {
        self.calculation.leave();
        self.calculation.choose(&variant.id);
    }
}

#[cfg(all(test, feature = "pages"))]
mod tests {
    use super::*;
    use crate::app::calculation::Calculation;
    use crate::app::place::Place;
    use crate::app::state::State;
    use crate::form::reading::Outcome;
    use crate::site::{Address, Page};

    /// The panels of a calculator, before anything was typed.
    fn with_panels(metric: &'static str, act: impl FnOnce(Panels)) {
        Owner::new().with(|| {
            let place = Place::at(Some(Address { lang: Lang::En, page: Page::Metric(metric) }));
            let state = State::new(place);
            let calculation = Calculation::new(metric, state).expect("a metric of the catalogue");
            act(Panels::new(calculation));
        });
    }

    #[test]
    fn what_is_filled_stands_in_the_form_of_the_page() {
        with_panels("customer_churn_rate", |panels| {
            panels.fill("customers_lost", "75");
            assert!(panels.done.get_untracked().is_err_and(|why| !why.is_empty()));
            panels.fill("customers_at_start", "3375");
            assert!(matches!(panels.calculation.outcome.get_untracked(), Outcome::Done(_)));
            assert!(panels.done.get_untracked().is_ok());
        });
    }

    #[test]
    fn what_is_filled_for_another_variant_is_there_once_it_is_chosen() {
        with_panels("customer_churn_rate", |panels| {
            panels.fill("customers_lost", "75");
            panels.fill("customers_at_end", "3500");
            let definition = panels.definition();
            let variant = definition.variant("end_of_period").expect("the metric has it");
            panels.choose(variant);
            assert_eq!(panels.variant().id, "end_of_period");
            assert!(panels.done.get_untracked().is_ok());
        });
    }
}
