//! A calculation as the formula of a spreadsheet, with its numbers in it, in the syntax of each language.

use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::kind::Kind;
use crate::engine::evaluate::Given;
use crate::number::exact::{Exact, Rounding};
use crate::render::number::{Style, canonical, decimals_of};
use crate::text::{Lang, Text, text};

/// A formula that computes a variant from its numbers: `=(3000-200)/3000`. A percentage comes out as
/// the share that it is, for the cell to show with a percent sign. `None` where a number is missing.
///
/// With a style the result is rounded as the page shows it, except half to even, which spreadsheets
/// have no function for.
pub fn formula(
    variant: &Variant,
    given: &Given,
    rounded: Option<&Style>,
    lang: Lang,
) -> Option<String> {
    let mut formula = String::from("=");
    let closing = match opening(variant.kind, rounded, lang) {
        Some((opening, closing)) => {
            formula.push_str(&opening);
            closing
        }
        None => String::new(),
    };
    Writer { given, lang }.write(&variant.formula, Bond::Sum, &mut formula)?;
    formula.push_str(&closing);
    Some(formula)
}

const ROUND: Text = text("ROUND", "ARRONDI");
const ROUND_UP: Text = text("ROUNDUP", "ARRONDI.SUP");
const TRUNCATE: Text = text("TRUNC", "TRONQUE");
const POWER: Text = text("POWER", "PUISSANCE");
const SMALLER: Text = text("MIN", "MIN");

/// Decimals after which a spreadsheet, which counts in floats, has noise: what is rounded up is cut
/// there first.
const BEFORE_NOISE: u32 = 9;

/// What stands before and after a formula whose result is rounded.
fn opening(kind: Kind, rounded: Option<&Style>, lang: Lang) -> Option<(String, String)> {
    let separator = separator(lang);
    if kind == Kind::Needed {
        let (up, round) = (ROUND_UP.get(lang), ROUND.get(lang));
        return Some((
            format!("{up}({round}("),
            format!("{separator}{BEFORE_NOISE}){separator}0)"),
        ));
    }
    let style = rounded?;
    let function = match style.rounding {
        Rounding::HalfUp => ROUND,
        Rounding::CutOff => TRUNCATE,
        Rounding::HalfEven => return None,
    };
    let decimals = style.decimals + if kind.is_percentage() { 2 } else { 0 };
    Some((format!("{}(", function.get(lang)), format!("{separator}{decimals})")))
}

/// What parts the arguments of a function.
fn separator(lang: Lang) -> char {
    match lang {
        Lang::Fr => ';',
        Lang::En => ',',
    }
}

/// How tightly a place holds what stands in it: what holds less tightly gets brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Sum,
    Term,
    Factor,
    Divisor,
}

struct Writer<'a> {
    given: &'a Given,
    lang: Lang,
}

impl Writer<'_> {
    fn write(&self, expression: &Expr, place: Bond, formula: &mut String) -> Option<()> {
        match expression {
            Expr::Number(number) => self.number(number, Kind::Number, place, formula),
            Expr::Input(input) => {
                self.number(self.given.get(input)?, input.kind, place, formula);
            }
            Expr::Binary(op, left, right) => match op {
                Op::Add => self.infix("+", [left, right], [Bond::Sum; 2], place, formula)?,
                Op::Sub => {
                    self.infix("-", [left, right], [Bond::Sum, Bond::Term], place, formula)?
                }
                Op::Mul => {
                    self.infix("*", [left, right], [Bond::Factor; 2], place, formula)?;
                }
                Op::Div => {
                    let places = [Bond::Factor, Bond::Divisor];
                    self.infix("/", [left, right], places, place, formula)?;
                }
                Op::Pow => self.call(POWER, [left, right], formula)?,
                Op::Min => self.call(SMALLER, [left, right], formula)?,
            },
        }
        Some(())
    }

    fn infix(
        &self,
        sign: &str,
        sides: [&Expr; 2],
        places: [Bond; 2],
        place: Bond,
        formula: &mut String,
    ) -> Option<()> {
        let own = if matches!(sign, "+" | "-") { Bond::Sum } else { Bond::Factor };
        let needs_brackets = place > own;
        formula.push_str(if needs_brackets { "(" } else { "" });
        self.write(sides[0], places[0], formula)?;
        formula.push_str(sign);
        self.write(sides[1], places[1], formula)?;
        formula.push_str(if needs_brackets { ")" } else { "" });
        Some(())
    }

    fn call(&self, function: Text, arguments: [&Expr; 2], formula: &mut String) -> Option<()> {
        formula.push_str(function.get(self.lang));
        formula.push('(');
        self.write(arguments[0], Bond::Sum, formula)?;
        formula.push(separator(self.lang));
        self.write(arguments[1], Bond::Sum, formula)?;
        formula.push(')');
        Some(())
    }

    /// A number with every digit; one without end as a fraction, or, where that is too long, with as
    /// many digits as there are.
    fn number(&self, number: &Exact, kind: Kind, place: Bond, formula: &mut String) {
        let whole = |natural| Exact::new(false, natural, Exact::one().top().clone());
        let ends = decimals_of(number).is_some();
        let parts = whole(number.top().clone()).zip(whole(number.bottom().clone()));
        let (text, is_simple) = match parts {
            Some((top, bottom)) if !ends && is_short(&top) && is_short(&bottom) => {
                let sign = if number.is_negative() { "-" } else { "" };
                (format!("{sign}{}/{}", top.canonical(), bottom.canonical()), false)
            }
            _ => {
                let percent = if kind.is_percentage() { "%" } else { "" };
                (canonical(number, kind) + percent, !number.is_negative())
            }
        };
        let text = match self.lang {
            Lang::En => text,
            Lang::Fr => text.replace('.', ","),
        };
        // The sign of a number at the start of a formula or of an argument needs no brackets.
        if is_simple || (place == Bond::Sum && formula.ends_with(['=', '(', ',', ';'])) {
            formula.push_str(&text);
        } else {
            formula.push('(');
            formula.push_str(&text);
            formula.push(')');
        }
    }
}

/// Whether a spreadsheet holds every digit of a whole number.
fn is_short(number: &Exact) -> bool {
    number.top().digits().len() <= 15
}
