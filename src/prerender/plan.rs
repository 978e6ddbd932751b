//! What the build tells the program that writes the pages: one JSON file.

use super::public::Public;
use crate::head::Head;
use crate::site::{Address, Page};
use crate::text::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything a page needs that is not in its address.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// Where the site will be published, if that is known.
    pub public: Option<Public>,
    /// A name for this build: pages of one build may replace each other without a reload.
    pub build: String,
    /// The content security policies.
    pub policies: Policies,
    /// The style sheets, which stand inside the pages.
    pub styles: Styles,
    /// The scripts.
    pub scripts: Scripts,
    /// The path of the typeface of headings and figures.
    pub font: String,
    /// The program.
    pub program: Program,
    /// The pictures for sharing.
    pub pictures: Vec<Picture>,
}

/// The content security policies, as far as a page can state them itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Policies {
    /// Of every page but the widgets.
    pub pages: String,
    /// Of the widgets.
    pub widgets: String,
}

/// Style sheets as text; the policy allows exactly these.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Styles {
    /// Of every page but those below.
    pub pages: String,
    /// Of the widgets and of the page that makes them: the same, and what only they show.
    pub widgets: String,
}

/// Scripts: one as text, the others by their paths from the site's root.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scripts {
    /// The text of what runs before anything else. The policy allows exactly this one.
    pub early: String,
    /// What every page starts with.
    pub start: String,
    /// Finds a readable accent colour.
    pub accent: String,
    /// What a widget has beside.
    pub widget: String,
    /// The worker that reads files of raw data.
    pub reader: String,
    /// Loads the page again after each build; only in development builds.
    pub reload: Option<String>,
}

/// The files of the program, by their paths from the site's root.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Program {
    /// The JavaScript that starts it.
    pub script: String,
    /// The main file, which comes first.
    pub main: String,
    /// The chunks that each part needs beside, by the names of [`Page::program`] and of what follows later.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// A picture for sharing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Picture {
    /// The code of the language of its words.
    pub lang: String,
    /// The id of its metric; none for the pages that have no metric.
    pub metric: Option<String>,
    /// Its path from the site's root.
    pub path: String,
}

impl Plan {
    /// The path of the picture of a page; of the French home where there is no page.
    pub fn picture(&self, address: Option<Address>) -> &str {
        let lang = address.map_or(Lang::Fr, |address| address.lang);
        let metric = address.and_then(|address| match address.page {
            Page::Metric(id) | Page::Widget(id) => Some(id),
            Page::Home
            | Page::Examples
            | Page::Saved
            | Page::Data
            | Page::Embed
            | Page::Glossary
            | Page::About => None,
        });
        let fits =
            |picture: &&Picture| picture.lang == lang.code() && picture.metric.as_deref() == metric;
        self.pictures.iter().find(fits).map_or("", |picture| &picture.path)
    }
}

/// The words of the home in each language, by the code of the language: the pictures and the manifests are
/// made of them before any page is written.
pub type Homes = BTreeMap<String, Head>;
