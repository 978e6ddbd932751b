//! Scenarios that were saved: up to four beside the original, kept in this tab.

use std::sync::Arc;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use vecmap::VecMap;

use crate::analysis::scenario::{MOST, side_by_side};
use crate::app::panels::changed::{Changed, facts, shown};
use crate::app::panels::context::Panels;
use crate::app::panels::entry::button;
use crate::app::storage::tab;
use crate::app::words::panels as words;
use crate::definition::Variant;
use crate::definition::input::Input;
use crate::number::exact::Exact;
use crate::render::number::quantity;

/// A scenario: its name, the definition it belongs to, and what differs from the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Scenario {
    /// What the reader calls it.
    pub name: String,
    /// The id of the variant.
    pub variant: String,
    /// What was typed, by input.
    pub entries: Vec<(String, String)>,
}

/// A scenario as it is kept: name, variant, entries.
type Kept = (String, String, Vec<(String, String)>);

impl From<Kept> for Scenario {
    fn from((name, variant, entries): Kept) -> Scenario {
        Scenario { name, variant, entries }
    }
}

impl From<Scenario> for Kept {
    fn from(Scenario { name, variant, entries }: Scenario) -> Kept {
        (name, variant, entries)
    }
}

/// What scenarios are kept under; language and metric follow.
const KEY: &str = "cadran.scenarios.";

/// The scenarios of the definition chosen in a table, and the field that names a new one.
pub fn scenarios(panels: Panels, changed: Changed, kept: RwSignal<Vec<Scenario>>) -> AnyView {
    let name = RwSignal::new(String::new());
    let of_variant = move || {
        let variant = panels.variant();
        kept.get().into_iter().filter(|scenario| scenario.variant == variant.id).collect::<Vec<_>>()
    };
    let is_full = RwSignal::new(false);
    let save = move || {
        let mine = untrack(of_variant);
        if mine.len() >= MOST {
            return is_full.set(true);
        }
        let variant = untrack(|| panels.variant());
        let typed = name.get_untracked();
        let name_or_number = match typed.trim() {
            "" => format!("{} {}", panels.say(words::THEN), mine.len() + 1),
            name => name.to_owned(),
        };
        let scenario = made(name_or_number, &variant, &changed.get_untracked());
        kept.update(|kept| kept.push(scenario));
        keep(panels, &kept.get_untracked());
        name.set(String::new());
    };
    let remove = move |scenario: &Scenario| {
        kept.update(|kept| kept.retain(|known| known != scenario));
        is_full.set(false);
        keep(panels, &kept.get_untracked());
    };
    view! {
        <div class="field">
            <label for="panel-scenario">{panels.say(words::NAME)}</label>
            <input type="text" id="panel-scenario" autocomplete="off" aria-describedby="panel-scenario-message"
                prop:value=move || name.get() on:input:target=move |event| name.set(event.target().value())/>
            <p class="message" id="panel-scenario-message" role="status">{move || is_full.get().then(|| panels.say(words::FULL))}</p>
        </div>
        {button("button button--main", panels.say(words::SAVE), save)}
        <p class="quiet">{panels.say(words::KEPT_HERE)}</p>
        {move || table(panels, &of_variant(), changed, remove)}
    }
    .into_any()
}

fn table(
    panels: Panels,
    scenarios: &[Scenario],
    changed: Changed,
    remove: impl Fn(&Scenario) + Copy + 'static,
) -> Option<AnyView> {
    if scenarios.is_empty() {
        return None;
    }
    let (variant, style, own) = (panels.variant(), panels.style(), panels.own());
    let original = panels.facts.get();
    let each: Vec<_> =
        scenarios.iter().map(|scenario| facts(panels, &typed(panels, scenario))).collect();
    let beside = side_by_side(&variant, &original, &each, &own);
    let rows: Vec<_> = scenarios
        .iter()
        .zip(beside)
        .map(|(scenario, beside)| {
            let (value, verdict) = shown(panels, &variant, &beside.outcome, &style);
            let differs = |(input, before, after): &(Arc<Input>, Option<Exact>, Option<Exact>)| {
                let told = |number: &Option<Exact>| {
                    number.as_ref().map_or("–".to_owned(), |number| quantity(number, input.kind, &style))
                };
                format!("{} {} → {}", input.name, told(before), told(after))
            };
            let differs: Vec<String> = beside.changed.iter().map(differs).collect();
            let (again, gone) = (scenario.clone(), scenario.clone());
            view! {
                <tr>
                    <th scope="row">
                        {scenario.name.clone()}
                        <span class="buttons">
                            {button("button", panels.say(words::THEN), move || changed.set(typed(panels, &again)))}
                            {button("button button--plain", panels.say(words::REMOVE), move || remove(&gone))}
                        </span>
                    </th>
                    <td class="figure">{value}</td>
                    <td>{verdict}</td>
                    <td>{beside.sentence(&variant, &style)}</td>
                    <td>{differs.join(", ")}</td>
                </tr>
            }
        })
        .collect();
    let head = [words::NAME, words::RESULT, words::VERDICT, words::DIFFERENCE, words::CHANGES]
        .map(|text| view! { <th scope="col">{panels.say(text)}</th> });
    Some(
        view! {
            <div class="scroll" tabindex="0" role="group" aria-label=panels.say(words::SCENARIOS)>
                <table class="panel__table panel__table--wide">
                    <caption>{panels.say(words::SCENARIOS)}</caption>
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn typed(panels: Panels, scenario: &Scenario) -> VecMap<String, String> {
    let text = |input: Arc<Input>| {
        let entry = scenario.entries.iter().find(|(id, _)| *id == input.id)?;
        Some(entry.clone())
    };
    untrack(|| panels.movable()).into_iter().filter_map(text).collect()
}

/// What a scenario is made of, to be kept.
fn made(name: String, variant: &Variant, changed: &VecMap<String, String>) -> Scenario {
    let entries = changed.iter().map(|(id, text)| (id.clone(), text.clone())).collect();
    Scenario { name, variant: variant.id.clone(), entries }
}

/// Numbers are kept as they were typed, so each language has its own scenarios.
fn key(panels: Panels) -> String {
    format!("{KEY}{}.{}", panels.lang().code(), panels.definition().id)
}

/// The scenarios of the page that this tab keeps.
pub fn kept(panels: Panels) -> Vec<Scenario> {
    let key = key(panels);
    let Some(kept) = tab::text(&key) else { return Vec::new() };
    serde_json::from_str(&kept).unwrap_or_else(|_| {
        // The next scenario would take its place.
        tab::move_aside(&key, &kept);
        Vec::new()
    })
}

fn keep(panels: Panels, scenarios: &[Scenario]) {
    tab::save(&key(panels), &scenarios);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_are_written_as_ever_and_read_back() {
        let scenario = Scenario {
            name: "« Bon » \"hiver\"".to_owned(),
            variant: "standard".to_owned(),
            entries: vec![("a".to_owned(), "1,5".to_owned())],
        };
        let all = vec![scenario.clone(), scenario];
        let written = r#"["« Bon » \"hiver\"","standard",[["a","1,5"]]]"#;
        let written = format!("[{written},{written}]");
        assert_eq!(crate::fields::written(&all), written);
        let read = |text: &str| serde_json::from_str::<Vec<Scenario>>(text).ok();
        assert_eq!(read(&written), Some(all));
        for text in ["{}", "[{}]", r#"[["a","b"]]"#, r#"[["a","b",[["c"]]]]"#] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
