//! How a value should be printed, worked out by another road than the product's.

use cadran::definition::kind::Kind;
use cadran::number::exact::Rounding;
use cadran::text::Lang;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

fn ten_to(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

/// The text of a figure and whether it is exact; `None` beyond 28 digits.
type Printed = Option<(String, bool)>;

/// A value in the unit shown, as a fraction that need not be in lowest terms.
pub struct Shown {
    negative: bool,
    top: BigInt,
    bottom: BigInt,
    kind: Kind,
}

/// A magnitude times ten to some decimals: the whole part, what is left over, and the divisor.
struct Scaled<'a> {
    floor: BigInt,
    rest: BigInt,
    bottom: &'a BigInt,
}

impl Scaled<'_> {
    fn rounded(&self, rounding: Rounding) -> BigInt {
        let double: BigInt = &self.rest * 2;
        let up = match rounding {
            Rounding::CutOff => false,
            Rounding::HalfUp => double >= *self.bottom,
            Rounding::HalfEven => {
                double > *self.bottom || double == *self.bottom && self.floor.bit(0)
            }
        };
        if up { &self.floor + 1 } else { self.floor.clone() }
    }
}

impl Shown {
    pub fn new(value: &BigRational, kind: Kind) -> Shown {
        let factor = match kind {
            Kind::Ratio | Kind::MonthlyRatio => 100,
            Kind::Count
            | Kind::Needed
            | Kind::Number
            | Kind::Points
            | Kind::Score
            | Kind::Money
            | Kind::MonthlyMoney
            | Kind::Minutes
            | Kind::Hours
            | Kind::Days
            | Kind::Months => 1,
        };
        let top = value.numer().abs() * factor;
        Shown { negative: value.is_negative(), top, bottom: value.denom().clone(), kind }
    }

    fn scaled(&self, decimals: u32) -> Scaled<'_> {
        let top = &self.top * ten_to(decimals);
        let (floor, rest) = (&top / &self.bottom, &top % &self.bottom);
        Scaled { floor, rest, bottom: &self.bottom }
    }

    /// A figure in each rounding and language.
    pub fn figures(&self, decimals: u32) -> Vec<(Rounding, Lang, Printed)> {
        let keeps_zeros = matches!(
            self.kind,
            Kind::Ratio | Kind::MonthlyRatio | Kind::Money | Kind::MonthlyMoney
        );
        let is_whole = (&self.top % &self.bottom).is_zero();
        let decimals = if is_whole && !keeps_zeros { 0 } else { decimals };
        let scaled = self.scaled(decimals);
        let exact = scaled.rest.is_zero();
        let mut figures = Vec::new();
        for rounding in [Rounding::HalfUp, Rounding::HalfEven, Rounding::CutOff] {
            let digits = scaled.rounded(rounding);
            let is_long = digits >= ten_to(28);
            for lang in Lang::ALL {
                let text = (!is_long).then(|| (self.text(&digits, decimals, lang), exact));
                figures.push((rounding, lang, text));
            }
        }
        figures
    }

    fn text(&self, digits: &BigInt, decimals: u32, lang: Lang) -> String {
        let sign = if self.negative && !digits.is_zero() { "\u{2212}" } else { "" };
        let (head, tail) = (digits / ten_to(decimals), digits % ten_to(decimals));
        let (comma, dot) = if lang == Lang::Fr { ("\u{202f}", ",") } else { (",", ".") };
        let mut text = grouped(&head, comma);
        if decimals > 0 {
            text = format!("{text}{dot}{:0>width$}", tail.to_string(), width = decimals as usize);
        }
        let plural = match lang {
            Lang::Fr => head >= BigInt::from(2),
            Lang::En => text != "1",
        };
        with_unit(sign, &text, self.kind, lang, plural)
    }

    /// The canonical text: 29 significant digits, every digit before the dot.
    pub fn canonical(&self) -> String {
        if self.top.is_zero() {
            return "0".to_owned();
        }
        let places = (28 - self.first_digit()).max(0) as usize;
        let digits = self.scaled(places as u32).rounded(Rounding::HalfUp).to_string();
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (head, tail) = padded.split_at(padded.len() - places);
        let tail = tail.trim_end_matches('0');
        let dot = if tail.is_empty() { "" } else { "." };
        let sign = if self.negative { "-" } else { "" };
        format!("{sign}{head}{dot}{tail}")
    }

    /// The power of ten of the first digit: 0 for 5, 2 for 123, -1 for 0.9.
    fn first_digit(&self) -> i64 {
        let floor = &self.top / &self.bottom;
        if !floor.is_zero() {
            return floor.to_string().len() as i64 - 1;
        }
        let (mut power, mut grown) = (0, self.top.clone());
        while grown < self.bottom {
            grown *= 10;
            power -= 1;
        }
        power
    }
}

fn grouped(number: &BigInt, mark: &str) -> String {
    let digits = number.to_string();
    let backwards: Vec<char> = digits.chars().rev().collect();
    let groups: Vec<String> =
        backwards.chunks(3).map(|group| group.iter().rev().collect()).collect();
    groups.iter().rev().map(String::as_str).collect::<Vec<_>>().join(mark)
}

fn with_unit(sign: &str, text: &str, kind: Kind, lang: Lang, plural: bool) -> String {
    let word = match (kind, lang, plural) {
        (Kind::Money | Kind::MonthlyMoney, Lang::Fr, _) => return format!("{sign}{text}\u{a0}$"),
        (Kind::Money | Kind::MonthlyMoney, Lang::En, _) => return format!("{sign}${text}"),
        (Kind::Ratio, Lang::Fr, _) => "\u{a0}%",
        (Kind::Ratio, Lang::En, _) => "%",
        (Kind::MonthlyRatio, Lang::Fr, _) => "\u{a0}%\u{a0}par\u{a0}mois",
        (Kind::MonthlyRatio, Lang::En, _) => "%\u{a0}per\u{a0}month",
        (Kind::Points, _, false) => "\u{a0}point",
        (Kind::Points, _, true) => "\u{a0}points",
        (Kind::Minutes, _, false) => "\u{a0}minute",
        (Kind::Minutes, _, true) => "\u{a0}minutes",
        (Kind::Hours, Lang::Fr, false) => "\u{a0}heure",
        (Kind::Hours, Lang::Fr, true) => "\u{a0}heures",
        (Kind::Hours, Lang::En, false) => "\u{a0}hour",
        (Kind::Hours, Lang::En, true) => "\u{a0}hours",
        (Kind::Days, Lang::Fr, false) => "\u{a0}jour",
        (Kind::Days, Lang::Fr, true) => "\u{a0}jours",
        (Kind::Days, Lang::En, false) => "\u{a0}day",
        (Kind::Days, Lang::En, true) => "\u{a0}days",
        (Kind::Months, Lang::Fr, _) => "\u{a0}mois",
        (Kind::Months, Lang::En, false) => "\u{a0}month",
        (Kind::Months, Lang::En, true) => "\u{a0}months",
        (Kind::Count | Kind::Needed | Kind::Number | Kind::Score, _, _) => "",
    };
    format!("{sign}{text}{word}")
}
