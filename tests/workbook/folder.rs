//! The zip with a project for dbt holds what the folder for dbt holds, and is the same whenever it is made.

use std::io::Read;

use cadran::data::choices::Content;
use cadran::data::sql::dbt;
use cadran::data::sql::dialect::Dialect;
use cadran::data::statements::questions;
use cadran::data::told::{Question, Rules};
use rawzip::ZipArchive;

use super::{asked, session};

const FILE: &str = "customer,start,end,amount\nA,2025-01-05,2025-03-31,49.90\nB,2025-02-05,,10\n";

fn question(dialect: Dialect, table: &str) -> String {
    let (dialect, table) = (dialect.id().to_owned(), table.to_owned());
    serde_json::to_string(&Question::Folder { dialect, table }).unwrap()
}

#[test]
fn the_zip_is_the_folder() {
    let asked = asked(Some(Content::Subscriptions), None, None);
    let (session, recognised, _) = session(FILE.as_bytes(), &asked, 100);
    let choices = recognised.unwrap().choices;
    for dialect in Dialect::ALL {
        let zip = session.folder(&question(dialect, "sales.billing")).unwrap();
        assert_eq!(session.folder(&question(dialect, "sales.billing")).unwrap(), zip);
        let questions = questions(&choices, &Rules::default(), "sales.billing").unwrap();
        let expected = dbt::folder(&questions, dialect, dbt::From::Source).unwrap();
        let archive = ZipArchive::from_slice(&zip).unwrap();
        let mut found = Vec::new();
        for record in archive.entries() {
            let record = record.unwrap();
            let path = record.file_path().try_normalize().unwrap().as_ref().to_owned();
            let entry = archive.get_entry(record.wayfinder()).unwrap();
            let mut text = String::new();
            // Its checksum is looked at as well.
            entry.verifying_reader(entry.data()).read_to_string(&mut text).unwrap();
            found.push((path.strip_prefix("cadran_dbt/").unwrap().to_owned(), text));
        }
        assert_eq!(found, expected);
    }
}

#[test]
fn there_is_no_zip_where_there_is_no_folder() {
    let asked = asked(Some(Content::Subscriptions), None, None);
    let (mut session, _, _) = session(FILE.as_bytes(), &asked, 100);
    assert_eq!(session.folder(&question(Dialect::DuckDb, "a{b}c")), None);
    assert_eq!(session.folder("no question"), None);
    assert_eq!(session.folder("\"refused\""), None);
    assert_eq!(session.answer(&question(Dialect::DuckDb, "billing")), "");
}
