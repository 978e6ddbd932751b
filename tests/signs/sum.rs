//! Reads back what stands on a page: a sum such as `(3,500 − 200) ÷ 3,375 × 100`, and a figure.

use cadran::definition::expression::{Expr, Op};
use cadran::engine::evaluate::{Given, evaluate};
use cadran::number::exact::Exact;
use cadran::text::Lang;

/// The value of a sum; `None` where it is none. `%` is a hundredth.
pub fn value(text: &str, lang: Lang) -> Option<Exact> {
    let letters: Vec<char> = text.chars().collect();
    let mut reader = Reader { letters, at: 0, lang };
    let sum = reader.sum()?;
    reader.spaces();
    if reader.at < reader.letters.len() {
        return None;
    }
    // A root has no end: the same sum gives the same digits of it.
    evaluate(&sum, &Given::default()).ok().map(|value| value.number)
}

/// The number of a figure in the unit shown, whatever unit and currency stand around it.
pub fn figure(text: &str, lang: Lang) -> Option<Exact> {
    let kept = |letter: &char| letter.is_ascii_digit() || ",.\u{2212}\u{202f}".contains(*letter);
    let number: String = text.chars().filter(kept).collect();
    value(number.trim_end_matches(['.', ',', '\u{202f}']), lang)
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    lang: Lang,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn takes(&mut self, letter: char) -> bool {
        let is_next = self.peek() == Some(letter);
        self.at += usize::from(is_next);
        is_next
    }

    fn chain(
        &mut self,
        signs: &[(char, Op)],
        part: fn(&mut Reader) -> Option<Expr>,
    ) -> Option<Expr> {
        let mut done = part(self)?;
        loop {
            let before = self.at;
            self.spaces();
            let sign = signs.iter().find(|(sign, _)| self.peek() == Some(*sign));
            let Some((_, op)) = sign else {
                self.at = before;
                return Some(done);
            };
            self.at += 1;
            done = Expr::Binary(*op, Box::new(done), Box::new(part(self)?));
        }
    }

    fn sum(&mut self) -> Option<Expr> {
        self.chain(&[('+', Op::Add), ('\u{2212}', Op::Sub)], Reader::product)
    }

    fn product(&mut self) -> Option<Expr> {
        self.chain(&[('×', Op::Mul), ('÷', Op::Div)], Reader::power)
    }

    fn power(&mut self) -> Option<Expr> {
        self.chain(&[('^', Op::Pow)], Reader::whole)
    }

    fn whole(&mut self) -> Option<Expr> {
        self.spaces();
        if self.takes('(') {
            let inner = self.sum()?;
            self.spaces();
            return self.takes(')').then_some(inner);
        }
        if self.letters[self.at..].starts_with(&['m', 'i', 'n', '(']) {
            self.at += 4;
            let left = self.sum()?;
            self.spaces();
            let parts = match self.lang {
                Lang::En => ',',
                Lang::Fr => ';',
            };
            let right = self.takes(parts).then(|| self.sum())??;
            self.spaces();
            let both = Expr::Binary(Op::Min, Box::new(left), Box::new(right));
            return self.takes(')').then_some(both);
        }
        self.number().map(Expr::Number)
    }

    fn number(&mut self) -> Option<Exact> {
        let (group, mark) = match self.lang {
            Lang::En => (',', '.'),
            Lang::Fr => ('\u{202f}', ','),
        };
        let is_negative = self.takes('\u{2212}');
        let (mut digits, mut decimals) = (Exact::zero(), None::<u32>);
        let ten = Exact::from(10);
        let mut any = false;
        while let Some(letter) = self.peek() {
            let digit_follows = self.letters.get(self.at + 1).is_some_and(char::is_ascii_digit);
            if let Some(digit) = letter.to_digit(10) {
                digits = digits.times(&ten).plus(&Exact::from(i128::from(digit)));
                decimals = decimals.map(|decimals| decimals + 1);
                any = true;
            } else if letter == mark && decimals.is_none() && digit_follows {
                decimals = Some(0);
            } else if !(letter == group && decimals.is_none() && digit_follows) {
                break;
            }
            self.at += 1;
        }
        let mut number = digits.divided_by(&ten.power(decimals.unwrap_or(0)))?;
        let before = self.at;
        self.spaces();
        if self.takes('%') {
            number = number.divided_by(&Exact::from(100))?;
        } else {
            self.at = before;
        }
        any.then(|| if is_negative { number.negated() } else { number })
    }
}
