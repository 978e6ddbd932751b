//! Saved results: kept over a reload, opened, edited, deleted, brought back; storage damaged or refused.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

const EXAMPLE: &str =
    "fr/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=50&customers_at_end=3000";
const FIGURE: &str = "1,67\u{a0}%";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a saved result survives a reload", a_saved_result_survives),
        Test::new("a saved result opens again in its form", a_saved_result_opens),
        Test::new("a saved result is edited", a_saved_result_is_edited),
        Test::new("a deleted result is brought back", a_deleted_result_is_brought_back),
        Test::new("all results are deleted after a question", all_are_deleted_after_a_question),
        Test::new("a damaged record is kept aside and reported", a_damaged_record_is_kept),
        Test::new("refused storage is said and the calculator works", refused_storage_is_said),
        Test::new("full storage is said and nothing is lost", full_storage_is_said),
    ]
}

async fn save(session: &Session) -> Outcome {
    session.goto(EXAMPLE).await?;
    session.result_when("the result", |shown| shown.text == FIGURE).await?;
    session.click(".actions summary").await?;
    for (name, text) in
        [("new-label", "Boutique"), ("new-period", "juin"), ("new-note", "à revoir")]
    {
        session.find(&format!("[name='{name}']")).await?;
        session.run(&format!("document.querySelector(\"[name='{name}']\").focus()")).await?;
        session.keys(text).await?;
    }
    session.act("save").await?;
    session
        .wait_for("the word that it was saved", "document.querySelector('.actions .notice')")
        .await
}

async fn list(session: &Session, count: usize) -> Outcome {
    let expression = format!("document.querySelectorAll('[data-record]').length === {count}");
    session.wait_for(&format!("{count} saved results"), &expression).await
}

async fn a_saved_result_survives(session: Session) -> Outcome {
    save(&session).await?;
    session.goto("fr/saved/").await?;
    list(&session, 1).await?;
    session.reload().await?;
    list(&session, 1).await?;
    let text = session.text("[data-record]").await?;
    for part in ["1,67", "Boutique", "juin", "à revoir"] {
        if !text.contains(part) {
            return Err(format!("`{part}` is missing in: {text}"));
        }
    }
    Ok(())
}

async fn a_saved_result_opens(session: Session) -> Outcome {
    save(&session).await?;
    session.goto("en/saved/").await?;
    list(&session, 1).await?;
    session.act("open").await?;
    session.find("form[data-metric='customer_churn_rate'][data-variant='end_of_period']").await?;
    session.result_when("the saved result", |shown| shown.text == "1.67%").await.map(drop)
}

async fn a_saved_result_is_edited(session: Session) -> Outcome {
    save(&session).await?;
    session.goto("fr/saved/").await?;
    list(&session, 1).await?;
    session.act("edit").await?;
    let label = "[data-record] form input[name$='label']";
    session.retype(label, "Entrepôt").await?;
    session.act("apply").await?;
    let shown = "document.querySelector('[data-record]')?.innerText.includes('Entrepôt')";
    session.wait_for("the new label", shown).await?;
    session.reload().await?;
    session.wait_for("the new label after a reload", shown).await
}

async fn a_deleted_result_is_brought_back(session: Session) -> Outcome {
    save(&session).await?;
    session.goto("fr/saved/").await?;
    list(&session, 1).await?;
    session.act("delete").await?;
    list(&session, 0).await?;
    session.act("undo").await?;
    list(&session, 1).await?;
    session.reload().await?;
    list(&session, 1).await
}

async fn all_are_deleted_after_a_question(session: Session) -> Outcome {
    save(&session).await?;
    save(&session).await?;
    session.goto("fr/saved/").await?;
    list(&session, 2).await?;
    session.act("delete-all").await?;
    session.click("[data-no='delete-all']").await?;
    list(&session, 2).await?;
    session.act("delete-all").await?;
    session.click("[data-yes='delete-all']").await?;
    list(&session, 0).await
}

async fn a_damaged_record_is_kept(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    session.run("localStorage.setItem('cadran.record.1.x', '{damaged')").await?;
    session.reload().await?;
    session.wait_for("a report", "document.querySelector('[data-action=export-unread]')").await?;
    let kept = "Object.values({...localStorage}).includes('{damaged')";
    match session.evaluate(kept).await? {
        kept if kept == true => Ok(()),
        _ => Err("the damaged text was thrown away".into()),
    }
}

/// Opens the calculator anew with a statement run before its program: storage is spoilt by it.
async fn open_with(session: &Session, statement: &str) -> Outcome {
    session.goto("fr/").await?;
    session.run(statement).await?;
    // The page is not loaded again, so that what was spoilt stays so.
    session.click("main a[href*='customer-churn-rate']").await?;
    session.find("form[data-metric='customer_churn_rate']").await?;
    session.ready().await?;
    session.fill("customers_lost", "75").await?;
    session.fill("customers_at_start", "3500").await?;
    session.result_when("the result", |shown| shown.text == "2,14\u{a0}%").await.map(drop)
}

async fn refused_storage_is_said(session: Session) -> Outcome {
    let refuse = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('refused', 'SecurityError'); } })";
    open_with(&session, refuse).await?;
    session.act("save").await?;
    session
        .wait_for(
            "the word that it was not saved",
            "document.querySelector('.actions .notice--fair')",
        )
        .await
}

async fn full_storage_is_said(session: Session) -> Outcome {
    let fill = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";
    open_with(&session, fill).await?;
    session.act("save").await?;
    session
        .wait_for("the word that it is full", "document.querySelector('.actions .notice--poor')")
        .await
}
