//! Finds a browser and its WebDriver, installs them where that is possible, starts and stops the driver.

use crate::run::{Outcome, announce, find, install_packages, output};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a driver may take to answer, and to go.
const PATIENCE: Duration = Duration::from_secs(30);

/// An engine that the browser tests run in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome where that is what there is.
    Chromium,
}

impl Browser {
    /// Every engine, in the order of the tests.
    pub const ALL: [Browser; 1] = [Browser::Chromium];

    /// The name by which it is asked for, and by which the tests know it.
    pub const fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
        }
    }

    /// The engine of a name.
    pub fn of_name(name: &str) -> Result<Browser, String> {
        Browser::ALL.into_iter().find(|browser| browser.name() == name).ok_or_else(|| {
            let known: Vec<&str> = Browser::ALL.into_iter().map(Browser::name).collect();
            format!("`{name}` is no browser of the tests. Known: {}.", known.join(", "))
        })
    }

    /// The names under which systems install the browser.
    const fn programs(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => {
                &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
            }
        }
    }

    /// The name of its WebDriver.
    const fn driver(self) -> &'static str {
        match self {
            Browser::Chromium => "chromedriver",
        }
    }

    /// The packages of Debian and Ubuntu.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["chromium", "chromium-driver"],
        }
    }
}

/// A browser and the driver that belongs to it.
pub struct Installed {
    /// The browser's program.
    pub browser: PathBuf,
    driver: PathBuf,
}

/// Finds the browser and its driver; installs both where one is missing.
pub fn ensure(browser: Browser) -> Result<Installed, String> {
    if let Some(installed) = installed(browser) {
        return Ok(installed);
    }
    let by_hand = format!(
        "the browser tests need {} (or Chrome) and {} on the search path.",
        browser.name(),
        browser.driver()
    );
    install_packages(browser.packages()).map_err(|sentence| format!("{by_hand} {sentence}"))?;
    installed(browser).ok_or(by_hand)
}

fn installed(browser: Browser) -> Option<Installed> {
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let program = browser.programs().iter().find_map(|name| find(name));
    let program = program.or_else(|| Some(mac).filter(|place| place.is_file()))?;
    // The machines of some build services keep the driver in a folder that this variable names.
    let apart = std::env::var_os("CHROMEWEBDRIVER").map(PathBuf::from);
    let apart = apart.map(|folder| folder.join(browser.driver())).filter(|place| place.is_file());
    let driver = find(browser.driver()).or(apart)?;
    Some(Installed { browser: program, driver })
}

/// A running WebDriver, stopped with its browsers when this value goes.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port, and returns once it answers.
    pub fn start(installed: &Installed) -> Result<Driver, String> {
        let version = output(Command::new(&installed.driver).arg("--version")).unwrap_or_default();
        announce(&format!("Starting {}", version.split(" (").next().unwrap_or("the driver")));
        let port = free_port()?;
        let child = Command::new(&installed.driver)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} did not start: {error}.", installed.driver.display()))?;
        let mut driver = Driver { child, port };
        driver.wait_until_ready()?;
        Ok(driver)
    }

    /// The address that a WebDriver client connects to.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_ready(&mut self) -> Outcome {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if self
                .get("/status")
                .is_ok_and(|answer| answer.replace(' ', "").contains("\"ready\":true"))
            {
                return Ok(());
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("the driver ended at once ({status})."));
            }
            if Instant::now() > deadline {
                return Err(format!("the driver did not answer within {PATIENCE:?}."));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The body of the driver's answer. Its length is counted, for some drivers leave the connection
    /// open after it.
    fn get(&self, path: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let host = format!("Host: 127.0.0.1:{}", self.port);
        write!(stream, "GET {path} HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n")?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        let mut line = String::new();
        while reader.read_line(&mut line)? > 2 {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
            line.clear();
        }
        let mut body = String::new();
        reader.take(length).read_to_string(&mut body)?;
        Ok(body)
    }
}

impl Drop for Driver {
    /// Asks the driver to end, so that it closes its browsers too; then makes sure that it has.
    fn drop(&mut self) {
        let asked = self.get("/shutdown").is_ok();
        let deadline = Instant::now() + Duration::from_secs(5);
        while asked && Instant::now() < deadline && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        // Both fail where it has ended already, which is what is wanted.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| format!("no port is free: {error}."))
}
