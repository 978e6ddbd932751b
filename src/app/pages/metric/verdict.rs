//! The verdict: the value against the thresholds of its sources, or the reader's own.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::calculation::Calculation;
use crate::app::components::field::option;
use crate::app::components::gauge::Gauge;
use crate::app::components::level::{LevelShape, class_of, word};
use crate::app::words;
use crate::definition::band::{Band, Level};
use crate::engine::band::own_of;
use crate::engine::rate::{limit_per_year, per_year, periods};
use crate::entry;
use crate::entry::Limits;
use crate::number::exact::Exact;
use crate::render::number::shown;
use crate::render::verdict::{grounds, is_by_own, limit_period, undecided};
use crate::settings::{period_key, threshold_key};
use crate::text::Lang;

/// The word, the shape, who says so, and the gauge; nothing without a result.
#[component]
pub fn Verdict(calculation: Calculation) -> impl IntoView {
    let place = calculation.of_last_result(|done| Some((done.band, done.open)));
    view! {
        {move || match place.get()? {
            (Some(band), _) => word_of(calculation, band).map(IntoAny::into_any),
            (None, Some(open)) => open_at(calculation, open).map(IntoAny::into_any),
            (None, None) => None,
        }}
        <Gauge calculation/>
    }
}

/// The word of the level of a band, with its shape and who says so. Reactive.
fn word_of(calculation: Calculation, index: usize) -> Option<impl IntoView> {
    let state = calculation.state;
    let (variant, own) = (calculation.variant(), calculation.own.get());
    let band = variant.bands.get(index)?;
    let why = grounds(&variant, index, &own, &state.style())?;
    let source = (!is_by_own(&own, index)).then(|| format!(" ({})", band.source.publisher));
    Some(view! {
        <p class=class_of(band.level)>
            <LevelShape level=band.level/>
            <span>
                <strong>{state.say(word(band.level))}</strong>
                " · "
                {why}
                {source.map(|source| view! { <span class="verdict__source">{source}</span> })}
            </span>
        </p>
    })
}

/// Why there is no verdict, and what is to be said for one. Reactive.
fn open_at(calculation: Calculation, open: usize) -> Option<impl IntoView> {
    let state = calculation.state;
    let (variant, own) = (calculation.variant(), calculation.own.get());
    let why = undecided(&variant, open, &own, &state.style())?;
    let has_period = limit_period(&variant, own_of(&own, open)).is_some();
    let guide = if has_period { words::SAY_PERIOD_OF_FIGURES } else { words::SAY_PERIOD_OF_LIMIT };
    Some(view! {
        <p class="verdict verdict--open">
            <span>
                <strong>{state.say(words::NO_VERDICT)}</strong>
                " · "
                {why}
                " "
                <span class="verdict__source">{state.say(guide)}</span>
            </span>
        </p>
    })
}

/// The fields for thresholds of one's own; nothing for a variant without thresholds. Reactive.
pub fn own_fields(calculation: Calculation) -> Option<impl IntoView> {
    let variant = calculation.variant();
    let with_threshold = variant.bands.iter().enumerate();
    let fields: Vec<_> = with_threshold
        .filter_map(|(index, band)| {
            band.start.threshold()?;
            Some(view! { <OwnField calculation index band=band.clone()/> })
        })
        .collect();
    (!fields.is_empty()).then(|| {
        view! {
            <details class="thresholds">
                <summary>{calculation.state.say(words::CHANGE_THRESHOLDS)}</summary>
                {fields}
                {period_of_limit(calculation)}
            </details>
        }
    })
}

/// The choice of the period that the thresholds are for; nothing where the result is no rate of a period that
/// is chosen.
fn period_of_limit(calculation: Calculation) -> Option<impl IntoView> {
    let (state, variant) = (calculation.state, calculation.variant_now());
    let rate = variant.rate.as_ref()?;
    let periods = periods(rate);
    if periods.is_empty() {
        return None;
    }
    let of_source = rate.limits_per_year;
    let standing = move || {
        let own = calculation.own.with(|own| own_of(own, 0).per_year);
        own.or(of_source).map_or(String::new(), |per_year| per_year.to_string())
    };
    let chosen = untrack(standing);
    let key = period_key(calculation.metric, &variant.id);
    let take = move |event| {
        let per_year = Decimal::from_str_exact(&event_target_value(&event)).ok();
        let own = per_year.filter(|per_year| Some(*per_year) != of_source);
        state.settings.update(|settings| {
            match own {
                Some(own) => settings.thresholds.insert(key.clone(), own),
                None => settings.thresholds.remove(&key),
            };
        });
    };
    let open = of_source
        .is_none()
        .then(|| option(String::new(), state.say(words::NOT_SAID).to_owned(), chosen.is_empty()));
    let options = periods.into_iter().map(|(per_year, name)| {
        let value = per_year.to_string();
        let is_chosen = value == chosen;
        option(value, name, is_chosen)
    });
    let options: Vec<_> = open.into_iter().chain(options).collect();
    Some(view! {
        <div class="field">
            <label for="threshold-period">{state.say(words::PERIOD_OF_LIMIT)}</label>
            <select id="threshold-period" prop:value=standing on:change=take>
                {options}
            </select>
        </div>
    })
}

/// The field for the threshold of a band.
#[component]
fn OwnField(calculation: Calculation, index: usize, band: Band) -> impl IntoView {
    let state = calculation.state;
    let variant = calculation.variant_now();
    let own = calculation.own.with_untracked(|own| own_of(own, index));
    let standing = band.threshold(own).map_or(String::new(), |threshold| {
        let canonical = shown(&Exact::from(threshold), variant.kind).canonical();
        if state.lang() == Lang::Fr { canonical.replace('.', ",") } else { canonical }
    });
    let label = format!("{} · {}", state.say(words::THRESHOLD), state.say(word(band.level)));
    let problem = RwSignal::new(None::<String>);
    let keep = move |event| {
        problem.set(keep(calculation, index, &band, &event_target_value(&event)).err());
    };
    let id = format!("threshold-{index}");
    let message = format!("{id}-message");
    let unit = variant
        .kind
        .is_percentage()
        .then(|| view! { <span class="unit" aria-hidden="true">"%"</span> });
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="entry">
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    aria-describedby=message.clone()
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    value=standing
                    on:change=keep
                />
                {unit}
            </div>
            <p class="message" id=message>{move || problem.get()}</p>
        </div>
    }
}

/// Takes a threshold that was typed; an empty text brings that of the source back. Where nobody says for which
/// period it is, it is for that of the figures it was typed for.
///
/// # Errors
/// What is wrong, in words, where the text is no number.
fn keep(calculation: Calculation, index: usize, band: &Band, text: &str) -> Result<(), String> {
    let state = calculation.state;
    let variant = calculation.variant_now();
    let key = threshold_key(calculation.metric, &variant.id, index);
    let limits = Limits { kind: variant.kind, min: None, max: None };
    let of_source = band.start.threshold().map(Exact::from);
    let threshold = match text.trim() {
        "" => None,
        text => {
            let label = state.say(words::THRESHOLD);
            let wrong = |error: entry::EntryError| error.message(label, text, limits, state.lang());
            let read = entry::read_decimal(text, limits, state.lang()).map_err(wrong)?;
            let Some(number) = read.number.rounded(10, Default::default()) else { return Ok(()) };
            Some(number)
        }
    };
    let threshold = threshold.filter(|number: &Decimal| of_source != Some(Exact::from(*number)));
    let period = threshold.and_then(|_| period_of_figures(calculation, index));
    state.settings.update(|settings| {
        match threshold {
            Some(number) => settings.thresholds.insert(key, number.normalize()),
            None => settings.thresholds.remove(&key),
        };
        if let Some(per_year) = period {
            settings.thresholds.insert(period_key(calculation.metric, &variant.id), per_year);
        }
    });
    Ok(())
}

/// How many of the periods of the figures make a year, where that was chosen and nobody says for which period
/// the threshold of a band is.
fn period_of_figures(calculation: Calculation, index: usize) -> Option<Decimal> {
    let variant = calculation.variant_now();
    let rate = variant.rate.as_ref()?;
    let own = calculation.own.with_untracked(|own| own_of(own, index));
    if limit_per_year(rate, own).is_some() {
        return None;
    }
    let figures = untrack(|| calculation.done(|done| per_year(&variant, &done.given))).flatten()?;
    periods(rate).into_iter().map(|(value, _)| value).find(|value| figures == Exact::from(*value))
}

/// The level of the result; `None` without a result or without thresholds. Reactive.
pub fn level(calculation: Calculation) -> Option<Level> {
    let band = calculation.done(|done| done.band).flatten()?;
    Some(calculation.variant().bands.get(band)?.level)
}
