//! The formulas for spreadsheets: as reviewed, and computed by LibreOffice to what the engine gives.
//!
//! `UPDATE_GOLDEN=1 cargo test --test spreadsheet` writes the file anew.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::metrics;
use cadran::engine::calculate::Calculation;
use cadran::engine::evaluate::Given;
use cadran::engine::expression::{Expr, fraction, power, smaller};
use cadran::engine::input::Input;
use cadran::engine::kind::Kind;
use cadran::engine::metric::{Example, Metric, Variant};
use cadran::form::Form;
use cadran::form::reading::Outcome;
use cadran::number::exact::{Exact, Rounding};
use cadran::render::number::{Style, shown, unshown};
use cadran::share::spreadsheet::formula;
use cadran::text::Lang;
use rust_decimal::Decimal;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A worked example, computed.
struct Case {
    variant: &'static Variant,
    example: &'static Example,
    calculation: Box<Calculation>,
}

fn cases() -> Vec<Case> {
    let of = |metric: &'static Metric, variant: &'static Variant, example: &'static Example| {
        let mut form = Form::new(metric, Lang::En);
        form.load(variant.id, example.given.iter().copied());
        match form.read().outcome(variant, &[]) {
            Outcome::Done(calculation) => Case { variant, example, calculation },
            outcome => panic!("{}: {outcome:?}", example.id),
        }
    };
    metrics()
        .flat_map(|metric| metric.variants.iter().map(move |variant| (metric, variant)))
        .flat_map(|(metric, variant)| {
            variant.examples.iter().map(move |each| of(metric, variant, each))
        })
        .collect()
}

/// The formula in full, then rounded both ways as the example prints it.
fn formulas(case: &Case, lang: Lang) -> Vec<(String, Option<Style>)> {
    let style = |rounding| Style { decimals: case.example.decimals, rounding, ..Style::new(lang) };
    let styles = [None, Some(style(Rounding::HalfUp)), Some(style(Rounding::CutOff))];
    let written = |style: Option<Style>| {
        let formula = formula(case.variant, &case.calculation.given, style.as_ref(), lang);
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

fn written(formula_of: fn() -> Expr, kind: Kind, rounded: Option<&Style>) -> [String; 2] {
    let variant = Variant { formula: formula_of, kind, ..Variant::PLAIN };
    let mut given = Given::default();
    given.set(&A, Exact::ratio(-5, 2).unwrap());
    given.set(&B, Exact::ratio(1, 8).unwrap());
    given.set(&C, Exact::ratio(1, 3).unwrap());
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
