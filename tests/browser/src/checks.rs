//! What a page is watched for in every test: errors it reports, and faults of accessibility.

use crate::browser::Engine;
use crate::runner::Outcome;
use crate::session::{Session, said};
use fantoccini::wd::{PrintConfiguration, PrintSize, WebDriverCompatibleCommand};
use flate2::read::ZlibDecoder;
use http::Method;
use serde_json::{Value, json};
use std::io::Read;
use url::{ParseError, Url};

/// Runs axe in the page, and hands on a line for each element at fault.
const RUN_AXE: &str = r#"
const [rules, done] = arguments;
axe.run(rules.length ? { runOnly: rules } : {}).then(
    found => done(found.violations.flatMap(violation =>
        violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`))),
    error => done([String(error)]));
"#;

impl Session {
    /// What axe-core finds wrong with the page by these of its rules, or by all of them where none is
    /// named: one line for each element, nothing when all is well.
    pub async fn violations(&self, rules: &[&str]) -> Result<Vec<String>, String> {
        if self.evaluate("typeof axe").await? == "undefined" {
            self.run(&self.setup.axe).await?;
        }
        let found = self
            .client
            .execute_async(RUN_AXE, vec![json!(rules)])
            .await
            .map_err(said("running axe"))?;
        let lines = found.as_array().ok_or("axe gave no list")?;
        Ok(lines.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// What the page shown asked other hosts for, and cookies that it could read.
    async fn strangers(&self) -> Result<Vec<String>, String> {
        let script = "if (location.origin === 'null') return []; const others = performance.getEntriesByType('resource').map(entry => entry.name)\
            .filter(name => !name.startsWith(location.origin) && !/^(blob|data):/.test(name)); \
            return document.cookie ? [...others, document.cookie] : others;";
        let found = self.execute(script, Vec::new()).await?;
        let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(found.map(|name| format!("no business of this page: {name}")).collect())
    }

    /// What has gone wrong on the pages since this was last asked: exceptions, failed loads, breaches
    /// of the content policy, dialogues, cookies, requests to other hosts.
    pub async fn messages(&self) -> Result<Vec<String>, String> {
        let mut found = self.host.told();
        for request in self.host.requests() {
            if request.status >= 400 {
                found.push(format!("{}: {}", request.target, request.status));
            }
            if let Some(cookie) = request.header("cookie") {
                found.push(format!("{} was asked for with a cookie: {cookie}", request.target));
            }
        }
        found.extend(self.strangers().await?);
        if self.setup.engine == Engine::Chromium {
            // It holds what a page itself cannot know of.
            let entries =
                self.client.issue_cmd(BrowserLog).await.map_err(said("reading the log"))?;
            let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
            let serious = entries.iter().filter(|entry| entry["level"] == "SEVERE");
            found.extend(serious.filter_map(|entry| entry["message"].as_str()).map(str::to_owned));
        }
        // Browsers ask for this file by themselves, where a document names no icon.
        found.retain(|message| !message.contains("/favicon.ico"));
        Ok(found)
    }
}

impl Session {
    /// Lets the system's colours replace the page's, or ends that; Chromium alone can be told so.
    pub async fn force_colours(&self, on: bool) -> Outcome {
        let value = if on { "active" } else { "" };
        self.emulate(json!({ "features": [{ "name": "forced-colors", "value": value }] })).await
    }

    /// Shows the page as it is printed, or ends that; Chromium alone can be told so.
    pub async fn as_printed(&self, on: bool) -> Outcome {
        self.emulate(json!({ "media": if on { "print" } else { "" } })).await
    }

    async fn emulate(&self, media: Value) -> Outcome {
        let command = DevTools("Emulation.setEmulatedMedia", media);
        self.client.issue_cmd(command).await.map(drop).map_err(said("emulating a medium"))
    }

    /// How many pages of A4 the page takes when it is printed.
    pub async fn printed_pages(&self) -> Result<usize, String> {
        let a4 = PrintSize { width: 21.0, height: 29.7 };
        let wanted = PrintConfiguration::builder().size(a4).build();
        let wanted = wanted.map_err(|error| error.to_string())?;
        let file = self.client.print(wanted).await.map_err(said("printing"))?;
        // The root of a PDF's tree of pages counts them all; some browsers compress it.
        let mut texts = vec![String::from_utf8_lossy(&file).into_owned()];
        let starts = file.windows(7).enumerate().filter(|(_, bytes)| bytes == b"stream\n");
        for (start, _) in starts {
            let mut bytes = Vec::new();
            // Not every stream is compressed this way: what cannot be read holds no tree either.
            ZlibDecoder::new(&file[start + 7..]).read_to_end(&mut bytes).ok();
            texts.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        let count = |rest: &str| {
            rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse::<usize>().ok()
        };
        let counts = texts.iter().flat_map(|text| text.split("/Count ").skip(1)).filter_map(count);
        counts.max().ok_or_else(|| "the file printed does not count its pages".to_owned())
    }
}

/// A command of the DevTools, which chromedriver passes on.
#[derive(Debug)]
pub struct DevTools(pub &'static str, pub Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// Chromium's log, which is no part of the WebDriver standard.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

impl Session {
    /// Takes for granted what went wrong so far: a test that breaks something expects complaints.
    pub async fn forgive(&self) -> Outcome {
        self.messages().await?;
        self.host.forget();
        Ok(())
    }
}
