//! Saving a picture as a file: SVG as it is, PNG drawn by the browser, both with title, source and date.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::analysis::charts::{Chart, Frame, svg};
use crate::app::clock::now;
use crate::app::literal::literal_rules;
use crate::app::state::State;
use crate::app::storage::download::download;
use crate::render::date::day;
use crate::text::Text;

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

/// What the files of a picture are called, and what they say beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    /// Their name, without what comes after the dot.
    pub name: String,
    /// The title of the picture.
    pub title: String,
    /// Where its numbers come from.
    pub source: Text,
}

/// Gives the reader the picture as SVG.
pub fn save_svg(state: State, chart: &Chart, saved: &Saved) {
    let name = [&saved.name, ".svg"].concat();
    download(&name, "image/svg+xml", &dressed(state, chart, saved));
}

/// Gives the reader the picture as PNG.
pub fn save_png(state: State, chart: &Chart, saved: &Saved) {
    // A browser that cannot draw it here offers SVG all the same.
    let _ = draw(&dressed(state, chart, saved), [&saved.name, ".png"].concat());
}

/// The picture as a file of its own, in the light colours of the page.
fn dressed(state: State, chart: &Chart, saved: &Saved) -> String {
    let today = now();
    let date = day(&today, state.lang()).unwrap_or_default();
    let css = literal_rules(RULES);
    let chart = Chart { title: saved.title.clone(), ..chart.clone() };
    svg(&chart, Some(&Frame { css: &css, source: state.say(saved.source), date: &date }))
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
