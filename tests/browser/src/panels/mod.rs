//! What explains a result: three questions with their answers, related figures, copies, the picture beside the figure.

mod definitions;
mod senses;

use crate::data::type_into;
use cadran::catalogue::FAMILIES;
use cadran::catalogue::model::metric::Metric;
use cadran::catalogue::surveys::question_checklist::SURVEY_QUESTION_CHECKLIST;
use cadran::site::{Address, Page};
use cadran::text::Lang;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let panels = |what: &str| format!("a panel {what}");
    let mut tests = vec![
        Test::new(panels("finds the definition and the rounding of a figure"), figure_is_found),
        Test::new(panels("finds figures by either mark and as ratios"), printed_figures_are_found),
        Test::new(panels("finds a mean that counts answers off the scale"), off_scale_is_found),
        Test::new(panels("writes = before exact figures alone"), signs_are_right),
        Test::new(panels("reaches a target with whole renewals"), target_is_reached),
        Test::new(panels("moves detractors to passives"), groups_move),
        Test::new(panels("finds any field from the others"), unknown_is_found),
        Test::new(panels("sets scenarios beside the original and keeps them"), scenarios_are_kept),
        Test::new(panels("says what moves the result"), sensitivity_is_told),
        Test::new(panels("gives the margin of a survey and compares two waves"), margin_is_given),
        Test::new(panels("says why a count has no margin"), counts_have_no_margin),
        Test::new(panels("carries a result over and keeps what is there"), result_is_carried),
        Test::new(panels("names saved results that contradict each other"), contradiction_is_named),
        Test::new(panels("draws pictures and saves them"), picture_is_saved),
        Test::new(panels("takes a result elsewhere"), result_is_taken),
    ];
    let family = |family: &'static cadran::catalogue::Family| {
        let name = panels(&format!("answers on every metric of {}", family.name.en));
        Test::new(name, move |session| every_metric(session, family.metrics))
    };
    tests.extend(FAMILIES.iter().map(family));
    tests.extend(definitions::tests());
    tests.extend(senses::tests());
    tests
}

/// Every panel of every metric says something on its first example, and the finder finds the result.
async fn every_metric(session: Session, metrics: &'static [&'static Metric]) -> Outcome {
    for (index, metric) in metrics.iter().enumerate() {
        if metric.id == SURVEY_QUESTION_CHECKLIST.id {
            continue;
        }
        let lang = Lang::ALL[index % Lang::ALL.len()];
        let path = Address { lang, page: Page::Metric(metric.id) }.path();
        let answered = answers(&session, &path).await;
        answered.map_err(|sentence| format!("{path}: {sentence}"))?;
    }
    Ok(())
}

async fn answers(session: &Session, path: &str) -> Outcome {
    session.open_example(path).await?;
    let shown = session.result().await?.text;
    session
        .run("document.querySelectorAll('[data-panel]').forEach(one => one.open = true)")
        .await?;
    session.all_has_come().await?;
    session.retype("#panel-figure", &figure_in(&shown)).await?;
    session.find("#panel-found li").await?;
    session
        .run("document.querySelectorAll('[data-live=picture] details').forEach(one => one.open = true)")
        .await?;
    session.find("[data-live=picture] svg").await?;
    let answered = "document.querySelector('[data-live=right]').textContent !== ''";
    session.wait_for("a short answer", answered).await
}

/// The number in a result, as a reader would type it.
fn figure_in(result: &str) -> String {
    let is_of_number = |each: &char| each.is_ascii_digit() || ",.-\u{2212}".contains(*each);
    result.chars().filter(is_of_number).collect()
}

const RETENTION: &str = "customer-retention-rate/#v=1&variant=standard&customers_at_start=3375&customers_at_end=3500&new_customers=200";
const RENEWALS: &str = "en/renewal-rate/#v=1&renewals=15440&subscriptions_due=17778";
const SCORE: &str =
    "en/net-promoter-score/#v=1&variant=counts&promoters=70&passives=20&detractors=10";

const LIFETIME_VALUE: &str = "fr/customer-lifetime-value/#v=1&variant=arpu_margin_churn&average_revenue_per_user=50&gross_margin=70&monthly_churn_rate=3";
const QUICK_RATIO: &str = "en/saas-quick-ratio/#v=1&new_recurring_revenue=95000&expansion_revenue=28000&revenue_lost_to_cancellations=18000&revenue_lost_to_downgrades=7000";

/// Opens the panel of a name, or the one that holds a part of that name, and waits for what stands in it.
pub async fn unfold(session: &Session, name: &str) -> Outcome {
    let panel = match name {
        "definitions" | "finder" | "unknown" => "right",
        "sure" | "sensitivity" => "trust",
        "target" | "scenario" => "change",
        panel => panel,
    };
    session.click(&format!("[data-panel={panel}] > summary")).await?;
    session.find(&format!("[data-panel={panel}] > div > *")).await.map(drop)
}

/// Waits until an element says something.
async fn says(session: &Session, selector: &str, part: &str) -> Outcome {
    let plain = "replace(/[\\u00a0\\u202f]/g, ' ')";
    let expression =
        format!("document.querySelector(`{selector}`)?.textContent.{plain}.includes(`{part}`)");
    let outcome = session.wait_for(&format!("`{part}`"), &expression).await;
    match outcome {
        Ok(()) => Ok(()),
        Err(why) => Err(format!("{why}: {}", session.text(selector).await?)),
    }
}

async fn value_of(session: &Session, name: &str, text: &str) -> Outcome {
    let expression = format!("document.querySelector('form [name={name}]')?.value === '{text}'");
    session.wait_for(&format!("{name} to be {text}"), &expression).await
}

async fn figure_is_found(session: Session) -> Outcome {
    session.goto(&format!("en/{RETENTION}")).await?;
    unfold(&session, "finder").await?;
    session.retype("#panel-figure", "97.77").await?;
    says(&session, "#panel-found", "cut off").await?;
    session.retype("#panel-figure", "3494").await?;
    says(&session, "#panel-found", "bracket").await?;
    session.retype("#panel-figure", "55.5").await?;
    says(&session, "#panel-found", "97.8%").await
}

async fn printed_figures_are_found(session: Session) -> Outcome {
    session.goto(LIFETIME_VALUE).await?;
    unfold(&session, "finder").await?;
    for figure in ["1,166.67", "1.166,67 €", "1 166,67"] {
        session.retype("#panel-figure", figure).await?;
        says(&session, "#panel-found li", "arrondi à deux décimales").await?;
    }
    // A page in French may be given 1.167 by somebody who writes decimals with a dot, or groups.
    session.retype("#panel-figure", "1.167").await?;
    says(&session, "#panel-found", "Lu comme 1 167 €").await?;
    session.goto(QUICK_RATIO).await?;
    unfold(&session, "finder").await?;
    session.retype("#panel-figure", "4,92×").await?;
    session.find("#panel-found li").await?;
    session.press(&['\u{e004}']).await?;
    match session.count("#panel-figure[aria-invalid]").await? {
        0 => Ok(()),
        _ => Err("a ratio is taken for no number".into()),
    }
}

async fn off_scale_is_found(session: Session) -> Outcome {
    session.goto("en/customer-effort-score/#v=1&variant=mean_1_to_5").await?;
    session.click(".raw summary").await?;
    type_into(&session, "[name=scores_1_to_5]", "5\n4\n7\n3\n5\n2\n7\n4\n5\n4\n").await?;
    session.result_when("4", |shown| shown.text == "4").await?;
    unfold(&session, "finder").await?;
    session.retype("#panel-figure", "4.6").await?;
    says(&session, "#panel-found", "with the 2 answers off the scale counted").await
}

async fn signs_are_right(session: Session) -> Outcome {
    session.goto(LIFETIME_VALUE).await?;
    unfold(&session, "unknown").await?;
    session.retype("#panel-known", "1000").await?;
    session.choose_option("#panel-missing", "average_revenue_per_user").await?;
    // 1000 × 3 % ÷ 70 % has no end.
    says(&session, "[data-part=unknown]", "≈ 42,86 €").await?;
    session.retype("#panel-known", "3500").await?;
    says(&session, "[data-part=unknown]", "= 150 €").await
}

async fn target_is_reached(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    unfold(&session, "target").await?;
    session.retype("#panel-target", "90").await?;
    session.choose_option("#panel-lever", "renewals").await?;
    says(&session, "#panel-reached", "561 more for").await?;
    says(&session, "#panel-reached", "Check: 16,000 gives").await?;
    session.click("#panel-reached .button").await?;
    value_of(&session, "renewals", "16001").await?;
    says(&session, "#panel-reached", "Already reached").await
}

async fn groups_move(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    unfold(&session, "target").await?;
    session.retype("#panel-target", "65").await?;
    session.choose_option("#panel-lever", "detractors passives").await?;
    says(&session, "#panel-reached", "If 5 move from").await?;
    session.click("#panel-reached .button").await?;
    value_of(&session, "passives", "25").await?;
    session.result_when("65", |shown| shown.text == "65").await.map(drop)
}

async fn unknown_is_found(session: Session) -> Outcome {
    session.goto("fr/renewal-rate/#v=1&subscriptions_due=200").await?;
    unfold(&session, "unknown").await?;
    session.choose_option("#panel-missing", "renewals").await?;
    session.retype("#panel-known", "85").await?;
    says(&session, "#panel-solved", "= 170").await?;
    session.click("#panel-solved .button").await?;
    session.result_when("85 %", |shown| shown.text.starts_with("85")).await.map(drop)
}

async fn scenarios_are_kept(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    unfold(&session, "scenario").await?;
    let slider = "document.querySelector('[data-slider=renewals]')";
    session
        .run(&format!(
            "const slider = {slider}; slider.value = Number(slider.value) + 5; \
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await?;
    says(&session, "#panel-what-if", "more than now").await?;
    session.retype("#panel-if-renewals", "16500").await?;
    says(&session, "#panel-what-if", "92.81%").await?;
    session.retype("#panel-scenario", "Winter").await?;
    session.click("[data-part=scenario] .button--main").await?;
    says(&session, "[data-part=scenario] table", "Winter").await?;
    session.result_when("the same result", |shown| shown.text == "86.85%").await?;
    session.reload().await?;
    unfold(&session, "scenario").await?;
    says(&session, "[data-part=scenario] table", "5.96 points more than now").await
}

async fn sensitivity_is_told(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    unfold(&session, "sensitivity").await?;
    session.find("[data-part=sensitivity] svg.chart--tornado").await?;
    says(&session, "[data-part=sensitivity]", "with 10% less").await
}

async fn margin_is_given(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    unfold(&session, "sure").await?;
    says(&session, "#panel-margin", "for 95% of such samples").await?;
    session.choose_option("#panel-confidence", "2").await?;
    says(&session, "#panel-margin", "for 99% of such samples").await?;
    for (name, text) in [("promoters", "80"), ("passives", "15"), ("detractors", "5")] {
        session.retype(&format!("#panel-wave-{name}"), text).await?;
    }
    says(&session, "#panel-waves", "It cannot be told").await?;
    session.find("#panel-waves svg.chart--intervals").await?;
    session.retype("#panel-change", "10").await?;
    says(&session, "#panel-needed", "each wave needs").await
}

async fn counts_have_no_margin(session: Session) -> Outcome {
    session.goto(&format!("fr/{RETENTION}")).await?;
    unfold(&session, "sure").await?;
    says(&session, "#panel-margin", "tout le monde est compté").await?;
    session.click("label:has(#panel-about-customers_at_start)").await?;
    says(&session, "#panel-range", "se situe entre").await
}

async fn result_is_carried(session: Session) -> Outcome {
    let ratio = "en/lifetime-value-to-acquisition-cost-ratio/";
    session.goto(ratio).await?;
    session.fill("customer_acquisition_cost", "300").await?;
    session.goto("en/customer-lifetime-value/").await?;
    session.open_example("en/customer-lifetime-value/").await?;
    unfold(&session, "related").await?;
    session.click("[data-carry=lifetime_value_to_acquisition_cost_ratio]").await?;
    session.find("form[data-metric=lifetime_value_to_acquisition_cost_ratio]").await?;
    value_of(&session, "customer_acquisition_cost", "300").await?;
    session.result_when("a ratio", |shown| shown.value.is_some()).await.map(drop)
}

async fn contradiction_is_named(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    let record = |id: &str, metric: &str, variant: &str, value: &str| {
        format!(
            "localStorage.setItem('cadran.record.1.{id}', JSON.stringify({{ version: 1, id: '{id}', \
             metric: '{metric}', variant: '{variant}', entries: [], value: '{value}', shown: '', \
             period: '2025 Q1', saved_at: '2025-04-01T00:00:00Z' }}));"
        )
    };
    let kept = record("1", "customer_retention_rate", "standard", "95")
        + &record("2", "customer_churn_rate", "start_of_period", "8");
    session.run(&kept).await?;
    unfold(&session, "related").await?;
    says(&session, "[data-panel=related]", "cannot both be right").await
}

async fn picture_is_saved(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    session.find("[data-live=picture] svg.chart--groups").await?;
    session.click("[data-live=picture] summary").await?;
    let watch = "window.saved = []; HTMLAnchorElement.prototype.click = function () { \
        window.saved.push([this.download, this.href.slice(0, 22), this.href]); };";
    session.run(watch).await?;
    session.click("[data-live=picture] .buttons button:nth-child(1)").await?;
    session.click("[data-live=picture] .buttons button:nth-child(2)").await?;
    let both = "window.saved.length === 2 && window.saved[0][0].endsWith('.svg') \
        && window.saved[1][0].endsWith('.png') && window.saved[1][1] === 'data:image/png;base64,'";
    session.wait_for("both files", both).await?;
    // The picture itself: twice as many dots as the drawing has units, and the colours of three groups.
    session
        .run(
            "const picture = new Image(); picture.onload = () => { const canvas = document.createElement('canvas'); \
            [canvas.width, canvas.height] = [picture.width, picture.height]; const dots = canvas.getContext('2d'); \
            dots.drawImage(picture, 0, 0); const { data } = dots.getImageData(0, 0, picture.width, picture.height); \
            const colours = new Map(); for (let at = 0; at < data.length; at += 4) { const colour = data.slice(at, at + 3).join(); \
            colours.set(colour, (colours.get(colour) ?? 0) + 1); } \
            window.large = [...colours.values()].filter(count => count > 2000).length; window.wide = picture.width; }; \
            picture.src = window.saved[1][2];",
        )
        .await?;
    session.wait_for("three groups on a ground", "window.large >= 4 && window.wide > 1000").await
}

async fn result_is_taken(session: Session) -> Outcome {
    session.goto(RENEWALS).await?;
    unfold(&session, "share").await?;
    session.find(".panel__code path").await?;
    // What is typed beside a result goes along, and is no formula where it is pasted.
    session.click(".actions .details summary").await?;
    session.click("[name=new-label]").await?;
    session.keys("=1+1").await?;
    let catch = "window.copied = {}; window.pressed = ''; \
        document.addEventListener('click', ({ target }) => { pressed = target.dataset.action; }, true); \
        navigator.clipboard.writeText = async (text) => { copied[pressed] = text; }; \
        navigator.clipboard.write = async ([item]) => { const action = pressed; \
            const [plain, html] = await Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text())); \
            copied[action] = plain; copied[action + '-html'] = html; };";
    session.run(catch).await?;
    for (action, right) in [
        (
            "share-copy-link",
            "copied[action].includes('#v=1&c=') && copied[action].includes('renewals=15440')",
        ),
        ("copy-text", "copied[action].includes('86.85%') && copied[action].includes(': =1+1')"),
        (
            "copy-cells",
            "copied[action].includes('\\t86.85%\\n') && copied[action].includes(\"Label\\t'=1+1\\n\")",
        ),
        ("copy-markdown", "copied[action].includes('**')"),
        (
            "copy-table",
            "copied[action].startsWith('<table') && copied[action].includes('<td>=1+1</td>')",
        ),
        ("copy-formula-fr", "copied[action].includes('ARRONDI(') && copied[action].includes(';')"),
        ("copy-formula-en", "copied[action].includes('ROUND(')"),
    ] {
        session.act(action).await?;
        let right = format!("(action => copied[action] && {right})('{action}')");
        session.wait_for(&format!("what `{action}` copies"), &right).await?;
    }
    for action in ["copy-text", "copy-cells"] {
        let table = format!(
            "copied['{action}-html']?.startsWith('<table') && copied['{action}-html'].includes(\"<td>'=1+1</td>\")"
        );
        session.wait_for("a table beside the text", &table).await?;
    }
    session.fill("renewals", "16000").await?;
    let follows = "document.querySelector('#share-link').value.includes('renewals=16000')";
    session.wait_for("the link to follow", follows).await
}
