//! `=` stands before a figure only where the text shows the exact value, whoever writes it.

#![allow(clippy::unwrap_used)]

#[path = "signs/sum.rs"]
mod sum;
mod worked;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use cadran::analysis::facts::{Facts, movable};
use cadran::analysis::finder::find;
use cadran::analysis::reach::sensitivity::{effects, rooms};
use cadran::analysis::reach::unknown::solve;
use cadran::analysis::variants::side_by_side;
use cadran::catalogue::worked::work;
use cadran::definition::kind::Kind;
use cadran::engine::calculate::Calculation;
use cadran::entry::{Limits, read_canonical};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::exact::{Exact, Rounding};
use cadran::record::inputs::inputs;
use cadran::record::{Record, csv};
use cadran::render::formula::{Notated, explanation};
use cadran::render::meaning::meaning;
use cadran::render::number::{Style, canonical, shown, unshown};
use cadran::share::summary::Summary;
use cadran::text::Lang;
use worked::{Case, cases_in, facts};

/// The styles in which a page of a language may show the same result.
fn styles(lang: Lang) -> Vec<Style> {
    let mut styles = [0, 2, 4].map(|decimals| Style { decimals, ..Style::new(lang) }).to_vec();
    if lang == Lang::En {
        styles.push(Style { decimals: 1, rounding: Rounding::CutOff, ..Style::new(lang) });
    }
    styles
}

/// Every example in both languages.
fn cases() -> impl Iterator<Item = Case> {
    Lang::ALL.into_iter().flat_map(cases_in)
}

/// What an example gives, and the same with numbers that do not end.
fn exact_and_not(case: &Case) -> Vec<Facts> {
    let given = facts(case);
    let moved = |part: &dyn Fn(&Exact, Kind) -> Exact| {
        let mut moved = given.clone();
        for input in case.variant.inputs.iter().filter(|input| input.choices.is_empty()) {
            if let Some(number) = given.typed.get(input) {
                moved.typed.set(input, part(number, input.kind));
            }
        }
        moved
    };
    let counts = moved(&|number, kind| match kind.is_whole() {
        true => number.plus(&Exact::one()),
        false => number.clone(),
    });
    let third = moved(&|number, _| number.times(&Exact::ratio(2, 3).unwrap()));
    let mut all = vec![given, counts, third];
    all.dedup();
    all
}

/// Every example, as it is and with inexact numbers, with what the engine makes of it.
fn results() -> impl Iterator<Item = (Case, Facts, Calculation)> {
    cases().flat_map(|case| {
        let all = exact_and_not(&case);
        let done = move |facts: Facts| {
            let done = facts.calculate(&case.variant, &[]).ok()?;
            let (definition, variant) = (Arc::clone(&case.definition), Arc::clone(&case.variant));
            Some((Case { definition, variant, example: case.example }, facts, done))
        };
        all.into_iter().filter_map(done)
    })
}

/// The sums after each `=` of a text, up to the sign that follows.
fn claims(text: &str) -> impl Iterator<Item = &str> {
    let end = |rest: &str| rest.find(['=', '≈', '→', '\n', '|']).unwrap_or(rest.len());
    text.split('=').skip(1).map(move |rest| rest[..end(rest)].trim())
}

/// Whether a line says the value: a sum of the engine's numbers, or the result with its unit.
fn says(text: &str, value: &Exact, lang: Lang) -> bool {
    let is_sum = text.contains(['+', '×', '÷', '^', '(']) || text.contains(" \u{2212} ");
    let read = if is_sum { sum::value(text, lang) } else { sum::figure(text, lang) };
    read.as_ref() == Some(value)
}

/// The signs and numbers of a formula in MathML, in reading order.
fn of_mathml(markup: &str) -> (Option<&str>, Vec<&str>) {
    let inside = |start: &'static str, end: &'static str| {
        markup.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
    };
    let sign = inside("<mo>", "</mo>").find(|sign| ["=", "≈", "→"].contains(sign));
    (sign, inside("<mn>", "</mn>").collect())
}

fn holds(line: &Notated, value: &Exact, lang: Lang) -> bool {
    let (text, mathml) = (line.text(), line.mathml());
    let (sign, numbers) = of_mathml(&mathml);
    // What is drawn says the same as what is copied.
    assert_eq!(sign, Some(text.split(' ').next().unwrap()), "{line:?}");
    assert!(numbers.iter().all(|number| text.contains(number)), "{line:?}");
    assert_eq!(mathml.contains("<mo>=</mo>"), text.contains('='), "{line:?}");
    assert!(numbers.iter().all(|number| line.html().contains(number)), "{line:?}");
    claims(&text).all(|claim| says(claim, value, lang))
}

#[test]
fn the_steps_and_the_result_are_equal_to_the_value_where_they_say_so() {
    let (mut equal, mut near) = (0, 0);
    for (case, _, done) in results() {
        for style in styles(case.definition.lang) {
            let value = shown(&done.value.number, case.variant.kind);
            let Ok(explained) = explanation(&case.variant, &done, &style) else { continue };
            let id = case.example.id;
            // A count that is needed is rounded up after its last step.
            let is_rounded_up = case.variant.kind == Kind::Needed;
            for line in explained.steps.iter().filter(|_| !is_rounded_up) {
                assert!(holds(line, &value, style.lang), "{id}: {line:?}");
                let is_near = line.text().starts_with('≈');
                equal += usize::from(!is_near);
                near += usize::from(is_near);
            }
            assert!(holds(&explained.result, &value, style.lang), "{id}: {:?}", explained.result);
            let line = &explained.line;
            for claim in claims(line) {
                let sum = line.split('=').next().unwrap();
                assert!(says(claim, &value, style.lang), "{id}: {line}");
                assert!(says(sum, &value, style.lang), "{id}: {line}");
            }
            assert!(
                !explained.names.text().contains('=') && !explained.symbols.text().contains('=')
            );
        }
    }
    assert!(equal > 500 && near > 500, "{equal} {near}");
}

#[test]
fn the_examples_say_equal_where_the_figure_is_exact() {
    let (mut equal, mut near) = (0, 0);
    for case in cases() {
        for style in styles(case.definition.lang) {
            let worked = work(&case.definition, &case.variant, case.example, &style).unwrap();
            let done = facts(&case).calculate(&case.variant, &[]).unwrap();
            let value = shown(&done.value.number, case.variant.kind);
            let is_equal = worked.ours_signed.starts_with("=\u{a0}");
            let is_exact = says(&worked.ours, &value, style.lang);
            assert_eq!(is_equal, is_exact, "{}: {}", case.example.id, worked.ours_signed);
            if let Some(literal) = worked.literal {
                let value = sum::value(&literal.sum.text(), style.lang);
                for claim in claims(&literal.value) {
                    assert!(says(claim, value.as_ref().unwrap(), style.lang), "{literal:?}");
                }
            }
            equal += usize::from(is_equal);
            near += usize::from(!is_equal);
        }
    }
    assert!(equal > 50 && near > 50, "{equal} {near}");
}

#[test]
fn a_field_found_from_the_others_is_equal_to_its_number_where_it_says_so() {
    let (mut equal, mut near) = (0, 0);
    for (case, facts, done) in results() {
        let targets = [done.value.number.clone(), done.value.number.times(&third())];
        for input in movable(&case.variant) {
            for target in &targets {
                let Ok(found) = solve(&case.variant, &facts, &input, target) else { continue };
                for style in styles(case.definition.lang) {
                    let said = found.sentence(&case.variant, &input, &style);
                    let figure = said.split(['\u{202f}', ';']).next().unwrap();
                    let exact = shown(&found.number, input.kind);
                    let is_equal = said.contains('=');
                    let parts = said.split_once(if is_equal { " = " } else { " ≈ " });
                    let after = parts.unwrap_or_else(|| panic!("{said}: {figure}")).1;
                    let after = after.split([';']).next().unwrap();
                    let reads = sum::figure(after, style.lang) == Some(exact);
                    assert_eq!(is_equal, reads && !found.irrational, "{}: {said}", case.example.id);
                    equal += usize::from(is_equal);
                    near += usize::from(!is_equal);
                }
            }
        }
    }
    assert!(equal > 500 && near > 500, "{equal} {near}");
}

fn third() -> Exact {
    Exact::ratio(1, 3).unwrap()
}

/// A saved result of an example, its numbers made awkward.
fn record(case: &Case) -> Option<(Record, Box<Calculation>)> {
    let lang = case.definition.lang;
    let mut form = Form::new(&case.definition);
    form.load(&case.variant.id, case.example.given.iter().copied());
    for input in case.variant.inputs.iter().filter(|input| input.choices.is_empty()) {
        let limits = Limits { kind: input.kind, min: None, max: None };
        let typed = case.example.given.iter().find(|(id, _)| *id == input.id);
        let Some(entry) = typed.and_then(|(_, text)| read_canonical(text, limits).ok()) else {
            continue;
        };
        let number = match input.kind.is_whole() {
            true => entry.number.plus(&Exact::one()),
            false => entry.number.times(&Exact::ratio(777, 1000)?),
        };
        let text = canonical(&number, input.kind);
        form.set(&input.id, if lang == Lang::Fr { text.replace('.', ",") } else { text });
    }
    let Outcome::Done(done) = form.read().outcome(&case.variant, &[]) else { return None };
    let entries = form.canonical_entries();
    let value = canonical(&done.value.number, case.variant.kind);
    let (metric, variant) = (case.definition.id.clone(), case.variant.id.clone());
    Some((Record { metric, variant, entries, value, ..Record::default() }, done))
}

#[test]
fn what_is_copied_and_what_spreadsheets_get_say_equal_where_it_is() {
    let (mut told, mut cells) = (0, 0);
    for case in cases() {
        for style in styles(case.definition.lang) {
            let Some((record, done)) = record(&case) else { continue };
            let value = shown(&done.value.number, case.variant.kind);
            let summary =
                Summary::of(&record, &case.definition, &[], "2026-01-31", "", &style).unwrap();
            let line = explanation(&case.variant, &done, &style).unwrap().line;
            let copied = summary.text();
            assert!(copied.contains(&line), "{copied}");
            for claim in claims(&copied) {
                assert!(says(claim, &value, style.lang), "{copied}");
                told += 1;
            }
            let known = [Arc::clone(&case.definition)].into_iter().collect();
            let lines = inputs(&record, Some(&case.definition), &style);
            let written = csv::write(std::slice::from_ref(&record), &known, &style);
            for (id, text) in &record.entries {
                let Some(input) = case.variant.inputs.iter().find(|input| input.id == *id) else {
                    continue;
                };
                let limits = Limits { kind: input.kind, min: None, max: None };
                let Ok(entry) = read_canonical(text, limits) else { continue };
                let line = lines.iter().find(|line| line.name == input.name).unwrap();
                let number = shown(&entry.number, input.kind);
                let reads = sum::figure(&line.value, style.lang) == Some(number);
                assert_eq!(line.exact, reads, "{line:?}");
                let sign = if reads { "=" } else { "≈" };
                assert!(
                    written.contains(&format!("{} {sign} {}", line.name, line.value)),
                    "{written}"
                );
                cells += 1;
            }
        }
    }
    assert!(told > 40 && cells > 500, "{told} {cells}");
}

#[test]
fn sentences_about_a_result_make_no_equation_of_a_rounded_figure() {
    let mut read = 0;
    for (case, facts, done) in results() {
        let (definition, variant) = (&*case.definition, &*case.variant);
        let style = Style::new(definition.lang);
        let figure = shown(&done.value.number, variant.kind);
        let figure = figure.rounded(1, Rounding::HalfUp).unwrap_or_default();
        let found = find(definition, &facts, figure);
        let mut said = vec![meaning(variant, &done, &style).unwrap_or_default()];
        said.extend(found.nearest_sentence(definition, &style));
        let matches = found.matches.iter();
        said.extend(matches.map(|each| each.sentence(definition, found.decimals, style.lang)));
        let table = side_by_side(definition, variant, &facts);
        said.extend(table.iter().filter_map(|line| line.sentence(definition, &style)));
        said.extend(effects(variant, &facts).iter().map(|each| each.sentence(variant, &style)));
        said.extend(rooms(variant, &facts, &[]).iter().map(|each| each.sentence(variant, &style)));
        for sentence in said {
            assert!(!sentence.contains(['=', '≈']), "{sentence}");
            read += 1;
        }
    }
    assert!(read > 1_000, "{read}");
    // A figure of a third is never exact, in any kind.
    assert_ne!(unshown(&third(), Kind::Ratio), third());
}

/// A text of the source that would put a sign of its own before a figure.
fn writes_a_sign(line: &str) -> bool {
    let literals = || line.split('"').skip(1).step_by(2);
    literals().any(|text| {
        let is_sign = text.trim() == "=" && !text.is_empty() || text.contains('≈');
        let before_a_figure =
            ["= {", "=\u{a0}{", "=\\u{a0}{", "={}"].iter().any(|each| text.contains(each));
        is_sign || before_a_figure || text.ends_with("= ") || text.ends_with(" =")
    })
}

/// Where an equals sign is no statement about a figure, or prose that explains the two signs.
const OTHER_SIGNS: [&str; 9] = [
    "render/number.rs",
    "share/spreadsheet.rs",
    "app/words/about.rs",
    "catalogue/glossary/calculation.rs",
    "widget.rs",
    "link.rs",
    "site.rs",
    "app/pages/saved/item.rs",
    "app/pages/metric/save.rs",
];

#[test]
fn one_place_decides_between_the_two_signs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut read) = (vec![root.clone()], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let source = std::fs::read_to_string(&path).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code.filter(|_| !OTHER_SIGNS.contains(&name.as_str())) {
                assert!(!writes_a_sign(line), "{name} writes a sign of its own: {line}");
                read += 1;
            }
        }
    }
    assert!(read > 10_000, "{read}");
    assert!(writes_a_sign("format!(\"{name} = {value}\")") && writes_a_sign("let sign = \"=\";"));
}
