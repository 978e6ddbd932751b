//! Who believes whom: a widget and its host are strangers to each other.

use super::host::{CHURN, FRAMES, Host, SCRIPT, done, enter, fill, fits, leave, result_is, shown};
use cadran_browser_tests::deployment::Deployment;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a widget leaves a link on a host that forbids all", forbidden),
        // What a frame without origin may read only a host's root says here.
        Test::new("a widget works in a sandbox with scripts alone", sandboxed).at_root(),
        Test::new("a widget believes no forged message", forged),
        Test::new("a widget believes its frame only while that shows the site", of_other_origin),
        Test::new("hostile attributes of a widget are only text", hostile_attributes),
        Test::new("names that every object has are no names of a widget", names_of_objects),
        Test::new("a widget that is to tell a site that cannot be reacts all the same", no_site),
        Test::new("a widget gives its result only where both sides want it", result_by_consent),
    ]
}

async fn forbidden(session: Session) -> Outcome {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src SITEembed.js\">";
    // The script is allowed, frames are not; and where the script is not either, the link stands in the HTML.
    let link = "<cadran-calculator metric=\"renewal_rate\" lang=\"en\"><a href=\"SITEen/renewal-rate/\">The calculator</a></cadran-calculator>";
    let host = Host::with(&session, policy, &format!("{SCRIPT}{link}{CHURN}"))?;
    host.open(&session).await?;
    let made = "document.querySelector('cadran-calculator').shadowRoot?.querySelector('iframe')";
    session.wait_for("a frame that is refused", made).await?;
    let links = "[...document.querySelectorAll('cadran-calculator')].every(one => \
        (one.querySelector('a') ?? one.shadowRoot.querySelector('a')).checkVisibility?.() ?? true)";
    session.wait_for("the links", links).await?;
    let address = "document.querySelectorAll('cadran-calculator')[1].shadowRoot.querySelector('a').href\
        .endsWith('/en/customer-churn-rate/#v=1&customers_lost=75&customers_at_start=3375')";
    session.wait_for("the figures in the link", address).await?;
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";
    let host = Host::with(&session, policy, &format!("{SCRIPT}{link}"))?;
    host.open(&session).await?;
    session
        .wait_for("the link", "document.querySelector('cadran-calculator a').offsetHeight > 0")
        .await?;
    done(&session).await?;
    session.forgive().await
}

async fn sandboxed(session: Session) -> Outcome {
    // To WebKit a page without origin is nobody's own: the site has to know its address.
    let named = Deployment::named(&session.setup.files, &session.host.address)?;
    session.host.deploy(&named.folder);
    let frame = "<iframe sandbox=\"allow-scripts\" width=\"400\" height=\"900\" title=\"x\" \
        src=\"SITEembed/en/renewal-rate/#v=1&amp;renewals=90&amp;subscriptions_due=100\"></iframe>";
    let host = Host::with(&session, "", frame)?;
    host.open(&session).await?;
    session.client.enter_frame(0).await.map_err(said("entering the frame"))?;
    session.ready().await?;
    result_is(&session, "90.00%").await?;
    fill(&session, "renewals", "80").await?;
    result_is(&session, "80.00%").await?;
    done(&session).await?;
    session.forgive().await
}

async fn forged(session: Session) -> Outcome {
    let body = format!(
        "{SCRIPT}{CHURN}<iframe id=\"other\" srcdoc=\"<script>addEventListener('message', () => {{ \
        for (let times = 0; times < 10000; times += 1) parent.postMessage({{ cadran: 'height', height: 5000 }}, '*'); \
        parent.done = true; }});</script>\"></iframe>"
    );
    let host = Host::with(&session, "", &body)?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let height = "document.querySelector('cadran-calculator').clientHeight";
    let before = fits(&session, 0).await?;
    session
        .run(
            "for (const height of [NaN, -1, 1e9, Infinity, '700', null]) postMessage({ cadran: 'height', height }, '*'); \
            postMessage({ cadran: 'height', height: 4000 }, '*'); postMessage('cadran', '*'); postMessage(null, '*'); \
            document.querySelector('#other').contentWindow.postMessage('go', '*');",
        )
        .await?;
    session.wait_for("ten thousand messages", "window.done").await?;
    // From the frame itself, but not a height.
    enter(&session, 0).await?;
    session
        .run(
            "for (const height of [NaN, -1, 1e9, Infinity, '700', null, {}]) parent.postMessage({ cadran: 'height', height }, '*'); \
            parent.postMessage({ cadran: 'last' }, '*')",
        )
        .await?;
    leave(&session).await?;
    session
        .run("addEventListener('message', () => window.heard = true); postMessage('after', '*')")
        .await?;
    session.wait_for("every message before", "window.heard").await?;
    let after = session.evaluate(height).await?;
    done(&session).await?;
    if before == after { Ok(()) } else { Err(format!("the height went from {before} to {after}")) }
}

async fn hostile_attributes(session: Session) -> Outcome {
    let text = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;";
    let body = format!(
        "{SCRIPT}<cadran-calculator metric=\"customer_churn_rate\" lang=\"{text}\" variant=\"{text}\" theme=\"{text}\" \
            accent=\"{text}\" currency=\"{text}\" values=\"customers_lost={text}&amp;{text}={text}\" locked=\"{text}\" \
            title=\"{text}\" results=\"{text}\"></cadran-calculator>\
        <cadran-calculator metric=\"__proto__\" lang=\"en\"></cadran-calculator>\
        <cadran-calculator metric=\"../../../\" lang=\"en\"></cadran-calculator>\
        <cadran-calculator metric=\"customer_churn_rate\" lang=\"en\" sentence=\"{text} {{customers_lost}} {{nothing}} {{result}}\"></cadran-calculator>"
    );
    let host = Host::with(&session, "", &body)?;
    host.open(&session).await?;
    session.wait_for("the two that are metrics", &format!("String({FRAMES}) === '2,2'")).await?;
    enter(&session, 0).await?;
    session
        .wait_for("its title as text", "document.querySelector('h1').textContent.includes('<img')")
        .await?;
    let nothing = "!document.querySelector('img')";
    session.wait_for("no picture", nothing).await?;
    leave(&session).await?;
    enter(&session, 3).await?;
    session
        .wait_for(
            "the sentence",
            "document.querySelector('.sentence')?.textContent.includes('<img')",
        )
        .await?;
    session.wait_for("no picture", nothing).await?;
    done(&session).await
}

/// Dashes are as good as underscores; a name that is not known is told in the console, and stops nothing.
async fn names_of_objects(session: Session) -> Outcome {
    let head = "<script>window.told = []; window.errors = []; addEventListener('error', ({ message }) => errors.push(message)); \
        console.warn = (...words) => told.push(words.join(' '));</script>";
    let named = |metric: &str, variant: &str| {
        format!(
            "<cadran-calculator metric=\"{metric}\" variant=\"{variant}\" lang=\"en\"><a href=\"SITEen/\">x</a></cadran-calculator>"
        )
    };
    let names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    let variants = names.map(|name| named("customer_churn_rate", name)).concat();
    let metrics = names.map(|name| named(name, "")).concat();
    let dashes = named("customer-churn-rate", "end-of-period");
    let body = format!("<script src=\"SITEembed.js\"></script>{dashes}{metrics}{variants}");
    let host = Host::with(&session, head, &body)?;
    host.open(&session).await?;
    enter(&session, 0).await?;
    session.find("form[data-metric=customer_churn_rate][data-variant=end_of_period]").await?;
    leave(&session).await?;
    let all = "[...document.querySelectorAll('cadran-calculator')]";
    let places = format!("{all}.slice(5).every(one => one.offsetHeight > 300)");
    session.wait_for("a place for each that has a metric", &places).await?;
    let links = format!("{all}.slice(1, 5).every(one => one.querySelector('a').offsetHeight > 0)");
    session.wait_for("the links of the others", &links).await?;
    let told = session.evaluate("told").await?;
    session.run(&format!("{all}[1].setAttribute('metric', 'renewal-rate')")).await?;
    enter(&session, 1).await?;
    session.find("form[data-metric=renewal_rate]").await?;
    leave(&session).await?;
    let errors = session.evaluate("errors").await?;
    let all_told = names.iter().enumerate().all(|(at, name)| {
        told[at].as_str().is_some_and(|words| words.contains(&format!("\"{name}\"")))
    });
    done(&session).await?;
    if all_told && told[names.len()].is_null() && errors == json!([]) {
        Ok(())
    } else {
        Err(format!("the console was told {told}; errors {errors}"))
    }
}

async fn no_site(session: Session) -> Outcome {
    let head = "<script>addEventListener('message', ({ data }) => { if (data.cadran === 'ready') window.reacts = true; });</script>";
    let frame = "<iframe width=\"400\" height=\"900\" title=\"x\" src=\"SITEembed/en/customer-churn-rate/\
        #v=1&amp;customers_lost=75&amp;customers_at_start=3375&amp;results=https%3A%2F%2F%5B\"></iframe>";
    let host = Host::with(&session, head, frame)?;
    host.open(&session).await?;
    session.wait_for("its word", "window.reacts").await?;
    session.client.enter_frame(0).await.map_err(said("entering the frame"))?;
    result_is(&session, "2.22%").await?;
    session
        .wait_for(
            "the box",
            "document.querySelector('.consent').textContent.includes('the page around')",
        )
        .await?;
    done(&session).await
}

async fn result_by_consent(session: Session) -> Outcome {
    let listen = "<script>window.heard = []; addEventListener('cadran-result', event => heard.push(event.detail));</script>";
    let asking = CHURN.replacen("metric", "results metric", 1);
    let host = Host::with(&session, listen, &format!("{SCRIPT}{asking}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 2).await?;
    enter(&session, 1).await?;
    session.wait_for("no box where nobody asks", "!document.querySelector('.consent')").await?;
    leave(&session).await?;
    enter(&session, 0).await?;
    fill(&session, "customers_lost", "100").await?;
    result_is(&session, "2.96%").await?;
    leave(&session).await?;
    let early = session.evaluate("heard.length").await?;
    enter(&session, 0).await?;
    session.click(".consent input").await?;
    leave(&session).await?;
    let given = "heard.some(told => told.metric === 'customer_churn_rate' && told.variant && told.inputs.customers_lost === '100' \
        && told.value.startsWith('2.96') && told.fraction === '80/27')";
    session.wait_for("the result", given).await?;
    enter(&session, 0).await?;
    session.click(".consent input").await?;
    fill(&session, "customers_lost", "200").await?;
    result_is(&session, "5.93%").await?;
    leave(&session).await?;
    let late = session.evaluate("heard.some(told => told.inputs.customers_lost === '200')").await?;
    done(&session).await?;
    if early == 0 && late == false {
        Ok(())
    } else {
        Err(format!("{early} results before the consent; one after it was taken back: {late}"))
    }
}

/// The frame of a widget is led to a page of the host: the window is still that of our frame, the origin
/// is not the site's.
async fn of_other_origin(session: Session) -> Outcome {
    let host = Host::with(&session, "", &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let height = "document.querySelector('cadran-calculator').clientHeight";
    session
        .run("document.querySelector('cadran-calculator').toggleAttribute('results', true)")
        .await?;
    enter(&session, 0).await?;
    // The frame goes to the new address before it is led away: otherwise that one may come last.
    session.wait_for("the wish for results", "document.querySelector('.consent')").await?;
    leave(&session).await?;
    let before = fits(&session, 0).await?;
    session
        .run(
            "window.results = 0; addEventListener('cadran-result', () => results += 1); \
            const one = document.querySelector('cadran-calculator'); const frame = one.shadowRoot.querySelector('iframe'); \
            frame.srcdoc = `<script>for (const word of [{ cadran: 'height', height: 5000 }, { cadran: 'result', value: '1' }, \
            { cadran: 'last' }]) parent.postMessage(word, '*')</script>`; \
            addEventListener('message', ({ source, data }) => { if (source === frame.contentWindow && data.cadran === 'last') window.heard = true; });",
        )
        .await?;
    session.wait_for("every message of the frame", "window.heard").await?;
    let after = session.evaluate(height).await?;
    let results = session.evaluate("results").await?;
    done(&session).await?;
    session.forgive().await?;
    if before == after && results == 0 {
        Ok(())
    } else {
        Err(format!("the height went from {before} to {after}, and {results} results were told"))
    }
}
