//! Everything by keyboard alone: the main job from the first page to an undone deletion, and the focus.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use serde_json::Value;

const TAB: char = '\u{e004}';
const SHIFT: char = '\u{e008}';
const ENTER: char = '\u{e007}';
const BACKSPACE: &str = "\u{e003}";

/// No page has more stops than this.
const MOST_STOPS: usize = 250;

const FOCUS: &str = include_str!("access/focus.js");

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let focus = |(path, prepare): (&'static str, Prepare)| {
        let name = format!("the focus on {path} reaches all, is seen and is never covered");
        Test::new(name, move |session| focus_goes_through(session, path, prepare))
    };
    let pages = [
        ("fr/", Prepare::Nothing),
        ("en/customer-churn-rate/", Prepare::Example),
        ("fr/monthly-recurring-revenue/", Prepare::Example),
        ("en/net-promoter-score/", Prepare::Example),
        ("fr/survey-question-checklist/", Prepare::Nothing),
        ("en/ticket-type-mix/", Prepare::Example),
        ("fr/examples/", Prepare::Nothing),
        ("en/saved/", Prepare::Record),
        ("fr/embed/", Prepare::Nothing),
        ("en/about/", Prepare::Nothing),
        ("embed/fr/renewal-rate/", Prepare::Example),
    ];
    let mut tests: Vec<Test> = pages.into_iter().map(focus).collect();
    tests.push(Test::new("the whole job is done by keyboard alone", the_whole_job));
    tests
}

/// What a page shows before the focus goes through it.
#[derive(Clone, Copy)]
enum Prepare {
    Nothing,
    Example,
    Record,
}

async fn focus_goes_through(session: Session, path: &str, prepare: Prepare) -> Outcome {
    match prepare {
        Prepare::Nothing => session.goto(path).await?,
        Prepare::Example => session.open_example(path).await?,
        Prepare::Record => {
            session.open_example("en/renewal-rate/").await?;
            session.act("save").await?;
            session.find(".actions .notice").await?;
            session.goto(path).await?;
            session.find("[data-record]").await.map(drop)?;
        }
    }
    look(&session, "start").await?;
    // A panel that is drawn above it would push what has the focus out of sight.
    session.wait_for("all panels", "!document.querySelector('[data-desk] > div:empty')").await?;
    let mut faults = Vec::new();
    for _ in 0..MOST_STOPS {
        session.press(&[TAB]).await?;
        match look(&session, "here").await? {
            Some(found) => faults.extend(found),
            None => break,
        }
    }
    faults.extend(look(&session, "unreached").await?.unwrap_or_default());
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// What a look at the focus finds; none where it has gone through the page.
async fn look(session: &Session, what: &str) -> Result<Option<Vec<String>>, String> {
    let script = format!("{FOCUS}\nPromise.resolve(focus.{what}()).then(arguments[0]);");
    let found = session.client.execute_async(&script, Vec::new()).await;
    let found = found.map_err(said("looking at the focus"))?;
    let lines = found.as_array().map(|lines| lines.iter().filter_map(Value::as_str));
    Ok(lines.map(|lines| lines.map(str::to_owned).collect()))
}

/// Presses the tab key until the focus is on an element of a selector.
async fn tab_to(session: &Session, selector: &str) -> Outcome {
    let there = format!("document.activeElement.matches(`{selector}`)");
    for _ in 0..MOST_STOPS {
        if session.evaluate(&there).await? == true {
            return Ok(());
        }
        session.press(&[TAB]).await?;
    }
    Err(format!("the tab key does not lead to `{selector}`"))
}

async fn the_whole_job(session: Session) -> Outcome {
    session.goto("en/").await?;
    tab_to(&session, "main a[href*='renewal-rate']").await?;
    session.press(&[ENTER]).await?;
    session.wait_for("the focus on the heading", "document.activeElement.tagName === 'H1'").await?;
    // Fill, err, mend.
    tab_to(&session, "[name=renewals]").await?;
    session.press_each(&format!("sixteen{TAB}")).await?;
    session
        .wait_for("a message", "document.querySelector('[name=renewals][aria-invalid=true]')")
        .await?;
    session.press(&[SHIFT, TAB]).await?;
    session.wait_for("the field again", "document.activeElement.name === 'renewals'").await?;
    session.press_each(&format!("{}16000{TAB}", BACKSPACE.repeat(7))).await?;
    session.press_each("20000").await?;
    session.result_when("the result", |shown| shown.text == "80.00%").await?;
    // Save, with a name.
    tab_to(&session, ".actions summary").await?;
    session.press(&[ENTER]).await?;
    tab_to(&session, "[name=new-label]").await?;
    session.press_each("Shop").await?;
    tab_to(&session, "[data-action=save]").await?;
    session.press(&[ENTER]).await?;
    session.find(".actions .notice a").await?;
    tab_to(&session, ".actions .notice a").await?;
    session.press(&[ENTER]).await?;
    // Find it, delete it, bring it back.
    session
        .wait_for(
            "what was saved",
            "document.querySelector('[data-record]')?.innerText.includes('Shop')",
        )
        .await?;
    tab_to(&session, "[data-record] [data-action=delete]").await?;
    session.press(&[ENTER]).await?;
    session
        .wait_for("the focus on what undoes it", "document.activeElement.dataset.action === 'undo'")
        .await?;
    session.press(&[ENTER]).await?;
    session.wait_for("it again", "document.querySelector('[data-record]')").await?;
    session
        .wait_for("the focus to stay on the page", "document.activeElement !== document.body")
        .await
}
