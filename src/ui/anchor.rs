//! A link to another page of the site.

use leptos::prelude::*;

use super::place::Place;
use crate::site::Page;

/// A link to another page of the site, in the language shown.
#[component]
pub fn Link(
    /// Where it leads.
    to: Page,
    /// The class of the anchor.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let place = expect_context::<Place>();
    let address = place.address(to);
    let current = place.here.get_untracked() == Some(address);
    view! {
        <a href=place.link(address) class=class aria-current=current.then_some("page")>
            {children()}
        </a>
    }
}
