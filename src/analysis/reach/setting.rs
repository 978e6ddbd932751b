//! One input that moves, or people who move from one input to another, while the rest stands still.

use rust_decimal::Decimal;

use super::line::Line;
use super::roots::{Root, breaks, holds, roots};
use crate::analysis::facts::{Facts, movable};
use crate::analysis::finder::slips::divisor;
use crate::engine::calculate::{Problem, is_breached, shaped};
use crate::engine::check::Severity;
use crate::engine::evaluate::{Given, evaluate};
use crate::engine::expression::{Expr, Op};
use crate::engine::input::{Input, Origin};
use crate::engine::kind::Kind;
use crate::engine::metric::{Better, Metric, Variant};
use crate::number::exact::{Exact, Rounding};
use crate::number::quantile::{normal_quantile, normal_share};
use crate::text::text;

/// What may move.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lever {
    /// One input.
    Input(&'static Input),
    /// From one input to another, the sum of both unchanged.
    Move(&'static Input, &'static Input),
}

/// How many move from one input to another.
static MOVED: Input = Input {
    id: "moved",
    name: text("Moved", "Déplacés"),
    symbol: "m",
    kind: Kind::Count,
    ..Input::PLAIN
};

/// A variant with its numbers, ready for one of them to move.
#[derive(Clone, Debug)]
pub struct Setting {
    variant: &'static Variant,
    given: Given,
    lever: Lever,
    formula: Expr,
    /// The confidence level whose quantile stands in the formula, where that is what moves.
    quantile: Option<&'static Input>,
    /// The number now; `None` where it is not given.
    pub present: Option<Exact>,
    /// What the number that moves measures.
    pub kind: Kind,
}

impl Setting {
    /// Gets a lever ready. The input that moves need not be given; the others must.
    ///
    /// # Errors
    /// As the calculation does.
    pub fn new(variant: &'static Variant, facts: &Facts, lever: Lever) -> Result<Setting, Problem> {
        let mut given = facts.completed(variant);
        let formula = (variant.formula)();
        match lever {
            Lever::Input(input) => {
                let quantile = variant.inputs.iter().copied().find(|other| match other.origin {
                    Origin::NormalQuantile(level) => *level == *input,
                    Origin::Typed | Origin::TypedOrMeasured(_) | Origin::Measured(_) => false,
                });
                let present = given.get(input).cloned();
                let mut others = formula.inputs();
                others.retain(|other| *other != input && Some(*other) != quantile);
                all_given(&others, &given)?;
                Ok(Setting { variant, given, lever, formula, quantile, present, kind: input.kind })
            }
            Lever::Move(from, to) => {
                all_given(&formula.inputs(), &given)?;
                given.set(&MOVED, Exact::zero());
                let kind = from.kind;
                let formula = moved(&formula, from, to);
                let present = Some(Exact::zero());
                Ok(Setting { variant, given, lever, formula, quantile: None, present, kind })
            }
        }
    }

    /// Whether the result depends on what moves.
    pub fn has_effect(&self) -> bool {
        holds(&self.formula, self.unknown())
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
        let value = evaluate(&(self.variant.formula)(), &given).ok()?;
        Some(shaped(value, self.variant.kind).number)
    }

    /// The line of the number, cut where the result may take one of the values, has none, or where
    /// a relation between inputs stops holding.
    pub fn line(&self, values: &[Exact]) -> Line {
        let x = self.unknown();
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
        let impossible =
            |check: &&crate::engine::check::Check| check.severity == Severity::Impossible;
        for check in self.variant.checks.iter().filter(impossible) {
            let gap = Expr::Binary(
                Op::Sub,
                Box::new(self.rewritten(&(check.left)())),
                Box::new(self.rewritten(&(check.right)())),
            );
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
        let found = roots(&self.formula, self.unknown(), &self.given, result);
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
        match self.lever {
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

    fn unknown(&self) -> &'static Input {
        match self.lever {
            Lever::Input(input) => self.quantile.unwrap_or(input),
            Lever::Move(..) => &MOVED,
        }
    }

    fn rewritten(&self, expression: &Expr) -> Expr {
        match self.lever {
            Lever::Input(_) => expression.clone(),
            Lever::Move(from, to) => moved(expression, from, to),
        }
    }

    /// A number of the unknown in the formula as one of the input that moves.
    fn outside(&self, root: Root) -> Option<Root> {
        match self.quantile {
            None => Some(root),
            Some(_) => Some(Root { number: normal_share(&root.number)?, irrational: true }),
        }
    }

    fn given_at(&self, number: &Exact) -> Option<Given> {
        let mut given = self.given.clone();
        match self.lever {
            Lever::Input(input) => {
                given.set(input, number.clone());
                if let Some(quantile) = self.quantile {
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

fn all_given(inputs: &[&'static Input], given: &Given) -> Result<(), Problem> {
    let missing: Vec<&'static Input> =
        inputs.iter().copied().filter(|input| given.get(input).is_none()).collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Problem::Failed(crate::engine::evaluate::Failure::Missing(missing))),
    }
}

/// An expression in which some have moved from one input to another.
fn moved(expression: &Expr, from: &'static Input, to: &'static Input) -> Expr {
    match expression {
        Expr::Number(_) => expression.clone(),
        Expr::Input(input) if *input == from => *input - &MOVED,
        Expr::Input(input) if *input == to => *input + &MOVED,
        Expr::Input(_) => expression.clone(),
        Expr::Binary(op, left, right) => {
            let (left, right) = (moved(left, from, to), moved(right, from, to));
            Expr::Binary(*op, Box::new(left), Box::new(right))
        }
    }
}

/// What may move, the likeliest first: moves between groups where a result comes from groups, then
/// inputs, and last those that everything is divided by, which are seldom in one's hands.
pub fn levers(metric: &Metric, variant: &'static Variant) -> Vec<Lever> {
    let formula = (variant.formula)();
    let bases = divisor(&formula).map_or_else(Vec::new, Expr::inputs);
    let (last, first): (Vec<_>, Vec<_>) =
        movable(variant).into_iter().partition(|input| bases.contains(input));
    let inputs = first.into_iter().chain(last).map(Lever::Input);
    moves(metric, variant).into_iter().chain(inputs).collect()
}

/// The moves between two inputs that leave the total unchanged and better the result: between the
/// counts that make up what the formula divides by, such as detractors to passives.
pub fn moves(metric: &Metric, variant: &'static Variant) -> Vec<Lever> {
    let formula = (variant.formula)();
    let parts = divisor(&formula).map_or_else(Vec::new, Expr::inputs);
    let mut ones = Given::default();
    for input in formula.inputs() {
        ones.set(input, Exact::one());
    }
    let counts =
        || {
            variant.inputs.iter().copied().filter(|input| {
                input.has_field() && input.kind == Kind::Count && parts.contains(input)
            })
        };
    let value = |given: &Given| evaluate(&formula, given).ok().map(|value| value.number);
    let mut found = Vec::new();
    for from in counts() {
        for to in counts().filter(|to| *to != from) {
            let mut after = ones.clone();
            after.set(from, Exact::zero());
            after.set(to, Exact::from(2));
            let better = match metric.better_in(variant) {
                Better::Higher => value(&after) > value(&ones),
                Better::Lower => value(&after) < value(&ones),
                Better::Neither => value(&after) != value(&ones),
            };
            if better {
                found.push(Lever::Move(from, to));
            }
        }
    }
    found
}
