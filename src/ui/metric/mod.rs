//! The page of one metric: form, result, working, variants, examples, guide, sources.

mod breakdown;
mod checklist;
pub mod examples;
mod field;
mod form;
mod gauge;
mod guide;
mod layout;
mod lines;
mod list;
mod raw;
mod result;
pub mod save;
mod tools;
mod variants;
mod verdict;
pub mod widget;
pub mod working;

use leptos::prelude::*;

use super::place::Link;
use super::state::State;
use super::words;
use crate::catalogue;
use crate::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use crate::engine::metric::{Metric, Variant};
use crate::form::Form;
use crate::form::reading::{Outcome, Reading};
use crate::link;
use crate::site::Page;

/// What the parts of the page share: the form, and what the engine makes of it.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub metric: &'static Metric,
    pub form: RwSignal<Form>,
    pub reading: Memo<Reading>,
    pub outcome: Memo<Outcome>,
    /// The field that is being typed in: what is wrong there waits until it is left.
    pub typing: RwSignal<Option<String>>,
    /// The form before all of it was replaced, and after.
    replaced: RwSignal<Option<(Form, Form)>>,
    /// What has to be said about the link or the record that the form was opened from.
    pub notice: RwSignal<Vec<String>>,
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
        Effect::new(move |_| {
            let fragment = state.place.fragment.get();
            if let Some(linked) = link::read(&fragment, metric) {
                open_link(state, form, notice, linked);
            }
        });
        Sheet {
            metric,
            form,
            reading,
            outcome,
            typing: RwSignal::new(None),
            replaced: RwSignal::new(None),
            notice,
        }
    }

    /// Whether none of these fields is being typed in; reactive.
    pub fn were_left(self, names: &[&str]) -> bool {
        self.typing.with(|typing| typing.as_deref().is_none_or(|typing| !names.contains(&typing)))
    }

    /// Puts something else into the whole form, so that it can be undone.
    pub fn replace(self, change: impl FnOnce(&mut Form)) {
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

/// The page.
#[component]
pub fn MetricPage(metric: &'static Metric) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let sheet = Sheet::of(metric, state);
    let family = catalogue::family_of(metric);
    let acronym = metric.acronym.get(lang);
    view! {
        <nav class="breadcrumb" aria-label=state.say(words::BREADCRUMB)>
            <Link to=Page::Home>{state.say(words::METRICS)}</Link>
            {family.map(|family| view! { <span aria-hidden="true">" / "</span> {family.name.get(lang)} })}
        </nav>
        <div class="intro">
            <h1 tabindex="-1">
                {metric.name.get(lang)}
                {(!acronym.is_empty()).then(|| view! { " " <abbr class="acronym">{acronym}</abbr> })}
            </h1>
            <p class="lead">{metric.purpose.get(lang)}</p>
        </div>
        <Notices sheet/>
        <div class="calculator">
            <form::CalculatorForm sheet/>
            <result::ResultCard sheet/>
        </div>
        <working::Working sheet/>
        <variants::Variants sheet/>
        <examples::Examples sheet/>
        {(metric.id == SURVEY_QUESTION_CHECKLIST.id).then(|| view! { <tools::Tools/> })}
        <guide::Guide metric/>
    }
}

/// Puts a link into the form, and says what of it could not be read.
fn open_link(
    state: State,
    form: RwSignal<Form>,
    notice: RwSignal<Vec<String>>,
    linked: link::Link,
) {
    let link::Link { state: linked, unread } = linked;
    form.update(|form| {
        let entries = linked.entries.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        form.load(&linked.variant, entries);
    });
    state.settings.update(|settings| {
        if let Some(decimals) = linked.decimals {
            settings.set_decimals(decimals);
        }
        if let Some(rounding) = linked.rounding {
            settings.set_rounding(rounding);
        }
    });
    notice.set(
        unread
            .iter()
            .map(|unread| {
                let why = unread.why.message().get(state.lang());
                match unread.key.as_str() {
                    "" => why.to_owned(),
                    key => format!("{key}: {} ({why})", unread.text),
                }
            })
            .collect(),
    );
}

/// What has to be said about the link that the form was opened from.
#[component]
fn Notices(sheet: Sheet) -> impl IntoView {
    move || {
        let lines = sheet.notice.get();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="notice notice--fair" role="status">
                    {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                </div>
            }
        })
    }
}
