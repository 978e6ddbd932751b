//! `cargo xtask build`: the release site in `dist/`, the same bytes each time from the same sources.

use crate::package;
use crate::public::Public;
use crate::run::{Outcome, announce, output, run};
use crate::stamp::Stamp;
use crate::tools::{self, Tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the finished site.
pub const SITE: &str = "dist";

/// The pages as the interface writes them, before they are put together.
const WRITTEN: &str = "target/written";

/// Makes Leptos forget the exact types of views, which otherwise grow with the page.
const ERASED: [&str; 2] = ["--cfg", "erase_components"];

/// What Trunk makes, before it becomes the site.
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
    announce("Building the site (a minute or two the first time)");
    run(&mut trunk(&tools, &["build", "--release", "--dist", BUNDLE]))?;
    announce("Writing the pages out (the interface without a browser)");
    write_out_pages()?;
    announce("Shrinking the program, naming the files by what they hold, writing the pages");
    let size = package::write(
        Path::new(BUNDLE),
        Path::new(WRITTEN),
        Path::new(SITE),
        &tools.wasm_opt,
        public,
    )?;
    println!("The site is in {SITE}/: {size}.");
    stamp.write(Path::new(SITE))
}

/// Runs the components that the browser runs, and keeps what they write: the pages as text.
fn write_out_pages() -> Outcome {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--features", "pages", "--bin", "pages"]);
    // A folder of its own: other flags than the tests have would build everything anew each time.
    command.args(["--target-dir", "target/pages-build", "--", WRITTEN]);
    // Types of views grow with the page; erased ones compile in half the time and write the same.
    command.env("CARGO_ENCODED_RUSTFLAGS", ERASED.join("\u{1f}"));
    run(&mut command)
}

/// Trunk, with the search path and the flags of this project.
pub fn trunk(tools: &Tools, arguments: &[&str]) -> Command {
    let mut command = Command::new(&tools.trunk);
    command.args(arguments).arg("--skip-version-check");
    // Trunk takes NO_COLOR for one of its own options and stops at a value of 1.
    command.env_remove("NO_COLOR").env("PATH", &tools.path);
    let mut flags = without_own_paths();
    // Erased types of views: measured, a seventh less to download (434 to 372 KB with brotli).
    flags.extend(ERASED.map(str::to_owned));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    command
}

/// Flags that keep the folders of this machine out of the program, so that another machine makes
/// the same one.
fn without_own_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    let folders = [(std::env::current_dir().ok(), "cadran"), (home, "cargo"), (sysroot, "rust")];
    let remap = |(folder, name): (Option<PathBuf>, &str)| {
        folder.map(|folder| format!("--remap-path-prefix={}=/{name}", folder.display()))
    };
    folders.into_iter().filter_map(remap).collect()
}
