//! What the author of a widget has chosen so far.

use leptos::prelude::*;

use crate::catalogue::metrics;
use crate::form::Form;
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
    /// The width of the preview, and that for which a plain frame gets its height.
    pub width: RwSignal<u32>,
}

impl Choice {
    /// The first metric, plain.
    pub fn new(lang: Lang) -> Choice {
        let first = metrics().next().expect("the catalogue has metrics");
        Choice {
            form: RwSignal::new(Form::new(first, lang)),
            lang: RwSignal::new(lang),
            theme: RwSignal::new(None),
            accent: RwSignal::new(String::new()),
            currency: RwSignal::new(Settings::default().currency),
            locked: RwSignal::new(Vec::new()),
            title: RwSignal::new(String::new()),
            sentence: RwSignal::new(String::new()),
            width: RwSignal::new(360),
        }
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
        }
    }
}

/// Whether a text is a colour such as `#0b5a6b`.
pub fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
