//! The fields of the panels: a number with its message, a choice.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::components::field::Unit;
use crate::app::state::State;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::entry;
use crate::entry::Limits;
use crate::number::exact::Exact;
use crate::render::fraction::exactly;
use crate::render::number::in_field;
use crate::text::Lang;

/// What a field is called, and what it takes.
#[derive(Clone)]
pub struct Field {
    /// Its id on the page.
    pub id: String,
    /// Its label.
    pub label: String,
    /// A line of help; empty where the label says enough.
    pub hint: &'static str,
    /// What it takes.
    pub limits: Limits,
    /// Whether it takes a figure as reports print it, such as 4.92x.
    pub is_figure: bool,
}

impl Field {
    /// A field for a result of a kind, without limits.
    pub fn result(id: &str, label: &str, kind: Kind) -> Field {
        // A number to be rounded up is typed as a plain count.
        let kind = if kind == Kind::Needed { Kind::Count } else { kind };
        let limits = Limits { kind, min: None, max: None };
        Field { id: id.to_owned(), label: label.to_owned(), hint: "", limits, is_figure: false }
    }

    /// A field for an input of the metric.
    pub fn input(id: String, input: &Input) -> Field {
        let label = input.name.clone();
        Field { id, label, hint: "", limits: Limits::from(input), is_figure: false }
    }

    /// The number in a text; `None` where there is none, or none that the field takes.
    pub fn number(&self, text: &str, lang: Lang) -> Option<Exact> {
        entry::read(text, self.limits, lang).ok().map(|entry| entry.number)
    }

    /// The readings of a figure as reports print it, in the unit shown; see [`entry::figures`].
    pub fn figures(&self, text: &str, lang: Lang) -> Vec<Decimal> {
        entry::figures(text, self.limits.kind, lang)
    }

    /// What the field shows of a text once it is left, and what it says of it: a fraction without end
    /// stands rounded.
    pub fn left(&self, text: String, lang: Lang) -> (String, Option<String>) {
        let (number, kind) = (self.number(&text, lang), self.limits.kind);
        match number.and_then(|number| Some((exactly(&number, kind, lang)?, number))) {
            Some((exactly, number)) => (in_field(&number, kind, lang), Some(exactly)),
            None => (text, None),
        }
    }

    fn wrong(&self, text: &str, lang: Lang) -> Option<String> {
        if self.is_figure && !self.figures(text, lang).is_empty() {
            return None;
        }
        let error = entry::read(text, self.limits, lang).err();
        let error = error.filter(|_| !entry::is_blank(text));
        error.map(|error| error.message(&self.label, text, self.limits, lang))
    }
}

/// A field for a number. What is wrong is said once the field is left.
pub fn number(
    state: State,
    field: Field,
    value: impl Fn() -> String + Clone + Send + Sync + 'static,
    typed: impl Fn(String) + 'static,
) -> AnyView {
    let lang = state.lang();
    let Field { id, label, hint, limits, is_figure } = field.clone();
    let is_left = RwSignal::new(true);
    let shown = {
        let (field, value) = (field.clone(), value.clone());
        Memo::new(move |_| match is_left.get() {
            true => field.left(value(), lang),
            false => (value(), None),
        })
    };
    let wrong = Memo::new(move |_| is_left.get().then(|| field.wrong(&value(), lang)).flatten());
    let unit = view! { <Unit kind=limits.kind state/> };
    let is_before = limits.kind.is_money() && lang == Lang::En;
    let (before, after) = if is_before { (Some(unit), None) } else { (None, Some(unit)) };
    let (message, help) = (format!("{id}-message"), format!("{id}-hint"));
    let described = (!hint.is_empty()).then(|| help.clone());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=help>{hint}</p> })}
            <div class="entry">
                {before}
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    spellcheck="false"
                    inputmode=(limits.kind.is_whole() && !is_figure).then_some("numeric")
                    prop:value=move || shown.with(|(shown, _)| shown.clone())
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    aria-describedby={
                        let message = message.clone();
                        move || match (wrong.with(Option::is_some), &described) {
                            (true, _) => Some(message.clone()),
                            (false, described) => described.clone(),
                        }
                    }
                    on:input:target=move |event| {
                        is_left.set(false);
                        typed(event.target().value());
                    }
                    on:change=move |_| is_left.set(true)
                />
                {after}
            </div>
            <p class="understood">{move || shown.with(|(_, exactly)| exactly.clone())}</p>
            <p class="message" id=message>{move || wrong.get()}</p>
        </div>
    }
    .into_any()
}

/// A choice from a list of values with their names.
pub fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: RwSignal<String>,
) -> AnyView {
    let option = |(value, name): (String, String)| {
        let is_chosen = chosen.with_untracked(|chosen| *chosen == value);
        view! { <option value=value selected=is_chosen>{name}</option> }
    };
    let options: Vec<_> = options.into_iter().map(option).collect();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change:target=move |event| chosen.set(event.target().value())>{options}</select>
        </div>
    }
    .into_any()
}

/// A button that does something.
pub fn button(class: &'static str, label: impl Into<String>, act: impl Fn() + 'static) -> AnyView {
    let label = label.into();
    view! { <button type="button" class=class on:click=move |_| act()>{label}</button> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_reads_what_it_takes_and_says_what_it_does_not() {
        let field = Field::result("x", "Result wanted", Kind::Ratio);
        assert_eq!(field.number("90 %", Lang::En), Exact::ratio(9, 10));
        assert!(field.wrong("", Lang::En).is_none() && field.wrong("90", Lang::Fr).is_none());
        assert!(field.wrong("abc", Lang::En).is_some_and(|said| !said.is_empty()));
        let (shown, exactly) = field.left("8200/3".to_owned(), Lang::En);
        assert_eq!((shown.as_str(), exactly.as_deref()), ("2,733.33", Some("exactly 8,200/3")));
        assert_eq!(field.left("7/2".to_owned(), Lang::En), ("7/2".to_owned(), None));
        let ratio = Field::result("x", "Figure", Kind::Number);
        assert!(ratio.wrong("4.92x", Lang::En).is_some());
        let printed = Field { is_figure: true, ..ratio };
        assert!(printed.wrong("4.92x", Lang::En).is_none());
        assert!(printed.wrong("4.92y", Lang::En).is_some());
    }
}
