//! The choices of a widget: metric, variant, language, looks, figures, words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::listed::{Family, Listed};
use crate::app::pages::embed::accent::Accent;
use crate::app::pages::embed::choice::{Asked, Choice};
use crate::app::pages::embed::figures::Figures;
use crate::app::state::State;
use crate::app::words;
use crate::app::words::widget;
use crate::settings::Theme;
use crate::text::{Lang, Text};

/// All fields.
#[component]
pub fn Fields(
    choice: Choice,
    root: RwSignal<Option<String>>,
    families: StoredValue<Vec<Family>>,
) -> impl IntoView {
    view! {
        <Calculator choice families/>
        <Looks choice/>
        <Accent choice root/>
        <Figures choice/>
        <Words choice/>
    }
}

/// Which calculator.
#[component]
fn Calculator(choice: Choice, families: StoredValue<Vec<Family>>) -> impl IntoView {
    let state = State::of_page();
    let id = Memo::new(move |_| choice.form.with(|form| form.definition().id.clone()));
    let chosen = move || choice.asked.get().map_or_else(|| id.get(), |asked| asked.metric);
    let families = families.get_value().into_iter().map(|family| {
        let option = |Listed { id: value, name }: Listed| {
            // A list takes what is chosen only once it has its lines.
            let is_chosen = id.with_untracked(|id| *id == value);
            view! { <option value=value selected=is_chosen>{name}</option> }
        };
        let options = family.metrics.into_iter().map(option).collect_view();
        view! { <optgroup label=family.name>{options}</optgroup> }
    });
    let ask = move |metric: String| {
        choice.asked.set(Some(Asked { metric, fragment: String::new() }));
    };
    let variants = move || {
        id.track();
        let definition = choice.form.with_untracked(|form| Arc::clone(form.definition()));
        (definition.variants.len() > 1).then(|| {
            let chosen = choice.form.with_untracked(|form| form.variant().id.clone());
            let options = definition.variants.iter().map(|variant| {
                let is_chosen = variant.id == chosen;
                view! { <option value=variant.id.clone() selected=is_chosen>{variant.name.clone()}</option> }
            });
            view! {
                <div class="field">
                    <label for="embed-variant">{state.say(words::VARIANT)}</label>
                    <select
                        id="embed-variant"
                        prop:value=move || choice.form.with(|form| form.variant().id.clone())
                        on:change:target=move |event| choice.form.update(|form| {
                            form.choose(&event.target().value());
                        })
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
                prop:value=chosen
                on:change:target=move |event| ask(event.target().value())
            >
                {families.collect_view()}
            </select>
        </div>
        {variants}
    }
}

/// Language, theme and currency.
#[component]
fn Looks(choice: Choice) -> impl IntoView {
    let state = State::of_page();
    let themes = [
        (None, widget::THEME_OF_PAGE),
        (Some(Theme::Light), widget::LIGHT),
        (Some(Theme::Dark), widget::DARK),
    ];
    let themes = themes.map(|(theme, name)| {
        view! { <option value=theme.map_or("", Theme::id)>{state.say(name)}</option> }
    });
    view! {
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
                <label for="embed-theme">{state.say(widget::THEME)}</label>
                <select
                    id="embed-theme"
                    prop:value=move || choice.theme.get().map_or("", Theme::id)
                    on:change:target=move |event| choice.theme.set(Theme::of_id(&event.target().value()))
                >
                    {themes}
                </select>
            </div>
            <Typed id="embed-currency" label=widget::CURRENCY hint=None text=choice.currency most=5/>
        </div>
    }
}

/// Title and sentence.
#[component]
fn Words(choice: Choice) -> impl IntoView {
    let state = State::of_page();
    // A sentence to begin with: every figure of the form, and the result.
    let suggest = move |_| {
        // In the language of the widget, which may be another than that of the form.
        let definition = untrack(|| choice.definition());
        let chosen = choice.form.with_untracked(|form| form.variant().id.clone());
        let Some(variant) = definition.variant(&chosen) else { return };
        let fields =
            variant.inputs.iter().filter(|input| input.has_field() && input.choices.is_empty());
        let parts: Vec<String> =
            fields.map(|input| format!("{} {{{}}}", input.name, input.id)).collect();
        choice.sentence.set(format!(
            "{}{}{}{}{{result}}.",
            parts.join(", "),
            widget::ARROW,
            definition.name,
            widget::COLON.get(definition.lang)
        ));
    };
    view! {
        <div class="field">
            <label class="box">
                <input
                    id="embed-compact"
                    type="checkbox"
                    aria-describedby="embed-compact-hint"
                    prop:checked=move || choice.compact.get()
                    on:change:target=move |event| choice.compact.set(event.target().checked())
                />
                <span>{state.say(widget::COMPACT)}</span>
            </label>
            <p class="hint" id="embed-compact-hint">{state.say(widget::COMPACT_HINT)}</p>
        </div>
        <Typed id="embed-title" label=widget::OWN_TITLE hint=Some(widget::OWN_TITLE_HINT) text=choice.title most=200/>
        <Typed id="embed-sentence" label=widget::SENTENCE hint=Some(widget::SENTENCE_HINT) text=choice.sentence most=1000/>
        <div class="buttons">
            <button type="button" class="button" data-action="suggest" on:click=suggest>{state.say(widget::SUGGEST)}</button>
        </div>
    }
}

/// A field for a text.
#[component]
fn Typed(
    id: &'static str,
    label: Text,
    hint: Option<Text>,
    text: RwSignal<String>,
    most: usize,
) -> impl IntoView {
    let state = State::of_page();
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id>{state.say(label)}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id.clone()>{state.say(hint)}</p> })}
            <input
                id=id
                type="text"
                autocomplete="off"
                aria-describedby=hint.map(|_| hint_id.clone())
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value().chars().take(most).collect())
            />
        </div>
    }
}
