//! One input that moves, or people who move from one input to another, while the rest stands still.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::line::Line;
use super::root::Root;
use super::roots::{breaks, roots};
use crate::analysis::algebra::{divisor, holds, joined};
use crate::analysis::facts::{Facts, movable};
use crate::definition::check::{Check, Severity};
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::definition::kind::Kind;
use crate::definition::{Better, Definition, Variant};
use crate::engine::calculate::{Problem, is_breached, shaped};
use crate::engine::evaluate::{Failure, Given, evaluate};
use crate::number::exact::{Exact, Rounding};
use crate::number::quantile::{normal_quantile, normal_share};

/// What may move.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lever {
    /// One input.
    Input(Arc<Input>),
    /// From one input to another, the sum of both unchanged.
    Move(Arc<Input>, Arc<Input>),
}

/// How many move from one input to another. It stands in a formula and is never shown; no input of a
/// definition can have this id.
fn moving() -> Input {
    Input {
        id: "+moved".to_owned(),
        name: String::new(),
        hint: String::new(),
        symbol: String::new(),
        kind: Kind::Count,
        min: None,
        max: None,
        if_empty: None,
        choices: Vec::new(),
        origin: Origin::Typed,
    }
}

/// A variant with its numbers, ready for one of them to move.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    variant: &'a Variant,
    given: Given,
    lever: Lever,
    formula: Expr,
    /// What stands in the formula for the number that moves.
    unknown: Arc<Input>,
    /// The quantile that stands in the formula for a confidence level, where that is what moves.
    quantile: Option<Arc<Input>>,
    /// The number now; `None` where it is not given.
    pub present: Option<Exact>,
    /// What the number that moves measures.
    pub kind: Kind,
}

impl<'a> Setting<'a> {
    /// Gets a lever ready. The input that moves need not be given; the others must.
    ///
    /// # Errors
    /// As the calculation does.
    pub fn new(variant: &'a Variant, facts: &Facts, lever: Lever) -> Result<Setting<'a>, Problem> {
        let mut given = facts.completed(variant);
        let (formula, unknown, quantile, present, kind) = match &lever {
            Lever::Input(input) => {
                let is_quantile = |other: &&Arc<Input>| match &other.origin {
                    Origin::NormalQuantile(level) => level == input,
                    Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
                };
                let quantile = variant.inputs.iter().find(is_quantile).cloned();
                let unknown = quantile.as_ref().unwrap_or(input);
                let present = given.get(input).cloned();
                let mut others = variant.formula.inputs();
                others.retain(|other| other != input && other != unknown);
                all_given(others, &given)?;
                (variant.formula.clone(), Arc::clone(unknown), quantile, present, input.kind)
            }
            Lever::Move(from, to) => {
                all_given(variant.formula.inputs(), &given)?;
                let unknown = Arc::new(moving());
                given.set(&unknown, Exact::zero());
                let formula = moved(&variant.formula, from, to, &unknown);
                (formula, unknown, None, Some(Exact::zero()), from.kind)
            }
        };
        Ok(Setting { variant, given, lever, formula, unknown, quantile, present, kind })
    }

    /// Whether the result depends on what moves.
    pub fn has_effect(&self) -> bool {
        holds(&self.formula, &self.unknown)
    }

    /// The result at a number; `None` where there is none, or where it cannot be.
    pub fn value(&self, number: &Exact) -> Option<Exact> {
        let given = self.given_at(number)?;
        let cannot_be = self
            .variant
            .checks
            .iter()
            .any(|check| check.severity == Severity::Impossible && is_breached(check, &given));
        if cannot_be {
            return None;
        }
        let value = evaluate(&self.variant.formula, &given).ok()?;
        Some(shaped(value, self.variant.kind).number)
    }

    /// The line of the number, cut where the result may take one of the values, has none, or where
    /// a relation between inputs stops holding.
    pub fn line(&self, values: &[Exact]) -> Line {
        let x = &self.unknown;
        let mut found = breaks(&self.formula, x, &self.given);
        for value in values {
            found.extend(roots(&self.formula, x, &self.given, value));
            if self.variant.kind == Kind::Needed {
                // The result is rounded up: it also changes where the value passes a whole number.
                let (up, below) = (value.rounded_up(), Exact::one());
                found.extend(roots(&self.formula, x, &self.given, &up));
                found.extend(roots(&self.formula, x, &self.given, &up.minus(&below)));
            }
        }
        let impossible = |check: &&Arc<Check>| check.severity == Severity::Impossible;
        for check in self.variant.checks.iter().filter(impossible) {
            let gap = joined(Op::Sub, self.rewritten(&check.left), self.rewritten(&check.right));
            found.extend(breaks(&gap, x, &self.given));
            found.extend(roots(&gap, x, &self.given, &Exact::zero()));
        }
        let (low, high) = self.limits();
        let points = found.into_iter().filter_map(|root| self.outside(root));
        let points = points.map(|root| self.settled(root)).collect();
        Line { low, high, whole: self.kind.is_whole(), points }
    }

    /// A count that is whole but for the last digits of a square root is that whole number.
    fn settled(&self, root: Root) -> Root {
        let (digits, _) = root.number.magnitude().scaled(0, Rounding::HalfUp);
        let hair = Exact::ratio(1, 10u128.pow(30)).expect("not zero");
        match Exact::new(root.number.is_negative(), digits, Exact::one().top().clone()) {
            Some(whole) if self.kind.is_whole() && whole.minus(&root.number).magnitude() < hair => {
                Root { number: whole, irrational: false }
            }
            Some(_) | None => root,
        }
    }

    /// Every number that gives a result, in the limits of the input.
    pub fn solutions(&self, result: &Exact) -> Vec<Root> {
        let found = roots(&self.formula, &self.unknown, &self.given, result);
        let (low, high) = self.limits();
        let fits = |root: &Root| {
            low.as_ref().is_none_or(|low| root.number >= *low)
                && high.as_ref().is_none_or(|high| root.number <= *high)
        };
        found.into_iter().filter_map(|root| self.outside(root)).filter(fits).collect()
    }

    /// Between which numbers it may move.
    pub fn limits(&self) -> (Option<Exact>, Option<Exact>) {
        let exact = |limit: Option<Decimal>| limit.map(Exact::from);
        match &self.lever {
            Lever::Input(input) => (exact(input.min), exact(input.max)),
            Lever::Move(from, to) => {
                let room = |input: &Input, limit: Option<Decimal>| {
                    Some(self.given.get(input)?.minus(&limit?.into()))
                };
                let left = room(from, from.min);
                let right = room(to, to.max).map(|room| room.negated());
                let high = match (left, right) {
                    (Some(left), Some(right)) => Some(left.min(right)),
                    (left, right) => left.or(right),
                };
                (Some(Exact::zero()), high)
            }
        }
    }

    fn rewritten(&self, expression: &Expr) -> Expr {
        match &self.lever {
            Lever::Input(_) => expression.clone(),
            Lever::Move(from, to) => moved(expression, from, to, &self.unknown),
        }
    }

    /// A number of the unknown in the formula as one of the input that moves.
    fn outside(&self, root: Root) -> Option<Root> {
        match &self.quantile {
            None => Some(root),
            Some(_) => Some(Root { number: normal_share(&root.number)?, irrational: true }),
        }
    }

    fn given_at(&self, number: &Exact) -> Option<Given> {
        let mut given = self.given.clone();
        match &self.lever {
            Lever::Input(input) => {
                given.set(input, number.clone());
                if let Some(quantile) = &self.quantile {
                    given.set(quantile, normal_quantile(number)?);
                }
            }
            Lever::Move(from, to) => {
                let (left, joined) =
                    (self.given.get(from)?.minus(number), self.given.get(to)?.plus(number));
                given.set(from, left);
                given.set(to, joined);
            }
        }
        Some(given)
    }
}

fn all_given(inputs: Vec<Arc<Input>>, given: &Given) -> Result<(), Problem> {
    let missing: Vec<Arc<Input>> =
        inputs.into_iter().filter(|input| given.get(input).is_none()).collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Problem::Failed(Failure::Missing(missing))),
    }
}

/// An expression in which as many as an unknown says have moved from one input to another.
fn moved(expression: &Expr, from: &Arc<Input>, to: &Arc<Input>, unknown: &Arc<Input>) -> Expr {
    let changed = |op| joined(op, expression.clone(), Expr::Input(Arc::clone(unknown)));
    match expression {
        Expr::Number(_) => expression.clone(),
        Expr::Input(input) if input == from => changed(Op::Sub),
        Expr::Input(input) if input == to => changed(Op::Add),
        Expr::Input(_) => expression.clone(),
        Expr::Binary(op, left, right) => {
            joined(*op, moved(left, from, to, unknown), moved(right, from, to, unknown))
        }
    }
}

/// What may move, the likeliest first: moves between groups where a result comes from groups, then
/// inputs, and last those that everything is divided by, which are seldom in one's hands.
pub fn levers(definition: &Definition, variant: &Variant) -> Vec<Lever> {
    let bases = divisor(&variant.formula).map_or_else(Vec::new, Expr::inputs);
    let (last, first): (Vec<_>, Vec<_>) =
        movable(variant).into_iter().partition(|input| bases.contains(input));
    let inputs = first.into_iter().chain(last).map(Lever::Input);
    moves(definition, variant).into_iter().chain(inputs).collect()
}

/// The moves between two inputs that leave the total unchanged and better the result: between the
/// counts that make up what the formula divides by, such as detractors to passives.
pub fn moves(definition: &Definition, variant: &Variant) -> Vec<Lever> {
    let formula = &variant.formula;
    let parts = divisor(formula).map_or_else(Vec::new, Expr::inputs);
    let mut ones = Given::default();
    for input in formula.inputs() {
        ones.set(&input, Exact::one());
    }
    let is_count = |input: &&Arc<Input>| {
        input.has_field() && input.kind == Kind::Count && parts.contains(input)
    };
    let counts = || variant.inputs.iter().filter(is_count);
    let value = |given: &Given| evaluate(formula, given).ok().map(|value| value.number);
    let mut found = Vec::new();
    for from in counts() {
        for to in counts().filter(|to| *to != from) {
            let mut after = ones.clone();
            after.set(from, Exact::zero());
            after.set(to, Exact::from(2));
            let better = match definition.better_in(variant) {
                Better::Higher => value(&after) > value(&ones),
                Better::Lower => value(&after) < value(&ones),
                Better::Neither => value(&after) != value(&ones),
            };
            if better {
                found.push(Lever::Move(Arc::clone(from), Arc::clone(to)));
            }
        }
    }
    found
}
