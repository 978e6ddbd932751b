//! The part of the wasm-bindgen command that the build uses, under the same names: a program for the web,
//! without types. The work is done by the library that the command is made of.

use std::path::PathBuf;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

/// The version of the library, which this package has too.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What was asked for.
#[derive(Default)]
struct Plan {
    input: Option<PathBuf>,
    folder: Option<PathBuf>,
    name: Option<String>,
    without_types: bool,
    without_default_path: bool,
    without_names: bool,
    without_producers: bool,
    with_linker_exports: bool,
    with_mangled_names: bool,
}

impl Plan {
    /// Reads what stands after the name of the command; whatever else it can be asked for is refused.
    fn read(mut words: impl Iterator<Item = String>) -> Result<Plan, String> {
        let mut plan = Plan::default();
        while let Some(word) = words.next() {
            // A value follows as a word of its own or, as Trunk writes it, behind a sign.
            let (option, behind) = match word.split_once('=') {
                Some((option, value)) if option.starts_with("--") => {
                    (option, Some(value.to_owned()))
                }
                _ => (word.as_str(), None),
            };
            let mut value = || behind.clone().or_else(|| words.next());
            match option {
                "--target" => match value().as_deref() {
                    Some("web") => {}
                    other => return Err(format!("--target takes `web`, not {other:?}.")),
                },
                "--no-typescript" => plan.without_types = true,
                "--omit-default-module-path" => plan.without_default_path = true,
                "--remove-name-section" => plan.without_names = true,
                "--remove-producers-section" => plan.without_producers = true,
                "--keep-lld-exports" => plan.with_linker_exports = true,
                "--no-demangle" => plan.with_mangled_names = true,
                "--out-dir" => plan.folder = value().map(PathBuf::from),
                "--out-name" => plan.name = value(),
                option if option.starts_with('-') => {
                    return Err(format!("{option} is no option of this command."));
                }
                input => plan.input = Some(input.into()),
            }
        }
        Ok(plan)
    }

    fn follow(self) -> Result<(), String> {
        let (Some(input), Some(folder)) = (self.input, self.folder) else {
            return Err("A program and --out-dir are needed.".to_owned());
        };
        let written = Bindgen::new().web(true).and_then(|bindgen| {
            if let Some(name) = &self.name {
                bindgen.out_name(name);
            }
            bindgen
                .input_path(input)
                .typescript(!self.without_types)
                .omit_default_module_path(self.without_default_path)
                .remove_name_section(self.without_names)
                .remove_producers_section(self.without_producers)
                .keep_lld_exports(self.with_linker_exports)
                .demangle(!self.with_mangled_names)
                .generate(folder)
        });
        written.map_err(|error| format!("{error:?}"))
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.last().is_some_and(|word| word == "--version") {
        println!("wasm-bindgen {VERSION}");
        return ExitCode::SUCCESS;
    }
    match Plan::read(words.into_iter()).and_then(Plan::follow) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}
