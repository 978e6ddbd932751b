//! Around the calculators: search, language, theme, moving inside the site.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a metric is found by keyboard alone", a_metric_is_found_by_keyboard),
        Test::new("everyday words find their metrics", everyday_words_find_metrics),
        Test::new("the other language keeps the page and what was typed", the_other_language),
        Test::new("the theme is chosen and kept", the_theme_is_kept),
        Test::new("a link inside the site does not reload the page", no_reload_inside_the_site),
        Test::new("back returns to the page before", back_returns),
        Test::new("the root leads to the language chosen last", the_root_leads_to_a_language),
        Test::new("what is typed before the program is ready is kept", early_typing_is_kept),
        Test::new("the skip link leads to the content", the_skip_link),
        Test::new("back keeps how far the page was scrolled", back_keeps_the_scroll),
        Test::new("what was typed outlives a reload", typed_outlives_a_reload),
        Test::new("a program that failed leaves a panel and loses nothing", a_failure_is_recovered),
        Test::new("without WebAssembly the page says why", without_webassembly),
    ]
}

async fn a_metric_is_found_by_keyboard(session: Session) -> Outcome {
    session.goto("fr/").await?;
    session.run("document.activeElement.blur()").await?;
    session.keys("/").await?;
    session.wait_for("the focus in the search", "document.activeElement.id === 'search'").await?;
    session.keys("désabonement").await?;
    session.wait_for("a result", "document.querySelector('#found [aria-selected=true]')").await?;
    session.keys(DOWN).await?;
    session.keys("\u{e013}").await?;
    session.keys(ENTER).await?;
    session.wait_for("the page of churn", "location.pathname.includes('churn')").await?;
    session.wait_for("the focus on the heading", "document.activeElement.tagName === 'H1'").await
}

async fn everyday_words_find_metrics(session: Session) -> Outcome {
    session.goto("en/").await?;
    for (words, slug) in [
        ("attrition", "customer-churn-rate"),
        ("LTV", "customer-lifetime-value"),
        ("satisfaction", "customer-satisfaction-score"),
        ("nps", "net-promoter-score"),
    ] {
        session.retype("#search", words).await?;
        let expression = format!("document.querySelector('#found a[href*=\"{slug}\"]')");
        session.wait_for(&format!("{slug} among what `{words}` finds"), &expression).await?;
    }
    // What is no metric may still be a word of the field.
    session.retype("#search", "zzz").await?;
    session.click(".search__none a").await?;
    session.wait_for("the glossary", "location.pathname.endsWith('/en/glossary/')").await
}

async fn the_other_language(session: Session) -> Outcome {
    session.goto("fr/customer-acquisition-cost/").await?;
    for (name, text) in [
        ("campaign_costs", "1500,5"),
        ("wages", "1 000"),
        ("software", "175"),
        ("professional_services", "125"),
        ("overheads", "50"),
        ("customers_acquired", "700"),
    ] {
        session.fill(name, text).await?;
    }
    let before = session.result_when("a result", |shown| shown.value.is_some()).await?;
    session.click("#language").await?;
    session.wait_for("English", "document.documentElement.lang === 'en'").await?;
    if !session.path().await?.starts_with("en/customer-acquisition-cost/") {
        return Err("the page was not kept".into());
    }
    let after = session.result_when("the same value", |shown| shown.value == before.value).await?;
    if after.text == before.text {
        return Err(format!("the figure is not printed as English prints it: {}", after.text));
    }
    session.wait_for("the focus on the link", "document.activeElement.id === 'language'").await
}

async fn the_theme_is_kept(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.click("[aria-controls='settings']").await?;
    session.click("#setting-theme option[value='dark']").await?;
    let dark = "document.documentElement.dataset.theme === 'dark'";
    session.wait_for("the dark theme", dark).await?;
    session.reload().await?;
    session.wait_for("the dark theme after a reload", dark).await?;
    session.click("[aria-controls='settings']").await?;
    session.click("#setting-theme option[value='']").await?;
    session.wait_for("the system's theme", "!('theme' in document.documentElement.dataset)").await
}

async fn no_reload_inside_the_site(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.run("window.sameDocument = true").await?;
    session.click("a[href*='net-promoter-score']").await?;
    session
        .wait_for(
            "the page",
            "document.title.includes('promoter') || document.title.includes('Promoter')",
        )
        .await?;
    match session.evaluate("window.sameDocument === true").await? {
        same if same == true => Ok(()),
        _ => Err("the document was loaded again".into()),
    }
}

async fn back_returns(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.click("a[href*='net-promoter-score']").await?;
    session.wait_for("the calculator", "document.querySelector('form[data-metric]')").await?;
    session.run("history.back()").await?;
    session.wait_for("the home page", "document.querySelector('#search')").await
}

async fn the_skip_link(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    session.run("document.querySelector('.skip').focus()").await?;
    session.keys(ENTER).await?;
    session.wait_for("the fragment", "location.hash === '#main'").await?;
    session.find("form[data-metric='customer_churn_rate']").await.map(drop)
}

async fn the_root_leads_to_a_language(session: Session) -> Outcome {
    session.goto("fr/").await?;
    session.click("#language").await?;
    let kept = "localStorage.getItem('cadran.settings.1')?.includes('en')";
    session.wait_for("the choice to be kept", kept).await?;
    session.load("").await?;
    session.wait_for("the English home page", "location.pathname.endsWith('/en/')").await
}

async fn back_keeps_the_scroll(session: Session) -> Outcome {
    session.goto("en/").await?;
    session.run("scrollTo(0, 300)").await?;
    session.run("document.querySelector('a[href*=\"ticket-type-mix\"]').click()").await?;
    session.wait_for("the calculator", "document.querySelector('form[data-metric]')").await?;
    session.wait_for("its top", "scrollY === 0").await?;
    session.run("history.back()").await?;
    session
        .wait_for("the home page as it was", "document.querySelector('#search') && scrollY === 300")
        .await
}

async fn typed_outlives_a_reload(session: Session) -> Outcome {
    session.goto("fr/monthly-recurring-revenue/").await?;
    session.choose("variant", "sum_of_plans").await?;
    session.fill("plans.0.name", "Solo").await?;
    session.fill("plans.0.subscribers", "1 2x").await?;
    session.click("[data-action='add-row']").await?;
    session.fill("plans.1.subscribers", "30").await?;
    session.reload().await?;
    let kept = "['Solo', '1 2x', '30'].every((text, at) => text === document.querySelector( \
        `[name=\"plans.${['0.name', '0.subscribers', '1.subscribers'][at]}\"]`)?.value)";
    session.wait_for("what was typed", kept).await
}

/// The page is sabotaged, so that the program meets what it cannot bear.
async fn a_failure_is_recovered(session: Session) -> Outcome {
    session.goto("en/renewal-rate/").await?;
    session.fill("renewals", "16000").await?;
    // The next element that the program makes is refused.
    let sabotage = "const { createElement } = Document.prototype, { cloneNode } = Node.prototype; \
        Document.prototype.createElement = Node.prototype.cloneNode = () => { \
            Object.assign(Document.prototype, { createElement }); \
            Object.assign(Node.prototype, { cloneNode }); \
            throw new Error('refused'); }";
    session.run(sabotage).await?;
    session.fill("subscriptions_due", "18400").await?;
    session.find("#recovery").await?;
    session
        .wait_for("the focus on the panel", "document.activeElement.closest('#recovery')")
        .await?;
    // The failure was reported, as it has to be.
    session.messages().await?;
    session.click("#recovery .button--main").await?;
    session.result_when("the result", |shown| shown.text == "86.96%").await.map(drop)
}

async fn without_webassembly(session: Session) -> Outcome {
    session.load("robots.txt").await?;
    let page = "(async () => { \
        const text = await (await fetch('fr/renewal-rate/')).text(); \
        delete window.WebAssembly; \
        history.replaceState(null, '', 'fr/renewal-rate/'); \
        document.open(); document.write(text); document.close(); })()";
    session.run(page).await?;
    let said = "document.querySelector('#no-program')?.checkVisibility()";
    session.wait_for("the sentence", said).await?;
    session.wait_for("the article", "document.querySelector('#worked-examples')").await
}

/// The page that was written out is there before its program, whose bytes are held back here.
async fn early_typing_is_kept(session: Session) -> Outcome {
    session.load("robots.txt").await?;
    let page = "(async () => { \
        const text = await (await fetch('fr/renewal-rate/')).text(); \
        const held = new Promise((resolve) => { window.release = resolve; }); \
        const fetched = window.fetch.bind(window); \
        window.fetch = async (address, ...rest) => { \
            if (String(address).endsWith('.wasm')) await held; \
            return fetched(address, ...rest); \
        }; \
        history.replaceState(null, '', 'fr/renewal-rate/'); \
        document.open(); document.write(text); document.close(); })()";
    session.run(page).await?;
    session.fill("renewals", "16000").await?;
    session.fill("subscriptions_due", "18400").await?;
    session.run("document.querySelector('[name=renewals]').focus()").await?;
    let is_early = "document.documentElement.dataset.ready !== 'true'";
    session.wait_for("the page without its program", is_early).await?;
    session.run("window.release()").await?;
    session.result_when("the result", |shown| shown.text == "86,96\u{a0}%").await?;
    let focus = "document.activeElement.name === 'renewals'";
    session.wait_for("the focus in the same field", focus).await
}
