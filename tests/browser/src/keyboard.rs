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
    let phone = "on a phone the figure is in sight after the last key, and covers no focus";
    // Only without the headers of a host may a page be shown in a frame.
    tests.push(Test::new(phone, figure_on_a_phone).in_folder());
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
    look(&session, "unfold").await?;
    session.all_has_come().await?;
    session
        .poll("the page to rest", || async {
            Ok((look(&session, "rests").await? == Value::Bool(true)).then_some(()))
        })
        .await?;
    walk(&session).await
}

/// Goes with the focus from the first stop of the page to its last.
async fn walk(session: &Session) -> Outcome {
    look(session, "start").await?;
    let mut faults = Vec::new();
    for _ in 0..MOST_STOPS {
        session.press(&[TAB]).await?;
        match lines(&look(session, "here").await?) {
            Some(found) => faults.extend(found),
            None => break,
        }
    }
    faults.extend(lines(&look(session, "unreached").await?).unwrap_or_default());
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Where the figure stands on a narrow page once the last key has given it, and that it lies on nothing that has the
/// focus.
async fn figure_on_a_phone(session: Session) -> Outcome {
    session.open_in_frame("fr/customer-churn-rate/", 360, 440).await?;
    session.fill("customers_lost", "50").await?;
    session.click("[name=customers_at_start]").await?;
    session.press_each("3000").await?;
    session.result_when("the result", |shown| shown.text == "1,67\u{a0}%").await?;
    let in_sight = "(() => { const bar = document.querySelector('.bar').getBoundingClientRect(); \
        const field = document.activeElement.getBoundingClientRect(); \
        return document.querySelector('.bar__figure').textContent === document.querySelector('#result').textContent \
            && bar.top > 0 && bar.bottom <= innerHeight + 1 && field.top >= 0 && field.bottom <= bar.top; })()";
    session.wait_for("the figure below the field", in_sight).await?;
    walk(&session).await
}

/// What a function of `access/focus.js` gives.
async fn look(session: &Session, what: &str) -> Result<Value, String> {
    let script = format!("{FOCUS}\nPromise.resolve(focus.{what}()).then(arguments[0]);");
    session.client.execute_async(&script, Vec::new()).await.map_err(said("looking at the focus"))
}

/// What a look at the focus finds; none where it has gone through the page.
fn lines(found: &Value) -> Option<Vec<String>> {
    let lines = found.as_array()?.iter().filter_map(Value::as_str);
    Some(lines.map(str::to_owned).collect())
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
