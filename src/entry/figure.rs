//! A figure as a report prints it: decimals by either mark, "4.92x", "2.5:1", "≈ 46 %".

use rust_decimal::Decimal;

use super::affix::is_space;
use super::{Limits, read};
use crate::definition::kind::Kind;
use crate::number::exact::{Exact, Rounding};
use crate::render::number::{decimals_of, shown};
use crate::text::Lang;

/// What stands before a figure that is said to be about right.
const ABOUT: [char; 5] = ['≈', '~', '∼', '±', '='];

/// Every reading of a printed figure in the unit shown, that of the page's language first. Each has as
/// many decimals as were printed: 97.80 is not 97.8. A mark that can only be the decimal one is read
/// so in both languages; empty where the text is no number.
pub fn figures(text: &str, kind: Kind, lang: Lang) -> Vec<Decimal> {
    // A report may print decimals of what is counted here, such as the size of a sample.
    let kind = if kind.is_whole() { Kind::Number } else { kind };
    let limits = Limits { kind, min: None, max: None };
    let bare = bare(text);
    let mut figures: Vec<Decimal> = Vec::new();
    for lang in [lang, lang.other()] {
        let number = read(bare, limits, lang).ok().map(|entry| shown(&entry.number, kind));
        let figure = number.and_then(|number| with_decimals(&number, bare));
        if let Some(figure) = figure.filter(|figure| !figures.contains(figure)) {
            figures.push(figure);
        }
    }
    figures
}

/// The text without what says that it is rounded, and without what makes a ratio of it.
fn bare(text: &str) -> &str {
    let text = text.trim_matches(is_space);
    let text = text.trim_start_matches(|letter| ABOUT.contains(&letter) || is_space(letter));
    let is_times = |letter| matches!(letter, 'x' | 'X' | '×');
    let text = text.strip_suffix(is_times).unwrap_or(text);
    // 2.5:1 is a ratio to one.
    let to_one = || {
        let rest = text.strip_suffix('1')?.trim_end_matches(is_space);
        rest.strip_suffix(':').or_else(|| rest.strip_suffix('\u{2236}'))
    };
    to_one().unwrap_or(text).trim_end_matches(is_space)
}

/// The number with as many decimals as stand after its decimal mark.
fn with_decimals(number: &Exact, text: &str) -> Option<Decimal> {
    let after = text.rfind(['.', ',']).map_or("", |mark| &text[mark + 1..]);
    let written = after.chars().filter(char::is_ascii_digit).count();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let written = u32::try_from(written).ok()?;
    let as_written = digits.parse::<i128>().ok().map(Exact::from);
    let as_written = as_written.and_then(|all| all.divided_by(&Exact::from(10).power(written)));
    // Where the last mark sets groups apart, no digit after it is a decimal.
    let is_decimal = as_written == Some(number.magnitude());
    let decimals = decimals_of(number)?.max(if is_decimal { written } else { 0 });
    let mut figure = number.rounded(decimals, Rounding::HalfUp)?;
    figure.rescale(decimals);
    Some(figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(text: &str, kind: Kind, lang: Lang) -> Vec<String> {
        figures(text, kind, lang).iter().map(Decimal::to_string).collect()
    }

    #[test]
    fn a_figure_keeps_the_decimals_that_were_printed() {
        for (text, lang, figure) in [
            ("97.77", Lang::En, "97.77"),
            ("97,80 %", Lang::Fr, "97.80"),
            ("97.80 %", Lang::Fr, "97.80"),
            ("-5,0 %", Lang::En, "-5.0"),
            ("≈ 46%", Lang::En, "46"),
            ("±6.1979%", Lang::Fr, "6.1979"),
            ("1 000,50", Lang::En, "1000.50"),
        ] {
            assert_eq!(read_as(text, Kind::Ratio, lang), [figure], "{text}");
        }
        assert!(read_as("", Kind::Ratio, Lang::En).is_empty());
        assert!(read_as("a lot", Kind::Ratio, Lang::En).is_empty());
        assert!(read_as(":1", Kind::Number, Lang::En).is_empty());
    }

    #[test]
    fn decimals_are_taken_by_either_mark_where_one_reading_makes_sense() {
        for lang in [Lang::En, Lang::Fr] {
            for text in ["1,166.67", "1.166,67", "$1,166.67", "1 166,67 €", "1'166.67"] {
                assert_eq!(read_as(text, Kind::Money, lang), ["1166.67"], "{text}");
            }
            assert_eq!(read_as("0,125", Kind::Number, lang), ["0.125"]);
        }
    }

    #[test]
    fn two_readings_are_both_given_that_of_the_page_first() {
        assert_eq!(read_as("1.250", Kind::Money, Lang::En), ["1.250", "1250"]);
        assert_eq!(read_as("1.250", Kind::Money, Lang::Fr), ["1250", "1.250"]);
        assert_eq!(read_as("1,250", Kind::Money, Lang::Fr), ["1.250", "1250"]);
    }

    #[test]
    fn a_ratio_is_its_first_number() {
        for text in ["4.92x", "4.92 x", "4,92×", "4.92 ×", "4.92:1", "4,92 : 1"] {
            for lang in [Lang::En, Lang::Fr] {
                assert_eq!(read_as(text, Kind::Number, lang), ["4.92"], "{text}");
            }
        }
        // A sample may be printed before it is rounded up.
        assert_eq!(read_as("384,16", Kind::Needed, Lang::Fr), ["384.16"]);
        assert_eq!(read_as("$14 months", Kind::Months, Lang::En), ["14"]);
    }
}
