//! What surrounds every page: skip link, header with menu and settings, footer.

use leptos::prelude::*;

use super::place::Link;
use super::state::State;
use super::words;
use crate::engine::exact::Rounding;
use crate::settings::{MOST_DECIMALS, Theme};
use crate::site::Page;

/// The header: brand, menu, the other language, settings.
#[component]
pub fn Header() -> impl IntoView {
    let state = State::of_page();
    let open = RwSignal::new(false);
    let other = state.lang().other();
    let translated = state.place.here.get_untracked().map(|here| here.translated());
    let language = translated.map(|to| {
        let switch = move |event: leptos::ev::MouseEvent| {
            state.settings.update(|settings| settings.set_lang(other));
            state.place.follow_translation(&event);
        };
        view! {
            <a id="language" href=state.place.link(to) hreflang=other.code() lang=other.code() on:click=switch>
                {words::LANGUAGE.get(other)}
            </a>
        }
    });
    view! {
        <a class="skip" href="#main">{state.say(words::SKIP)}</a>
        <header class="header">
            <div class="wrap">
                <Link to=Page::Home class="brand"><Dial/>{state.say(words::SITE)}</Link>
                <nav class="nav" aria-label=state.say(words::MENU)>
                    <Link to=Page::Home>{state.say(words::METRICS)}</Link>
                    <Link to=Page::Examples>{state.say(words::EXAMPLES)}</Link>
                    <Link to=Page::Saved>{state.say(words::SAVED)}</Link>
                    <Link to=Page::About>{state.say(words::ABOUT)}</Link>
                </nav>
                <div class="header__tools">
                    {language}
                    <button
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls="settings"
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {state.say(words::SETTINGS)}
                    </button>
                </div>
            </div>
            <div id="settings" class="settings" hidden=move || !open.get()>
                <Settings/>
            </div>
        </header>
    }
}

/// The choices that hold on every page.
#[component]
fn Settings() -> impl IntoView {
    let state = State::of_page();
    let settings = state.settings;
    let theme = move || settings.with(|settings| settings.theme().map_or("", Theme::id));
    let themes =
        [("", words::THEME_SYSTEM), ("light", words::THEME_LIGHT), ("dark", words::THEME_DARK)];
    let roundings = [words::HALF_UP, words::HALF_EVEN, words::CUT_OFF];
    let chosen = move || settings.with(|settings| settings.rounding());
    let decimals = move || settings.with(|settings| settings.decimals());
    view! {
        <div class="wrap">
            <div>
                <label for="setting-theme">{state.say(words::THEME)}</label>
                <select
                    id="setting-theme"
                    on:change:target=move |event| {
                        settings.update(|settings| settings.set_theme(Theme::of_id(&event.target().value())));
                    }
                >
                    {themes.map(|(id, name)| view! { <option value=id prop:selected=move || theme() == id>{state.say(name)}</option> })}
                </select>
            </div>
            <div>
                <label for="setting-currency">{state.say(words::CURRENCY)}</label>
                <input
                    id="setting-currency"
                    type="text"
                    autocomplete="off"
                    prop:value=move || settings.with(|settings| settings.currency.clone())
                    on:input:target=move |event| {
                        let symbol: String = event.target().value().trim().chars().take(5).collect();
                        settings.update(|settings| settings.currency = symbol);
                    }
                />
            </div>
            <div>
                <label for="setting-decimals">{state.say(words::DECIMALS)}</label>
                <select
                    id="setting-decimals"
                    on:change:target=move |event| {
                        if let Ok(decimals) = event.target().value().parse() {
                            settings.update(|settings| settings.set_decimals(decimals));
                        }
                    }
                >
                    {(0..=MOST_DECIMALS)
                        .map(|count| view! { <option value=count.to_string() prop:selected=move || decimals() == count>{count.to_string()}</option> })
                        .collect_view()}
                </select>
            </div>
            <div>
                <label for="setting-rounding">{state.say(words::ROUNDING)}</label>
                <select
                    id="setting-rounding"
                    on:change:target=move |event| {
                        if let Some(rounding) = Rounding::of_id(&event.target().value()) {
                            settings.update(|settings| settings.set_rounding(rounding));
                        }
                    }
                >
                    {Rounding::ALL
                        .into_iter()
                        .zip(roundings)
                        .map(|(rounding, name)| view! { <option value=rounding.id() prop:selected=move || chosen() == rounding>{state.say(name)}</option> })
                        .collect_view()}
                </select>
            </div>
        </div>
    }
}

/// The footer: the promise, and the pages that are not in the menu.
#[component]
pub fn Footer() -> impl IntoView {
    let state = State::of_page();
    view! {
        <footer class="footer">
            <div class="wrap">
                <p>{state.say(words::PROMISE)}</p>
                <p><Link to=Page::Embed>{state.say(words::WIDGET)}</Link></p>
            </div>
        </footer>
    }
}

/// The mark of the site: a dial whose hand points past the threshold.
#[component]
fn Dial() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round">
            <path d="M4.2 17.5a9 9 0 1 1 15.6 0"/>
            <path d="M12 13.5l4-5.2"/>
            <circle cx="12" cy="13.5" r="1.4" fill="currentColor" stroke="none"/>
        </svg>
    }
}
