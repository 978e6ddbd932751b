//! A result as a page puts it into the clipboard, pasted into LibreOffice.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::definition;
use cadran::record::Record;
use cadran::render::number::Style;
use cadran::share::summary::Summary;
use cadran::text::Lang;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The python of the system, which knows LibreOffice.
const PYTHON: &str = "/usr/bin/python3";

#[test]
#[ignore = "needs LibreOffice: cargo xtask test installs it"]
fn a_result_arrives_in_writer_as_a_table_and_in_impress_line_by_line() {
    for lang in Lang::ALL {
        let definition = definition("net_promoter_score", lang).unwrap();
        let entries = [("promoters", "1700"), ("passives", "350"), ("detractors", "150")];
        let record = Record {
            metric: definition.id.clone(),
            variant: definition.variants[0].id.clone(),
            entries: entries.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec(),
            label: "Équipe Été".to_owned(),
            period: "2026-Q3".to_owned(),
            ..Record::default()
        };
        let style = Style::new(lang);
        let link = "https://example.org/#v=1";
        let summary = Summary::of(&record, &definition, &[], "2026-11-30", link, &style).unwrap();
        let found = pasted(&summary.pasted());
        // The first line of the cells is the title with the result; in the table the title stands above.
        let cells = summary.cells();
        let lines: Vec<[&str; 2]> =
            cells.lines().skip(1).map(|line| line.split_once('\t').unwrap().into()).collect();
        assert!(lines.len() > 5, "{lines:?}");
        let tables = found["writer"].as_array().unwrap();
        assert_eq!(tables.len(), 1, "{found}");
        let rows = tables[0].as_array().unwrap();
        let text = found["impress"][0].as_str().unwrap();
        let mut rest = text;
        for [name, value] in lines {
            assert!(rows.iter().any(|row| row[0] == name && row[1] == value), "{name}: {rows:?}");
            let row = format!("{name}\n{value}");
            let (_, after) = rest.split_once(&row).unwrap_or_else(|| panic!("{row:?} in {text:?}"));
            rest = after;
        }
    }
}

/// What stands in each program once a table is pasted there, see `paste.py`.
fn pasted(html: &str) -> Value {
    let folder = std::env::temp_dir().join(format!("cadran-pasted-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("copied.html");
    fs::write(&file, html).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pasted/paste.py");
    let done =
        Command::new(PYTHON).arg(script).arg(&file).arg(&folder).output().expect("python starts");
    fs::remove_dir_all(&folder).ok();
    assert!(done.status.success(), "{done:?}");
    serde_json::from_slice(&done.stdout).unwrap_or_else(|error| panic!("{error}: {done:?}"))
}
