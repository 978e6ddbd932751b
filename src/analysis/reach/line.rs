//! The line on which one number moves, cut at the points where something can change.

use super::root::Root;
use crate::number::exact::Exact;
use crate::order;

/// Which way a number moves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// It grows.
    Up,
    /// It falls.
    Down,
}

/// The line of a number: where it may lie, and the points between which nothing changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The smallest number that makes sense.
    pub low: Option<Exact>,
    /// The largest number that makes sense.
    pub high: Option<Exact>,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// The points at which something can change.
    pub points: Vec<Root>,
}

/// The first number at which a condition holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Edge {
    /// The number.
    pub number: Exact,
    /// Whether it holds there; else only beyond it, as close as one likes.
    pub included: bool,
    /// Whether the number has no end and no period.
    pub irrational: bool,
}

impl Line {
    /// The number nearest to `from`, on one side of it, at which a condition holds. The condition
    /// is the same everywhere between two neighbouring points.
    pub fn first(
        &self,
        from: &Exact,
        direction: Direction,
        holds: &dyn Fn(&Exact) -> bool,
    ) -> Option<Edge> {
        // Going down is going up with every sign turned.
        let turned = |number: &Exact| match direction {
            Direction::Up => number.clone(),
            Direction::Down => number.negated(),
        };
        let end = match direction {
            Direction::Up => self.high.as_ref().map(turned),
            Direction::Down => self.low.as_ref().map(turned),
        };
        let within = |number: &Exact| end.as_ref().is_none_or(|end| number <= end);
        let start = turned(from);
        let mut ahead: Vec<Root> = self
            .points
            .iter()
            .map(|point| Root { number: turned(&point.number), irrational: point.irrational })
            .filter(|point| point.number > start && within(&point.number))
            .collect();
        ahead.extend(end.clone().map(|number| Root { number, irrational: false }));
        order::sort_by(&mut ahead, |left, right| left.number.cmp(&right.number));
        let edge = |number: &Exact, included, irrational| Edge {
            number: turned(number),
            included,
            irrational,
        };
        let holds = |number: &Exact| holds(&turned(number));
        let mut here = Root { number: start, irrational: false };
        for point in ahead {
            if point.number <= here.number {
                continue;
            }
            let between = self.between(&here.number, Some(&point.number));
            if let Some(inside) = between.filter(|inside| holds(inside)) {
                let reached = if self.whole { &inside } else { &here.number };
                return Some(edge(reached, self.whole, here.irrational && !self.whole));
            }
            if (!self.whole || point.number.is_whole()) && holds(&point.number) {
                return Some(edge(&point.number, true, point.irrational));
            }
            here = point;
        }
        if end.is_some() {
            return None;
        }
        let beyond = self.between(&here.number, None).filter(|beyond| holds(beyond))?;
        let reached = if self.whole { &beyond } else { &here.number };
        Some(edge(reached, self.whole, here.irrational && !self.whole))
    }

    /// A number past `low` and before `high`: the first whole one where only those make sense.
    fn between(&self, low: &Exact, high: Option<&Exact>) -> Option<Exact> {
        let half = Exact::ratio(1, 2).expect("two is not zero");
        if !self.whole {
            return Some(match high {
                Some(high) => low.plus(high).times(&half),
                None => low.plus(&Exact::one()),
            });
        }
        let up = low.rounded_up();
        let next = if up == *low { up.plus(&Exact::one()) } else { up };
        high.is_none_or(|high| next < *high).then_some(next)
    }
}
