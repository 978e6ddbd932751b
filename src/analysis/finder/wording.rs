//! What the search says, in both languages.

use super::{By, Found, Match, Slip, Way};
use crate::analysis::wording::{fill, quoted, result};
use crate::engine::kind::Kind;
use crate::engine::metric::Metric;
use crate::render::number::{Style, unshown};
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
        };
        let total = match self {
            Slip::WrongTotal(inputs) => {
                let names: Vec<&str> = inputs.iter().map(|input| input.name.get(lang)).collect();
                names.join(" + ")
            }
            Slip::BracketsLeftOut(_)
            | Slip::Exchanged
            | Slip::Averaged
            | Slip::Unweighted
            | Slip::Complement
            | Slip::FactorForgotten
            | Slip::FactorTwice => String::new(),
        };
        fill(template, lang, &[("total", &total)])
    }
}

impl Match {
    /// Which way gives the figure and how it was rounded, as one line.
    pub fn sentence(&self, metric: &'static Metric, decimals: u32, lang: Lang) -> String {
        let name = self.variant(metric).map_or(text("", ""), |variant| variant.name);
        let mut words = quoted(name, lang);
        let what = match &self.way {
            Way::Definition => None,
            Way::Also(also) => Some(quoted(also.name, lang)),
            Way::Slip(slip) => Some(slip.sentence(lang)),
        };
        if let Some(what) = what {
            words = format!("{words}, {what}");
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

impl Found {
    /// What the search says when no definition gives the figure: the nearest and what it gives.
    /// `None` where a definition does, or where nothing has a value.
    pub fn nearest_sentence(&self, metric: &'static Metric, style: &Style) -> Option<String> {
        let nearest = self.nearest.as_ref()?;
        let variant = nearest.variant(metric)?;
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
        let name = quoted(variant.name, style.lang);
        Some(fill(template, style.lang, &[("name", &name), ("value", &value)]))
    }

    /// Which definitions could not be tried, and where what they need is asked for; `None` where all were.
    pub fn untried_sentence(&self, metric: &'static Metric, lang: Lang) -> Option<String> {
        let variants = self.untried.iter().filter_map(|index| metric.variants.get(*index));
        let names: Vec<String> = variants.map(|variant| quoted(variant.name, lang)).collect();
        let template = text(
            "Not tried, for figures are missing: {names}. The table of all definitions asks for them.",
            "Non essayées, faute de données : {names}. Le tableau de toutes les définitions les demande.",
        );
        (!names.is_empty()).then(|| fill(template, lang, &[("names", &names.join(", "))]))
    }
}
