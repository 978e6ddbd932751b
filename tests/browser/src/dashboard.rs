//! Saved results for a meeting: a period filled in one go, metrics by periods, copies of the table.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("two quarters are filled in one go and stand in a table", two_quarters),
        Test::new("any order of saving gives the same dashboard", any_order),
        Test::new("a cell of the dashboard opens its calculation", a_cell_opens),
        Test::new("two quarters of the dashboard fit a screen", two_quarters_fit).in_folder(),
        Test::new("a result without a period is counted below the dashboard", without_a_period),
        Test::new("months and quarters of the dashboard are shown apart", lengths_apart),
        Test::new("earlier periods of the dashboard come on demand", earlier_periods),
        Test::new("bad input to a period is told and loses nothing", bad_input),
        Test::new("the dashboard is left by keys alone", by_keys),
        Test::new("the dashboard and its forms are accessible in both themes", is_accessible),
    ]
}

/// The table as it is read, a line for each row.
const TABLE: &str = "[...document.querySelectorAll('[data-dashboard] tr')].map(row => [...row.cells]\
    .map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')).join('\\n')";

/// Waits until the table has a text.
pub async fn shows(session: &Session, part: &str) -> Outcome {
    session
        .wait_for(&format!("`{part}` in the table"), &format!("{TABLE}.includes(`{part}`)"))
        .await
}

/// What a reader does, counted.
#[derive(Default)]
struct Effort {
    clicks: usize,
    characters: usize,
}

impl Effort {
    async fn click(&mut self, session: &Session, selector: &str) -> Outcome {
        self.clicks += 1;
        session.click(selector).await
    }

    /// Opening a list and choosing from it are two clicks.
    async fn choose(&mut self, session: &Session, selector: &str, value: &str) -> Outcome {
        self.clicks += 2;
        session.choose_option(selector, value).await
    }

    /// Types into the field that has the focus, and goes to the next one by the tab key.
    async fn type_on(&mut self, session: &Session, text: &str) -> Outcome {
        self.characters += text.chars().count();
        session.keys(text).await?;
        session.leave().await
    }
}

/// Five metrics, none of which has been saved before.
const METRICS: [&str; 5] = [
    "net_promoter_score",
    "customer_satisfaction_score",
    "renewal_rate",
    "customer_churn_rate",
    "customer_retention_rate",
];

/// What they take, in the order of the form: customers at the start stand there once.
const SECOND: [&str; 11] = ["60", "30", "10", "84", "100", "45", "50", "9", "300", "25", "310"];
const THIRD: [&str; 11] = ["66", "27", "7", "90", "100", "41", "50", "6", "310", "19", "320"];

async fn fill(session: &Session, effort: &mut Effort, period: &str, numbers: &[&str]) -> Outcome {
    effort.click(session, "#fill-period").await?;
    effort.type_on(session, period).await?;
    for number in numbers {
        effort.type_on(session, number).await?;
    }
    let all = "document.querySelector('[data-action=save-all]').innerText.includes('5')";
    session.wait_for("five results", all).await?;
    effort.click(session, "[data-action=save-all]").await
}

async fn two_quarters(session: Session) -> Outcome {
    let mut effort = Effort::default();
    session.goto("en/saved/").await?;
    effort.click(&session, ".fill > summary").await?;
    for metric in METRICS {
        effort.choose(&session, "#fill-add", metric).await?;
    }
    session
        .wait_for("eleven fields", "document.querySelectorAll('.fill__fields input').length === 11")
        .await?;
    fill(&session, &mut effort, "Q3 2025", &THIRD).await?;
    shows(&session, "Net promoter score").await?;
    fill(&session, &mut effort, "Q2 2025", &SECOND).await?;
    for line in [
        "Metric | Q2 2025 | Q3 2025 | Change",
        "| 50 ",
        "cannot tell",
        "| 84.00% ",
        "Customer churn rate Of customers at the start · quarter | 3.00%",
    ] {
        shows(&session, line).await?;
    }
    let kept = "Object.keys(localStorage).filter(key => key.startsWith('cadran.record.1.')).length";
    session.wait_for("ten results", &format!("{kept} === 10")).await?;
    if effort.clicks >= 25 || effort.characters >= 120 {
        return Err(format!("{} clicks and {} characters", effort.clicks, effort.characters));
    }
    println!("ten results: {} clicks, {} characters", effort.clicks, effort.characters);
    session.reload().await?;
    shows(&session, "Metric | Q2 2025 | Q3 2025 | Change").await
}

/// A saved net promoter score of a period, of a thousand answers.
pub fn score(id: &str, period: &str, promoters: u32, saved_at: u32) -> serde_json::Value {
    let (whole, tenths) = ((2 * promoters - 1000) / 10, promoters * 2 % 10);
    let (value, shown) = match tenths {
        0 => (whole.to_string(), whole.to_string()),
        _ => (format!("{whole}.{tenths}"), format!("{whole}.{tenths}0")),
    };
    let detractors = (1000 - promoters).to_string();
    json!({
        "version": 1, "id": id, "metric": "net_promoter_score", "variant": "counts",
        "entries": [["promoters", promoters.to_string()], ["passives", "0"], ["detractors", detractors]],
        "value": value, "shown": shown, "period": period,
        "saved_at": format!("2026-01-31T10:15:{saved_at:02}.000Z"),
    })
}

/// Puts results into storage, and opens their page.
pub async fn open_with(session: &Session, lang: &str, records: &[serde_json::Value]) -> Outcome {
    session.goto(&format!("{lang}/about/")).await?;
    let script = "for (const record of arguments[0]) \
        localStorage.setItem(`cadran.record.1.${record.id}`, JSON.stringify(record));";
    session.execute(script, vec![json!(records)]).await?;
    session.goto(&format!("{lang}/saved/")).await
}

async fn table_of(session: &Session, part: &str) -> Result<String, String> {
    shows(session, part).await?;
    Ok(session.evaluate(TABLE).await?.as_str().unwrap_or_default().to_owned())
}

async fn any_order(session: Session) -> Outcome {
    let mut records = vec![
        score("a", "T3 2025", 800, 1),
        score("b", "2025-Q2", 750, 2),
        score("c", "T2 2025", 700, 3),
        score("d", "après la hausse", 900, 4),
    ];
    open_with(&session, "fr", &records).await?;
    let first = table_of(&session, "T2 2025 | T3 2025 | après la hausse").await?;
    for part in ["| 40 ", "| 60 ", "+20 (T2 2025 → T3 2025) vrai changement"] {
        shows(&session, part).await?;
    }
    records.reverse();
    session.run("localStorage.clear()").await?;
    open_with(&session, "fr", &records).await?;
    let second = table_of(&session, "T2 2025 | T3 2025 | après la hausse").await?;
    if first == second { Ok(()) } else { Err(format!("{first}\n\n{second}")) }
}

async fn a_cell_opens(session: Session) -> Outcome {
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1)]).await?;
    session.click("[data-cell=a]").await?;
    session.result_when("the score", |shown| shown.text == "60").await?;
    session.find("section[aria-labelledby=working] .steps, #working").await.map(drop)
}

async fn two_quarters_fit(session: Session) -> Outcome {
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1), score("b", "Q2 2025", 700, 2)])
        .await?;
    session.resize(1366, 768).await?;
    shows(&session, "Q2 2025 | Q3 2025").await?;
    let fits = "(() => { const box = document.querySelector('#dashboard-table'); \
        return box.scrollWidth <= box.clientWidth && box.getBoundingClientRect().bottom <= innerHeight; })()";
    session.wait_for("the table on one screen", fits).await?;
    session.open_in_frame("en/saved/", 360, 740).await?;
    shows(&session, "Q2 2025 | Q3 2025").await?;
    session
        .wait_for(
            "a page that does not scroll sideways",
            "document.documentElement.scrollWidth <= innerWidth",
        )
        .await
}

async fn without_a_period(session: Session) -> Outcome {
    open_with(&session, "fr", &[score("a", "", 800, 1)]).await?;
    let none = "document.querySelector('#dashboard').parentElement.innerText.includes('encore de période')";
    session.wait_for("how a table comes about", none).await?;
    let left = "document.querySelector('#dashboard').parentElement.innerText.includes('1\u{a0}résultat n’a pas de période')";
    session.wait_for("how many have no period", left).await
}

async fn lengths_apart(session: Session) -> Outcome {
    let records = [
        score("a", "Q3 2025", 800, 1),
        score("b", "June 2025", 700, 2),
        score("c", "July 2025", 600, 3),
    ];
    open_with(&session, "en", &records).await?;
    shows(&session, "June 2025 | July 2025 | Q3 2025").await?;
    session.choose_option("#dashboard-length", "0").await?;
    shows(&session, "June 2025 | July 2025 | Change").await?;
    session.choose_option("#dashboard-length", "1").await?;
    shows(&session, "Metric | Q3 2025 | Change").await
}

async fn earlier_periods(session: Session) -> Outcome {
    let month =
        |month: u32| score(&format!("m{month}"), &format!("2025-{month:02}"), 600 + month, month);
    let records: Vec<_> = (1..=12).map(month).collect();
    open_with(&session, "en", &records).await?;
    shows(&session, "Metric | May 2025").await?;
    session.act("show-earlier").await?;
    shows(&session, "Metric | January 2025").await
}

async fn bad_input(session: Session) -> Outcome {
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1)]).await?;
    session.click(".fill > summary").await?;
    session.find("#fill-promoters").await?;
    session.retype("#fill-promoters", "many").await?;
    session.leave().await?;
    session.find("#fill-promoters[aria-invalid=true]").await?;
    session.find("[data-action=save-all]:disabled").await?;
    session.retype("#fill-promoters", "700").await?;
    session.retype("#fill-passives", "200").await?;
    session.retype("#fill-detractors", "100").await?;
    session.retype("#fill-period", "after the price rise").await?;
    session.act("save-all").await?;
    shows(&session, "Q3 2025 | after the price rise").await
}

async fn by_keys(session: Session) -> Outcome {
    open_with(&session, "en", &[score("a", "Q3 2025", 800, 1)]).await?;
    shows(&session, "Q3 2025").await?;
    session.run("document.querySelector('#dashboard-table').focus()").await?;
    session.leave().await?;
    session.leave().await?;
    let cell = "document.activeElement.dataset.cell === 'a'";
    session.wait_for("the focus on the figure", cell).await?;
    session.keys("\u{e007}").await?;
    session.result_when("the score", |shown| shown.text == "60").await.map(drop)
}

async fn is_accessible(session: Session) -> Outcome {
    let records = [score("a", "Q3 2025", 800, 1), score("b", "Q2 2025", 700, 2)];
    open_with(&session, "fr", &records).await?;
    shows(&session, "T2 2025 | T3 2025").await?;
    session
        .run("document.querySelectorAll('.fill, .reporting, .plan, .take').forEach(one => one.open = true)")
        .await?;
    session.find("#fill-promoters").await?;
    session.find(".report__part").await?;
    for theme in ["light", "dark"] {
        session.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await?;
        let faults = session.violations(&[]).await?;
        if !faults.is_empty() {
            return Err(format!("{theme}: {}", faults.join("\n")));
        }
    }
    Ok(())
}
