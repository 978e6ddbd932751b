//! Numbers as people read them: rounded once, with the typography of each language.

use crate::definition::kind::Kind;
use crate::engine::evaluate::Value;
use crate::number::exact::{Exact, Rounding};
use crate::text::{Lang, Text, text};

/// How the reader wants figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Style {
    /// The language, which decides marks and spaces.
    pub lang: Lang,
    /// Decimals of a result, 0 to 6.
    pub decimals: u32,
    /// How a result is rounded.
    pub rounding: Rounding,
    /// The sign of the currency; amounts are shown bare where it is empty.
    pub currency: String,
}

impl Style {
    /// The style of a new visit: two decimals, rounded half up, euros.
    pub fn new(lang: Lang) -> Style {
        Style { lang, decimals: 2, rounding: Rounding::HalfUp, currency: "€".to_owned() }
    }
}

/// A result as shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// The number with its unit.
    pub text: String,
    /// Whether the text shows the exact value.
    pub exact: bool,
}

impl Figure {
    /// What may stand before the text: see [`sign`].
    pub fn sign(&self) -> &'static str {
        sign(self.exact)
    }

    /// The text behind its sign, kept together: `= 97.80%`, `≈ €83.33`.
    pub fn signed(&self) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.sign(), self.text)
    }
}

/// What stands between a thing and the text that shows it: `=` where the text shows the exact value,
/// else `≈`. No other place writes either sign before a figure.
pub const fn sign(exact: bool) -> &'static str {
    if exact { "=" } else { "≈" }
}

/// The figure would have more than [`MOST_DIGITS`] digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooManyDigits;

/// The digits that a figure or an entry may have.
pub const MOST_DIGITS: usize = 28;

/// Parts groups of three digits in French: a narrow no-break space.
pub const NARROW_SPACE: &str = "\u{202F}";
/// Stands before a unit: a no-break space.
pub const NO_BREAK_SPACE: char = '\u{00A0}';
/// The real minus sign.
pub const MINUS: char = '\u{2212}';

/// Decimals of a number between two steps that has to be rounded, counted from its first digit.
const STEP_DECIMALS: u32 = 6;

/// A result as the reader wants it: rounded once, with its unit. Amounts and percentages always
/// have the decimals asked for; other kinds have none where the value is whole.
///
/// # Errors
/// When the figure would have more than [`MOST_DIGITS`] digits.
pub fn figure(value: &Value, kind: Kind, style: &Style) -> Result<Figure, TooManyDigits> {
    let number = shown(&value.number, kind);
    let fixed = kind.is_money() || kind.is_percentage();
    let decimals = if number.is_whole() && !fixed { 0 } else { style.decimals };
    let figure = Digits::of(&number, decimals, style.rounding);
    if figure.digits.len() > MOST_DIGITS {
        return Err(TooManyDigits);
    }
    Ok(Figure { text: figure.with_unit(kind, style), exact: figure.exact && !value.irrational })
}

/// A number with its unit and every digit it has, such as one that was typed; rounded like a result
/// where it has no end.
pub fn quantity(number: &Exact, kind: Kind, style: &Style) -> String {
    stated(number, kind, style).text
}

/// What [`quantity`] writes, and whether that is all of the number.
pub fn stated(number: &Exact, kind: Kind, style: &Style) -> Figure {
    let number = shown(number, kind);
    let decimals = match decimals_of(&number) {
        Some(decimals) if kind.is_money() && decimals == 1 => 2,
        Some(decimals) => decimals,
        None => style.decimals,
    };
    let digits = Digits::of(&number, decimals, style.rounding);
    Figure { text: digits.with_unit(kind, style), exact: digits.exact }
}

/// A number without end as a field shows it: rounded to two decimals, in a number below one counted from
/// its first digit, and bare.
pub fn in_field(number: &Exact, kind: Kind, lang: Lang) -> String {
    const DECIMALS: u32 = 2;
    let number = shown(number, kind);
    Digits::of(&number, DECIMALS + leading_zeros(&number), Rounding::HalfUp).text(lang)
}

/// A number between two steps: every digit where it ends within [`MOST_DIGITS`], else rounded and
/// not exact. A percentage bears its sign, every other kind is bare.
pub fn plain(number: &Exact, kind: Kind, lang: Lang) -> Figure {
    let number = shown(number, kind);
    let decimals = decimals_of(&number).unwrap_or_else(|| STEP_DECIMALS + leading_zeros(&number));
    let figure = Digits::of(&number, decimals, Rounding::HalfUp);
    let text = figure.text(lang);
    let text = if kind.is_percentage() { text + percent_sign(lang) } else { text };
    Figure { text, exact: figure.exact }
}

/// A value in the unit shown, rounded as the reader wants it: dot, no groups, no unit.
pub fn rounded(number: &Exact, kind: Kind, style: &Style) -> String {
    let figure = Digits::of(&shown(number, kind), style.decimals, style.rounding);
    format!("{}{}", if figure.negative { "-" } else { "" }, figure.unsigned("", "."))
}

/// The canonical text of a value in the unit shown: dot, no groups, 29 significant digits.
pub fn canonical(number: &Exact, kind: Kind) -> String {
    shown(number, kind).canonical()
}

/// The number in the unit shown: a percentage is a hundred times its ratio.
pub fn shown(number: &Exact, kind: Kind) -> Exact {
    if kind.is_percentage() { number.times(&Exact::from(100)) } else { number.clone() }
}

/// The number in the engine's unit: a ratio is a hundredth of its percentage.
pub fn unshown(number: &Exact, kind: Kind) -> Exact {
    let hundredth = || Exact::ratio(1, 100).expect("a hundred is not zero");
    if kind.is_percentage() { number.times(&hundredth()) } else { number.clone() }
}

/// How many decimals it takes to write a number out; `None` where it does not end within
/// [`MOST_DIGITS`] digits in all.
pub fn decimals_of(number: &Exact) -> Option<u32> {
    let (scaled, is_exact) = number.scaled(MOST_DIGITS as u32, Rounding::CutOff);
    let digits = scaled.digits();
    let significant = digits.trim_end_matches('0').len();
    let zeros = (digits.len() - significant).min(MOST_DIGITS);
    let fits = is_exact && digits.len() - zeros <= MOST_DIGITS;
    fits.then_some(if scaled.is_zero() { 0 } else { (MOST_DIGITS - zeros) as u32 })
}

/// Zeros between the decimal mark and the first digit of a number below one.
fn leading_zeros(number: &Exact) -> u32 {
    const MOST: u32 = 40;
    let magnitude = number.magnitude();
    let is_small = |zeros: u32| magnitude.scaled(zeros + 1, Rounding::CutOff).0.is_zero();
    (0..MOST).find(|zeros| !is_small(*zeros)).unwrap_or(0)
}

/// A number rounded to some decimals.
struct Digits {
    negative: bool,
    /// The digits of the number times ten to `decimals`.
    digits: String,
    decimals: usize,
    exact: bool,
}

impl Digits {
    fn of(number: &Exact, decimals: u32, rounding: Rounding) -> Digits {
        let (scaled, exact) = number.scaled(decimals, rounding);
        let negative = number.is_negative() && !scaled.is_zero();
        Digits { negative, digits: scaled.digits(), decimals: decimals as usize, exact }
    }

    /// The number without its sign, with groups and the decimal mark of the language.
    fn localised(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => self.unsigned(NARROW_SPACE, ","),
            Lang::En => self.unsigned(",", "."),
        }
    }

    /// The number without its sign.
    fn unsigned(&self, group: &str, mark: &str) -> String {
        let padded = format!("{:0>width$}", self.digits, width = self.decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - self.decimals);
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push_str(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(mark);
            text.push_str(fraction);
        }
        text
    }

    fn sign(&self) -> &'static str {
        if self.negative { "\u{2212}" } else { "" }
    }

    fn text(&self, lang: Lang) -> String {
        format!("{}{}", self.sign(), self.localised(lang))
    }

    fn with_unit(&self, kind: Kind, style: &Style) -> String {
        let lang = style.lang;
        let number = self.text(lang);
        let counted = |one: Text, many: Text| {
            let word = if self.is_singular(lang) { one } else { many };
            format!("{number}{NO_BREAK_SPACE}{}", word.get(lang))
        };
        match kind {
            Kind::Count | Kind::Needed | Kind::Number | Kind::Score => number,
            Kind::Ratio => number + percent_sign(lang),
            Kind::MonthlyRatio => {
                let per_month = text("per month", "par mois");
                format!("{number}{}{NO_BREAK_SPACE}{}", percent_sign(lang), per_month.get(lang))
            }
            Kind::Money | Kind::MonthlyMoney => self.amount(style),
            Kind::Points => counted(text("point", "point"), text("points", "points")),
            Kind::Minutes => counted(text("minute", "minute"), text("minutes", "minutes")),
            Kind::Hours => counted(text("hour", "heure"), text("hours", "heures")),
            Kind::Days => counted(text("day", "jour"), text("days", "jours")),
            Kind::Months => counted(text("month", "mois"), text("months", "mois")),
        }
    }

    fn amount(&self, style: &Style) -> String {
        let (sign, number, currency) = (self.sign(), self.localised(style.lang), &style.currency);
        match style.lang {
            _ if currency.is_empty() => format!("{sign}{number}"),
            Lang::Fr => format!("{sign}{number}{NO_BREAK_SPACE}{currency}"),
            Lang::En if currency.chars().count() == 1 => format!("{sign}{currency}{number}"),
            Lang::En => format!("{sign}{currency}{NO_BREAK_SPACE}{number}"),
        }
    }

    /// French counts in the plural from two, English wherever the figure is not a bare 1.
    fn is_singular(&self, lang: Lang) -> bool {
        match lang {
            Lang::En => self.decimals == 0 && self.digits == "1",
            Lang::Fr => match self.digits.len().checked_sub(self.decimals) {
                None | Some(0) => true,
                Some(1) => self.digits.starts_with(['0', '1']),
                Some(_) => false,
            },
        }
    }
}

fn percent_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{00A0}%",
        Lang::En => "%",
    }
}
