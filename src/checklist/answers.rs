//! What can be read off the answers offered.

use super::finding::{Finding, Verdict, judge, no, yes};
use super::scale::{favour, has, is_distinct, leading_number, range};
use crate::fold::folded;
use crate::text::{Text, text};

/// Answers that take in whoever finds no other.
const CATCHING_ALL: &[&str] = &[
    "other",
    "none",
    "n a",
    "not applicable",
    "does not apply",
    "don t know",
    "no opinion",
    "autre",
    "autres",
    "aucun",
    "aucune",
    "sans objet",
    "non concerne",
    "non concernee",
    "ne sais pas",
    "sans avis",
    "sans opinion",
    "ne se prononce pas",
];
/// The answers offered, one by one.
pub(super) struct Answers {
    raw: Vec<String>,
    folded: Vec<String>,
}

impl Answers {
    /// The answers of a text: one per line, or on a single line between semicolons, strokes or
    /// commas; a lone range such as `1-5` stands for all of its numbers.
    pub(super) fn of(text: &str) -> Answers {
        let lines = |marks: &[char]| -> Vec<String> {
            text.split(marks)
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect()
        };
        let mut raw = lines(&['\n', '\r']);
        for mark in [';', '|', '/', ','] {
            if raw.len() == 1 && raw[0].contains(mark) {
                raw = lines(&[mark]);
            }
        }
        if let [only] = raw.as_slice()
            && let Some((low, high)) = range(only)
            && high - low < 100
        {
            raw = (low..=high).map(|number| number.to_string()).collect();
        }
        let folded = raw.iter().map(|answer| folded(answer)).collect();
        Answers { raw, folded }
    }

    /// Whether none were typed.
    pub(super) fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }

    /// Whether one of them holds marks of a table.
    pub(super) fn have_cells(&self) -> bool {
        self.raw.iter().any(|answer| answer.contains(['\t', '|']))
    }

    fn count(&self) -> usize {
        self.raw.len()
    }

    /// Whether at least half of the answers contain the stem of a word.
    pub(super) fn take_up(&self, word: &str) -> bool {
        let stem: String = word.chars().take(5).collect();
        let taking = self.folded.iter().filter(|answer| answer.contains(&stem)).count();
        stem.chars().count() == 5 && taking > 0 && taking * 2 >= self.count()
    }

    /// The place of each answer on its scale: a number, or how favourable it is. `None` where one
    /// of them has no place.
    fn places(&self) -> Option<Vec<i64>> {
        if self.count() < 3 {
            return None;
        }
        let all = |place: fn(&str) -> Option<i64>| -> Option<Vec<i64>> {
            self.folded.iter().map(|answer| place(answer)).collect()
        };
        all(leading_number).or_else(|| all(favour))
    }

    /// Whether the answers form a scale of at least three degrees, in whatever order.
    pub(super) fn is_scale(&self) -> bool {
        self.places().is_some_and(|places| is_distinct(&places))
    }

    pub(super) fn complete(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        let catches = |answer: &String| CATCHING_ALL.iter().any(|words| has(answer, words));
        if self.folded.iter().any(catches) {
            return yes(text(
                "There is an answer for whoever finds no other.",
                "Il y a une réponse pour qui n’en trouve pas d’autre.",
            ));
        }
        if self.is_scale() {
            return yes(text(
                "A scale takes in every opinion.",
                "Une échelle accueille toutes les opinions.",
            ));
        }
        judge(text(
            "Can everybody find their answer? If not, add “other”.",
            "Chacun trouve-t-il sa réponse ? Sinon, ajoutez « autre ».",
        ))
    }

    pub(super) fn exclusive(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        let twice = |at: usize| self.folded[..at].contains(&self.folded[at]);
        if let Some(at) = (0..self.count()).find(|at| twice(*at)) {
            return found(
                text("“{0}” stands there twice.", "« {0} » y figure deux fois."),
                &self.raw[at],
            );
        }
        let ranges: Vec<Option<(i64, i64)>> = self.raw.iter().map(|answer| range(answer)).collect();
        for (at, later) in ranges.iter().enumerate() {
            let overlaps = |earlier: &Option<(i64, i64)>| match (earlier, later) {
                (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
                _ => false,
            };
            if ranges[..at].iter().any(overlaps) {
                return found(
                    text("“{0}” overlaps another answer.", "« {0} » recoupe une autre réponse."),
                    &self.raw[at],
                );
            }
        }
        if self.is_scale() || ranges.iter().all(Option::is_some) {
            return yes(text("No two answers overlap.", "Aucune réponse n’en recoupe une autre."));
        }
        judge(text(
            "No duplicates. Could somebody still pick two?",
            "Pas de doublon. Peut-on malgré tout en choisir deux ?",
        ))
    }

    pub(super) fn graded(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        if self.count() < 3 {
            return no(text(
                "Two answers or fewer have no degrees.",
                "Deux réponses ou moins ne forment pas de degrés.",
            ));
        }
        if !self.is_scale() {
            return judge(text(
                "No scale was recognized; a list of things needs none.",
                "Aucune échelle reconnue ; une liste de choses s’en passe.",
            ));
        }
        let count = self.count();
        let (finding, reason) = if count % 2 == 1 {
            (Finding::Met, text("{0} degrees with a middle.", "{0} degrés avec un milieu."))
        } else {
            let reason = text(
                "{0} degrees and no middle: whoever has no opinion must take sides.",
                "{0} degrés sans milieu : qui n’a pas d’avis doit prendre parti.",
            );
            (Finding::NotMet, reason)
        };
        (finding, reason, count.to_string())
    }

    pub(super) fn same_direction(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        let Some(places) = self.places().filter(|places| is_distinct(places)) else {
            return judge(text(
                "No scale was recognized. Compare with your other questions.",
                "Aucune échelle reconnue. Comparez avec vos autres questions.",
            ));
        };
        let rises = places.windows(2).all(|pair| pair[0] < pair[1]);
        let falls = places.windows(2).all(|pair| pair[0] > pair[1]);
        if !rises && !falls {
            return no(text("The degrees go up and down.", "Les degrés montent et descendent."));
        }
        let (above, below) = self.sides();
        if above != below {
            return no(text(
                "There are more answers on one side than on the other.",
                "Il y a plus de réponses d’un côté que de l’autre.",
            ));
        }
        if rises {
            yes(text(
                "From the lowest to the highest: keep it so in every question.",
                "Du plus bas au plus haut : gardez ce sens dans toutes les questions.",
            ))
        } else {
            yes(text(
                "From the highest to the lowest: keep it so in every question.",
                "Du plus haut au plus bas : gardez ce sens dans toutes les questions.",
            ))
        }
    }

    /// How many answers are favourable, and how many unfavourable; numbers take no side.
    fn sides(&self) -> (usize, usize) {
        if self.folded.iter().all(|answer| leading_number(answer).is_some()) {
            return (0, 0);
        }
        let favours: Vec<i64> = self.folded.iter().filter_map(|answer| favour(answer)).collect();
        (
            favours.iter().filter(|place| **place > 0).count(),
            favours.iter().filter(|place| **place < 0).count(),
        )
    }

    pub(super) fn random_order(&self) -> Verdict {
        if self.is_empty() {
            return nothing_typed();
        }
        if self.is_scale() {
            return yes(text(
                "A scale has its own order: it must not be shuffled.",
                "Une échelle a son ordre : il ne faut pas la mélanger.",
            ));
        }
        judge(text(
            "Does the list have an order of its own? If not, have your tool shuffle it.",
            "La liste a-t-elle un ordre propre ? Sinon, faites-la mélanger par votre outil.",
        ))
    }
}

/// What is said where no answers were typed.
pub(super) fn nothing_typed() -> Verdict {
    judge(text(
        "Type the answers to have them read.",
        "Saisissez les réponses pour les faire lire.",
    ))
}

fn found(reason: Text, what: &str) -> Verdict {
    (Finding::NotMet, reason, what.to_owned())
}
