//! The report of a period: on the page, on paper, on a projector, as a file; and the reminder of the next review.

use crate::dashboard::{open_with, score};
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a report of a period says where its figures come from", a_report),
        Test::new("a report prints on one page, and nothing beside it", a_printed_report),
        Test::new("a report fills a projector, one metric for each key", a_projected_report),
        Test::new("a reminder of the next review is a file for a calendar", a_reminder),
        Test::new("a report as a file opens without its page", a_report_as_a_file),
    ]
}

/// Opens the report of the third quarter, for a score and two rates.
async fn open_report(session: &Session) -> Outcome {
    let rate = |id: &str, period: &str, renewals: &str, saved_at: u32| {
        json!({
            "version": 1, "id": id, "metric": "renewal_rate", "variant": "standard",
            "entries": [["renewals", renewals], ["subscriptions_due", "100"]],
            "value": renewals, "shown": format!("{renewals}.00%"), "period": period,
            "saved_at": format!("2026-01-31T10:16:{saved_at:02}.000Z"),
        })
    };
    let records = [
        score("a", "Q3 2025", 800, 1),
        score("b", "Q2 2025", 700, 2),
        rate("c", "Q3 2025", "82", 3),
        rate("d", "Q2 2025", "90", 4),
    ];
    open_with(session, "en", &records).await?;
    session.click(".reporting > summary").await?;
    session
        .wait_for("both metrics", "document.querySelectorAll('.report__part').length === 2")
        .await?;
    session.retype("#report-decided", "Call the ten largest customers.").await?;
    session.retype("#report-title", "Third quarter <b>").await
}

/// Waits until the report has a text.
async fn report_says(session: &Session, part: &str) -> Outcome {
    let expression = format!(
        "document.querySelector('#report').textContent.replace(/\\s+/g, ' ').includes(`{part}`)"
    );
    session.wait_for(&format!("`{part}` in the report"), &expression).await
}

async fn a_report(session: Session) -> Outcome {
    open_report(&session).await?;
    for part in [
        "Third quarter <b>",
        "Q3 2025: 60, up 20 from 40 (Q2 2025), more than chance explains. Above the 50 to aim for.",
        "Q3 2025: 82.00%, down 8 points from 90.00% (Q2 2025).",
        "Source: ",
        "Call the ten largest customers.",
    ] {
        report_says(&session, part).await?;
    }
    session.click(".reporting__metrics label:last-of-type input").await?;
    session
        .wait_for("one metric", "document.querySelectorAll('.report__part').length === 1")
        .await?;
    session.choose_option("#report-period", "Q2 2025").await?;
    report_says(&session, "Q2 2025: 90.00%.").await
}

async fn a_printed_report(session: Session) -> Outcome {
    match session.setup.engine {
        Engine::Chromium | Engine::Firefox => {}
        Engine::WebKit => return session.skip("WebKit's driver cannot print"),
    }
    open_report(&session).await?;
    // The window of the browser for printing would wait for a person.
    session.run("window.print = () => {}").await?;
    session.act("print-report").await?;
    session.find(":root[data-printed]").await?;
    let pages = session.printed_pages().await?;
    session.run("window.dispatchEvent(new Event('afterprint'))").await?;
    session.wait_for("the page as it was", "!document.documentElement.dataset.printed").await?;
    if pages == 1 { Ok(()) } else { Err(format!("it takes {pages} pages")) }
}

async fn a_projected_report(session: Session) -> Outcome {
    open_report(&session).await?;
    session.act("project-report").await?;
    session.find(":root[data-projected]").await?;
    let shown = |name: &str| {
        format!(
            "[...document.querySelectorAll('#report :is(.report__head, .report__part)')].find(part => \
            Math.abs(part.getBoundingClientRect().top) < 3)?.textContent.includes('{name}')"
        )
    };
    session.wait_for("the title", &shown("Third quarter")).await?;
    session.press(&['\u{e00f}']).await?;
    session.wait_for("the first metric", &shown("Renewal rate")).await?;
    session.press(&['\u{e00f}']).await?;
    session.wait_for("the second metric", &shown("Net promoter score")).await?;
    session.press(&['\u{e00c}']).await?;
    session
        .wait_for("the page again", "!('projected' in document.documentElement.dataset)")
        .await?;
    session
        .wait_for(
            "the focus on the button",
            "document.activeElement.dataset.action === 'project-report'",
        )
        .await
}

/// Keeps the next file that the page gives, on its way to the reader's disk.
pub async fn catch_file(session: &Session) -> Outcome {
    let script = "const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => window.copy = text); return make(blob); };";
    session.run(script).await
}

/// The file that was caught.
pub async fn caught(session: &Session) -> Result<String, String> {
    session.wait_for("the file", "window.copy").await?;
    Ok(session.evaluate("window.copy").await?.as_str().unwrap_or_default().to_owned())
}

async fn a_reminder(session: Session) -> Outcome {
    open_report(&session).await?;
    catch_file(&session).await?;
    session.act("export-reminder").await?;
    let file = caught(&session).await?;
    for line in ["BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20260107", "/en/saved/"] {
        if !file.contains(line) {
            return Err(format!("there is no {line} in {file}"));
        }
    }
    Ok(())
}

async fn a_report_as_a_file(session: Session) -> Outcome {
    open_report(&session).await?;
    catch_file(&session).await?;
    session.act("export-report").await?;
    let text = caught(&session).await?;
    for forbidden in ["<script", "http://", "https://", "var(--", "url("] {
        if text.contains(forbidden) {
            return Err(format!("the file has {forbidden}"));
        }
    }
    let folder = std::path::absolute("target/browser-files").map_err(|error| error.to_string())?;
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let file = folder.join(format!("report-{}.html", std::process::id()));
    std::fs::write(&file, text).map_err(|error| error.to_string())?;
    session
        .client
        .goto(&format!("file://{}", file.display()))
        .await
        .map_err(|error| error.to_string())?;
    report_says(&session, "Q3 2025: 60, up 20 from 40 (Q2 2025)").await?;
    session
        .wait_for("three lines", "document.querySelectorAll('.report__table tr').length === 3")
        .await?;
    session.click(".report__way a:first-child").await?;
    let whole =
        "document.querySelector('.report__head').getBoundingClientRect().height >= innerHeight - 3";
    session.wait_for("the projector view", whole).await?;
    // The next test finds an empty page, not a file.
    session.goto("en/about/").await
}
