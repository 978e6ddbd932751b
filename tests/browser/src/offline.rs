//! The site without its host: after one visit every page works offline, and no fault of a host or a
//! line leaves a page that does not.

use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::deployment::{BUILD, Deployment};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let refused = |fault: Fault| {
        let name = format!("a file with the fault {fault:?} is not kept, and the page works");
        Test::new(name, move |session| nothing_wrong_is_kept(session, fault))
    };
    let never_starts = |file: &'static str, fault: Fault| {
        let name = format!("{file} with the fault {fault:?} gives a panel after one reload");
        Test::new(name, move |session| a_panel_after_one_reload(session, file, fault))
    };
    vec![
        Test::new("a first load offline breaks nothing later", first_load_offline),
        Test::new("after one visit every page works offline", offline_after_one_visit),
        Test::new("a new version of the offline site waits until the reader agrees", new_version),
        Test::new("an old page finds its way when its offline files have vanished", old_page),
        Test::new("an offline install that was broken off is completed", broken_off),
        Test::new("what is missing of the offline site is fetched at the next visit", repaired),
        // In a folder no file comes from the browser's cache unasked.
        Test::new("nothing wrong is put in place of what is missing offline", repaired_with_care)
            .in_folder(),
        Test::new("without an offline worker the page works", worker_refused),
        Test::new("an offline worker whose storage is refused does no harm", storage_refused),
        refused(Fault::Page),
        refused(Fault::Cut),
        never_starts("app_bg", Fault::Page),
        never_starts("app_bg", Fault::Cut),
        never_starts("app_bg", Fault::Gone),
        never_starts("split_calculator", Fault::Page),
        never_starts("split_calculator", Fault::Cut),
        never_starts("split_calculator", Fault::Gone),
    ]
}

const SCORE: &str = "fr/customer-satisfaction-score/#v=1&positive_answers=1";
const PLAIN: &str = "fr/customer-satisfaction-score/";
const DEEP: &str = "fr/renewal-rate/?from=mail#v=1&renewals=16000&subscriptions_due=18400";
const IS_SETTLED: &str = "document.documentElement.dataset.offline";
const LOADED_AT: &str = "performance.timeOrigin";

/// Opens a page and says whether a worker keeps the site now. Where the browser has no workers, the
/// page has to work all the same.
async fn open(session: &Session, path: &str) -> Result<bool, String> {
    session.goto(path).await?;
    session.wait_for("the worker or none", IS_SETTLED).await?;
    let kept = session.evaluate(&format!("{IS_SETTLED} === 'yes'")).await? == true;
    let can = session.evaluate("'serviceWorker' in navigator").await? == true;
    if kept && !can { Err("a worker in a browser without workers".into()) } else { Ok(kept) }
}

/// Opens a page with a worker; none where the browser has no workers, which makes a test end.
async fn with_worker(session: &Session, path: &str) -> Result<bool, String> {
    session.host.let_worker_in("");
    let kept = open(session, path).await?;
    let can = session.evaluate("'serviceWorker' in navigator").await? == true;
    if !can {
        session.skip("the browser has no service workers")?;
    }
    if kept == can { Ok(kept) } else { Err("the worker was not installed".into()) }
}

async fn calculates(session: &Session) -> Outcome {
    session.fill("positive_answers", "30").await?;
    session.fill("all_answers", "40").await?;
    session.result_when("a result", |shown| shown.value.is_some()).await.map(drop)
}

async fn deep_link_computes(session: &Session) -> Outcome {
    session.result_when("86.96 %", |shown| shown.text == "86,96\u{a0}%").await.map(drop)
}

async fn first_load_offline(session: Session) -> Outcome {
    session.host.unplug();
    // The browser says so in its own words, and its driver may call that an error.
    session.load(SCORE).await.ok();
    session.host.mend();
    with_worker(&session, SCORE).await?;
    calculates(&session).await?;
    session.forgive().await
}

async fn offline_after_one_visit(session: Session) -> Outcome {
    if !with_worker(&session, "en/").await? {
        return session.goto(DEEP).await;
    }
    session.host.unplug();
    session.goto(DEEP).await?;
    deep_link_computes(&session).await?;
    // As a reader does it: the reload of one driver asks the host whatever the page is kept by.
    session.run("delete document.documentElement.dataset.ready; location.reload()").await?;
    session.wait_for("the page again", "document.documentElement.dataset.ready").await?;
    deep_link_computes(&session).await?;
    session.click("#language").await?;
    session.result_when("the result", |shown| shown.text == "86.96%").await?;
    for path in ["en/examples/", "fr/saved/", "en/about/index.html", "embed/fr/renewal-rate/"] {
        session.goto(path).await?;
        session.find("h1").await?;
    }
    session.load("").await?;
    let home = "document.documentElement.dataset.ready && document.querySelector('#search')";
    session.wait_for("a home", home).await?;
    session.click("a[href*='net-promoter-score']").await?;
    session.find("form[data-metric]").await?;
    session.goto(SCORE).await?;
    calculates(&session).await?;
    session.forgive().await
}

async fn new_version(session: Session) -> Outcome {
    if !with_worker(&session, SCORE).await? {
        return calculates(&session).await;
    }
    let next = Deployment::after(&session.setup.files)?;
    session.host.deploy(&next.folder);
    session
        .run("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => {})")
        .await?;
    session.wait_for("the offer", "document.querySelector('#version')").await?;
    calculates(&session).await?;
    let is_old = format!("document.documentElement.dataset.build !== '{BUILD}'");
    session.wait_for("the old version, still", &is_old).await?;
    // The old page goes on with its own files: what it has not yet asked for is there.
    session.click("details.raw summary").await?;
    session
        .wait_for(
            "the program for raw data",
            "document.documentElement.matches('[data-program=raw-data][data-ready]')",
        )
        .await?;
    session.click("#version .button--main").await?;
    let is_new = format!("document.documentElement.dataset.build === '{BUILD}'");
    session.wait_for("the new version", &is_new).await?;
    let loaded = session.evaluate(LOADED_AT).await?;
    session.wait_for("the worker", IS_SETTLED).await?;
    let kept = "document.querySelector('[name=positive_answers]').value === '30'";
    session.wait_for("what was typed", kept).await?;
    session.result_when("the result", |shown| shown.value.is_some()).await?;
    session
        .poll("one version to be kept", || async {
            let names = session.evaluate("caches.keys().then(names => names.length)").await?;
            Ok((names == 1).then_some(()))
        })
        .await?;
    session.host.unplug();
    if session.evaluate(LOADED_AT).await? != loaded {
        return Err("the page was loaded twice".into());
    }
    session.goto("en/about/").await?;
    session.wait_for("the new version offline", &is_new).await?;
    session.forgive().await
}

async fn old_page(session: Session) -> Outcome {
    open(&session, SCORE).await?;
    calculates(&session).await?;
    let next = Deployment::after(&session.setup.files)?;
    session.host.deploy(&next.folder);
    session.click("details.raw summary").await?;
    let is_new = format!("document.documentElement.dataset.build === '{BUILD}'");
    session.wait_for("the new version", &is_new).await?;
    let kept = "document.querySelector('[name=positive_answers]').value === '30'";
    session.wait_for("what was typed", kept).await?;
    session.result_when("the result", |shown| shown.value.is_some()).await?;
    // The new version is taken away with the test: nothing of it may still be asked for.
    let answered = "document.querySelector('[data-live=right]').textContent !== ''";
    session.wait_for("what explains it", answered).await?;
    session.forgive().await
}

async fn broken_off(session: Session) -> Outcome {
    session.host.spoil("split_saved", Fault::Lost);
    session.host.let_worker_in("");
    if open(&session, SCORE).await? {
        return Err("a site of which a file is missing counts as kept".into());
    }
    calculates(&session).await?;
    session.host.mend();
    if !with_worker(&session, SCORE).await? {
        return session.forgive().await;
    }
    let requests = session.host.requests().into_iter();
    let again = requests.filter(|request| request.path().contains("split_checklist")).count();
    works_offline_at_last(&session).await?;
    session.forgive().await?;
    if again == 1 || session.setup.engine == Engine::WebKit {
        Ok(())
    } else {
        Err(format!("a kept file was asked for {again} times"))
    }
}

/// After an install that failed and one that did not.
async fn works_offline_at_last(session: &Session) -> Outcome {
    // An install that is gone on with starts anew there.
    if session.setup.engine == Engine::WebKit {
        return session.skip(
            "the browser of WebKit's driver forgets a site as soon as nothing of it is open",
        );
    }
    session.host.unplug();
    session.goto("en/").await
}

/// What the worker keeps, by its number of entries.
const ENTRIES: &str = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name)\
    .then(cache => cache.keys())))).then(all => all.flat().length)";

/// Takes entries whose addresses hold one of these words from what is kept; says how many are left.
async fn take_away(session: &Session, words: &[&str]) -> Result<u64, String> {
    let script = format!(
        "return caches.keys().then(names => Promise.all(names.map(async name => {{ \
            const cache = await caches.open(name); \
            const gone = (await cache.keys()).filter(({{ url }}) => arguments[0].some(word => url.includes(word))); \
            await Promise.all(gone.map(entry => cache.delete(entry))); }}))).then(() => {ENTRIES});"
    );
    let left = session.execute(&script, vec![json!(words)]).await?;
    left.as_u64().ok_or_else(|| format!("the entries left are {left}"))
}

async fn entries(session: &Session) -> Result<u64, String> {
    let found = session.evaluate(ENTRIES).await?;
    found.as_u64().ok_or_else(|| format!("the entries are {found}"))
}

async fn repaired(session: Session) -> Outcome {
    if !with_worker(&session, "en/").await? {
        return session.goto(DEEP).await;
    }
    let all = entries(&session).await?;
    // A page, a file that every page needs, one that a few need; then all there is.
    for words in [&["/fr/renewal-rate/"][..], &["assets/start-", "split_panels"], &["/"]] {
        let left = take_away(&session, words).await?;
        if left >= all {
            return Err(format!("{left} of {all} entries were left"));
        }
        session.goto(PLAIN).await?;
        session
            .poll("all entries again", || async {
                let found = entries(&session).await?;
                if found == all { Ok(Some(())) } else { Err(format!("{found} of {all}")) }
            })
            .await?;
    }
    session.host.unplug();
    session.goto(DEEP).await?;
    deep_link_computes(&session).await?;
    session.forgive().await
}

async fn repaired_with_care(session: Session) -> Outcome {
    if !with_worker(&session, "en/").await? {
        return session.goto(DEEP).await;
    }
    let all = entries(&session).await?;
    let left = take_away(&session, &["split_saved", "/icon.svg"]).await?;
    session.host.spoil("split_saved", Fault::Cut);
    session.goto(PLAIN).await?;
    let found = |wanted: u64| {
        let session = &session;
        move || async move {
            let found = entries(session).await?;
            if found == wanted { Ok(Some(())) } else { Err(format!("{found} of {wanted}")) }
        }
    };
    // The one that is whole comes, the other is left out.
    session.poll("the icon again", found(left + 1)).await?;
    session.host.mend();
    session.goto("fr/renewal-rate/").await?;
    session.poll("all entries again", found(all)).await?;
    session.forgive().await
}

async fn nothing_wrong_is_kept(session: Session, fault: Fault) -> Outcome {
    session.host.spoil("split_saved", fault);
    session.host.let_worker_in("");
    if open(&session, SCORE).await? {
        return Err("a site with a wrong file counts as kept".into());
    }
    calculates(&session).await?;
    session.host.mend();
    if with_worker(&session, SCORE).await? {
        works_offline_at_last(&session).await?;
    }
    session.forgive().await
}

async fn a_panel_after_one_reload(session: Session, file: &str, fault: Fault) -> Outcome {
    session.host.spoil(file, fault);
    session.load(SCORE).await?;
    session.find("#recovery").await?;
    session.wait_for("the worked example", "document.querySelector('main h1')").await?;
    let opened = |session: &Session| {
        let requests = session.host.requests().into_iter();
        requests.filter(|request| request.opens_a_page()).count()
    };
    let loads = opened(&session);
    session.host.mend();
    // The browser may have been told to keep the wrong file for ever.
    session.click("#recovery .button--main").await?;
    session.wait_for("the program", "document.documentElement.dataset.ready === 'true'").await?;
    calculates(&session).await?;
    session.forgive().await?;
    if loads == 2 { Ok(()) } else { Err(format!("the page was loaded {loads} times")) }
}

async fn worker_refused(session: Session) -> Outcome {
    if open(&session, SCORE).await? {
        return Err("a worker that was refused is there".into());
    }
    calculates(&session).await?;
    session.click(".nav a").await?;
    session.wait_for("the home page", "document.querySelector('#search')").await?;
    let asked = session.host.requests().iter().any(|request| request.path().ends_with("/sw.js"));
    if asked { Err("the worker was fetched".into()) } else { Ok(()) }
}

async fn storage_refused(session: Session) -> Outcome {
    session.host.let_worker_in(
        "for (const name of ['open', 'keys']) caches[name] = () => Promise.reject(new Error('refused'));",
    );
    if open(&session, PLAIN).await? {
        return Err("a worker without storage counts as one that keeps the site".into());
    }
    calculates(&session).await?;
    session.reload().await?;
    session.result_when("the result again", |shown| shown.value.is_some()).await?;
    session.forgive().await
}
