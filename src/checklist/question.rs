//! What can be read off the question itself.

use super::answers::Answers;
use super::finding::{Finding, Verdict, judge, no, plain, yes};
use super::scale::has;
use crate::fold::folded;
use crate::text::text;

/// A question takes as many words at most: ours, the source says only "concise".
const MOST_WORDS: usize = 20;
/// Words that join two things of which each could be asked alone.
const JOINING: &[&str] = &["and", "et", "ainsi que", "as well as"];
/// Words that may do so, and often only name one thing twice.
const CHOOSING: &[&str] = &["or", "ou"];
/// Words that ask for wishes and moods, in all the forms that turn up in questions.
const AVOIDED: &[&str] = &[
    "should",
    "could",
    "feel",
    "feels",
    "feeling",
    "feelings",
    "felt",
    "devrais",
    "devrait",
    "devrions",
    "devriez",
    "devraient",
    "pourrais",
    "pourrait",
    "pourrions",
    "pourriez",
    "pourraient",
    "sentir",
    "sentez",
    "sentiez",
    "senti",
    "sentie",
    "se sent",
    "sentent",
    "ressentir",
    "ressentez",
    "ressenti",
    "ressent",
];
/// How a request begins that needs no question mark.
const REQUESTS: &[&str] = &[
    "rate",
    "please",
    "tell",
    "give",
    "indicate",
    "choose",
    "select",
    "rank",
    "on a scale",
    "notez",
    "evaluez",
    "indiquez",
    "donnez",
    "choisissez",
    "selectionnez",
    "classez",
    "merci de",
    "veuillez",
    "dites",
    "sur une echelle",
];
/// What the standard questions on recommendation, satisfaction and effort speak of.
const PROVEN: &[&[&str]] = &[
    &["likely", "recommend"],
    &["probab", "recommand"],
    &["how satisfied"],
    &["quel point", "satisfait"],
    &["satisfaction"],
    &["how easy"],
    &["made it easy"],
    &["facile"],
];

/// A question as typed, and reduced for comparisons.
pub(super) struct Question {
    raw: String,
    folded: String,
}

impl Question {
    /// The question of a text.
    pub(super) fn of(text: &str) -> Question {
        Question { raw: text.trim().to_lowercase(), folded: folded(text) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether several lines or table marks were typed.
    pub(super) fn has_rows(&self) -> bool {
        self.raw.lines().filter(|line| !line.trim().is_empty()).count() > 1
            || self.raw.contains(['\t', '|'])
    }

    fn words(&self) -> Vec<&str> {
        self.folded.split(' ').filter(|word| !word.is_empty()).collect()
    }

    /// The words as typed, with accents: "où" is not "ou".
    fn typed_words(&self) -> impl Iterator<Item = &str> {
        self.raw.split(|letter: char| !letter.is_alphanumeric())
    }

    pub(super) fn concise(&self) -> Verdict {
        let count = self
            .raw
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count();
        if self.is_empty() {
            return nothing_typed();
        }
        let (finding, reason) = if count <= MOST_WORDS {
            (Finding::Met, text("{0} words.", "{0} mots."))
        } else {
            let reason =
                text("{0} words: try to stay within 20.", "{0} mots : essayez de tenir en 20.");
            (Finding::NotMet, reason)
        };
        (finding, reason, count.to_string())
    }

    pub(super) fn scale_named(&self, answers: &Answers) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        let is_request = REQUESTS.iter().any(|start| starts_with(&self.folded, start));
        if !self.raw.contains('?') && !is_request {
            return no(text(
                "It is not put as a question.",
                "Ce n’est pas formulé comme une question.",
            ));
        }
        if has(&self.folded, "scale") || has(&self.folded, "echelle") || self.scale().is_some() {
            return yes(text("The question names its scale.", "La question nomme son échelle."));
        }
        if let Some(word) = self.words().into_iter().find(|word| answers.take_up(word)) {
            let reason = text(
                "The question and the answers speak of the same thing: “{0}”.",
                "La question et les réponses parlent de la même chose : « {0} ».",
            );
            return (Finding::Met, reason, word.to_owned());
        }
        if answers.is_scale() {
            return no(text(
                "The answers form a scale that the question does not name.",
                "Les réponses forment une échelle que la question ne nomme pas.",
            ));
        }
        judge(text(
            "No scale is named; an open question or a list needs none.",
            "Aucune échelle n’est nommée ; une question ouverte ou une liste s’en passe.",
        ))
    }

    pub(super) fn one_thing(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        if self.raw.matches('?').count() > 1 {
            return no(text(
                "There are two question marks.",
                "Il y a deux points d’interrogation.",
            ));
        }
        if let Some(word) = JOINING.iter().find(|word| self.joins(word)) {
            let reason = text(
                "“{0}” may join two things: split them if their answers could differ.",
                "« {0} » relie peut-être deux choses : séparez-les si leurs réponses peuvent différer.",
            );
            return (Finding::NotMet, reason, (*word).to_owned());
        }
        if let Some(word) =
            CHOOSING.iter().find(|word| self.typed_words().any(|typed| typed == **word))
        {
            let reason = text(
                "There is an “{0}”: check that both sides get the same answer.",
                "Il y a un « {0} » : vérifiez que les deux côtés appellent la même réponse.",
            );
            return (Finding::ToJudge, reason, (*word).to_owned());
        }
        yes(text("It asks one thing.", "Elle demande une seule chose."))
    }

    pub(super) fn plain_words(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        match AVOIDED.iter().find(|word| has(&self.folded, word)) {
            Some(word) => {
                let reason = text("“{0}” is better avoided.", "Mieux vaut éviter « {0} ».");
                (Finding::NotMet, reason, (*word).to_owned())
            }
            None => yes(text("None of these words.", "Aucun de ces mots.")),
        }
    }

    pub(super) fn proven(&self) -> Verdict {
        let speaks_of = |words: &&&[&str]| words.iter().all(|word| self.folded.contains(word));
        match PROVEN.iter().find(speaks_of) {
            Some(_) => yes(text(
                "Close to a standard question: keep its wording to compare.",
                "Proche d’une question standard : gardez-en les mots pour comparer.",
            )),
            None => plain(
                Finding::ToJudge,
                text(
                    "Not one of the standard questions on recommendation, satisfaction or effort.",
                    "Ce n’est pas une question standard de recommandation, de satisfaction ou d’effort.",
                ),
            ),
        }
    }

    /// Whether a word joins two things; between two numbers it only names a scale.
    fn joins(&self, joining: &str) -> bool {
        let words = self.words();
        let parts: Vec<&str> = joining.split(' ').collect();
        let is_number = |word: Option<&&str>| word.is_some_and(|word| word.parse::<u32>().is_ok());
        words.windows(parts.len()).enumerate().any(|(at, window)| {
            window == parts.as_slice()
                && !(at > 0
                    && is_number(words.get(at - 1))
                    && is_number(words.get(at + parts.len())))
        })
    }

    /// The two ends of a scale such as "from 0 to 10", "de 1 à 5", "entre 1 et 7", "1-5".
    fn scale(&self) -> Option<(u32, u32)> {
        let words = self.words();
        words.iter().enumerate().find_map(|(at, word)| {
            let low: u32 = word.parse().ok()?;
            let next = *words.get(at + 1)?;
            let high = match next.parse::<u32>() {
                Ok(high) => high,
                Err(_) if matches!(next, "to" | "a" | "et" | "and" | "through") => {
                    words.get(at + 2)?.parse().ok()?
                }
                Err(_) => return None,
            };
            (low < high && high <= 100).then_some((low, high))
        })
    }
}

fn nothing_typed() -> Verdict {
    judge(text(
        "Type your question to have it read.",
        "Saisissez votre question pour la faire lire.",
    ))
}

fn starts_with(folded: &str, words: &str) -> bool {
    format!("{folded} ").starts_with(&format!("{words} "))
}
