//! What surrounds every page: skip link, header with menu and settings, footer.

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::components::search_field::SearchField;
use crate::app::state::State;
use crate::app::words::written;
use crate::app::{settings_panel, words};
use crate::number::exact::Rounding;
use crate::settings::MOST_DECIMALS;
use crate::site::Page;

/// The header: brand, menu, search, the other language, settings. The home has its own search.
#[component]
pub fn Header() -> impl IntoView {
    let state = State::of_page();
    let other = state.lang().other();
    let is_home = state.place.here.get_untracked().is_some_and(|here| here.page == Page::Home);
    let translated = state.place.here.get_untracked().map(|here| here.translated());
    let language = translated.map(|to| {
        view! {
            <a id="language" href=state.place.link(to) hreflang=other.code() lang=other.code()>
                {words::LANGUAGE.get(other)}
            </a>
        }
    });
    view! {
        <a class="skip" href="#main">{state.say(written::SKIP)}</a>
        <header class="header">
            <div class="wrap">
                <Link to=Page::Home class="brand"><Dial/>{state.say(written::SITE)}</Link>
                <nav class="nav" aria-label=state.say(written::MENU)>
                    <Link to=Page::Home>{state.say(written::METRICS)}</Link>
                    <Link to=Page::Examples>{state.say(written::EXAMPLES)}</Link>
                    <Link to=Page::Glossary>{state.say(written::GLOSSARY)}</Link>
                    <Link to=Page::Data>{state.say(written::DATA)}</Link>
                    <Link to=Page::Saved>{state.say(written::SAVED)}</Link>
                    <Link to=Page::About>{state.say(written::ABOUT)}</Link>
                </nav>
                {(!is_home).then(|| view! { <SearchField is_small=true/> })}
                <div class="header__tools">
                    {language}
                    <button type="button" aria-expanded="false" aria-controls="settings">
                        {state.say(written::SETTINGS)}
                    </button>
                </div>
            </div>
            <div id="settings" class="settings" hidden>
                <Settings/>
            </div>
        </header>
    }
}

/// The choices that hold on every page; `panel` shows and takes them.
#[component]
fn Settings() -> impl IntoView {
    let state = State::of_page();
    let option = |id: String, name: String, is_usual: bool| {
        view! { <option value=id selected=is_usual>{name}</option> }
    };
    let themes = [
        ("", written::THEME_SYSTEM),
        ("light", written::THEME_LIGHT),
        ("dark", written::THEME_DARK),
    ];
    let themes =
        themes.map(|(id, name)| option(id.to_owned(), state.say(name).to_owned(), id.is_empty()));
    let usual = crate::settings::Settings::default();
    let decimals = (0..=MOST_DECIMALS)
        .map(|count| option(count.to_string(), count.to_string(), count == usual.decimals()))
        .collect_view();
    let roundings = Rounding::ALL
        .into_iter()
        .zip([written::HALF_UP, written::HALF_EVEN, written::CUT_OFF])
        .map(|(rounding, name)| {
            let is_usual = rounding == usual.rounding();
            option(rounding.id().to_owned(), state.say(name).to_owned(), is_usual)
        })
        .collect_view();
    view! {
        <div class="wrap">
            <div>
                <label for=settings_panel::THEME>{state.say(written::THEME)}</label>
                <select id=settings_panel::THEME>{themes}</select>
            </div>
            <div>
                <label for=settings_panel::CURRENCY>{state.say(written::CURRENCY)}</label>
                <input id=settings_panel::CURRENCY type="text" autocomplete="off" value=usual.currency.clone()/>
            </div>
            <div>
                <label for=settings_panel::DECIMALS>{state.say(written::DECIMALS)}</label>
                <select id=settings_panel::DECIMALS>{decimals}</select>
            </div>
            <div>
                <label for=settings_panel::ROUNDING>{state.say(written::ROUNDING)}</label>
                <select id=settings_panel::ROUNDING>{roundings}</select>
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
                <p>
                    <Link to=Page::Glossary>{state.say(written::GLOSSARY)}</Link> " · "
                    <Link to=Page::Embed>{state.say(written::WIDGET)}</Link>
                </p>
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
