//! The desk for every reader: by keyboard, on a phone, in forced colours, on paper, for a screen reader.

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
        Test::new("the desk is accessible with all panels open", all_panels_are_accessible),
        Test::new("the desk is worked by keyboard alone", works_by_keyboard),
        // Only without the headers of a host may a page be shown in a frame.
        Test::new("the desk fits a window 320 wide", fits_a_phone).in_folder(),
        Test::new("the desk draws what is seen in forced colours", seen_in_forced_colours),
        Test::new("the desk prints what is open and no more", prints_what_is_open),
    ]
}

async fn all_panels_are_accessible(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    unfold_all(&session).await?;
    session.retype("#desk-target", "65").await?;
    session.find("#desk-reached svg").await?;
    unfold_all(&session).await?;
    is_accessible(&session).await
}

/// Opens all panels, and waits until something stands in each.
async fn unfold_all(session: &Session) -> Outcome {
    session.run("document.querySelectorAll('details').forEach(one => one.open = true)").await?;
    session.wait_for("all panels", "!document.querySelector('[data-desk] > div:empty')").await
}

async fn works_by_keyboard(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    session.run("document.querySelector('[data-desk=target] > summary').focus()").await?;
    session.press(&[ENTER]).await?;
    session.find("#desk-target").await?;
    let focus_is = |selector: &str| format!("document.activeElement.matches('{selector}')");
    session.press(&[TAB]).await?;
    session.wait_for("the field", &focus_is("#desk-target")).await?;
    session.press_each("90").await?;
    says(&session, "#desk-reached", "561 more for").await?;
    session.press(&[TAB]).await?;
    session.wait_for("the choice", &focus_is("#desk-lever")).await?;
    session.press(&[TAB]).await?;
    session.wait_for("the button", &focus_is("#desk-reached .button")).await?;
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
        session.retype("#desk-figure", &figure).await?;
        session.find("#desk-found li").await?;
        if session.count("#desk-target").await? > 0 {
            session.retype("#desk-target", &figure).await?;
            session.find("#desk-reached svg").await?;
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
    session.find("[data-desk=pictures] svg.chart--groups").await?;
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
    unfold(&session, "pictures").await?;
    session.find("[data-desk=pictures] svg").await?;
    session.as_printed(true).await?;
    let shown = "[...document.querySelectorAll('[data-desk]')].filter(one => one.checkVisibility()).map(one => one.dataset.desk).join()";
    let open = session.evaluate(shown).await;
    let hidden =
        session.evaluate("document.querySelector('[data-desk] .buttons').checkVisibility()").await;
    session.as_printed(false).await?;
    match (open?, hidden?) {
        (open, hidden) if open == "pictures" && hidden == false => Ok(()),
        (open, hidden) => Err(format!("printed are {open}; buttons as well: {hidden}")),
    }
}
