//! The texts of the catalogue: there in both languages, and set as each language is set.

use cadran::catalogue::glossary::terms;
use cadran::catalogue::model::input::{Input, Origin};
use cadran::catalogue::model::metric::{Metric, Variant};
use cadran::catalogue::model::table::{Entry, Table};
use cadran::catalogue::sources::SOURCES;
use cadran::catalogue::tools::TOOLS;
use cadran::catalogue::{FAMILIES, metrics};
use cadran::checklist::practices::{NUMBERING, PRACTICES, Subject};
use cadran::text::{Lang, Text};

const NARROW: char = '\u{202F}';
const NO_BREAK: char = '\u{00A0}';

/// What a text may be.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// A sentence: never empty, never the same in both languages.
    Sentence,
    /// A name: never empty; some are the same in both languages.
    Name,
    /// What need not be said; said in both languages where it is.
    Optional,
}

struct Found {
    place: String,
    role: Role,
    text: Text,
}

/// Collects texts under the name of a place.
struct Texts(Vec<Found>);

impl Texts {
    fn add(&mut self, place: &str, role: Role, text: Text) {
        self.0.push(Found { place: place.to_owned(), role, text });
    }

    fn of_metric(&mut self, metric: &Metric) {
        let id = metric.id;
        self.add(id, Role::Name, metric.name);
        self.add(id, Role::Optional, metric.acronym);
        self.add(id, Role::Sentence, metric.purpose);
        self.add(id, Role::Sentence, metric.words);
        // Prose is written after the formulas: a metric without any has none of it.
        let role = if metric.guide.when.en.is_empty() { Role::Optional } else { Role::Sentence };
        self.add(id, role, metric.guide.when);
        self.add(id, role, metric.guide.misleads);
        for action in metric.guide.if_bad.iter().chain(metric.guide.if_good) {
            self.add(id, Role::Sentence, *action);
        }
        let is_choice = metric.variants.len() > 1;
        for variant in metric.variants {
            self.of_variant(&format!("{id}/{}", variant.id), variant, is_choice);
        }
    }

    fn of_variant(&mut self, place: &str, variant: &Variant, is_choice: bool) {
        self.add(place, Role::Name, variant.name);
        let role = if is_choice { Role::Sentence } else { Role::Optional };
        self.add(place, role, variant.difference);
        self.add(place, Role::Sentence, variant.meaning);
        for check in variant.checks {
            self.add(place, Role::Sentence, check.message);
        }
        for band in variant.bands {
            self.add(place, Role::Sentence, band.verdict);
        }
        for also in variant.also {
            self.add(place, Role::Name, also.name);
        }
        for example in variant.examples {
            self.add(example.id, Role::Optional, example.note);
        }
        for input in variant.inputs {
            self.of_input(&format!("{place}: {}", input.id), input);
        }
        if let Some(table) = variant.table {
            self.of_table(&format!("{place}: {}", table.id), table);
        }
    }

    fn of_input(&mut self, place: &str, input: &Input) {
        self.add(place, Role::Name, input.name);
        self.add(place, Role::Optional, input.hint);
        for choice in input.choices {
            self.add(place, Role::Name, choice.name);
        }
        if let Origin::TypedOrMeasured(measure) = input.origin {
            self.of_table(&format!("{place}: {}", measure.table.id), measure.table);
        }
    }

    fn of_table(&mut self, place: &str, table: &Table) {
        self.add(place, Role::Name, table.name);
        self.add(place, Role::Name, table.row);
        for column in table.columns {
            self.add(place, Role::Name, column.name);
        }
        let presets = match table.entry {
            Entry::Typed(rows) => rows,
            Entry::Pasted => &[],
        };
        for row in presets {
            self.add(place, Role::Name, row.label);
        }
    }
}

fn texts() -> Vec<Found> {
    let mut texts = Texts(Vec::new());
    for family in FAMILIES {
        texts.add(family.id, Role::Name, family.name);
    }
    for source in SOURCES {
        texts.add(source.id, Role::Name, source.title);
    }
    texts.add("practices", Role::Sentence, NUMBERING);
    for subject in Subject::ALL {
        texts.add("practices", Role::Sentence, subject.name());
    }
    for practice in &PRACTICES {
        texts.add(practice.id, Role::Sentence, practice.name);
        texts.add(practice.id, Role::Sentence, practice.advice);
    }
    for tool in TOOLS {
        texts.add(tool.name, Role::Sentence, tool.good_for);
        texts.add(tool.name, Role::Sentence, tool.limits);
    }
    for term in terms() {
        texts.add(term.id, Role::Name, term.name);
        texts.add(term.id, Role::Optional, term.acronym);
        texts.add(term.id, Role::Sentence, term.meaning);
    }
    metrics().for_each(|metric| texts.of_metric(metric));
    texts.0
}

#[test]
fn every_text_is_there_in_both_languages() {
    for Found { place, role, text } in texts() {
        let (has_english, has_french) = (!text.en.is_empty(), !text.fr.is_empty());
        assert_eq!(has_english, has_french, "{place}: {text:?}");
        assert!(has_english || role == Role::Optional, "{place}: {text:?}");
        if role == Role::Sentence {
            assert_ne!(text.en, text.fr, "{place} was not translated");
        }
    }
}

#[test]
fn every_text_is_clean() {
    for Found { place, text, .. } in texts() {
        for lang in Lang::ALL {
            let text = text.get(lang);
            assert_eq!(text, text.trim(), "{place}");
            for unwanted in ["  ", "\n", "\t", "'", "\"", "...", "—", "--"] {
                assert!(!text.contains(unwanted), "{place} holds {unwanted:?}: {text}");
            }
        }
    }
}

#[test]
fn sentences_end_as_sentences_do() {
    for term in terms() {
        assert!(Lang::ALL.iter().all(|lang| term.meaning.get(*lang).ends_with('.')), "{}", term.id);
    }
    for metric in metrics() {
        let mut sentences = vec![metric.guide.when, metric.guide.misleads];
        sentences.extend(metric.guide.if_bad);
        sentences.extend(metric.guide.if_good);
        for variant in metric.variants {
            sentences.push(variant.meaning);
            sentences.extend(variant.checks.iter().map(|check| check.message));
        }
        for lang in Lang::ALL {
            assert!(metric.purpose.get(lang).ends_with('?'), "{} asks a question", metric.id);
            for text in &sentences {
                let text = text.get(lang);
                assert!(text.is_empty() || text.ends_with('.'), "{}: {text}", metric.id);
            }
        }
    }
}

#[test]
fn a_variant_has_a_name_of_its_own() {
    for metric in metrics() {
        for lang in Lang::ALL {
            let mut names: Vec<_> =
                metric.variants.iter().map(|each| each.name.get(lang)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), metric.variants.len(), "{}", metric.id);
        }
    }
}

/// What is wrong with the spaces of a French text.
fn french_fault(text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
    (0..characters.len()).find_map(|index| {
        let (before, after) = (at(index.checked_sub(1)), at(index.checked_add(1)));
        let is_bound = after.is_some_and(char::is_alphanumeric);
        let is_right = match characters[index] {
            ';' | '!' | '?' => before == Some(NARROW),
            // A colon inside a name, as in LTV:CAC, takes no space.
            ':' => before == Some(NO_BREAK) || is_bound,
            '%' | '€' | '»' => before == Some(NO_BREAK),
            '«' => after == Some(NO_BREAK),
            _ => true,
        };
        let start = index.saturating_sub(20);
        (!is_right).then(|| characters[start..=index].iter().collect())
    })
}

#[test]
fn french_is_set_as_french() {
    for Found { place, text, .. } in texts() {
        assert_eq!(french_fault(text.fr), None, "{place}: {}", text.fr);
    }
}

#[test]
fn english_is_set_as_english() {
    for Found { place, text, .. } in texts() {
        for mark in [';', '!', '?', ':', '%'] {
            let spaced = [' ', NARROW, NO_BREAK].map(|space| format!("{space}{mark}"));
            let fault = spaced.iter().find(|spaced| text.en.contains(spaced.as_str()));
            assert_eq!(fault, None, "{place}: {}", text.en);
        }
    }
}

#[test]
fn figures_of_ours_are_printed_as_french_prints_them() {
    let examples = metrics().flat_map(|metric| metric.variants).flat_map(|each| each.examples);
    for example in examples.filter(|example| example.source.id == "cadran") {
        let printed = example.printed;
        assert!(!printed.contains([' ', '.', '-']), "{}: {printed:?}", example.id);
        assert_eq!(french_fault(printed), None, "{}: {printed:?}", example.id);
    }
}
