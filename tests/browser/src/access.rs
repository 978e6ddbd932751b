//! Accessibility beyond what axe-core can see: width, spacing, motion, colours, language, announcements, print.

use cadran::catalogue::metrics;
use cadran::site::{Address, Page};
use cadran::text::Lang;
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use serde_json::{Value, json};

const LOOK: &str = include_str!("access/look.js");

/// From the narrowest phone to a wide screen, on either side of where the layout changes.
const WIDTHS: [u32; 8] = [320, 360, 480, 561, 768, 1024, 1280, 1920];

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let mut tests = vec![
        Test::new("a result is announced once and not while typing", announced_once),
        Test::new("states differ in forced colours", states_in_forced_colours),
        Test::new("a result prints on one page", one_page_when_printed),
        Test::new("formulas are whole in print", whole_formulas_printed).in_folder(),
    ];
    for lang in Lang::ALL {
        let code = lang.code();
        let narrow = format!("pages in {code} fit a window 320 wide, as at 400 % zoom");
        // Only without the headers of a host may a page be shown in a frame.
        tests.push(Test::new(narrow, move |session| narrow_pages(session, lang)).in_folder());
        let formulas = format!("formulas in {code} are whole at every width");
        let whole = move |session| async move { whole_formulas(&session, lang, &WIDTHS).await };
        tests.push(Test::new(formulas, whole).in_folder());
        let named = |what: &str| format!("pages in {code} {what}");
        tests.push(Test::new(
            named("keep all their text with wider spacing, large targets, marked words, no motion"),
            move |session| wide_pages(session, lang),
        ));
    }
    tests
}

/// Every kind of page, and every third calculator.
fn sample(lang: Lang) -> Vec<String> {
    let some =
        metrics().skip(lang as usize).step_by(3).flat_map(|metric| [Page::Metric(metric.id)]);
    let widget = Page::Widget("customer_churn_rate");
    let pages = Page::AROUND.into_iter().chain(some).chain([widget]);
    pages.map(|page| Address { lang, page }.path()).collect()
}

/// Fails with what these looks find on the page: see `access/look.js`.
pub async fn look(session: &Session, looks: &[&str]) -> Outcome {
    for one in looks {
        let script = format!("{LOOK}\nreturn look.{one}();");
        let found = session.execute(&script, Vec::new()).await?;
        no_faults(&found).map_err(|faults| format!("{one}:\n{faults}"))?;
    }
    Ok(())
}

/// Fails with what was found, a line for each fault.
fn no_faults(found: &Value) -> Outcome {
    let faults: Vec<&str> =
        found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The formulas of all pages of a language, in a frame that takes these widths one after the other.
async fn whole_formulas(session: &Session, lang: Lang, widths: &[u32]) -> Outcome {
    let path = |id| Address { lang, page: Page::Metric(id) }.path();
    session.open_in_frame(&path("customer_churn_rate"), 320, 800).await?;
    let pages: Vec<String> = metrics().map(|metric| format!("../../{}", path(metric.id))).collect();
    let script = format!("{LOOK}\nreturn look.formulasOf(...arguments);");
    no_faults(&session.execute(&script, vec![json!(pages), json!(widths)]).await?)
}

async fn whole_formulas_printed(session: Session) -> Outcome {
    match session.setup.engine {
        Engine::Chromium => {}
        Engine::Firefox | Engine::WebKit => {
            return session.skip("only Chromium can be told to lay a page out for print");
        }
    }
    session.as_printed(true).await?;
    // A4 and A5 between margins of ten millimetres.
    let outcome = whole_formulas(&session, Lang::Fr, &[718, 484]).await;
    session.as_printed(false).await?;
    outcome
}

/// Opens everything that is folded, and fills the form, so that all there is can be looked at.
async fn unfold(session: &Session) -> Outcome {
    if session.count("[data-action=load-example]").await? > 0
        && session.count("form[data-metric]").await? > 0
    {
        session.run("document.querySelector('[data-action=load-example]').click()").await?;
        session.result_when("a result", |shown| shown.value.is_some()).await?;
    }
    session.run("document.querySelectorAll('details').forEach(one => one.open = true)").await?;
    // What comes late has to fit as well; and WebKit 2.50 may crash where a page goes while a part of it is compiled.
    session.all_has_come().await
}

async fn narrow_pages(session: Session, lang: Lang) -> Outcome {
    for path in sample(lang) {
        session.open_in_frame(&path, 320, 800).await?;
        unfold(&session).await?;
        let looked = look(&session, &["width", "space"]).await;
        looked.map_err(|sentence| format!("{path}: {sentence}"))?;
    }
    Ok(())
}

async fn wide_pages(session: Session, lang: Lang) -> Outcome {
    let mut faults = Vec::new();
    for path in sample(lang) {
        session.goto(&path).await?;
        unfold(&session).await?;
        for one in ["targets", "words", "motion", "width", "space"] {
            if let Err(sentence) = look(&session, &[one]).await {
                faults.push(format!("{path}: {sentence}"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

async fn announced_once(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    session.fill("customers_at_start", "3500").await?;
    // Everything that a screen reader says by itself is noted; the keys come faster than any hand.
    let watch = "window.spoken = []; \
        const note = change => { const place = change.target.parentElement?.closest('[aria-live], [role=status], [role=alert], output') \
            ?? change.target.closest?.('[aria-live], [role=status], [role=alert], output'); \
            if (place && place.ariaLive !== 'off' && place.textContent) window.spoken.push(place.textContent); }; \
        new MutationObserver(changes => changes.forEach(note)).observe(document.body, { subtree: true, childList: true, characterData: true }); \
        window.press = text => { const field = document.querySelector('[name=customers_lost]'); field.focus(); \
            for (let length = 1; length <= text.length; length += 1) { field.value = text.slice(0, length); \
                field.dispatchEvent(new Event('input', { bubbles: true })); } };";
    session.run(watch).await?;
    for (text, figure, times) in [("1234", "35,26", 1), ("75", "2,14", 2)] {
        session.execute("window.press(arguments[0])", vec![json!(text)]).await?;
        session.result_when("the result", |shown| shown.text.contains(figure)).await?;
        if session.evaluate("window.spoken.length").await? != times - 1 {
            return Err(format!(
                "something is said while typing: {}",
                session.evaluate("window.spoken").await?
            ));
        }
        let heard = format!(
            "window.spoken.length === {times} && window.spoken.at(-1).includes('{figure}')"
        );
        session.wait_for("one announcement", &heard).await?;
    }
    Ok(())
}

/// Why states in forced colours are tested in Chromium alone; the style sheet is the same for all.
pub const CANNOT_FORCE_COLOURS: &str = "no driver but Chromium's can force colours";

/// Forced colours take grounds and shadows away; what stands for a state has to be left.
async fn states_in_forced_colours(session: Session) -> Outcome {
    match session.setup.engine {
        Engine::Chromium => {}
        Engine::Firefox | Engine::WebKit => return session.skip(CANNOT_FORCE_COLOURS),
    }
    session.force_colours(true).await?;
    let outcome = states_differ(&session).await;
    session.force_colours(false).await?;
    outcome
}

async fn states_differ(session: &Session) -> Outcome {
    session.goto("en/renewal-rate/").await?;
    session.fill("renewals", "many").await?;
    session.leave().await?;
    let differs = |one: &str, other: &str| {
        format!(
            "(([one, other]) => ['borderTopWidth', 'borderTopStyle', 'outlineStyle', 'textDecorationLine', 'fontWeight', 'color', 'backgroundColor', 'borderTopColor', 'boxShadow']\
                .some(name => one[name] !== other[name]))([`{one}`, `{other}`].map(selector => getComputedStyle(document.querySelector(selector))))"
        )
    };
    for (what, one, other) in [
        ("a field in error", "[name=renewals]", "[name=subscriptions_due]"),
        ("the page shown in the menu", "[aria-current=page]", ".nav a:not([aria-current])"),
        ("the option chosen", "#found [aria-selected=true]", "#found [aria-selected=false]"),
    ] {
        if one.starts_with("#found") {
            session.goto("en/").await?;
            session.retype("#search", "rate").await?;
            session.find(other).await?;
        }
        if one.starts_with("[aria-current") {
            session.goto("en/saved/").await?;
        }
        if session.evaluate(&differs(one, other)).await? != true {
            return Err(format!("{what} looks like any other"));
        }
    }
    session.open_example("en/renewal-rate/").await?;
    let shape = "(shape => shape.fill !== 'none' && shape.fill !== getComputedStyle(document.querySelector('.card')).backgroundColor)\
        (getComputedStyle(document.querySelector('.verdict__shape path')))";
    match session.evaluate(shape).await? {
        seen if seen == true => Ok(()),
        _ => Err("the shape of the verdict is not seen".into()),
    }
}

async fn one_page_when_printed(session: Session) -> Outcome {
    match session.setup.engine {
        Engine::Chromium | Engine::Firefox => {}
        Engine::WebKit => return session.skip("WebKit's driver cannot print"),
    }
    for path in [
        "fr/customer-churn-rate/",
        "en/monthly-recurring-revenue/",
        "fr/net-promoter-score/",
        "fr/net-revenue-retention/",
        "en/ticket-type-mix/",
    ] {
        session.open_example(path).await?;
        session
            .wait_for(
                "the picture",
                "document.querySelector('[data-live=picture]').firstElementChild",
            )
            .await?;
        let pages = session.printed_pages().await?;
        if pages != 1 {
            return Err(format!("{path} takes {pages} pages"));
        }
    }
    Ok(())
}
