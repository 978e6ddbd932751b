//! What the panels share: the form of the calculator as it stands, and what the engine makes of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::facts::{Facts, movable};
use crate::analysis::variants::{Line, side_by_side};
use crate::app::calculation::Calculation;
use crate::app::state::State;
use crate::app::words::panels as words;
use crate::definition::band::Own;
use crate::definition::input::Input;
use crate::definition::{Definition, Variant};
use crate::engine::calculate;
use crate::engine::calculate::Problem;
use crate::form::Form;
use crate::form::pasted::Pasted;
use crate::form::reading::Outcome;
use crate::import::measured::tables_of;
use crate::number::exact::Exact;
use crate::render::message;
use crate::render::number::Style;
use crate::text::{Lang, Text};

/// What the panels of one page share; cheap to copy.
#[derive(Clone, Copy)]
pub struct Panels {
    /// Settings and place.
    pub state: State,
    /// The calculation of the page.
    pub calculation: Calculation,
    /// The numbers typed for all variants, and the answers off a scale in what was pasted.
    pub facts: Memo<Facts>,
    /// The result of the variant chosen, or what is missing for it, in words.
    pub done: Memo<Result<calculate::Calculation, String>>,
    /// The facts once what was typed is painted: what follows them makes no key wait, and no label changes them.
    pub settled: Memo<Facts>,
    /// All definitions on them.
    pub lines: Memo<Vec<Line>>,
    /// The id of the variant that the reader keeps as a default.
    pub kept_default: RwSignal<Option<String>>,
}

/// Raw data by the id of its table.
type Data = Vec<(String, Arc<Pasted>)>;

impl Panels {
    /// The panels of a calculation.
    pub fn new(calculation: Calculation) -> Panels {
        let Calculation { state, form, outcome, .. } = calculation;
        // Data may be long: it is looked through again only where it was changed.
        let data = Memo::new(move |_| form.with(data));
        let off_scale = Memo::new(move |_| {
            let answers = |(table, data): &(String, Arc<Pasted>)| {
                (table.clone(), data.reading.off_scale.clone())
            };
            data.with(|data| data.iter().map(answers).collect::<Vec<(String, Vec<(Exact, u64)>)>>())
        });
        let facts = Memo::new(move |_| Facts { off_scale: off_scale.get(), ..form.with(facts) });
        let done = Memo::new(move |_| {
            outcome.with(|outcome| match outcome {
                Outcome::Done(done) => Ok((**done).clone()),
                Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => {
                    Err(waiting(outcome, state.lang()))
                }
            })
        });
        let settled = Memo::new(move |_| calculation.once_painted(|| facts.get()));
        let lines = Memo::new(move |_| {
            let (definition, chosen) = (calculation.definition(), calculation.variant());
            settled.with(|facts| side_by_side(&definition, &chosen, facts))
        });
        let kept_default = RwSignal::new(None);
        Panels { state, calculation, facts, done, settled, lines, kept_default }
    }

    /// The metric of the page, in its language.
    pub fn definition(self) -> Arc<Definition> {
        self.calculation.definition()
    }

    /// The variant chosen; reactive.
    pub fn variant(self) -> Arc<Variant> {
        self.calculation.variant()
    }

    /// What the reader has set for the variant chosen; reactive.
    pub fn own(self) -> Vec<Own> {
        self.calculation.own.get()
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

    /// The inputs that a reader can move, of the variant chosen; reactive.
    pub fn movable(self) -> Vec<Arc<Input>> {
        movable(&self.variant())
    }

    /// The movable input of an id; reactive.
    pub fn input(self, id: &str) -> Option<Arc<Input>> {
        self.movable().into_iter().find(|input| input.id == id)
    }

    /// A paragraph that says what is missing, while there is no result; reactive.
    pub fn waiting(self) -> Option<AnyView> {
        let why = self.done.with(|done| done.as_ref().err().cloned())?;
        Some(view! { <p class="panel__waiting">{why}</p> }.into_any())
    }

    /// A paragraph that says so where the variant has no input that could move; reactive.
    pub fn immovable(self) -> Option<AnyView> {
        let is_immovable = self.movable().is_empty();
        is_immovable.then(|| {
            view! { <p class="panel__waiting">{self.say(words::FROM_ROWS)}</p> }.into_any()
        })
    }

    /// A paragraph that says what a problem needs.
    pub fn problem(self, problem: &Problem) -> String {
        message::of_problem(problem, self.lang())
    }
}

/// The numbers and rows of all variants.
fn facts(form: &Form) -> Facts {
    let mut facts = Facts::default();
    for variant in &form.definition().variants {
        let mut form = form.clone();
        form.choose(&variant.id);
        let reading = form.read();
        for input in &variant.inputs {
            if let Some(number) = reading.given.get(input) {
                facts.typed.set(input, number.clone());
            }
        }
        if let Some(table) = &variant.table
            && !facts.tables.iter().any(|(known, _)| *known == table.id)
        {
            facts.tables.push((table.id.clone(), reading.rows));
        }
    }
    facts
}

/// The raw data of all variants.
fn data(form: &Form) -> Data {
    let mut found = Data::new();
    for table in form.definition().variants.iter().flat_map(|variant| tables_of(variant)) {
        if let Some(data) = form.pasted(&table)
            && !found.iter().any(|(known, _)| *known == table.id)
        {
            found.push((table.id.clone(), Arc::clone(data)));
        }
    }
    found
}

fn waiting(outcome: &Outcome, lang: Lang) -> String {
    match outcome {
        Outcome::Waiting(inputs) => message::missing(inputs, lang),
        Outcome::Unreadable => words::MEND.get(lang).to_owned(),
        Outcome::Problem(problem) => message::of_problem(problem, lang),
        Outcome::Done(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::layout::Wanted;
    use crate::import::measured::table_of;

    #[test]
    fn what_was_typed_for_one_definition_counts_for_all() {
        let definition = definition("customer_churn_rate");
        let mut form = Form::new(&definition);
        for variant in &definition.variants {
            form.choose(&variant.id);
            for input in &variant.inputs {
                let text = input.choices.first().map_or("2", |choice| choice.id.as_str());
                form.retype(&input.id, text.to_owned());
            }
        }
        let facts = facts(&form);
        let inputs = definition.variants.iter().flat_map(|variant| &variant.inputs);
        assert!(inputs.clone().count() > 0);
        assert!(inputs.into_iter().all(|input| facts.typed.get(input).is_some()));
    }

    #[test]
    fn data_of_every_variant_is_known_by_its_table() {
        let definition = definition("customer_effort_score");
        let mut form = Form::new(&definition);
        let table = table_of(&definition, "scores_1_to_5").expect("the metric reads it");
        form.paste(&table, "5\n7\n4\n7".to_owned(), String::new(), Wanted::default());
        let data = data(&form);
        assert_eq!(data.len(), 1);
        assert_eq!(data[0].0, "scores_1_to_5");
        assert_eq!(data[0].1.reading.off_scale, [(Exact::from(7), 2)]);
    }

    fn definition(id: &str) -> Arc<Definition> {
        crate::catalogue::definition(id, Lang::En).expect("the catalogue has it")
    }
}
