//! Long files of a calculator's own raw data: the page goes on while they are read, and can stop it.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;

/// The worker that reads files, and its program.
const READER: &str = "assets/reader-";

const READING: &str = "document.querySelector('.raw progress')";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a file of a million answers is read and the page goes on", a_million_answers),
        Test::new("the form can be filled while a file is read", filled_meanwhile),
        Test::new("reading a file for a calculator stops at once", reading_stops),
        Test::new("a choice of layout reads a long file again", another_layout),
        Test::new("a long file is read for another scale and in the other language", carried_along),
        Test::new("two lines of a million columns do not stop a calculator", a_million_columns),
        Test::new("far too many lines are refused and the calculator lives", too_many_lines),
        Test::new("a long text that is pasted is read and stays", long_text),
        Test::new("a reader that does not come is told of and tried again", reader_is_missing),
        Test::new("a widget reads a long file", in_a_widget),
    ]
}

/// Opens the recommendation score from answers, with its panel for raw data.
async fn open_scores(session: &Session) -> Outcome {
    session.goto("fr/net-promoter-score/").await?;
    session.choose("variant", "scores_0_to_10").await?;
    session.click(".raw summary").await?;
    session.find("#file-scores_0_to_10").await.map(drop)
}

/// Gives a panel a file of a text that a script makes.
async fn give(session: &Session, table: &str, name: &str, text: &str) -> Outcome {
    let script = format!(
        "const files = new DataTransfer(); files.items.add(new File([{text}], '{name}')); \
         const field = document.querySelector('#file-{table}'); field.files = files.files; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    session.run(&script).await
}

async fn give_scores(session: &Session, name: &str, text: &str) -> Outcome {
    give(session, "scores_0_to_10", name, text).await
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    let what = format!("the result `{text}`");
    session.result_when(&what, |shown| shown.text == text).await.map(drop)
}

async fn is_read(session: &Session) -> Outcome {
    let tally = format!("!{READING} && document.querySelector('.raw .tally, .raw .notice')");
    session.wait_long_for("what the file came to", &tally).await
}

async fn holds(session: &Session, selector: &str, parts: &[&str]) -> Outcome {
    let text = session.text(selector).await?;
    match parts.iter().find(|part| !text.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(format!("`{part}` is missing in: {text}")),
    }
}

async fn a_million_answers(session: Session) -> Outcome {
    open_scores(&session).await?;
    // Whatever keeps the page busy keeps it from painting: frames that show the progress are frames of a page that lives.
    session
        .run(&format!(
            "window.frames_while_reading = 0; const look = () => {{ \
             if ({READING}) window.frames_while_reading += 1; requestAnimationFrame(look); }}; look();"
        ))
        .await?;
    let answers = "'client,date,note\\n' + Array.from({ length: 1e6 }, (_, at) => `A${at},2025-01-05,${at % 11}\\n`).join('')";
    give_scores(&session, "million.csv", answers).await?;
    is_read(&session).await?;
    let read = "1\u{202f}000\u{202f}000";
    holds(&session, ".tally", &[&format!("Comprises {read}"), "Non comprises 0"]).await?;
    holds(&session, ".raw", &["million.csv"]).await?;
    // Of eleven answers two promote and seven detract.
    session.result_when("minus 45", |shown| shown.text.ends_with("45,45")).await?;
    match session.evaluate("window.frames_while_reading").await?.as_i64() {
        Some(2..) => Ok(()),
        frames => Err(format!("the page was painted {frames:?} times while the file was read")),
    }
}

async fn filled_meanwhile(session: Session) -> Outcome {
    open_scores(&session).await?;
    session.host.spoil(READER, Fault::Stalled);
    give_scores(&session, "long.csv", "'9\\n'.repeat(1e5)").await?;
    session.wait_for("the progress", READING).await?;
    session.fill("promoters", "3").await?;
    session.fill("passives", "1").await?;
    session.fill("detractors", "0").await?;
    result_is(&session, "75").await?;
    session.host.mend();
    is_read(&session).await?;
    result_is(&session, "100").await
}

async fn reading_stops(session: Session) -> Outcome {
    open_scores(&session).await?;
    give_scores(&session, "short.csv", "'10\\n9\\n8\\n2\\n'").await?;
    result_is(&session, "25").await?;
    session.host.spoil(READER, Fault::Stalled);
    give_scores(&session, "long.csv", "'0\\n'.repeat(1e6)").await?;
    session.act("cancel").await?;
    session.wait_for("no progress", &format!("!{READING}")).await?;
    session.host.mend();
    result_is(&session, "25").await?;
    holds(&session, ".raw", &["short.csv"]).await?;
    give_scores(&session, "other.csv", "'10\\n'.repeat(1e5)").await?;
    result_is(&session, "100").await?;
    holds(&session, ".raw", &["other.csv"]).await
}

async fn another_layout(session: Session) -> Outcome {
    open_scores(&session).await?;
    give_scores(&session, "long.csv", "'2;10\\n3;9\\n2;8\\n9;1\\n'.repeat(1e4)").await?;
    is_read(&session).await?;
    session.choose("scores_0_to_10.score", "1").await?;
    result_is(&session, "25").await?;
    session.choose("scores_0_to_10.separator", "bar").await?;
    result_is(&session, "").await?;
    holds(&session, ".tally", &["Comprises 0", "Non comprises 40\u{202f}000"]).await?;
    session.choose("scores_0_to_10.separator", "semicolon").await?;
    session.wait_for("rows", "document.querySelectorAll('.lines thead th').length === 2").await
}

async fn carried_along(session: Session) -> Outcome {
    open_scores(&session).await?;
    give_scores(&session, "long.csv", "'10\\n10\\n0\\n1\\n'.repeat(3e4)").await?;
    result_is(&session, "0").await?;
    session.choose("variant", "scores_1_to_10").await?;
    result_is(&session, "33,33").await?;
    holds(&session, ".tally", &["Comprises 90\u{202f}000", "Non comprises 30\u{202f}000"]).await?;
    session.click("#language").await?;
    session.wait_for("the English page", "document.documentElement.lang === 'en'").await?;
    result_is(&session, "33.33").await?;
    holds(&session, ".tally", &["Understood 90,000"]).await?;
    // The page still has the file.
    session.choose("scores_1_to_10.first_line", "true").await?;
    session
        .wait_for("a heading", "document.querySelector('.tally').innerText.includes('Headings 1')")
        .await
}

async fn a_million_columns(session: Session) -> Outcome {
    open_scores(&session).await?;
    give_scores(&session, "wide.csv", "('9,'.repeat(1e6) + '9\\n').repeat(2)").await?;
    is_read(&session).await?;
    give_scores(&session, "next.csv", "'10\\n'.repeat(1e5)").await?;
    holds_soon(&session, "next.csv").await?;
    result_is(&session, "100").await
}

async fn too_many_lines(session: Session) -> Outcome {
    open_scores(&session).await?;
    give_scores(&session, "many.csv", "'1\\n'.repeat(40e6)").await?;
    is_read(&session).await?;
    holds(&session, ".raw .notice--poor", &["Rien de ces données n’a été lu"]).await?;
    give_scores(&session, "next.csv", "'10\\n'.repeat(1e5)").await?;
    result_is(&session, "100").await
}

async fn holds_soon(session: &Session, file: &str) -> Outcome {
    let named = format!("document.querySelector('.raw').innerText.includes('{file}')");
    session.wait_long_for("the name of the file", &named).await
}

async fn long_text(session: Session) -> Outcome {
    open_scores(&session).await?;
    let field = "document.querySelector(\"textarea[name='scores_0_to_10']\")";
    session
        .run(&format!(
            "const field = {field}; field.value = '10\\n9\\n8\\n2\\n'.repeat(2e4); \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        ))
        .await?;
    result_is(&session, "25").await?;
    holds(&session, ".tally", &["Comprises 80\u{202f}000"]).await?;
    session.click("#language").await?;
    session.wait_for("the English page", "document.documentElement.lang === 'en'").await?;
    session.wait_for("the text", &format!("{field}?.value.length === 180000")).await?;
    result_is(&session, "25").await
}

async fn reader_is_missing(session: Session) -> Outcome {
    open_scores(&session).await?;
    session.host.spoil(READER, Fault::Gone);
    give_scores(&session, "long.csv", "'10\\n'.repeat(1e5)").await?;
    session
        .wait_for(
            "what is missing",
            "document.querySelector('.raw [role=alert]').textContent.includes('n’est pas arrivée')",
        )
        .await?;
    session.host.mend();
    session.click(".raw [data-action=try-again]").await?;
    result_is(&session, "100").await?;
    session.wait_for("no complaint", "!document.querySelector('.raw [role=alert]').textContent && !document.querySelector('.raw [data-action=try-again]')").await?;
    session.forgive().await
}

async fn in_a_widget(session: Session) -> Outcome {
    session.goto("embed/en/net-promoter-score/").await?;
    session.choose("variant", "scores_0_to_10").await?;
    session.click(".raw summary").await?;
    session.find("#file-scores_0_to_10").await?;
    give_scores(&session, "long.csv", "'10\\n'.repeat(1e5)").await?;
    result_is(&session, "100").await
}
