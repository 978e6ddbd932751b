//! One visit: what a reader does with a page, and what can be read off it.

use crate::browser::Setup;
use crate::driver::Browser;
use crate::runner::Outcome;
use crate::server::Server;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use url::Url;

/// How long a page may take to become what a test waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long it may take to tell that it has waited in vain for ten seconds.
const LONG_PATIENCE: Duration = Duration::from_secs(35);

/// How often it is asked meanwhile.
const INTERVAL: Duration = Duration::from_millis(10);

/// A browser with one page open, and the host of the site that it visits. Copies share both.
#[derive(Clone)]
pub struct Session {
    /// The WebDriver client, for what has no function here.
    pub client: Client,
    /// What the run was given.
    pub setup: Arc<Setup>,
    /// The site's host, which no other test uses.
    pub host: Arc<Server>,
    /// What the engine cannot do of the test.
    skipped: Arc<Mutex<Vec<String>>>,
}

impl Session {
    /// A visit to the site on a host of its own, where no test before has left anything: at the
    /// host's root, or in a folder, which asks more of the site.
    pub fn new(browser: &Browser, setup: &Arc<Setup>, in_folder: bool) -> Result<Session, String> {
        let folder = in_folder.then_some("some/folder");
        let host = Server::watched(&setup.files, folder)
            .map_err(|error| format!("the site cannot be served: {error}"))?;
        let client = browser.client.clone();
        let (setup, skipped) = (Arc::clone(setup), Arc::default());
        Ok(Session { client, setup, host: Arc::new(host), skipped })
    }

    /// Leaves out what this engine cannot do, for a reason that completes "skipped:". The test then
    /// counts as skipped, never as passed, whatever else of it held.
    pub fn skip(&self, reason: &str) -> Outcome {
        let mut skipped = self.skipped.lock().expect("noting a reason cannot fail");
        if !skipped.iter().any(|known| known == reason) {
            skipped.push(reason.to_owned());
        }
        Ok(())
    }

    /// Why parts of the test were left out; nothing where all of it was run.
    pub fn skipped(&self) -> Vec<String> {
        self.skipped.lock().expect("noting a reason cannot fail").clone()
    }

    /// Leaves the page of the test before, and its errors.
    pub async fn clean(&self) -> Outcome {
        self.client.goto("about:blank").await.map_err(said("leaving the page"))?;
        self.resize(1280, 900).await?;
        self.messages().await.map(drop)
    }

    /// Opens a path relative to the site's root, and waits until the page reacts.
    pub async fn goto(&self, path: &str) -> Outcome {
        self.load(path).await?;
        self.ready().await
    }

    /// Opens a path, and waits for nothing but the document.
    pub async fn load(&self, path: &str) -> Outcome {
        let address = format!("{}{path}", self.host.address);
        let place = |address: &str| address.split('#').next().map(str::to_owned);
        if place(&self.address().await?) == place(&address) {
            // Going to the same page with another fragment would not load it again.
            self.client.goto("about:blank").await.map_err(said("leaving the page"))?;
        }
        self.client.goto(&address).await.map_err(said(&format!("opening {address}")))
    }

    /// Opens a path in a frame as small as no window can be made, and stays in the frame.
    pub async fn open_in_frame(&self, path: &str, width: u32, height: u32) -> Outcome {
        let site = Url::parse(&self.host.address).map_err(|error| error.to_string())?;
        let page = format!("/-frame.html#{width}x{height}={}{path}", site.path());
        let frame = site.join(&page).map_err(|error| error.to_string())?;
        self.client.goto("about:blank").await.map_err(said("leaving the page"))?;
        self.client.goto(frame.as_str()).await.map_err(said(&format!("opening {frame}")))?;
        self.client.enter_frame(0).await.map_err(said("entering the frame"))?;
        self.ready().await
    }

    /// Loads the page again, and waits until it reacts.
    pub async fn reload(&self) -> Outcome {
        self.client.refresh().await.map_err(said("reloading"))?;
        self.ready().await
    }

    /// Waits until the page reacts.
    pub async fn ready(&self) -> Outcome {
        self.wait_for("the page to react", "document.documentElement.dataset.ready === 'true'")
            .await
    }

    /// Gives the page the focus of its window: in Firefox it may lie beside the page once a tab was closed, or has shown
    /// a file, and no event tells of an element that gets it.
    pub async fn take_focus(&self) -> Outcome {
        self.poll("the focus of the window", || async {
            if self.evaluate("document.hasFocus()").await? == true {
                return Ok(Some(()));
            }
            let tab = self.client.window().await.map_err(said("asking for the tab"))?;
            self.client.switch_to_window(tab).await.map_err(said("going to the tab"))?;
            Err("it lies elsewhere".to_owned())
        })
        .await
    }

    /// Waits until all has come on a page of which everything was unfolded.
    pub async fn all_has_come(&self) -> Outcome {
        const COMING: &str = "[data-awaits], [aria-busy=true], [data-panel] > div:empty, \
            :root[data-program=calculator] details.raw[open]";
        self.wait_for("all that is unfolded", &format!("!document.querySelector('{COMING}')")).await
    }

    /// The address of the page.
    pub async fn address(&self) -> Result<String, String> {
        let address = self.client.current_url().await.map_err(said("asking for the address"))?;
        Ok(address.into())
    }

    /// The path of the page relative to the site's root, with what follows `#`.
    pub async fn path(&self) -> Result<String, String> {
        let address = self.address().await?;
        Ok(address.strip_prefix(&self.host.address).unwrap_or(&address).to_owned())
    }

    /// Runs statements in the page; `arguments` holds what is given, `return` gives a value back.
    pub async fn execute(&self, script: &str, given: Vec<Value>) -> Result<Value, String> {
        self.client.execute(script, given).await.map_err(said(&format!("running `{script}`")))
    }

    /// Runs statements that give nothing back.
    pub async fn run(&self, script: &str) -> Outcome {
        self.execute(script, Vec::new()).await.map(drop)
    }

    /// The value of an expression of JavaScript.
    pub async fn evaluate(&self, expression: &str) -> Result<Value, String> {
        self.execute(&format!("return ({expression});"), Vec::new()).await
    }

    /// Waits until an expression of JavaScript holds; `what` completes "waited for".
    pub async fn wait_for(&self, what: &str, expression: &str) -> Outcome {
        self.wait_within(PATIENCE, what, expression).await
    }

    /// The same for what comes only once the page itself has given up waiting.
    pub async fn wait_long_for(&self, what: &str, expression: &str) -> Outcome {
        self.wait_within(LONG_PATIENCE, what, expression).await
    }

    async fn wait_within(&self, patience: Duration, what: &str, expression: &str) -> Outcome {
        let script = format!("return Boolean({expression});");
        self.poll_within(patience, what, || async {
            match self.client.execute(&script, Vec::new()).await {
                Ok(Value::Bool(true)) => Ok(Some(())),
                Ok(other) => Err(format!("`{expression}` gave {other}")),
                // The page may be in the middle of leaving: the next question finds the new one.
                Err(error) => Err(format!("`{expression}` gave {error}")),
            }
        })
        .await
    }

    /// Asks again and again until there is an answer, or patience ends; the last reason is told.
    pub async fn poll<Answer, Work>(
        &self,
        what: &str,
        ask: impl Fn() -> Work,
    ) -> Result<Answer, String>
    where
        Work: Future<Output = Result<Option<Answer>, String>>,
    {
        self.poll_within(PATIENCE, what, ask).await
    }

    async fn poll_within<Answer, Work>(
        &self,
        patience: Duration,
        what: &str,
        ask: impl Fn() -> Work,
    ) -> Result<Answer, String>
    where
        Work: Future<Output = Result<Option<Answer>, String>>,
    {
        let deadline = Instant::now() + patience;
        loop {
            let reason = match ask().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => String::new(),
                Err(reason) => format!(": {reason}"),
            };
            if Instant::now() > deadline {
                return Err(format!("waited {patience:?} in vain for {what}{reason}"));
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// The first element of a CSS selector, once it is there.
    pub async fn find(&self, selector: &str) -> Result<Element, String> {
        self.poll(&format!("an element `{selector}`"), || async {
            self.client
                .find(Locator::Css(selector))
                .await
                .map(Some)
                .map_err(|error| error.to_string())
        })
        .await
    }

    /// How many elements there are of a CSS selector.
    pub async fn count(&self, selector: &str) -> Result<usize, String> {
        let found = self.client.find_all(Locator::Css(selector)).await;
        found.map(|found| found.len()).map_err(said(&format!("counting `{selector}`")))
    }

    /// The text of an element as a person reads it.
    pub async fn text(&self, selector: &str) -> Result<String, String> {
        let element = self.find(selector).await?;
        element.text().await.map_err(said(&format!("reading `{selector}`")))
    }

    /// An attribute of an element, if it has it.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>, String> {
        let element = self.find(selector).await?;
        element.attr(name).await.map_err(said(&format!("reading {name} of `{selector}`")))
    }

    /// Clicks an element as a reader does: where something covers it, this fails.
    pub async fn click(&self, selector: &str) -> Outcome {
        // WebKit's driver takes what lies just below the window for visible, and then cannot click it. A window
        // that is covered shows no frame to wait for.
        const REST: &str = "const where = () => JSON.stringify(arguments[0].getBoundingClientRect()); \
            arguments[0].scrollIntoView({ block: 'nearest' }); \
            const before = where(); \
            return new Promise((done) => { \
                requestAnimationFrame(() => setTimeout(() => done(where() === before))); \
                setTimeout(() => done(where() === before), 250); \
            });";
        // WebKit's driver looks where the element lies, and clicks there some time later: by then a part of the page
        // may have come, and the click goes where nobody meant it. Such a click does nothing. What is drawn anew as a field
        // loses the focus is what was meant.
        const AIM: &str = "const meant = arguments[0].closest('select') ?? arguments[0]; \
            window.clickAim = (event) => { \
                window.removeEventListener('click', window.clickAim, true); \
                if (meant.contains(event.target)) return; \
                if (!meant.isConnected && event.target.closest(arguments[1])) return; \
                event.stopImmediatePropagation(); \
                event.preventDefault(); \
                window.clickAim.wentTo = event.target.outerHTML.slice(0, 80); \
            }; \
            window.addEventListener('click', window.clickAim, true);";
        const WENT_TO: &str = "const aim = window.clickAim; \
            window.removeEventListener('click', aim, true); \
            return aim?.wentTo ?? null;";
        let what = format!("clicking `{selector}`");
        // What moves or is drawn anew at that moment is clicked where it comes to rest.
        self.poll(&what, || async {
            let element = self.find(selector).await?;
            if self.execute(REST, vec![json!(element)]).await? != true {
                return Err(format!("{what}: it moves"));
            }
            self.execute(AIM, vec![json!(element), json!(selector)]).await?;
            element.clone().click().await.map_err(said(&what))?;
            match self.execute(WENT_TO, Vec::new()).await {
                Ok(Value::String(other)) => Err(format!("{what}: the click went to {other}")),
                // The click may have led to another page.
                _ => Ok(Some(())),
            }
        })
        .await
    }

    /// Presses the button of an action of the page contract.
    pub async fn act(&self, action: &str) -> Outcome {
        self.click(&format!("[data-action=\"{action}\"]")).await
    }

    /// Types keys into whatever has the focus.
    pub async fn keys(&self, keys: &str) -> Outcome {
        let element = self.client.active_element().await.map_err(said("finding the focus"))?;
        element.send_keys(keys).await.map_err(said("typing"))
    }

    /// Presses keys together, wherever the focus is, and lets them go.
    pub async fn press(&self, keys: &[char]) -> Outcome {
        let down = |actions: KeyActions, key: &char| actions.then(KeyAction::Down { value: *key });
        let up = |actions: KeyActions, key: &char| actions.then(KeyAction::Up { value: *key });
        let pressed = keys.iter().fold(KeyActions::new("keyboard".into()), down);
        let actions = keys.iter().rev().fold(pressed, up);
        self.client.perform_actions(actions).await.map_err(said("pressing keys"))
    }

    /// Presses one key after the other, each wherever the focus is by then.
    pub async fn press_each(&self, keys: &str) -> Outcome {
        for key in keys.chars() {
            self.press(&[key]).await?;
        }
        Ok(())
    }

    /// Sets the size of the window's content, whatever the browser shows around it by now.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let has_it = format!("innerWidth === {width} && innerHeight === {height}");
        let around = "[outerWidth - innerWidth, outerHeight - innerHeight]";
        // A desktop answers late: what was asked of it may not hold yet, and is asked again.
        self.poll("the size of the window", || async {
            if self.evaluate(&has_it).await? == true {
                return Ok(Some(()));
            }
            let around = self.evaluate(around).await?;
            let side = |side: usize| around[side].as_u64().unwrap_or_default() as u32;
            let set = self.client.set_window_size(width + side(0), height + side(1)).await;
            set.map(|()| None).map_err(said("setting the size of the window"))
        })
        .await
    }

    /// Keeps a picture of the page.
    pub async fn screenshot(&self, file: &Path) -> Outcome {
        let picture = self.client.screenshot().await.map_err(said("taking a picture"))?;
        std::fs::write(file, picture).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// The document as it is now.
    pub async fn source(&self) -> Result<String, String> {
        self.client.source().await.map_err(said("reading the document"))
    }
}

/// The sentence for a command that failed.
pub fn said(doing: &str) -> impl Fn(CmdError) -> String {
    move |error| match &error {
        // Some drivers name the kind of an error, and say nothing more.
        CmdError::Standard(told) => {
            format!("{doing} failed: {}: {}", told.error, told.message)
        }
        _ => format!("{doing} failed: {error}"),
    }
}
