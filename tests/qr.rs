//! A QR code gives its link back to a reader that knows nothing of what wrote it.

#![allow(clippy::unwrap_used)]

use cadran::share::qr::{MARGIN, Qr};
use rqrr::PreparedImage;

/// The pixels of one square.
const SCALE: usize = 4;

/// What a reader finds on a picture whose dark pixels are given.
fn read(size: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    let shade = |x: usize, y: usize| if is_dark(x / SCALE, y / SCALE) { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(size * SCALE, size * SCALE, shade);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "one code");
    codes[0].decode().unwrap().1
}

/// The dark squares of a path made of `M{x} {y}h{length}v1h-{length}z`.
fn painted(path: &str, size: usize) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; size]; size];
    for part in path.split('M').skip(1) {
        let (x, rest) = part.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(back, format!("{length}z"));
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        for square in &mut rows[y][x..x + length.parse::<usize>().unwrap()] {
            assert!(!std::mem::replace(square, true), "painted once");
        }
    }
    rows
}

fn link(length: usize) -> String {
    let mut link = String::from("https://example.org/cadran/fr/net-promoter-score/#v=1");
    for row in 0.. {
        let next = format!("&plans.{row}.label=%C3%89t%C3%A9%20{row}&plans.{row}.price={row}.5");
        if link.len() + next.len() > length {
            break;
        }
        link.push_str(&next);
    }
    link
}

#[test]
fn links_of_every_size_come_back() {
    for length in [60, 120, 250, 500, 1000, 1500, 2900] {
        let link = link(length);
        let code = Qr::of(&link).unwrap();
        assert_eq!(read(code.size(), |x, y| code.is_dark(x, y)), link);
        let painted = painted(&code.path(), code.size());
        assert_eq!(read(code.size(), |x, y| painted[y][x]), link);
    }
}

#[test]
fn what_is_longer_than_a_code_is_refused() {
    assert!(Qr::of(&"x".repeat(2953)).is_some());
    assert!(Qr::of(&"x".repeat(2954)).is_none());
}

#[test]
fn the_margin_is_light() {
    let code = Qr::of("https://example.org/").unwrap();
    let size = code.size();
    for at in 0..size {
        for edge in (0..MARGIN).chain(size - MARGIN..size) {
            assert!(!code.is_dark(at, edge) && !code.is_dark(edge, at));
        }
    }
    assert!(code.is_dark(MARGIN, MARGIN), "a corner mark");
}
