//! Finds the browsers of the tests and their WebDrivers, and installs them where that is possible.

use crate::install::{self, Packages};
use crate::run::find;
use crate::tools;
use std::path::PathBuf;
use std::process::Command;

/// An engine that the browser tests run in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome where that is what there is.
    Chromium,
    /// Firefox, or its release with extended support.
    Firefox,
    /// WebKit, the engine of Safari, in the small browser that GTK's port of it comes with.
    WebKit,
}

impl Browser {
    /// Every engine, in the order of the tests.
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    /// The name by which it is asked for, and by which the tests know it.
    pub const fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }

    /// The engine of a name.
    pub fn of_name(name: &str) -> Result<Browser, String> {
        Browser::ALL.into_iter().find(|browser| browser.name() == name).ok_or_else(|| {
            let known: Vec<&str> = Browser::ALL.into_iter().map(Browser::name).collect();
            format!("`{name}` is no browser of the tests. Known: {}.", known.join(", "))
        })
    }

    /// What the tests need of it, in words.
    const fn needs(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium (or Chrome) and chromedriver",
            Browser::Firefox => "firefox-esr (or Firefox) and geckodriver",
            Browser::WebKit => "WebKitWebDriver, MiniBrowser of webkit2gtk 4.1 and Xvfb",
        }
    }

    /// The packages of Debian and Ubuntu.
    const fn packages(self) -> &'static Packages {
        match self {
            Browser::Chromium => &install::CHROMIUM,
            Browser::Firefox => &install::FIREFOX,
            Browser::WebKit => &install::WEBKIT,
        }
    }

    /// Where the browser is, if it is installed.
    fn program(self) -> Option<PathBuf> {
        let named = |names: &[&str]| names.iter().find_map(|name| find(name));
        let placed = |place: PathBuf| Some(place).filter(|place| place.is_file());
        match self {
            Browser::Chromium => {
                let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
                named(&["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
                    .or_else(|| placed(mac.into()))
            }
            Browser::Firefox => named(&["firefox-esr", "firefox"]),
            Browser::WebKit => {
                let library = |folder: &str| {
                    placed(PathBuf::from(folder).join("webkit2gtk-4.1").join("MiniBrowser"))
                };
                let machine = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
                [machine.as_str(), "/usr/lib64", "/usr/lib", "/usr/libexec"]
                    .into_iter()
                    .find_map(library)
            }
        }
    }

    /// Where its WebDriver is, if it is installed; cargo installs the one that Debian lacks.
    fn driver(self) -> Result<Option<PathBuf>, String> {
        match self {
            Browser::Chromium => {
                // The machines of some build services keep the driver in a folder that this names.
                let apart = std::env::var_os("CHROMEWEBDRIVER").map(PathBuf::from);
                let apart = apart.map(|folder| folder.join("chromedriver"));
                Ok(find("chromedriver").or(apart.filter(|place| place.is_file())))
            }
            Browser::Firefox => tools::ensure_geckodriver().map(Some),
            Browser::WebKit => Ok(find("WebKitWebDriver").filter(|_| find("Xvfb").is_some())),
        }
    }
}

/// A browser and the driver that belongs to it.
struct Installed {
    browser: PathBuf,
    driver: PathBuf,
}

/// The command that runs a program of the browser tests on a built site, with what it needs; installs what is missing.
///
/// # Errors
/// When the browser or its driver is not there and cannot be installed.
pub fn command(browser: Browser, program: &str, site: &str) -> Result<Command, String> {
    let installed = ensure(browser)?;
    let mut command = Command::new("cargo");
    command.args(["run", "--locked", "--quiet", "--package", "cadran-browser-tests"]);
    command.args(["--bin", program, "--"]);
    command.env("CADRAN_SITE", site).env("CADRAN_AXE", tools::ensure_axe()?);
    command.env("CADRAN_BROWSER", browser.name());
    command.env("CADRAN_BROWSER_PROGRAM", installed.browser);
    command.env("CADRAN_DRIVER", installed.driver);
    Ok(command)
}

/// Finds the browser and its driver; installs what is missing.
fn ensure(browser: Browser) -> Result<Installed, String> {
    if let Some(installed) = installed(browser)? {
        return Ok(installed);
    }
    let needed = format!(
        "The browser tests in {} need {}; --browser names another engine.",
        browser.name(),
        browser.needs()
    );
    browser.packages().install().map_err(|sentence| format!("{sentence} {needed}"))?;
    installed(browser)?.ok_or(needed)
}

fn installed(browser: Browser) -> Result<Option<Installed>, String> {
    // The browser comes first: without it there is no need of a driver that takes minutes to build.
    let Some(program) = browser.program() else { return Ok(None) };
    let driver = browser.driver()?;
    Ok(driver.map(|driver| Installed { browser: program, driver }))
}
