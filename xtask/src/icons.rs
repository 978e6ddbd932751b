//! What an installed site looks like among other programs: icons and a manifest for each language,
//! in the colours of the site.

use crate::pictures::light_colour;
use crate::run::cannot;
use cadran::head::Head;
use cadran::text::Lang;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const MARK: &str = "public/icon.svg";
const COLOURS: &str = "style/tokens.css";

/// Icons by name and size; some systems cut theirs into a shape of their own.
const ICONS: [(&str, u32, bool); 3] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
];

/// How much of an icon that may be cut is sure to be seen, in times its width.
const SAFE: f32 = 0.8;

/// The icons as files: name and bytes.
///
/// # Errors
/// When the mark cannot be read or drawn.
pub fn icons(project: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let mark = read(project, MARK)?;
    let tokens = read(project, COLOURS)?;
    let (paper, accent) = (light_colour(&tokens, "paper")?, light_colour(&tokens, "accent")?);
    ICONS
        .into_iter()
        .map(|(name, size, may_be_cut)| {
            // A cut one is filled to its edge; a whole one has round corners, on paper.
            let (ground, width) = if may_be_cut { (&accent, SAFE) } else { (&paper, 1.0) };
            Ok((name, drawn(&mark, size, ground, width)?))
        })
        .collect()
}

fn drawn(mark: &str, size: u32, ground: &str, width: f32) -> Result<Vec<u8>, String> {
    let (wide, edge) = (32.0 * width, 16.0 * (1.0 - width));
    let place = format!("<svg x=\"{edge}\" y=\"{edge}\" width=\"{wide}\" height=\"{wide}\" ");
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" width=\"{size}\" height=\"{size}\">\
         <rect width=\"32\" height=\"32\" fill=\"{ground}\"/>{}</svg>",
        mark.replacen("<svg ", &place, 1)
    );
    let tree = Tree::from_str(&svg, &Options::default())
        .map_err(|error| format!("an icon cannot be drawn: {error}."))?;
    let mut canvas = Pixmap::new(size, size).ok_or("an icon has no size.")?;
    resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
    canvas.encode_png().map_err(|error| format!("an icon cannot be written: {error}."))
}

/// The manifest of a language, which lies beside its home; one scope holds both languages.
///
/// # Errors
/// When a colour is missing.
pub fn manifest(project: &Path, lang: Lang, home: &Head) -> Result<String, String> {
    let paper = light_colour(&read(project, COLOURS)?, "paper")?;
    let mut icons = vec![json!({ "src": "../icon.svg", "sizes": "any", "type": "image/svg+xml" })];
    icons.extend(ICONS.map(|(name, size, may_be_cut)| -> Value {
        let purpose = if may_be_cut { "maskable" } else { "any" };
        let (src, sizes) = (format!("../{name}"), format!("{size}x{size}"));
        json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose })
    }));
    let manifest = json!({
        "name": home.title,
        "short_name": "Cadran",
        "description": home.description,
        "lang": lang.code(),
        "dir": "ltr",
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "categories": ["business", "finance", "productivity"],
        "icons": icons,
    });
    Ok(manifest.to_string())
}

fn read(project: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(project.join(name)).map_err(|error| cannot("read", name, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_are_small_and_the_same_each_time() {
        let draw = || icons(Path::new("..")).expect("they are drawn");
        let drawn = draw();
        assert_eq!(drawn, draw());
        for (name, bytes) in drawn {
            assert!(
                bytes.starts_with(b"\x89PNG") && bytes.len() < 16_000,
                "{name} {}",
                bytes.len()
            );
        }
    }

    #[test]
    fn a_manifest_names_nothing_absolute_and_only_icons_that_are_drawn() {
        let home = Head { title: "T".into(), name: "N".into(), description: "D".into() };
        let text = manifest(Path::new(".."), Lang::Fr, &home).expect("it is written");
        let read: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!((&read["lang"], &read["scope"]), (&json!("fr"), &json!("../")));
        let icons = read["icons"].as_array().expect("it has icons");
        assert_eq!(icons.len(), 1 + ICONS.len());
        assert!(!text.contains("\"/") && !text.contains("://"), "{text}");
    }
}
