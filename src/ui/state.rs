//! What every page shares: the place, the settings, the forms as they were left, the saved results.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::place::Place;
use super::storage::{self, Access, Stored};
use crate::engine::metric::Metric;
use crate::form::Form;
use crate::render::number::Style;
use crate::settings::{self, Settings, Theme};
use crate::text::{Lang, Text};

/// The shared state; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is.
    pub place: Place,
    /// What the reader chose.
    pub settings: RwSignal<Settings>,
    /// Whether the browser keeps anything for us.
    pub access: RwSignal<Access>,
    forms: StoredValue<BTreeMap<&'static str, ArcRwSignal<Form>>>,
}

impl State {
    /// The state of a page that is being written out or taken over: nothing is known of the reader.
    pub fn new(place: Place) -> State {
        State {
            place,
            settings: RwSignal::new(Settings::default()),
            access: RwSignal::new(Access::Unknown),
            forms: StoredValue::new(BTreeMap::new()),
        }
    }

    /// The state of the page, from the context.
    pub fn of_page() -> State {
        expect_context()
    }

    /// Looks at the browser: storage and the settings kept there; then keeps what changes.
    pub fn wake(self) {
        self.access.set(storage::probe());
        let kept = match storage::load::<Settings>(settings::KEY) {
            Stored::Value(kept) => kept,
            Stored::Nothing => Settings::default(),
            Stored::Unreadable(text) => {
                storage::move_aside(settings::KEY, "cadran.aside.settings", &text);
                Settings::default()
            }
        };
        self.settings.set(kept);
        Effect::new(move |before: Option<Settings>| {
            let settings = self.settings.get();
            show_theme(settings.theme());
            if before.is_some_and(|before| before != settings) {
                // Without storage the choice holds until the page is left, which is said where results are saved.
                let _ = storage::store(settings::KEY, &settings);
            }
            settings
        });
    }

    /// The language of the page shown.
    pub fn lang(self) -> Lang {
        self.place.lang()
    }

    /// A text in the language of the page shown.
    pub fn say(self, text: Text) -> &'static str {
        text.get(self.lang())
    }

    /// The form of a metric as it was left, or a new one.
    pub fn form(self, metric: &'static Metric) -> RwSignal<Form> {
        let known = self.forms.with_value(|forms| forms.get(metric.id).cloned());
        let form = known.unwrap_or_else(|| {
            let form = ArcRwSignal::new(Form::new(metric, self.lang()));
            self.forms.update_value(|forms| {
                forms.insert(metric.id, form.clone());
            });
            form
        });
        form.update_untracked(|form| form.translate(self.lang()));
        RwSignal::from(form)
    }

    /// How figures are printed now; reactive.
    pub fn style(self) -> Style {
        self.settings.with(|settings| Style {
            lang: self.lang(),
            decimals: settings.decimals(),
            rounding: settings.rounding(),
            currency: settings.currency.clone(),
        })
    }
}

fn show_theme(theme: Option<Theme>) {
    if let Some(page) = document().document_element() {
        let shown = match theme {
            Some(theme) => page.set_attribute("data-theme", theme.id()),
            None => page.remove_attribute("data-theme"),
        };
        shown.expect("`data-theme` is a valid attribute name");
    }
}
