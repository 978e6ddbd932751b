//! The page that makes a frame for another site: choices, HTML to copy, a preview that works.

use leptos::html::Iframe;
use leptos::prelude::*;

use super::clipboard::CopyButton;
use super::state::State;
use super::words;
use super::words::widget;
use crate::catalogue::{FAMILIES, metric, metrics};
use crate::engine::metric::Metric;
use crate::form::Form;
use crate::link;
use crate::site::{Address, Page, frame};
use crate::text::Lang;

/// What the frame shows.
#[derive(Clone, Copy)]
struct Choice {
    metric: RwSignal<&'static str>,
    variant: RwSignal<&'static str>,
    lang: RwSignal<Lang>,
    /// The height that the reader wants; `None` where ours is taken.
    height: RwSignal<Option<u32>>,
}

impl Choice {
    fn new(lang: Lang) -> Choice {
        let first = metrics().next().expect("the catalogue has metrics");
        Choice {
            metric: RwSignal::new(first.id),
            variant: RwSignal::new(first.variants[0].id),
            lang: RwSignal::new(lang),
            height: RwSignal::new(None),
        }
    }

    fn of(self) -> &'static Metric {
        metric(self.metric.get()).expect("only metrics of the catalogue can be chosen")
    }

    /// The page of the frame, with the variant after `#`.
    fn address(self) -> (Address, String) {
        let address = Address { lang: self.lang.get(), page: Page::Widget(self.metric.get()) };
        let chosen =
            link::State { variant: self.variant.get().to_owned(), ..link::State::default() };
        (address, format!("#{}", link::write(&chosen)))
    }

    /// The height of the frame: the reader's, or enough for the fields of the variant.
    fn height(self) -> u32 {
        // Measured in a frame 360 pixels wide with a result in it, over the whole catalogue.
        const LEAST: u32 = 960;
        const EACH_FIELD: u32 = 95;
        self.height.get().unwrap_or_else(|| {
            let mut form = Form::new(self.of(), self.lang.get());
            form.choose(self.variant.get());
            let fields = u32::try_from(form.field_names().len()).unwrap_or(u32::MAX);
            LEAST.saturating_add(fields.saturating_mul(EACH_FIELD)).min(MOST)
        })
    }
}

/// The tallest frame.
const MOST: u32 = 3000;

/// The page.
#[component]
pub fn Embed() -> impl IntoView {
    let state = State::of_page();
    let choice = Choice::new(state.lang());
    // Where the site is, is known in the browser alone.
    let root = RwSignal::new(None::<String>);
    Effect::new(move |_| root.set(site_root(state)));
    let preview = NodeRef::<Iframe>::new();
    let fit = move |_| {
        let body = preview.get_untracked().and_then(|frame| frame.content_document()?.body());
        choice.height.set(body.and_then(|body| u32::try_from(body.offset_height()).ok()));
    };
    let title = move || choice.of().name.get(choice.lang.get());
    let html = move || {
        let (address, fragment) = choice.address();
        root.get().map_or(String::new(), |root| {
            let src = format!("{root}{}{fragment}", address.path());
            frame(&src, title(), choice.height())
        })
    };
    // Not in the page as it is written: the frame would be thrown away in the middle of its loading.
    let src = move || {
        let (address, fragment) = choice.address();
        root.get().map(|_| format!("{}{fragment}", state.place.link(address)))
    };
    view! {
        <div class="intro">
            <h1 tabindex="-1">{state.say(widget::TITLE)}</h1>
            <p class="lead">{state.say(widget::LEAD)}</p>
        </div>
        <div class="embed">
            <form class="card" autocomplete="off" on:submit=|event| event.prevent_default()>
                <h2>{state.say(widget::CHOICES)}</h2>
                <Choices choice/>
                <div class="field">
                    <label for="embed-html">{state.say(widget::SNIPPET)}</label>
                    <textarea id="embed-html" class="embed__html" readonly=true rows="8" prop:value=html></textarea>
                </div>
                <div class="buttons">
                    <CopyButton label=widget::COPY action="copy-html" text=html/>
                </div>
            </form>
            <section aria-labelledby="preview">
                <div class="embed__head">
                    <h2 id="preview">{state.say(widget::PREVIEW)}</h2>
                    <button type="button" class="button" data-action="fit" on:click=fit>
                        {state.say(widget::FIT)}
                    </button>
                </div>
                <iframe
                    node_ref=preview
                    class="embed__preview"
                    src=src
                    title=title
                    height=move || choice.height().to_string()
                ></iframe>
            </section>
        </div>
    }
}

/// The fields: metric, variant, language, height.
#[component]
fn Choices(choice: Choice) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let choose_metric = move |id: String| {
        if let Some(metric) = metric(&id) {
            choice.variant.set(metric.variants[0].id);
            choice.metric.set(metric.id);
            choice.height.set(None);
        }
    };
    let choose_variant = move |id: String| {
        if let Some(variant) = choice.of().variant(&id) {
            choice.variant.set(variant.id);
            choice.height.set(None);
        }
    };
    let families = FAMILIES.iter().map(|family| {
        let option = |metric: &&'static Metric| {
            view! { <option value=metric.id>{metric.name.get(lang)}</option> }
        };
        let options = family.metrics.iter().map(option).collect_view();
        view! { <optgroup label=family.name.get(lang)>{options}</optgroup> }
    });
    let variants = move || {
        let variants = choice.of().variants;
        (variants.len() > 1).then(|| {
            let options = variants.iter().map(|variant| {
                view! { <option value=variant.id>{variant.name.get(lang)}</option> }
            });
            view! {
                <div class="field">
                    <label for="embed-variant">{state.say(words::VARIANT)}</label>
                    <select
                        id="embed-variant"
                        prop:value=move || choice.variant.get()
                        on:change:target=move |event| choose_variant(event.target().value())
                    >
                        {options.collect_view()}
                    </select>
                </div>
            }
        })
    };
    view! {
        <div class="field">
            <label for="embed-metric">{state.say(widget::METRIC)}</label>
            <select
                id="embed-metric"
                prop:value=move || choice.metric.get()
                on:change:target=move |event| choose_metric(event.target().value())
            >
                {families.collect_view()}
            </select>
        </div>
        {variants}
        <div class="pair">
            <div class="field">
                <label for="embed-language">{state.say(widget::LANGUAGE)}</label>
                <select
                    id="embed-language"
                    prop:value=move || choice.lang.get().code()
                    on:change:target=move |event| {
                        if let Some(lang) = Lang::of_code(&event.target().value()) {
                            choice.lang.set(lang);
                        }
                    }
                >
                    {Lang::ALL.map(|lang| view! { <option value=lang.code() lang=lang.code()>{words::LANGUAGE.get(lang)}</option> })}
                </select>
            </div>
            <div class="field">
                <label for="embed-height">{state.say(widget::HEIGHT)}</label>
                <input
                    id="embed-height"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby="embed-height-hint"
                    prop:value=move || choice.height().to_string()
                    on:change:target=move |event| {
                        let height = event.target().value().trim().parse().ok();
                        choice.height.set(height.filter(|height| (100..=MOST).contains(height)));
                    }
                />
            </div>
        </div>
        <p class="hint" id="embed-height-hint">{state.say(widget::HEIGHT_HINT)}</p>
    }
}

/// The address of the site's root, with a slash at its end.
fn site_root(state: State) -> Option<String> {
    let here = state.place.here.get_untracked()?.path();
    let location = window().location();
    let path = location.pathname().ok()?;
    let path = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
    let path = if path.ends_with('/') { path } else { format!("{path}/") };
    Some(format!("{}{}", location.origin().ok()?, path.strip_suffix(&here)?))
}
