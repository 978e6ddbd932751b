//! Worked examples, copies and history of saved results, frames for other sites.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("every printed figure comes out on the page of examples", figures_come_out),
        Test::new("both readings of missing brackets are shown", both_readings_are_shown),
        Test::new("an example opens in its calculator", an_example_opens),
        Test::new("a copy of the saved results is brought back", a_copy_is_brought_back),
        Test::new("a sudden rise of churn is reported", a_sudden_rise_is_reported),
        Test::new(
            "a dashboard of churn and renewal is told that they say the same",
            doubles_are_told,
        ),
        Test::new("a frame computes and leads to the full page", a_frame_leads_to_the_full_page),
        Test::new(
            "the HTML for another site shows the calculator chosen",
            the_html_shows_the_choice,
        ),
    ]
}

/// Fails with what was expected, and what is there.
async fn expect(session: &Session, what: &str, expression: &str) -> Outcome {
    match session.evaluate(expression).await? {
        found if found == true => Ok(()),
        found => Err(format!("{what}: {found}")),
    }
}

async fn figures_come_out(session: Session) -> Outcome {
    session.goto("en/examples/").await?;
    let rows = "[...document.querySelectorAll('[data-example]')]";
    expect(&session, "eight examples", &format!("{rows}.length === 8 || {rows}.length")).await?;
    let missed = format!(
        "(missed => missed.length ? missed : true)({rows}.filter(row => row.dataset.comesOut !== 'true')\
            .map(row => row.dataset.example))"
    );
    expect(&session, "no figure missed", &missed).await?;
    let printed =
        format!("{rows}.some(row => row.innerText.includes('97,77')) || {rows}[0].innerText");
    expect(&session, "the figure as printed", &printed).await
}

async fn both_readings_are_shown(session: Session) -> Outcome {
    session.goto("en/examples/").await?;
    let text = session.text("[data-readings=sendpulse_crr]").await?;
    match ["3,494.07", "97.78%"].into_iter().find(|figure| !text.contains(figure)) {
        Some(figure) => Err(format!("{figure} is missing in: {text}")),
        None => Ok(()),
    }
}

async fn an_example_opens(session: Session) -> Outcome {
    session.goto("fr/examples/").await?;
    session.click("[data-example=six_metrics_nps] [data-action=load-example]").await?;
    session.find("form[data-metric=net_promoter_score][data-variant=percentages]").await?;
    session.result_when("the result", |shown| shown.text == "52").await.map(drop)
}

/// Puts records of churn and renewal into the storage: id, metric, value, day.
async fn keep(session: &Session, records: &str) -> Outcome {
    session.goto("en/saved/").await?;
    let script = format!(
        "for (const [id, metric, value, date] of {records}) localStorage['cadran.record.1.' + id] = \
            JSON.stringify({{ version: 1, id, metric, variant: metric === 'renewal_rate' ? 'standard' : 'total',\
            entries: [], value, shown: value + '%', date, saved_at: '2026-01-0' + id + 'T00:00:00Z' }});"
    );
    session.run(&script).await?;
    session.reload().await?;
    session.find("[data-record]").await.map(drop)
}

async fn a_sudden_rise_is_reported(session: Session) -> Outcome {
    let records = "[['1', 'customer_churn_rate', '2', '2026-01-31'], ['2', 'customer_churn_rate', '3', '2026-02-28']]";
    keep(&session, records).await?;
    let text = session.text("[data-alert=rise]").await?;
    if text.contains("2%") && text.contains("3%") { Ok(()) } else { Err(text) }
}

async fn doubles_are_told(session: Session) -> Outcome {
    keep(&session, "[['1', 'customer_churn_rate', '2', ''], ['2', 'renewal_rate', '90', '']]")
        .await?;
    session.find("[data-alert=same]").await?;
    match session.count("[data-alert=rise]").await? {
        0 => Ok(()),
        _ => Err("a rise is reported where there is none".into()),
    }
}

async fn a_copy_is_brought_back(session: Session) -> Outcome {
    keep(&session, "[['1', 'renewal_rate', '90', ''], ['2', 'renewal_rate', '91', '']]").await?;
    // The file that the page gives is caught on its way to the reader's disk.
    session
        .run("const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => window.copy = text); return make(blob); };")
        .await?;
    session.act("export").await?;
    session.wait_for("the copy", "window.copy").await?;
    session.act("delete-all").await?;
    session.click("[data-yes='delete-all']").await?;
    let bring = "const files = new DataTransfer(); files.items.add(new File([window.copy], 'cadran.json')); \
        const input = document.querySelector('[data-action=import]'); input.files = files.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    session.run(bring).await?;
    session
        .wait_for("both results", "document.querySelectorAll('[data-record]').length === 2")
        .await?;
    session.run(bring).await?;
    session
        .wait_for(
            "the report",
            "document.querySelector('.copies .notice')?.innerText.includes('Already there: 2')",
        )
        .await
}

async fn a_frame_leads_to_the_full_page(session: Session) -> Outcome {
    session.goto("embed/en/customer-churn-rate/#v=1&variant=end_of_period").await?;
    session.fill("customers_lost", "50").await?;
    session.fill("customers_at_end", "3000").await?;
    session.result_when("the result", |shown| shown.text == "1.67%").await?;
    expect(&session, "no button to save", "!document.querySelector('[data-action=save]')").await?;
    expect(&session, "no header", "!document.querySelector('header')").await?;
    let link = "document.querySelector('[data-action=open]')";
    expect(
        &session,
        "a new tab",
        &format!("{link}.target === '_blank' && {link}.rel === 'noopener'"),
    )
    .await?;
    let address = session.evaluate(&format!("{link}.href")).await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    let path = address.split_once("/en/").map(|(_, path)| format!("en/{path}"));
    session.goto(&path.ok_or(address)?).await?;
    session.result_when("the same result", |shown| shown.text == "1.67%").await.map(drop)
}

async fn the_html_shows_the_choice(session: Session) -> Outcome {
    session.goto("fr/embed/").await?;
    let choose = |id: &str, value: &str| {
        format!(
            "const field = document.querySelector('#{id}'); field.value = '{value}'; \
                field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        )
    };
    session.run(&choose("embed-metric", "net_promoter_score")).await?;
    session.find("#embed-variant").await?;
    session.run(&choose("embed-variant", "percentages")).await?;
    session.run(&choose("embed-language", "en")).await?;
    let frame = "new DOMParser().parseFromString(document.querySelector('#embed-html').value, 'text/html').querySelector('iframe')";
    let right =
        format!("{frame}?.src.includes('/embed/en/net-promoter-score/#v=1&variant=percentages')");
    session.wait_for("the HTML of the choice", &right).await?;
    expect(
        &session,
        "lazy and titled",
        &format!("{frame}.loading === 'lazy' && {frame}.title !== ''"),
    )
    .await?;
    let address = session.evaluate(&format!("{frame}.src")).await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    let path = address.split_once("/embed/").map(|(_, path)| format!("embed/{path}"));
    // A frame that is left while it loads reports what it could not load any more.
    let preview = "document.querySelector('.embed__preview').contentDocument?.documentElement.dataset.ready === 'true'";
    session.wait_for("the preview", preview).await?;
    session.goto(&path.ok_or(address)?).await?;
    session.find("form[data-metric=net_promoter_score][data-variant=percentages]").await.map(drop)
}
