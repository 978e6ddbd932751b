//! The definitions of metrics that pages need: what the page carries, and what was fetched, kept for the visit.

use std::sync::Arc;

use wasm_bindgen_futures::spawn_local;

use crate::app::dom;
use crate::app::fetch::fetched;
use crate::app::place::Place;
use crate::definition::{Definition, Definitions};
use crate::site::definition_path;
use crate::text::Lang;
use leptos::prelude::*;

/// The id of the element that carries the definition of a page's metric.
pub const ON_PAGE: &str = "definition";

/// Where definitions are found; cheap to copy. What it gives is reactive.
#[derive(Clone, Copy)]
pub struct DefinitionStore {
    place: Place,
    english: RwSignal<Definitions>,
    french: RwSignal<Definitions>,
    /// What was asked for and is not there, by language and id.
    asked: RwSignal<Vec<(Lang, String, Asked)>>,
}

/// What became of a definition that was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    Coming,
    Failed,
}

/// Whether a definition is there.
#[derive(Clone, PartialEq, Debug)]
pub enum Standing {
    /// It is.
    Known(Arc<Definition>),
    /// Not yet.
    Coming,
    /// It did not come, or could not be read; it can be asked for again.
    Failed,
}

impl DefinitionStore {
    /// Knows no definition in a browser, and all of them where pages are written.
    pub fn new(place: Place) -> DefinitionStore {
        DefinitionStore {
            place,
            english: RwSignal::new(from_the_start(Lang::En)),
            french: RwSignal::new(from_the_start(Lang::Fr)),
            asked: RwSignal::new(Vec::new()),
        }
    }

    /// All that are known in a language.
    pub fn of_language(self, lang: Lang) -> RwSignal<Definitions> {
        match lang {
            Lang::En => self.english,
            Lang::Fr => self.french,
        }
    }

    /// All that are known in the language shown.
    pub fn shown(self) -> RwSignal<Definitions> {
        self.of_language(self.place.lang())
    }

    /// The definition of the metric of the page, in the language shown: as it is known, else as the page carries it.
    pub fn of_page(self, id: &str) -> Option<Arc<Definition>> {
        let known = self.shown().with_untracked(|known| known.get(id).cloned());
        known.or_else(|| {
            let carried = Definition::read(&dom::text(ON_PAGE)).ok();
            carried
                .filter(|it| it.id == id && it.lang == self.place.lang())
                .map(|it| self.insert(it))
        })
    }

    /// Whether the definition of a metric is there in a language.
    pub fn standing(self, id: &str, lang: Lang) -> Standing {
        if let Some(known) = self.of_language(lang).with(|known| known.get(id).cloned()) {
            return Standing::Known(known);
        }
        let has_failed = self.asked.with(|asked| became_of(asked, id, lang) == Some(Asked::Failed));
        if has_failed { Standing::Failed } else { Standing::Coming }
    }

    /// Fetches the definitions of these metrics in a language, all at once: those that are neither known nor on
    /// their way. The ids are of metrics that the site has.
    pub fn want<'a>(self, ids: impl IntoIterator<Item = &'a str>, lang: Lang) {
        for id in ids {
            let is_known = self.of_language(lang).with_untracked(|known| known.get(id).is_some());
            let before = self.asked.with_untracked(|asked| became_of(asked, id, lang));
            if is_known || before == Some(Asked::Coming) {
                continue;
            }
            self.note(id, lang, Some(Asked::Coming));
            let address = self.place.file(&definition_path(id, lang));
            let (id, has_failed) = (id.to_owned(), before == Some(Asked::Failed));
            spawn_local(async move {
                let text = fetched(&address, has_failed).await;
                let definition = text.and_then(|text| Definition::read(&text).ok());
                // What another metric's file holds is not what was asked for.
                match definition.filter(|came| came.id == id && came.lang == lang) {
                    Some(definition) => {
                        self.insert(definition);
                        self.note(&id, lang, None);
                    }
                    None => self.note(&id, lang, Some(Asked::Failed)),
                }
            });
        }
    }

    fn insert(self, definition: Definition) -> Arc<Definition> {
        let definition = Arc::new(definition);
        let known = self.of_language(definition.lang);
        known.update(|known| known.insert(Arc::clone(&definition)));
        definition
    }

    fn note(self, id: &str, lang: Lang, became: Option<Asked>) {
        self.asked.update(|asked| {
            asked.retain(|(known_lang, known, _)| (*known_lang, known.as_str()) != (lang, id));
            asked.extend(became.map(|became| (lang, id.to_owned(), became)));
        });
    }
}

fn became_of(asked: &[(Lang, String, Asked)], id: &str, lang: Lang) -> Option<Asked> {
    let found =
        asked.iter().find(|(known_lang, known, _)| (*known_lang, known.as_str()) == (lang, id));
    found.map(|(_, _, became)| *became)
}

#[cfg(feature = "pages")]
fn from_the_start(lang: Lang) -> Definitions {
    crate::catalogue::definitions(lang)
}

#[cfg(not(feature = "pages"))]
fn from_the_start(_: Lang) -> Definitions {
    Definitions::default()
}
