//! The panels for every reader: by keyboard, on a phone, in forced colours, on paper, for a screen reader.

use super::{RENEWALS, SCORE, figure_in, says, unfold, value_of};
use crate::access::{CANNOT_FORCE_COLOURS, look};
use crate::pages::is_accessible;
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("the panels are accessible when all are open", all_panels_are_accessible),
        Test::new("the panels are worked by keyboard alone", works_by_keyboard),
        // Only without the headers of a host may a page be shown in a frame.
        Test::new("an open panel fits a window 320 wide", fits_a_phone).in_folder(),
        Test::new("a panel draws what is seen in forced colours", seen_in_forced_colours),
        Test::new("a calculator prints what is open and no more", prints_what_is_open),
    ]
}

async fn all_panels_are_accessible(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    unfold_all(&session).await?;
    session.retype("#panel-target", "65").await?;
    session.find("#panel-reached svg").await?;
    unfold_all(&session).await?;
    is_accessible(&session).await
}

/// Opens all panels, and waits until something stands in each.
async fn unfold_all(session: &Session) -> Outcome {
    session.run("document.querySelectorAll('details').forEach(one => one.open = true)").await?;
    session.all_has_come().await
}

async fn works_by_keyboard(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    session.run("document.querySelector('[data-panel=change] > summary').focus()").await?;
    session.press(&[ENTER]).await?;
    session.find("#panel-target").await?;
    let focus_is = |selector: &str| format!("document.activeElement.matches('{selector}')");
    session.press(&[TAB]).await?;
    session.wait_for("the field", &focus_is("#panel-target")).await?;
    session.press_each("90").await?;
    says(&session, "#panel-reached", "561 more for").await?;
    session.press(&[TAB]).await?;
    session.wait_for("the choice", &focus_is("#panel-lever")).await?;
    session.press(&[TAB]).await?;
    session.wait_for("the button", &focus_is("#panel-reached .button")).await?;
    session.press(&[ENTER]).await?;
    value_of(&session, "renewals", "16001").await
}

async fn fits_a_phone(session: Session) -> Outcome {
    for path in [
        "fr/net-promoter-score/",
        "en/customer-churn-rate/",
        "fr/net-revenue-retention/",
        "en/customer-acquisition-cost/",
        "fr/ticket-type-mix/",
        "en/customer-lifetime-value/",
    ] {
        session.open_in_frame(path, 320, 800).await?;
        session.run("document.querySelector('[data-action=load-example]').click()").await?;
        let shown = session.result_when("a result", |shown| shown.value.is_some()).await?;
        let figure = figure_in(&shown.text);
        unfold_all(&session).await?;
        session.retype("#panel-figure", &figure).await?;
        session.find("#panel-found li").await?;
        if session.count("#panel-target").await? > 0 {
            session.retype("#panel-target", &figure).await?;
            session.find("#panel-reached svg").await?;
        }
        unfold_all(&session).await?;
        let looked = look(&session, &["width", "space", "targets"]).await;
        looked.map_err(|sentence| format!("{path}: {sentence}"))?;
    }
    Ok(())
}

/// What a picture shows differs from its ground where the system's colours replace the page's.
async fn seen_in_forced_colours(session: Session) -> Outcome {
    if session.setup.engine != Engine::Chromium {
        return session.skip(CANNOT_FORCE_COLOURS);
    }
    session.force_colours(true).await?;
    let outcome = pictures_are_seen(&session).await;
    session.force_colours(false).await?;
    outcome
}

async fn pictures_are_seen(session: &Session) -> Outcome {
    session.goto(SCORE).await?;
    unfold_all(session).await?;
    session.find("[data-live=picture] svg.chart--groups").await?;
    let faults = "[...document.querySelectorAll('.picture .scroll:has(svg)')].flatMap(picture => { \
        const ground = getComputedStyle(picture).backgroundColor; \
        return [...picture.querySelectorAll('rect, line:not(.chart__border), text')].filter(one => { const style = getComputedStyle(one); \
            return (one.localName === 'line' ? style.stroke : style.fill) === ground; }).map(one => one.outerHTML); })";
    let found = session.evaluate(faults).await?;
    if found.as_array().is_some_and(Vec::is_empty) {
        Ok(())
    } else {
        Err(format!("not seen: {found}"))
    }
}

async fn prints_what_is_open(session: Session) -> Outcome {
    if session.setup.engine != Engine::Chromium {
        return session.skip("Chromium's driver alone can show the page as it is printed");
    }
    session.goto(SCORE).await?;
    session.find("[data-live=picture] svg").await?;
    unfold(&session, "trust").await?;
    session.as_printed(true).await?;
    let shown = "[...document.querySelectorAll('[data-panel]')].filter(one => one.checkVisibility()).map(one => one.dataset.panel).join()";
    let open = session.evaluate(shown).await;
    let hidden =
        session.evaluate("document.querySelector('[data-panel] .buttons').checkVisibility()").await;
    session.as_printed(false).await?;
    match (open?, hidden?) {
        (open, hidden) if open == "trust" && hidden == false => Ok(()),
        (open, hidden) => Err(format!("printed are {open}; buttons as well: {hidden}")),
    }
}
