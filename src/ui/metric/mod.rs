//! What reacts on the page of one metric: form, result, working, variants, examples.
//!
//! Each part writes its markup; once it is on the page, one effect for each part shows what changes,
//! and one listener for each kind of event takes what the reader does. See
//! `docs/decisions/0007-lean-calculators.md`.

mod breakdown;
pub mod checklist;
mod copy;
#[cfg(feature = "pages")]
pub mod definitions;
mod doubts;
mod events;
#[cfg(feature = "pages")]
pub mod examples;
pub mod extras;
pub mod field;
mod form;
mod gauge;
#[cfg(feature = "pages")]
pub mod guide;
mod layout;
mod lines;
mod list;
pub mod raw;
mod result;
mod save;
mod show;
#[cfg(feature = "pages")]
pub mod tools;
mod variants;
pub mod verdict;
mod widget;
#[cfg(feature = "pages")]
mod words;
mod working;

use crate::ui::prelude::*;
use web_sys::HtmlElement;

use self::save::Saved;
use super::program::Drawn;
use super::refresh::{Since, on_refresh};
use super::state::State;
use crate::catalogue;
use crate::engine::metric::{Metric, Variant};
use crate::form::Form;
use crate::form::reading::{Outcome, Reading};
use crate::link;
use crate::render::markup::Markup;
use crate::site::{Address, Page};

/// What the parts of the page share: the form, and what the engine makes of it.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub metric: &'static Metric,
    pub form: RwSignal<Form>,
    pub reading: Memo<Reading>,
    pub outcome: Memo<Outcome>,
    /// The field that is being typed in: what is wrong there waits until it is left.
    pub typing: RwSignal<Option<String>>,
    /// The field that is being typed in, however it stood before: its text is left as it is.
    pub edited: RwSignal<Option<String>>,
    /// The form before all of it was replaced, and after.
    replaced: RwSignal<Option<(Form, Form)>>,
    /// What has to be said about the link that the form was opened from.
    pub notice: RwSignal<Vec<String>>,
    /// What saving the result came to.
    pub saved: Saved,
}

impl Sheet {
    /// The sheet of a metric: the form as it was left, computed at every change.
    pub fn of(metric: &'static Metric, state: State) -> Sheet {
        let form = state.form(metric);
        let reading = Memo::new(move |_| form.with(Form::read));
        let outcome = Memo::new(move |_| {
            let variant = form.with(Form::variant);
            let own = state.settings.with(|settings| {
                settings.thresholds_of(metric.id, variant.id, variant.bands.len())
            });
            reading.with(|reading| reading.outcome(variant, &own))
        });
        let notice = RwSignal::new(Vec::new());
        let mut read = String::new();
        on_refresh(move || {
            let fragment = state.place.fragment.get_untracked();
            if read != fragment {
                if let Some(linked) = link::read(&fragment, metric) {
                    open_link(state, form, notice, linked);
                }
                read = fragment;
            }
        });
        Sheet {
            metric,
            form,
            reading,
            outcome,
            typing: RwSignal::new(None),
            edited: RwSignal::new(None),
            replaced: RwSignal::new(None),
            notice,
            saved: RwSignal::new(None),
        }
    }

    /// Whether none of these fields is being typed in; reactive.
    pub fn were_left(self, names: &[&str]) -> bool {
        self.typing.with(|typing| typing.as_deref().is_none_or(|typing| !names.contains(&typing)))
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

    /// Whether nothing was typed since the form was replaced: it would be lost by undoing that.
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
        }
    }

    /// The variant chosen; reactive.
    pub fn variant(self) -> &'static Variant {
        self.form.with(Form::variant)
    }
}

/// Draws the calculator of a page, and follows what changes and what the reader does.
pub fn draw(address: Address, state: State, island: &HtmlElement) -> Option<Drawn> {
    let (owner, since) = (Owner::new(), Since::now());
    let listening = owner.with(|| {
        let (sheet, is_alone) = sheet_at(address, state)?;
        // The element goes with its listeners when another program draws here.
        let page = document().create_element("div").ok()?;
        page.set_inner_html(&markup(sheet, state, is_alone));
        island.replace_children_with_node_1(&page);
        show::follow(sheet, state);
        Some(events::follow(sheet, state, &page))
    })?;
    Some(Box::new((listening, since, owner)))
}

/// The calculator of a page, as it is written out.
#[cfg(feature = "pages")]
pub fn written(address: Address, state: State) -> String {
    let drawn = sheet_at(address, state).map(|(sheet, is_alone)| markup(sheet, state, is_alone));
    drawn.unwrap_or_default()
}

/// The sheet of the metric at an address, and whether it stands alone in a frame of another site.
fn sheet_at(address: Address, state: State) -> Option<(Sheet, bool)> {
    let (id, is_alone) = match address.page {
        Page::Metric(id) => (id, false),
        Page::Widget(id) => (id, true),
        Page::Home | Page::Examples | Page::Saved | Page::Embed | Page::Glossary | Page::About => {
            return None;
        }
    };
    Some((Sheet::of(catalogue::metric(id)?, state), is_alone))
}

fn markup(sheet: Sheet, state: State, is_alone: bool) -> String {
    let mut markup = Markup::new();
    markup.tags("<div id=\"notices\" role=\"status\">").add(&show::notices(sheet)).tags("</div>");
    if is_alone {
        widget::widget(&mut markup, sheet, state);
        return markup.finish();
    }
    markup.tags("<div class=\"calculator\">");
    form::form(&mut markup, sheet, state);
    let mut foot = Markup::new();
    save::actions(&mut foot, sheet, state);
    result::card(&mut markup, sheet, state, &foot);
    markup.tags("</div>");
    working::section(&mut markup, sheet, state);
    markup.finish()
}

/// Puts a link into the form, and says what of it could not be read.
fn open_link(
    state: State,
    form: RwSignal<Form>,
    notice: RwSignal<Vec<String>>,
    linked: link::Link,
) {
    let link::Link { state: linked, unread, unlisted } = linked;
    form.update(|form| load(form, &linked));
    state.settings.update(|settings| {
        if let Some(decimals) = linked.decimals {
            settings.set_decimals(decimals);
        }
        if let Some(rounding) = linked.rounding {
            settings.set_rounding(rounding);
        }
    });
    let told = unread.iter().map(|unread| {
        let why = unread.why.message().get(state.lang());
        match unread.key.as_str() {
            "" => why.to_owned(),
            key => format!("{key}: {} ({why})", unread.text),
        }
    });
    let rest = (unlisted > 0).then(|| link::said_of_unlisted(unlisted, state.lang()));
    notice.set(told.chain(rest).collect());
}

/// Puts what a link holds into a form.
fn load(form: &mut Form, linked: &link::State) {
    let entries = linked.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    form.load(&linked.variant, entries);
}
