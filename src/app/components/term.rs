//! A line of a list of terms.

use leptos::prelude::*;

/// A name and what it stands for, as a line of a list of terms.
pub fn term(name: String, value: impl IntoView + 'static) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}
