//! Finding a metric by its name, its acronym or everyday words, in both languages.

pub mod answer;
mod assign;
pub mod question;
mod wording;

use serde::{Deserialize, Serialize};

use crate::fold::folded;
use crate::order;
use crate::text::Lang;

/// A metric that a search found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Found<'a> {
    /// The metric.
    pub metric: &'a Entry,
    /// In what the first word of the search was found.
    pub by: Place,
    /// The text in which it was found, as it is written: shown where it is not the name.
    pub text: &'a str,
    /// The language of that text.
    pub lang: Lang,
}

/// A metric by the texts in which words are looked for. A list of them is the file that a search reads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Public and permanent.
    pub id: String,
    texts: Vec<(Place, Lang, String)>,
    /// What people call its inputs, beside their names: the id of the input, then the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    spoken: Vec<(String, String)>,
}

/// A text of a metric in which words are looked for, from the one that says most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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

impl Entry {
    /// A metric without any text but its id.
    pub fn new(id: &str) -> Entry {
        Entry { id: id.to_owned(), texts: Vec::new(), spoken: Vec::new() }
    }

    /// Adds a text, unless it is empty.
    pub fn add(&mut self, place: Place, lang: Lang, text: &str) {
        if !text.is_empty() {
            self.texts.push((place, lang, text.to_owned()));
        }
    }

    /// Adds words by which people call an input, whatever the language.
    pub fn add_spoken(&mut self, input: &str, words: &str) {
        self.spoken.push((input.to_owned(), words.to_owned()));
    }

    /// What people call its inputs, beside their names: ids of inputs with words.
    pub fn spoken(&self) -> &[(String, String)] {
        &self.spoken
    }

    /// The text of a place in a language, the first of several; empty where there is none.
    pub fn text(&self, place: Place, lang: Lang) -> &str {
        let is_it = |(other, of, _): &&(Place, Lang, String)| (*other, *of) == (place, lang);
        self.texts.iter().find(is_it).map_or("", |(_, _, text)| text)
    }
}

/// How a word of a search meets a word of a text, from the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Meeting {
    Same,
    Beginning,
    Slip,
    SlipInBeginning,
}

/// Metrics made ready for searching.
#[derive(Debug)]
pub struct Index {
    metrics: Vec<(Entry, Vec<Phrase>)>,
}

/// A text made ready for comparing.
#[derive(Debug)]
struct Phrase {
    place: Place,
    lang: Lang,
    text: String,
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
    /// Makes metrics ready for searching.
    pub fn of(metrics: Vec<Entry>) -> Index {
        let ready = |metric: Entry| {
            let phrases = phrases_of(&metric);
            (metric, phrases)
        };
        Index { metrics: metrics.into_iter().map(ready).collect() }
    }

    /// The metrics that a search means, the likeliest first. Every word has to be found somewhere; an
    /// empty search gives every metric in the order of the index.
    pub fn find(&self, query: &str, lang: Lang) -> Vec<Found<'_>> {
        self.ranked(query, lang).into_iter().map(|(_, found)| found).collect()
    }

    /// What [`Index::find`] finds, each with how the whole search meets its texts.
    fn ranked(&self, query: &str, lang: Lang) -> Vec<(u8, Found<'_>)> {
        let query = folded(cut(query));
        let mut words: Vec<&str> = query.split_whitespace().collect();
        if words.iter().any(|word| !COMMON.contains(word)) {
            words.retain(|word| !COMMON.contains(word));
        }
        let words: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
        let mut found: Vec<(Rank, Found<'_>)> = self
            .metrics
            .iter()
            .filter_map(|(metric, phrases)| found_in(metric, phrases, &query, &words, lang))
            .collect();
        order::sort_by(&mut found, |(left, _), (right, _)| left.cmp(right));
        found.into_iter().map(|((whole, _), found)| (whole, found)).collect()
    }
}

/// What is read of a search.
fn cut(query: &str) -> &str {
    query.char_indices().nth(LONGEST_QUERY).map_or(query, |(end, _)| &query[..end])
}

fn phrases_of(metric: &Entry) -> Vec<Phrase> {
    let texts = metric.texts.iter().map(|(place, lang, text)| phrase(*place, *lang, text));
    let id = phrase(Place::Name, Lang::En, &metric.id);
    texts.chain([id]).filter(|phrase| !phrase.words.is_empty()).collect()
}

fn phrase(place: Place, lang: Lang, text: &str) -> Phrase {
    let folded = folded(text);
    let words = folded.split_whitespace().map(|word| word.chars().collect()).collect();
    Phrase { place, lang, text: text.to_owned(), folded, words }
}

/// Whether a metric is meant, and how well: `None` where a word is found nowhere.
fn found_in<'a>(
    metric: &'a Entry,
    phrases: &'a [Phrase],
    query: &str,
    words: &[Vec<char>],
    lang: Lang,
) -> Option<(Rank, Found<'a>)> {
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
    order::sort_by(&mut ranks, |left, right| right.cmp(left));
    let found = match first {
        Some(phrase) => Found { metric, by: phrase.place, text: &phrase.text, lang: phrase.lang },
        None => Found { metric, by: Place::Name, text: metric.text(Place::Name, lang), lang },
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
