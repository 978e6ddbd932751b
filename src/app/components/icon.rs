//! The sign of a family of metrics.

use leptos::prelude::*;

use crate::catalogue::Family;

/// The icon of a family, beside its name.
#[component]
pub fn Icon(family: &'static Family) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=family.icon></path></svg> }
}
