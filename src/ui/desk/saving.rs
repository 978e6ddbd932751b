//! Saving a picture as a file: SVG as it is, PNG drawn by the browser, both with title, source and date.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use super::context::Desk;
use crate::analysis::charts::{Chart, Dress, svg};
use crate::render::date::day;
use crate::ui::download::download;
use crate::ui::words::desk as words;

/// How wide pictures are drawn: as wide as they stand on the page, so that their words can be read.
pub fn width() -> i32 {
    const NARROW: f64 = 640.0;
    let inner = window().inner_width().ok().and_then(|width| width.as_f64());
    if inner.is_some_and(|width| width < NARROW) { 320 } else { 560 }
}

/// How many dots of a PNG stand for one unit of the picture.
const SHARPNESS: u32 = 2;

/// The rules of pictures, as the page has them.
const RULES: &str = include_str!("../../../style/chart.css");

/// Gives the reader the picture as SVG.
pub fn save_svg(desk: Desk, chart: &Chart) {
    download(&name(desk, chart, "svg"), "image/svg+xml", &dressed(desk, chart));
}

/// Gives the reader the picture as PNG.
pub fn save_png(desk: Desk, chart: &Chart) {
    // A browser that cannot draw it here offers SVG all the same.
    let _ = draw(&dressed(desk, chart), name(desk, chart, "png"));
}

fn name(desk: Desk, chart: &Chart, end: &str) -> String {
    format!("{}-{}.{end}", desk.metric.id, chart.kind)
}

/// The picture as a file of its own, in the light colours of the page.
fn dressed(desk: Desk, chart: &Chart) -> String {
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    let date = day(&today, desk.lang()).unwrap_or_default();
    let tokens = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten());
    let css = literal(RULES, |token| {
        tokens.as_ref().and_then(|style| style.get_property_value(token).ok()).unwrap_or_default()
    });
    let mut chart = chart.clone();
    let variant = desk.variant().name.get(desk.lang());
    if desk.metric.variants.len() > 1 {
        chart.title = format!("{} ({variant})", chart.title);
    }
    svg(&chart, Some(&Dress { css: &css, source: desk.say(words::SOURCE), date: &date }))
}

/// A style sheet with what its tokens stand for on a light ground.
fn literal(css: &str, token: impl Fn(&str) -> String) -> String {
    let mut parts = css.split("var(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        let value = token(name);
        let light =
            value.trim().strip_prefix("light-dark(").and_then(|both| both.split(',').next());
        written.push_str(light.unwrap_or(value.trim()).trim());
        written.push_str(rest);
    }
    written
}

fn draw(svg: &str, name: String) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let drawn = image.clone();
    let finish = Closure::once_into_js(move || {
        let _ = offer(&drawn, &name);
    });
    image.set_onload(Some(finish.unchecked_ref()));
    let text = String::from(js_sys::encode_uri_component(svg));
    // The policy of the page knows images of its own and `data:` alone.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    Ok(())
}

fn offer(image: &HtmlImageElement, name: &str) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(image.natural_width() * SHARPNESS);
    canvas.set_height(image.natural_height() * SHARPNESS);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let sharpness = f64::from(SHARPNESS);
    context.scale(sharpness, sharpness)?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&canvas.to_data_url()?);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn tokens_become_what_they_are_on_a_light_ground() {
        let token = |name: &str| match name {
            "--ink" => " light-dark(#111, #eee)".to_owned(),
            _ => "serif".to_owned(),
        };
        let css = literal("a{fill:var(--ink);font-family:var(--sans)}b{}", token);
        assert_eq!(css, "a{fill:#111;font-family:serif}b{}");
    }
}
