//! What a page is watched for in every test: errors it reports, and faults of accessibility.

use crate::browser::Engine;
use crate::session::{Session, said};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
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
