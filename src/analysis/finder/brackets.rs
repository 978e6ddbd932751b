//! A formula as it reads when its brackets are left out: written on one line, then read by precedence.

use crate::definition::expression::{Expr, Op};

/// Which brackets are left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dropped {
    /// All of them.
    All,
    /// Those around what is divided or multiplied: the total below the line stays one thing.
    Left,
    /// Those around what it is divided by, or raised to.
    Right,
}

impl Dropped {
    /// All ways to leave brackets out.
    pub const ALL: [Dropped; 3] = [Dropped::All, Dropped::Left, Dropped::Right];
}

/// The formula without its brackets; `None` where that changes nothing.
pub fn without_brackets(expression: &Expr, dropped: Dropped) -> Option<Expr> {
    let mut line = Line::default();
    line.write(expression, dropped);
    let read = line.read();
    (read != *expression && line.has_dropped).then_some(read)
}

/// A formula on one line: operands with operators between them.
#[derive(Default)]
struct Line {
    operands: Vec<Expr>,
    operators: Vec<Op>,
    has_dropped: bool,
}

impl Line {
    fn write(&mut self, expression: &Expr, dropped: Dropped) {
        let Expr::Binary(op, left, right) = expression else {
            return self.operands.push(expression.clone());
        };
        if *op == Op::Min {
            // The commas of a function part its arguments: there are no brackets to leave out.
            return self.operands.push(expression.clone());
        }
        let left_out = matches!(dropped, Dropped::All | Dropped::Left);
        self.side(left, needs_brackets(*op, left, false), left_out, dropped);
        self.operators.push(*op);
        let left_out = matches!(dropped, Dropped::All | Dropped::Right);
        self.side(right, needs_brackets(*op, right, true), left_out, dropped);
    }

    fn side(&mut self, side: &Expr, in_brackets: bool, left_out: bool, dropped: Dropped) {
        if in_brackets && !left_out {
            return self.operands.push(side.clone());
        }
        self.has_dropped |= in_brackets;
        self.write(side, dropped);
    }

    /// Powers first, then products and quotients, then sums and differences, each from the left.
    fn read(&self) -> Expr {
        let (mut operands, mut operators) = (self.operands.clone(), self.operators.clone());
        for level in (0..=HIGHEST).rev() {
            let mut place = 0;
            while place < operators.len() {
                if precedence(operators[place]) == level {
                    let right = operands.remove(place + 1);
                    let op = operators.remove(place);
                    let left = operands[place].clone();
                    operands[place] = Expr::Binary(op, Box::new(left), Box::new(right));
                } else {
                    place += 1;
                }
            }
        }
        operands.swap_remove(0)
    }
}

const HIGHEST: u8 = 2;

fn precedence(op: Op) -> u8 {
    match op {
        Op::Add | Op::Sub => 0,
        Op::Mul | Op::Div => 1,
        Op::Pow | Op::Min => HIGHEST,
    }
}

fn needs_brackets(outer: Op, inner: &Expr, is_right: bool) -> bool {
    let Expr::Binary(op, ..) = inner else { return false };
    let (inner, outer_level) = (precedence(*op), precedence(outer));
    let same_matters = match outer {
        Op::Sub | Op::Div => is_right,
        Op::Pow => true,
        Op::Add | Op::Mul | Op::Min => false,
    };
    *op != Op::Min && (inner < outer_level || inner == outer_level && same_matters)
}
