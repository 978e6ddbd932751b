//! Answers off the scale, a 7 on 1 to 5: no definition counts them, a careless mean of a column does.

use std::sync::Arc;

use super::slip::Slip;
use crate::analysis::algebra::divisor;
use crate::analysis::facts::Facts;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::definition::table::{Aggregate, Holds, Measure};
use crate::definition::{Definition, Entry, Table, Variant};
use crate::engine::evaluate::{Given, evaluate};
use crate::number::exact::Exact;
use crate::render::number::shown;

/// So many times one answer.
type Answers = (Exact, Exact);

/// What the variant gives with the answers off its scale counted, in the unit shown: as what they
/// are in a mean, as the nearest answer in a share; and in the total alone.
pub(super) fn off_scale(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    given: &Given,
) -> Vec<(Slip, Exact)> {
    let Some(scale) = Scale::of(variant) else { return Vec::new() };
    let off = scale.answers_off(definition, variant, facts);
    let count = off.iter().fold(Exact::zero(), |sum, (_, count)| sum.plus(count));
    if count.is_zero() {
        return Vec::new();
    }
    let formula = &variant.formula;
    let number = |expression: &Expr, given: &Given| {
        evaluate(expression, given).ok().map(|value| value.number)
    };
    let mut found = Vec::new();
    let mut add = |in_total_alone, value: Option<Exact>| {
        let slip = Slip::OffScale { count: count.clone(), in_total_alone };
        found.extend(value.map(|value| (slip, shown(&value, variant.kind))));
    };
    let counted = scale.with(variant, given, &off);
    let total = |given: &Given| number(divisor(formula)?, given);
    add(
        false,
        counted.as_ref().and_then(|counted| {
            let value = number(formula, counted)?;
            if !scale.is_mean(variant, formula) {
                return Some(value);
            }
            let beyond = off.iter().fold(Exact::zero(), |sum, (answer, count)| {
                sum.plus(&answer.minus(&scale.nearest(answer)).times(count))
            });
            value.plus(&beyond.divided_by(&total(counted)?)?).into()
        }),
    );
    if matches!(formula, Expr::Binary(Op::Div, ..)) && !scale.is_mean(variant, formula) {
        let alone = || {
            let total = total(given)?;
            let share = total.divided_by(&total.plus(&count))?;
            Some(number(formula, given)?.times(&share))
        };
        add(true, alone());
    }
    found
}

/// The scale of the answers that a variant counts.
struct Scale<'a> {
    table: &'a Table,
    lowest: Exact,
    highest: Exact,
}

/// The measure that fills a field from raw data.
fn measure_of(input: &Input) -> Option<&Measure> {
    match &input.origin {
        Origin::TypedOrMeasured(measure) if matches!(measure.table.entry, Entry::Pasted) => {
            Some(measure)
        }
        Origin::TypedOrMeasured(_)
        | Origin::Typed
        | Origin::Measured(_)
        | Origin::NormalQuantile(_) => None,
    }
}

impl<'a> Scale<'a> {
    fn of(variant: &'a Variant) -> Option<Scale<'a>> {
        let table = &variant.inputs.iter().find_map(|input| measure_of(input))?.table;
        match table.columns.first()?.holds {
            Holds::Number { min: Some(min), max: Some(max), .. } => {
                Some(Scale { table, lowest: min.into(), highest: max.into() })
            }
            Holds::Number { .. } | Holds::Label | Holds::Date => None,
        }
    }

    fn nearest(&self, answer: &Exact) -> Exact {
        answer.clone().clamp(self.lowest.clone(), self.highest.clone())
    }

    /// The answers in raw data that lie off the scale, and those typed for another scale.
    fn answers_off(
        &self,
        definition: &Definition,
        variant: &Variant,
        facts: &Facts,
    ) -> Vec<Answers> {
        let of_table = facts.off_scale.iter().find(|(table, _)| *table == self.table.id);
        let mut off: Vec<Answers> = of_table.map_or(Vec::new(), |(_, answers)| {
            let answer =
                |(answer, count): &(Exact, u64)| (answer.clone(), Exact::from(i128::from(*count)));
            answers.iter().map(answer).collect()
        });
        let mut known: Vec<&Arc<Input>> = variant.inputs.iter().collect();
        for input in definition.variants.iter().flat_map(|other| &other.inputs) {
            let only = measure_of(input).and_then(|measure| measure.only.as_ref());
            let Some(only) = only.filter(|only| only.from == only.to && only.column == 0) else {
                continue;
            };
            let answer = Exact::from(only.from);
            if known.contains(&input) || self.nearest(&answer) == answer {
                continue;
            }
            known.push(input);
            off.extend(facts.typed.get(input).map(|count| (answer, count.clone())));
        }
        off
    }

    /// The numbers with answers added, each to the nearest there is on the scale, to sums as what
    /// they are. `None` where a field is filled by something else than counting and adding up.
    fn with(&self, variant: &Variant, given: &Given, answers: &[Answers]) -> Option<Given> {
        let mut counted = given.clone();
        for input in &variant.inputs {
            let Some(measure) = measure_of(input).filter(|each| each.table.id == self.table.id)
            else {
                continue;
            };
            let mut number = given.get(input)?.clone();
            for (answer, count) in answers {
                let nearest = self.nearest(answer);
                let is_kept = measure.only.as_ref().is_none_or(|only| {
                    nearest >= Exact::from(only.from) && nearest <= Exact::from(only.to)
                });
                let added = match measure.aggregate {
                    Aggregate::Count | Aggregate::Filled(_) => count.clone(),
                    Aggregate::Sum(_) => answer.times(count),
                    Aggregate::OfMonth(_)
                    | Aggregate::Empty(_)
                    | Aggregate::Largest(_)
                    | Aggregate::SumOfProducts(..)
                    | Aggregate::SumOfCappedProducts(..)
                    | Aggregate::SumOfDividedProducts(..)
                    | Aggregate::Median(_)
                    | Aggregate::Percentile(..) => return None,
                };
                if is_kept {
                    number = number.plus(&added);
                }
            }
            counted.set(input, number);
        }
        Some(counted)
    }

    /// Whether the formula is the mean of answers that are counted one by one: a single answer
    /// gives itself. A mean from a sum holds the answers as what they are already.
    fn is_mean(&self, variant: &Variant, formula: &Expr) -> bool {
        let measures = || variant.inputs.iter().filter_map(|input| measure_of(input));
        if measures().any(|measure| matches!(measure.aggregate, Aggregate::Sum(_))) {
            return false;
        }
        let mut nothing = Given::default();
        for input in variant.inputs.iter().filter(|input| measure_of(input).is_some()) {
            nothing.set(input, Exact::zero());
        }
        let gives_itself = |answer: &Exact| {
            let one = self.with(variant, &nothing, &[(answer.clone(), Exact::one())]);
            one.and_then(|given| evaluate(formula, &given).ok())
                .is_some_and(|value| value.number == *answer)
        };
        gives_itself(&self.lowest) && gives_itself(&self.highest)
    }
}
