//! Starts the interface in the browser, in place of the page that was written out.

use cadran::ui::{App, place::address_in_browser, takeover::Takeover};
use leptos::prelude::*;

fn main() {
    let address = address_in_browser();
    let takeover = Takeover::begin();
    leptos::mount::mount_to_body(move || view! { <App address/> });
    takeover.finish();
}
