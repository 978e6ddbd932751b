//! The metrics of the site by name, as a page that offers or names any of them carries them.

use serde::{Deserialize, Serialize};

#[cfg(not(feature = "pages"))]
use crate::app::dom;
use crate::text::Lang;

/// The id of the element that carries them.
pub const ON_PAGE: &str = "metrics";

/// A family of metrics, in the language of the page.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// Its metrics, in reading order.
    pub metrics: Vec<Listed>,
}

/// A metric, in the language of the page.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The families of the catalogue.
#[cfg(feature = "pages")]
pub fn families(lang: Lang) -> Vec<Family> {
    let families = crate::catalogue::FAMILIES.iter();
    let of_family = families.map(|family| Family {
        name: family.name.get(lang).to_owned(),
        metrics: family
            .metrics
            .iter()
            .map(|metric| Listed {
                id: metric.id.to_owned(),
                name: metric.name.get(lang).to_owned(),
            })
            .collect(),
    });
    of_family.collect()
}

/// The families that the page carries; none where it carries none that can be read.
#[cfg(not(feature = "pages"))]
pub fn families(_: Lang) -> Vec<Family> {
    serde_json::from_str(&dom::text(ON_PAGE)).unwrap_or_default()
}

/// The metrics that the page carries.
pub fn metrics(lang: Lang) -> Vec<Listed> {
    families(lang).into_iter().flat_map(|family| family.metrics).collect()
}
