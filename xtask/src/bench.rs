//! `cargo xtask bench`: how fast a calculator is in a slow browser, and how fast files are read; for `docs/benchmarks.md`.

use crate::assets::script;
use crate::browsers::{self, Browser};
use crate::build::{self, SITE};
use crate::files::{files, read};
use crate::run::{Outcome, announce, cannot, output};
use crate::{budget, compress, tools};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What makes files, and has them read by Cadran and by others.
const READING: &str = "tests/browser/src/bin/reading.js";

/// A copy of the site with one page more, a calculator without any script, as the limit; and with what compares readers.
const COPY: &str = "target/bench-site";
const PAGE: &str = "en/customer-retention-rate";
const FOUND: &str = "docs/benchmarks.md";

/// The first line of what stands in that file behind the measurements: it was weighed by hand, and stays.
const COSTS: &str = "\n## What each crate costs\n";

/// Builds the site, measures it, and writes down what was found.
pub fn bench() -> Outcome {
    build::build(None)?;
    let mut visits = browsers::command(Browser::Chromium, "bench", COPY)?;
    let mut reading = browsers::command(Browser::Chromium, "reading", COPY)?;
    prepare()?;
    let measured = |command: &mut Command| {
        output(command).ok_or("the benchmark did not come to its end.".to_owned())
    };
    announce("Visiting a calculator again and again (some minutes)");
    let table = measured(&mut visits)?;
    announce("Reading files of up to five million lines again and again (some minutes)");
    let files = measured(&mut reading)?;
    let earlier = fs::read_to_string(FOUND).unwrap_or_default();
    let costs = earlier.find(COSTS).map_or("", |start| &earlier[start..]);
    let text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench`: Chromium with the processor slowed down four times, 1.6 Mb/s and \
         150 ms there and back; medians of seven visits, taken in turn.\n\nMachine: {}.\n\n## Time\n\n{table}\n\n## Files of raw data\n\nAt full speed; medians of five, read in turn.\n\n{files}\n\n## Bytes of a \
         visit\n\nThe heaviest page of each kind; a whole visit is home, a calculator, two panels, saving, and the saved \
         results. The tests hold the limits.\n\n{}{costs}",
        machine(),
        budget::tables(Path::new(SITE))?
    );
    println!("{text}");
    fs::write(FOUND, text).map_err(|error| cannot("write", FOUND, error))
}

/// Copies the site, and adds the page without script.
fn prepare() -> Outcome {
    if Path::new(COPY).exists() {
        fs::remove_dir_all(COPY).map_err(|error| cannot("empty", COPY, error))?;
    }
    for file in files(Path::new(SITE))? {
        let place = Path::new(COPY).join(file.strip_prefix(SITE).unwrap_or(&file));
        let folder = place.parent().unwrap_or(Path::new(COPY));
        fs::create_dir_all(folder).map_err(|error| cannot("create", folder, error))?;
        fs::copy(&file, &place).map_err(|error| cannot("copy", &file, error))?;
    }
    let page = Path::new(COPY).join(PAGE);
    let html = fs::read_to_string(page.join("index.html"))
        .map_err(|error| cannot("read", &page, error))?;
    let bare = page.join("bare.html");
    fs::write(&bare, without_scripts(&html)).map_err(|error| cannot("write", &bare, error))?;
    compress::write(&page)?;
    let assets = files(&Path::new(COPY).join("assets"))?;
    let is_reader = |name: &str| name.starts_with("reader-") && name.ends_with(".js");
    let mut names = assets.iter().filter_map(|file| file.file_name()?.to_str());
    let name = names.find(|name| is_reader(name)).ok_or("the site reads no files.")?;
    let text =
        format!("const READER = new URL('assets/{name}', import.meta.url);\n{}", read(READING)?);
    let place = Path::new(COPY).join("reading.js");
    fs::write(&place, script(&text, &tools::ensure()?)?)
        .map_err(|error| cannot("write", &place, error))
}

/// The page without its scripts and without the links to programs.
fn without_scripts(html: &str) -> String {
    let mut bare = html.to_owned();
    let scripts =
        ["<script>", "<script src", "<script type=\"module\""].map(|from| (from, "</script>"));
    for (from, to) in scripts.into_iter().chain([("<link data-program", ">")]) {
        while let Some(start) = bare.find(from) {
            let end = bare[start..].find(to).map_or(bare.len(), |length| start + length + to.len());
            bare.replace_range(start..end, "");
        }
    }
    bare
}

/// The processor, its cores, and the versions that matter.
fn machine() -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let model = model.trim_start_matches(['\t', ' ', ':']);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let browser = output(Command::new("chromium").arg("--version")).unwrap_or_default();
    format!("{model}, {cores} cores, {}", browser.trim())
}
