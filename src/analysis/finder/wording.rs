//! What the search says, in both languages.

use rust_decimal::Decimal;

use super::{By, Found, Match, Slip, Way};
use crate::analysis::wording::{fill, number, quoted, result};
use crate::definition::Definition;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::{Style, plain, unshown};
use crate::text::{Lang, Text, text};

impl By {
    /// The rounding in words, to be followed by the number of decimals.
    pub fn name(self) -> Text {
        match self {
            By::Exact => text("exactly", "exactement"),
            By::HalfUp => text("rounded to", "arrondi à"),
            By::HalfEven => text(
                "rounded with halves to the even digit to",
                "arrondi, les moitiés au chiffre pair, à",
            ),
            By::CutOff => text("cut off at", "tronqué à"),
            By::Up => text("rounded up to", "arrondi vers le haut à"),
            By::Down => text("rounded down to", "arrondi vers le bas à"),
        }
    }
}

impl Slip {
    /// What went wrong, in a few words.
    pub fn sentence(&self, lang: Lang) -> String {
        let template = match self {
            Slip::BracketsLeftOut(_) => text("with the brackets left out", "sans les parenthèses"),
            Slip::Exchanged => text(
                "with numerator and denominator exchanged",
                "numérateur et dénominateur inversés",
            ),
            Slip::WrongTotal(_) => text(
                "as a share of the wrong total: {total}",
                "rapporté au mauvais total : {total}",
            ),
            Slip::Averaged => text(
                "with the two percentages averaged",
                "en faisant la moyenne des deux pourcentages",
            ),
            Slip::Unweighted => {
                text("as a plain mean, without the weights", "en moyenne simple, sans les poids")
            }
            Slip::Complement => text(
                "as its complement, 100% less the result",
                "en prenant son complément, 100 % moins le résultat",
            ),
            Slip::FactorForgotten => text("without multiplying by 100", "sans multiplier par 100"),
            Slip::FactorTwice => {
                text("multiplied by 100 twice", "en multipliant deux fois par 100")
            }
            Slip::StrayMinus => text("with a stray minus sign", "avec un signe moins en trop"),
            Slip::MinusForgotten => {
                text("with the minus sign forgotten", "en oubliant le signe moins")
            }
            Slip::Uncompounded(times) if *times == Exact::from(12) => text(
                "as twelve times the monthly rate, without compounding",
                "en prenant douze fois le taux mensuel, sans composer",
            ),
            Slip::Uncompounded(times) if *times < Exact::one() => text(
                "as the rate divided by {number}, without compounding",
                "en divisant le taux par {number}, sans composer",
            ),
            Slip::Uncompounded(_) => text(
                "as {number} times the rate, without compounding",
                "en prenant {number} fois le taux, sans composer",
            ),
            Slip::TwelveTimes => text(
                "as twelve times the result, a month taken for a year by multiplication",
                "en prenant douze fois le résultat, un mois étendu à l’année par multiplication",
            ),
            Slip::NotRoundedUp => {
                text("before it is rounded up", "avant l’arrondi à l’entier supérieur")
            }
            Slip::RoundedQuantile(_) => text(
                "with the normal quantile rounded to {number}",
                "avec le quantile normal arrondi à {number}",
            ),
            Slip::RoundedFirst(_) => text(
                "with the result of {total} rounded up first",
                "en arrondissant d’abord le résultat de {total}",
            ),
            Slip::OffScale { count, in_total_alone } => off_scale(count, *in_total_alone),
        };
        let figure = match self {
            Slip::RoundedQuantile(number) | Slip::OffScale { count: number, .. } => {
                plain(number, Kind::Number, lang).text
            }
            Slip::Uncompounded(times) if *times < Exact::one() => {
                let whole = Exact::one().divided_by(times).unwrap_or(Exact::zero());
                plain(&whole, Kind::Number, lang).text
            }
            Slip::Uncompounded(times) => plain(times, Kind::Number, lang).text,
            Slip::BracketsLeftOut(_)
            | Slip::Exchanged
            | Slip::WrongTotal(_)
            | Slip::Averaged
            | Slip::Unweighted
            | Slip::Complement
            | Slip::FactorForgotten
            | Slip::FactorTwice
            | Slip::StrayMinus
            | Slip::MinusForgotten
            | Slip::TwelveTimes
            | Slip::NotRoundedUp
            | Slip::RoundedFirst(_) => String::new(),
        };
        let total = match self {
            Slip::WrongTotal(inputs) => {
                let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
                names.join(" + ")
            }
            Slip::RoundedFirst(name) => quoted(name, lang),
            Slip::BracketsLeftOut(_)
            | Slip::Exchanged
            | Slip::Averaged
            | Slip::Unweighted
            | Slip::Complement
            | Slip::FactorForgotten
            | Slip::FactorTwice
            | Slip::StrayMinus
            | Slip::MinusForgotten
            | Slip::Uncompounded(_)
            | Slip::TwelveTimes
            | Slip::NotRoundedUp
            | Slip::RoundedQuantile(_)
            | Slip::OffScale { .. } => String::new(),
        };
        fill(template, lang, &[("total", &total), ("number", &figure)])
    }
}

impl Match {
    /// Which way gives the figure and how it was rounded, as one line.
    pub fn sentence(&self, definition: &Definition, decimals: u32, lang: Lang) -> String {
        let name = self.variant(definition).map_or("", |variant| &variant.name);
        let mut words = quoted(name, lang);
        let what = match &self.way {
            Way::Definition => None,
            Way::Also(also) => Some(quoted(&also.name, lang)),
            Way::Slip(slip) => Some(slip.sentence(lang)),
        };
        if let Some(what) = what {
            words = format!("{words}, {what}");
        }
        if self.way == Way::Slip(Slip::NotRoundedUp)
            && decimals == 0
            && self.by.first() == Some(&By::HalfUp)
        {
            let name = quoted(name, lang);
            let nearest = text(
                "{name}, rounded to the nearest whole number in place of up",
                "{name}, arrondi à l’entier le plus proche et non supérieur",
            );
            return fill(nearest, lang, &[("name", &name)]);
        }
        match self.rounding(decimals, lang) {
            Some(rounding) => format!("{words}, {rounding}"),
            None => words,
        }
    }

    /// How the value became the figure, in words; the plainest where several did. `None` where it
    /// has no more digits, or did not become it.
    pub fn rounding(&self, decimals: u32, lang: Lang) -> Option<String> {
        let by = *self.by.first().filter(|by| **by != By::Exact)?;
        let template = match decimals {
            0 => text("{by} a whole number", "{by} l’entier"),
            1 => text("{by} one decimal", "{by} une décimale"),
            2 => text("{by} two decimals", "{by} deux décimales"),
            _ => text("{by} {decimals} decimals", "{by} {decimals} décimales"),
        };
        let decimals = decimals.to_string();
        let by = by.name().get(lang);
        Some(fill(template, lang, &[("by", by), ("decimals", &decimals)]))
    }
}

/// What is said of answers off the scale that were counted.
fn off_scale(count: &Exact, in_total_alone: bool) -> Text {
    match (*count == Exact::one(), in_total_alone) {
        (true, false) => text(
            "with the answer off the scale counted",
            "en comptant la réponse hors de l’échelle",
        ),
        (false, false) => text(
            "with the {number} answers off the scale counted",
            "en comptant les {number} réponses hors de l’échelle",
        ),
        (true, true) => text(
            "with the answer off the scale counted in the total alone",
            "en comptant la réponse hors de l’échelle dans le seul total",
        ),
        (false, true) => text(
            "with the {number} answers off the scale counted in the total alone",
            "en comptant les {number} réponses hors de l’échelle dans le seul total",
        ),
    }
}

/// How a figure that can be read in several ways was read.
pub fn read_as(figure: Decimal, kind: Kind, style: &Style) -> String {
    let read = number(&unshown(&figure.into(), kind), kind, style);
    let template = text("Read as {figure}:", "Lu comme {figure}\u{a0}:");
    fill(template, style.lang, &[("figure", &read)])
}

impl Found {
    /// What the search says when no definition gives the figure: the nearest and what it gives.
    /// `None` where a definition does, or where nothing has a value.
    pub fn nearest_sentence(&self, definition: &Definition, style: &Style) -> Option<String> {
        let nearest = self.nearest.as_ref()?;
        let variant = nearest.variant(definition)?;
        let style = Style { decimals: self.decimals.min(6), ..style.clone() };
        let kind = match variant.kind {
            Kind::Needed => Kind::Count,
            other => other,
        };
        let value = result(&unshown(&nearest.value, kind), kind, &style);
        let template = if self.untried.is_empty() {
            text(
                "No definition gives this figure. The nearest is {name}, which gives {value}.",
                "Aucune définition ne donne ce chiffre. La plus proche est {name}, qui donne {value}.",
            )
        } else {
            text(
                "No definition tried gives this figure. The nearest is {name}, which gives {value}.",
                "Aucune définition essayée ne donne ce chiffre. La plus proche est {name}, qui donne {value}.",
            )
        };
        let name = quoted(&variant.name, style.lang);
        Some(fill(template, style.lang, &[("name", &name), ("value", &value)]))
    }

    /// Which definitions could not be tried, and where what they need is asked for; `None` where all were.
    pub fn untried_sentence(&self, definition: &Definition, lang: Lang) -> Option<String> {
        let variants = self.untried.iter().filter_map(|index| definition.variants.get(*index));
        let names: Vec<String> = variants.map(|variant| quoted(&variant.name, lang)).collect();
        let template = text(
            "Not tried, for figures are missing: {names}. The table of all definitions asks for them.",
            "Non essayées, faute de données : {names}. Le tableau de toutes les définitions les demande.",
        );
        (!names.is_empty()).then(|| fill(template, lang, &[("names", &names.join(", "))]))
    }
}
