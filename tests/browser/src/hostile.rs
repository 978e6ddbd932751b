//! Texts meant to do harm go through every way into the pages, and are only ever shown as text.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use serde_json::{Value, json};

/// The strings, and the ways by which they are put in.
const SCRIPTS: [&str; 2] = [include_str!("hostile/strings.js"), include_str!("hostile/ways.js")];

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("hostile text in a link is only shown", in_a_link),
        Test::new("hostile text in the fields is only shown", in_the_fields),
        Test::new("hostile text in lists and questions is only shown", in_lists_and_questions),
        Test::new("hostile text in the search and the settings is only shown", in_the_settings),
        Test::new("hostile text in raw data is only shown", in_raw_data),
        Test::new("hostile text saved by the reader is only shown", in_what_is_saved),
        Test::new("hostile text in the storage is only shown", in_the_storage),
        Test::new("hostile settings in the storage leave a page that works", in_stored_settings),
        Test::new("hostile text in a copy brought back is only shown", in_a_copy),
        Test::new("hostile text in the address outside the fragment is ignored", in_the_query),
        Test::new("a link of a thousand faults tells ten, one of a megabyte none", many_faults),
    ]
}

/// Puts every string in by one way, and fails with what it did.
async fn through(session: &Session, way: &str) -> Outcome {
    let script = format!(
        "{}\n{}\nways.{way}.then(arguments[0], (error) => arguments[0]([String(error)]));",
        SCRIPTS[0], SCRIPTS[1]
    );
    let found = session.client.execute_async(&script, Vec::new()).await;
    let found = found.map_err(said(&format!("putting strings in by {way}")))?;
    let faults: Vec<&str> =
        found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The page still calculates.
async fn goes_on(session: &Session) -> Outcome {
    session.goto("en/renewal-rate/").await?;
    session.fill("renewals", "16000").await?;
    session.fill("subscriptions_due", "20000").await?;
    session.result_when("a result", |shown| shown.value.as_deref() == Some("80")).await.map(drop)
}

async fn in_a_link(session: Session) -> Outcome {
    for (path, way) in [
        ("en/customer-churn-rate/", "fragment(0)"),
        ("fr/customer-churn-rate/", "fragment(1)"),
        ("en/renewal-rate/", "version()"),
    ] {
        session.goto(path).await?;
        through(&session, way).await?;
    }
    goes_on(&session).await
}

async fn in_the_fields(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    through(&session, "entry()").await?;
    session.fill("customers_lost", "75").await?;
    session.fill("customers_at_start", "3500").await?;
    session.result_when("a result", |shown| shown.value.is_some()).await.map(drop)
}

async fn in_lists_and_questions(session: Session) -> Outcome {
    session.goto("en/ticket-type-mix/").await?;
    session.act("load-example").await?;
    session.result_when("a result", |shown| shown.value.is_some()).await?;
    through(&session, "label()").await?;
    session.goto("en/survey-question-checklist/").await?;
    through(&session, "checklist()").await?;
    goes_on(&session).await
}

async fn in_the_settings(session: Session) -> Outcome {
    session.goto("fr/").await?;
    through(&session, "search()").await?;
    session.goto("fr/customer-acquisition-cost/").await?;
    through(&session, "currency()").await?;
    session.goto("en/customer-churn-rate/").await?;
    session.act("load-example").await?;
    session.find(".thresholds input").await?;
    through(&session, "threshold()").await?;
    goes_on(&session).await
}

async fn in_raw_data(session: Session) -> Outcome {
    session.goto("fr/net-promoter-score/").await?;
    session.choose("variant", "scores_0_to_10").await?;
    session.click(".raw summary").await?;
    session.find(".raw textarea").await?;
    through(&session, "pasted()").await?;
    through(&session, "file()").await?;
    goes_on(&session).await
}

async fn in_what_is_saved(session: Session) -> Outcome {
    goes_on(&session).await?;
    through(&session, "save()").await?;
    session.goto("en/saved/").await?;
    session.find("[data-record]").await?;
    through(&session, "sheet()").await?;
    session.act("edit").await?;
    session.act("apply").await?;
    through(&session, "nothing()").await
}

async fn in_the_storage(session: Session) -> Outcome {
    session.goto("en/saved/").await?;
    through(&session, "keep()").await?;
    session.reload().await?;
    session.find("[data-record]").await?;
    through(&session, "kept()").await?;
    through(&session, "sheet()").await?;
    goes_on(&session).await
}

async fn in_stored_settings(session: Session) -> Outcome {
    session.goto("en/customer-acquisition-cost/").await?;
    let keep = "const text = arguments[0]; const number = arguments[1]; \
        const settings = { lang: text, theme: text, currency: text, decimals: number, \
            rounding: text, thresholds: { [text]: '1' } }; \
        localStorage.setItem('cadran.settings.1', \
            arguments[2] ? text : JSON.stringify(settings));";
    for text in [
        "<img data-hit src=x onerror=hit=1>",
        "\"><b data-hit>",
        "dark\" data-hit=\"",
        "\u{202e}\0\u{ffff}",
    ] {
        for (number, whole) in
            [(json!(2), false), (json!(-1), false), (json!(text), false), (json!(0), true)]
        {
            session.execute(keep, vec![json!(text), number, json!(whole)]).await?;
            session.reload().await?;
            through(&session, "nothing()").await?;
            session.act("load-example").await?;
            session.result_when("a result", |shown| shown.value.is_some()).await?;
        }
    }
    Ok(())
}

async fn in_a_copy(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    session.wait_for("the button", "!document.querySelector('.copies').hidden").await?;
    through(&session, "import()").await?;
    session.find("[data-record]").await?;
    goes_on(&session).await
}

async fn in_the_query(session: Session) -> Outcome {
    for query in ["?v=1&renewals=<img+data-hit+src=x+onerror=hit=1>", "?\"><script>hit=1</script>"]
    {
        session.goto(&format!("en/renewal-rate/{query}")).await?;
        through(&session, "nothing()").await?;
    }
    goes_on(&session).await
}

async fn many_faults(session: Session) -> Outcome {
    for (path, rest, why) in [
        ("en/renewal-rate/", "and 990 more", "It is too long."),
        ("fr/renewal-rate/", "et 990\u{a0}de plus", "C’est trop long."),
    ] {
        session.goto(path).await?;
        session.run("location.hash = '#v=1&renewals=4711' + '&renewals=x'.repeat(1000)").await?;
        let lines = "[...document.querySelectorAll('#notices p')].map(line => line.textContent)";
        let told = format!("(lines => lines.length === 11 && lines[10] === '{rest}')({lines})");
        session.wait_for("ten faults and the count of the rest", &told).await?;
        session.run("location.hash = '#v=1' + '&renewals'.repeat(100000)").await?;
        let told = format!("(lines => lines.length === 1 && lines[0] === '{why}')({lines})");
        session.wait_for("one reason for all", &told).await?;
    }
    goes_on(&session).await
}
