//! The harness of the browser tests: a run, its browsers, and what a test does with one of them.

pub mod browser;
pub mod checks;
pub mod deployment;
pub mod driver;
pub mod form;
pub mod runner;
pub mod server;
pub mod session;
