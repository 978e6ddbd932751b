//! What the author of a widget has chosen so far.

use leptos::prelude::*;

use crate::catalogue::{metric, metrics};
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
}

impl Choice {
    /// The calculation that a fragment names, or else the first metric; plain.
    pub fn new(lang: Lang, fragment: &str) -> Choice {
        let first = metrics().next().expect("the catalogue has metrics");
        let form = named(fragment, lang).unwrap_or_else(|| Form::new(first, lang));
        Choice {
            form: RwSignal::new(form),
            lang: RwSignal::new(lang),
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

    /// The widget of these choices. Reactive.
    pub fn widget(self) -> Widget {
        let (metric, variant, values) =
            self.form.with(|form| (form.metric(), form.variant().id, form.canonical_entries()));
        let is_there = |name: &String| values.iter().any(|(known, _)| known == name);
        let accent = self.accent.get();
        Widget {
            metric,
            variant,
            lang: self.lang.get(),
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

/// The calculation that a fragment names: the link of a calculator with its metric.
pub fn named(fragment: &str, lang: Lang) -> Option<Form> {
    let fragment = fragment.trim_start_matches('#');
    let (_, id) = link::pairs(fragment).into_iter().find(|(key, _)| key == link::METRIC)?;
    let metric = metric(&id)?;
    let mut form = Form::new(metric, lang);
    if let Some(link::Link { state, .. }) = link::read(fragment, metric) {
        let entries = state.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        form.load(&state.variant, entries);
    }
    Some(form)
}

/// Whether a text is a colour such as `#0b5a6b`.
pub fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
