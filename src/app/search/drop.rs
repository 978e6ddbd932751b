//! What is shown below the field of the search, and what keys do there.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::app::components::anchor::Link;
use crate::app::search::answering::{Answers, Shown};
use crate::app::search::looking::{Lacking, Looking, Metric};
use crate::app::search::{DROP, FIELD};
use crate::app::state::State;
use crate::app::words;
use crate::app::words::search as said;
use crate::app::{dom, island};
use crate::site::Page;

/// The link of the option that is chosen.
const CHOSEN: &str = "#found [aria-selected='true']";

/// What fetches the part that answers questions.
pub type WantAnswers = fn(RwSignal<Answers>);

/// The options, and which of them is chosen; cheap to copy.
#[derive(Clone, Copy)]
struct Options {
    looking: Looking,
    answers: Memo<Vec<Shown>>,
    metrics: Memo<Vec<Metric>>,
    active: RwSignal<usize>,
    /// Whether what was found is shown.
    is_open: RwSignal<bool>,
    /// Whether Enter was pressed before all was there.
    follows: StoredValue<bool>,
}

/// Draws below the field of the page, until the page is left.
pub fn draw(state: State, want_answers: WantAnswers) {
    let (Some(field), Some(drop)) = (dom::by_id(FIELD), dom::by_id(DROP)) else { return };
    let typed = dom::value(&field);
    island::draw_into(&drop, move || {
        let looking = Looking::new(state, typed, want_answers);
        let options = Options {
            looking,
            answers: Memo::new(move |_| looking.answers()),
            metrics: Memo::new(move |_| looking.found()),
            active: RwSignal::new(0),
            is_open: RwSignal::new(true),
            follows: StoredValue::new(false),
        };
        options.listen();
        options.tell_field();
        view! { <Drop options/> }.into_any()
    });
}

impl Options {
    fn count(self) -> usize {
        self.answers.with(Vec::len) + self.metrics.with(Vec::len)
    }

    /// Whether options are shown.
    fn are_shown(self) -> bool {
        self.is_open.get() && self.count() > 0
    }

    /// Follows what happens in the field, as long as the page is there.
    fn listen(self) {
        let input = window_event_listener(ev::input, move |event| {
            if let Some(field) = element(&event).filter(is_field) {
                self.type_in(dom::value(&field));
            }
        });
        let keydown = window_event_listener(ev::keydown, move |event| {
            if element(&event).is_some_and(|element| is_field(&element)) {
                self.press(&event);
            }
        });
        let focusin = window_event_listener(ev::focusin, move |event| {
            if element(&event).is_some_and(|element| is_field(&element)) {
                self.is_open.set(true);
            }
        });
        let focusout = window_event_listener(ev::focusout, move |event| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
            if element(&event).is_some_and(|from| is_within(&from))
                && !to.is_some_and(|to| is_within(&to))
            {
                self.is_open.set(false);
            }
        });
        on_cleanup(move || {
            input.remove();
            keydown.remove();
            focusin.remove();
            focusout.remove();
        });
        Effect::new(move |_| {
            if self.follows.get_value() && self.count() > 0 && !self.looking.is_coming() {
                self.follows.set_value(false);
                request_animation_frame(|| follow(CHOSEN));
            }
        });
    }

    /// Says on the field what is shown and chosen.
    fn tell_field(self) {
        dom::set_attribute_of(FIELD, "aria-controls", Some("found"));
        Effect::new(move |_| {
            let is_shown = self.are_shown();
            dom::set_attribute_of(
                FIELD,
                "aria-expanded",
                Some(if is_shown { "true" } else { "false" }),
            );
            let chosen = is_shown.then(|| option_id(self.active.get()));
            dom::set_attribute_of(FIELD, "aria-activedescendant", chosen.as_deref());
            if let Some(option) = chosen.and_then(|id| dom::by_id(&id)) {
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                option.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        });
    }

    fn type_in(self, text: String) {
        self.active.set(0);
        self.follows.set_value(false);
        self.is_open.set(true);
        self.looking.query.set(text);
    }

    /// Does what a key asks for.
    fn press(self, event: &KeyboardEvent) {
        let count = self.count();
        let is_shown = untrack(move || self.are_shown());
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 && !is_shown => self.is_open.set(true),
            "ArrowDown" if count > 0 => {
                self.active.update(|active| *active = (*active + 1) % count)
            }
            "ArrowUp" if count > 0 => {
                self.active.update(|active| *active = (*active + count - 1) % count);
            }
            "Enter" if untrack(move || self.looking.is_coming()) => self.follows.set_value(true),
            "Enter" if is_shown => follow(CHOSEN),
            "Enter" => self.is_open.set(true),
            "Escape" if untrack(move || self.is_open.get() && self.looking.has_query()) => {
                self.is_open.set(false);
            }
            "Escape" => {
                dom::set_value(FIELD, "");
                self.type_in(String::new());
            }
            _ => return,
        }
        event.prevent_default();
    }
}

/// All that is shown below the field.
#[component]
fn Drop(options: Options) -> impl IntoView {
    let looking = options.looking;
    let lang = looking.state.lang();
    // Who presses a link there has not left the field.
    let hold = |event: ev::MouseEvent| {
        if element(&event).is_some_and(|it| it.closest("#found").ok().flatten().is_some()) {
            event.prevent_default();
        }
    };
    let is_told = Memo::new(move |_| looking.lacking().is_some() || is_nothing(options));
    let is_hidden = move || !(options.are_shown() || options.is_open.get() && is_told.get());
    let counted = move || match options.are_shown() {
        true => said::counted(options.answers.with(Vec::len), options.metrics.with(Vec::len), lang),
        false => String::new(),
    };
    view! {
        <div class="search__found" hidden=is_hidden on:mousedown=hold>
            <ul id="found" role="listbox" aria-label=looking.state.say(said::RESULTS)
                on:click=move |_| options.is_open.set(false)>
                {move || rows(options)}
            </ul>
            <Said options/>
        </div>
        <p role="status" class="visually-hidden">{counted}</p>
    }
}

/// The options: what is answered, then the metrics found.
fn rows(options: Options) -> AnyView {
    let answers = options.answers.get();
    let before = answers.len();
    let is_active = move |index| move || (options.active.get() == index).to_string();
    let lang = options.looking.state.lang();
    let answers = answers.into_iter().enumerate();
    let answers = answers.map(move |(index, answer)| {
        let swapped = answer.is_swapped.then(|| said::SWAPPED.get(lang));
        let same = (!answer.same.is_empty()).then(|| said::same(&answer.same, lang));
        let href = answer.href.clone();
        view! {
            <li role="none">
                <a class="found answer" href=href tabindex="-1" id=option_id(index) role="option" aria-selected=is_active(index)>
                    <Answer answer swapped same/>
                </a>
            </li>
        }
    });
    let metrics = options.metrics.get().into_iter().enumerate();
    let metrics = metrics.map(move |(index, metric)| {
        let (index, href) = (before + index, options.looking.state.place.link_to(Page::Metric(metric.id)));
        view! {
            <li role="none">
                <a class="found" href=href tabindex="-1" id=option_id(index) role="option" aria-selected=is_active(index)>
                    {found(metric)}
                </a>
            </li>
        }
    });
    view! { {answers.collect_view()} {metrics.collect_view()} }.into_any()
}

/// One answer: the figure, by which definition, and what was taken for what.
#[component]
fn Answer(answer: Shown, swapped: Option<&'static str>, same: Option<String>) -> impl IntoView {
    let Shown { metric, variant, said, taken, .. } = answer;
    let by = [metric, variant].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
    let taken = taken.into_iter().map(|[name, number]| {
        view! { <span class="answer__taken">{name} " " <b>{number}</b></span> " " }
    });
    let figure = match said {
        Ok(figure) => view! { <span class="answer__figure">{figure}</span> }.into_any(),
        Err(sentence) => view! { <span class="answer__sentence">{sentence}</span> }.into_any(),
    };
    view! {
        {figure}
        <span class="answer__by">
            {by.join(" · ")} {swapped.map(|words| view! { " (" {words} ")" })}
        </span>
        <span class="answer__numbers">{taken.collect_view()}</span>
        {same.map(|same| view! { <span class="answer__same">{same}</span> })}
    }
}

/// One metric that was found.
fn found(metric: Metric) -> AnyView {
    let Metric { texts: [name, acronym, purpose], .. } = metric;
    view! {
        <span class="found__name">
            {name}
            {(!acronym.is_empty()).then(|| view! { " " <abbr>{acronym}</abbr> })}
        </span>
        <span class="found__question">{purpose}</span>
    }
    .into_any()
}

/// Says where nothing is found, or something did not come.
#[component]
fn Said(options: Options) -> impl IntoView {
    let looking = options.looking;
    let state = looking.state;
    let lacking = Memo::new(move |_| looking.lacking());
    let is_nothing = Memo::new(move |_| is_nothing(options));
    let again = move |_| {
        looking.try_again();
        dom::focus_on(&format!("#{FIELD}"));
    };
    let missing = move || {
        lacking.get().map(|lacking| match lacking {
            Lacking::Index => said::INDEX_MISSING,
            Lacking::Answer => said::ANSWER_MISSING,
        })
    };
    view! {
        <p role="status" class="search__none">
            {move || is_nothing.get().then(|| view! {
                {state.say(said::NOTHING_FOUND)} " "
                <Link to=Page::Glossary>{state.say(said::IN_GLOSSARY)}</Link>
            })}
            {move || missing().map(|text| view! {
                {state.say(text)} " "
                <button type="button" class="button" data-action="try-again" on:click=again>
                    {state.say(words::TRY_AGAIN)}
                </button>
            })}
        </p>
    }
}

/// Whether all is there and nothing is found.
fn is_nothing(options: Options) -> bool {
    let looking = options.looking;
    looking.has_query()
        && options.count() == 0
        && looking.lacking().is_none()
        && !looking.is_coming()
}

fn option_id(index: usize) -> String {
    format!("found-{index}")
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn is_field(element: &Element) -> bool {
    element.id() == FIELD
}

/// Whether an element is the field or stands below it.
fn is_within(element: &Element) -> bool {
    is_field(element) || dom::by_id(DROP).is_some_and(|drop| drop.contains(Some(element)))
}

/// Follows the link that a selector finds, as a click does.
fn follow(selector: &str) {
    let link = document().query_selector(selector).ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
