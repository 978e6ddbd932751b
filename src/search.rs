//! Finding a metric by its name, its acronym or everyday words, in both languages.

use std::sync::OnceLock;

use crate::catalogue;
use crate::engine::metric::Metric;
use crate::fold::folded;
use crate::text::{Lang, Text};

/// A metric that a search found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Found {
    /// The metric.
    pub metric: &'static Metric,
    /// In what the first word of the search was found.
    pub by: Place,
    /// The text in which it was found, as the catalogue writes it: shown where it is not the name.
    pub text: &'static str,
    /// The language of that text.
    pub lang: Lang,
}

/// A text of a metric in which words are looked for, from the one that says most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// Its acronym.
    Acronym,
    /// Its name, or its id.
    Name,
    /// One of its everyday words.
    Word,
    /// The name of one of its variants.
    Variant,
    /// The question it answers.
    Purpose,
}

/// How a word of a search meets a word of a text, from the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Meeting {
    Same,
    Beginning,
    Slip,
    SlipInBeginning,
}

/// The metrics of the catalogue that a search means, the likeliest first. Every word has to be found
/// somewhere; an empty search gives every metric in the order of the catalogue.
pub fn find(query: &str, lang: Lang) -> Vec<Found> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::of(catalogue::metrics())).find(query, lang)
}

/// The texts of some metrics, made ready for searching.
#[derive(Debug)]
pub struct Index {
    metrics: Vec<(&'static Metric, Vec<Phrase>)>,
}

#[derive(Debug)]
struct Phrase {
    place: Place,
    lang: Lang,
    text: &'static str,
    folded: String,
    words: Vec<Vec<char>>,
}

/// Words too common to tell one metric from another.
const COMMON: [&str; 22] = [
    "a", "an", "and", "au", "aux", "by", "d", "de", "des", "du", "en", "et", "for", "in", "l",
    "la", "le", "les", "of", "par", "the", "un",
];

/// From this many letters on, a word is forgiven one slip.
const LETTERS_FOR_A_SLIP: usize = 4;

/// From this many letters on, the beginning of a word is forgiven one slip while it is typed.
const LETTERS_FOR_A_SLIP_IN_BEGINNING: usize = 6;

/// A search is cut after so many letters: what a person types is far shorter.
const LONGEST_QUERY: usize = 200;

/// The order of two metrics found: how the whole search meets a name, then how its words were
/// found, then whether that was in the language of the page.
type Rank = (u8, Vec<(Meeting, Place, bool)>);

impl Index {
    /// Makes the texts of metrics ready for searching.
    pub fn of(metrics: impl Iterator<Item = &'static Metric>) -> Index {
        Index { metrics: metrics.map(|metric| (metric, phrases_of(metric))).collect() }
    }

    /// See [`find`].
    pub fn find(&self, query: &str, lang: Lang) -> Vec<Found> {
        let query: String = query.chars().take(LONGEST_QUERY).collect();
        let query = folded(&query);
        let mut words: Vec<&str> = query.split_whitespace().collect();
        if words.iter().any(|word| !COMMON.contains(word)) {
            words.retain(|word| !COMMON.contains(word));
        }
        let words: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
        let mut found: Vec<(Rank, Found)> = self
            .metrics
            .iter()
            .filter_map(|(metric, phrases)| found_in(metric, phrases, &query, &words, lang))
            .collect();
        found.sort_by(|(left, _), (right, _)| left.cmp(right));
        found.into_iter().map(|(_, found)| found).collect()
    }
}

fn phrases_of(metric: &'static Metric) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut both = |place, text: &'static Text| {
        for lang in Lang::ALL {
            phrases.push(phrase(place, lang, text.get(lang)));
        }
    };
    both(Place::Name, &metric.name);
    both(Place::Purpose, &metric.purpose);
    for variant in metric.variants.iter().filter(|_| metric.variants.len() > 1) {
        both(Place::Variant, &variant.name);
    }
    for lang in Lang::ALL {
        let words = metric.words.get(lang).split(',').map(str::trim);
        phrases.extend(words.map(|word| phrase(Place::Word, lang, word)));
        phrases.push(phrase(Place::Acronym, lang, metric.acronym.get(lang)));
    }
    phrases.push(phrase(Place::Name, Lang::En, metric.id));
    phrases.retain(|phrase| !phrase.words.is_empty());
    phrases
}

fn phrase(place: Place, lang: Lang, text: &'static str) -> Phrase {
    let folded = folded(text);
    let words = folded.split_whitespace().map(|word| word.chars().collect()).collect();
    Phrase { place, lang, text, folded, words }
}

/// Whether a metric is meant, and how well: `None` where a word is found nowhere.
fn found_in(
    metric: &'static Metric,
    phrases: &[Phrase],
    query: &str,
    words: &[Vec<char>],
    lang: Lang,
) -> Option<(Rank, Found)> {
    let mut ranks = Vec::new();
    let mut first: Option<&Phrase> = None;
    for word in words {
        let meetings = phrases.iter().filter_map(|phrase| {
            let meeting = phrase.words.iter().filter_map(|other| meeting(word, other)).min()?;
            Some(((meeting, phrase.place, phrase.lang != lang), phrase))
        });
        let (rank, phrase) = meetings.min_by_key(|(rank, _)| *rank)?;
        first = first.or(Some(phrase));
        ranks.push(rank);
    }
    ranks.sort_by(|left, right| right.cmp(left));
    let found = match first {
        Some(phrase) => Found { metric, by: phrase.place, text: phrase.text, lang: phrase.lang },
        None => Found { metric, by: Place::Name, text: metric.name.get(lang), lang },
    };
    Some(((whole(query, phrases), ranks), found))
}

/// How the whole search meets the texts of a metric: 0 where it is its name or acronym, 1 where the
/// name begins with it or an everyday word is just that, 2 where neither.
fn whole(query: &str, phrases: &[Phrase]) -> u8 {
    let rank = |phrase: &Phrase| match (phrase.place, phrase.folded.strip_prefix(query)) {
        (Place::Acronym | Place::Name, Some("")) => 0,
        (Place::Word, Some("")) => 1,
        (Place::Name, Some(_)) if !query.is_empty() => 1,
        _ => 2,
    };
    phrases.iter().map(rank).min().unwrap_or(2)
}

/// How a word of the search meets a word of a text, if it does.
fn meeting(word: &[char], other: &[char]) -> Option<Meeting> {
    if word == other {
        return Some(Meeting::Same);
    }
    let singular = |word: &[char]| matches!(word, [.., 's' | 'x']) && word.len() > 3;
    if other.starts_with(word) || (singular(word) && word[..word.len() - 1] == *other) {
        return Some(Meeting::Beginning);
    }
    if word.len() >= LETTERS_FOR_A_SLIP && is_one_slip(word, other) {
        return Some(Meeting::Slip);
    }
    let beginning = |length: usize| other.get(..length).is_some_and(|part| is_one_slip(word, part));
    let is_typed = word.len() >= LETTERS_FOR_A_SLIP_IN_BEGINNING
        && (word.len() - 1..=word.len() + 1).any(beginning);
    is_typed.then_some(Meeting::SlipInBeginning)
}

/// Whether two words differ by one letter added, dropped or replaced, or by two neighbours swapped.
fn is_one_slip(left: &[char], right: &[char]) -> bool {
    let same = left.iter().zip(right).take_while(|(left, right)| left == right).count();
    let (left, right) = (&left[same..], &right[same..]);
    let after =
        left.iter().rev().zip(right.iter().rev()).take_while(|(left, right)| left == right).count();
    match (&left[..left.len() - after], &right[..right.len() - after]) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}
