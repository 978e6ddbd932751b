//! What it takes, in both languages.

use super::sensitivity::{Effect, Room};
use super::setting::Lever;
use super::target::{Outcome, Reason, Solution};
use super::unknown::{NoAnswer, Unknown};
use crate::analysis::wording::{fill, gap, number, quoted, result, step};
use crate::definition::Variant;
use crate::definition::input::Input;
use crate::number::exact::Exact;
use crate::render::number::{Figure, NO_BREAK_SPACE, Style, stated};
use crate::text::{Lang, Text, text};

impl Outcome {
    /// What it takes, in a sentence; empty where there is nothing to start from, which the form
    /// tells.
    pub fn sentence(&self, variant: &Variant, lever: &Lever, style: &Style) -> String {
        match self {
            Outcome::Exact(solution) => solution.sentence(variant, lever, style),
            Outcome::Past(solution) => solution.sentence(variant, lever, style),
            Outcome::AlreadyReached(value) => fill(
                text(
                    "Already reached: the result is {value}.",
                    "Déjà atteint : le résultat est de {value}.",
                ),
                style.lang,
                &[("value", &result(value, variant.kind, style))],
            ),
            Outcome::Impossible(reason) => reason.sentence(variant, lever, style),
            Outcome::NotReady(_) => String::new(),
        }
    }

    /// The proof: what a step less gives, and what the solution gives. `None` where nothing is to be
    /// proved.
    pub fn proof(&self, variant: &Variant, lever: &Lever, style: &Style) -> Option<String> {
        let (Outcome::Exact(solution) | Outcome::Past(solution)) = self else { return None };
        let kind = moving(lever).kind;
        let (last, before) = solution.before.as_ref()?;
        // As many decimals as it takes to tell both results apart.
        const MOST_DECIMALS: u32 = 6;
        let told = |number: &Exact, decimals| {
            result(number, variant.kind, &Style { decimals, ..style.clone() })
        };
        let differ = |decimals: &u32| told(before, *decimals) != told(&solution.value, *decimals);
        let decimals = (style.decimals..=MOST_DECIMALS).find(differ).unwrap_or(style.decimals);
        let template = text(
            "Check: {last} gives {short}, {number} gives {value}.",
            "Vérification : {last} donne {short}, {number} donne {value}.",
        );
        Some(fill(
            template,
            style.lang,
            &[
                ("last", &number(last, kind, style)),
                ("short", &told(before, decimals)),
                ("number", &number(&solution.enough, kind, style)),
                ("value", &told(&solution.value, decimals)),
            ],
        ))
    }
}

impl Solution {
    fn sentence(&self, variant: &Variant, lever: &Lever, style: &Style) -> String {
        let lang = style.lang;
        let value = result(&self.value, variant.kind, style);
        if let Lever::Move(from, to) = lever {
            let is_one = self.enough == Exact::one();
            let template = match is_one {
                true => text(
                    "If {number} moves from {from} to {to}, the result comes to {value}.",
                    "Si {number} passe de {from} à {to}, le résultat passe à {value}.",
                ),
                false => text(
                    "If {number} move from {from} to {to}, the result comes to {value}.",
                    "Si {number} passent de {from} à {to}, le résultat passe à {value}.",
                ),
            };
            let moved = number(&self.enough, from.kind, style);
            let (from, to) = (quoted(&from.name, lang), quoted(&to.name, lang));
            let texts = [("number", &*moved), ("from", &from), ("to", &to), ("value", &value)];
            return fill(template, lang, &texts);
        }
        let input = moving(lever);
        let present = self.enough.minus(&self.change);
        let template = match (self.change.is_negative(), input.kind.is_whole()) {
            (false, _) => text(
                "{change} more for {input} ({number} in place of {present}) brings the result to {value}.",
                "{change} de plus pour {input} ({number} au lieu de {present}) porte le résultat à {value}.",
            ),
            (true, true) => text(
                "{change} fewer for {input} ({number} in place of {present}) brings the result to {value}.",
                "{change} de moins pour {input} ({number} au lieu de {present}) porte le résultat à {value}.",
            ),
            (true, false) => text(
                "{change} less for {input} ({number} in place of {present}) brings the result to {value}.",
                "{change} de moins pour {input} ({number} au lieu de {present}) porte le résultat à {value}.",
            ),
        };
        fill(
            template,
            lang,
            &[
                ("change", &step(&self.change, input.kind, style)),
                ("input", &quoted(&input.name, lang)),
                ("number", &number(&self.enough, input.kind, style)),
                ("present", &number(&present, input.kind, style)),
                ("value", &value),
            ],
        )
    }
}

impl Reason {
    fn sentence(&self, variant: &Variant, lever: &Lever, style: &Style) -> String {
        let input = moving(lever);
        let name = quoted(&input.name, style.lang);
        match self {
            Reason::NoEffect => fill(
                text("{input} has no part in the result.", "{input} n’entre pas dans le résultat."),
                style.lang,
                &[("input", &name)],
            ),
            Reason::Limit { number: last, value } => {
                let (last, value) =
                    (number(last, input.kind, style), result(value, variant.kind, style));
                let (template, to) = match lever {
                    Lever::Input(_) => (
                        text(
                            "Out of reach: as far as {input} can go ({number}), the result is {value}.",
                            "Hors d’atteinte : au plus loin que {input} puisse aller ({number}), le résultat est de {value}.",
                        ),
                        String::new(),
                    ),
                    Lever::Move(_, to) => (
                        text(
                            "Out of reach: with {number} moved from {input} to {to}, as many as can be, the result is {value}.",
                            "Hors d’atteinte : même si {number}, le plus possible, vont de {input} à {to}, le résultat est de {value}.",
                        ),
                        quoted(&to.name, style.lang),
                    ),
                };
                let texts = [("input", &*name), ("number", &last), ("value", &value), ("to", &to)];
                fill(template, style.lang, &texts)
            }
            Reason::Never => fill(
                text(
                    "Out of reach: whatever the number for {input}, the result does not get there.",
                    "Hors d’atteinte : quel que soit le nombre pour {input}, le résultat n’y arrive pas.",
                ),
                style.lang,
                &[("input", &name)],
            ),
        }
    }
}

impl Unknown {
    /// The number found, in a sentence.
    pub fn sentence(&self, variant: &Variant, input: &Input, style: &Style) -> String {
        let found = stated(&self.number, input.kind, style);
        let found = Figure { exact: found.exact && !self.irrational, ..found };
        let found = [&input.name, found.sign(), &found.text].join(" ");
        match &self.whole {
            None => format!("{found}."),
            Some((whole, value)) => {
                let template = text(
                    "{found}; the nearest whole number, {whole}, gives {value}.",
                    "{found}\u{202f}; le nombre entier le plus proche, {whole}, donne {value}.",
                );
                fill(
                    template,
                    style.lang,
                    &[
                        ("found", &found),
                        ("whole", &number(whole, input.kind, style)),
                        ("value", &result(value, variant.kind, style)),
                    ],
                )
            }
        }
    }
}

impl NoAnswer {
    /// Why there is none, in a sentence; empty where other fields have to be filled first.
    pub fn sentence(&self, input: &Input, lang: Lang) -> String {
        let template = match self {
            NoAnswer::NotReady(_) => text("", ""),
            NoAnswer::NoEffect => {
                text("{input} has no part in the result.", "{input} n’entre pas dans le résultat.")
            }
            NoAnswer::None => text(
                "No number for {input} gives this result.",
                "Aucun nombre pour {input} ne donne ce résultat.",
            ),
        };
        fill(template, lang, &[("input", &quoted(&input.name, lang))])
    }
}

impl Effect {
    /// What a tenth does, in a sentence.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> String {
        const NONE: Text = text("no result", "aucun résultat");
        let shown = |value: &Option<Exact>| match value {
            Some(value) => result(value, variant.kind, style),
            None => NONE.get(style.lang).to_owned(),
        };
        fill(
            text(
                "{input}: {lower} with 10% less, {higher} with 10% more; the result moves by up to {gap}.",
                "{input} : {lower} avec 10 % de moins, {higher} avec 10 % de plus ; le résultat bouge de {gap} au plus.",
            ),
            style.lang,
            &[
                ("input", &self.input.name),
                ("lower", &shown(&self.lower)),
                ("higher", &shown(&self.higher)),
                ("gap", &gap(&self.effect, variant.kind, style)),
            ],
        )
    }
}

impl Room {
    /// How far the input can go, in a sentence.
    pub fn sentence(&self, variant: &Variant, style: &Style) -> String {
        let lang = style.lang;
        let part = |change: &Option<super::sensitivity::Change>, up: bool| {
            let change = change.as_ref()?;
            let template = match (up, change.at.included) {
                (true, true) => {
                    text("at {at} or more, “{verdict}”", "à {at} ou plus, « {verdict} »")
                }
                (true, false) => {
                    text("above {at}, “{verdict}”", "au-dessus de {at}, « {verdict} »")
                }
                (false, true) => {
                    text("at {at} or less, “{verdict}”", "à {at} ou moins, « {verdict} »")
                }
                (false, false) => {
                    text("below {at}, “{verdict}”", "au-dessous de {at}, « {verdict} »")
                }
            };
            let verdict = &variant.bands.get(change.band)?.verdict;
            let at = number(&change.at.number, self.input.kind, style);
            Some(fill(template, lang, &[("at", &at), ("verdict", verdict)]))
        };
        let name = &self.input.name;
        let colon = match lang {
            Lang::En => ": ".to_owned(),
            Lang::Fr => format!("{NO_BREAK_SPACE}: "),
        };
        let parts: Vec<String> =
            [part(&self.down, false), part(&self.up, true)].into_iter().flatten().collect();
        let told = match parts.is_empty() {
            true => text(
                "the verdict stays, whatever the number",
                "le verdict reste le même, quel que soit le nombre",
            )
            .get(lang)
            .to_owned(),
            false => parts.join(match lang {
                Lang::En => "; ",
                Lang::Fr => "\u{202f}; ",
            }),
        };
        format!("{name}{colon}{told}.")
    }
}

/// The input that moves, or that people leave.
fn moving(lever: &Lever) -> &Input {
    match lever {
        Lever::Input(input) => input,
        Lever::Move(from, _) => from,
    }
}
