//! How sure a result is, in both languages.

use super::Unsure;
use super::interval::{Interval, Method};
use super::waves::{Comparison, Verdict};
use crate::analysis::wording::{fill, gap, result, share, signed_gap};
use crate::definition::Variant;
use crate::definition::kind::Kind;
use crate::number::exact::Exact;
use crate::render::number::{Style, quantity};
use crate::text::{Lang, Text, text};

impl Interval {
    /// Between what the true value lies, in a sentence.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> String {
        let template = match self.method {
            Method::Census => text(
                "Everybody answered: {value} is the true value.",
                "Tout le monde a répondu : {value} est la vraie valeur.",
            ),
            Method::StandardError | Method::AdjustedWald | Method::Wilson | Method::StudentT => {
                text(
                    "Between {low} and {high} for {confidence} of such samples.",
                    "Entre {low} et {high} pour {confidence} des échantillons de ce genre.",
                )
            }
        };
        fill(
            template,
            style.lang,
            &[
                ("value", &result(&self.value, variant.kind, style)),
                ("low", &result(&self.low, variant.kind, style)),
                ("high", &result(&self.high, variant.kind, style)),
                ("confidence", &share(&self.confidence, style)),
            ],
        )
    }

    /// How it was computed, in a sentence.
    pub fn method_sentence(&self, style: &Style) -> String {
        let answers = quantity(&self.answers, Kind::Count, style);
        fill(self.method.sentence(), style.lang, &[("answers", &answers)])
    }
}

impl Method {
    fn sentence(self) -> Text {
        match self {
            Method::StandardError => text(
                "From the standard error of the three groups; {answers} answers.",
                "D’après l’erreur type des trois groupes ; {answers} réponses.",
            ),
            Method::AdjustedWald => text(
                "By the adjusted Wald method, which adds three answers, because the sample is small; {answers} answers.",
                "Par la méthode de Wald ajustée, qui ajoute trois réponses, car l’échantillon est petit ; {answers} réponses.",
            ),
            Method::Wilson => text(
                "By Wilson’s method for a share; {answers} answers.",
                "Par la méthode de Wilson pour une part ; {answers} réponses.",
            ),
            Method::StudentT => text(
                "By Student’s t for a mean; {answers} answers.",
                "Par la loi t de Student pour une moyenne ; {answers} réponses.",
            ),
            Method::Census => text(
                "The whole population answered: {answers} answers.",
                "Toute la population a répondu : {answers} réponses.",
            ),
        }
    }
}

impl Comparison {
    /// Whether it really changed, in a sentence or two.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> String {
        let template = match (self.verdict, self.difference.is_negative()) {
            (Verdict::RealChange, false) => text(
                "A real rise: {difference}, between {low} and {high} at a confidence of {confidence}.",
                "Une vraie hausse : {difference}, entre {low} et {high} avec une confiance de {confidence}.",
            ),
            (Verdict::RealChange, true) => text(
                "A real fall: {difference}, between {low} and {high} at a confidence of {confidence}.",
                "Une vraie baisse : {difference}, entre {low} et {high} avec une confiance de {confidence}.",
            ),
            (Verdict::CannotTell, _) => text(
                "It cannot be told: {difference}, but between {low} and {high} at a confidence of {confidence}; chance alone could explain it.",
                "Impossible à dire : {difference}, mais entre {low} et {high} avec une confiance de {confidence} ; le hasard seul pourrait l’expliquer.",
            ),
        };
        let signed = |number: &Exact| signed_gap(number, variant.kind, style);
        let mut said = fill(
            template,
            style.lang,
            &[
                ("difference", &signed(&self.difference)),
                ("low", &signed(&self.low)),
                ("high", &signed(&self.high)),
                ("confidence", &share(&self.before.confidence, style)),
            ],
        );
        if !self.is_sample {
            let caveat = text(
                " Everybody was counted both times, so the difference itself is certain; this compares it with what chance would do if it decided for each.",
                " Tout le monde a été compté les deux fois, l’écart lui-même est donc certain ; il est ici comparé à ce que ferait le hasard s’il décidait pour chacun.",
            );
            said.push_str(caveat.get(style.lang));
        }
        said
    }
}

impl Unsure {
    /// Why nothing is said, in a sentence; empty where the form says what is missing.
    pub fn sentence(&self, lang: Lang) -> &'static str {
        match self {
            Unsure::NoMargin(reason) => reason.sentence().get(lang),
            Unsure::NotReady(_) => "",
            Unsure::TooFew => text(
                "There are too few answers for a margin.",
                "Il y a trop peu de réponses pour une marge.",
            )
            .get(lang),
            Unsure::SmallPopulation => text(
                "There cannot be fewer people than answers.",
                "Il ne peut pas y avoir moins de personnes que de réponses.",
            )
            .get(lang),
            Unsure::Level => text(
                "Choose a level between 0% and 100%; a power lies above 50%.",
                "Choisissez un niveau entre 0 % et 100 % ; une puissance dépasse 50 %.",
            )
            .get(lang),
            Unsure::Change => text(
                "Choose a change that stays on the scale and is not zero.",
                "Choisissez un écart non nul qui reste sur l’échelle.",
            )
            .get(lang),
        }
    }
}

/// How many answers it takes, in a sentence.
pub fn needed_sentence(needed: &Exact, change: &Exact, variant: &Variant, style: &Style) -> String {
    fill(
        text(
            "To see a change of {change}, each wave needs {needed} answers.",
            "Pour voir un écart de {change}, il faut {needed} réponses à chaque vague.",
        ),
        style.lang,
        &[
            ("change", &gap(change, variant.kind, style)),
            ("needed", &quantity(needed, Kind::Count, style)),
        ],
    )
}
