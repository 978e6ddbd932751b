//! The script that other sites take, with the heights of its frames; and how those heights are measured.

use crate::browsers::{self, Browser};
use crate::build::{self, SITE};
use crate::run::{Outcome, announce, cannot, run};
use cadran::catalogue::metrics;
use cadran::heights::{FILE, WIDTHS, height};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// Its name at the site's root, which other sites rely on.
pub const SCRIPT: &str = "embed.js";

/// What stands for the heights in its text.
const HEIGHTS: &str = "HEIGHTS_OF_WIDGETS";

/// The heights of empty widgets are told in steps of so many pixels, by two figures of base 36.
const STEP: u32 = 8;

/// What a result adds is told in steps of so many pixels, by one figure: names and figures of all widgets
/// have to fit into few bytes.
const STEP_OF_RESULT: u32 = 24;

/// The text of the script, not yet in few bytes.
///
/// # Errors
/// When the file cannot be read, or does not say where the heights go.
pub fn script() -> Result<String, String> {
    let path = Path::new("script").join(SCRIPT);
    let text = fs::read_to_string(&path).map_err(|error| cannot("read", &path, error))?;
    if !text.contains(HEIGHTS) {
        return Err(format!("{} does not say {HEIGHTS}.", path.display()));
    }
    Ok(text.replacen(HEIGHTS, &table().to_string(), 1))
}

/// Widths, then for each metric and each variant the heights at those widths while it is empty, and what a
/// result adds to each.
fn table() -> Value {
    let of_metrics = metrics().map(|metric| {
        let variants = metric.variants.iter().map(|variant| {
            let heights = WIDTHS.map(|width| {
                [false, true].map(|has_result| height(metric.id, variant.id, has_result, width))
            });
            (variant.id.to_owned(), Value::String(told(&heights)))
        });
        (metric.id.to_owned(), Value::Object(variants.collect::<Map<_, _>>()))
    });
    json!([WIDTHS, of_metrics.collect::<Map<_, _>>()])
}

/// The figures of heights, each empty and with a result.
fn told(heights: &[[u32; 2]]) -> String {
    let empty = heights.iter().map(|[empty, _]| digits(*empty)).collect::<Vec<_>>().concat();
    let more = heights.iter().map(|[empty, full]| {
        let steps = full.saturating_sub(empty.next_multiple_of(STEP)).div_ceil(STEP_OF_RESULT);
        char::from_digit(steps, 36).unwrap_or('z')
    });
    empty.chars().chain(more).collect()
}

fn digits(height: u32) -> String {
    let figure = |value: u32| char::from_digit(value % 36, 36).unwrap_or('z');
    let steps = height.div_ceil(STEP);
    [figure(steps / 36), figure(steps)].iter().collect()
}

/// Measures every widget in a browser, and writes the heights down.
///
/// # Errors
/// When the browser is missing, or a widget does not come.
pub fn measure() -> Outcome {
    build::build(None)?;
    let mut command = browsers::command(Browser::Chromium, "heights", SITE)?;
    announce("Measuring every widget (some minutes)");
    run(command.arg(FILE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_told_in_two_figures_and_never_too_low() {
        assert_eq!(digits(8), "01");
        assert_eq!(digits(281), "10");
        assert_eq!(digits(36 * 36 * 8 - 8), "zz");
        // Seven pixels of the first step are room already; a result that takes less adds nothing.
        assert_eq!(told(&[[281, 312], [8, 33], [16, 9]]), "100102120");
    }

    #[test]
    fn the_accent_is_held_against_the_colours_of_the_site() {
        let tokens = include_str!("../../style/tokens.css");
        let script = include_str!("../../script/accent.js");
        for token in ["--card", "--sunken", "--paper"] {
            let colours = tokens.split(&format!("{token}: light-dark(")).nth(1);
            let colours = colours.and_then(|rest| rest.split(')').next()).expect("it is there");
            let (light, dark) = colours.split_once(", ").expect("there are two");
            // Between the two extremes of a theme there is nothing harder to stand out from.
            let is_held = |colour: &str| script.contains(&format!("'{colour}'"));
            assert!(is_held(light) || token == "--paper", "{token} {light}");
            assert!(is_held(dark) || token == "--card", "{token} {dark}");
        }
    }
}
