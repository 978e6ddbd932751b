//! What the parts of a calculator share: the form, and what the engine makes of it.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::dom::{after_paint, focus_soon};
use crate::app::keeping::Keeping;
use crate::app::state::State;
use crate::definition::band::Own;
use crate::definition::{Definition, Variant};
use crate::engine::calculate;
use crate::form::Form;
use crate::form::reading::{Outcome, Reading};
use crate::link;
use crate::render::number;
use crate::render::number::Figure;

thread_local! {
    static SHOWN: Cell<Option<Calculation>> = const { Cell::new(None) };
}

/// The calculation of a page: one form, its reading and its outcome. Cheap to copy; what changes in it is
/// reactive, so a part that reads it shows what it is about by itself.
#[derive(Clone, Copy)]
pub struct Calculation {
    /// The id of the metric.
    pub metric: &'static str,
    /// Settings and place.
    pub state: State,
    /// What stands in the form.
    pub form: RwSignal<Form>,
    /// The variant chosen.
    variant: Memo<Arc<Variant>>,
    /// What the reader has set for the bands of the variant.
    pub own: Memo<Vec<Own>>,
    /// The form as numbers, rows and messages.
    pub reading: Memo<Reading>,
    /// The result, or why there is none.
    pub outcome: Memo<Outcome>,
    /// The figure of the result as it is printed; `None` without one, or with too many digits.
    pub figure: Memo<Option<Figure>>,
    /// The field that is being typed in: what is wrong there waits until it is left.
    pub typing: RwSignal<Option<String>>,
    /// The field that is being typed in, however it stood before: its text is left as it is.
    pub edited: RwSignal<Option<String>>,
    /// The form before all of it was replaced, and after.
    replaced: RwSignal<Option<(Form, Form)>>,
    /// What has to be said about the link that the form was opened from.
    pub notice: RwSignal<Vec<String>>,
    /// What is kept of the result, and with it.
    pub keeping: Keeping,
    /// Notified once what has changed is painted.
    painted: Trigger,
}

impl Calculation {
    /// The calculation of a metric: the form as it was left, or as the link of the page gives it.
    pub fn new(metric: &'static str, state: State) -> Option<Calculation> {
        let definition = state.definitions.of_page(metric)?;
        let form = state.form(&definition);
        let is_other = |before: Option<&Arc<Variant>>, now: Option<&Arc<Variant>>| {
            before.map(|variant| &variant.id) != now.map(|variant| &variant.id)
        };
        let variant =
            Memo::new_with_compare(move |_| form.with(|form| Arc::clone(form.variant())), is_other);
        let own = Memo::new(move |_| {
            let variant = variant.get();
            let bands = variant.bands.len();
            state.settings.with(|settings| settings.own_of(metric, &variant.id, bands))
        });
        let reading = Memo::new(move |_| form.with(Form::read));
        let outcome = Memo::new(move |_| {
            let variant = variant.get();
            own.with(|own| reading.with(|reading| reading.outcome(&variant, own)))
        });
        let figure = Memo::new(move |_| {
            outcome.with(|outcome| match outcome {
                Outcome::Done(done) => {
                    number::figure(&done.value, variant.get().kind, &state.style()).ok()
                }
                Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
            })
        });
        let calculation = Calculation {
            metric,
            state,
            form,
            variant,
            own,
            reading,
            outcome,
            figure,
            typing: RwSignal::new(None),
            edited: RwSignal::new(None),
            replaced: RwSignal::new(None),
            notice: RwSignal::new(Vec::new()),
            keeping: Keeping::new(metric, state),
            painted: Trigger::new(),
        };
        calculation.follow_link(definition);
        // A result that has changed since is not the one that was saved.
        let unsaved = move |(): &(), _: Option<&()>, _: Option<()>| {
            let saved = calculation.keeping.saved;
            if saved.with_untracked(Option::is_some) {
                saved.set(None);
            }
        };
        Effect::watch(move || outcome.track(), unsaved, false);
        calculation.tell_once_painted();
        Some(calculation)
    }

    /// The calculation of the page shown, for parts of the program that are drawn outside of it.
    pub fn of_page() -> Option<Calculation> {
        SHOWN.get()
    }

    /// Makes this the calculation of the page, for as long as the owner lives.
    pub fn show(self) {
        SHOWN.set(Some(self));
        on_cleanup(|| SHOWN.set(None));
    }

    /// The definition of the metric.
    pub fn definition(self) -> Arc<Definition> {
        self.form.with_untracked(|form| Arc::clone(form.definition()))
    }

    /// The variant chosen; reactive.
    pub fn variant(self) -> Arc<Variant> {
        self.variant.get()
    }

    /// The variant chosen now.
    pub fn variant_now(self) -> Arc<Variant> {
        self.variant.get_untracked()
    }

    /// What a function makes of the result; `None` without a result. Reactive.
    pub fn done<Made>(self, make: impl FnOnce(&calculate::Calculation) -> Made) -> Option<Made> {
        self.outcome.with(|outcome| match outcome {
            Outcome::Done(done) => Some(make(done)),
            Outcome::Waiting(_) | Outcome::Unreadable | Outcome::Problem(_) => None,
        })
    }

    /// What a function makes of the last result, kept while there is none: a number that is half typed may give no
    /// result, and the next key one again. Who shows it hides it meanwhile.
    pub fn of_last_result<Made: Clone + PartialEq + Send + Sync + 'static>(
        self,
        make: impl Fn(&calculate::Calculation) -> Option<Made> + Send + Sync + 'static,
    ) -> Memo<Option<Made>> {
        Memo::new(move |before: Option<&Option<Made>>| match self.done(&make) {
            Some(made) => made,
            None => before.cloned().flatten(),
        })
    }

    /// Notifies once what has changed is painted.
    fn tell_once_painted(self) {
        let Calculation { form, outcome, state, painted, .. } = self;
        let changed = move || {
            form.track();
            outcome.track();
            state.settings.track();
        };
        let is_waiting = Rc::new(Cell::new(false));
        let wait = move |(): &(), _: Option<&()>, _: Option<()>| {
            if !is_waiting.replace(true) {
                let is_waiting = Rc::clone(&is_waiting);
                after_paint(move || {
                    is_waiting.set(false);
                    painted.notify();
                });
            }
        };
        Effect::watch(changed, wait, false);
    }

    /// What a function makes of the calculation for a part that explains the result: it follows the figure, which
    /// is painted first, in a task of its own, so that no key waits for it. Reactive.
    pub fn once_painted<Made>(self, make: impl FnOnce() -> Made) -> Made {
        self.painted.track();
        untrack(make)
    }

    /// Whether a figure is shown; reactive.
    pub fn has_figure(self) -> bool {
        self.figure.with(Option::is_some)
    }

    /// What a field shows, and the entry behind it where that is another: a fraction stands rounded, except
    /// while it is being typed. Reactive.
    pub fn standing(self, name: &str) -> (String, Option<String>) {
        let is_edited = self.edited.with(|edited| edited.as_deref() == Some(name));
        self.form.with(|form| {
            let entry = form.entry(name).to_owned();
            let shown = if is_edited { entry.clone() } else { form.shown(name) };
            let behind = (shown != entry).then_some(entry);
            (shown, behind)
        })
    }

    /// Whether none of these fields is being typed in; reactive.
    pub fn were_left(self, names: &[&str]) -> bool {
        self.typing.with(|typing| typing.as_deref().is_none_or(|typing| !names.contains(&typing)))
    }

    /// Puts a text into a field.
    pub fn set(self, name: &str, text: String) {
        if self.form.with_untracked(|form| form.entry(name) != text) {
            self.form.update(|form| form.set(name, text));
        }
    }

    /// Takes what was typed into a field. A message that stands there stays until it is mended; a new one
    /// waits until the field is left.
    pub fn type_into(self, name: &str, text: String, has_message: bool) {
        let enter = |field: RwSignal<Option<String>>| {
            if field.with_untracked(|field| field.as_deref() != Some(name)) {
                field.set(Some(name.to_owned()));
            }
        };
        if !has_message {
            enter(self.typing);
        }
        enter(self.edited);
        self.set(name, text);
    }

    /// The field that was typed in was left, or its entry finished.
    pub fn leave(self) {
        for field in [self.typing, self.edited] {
            if field.with_untracked(Option::is_some) {
                field.set(None);
            }
        }
    }

    /// Chooses a variant, with the data that was pasted for the one before.
    pub fn choose(self, variant: &str) {
        let raw_data = self.state.raw_data.get_untracked();
        self.form.update(|form| match raw_data {
            Some(raw_data) => (raw_data.turn)(form, variant),
            // No data was pasted yet.
            None => {
                form.choose(variant);
            }
        });
    }

    /// Chooses a variant that fits the data of the one before better.
    pub fn fit(self, variant: &str) {
        if let Some(raw_data) = self.state.raw_data.get_untracked() {
            self.form.update(|form| (raw_data.fit)(form, variant));
            // The button goes; the focus goes to what it changed.
            focus_soon("#result-title".to_owned());
        }
    }

    /// Empties the form, for a result of its own.
    pub fn clear(self) {
        self.typing.set(None);
        self.keeping.end();
        self.replace(Form::clear);
    }

    /// Puts what a link holds into the form, so that it can be undone.
    pub fn load(self, fragment: &str) {
        if let Some(link) = link::read(fragment, &self.definition()) {
            self.replace(|form| load(form, &link.state));
        }
    }

    /// Puts something else into the whole form, so that it can be undone.
    fn replace(self, change: impl FnOnce(&mut Form)) {
        // One example after another: what the reader typed before the first is what to bring back.
        let untouched =
            untrack(|| self.can_undo()).then(|| self.replaced.get_untracked()).flatten();
        let before = untouched.map_or_else(|| self.form.get_untracked(), |(before, _)| before);
        self.form.update(change);
        self.notice.set(Vec::new());
        let after = self.form.get_untracked();
        self.replaced.set((!before.is_empty() && before != after).then_some((before, after)));
    }

    /// Whether nothing was typed since the form was replaced: it would be lost by undoing that. Reactive.
    pub fn can_undo(self) -> bool {
        self.replaced.with(|replaced| match replaced {
            Some((_, after)) => self.form.with(|form| form == after),
            None => false,
        })
    }

    /// Brings back what stood in the form before it was replaced.
    pub fn undo(self) {
        if let Some((before, _)) = self.replaced.get_untracked() {
            self.form.set(before);
            self.replaced.set(None);
            focus_soon("[data-action='clear']".to_owned());
        }
    }

    /// What follows `#` in a link to the calculation that is shown. Reactive.
    pub fn fragment(self) -> String {
        self.fragment_with(Form::canonical_entries)
    }

    /// The same with what was typed for the other variants as well. Reactive.
    pub fn fragment_of_all(self) -> String {
        self.fragment_with(Form::canonical_entries_of_all)
    }

    fn fragment_with(self, entries: fn(&Form) -> Vec<(String, String)>) -> String {
        let (decimals, rounding) =
            self.state.settings.with(|settings| (settings.decimals(), settings.rounding()));
        self.form.with(|form| {
            let linked = link::State {
                variant: form.variant().id.clone(),
                entries: entries(form),
                decimals: Some(decimals),
                rounding: Some(rounding),
            };
            link::write(&linked, form.definition())
        })
    }

    /// Reads the link of the page, and each one that takes its place.
    fn follow_link(self, definition: Arc<Definition>) {
        let open = move |fragment: &str| {
            if let Some(linked) = link::read(fragment, &definition) {
                self.open_link(linked);
                self.keeping.reopen(fragment, self.metric);
            }
        };
        let fragment = self.state.place.fragment;
        let first = fragment.get_untracked();
        open(&first);
        let fragment = Memo::new(move |_| fragment.get());
        Effect::watch(move || fragment.get(), move |fragment, _, _| open(fragment), false);
    }

    /// Puts a link into the form, and says what of it could not be read.
    fn open_link(self, link: link::Link) {
        let link::Link { state: linked, unread, unlisted } = link;
        let lang = self.state.lang();
        self.form.update(|form| load(form, &linked));
        self.state.settings.update(|settings| {
            if let Some(decimals) = linked.decimals {
                settings.set_decimals(decimals);
            }
            if let Some(rounding) = linked.rounding {
                settings.set_rounding(rounding);
            }
        });
        let told = unread.iter().map(|unread| {
            let why = unread.why.message().get(lang);
            match unread.key.as_str() {
                "" => why.to_owned(),
                key => format!("{key}: {} ({why})", unread.text),
            }
        });
        let rest = (unlisted > 0).then(|| link::said_of_unlisted(unlisted, lang));
        self.notice.set(told.chain(rest).collect());
    }
}

/// Puts what a link holds into a form.
fn load(form: &mut Form, linked: &link::State) {
    let entries = linked.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    form.load(&linked.variant, entries);
}
