//! The page that makes a widget: what it opens with, and what its preview shows.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a calculator leads to its widget with what is typed", leads_to_its_widget),
        Test::new("the preview shows a sentence whole", shows_a_sentence_whole),
        Test::new("the HTML for another site may be compact", compact),
    ]
}

/// The address of the plain frame that the page offers.
const FRAME: &str = "new DOMParser().parseFromString(document.querySelector('#embed-html').value, 'text/html').querySelector('iframe')";

/// The height of what is in the preview; nothing before it reacts.
const NEEDED: &str = "(page => page?.documentElement.dataset.ready && page.querySelector('main').getBoundingClientRect().height)\
    (document.querySelector('.embed__preview').contentDocument)";

async fn leads_to_its_widget(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    session.choose("variant", "end_of_period").await?;
    session.fill("customers_lost", "50").await?;
    session.fill("customers_at_end", "3000,5").await?;
    session.fill("customers_at_end", "3000").await?;
    session.result_when("the result", |shown| shown.value.is_some()).await?;
    session.act("embed").await?;
    let chosen = "document.querySelector('#embed-metric')?.value === 'customer_churn_rate' \
        && document.querySelector('#embed-variant')?.value === 'end_of_period' \
        && document.querySelector('#embed-customers_lost')?.value === '50'";
    session.wait_for("the calculator in the lists", chosen).await?;
    session.ready().await?;
    let address = format!(
        "{FRAME}?.src.includes('/embed/fr/customer-churn-rate/#') && {FRAME}.src.includes('variant=end_of_period') \
        && {FRAME}.src.endsWith('customers_lost=50&customers_at_end=3000')"
    );
    session.wait_for("the figures in the HTML", &address).await?;
    session.wait_for("the preview", NEEDED).await?;
    // Another such link on the page itself.
    session.run("location.hash = 'v=1&variant=percentages&promoters_share=60&metric=net_promoter_score'").await?;
    let other = "document.querySelector('#embed-metric').value === 'net_promoter_score' \
        && document.querySelector('#embed-variant').value === 'percentages'";
    session.wait_for("the other calculator", other).await?;
    session
        .wait_for(
            "its preview",
            &format!("{FRAME}?.src.includes('net-promoter-score') && {NEEDED}"),
        )
        .await
}

async fn shows_a_sentence_whole(session: Session) -> Outcome {
    session
        .goto("en/embed/#v=1&customers_lost=75&customers_at_start=3375&metric=customer_churn_rate")
        .await?;
    session.wait_for("the preview", NEEDED).await?;
    let before = session.evaluate(NEEDED).await?;
    session.choose_option("#embed-width", "280").await?;
    let sentence = "Of the {customers_at_start} customers with whom we began the year, {customers_lost} went, each for a reason that \
        we have written down and read again, which makes a churn of {result}; and we mean to halve that before the next report.";
    let typed = format!(
        "const field = document.querySelector('#embed-sentence'); field.value = '{sentence}'; \
        field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
    );
    session.run(&typed).await?;
    let shows = "document.querySelector('.embed__preview').contentDocument.querySelector('.sentence__result')?.textContent === '2.22%'";
    session.wait_for("the sentence", shows).await?;
    let fits =
        format!("Math.abs(document.querySelector('.embed__preview').clientHeight - {NEEDED}) <= 1");
    session.wait_for("all of it, and no more", &fits).await?;
    session
        .wait_for("a frame to paste that holds it", &format!("Number({FRAME}.height) >= {NEEDED}"))
        .await?;
    let after = session.evaluate(NEEDED).await?;
    // Higher than a line or two, or the test would show nothing.
    match (before.as_f64(), after.as_f64()) {
        (Some(before), Some(after)) if after > 160.0 && after != before => Ok(()),
        _ => Err(format!("{before} became {after}")),
    }
}

async fn compact(session: Session) -> Outcome {
    session.goto("fr/embed/").await?;
    session.wait_for("the preview", NEEDED).await?;
    let whole = session.evaluate(&format!("Number({FRAME}.height)")).await?;
    session.click("#embed-compact").await?;
    let said = format!(
        "{FRAME}.src.endsWith('&compact=1') && / compact>/.test(document.querySelector('#embed-element').value) \
        && !document.querySelector('#embed-link').value.includes('compact')"
    );
    session.wait_for("the word", &said).await?;
    let lower = format!(
        "document.querySelector('.embed__preview').contentDocument.documentElement.classList.contains('compact') \
        && document.querySelector('.embed__preview').clientHeight === Math.ceil({NEEDED}) \
        && Number({FRAME}.height) >= {NEEDED} && Number({FRAME}.height) < {whole}"
    );
    session.wait_for("a lower frame", &lower).await
}
