//! Measures how high each widget is at each width that hosts are told of, empty and with a result in it.
//!
//! `cargo xtask heights` starts it; it writes the file that `src/heights.rs` reads.

use cadran::catalogue::model::metric::Metric;
use cadran::catalogue::{definition, metrics};
use cadran::heights::WIDTHS;
use cadran::link;
use cadran::site::{Address, Page};
use cadran::text::Lang;
use cadran_browser_tests::browser::Setup;
use cadran_browser_tests::driver::Browser;
use cadran_browser_tests::runner;
use cadran_browser_tests::session::{Session, said};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Shows each link in turn, and gives the heights once each has its result.
const MEASURE: &str = r#"
const [links, done] = arguments;
const main = document.querySelector('main');
const shown = (link) => new Promise(resolve => {
    addEventListener('hashchange', () => setTimeout(resolve), { once: true });
    location.hash = link;
});
(async () => {
    const heights = [];
    await document.fonts.ready;
    for (const link of links) {
        await shown(link);
        heights.push(Math.ceil(main.getBoundingClientRect().height));
    }
    done(heights);
})();
"#;

/// Other machines have other fonts: so much more, in hundredths, is kept free.
const MARGIN: u64 = 3;

#[tokio::main]
async fn main() -> std::process::ExitCode {
    runner::ended(measure().await)
}

async fn measure() -> Result<(), String> {
    let file = std::env::args().nth(1).ok_or("name the file to write")?;
    let setup = Arc::new(Setup::from_environment()?);
    let browser = Browser::start(&setup).await?;
    let session = Session::new(&browser, &setup, false)?;
    let mut heights: BTreeMap<(usize, usize, bool, usize), u64> = BTreeMap::new();
    for (number, metric) in metrics().enumerate() {
        for lang in Lang::ALL {
            for (at, width) in WIDTHS.into_iter().enumerate() {
                for has_result in [false, true] {
                    let found = heights_of(&session, metric, lang, has_result, width).await?;
                    for (variant, height) in found.into_iter().enumerate() {
                        let height = height + height * MARGIN / 100;
                        let most = heights.entry((number, variant, has_result, at)).or_default();
                        *most = height.max(*most);
                    }
                }
            }
        }
    }
    let mut lines = String::new();
    for (number, metric) in metrics().enumerate() {
        for (place, variant) in metric.variants.iter().enumerate() {
            lines.push_str(&format!("{} {}", metric.id, variant.id));
            for has_result in [false, true] {
                for at in 0..WIDTHS.len() {
                    // A wider place is never given more room than a narrower one.
                    let rest = at..WIDTHS.len();
                    let rest = rest.map(|at| heights[&(number, place, has_result, at)]);
                    lines.push_str(&format!(" {}", rest.max().unwrap_or_default()));
                }
            }
            lines.push('\n');
        }
    }
    browser.quit().await;
    std::fs::write(&file, lines).map_err(|error| format!("{file}: {error}"))
}

/// The heights of all variants of a metric in a frame so wide.
async fn heights_of(
    session: &Session,
    metric: &'static Metric,
    lang: Lang,
    has_result: bool,
    width: u32,
) -> Result<Vec<u64>, String> {
    let path = Address { lang, page: Page::Widget(metric.id) }.path();
    session.open_in_frame(&path, width, 400).await?;
    let definition = definition(metric.id, lang).ok_or("the metric has a definition")?;
    let links: Vec<String> = metric
        .variants
        .iter()
        .map(|variant| {
            let example = variant.examples.first().filter(|_| has_result);
            let given = example.map_or(&[][..], |example| example.given);
            let pair = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
            let entries = given.iter().map(pair).collect();
            let state =
                link::State { variant: variant.id.into(), entries, ..link::State::default() };
            link::write(&state, &definition)
        })
        .collect();
    let found = session.client.execute_async(MEASURE, vec![json!(links)]).await;
    let found = found.map_err(said("measuring"))?;
    let heights = found.as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64);
    let heights: Vec<u64> = heights.collect();
    match heights.len() == metric.variants.len() {
        true => Ok(heights),
        false => Err(format!("{path} was not measured: {found}")),
    }
}
