//! The exponent that turns one number into another: how many periods until half is left.

use super::root::Root;
use crate::number::exact::{Exact, Rounding};
use crate::number::natural::Natural;

/// Decimals computed of an exponent without end.
const DECIMALS: u32 = 72;
/// Decimals carried along: each digit of the exponent costs one of them, and a base that lies next to
/// one as many as it has noughts.
const CARRIED: u32 = 200;
/// No formula raises to more than this.
const LARGEST: u32 = 1_000;

/// The exponent, zero or more, to which `base` has to be raised to give `target`: exact where it is
/// whole. `None` where there is none, where every exponent gives it, or past [`LARGEST`].
pub fn exponent(base: &Exact, target: &Exact) -> Option<Root> {
    let one = Exact::one();
    let (base, target) = match *base < one {
        true => (one.divided_by(base)?, one.divided_by(target)?),
        false => (base.clone(), target.clone()),
    };
    if base <= one || target < one {
        return None;
    }
    // The largest whole exponent that does not pass the target.
    let (mut low, mut high) = (0, LARGEST);
    while low < high {
        let middle = (low + high).div_ceil(2);
        match base.power(middle) <= target {
            true => low = middle,
            false => high = middle - 1,
        }
    }
    let whole = Exact::from(i128::from(low));
    let rest = target.divided_by(&base.power(low))?;
    if rest == one {
        return Some(Root { number: whole, irrational: false });
    }
    if rest >= base {
        return None;
    }
    let number = whole.plus(&fraction(&base, &rest)?);
    Some(Root { number, irrational: true })
}

/// The exponent of a number that lies between one and the base. The tenth power of what is left has
/// its next digit before the decimal mark.
fn fraction(base: &Exact, rest: &Exact) -> Option<Exact> {
    let scale = Natural::power_of_ten(CARRIED);
    let times = |a: &Natural, b: &Natural| Some(a.times(b).divided_by(&scale)?.0);
    let base = base.scaled(CARRIED, Rounding::CutOff).0;
    let mut rest = rest.scaled(CARRIED, Rounding::CutOff).0;
    let mut digits = Natural::zero();
    for _ in 0..DECIMALS {
        let square = times(&rest, &rest)?;
        let fourth = times(&square, &square)?;
        rest = times(&times(&fourth, &fourth)?, &square)?;
        let mut digit = 0u128;
        while rest >= base {
            rest = rest.times(&scale).divided_by(&base)?.0;
            digit += 1;
        }
        digits = digits.times(&Natural::from(10)).plus(&Natural::from(digit));
    }
    Exact::new(false, digits, Natural::power_of_ten(DECIMALS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(top: i128, bottom: u128) -> Exact {
        Exact::ratio(top, bottom).expect("not zero")
    }

    #[test]
    fn a_whole_exponent_is_exact_whichever_way_the_base_goes() {
        for (base, power) in [(ratio(49, 50), 12u32), (ratio(3, 2), 1), (ratio(7, 1), 0)] {
            let found = exponent(&base, &base.power(power)).expect("it is there");
            assert_eq!((found.number, found.irrational), (Exact::from(i128::from(power)), false));
        }
    }

    #[test]
    fn one_without_end_has_seventy_right_decimals() {
        // ln 2 / ln 10, from tables.
        let digits =
            "0.30102999566398119521373889472449302676818988146210854131042746112710818927442450948";
        let found = exponent(&Exact::from(10), &Exact::from(2)).expect("it is there");
        let shown = found.number.scaled(70, Rounding::CutOff).0.digits();
        assert_eq!(format!("0.{shown}"), digits[..72]);
        assert!(found.irrational);
    }

    #[test]
    fn there_is_none_for_a_base_of_one_or_nought_or_on_the_other_side_of_one() {
        let half = ratio(1, 2);
        assert!(exponent(&Exact::one(), &half).is_none());
        assert!(exponent(&Exact::zero(), &half).is_none());
        assert!(exponent(&half, &Exact::zero()).is_none());
        assert!(exponent(&half, &Exact::from(2)).is_none());
        assert!(exponent(&half.negated(), &half).is_none());
        assert!(exponent(&ratio(999, 1_000), &ratio(1, 1_000_000)).is_none(), "past a thousand");
    }
}
