//! Numbers without end: their fields show them rounded, say so, and hand them on whole.

use crate::panels::unfold;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let fraction = |what: &str| format!("a fraction {what}");
    vec![
        Test::new(fraction("is carried over whole and outlives everything"), is_carried_over),
        Test::new(fraction("is put into the form"), is_put_into_the_form),
        Test::new(fraction("is typed and read"), is_typed),
        Test::new(fraction("is saved and opened again"), is_saved),
        Test::new(fraction("tells two saved results apart"), contradiction_is_told),
    ]
}

const VALUE: &str = "en/customer-lifetime-value/#v=1&variant=arpu_margin_churn&average_revenue_per_user=50&gross_margin=82&monthly_churn_rate=1.5";
const RATIO: &str = "lifetime_value_to_acquisition_cost_ratio";
const CARRIED: &str = "customer_lifetime_value";

/// Waits until a field shows a figure and says what it stands for; nothing where it is the figure itself.
async fn field_is(session: &Session, name: &str, shown: &str, exactly: &str) -> Outcome {
    let plain = "replace(/[\\u00a0\\u202f]/g, ' ')";
    let expression = format!(
        "[document.querySelector('form [name={name}]')?.value.{plain}, \
         document.getElementById('understood-{name}')?.textContent.{plain}].join('|')"
    );
    session
        .poll(&format!("{name} to show {shown}"), || async {
            let found = session.evaluate(&expression).await?;
            let fits = found == format!("{shown}|{exactly}");
            if fits { Ok(Some(())) } else { Err(format!("it is {found}")) }
        })
        .await
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    session.result_when(text, |shown| shown.text == text).await.map(drop)
}

async fn is_carried_over(session: Session) -> Outcome {
    session.goto(VALUE).await?;
    result_is(&session, "€2,733.33").await?;
    let output = session.attribute("output[name=result]", "data-fraction").await?;
    if output.as_deref() != Some("8200/3") {
        return Err(format!("the result has {output:?} as its fraction"));
    }
    unfold(&session, "related").await?;
    session.click(&format!("[data-carry={RATIO}]")).await?;
    session.find(&format!("form[data-metric={RATIO}]")).await?;
    let in_english = || field_is(&session, CARRIED, "2,733.33", "exactly 8,200/3");
    in_english().await?;
    let described =
        session.attribute(&format!("form [name={CARRIED}]"), "aria-describedby").await?;
    if !described.as_deref().unwrap_or_default().contains("understood-") {
        return Err(format!("the field is described by {described:?}"));
    }
    session.fill("customer_acquisition_cost", "8200").await?;
    session.leave().await?;
    let third = |shown: &cadran_browser_tests::form::Shown| {
        shown.value.as_deref() == Some("0.33333333333333333333333333333")
    };
    session.result_when("a third", third).await?;
    // Through a link, a reload, and the other language.
    unfold(&session, "share").await?;
    let link = "document.querySelector('#share-link').value.includes('=8200%2F3&')";
    session.wait_for("the fraction in the link", link).await?;
    session.run("location.assign(document.querySelector('#share-link').value)").await?;
    in_english().await?;
    session.reload().await?;
    in_english().await?;
    session.result_when("a third after the reload", third).await?;
    session.click("#language").await?;
    session.wait_for("French", "document.documentElement.lang === 'fr'").await?;
    field_is(&session, CARRIED, "2 733,33", "exactement 8 200/3").await?;
    session.result_when("a third in French", third).await?;
    // Cleared and brought back.
    session.act("clear").await?;
    field_is(&session, CARRIED, "", "").await?;
    session.act("undo").await?;
    field_is(&session, CARRIED, "2 733,33", "exactement 8 200/3").await?;
    // What is typed counts, from the first key on, and so does what is typed back.
    session.click(&format!("form [name={CARRIED}]")).await?;
    session.keys("\u{e010}4").await?;
    field_is(&session, CARRIED, "2 733,334", "").await?;
    session.keys("\u{e003}").await?;
    field_is(&session, CARRIED, "2 733,33", "").await?;
    session.leave().await?;
    let typed = |shown: &cadran_browser_tests::form::Shown| {
        shown.value.as_deref().is_some_and(|value| value.starts_with("0.333332"))
    };
    session.result_when("the rounded figure", typed).await.map(drop)
}

async fn is_put_into_the_form(session: Session) -> Outcome {
    let name = "monthly_recurring_revenue";
    session.goto("en/annual-recurring-revenue/").await?;
    unfold(&session, "unknown").await?;
    session.retype("#panel-known", "1000").await?;
    session.click("#panel-solved .button").await?;
    field_is(&session, name, "83.33", "exactly 250/3").await?;
    result_is(&session, "€1,000.00").await?;
    if session.result().await?.exact != Some(true) {
        return Err("twelve twelfths are not exact".into());
    }
    // The panel takes the fraction, and not the figure that stands there.
    unfold(&session, "scenario").await?;
    let heard = format!(
        "document.querySelector('#panel-if-{name}').value === '83.33' && \
         document.querySelector('[data-part=scenario]').textContent.includes('exactly 250/3')"
    );
    session.wait_for("the panel to say it", &heard).await
}

async fn is_typed(session: Session) -> Outcome {
    let name = "monthly_recurring_revenue";
    session.goto("fr/annual-recurring-revenue/").await?;
    session.fill(name, "8 200/3").await?;
    field_is(&session, name, "8 200/3", "exactement 8 200/3").await?;
    // Enter finishes the entry as leaving does, and the change that it tells of loses nothing.
    session.keys("\u{e007}").await?;
    field_is(&session, name, "2 733,33", "exactement 8 200/3").await?;
    session.leave().await?;
    field_is(&session, name, "2 733,33", "exactement 8 200/3").await?;
    result_is(&session, "32\u{202f}800,00\u{a0}€").await?;
    session.fill(name, "8200/0").await?;
    session.leave().await?;
    let wrong = "document.querySelector('#message-monthly_recurring_revenue').textContent";
    session.wait_for("a message", &format!("{wrong}.includes('8200/0')")).await?;
    // While it is mended the text stays as it is typed, although it is a number on the way.
    session.fill(name, "8200/3").await?;
    field_is(&session, name, "8200/3", "exactement 8 200/3").await?;
    session.leave().await?;
    field_is(&session, name, "2 733,33", "exactement 8 200/3").await
}

async fn is_saved(session: Session) -> Outcome {
    session.goto("en/annual-recurring-revenue/#v=1&monthly_recurring_revenue=250/3").await?;
    field_is(&session, "monthly_recurring_revenue", "83.33", "exactly 250/3").await?;
    session.act("save").await?;
    session.find("#saved a").await?;
    session.goto("en/saved/").await?;
    let told = "document.querySelector('.record__inputs').textContent.includes('exactly 250/3')";
    session.wait_for("the record to say it", told).await?;
    session.act("open").await?;
    field_is(&session, "monthly_recurring_revenue", "83.33", "exactly 250/3").await?;
    result_is(&session, "€1,000.00").await
}

async fn contradiction_is_told(session: Session) -> Outcome {
    let retention = "en/customer-retention-rate/#v=1&customers_at_start=520&customers_at_end=499&new_customers=50";
    let churn = "en/customer-churn-rate/#v=1&variant=start_of_period&customers_at_start=499&customers_lost=100";
    for address in [retention, churn] {
        session.goto(address).await?;
        session.result_when("a result", |shown| shown.value.is_some()).await?;
        session.click(".actions .details > summary").await?;
        session.retype("#new-period", "May").await?;
        session.act("save").await?;
        session.find("#saved a").await?;
    }
    unfold(&session, "related").await?;
    let told = "document.querySelector('[data-panel=related]').textContent.includes('cannot both be right')";
    session.wait_for("the contradiction", told).await
}
