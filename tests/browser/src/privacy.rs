//! Nothing leaves the browser: what a page asks for once it is ready, and what it never asks for.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("typing and choosing ask nothing of any server", typing_asks_nothing),
        Test::new("saving and copying a link ask nothing of any server", saving_asks_nothing),
        Test::new("changing the language asks nothing of any server", language_asks_nothing),
        Test::new("exporting and deleting ask nothing of any server", exporting_asks_nothing),
        Test::new("a server never sees a figure", a_server_sees_no_figure),
    ]
}

/// What the page and the browser ask the host for, other than what browsers fetch when they like:
/// icons, the manifest, and the worker, to see whether it is still the same.
fn asked(session: &Session) -> Vec<String> {
    let requests = session.host.requests().into_iter().map(|request| request.target);
    let by_itself =
        |target: &str| ["icon", "manifest", "sw.js"].iter().any(|at| target.contains(at));
    requests.filter(|target| !by_itself(target)).collect()
}

/// Opens a page that has a worker, and waits until the worker has all that it keeps.
async fn open(session: &Session, path: &str) -> Outcome {
    session.host.let_worker_in("");
    session.goto(path).await?;
    session.wait_for("the worker", "document.documentElement.dataset.offline").await
}

/// Notes what was asked for so far; from here on it must not grow.
async fn ready(session: &Session) -> Result<Vec<String>, String> {
    session.run("performance.clearResourceTimings()").await?;
    Ok(asked(session))
}

/// Nothing was asked of the host, and nothing of anybody else: parts of the program come from what the worker has kept.
async fn nothing_since(session: &Session, before: &[String]) -> Outcome {
    let entries = "performance.getEntriesByType('resource').map(entry => entry.name)\
        .filter(name => !name.includes('icon') && !name.startsWith('blob:') \
            && !(name.startsWith(location.origin) && name.includes('/assets/')))";
    let seen = session.evaluate(entries).await?;
    let since = asked(session).split_off(before.len());
    match (seen.as_array().is_some_and(Vec::is_empty), since.is_empty()) {
        (true, true) => Ok(()),
        _ => Err(format!("the page asked for {seen}, the host was asked for {since:?}")),
    }
}

async fn churn(session: &Session) -> Outcome {
    session.fill("customers_lost", "50").await?;
    session.fill("customers_at_end", "3000").await?;
    session.result_when("a result", |shown| shown.value.is_some()).await.map(drop)
}

async fn typing_asks_nothing(session: Session) -> Outcome {
    open(&session, "fr/customer-churn-rate/").await?;
    let before = ready(&session).await?;
    session.choose("variant", "end_of_period").await?;
    churn(&session).await?;
    session.fill("customers_lost", "beaucoup").await?;
    session.leave().await?;
    session.act("clear").await?;
    session.act("undo").await?;
    session.act("load-example").await?;
    session.result_when("the example", |shown| shown.value.is_some()).await?;
    session.click("[aria-controls='settings']").await?;
    session.choose_option("#setting-theme", "dark").await?;
    session.choose_option("#setting-decimals", "4").await?;
    session.retype("#setting-currency", "$").await?;
    nothing_since(&session, &before).await
}

async fn saving_asks_nothing(session: Session) -> Outcome {
    open(&session, "en/customer-churn-rate/#v=1&variant=end_of_period").await?;
    let before = ready(&session).await?;
    churn(&session).await?;
    session.click(".actions summary").await?;
    session.retype("[name='new-note']", "for the board").await?;
    session.act("save").await?;
    session.find(".actions .notice").await?;
    session.act("copy-link").await?;
    nothing_since(&session, &before).await
}

async fn language_asks_nothing(session: Session) -> Outcome {
    open(&session, "en/customer-churn-rate/#v=1&variant=end_of_period").await?;
    churn(&session).await?;
    let before = ready(&session).await?;
    for lang in ["fr", "en"] {
        session.click("#language").await?;
        let there = format!("document.documentElement.lang === '{lang}'");
        session.wait_for("the other language", &there).await?;
        session.result_when("the result", |shown| shown.value.is_some()).await?;
    }
    nothing_since(&session, &before).await
}

async fn exporting_asks_nothing(session: Session) -> Outcome {
    open(&session, "fr/customer-churn-rate/#v=1&variant=end_of_period").await?;
    churn(&session).await?;
    session.act("save").await?;
    session.find(".actions .notice").await?;
    open(&session, "fr/saved/").await?;
    session.find("[data-record]").await?;
    let before = ready(&session).await?;
    session.act("export").await?;
    session.act("export-csv").await?;
    session.act("delete").await?;
    session.act("undo").await?;
    session.find("[data-record]").await?;
    nothing_since(&session, &before).await
}

/// Neither the addresses nor the headers of a whole visit hold what was typed.
async fn a_server_sees_no_figure(session: Session) -> Outcome {
    open(&session, "en/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=4711").await?;
    session.fill("customers_at_end", "8150815").await?;
    session.result_when("a result", |shown| shown.value.is_some()).await?;
    session.act("save").await?;
    session.find(".actions .notice").await?;
    open(&session, "en/saved/").await?;
    session.act("open").await?;
    session.result_when("the saved result", |shown| shown.value.is_some()).await?;
    session.reload().await?;
    let requests = format!("{:?}", session.host.requests());
    match ["4711", "8150815"].into_iter().find(|figure| requests.contains(figure)) {
        None => Ok(()),
        Some(figure) => Err(format!("{figure} was sent: {requests}")),
    }
}
