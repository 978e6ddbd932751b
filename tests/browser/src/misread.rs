//! Data and entries that could be misread without a word, as a reader meets them.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("answers on another scale are told beside the figure", another_scale_is_told),
        Test::new("a column of counts weighs its lines", counts_weigh),
        Test::new("a list in brackets is read whole", a_list_in_brackets),
        Test::new("the month of the tickets is said and can be chosen", months_are_offered),
        Test::new("an entry that was interpreted is shown as understood", interpreted_entries),
        Test::new("a percentage where something is counted says why", a_percentage_of_customers),
        Test::new("amounts in two currencies are pointed out", two_currencies),
        Test::new("blank parts of a sum are counted as nothing and named", blank_parts),
        Test::new("an empty list is asked for by its columns", an_empty_list),
        Test::new("a file that is far too long is refused with a sentence", a_file_far_too_long),
    ]
}

/// Opens a calculator with its panel for raw data, and pastes into it as one.
async fn paste(session: &Session, path: &str, table: &str, text: &str) -> Outcome {
    session.goto(path).await?;
    session.click(".raw summary").await?;
    session.find(&format!("textarea[name='{table}']")).await?;
    // What the keys of a paste do, which each driver does in its own way.
    let script = "const field = document.querySelector(`textarea[name='${arguments[0]}']`); \
        field.value = arguments[1]; field.dispatchEvent(new Event('input', { bubbles: true }));";
    session.execute(script, vec![json!(table), json!(text)]).await.map(drop)
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    let what = format!("the result `{text}`");
    session.result_when(&what, |shown| shown.text == text).await.map(drop)
}

/// Waits until a part of the page says something.
async fn says(session: &Session, selector: &str, text: &str) -> Outcome {
    let said =
        format!("document.querySelector({})?.innerText.includes({})", json!(selector), json!(text));
    match session.wait_for(text, &said).await {
        Ok(()) => Ok(()),
        Err(error) => {
            let there = session.text(selector).await.unwrap_or_default();
            Err(format!("{error}; `{selector}` says: {there}"))
        }
    }
}

async fn is_accessible(session: &Session) -> Outcome {
    match session.violations(&[]).await? {
        found if found.is_empty() => Ok(()),
        found => Err(found.join("\n")),
    }
}

async fn another_scale_is_told(session: Session) -> Outcome {
    let text = ["7\n".repeat(351), "4\n".repeat(40), "0\n".repeat(9)].concat();
    paste(&session, "en/customer-satisfaction-score/", "scores_1_to_5", &text).await?;
    result_is(&session, "100.00%").await?;
    says(&session, ".result [data-doubt='refused']", "360 of 400 lines were not understood")
        .await?;
    is_accessible(&session).await?;
    session.click(".result [data-action='fit']").await?;
    session.find("form[data-variant='above_middle_0_to_10']").await?;
    result_is(&session, "87.75%").await?;
    session.wait_for("no doubt", "!document.querySelector('[data-doubt]')").await?;
    session
        .wait_for("the focus at the result", "document.activeElement.id === 'result-title'")
        .await?;
    says(&session, ".tally", "Understood 400").await
}

async fn counts_weigh(session: Session) -> Outcome {
    let text = "score,count\n10,40\n9,10\n8,30\n2,20\n";
    let path = "en/net-promoter-score/#v=1&variant=scores_0_to_10";
    paste(&session, path, "scores_0_to_10", text).await?;
    result_is(&session, "30").await?;
    says(&session, ".lines thead", "→ Count").await?;
    says(&session, ".tally__open", "100").await?;
    is_accessible(&session).await?;
    session.choose("scores_0_to_10.weight", "none").await?;
    result_is(&session, "25").await?;
    session.choose("scores_0_to_10.weight", "1").await?;
    result_is(&session, "30").await
}

async fn a_list_in_brackets(session: Session) -> Outcome {
    let path = "fr/net-promoter-score/#v=1&variant=scores_0_to_10";
    paste(&session, path, "scores_0_to_10", "[1,2,3,4,5,6,7,8,9,10]").await?;
    says(&session, ".tally", "Comprises 10").await?;
    result_is(&session, "−40").await
}

async fn months_are_offered(session: Session) -> Outcome {
    let text = "opened\n2024-01-05\n2024-01-06\n2024-02-01\n2024-02-02\n2024-02-03\n2024-03-01\n";
    let path = "en/monthly-ticket-volume/#v=1&variant=change";
    paste(&session, path, "tickets", text).await?;
    result_is(&session, "−66.67%").await?;
    says(&session, ".result [data-doubt='month']", "March 2024").await?;
    is_accessible(&session).await?;
    // What a list holds is no text on the page to every engine while it is closed.
    let offered = "document.querySelector(\"select[name='tickets.month']\").textContent.includes('February 2024 (3)')";
    session.wait_for("the month among those offered", offered).await?;
    session.choose("tickets.month", "2024-02").await?;
    result_is(&session, "50.00%").await?;
    says(&session, ".result [data-doubt='month']", "February 2024").await
}

async fn understood_is(session: &Session, name: &str, typed: &str, expected: &str) -> Outcome {
    session.fill(name, typed).await?;
    says(session, &format!("#understood-{name}"), expected).await
}

async fn interpreted_entries(session: Session) -> Outcome {
    session.goto("en/customer-acquisition-cost/").await?;
    for (typed, expected) in [
        ("1'000", "Read as 1,000"),
        ("1.234,56", "Read as 1,234.56"),
        ("1.5e3", "Read as 1,500"),
        ("１２", "Read as 12"),
    ] {
        understood_is(&session, "wages", typed, expected).await?;
    }
    session.fill("wages", "1,234.56").await?;
    session
        .wait_for("nothing to show back", "!document.querySelector('#understood-wages').innerText")
        .await?;
    session.goto("fr/first-response-time/").await?;
    for (typed, expected) in [
        ("416:45", "Lu comme 416,75"),
        ("45 min", "Lu comme 0,75"),
        ("2 h 30", "Lu comme 2,5"),
        ("3 d", "Lu comme 72"),
    ] {
        understood_is(&session, "total_first_response_hours", typed, expected).await?;
    }
    Ok(())
}

async fn a_percentage_of_customers(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    session.fill("customers_lost", "12%").await?;
    session.leave().await?;
    says(&session, "#message-customers_lost", "est un pourcentage").await
}

async fn two_currencies(session: Session) -> Outcome {
    session.goto("en/customer-acquisition-cost/").await?;
    session.fill("wages", "$100").await?;
    session.fill("software", "€50").await?;
    session.fill("customers_acquired", "5").await?;
    result_is(&session, "€30.00").await?;
    says(&session, ".result [data-doubt='currencies']", "several currencies ($, €)").await?;
    session.fill("wages", "€100").await?;
    session.wait_for("no doubt", "!document.querySelector('[data-doubt]')").await
}

async fn blank_parts(session: Session) -> Outcome {
    session.goto("en/net-revenue-retention/").await?;
    session.fill("revenue_at_start", "1000").await?;
    says(&session, "#waiting", "lost to cancellations").await?;
    session.fill("expansion_revenue", "100").await?;
    result_is(&session, "110.00%").await?;
    says(&session, ".result .notice", "left blank, counted as 0").await?;
    says(&session, ".result .notice", "lost to downgrades").await
}

async fn an_empty_list(session: Session) -> Outcome {
    session.goto("en/health-score-weighted/").await?;
    says(&session, "#waiting", "“Score from 0 to 100” (in the list “Components”)").await
}

async fn a_file_far_too_long(session: Session) -> Outcome {
    let name = format!("cadran-too-long-{}.txt", std::process::id());
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, "9\n".repeat(40_000_000))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    let outcome = async {
        session.goto("en/net-promoter-score/#v=1&variant=scores_0_to_10").await?;
        session.click(".raw summary").await?;
        let field = session.find(".raw__file").await?;
        field.send_keys(&file.to_string_lossy()).await.map_err(said("choosing the file"))?;
        says(&session, "#tally-scores_0_to_10", "more than 10 million lines").await?;
        result_is(&session, "").await
    };
    let outcome = outcome.await;
    // What else lies there is the system's to clear.
    let _ = std::fs::remove_file(&file);
    outcome
}
