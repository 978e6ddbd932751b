//! The interface in the browser: the only place that knows Leptos.

mod about;
mod clipboard;
mod download;
mod embed;
mod examples;
mod home;
mod message;
mod metric;
pub mod place;
mod question;
mod records;
mod saved;
mod shell;
mod state;
mod storage;
pub mod takeover;
mod words;
#[cfg(feature = "pages")]
pub mod written;

use leptos::prelude::*;

use self::place::Place;
use self::records::Records;
use self::state::State;
use crate::catalogue;
use crate::site::{Address, Page};

/// The whole page at an address; `None` where the address leads nowhere.
#[component]
pub fn App(
    /// The page and its language; `None` where the address leads nowhere.
    address: Option<Address>,
) -> impl IntoView {
    let place = Place::at(address);
    let state = State::new(place);
    provide_context(place);
    let records = Records::new();
    provide_context(state);
    provide_context(records);
    // Effects run in the browser alone, once the page is there.
    Effect::new(move |_| {
        place.follow();
        state.wake();
        records.wake();
        mark_ready();
    });
    Effect::new(move |_| {
        let title = place.here.get().map_or(String::new(), title);
        document().set_title(&title);
        if let (Some(page), Some(here)) = (document().document_element(), place.here.get()) {
            page.set_attribute("lang", here.lang.code()).expect("`lang` is a valid attribute name");
        }
    });
    move || {
        let address = place.here.get();
        view! {
            {(!is_widget(address)).then(|| view! { <shell::Header/> })}
            <main id="main" class=if is_widget(address) { "alone" } else { "wrap" }>{page(address)}</main>
            {(!is_widget(address)).then(|| view! { <shell::Footer/> })}
        }
    }
}

fn page(address: Option<Address>) -> AnyView {
    let Some(address) = address else { return view! { <NotFound/> }.into_any() };
    match address.page {
        Page::Home => view! { <home::Home/> }.into_any(),
        Page::Metric(id) => match catalogue::metric(id) {
            Some(metric) => view! { <metric::MetricPage metric/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        },
        Page::Saved => view! { <saved::Saved/> }.into_any(),
        Page::Examples => view! { <examples::Examples/> }.into_any(),
        Page::Widget(id) => match catalogue::metric(id) {
            Some(metric) => view! { <metric::widget::Widget metric/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        },
        Page::Embed => view! { <embed::Embed/> }.into_any(),
        Page::About => view! { <about::About/> }.into_any(),
    }
}

/// The title of the page at an address.
pub fn title(address: Address) -> String {
    let lang = address.lang;
    let site = words::SITE.get(lang);
    match address.page {
        Page::Home => format!("{site}: {}", words::TAGLINE.get(lang)),
        Page::Metric(id) | Page::Widget(id) => match catalogue::metric(id) {
            Some(metric) => format!("{} · {site}", metric.name.get(lang)),
            None => site.to_owned(),
        },
        Page::Examples => format!("{} · {site}", words::EXAMPLES.get(lang)),
        Page::Saved => format!("{} · {site}", words::SAVED.get(lang)),
        Page::Embed => format!("{} · {site}", words::WIDGET.get(lang)),
        Page::About => format!("{} · {site}", words::ABOUT.get(lang)),
    }
}

fn is_widget(address: Option<Address>) -> bool {
    matches!(address, Some(Address { page: Page::Widget(_), .. }))
}

#[component]
fn NotFound() -> impl IntoView {
    let state = State::of_page();
    view! {
        <h1 tabindex="-1">{state.say(words::NOT_FOUND)}</h1>
        <p><place::Link to=Page::Home>{state.say(words::BACK_HOME)}</place::Link></p>
    }
}

/// Tells tests and host pages that the page reacts now.
fn mark_ready() {
    if let Some(page) = document().document_element() {
        page.set_attribute("data-ready", "true").expect("`data-ready` is a valid attribute name");
    }
}
