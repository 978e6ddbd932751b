//! The interface in the browser: the only place that knows Leptos.

#[cfg(feature = "pages")]
mod about;
#[cfg(feature = "app")]
pub mod app;
#[cfg(any(feature = "app", feature = "desk", feature = "pages"))]
pub mod desk;
#[cfg(feature = "pages")]
mod document;
mod dom;
#[cfg(feature = "pages")]
mod explained;
#[cfg(feature = "pages")]
mod glossary;
mod keep;
mod listen;
mod metric;
mod panel;
mod persist;
mod place;
mod prelude;
pub mod program;
mod refresh;
#[cfg(feature = "pages")]
mod shell;
mod state;
mod storage;
mod takeover;
mod words;
// The pages around the calculators.
#[cfg(any(feature = "library", feature = "pages"))]
mod alone;
#[cfg(any(feature = "library", feature = "pages"))]
mod anchor;
#[cfg(any(feature = "library", feature = "pages"))]
mod clipboard;
#[cfg(any(feature = "library", feature = "pages"))]
mod download;
#[cfg(any(feature = "library", feature = "pages"))]
mod embed;
#[cfg(any(feature = "library", feature = "pages"))]
mod examples;
#[cfg(any(feature = "library", feature = "pages"))]
mod home;
#[cfg(any(feature = "library", feature = "pages"))]
pub mod library;
#[cfg(any(feature = "library", feature = "pages"))]
mod question;
#[cfg(any(feature = "library", feature = "pages"))]
mod records;
#[cfg(any(feature = "library", feature = "pages"))]
mod saved;
#[cfg(feature = "pages")]
pub mod written;

use self::program::Program;

/// The program of a calculator, on its page or alone in a frame.
pub const CALCULATOR: Program =
    Program { name: "calculator", extras: None, prepare: || (), draw: metric::draw };

/// The program of a calculator with raw data.
pub const WORKBENCH: Program =
    Program { name: "workbench", extras: Some(&metric::raw::EXTRAS), ..CALCULATOR };

/// The program of the checklist of a survey question.
pub const CHECKLIST: Program =
    Program { name: "checklist", extras: Some(&metric::checklist::EXTRAS), ..CALCULATOR };
