//! Exact rational numbers: every value between what was typed and what is shown.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::natural::Natural;

/// A fraction in lowest terms, with its sign. Nothing is rounded until a result is shown.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Exact {
    negative: bool,
    top: Natural,
    bottom: Natural,
}

/// How a value becomes a figure with a given number of decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Rounding {
    /// To the nearest, a half away from zero: the default, and what people expect.
    #[default]
    HalfUp,
    /// To the nearest, a half to the even digit (the banker's way).
    HalfEven,
    /// Cut off: the digits beyond are dropped.
    CutOff,
}

impl Rounding {
    /// Every rounding, in the order in which it is offered.
    pub const ALL: [Rounding; 3] = [Rounding::HalfUp, Rounding::HalfEven, Rounding::CutOff];

    /// The name used in links and in storage; permanent.
    pub const fn id(self) -> &'static str {
        match self {
            Rounding::HalfUp => "half_up",
            Rounding::HalfEven => "half_even",
            Rounding::CutOff => "cut_off",
        }
    }

    /// The rounding of a name.
    pub fn of_id(id: &str) -> Option<Rounding> {
        Rounding::ALL.into_iter().find(|rounding| rounding.id() == id)
    }
}

impl Exact {
    /// Zero.
    pub fn zero() -> Exact {
        Exact::from(0)
    }

    /// One.
    pub fn one() -> Exact {
        Exact::from(1)
    }

    /// The fraction `top / bottom` with a sign; `None` where `bottom` is zero.
    pub fn new(negative: bool, top: Natural, bottom: Natural) -> Option<Exact> {
        if bottom.is_zero() {
            return None;
        }
        if top.is_zero() {
            return Some(Exact { negative: false, top, bottom: Natural::one() });
        }
        let (top, bottom) = lowest(&top, &bottom);
        Some(Exact { negative, top, bottom })
    }

    /// A ratio of two whole numbers, for constants; `None` where `bottom` is zero.
    pub fn ratio(top: i128, bottom: u128) -> Option<Exact> {
        Exact::new(top < 0, Natural::from(top.unsigned_abs()), Natural::from(bottom))
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.top.is_zero()
    }

    /// Whether it is a whole number.
    pub fn is_whole(&self) -> bool {
        self.bottom.is_one()
    }

    /// The number above the line, without its sign.
    pub fn top(&self) -> &Natural {
        &self.top
    }

    /// The number below the line, never zero.
    pub fn bottom(&self) -> &Natural {
        &self.bottom
    }

    /// The same number without its sign.
    pub fn magnitude(&self) -> Exact {
        Exact { negative: false, ..self.clone() }
    }

    /// The number with the other sign.
    pub fn negated(&self) -> Exact {
        Exact { negative: !self.negative && !self.is_zero(), ..self.clone() }
    }

    /// The sum. Only what the two have in common below the line is looked for: a long sum of short
    /// fractions never takes the common divisor of two long numbers, which is slow (Knuth 4.5.1).
    pub fn plus(&self, other: &Exact) -> Exact {
        let shared = self.bottom.common_divisor(&other.bottom);
        let left_bottom = divided(&self.bottom, &shared);
        let left = self.top.times(&divided(&other.bottom, &shared));
        let right = other.top.times(&left_bottom);
        let (negative, top) = if self.negative == other.negative {
            (self.negative, left.plus(&right))
        } else if let Some(rest) = left.minus(&right) {
            (self.negative, rest)
        } else {
            (other.negative, right.minus(&left).expect("the larger less the smaller"))
        };
        if top.is_zero() {
            return Exact::zero();
        }
        // What is left in common can only be a part of what the two had in common.
        let (_, rest) = top.divided_by(&shared).expect("never zero");
        let again = if rest.is_zero() { shared.clone() } else { shared.common_divisor(&rest) };
        let bottom = left_bottom.times(&divided(&other.bottom, &again));
        Exact { negative, top: divided(&top, &again), bottom }
    }

    /// The difference.
    pub fn minus(&self, other: &Exact) -> Exact {
        self.plus(&other.negated())
    }

    /// The product.
    pub fn times(&self, other: &Exact) -> Exact {
        if self.is_zero() || other.is_zero() {
            return Exact::zero();
        }
        let negative = self.negative != other.negative;
        let (left, below_right) = lowest(&self.top, &other.bottom);
        let (right, below_left) = lowest(&other.top, &self.bottom);
        Exact { negative, top: left.times(&right), bottom: below_left.times(&below_right) }
    }

    /// The quotient; `None` where the divisor is zero.
    pub fn divided_by(&self, other: &Exact) -> Option<Exact> {
        let Exact { negative, top, bottom } = other.clone();
        let inverse = Exact { negative, top: bottom, bottom: top };
        (!other.is_zero()).then(|| self.times(&inverse))
    }

    /// A whole power.
    pub fn power(&self, exponent: u32) -> Exact {
        Exact {
            negative: self.negative && exponent % 2 == 1,
            top: self.top.power(exponent),
            bottom: self.bottom.power(exponent),
        }
    }

    /// The value times ten to `decimals`, rounded to a whole number without its sign: the digits of
    /// a figure, and whether nothing was lost.
    pub fn scaled(&self, decimals: u32, rounding: Rounding) -> (Natural, bool) {
        let shifted = self.top.times(&Natural::power_of_ten(decimals));
        let (quotient, rest) = shifted.divided_by(&self.bottom).expect("never zero");
        let half = rest.plus(&rest).cmp(&self.bottom);
        let up = match rounding {
            Rounding::HalfUp => half != Ordering::Less,
            Rounding::HalfEven => {
                half == Ordering::Greater || (half == Ordering::Equal && !quotient.is_even())
            }
            Rounding::CutOff => false,
        };
        let whole = if up { quotient.plus(&Natural::one()) } else { quotient };
        (whole, rest.is_zero())
    }

    /// The smallest whole number that is not below this one.
    pub fn rounded_up(&self) -> Exact {
        let (whole, exact) = self.scaled(0, Rounding::CutOff);
        let negative = self.negative && !whole.is_zero();
        let floor = Exact { negative, top: whole, bottom: Natural::one() };
        if exact || self.negative { floor } else { floor.plus(&Exact::one()) }
    }

    /// The decimal number with `decimals` places, rounded once; `None` beyond what a [`Decimal`]
    /// holds (96 bits: 28 digits always fit).
    pub fn rounded(&self, decimals: u32, rounding: Rounding) -> Option<Decimal> {
        let (digits, _) = self.scaled(decimals, rounding);
        let whole = i128::try_from(digits.to_u128()?).ok()?;
        Decimal::try_from_i128_with_scale(if self.negative { -whole } else { whole }, decimals).ok()
    }

    /// The canonical text: dot, no groups; every digit where it ends within 29 significant digits,
    /// else rounded half up to 29.
    pub fn canonical(&self) -> String {
        const SIGNIFICANT: u32 = 29;
        let whole = self.scaled(0, Rounding::CutOff).0;
        let decimals = if whole.is_zero() {
            SIGNIFICANT + leading_zeros(&self.top, &self.bottom)
        } else {
            SIGNIFICANT.saturating_sub(whole.digits().len() as u32)
        };
        self.written(decimals)
    }

    /// The text with at most so many decimals, rounded half up: dot, no groups, no zeros at the end.
    pub fn written(&self, decimals: u32) -> String {
        let mut digits = self.scaled(decimals, Rounding::HalfUp).0.digits();
        let places = decimals as usize;
        if digits.len() <= places {
            digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
        }
        if places > 0 {
            digits.insert(digits.len() - places, '.');
            digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
        }
        if self.negative && digits != "0" {
            digits.insert(0, '-');
        }
        digits
    }
}

/// Two numbers without what divides both.
fn lowest(top: &Natural, bottom: &Natural) -> (Natural, Natural) {
    let shared = top.common_divisor(bottom);
    (divided(top, &shared), divided(bottom, &shared))
}

/// A number by one that divides it.
fn divided(number: &Natural, by: &Natural) -> Natural {
    match number.divided_by(by) {
        Some((quotient, _)) if !by.is_one() => quotient,
        _ => number.clone(),
    }
}

/// How many zeros stand between the decimal mark and the first digit of a fraction below one.
fn leading_zeros(top: &Natural, bottom: &Natural) -> u32 {
    let mut zeros = 0;
    let mut grown = top.times(&Natural::from(10));
    while !top.is_zero() && grown < *bottom {
        grown = grown.times(&Natural::from(10));
        zeros += 1;
    }
    zeros
}

impl From<i128> for Exact {
    fn from(value: i128) -> Exact {
        Exact {
            negative: value < 0,
            top: Natural::from(value.unsigned_abs()),
            bottom: Natural::one(),
        }
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Exact {
        Exact::new(
            value.is_sign_negative(),
            Natural::from(value.mantissa().unsigned_abs()),
            Natural::power_of_ten(value.scale()),
        )
        .expect("a power of ten is never zero")
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        let sizes = || self.top.times(&other.bottom).cmp(&other.top.times(&self.bottom));
        match (self.negative, other.negative) {
            (false, false) => sizes(),
            (true, true) => sizes().reverse(),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}
