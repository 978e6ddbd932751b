//! Runs the tests: a few browsers take them from one queue, and none outlives the run.

use crate::browser::Setup;
use crate::driver::Browser;
use crate::server::Server;
use crate::session::Session;
use std::collections::VecDeque;
use std::path::Path;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Nothing, or a sentence that says what was expected and what was found.
pub type Outcome = Result<(), String>;

/// For each of how many tests one crash of the engine's own process may be; where there are more, something else is wrong. WebKitGTK crashes rarely by itself: `docs/decisions/0016-one-program-in-chunks.md`.
const TESTS_PER_CRASH: usize = 50;

/// Where the pictures and pages of failed tests are kept.
const FAILURES: &str = "target/browser-failures";

/// The longest that one test may take.
const LIMIT: Duration = Duration::from_secs(120);

/// How long a page has, after its test, to say what went wrong.
const LAST_WORDS: Duration = Duration::from_secs(10);

type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One test: a sentence for a name, and what it does with a browser whose storage is empty.
pub struct Test {
    /// The sentence.
    pub name: String,
    /// Whether the site lies in a folder of its host for this test, and not at the root; where a
    /// test leaves that open, the run decides.
    pub in_folder: Option<bool>,
    body: Box<dyn Fn(Session) -> Running + Send + Sync>,
}

impl Test {
    /// A test of a function: `Test::new("the page answers", the_page_answers)`.
    pub fn new<Body, Work>(name: impl Into<String>, body: Body) -> Test
    where
        Body: Fn(Session) -> Work + Send + Sync + 'static,
        Work: Future<Output = Outcome> + Send + 'static,
    {
        Test {
            name: name.into(),
            in_folder: None,
            body: Box::new(move |session| Box::pin(body(session))),
        }
    }

    /// The test with the site in a folder of its host, in every engine.
    pub fn in_folder(self) -> Test {
        Test { in_folder: Some(true), ..self }
    }

    /// The test with the site at the root of its host, in every engine.
    pub fn at_root(self) -> Test {
        Test { in_folder: Some(false), ..self }
    }
}

/// How a test ended.
enum Verdict {
    Passed,
    /// The engine cannot do what the test, or a part of it, asks for: why.
    Skipped(Vec<String>),
    /// The engine's own process crashed before the end of the test: nothing is known of what it looks at.
    Crashed(String),
    /// What was expected and what was found.
    Failed(String),
}

/// What the browsers share: the tests that are left, and how those that were run ended.
struct Run {
    queue: Mutex<VecDeque<Test>>,
    done: Mutex<Vec<(String, Verdict)>>,
}

/// Runs the tests, prints a line for each and a closing line, and says whether all passed.
pub async fn run(setup: Setup, tests: Vec<Test>) -> ExitCode {
    let start = Instant::now();
    std::fs::remove_dir_all(FAILURES).ok();
    let total = tests.len();
    let browsers = setup.sessions.min(total);
    println!("running {total} browser tests in {browsers} browsers");
    let run = Run { queue: Mutex::new(tests.into()), done: Mutex::new(Vec::new()) };
    let run = Arc::new(run);
    let setup = Arc::new(setup);
    let work = (0..browsers).map(|_| tokio::spawn(browse(Arc::clone(&setup), Arc::clone(&run))));
    for worker in work.collect::<Vec<_>>() {
        if let Ok(Err(sentence)) = worker.await {
            eprintln!("{sentence}");
        }
    }
    let done = run.done.lock().expect("no test holds the list when it ends");
    let (mut failed, mut skipped, mut crashed) = (0, 0, 0);
    for (name, verdict) in done.iter() {
        match verdict {
            Verdict::Passed => {}
            Verdict::Skipped(_) => skipped += 1,
            Verdict::Crashed(sentence) => {
                crashed += 1;
                println!("\n---- {name}\nthe engine's process crashed: {sentence}");
            }
            Verdict::Failed(sentence) => {
                failed += 1;
                println!("\n---- {name}\n{sentence}");
            }
        }
    }
    let passed = done.len() - failed - skipped - crashed;
    match crashed > total.div_ceil(TESTS_PER_CRASH) {
        true => failed += crashed,
        false => skipped += crashed,
    }
    // A test that no browser was left to run has not passed.
    let failed = failed + total - done.len();
    println!("\nfinished in {:.1} s", start.elapsed().as_secs_f64());
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// How a program ends that measures: with a sentence where it could not.
pub fn ended(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// What is measured in a browser of the environment, of the built site at an address.
pub async fn measured<Found>(
    measure: impl AsyncFnOnce(&Browser, &str) -> Result<Found, String>,
) -> Result<Found, String> {
    let setup = Setup::from_environment()?;
    let server = Server::start(&setup.files, None).map_err(|error| format!("{error}."))?;
    let browser = Browser::start(&setup).await?;
    let found = measure(&browser, &server.address).await;
    browser.quit().await;
    found
}

/// One browser: takes test after test until none is left; a browser that died is replaced.
async fn browse(setup: Arc<Setup>, run: Arc<Run>) -> Outcome {
    let mut browser = Browser::start(&setup).await?;
    loop {
        let next = run.queue.lock().expect("taking a test cannot fail").pop_front();
        let Some(test) = next else { break };
        let start = Instant::now();
        let verdict = visit(&browser, &setup, &test).await;
        let word = match &verdict {
            Verdict::Passed => "ok".to_owned(),
            Verdict::Skipped(reasons) => format!("skipped: {}", reasons.join("; ")),
            Verdict::Crashed(sentence) => {
                format!("skipped: the engine's process crashed: {sentence}")
            }
            Verdict::Failed(sentence) => format!("FAILED: {sentence}"),
        };
        println!("test {} ... {word} ({} ms)", test.name, start.elapsed().as_millis());
        let failed = matches!(verdict, Verdict::Failed(_));
        run.done.lock().expect("noting a test cannot fail").push((test.name, verdict));
        if browser.has_crashed() || failed && !browser.is_alive().await {
            browser.quit().await;
            browser = Browser::start(&setup).await?;
        }
    }
    browser.quit().await;
    Ok(())
}

/// Runs one test on a host of its own.
async fn visit(browser: &Browser, setup: &Arc<Setup>, test: &Test) -> Verdict {
    let session = match Session::new(browser, setup, test.in_folder == Some(true)) {
        Ok(session) => session,
        Err(sentence) => return Verdict::Failed(sentence),
    };
    match (attempt(&session, test).await, session.skipped()) {
        (Err(sentence), _) if browser.has_crashed() => Verdict::Crashed(sentence),
        (Err(sentence), _) => Verdict::Failed(sentence),
        (Ok(()), reasons) if reasons.is_empty() => Verdict::Passed,
        (Ok(()), reasons) => Verdict::Skipped(reasons),
    }
}

/// Runs one test; a panic, a standstill or an error of the page itself is a failure as well.
async fn attempt(session: &Session, test: &Test) -> Outcome {
    session.clean().await?;
    let work = tokio::spawn((test.body)(session.clone()));
    let stop = work.abort_handle();
    let outcome = match tokio::time::timeout(LIMIT, work).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(format!("the test panicked: {panic}")),
        Err(_) => {
            stop.abort();
            Err(format!("the test was not done after {LIMIT:?}"))
        }
    };
    // A page that hangs answers nothing more.
    let told = tokio::time::timeout(LAST_WORDS, session.messages()).await;
    let messages = told.unwrap_or(Ok(Vec::new())).unwrap_or_default();
    let outcome = match (outcome, messages.as_slice()) {
        (Ok(()), []) => Ok(()),
        (Ok(()), messages) => Err(format!("the page reported errors:\n{}", messages.join("\n"))),
        (Err(sentence), []) => Err(sentence),
        (Err(sentence), messages) => {
            Err(format!("{sentence}\nthe page said:\n{}", messages.join("\n")))
        }
    };
    match outcome {
        Ok(()) => Ok(()),
        Err(sentence) => {
            let kept = tokio::time::timeout(LAST_WORDS, keep(session, &test.name)).await;
            Err(format!("{sentence}\n{}", kept.unwrap_or_else(|_| "the page hangs".into())))
        }
    }
}

/// Keeps a picture and the text of the page on which a test failed.
async fn keep(session: &Session, name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let stem: String = name.chars().map(plain).take(100).collect();
    std::fs::create_dir_all(FAILURES).ok();
    let picture = Path::new(FAILURES).join(format!("{stem}.png"));
    let page = Path::new(FAILURES).join(format!("{stem}.html"));
    let address = session.address().await.unwrap_or_default();
    let seen = session.screenshot(&picture).await.is_ok();
    let read = match session.source().await {
        Ok(text) => std::fs::write(&page, text).is_ok(),
        Err(_) => false,
    };
    match (seen, read) {
        (false, false) => format!("at {address}; neither picture nor page could be had"),
        _ => format!("at {address}; see {} and .html", picture.display()),
    }
}
