//! Runs every statement in one engine, on random files, and compares it cell by cell with what Cadran computes.
//!
//! `cadran-sql-tests ENGINE FILES LINES COMMAND…`: the engine, how many files of each kind, of at most how many lines, and
//! the command that takes them (`tools/python/queries.py`). The files are the same in every run.
//!
//! `cadran-sql-tests dbt FOLDER` writes projects for dbt instead.

mod answers;
mod calendar;
mod case;
mod dbt;
mod hostile;
mod machine;
mod names;
mod subscriptions;
mod tickets;

use cadran::data::sql::dialect::Dialect;
use case::Case;
use machine::{Counts, Machine};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match test(&arguments) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn test(arguments: &[String]) -> Result<String, String> {
    if let [word, folder] = arguments
        && word == "dbt"
    {
        return dbt::write(Path::new(folder));
    }
    let [engine, files, lines, command @ ..] = arguments else {
        return Err("ENGINE FILES LINES COMMAND… are needed".to_owned());
    };
    let dialect = Dialect::ALL.into_iter().find(|dialect| dialect.id() == engine);
    let dialect = dialect.ok_or_else(|| format!("{engine} is no engine"))?;
    let number = |text: &str| text.parse::<usize>().map_err(|error| format!("{text}: {error}"));
    let (files, lines) = (number(files)?, number(lines)?);
    let mut machine = Machine::start(dialect, command)?;
    let mut counts = Counts::default();
    if dialect != Dialect::BigQuery {
        machine.compare(&hostile::missing_column(), &mut counts)?;
    }
    all(&mut machine, files, subscriptions::cases(lines), &mut counts)?;
    all(&mut machine, files, answers::cases(2 * lines), &mut counts)?;
    all(&mut machine, files, tickets::cases(2 * lines), &mut counts)?;
    machine.end()?;
    let Counts { files, statements, cells } = counts;
    let name = dialect.name();
    Ok(match dialect {
        Dialect::BigQuery => format!("{name}: not run; two parsers read {statements} statements"),
        _ => format!(
            "{name}: {files} files, {statements} statements, {cells} cells compared, 0 differences"
        ),
    })
}

/// So many files of a kind.
fn all(
    machine: &mut Machine,
    files: usize,
    cases: impl Strategy<Value = Case>,
    counts: &mut Counts,
) -> Result<(), String> {
    let mut random = TestRunner::deterministic();
    for _ in 0..files {
        let case = cases.new_tree(&mut random).map_err(|reason| reason.to_string())?.current();
        machine.compare(&case, counts)?;
    }
    Ok(())
}
