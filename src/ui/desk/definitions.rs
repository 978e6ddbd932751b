//! The ledger: all definitions on the present figures, and the one that the reader keeps as a default.

use leptos::prelude::*;

use super::context::Desk;
use super::entry::{self, Field, button};
use crate::analysis::ledger::{Line, ledger};
use crate::analysis::wording::result;
use crate::engine::input::Input;
use crate::engine::metric::Variant;
use crate::fields::Fields;
use crate::render::formula::{Notation, formula};
use crate::ui::storage;
use crate::ui::words::desk as words;

/// Where defaults are kept: the id of a variant by the id of its metric. `script/typed.js` reads it.
const KEY: &str = "cadran.defaults.1";

/// The panel.
pub fn definitions(desk: Desk) -> AnyView {
    let kept = RwSignal::new(kept(desk.metric.id));
    let lang = desk.lang();
    let head = [words::DEFINITION, words::RESULT, words::AGAINST, words::FORMULA]
        .map(|text| view! { <th scope="col">{text.get(lang)}</th> });
    let rows = move || {
        let lines = desk.facts.with(|facts| ledger(desk.metric, desk.variant(), facts));
        lines.into_iter().filter_map(|line| row(desk, kept, &line)).collect::<Vec<_>>()
    };
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=desk.say(words::LEDGER)>
            <table class="desk__table desk__table--wide">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || missing(desk)}
        <p class="quiet" role="status">{move || kept.get().map(|_| desk.say(words::DEFAULT_KEPT))}</p>
    }
    .into_any()
}

fn row(desk: Desk, kept: RwSignal<Option<String>>, line: &Line) -> Option<AnyView> {
    let metric = desk.metric;
    let variant: &'static Variant = metric.variants.get(line.index)?;
    let (lang, style) = (desk.lang(), desk.style());
    let value = match &line.outcome {
        Ok(done) => result(&done.value.number, variant.kind, &style),
        Err(problem) => desk.problem(problem),
    };
    let class = if line.outcome.is_ok() { "figure" } else { "quiet" };
    let choose = if line.is_chosen {
        view! { <span class="desk__chosen">{desk.say(words::CHOSEN)}</span> }.into_any()
    } else {
        let name = format!("{}\u{a0}: {}", desk.say(words::USE), variant.name.get(lang));
        view! {
            <button type="button" class="button" aria-label=name data-use=variant.id on:click=move |_| desk.choose(variant)>
                {desk.say(words::USE)}
            </button>
        }
        .into_any()
    };
    let is_default = kept.with(|kept| kept.as_deref() == Some(variant.id));
    let keep = move || {
        let chosen = (!is_default).then_some(variant.id);
        if keep(metric.id, chosen) {
            kept.set(chosen.map(str::to_owned));
            if chosen.is_some() {
                desk.choose(variant);
            }
        }
    };
    let label = if is_default { words::NO_DEFAULT } else { words::MAKE_DEFAULT };
    let sources: Vec<&str> = variant.cited.iter().map(|source| source.publisher).collect();
    Some(
        view! {
            <tr aria-current=line.is_chosen.then_some("true")>
                <th scope="row">
                    {variant.name.get(lang)}
                    {is_default.then(|| view! { " " <span class="desk__chosen">{desk.say(words::MY_DEFAULT)}</span> })}
                    <span class="buttons">
                        {choose}
                        <button type="button" class="button button--plain" aria-pressed=is_default.to_string() data-default=variant.id on:click=move |_| keep()>
                            {desk.say(label)}
                        </button>
                    </span>
                </th>
                <td class=class>{value}</td>
                <td>{line.sentence(metric, &style)}</td>
                <td>
                    <p class="formula"><span class="formula__math" inner_html=formula(variant, Notation::Names, lang).mathml></span></p>
                    <p class="quiet">{sources.join(", ")}</p>
                </td>
            </tr>
        }
        .into_any(),
    )
}

/// Fields for what other definitions need and the form does not show.
fn missing(desk: Desk) -> Option<AnyView> {
    let chosen = desk.variant();
    let mut others: Vec<&'static Input> = Vec::new();
    for input in desk.metric.variants.iter().flat_map(|variant| variant.inputs).copied() {
        let is_asked = chosen.inputs.contains(&input) || others.contains(&input);
        if input.has_field() && input.choices.is_empty() && !is_asked {
            others.push(input);
        }
    }
    if others.is_empty() {
        return None;
    }
    let fields: Vec<_> = others
        .into_iter()
        .map(|input| {
            let field = Field::input(format!("desk-{}", input.id), input, desk.lang());
            let value = move || desk.form.with(|form| form.entry(input.id).to_owned());
            entry::number(desk, field, value, move |text| desk.fill(input.id, &text))
        })
        .collect();
    Some(
        view! { <h3>{desk.say(words::OTHERS_NEED)}</h3> <div class="desk__fields">{fields}</div> }
            .into_any(),
    )
}

/// A button that chooses a definition.
pub fn use_it(desk: Desk, variant: &'static Variant) -> AnyView {
    button("button", desk.say(words::USE), move || desk.choose(variant))
}

fn kept(metric: &str) -> Option<String> {
    Fields::read(&storage::text(KEY)?).ok()?.get(metric)
}

/// Keeps a definition as the default of a metric, or none; `false` where storage refuses.
fn keep(metric: &str, variant: Option<&str>) -> bool {
    let text = storage::text(KEY);
    let all = text.as_deref().and_then(|text| Fields::read(text).ok());
    if let (None, Some(damaged)) = (&all, &text) {
        storage::move_aside(KEY, damaged);
    }
    storage::save(KEY, &with_default(all.unwrap_or_default(), metric, variant)).is_ok()
}

fn with_default(mut all: Fields, metric: &str, variant: Option<&str>) -> Fields {
    all.remove(metric);
    if let Some(variant) = variant {
        all.set(metric, &variant);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::written;

    #[test]
    fn a_default_takes_the_place_of_an_earlier_one_and_leaves_others() {
        let all = with_default(Fields::default(), "churn", Some("a"));
        let all = with_default(all, "nps", Some("b"));
        let all = with_default(all, "churn", Some("c"));
        assert_eq!(written(&all), r#"{"nps":"b","churn":"c"}"#);
        assert_eq!(written(&with_default(all, "nps", None)), r#"{"churn":"c"}"#);
    }
}
