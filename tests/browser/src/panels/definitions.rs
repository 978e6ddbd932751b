//! The comparison of definitions: bars, differences, what others need, an address, a default of one's own.

use super::{says, value_of};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("definitions are compared with the first result", definitions_follow),
        Test::new("definitions compared stand on one screen", five_on_one_screen),
        Test::new("definitions compared have an address", comparison_has_an_address),
        Test::new("a definition is kept as a default", default_is_kept),
    ]
}

async fn definitions_follow(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    if session.count("link[rel=stylesheet][href*=panels]").await? > 0 {
        return Err("what explains a result comes before there is one".into());
    }
    session.fill("customers_lost", "75").await?;
    session.fill("customers_at_start", "3375").await?;
    says(&session, ".variant[aria-current]", "2.22%").await?;
    session.retype("#panel-customers_at_end", "3500").await?;
    says(&session, "#value-end_of_period", "2.14%").await?;
    says(
        &session,
        "[data-live=beside-end_of_period]",
        "0.08 points less than the definition chosen",
    )
    .await?;
    says(&session, "[data-live=right]", "2.14% to 2.22% by 2 of 5 definitions").await
}

/// Five churn rates: what the other definitions need stands in the link as well.
const FIVE: &str = "en/customer-churn-rate/#v=1&customers_lost=50&customers_at_start=3000&customers_at_end=3100\
    &customers_at_previous_period_end=2990&total_customers=3050&new_customers=150&show=variants";

async fn five_on_one_screen(session: Session) -> Outcome {
    session.resize(1366, 768).await?;
    session.goto(FIVE).await?;
    session.find("[data-live=beside-start_of_period] .rows__bar").await?;
    session.run("document.querySelector('.variants').scrollIntoView()").await?;
    let seen = "[...document.querySelectorAll('.variant__value')].filter(value => { \
        const { top, bottom } = value.getBoundingClientRect(); \
        return /^\\d/.test(value.textContent) && top >= 0 && bottom <= innerHeight; }).length === 5";
    session.wait_for("five rates on one screen", seen).await
}

async fn comparison_has_an_address(session: Session) -> Outcome {
    session.goto(FIVE).await?;
    let is_first = "document.querySelector('#variants').getBoundingClientRect().top < innerHeight";
    session.wait_for("the comparison to be in sight", is_first).await?;
    session.find("[data-action=copy-comparison]").await?;
    let catch = "navigator.clipboard.writeText = async (text) => { window.copied = text; };";
    session.run(catch).await?;
    session.act("copy-comparison").await?;
    let whole = ["total_customers=3050", "customers_lost=50", "show=variants"]
        .map(|part| format!("window.copied?.includes('{part}')"));
    session.wait_for("a link with what all need", &whole.join(" && ")).await
}

async fn default_is_kept(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    session.fill("customers_lost", "75").await?;
    session.fill("customers_at_start", "3375").await?;
    session.retype("#panel-customers_at_end", "3500").await?;
    session.click("[data-default=end_of_period]").await?;
    session.find("form[data-variant=end_of_period]").await?;
    value_of(&session, "customers_at_end", "3500").await?;
    session.result_when("2,14 %", |shown| shown.text.starts_with("2,14")).await?;
    // What was typed in this tab is taken away: a new visit knows the default alone.
    session.run("addEventListener('pagehide', () => sessionStorage.clear())").await?;
    session.reload().await?;
    session.find("form[data-variant=end_of_period]").await?;
    session.goto("en/customer-churn-rate/#v=1&variant=total").await?;
    session.find("form[data-variant=total]").await.map(drop)
}
