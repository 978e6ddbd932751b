//! Which browser is driven, and what it is asked for when a session starts.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::path::PathBuf;

/// An engine that the tests run in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit's port to GTK.
    WebKit,
}

/// What `cargo xtask test` tells the tests.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The folder of the built site.
    pub files: PathBuf,
    /// The program that speaks WebDriver.
    pub driver: PathBuf,
    /// The engine that is driven.
    pub engine: Engine,
    /// The browser's program.
    program: String,
    /// The text of axe-core, which is put into the page to check its accessibility.
    pub axe: String,
    /// How many browsers work at the same time.
    pub sessions: usize,
}

impl Setup {
    /// Reads the environment; without it there is nothing to test.
    pub fn from_environment() -> Result<Setup, String> {
        let get = |name: &str| {
            std::env::var(name).map_err(|_| {
                format!("{name} is not set: start the browser tests with `cargo xtask test`.")
            })
        };
        let engine = match get("CADRAN_BROWSER")?.as_str() {
            "chromium" => Engine::Chromium,
            "firefox" => Engine::Firefox,
            "webkit" => Engine::WebKit,
            other => return Err(format!("the tests do not know the browser `{other}`.")),
        };
        let axe = get("CADRAN_AXE")?;
        let axe = std::fs::read_to_string(&axe)
            .map_err(|error| format!("cannot read {axe}: {error}."))?;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Setup {
            files: get("CADRAN_SITE")?.into(),
            driver: get("CADRAN_DRIVER")?.into(),
            engine,
            program: get("CADRAN_BROWSER_PROGRAM")?,
            axe,
            sessions: cores.clamp(1, 4),
        })
    }

    /// The capabilities of a new session: no window, nothing sent anywhere, every message kept.
    pub fn capabilities(&self) -> Capabilities {
        let asked = match self.engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => self.firefox(),
            Engine::WebKit => self.webkit(),
        };
        match asked {
            Value::Object(asked) => asked,
            _ => Capabilities::new(),
        }
    }

    fn chromium(&self) -> Value {
        let options = json!({ "binary": self.program, "args": [
            "--headless=new",
            // Inside a container there is no sandbox to be had, and little shared memory.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // What another site frames is drawn by another process, as on any computer with enough memory.
            "--site-per-process",
            "--window-size=1280,900",
            // A colour on its way to another one is neither.
            "--force-prefers-reduced-motion",
        ] });
        json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
    }

    fn firefox(&self) -> Value {
        let preferences = json!({ "ui.prefersReducedMotion": 1 });
        json!({ "moz:firefoxOptions":
            { "binary": self.program, "args": ["-headless"], "prefs": preferences } })
    }

    fn webkit(&self) -> Value {
        let options = json!({ "binary": self.program, "args": ["--automation"] });
        json!({ "webkitgtk:browserOptions": options })
    }
}
