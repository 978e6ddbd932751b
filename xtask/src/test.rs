//! `cargo xtask test`: everything that must hold, step by step, each step timed.

use crate::browsers::{self, Browser};
use crate::budget;
use crate::build::{self, SITE};
use crate::deny;
use crate::libreoffice;
use crate::module;
use crate::run::{Outcome, announce, run};
use crate::tools;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// What was asked for.
pub struct Plan {
    /// The engine's tests alone.
    pub quick: bool,
    /// One browser by name; all of them where none is given.
    pub browser: Option<String>,
    /// Nothing but the browser tests whose names hold this.
    pub only: Option<String>,
}

/// Runs every step, ends at the first that fails, and tells how long each took.
pub fn test(plan: Plan) -> Outcome {
    let browsers = match &plan.browser {
        Some(name) => vec![Browser::of_name(name)?],
        None => Browser::ALL.to_vec(),
    };
    let mut steps = Steps { done: Vec::new(), start: Instant::now() };
    let outcome = steps.all(&plan, &browsers);
    steps.summary(&outcome);
    outcome
}

/// The steps that are done, with their times.
struct Steps {
    done: Vec<(String, Duration)>,
    start: Instant,
}

impl Steps {
    fn all(&mut self, plan: &Plan, browsers: &[Browser]) -> Outcome {
        if plan.quick {
            return self.step("Engine tests", engine_tests);
        }
        if plan.only.is_none() {
            self.step("Formatting", formatting)?;
            self.step("Lints on this machine", lints_here)?;
            self.step("Lints for the browser", lints_in_browser)?;
            self.step("Engine tests", engine_tests)?;
            self.step("Tests of the interface without a browser", interface_tests)?;
            self.step("Licences and sources of the dependencies", deny::check)?;
            self.step("Tests of the tools", || cargo(&["test", "--locked", "--package", "xtask"]))?;
        }
        self.step("Release build", || build::build(None))?;
        self.step("Weight of a first visit", || budget::check(Path::new(SITE)))?;
        self.step("Weight of the module", || budget::check_module(Path::new(SITE)))?;
        if plan.only.is_none() {
            self.step("The module in Node", module::test)?;
            self.step("Formulas in LibreOffice", libreoffice::test_if_installed)?;
        }
        for browser in browsers {
            let name = format!("Browser tests in {}", browser.name());
            self.step(&name, || in_browser(*browser, plan.only.as_deref()))?;
        }
        Ok(())
    }

    fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
        announce(name);
        let start = Instant::now();
        let outcome = work();
        let mark = if outcome.is_ok() { "ok" } else { "FAILED" };
        self.done.push((format!("{name}: {mark}"), start.elapsed()));
        outcome
    }

    fn summary(&self, outcome: &Outcome) {
        announce("Summary");
        for (name, time) in &self.done {
            println!("{name} ({:.1} s)", time.as_secs_f64());
        }
        let verdict = if outcome.is_ok() { "Everything holds" } else { "Something does not hold" };
        println!("{verdict}. {:.1} s in all.", self.start.elapsed().as_secs_f64());
    }
}

fn engine_tests() -> Outcome {
    cargo(&["test", "--locked"])
}

fn interface_tests() -> Outcome {
    cargo(&["test", "--locked", "--features", "pages", "--lib", "ui::"])
}

fn formatting() -> Outcome {
    tools::ensure_component("fmt", "rustfmt")?;
    run(Command::new("cargo").args(["fmt", "--all", "--check"]))
        .map_err(|sentence| format!("{sentence} `cargo fmt --all` mends it."))
}

fn lints_here() -> Outcome {
    tools::ensure_component("clippy", "clippy")?;
    cargo(&["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn lints_in_browser() -> Outcome {
    tools::ensure_target()?;
    let target = format!("--target={}", tools::TARGET);
    ["calculators", "desk", "library", "module", "pages"].into_iter().try_for_each(|features| {
        let on = if features == "pages" { "--locked" } else { target.as_str() };
        let package = ["clippy", on, "--package", "cadran", "--features", features];
        cargo(&[&package[..], &["--", "-D", "warnings"]].concat())
    })
}

/// Lets the tests serve the site as any host would, and drive a browser through it.
fn in_browser(browser: Browser, only: Option<&str>) -> Outcome {
    let installed = browsers::ensure(browser)?;
    let axe = tools::ensure_axe()?;
    run(Command::new("cargo")
        .args(["run", "--locked", "--quiet", "--package", "cadran-browser-tests", "--"])
        .args(only)
        .env("CADRAN_SITE", SITE)
        .env("CADRAN_BROWSER", browser.name())
        .env("CADRAN_BROWSER_PROGRAM", &installed.browser)
        .env("CADRAN_DRIVER", &installed.driver)
        .env("CADRAN_AXE", axe))
}

fn cargo(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").args(arguments))
}
