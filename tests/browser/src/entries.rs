//! Entry, messages, variants, examples and links, as a reader meets them.

use cadran::catalogue::metrics;
use cadran::catalogue::model::metric::{Example, PrintedBy, Variant};
use cadran::site::{Address, Page};
use cadran::text::Lang;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use rust_decimal::{Decimal, RoundingStrategy};

const CHURN: &str = "fr/customer-churn-rate/";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("the result follows the typing", the_result_follows_the_typing),
        Test::new("a message waits until its field is left", a_message_waits),
        Test::new("a zero denominator is named at its field", a_zero_denominator_is_named),
        Test::new("an impossible relation is said at both fields", an_impossible_relation),
        Test::new("an unlikely result comes with a caution", an_unlikely_result),
        Test::new("an ambiguous number is shown as understood", an_ambiguous_number),
        Test::new("another variant keeps what was typed", another_variant_keeps_entries),
        Test::new("every example of the documents gives its printed figure", examples_as_printed),
        Test::new("a link opens its calculation", a_link_opens_its_calculation),
        Test::new("a damaged link says what it could not read", a_damaged_link),
        Test::new("decimals and rounding change the figure and not the value", settings_apply),
    ]
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    let what = format!("the result `{text}`");
    session.result_when(&what, |shown| shown.text == text).await.map(drop)
}

async fn the_result_follows_the_typing(session: Session) -> Outcome {
    session.goto("en/renewal-rate/").await?;
    session.fill("renewals", "16000").await?;
    result_is(&session, "").await?;
    let waiting = session.text(".result__waiting").await?;
    if !waiting.contains("Subscriptions due") && !waiting.contains("due") {
        return Err(format!("it does not say which input is missing: {waiting}"));
    }
    session.fill("subscriptions_due", "18400").await?;
    result_is(&session, "86.96%").await?;
    session.fill("subscriptions_due", "20000").await?;
    result_is(&session, "80.00%").await
}

async fn a_message_waits(session: Session) -> Outcome {
    session.goto(CHURN).await?;
    session.fill("customers_lost", "beaucoup").await?;
    if let Some(message) = session.error_at("customers_lost").await? {
        return Err(format!("there is a message while typing: {message}"));
    }
    session.leave().await?;
    session
        .poll("a message that names what was typed", || async {
            match session.error_at("customers_lost").await? {
                Some(message) if message.contains("beaucoup") => Ok(Some(())),
                other => Err(format!("it is {other:?}")),
            }
        })
        .await?;
    session.fill("customers_at_start", "3500").await?;
    session.fill("customers_lost", "75").await?;
    result_is(&session, "2,14\u{a0}%").await?;
    match session.error_at("customers_lost").await? {
        None => Ok(()),
        Some(message) => Err(format!("the message stays after the mending: {message}")),
    }
}

async fn a_zero_denominator_is_named(session: Session) -> Outcome {
    session.goto(CHURN).await?;
    session.fill("customers_lost", "5").await?;
    session.fill("customers_at_start", "0").await?;
    session.leave().await?;
    expect_error(&session, "customers_at_start").await?;
    let shown = session.result().await?;
    if shown.text.is_empty() && shown.value.is_none() {
        return Ok(());
    }
    Err(format!("there is a result: {shown:?}"))
}

async fn expect_error(session: &Session, name: &str) -> Outcome {
    session
        .poll(&format!("a message at {name}"), || async {
            match session.error_at(name).await? {
                Some(message) if !message.is_empty() => Ok(Some(())),
                other => Err(format!("it is {other:?}")),
            }
        })
        .await
}

async fn an_impossible_relation(session: Session) -> Outcome {
    session.goto("fr/renewal-rate/").await?;
    session.fill("subscriptions_due", "10").await?;
    session.fill("renewals", "11").await?;
    session.leave().await?;
    expect_error(&session, "renewals").await?;
    expect_error(&session, "subscriptions_due").await
}

async fn an_unlikely_result(session: Session) -> Outcome {
    session.goto("en/customer-retention-rate/").await?;
    session.fill("customers_at_end", "120").await?;
    session.fill("new_customers", "10").await?;
    session.fill("customers_at_start", "100").await?;
    result_is(&session, "110.00%").await?;
    session.find(".result .notice--fair").await.map(drop)
}

async fn an_ambiguous_number(session: Session) -> Outcome {
    for (path, understood) in [("en/", "3,500"), ("fr/", "3,5")] {
        session.goto(&format!("{path}customer-acquisition-cost/")).await?;
        session.fill("wages", "3,500").await?;
        let expression = format!(
            "[...document.querySelectorAll('.understood')].some(line => line.innerText.includes('{understood}'))"
        );
        session.wait_for("the number as understood", &expression).await?;
    }
    Ok(())
}

async fn another_variant_keeps_entries(session: Session) -> Outcome {
    session.goto(CHURN).await?;
    session.fill("customers_lost", "50").await?;
    session.choose("variant", "end_of_period").await?;
    session.find("form[data-variant='end_of_period']").await?;
    session.fill("customers_at_end", "3000").await?;
    result_is(&session, "1,67\u{a0}%").await
}

async fn examples_as_printed(session: Session) -> Outcome {
    for metric in metrics() {
        for variant in metric.variants {
            for example in variant.examples.iter().filter(|one| one.source.id != "cadran") {
                let path = Address { lang: Lang::Fr, page: Page::Metric(metric.id) }.path();
                session.goto(&path).await?;
                example_as_printed(&session, variant, example)
                    .await
                    .map_err(|sentence| format!("{}: {sentence}", example.id))?;
            }
        }
    }
    Ok(())
}

/// What the source printed is shown, and is what the page computes, rounded as the source did.
async fn example_as_printed(session: &Session, variant: &Variant, example: &Example) -> Outcome {
    let card = format!("[data-example='{}']", example.id);
    let text = session.text(&card).await?;
    if !text.replace('\u{a0}', " ").contains(&example.printed.replace('\u{a0}', " ")) {
        return Err(format!("the page does not show {}", example.printed));
    }
    // What was typed for the example before comes back with the page: it must not pass for this one.
    session.act("clear").await?;
    session.result_when("an empty form", |shown| shown.value.is_none()).await?;
    session.click(&format!("{card} [data-action='load-example']")).await?;
    let chosen = format!("form[data-variant='{}']", variant.id);
    session.find(&chosen).await?;
    let shown = session.result_when("a result", |shown| shown.value.is_some()).await?;
    let value = shown.value.as_deref().unwrap_or_default();
    let value: Decimal = value.parse().map_err(|error| format!("{value}: {error}"))?;
    let by = match example.printed_by {
        PrintedBy::Truncation => RoundingStrategy::ToZero,
        PrintedBy::Rounding | PrintedBy::Either | PrintedBy::Exact => {
            RoundingStrategy::MidpointAwayFromZero
        }
    };
    let figure = value.round_dp_with_strategy(example.decimals, by);
    let digits = |text: &str| -> String {
        let marks = |each: &char| each.is_ascii_digit() || matches!(each, ',' | '-' | '−');
        text.chars().filter(marks).collect::<String>().replace('−', "-")
    };
    let printed = digits(example.printed);
    let ours = format!("{figure:.*}", example.decimals as usize).replace('.', ",");
    if printed == ours { Ok(()) } else { Err(format!("printed {printed}, computed {ours}")) }
}

async fn a_link_opens_its_calculation(session: Session) -> Outcome {
    session
        .goto("en/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=50&customers_at_end=3000")
        .await?;
    result_is(&session, "1.67%").await
}

async fn a_damaged_link(session: Session) -> Outcome {
    session
        .goto("en/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=five&customers_at_end=3000&colour=blue")
        .await?;
    session
        .wait_for("a notice", "document.querySelector('.notice')?.innerText.includes('five')")
        .await?;
    let kept = session.evaluate("document.querySelector('[name=customers_at_end]').value").await?;
    if kept == "3000" { Ok(()) } else { Err(format!("what could be read was lost: {kept}")) }
}

async fn settings_apply(session: Session) -> Outcome {
    session
        .goto("en/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=50&customers_at_end=3000")
        .await?;
    result_is(&session, "1.67%").await?;
    let value = session.result().await?.value;
    session.click("[aria-controls='settings']").await?;
    session.click("#setting-rounding option[value='cut_off']").await?;
    result_is(&session, "1.66%").await?;
    session.click("#setting-decimals option[value='4']").await?;
    result_is(&session, "1.6666%").await?;
    if session.result().await?.value != value {
        return Err("the value changed with the figure".into());
    }
    let kept = "document.querySelector('#setting-decimals').value === '4' \
        && document.querySelector('#setting-rounding').value === 'cut_off'";
    session.reload().await?;
    session.wait_for("the settings to be kept", kept).await?;
    session.click("#language").await?;
    session.wait_for("French", "document.documentElement.lang === 'fr'").await?;
    session.wait_for("the settings in the other language", kept).await
}
