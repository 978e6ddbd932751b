//! `cargo xtask build`: the release site in `dist/`, the same bytes each time from the same sources.

use crate::module;
use crate::package;
use crate::programs::{self, ERASED, Kind};
use crate::public::Public;
use crate::run::{Outcome, announce, run};
use crate::stamp::Stamp;
use crate::tools::{self, Tools};
use std::path::Path;
use std::process::Command;

/// The folder of the finished site.
pub const SITE: &str = "dist";

/// The pages as the interface writes them, before they are put together.
const WRITTEN: &str = "target/written";

/// The programs, scripts and style sheets, before they become the site.
const BUNDLE: &str = "target/bundle";

/// Builds the site, unless the one in `dist/` is still the right one. What has to be absolute in it
/// is there if the public address is known.
pub fn build(public: Option<&Public>) -> Outcome {
    let tools = tools::ensure()?;
    let stamp = Stamp::of_sources(&format!("{}\n{public:?}", tools.versions))?;
    if stamp.fits(Path::new(SITE)) {
        announce("The site in dist/ is up to date");
        return Ok(());
    }
    build_into(Path::new(SITE), &tools, Kind::Release, public)?;
    stamp.write(Path::new(SITE))
}

/// Builds the site into a folder.
pub fn build_into(site: &Path, tools: &Tools, kind: Kind, public: Option<&Public>) -> Outcome {
    announce("Compiling the programs of the site (some minutes the first time)");
    programs::compile(&Path::new(BUNDLE).join("assets"), tools, kind)?;
    if kind == Kind::Release {
        announce("Compiling the module for other programs");
        module::write(&Path::new(BUNDLE).join(module::FOLDER), tools)?;
    }
    announce("Writing the pages out (the interface without a browser)");
    write_out_pages()?;
    announce("Naming the files by what they hold, putting the pages together");
    let size = package::write(Path::new(BUNDLE), Path::new(WRITTEN), site, tools, kind, public)?;
    println!("The site is in {}/: {size}.", site.display());
    Ok(())
}

/// Runs the components that the browser runs, and keeps what they write: the pages as text.
fn write_out_pages() -> Outcome {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--locked", "--features", "pages", "--bin", "pages"]);
    // A folder of its own: other flags than the tests have would build everything anew each time.
    command.args(["--target-dir", "target/pages-build", "--", WRITTEN]);
    // Types of views grow with the page; erased ones compile in half the time and write the same.
    command.env("CARGO_ENCODED_RUSTFLAGS", ERASED.join("\u{1f}"));
    run(&mut command)
}
