//! Nothing that is saved is lost: several tabs at once, later versions, damaged texts, large copies.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use fantoccini::wd::WindowHandle;
use serde_json::json;

const CALCULATOR: &str =
    "fr/customer-churn-rate/#v=1&variant=end_of_period&customers_lost=50&customers_at_end=3000";
const KEPT: &str = "Object.keys(localStorage).filter(key => key.startsWith('cadran.record.1.'))";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("results saved in six tabs at once are all kept", six_tabs_save_at_once),
        Test::new("settings of two tabs both hold and are followed", settings_are_followed),
        Test::new("a result edited in two tabs is kept twice", edited_in_two_tabs),
        Test::new("a result edited in one tab and deleted in another is kept", edited_and_deleted),
        Test::new("what is brought back replaces nothing of another tab", brought_back_beside),
        Test::new("a record of a later version is left where it is", later_version_is_left),
        Test::new("what lies aside and can be read comes back", aside_comes_back),
        Test::new("one bad threshold leaves the other settings", one_bad_threshold),
        Test::new("a copy of a hundred thousand records fills what room there is", large_copy),
        Test::new("a copy of ten thousand records of one id is taken whole", one_id_copy),
        Test::new("the browser is asked once to keep what is saved", asked_once),
    ]
}

async fn here(session: &Session) -> Result<WindowHandle, String> {
    session.client.window().await.map_err(said("asking for the tab"))
}

async fn go_to(session: &Session, tab: &WindowHandle) -> Outcome {
    session.client.switch_to_window(tab.clone()).await.map_err(said("going to a tab"))
}

/// Opens a page in a tab of its own and goes there.
async fn open(session: &Session, path: &str) -> Result<WindowHandle, String> {
    let tab = session.client.new_window(true).await.map_err(said("opening a tab"))?.handle;
    go_to(session, &tab).await?;
    session.goto(path).await?;
    Ok(tab)
}

/// Closes a tab and goes to another.
async fn close(session: &Session, tab: &WindowHandle, then: &WindowHandle) -> Outcome {
    go_to(session, tab).await?;
    session.client.close_window().await.map_err(said("closing a tab"))?;
    go_to(session, then).await
}

async fn holds(session: &Session, expression: &str) -> Outcome {
    match session.evaluate(expression).await? {
        found if found == true => Ok(()),
        found => {
            let storage = session.evaluate("JSON.stringify({...localStorage})").await?;
            Err(format!("`{expression}` gave {found}; storage: {storage}"))
        }
    }
}

async fn shown(session: &Session, count: usize) -> Outcome {
    let expression = format!("document.querySelectorAll('[data-record]').length === {count}");
    session.wait_for(&format!("{count} saved results"), &expression).await
}

/// Puts a text under a key.
async fn put(session: &Session, key: &str, text: &str) -> Outcome {
    let script = "localStorage.setItem(arguments[0], arguments[1])";
    session.execute(script, vec![json!(key), json!(text)]).await.map(drop)
}

fn record(id: &str, label: &str) -> String {
    json!({
        "version": 1, "id": id, "metric": "customer_churn_rate", "variant": "end_of_period",
        "entries": [["customers_lost", "50"], ["customers_at_end", "3000"]],
        "value": "1.6666666666666666666666666667", "shown": "1,67\u{a0}%", "label": label,
        "saved_at": "2026-01-31T10:15:00.123Z",
    })
    .to_string()
}

async fn six_tabs_save_at_once(session: Session) -> Outcome {
    const TABS: usize = 6;
    let start = here(&session).await?;
    let mut tabs = Vec::new();
    for _ in 0..TABS {
        tabs.push(open(&session, CALCULATOR).await?);
        session.result_when("the result", |shown| shown.text == "1,67\u{a0}%").await?;
        session
            .run(
                "window.start = new BroadcastChannel('start');
                window.start.onmessage = () => {
                    for (let count = 0; count < 100; count += 1) {
                        document.querySelector('[data-action=save]').click();
                    }
                    window.isDone = true;
                };",
            )
            .await?;
    }
    go_to(&session, &start).await?;
    session.goto("fr/saved/").await?;
    session.run("new BroadcastChannel('start').postMessage('now')").await?;
    for tab in &tabs {
        go_to(&session, tab).await?;
        session.wait_for("the last of a hundred results", "window.isDone").await?;
        close(&session, tab, &start).await?;
    }
    let count = format!("{KEPT}.length === 600");
    if session.wait_for("600 results", &count).await.is_err() {
        let kept = session.evaluate(&format!("{KEPT}.length")).await?;
        return Err(format!("of 600 results {kept} were kept"));
    }
    let told = "document.querySelector('main').innerText.includes('sur 600')";
    session.wait_for("the page to follow", told).await
}

async fn settings_are_followed(session: Session) -> Outcome {
    let first = here(&session).await?;
    session.goto(CALCULATOR).await?;
    put(&session, "cadran.settings.1", r#"{"future":[1],"currency":"$"}"#).await?;
    session.reload().await?;
    let second = open(&session, CALCULATOR).await?;
    session.click("[aria-controls='settings']").await?;
    session.choose_option("#setting-theme", "dark").await?;
    go_to(&session, &first).await?;
    let is_dark = "document.documentElement.dataset.theme === 'dark'";
    session.wait_for("the theme chosen in the other tab", is_dark).await?;
    session.click("[aria-controls='settings']").await?;
    session.choose_option("#setting-decimals", "4").await?;
    go_to(&session, &second).await?;
    session.result_when("four decimals", |shown| shown.text == "1,6667\u{a0}%").await?;
    let all = "(({ future, currency, theme, decimals }) => future[0] === 1 && currency === '$' \
        && theme === 'dark' && decimals === 4)(JSON.parse(localStorage['cadran.settings.1']))";
    holds(&session, all).await?;
    close(&session, &second, &first).await
}

async fn begin_edit(session: &Session, label: &str) -> Outcome {
    session.goto("fr/saved/").await?;
    shown(session, 1).await?;
    session.act("edit").await?;
    session.retype("[data-record] form input[name$='label']", label).await
}

/// Begins to edit the saved result `x` here, then opens the list in another tab, which it names after this one.
async fn edit_beside_another_tab(
    session: &Session,
) -> Result<(WindowHandle, WindowHandle), String> {
    let first = here(session).await?;
    session.goto("fr/saved/").await?;
    put(session, "cadran.record.1.x", &record("x", "Boutique")).await?;
    session.reload().await?;
    begin_edit(session, "Entrepôt").await?;
    Ok((first, open(session, "fr/saved/").await?))
}

async fn edited_in_two_tabs(session: Session) -> Outcome {
    let (first, second) = edit_beside_another_tab(&session).await?;
    begin_edit(&session, "Atelier").await?;
    session.act("apply").await?;
    let other = "JSON.parse(localStorage['cadran.record.1.x']).label === 'Atelier'";
    session.wait_for("the first change", other).await?;
    close(&session, &second, &first).await?;
    let follows = "document.querySelector('[data-record] h3').innerText === 'Atelier'";
    session.wait_for("the list to follow", follows).await?;
    session.act("apply").await?;
    shown(&session, 2).await?;
    session.find("[data-alert='two-tabs']").await?;
    let both = format!(
        "{KEPT}.map(key => JSON.parse(localStorage[key]).label).sort().join() \
            === 'Atelier,Entrepôt (seconde version)'"
    );
    holds(&session, &both).await
}

async fn edited_and_deleted(session: Session) -> Outcome {
    let (first, second) = edit_beside_another_tab(&session).await?;
    shown(&session, 1).await?;
    session.act("delete").await?;
    shown(&session, 0).await?;
    close(&session, &second, &first).await?;
    session.act("apply").await?;
    session.find("[data-alert='two-tabs']").await?;
    shown(&session, 1).await?;
    holds(&session, "JSON.parse(localStorage['cadran.record.1.x']).label === 'Entrepôt'").await
}

async fn brought_back_beside(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    put(&session, "cadran.record.1.x", &record("x", "Boutique")).await?;
    session.reload().await?;
    shown(&session, 1).await?;
    session.act("delete").await?;
    shown(&session, 0).await?;
    // As another tab would: no event tells this one.
    put(&session, "cadran.record.1.x", &record("x", "Atelier")).await?;
    session.act("undo").await?;
    shown(&session, 2).await?;
    let both = format!(
        "{KEPT}.map(key => JSON.parse(localStorage[key]).label).sort().join() \
            === 'Atelier,Boutique (seconde version)'"
    );
    holds(&session, &both).await
}

/// Hands the page a file of records, each made by an expression of JavaScript with a `number`.
async fn import(session: &Session, count: usize, each: &str) -> Outcome {
    let script = format!(
        "const records = Array.from({{ length: {count} }}, (_, number) => ({each}));
        const file = new File([JSON.stringify({{ cadran: 1, records }})], 'cadran.json');
        const files = new DataTransfer();
        files.items.add(file);
        const input = document.querySelector('[data-action=import]');
        input.files = files.files;
        Object.assign(window, {{ longest: 0, start: performance.now(), end: 0 }});
        let last = performance.now();
        const look = () => {{
            const now = performance.now();
            window.longest = Math.max(window.longest, now - last);
            last = now;
            if (document.querySelector('[data-imported]')) window.end ||= now;
            else setTimeout(look);
        }};
        look();
        input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    session.run(&script).await?;
    // A hundred thousand records take a while on a machine that has other things to do.
    session.wait_long_for("the end of the import", "window.end").await?;
    let took = session.evaluate("Math.round(window.end - window.start)").await?;
    let longest = session.evaluate("Math.round(window.longest)").await?;
    println!("{count} records took {took} ms; the page stood still for {longest} ms at most");
    Ok(())
}

async fn later_version_is_left(session: Session) -> Outcome {
    const LATER: &str = r#"{"version":2,"id":"z","shape":{"new":true}}"#;
    session.goto("fr/saved/").await?;
    put(&session, "cadran.record.1.z", LATER).await?;
    put(&session, "cadran.record.2.y", LATER).await?;
    put(&session, "cadran.record.1.x", &record("x", "Boutique")).await?;
    session.reload().await?;
    shown(&session, 1).await?;
    let told = session.text("[data-alert='later']").await?;
    if !told.starts_with('2') {
        return Err(format!("two records are of a later version, and the page says: {told}"));
    }
    import(&session, 1, &record("z", "Atelier")).await?;
    shown(&session, 2).await?;
    session.act("delete-all").await?;
    session.click("[data-yes='delete-all']").await?;
    shown(&session, 0).await?;
    session.act("undo").await?;
    shown(&session, 2).await?;
    let script = "return ['cadran.record.1.z', 'cadran.record.2.y'].every(\
        key => localStorage.getItem(key) === arguments[0])";
    match session.execute(script, vec![json!(LATER)]).await? {
        left if left == true => Ok(()),
        _ => Err("a record of a later version was changed".into()),
    }
}

async fn aside_comes_back(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    for (key, text) in [
        ("cadran.aside.cadran.record.1.x", "{damaged first".to_owned()),
        ("cadran.record.1.x", "{damaged second".to_owned()),
        ("cadran.aside.cadran.record.1.y", record("y", "Boutique")),
        ("cadran.aside.cadran.record.1.w", record("w", "Atelier")),
        ("cadran.record.1.w", record("w", "Entrepôt")),
    ] {
        put(&session, key, &text).await?;
    }
    session.reload().await?;
    shown(&session, 3).await?;
    session.find("[data-action='export-unread']").await?;
    let kept = "['{damaged first', '{damaged second'].every(\
        text => Object.values({...localStorage}).includes(text))";
    holds(&session, kept).await?;
    holds(&session, "!('cadran.aside.cadran.record.1.y' in localStorage)").await?;
    holds(&session, "JSON.parse(localStorage['cadran.record.1.y']).label === 'Boutique'").await?;
    holds(&session, "JSON.parse(localStorage['cadran.record.1.w']).label === 'Entrepôt'").await?;
    session.reload().await?;
    shown(&session, 3).await
}

async fn one_bad_threshold(session: Session) -> Outcome {
    const SETTINGS: &str = r#"{"decimals":4,"currency":"$","thresholds":{"a.b.0":"none"}}"#;
    session.goto(CALCULATOR).await?;
    put(&session, "cadran.settings.1", SETTINGS).await?;
    session.reload().await?;
    session.result_when("four decimals", |shown| shown.text == "1,6667\u{a0}%").await?;
    holds(&session, "JSON.parse(localStorage['cadran.settings.1']).currency === '$'").await?;
    let script = "return localStorage.getItem('cadran.aside.cadran.settings.1') === arguments[0]";
    match session.execute(script, vec![json!(SETTINGS)]).await? {
        kept if kept == true => {}
        _ => return Err("the text that could not be read was not kept".into()),
    }
    session.goto("fr/saved/").await?;
    session.find("[data-action='export-unread']").await.map(drop)
}

/// A record of usual length with a number in its note.
const EACH: &str = "{ version: 1, id: ID, metric: 'customer_churn_rate', \
    variant: 'end_of_period', entries: [['customers_lost', '50'], ['customers_at_end', '3000']], \
    value: '1.6666666666666666666666666667', shown: '1,67\u{a0}%', label: 'Boutique', \
    period: 'juin', date: '2026-06-30', note: `note ${number}`, saved_at: '2026-07-01T10:15:00.123Z' }";

/// Records of one id, of which ten thousand find room in every browser.
const SHORT: &str = "{ version: 1, id: 'one', metric: 'customer_churn_rate', \
    variant: 'end_of_period', entries: [], note: `${number}`, saved_at: '2026' }";

async fn large_copy(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    session.find("[data-action='import']").await?;
    import(&session, 100_000, &EACH.replace("ID", "`2026-${number}`")).await?;
    let added = format!(
        "{KEPT}.length === Number(document.querySelector('[data-imported]').dataset.imported)"
    );
    holds(&session, &added).await?;
    holds(&session, &format!("{KEPT}.length > 5000")).await?;
    let told = session.text("[data-imported]").await?;
    let kept = session.evaluate(&format!("{KEPT}.length")).await?.as_u64().unwrap_or_default();
    if !told.contains("faute de place") || !told.contains(&(100_000 - kept).to_string()) {
        return Err(format!("what found no room is not counted: {told}"));
    }
    shown(&session, 50).await?;
    session.act("show-more").await?;
    shown(&session, 100).await
}

async fn one_id_copy(session: Session) -> Outcome {
    session.goto("fr/saved/").await?;
    session.find("[data-action='import']").await?;
    import(&session, 10_000, SHORT).await?;
    holds(&session, &format!("{KEPT}.length === 10000")).await?;
    session.reload().await?;
    shown(&session, 50).await?;
    import(&session, 10_000, SHORT).await?;
    let told = session.text("[data-imported]").await?.replace('\u{a0}', " ");
    match told.contains("présents : 10000") && told.contains("Ajoutés : 0") {
        true => holds(&session, &format!("{KEPT}.length === 10000")).await,
        false => Err(format!("what is there already is not counted as such: {told}")),
    }
}

async fn asked_once(session: Session) -> Outcome {
    session.goto(CALCULATOR).await?;
    session
        .run(
            "window.asked = 0;
            const persist = async () => { window.asked += 1; return false; };
            Object.defineProperty(navigator, 'storage', { value: { persist } });",
        )
        .await?;
    session.act("save").await?;
    session.find(".actions [data-alert='backup']").await?;
    session.act("save").await?;
    session.wait_for("a second result", &format!("{KEPT}.length === 2")).await?;
    holds(&session, "window.asked === 1").await?;
    session.goto("fr/saved/").await?;
    session.find("[data-alert='backup'] [data-action='back-up']").await?;
    let found = session.violations(&[]).await?;
    if !found.is_empty() {
        return Err(found.join("\n"));
    }
    session.act("dismiss-backup").await?;
    session.wait_for("the notice to go", "!document.querySelector('[data-alert=backup]')").await?;
    session.reload().await?;
    shown(&session, 2).await?;
    holds(&session, "!document.querySelector('[data-alert=backup]')").await
}
