//! The programs of the site: the one table of what is compiled, and of which pages name what.

use crate::site::Page;

/// A program that is compiled to WebAssembly.
pub struct Program {
    /// Its name, which is that of its file in `src/bin/`.
    pub name: &'static str,
    /// The features it is compiled with.
    pub features: &'static str,
    /// The style sheet that comes with it, if it has one of its own.
    pub style: Option<&'static str>,
    /// Whether a page names it because it may be wanted there later; what a page needs at once is
    /// [`Page::program`].
    pub may_follow: fn(Page) -> bool,
}

/// Every program of the site.
pub const PROGRAMS: [Program; 5] = [
    Program { name: "calculator", features: "calculators", style: None, may_follow: |_| false },
    Program {
        name: "workbench",
        features: "calculators",
        style: None,
        may_follow: |page| page.program() == "calculator",
    },
    Program { name: "checklist", features: "checklist", style: None, may_follow: |_| false },
    Program {
        name: "desk",
        features: "desk",
        style: Some("style/panels.css"),
        may_follow: |page| matches!(page, Page::Metric(_)),
    },
    Program { name: "library", features: "library", style: None, may_follow: |_| false },
];
