//! What every page shares: the place, the settings, the forms as they were left, the saved results.

use crate::ui::prelude::*;
use vecmap::VecMap;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::listen::listen;
use super::metric::extras::Extras;
use super::place::Place;
use super::refresh::{on_refresh, refresh};
use super::storage::{self, Access};
use crate::engine::metric::Metric;
use crate::form::Form;
use crate::link;
use crate::render::number::Style;
use crate::settings::{self, Reading, Settings, Theme};
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
    /// What calculators can do beyond typed numbers, in the program that has it.
    pub extras: Option<&'static Extras>,
    /// Whether the browser has just said that it may delete what is saved.
    pub is_passing: RwSignal<bool>,
    /// What stood in the form of the page when it, or its program, went: see `script/typed.js`.
    pub typed: StoredValue<String>,
    /// The name of the program.
    program: &'static str,
    /// The settings as this page knows them to be stored.
    stored: StoredValue<Settings>,
    forms: StoredValue<VecMap<&'static str, ArcRwSignal<Form>>>,
}

impl State {
    /// The state of a page that is being written out or taken over: nothing is known of the reader.
    pub fn new(place: Place, program: &'static str, extras: Option<&'static Extras>) -> State {
        State {
            place,
            extras,
            typed: StoredValue::new(String::new()),
            program,
            stored: StoredValue::new(Settings::default()),
            is_passing: RwSignal::new(false),
            settings: RwSignal::new(Settings::default()),
            access: RwSignal::new(Access::Unknown),
            forms: StoredValue::new(VecMap::new()),
        }
    }

    /// The state of the page, from the context.
    pub fn of_page() -> State {
        expect_context()
    }

    /// Looks at the browser: storage and the settings kept there; then keeps what changes, and follows
    /// what another tab changes.
    pub fn wake(self) {
        self.settle();
        self.place.follow();
        let mut shown = self.settings.with_untracked(Settings::theme);
        on_refresh(move || {
            let settings = self.settings.get_untracked();
            if shown != settings.theme() {
                shown = settings.theme();
                show_theme(shown);
            }
            self.store(settings);
        });
        listen(&window(), "storage", move |event| {
            let key = event.dyn_into::<StorageEvent>().ok().and_then(|event| event.key());
            if key.is_none_or(|key| key == settings::KEY) {
                self.settle();
                refresh();
            }
        });
    }

    /// Keeps what has changed of the settings, and that alone.
    fn store(self, settings: Settings) {
        let stored = self.stored.get_value();
        // What the author of a page around has chosen is no choice of the reader.
        if stored == settings || self.place.is_framed() {
            return;
        }
        let standing = settings_text().map(|(text, _)| text);
        let text = settings.written_over(&stored, standing.as_deref());
        // Without storage the choice holds until the page is left, which is said where results are saved.
        let _ = storage::store(settings::KEY, &text);
        self.stored.set_value(settings);
    }

    /// Takes the settings as they are kept now: another page may have changed them.
    pub fn settle(self) {
        self.access.set(storage::probe());
        // A frame is part of another page: its author chooses there.
        if self.access.get_untracked() != Access::Open || self.place.is_framed() {
            return;
        }
        let kept = settings_text().map(|(_, settings)| settings).unwrap_or_default();
        self.stored.set_value(kept.clone());
        if self.settings.with_untracked(|settings| *settings != kept) {
            self.settings.set(kept);
        }
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
        let typed = self.typed.get_value();
        let mut parts = typed.splitn(3, ' ').filter(|part| !part.is_empty());
        let (lang, program, pairs) = (parts.next(), parts.next(), parts.next());
        let known = self.forms.with_value(|forms| forms.get(metric.id).cloned());
        // A form that was left in this program has more than its texts: data from a file, for one.
        let known = known.filter(|_| program.is_none_or(|program| program == self.program));
        let form = known.unwrap_or_else(|| {
            let lang = lang.and_then(Lang::of_code).unwrap_or(self.lang());
            let mut form = Form::new(metric, lang);
            for (name, text) in link::pairs(pairs.unwrap_or_default()) {
                let is_taken =
                    self.extras.is_some_and(|extras| (extras.retype)(&mut form, &name, &text));
                if !is_taken {
                    form.retype(&name, text);
                }
            }
            let form = ArcRwSignal::new(form);
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

/// The text of the settings as it stands in storage, and what it says. What cannot be read of it is
/// kept aside first, with the rest of it.
fn settings_text() -> Option<(String, Settings)> {
    let text = storage::text(settings::KEY)?;
    let Some(Reading { settings, mended }) = Settings::read(&text) else {
        storage::move_aside(settings::KEY, &text);
        return None;
    };
    if let Some(mended) = mended
        && storage::copy_aside(settings::KEY, &text).is_ok()
    {
        let _ = storage::store(settings::KEY, &mended);
        return Some((mended, settings));
    }
    Some((text, settings))
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
