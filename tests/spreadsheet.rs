//! The formulas for spreadsheets: as reviewed, and computed by LibreOffice to what the engine gives.
//!
//! `UPDATE_GOLDEN=1 cargo test --test spreadsheet` writes the file anew.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::model::formula::{Expr, fraction, power, smaller};
use cadran::catalogue::model::input::Input;
use cadran::catalogue::model::metric::Example;
use cadran::catalogue::{definition, metrics};
use cadran::definition::input::{self, Origin};
use cadran::definition::kind::Kind;
use cadran::definition::{Definition, Variant};
use cadran::engine::calculate::Calculation;
use cadran::engine::evaluate::Given;
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::exact::{Exact, Rounding};
use cadran::record::Record;
use cadran::render::number::{Style, shown, unshown};
use cadran::share::spreadsheet::formula;
use cadran::share::summary::Summary;
use cadran::text::Lang;
use rust_decimal::Decimal;
use std::convert::Infallible;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// A worked example, computed.
struct Case {
    variant: Arc<Variant>,
    example: &'static Example,
    calculation: Box<Calculation>,
}

fn cases() -> Vec<Case> {
    let of = |definition: &Arc<Definition>, variant: &Arc<Variant>, example: &'static Example| {
        let mut form = Form::new(definition);
        form.load(&variant.id, example.given.iter().copied());
        match form.read().outcome(variant, &[]) {
            Outcome::Done(calculation) => {
                Case { variant: Arc::clone(variant), example, calculation }
            }
            outcome => panic!("{}: {outcome:?}", example.id),
        }
    };
    let mut cases = Vec::new();
    for metric in metrics() {
        let definition = definition(metric.id, Lang::En).unwrap();
        for (written, variant) in metric.variants.iter().zip(&definition.variants) {
            cases.extend(written.examples.iter().map(|each| of(&definition, variant, each)));
        }
    }
    cases
}

/// The formula in full, then rounded both ways as the example prints it.
fn formulas(case: &Case, lang: Lang) -> Vec<(String, Option<Style>)> {
    let style = |rounding| Style { decimals: case.example.decimals, rounding, ..Style::new(lang) };
    let styles = [None, Some(style(Rounding::HalfUp)), Some(style(Rounding::CutOff))];
    let written = |style: Option<Style>| {
        let formula = formula(&case.variant, &case.calculation.given, style.as_ref(), lang);
        (formula.unwrap_or_else(|| panic!("{} has a number missing", case.example.id)), style)
    };
    styles.into_iter().map(written).collect()
}

#[test]
fn every_formula_is_as_reviewed() {
    let mut golden = String::new();
    for case in cases() {
        for lang in Lang::ALL {
            for (formula, style) in formulas(&case, lang) {
                let rounding = style.map_or("", |style| style.rounding.id());
                writeln!(golden, "{} {} {rounding} {formula}", case.example.id, lang.code())
                    .unwrap();
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/spreadsheet.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &golden).unwrap();
    }
    let reviewed = fs::read_to_string(&path).unwrap_or_default();
    let mut lines = reviewed.lines().zip(golden.lines());
    if let Some((old, new)) = lines.find(|(old, new)| old != new) {
        panic!("a formula changed; review it and run with UPDATE_GOLDEN=1\n-{old}\n+{new}");
    }
    assert_eq!(reviewed.lines().count(), golden.lines().count(), "run with UPDATE_GOLDEN=1");
}

static A: Input = Input { id: "a", ..Input::PLAIN };
static B: Input = Input { id: "b", kind: Kind::Ratio, ..Input::PLAIN };
static C: Input = Input { id: "c", ..Input::PLAIN };

/// An input as a definition has it.
fn defined(input: &Input) -> Arc<input::Input> {
    Arc::new(input::Input {
        id: input.id.to_owned(),
        name: String::new(),
        hint: String::new(),
        symbol: String::new(),
        kind: input.kind,
        min: input.min,
        max: input.max,
        if_empty: None,
        choices: Vec::new(),
        origin: Origin::Typed,
    })
}

fn written(formula_of: fn() -> Expr, kind: Kind, rounded: Option<&Style>) -> [String; 2] {
    let defined_of = formula_of().with_inputs(&|input| Ok::<_, Infallible>(defined(input)));
    let any = &definition("customer_retention_rate", Lang::En).unwrap().variants[0];
    let variant = Variant { formula: defined_of.unwrap(), kind, ..Variant::clone(any) };
    let mut given = Given::default();
    given.set(&defined(&A), Exact::ratio(-5, 2).unwrap());
    given.set(&defined(&B), Exact::ratio(1, 8).unwrap());
    given.set(&defined(&C), Exact::ratio(1, 3).unwrap());
    Lang::ALL.map(|lang| formula(&variant, &given, rounded, lang).unwrap())
}

#[test]
fn brackets_stand_where_they_are_needed_and_nowhere_else() {
    for (formula_of, fr, en) in [
        ((|| &A - (&B + 1)) as fn() -> Expr, "=-2,5-(12,5%+1)", "=-2.5-(12.5%+1)"),
        (|| (&B - &A) - 1, "=12,5%-(-2,5)-1", "=12.5%-(-2.5)-1"),
        (|| &B / (&B * 2) * 3, "=12,5%/(12,5%*2)*3", "=12.5%/(12.5%*2)*3"),
        (|| (&B + 1) * (&B - 1), "=(12,5%+1)*(12,5%-1)", "=(12.5%+1)*(12.5%-1)"),
        (|| &C * 2, "=(1/3)*2", "=(1/3)*2"),
        (|| power(&A, 2) + 1, "=PUISSANCE(-2,5;2)+1", "=POWER(-2.5,2)+1"),
        (|| power(&B, fraction(1, 12)), "=PUISSANCE(12,5%;1/12)", "=POWER(12.5%,1/12)"),
        (|| smaller(&B, &A), "=MIN(12,5%;-2,5)", "=MIN(12.5%,-2.5)"),
    ] {
        assert_eq!(written(formula_of, Kind::Number, None), [fr, en]);
    }
}

#[test]
fn rounding_goes_by_the_functions_of_each_language() {
    let style = |rounding| Style { decimals: 1, rounding, ..Style::new(Lang::Fr) };
    for (kind, rounding, fr, en) in [
        (Kind::Number, Rounding::HalfUp, "=ARRONDI(12,5%;1)", "=ROUND(12.5%,1)"),
        (Kind::Ratio, Rounding::HalfUp, "=ARRONDI(12,5%;3)", "=ROUND(12.5%,3)"),
        (Kind::Money, Rounding::CutOff, "=TRONQUE(12,5%;1)", "=TRUNC(12.5%,1)"),
        (Kind::Money, Rounding::HalfEven, "=12,5%", "=12.5%"),
        (
            Kind::Needed,
            Rounding::CutOff,
            "=ARRONDI.SUP(ARRONDI(12,5%;9);0)",
            "=ROUNDUP(ROUND(12.5%,9),0)",
        ),
    ] {
        assert_eq!(written(|| (&B).into(), kind, Some(&style(rounding))), [fr, en]);
    }
}

/// What a formula is to give: the share of a percentage, rounded where it is.
fn expected(case: &Case, style: Option<&Style>) -> Exact {
    let (number, kind) = (&case.calculation.value.number, case.variant.kind);
    let Some(style) = style else { return number.clone() };
    let rounded = shown(number, kind).rounded(style.decimals, style.rounding).unwrap();
    unshown(&rounded.into(), kind)
}

/// Whether a cell holds a number to the 12 digits and more that a spreadsheet, which counts in floats,
/// gets right.
fn is_close(cell: &str, expected: &Exact) -> bool {
    let cell = cell.replace(',', ".");
    let number = Decimal::from_str_exact(&cell).or_else(|_| Decimal::from_scientific(&cell));
    let Ok(number) = number else { return false };
    let most = expected.magnitude().times(&Exact::ratio(1, 1_000_000_000_000).unwrap());
    Exact::from(number).minus(expected).magnitude() <= most
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Has LibreOffice, in a language, take the lines of a file as they are pasted, and gives its cells.
fn computed(folder: &Path, lines: &str, lang: Lang) -> Vec<String> {
    let (code, locale, number) = match lang {
        Lang::Fr => ("fr", "fr-FR", 1036),
        Lang::En => ("en-US", "en-US", 1033),
    };
    // A user who has just set the program to this language.
    let user = folder.join(code);
    let item = |path: &str, name: &str, value: &str| {
        format!(
            "<item oor:path=\"{path}\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>{value}</value></prop></item>"
        )
    };
    let settings = [
        item("/org.openoffice.Office.Linguistic/General", "UILocale", code),
        item("/org.openoffice.Setup/L10N", "ooLocale", code),
        item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale),
    ];
    fs::create_dir_all(user.join("user")).unwrap();
    let settings = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">{}</oor:items>",
        settings.concat()
    );
    fs::write(user.join("user/registrymodifications.xcu"), settings).unwrap();
    let file = folder.join(format!("{code}.csv"));
    fs::write(&file, lines).unwrap();
    // Tabs part the cells, UTF-8, in this language, formulas are computed.
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", user.display()))
        .args([
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false",
        ])
        .arg(format!("--infilter=CSV:9,34,76,1,,{number},false,false,false,false,false,0,true"))
        .arg("--outdir")
        .arg(folder.join("out"))
        .arg(&file)
        .output()
        .expect("soffice starts");
    assert!(done.status.success(), "{done:?}");
    let cells = fs::read_to_string(folder.join("out").join(format!("{code}.csv"))).unwrap();
    cells.lines().map(|cell| cell.trim_matches('"').to_owned()).collect()
}

/// A result with a label that would be a formula, in words.
fn summary(lang: Lang) -> Summary {
    let definition = definition("customer_churn_rate", lang).unwrap();
    let entries = [("customers_lost", "50"), ("customers_at_start", "3000")];
    let entries = entries.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
    let record = Record {
        metric: definition.id.clone(),
        variant: definition.variants[0].id.clone(),
        entries,
        label: "=1+1".to_owned(),
        period: "2026".to_owned(),
        ..Record::default()
    };
    Summary::of(&record, &definition, &[], "2026-11-30", "", &Style::new(lang)).unwrap()
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test installs it"]
fn libreoffice_takes_what_is_copied_as_cells_and_computes_none_of_it() {
    let folder = std::env::temp_dir().join(format!("cadran-copied-{}", std::process::id()));
    let folder = Folder(folder);
    for (lang, result, label) in
        [(Lang::En, "1.67%", "Label\t'=1+1"), (Lang::Fr, "1,67\u{a0}%", "Libellé\t'=1+1")]
    {
        let summary = summary(lang);
        let cells = computed(&folder.0, &summary.cells(), lang);
        assert!(cells[0].contains(result), "{cells:?}");
        assert!(cells.iter().any(|line| line.replace('"', "") == label), "{cells:?}");
        // The table that goes beside it.
        let file = folder.0.join(format!("{}.html", lang.code()));
        fs::write(&file, format!("<meta charset=\"utf-8\">{}", summary.pasted())).unwrap();
        let done = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", folder.0.join(lang.code()).display()))
            .args(["--headless", "--infilter=HTML (StarCalc)", "--convert-to"])
            .arg("csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true")
            .arg("--outdir")
            .arg(folder.0.join("table"))
            .arg(&file)
            .output()
            .expect("soffice starts");
        assert!(done.status.success(), "{done:?}");
        let cells = folder.0.join("table").join(format!("{}.csv", lang.code()));
        let cells = fs::read_to_string(cells).unwrap();
        assert!(cells.lines().any(|line| line.replace('"', "") == label), "{cells}");
        assert!(cells.contains(result) || cells.contains("1.67%"), "{cells}");
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test installs it"]
fn libreoffice_computes_every_formula_to_what_the_engine_gives() {
    let folder = std::env::temp_dir().join(format!("cadran-libreoffice-{}", std::process::id()));
    let folder = Folder(folder);
    for lang in Lang::ALL {
        let cases = cases();
        let wanted: Vec<(String, Exact)> = cases
            .iter()
            .flat_map(|case| {
                let formulas = formulas(case, lang).into_iter();
                formulas.map(|(formula, style)| (formula, expected(case, style.as_ref())))
            })
            .collect();
        let lines: String = wanted.iter().map(|(formula, _)| format!("{formula}\n")).collect();
        let probe = match lang {
            Lang::Fr => "=ARRONDI(1;0)",
            Lang::En => "=ROUND(1,0)",
        };
        let cells = computed(&folder.0, &format!("{probe}\n{lines}"), lang);
        let (first, cells) = cells.split_first().expect("a cell for each line");
        if first != "1" {
            println!("Skipped in {}: this LibreOffice does not speak it.", lang.code());
            continue;
        }
        assert_eq!(cells.len(), wanted.len(), "a cell for each formula");
        for ((formula, expected), cell) in wanted.iter().zip(cells) {
            assert!(
                is_close(cell, expected),
                "{formula} gave {cell}, not {}",
                expected.canonical()
            );
        }
        println!("LibreOffice computed {} formulas in {}.", cells.len(), lang.code());
    }
}
