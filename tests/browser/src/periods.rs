//! Rates and their periods: no verdict without both, and the period goes with the figure.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// Nine of a hundred customers lost.
const NINE: &str =
    "en/customer-churn-rate/#v=1&variant=start_of_period&customers_lost=9&customers_at_start=100";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a rate is not green while its period is not said", not_green_without_a_period),
        Test::new("9 % a month are not green against a yearly limit", nine_a_month_are_not_green),
        Test::new("a limit of one's own is for the period of the figures", own_limit_has_a_period),
        Test::new("the period goes into the link, and stays", the_period_stays),
        Test::new("one target does not make the rest of the scale red", a_target_is_no_red_field),
    ]
}

async fn shows(session: &Session, selector: &str, part: &str) -> Outcome {
    let plain = "replace(/[\\u00a0\\u202f]/g, ' ')";
    let expression =
        format!("document.querySelector(`{selector}`)?.textContent.{plain}.includes(`{part}`)");
    session.wait_for(&format!("`{part}`"), &expression).await
}

/// Neither the verdict nor the gauge has a colour; the gauge names the threshold.
async fn is_neutral(session: &Session) -> Outcome {
    session.find(".verdict--open").await?;
    for coloured in [".verdict--good", ".verdict--poor", ".gauge__band", ".bar--good"] {
        if session.count(coloured).await? > 0 {
            return Err(format!("there is {coloured}"));
        }
    }
    session.find(".gauge--open .gauge__tick").await?;
    shows(session, ".gauge__ends", "10%").await
}

async fn not_green_without_a_period(session: Session) -> Outcome {
    session.goto(NINE).await?;
    shows(&session, ".verdict", "SendPulse says 10% and names no period").await?;
    is_neutral(&session).await?;
    if session.count("#reading .also dt").await? > 0 {
        return Err("a rate of no period is carried over to a year".into());
    }
    session.choose("period", "month").await?;
    shows(&session, "#reading .also", "67.75%").await?;
    is_neutral(&session).await?;
    session.choose("period", "year").await?;
    session
        .wait_for("the year to be itself", "!document.querySelector('#reading .also dt')")
        .await?;
    is_neutral(&session).await
}

/// Says for which period the threshold is.
async fn take_for(session: &Session, per_year: &str) -> Outcome {
    session.run("document.querySelector('.thresholds').open = true").await?;
    session.choose_option("#threshold-period", per_year).await
}

async fn nine_a_month_are_not_green(session: Session) -> Outcome {
    session.goto(&format!("{NINE}&period=month")).await?;
    session.find(".verdict--open").await?;
    take_for(&session, "1").await?;
    session.find(".verdict--missed").await?;
    shows(&session, ".verdict", "taken per year").await?;
    session.choose("period", "year").await?;
    session.find(".verdict--good").await?;
    session.choose("period", "").await?;
    session.find(".verdict--open").await?;
    session.choose("period", "month").await?;
    take_for(&session, "12").await?;
    session.find(".verdict--good").await.map(drop)
}

async fn own_limit_has_a_period(session: Session) -> Outcome {
    session.goto(&format!("{NINE}&period=month")).await?;
    session.find(".verdict--open").await?;
    session.run("document.querySelector('.thresholds').open = true").await?;
    session.retype(".thresholds input", "12").await?;
    session.leave().await?;
    session.find(".verdict--good").await?;
    shows(&session, ".verdict", "Below your threshold of 12% per month").await?;
    let month = "document.querySelector('#threshold-period').value === '12'";
    session.wait_for("the threshold to be for a month", month).await?;
    session.choose("period", "week").await?;
    session.find(".verdict--missed").await.map(drop)
}

async fn the_period_stays(session: Session) -> Outcome {
    session.goto(NINE).await?;
    session.choose("period", "quarter").await?;
    let in_link =
        "document.querySelector('#to-embed')?.getAttribute('href').includes('period=quarter')";
    session.wait_for("the period in a link", in_link).await?;
    let stands = "document.querySelector('form [name=period]')?.value === 'quarter'";
    session.goto(&format!("{NINE}&period=month")).await?;
    let other = "document.querySelector('form [name=period]')?.value === 'month'";
    session.wait_for("the period of a link", other).await?;
    session.choose("period", "quarter").await?;
    session.click("#language").await?;
    session.wait_for("French", "document.documentElement.lang === 'fr'").await?;
    session.wait_for("the period in French", stands).await?;
    shows(&session, "#reading .also", "Sur un an à ce taux").await?;
    session.reload().await?;
    session.wait_for("the period after a reload", stands).await
}

async fn a_target_is_no_red_field(session: Session) -> Outcome {
    session
        .goto("en/net-promoter-score/#v=1&variant=counts&promoters=30&passives=40&detractors=30")
        .await?;
    session.find(".verdict--missed").await?;
    shows(&session, ".verdict", "Not yet above the 50 to aim for (HubSpot").await?;
    if session.count(".gauge__band--poor").await? > 0 {
        return Err("the gauge is red".into());
    }
    session.find(".gauge__band--good").await.map(drop)
}
