//! What the panels share: the form of the calculator as it stands, and what the engine makes of it.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::analysis::facts::{Facts, movable};
use crate::engine::calculate::{Calculation, Problem};
use crate::engine::input::Input;
use crate::engine::metric::{Metric, Variant};
use crate::form::Form;
use crate::form::off_scale::{off_scale, table_of};
use crate::form::reading::Outcome;
use crate::link;
use crate::number::exact::Exact;
use crate::render::message;
use crate::render::number::Style;
use crate::text::{Lang, Text};
use crate::ui::state::State;
use crate::ui::words::desk as words;

/// The desk of one page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The metric of the page.
    pub metric: &'static Metric,
    /// Settings and place.
    pub state: State,
    /// The form as it stands, with what was typed for other definitions.
    pub form: RwSignal<Form>,
    /// The numbers typed for all definitions, and the answers off a scale in what was pasted.
    pub facts: Memo<Facts>,
    /// The result of the definition chosen, or what is missing for it, in words.
    pub done: Memo<Result<Calculation, String>>,
    /// How often something was heard: saved results may have changed.
    pub heard: RwSignal<u32>,
    variant: Memo<&'static str>,
    /// Raw data as it was pasted for a table, and the answers off its scale.
    pasted: RwSignal<Vec<Pasted>>,
}

/// The id of a table, the text that was pasted for it, and the answers in it that lie off its scale.
type Pasted = (&'static str, String, Vec<Exact>);

impl Desk {
    /// The desk of a metric, before anything was heard.
    pub fn new(metric: &'static Metric, state: State) -> Desk {
        let form = RwSignal::new(Form::new(metric, state.lang()));
        let variant = Memo::new(move |_| form.with(|form| form.variant().id));
        let pasted = RwSignal::new(Vec::<Pasted>::new());
        let facts = Memo::new(move |_| {
            let off_scale = pasted.with(|pasted| {
                pasted.iter().map(|(table, _, answers)| (*table, answers.clone())).collect()
            });
            Facts { off_scale, ..form.with(facts) }
        });
        let done = Memo::new(move |_| {
            let variant = form.with(Form::variant);
            let own = own(metric, variant, state);
            let outcome = form.with(|form| form.read().outcome(variant, &own));
            match outcome {
                Outcome::Done(done) => Ok(*done),
                other => Err(waiting(&other, state.lang())),
            }
        });
        Desk { metric, state, form, facts, done, heard: RwSignal::new(0), variant, pasted }
    }

    /// Takes what stands in the form: `language program name=text&name=text`.
    pub fn hear(self, typed: &str) {
        self.state.settle();
        let pairs = link::pairs(typed.splitn(3, ' ').nth(2).unwrap_or_default());
        let mut form = self.form.get_untracked();
        if let Some((_, variant)) = pairs.iter().find(|(name, _)| name == "variant") {
            form.choose(variant);
        }
        let rows = form.variant().table.map_or(0, |table| {
            let row = |(name, _): &(String, String)| {
                let (known, rest) = name.split_once('.')?;
                (known == table.id).then(|| rest.split('.').next()?.parse::<usize>().ok())?
            };
            pairs.iter().filter_map(row).max().map_or(0, |last| last + 1)
        });
        while form.row_count() > rows {
            form.remove_row(form.row_count() - 1);
        }
        let lang = self.state.lang();
        let pasted = self.pasted.with_untracked(|known| raw_data(self.metric, &pairs, known, lang));
        for (name, text) in pairs {
            form.retype(&name, text);
        }
        if self.pasted.with_untracked(|known| *known != pasted) {
            self.pasted.set(pasted);
        }
        if self.form.with_untracked(|known| *known != form) {
            self.form.set(form);
        }
        self.heard.update(|heard| *heard = heard.wrapping_add(1));
    }

    /// The definition chosen; reactive.
    pub fn variant(self) -> &'static Variant {
        let id = self.variant.get();
        self.metric.variant(id).unwrap_or(&self.metric.variants[0])
    }

    /// The reader's own thresholds of the definition chosen; reactive.
    pub fn own(self) -> Vec<Option<Decimal>> {
        own(self.metric, self.variant(), self.state)
    }

    /// How figures are printed; reactive.
    pub fn style(self) -> Style {
        self.state.style()
    }

    /// The language of the page.
    pub fn lang(self) -> Lang {
        self.state.lang()
    }

    /// A text in the language of the page.
    pub fn say(self, text: Text) -> &'static str {
        self.state.say(text)
    }

    /// The inputs that a reader can move, of the definition chosen; reactive.
    pub fn movable(self) -> Vec<&'static Input> {
        movable(self.variant())
    }

    /// The movable input of an id; reactive.
    pub fn input(self, id: &str) -> Option<&'static Input> {
        self.movable().into_iter().find(|input| input.id == id)
    }

    /// A paragraph that says what is missing, while there is no result; reactive.
    pub fn waiting(self) -> Option<AnyView> {
        let why = self.done.with(|done| done.as_ref().err().cloned())?;
        Some(view! { <p class="desk__waiting">{why}</p> }.into_any())
    }

    /// A paragraph that says so where the definition has no input that could move; reactive.
    pub fn immovable(self) -> Option<AnyView> {
        let is_immovable = self.movable().is_empty();
        is_immovable
            .then(|| view! { <p class="desk__waiting">{self.say(words::FROM_ROWS)}</p> }.into_any())
    }

    /// A paragraph that says what a problem needs.
    pub fn problem(self, problem: &Problem) -> String {
        waiting_for(problem, self.lang())
    }
}

fn own(metric: &Metric, variant: &Variant, state: State) -> Vec<Option<Decimal>> {
    state.settings.with(|kept| kept.thresholds_of(metric.id, variant.id, variant.bands.len()))
}

/// The numbers and rows of all definitions.
fn facts(form: &Form) -> Facts {
    let mut facts = Facts::default();
    for variant in form.metric().variants {
        let mut form = form.clone();
        form.choose(variant.id);
        let reading = form.read();
        for input in variant.inputs {
            if let Some(number) = reading.given.get(input) {
                facts.typed.set(input, number.clone());
            }
        }
        if let Some(table) = variant.table
            && !facts.tables.iter().any(|(known, _)| *known == table.id)
        {
            facts.tables.push((table.id, reading.rows));
        }
    }
    facts
}

/// The raw data among the texts of a form. What stands as it stood is not read again: this is asked
/// at each key.
fn raw_data(
    metric: &'static Metric,
    pairs: &[(String, String)],
    known: &[Pasted],
    lang: Lang,
) -> Vec<Pasted> {
    let pasted = |(name, text): &(String, String)| {
        let table = table_of(metric, name)?;
        let same = known.iter().find(|(id, before, _)| *id == table.id && before == text);
        Some(match same {
            Some(same) => same.clone(),
            None => (table.id, text.clone(), off_scale(text, table, lang)),
        })
    };
    pairs.iter().filter_map(pasted).collect()
}

fn waiting(outcome: &Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Waiting(inputs) => message::missing(inputs, lang),
        Outcome::Unreadable => words::MEND.get(lang).to_owned(),
        Outcome::Problem(problem) => waiting_for(problem, lang),
        Outcome::Done(_) => String::new(),
    }
}

fn waiting_for(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::Failed(failure) => message::of_failure(failure, lang),
        Problem::Impossible(checks) => {
            let told: Vec<&str> = checks.iter().map(|check| check.message.get(lang)).collect();
            told.join(" ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_for_one_definition_counts_for_all() {
        let metric = catalogue_metric();
        let mut form = Form::new(metric, Lang::En);
        for variant in metric.variants {
            form.choose(variant.id);
            for input in variant.inputs {
                form.retype(input.id, "2".to_owned());
            }
        }
        let facts = facts(&form);
        let inputs = metric.variants.iter().flat_map(|variant| variant.inputs);
        assert!(inputs.clone().count() > 0);
        assert!(inputs.copied().all(|input| facts.typed.get(input).is_some()));
    }

    #[test]
    fn answers_off_the_scale_are_found_in_what_was_pasted() {
        let metric = crate::catalogue::metric("customer_effort_score").expect("it is there");
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let pairs = [pair("answers_5", "7"), pair("scores_1_to_5", "5\n7\n4\n7")];
        let read = raw_data(metric, &pairs, &[], Lang::En);
        let sevens = vec![Exact::from(7), Exact::from(7)];
        assert_eq!(read, [("scores_1_to_5", "5\n7\n4\n7".to_owned(), sevens)]);
        // What is known of the same text is kept, and not read anew.
        let marked = [("scores_1_to_5", read[0].1.clone(), Vec::new())];
        assert_eq!(raw_data(metric, &pairs, &marked, Lang::En), marked);
    }

    fn catalogue_metric() -> &'static Metric {
        crate::catalogue::metric("customer_churn_rate").expect("the catalogue has it")
    }
}
