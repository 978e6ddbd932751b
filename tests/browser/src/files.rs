//! Files of raw data, from the drop to the table, the cell, the calculator and the dashboard.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("an example becomes tables whose cells open their calculation", from_example),
        Test::new("the figures of a month go to the dashboard once", to_dashboard),
        Test::new("every line of a file is accounted for", lines_are_accounted_for),
        Test::new("rules change the tables, and a choice reads the file again", rules_and_choices),
        Test::new("separator and headings can be stated", layout_is_stated),
        Test::new("survey answers, tickets and numbers become tables", other_contents),
        Test::new("tables have their pictures, and a picture is saved", has_pictures),
        Test::new("what a customer is worth answers other entries", worth_answers),
        Test::new("a file that is too much is refused and the page lives", too_much),
        Test::new("the statements are saved as a folder for dbt", folder_for_dbt),
        Test::new("reading stops at once", reading_stops),
        Test::new("the page for files is accessible with its tables", is_accessible),
    ]
}

/// Gives the page a file of a text that a script makes.
pub async fn give(session: &Session, name: &str, text: &str) -> Outcome {
    let script = format!(
        "const files = new DataTransfer(); files.items.add(new File([{text}], '{name}')); \
         const field = document.querySelector('#data-file'); field.files = files.files; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    session.run(&script).await
}

/// A text as a script writes it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Waits until a file is read and its tables are there.
pub async fn read(session: &Session) -> Outcome {
    session.wait_for("the tables", "document.querySelector('[data-sheet] tbody tr')").await
}

/// The text of the cell of a column in the last line of a table.
async fn last_cell(session: &Session, sheet: &str, column: &str) -> Result<String, String> {
    session.text(&format!("[data-sheet={sheet}] tr:last-child [data-column='{column}']")).await
}

async fn from_example(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    session.act("load-example").await?;
    read(&session).await?;
    let figure = last_cell(&session, "revenue", "net_retention").await?;
    session.click("[data-sheet=revenue] tr:last-child [data-column=net_retention]").await?;
    session.find("[data-behind] [data-action=open-calculator]").await?;
    session.act("open-calculator").await?;
    session.result_when("the same figure", |shown| shown.text == figure).await?;
    Ok(())
}

async fn to_dashboard(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    session.act("load-example").await?;
    read(&session).await?;
    let button = "[data-sheet=revenue] tr:last-child [data-action=to-dashboard]";
    session.click(button).await?;
    session.find("[data-sheet=revenue] > [role=status] a").await?;
    // A second press adds nothing.
    session.click(button).await?;
    session.click("[data-sheet=revenue] > [role=status] a").await?;
    session
        .wait_for("the table of periods", "document.querySelectorAll('[data-cell]').length === 4")
        .await?;
    session.wait_for("the results", "document.querySelectorAll('[data-record]').length === 4").await
}

async fn lines_are_accounted_for(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    let file = "client;début;fin;montant\nA;2025-01-05;;100\n\nB;2025-02-30;;50\nC;2025-02-01;2025-01-01;50\nD;2025-03-01;;douze\n\
        E;2025-01-05;;100\nF;2025-01-05;;100\nG;2025-01-05;;100\nH;2025-01-05;;100\nI;2025-01-05;;100\nJ;2025-01-05;;100\nK;2025-01-05;;100\n";
    give(&session, "abonnements.csv", &quoted(file)).await?;
    read(&session).await?;
    let counts = "[...document.querySelectorAll('[data-count] strong')].map((one) => one.textContent).join(' ')";
    session.wait_for("the account", &format!("{counts} === '8 3 1 1 13'")).await?;
    session.click(".refused summary").await?;
    let text = session.text(".refused").await?;
    for part in ["4", "2025-02-30", "5", "2025-01-01", "6", "douze"] {
        if !text.contains(part) {
            return Err(format!("`{part}` is missing in: {text}"));
        }
    }
    Ok(())
}

async fn rules_and_choices(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    let file = "customer,start,end,amount\nA,2025-01-05,2025-03-31,120\nB,2025-01-10,,60\n";
    give(&session, "subscriptions.csv", &quoted(file)).await?;
    read(&session).await?;
    let months = "document.querySelectorAll('[data-sheet=revenue] tbody tr').length";
    // The last day paid is the end of March: April is the first month without it.
    session.wait_for("four months", &format!("{months} === 4")).await?;
    session.choose("data-end", "first_unpaid_day").await?;
    session.wait_for("three months", &format!("{months} === 3")).await?;
    session.choose("data-billing", "yearly").await?;
    let end = "document.querySelector('[data-sheet=revenue] tbody tr [data-column=end]').textContent === '15'";
    session.wait_for("a twelfth of the amounts", end).await?;
    session.choose("data-until", "2025-02").await?;
    session.wait_for("two months", &format!("{months} === 2")).await
}

async fn layout_is_stated(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    // A first line that could be either: numbers have no names of columns.
    give(&session, "notes.csv", &quoted("2025-01-05|10\n2025-01-06|9\n2025-01-07|3\n")).await?;
    read(&session).await?;
    let lines = "[...document.querySelectorAll('[data-count] strong')].map((one) => one.textContent).join(' ')";
    session.wait_for("three answers", &format!("{lines} === '3 0 0 0 3'")).await?;
    session.choose("data-first_line", "true").await?;
    session.wait_for("two answers", &format!("{lines} === '2 0 0 1 3'")).await?;
    session.choose("data-separator", "semicolon").await?;
    let columns = "document.querySelectorAll('.lines thead th').length === 1";
    session.wait_for("one column", columns).await?;
    // What was stated before still holds.
    session.wait_for("a heading", &format!("{lines}.endsWith(' 1 3')")).await?;
    session.choose("data-separator", "bar").await?;
    session.wait_for("the two answers", &format!("{lines} === '2 0 0 1 3'")).await
}

async fn other_contents(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    let answers = "date,score\n2025-01-05,10\n2025-01-06,9\n2025-01-07,3\n2025-02-01,8\n";
    give(&session, "answers.csv", &quoted(answers)).await?;
    session
        .wait_for("answers", "document.querySelector('[data-sheet=answers] [data-column=score]')")
        .await?;
    let first =
        session.text("[data-sheet=answers] tbody tr:first-child [data-column=score]").await?;
    if first != "33.33" {
        return Err(format!("two promoters and a detractor of three make {first}"));
    }
    session.click("[data-sheet=answers] tbody tr:first-child [data-column=promoters]").await?;
    let behind = "document.querySelector('[data-behind]').innerText";
    session.wait_for("the promoters", &format!("/Line 2 10\\s+Line 3 9/.test({behind})")).await?;
    let tickets = "opened,first reply,closed,type\n2025-01-05 10:00,2025-01-05 12:00,2025-01-06 10:00,bug\n2025-01-07 09:00,,,question\n";
    give(&session, "tickets.csv", &quoted(tickets)).await?;
    session
        .wait_for(
            "tickets",
            "document.querySelector('[data-sheet=types]')?.innerText.includes('question')",
        )
        .await?;
    if last_cell(&session, "tickets", "replied_mean").await? != "2 hours" {
        return Err("two hours until the first reply".to_owned());
    }
    give(&session, "numbers.txt", &quoted("3\n4\n5.5\n")).await?;
    session.wait_for("numbers", "document.querySelector('[data-sheet=numbers] [data-column=sum]')?.textContent === '12.50'").await
}

async fn has_pictures(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    session.act("load-example").await?;
    read(&session).await?;
    for open in ["revenue", "curve"] {
        session.find(&format!("[data-sheet={open}] figure svg.chart")).await?;
    }
    // The others are drawn once they are unfolded.
    let folded = "[data-sheet=cohort-customers] details";
    if session.count(&format!("{folded} svg")).await? > 0 {
        return Err("a folded picture is drawn".to_owned());
    }
    session.click(&format!("{folded} summary")).await?;
    session.find(&format!("{folded} svg.chart--heat")).await?;
    // The interval of the curve stands in its table, and opens nothing.
    let interval =
        "document.querySelector('[data-sheet=curve] tbody [data-column=low]').tagName === 'SPAN'";
    session.wait_for("the lower end", interval).await?;
    session.run("window.saved = []; HTMLAnchorElement.prototype.click = function () { window.saved.push([this.download, this.href]); };").await?;
    session.click("[data-sheet=revenue] [data-action=save-svg]").await?;
    session.click("[data-sheet=revenue] [data-action=save-png]").await?;
    session
        .wait_for(
            "both files",
            "window.saved.map(([name]) => name).sort().join(' ') === 'mouvements-mrr.png mouvements-mrr.svg' \
             && window.saved.some(([, address]) => address.startsWith('data:image/png;base64,'))",
        )
        .await
}

async fn worth_answers(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    // Two of ten pay one month, two pay two, and six are still there.
    let lines = "[...Array(10)].map((_, at) => `C${at},2025-01-01,${['2025-01-31', '2025-01-31', '2025-02-28', '2025-02-28'][at] ?? ''},125\\n`)";
    give(&session, "ten.csv", &format!("'customer,start,end,amount\\n' + {lines}.join('')"))
        .await?;
    read(&session).await?;
    session.choose("data-until", "2025-03").await?;
    let value = |id: &str, text: &str| {
        format!(
            "document.querySelector('[data-worth] [data-value={id}]')?.textContent === '{text}'"
        )
    };
    session.wait_for("margin by churn", &value("simple", "€450.00")).await?;
    session.retype("#data-rate", "0").await?;
    session.wait_for("nothing discounted", &value("known", "€240.00")).await?;
    session.wait_for("what lies beyond", &value("beyond", "€210.00")).await?;
    session.retype("#data-margin", "40%").await?;
    session.wait_for("half the margin", &value("known", "€120.00")).await?;
    session.retype("#data-margin", "many").await?;
    session.leave().await?;
    session
        .wait_for(
            "a message at the field",
            "document.querySelector('#data-margin-message').textContent.length > 10",
        )
        .await?;
    let stays = "document.querySelector('#data-margin').value === 'many' && !document.querySelector('[data-value]')";
    session.wait_for("what was typed", stays).await?;
    // Another table leaves what was typed.
    session.choose("data-until", "2025-02").await?;
    session
        .wait_for(
            "two months",
            "document.querySelectorAll('[data-sheet=revenue] tbody tr').length === 2",
        )
        .await?;
    session.wait_for("what was typed", stays).await?;
    session.choose("data-until", "2025-03").await?;
    session.retype("#data-margin", "80").await?;
    session.wait_for("the first margin", &value("simple", "€450.00")).await?;
    session.act("open-worth").await?;
    session.result_when("the same figure", |shown| shown.text == "€450.00").await.map(drop)
}

async fn too_much(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    // Eleven million lines of one character.
    give(&session, "many.csv", "'1\\n'.repeat(11e6)").await?;
    session
        .wait_for(
            "why",
            "document.querySelector('[data-problem]')?.textContent.includes('10 million')",
        )
        .await?;
    // Two lines of a million cells.
    give(&session, "wide.csv", "('1,'.repeat(1e6) + '1\\n').repeat(2)").await?;
    session
        .wait_for(
            "an account",
            "document.querySelector('[data-count=lines] strong, [data-problem]')",
        )
        .await?;
    // A cell without an end.
    give(&session, "open.csv", "'customer,start,end,amount\\n\"' + 'x'.repeat(40e6)").await?;
    session
        .wait_for(
            "an account",
            "document.querySelector('[data-count=lines] strong')?.textContent === '2'",
        )
        .await?;
    session.act("load-example").await?;
    read(&session).await
}

async fn folder_for_dbt(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    session.act("load-example").await?;
    read(&session).await?;
    session.click(".sql summary").await?;
    session.find("[data-sql]").await?;
    let watch = "const make = URL.createObjectURL; URL.createObjectURL = (blob) => { \
        blob.arrayBuffer().then((bytes) => { window.saved = new Uint8Array(bytes); }); return make(blob); }; \
        HTMLAnchorElement.prototype.click = function () { window.named = this.download; };";
    session.run(watch).await?;
    session.act("save-dbt").await?;
    let is_zip = "window.named === 'cadran-dbt.zip' && window.saved?.[0] === 0x50 && window.saved[1] === 0x4b \
        && new TextDecoder().decode(window.saved).includes('models/schema.yml')";
    session.wait_for("the zip", is_zip).await
}

async fn reading_stops(session: Session) -> Outcome {
    session.goto("fr/data/").await?;
    give(
        &session,
        "long.csv",
        "'customer,start,end,amount\\n' + 'A,2025-01-05,,100\\n'.repeat(5e6)",
    )
    .await?;
    session.act("cancel").await?;
    session.wait_for("what was said", "document.body.innerText.includes('annulée')").await?;
    session.wait_for("nothing left", "!document.querySelector('progress, [data-sheet]')").await?;
    session.act("load-example").await?;
    read(&session).await
}

async fn is_accessible(session: Session) -> Outcome {
    session.goto("en/data/").await?;
    session.act("load-example").await?;
    read(&session).await?;
    session.click("[data-sheet=revenue] tr:last-child [data-column=end]").await?;
    session.find("[data-behind]").await?;
    match session.violations(&[]).await? {
        found if found.is_empty() => Ok(()),
        found => Err(found.join("\n")),
    }
}
