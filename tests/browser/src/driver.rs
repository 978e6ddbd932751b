//! Starts a browser with a WebDriver of its own, and ends both.

use crate::browser::{Engine, Setup};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStderr, Command};

/// How long a driver may take to start its browser.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a browser may take to close.
const FAREWELL: Duration = Duration::from_secs(10);

/// What this WebKit (2.50) leaves out while it is tested: collecting garbage beside a running program, and freeing
/// code that was replaced by faster one. See `docs/decisions/0016-one-program-in-chunks.md`.
const WEBKIT_OPTIONS: [&str; 2] = ["JSC_useConcurrentGC", "JSC_freeRetiredWasmCode"];

/// A running browser. Most drivers know one browser at a time, so each has its own.
pub struct Browser {
    /// What it is told by.
    pub client: Client,
    /// The driver, and the display that it draws on: they end with this value.
    processes: Vec<Child>,
    /// Whether the browser has said that the process of its page crashed.
    crashed: Arc<AtomicBool>,
}

impl Browser {
    /// Starts the driver, and by it the browser.
    pub async fn start(setup: &Setup) -> Result<Browser, String> {
        let port = free_port()?;
        let mut processes = Vec::new();
        let mut command = Command::new(&setup.driver);
        command.arg(format!("--port={port}"));
        if setup.engine == Engine::WebKit {
            let (screen, number) = screen().await?;
            processes.push(screen);
            command.env("DISPLAY", number).env("XDG_CONFIG_HOME", calm_settings()?);
            // There is no desktop to tell of what is on the screen.
            command.env("NO_AT_BRIDGE", "1");
            for option in WEBKIT_OPTIONS {
                command.env(option, "0");
            }
        }
        let crashed = Arc::new(AtomicBool::new(false));
        let mut driver = spawn(command.stdout(Stdio::null()).stderr(Stdio::piped()))?;
        if let Some(told) = driver.stderr.take() {
            tokio::spawn(heed(told, Arc::clone(&crashed)));
        }
        processes.push(driver);
        let address = format!("http://127.0.0.1:{port}");
        let deadline = Instant::now() + PATIENCE;
        loop {
            let connected = ClientBuilder::new(HttpConnector::new())
                .capabilities(setup.capabilities())
                .connect(&address)
                .await;
            match connected {
                Ok(client) => return Ok(Browser { client, processes, crashed }),
                // The driver does not listen yet, or the browser had a bad start.
                Err(_) if Instant::now() < deadline => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Err(error) => return Err(format!("no browser could be started: {error}")),
            }
        }
    }

    /// Whether the browser still answers.
    pub async fn is_alive(&self) -> bool {
        let asked = tokio::time::timeout(FAREWELL, self.client.current_url()).await;
        matches!(asked, Ok(Ok(_)))
    }

    /// Whether the engine's own process of the page has crashed: no page can ask for that.
    pub fn has_crashed(&self) -> bool {
        self.crashed.load(Ordering::Relaxed)
    }

    /// Closes the browser, then ends its driver.
    pub async fn quit(mut self) {
        // A browser that is gone already, or hangs, needs no closing.
        tokio::time::timeout(FAREWELL, self.client.close()).await.ok();
        for process in self.processes.iter_mut().rev() {
            process.kill().await.ok();
        }
    }
}

/// Reads what a browser says beside its driver, and notes a crash: MiniBrowser says so in these words.
async fn heed(told: ChildStderr, crashed: Arc<AtomicBool>) {
    let mut lines = BufReader::new(told).split(b'\n');
    while let Ok(Some(line)) = lines.next_segment().await {
        if String::from_utf8_lossy(&line).contains("WebProcess CRASHED") {
            crashed.store(true, Ordering::Relaxed);
        }
    }
}

/// A screen that nobody sees, and its name. It is smaller than any window: the pointer, which rests
/// in its middle, is then always over the window, and so the window has the focus.
async fn screen() -> Result<(Child, String), String> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "200x200x24", "-nolisten", "tcp"]);
    let mut screen = spawn(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let told = screen.stdout.take().ok_or("Xvfb does not say which display it serves")?;
    let mut number = String::new();
    let read = tokio::time::timeout(PATIENCE, BufReader::new(told).read_line(&mut number)).await;
    match (read, number.trim()) {
        (Ok(Ok(_)), number) if !number.is_empty() => Ok((screen, format!(":{number}"))),
        _ => Err("Xvfb did not start".into()),
    }
}

/// A folder of settings in which GTK moves nothing: WebKit takes that for the reader's wish.
fn calm_settings() -> Result<std::path::PathBuf, String> {
    let folder = Path::new("target/browser-settings");
    let write = || -> std::io::Result<std::path::PathBuf> {
        std::fs::create_dir_all(folder.join("gtk-3.0"))?;
        let text = "[Settings]\ngtk-enable-animations=0\n";
        std::fs::write(folder.join("gtk-3.0/settings.ini"), text)?;
        std::path::absolute(folder)
    };
    write().map_err(|error| format!("{}: {error}", folder.display()))
}

fn spawn(command: &mut Command) -> Result<Child, String> {
    command.stdin(Stdio::null()).kill_on_drop(true);
    command.spawn().map_err(|error| format!("{:?} did not start: {error}", command.as_std()))
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| format!("no port is free: {error}"))
}
