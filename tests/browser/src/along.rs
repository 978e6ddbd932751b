//! The table taken along: a link that holds all of it, a copy in a file that is chosen once.

use crate::dashboard::{open_with, score, shows};
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a link brings the whole table to another browser", a_link),
        Test::new("a link that is too long is told of before it is copied", too_long),
        Test::new("a damaged link of a table is told of and does no harm", damaged),
        Test::new("a copy goes into a file that is chosen once", into_a_file),
    ]
}

/// Copies the link of the table, caught on its way to the clipboard.
async fn copied_link(session: &Session) -> Result<String, String> {
    session.run("navigator.clipboard.writeText = async text => { window.copied = text; };").await?;
    session.click(".take > summary").await?;
    session.act("copy-table-link").await?;
    session.wait_for("the link", "window.copied").await?;
    Ok(session.evaluate("window.copied").await?.as_str().unwrap_or_default().to_owned())
}

const KEPT: &str =
    "Object.keys(localStorage).filter(key => /^cadran[.](record|period)[.]/.test(key)).length";

async fn a_link(session: Session) -> Outcome {
    let records = [
        score("a", "T3 2025", 800, 1),
        score("b", "2025-Q2", 700, 2),
        score("c", "après la hausse <b>", 600, 3),
    ];
    open_with(&session, "fr", &records).await?;
    session.click(".plan > summary").await?;
    session.retype("#plan-note", "Hausse & remise").await?;
    shows(&session, "Hausse & remise").await?;
    let link = copied_link(&session).await?;
    session.run("localStorage.clear()").await?;
    session.goto("fr/about/").await?;
    let path = link.split_once("/fr/saved/").map(|(_, rest)| format!("fr/saved/{rest}"));
    session.goto(&path.ok_or_else(|| format!("{link} leads elsewhere"))?).await?;
    session.find("#shared-table").await?;
    for part in ["T2 2025 | T3 2025 | après la hausse <b>", "| 40 ", "| 60 ", "Hausse & remise"] {
        shows(&session, part).await?;
    }
    session.wait_for("nothing kept", &format!("{KEPT} === 0")).await?;
    session.act("keep-shared").await?;
    session.find("[data-kept='3']").await?;
    session.wait_for("three results and a note", &format!("{KEPT} === 4")).await?;
    session.wait_for("an address without the table", "!location.hash").await?;
    shows(&session, "T2 2025 | T3 2025 | après la hausse <b>").await?;
    // A second time nothing is saved twice.
    session.goto("fr/about/").await?;
    session.goto(&format!("fr/saved/{}", &link[link.find('#').unwrap_or(0)..])).await?;
    session.act("keep-shared").await?;
    session.find("[data-kept='0']").await?;
    session.wait_for("three results and a note", &format!("{KEPT} === 4")).await
}

async fn too_long(session: Session) -> Outcome {
    let noted = |at: u32| {
        let mut record = score(&format!("m{at}"), &format!("2025-{at:02}"), 600 + at, at);
        record["note"] = json!("é".repeat(500));
        record
    };
    let records: Vec<_> = (1..=8).map(noted).collect();
    open_with(&session, "en", &records).await?;
    shows(&session, "January 2025").await?;
    session.click(".take > summary").await?;
    let told = "document.querySelector('.take').innerText.includes('too long for a link')";
    session.wait_for("the limit", told).await?;
    match session.count("[data-action=copy-table-link]").await? {
        0 => Ok(()),
        _ => Err("it is offered all the same".to_owned()),
    }
}

async fn damaged(session: Session) -> Outcome {
    session.goto("en/saved/#v=9&table=1&metric=net_promoter_score").await?;
    session.find("[role=alert]").await?;
    session.goto("en/about/").await?;
    let link = "en/saved/#v=1&table=1&metric=gone&.period=Q2%202025&metric=net_promoter_score\
        &.variant=counts&.period=Q3%202025&promoters=8&passives=1&detractors=%zz&metric=\
        net_promoter_score&.variant=counts&.period=Q1%202025&promoters=8&passives=1&detractors=1";
    session.goto(link).await?;
    shows(&session, "Metric | Q1 2025 | Change").await?;
    let told = "document.querySelector('.shared').innerText.includes('2\u{a0}results of the link give no figure')";
    session.wait_for("what is left out", told).await?;
    session.act("close-shared").await?;
    session.wait_for("no table", "!document.querySelector('.shared')").await
}

async fn into_a_file(session: Session) -> Outcome {
    match session.setup.engine {
        Engine::Chromium => {}
        Engine::Firefox | Engine::WebKit => {
            return session.skip("only Chromium lets a page write a file that is chosen once");
        }
    }
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1)]).await?;
    // A driver cannot choose in the window of the desktop: a file of the site's own storage is chosen, which is written
    // and remembered in the same way.
    let choose = "window.chosen = 0; window.showSaveFilePicker = async ({ suggestedName }) => { chosen += 1; \
        return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }); };";
    session.run(choose).await?;
    session.act("back-up-to-file").await?;
    let said =
        |part: &str| format!("document.querySelector('.to-file').innerText.includes('{part}')");
    session.wait_for("that it was written", &said("Written to “cadran.json”")).await?;
    // Another result, saved after it, then deleted: the file holds more than the browser.
    session.reload().await?;
    session.run(choose).await?;
    session.wait_for("that it was written before", &said("Written to “cadran.json”")).await?;
    session.act("delete-all").await?;
    session.click("[data-yes='delete-all']").await?;
    session.wait_for("nothing kept", &format!("{KEPT} === 0")).await?;
    session.act("back-up-to-file").await?;
    session.wait_for("what the file holds", &said("1\u{a0}result that is not saved here")).await?;
    session.act("take-from-file").await?;
    session.wait_for("the result again", &format!("{KEPT} === 1")).await?;
    shows(&session, "Q3 2025").await?;
    session.wait_for("a file chosen once", "chosen === 0").await?;
    session.act("choose-file").await?;
    session.wait_for("another choice", "chosen === 1").await
}
