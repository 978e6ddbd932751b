//! The home page: find a metric.

use leptos::prelude::*;

use super::anchor::Link;
use super::dom::focus_on;
use super::state::State;
use super::words;
use crate::catalogue::FAMILIES;
use crate::engine::metric::Metric;
use crate::search;
use crate::site::Page;
use crate::text::Lang;

/// The search, and the metrics by family.
#[component]
pub fn Home() -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let query = RwSignal::new(String::new());
    let searching = move || !query.with(|query| query.trim().is_empty());
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(words::TAGLINE)}</h1>
            <p class="lead">{state.say(words::PROMISE)}</p>
        </div>
        <Search query/>
        <div hidden=searching>
            {FAMILIES
                .iter()
                .map(|family| {
                    view! {
                        <section class="family" aria-labelledby=family.id>
                            <h2 id=family.id>{family.name.get(lang)}</h2>
                            <ul class="metrics">
                                {family.metrics.iter().map(|metric| view! { <li><Entry metric lang/></li> }).collect_view()}
                            </ul>
                        </section>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// One metric of a list: name, acronym, and the question it answers.
#[component]
fn Entry(metric: &'static Metric, lang: Lang) -> impl IntoView {
    let acronym = metric.acronym.get(lang);
    view! {
        <Link to=Page::Metric(metric.id) class="metric-link">
            <span class="metric-link__name">
                {metric.name.get(lang)}
                {(!acronym.is_empty()).then(|| view! { " " <abbr>{acronym}</abbr> })}
            </span>
            <span class="metric-link__question">{metric.purpose.get(lang)}</span>
        </Link>
    }
}

/// The search field and what it finds: a combobox whose options are links.
#[component]
fn Search(query: RwSignal<String>) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let active = RwSignal::new(0usize);
    let found = Memo::new(move |_| {
        query.with(|query| match query.trim() {
            "" => Vec::new(),
            words => {
                search::find(words, lang).into_iter().map(|found| found.metric).collect::<Vec<_>>()
            }
        })
    });
    Effect::new(|_| {
        let slash = window_event_listener(leptos::ev::keydown, |event| {
            if event.key() == "/" && !is_typing() {
                event.prevent_default();
                focus_on("#search");
            }
        });
        on_cleanup(move || slash.remove());
    });
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = found.with(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.update(|active| *active = (*active + 1) % count),
            "ArrowUp" if count > 0 => {
                active.update(|active| *active = (*active + count - 1) % count)
            }
            "Enter" => {
                follow("#found [aria-selected='true'] a");
            }
            "Escape" => query.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let option_id = |index: usize| format!("found-{index}");
    let has_query = move || !query.with(|query| query.trim().is_empty());
    view! {
        <search class="search">
            <label for="search">{state.say(words::SEARCH)}</label>
            <input
                id="search"
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="search-hint"
                aria-controls="found"
                aria-autocomplete="list"
                aria-expanded=move || (!found.with(Vec::is_empty)).to_string()
                aria-activedescendant=move || {
                    (!found.with(Vec::is_empty)).then(|| option_id(active.get()))
                }
                prop:value=move || query.get()
                on:input:target=move |event| {
                    active.set(0);
                    query.set(event.target().value());
                }
                on:keydown=on_key
            />
            <p id="search-hint" class="quiet">{state.say(words::SEARCH_HINT)}</p>
            <ul id="found" class="metrics metrics--found" role="listbox" aria-label=state.say(words::SEARCH)>
                {move || {
                    found
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, metric)| {
                            view! {
                                <li
                                    id=option_id(index)
                                    role="option"
                                    aria-selected=move || (active.get() == index).to_string()
                                >
                                    <Entry metric lang/>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <p role="status" class="search__none">
                {move || {
                    (has_query() && found.with(Vec::is_empty)).then(|| {
                        view! {
                            {state.say(words::NOTHING_FOUND)} " "
                            <Link to=Page::Glossary>{state.say(words::IN_GLOSSARY)}</Link>
                        }
                    })
                }}
            </p>
        </search>
    }
}

/// Follows the link that a selector finds, as a click does.
fn follow(selector: &str) {
    use leptos::web_sys::HtmlElement;
    use wasm_bindgen::JsCast;
    let link = document().query_selector(selector).ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// Whether the focus is where a slash is text.
fn is_typing() -> bool {
    let element = document().active_element();
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}
