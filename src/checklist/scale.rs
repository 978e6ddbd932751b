//! The place of an answer on a scale: by its number, or by how favourable its words are.

use crate::fold::folded;

const NEUTRAL: &[&str] = &[
    "neither",
    "neutral",
    "average",
    "sometimes",
    "ni",
    "neutre",
    "moyen",
    "moyenne",
    "moyennement",
    "parfois",
    "sans opinion",
];
const NOT: &[&str] = &["not", "pas", "no", "aucunement"];
const ENTIRELY: &[&str] = &["at all", "du tout"];
const STRONG: &[&str] = &[
    "very",
    "extremely",
    "strongly",
    "completely",
    "totally",
    "at all",
    "tres",
    "extremement",
    "du tout",
    "tout a fait",
    "totalement",
    "completement",
    "fortement",
];
const WEAK: &[&str] =
    &["somewhat", "rather", "slightly", "fairly", "quite", "a little", "plutot", "assez", "un peu"];
/// Beginnings of words, looked for before [`FAVOURABLE`], of which some contain one.
const UNFAVOURABLE: &[&str] = &[
    "dissatisf",
    "unsatisf",
    "insatisf",
    "mecontent",
    "unhappy",
    "hard",
    "difficult",
    "difficile",
    "unlikely",
    "improbable",
    "disagree",
    "desaccord",
    "bad",
    "poor",
    "terrible",
    "awful",
    "mauvais",
    "mediocre",
    "horrible",
    "useless",
    "inutile",
    "never",
    "rarely",
    "jamais",
    "rarement",
    "worse",
    "pire",
    "low",
    "faible",
];
const FAVOURABLE: &[&str] = &[
    "satisf",
    "content",
    "happy",
    "easy",
    "facile",
    "likely",
    "probable",
    "agree",
    "accord",
    "good",
    "great",
    "excellent",
    "bon",
    "bien",
    "useful",
    "utile",
    "often",
    "always",
    "souvent",
    "toujours",
    "better",
    "mieux",
    "high",
    "eleve",
    "fort",
];

pub(super) fn is_distinct(places: &[i64]) -> bool {
    places.iter().enumerate().all(|(at, place)| !places[..at].contains(place))
}

/// The number at the beginning of an answer, such as `1 very hard` or `5`.
pub(super) fn leading_number(folded: &str) -> Option<i64> {
    folded.split(' ').next()?.parse().ok()
}

/// How favourable an answer is: from -3 over 0 to 3; `None` where it does not say.
pub(super) fn favour(folded: &str) -> Option<i64> {
    let any = |words: &[&str]| words.iter().any(|word| has(folded, word));
    let begins = |stems: &[&str]| {
        folded.split(' ').any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    if any(NEUTRAL) {
        return Some(0);
    }
    let side = match (begins(UNFAVOURABLE), begins(FAVOURABLE)) {
        (true, _) => -1,
        (false, true) => 1,
        (false, false) => return None,
    };
    // "peu satisfait" is mild and unfavourable, "un peu satisfait" mild and favourable.
    if has(folded, "peu") && !has(folded, "un peu") {
        return Some(-side);
    }
    let strength = match (any(STRONG), any(WEAK)) {
        (true, _) => 3,
        (false, true) => 1,
        (false, false) => 2,
    };
    // "not at all" is stronger than "not", and "not very" is milder.
    let denied = if any(ENTIRELY) {
        3
    } else if strength == 2 {
        2
    } else {
        1
    };
    Some(if any(NOT) { -side * denied } else { side * strength })
}

/// The two ends of a range such as `1-5`, `1 to 5`, `1 à 5`, `1 – 5 years`.
pub(super) fn range(answer: &str) -> Option<(i64, i64)> {
    let folded = folded(answer);
    let mut words = folded.split(' ');
    let low: i64 = words.next()?.parse().ok()?;
    let mut next = words.next()?;
    if matches!(next, "to" | "a") {
        next = words.next()?;
    }
    let high: i64 = next.parse().ok()?;
    (low < high).then_some((low, high))
}

/// Whether whole words stand in a folded text.
pub(super) fn has(folded: &str, words: &str) -> bool {
    format!(" {folded} ").contains(&format!(" {words} "))
}
