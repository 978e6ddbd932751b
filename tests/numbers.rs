//! Figures are printed once rounded, with the typography of each language.

#![allow(clippy::unwrap_used)]

use cadran::definition::expression::{Expr, Op};
use cadran::definition::kind::Kind;
use cadran::engine::evaluate::{Given, Value, evaluate};
use cadran::number::exact::{Exact, Rounding};
use cadran::number::natural::Natural;
use cadran::render::fraction::{exact_text, exact_text_of, exactly, fraction, fraction_of};
use cadran::render::number::{Style, TooManyDigits, canonical, figure, plain, quantity};
use cadran::text::Lang;
use cadran::text::Lang::{En, Fr};

fn ratio(top: i128, bottom: u128) -> Exact {
    Exact::ratio(top, bottom).unwrap()
}

fn style(lang: Lang, decimals: u32, currency: &str) -> Style {
    Style { lang, decimals, rounding: Rounding::HalfUp, currency: currency.to_owned() }
}

fn shown(number: Exact, kind: Kind, style: &Style) -> String {
    figure(&Value { number, irrational: false }, kind, style).unwrap().text
}

/// The figure of a fraction in English and in French, with two decimals and euros.
fn both(top: i128, bottom: u128, kind: Kind) -> [String; 2] {
    [En, Fr].map(|lang| shown(ratio(top, bottom), kind, &style(lang, 2, "€")))
}

#[test]
fn percentages_amounts_and_counts_follow_each_language() {
    assert_eq!(both(9777, 10_000, Kind::Ratio), ["97.77%", "97,77\u{a0}%"]);
    assert_eq!(both(4, 5, Kind::Ratio), ["80.00%", "80,00\u{a0}%"]);
    assert_eq!(both(12_345, 10, Kind::Money), ["€1,234.50", "1\u{202f}234,50\u{a0}€"]);
    assert_eq!(both(-5, 1, Kind::Money), ["−€5.00", "−5,00\u{a0}€"]);
    assert_eq!(both(1_234_567, 1, Kind::Count), ["1,234,567", "1\u{202f}234\u{202f}567"]);
    assert_eq!(both(385, 1, Kind::Needed), ["385", "385"]);
    assert_eq!(both(155, 22, Kind::Score), ["7.05", "7,05"]);
    assert_eq!(both(52, 1, Kind::Score), ["52", "52"]);
    assert_eq!(
        both(3, 100, Kind::MonthlyRatio),
        ["3.00%\u{a0}per month", "3,00\u{a0}%\u{a0}par mois"]
    );
}

#[test]
fn a_currency_of_several_letters_keeps_its_distance() {
    assert_eq!(shown(ratio(5, 1), Kind::Money, &style(En, 2, "CHF")), "CHF\u{a0}5.00");
    assert_eq!(shown(ratio(5, 1), Kind::Money, &style(Fr, 2, "CHF")), "5,00\u{a0}CHF");
    assert_eq!(shown(ratio(-5, 1), Kind::Money, &style(En, 0, "")), "−5");
}

#[test]
fn units_agree_in_number_as_each_language_wants() {
    let days = |top, bottom| both(top, bottom, Kind::Days);
    assert_eq!(days(0, 1), ["0\u{a0}days", "0\u{a0}jour"]);
    assert_eq!(days(1, 1), ["1\u{a0}day", "1\u{a0}jour"]);
    assert_eq!(days(3, 2), ["1.50\u{a0}days", "1,50\u{a0}jour"]);
    assert_eq!(days(1999, 1000), ["2.00\u{a0}days", "2,00\u{a0}jours"]);
    assert_eq!(days(1001, 1000), ["1.00\u{a0}days", "1,00\u{a0}jour"]);
    assert_eq!(days(-2, 1), ["−2\u{a0}days", "−2\u{a0}jours"]);
    assert_eq!(days(12, 1), ["12\u{a0}days", "12\u{a0}jours"]);
    assert_eq!(both(20, 1, Kind::Points), ["20\u{a0}points", "20\u{a0}points"]);
    assert_eq!(both(1, 1, Kind::Points), ["1\u{a0}point", "1\u{a0}point"]);
    assert_eq!(both(1, 2, Kind::Hours), ["0.50\u{a0}hours", "0,50\u{a0}heure"]);
    assert_eq!(both(1, 1, Kind::Minutes), ["1\u{a0}minute", "1\u{a0}minute"]);
    assert_eq!(both(3, 2, Kind::Minutes), ["1.50\u{a0}minutes", "1,50\u{a0}minute"]);
    assert_eq!(both(1, 1, Kind::Months), ["1\u{a0}month", "1\u{a0}mois"]);
    assert_eq!(both(18, 1, Kind::Months), ["18\u{a0}months", "18\u{a0}mois"]);
}

#[test]
fn zero_never_bears_a_minus_sign() {
    for rounding in [Rounding::HalfUp, Rounding::HalfEven, Rounding::CutOff] {
        let style = Style { rounding, ..style(En, 2, "$") };
        assert_eq!(shown(ratio(-1, 1000), Kind::Money, &style), "$0.00");
        assert_eq!(shown(ratio(-1, 100_000), Kind::Ratio, &style), "0.00%");
        assert_eq!(shown(ratio(0, 1), Kind::Score, &style), "0");
    }
}

#[test]
fn a_figure_is_rounded_once_in_the_way_asked_for() {
    let with = |rounding, top, decimals| {
        let style = Style { rounding, ..style(En, decimals, "") };
        shown(ratio(top, 1000), Kind::Money, &style)
    };
    assert_eq!(with(Rounding::HalfUp, 2345, 2), "2.35");
    assert_eq!(with(Rounding::HalfEven, 2345, 2), "2.34");
    assert_eq!(with(Rounding::HalfEven, 2355, 2), "2.36");
    assert_eq!(with(Rounding::CutOff, 999, 2), "0.99");
    assert_eq!(with(Rounding::HalfUp, 999, 2), "1.00");
    assert_eq!(with(Rounding::HalfUp, -2345, 2), "−2.35");
    assert_eq!(with(Rounding::HalfUp, 999_999_500, 0), "1,000,000");
    assert_eq!(with(Rounding::HalfUp, 2345, 6), "2.345000");
}

#[test]
fn a_figure_says_whether_it_is_exact() {
    let exact = |number, irrational, decimals| {
        let value = Value { number, irrational };
        figure(&value, Kind::Ratio, &style(En, decimals, "")).unwrap().exact
    };
    assert!(exact(ratio(9777, 10_000), false, 2));
    assert!(!exact(ratio(9777, 10_000), false, 1));
    assert!(!exact(ratio(1, 3), false, 6));
    assert!(!exact(ratio(1, 2), true, 2));
}

#[test]
fn a_figure_of_more_than_28_digits_is_an_error() {
    let number = |zeros| Exact::new(false, Natural::power_of_ten(zeros), Natural::one()).unwrap();
    let value = |zeros| Value { number: number(zeros), irrational: false };
    assert!(figure(&value(25), Kind::Money, &style(En, 2, "")).is_ok());
    assert_eq!(figure(&value(26), Kind::Money, &style(En, 2, "")), Err(TooManyDigits));
    assert!(figure(&value(27), Kind::Count, &style(En, 2, "")).is_ok());
}

#[test]
fn canonical_values_are_in_the_unit_shown_with_29_digits() {
    assert_eq!(canonical(&ratio(44, 45), Kind::Ratio), "97.777777777777777777777777778");
    assert_eq!(canonical(&ratio(44, 45), Kind::Number), "0.97777777777777777777777777778");
    assert_eq!(canonical(&ratio(-1, 2), Kind::Money), "-0.5");
    assert_eq!(canonical(&ratio(52, 1), Kind::Score), "52");
}

#[test]
fn numbers_in_steps_are_exact_where_they_end_and_rounded_where_they_do_not() {
    let plain = |top, bottom, kind| {
        let figure = plain(&ratio(top, bottom), kind, En);
        (figure.text, figure.exact)
    };
    assert_eq!(plain(3500, 1, Kind::Count), ("3,500".to_owned(), true));
    assert_eq!(plain(3, 5, Kind::Ratio), ("60%".to_owned(), true));
    assert_eq!(plain(1, 8, Kind::Number), ("0.125".to_owned(), true));
    assert_eq!(plain(1, 3, Kind::Number), ("0.333333".to_owned(), false));
    assert_eq!(plain(2, 3000, Kind::Number), ("0.000666667".to_owned(), false));
    assert_eq!(plain(-4000, 3, Kind::Number), ("−1,333.333333".to_owned(), false));
}

#[test]
fn quantities_keep_every_digit_that_was_typed() {
    let euros = style(Fr, 2, "€");
    assert_eq!(quantity(&ratio(3375, 1), Kind::Count, &euros), "3\u{202f}375");
    assert_eq!(quantity(&ratio(15, 10), Kind::Money, &euros), "1,50\u{a0}€");
    assert_eq!(quantity(&ratio(15, 1), Kind::Money, &euros), "15\u{a0}€");
    assert_eq!(quantity(&ratio(15, 10), Kind::Days, &euros), "1,5\u{a0}jour");
    assert_eq!(quantity(&ratio(123_456, 1_000_000), Kind::Ratio, &euros), "12,3456\u{a0}%");
    assert_eq!(quantity(&ratio(1, 3), Kind::Days, &euros), "0,33\u{a0}jour");
}

#[test]
fn what_has_no_end_is_written_as_a_fraction_and_what_is_too_long_is_rounded() {
    assert_eq!(exact_text(&ratio(8200, 3), Kind::Money), "8200/3");
    assert_eq!(exact_text(&ratio(-88, 9), Kind::Ratio), "-8800/9");
    assert_eq!(exact_text(&ratio(1, 8), Kind::Ratio), "12.5");
    assert_eq!(
        (fraction(&ratio(1, 8), Kind::Number), exactly(&ratio(1, 8), Kind::Number, En)),
        (None, None)
    );
    let third = Value { number: ratio(1, 3), irrational: true };
    assert_eq!(fraction_of(&third, Kind::Number), None);
    assert_eq!(exact_text_of(&third, Kind::Number), format!("0.{}", "3".repeat(28)));
    let long = ratio(2, 3).power(2_000);
    assert_eq!(
        (fraction(&long, Kind::Number), exact_text(&long, Kind::Number).as_str()),
        (None, "0")
    );
    let grown = ratio(22_003, 22_001).power(20_000);
    let text = exact_text(&grown, Kind::Number);
    assert_eq!((text.len(), &text[..5]), (29, "6.159"), "{text}");
    assert_eq!(exactly(&ratio(10, 3), Kind::Count, Fr).as_deref(), Some("exactement 10/3"));
    assert_eq!(exactly(&ratio(-8200, 3), Kind::Money, En).as_deref(), Some("exactly −8,200/3"));
}

#[test]
fn a_power_of_very_long_numbers_is_computed_like_a_root() {
    let digits = |part: &str, last| Natural::of_digits(&(part.repeat(100) + last)).unwrap();
    let base = Exact::new(false, digits("3141", "7"), digits("3149", "1")).unwrap();
    let raised = |exponent: i128| {
        let number = |number| Box::new(Expr::Number(number));
        let formula = Expr::Binary(Op::Pow, number(base.clone()), number(Exact::from(exponent)));
        evaluate(&formula, &Given::default()).unwrap()
    };
    assert!(!raised(12).irrational);
    // Seventy digits of the true number, which has some eighty thousand.
    let (near, whole) = (raised(200), base.power(200));
    let digits = |number: &Exact| number.scaled(70, Rounding::CutOff).0.digits();
    assert!(near.irrational && near.number != whole);
    assert_eq!(digits(&near.number), digits(&whole));
}
