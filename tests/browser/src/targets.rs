//! Targets and notes of periods: set below the table, shown in it, kept, and carried by copies.

use crate::dashboard::{open_with, score, shows};
use crate::report::{catch_file, caught};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::{Session, said};
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a target and a note of a period stand in the table and stay", target_and_note),
        Test::new("a target that is no number is told and takes nothing away", no_number),
        Test::new("a target set in another tab comes into the table", in_another_tab),
        Test::new("targets and notes go and come back with everything else", deleted_and_back),
        Test::new("a copy brings targets and notes back", in_a_copy),
        Test::new("what is folded below the table is told of where it does not come", folded_gone),
    ]
}

const TARGET: &str = "#plan-net_promoter_score-counts-";

async fn open_form(session: &Session) -> Outcome {
    session.click(".plan > summary").await?;
    session.find(TARGET).await.map(drop)
}

async fn open_two_quarters(session: &Session, lang: &str) -> Outcome {
    let records = [score("a", "Q3 2025", 800, 1), score("b", "Q2 2025", 700, 2)];
    open_with(session, lang, &records).await?;
    open_form(session).await
}

async fn target_and_note(session: Session) -> Outcome {
    open_two_quarters(&session, "fr").await?;
    session.retype(TARGET, "62,5").await?;
    session.retype("#plan-note", "Hausse des prix").await?;
    shows(&session, "Cible : ≥ 62,5").await?;
    shows(&session, "Notes |  | Hausse des prix").await?;
    session.find(".board__cell .verdict--missed").await?;
    session.choose_option("#plan-period", "0").await?;
    session
        .wait_for(
            "the field of the other period",
            &format!("document.querySelector('{TARGET}').value === ''"),
        )
        .await?;
    session.retype(TARGET, "40").await?;
    shows(&session, "Cible : ≥ 40").await?;
    session.reload().await?;
    shows(&session, "Cible : ≥ 62,5").await?;
    shows(&session, "Notes |  | Hausse des prix").await?;
    open_form(&session).await?;
    session
        .wait_for("what was kept", &format!("document.querySelector('{TARGET}').value === '62,5'"))
        .await?;
    session.find(".course__target").await?;
    session.click(".reporting > summary").await?;
    let report = "document.querySelector('#report')?.innerText";
    for part in ["Hausse des prix", "Cible de la période non atteinte"] {
        session.wait_for(part, &format!("{report}?.includes('{part}')")).await?;
    }
    Ok(())
}

async fn no_number(session: Session) -> Outcome {
    open_two_quarters(&session, "en").await?;
    session.retype(TARGET, "55").await?;
    session.click(TARGET).await?;
    session.keys("\u{e010}x").await?;
    session.leave().await?;
    session.find(&format!("{TARGET}[aria-invalid=true]")).await?;
    shows(&session, "≥ 55").await?;
    session.retype(TARGET, "").await?;
    session.leave().await?;
    let none = "!document.querySelector('[data-dashboard]').innerText.includes('55')";
    session.wait_for("no target", none).await
}

async fn in_another_tab(session: Session) -> Outcome {
    open_two_quarters(&session, "en").await?;
    let first = session.client.window().await.map_err(said("asking for the tab"))?;
    let second = session.client.new_window(true).await.map_err(said("opening a tab"))?.handle;
    session.client.switch_to_window(second).await.map_err(said("going to a tab"))?;
    session.goto("en/saved/").await?;
    open_form(&session).await?;
    session.retype(TARGET, "55").await?;
    shows(&session, "≥ 55").await?;
    session.client.close_window().await.map_err(said("closing a tab"))?;
    session.client.switch_to_window(first).await.map_err(said("going to a tab"))?;
    shows(&session, "≥ 55").await
}

async fn deleted_and_back(session: Session) -> Outcome {
    open_two_quarters(&session, "en").await?;
    session.retype("#plan-note", "New prices").await?;
    shows(&session, "New prices").await?;
    session.act("delete-all").await?;
    session.click("[data-yes='delete-all']").await?;
    let kept =
        "Object.keys(localStorage).filter(key => /^cadran[.](record|period)/.test(key)).length";
    session.wait_for("nothing kept", &format!("{kept} === 0")).await?;
    session.act("undo").await?;
    session.wait_for("all of it", &format!("{kept} === 3")).await?;
    shows(&session, "New prices").await
}

async fn in_a_copy(session: Session) -> Outcome {
    open_two_quarters(&session, "en").await?;
    session.retype("#plan-note", "New prices").await?;
    shows(&session, "New prices").await?;
    catch_file(&session).await?;
    session.act("export").await?;
    let copy = caught(&session).await?;
    session.run("localStorage.clear()").await?;
    session.goto("en/about/").await?;
    session.goto("en/saved/").await?;
    let put = "const file = new DataTransfer(); \
        file.items.add(new File([arguments[0]], 'copy.json', { type: 'application/json' })); \
        const input = document.querySelector('[data-action=import]'); \
        input.files = file.files; input.dispatchEvent(new Event('change', { bubbles: true }));";
    session.execute(put, vec![json!(copy)]).await?;
    session.find("[data-imported='2']").await?;
    shows(&session, "New prices").await
}

async fn folded_gone(session: Session) -> Outcome {
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1)]).await?;
    shows(&session, "Q3 2025").await?;
    session.host.spoil("split_panels", Fault::Gone);
    session.click(".plan > summary").await?;
    session.find(".plan .missing button").await?;
    session.host.mend();
    session.click(".plan .missing button").await?;
    session.find(TARGET).await?;
    session.wait_for("no notice", "!document.querySelector('.plan .missing')").await?;
    session.forgive().await
}
