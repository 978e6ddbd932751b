//! What every page shares: the place, the settings, the forms as they were left, the saved results.

use std::sync::Arc;

use leptos::prelude::*;
use vecmap::VecMap;

use crate::app::definitions::DefinitionStore;
use crate::app::place::Place;
use crate::app::stages::Stages;
use crate::app::storage;
use crate::app::storage::Access;
use crate::definition::Definition;
use crate::form::Form;
use crate::render::number::Style;
use crate::settings::{Reading, Settings, Theme};
use crate::text::{Lang, Text};
use crate::{link, settings};

/// Who drew a form, in what was typed, while it stands as it was written: see `script/typed.js`.
const NOBODY: &str = "-";

/// Puts back what stood in a field of a name, if it is one of these.
pub type Retype = fn(&mut Form, &str, &str) -> bool;

/// What raw data does with a form, a part of the program that comes once a reader asks for it.
pub struct RawData {
    /// Chooses a variant, with the data that was pasted for the one before.
    pub turn: fn(&mut Form, &str),
    /// Chooses a variant that fits the data of the one before better.
    pub fit: fn(&mut Form, &str),
    /// Puts back what stood in its fields.
    pub retype: Retype,
}

/// The shared state; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the reader is.
    pub place: Place,
    /// The definitions of metrics that are known.
    pub definitions: DefinitionStore,
    /// What the reader chose.
    pub settings: RwSignal<Settings>,
    /// Whether the browser keeps anything for us.
    pub access: RwSignal<Access>,
    /// Raw data, once that part of the program has come.
    pub raw_data: RwSignal<Option<&'static RawData>>,
    /// How the checklist of a survey question takes back what stood in its fields, once that part of the program
    /// has come.
    pub checklist: RwSignal<Option<Retype>>,
    /// Whether the browser has just said that it may delete what is saved.
    pub is_passing: RwSignal<bool>,
    /// How far the page is drawn.
    pub stages: Stages,
    /// What stood in the form of the page when it went, or was typed before it reacted: see `script/typed.js`.
    pub typed: StoredValue<String>,
    /// The settings as this page knows them to be stored.
    stored: StoredValue<Settings>,
    /// The forms as they were left, by the id of their metric.
    forms: StoredValue<VecMap<String, ArcRwSignal<Form>>>,
}

impl State {
    /// The state of a page that is being written out or taken over: nothing is known of the reader.
    pub fn new(place: Place) -> State {
        State {
            place,
            definitions: DefinitionStore::new(place),
            raw_data: RwSignal::new(None),
            checklist: RwSignal::new(None),
            stages: Stages::new(),
            typed: StoredValue::new(String::new()),
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
        let theme = Memo::new(move |_| self.settings.with(Settings::theme));
        Effect::watch(move || theme.get(), |theme, _, _| show_theme(*theme), false);
        Effect::new(move |_| self.store(self.settings.get()));
        window_event_listener(leptos::ev::storage, move |event| {
            if event.key().is_none_or(|key| key == settings::KEY) {
                self.settle();
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

    /// Remembers the period that the reader has typed, key by key: nothing is drawn anew for it.
    pub fn remember_period(self, period: &str) {
        self.settings.update_untracked(|settings| settings.set_period(period));
        self.store(self.settings.get_untracked());
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
    pub fn form(self, definition: &Arc<Definition>) -> RwSignal<Form> {
        let typed = self.typed.get_value();
        let [lang, holder, pairs] = parts_of(&typed);
        let known = self.forms.with_value(|forms| forms.get(&definition.id).cloned());
        // A form that was left has more than its texts: data from a file, for one. What was typed into the
        // page as it was written takes its place.
        let known = known.filter(|_| holder != Some(NOBODY));
        let form = known.unwrap_or_else(|| {
            let typed_in = lang.and_then(Lang::of_code);
            // What is typed is read by the grammar of its language; the names in it make no difference.
            let typed_in = typed_in
                .filter(|lang| *lang != definition.lang)
                .map(|lang| Arc::new(Definition { lang, ..Definition::clone(definition) }));
            let mut form = Form::new(typed_in.as_ref().unwrap_or(definition));
            self.retype_pairs(&mut form, pairs.unwrap_or_default());
            let form = ArcRwSignal::new(form);
            self.forms.update_value(|forms| {
                forms.insert(definition.id.clone(), form.clone());
            });
            form
        });
        form.update_untracked(|form| form.translate(definition));
        RwSignal::from(form)
    }

    /// Puts what was typed into a form that was read already.
    pub fn retype_all(self, form: &mut Form, typed: &str) {
        let [_, _, pairs] = parts_of(typed);
        self.retype_pairs(form, pairs.unwrap_or_default());
    }

    fn retype_pairs(self, form: &mut Form, pairs: &str) {
        for (name, text) in link::pairs(pairs) {
            self.retype(form, &name, text);
        }
    }

    /// Puts back what stood in a field.
    fn retype(self, form: &mut Form, name: &str, text: String) {
        let raw_data = self.raw_data.get_untracked().map(|part| part.retype);
        let checklist = self.checklist.get_untracked();
        let mut parts = [raw_data, checklist].into_iter().flatten();
        if !parts.any(|retype| retype(form, name, &text)) {
            form.retype(name, text);
        }
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

/// The parts of what was typed: its language, who drew the form, names and texts.
fn parts_of(typed: &str) -> [Option<&str>; 3] {
    let mut parts = typed.splitn(3, ' ').filter(|part| !part.is_empty());
    [parts.next(), parts.next(), parts.next()]
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
