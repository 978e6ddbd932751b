//! The verdict: the value against the thresholds of its sources, or the reader's own.

use leptos::prelude::*;

use super::Sheet;
use super::gauge::Gauge;
use crate::engine::band::{Band, Level};
use crate::engine::exact::Exact;
use crate::engine::metric::Variant;
use crate::entry::{self, Limits};
use crate::render::number::{quantity, shown};
use crate::settings::threshold_key;
use crate::ui::state::State;
use crate::ui::words;
use rust_decimal::Decimal;

/// The word, the shape, who says so, the gauge, and the reader's own thresholds.
#[component]
pub fn Verdict(sheet: Sheet, band: Option<usize>, value: Exact) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let variant = sheet.variant();
    let own = own_thresholds(state, sheet, variant);
    let line = band.map(|index| {
        let band = &variant.bands[index];
        let touched = [index, index + 1].into_iter().find_map(|near| own.get(near).copied().flatten());
        let (text, source) = match touched {
            Some(threshold) => {
                let figure = quantity(&Exact::from(threshold), variant.kind, &state.style());
                (format!("{} {figure}", state.say(words::AGAINST_OWN_THRESHOLD)), None)
            }
            None => (band.verdict.get(lang).to_owned(), Some(band.source)),
        };
        view! {
            <p class=format!("verdict verdict--{}", level_class(band.level))>
                <Shape level=band.level/>
                <span>
                    <strong>{state.say(level_word(band.level))}</strong>
                    " · "
                    {text}
                    {source.map(|source| view! { <span class="verdict__source">" ("{source.publisher}")"</span> })}
                </span>
            </p>
        }
    });
    let gauge = variant.scale.map(|scale| view! { <Gauge variant scale value own=own.clone()/> });
    let thresholds = variant.bands.iter().any(|band| band.start.threshold().is_some());
    view! {
        {line}
        {gauge}
        {thresholds.then(|| view! { <OwnThresholds sheet variant/> })}
    }
}

fn own_thresholds(state: State, sheet: Sheet, variant: &'static Variant) -> Vec<Option<Decimal>> {
    state
        .settings
        .with(|settings| settings.thresholds_of(sheet.metric.id, variant.id, variant.bands.len()))
}

/// Fields for thresholds of one's own.
#[component]
fn OwnThresholds(sheet: Sheet, variant: &'static Variant) -> impl IntoView {
    let state = State::of_page();
    let fields = variant
        .bands
        .iter()
        .enumerate()
        .filter(|(_, band)| band.start.threshold().is_some())
        .map(|(index, band)| view! { <OwnThreshold sheet variant index band/> })
        .collect_view();
    view! {
        <details class="thresholds">
            <summary>{state.say(words::CHANGE_THRESHOLDS)}</summary>
            {fields}
        </details>
    }
}

#[component]
fn OwnThreshold(
    sheet: Sheet,
    variant: &'static Variant,
    index: usize,
    band: &'static Band,
) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let key = StoredValue::new(threshold_key(sheet.metric.id, variant.id, index));
    let limits = Limits { kind: variant.kind, min: None, max: None };
    let error = RwSignal::new(None::<String>);
    let source = band.start.threshold().map(Exact::from);
    let own = state.settings.with_untracked(|settings| {
        key.with_value(|key| settings.thresholds.get(key).copied()).map(Exact::from)
    });
    let written = |number: &Exact| {
        let text = shown(number, variant.kind).canonical();
        if lang == crate::text::Lang::Fr { text.replace('.', ",") } else { text }
    };
    let standing = own.as_ref().or(source.as_ref()).map(written).unwrap_or_default();
    let name = format!("threshold-{index}");
    let keep = move |text: String| {
        let read = entry::read(&text, limits, lang);
        let number =
            read.as_ref().ok().and_then(|entry| entry.number.rounded(10, Default::default()));
        match (text.trim().is_empty(), number) {
            (true, _) => {
                error.set(None);
                state.settings.update(|settings| {
                    key.with_value(|key| settings.thresholds.remove(key));
                });
            }
            (false, Some(number)) => {
                error.set(None);
                let same = source.as_ref() == Some(&Exact::from(number));
                state.settings.update(|settings| {
                    let key = key.get_value();
                    if same {
                        settings.thresholds.remove(&key);
                    } else {
                        settings.thresholds.insert(key, number.normalize());
                    }
                });
            }
            (false, None) => {
                let label = state.say(words::THRESHOLD);
                error.set(read.err().map(|error| error.message(label, &text, limits, lang)));
            }
        }
    };
    view! {
        <div class="field">
            <label for=name.clone()>{state.say(words::THRESHOLD)} " · " {state.say(level_word(band.level))}</label>
            <div class="entry">
                <input
                    type="text"
                    id=name.clone()
                    autocomplete="off"
                    value=standing
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=format!("{name}-message")
                    on:change:target=move |event| keep(event.target().value())
                />
                {variant.kind.is_percentage().then_some(view! { <span class="unit" aria-hidden="true">"%"</span> })}
            </div>
            <p class="message" id=format!("{name}-message")>{error}</p>
        </div>
    }
}

/// The name of a level in class names.
pub fn level_class(level: Level) -> &'static str {
    match level {
        Level::Good => "good",
        Level::Fair => "fair",
        Level::Poor => "poor",
    }
}

fn level_word(level: Level) -> crate::text::Text {
    match level {
        Level::Good => words::GOOD,
        Level::Fair => words::FAIR,
        Level::Poor => words::POOR,
    }
}

/// A shape for each level, so that colour is never alone: a tick in a disc, a diamond, a triangle.
#[component]
fn Shape(level: Level) -> impl IntoView {
    let (outline, mark) = match level {
        Level::Good => ("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M7.5 12.5l3 3l6-7"),
        Level::Fair => ("M12 1.5L22.5 12L12 22.5L1.5 12z", "M8 12h8"),
        Level::Poor => ("M12 2L23 21.5H1z", "M12 9v6m0 3v.1"),
    };
    view! {
        <svg class="verdict__shape" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d=outline fill="currentColor"/>
            <path class="verdict__mark" d=mark fill="none" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round"/>
        </svg>
    }
}
