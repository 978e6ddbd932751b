//! A search that has numbers, taken apart: the words of a metric, and numbers with the words beside them.
//!
//! The grammar is strict: see `docs/decisions/0020-answers-in-the-search.md`.

use std::ops::Range;

use super::{COMMON, Entry, Index, cut};
use crate::fold::folded;
use crate::order;
use crate::text::Lang;

/// What was asked: words, then numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// The words before the first number: those of a metric, then what the first number is.
    pub lead: Vec<String>,
    /// The numbers as they were typed, in parts between which spaces stand.
    pub pieces: Vec<Piece>,
    /// The words after the last number.
    pub trail: Vec<String>,
}

/// A number, or a part of one whose groups stand apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// What was typed.
    pub text: String,
    /// What stands between this piece and the one before it.
    pub gap: Gap,
}

/// What stands between two numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Gap {
    /// A space, which may also set groups of digits apart: `1 700`.
    Space,
    /// A comma or a semicolon and a space.
    Comma,
    /// A slash, "of", "sur": the words on either side of it.
    Over(Vec<String>, Vec<String>),
    /// Words.
    Words(Vec<String>),
}

/// A number with the words that say what it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spoken {
    /// The number as it was typed.
    pub text: String,
    /// The words, without accents and without common ones; empty where it has none.
    pub label: Vec<String>,
}

/// One way to read the numbers of a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Numbers {
    /// The numbers, in the order in which they were typed.
    pub spoken: Vec<Spoken>,
    /// Whether they are two, the first of which is to be divided by the second.
    pub is_over: bool,
}

/// A metric that a question may be about.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Named<'a> {
    /// The metric.
    pub metric: &'a Entry,
    /// How many words of the lead name it; the others say what the first number is.
    pub words: usize,
}

/// The most pieces that a question has: nobody types more numbers, and their readings double with each.
const MOST_PIECES: usize = 12;

/// The most readings that are tried.
const MOST_READINGS: usize = 64;

/// The most metrics that one name stands for.
const MOST_NAMED: usize = 4;

/// What says that one number is divided by another. "out" stands before "of" and says nothing itself.
const OVER: [&str; 6] = ["of", "sur", "over", "parmi", "among", "per"];

/// Words beside a number that do not say what it is.
const IDLE: [&str; 13] =
    ["at", "are", "avec", "est", "is", "it", "out", "puis", "sont", "then", "was", "were", "with"];

/// What stands behind a number and belongs to it.
const SIGNS: [&str; 4] = ["%", "€", "$", "£"];

impl Question {
    /// Takes a search apart; `None` where it has no number, no word, or more numbers than anybody types.
    pub fn of(query: &str) -> Option<Question> {
        let mut question = Question { lead: Vec::new(), pieces: Vec::new(), trail: Vec::new() };
        let mut between = Between::default();
        for chunk in cut(query).split([' ', '\t', '\n', '=']).filter(|chunk| !chunk.is_empty()) {
            let ends = chunk.ends_with([',', ';']);
            let chunk = chunk.trim_end_matches([',', ';', ':']);
            let mut parts = chunk.split(is_slash).peekable();
            while let Some(part) = parts.next() {
                question.take(part, &mut between);
                if parts.peek().is_some() {
                    between.slash();
                }
            }
            between.has_comma |= ends;
        }
        question.trail = between.all();
        if question.lead.is_empty() {
            question.lead = std::mem::take(&mut question.trail);
        }
        let is_asked = !question.pieces.is_empty() && !question.lead.is_empty();
        (is_asked && question.pieces.len() <= MOST_PIECES).then_some(question)
    }

    fn take(&mut self, part: &str, between: &mut Between) {
        if let Some(last) = self.pieces.last_mut()
            && SIGNS.contains(&part)
            && between.is_empty()
        {
            last.text.push_str(part);
        } else if is_number(part) {
            let between = std::mem::take(between);
            let gap = if self.pieces.is_empty() {
                self.lead = between.all();
                Gap::Comma
            } else {
                between.gap()
            };
            self.pieces.push(Piece { text: part.to_owned(), gap });
        } else {
            between
                .words
                .extend(folded(part).split(' ').filter(|it| !it.is_empty()).map(str::to_owned));
        }
    }

    /// Every way to read the numbers, those with the fewest spaces inside numbers first. The first words of the lead
    /// name the metric.
    pub fn readings(&self, named: usize) -> Vec<Numbers> {
        let mut ways: Vec<Vec<Range<usize>>> = vec![Vec::new()];
        for (index, piece) in self.pieces.iter().enumerate() {
            let mut longer = Vec::new();
            for way in ways {
                let last = way.last().cloned();
                if let Some(last) = last.filter(|last| self.is_one_number(last.start..index + 1)) {
                    let mut joined = way.clone();
                    joined.pop();
                    joined.push(last.start..index + 1);
                    longer.push(joined);
                }
                if !is_group_alone(&piece.text) {
                    let mut apart = way;
                    apart.push(index..index + 1);
                    longer.push(apart);
                }
            }
            longer.truncate(MOST_READINGS);
            ways = longer;
        }
        order::sort_by(&mut ways, |left, right| right.len().cmp(&left.len()));
        ways.iter().filter_map(|way| self.numbers(way, named)).collect()
    }

    /// Whether pieces may be the groups of one number, such as `1 700 000`.
    fn is_one_number(&self, pieces: Range<usize>) -> bool {
        let pieces = &self.pieces[pieces];
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        let begins = pieces.first().is_some_and(|first| {
            let bare = first.text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
            !bare.starts_with('0') && digits(bare) == bare.len() && bare.len() <= 3
        });
        let is_group = |(index, piece): (usize, &Piece)| {
            let is_last = index + 1 == pieces.len();
            let is_whole = piece.text.len() == 3 || is_last;
            let next = piece.text.chars().nth(3);
            piece.gap == Gap::Space
                && is_whole
                && digits(&piece.text) == 3
                && next.is_none_or(|next| matches!(next, '.' | ',' | '%' | '€' | '$' | '£'))
        };
        begins && pieces.iter().enumerate().skip(1).all(is_group)
    }

    /// The numbers made of these pieces, with their words; `None` where words belong to none of them.
    fn numbers(&self, way: &[Range<usize>], named: usize) -> Option<Numbers> {
        let mut labels = vec![(Vec::new(), Vec::new()); way.len()];
        labels.first_mut()?.0 = told(self.lead.get(named..)?);
        let follows = !told(&self.trail).is_empty();
        let mut is_over = false;
        for (index, range) in way.iter().enumerate().skip(1) {
            match &self.pieces[range.start].gap {
                Gap::Space | Gap::Comma => {}
                Gap::Over(left, right) => {
                    is_over = true;
                    labels[index - 1].1 = told(left);
                    labels[index].0 = told(right);
                }
                Gap::Words(words) if follows => labels[index - 1].1 = told(words),
                Gap::Words(words) => labels[index].0 = told(words),
            }
        }
        labels.last_mut()?.1 = told(&self.trail);
        let spoken = way.iter().zip(labels).map(|(range, (before, after))| {
            let texts: Vec<&str> = self.pieces[range.clone()].iter().map(|it| &*it.text).collect();
            let label = match (before.is_empty(), after.is_empty()) {
                (_, true) => before,
                (true, false) => after,
                (false, false) => return None,
            };
            Some(Spoken { text: texts.join(" "), label })
        });
        let spoken = spoken.collect::<Option<Vec<Spoken>>>()?;
        (!is_over || spoken.len() == 2).then_some(Numbers { spoken, is_over })
    }
}

impl Index {
    /// The metrics that a question may be about, in groups from the likeliest: those of a group are named equally well
    /// by the same words.
    pub fn asked(&self, question: &Question, lang: Lang) -> Vec<Vec<Named<'_>>> {
        let mut groups = Vec::new();
        for words in (1..=question.lead.len()).rev() {
            let name = question.lead[..words].join(" ");
            if question.lead[words - 1..]
                .first()
                .is_some_and(|last| COMMON.contains(&last.as_str()))
            {
                continue;
            }
            let found = self.ranked(&name, lang);
            let Some(best) = found.first().map(|(whole, _)| *whole) else { continue };
            let alike = found.into_iter().filter(|(whole, _)| *whole == best).take(MOST_NAMED);
            let named = alike.map(|(_, found)| Named { metric: found.metric, words });
            groups.push((best, named.collect()));
        }
        order::sort_by(&mut groups, |(left, _), (right, _)| left.cmp(right));
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// What was met since the last number.
#[derive(Default)]
struct Between {
    words: Vec<String>,
    /// How many words stood before a slash, where there is one.
    slash: Option<usize>,
    has_comma: bool,
}

impl Between {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.slash.is_none()
    }

    fn slash(&mut self) {
        self.slash = self.slash.or(Some(self.words.len()));
    }

    fn all(self) -> Vec<String> {
        self.words
    }

    fn gap(mut self) -> Gap {
        if let Some(at) = self.slash {
            let right = self.words.split_off(at);
            return Gap::Over(self.words, right);
        }
        let is_told = |word: &String| !IDLE.contains(&word.as_str());
        let is_over = |at: usize| OVER.contains(&self.words[at].as_str());
        let (first, last) =
            (self.words.iter().position(is_told), self.words.iter().rposition(is_told));
        match first.filter(|at| is_over(*at)).or(last.filter(|at| is_over(*at))) {
            Some(at) => {
                let mut right = self.words.split_off(at);
                right.remove(0);
                Gap::Over(self.words, right)
            }
            None if !told(&self.words).is_empty() => Gap::Words(self.words),
            None if self.has_comma || !self.words.is_empty() => Gap::Comma,
            None => Gap::Space,
        }
    }
}

/// The words that say what a number is.
fn told(words: &[String]) -> Vec<String> {
    let says = |word: &&String| {
        let word = word.as_str();
        !COMMON.contains(&word) && !IDLE.contains(&word)
    };
    words.iter().filter(says).cloned().collect()
}

fn is_slash(letter: char) -> bool {
    matches!(letter, '/' | '÷' | '\u{2044}' | '\u{2215}' | '\u{ff0f}')
}

/// Whether a text is meant as a number: its first letter or digit is a digit, and what stands before is no word.
fn is_number(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphanumeric());
    first.is_some_and(|first| first.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&first))
}

/// Whether a text is no number of its own, but a group of one: `000`.
fn is_group_alone(text: &str) -> bool {
    let mut digits = text.chars();
    text.len() > 1
        && digits.next() == Some('0')
        && digits.next().is_some_and(|it| it.is_ascii_digit())
}
