//! "Reach a target": the smallest change of one input that brings the result to a wanted value.

use super::line::{Direction, Edge};
use super::setting::{Lever, Setting};
use crate::analysis::facts::Facts;
use crate::definition::{Better, Definition, Variant};
use crate::engine::calculate::Problem;
use crate::number::exact::Exact;
use crate::render::number::{decimals_of, shown, unshown};

/// What came of it.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// This change brings the result exactly there.
    Exact(Solution),
    /// This is the smallest change that suffices, and it goes past the target: a step less does not
    /// reach it.
    Past(Solution),
    /// The result is there already; this is the result.
    AlreadyReached(Exact),
    /// No change of this input brings it there.
    Impossible(Reason),
    /// There is no result to start from.
    NotReady(Problem),
}

/// A change that suffices.
#[derive(Clone, PartialEq, Debug)]
pub struct Solution {
    /// The number of the input, exactly; for a move, how many move.
    pub number: Exact,
    /// Whether the number has no end and no period.
    pub irrational: bool,
    /// The number to act upon: the same where it can be written out, else the next one of two
    /// decimals that suffices.
    pub enough: Exact,
    /// The number to act upon less the present one.
    pub change: Exact,
    /// The result there.
    pub value: Exact,
    /// The number a step before and its result, which falls short; `None` where no step lies
    /// between, or where there is no result.
    pub before: Option<(Exact, Exact)>,
}

/// Why a target cannot be reached.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// The result does not depend on this input.
    NoEffect,
    /// Even at this number, as far as the input can go, the result is only this.
    Limit {
        /// The number.
        number: Exact,
        /// The result there.
        value: Exact,
    },
    /// The result comes as close as one likes and never gets there, or moves away.
    Never,
}

/// Which side of the target is good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Goal {
    AtLeast,
    AtMost,
}

impl Goal {
    fn is_met(self, value: &Exact, wanted: &Exact) -> bool {
        match self {
            Goal::AtLeast => value >= wanted,
            Goal::AtMost => value <= wanted,
        }
    }
}

/// Finds the smallest change of a lever after which the result is as good as wanted, in the
/// engine's unit: at least where higher is better, at most where lower is. Where neither is, the
/// result has to get there from where it stands. Limits of inputs and relations that must hold are
/// kept; a count stays whole.
pub fn reach(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    lever: &Lever,
    wanted: &Exact,
) -> Outcome {
    let present = match facts.calculate(variant, &[]) {
        Ok(done) => done.value.number,
        Err(problem) => return Outcome::NotReady(problem),
    };
    let goal = match definition.better_in(variant) {
        Better::Higher => Goal::AtLeast,
        Better::Lower => Goal::AtMost,
        Better::Neither if present < *wanted => Goal::AtLeast,
        Better::Neither => Goal::AtMost,
    };
    if goal.is_met(&present, wanted) {
        return Outcome::AlreadyReached(present);
    }
    let setting = match Setting::new(variant, facts, lever.clone()) {
        Ok(setting) => setting,
        Err(problem) => return Outcome::NotReady(problem),
    };
    let Some(from) = setting.present.clone().filter(|_| setting.has_effect()) else {
        return Outcome::Impossible(Reason::NoEffect);
    };
    let met =
        |number: &Exact| setting.value(number).is_some_and(|value| goal.is_met(&value, wanted));
    let line = setting.line(std::slice::from_ref(wanted));
    let edge = |direction| line.first(&from, direction, &met);
    let distance = |edge: &Edge| edge.number.minus(&from).magnitude();
    let nearest = match (edge(Direction::Up), edge(Direction::Down)) {
        (Some(up), Some(down)) => Some(if distance(&down) < distance(&up) { down } else { up }),
        (up, down) => up.or(down),
    };
    match nearest {
        Some(edge) => solution(&setting, &from, &edge, wanted, &met),
        None => Outcome::Impossible(furthest(&setting, goal, &from)),
    }
}

fn solution(
    setting: &Setting,
    from: &Exact,
    edge: &Edge,
    wanted: &Exact,
    met: &dyn Fn(&Exact) -> bool,
) -> Outcome {
    let is_down = edge.number < *from;
    let step = match setting.kind.is_whole() {
        true => Exact::one(),
        false => unshown(&Exact::ratio(1, 100).expect("a hundred is not zero"), setting.kind),
    };
    let onward = if is_down { step.negated() } else { step };
    let enough = practical(setting, edge, &onward, met);
    let Some(value) = setting.value(&enough) else {
        return Outcome::Impossible(Reason::Never);
    };
    let before = enough.minus(&onward);
    let passes = if is_down { before > *from } else { before < *from };
    let before = Some(before)
        .filter(|_| !passes)
        .and_then(|number| setting.value(&number).map(|value| (number, value)));
    let is_exact = edge.irrational || setting.value(&edge.number).as_ref() == Some(wanted);
    let change = enough.minus(from);
    let (number, irrational) = (edge.number.clone(), edge.irrational);
    let solution = Solution { number, irrational, enough, change, value, before };
    if is_exact { Outcome::Exact(solution) } else { Outcome::Past(solution) }
}

/// The number itself where it can be written out, else the next one of two decimals that suffices; of
/// more where the limits of the input leave no room for that.
fn practical(
    setting: &Setting,
    edge: &Edge,
    onward: &Exact,
    met: &dyn Fn(&Exact) -> bool,
) -> Exact {
    const MOST_DECIMALS: u32 = 6;
    let decimals = decimals_of(&shown(&edge.number, setting.kind));
    let is_short = decimals.is_some_and(|decimals| decimals <= MOST_DECIMALS);
    if setting.kind.is_whole() || edge.included && !edge.irrational && is_short {
        return edge.number.clone();
    }
    let (low, high) = setting.limits();
    let has_room = |number: &Exact| match onward.is_negative() {
        true => low.as_ref().is_none_or(|low| number >= low),
        false => high.as_ref().is_none_or(|high| number <= high),
    };
    let fits = |number: &Exact| has_room(number) && met(number);
    let mut finer = (0..=MOST_DECIMALS).filter_map(|digits| {
        let step = onward.divided_by(&Exact::from(10).power(digits))?;
        let next = edge.number.divided_by(&step)?.rounded_up().times(&step);
        [next.clone(), next.plus(&step)].into_iter().find(|number| fits(number))
    });
    finer.next().unwrap_or(edge.number.clone())
}

/// How far the result gets when the input goes to an end of its line.
fn furthest(setting: &Setting, goal: Goal, from: &Exact) -> Reason {
    let line = setting.line(&[]);
    let ends = [line.low.clone(), line.high.clone()];
    let points = line.points.iter().map(|point| Some(point.number.clone()));
    let is_better = |value: &Exact, best: &Exact| match goal {
        Goal::AtLeast => value > best,
        Goal::AtMost => value < best,
    };
    let mut best: Option<(Exact, Exact)> = None;
    let open = line.high.is_none() || line.low.is_none();
    for number in ends.into_iter().chain(points).flatten().chain([from.clone()]) {
        if setting.kind.is_whole() && !number.is_whole() {
            continue;
        }
        let Some(value) = setting.value(&number) else { continue };
        if best.as_ref().is_none_or(|(_, known)| is_better(&value, known)) {
            best = Some((number, value));
        }
    }
    // Where the line has no end, the result may creep on for ever.
    let beyond = line.points.iter().map(|point| point.number.clone()).max();
    let beyond = beyond.into_iter().chain([from.clone()]).max().filter(|_| open);
    let creeps = beyond.is_some_and(|far| {
        let far = far.plus(&Exact::from(1_000_000_000));
        let value = setting.value(&far.rounded_up());
        value.is_some_and(|value| best.as_ref().is_none_or(|(_, known)| is_better(&value, known)))
    });
    match best {
        Some((number, value)) if !creeps && number != *from => Reason::Limit { number, value },
        _ => Reason::Never,
    }
}
