//! How high each widget is at some widths, as `cargo xtask heights` has measured it.
//!
//! A page that frames one keeps that much room free before anything is loaded.

/// Where the heights are kept: on each line a metric, a variant, its height at each width while it is
/// empty, and then with a result in it.
pub const FILE: &str = "src/heights.txt";

const MEASURED: &str = include_str!("heights.txt");

/// The widths in pixels, the narrowest first. Between two of them the height of the narrower one is enough.
pub const WIDTHS: [u32; 5] = [280, 360, 520, 640, 760];

/// The height in pixels that a widget needs at a width, empty or with a result in it. What was not
/// measured gets the height of the tallest.
pub fn height(metric: &str, variant: &str, has_result: bool, width: u32) -> u32 {
    let at = WIDTHS.iter().rposition(|measured| *measured <= width).unwrap_or_default();
    let at = if has_result { at + WIDTHS.len() } else { at };
    let heights = |line: &str| -> Option<u32> {
        let mut words = line.split(' ');
        let is_it = words.next() == Some(metric) && words.next() == Some(variant);
        words.nth(at)?.parse().ok().filter(|_| is_it)
    };
    MEASURED.lines().find_map(heights).unwrap_or(TALLEST)
}

const TALLEST: u32 = 8000;
