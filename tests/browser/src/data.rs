//! Raw data, lists beside their result, the checklist, and clearing with its undo, as a reader meets them.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};

const SCORES: &str = "textarea[name='scores_0_to_10']";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("pasted answers fill the fields and add up", pasted_answers_fill_the_fields),
        Test::new("pasted data is kept in the other language", data_survives_the_language),
        Test::new("another layout reads the data again", another_layout),
        Test::new("a file is read without being sent", a_file_is_read),
        Test::new("who has not got there yet is counted apart", not_reached_is_counted_apart),
        Test::new("ticket types are sorted with their shares", types_are_sorted),
        Test::new("the checklist ticks itself and takes ticks", the_checklist_counts),
        Test::new("what was cleared is brought back", clearing_is_undone),
        Test::new("enter finishes an entry and goes nowhere", enter_goes_nowhere),
    ]
}

/// Opens the recommendation score from answers, with its panel for raw data.
async fn open_scores(session: &Session) -> Outcome {
    session.goto("fr/net-promoter-score/").await?;
    session.choose("variant", "scores_0_to_10").await?;
    session.click(".raw summary").await?;
    session.find(SCORES).await.map(drop)
}

/// Types several lines into a field.
pub async fn type_into(session: &Session, selector: &str, text: &str) -> Outcome {
    let element = session.find(selector).await?;
    // A line ends with the key of that name; not every driver takes the character for it.
    let keys = text.replace('\n', "\u{e007}");
    element.send_keys(&keys).await.map_err(said(&format!("typing into `{selector}`")))
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    let what = format!("the result `{text}`");
    session.result_when(&what, |shown| shown.text == text).await.map(drop)
}

async fn holds(session: &Session, selector: &str, parts: &[&str]) -> Outcome {
    let text = session.text(selector).await?;
    match parts.iter().find(|part| !text.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(format!("`{part}` is missing in: {text}")),
    }
}

async fn value_of(session: &Session, name: &str) -> Result<String, String> {
    let script = format!("document.querySelector(\"form [name='{name}']\").value");
    Ok(session.evaluate(&script).await?.as_str().unwrap_or_default().to_owned())
}

async fn is_accessible(session: &Session) -> Outcome {
    match session.violations(&[]).await? {
        found if found.is_empty() => Ok(()),
        found => Err(found.join("\n")),
    }
}

async fn pasted_answers_fill_the_fields(session: Session) -> Outcome {
    open_scores(&session).await?;
    type_into(&session, SCORES, "nom;note\nA;10\nB;9\n\nC;8\nD;onze\nE;2\n").await?;
    result_is(&session, "25").await?;
    let tally = ["Comprises 4", "Non comprises 1", "Vides 1", "En-têtes 1", "Lignes lues 7"];
    holds(&session, ".tally", &tally).await?;
    holds(&session, ".rejected", &["Ligne 6", "onze"]).await?;
    is_accessible(&session).await?;
    session.fill("detractors", "2").await?;
    result_is(&session, "0").await
}

async fn data_survives_the_language(session: Session) -> Outcome {
    open_scores(&session).await?;
    type_into(&session, SCORES, "10 9 8 2").await?;
    result_is(&session, "25").await?;
    session.click("#language").await?;
    session.wait_for("the English page", "document.documentElement.lang === 'en'").await?;
    holds(&session, ".tally", &["Understood 4"]).await?;
    match value_of(&session, "scores_0_to_10").await?.as_str() {
        "10 9 8 2" => result_is(&session, "25").await,
        other => Err(format!("the data became: {other}")),
    }
}

async fn another_layout(session: Session) -> Outcome {
    open_scores(&session).await?;
    type_into(&session, SCORES, "2;10\n3;9\n2;8\n9;1\n").await?;
    session.choose("scores_0_to_10.score", "1").await?;
    result_is(&session, "25").await?;
    session.choose("scores_0_to_10.separator", "bar").await?;
    result_is(&session, "").await?;
    holds(&session, ".tally", &["Comprises 0", "Non comprises 4"]).await?;
    session.choose("scores_0_to_10.separator", "semicolon").await?;
    session.wait_for("rows", "document.querySelectorAll('.lines tbody tr').length === 4").await
}

async fn a_file_is_read(session: Session) -> Outcome {
    let file = std::env::temp_dir().join("cadran-answers.csv");
    // Windows-1252, as older programs write it.
    std::fs::write(&file, b"client;r\xe9ponse\r\nZo\xe9;10\r\nL\xe9a;3\r\n")
        .map_err(|error| format!("{}: {error}", file.display()))?;
    open_scores(&session).await?;
    session.run("performance.clearResourceTimings()").await?;
    type_into(&session, ".raw__file", &file.to_string_lossy()).await?;
    result_is(&session, "0").await?;
    holds(&session, ".lines", &["réponse", "Zoé"]).await?;
    holds(&session, ".raw", &["cadran-answers.csv"]).await?;
    let requests = session.evaluate("performance.getEntriesByType('resource').filter(entry => !entry.name.includes('/assets/')).length").await?;
    if requests == 0 { Ok(()) } else { Err(format!("{requests} requests were made")) }
}

async fn not_reached_is_counted_apart(session: Session) -> Outcome {
    session.goto("en/time-to-first-value/").await?;
    session.click(".raw summary").await?;
    let data = "bought,valued\n2024-01-01,2024-01-03\n2024-01-01,2024-01-05\n2024-01-01,\n";
    type_into(&session, "textarea[name='durations_in_days']", data).await?;
    result_is(&session, "3\u{a0}days").await?;
    holds(&session, ".tally__open", &["1"]).await?;
    match value_of(&session, "users_without_first_value").await?.as_str() {
        "1" => Ok(()),
        other => Err(format!("the field holds {other}")),
    }
}

async fn types_are_sorted(session: Session) -> Outcome {
    session.goto("en/ticket-type-mix/").await?;
    session.act("load-example").await?;
    result_is(&session, "48.53%").await?;
    holds(&session, ".rows tbody tr:first-child", &["Questions", "329", "48.53%"]).await?;
    holds(&session, ".rows tbody tr:last-child", &["Suggestions", "100.00%"]).await?;
    is_accessible(&session).await
}

async fn the_checklist_counts(session: Session) -> Outcome {
    session.goto("en/survey-question-checklist/").await?;
    let question = "[name='checklist.question']";
    type_into(&session, question, "How satisfied are you with the price and the service?").await?;
    type_into(&session, "[name='checklist.answers']", "1 to 5").await?;
    let met = "document.querySelectorAll('.practice input:checked').length";
    let count = || async { Ok::<i64, String>(session.evaluate(met).await?.as_i64().unwrap_or(-1)) };
    let before = count().await?;
    result_is(&session, &before.to_string()).await?;
    holds(&session, "[id='checklist.one_thing-reason']", &["Not met"]).await?;
    session.click("[name='checklist.one_thing']").await?;
    result_is(&session, &(before + 1).to_string()).await?;
    is_accessible(&session).await
}

async fn clearing_is_undone(session: Session) -> Outcome {
    session.goto("fr/renewal-rate/").await?;
    session.fill("renewals", "16000").await?;
    session.fill("subscriptions_due", "20000").await?;
    result_is(&session, "80,00\u{a0}%").await?;
    session.act("clear").await?;
    result_is(&session, "").await?;
    session.act("undo").await?;
    result_is(&session, "80,00\u{a0}%").await
}

async fn enter_goes_nowhere(session: Session) -> Outcome {
    session.goto("fr/renewal-rate/").await?;
    let before = session.address().await?;
    session.fill("renewals", "beaucoup\u{e007}").await?;
    let message = session.error_at("renewals").await?.unwrap_or_default();
    match (session.address().await? == before, message.contains("beaucoup")) {
        (true, true) => Ok(()),
        (false, _) => Err("the page was left".into()),
        (true, false) => Err(format!("the message is: {message}")),
    }
}
