//! The period is chosen once, and a result that is saved or opened again is corrected without a twin.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use serde_json::json;

const CHURN: &str =
    "en/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=50&customers_at_end=3000";
const RETENTION: &str =
    "en/customer-retention-rate/#v=1&customers_at_start=520&customers_at_end=499&new_customers=50";
const KEPT: &str = "Object.keys(localStorage).filter(key => key.startsWith('cadran.record.1.'))";
const RECORDS: &str = "Object.keys(localStorage).filter(key => key.startsWith('cadran.record.1.')) \
    .map(key => JSON.parse(localStorage[key]))";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("the period is chosen once for all calculators", chosen_once),
        Test::new("a text that is no period stays in its field and says so", no_period_stays),
        Test::new("periods of saved results are offered", periods_are_offered),
        Test::new("the period of an opened result changes no other", opened_changes_no_other),
        Test::new("an update writes over the result that was saved", update_writes_over),
        Test::new("a result opened again is updated or saved apart", opened_is_updated),
        Test::new("an update of what another tab deleted keeps it", deleted_elsewhere),
        Test::new("an update of what another tab changed keeps both", changed_elsewhere),
        Test::new("another language goes on, another link and an empty form do not", what_ends_it),
    ]
}

async fn open(session: &Session, path: &str) -> Outcome {
    session.goto(path).await?;
    session.result_when("the result", |shown| shown.value.is_some()).await.map(drop)
}

async fn period_is(session: &Session, text: &str) -> Outcome {
    let stands = format!("document.querySelector('#new-period')?.value === '{text}'");
    session.wait_for(&format!("the period `{text}`"), &stands).await
}

/// Waits until a part of the page says something, whatever its spaces.
async fn says(session: &Session, selector: &str, text: &str) -> Outcome {
    let said = format!(
        "document.querySelector(`{selector}`)?.textContent.replace(/[\\u00a0\\u202f]/g, ' ').includes(`{text}`)"
    );
    session.wait_for(&format!("`{text}`"), &said).await
}

async fn has_focus(session: &Session, action: &str) -> Outcome {
    let there = format!("document.activeElement.dataset.action === '{action}'");
    session.wait_for(&format!("the focus on `{action}`"), &there).await
}

async fn chosen_once(session: Session) -> Outcome {
    open(&session, CHURN).await?;
    session.retype("#new-period", "Q3 2026").await?;
    says(&session, "#period-understood", "1 July – 30 September 2026").await?;
    // By the program, and by a page that is loaded.
    session.click(".breadcrumb a").await?;
    session.click("main a[href*='renewal-rate']").await?;
    session.find("form[data-metric='renewal_rate']").await?;
    session.ready().await?;
    period_is(&session, "Q3 2026").await?;
    open(&session, RETENTION).await?;
    period_is(&session, "Q3 2026").await?;
    session.act("save").await?;
    session.find("#saved a").await?;
    session.reload().await?;
    period_is(&session, "Q3 2026").await?;
    let saved = format!("{RECORDS}[0].period === 'Q3 2026' && {KEPT}.length === 1");
    session.wait_for("the period in what was saved", &saved).await?;
    session.retype("#new-period", "").await?;
    session.reload().await?;
    period_is(&session, "").await
}

async fn no_period_stays(session: Session) -> Outcome {
    open(&session, CHURN).await?;
    session.retype("#new-period", "after the fair").await?;
    session.act("save").await?;
    says(&session, "#period-understood", "kept as a label, not placed in time").await?;
    says(&session, "#goes-on", "after the fair, saved").await?;
    session.goto("fr/renewal-rate/").await?;
    period_is(&session, "after the fair").await?;
    let kept = format!("{RECORDS}[0].period === 'after the fair'");
    session.wait_for("the text in what was saved", &kept).await
}

async fn periods_are_offered(session: Session) -> Outcome {
    open(&session, CHURN).await?;
    for period in ["T3 2025", "pilot", "2025-Q3"] {
        session.retype("#new-period", period).await?;
        session.act("save").await?;
        says(&session, "#goes-on", &format!("{period}, saved")).await?;
    }
    session.reload().await?;
    session.click("#new-period").await?;
    let offered = "(([first, second, third, ...rest]) => first === '2025-Q3' && second === 'pilot' \
        && third !== 'T3 2025' && [third, ...rest].includes(String(new Date().getFullYear())))\
        ([...document.querySelectorAll('#periods option')].map(option => option.value))";
    session.wait_for("the periods to choose from", offered).await
}

/// Puts a saved result into storage, as an earlier visit would have.
async fn put(session: &Session, label: &str) -> Outcome {
    let record = json!({
        "version": 1, "id": "x", "metric": "customer_churn_rate", "variant": "end_of_period",
        "entries": [["customers_lost", "50"], ["customers_at_end", "3000"]],
        "value": "1.6666666666666666666666666667", "shown": "1.67%", "label": label,
        "period": "Q3 2025", "date": "", "note": "", "saved_at": "2025-10-01T10:15:00.123Z",
    });
    let script = "localStorage.setItem('cadran.record.1.x', arguments[0])";
    session.execute(script, vec![json!(record.to_string())]).await.map(drop)
}

/// Opens a saved result again from the list.
async fn reopen(session: &Session) -> Outcome {
    session.goto("en/saved/").await?;
    put(session, "Shop").await?;
    session.reload().await?;
    session.click("[data-record='x'] [data-action='open']").await?;
    session.result_when("the saved result", |shown| shown.text == "1.67%").await?;
    session.ready().await?;
    says(session, "#goes-on", "Q3 2025, saved").await
}

async fn opened_changes_no_other(session: Session) -> Outcome {
    open(&session, CHURN).await?;
    session.retype("#new-period", "Q1 2026").await?;
    reopen(&session).await?;
    period_is(&session, "Q3 2025").await?;
    session.reload().await?;
    period_is(&session, "Q3 2025").await?;
    says(&session, "#goes-on", "Q3 2025, saved").await?;
    session.act("update").await?;
    says(&session, "#saved", "Updated").await?;
    open(&session, RETENTION).await?;
    period_is(&session, "Q1 2026").await
}

async fn update_writes_over(session: Session) -> Outcome {
    open(&session, CHURN).await?;
    session.retype("#new-period", "Q3 2026").await?;
    session.act("save").await?;
    says(&session, "#goes-on", "Q3 2026, saved").await?;
    has_focus(&session, "save").await?;
    session.fill("customers_lost", "75").await?;
    says(&session, "#goes-on", "saved as 1.67%. Now 2.50%").await?;
    session.act("update").await?;
    says(&session, "#saved", "Updated").await?;
    has_focus(&session, "update").await?;
    let one = format!("{KEPT}.length === 1 && {RECORDS}[0].shown === '2.50%'");
    session.wait_for("the one result with its new figure", &one).await?;
    let plain = "document.querySelector('#goes-on').textContent === 'Q3 2026, saved'";
    session.wait_for("nothing to write over", plain).await?;
    // Two presses are two corrections of one result.
    session
        .run("const update = document.querySelector('[data-action=update]'); update.click(); update.click();")
        .await?;
    says(&session, "#saved", "Updated").await?;
    session.act("save").await?;
    says(&session, "#saved", "result of its own").await?;
    session.wait_for("two results", &format!("{KEPT}.length === 2")).await
}

async fn opened_is_updated(session: Session) -> Outcome {
    reopen(&session).await?;
    session.fill("customers_lost", "75").await?;
    session.act("update").await?;
    says(&session, "#saved", "Updated").await?;
    let one = format!(
        "{KEPT}.length === 1 && (({{ id, shown, label, period, saved_at }}) => id === 'x' && shown === '2.50%' \
            && label === 'Shop' && period === 'Q3 2025' && saved_at > '2025-10-02')({RECORDS}[0])"
    );
    session.wait_for("the same result with its new figure", &one).await?;
    session.fill("customers_lost", "90").await?;
    session.act("save").await?;
    says(&session, "#saved", "result of its own").await?;
    let two = format!(
        "{KEPT}.length === 2 && {RECORDS}.map(({{ shown }}) => shown).sort().join() === '2.50%,3.00%'"
    );
    session.wait_for("a second result", &two).await
}

/// Does something on the page of saved results in a tab of its own, then comes back.
async fn in_another_tab(session: &Session, script: &str) -> Outcome {
    let first = session.client.window().await.map_err(said("asking for the tab"))?;
    let second = session.client.new_window(true).await.map_err(said("opening a tab"))?.handle;
    session.client.switch_to_window(second).await.map_err(said("going to a tab"))?;
    session.goto("en/saved/").await?;
    session.find("[data-record='x']").await?;
    session.run(script).await?;
    session.client.close_window().await.map_err(said("closing a tab"))?;
    session.client.switch_to_window(first).await.map_err(said("going to a tab"))
}

async fn deleted_elsewhere(session: Session) -> Outcome {
    reopen(&session).await?;
    let delete = "document.querySelector('[data-record=x] [data-action=delete]').click()";
    in_another_tab(&session, delete).await?;
    session.wait_for("the result to be gone", &format!("{KEPT}.length === 0")).await?;
    session.fill("customers_lost", "75").await?;
    session.act("update").await?;
    says(&session, "[data-alert='two-tabs']", "Another tab has deleted this result").await?;
    let kept = format!("{KEPT}.length === 1 && {RECORDS}[0].shown === '2.50%'");
    session.wait_for("the result again", &kept).await
}

async fn changed_elsewhere(session: Session) -> Outcome {
    reopen(&session).await?;
    let change = "const text = localStorage['cadran.record.1.x']; \
        localStorage['cadran.record.1.x'] = text.replace('Shop', 'Store');";
    in_another_tab(&session, change).await?;
    session.fill("customers_lost", "75").await?;
    session.act("update").await?;
    says(&session, "[data-alert='two-tabs']", "Both versions are kept").await?;
    let both = format!(
        "{RECORDS}.map(({{ label, shown }}) => `${{label}} ${{shown}}`).sort().join() \
            === 'Shop (second version) 2.50%,Store 1.67%'"
    );
    session.wait_for("both versions", &both).await?;
    // What is corrected from here on is the second version.
    session.fill("customers_lost", "90").await?;
    session.act("update").await?;
    says(&session, "#saved", "Updated").await?;
    let second = both.replace("2.50%", "3.00%");
    session.wait_for("the second version with its new figure", &second).await
}

async fn what_ends_it(session: Session) -> Outcome {
    const UNBOUND: &str = "document.querySelector('[data-action=update]')?.hidden";
    open(&session, CHURN).await?;
    session.retype("#new-period", "Q3 2026").await?;
    session.act("save").await?;
    says(&session, "#goes-on", "Q3 2026, saved").await?;
    session.click("#language").await?;
    session.wait_for("French", "document.documentElement.lang === 'fr'").await?;
    says(&session, "#goes-on", "Q3 2026, enregistré").await?;
    session.act("clear").await?;
    session.act("undo").await?;
    session.wait_for("a result of its own", UNBOUND).await?;
    reopen(&session).await?;
    // Another link of the same page, as a reader would type it.
    session.run("location.hash = '#v=1&customers_lost=10&customers_at_end=100'").await?;
    session.wait_for("a result of its own", UNBOUND).await?;
    period_is(&session, "Q3 2026").await?;
    session.run("history.back()").await?;
    says(&session, "#goes-on", "Q3 2025, saved").await?;
    period_is(&session, "Q3 2025").await
}
