//! Starts the site in the browser.

use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"Cadran"</h1></main> });
    if let Some(page) = document().document_element() {
        page.set_attribute("data-ready", "true").expect("`data-ready` is a valid attribute name");
    }
}
