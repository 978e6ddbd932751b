//! Starts the site in the browser.

use cadran::ui::{App, place::address_in_browser};
use leptos::prelude::*;

fn main() {
    let address = address_in_browser();
    leptos::mount::mount_to_body(move || view! { <App address/> });
}
