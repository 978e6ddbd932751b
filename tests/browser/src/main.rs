//! The browser tests: they open the built site as a reader does, and compare it with the engine.
//!
//! `cargo xtask test` starts them with what they need; words after the command choose tests by name.

mod access;
mod along;
mod bound;
mod calculators;
mod dashboard;
mod data;
mod entries;
mod files;
mod first_screen;
mod fractions;
mod glossary;
mod home;
mod hostile;
mod hosts;
mod keeping;
mod keyboard;
mod long_data;
mod maker;
mod misread;
mod missing;
mod module;
mod offline;
mod pages;
mod panels;
mod periods;
mod privacy;
mod reference;
mod report;
mod saving;
mod search;
mod shell;
mod start;
mod targets;
mod workbooks;

use cadran_browser_tests::browser::Setup;
use cadran_browser_tests::runner::{self, Test};
use std::process::ExitCode;

/// Every test, file by file.
fn tests() -> Vec<Test> {
    [
        entries::tests(),
        first_screen::tests(),
        fractions::tests(),
        shell::tests(),
        search::tests(),
        home::tests(),
        saving::tests(),
        keeping::tests(),
        bound::tests(),
        data::tests(),
        long_data::tests(),
        panels::tests(),
        periods::tests(),
        dashboard::tests(),
        report::tests(),
        glossary::tests(),
        hostile::tests(),
        hosts::tests(),
        keyboard::tests(),
        maker::tests(),
        misread::tests(),
        missing::tests(),
        access::tests(),
        privacy::tests(),
        offline::tests(),
        start::tests(),
        reference::tests(),
        module::tests(),
        pages::tests(),
        calculators::tests(),
        targets::tests(),
        along::tests(),
        files::tests(),
        workbooks::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let setup = match Setup::from_environment() {
        Ok(setup) => setup,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    let mut chosen = tests();
    // Half of the tests find the site at the root of its host, the others in a folder; in the next
    // engine it is the other way round, so that every test meets both.
    for (index, test) in chosen.iter_mut().enumerate() {
        test.in_folder.get_or_insert((index + setup.engine as usize).is_multiple_of(2));
    }
    chosen.retain(|test| words.iter().all(|word| test.name.contains(word.as_str())));
    runner::run(setup, chosen).await
}
