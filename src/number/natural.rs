//! Whole numbers without a limit: the digits under every exact result.
//!
//! A power such as 0.9766 to the 52nd has more digits than any fixed width holds, and a wrong last
//! digit is not an option. Only what [`Exact`](super::exact::Exact) needs is here; the tests compare
//! it with an independent library.

use std::cmp::Ordering;

/// A whole number of any size, zero or more: limbs of 32 bits, the least first, no zero on top.
#[derive(Clone, PartialEq, Eq, Debug, Default, Hash)]
pub struct Natural {
    limbs: Vec<u32>,
}

const LIMB_BITS: usize = 32;

impl Natural {
    /// Zero.
    pub const fn zero() -> Natural {
        Natural { limbs: Vec::new() }
    }

    /// One.
    pub fn one() -> Natural {
        Natural::from(1)
    }

    /// Ten to a power.
    pub fn power_of_ten(exponent: u32) -> Natural {
        Natural::from(10).power(exponent)
    }

    /// The number that decimal digits write; `None` where there is anything else, or nothing. The work
    /// grows with the square of their count: callers limit it.
    pub fn of_digits(digits: &str) -> Option<Natural> {
        const CHUNK: usize = 9;
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let first = digits.len() % CHUNK;
        let mut limbs: Vec<u32> = Vec::with_capacity(digits.len() / CHUNK + 1);
        let mut rest = digits;
        while !rest.is_empty() {
            let taken = if rest.len() == digits.len() && first > 0 { first } else { CHUNK };
            let (chunk, later) = rest.split_at(taken);
            let (mut carry, scale) = (chunk.parse::<u64>().ok()?, 10u64.pow(taken as u32));
            for limb in &mut limbs {
                carry += u64::from(*limb) * scale;
                *limb = carry as u32;
                carry >>= LIMB_BITS;
            }
            if carry > 0 {
                limbs.push(carry as u32);
            }
            rest = later;
        }
        Some(Natural::trimmed(limbs))
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    /// Whether it is one.
    pub fn is_one(&self) -> bool {
        self.limbs == [1]
    }

    /// Whether it can be divided by two.
    pub fn is_even(&self) -> bool {
        self.limbs.first().is_none_or(|limb| limb % 2 == 0)
    }

    /// How many binary digits it has; zero has none.
    pub fn bits(&self) -> usize {
        match self.limbs.last() {
            None => 0,
            Some(top) => self.limbs.len() * LIMB_BITS - top.leading_zeros() as usize,
        }
    }

    /// The value as a `u128`, if it fits.
    pub fn to_u128(&self) -> Option<u128> {
        if self.limbs.len() > 4 {
            return None;
        }
        Some(
            self.limbs.iter().rev().fold(0, |value, limb| (value << LIMB_BITS) | u128::from(*limb)),
        )
    }

    fn trimmed(mut limbs: Vec<u32>) -> Natural {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Natural { limbs }
    }

    /// The sum of two numbers.
    pub fn plus(&self, other: &Natural) -> Natural {
        let (long, short) =
            if self.limbs.len() >= other.limbs.len() { (self, other) } else { (other, self) };
        let mut limbs = Vec::with_capacity(long.limbs.len() + 1);
        let mut carry = 0u64;
        for (index, limb) in long.limbs.iter().enumerate() {
            carry += u64::from(*limb) + u64::from(short.limbs.get(index).copied().unwrap_or(0));
            limbs.push(carry as u32);
            carry >>= LIMB_BITS;
        }
        limbs.push(carry as u32);
        Natural::trimmed(limbs)
    }

    /// The difference, where `other` is not the larger one; else `None`.
    pub fn minus(&self, other: &Natural) -> Option<Natural> {
        if *self < *other {
            return None;
        }
        let mut limbs = Vec::with_capacity(self.limbs.len());
        let mut borrow = 0i64;
        for (index, limb) in self.limbs.iter().enumerate() {
            let taken = i64::from(other.limbs.get(index).copied().unwrap_or(0)) + borrow;
            let rest = i64::from(*limb) - taken;
            borrow = i64::from(rest < 0);
            limbs.push(rest as u32);
        }
        Some(Natural::trimmed(limbs))
    }

    /// The product of two numbers.
    pub fn times(&self, other: &Natural) -> Natural {
        let mut limbs = vec![0u32; self.limbs.len() + other.limbs.len()];
        for (i, a) in self.limbs.iter().enumerate() {
            let mut carry = 0u64;
            for (j, b) in other.limbs.iter().enumerate() {
                carry += u64::from(*a) * u64::from(*b) + u64::from(limbs[i + j]);
                limbs[i + j] = carry as u32;
                carry >>= LIMB_BITS;
            }
            limbs[i + other.limbs.len()] = carry as u32;
        }
        Natural::trimmed(limbs)
    }

    /// A whole power, by repeated squaring.
    pub fn power(&self, mut exponent: u32) -> Natural {
        let mut result = Natural::one();
        let mut square = self.clone();
        while exponent > 0 {
            if exponent % 2 == 1 {
                result = result.times(&square);
            }
            exponent /= 2;
            if exponent > 0 {
                square = square.times(&square);
            }
        }
        result
    }

    /// Quotient and remainder; `None` where the divisor is zero. Knuth's algorithm D.
    pub fn divided_by(&self, divisor: &Natural) -> Option<(Natural, Natural)> {
        let top = *divisor.limbs.last()?;
        if *self < *divisor {
            return Some((Natural::zero(), self.clone()));
        }
        if divisor.limbs.len() == 1 {
            let (quotient, rest) = self.divided_by_limb(top);
            return Some((quotient, Natural::from(u128::from(rest))));
        }
        let shift = top.leading_zeros();
        let divisor = divisor.shifted_left(shift);
        let mut rest = self.shifted_left(shift).limbs;
        rest.resize(self.limbs.len() + 1, 0);
        let size = divisor.limbs.len();
        let (first, second) =
            (u64::from(divisor.limbs[size - 1]), u64::from(divisor.limbs[size - 2]));
        let mut quotient = vec![0u32; rest.len() - size];
        for place in (0..quotient.len()).rev() {
            let head =
                (u64::from(rest[place + size]) << LIMB_BITS) | u64::from(rest[place + size - 1]);
            let mut guess = head / first;
            let mut left = head % first;
            while guess >> LIMB_BITS != 0
                || guess * second > ((left << LIMB_BITS) | u64::from(rest[place + size - 2]))
            {
                guess -= 1;
                left += first;
                if left >> LIMB_BITS != 0 {
                    break;
                }
            }
            if subtract_multiple(&mut rest[place..=place + size], &divisor.limbs, guess) {
                guess -= 1;
                add_back(&mut rest[place..=place + size], &divisor.limbs);
            }
            quotient[place] = guess as u32;
        }
        Some((Natural::trimmed(quotient), Natural::trimmed(rest).shifted_right(shift)))
    }

    fn divided_by_limb(&self, divisor: u32) -> (Natural, u32) {
        let mut limbs = self.limbs.clone();
        let mut rest = 0u64;
        for limb in limbs.iter_mut().rev() {
            let head = (rest << LIMB_BITS) | u64::from(*limb);
            *limb = (head / u64::from(divisor)) as u32;
            rest = head % u64::from(divisor);
        }
        (Natural::trimmed(limbs), rest as u32)
    }

    /// Shifts by fewer than 32 bits, as division needs.
    fn shifted_left(&self, bits: u32) -> Natural {
        let mut carry = 0u64;
        let mut limbs = Vec::with_capacity(self.limbs.len() + 1);
        for limb in &self.limbs {
            carry |= u64::from(*limb) << bits;
            limbs.push(carry as u32);
            carry >>= LIMB_BITS;
        }
        limbs.push(carry as u32);
        Natural::trimmed(limbs)
    }

    fn shifted_right(&self, bits: u32) -> Natural {
        let mut limbs = Vec::with_capacity(self.limbs.len());
        for (index, limb) in self.limbs.iter().enumerate() {
            let above = u64::from(self.limbs.get(index + 1).copied().unwrap_or(0)) << LIMB_BITS;
            limbs.push(((above | u64::from(*limb)) >> bits) as u32);
        }
        Natural::trimmed(limbs)
    }

    /// The greatest number that divides both.
    pub fn common_divisor(&self, other: &Natural) -> Natural {
        let (mut a, mut b) = (self.clone(), other.clone());
        while let Some((_, rest)) = a.divided_by(&b) {
            a = std::mem::replace(&mut b, rest);
        }
        a
    }

    /// The largest whole number whose `degree`-th power is not above this one, by Newton's method
    /// from above.
    pub fn root(&self, degree: u32) -> Natural {
        if degree <= 1 || self.is_zero() || self.is_one() {
            return self.clone();
        }
        let power = self.bits() / degree as usize + 1;
        let mut guess = Natural::from(2).power(power as u32);
        loop {
            let below = guess.power(degree - 1);
            let (quotient, _) = self.divided_by(&below).expect("the guess stays above zero");
            let sum = guess.times(&Natural::from(u128::from(degree - 1))).plus(&quotient);
            let (next, _) = sum.divided_by_limb(degree);
            if next >= guess {
                return guess;
            }
            guess = next;
        }
    }

    /// The decimal digits, without groups.
    pub fn digits(&self) -> String {
        const CHUNK: u32 = 1_000_000_000;
        let mut chunks = Vec::new();
        let mut rest = self.clone();
        while !rest.is_zero() {
            let (quotient, chunk) = rest.divided_by_limb(CHUNK);
            chunks.push(chunk);
            rest = quotient;
        }
        let mut text = chunks.pop().unwrap_or(0).to_string();
        for chunk in chunks.iter().rev() {
            let part = chunk.to_string();
            text.extend(std::iter::repeat_n('0', 9 - part.len()));
            text.push_str(&part);
        }
        text
    }
}

/// Takes `guess` times the divisor from the window; says whether that went below zero.
fn subtract_multiple(window: &mut [u32], divisor: &[u32], guess: u64) -> bool {
    let (mut carry, mut borrow) = (0u64, 0i64);
    for (index, limb) in window.iter_mut().enumerate() {
        carry += guess * u64::from(divisor.get(index).copied().unwrap_or(0));
        let rest = i64::from(*limb) - i64::from(carry as u32) + borrow;
        *limb = rest as u32;
        borrow = rest >> LIMB_BITS;
        carry >>= LIMB_BITS;
    }
    borrow != 0
}

fn add_back(window: &mut [u32], divisor: &[u32]) {
    let mut carry = 0u64;
    for (index, limb) in window.iter_mut().enumerate() {
        carry += u64::from(*limb) + u64::from(divisor.get(index).copied().unwrap_or(0));
        *limb = carry as u32;
        carry >>= LIMB_BITS;
    }
}

impl From<u128> for Natural {
    fn from(mut value: u128) -> Natural {
        let mut limbs = Vec::new();
        while value > 0 {
            limbs.push(value as u32);
            value >>= LIMB_BITS;
        }
        Natural { limbs }
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        (self.limbs.len().cmp(&other.limbs.len()))
            .then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}
