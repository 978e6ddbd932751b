//! What a calculator shows without scrolling: fields, figure and picture, the example of an empty card, what fits the verdict.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let shown = |path: &'static str, picture: &'static str| {
        let name = format!("{path} shows fields, figure and picture on one screen");
        Test::new(name, move |session| on_one_screen(session, path, picture))
    };
    vec![
        shown("en/net-promoter-score/", "svg.chart--groups"),
        shown("fr/net-revenue-retention/", "svg.chart--waterfall"),
        shown("en/customer-churn-rate/", ".gauge svg"),
        shown("fr/customer-acquisition-cost/", "svg.chart--breakdown"),
        shown("en/customer-satisfaction-score/", ".gauge svg"),
        Test::new("an empty card shows an example and tries it", example_is_tried),
        Test::new("a net score bears its sign and its margin", score_has_a_margin),
        Test::new("what to do next fits the verdict", next_fits_the_verdict),
        Test::new("headings and figures are set in the typeface of the site", has_its_typeface),
        Test::new("a page whose typeface does not come works", no_typeface),
        Test::new("the bars of a waterfall move once, and only where motion is wanted", bars_move),
    ]
}

async fn on_one_screen(session: Session, path: &str, picture: &str) -> Outcome {
    session.resize(1366, 768).await?;
    session.open_example(path).await?;
    let picture = format!("#reading {picture}");
    session.find(&picture).await?;
    session.run("scrollTo(0, 0)").await?;
    let seen = format!(
        "[...document.querySelectorAll('#fields input, #fields select, #variant, #result'), document.querySelector('{picture}')] \
         .filter(one => one.getBoundingClientRect().bottom > innerHeight).map(one => one.id || one.outerHTML.slice(0, 80)).join()"
    );
    match session.evaluate(&seen).await? {
        below if below == "" => Ok(()),
        below => Err(format!("below the screen: {below}")),
    }
}

async fn example_is_tried(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    let button = "document.querySelector('#sample:not([hidden]) button').textContent.trim()";
    session.wait_for("the button", &format!("{button} === 'Try 75 of 3,375'")).await?;
    session.act("try-example").await?;
    session.result_when("the example", |shown| shown.text == "2.22%").await?;
    session.find("#sample[hidden]").await?;
    session.act("clear").await?;
    session.find("#sample:not([hidden])").await.map(drop)
}

async fn score_has_a_margin(session: Session) -> Outcome {
    session.open_example("en/net-promoter-score/").await?;
    session.find("#result[data-sign='+']").await?;
    let margin = "document.querySelector('[data-live=margin]').textContent === '±2.5 at 95%'";
    session.wait_for("the margin", margin).await
}

async fn next_fits_the_verdict(session: Session) -> Outcome {
    const BOTH: &str = "['bad', 'good'].map(list => document.querySelector(`.next__${list}`).checkVisibility()).join()";
    session.goto("fr/renewal-rate/#v=1&renewals=80&subscriptions_due=100").await?;
    session
        .wait_for("the list for a bad result alone", &format!("{BOTH} === 'true,false'"))
        .await?;
    session.retype("[name=renewals]", "95").await?;
    session.wait_for("the list for a good one", &format!("{BOTH} === 'false,true'")).await?;
    session.act("clear").await?;
    session.wait_for("both without a verdict", &format!("{BOTH} === 'true,true'")).await
}

const WIDGET: &str = "embed/en/renewal-rate/";

/// Whether the typeface of the site has come.
const LOADED: &str = "[...document.fonts].some(face => /^\"?Cadran Serif\"?$/.test(face.family) && face.status === 'loaded')";

async fn has_its_typeface(session: Session) -> Outcome {
    for (path, set) in [("en/", "h1"), ("fr/net-promoter-score/", "h1"), (WIDGET, "#result")] {
        session.goto(path).await?;
        session.wait_for("the typeface", LOADED).await?;
        let family = format!("getComputedStyle(document.querySelector('{set}')).fontFamily");
        let family = session.evaluate(&family).await?;
        let first = family.as_str().unwrap_or_default().trim_start_matches('"');
        if !first.starts_with("Cadran Serif") {
            return Err(format!("{path} is set in {family}"));
        }
    }
    Ok(())
}

async fn no_typeface(session: Session) -> Outcome {
    session.host.spoil("assets/serif-", Fault::Gone);
    session.open_example("en/customer-churn-rate/").await?;
    if session.evaluate(LOADED).await? == true {
        return Err("the typeface has come".into());
    }
    session.forgive().await
}

async fn bars_move(session: Session) -> Outcome {
    session.open_example("en/net-revenue-retention/").await?;
    let moves = "getComputedStyle(document.querySelector('#reading .picture--new .chart__gain')).animationName \
        === (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'grow')";
    session.wait_for("how the bar comes", moves).await?;
    session.fill("revenue_at_start", "40000").await?;
    session.find("#reading .picture:not(.picture--new) .chart__gain").await.map(drop)
}
