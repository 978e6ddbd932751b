//! `cargo xtask test`: everything that must hold, step by step, each step timed.

use crate::browsers::{self, Browser};
use crate::budget;
use crate::build::{self, SITE};
use crate::contents;
use crate::deny;
use crate::engines;
use crate::libreoffice;
use crate::module;
use crate::run::{Outcome, announce, run, run_shown};
use crate::tools;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How a step ended: `None` where all of it holds, or the reason why this machine cannot take it.
pub type Ended = Result<Option<String>, String>;

/// What was asked for.
#[derive(clap::Args)]
pub struct Plan {
    /// The engine's tests alone.
    #[arg(long)]
    quick: bool,
    /// One browser; all three without it.
    #[arg(long, value_name = "NAME")]
    browser: Option<Browser>,
    /// Only the browser tests whose names hold the word.
    #[arg(long, value_name = "WORD")]
    only: Option<String>,
}

/// Runs every step, ends at the first that fails, and tells how long each took.
pub fn test(plan: Plan) -> Outcome {
    let browsers = plan.browser.map_or(Browser::ALL.to_vec(), |browser| vec![browser]);
    let mut steps = Steps { done: Vec::new(), start: Instant::now(), counts: Counts::default() };
    let outcome = steps.all(&plan, &browsers);
    steps.summary(&outcome);
    outcome
}

/// The steps that are done, with their times.
struct Steps {
    done: Vec<(String, Duration)>,
    start: Instant,
    counts: Counts,
}

/// How many steps and browser tests ended in each way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Counts {
    /// The counts of a closing line: `12 passed, 0 failed, 3 skipped`.
    fn read(line: &str) -> Option<Counts> {
        let mut parts = line.split(", ");
        let mut count = |word: &str| parts.next()?.strip_suffix(word)?.trim_end().parse().ok();
        let counts = Counts {
            passed: count("passed")?,
            failed: count("failed")?,
            skipped: count("skipped")?,
        };
        parts.next().is_none().then_some(counts)
    }

    fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
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
            self.step("Tests of the tools", tool_tests)?;
            self.step("SQL of raw data in SQLite and DuckDB", engines::quick)?;
        }
        self.step("Release build", || build::build(None))?;
        self.step("No metric in the programs", || contents::check(Path::new(SITE)))?;
        self.step("Weight of every kind of page", || budget::check(Path::new(SITE)))?;
        self.step("Weight of the module", || budget::check_module(Path::new(SITE)))?;
        if plan.only.is_none() {
            self.step("The module in Node", module::test)?;
            self.step_if_possible("Formulas and copies in LibreOffice", libreoffice::test)?;
        }
        for browser in browsers {
            let name = format!("Browser tests in {}", browser.name());
            let mut counts = Counts::default();
            let only = plan.only.as_deref();
            let outcome = self.step(&name, || in_browser(*browser, only, &mut counts));
            self.counts.add(counts);
            outcome?;
        }
        Ok(())
    }

    fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
        self.step_if_possible(name, || work().map(|()| None))
    }

    /// A step that this machine may be unable to take: it is then counted as skipped, with the reason.
    fn step_if_possible(&mut self, name: &str, work: impl FnOnce() -> Ended) -> Outcome {
        announce(name);
        let start = Instant::now();
        let ended = work();
        let word = match &ended {
            Ok(None) => {
                self.counts.passed += 1;
                "ok".to_owned()
            }
            Ok(Some(reason)) => {
                self.counts.skipped += 1;
                format!("skipped: {reason}")
            }
            Err(_) => {
                self.counts.failed += 1;
                "FAILED".to_owned()
            }
        };
        self.done.push((format!("{name}: {word}"), start.elapsed()));
        ended.map(drop)
    }

    fn summary(&self, outcome: &Outcome) {
        announce("Summary");
        for (name, time) in &self.done {
            println!("{name} ({:.1} s)", time.as_secs_f64());
        }
        let Counts { passed, failed, skipped } = self.counts;
        let verdict = match outcome {
            Ok(()) if skipped == 0 => "Everything holds",
            Ok(()) => "Everything that could be tested here holds",
            Err(_) => "Something does not hold",
        };
        println!(
            "{verdict}. {:.1} s in all; steps and browser tests:",
            self.start.elapsed().as_secs_f64()
        );
        println!("{passed} passed, {failed} failed, {skipped} skipped");
    }
}

fn engine_tests() -> Outcome {
    cargo(&["test", "--locked"])
}

/// Unoptimised, as the pages are written: what views compile to takes minutes to optimise, and the tests take seconds.
fn interface_tests() -> Outcome {
    cargo(&["test", "--locked", "--profile", "dev", "--features", "pages", "--lib", "app::"])
}

/// The tests of this tool, and those of the browser tests' server.
fn tool_tests() -> Outcome {
    let packages = ["--package", "xtask", "--package", "cadran-browser-tests"];
    cargo(&[&["test", "--locked", "--lib"], &packages[..]].concat())
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
    ["app", "module", "data", "pages"].into_iter().try_for_each(|features| {
        let on = if features == "pages" { "--locked" } else { target.as_str() };
        let package =
            ["clippy", on, "--package", "cadran", "--no-default-features", "--features", features];
        cargo(&[&package[..], &["--", "-D", "warnings"]].concat())
    })
}

/// Lets the tests serve the site as any host would, and drive a browser through it.
fn in_browser(browser: Browser, only: Option<&str>, counts: &mut Counts) -> Outcome {
    let mut command = browsers::command(browser, "cadran-browser-tests", SITE)?;
    command.args(only);
    run_shown(&mut command, |line| {
        if let Some(told) = Counts::read(line) {
            *counts = told;
        }
    })
}

fn cargo(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closing_line_gives_its_counts_and_no_other_line_does() {
        let counts = Counts { passed: 12, failed: 0, skipped: 3 };
        assert_eq!(Counts::read("12 passed, 0 failed, 3 skipped"), Some(counts));
        for line in ["12 passed, 0 failed", "test 1 passed, 0 failed, 3 skipped", ""] {
            assert_eq!(Counts::read(line), None, "{line}");
        }
    }
}
