//! Links to other pages of the site.

use leptos::prelude::*;

use crate::app::place::Place;
#[cfg(feature = "pages")]
use crate::catalogue;
use crate::site::Page;
#[cfg(feature = "pages")]
use crate::text::Lang;

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

/// Links to metrics (ids), in a row; `None` without any.
#[cfg(feature = "pages")]
pub fn links(ids: &[&'static str], lang: Lang) -> Option<impl IntoView + use<>> {
    let metrics = ids.iter().filter_map(|id| catalogue::metric(id)).enumerate();
    let links: Vec<_> = metrics
        .map(|(index, metric)| {
            view! {
                {(index > 0).then_some(", ")}
                <Link to=Page::Metric(metric.id)>{metric.name.get(lang)}</Link>
            }
        })
        .collect();
    (!links.is_empty()).then_some(links)
}
