//! The home: an example that leads on, files that find their panel, what was saved last, and how long the page is.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("the worked example of the home opens in its calculator", example),
        Test::new("who has a file comes to the open panel of raw data", file),
        Test::new("who comes back sees what was saved last", saved_last),
        // Only without the headers of a host may a page be shown in a frame.
        Test::new("the home is short on a phone", short_on_a_phone).in_folder(),
    ]
}

async fn example(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.click(".worked a").await?;
    session.result_when("the result", |shown| shown.text == "70.45").await.map(drop)
}

async fn file(session: Session) -> Outcome {
    session.goto("fr/").await?;
    session.click(".files a").await?;
    session.wait_for("the panel", "document.querySelector('details.raw')?.open").await?;
    session.find("textarea[name=scores_0_to_10]").await?;
    session.goto("en/").await?;
    session.click(".files a:last-child").await?;
    session
        .wait_for("the panel of times", "document.querySelector('details.raw[open] textarea')")
        .await
}

async fn saved_last(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.wait_for("nothing saved", "document.querySelector('#resume').hidden").await?;
    let records = "for (const [id, period, day] of [['1', '2025-Q1', 1], ['2', '2025-Q2', 2], ['3', '2025-Q2', 3]]) \
        localStorage[`cadran.record.1.${id}`] = JSON.stringify({ version: 1, id, metric: 'renewal_rate', \
            variant: 'standard', entries: [], value: '80', shown: '80%', period, saved_at: `2026-01-0${day}T00:00:00Z` }); \
        localStorage['cadran.record.1.4'] = '{';";
    session.run(records).await?;
    session.reload().await?;
    let said = "document.querySelector('#resume').textContent === '2025-Q2: 2 results, continue'";
    session.wait_for("the period saved last", said).await?;
    session.click("#resume a").await?;
    session.find("[data-record]").await.map(drop)
}

async fn short_on_a_phone(session: Session) -> Outcome {
    for page in ["fr/", "en/"] {
        session.open_in_frame(page, 360, 700).await?;
        session.wait_for("a short page", "document.documentElement.scrollHeight < 3000").await?;
    }
    Ok(())
}
