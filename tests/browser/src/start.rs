//! Starts that do not come: what the page says of itself when its files are missing or stall, and what it
//! leaves of itself in somebody else's frame.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::{Fault, Request};
use cadran_browser_tests::session::{Session, said};
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let panel = |fault: Fault| {
        let name = format!("a panel whose part has the fault {fault:?} says so and tries again");
        Test::new(name, move |session| panel_is_told(session, fault))
    };
    let raw_data = |fault: Fault| {
        let name = format!("raw data whose part has the fault {fault:?} says so and tries again");
        Test::new(name, move |session| raw_data_is_told(session, fault))
    };
    vec![
        panel(Fault::Gone),
        panel(Fault::Cut),
        panel(Fault::Lost),
        raw_data(Fault::Page),
        raw_data(Fault::Lost),
        Test::new("scripts that are missing are told, and what was typed stays", no_scripts),
        Test::new(
            "a program whose script is missing is told, and what was typed stays",
            no_program,
        ),
        Test::new("a program that stalls is told until it comes", program_stalls),
        Test::new("a program of a panel that stalls is told until it comes", panel_stalls),
        Test::new("a program that stalls in a frame is told there", frame_stalls),
        Test::new("a page is styled before any file of it has come", styled_alone),
        Test::new("a program that is slow is not complained about", slow_program),
        // Only in a folder the host does not forbid the frame.
        Test::new("in a frame of another site a page is a link to itself", framed_elsewhere)
            .in_folder(),
        Test::new("in a sandbox a page is at most a link to itself", framed_in_sandbox).in_folder(),
    ]
}

const SCORE: &str = "en/customer-satisfaction-score/";
const WIDGET: &str = "embed/en/customer-satisfaction-score/";
const READY: &str = "document.documentElement.dataset.ready";

/// The notice, where it is as it has to be: announced, in the language of the page, with a button.
fn notice(word: &str, button: &str) -> String {
    format!(
        "(late => late?.getAttribute('role') === 'alert' && late.textContent.includes('{word}') \
            && late.querySelector('button').textContent === '{button}')(document.querySelector('main > #late'))"
    )
}

async fn types(session: &Session) -> Outcome {
    session.fill("positive_answers", "30").await?;
    session.fill("all_answers", "40").await
}

async fn has_what_was_typed(session: &Session) -> Outcome {
    // The page that is left still has both its notice and its result.
    session.wait_for("no notice", "!document.querySelector('#late, #recovery')").await?;
    session.ready().await?;
    session.result_when("the result of what was typed", |shown| shown.text == "75.00%").await?;
    session.wait_for("no notice later", "!document.querySelector('#late, #recovery')").await
}

async fn no_scripts(session: Session) -> Outcome {
    session.host.spoil("assets/start-", Fault::Gone);
    for (path, word, button) in [
        ("fr/customer-satisfaction-score/", "pas arrivé", "Recharger"),
        (SCORE, "not come", "Reload"),
    ] {
        session.load(path).await?;
        session.wait_for("the notice", &notice(word, button)).await?;
    }
    session.wait_for("what is said of typing", &notice("What you type", "Reload")).await?;
    types(&session).await?;
    session.host.mend();
    session.click("#late button").await?;
    has_what_was_typed(&session).await?;
    session.forgive().await
}

async fn no_program(session: Session) -> Outcome {
    session.host.spoil("assets/app-", Fault::Gone);
    session.load(SCORE).await?;
    session.find("#recovery").await?;
    types(&session).await?;
    session.host.mend();
    session.click("#recovery .button--main").await?;
    has_what_was_typed(&session).await?;
    session.forgive().await
}

async fn program_stalls(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.host.spoil("split_calculator", Fault::Stalled);
    session.click("#all-metrics a[href*='customer-satisfaction-score']").await?;
    session.find("form[data-metric]").await?;
    types(&session).await?;
    session.wait_long_for("the notice", &notice("takes long", "Reload")).await?;
    session.host.mend();
    has_what_was_typed(&session).await
}

async fn panel_stalls(session: Session) -> Outcome {
    session.goto(SCORE).await?;
    session.host.spoil("split_panels", Fault::Stalled);
    types(&session).await?;
    session.click("[data-panel] summary").await?;
    session.wait_long_for("the notice", &notice("takes long", "Reload")).await?;
    session.host.mend();
    has_what_was_typed(&session).await
}

/// What a panel says whose part of the program has not come.
fn missing(panel: &str) -> String {
    format!(
        "(said => said?.getAttribute('role') === 'alert' && said.textContent.includes('What you typed is still here') \
            && said.querySelector('button').textContent === 'Try again')(document.querySelector('{panel}[open] > .missing'))"
    )
}

/// Opens a panel whose part has a fault, types on, and has it try again: in vain, then not.
async fn tries_again(session: &Session, panel: &str, file: &str, fault: Fault) -> Outcome {
    session.goto(SCORE).await?;
    session.host.spoil(file, fault);
    types(session).await?;
    session.click(&format!("{panel} > summary")).await?;
    session.wait_for("what the panel says", &missing(panel)).await?;
    session.fill("positive_answers", "20").await?;
    session.result_when("the next result", |shown| shown.text == "50.00%").await?;
    let again = format!("{panel} > .missing button");
    let pressed = format!("document.querySelector('{panel} > .missing').dataset.before = ''");
    session.run(&pressed).await?;
    session.click(&again).await?;
    session
        .wait_for(
            "the second attempt",
            &format!("!document.querySelector('[data-before]') && {}", missing(panel)),
        )
        .await?;
    session.host.mend();
    session.click(&again).await
}

async fn goes_on(session: &Session) -> Outcome {
    session.result_when("what was typed", |shown| shown.text == "50.00%").await?;
    session
        .wait_for("nothing to say", "!document.querySelector('.missing, #late, #recovery')")
        .await?;
    session.forgive().await
}

async fn panel_is_told(session: Session, fault: Fault) -> Outcome {
    tries_again(&session, "[data-panel=right]", "split_panels", fault).await?;
    session.find("[data-panel][open] [data-part]").await?;
    goes_on(&session).await
}

async fn raw_data_is_told(session: Session, fault: Fault) -> Outcome {
    tries_again(&session, "details.raw", "split_raw_data", fault).await?;
    session.find("details.raw[open] textarea").await?;
    goes_on(&session).await
}

/// Opens a widget in a frame, from a page that is there already: the browser's driver would wait for the
/// files of a page that it has opened itself.
async fn frame(session: &Session) -> Outcome {
    let root = root(&session.host.address);
    let around = format!("{root}/-frame.html#400x600=about:blank");
    session.client.goto(&around).await.map_err(said("opening the page around"))?;
    let script = "document.querySelector('iframe').src = arguments[0]";
    let address = format!("{}{WIDGET}", session.host.address);
    session.execute(script, vec![json!(address)]).await.map(drop)
}

/// The root of the host of an address, without a slash at its end.
fn root(address: &str) -> String {
    address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}

/// An expression about the document of that frame.
fn inside(expression: &str) -> String {
    format!(
        "(document => document && ({expression}))(document.querySelector('iframe').contentDocument)"
    )
}

async fn frame_stalls(session: Session) -> Outcome {
    session.host.spoil("app_bg", Fault::Stalled);
    frame(&session).await?;
    session.wait_long_for("the notice", &inside(&notice("takes long", "Reload"))).await?;
    // In a frame nothing is kept for after a reload.
    let promise = inside("document.querySelector('#late').textContent.includes('What you type')");
    if session.evaluate(&promise).await? == true {
        return Err("the frame promises to keep what is typed".into());
    }
    session.host.mend();
    let came = format!("{READY} && !document.querySelector('#late')");
    session.wait_for("the program and no notice", &inside(&came)).await
}

async fn styled_alone(session: Session) -> Outcome {
    session.host.spoil("assets/", Fault::Gone);
    session.load(SCORE).await?;
    let paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper')";
    session.wait_for("the style", paper).await?;
    session.wait_for("the notice", &notice("not come", "Reload")).await?;
    session.host.mend();
    session.forgive().await
}

async fn slow_program(session: Session) -> Outcome {
    session.host.spoil("split_calculator", Fault::Stalled);
    frame(&session).await?;
    let form = inside("document.querySelector('form[data-metric]')");
    session.wait_for("the form", &form).await?;
    let script = "const page = document.querySelector('iframe').contentDocument; \
        new MutationObserver(() => { if (page.querySelector('#late')) window.complained = true; }) \
            .observe(page, { subtree: true, childList: true });";
    session.run(script).await?;
    session
        .poll("the program to be asked for", || async {
            let requests = session.host.requests();
            let is_asked = |request: &Request| request.path().contains("split_calculator");
            Ok(requests.iter().any(is_asked).then_some(()))
        })
        .await?;
    session.host.mend();
    session.wait_for("the program", &inside(READY)).await?;
    session.wait_for("no complaint", "!window.complained").await
}

/// Opens a page of another site: by its other name, this machine is one.
async fn open_elsewhere(session: &Session) -> Outcome {
    let root = root(&session.host.address).replace("127.0.0.1", "localhost");
    let around = format!("{root}/-frame.html#600x600=about:blank");
    session.client.goto(&around).await.map_err(said("opening a page of another site"))
}

/// Shows a page of ours there in a frame, and enters it.
async fn enter(session: &Session, path: &str, sandbox: Option<&str>) -> Outcome {
    session.client.enter_parent_frame().await.map_err(said("leaving the frame"))?;
    let script = "const frame = document.querySelector('iframe'); \
        if (arguments[1] !== null) frame.sandbox = arguments[1]; frame.src = arguments[0];";
    let address = format!("{}{path}", session.host.address);
    session.execute(script, vec![json!(address), json!(sandbox)]).await?;
    let requested = || async {
        let requests = session.host.requests();
        let path = path.split('#').next().unwrap_or(path);
        Ok(requests.iter().any(|request| request.path().ends_with(path)).then_some(()))
    };
    session.poll("the page in the frame", requested).await?;
    session.client.enter_frame(0).await.map_err(said("entering the frame"))
}

async fn framed_elsewhere(session: Session) -> Outcome {
    for (path, words) in [
        ("en/customer-satisfaction-score/#v=1&positive_answers=3", "Open “Customer satisfaction"),
        ("fr/saved/", "dans sa propre page"),
        ("fr/glossary/", "dans sa propre page"),
    ] {
        open_elsewhere(&session).await?;
        enter(&session, path, None).await?;
        let link = format!(
            "(link => link?.href === location.href && link.href.endsWith('{path}') && link.target === '_blank' \
                && link.textContent.includes('{words}') && link.getBoundingClientRect().height > 0)\
            (document.querySelector('body > #elsewhere > a'))"
        );
        session.wait_for("the link", &link).await?;
        let alone = "document.body.childElementCount === 1 && !document.querySelector('[data-program][data-root]')";
        session.wait_for("nothing else", alone).await?;
    }
    let programs =
        session.host.requests().into_iter().filter(|request| request.path().ends_with("/sw.js"));
    if programs.count() > 0 {
        return Err("a page in a frame has a worker".into());
    }
    // A widget is made for frames.
    open_elsewhere(&session).await?;
    enter(&session, WIDGET, None).await?;
    session.ready().await?;
    session.wait_for("the form", "document.querySelector('#form [name]')").await?;
    session.client.enter_parent_frame().await.map_err(said("leaving the frame"))?;
    // A frame of our own keeps from nothing.
    session.open_in_frame(SCORE, 400, 600).await?;
    session.wait_for("the form", "document.querySelector('#form [name]')").await?;
    session.forgive().await
}

async fn framed_in_sandbox(session: Session) -> Outcome {
    open_elsewhere(&session).await?;
    enter(&session, SCORE, Some("allow-scripts")).await?;
    // Where the engine lets the page have its scripts, they leave the link; else nothing reacts.
    let harmless = "document.readyState === 'complete' \
        && (document.querySelector('#elsewhere a') || !document.documentElement.hasAttribute('data-elsewhere'))";
    session.wait_for("the link, or a page without scripts", harmless).await?;
    let is_ready = session.evaluate("Boolean(document.documentElement.dataset.ready)").await?;
    session.client.enter_parent_frame().await.map_err(said("leaving the frame"))?;
    session.client.goto("about:blank").await.map_err(said("leaving the page"))?;
    session.forgive().await?;
    if is_ready == true { Err("the page reacts in the sandbox".into()) } else { Ok(()) }
}
