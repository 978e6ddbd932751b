//! Measures how fast files of raw data are read, beside parsers that people take for it, and what that takes of memory.
//!
//! `cargo xtask bench` starts it on a copy of the site that has `reading.js`, and keeps what it prints, tables in Markdown.

use cadran_browser_tests::driver::Browser;
use cadran_browser_tests::runner::{self, Outcome};
use cadran_browser_tests::session::said;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// How many lines the files have that are compared.
const LINES: u64 = 1_000_000;

/// How often each file is read; the tables have the medians.
const ROUNDS: usize = 5;

/// How many lines the files have by which growth is judged.
const GROWTH: [u64; 4] = [10_000, 100_000, 1_000_000, 5_000_000];

/// How long a script may take: five files of five million lines.
const PATIENCE: Duration = Duration::from_secs(300);

/// The readers that are compared, as the script and the table call them.
const READERS: [(&str, &str); 4] =
    [("cadran", "Cadran"), ("papaparse", "PapaParse"), ("d3", "d3-dsv"), ("udsv", "uDSV")];

#[tokio::main]
async fn main() -> std::process::ExitCode {
    runner::ended(runner::measured(tables).await.map(|tables| print!("{tables}")))
}

async fn tables(browser: &Browser, address: &str) -> Result<String, String> {
    let timeouts = fantoccini::wd::TimeoutConfiguration::new(Some(PATIENCE), None, None);
    browser.client.update_timeouts(timeouts).await.map_err(said("waiting longer"))?;
    let compared = compared(browser, address).await?;
    let growth = growth(browser, address).await?;
    let page = page(browser, address).await?;
    Ok([compared, growth, page].join("\n"))
}

/// A million answers, read by each in turn.
async fn compared(browser: &Browser, address: &str) -> Result<String, String> {
    open(browser, address).await?;
    let found = run(browser, &format!("return reading.compare({LINES}, {ROUNDS})")).await?;
    let of = |name: &str| median(&found["times"][name]);
    let ours = of(READERS[0].0);
    let mut table = format!(
        "A million survey answers ({} bytes) from the file to the result: Cadran accounts for every line and counts answers by \
         month and score in its worker, the others give the text of each cell. All find as many answers in each month.\n\n\
         | reader | ms | times Cadran's |\n| --- | ---: | ---: |\n",
        found["bytes"]
    );
    for (id, name) in READERS {
        table += &format!("| {name} | {:.0} | {:.1} |\n", of(id), of(id) / ours);
    }
    Ok(table)
}

/// Answers and subscriptions in files of growing length.
async fn growth(browser: &Browser, address: &str) -> Result<String, String> {
    let mut table = "| lines | answers, ms | ns a line | subscriptions, ms | ns a line |\n\
                     | ---: | ---: | ---: | ---: | ---: |\n"
        .to_owned();
    for lines in GROWTH {
        let mut cells = Vec::new();
        for kind in ["ANSWERS", "SUBSCRIPTIONS"] {
            // A new page: nothing of a file before is left.
            open(browser, address).await?;
            let script = format!("return reading.alone('{kind}', {lines}, {ROUNDS})");
            let time = median(&run(browser, &script).await?["times"]);
            cells.push(format!("{time:.0} | {:.0}", time * 1e6 / lines as f64));
        }
        table += &format!("| {lines} | {} |\n", cells.join(" | "));
    }
    Ok(table)
}

/// The page itself, from the choice of a file to its tables.
async fn page(browser: &Browser, address: &str) -> Result<String, String> {
    let mut table = "| a million lines on the page | bytes | tables are there, ms | longest task, ms | memory, times the file |\n\
                     | --- | ---: | ---: | ---: | ---: |\n"
        .to_owned();
    for (kind, name) in [("ANSWERS", "answers"), ("SUBSCRIPTIONS", "subscriptions")] {
        let (mut times, mut longest, mut memory, mut bytes) =
            (Vec::new(), Vec::new(), Vec::new(), 0.0);
        for _ in 0..ROUNDS {
            open(browser, address).await?;
            run(browser, &format!("globalThis.data = reading.make('{kind}', {LINES})")).await?;
            // Once, so that the program is there.
            run(browser, &format!("return {CHOOSE}(reading.make('{kind}', 10))")).await?;
            let before = Memory::begin();
            let found = run(browser, &format!("return {CHOOSE}(data)")).await?;
            let number = |name: &str| found[name].as_f64().unwrap_or_default();
            bytes = number("bytes");
            times.push(number("time"));
            longest.push(number("longest"));
            memory.push(before.grown_by() / bytes);
        }
        let longest = match middle(longest) {
            0.0 => "below 50".to_owned(),
            longest => format!("{longest:.0}"),
        };
        table += &format!(
            "| {name} | {bytes} | {:.0} | {longest} | {:.1} |\n",
            middle(times),
            middle(memory)
        );
    }
    Ok(table)
}

/// Gives the page a file, and waits until its tables are painted: the time, and the longest task meanwhile.
const CHOOSE: &str = "(async (file) => {
    let longest = 0;
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    for (const old of document.querySelectorAll('[data-sheet]')) old.dataset.old = '';
    const files = new DataTransfer();
    files.items.add(file);
    const field = document.querySelector('#data-file');
    const start = performance.now();
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    const frame = () => new Promise(requestAnimationFrame);
    while (!document.querySelector('[data-sheet]:not([data-old]) tbody tr')) await frame();
    await frame();
    const time = performance.now() - start;
    // Tasks are told of late.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { time, longest, bytes: file.size };
})";

/// Opens the page for files, with what measures it.
async fn open(browser: &Browser, address: &str) -> Outcome {
    browser.client.goto("about:blank").await.map_err(said("leaving the page"))?;
    let page = format!("{address}en/data/");
    browser.client.goto(&page).await.map_err(said("opening the page"))?;
    run(browser, &format!("return import('{address}reading.js').then(() => true)")).await?;
    let ready = "return (async () => { while (document.documentElement.dataset.ready !== 'true') \
                 await new Promise(requestAnimationFrame); })()";
    run(browser, ready).await.map(drop)
}

/// Runs statements, and waits for what they promise.
async fn run(browser: &Browser, script: &str) -> Result<Value, String> {
    browser.client.execute(script, Vec::new()).await.map_err(said(script))
}

fn median(times: &Value) -> f64 {
    middle(times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// What the processes that draw pages take, by Linux.
struct Memory(Vec<(PathBuf, f64)>);

impl Memory {
    /// What they take now; the most they take is counted from here.
    fn begin() -> Memory {
        let folders = fs::read_dir("/proc").into_iter().flatten().flatten().map(|it| it.path());
        let draws = |folder: &PathBuf| {
            fs::read_to_string(folder.join("cmdline"))
                .is_ok_and(|it| it.contains("--type=renderer"))
        };
        let all = folders.filter(draws).map(|folder| {
            // Where that is not allowed, the most that was ever taken is what is told.
            fs::write(folder.join("clear_refs"), "5").ok();
            let now = kept(&folder, "VmRSS:");
            (folder, now)
        });
        Memory(all.collect())
    }

    /// The most that one of them took more, in bytes.
    fn grown_by(&self) -> f64 {
        let more = |(folder, before): &(PathBuf, f64)| kept(folder, "VmHWM:") - before;
        self.0.iter().map(more).fold(0.0, f64::max)
    }
}

/// A figure of a process, in bytes.
fn kept(process: &std::path::Path, name: &str) -> f64 {
    let status = fs::read_to_string(process.join("status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace()
        .next()
        .and_then(|it| it.parse().ok())
        .map_or(0.0, |kilo: f64| kilo * 1024.0)
}
