//! Measures the first visit to a calculator in a slow browser on a slow network, and its keys.
//!
//! `cargo xtask bench` starts it and keeps what it prints, a table in Markdown.

use cadran_browser_tests::checks::DevTools;
use cadran_browser_tests::driver::Browser;
use cadran_browser_tests::runner::{self, Outcome};
use cadran_browser_tests::session::said;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The calculator that is visited, and what is typed into it.
const PAGE: &str = "en/customer-retention-rate/";
const TYPED: &str =
    r#"{"customers_at_start":"3000","customers_at_end":"3100","new_customers":"250"}"#;

/// The field in which keys are pressed.
const FIELD: &str = "[name=new_customers]";

/// What the page shows for a text in that field, and the least script that shows the same.
const SAME: &str = include_str!("same.js");

/// How often each visit is made; the table has the medians.
const RUNS: usize = 7;

/// How many keys are pressed on a page, after how many they begin anew, and how often each page is opened.
const KEYS: usize = 100;
const ROUND: usize = 10;
const KEY_RUNS: usize = 5;

/// How long a visit may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A way to visit the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    First,
    WithoutProgram,
    Bare,
    Second,
}

#[tokio::main]
async fn main() -> std::process::ExitCode {
    runner::ended(runner::measured(measure).await.map(|measured| print!("{}", table(&measured))))
}

/// What each way to visit gave, run by run, and how long each key took until its frame was there, in milliseconds.
struct Measured {
    visits: Vec<(Visit, Vec<Value>)>,
    keys: Vec<f64>,
    /// On the page without script, where a listener writes one text and nothing else.
    one_text: Vec<f64>,
    /// On the page without script, where a listener shows the same as the calculator, and computes nothing.
    same: Vec<f64>,
}

/// The time within which so many keys of a hundred were shown.
fn within(per_cent: usize, keys: &[f64]) -> f64 {
    let mut keys = keys.to_vec();
    keys.sort_by(f64::total_cmp);
    keys.get(keys.len() * per_cent / 100).copied().unwrap_or_default()
}

async fn measure(browser: &Browser, address: &str) -> Result<Measured, String> {
    let probe = format!("const TYPED = {TYPED};\n{}", include_str!("probe.js"));
    tell(browser, "Network.enable", json!({})).await?;
    tell(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": probe })).await?;
    tell(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    // 1.6 Mb/s down, 0.75 up, 150 ms there and back: a slow mobile network.
    let network = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
    tell(browser, "Network.emulateNetworkConditions", network).await?;
    let ways = [Visit::First, Visit::WithoutProgram, Visit::Bare, Visit::Second];
    let mut visits: Vec<(Visit, Vec<Value>)> = ways.map(|way| (way, Vec::new())).into();
    // One of each in turn: what slows the machine down slows all of them down.
    for _ in 0..RUNS {
        for (way, found) in &mut visits {
            found.push(visit(browser, address, *way).await?);
        }
    }
    tell(browser, "Network.setBlockedURLs", json!({ "urls": [] })).await?;
    let writes_one_text = format!(
        "document.querySelector('{FIELD}').addEventListener('input', (event) => {{ \
        document.querySelector('output').textContent = event.target.value; }})"
    );
    let mut measured =
        Measured { visits, keys: Vec::new(), one_text: Vec::new(), same: Vec::new() };
    for _ in 0..KEY_RUNS {
        let (noted, keys) = keys(browser, address).await?;
        measured.keys.extend(keys);
        measured.one_text.extend(least_keys(browser, address, &writes_one_text).await?);
        let shows_the_same =
            format!("{SAME}\nsame.follow('{FIELD}', {}, {})", noted.island, noted.shown);
        measured.same.extend(least_keys(browser, address, &shows_the_same).await?);
    }
    Ok(measured)
}

/// Visits the page in a way, and gives what the probe has noted.
async fn visit(browser: &Browser, address: &str, way: Visit) -> Result<Value, String> {
    let blocked = if way == Visit::WithoutProgram { json!(["*.wasm"]) } else { json!([]) };
    tell(browser, "Network.setBlockedURLs", json!({ "urls": blocked })).await?;
    let page = if way == Visit::Bare { bare() } else { PAGE.to_owned() };
    if way == Visit::Second {
        open(browser, address, &page, true).await?;
    } else {
        tell(browser, "Network.clearBrowserCache", json!({})).await?;
    }
    let reacts = matches!(way, Visit::First | Visit::Second);
    open(browser, address, &page, reacts).await?;
    run(browser, "return probe").await
}

/// The same page without any script.
fn bare() -> String {
    format!("{PAGE}bare.html")
}

async fn open(browser: &Browser, address: &str, page: &str, reacts: bool) -> Outcome {
    let clear = json!({ "origin": address.trim_end_matches('/'), "storageTypes": "service_workers,local_storage,cache_storage" });
    tell(browser, "Storage.clearDataForOrigin", clear).await?;
    browser.client.goto("about:blank").await.map_err(said("leaving the page"))?;
    let address = format!("{address}{page}");
    browser.client.goto(&address).await.map_err(said("opening the page"))?;
    let (until, settled) = match reacts {
        true => ("return probe.ready > 0 && probe.result > 0 && probe.largest > 0", 0),
        false => ("return probe.largest > 0", 1_500),
    };
    wait(browser, until).await?;
    // What comes late, such as a larger paint, is waited for where nothing else tells of the end.
    wait(browser, &format!("return performance.now() > probe.largest + {settled}")).await
}

/// What the calculator shows: as a page, and for each text that keys give.
struct Noted {
    island: Value,
    shown: Value,
}

/// Presses keys on the calculator, and notes what it shows.
async fn keys(browser: &Browser, address: &str) -> Result<(Noted, Vec<f64>), String> {
    open(browser, address, PAGE, true).await?;
    // What the page does in the background after it has come is not what a key waits for.
    wait(browser, "return document.documentElement.dataset.offline !== undefined").await?;
    let mut shown = json!({});
    focus(browser).await?;
    for pressed in 0..ROUND {
        press(browser, pressed).await?;
        let text = run(browser, &format!("return document.querySelector('{FIELD}').value")).await?;
        let seen = run(browser, &format!("{SAME}\nreturn same.note()")).await?;
        shown[text.as_str().unwrap_or_default()] = seen;
    }
    let island = run(browser, "return document.querySelector('#island').innerHTML").await?;
    run(browser, "probe.keys.length = 0").await?;
    Ok((Noted { island, shown }, press_all(browser).await?))
}

/// Presses keys on the same page without script, with a listener alone.
async fn least_keys(browser: &Browser, address: &str, listener: &str) -> Result<Vec<f64>, String> {
    open(browser, address, &bare(), false).await?;
    run(browser, listener).await?;
    press_all(browser).await
}

async fn focus(browser: &Browser) -> Outcome {
    run(browser, &format!("document.querySelector('{FIELD}').focus()")).await.map(drop)
}

/// Presses all keys in the field, and says how long each took.
async fn press_all(browser: &Browser) -> Result<Vec<f64>, String> {
    focus(browser).await?;
    for pressed in 0..KEYS {
        press(browser, pressed).await?;
    }
    let found = run(browser, "return probe.keys").await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// Presses the next key: five digits, then five times the key that takes one away.
async fn press(browser: &Browser, pressed: usize) -> Outcome {
    let place = pressed % ROUND;
    let key = if place < ROUND / 2 {
        let digit = (place + 1).to_string();
        json!({ "type": "keyDown", "text": digit, "key": digit })
    } else {
        json!({ "type": "keyDown", "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 })
    };
    tell(browser, "Input.dispatchKeyEvent", key).await?;
    wait(browser, &format!("return probe.keys.length > {pressed}")).await
}

async fn tell(browser: &Browser, command: &'static str, given: Value) -> Outcome {
    let told = browser.client.issue_cmd(DevTools(command, given)).await;
    told.map(drop).map_err(said(command))
}

async fn run(browser: &Browser, script: &str) -> Result<Value, String> {
    browser.client.execute(script, Vec::new()).await.map_err(said(script))
}

async fn wait(browser: &Browser, script: &str) -> Outcome {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if run(browser, script).await? == true {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(format!("waited in vain for: {script}."))
}

/// The medians beside their goals.
fn table(measured: &Measured) -> String {
    let median = |way: Visit, name: &str| {
        let found = measured.visits.iter().find(|(known, _)| *known == way);
        let mut times: Vec<f64> = found
            .into_iter()
            .flat_map(|(_, runs)| runs)
            .filter_map(|run| run[name].as_f64())
            .collect();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let line = |what: &str, figure: String, goal: &str| format!("| {what} | {figure} | {goal} |\n");
    let time =
        |what: &str, way: Visit, name: &str| line(what, format!("{:.0} ms", median(way, name)), "");
    let Measured { keys, one_text, same, .. } = measured;
    let key = |per_cent: usize, what: &str, [of_one, of_same]: [&str; 2]| {
        let ratio = |least| format!("{:.2}", within(per_cent, keys) / within(per_cent, least));
        let taken = |keys| format!("{:.1} ms", within(per_cent, keys));
        [
            line(&format!("key to painted result, {what}"), taken(keys), ""),
            line(&format!("a listener that writes one text, {what}"), taken(one_text), ""),
            line(&format!("a listener that shows the same, {what}"), taken(same), ""),
            line(&format!("key against one text, {what}"), ratio(one_text), of_one),
            line(&format!("key against the same shown, {what}"), ratio(same), of_same),
        ]
        .concat()
    };
    // The browser tells of tasks that are longer than that.
    let longest = match median(Visit::First, "longest") {
        0.0 => "below 50 ms".to_owned(),
        longest => format!("{longest:.0} ms"),
    };
    let (largest, bare) = (median(Visit::First, "largest"), median(Visit::Bare, "largest"));
    [
        "| what | measured | goal |\n| --- | ---: | ---: |\n".to_owned(),
        time("first paint", Visit::First, "first"),
        time("first paint without WebAssembly", Visit::WithoutProgram, "first"),
        time("largest paint", Visit::First, "largest"),
        time("largest paint without WebAssembly", Visit::WithoutProgram, "largest"),
        time("largest paint of the same page without any script", Visit::Bare, "largest"),
        line(
            "largest paint against the page without script",
            format!("{:.2}", largest / bare),
            "at most 1.10",
        ),
        line("layout shift", format!("{:.3}", median(Visit::First, "shift")), "0.000"),
        line("longest task", longest, "at most 50 ms"),
        time("what was typed at once has given its result", Visit::First, "result"),
        time("the page reacts, with its translation at hand", Visit::First, "ready"),
        key(50, "median", ["at most 1.25", ""]),
        key(98, "98th of 100", ["", "at most 1.25"]),
        time("second visit: largest paint", Visit::Second, "largest"),
        time("second visit: result of what was typed at once", Visit::Second, "result"),
    ]
    .concat()
}
