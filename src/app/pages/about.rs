//! The about page: what the site is, its sources, method, privacy, accessibility, formats, licence.

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::state::State;
use crate::app::words::about;
use crate::catalogue::metrics;
use crate::catalogue::model::source::Source;
use crate::catalogue::sources::{CADRAN, FIELD, SOURCES};
use crate::definition::kind::Kind;
use crate::entry::Limits;
use crate::render::date::day;
use crate::render::number::plain;
use crate::site::{Address, Page, definition_path};
use crate::text::{Lang, Text};
use crate::{entry, link};

/// The sections that the contents list, by id.
const SECTIONS: [(&str, Text); 7] = [
    ("what", about::WHAT),
    ("sources", about::SOURCES),
    ("method", about::METHOD),
    ("privacy", about::PRIVACY),
    ("accessibility", about::ACCESS),
    ("developers", about::DEVELOPERS),
    ("licence", about::LICENCE),
];

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let variants = metrics().map(|metric| metric.variants.len()).sum();
    let contents = SECTIONS.map(|(id, title)| {
        view! { <li><a href=format!("#{id}")>{state.say(title)}</a></li> }
    });
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(about::TITLE)}</h1>
            <p class="lead">{about::extent(metrics().count(), variants, lang)}</p>
        </div>
        <div class="with-contents">
            <nav class="contents" aria-label=state.say(about::CONTENTS)>
                <ul>{contents}</ul>
            </nav>
            <div class="about">
                <Section id="what">{paragraphs(about::WHAT_TEXT, lang)}</Section>
                <Section id="sources"><Sources/></Section>
                <Section id="method">
                    {paragraphs(about::METHOD_TEXT, lang)}
                    <Reading/>
                </Section>
                <Section id="privacy">
                    {paragraphs(about::PRIVACY_TEXT, lang)}
                    <p>
                        {state.say(about::DELETE_HOW)} " "
                        <Link to=Page::Saved>{state.say(about::DELETE_LINK)}</Link> ". "
                        {state.say(about::DELETE_ALSO)}
                    </p>
                </Section>
                <Section id="accessibility">{paragraphs(about::ACCESS_TEXT, lang)}</Section>
                <Section id="developers"><Developers/></Section>
                <Section id="licence"><p>{state.say(about::LICENCE_TEXT)}</p></Section>
            </div>
        </div>
    }
}

/// A section under its heading.
#[component]
fn Section(id: &'static str, children: Children) -> impl IntoView {
    let state = State::of_page();
    let title = SECTIONS.iter().find(|(known, _)| *known == id).map(|(_, title)| state.say(*title));
    let heading = format!("{id}-title");
    view! {
        <section class="block" id=id aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{title}</h2>
            {children()}
        </section>
    }
}

fn paragraphs(texts: &'static [Text], lang: Lang) -> impl IntoView {
    texts.iter().map(|text| view! { <p>{text.get(lang)}</p> }).collect_view()
}

#[component]
fn Sources() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let line = |source: &&'static Source| {
        let date = match day(source.date, lang) {
            Some(day) => Some(format!(" ({day})")),
            // What no document holds bears no date at all.
            None if ![&FIELD, &CADRAN].contains(source) => {
                Some(format!(" ({})", state.say(about::UNDATED)))
            }
            None => None,
        };
        view! { <li><strong>{source.publisher}</strong> ". " {source.title.get(lang)} {date}</li> }
    };
    view! {
        <p>{state.say(about::SOURCES_TEXT)}</p>
        <ul>{SOURCES.iter().map(line).collect_view()}</ul>
    }
}

/// What some entries mean in each language, read by the program that reads the fields.
#[component]
fn Reading() -> impl IntoView {
    const TYPED: [&str; 7] = ["3 500", "3,500", "3.500", "3.500,5", "3,500.5", "1.5e3", "1,2,3"];
    let state = State::of_page();
    let read = |text: &str, lang: Lang| {
        let limits = Limits { kind: Kind::Number, min: None, max: None };
        match entry::read(text, limits, lang) {
            Ok(entry) => plain(&entry.number, Kind::Number, state.lang()).text,
            Err(_) => state.say(about::REFUSED).to_owned(),
        }
    };
    let row = |text: &&'static str| {
        view! {
            <tr>
                <th scope="row"><code>{*text}</code></th>
                <td>{read(text, Lang::En)}</td>
                <td>{read(text, Lang::Fr)}</td>
            </tr>
        }
    };
    view! {
        <h3>{state.say(about::READING)}</h3>
        <p>{state.say(about::READING_TEXT)}</p>
        <table>
            <thead>
                <tr>
                    <th scope="col">{state.say(about::TYPED)}</th>
                    <th scope="col">{state.say(about::IN_ENGLISH)}</th>
                    <th scope="col">{state.say(about::IN_FRENCH)}</th>
                </tr>
            </thead>
            <tbody>{TYPED.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The formats that other programs may rely on.
#[component]
fn Developers() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let entry = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let linked = link::State {
        variant: "end_of_period".to_owned(),
        entries: vec![entry("customers_lost", "50"), entry("customers_at_end", "3000")],
        ..link::State::default()
    };
    let page = Address { lang, page: Page::Metric("customer_churn_rate") };
    let metric = state.definitions.of_page("customer_churn_rate");
    let fragment =
        metric.map_or(String::new(), |metric| format!("#{}", link::write(&linked, &metric)));
    let href = format!("{}{fragment}", state.place.link(page));
    let shown = format!("{}{fragment}", page.path());
    let way = state.place.here.get_untracked().map(Address::way_to_root).unwrap_or_default();
    let definition = definition_path("customer_churn_rate", lang);
    view! {
        <h3>{state.say(about::LINK_FORMAT)}</h3>
        <p>{state.say(about::LINK_TEXT)}</p>
        <p><a href=href><code>{shown}</code></a></p>
        {terms(about::LINK_KEYS, lang)}
        <h3>{state.say(about::CATALOGUE)}</h3>
        <p><a href=format!("{way}catalogue.json")><code>"catalogue.json"</code></a> " " {state.say(about::CATALOGUE_TEXT)}</p>
        {terms(about::CATALOGUE_FIELDS, lang)}
        <h3>{state.say(about::DEFINITION)}</h3>
        <p>
            <a href=format!("{way}{definition}")><code>{definition.clone()}</code></a> " "
            {state.say(about::DEFINITION_TEXT)} " "
            <a href=format!("{way}definition.schema.json")><code>"definition.schema.json"</code></a>
        </p>
        <h3>{state.say(about::MODULE)}</h3>
        <p>
            <code>"module/index.js"</code> " " {state.say(about::MODULE_TEXT)} " "
            <a href=format!("{way}module/README.md")><code>"module/README.md"</code></a>
        </p>
        <h3>{state.say(about::FRAME)}</h3>
        <p>
            {state.say(about::FRAME_TEXT)} " "
            <Link to=Page::Embed>{state.say(about::FRAME_LINK)}</Link>
        </p>
    }
}

fn terms(terms: &'static [(&'static str, Text)], lang: Lang) -> impl IntoView {
    let term = |(name, text): &'static (&'static str, Text)| {
        view! { <div><dt><code>{*name}</code></dt><dd>{text.get(lang)}</dd></div> }
    };
    view! { <dl class="terms">{terms.iter().map(term).collect_view()}</dl> }
}
