//! What the author of a widget has chosen so far.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::definitions::{DefinitionStore, Standing};
use crate::app::state::State;
use crate::definition::Definition;
use crate::form::Form;
use crate::link;
use crate::settings::{Settings, Theme};
use crate::text::Lang;
use crate::widget::Widget;

/// The choices; cheap to copy.
#[derive(Clone, Copy)]
pub struct Choice {
    /// The calculator with its preset figures, as typed in the language of this page.
    pub form: RwSignal<Form>,
    /// The calculator that was asked for, until its definition has come.
    pub asked: RwSignal<Option<Asked>>,
    /// The language of the widget.
    pub lang: RwSignal<Lang>,
    /// Its theme.
    pub theme: RwSignal<Option<Theme>>,
    /// The accent as typed; empty for ours.
    pub accent: RwSignal<String>,
    /// The currency symbol.
    pub currency: RwSignal<String>,
    /// The fields that readers cannot change.
    pub locked: RwSignal<Vec<String>>,
    /// The title as typed.
    pub title: RwSignal<String>,
    /// The sentence as typed.
    pub sentence: RwSignal<String>,
    /// Whether it is fields, number and formula alone.
    pub compact: RwSignal<bool>,
    /// The width of the preview, and that for which a plain frame gets its height.
    pub width: RwSignal<u32>,
    /// The height that the frame of the preview says it needs; none before it has spoken.
    pub told: RwSignal<Option<u32>>,
    definitions: DefinitionStore,
}

/// A calculator that the reader wants a widget of.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The id of its metric.
    pub metric: String,
    /// The figures in it, as a link holds them; may be empty.
    pub fragment: String,
}

impl Choice {
    /// The calculator of a metric, empty and plain.
    pub fn new(state: State, definition: &Arc<Definition>) -> Choice {
        Choice {
            form: RwSignal::new(Form::new(definition)),
            asked: RwSignal::new(None),
            lang: RwSignal::new(state.lang()),
            definitions: state.definitions,
            theme: RwSignal::new(None),
            accent: RwSignal::new(String::new()),
            currency: RwSignal::new(Settings::default().currency),
            locked: RwSignal::new(Vec::new()),
            title: RwSignal::new(String::new()),
            sentence: RwSignal::new(String::new()),
            compact: RwSignal::new(false),
            width: RwSignal::new(360),
            told: RwSignal::new(None),
        }
    }

    /// Begins again with another calculator; what was said of the one before goes.
    pub fn take(self, form: Form) {
        self.form.set(form);
        self.locked.set(Vec::new());
        self.sentence.set(String::new());
    }

    /// The definition of the metric in the language of the widget; until it has come, with the names of this
    /// page. Reactive.
    pub fn definition(self) -> Arc<Definition> {
        let (here, lang) = (self.form.with(|form| Arc::clone(form.definition())), self.lang.get());
        if here.lang == lang {
            return here;
        }
        match self.definitions.standing(&here.id, lang) {
            Standing::Known(definition) => definition,
            Standing::Coming | Standing::Failed => {
                Arc::new(Definition { lang, ..Definition::clone(&here) })
            }
        }
    }

    /// What has to come for the choices: ids of metrics with their languages. Reactive.
    pub fn needed(self) -> Vec<(String, Lang)> {
        let (id, here) = self.form.with(|form| (form.definition().id.clone(), form.lang()));
        let asked = self.asked.get().map(|asked| (asked.metric, here));
        [Some((id, self.lang.get())), asked].into_iter().flatten().collect()
    }

    /// Whether a calculator was asked for and may still come. Reactive.
    pub fn is_waiting(self) -> bool {
        let lang = self.form.with(Form::lang);
        let standing = |asked: Asked| self.definitions.standing(&asked.metric, lang);
        self.asked.get().is_some_and(|asked| standing(asked) != Standing::Failed)
    }

    /// The widget of these choices. Reactive.
    pub fn widget(self) -> Widget {
        let (variant, values) =
            self.form.with(|form| (form.variant().id.clone(), form.canonical_entries()));
        let is_there = |name: &String| values.iter().any(|(known, _)| known == name);
        let accent = self.accent.get();
        Widget {
            definition: self.definition(),
            variant,
            theme: self.theme.get(),
            accent: if is_colour(&accent) { accent } else { String::new() },
            currency: self.currency.get(),
            locked: self.locked.get().into_iter().filter(is_there).collect(),
            values: values.clone(),
            title: self.title.get(),
            sentence: self.sentence.get(),
            compact: self.compact.get(),
        }
    }
}

/// The calculator that a fragment names: the link of a calculator with its metric.
pub fn named(fragment: &str) -> Option<Asked> {
    let fragment = fragment.trim_start_matches('#');
    let (_, metric) = link::pairs(fragment).into_iter().find(|(key, _)| key == link::METRIC)?;
    Some(Asked { metric, fragment: fragment.to_owned() })
}

/// The form of a calculator that was asked for.
pub fn form_of(asked: &Asked, definition: &Arc<Definition>) -> Form {
    let mut form = Form::new(definition);
    if let Some(link::Link { state, .. }) = link::read(&asked.fragment, definition) {
        let entries = state.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        form.load(&state.variant, entries);
    }
    form
}

/// Whether a text is a colour such as `#0b5a6b`.
pub fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
