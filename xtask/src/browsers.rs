//! Finds the browsers of the tests and their WebDrivers, and installs them where that is possible.

use crate::install::packages;
use crate::run::find;
use crate::tools::{self, GECKODRIVER};
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that the browser tests run in.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "lower")]
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

    /// The packages of Debian and Ubuntu, with the screen that WebKit's browser draws on.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["chromium", "chromium-driver"],
            Browser::Firefox => &["firefox-esr"],
            Browser::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// Where the browser and its WebDriver are, if both are installed. Cargo installs the driver that Debian lacks.
    fn installed(self) -> Result<Option<[PathBuf; 2]>, String> {
        let named = |names: &[&str]| names.iter().find_map(|name| find(name));
        let in_folders = |folders: &[String], name: &str| {
            folders.iter().map(|folder| Path::new(folder).join(name)).find(|it| it.is_file())
        };
        let (browser, driver) = match self {
            Browser::Chromium => {
                let names =
                    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
                let mac = "/Applications/Google Chrome.app/Contents/MacOS".to_owned();
                // The machines of some build services keep the driver in a folder that this names.
                let apart = std::env::var("CHROMEWEBDRIVER").ok();
                let apart = apart.and_then(|folder| in_folders(&[folder], "chromedriver"));
                let browser = named(&names).or_else(|| in_folders(&[mac], "Google Chrome"));
                (browser, find("chromedriver").or(apart))
            }
            Browser::Firefox => match named(&["firefox-esr", "firefox"]) {
                Some(browser) => (Some(browser), Some(GECKODRIVER.ensure()?)),
                None => (None, None),
            },
            Browser::WebKit => {
                let own = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
                let folders = [&own, "/usr/lib64", "/usr/lib", "/usr/libexec"]
                    .map(|folder| format!("{folder}/webkit2gtk-4.1"));
                let driver = find("WebKitWebDriver").filter(|_| find("Xvfb").is_some());
                (in_folders(&folders, "MiniBrowser"), driver)
            }
        };
        Ok(browser.zip(driver).map(|(browser, driver)| [browser, driver]))
    }
}

/// The command that runs a program of the browser tests on a built site, with what it needs; installs what is missing.
///
/// # Errors
/// When the browser or its driver is not there and cannot be installed.
pub fn command(browser: Browser, program: &str, site: &str) -> Result<Command, String> {
    let name = browser.name();
    let needed = |sentence: String| {
        format!("{sentence} The tests in {name} need it; --browser names another engine.")
    };
    if browser.installed()?.is_none() {
        packages(browser.packages()).map_err(needed)?;
    }
    let installed = browser.installed()?;
    let [place, driver] =
        installed.ok_or_else(|| needed(format!("{name} or its WebDriver is not found.")))?;
    let mut command = Command::new("cargo");
    command.args(["run", "--locked", "--quiet", "--package", "cadran-browser-tests"]);
    command.args(["--bin", program, "--"]);
    command.env("CADRAN_SITE", site).env("CADRAN_AXE", tools::axe()?);
    command.env("CADRAN_BROWSER", name).env("CADRAN_BROWSER_PROGRAM", place);
    command.env("CADRAN_DRIVER", driver);
    Ok(command)
}
