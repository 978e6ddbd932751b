//! The glossary: every metric, term and acronym in the order of the alphabet.

use leptos::prelude::*;

use crate::app::components::anchor::{Link, links};
use crate::app::state::State;
use crate::app::words::{glossary, written};
use crate::catalogue;
use crate::catalogue::glossary::{Entry, Term, entries};
use crate::catalogue::model::metric::Metric;
use crate::fold::folded;
use crate::render::formula::{Notation, formula};
use crate::site::Page;
use crate::text::Lang;

/// The page.
#[component]
pub fn Glossary() -> impl IntoView {
    let state = State::of_page();
    let letters = by_letter(state.lang());
    let contents = letters.iter().map(|(letter, _)| {
        view! { <li><a href=format!("#{}", place_of(*letter))>{letter.to_string()}</a></li> }
    });
    let contents = contents.collect_view();
    let section = |(letter, entries): &(char, Vec<Entry>)| {
        let place = place_of(*letter);
        view! {
            <section class="letter" id=place.clone() aria-labelledby=format!("{place}-title")>
                <h2 id=format!("{place}-title")>{letter.to_string()}</h2>
                <dl class="terms">{entries.iter().map(|entry| view! { <Line entry=*entry/> }).collect_view()}</dl>
            </section>
        }
    };
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(written::GLOSSARY)}</h1>
            <p class="lead">{state.say(glossary::LEAD)}</p>
        </div>
        <nav class="contents letters" aria-label=state.say(glossary::LETTERS)><ul>{contents}</ul></nav>
        {letters.iter().map(section).collect_view()}
    }
}

/// The entries in the order of the alphabet, by first letter.
fn by_letter(lang: Lang) -> Vec<(char, Vec<Entry>)> {
    let mut sorted: Vec<(String, Entry)> =
        entries().map(|entry| (folded(entry.name().get(lang)), entry)).collect();
    sorted.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut letters: Vec<(char, Vec<Entry>)> = Vec::new();
    for (name, entry) in sorted {
        let letter = name.chars().next().unwrap_or(' ').to_ascii_uppercase();
        match letters.last_mut() {
            Some((last, entries)) if *last == letter => entries.push(entry),
            Some(_) | None => letters.push((letter, vec![entry])),
        }
    }
    letters
}

/// The id of the section of a letter.
fn place_of(letter: char) -> String {
    format!("letter-{}", letter.to_ascii_lowercase())
}

/// One entry.
#[component]
fn Line(entry: Entry) -> impl IntoView {
    let lang = State::of_page().lang();
    let (name, acronym) = (entry.name().get(lang), entry.acronym().get(lang));
    let meaning = match entry {
        Entry::Metric(metric) => of_metric(metric, lang).into_any(),
        Entry::Term(term) => of_term(term, lang).into_any(),
    };
    view! {
        <div id=entry.id()>
            <dt>
                {name}
                {(!acronym.is_empty()).then(|| view! { " " <abbr class="acronym">{acronym}</abbr> })}
            </dt>
            <dd>{meaning}</dd>
        </div>
    }
}

/// A metric: the question it answers, the formula of its first definition, the way to its page.
fn of_metric(metric: &'static Metric, lang: Lang) -> impl IntoView {
    let state = State::of_page();
    let shown = catalogue::definition(metric.id, lang)
        .map(|definition| formula(&definition.variants[0], Notation::Names, lang).text());
    view! {
        <p>{metric.purpose.get(lang)}</p>
        <p class="quiet">{shown}</p>
        <p><Link to=Page::Metric(metric.id) class="letter__link">{state.say(glossary::CALCULATE)}</Link></p>
    }
}

/// A term: what it means, and where it is used.
fn of_term(term: &'static Term, lang: Lang) -> impl IntoView {
    let state = State::of_page();
    let links = links(term.metrics, lang);
    view! {
        <p>{term.meaning.get(lang)}</p>
        {links.map(|links| view! { <p class="quiet">{state.say(glossary::USED_IN)} " " {links}</p> })}
    }
}
