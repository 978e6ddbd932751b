//! The search of every page: found by keyboard, answered with numbers, told of where a part of it does not come.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;

use crate::pages::is_accessible;

const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const ESCAPE: &str = "\u{e00c}";
const TAB: &str = "\u{e004}";

const AGAIN: &str = "#search-drop button";
const IN_FIELD: &str = "document.activeElement.id === 'search'";
const IS_OPEN: &str = "document.querySelector('#search').ariaExpanded === 'true' \
    && document.querySelector('#found').checkVisibility()";
const IS_CLOSED: &str = "document.querySelector('#search').ariaExpanded === 'false' \
    && !document.querySelector('#found').checkVisibility()";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a search with numbers is answered, and Enter opens the calculator", answered),
        Test::new("a search with numbers is answered on the calculator itself", on_the_page),
        Test::new("what a search lacks is named", lacking),
        Test::new("numbers the wrong way round are offered the other way round", swapped),
        Test::new("any page is searched by a slash, and the list closes again", from_any_page),
        Test::new("what is typed before the search comes is looked for", typed_early),
        Test::new("a search whose part does not come says so and tries again", no_part),
        Test::new("answers whose part does not come say so and try again", no_answers),
        Test::new("answers are accessible, and counted for who hears them", accessible),
        // Only without the headers of a host may a page be shown in a frame.
        Test::new("the search of the header fits a window 320 wide", narrow).in_folder(),
    ]
}

/// Waits for an option that holds these texts.
async fn option_with(session: &Session, texts: &[&str]) -> Outcome {
    let plain = "option.textContent.replace(/[\\u00a0\\u202f]/g, ' ')";
    let texts = serde_json::to_string(texts).map_err(|error| error.to_string())?;
    let found = format!(
        "[...document.querySelectorAll('#found [role=option]')].some(option => {texts}.every(text => {plain}.includes(text)))"
    );
    session.wait_for(&format!("an option with {texts}"), &found).await
}

async fn answered(session: Session) -> Outcome {
    for (home, query, texts, value) in [
        ("en/", "nps 1700 350 150", ["70.45", "From counts", "Promoters 1,700"], "70.45"),
        (
            "fr/",
            "désabonnement 50 sur 3000",
            ["1,67 %", "Sur les clients du début", "3 000"],
            "1,67\u{a0}%",
        ),
        ("en/about/", "csat 312/398", ["78.39%", "Two highest", "Answers in all 398"], "78.39%"),
        ("fr/saved/", "nrr 100000 12000 3000 5000", ["104,00 %", "", "100 000"], "104,00\u{a0}%"),
    ] {
        session.goto(home).await?;
        session.run("document.activeElement.blur()").await?;
        session.keys("/").await?;
        session.wait_for("the focus in the search", IN_FIELD).await?;
        session.keys(query).await?;
        option_with(&session, &texts).await?;
        session.keys(ENTER).await?;
        session.result_when("the result", |shown| shown.text == value).await?;
    }
    Ok(())
}

async fn on_the_page(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    session.fill("customers_lost", "7").await?;
    session.retype("#search", "churn lost 50 start 3000").await?;
    option_with(&session, &["1.67%", "Customers lost in the period 50"]).await?;
    session.keys(ENTER).await?;
    session.result_when("the result", |shown| shown.text == "1.67%").await?;
    session.wait_for("the list to close", IS_CLOSED).await
}

async fn lacking(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.retype("#search", "nps 1700").await?;
    option_with(&session, &["passives and detractors are missing", "Promoters 1,700"]).await?;
    session.retype("#search", "csat 312 398 12 7").await?;
    option_with(&session, &["12 and 7 are superfluous"]).await?;
    session.goto("fr/").await?;
    session.retype("#search", "nps 1700").await?;
    option_with(&session, &["il manque passifs et détracteurs"]).await
}

async fn swapped(session: Session) -> Outcome {
    session.goto("en/glossary/").await?;
    session.retype("#search", "churn 3000/50").await?;
    option_with(&session, &["1.67%", "the other way round"]).await?;
    session.keys(DOWN).await?;
    session.keys(ENTER).await?;
    session.result_when("the result", |shown| shown.text == "1.67%").await.map(drop)
}

async fn from_any_page(session: Session) -> Outcome {
    for page in ["en/customer-churn-rate/", "fr/glossary/", "en/saved/", "fr/embed/"] {
        session.goto(page).await?;
        session.run("document.activeElement.blur()").await?;
        session.keys("/").await?;
        session.wait_for("the focus in the search", IN_FIELD).await?;
        session.keys("nps").await?;
        session.wait_for("the list", IS_OPEN).await?;
        session.keys(ESCAPE).await?;
        session.wait_for("the list to close by Escape", IS_CLOSED).await?;
        session.keys(DOWN).await?;
        session.wait_for("the list again", IS_OPEN).await?;
        session.keys(TAB).await?;
        session.wait_for("the list to close behind the focus", IS_CLOSED).await?;
    }
    session.goto("en/customer-churn-rate/").await?;
    session.click("[name=customers_lost]").await?;
    session.keys("/").await?;
    let is_text =
        "document.activeElement.name === 'customers_lost' && document.activeElement.value === '/'";
    session.wait_for("a slash that is text in a field", is_text).await
}

async fn typed_early(session: Session) -> Outcome {
    session.goto("en/about/").await?;
    session.host.spoil("split_search", Fault::Stalled);
    session.click("#search").await?;
    session.keys("churn 50/3000").await?;
    session.host.mend();
    option_with(&session, &["1.67%"]).await?;
    session.wait_for("the focus in the field", IN_FIELD).await
}

async fn no_part(session: Session) -> Outcome {
    session.goto("en/about/").await?;
    session.host.spoil("split_search", Fault::Gone);
    session.click("#search").await?;
    session.keys("nps").await?;
    session.find(AGAIN).await?;
    session.host.mend();
    session.click(AGAIN).await?;
    option_with(&session, &["Net promoter score"]).await?;
    let kept = "document.activeElement.id === 'search' && document.activeElement.value === 'nps'";
    session.wait_for("the focus in the field as it was typed", kept).await?;
    session.forgive().await
}

async fn no_answers(session: Session) -> Outcome {
    for file in ["split_answers", "definitions/en/net_promoter_score"] {
        session.goto("en/about/").await?;
        session.host.spoil(file, Fault::Gone);
        session.retype("#search", "nps 1700 350 150").await?;
        option_with(&session, &["Net promoter score"]).await?;
        session.find(AGAIN).await?;
        session.host.mend();
        session.click(AGAIN).await?;
        option_with(&session, &["70.45"]).await?;
        session.forgive().await?;
    }
    Ok(())
}

async fn accessible(session: Session) -> Outcome {
    for (page, query) in [("en/", "churn 3000/50"), ("fr/about/", "nps 1700"), ("en/saved/", "zzz")]
    {
        session.goto(page).await?;
        session.retype("#search", query).await?;
        session
            .wait_for(
                "what is found",
                "document.querySelector('.search__found')?.checkVisibility()",
            )
            .await?;
        is_accessible(&session).await?;
    }
    session.goto("en/").await?;
    session.retype("#search", "csat 312/398").await?;
    let counted = "document.querySelector('#search-drop [role=status].visually-hidden').textContent.startsWith('1\\u00a0answer, ')";
    session.wait_for("how many answers there are", counted).await
}

async fn narrow(session: Session) -> Outcome {
    for page in ["en/customer-churn-rate/", "fr/"] {
        session.open_in_frame(page, 320, 640).await?;
        session.retype("#search", "churn 50/3000").await?;
        session.wait_for("the list", IS_OPEN).await?;
        let fits = "document.documentElement.scrollWidth <= innerWidth \
            && [...document.querySelectorAll('#search, .search__found')].every(one => { \
                const { left, right, width } = one.getBoundingClientRect(); \
                return left >= 0 && right <= innerWidth && width > 200; })";
        session.wait_for("field and list within the window", fits).await?;
    }
    Ok(())
}
