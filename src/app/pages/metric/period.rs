//! The period that a result is saved for: it stands in the field on the next calculator as well.

use leptos::prelude::*;

use crate::app::clock::this_month;
use crate::app::dom;
use crate::app::keeping::Keeping;
use crate::app::state::State;
use crate::app::storage::keep;
use crate::app::words;
use crate::record::period;
use crate::record::suggested::suggested;
use crate::text::Lang;

/// The id of the list of periods to choose from.
const OFFERED: &str = "periods";

/// The field, with periods to choose from and how the one that stands there is understood.
#[component]
pub fn Period(keeping: Keeping, state: State) -> impl IntoView {
    let lang = state.lang();
    // While it is being typed nothing is said of half a period.
    let is_typed = RwSignal::new(false);
    let period = Memo::new(move |_| keeping.details.with(|details| details.period.clone()));
    let take = move |event| {
        is_typed.set(true);
        keeping.choose_period(event_target_value(&event));
    };
    let understood = move || {
        period.with(|text| match period::read(text) {
            Some(period) => Some(period.said(lang)),
            None if text.trim().is_empty() || is_typed.get() => None,
            None => Some(state.say(words::NO_PERIOD).to_owned()),
        })
    };
    view! {
        <div class="of-period">
            <label for="new-period">{state.say(words::PERIOD)}</label>
            <input
                type="text"
                id="new-period"
                name="new-period"
                autocomplete="off"
                list=OFFERED
                aria-describedby="period-understood"
                prop:value=move || period.get()
                on:focus=move |_| offer(lang)
                on:input=take
                on:blur=move |_| is_typed.set(false)
            />
            <p class="understood" id="period-understood">{understood}</p>
            <datalist id=OFFERED></datalist>
        </div>
    }
}

/// Offers periods to choose from, which are looked for once the field is gone to.
fn offer(lang: Lang) {
    let Some(list) = dom::by_id(OFFERED) else { return };
    list.set_inner_html("");
    for period in suggested(keep::periods(), this_month(), lang) {
        let option = document().create_element("option").expect("`option` is a valid name");
        dom::set_attribute(&option, "value", Some(&period));
        // Fails for what cannot stand there alone.
        let _ = list.append_child(&option);
    }
}
