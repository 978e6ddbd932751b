//! Measures the first visit to a calculator in a slow browser on a slow network, and its keys.
//!
//! `cargo xtask bench` starts it and keeps what it prints, a table in Markdown.

use cadran_browser_tests::browser::Setup;
use cadran_browser_tests::checks::DevTools;
use cadran_browser_tests::driver::Browser;
use cadran_browser_tests::runner::Outcome;
use cadran_browser_tests::server::Server;
use cadran_browser_tests::session::said;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The calculator that is visited, and what is typed into it.
const PAGE: &str = "en/customer-retention-rate/";
const TYPED: &str =
    r#"{"customers_at_start":"3000","customers_at_end":"3100","new_customers":"250"}"#;

/// How often each visit is made; the table has the medians.
const RUNS: usize = 7;

/// How many keys are pressed.
const KEYS: usize = 100;

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
    match bench().await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            std::process::ExitCode::FAILURE
        }
    }
}

async fn bench() -> Outcome {
    let setup = Setup::from_environment()?;
    let server = Server::start(&setup.files, None).map_err(|error| format!("{error}."))?;
    let browser = Browser::start(&setup).await?;
    let measured = measure(&browser, &server.address).await;
    browser.quit().await;
    print!("{}", table(&measured?));
    Ok(())
}

/// What each way to visit gave, run by run, and how long each key took.
struct Measured {
    visits: Vec<(Visit, Vec<Value>)>,
    keys: Vec<u64>,
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
    let keys = keys(browser, address).await?;
    Ok(Measured { visits, keys })
}

/// Visits the page in a way, and gives what the probe has noted.
async fn visit(browser: &Browser, address: &str, way: Visit) -> Result<Value, String> {
    let blocked = if way == Visit::WithoutProgram { json!(["*.wasm"]) } else { json!([]) };
    tell(browser, "Network.setBlockedURLs", json!({ "urls": blocked })).await?;
    let page = if way == Visit::Bare { format!("{PAGE}bare.html") } else { PAGE.to_owned() };
    if way == Visit::Second {
        open(browser, address, &page, true).await?;
    } else {
        tell(browser, "Network.clearBrowserCache", json!({})).await?;
    }
    let reacts = matches!(way, Visit::First | Visit::Second);
    open(browser, address, &page, reacts).await?;
    run(browser, "return probe").await
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

/// Presses keys in a field, and gives how long each took until its frame was there, in microseconds.
async fn keys(browser: &Browser, address: &str) -> Result<Vec<u64>, String> {
    tell(browser, "Network.setBlockedURLs", json!({ "urls": [] })).await?;
    open(browser, address, PAGE, true).await?;
    run(browser, "document.querySelector('[name=new_customers]').focus()").await?;
    for pressed in 0..KEYS {
        // Five digits, then five times the key that takes one away.
        let key = if pressed % 10 < 5 {
            let digit = char::from_digit((pressed % 5 + 1) as u32, 10).unwrap_or('1');
            json!({ "type": "keyDown", "text": digit.to_string(), "key": digit.to_string() })
        } else {
            json!({ "type": "keyDown", "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 })
        };
        tell(browser, "Input.dispatchKeyEvent", key).await?;
        wait(browser, &format!("return probe.keys.length > {pressed}")).await?;
    }
    let found = run(browser, "return probe.keys.map((time) => Math.round(time * 1000))").await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_u64).collect())
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
    let mut keys = measured.keys.clone();
    keys.sort_unstable();
    let at = |per_cent: usize| keys.get(keys.len() * per_cent / 100).copied().unwrap_or_default();
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
        time("total blocking time", Visit::First, "blocked"),
        time("what was typed at once has given its result", Visit::First, "result"),
        time("the page reacts, with its translation at hand", Visit::First, "ready"),
        line("key to painted result, median", format!("{:.1} ms", at(50) as f64 / 1e3), ""),
        line(
            "key to painted result, 98th of 100",
            format!("{:.1} ms", at(98) as f64 / 1e3),
            "16 ms",
        ),
        time("second visit: largest paint", Visit::Second, "largest"),
        time("second visit: result of what was typed at once", Visit::Second, "result"),
    ]
    .concat()
}
