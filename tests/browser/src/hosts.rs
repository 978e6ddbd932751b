//! Calculators in other people's pages: each page here is of another origin than the site.

use cadran::catalogue::metric;
use cadran::text::Lang;
use cadran::widget::Widget;
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use fantoccini::elements::{Element, ElementRef};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use xtask::server::Server;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a widget works on a plain host and moves nothing", plain),
        Test::new("a widget keeps its place under hostile styles", hostile_styles),
        Test::new("a widget leaves a link on a host that forbids all", forbidden),
        // What may be kept, and what a frame without origin may read, only a host's root says here.
        Test::new("a widget works in a sandbox with scripts alone", sandboxed).at_root(),
        Test::new("a widget follows the attributes of its host", attributes),
        Test::new("a widget grows and shrinks with its content", grows_and_shrinks),
        Test::new("twenty widgets on a host fetch the program once", twenty).at_root(),
        Test::new("a widget works in a shadow root from right to left", in_shadow_root),
        Test::new("a widget believes no forged message", forged),
        Test::new("hostile attributes of a widget are only text", hostile_attributes),
        Test::new("a widget put in and out a hundred times leaves nothing", in_and_out),
        Test::new("a widget gives its result only where both sides want it", result_by_consent),
        Test::new("a widget of one sentence counts and says what is wrong", sentence),
        Test::new("locked figures of a widget stay, and nothing is taken away", locked),
    ]
}

/// A host with one page, gone when nobody needs it any more.
struct Host {
    server: Server,
    folder: PathBuf,
}

impl Host {
    /// A host whose page has this in its body; `SITE` stands for the address of the site.
    fn with(session: &Session, head: &str, body: &str) -> Result<Host, String> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("cadran-host-{}-{number}", std::process::id()));
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>{head}</head><body>{body}</body></html>"
        );
        let page = page.replace("SITE", &session.host.address);
        let write = || -> std::io::Result<Server> {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("index.html"), page)?;
            Server::start(&folder, None, 0)
        };
        let server = write().map_err(|error| format!("no host can be made: {error}"))?;
        Ok(Host { server, folder })
    }

    async fn open(&self, session: &Session) -> Outcome {
        session.client.goto(&self.server.address).await.map_err(said("opening the host"))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

const SCRIPT: &str = "<script src=\"SITEembed.js\" async></script>";
const CHURN: &str = "<cadran-calculator metric=\"customer_churn_rate\" lang=\"en\" values=\"customers_lost=75&amp;customers_at_start=3375\"></cadran-calculator>";

/// The number of frames that are there, and of those that are shown.
const FRAMES: &str = "(all => [all.length, all.filter(frame => getComputedStyle(frame).visibility === 'visible').length])\
    ([...document.querySelectorAll('cadran-calculator')].flatMap(one => [...(one.shadowRoot?.querySelectorAll('iframe') ?? [])]))";

async fn shown(session: &Session, frames: usize) -> Outcome {
    let all = format!("String({FRAMES}) === '{frames},{frames}'");
    session.wait_for(&format!("{frames} widgets"), &all).await
}

/// Goes into the frame of a widget, once it reacts.
async fn enter(session: &Session, number: usize) -> Outcome {
    let frame = format!(
        "document.querySelectorAll('cadran-calculator')[{number}].shadowRoot.querySelector('iframe')"
    );
    let found = session.evaluate(&frame).await?;
    let id = found.as_object().and_then(|names| names.values().next()?.as_str());
    let id = id.ok_or_else(|| format!("there is no frame: {found}"))?.to_owned();
    let element = Element::from_element_id(session.client.clone(), ElementRef::from(id));
    element.enter_frame().await.map_err(said("entering the frame"))?;
    session.ready().await
}

async fn leave(session: &Session) -> Outcome {
    session.client.clone().enter_parent_frame().await.map(drop).map_err(said("leaving the frame"))
}

async fn result_is(session: &Session, text: &str) -> Outcome {
    session.result_when(text, |shown| shown.text == text).await.map(drop)
}

/// Leaves the host: what its page has asked of the site is no business of the site's own pages.
async fn done(session: &Session) -> Outcome {
    session.client.goto("about:blank").await.map_err(said("leaving the host"))
}

/// Types into a field of a frame, which has to have been clicked before: the keys go where a reader is.
async fn retype(session: &Session, selector: &str, text: &str) -> Outcome {
    session.click(selector).await?;
    session.retype(selector, text).await
}

async fn fill(session: &Session, name: &str, text: &str) -> Outcome {
    retype(session, &format!("form [name=\"{name}\"]"), text).await
}

async fn top_of(session: &Session, selector: &str) -> Result<f64, String> {
    let top = format!("document.querySelector('{selector}').getBoundingClientRect().top");
    session.evaluate(&top).await?.as_f64().ok_or_else(|| format!("`{selector}` is not there"))
}

async fn plain(session: Session) -> Outcome {
    let metric = metric("customer_churn_rate").ok_or("the catalogue has it")?;
    let values = [("customers_lost", "75"), ("customers_at_start", "3375")];
    let values = values.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let nothing = String::new;
    let widget = Widget {
        metric,
        variant: metric.variants[0].id,
        lang: Lang::En,
        theme: None,
        accent: nothing(),
        currency: nothing(),
        values,
        locked: Vec::new(),
        title: nothing(),
        sentence: nothing(),
    };
    let body = format!(
        "<h1>An article</h1><main style=\"max-width:40rem\">{}<p id=\"after\">It goes on.</p></main>",
        widget.as_element("SITE")
    );
    // Noted before anything is loaded, and compared when all is there.
    let head = "<script>window.moved = 0; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) \
        new PerformanceObserver(list => list.getEntries().forEach(entry => moved += entry.value)).observe({ type: 'layout-shift', buffered: true });</script>";
    let host = Host::with(&session, head, &body)?;
    host.open(&session).await?;
    session
        .wait_for("the element", "document.querySelector('cadran-calculator').shadowRoot")
        .await?;
    let before = top_of(&session, "#after").await?;
    shown(&session, 1).await?;
    enter(&session, 0).await?;
    result_is(&session, "2.22%").await?;
    leave(&session).await?;
    let after = top_of(&session, "#after").await?;
    let moved = session.evaluate("moved").await?;
    done(&session).await?;
    // Engines without the measure have the place of what follows.
    let is_still = moved.as_f64() == Some(0.0) || session.setup.engine != Engine::Chromium;
    if before == after && is_still {
        Ok(())
    } else {
        Err(format!("what follows went from {before} to {after}; layout shift {moved}"))
    }
}

async fn hostile_styles(session: Session) -> Outcome {
    let head = "<style>* { all: unset !important; display: block !important } iframe { display: none !important } \
        cadran-calculator { height: 0 !important; position: fixed !important; display: none !important }</style>";
    let host = Host::with(&session, head, &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let box_of = "(one => one.clientHeight > 300 && one.clientWidth > 280 && getComputedStyle(one).position === 'relative')\
        (document.querySelector('cadran-calculator'))";
    session.wait_for("its place", box_of).await?;
    enter(&session, 0).await?;
    result_is(&session, "2.22%").await?;
    done(&session).await
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
    let frame = "<iframe sandbox=\"allow-scripts\" width=\"400\" height=\"900\" title=\"x\" \
        src=\"SITEembed/en/renewal-rate/#v=1&amp;renewals=90&amp;subscriptions_due=100\"></iframe>";
    let host = Host::with(&session, "", frame)?;
    host.open(&session).await?;
    session.client.enter_frame(0).await.map_err(said("entering the frame"))?;
    if session.setup.engine == Engine::WebKit {
        // To WebKit a page without origin is nobody's own, so the policy lets it load nothing: the
        // article is what remains. See docs/embedding.md.
        session.find("h1").await?;
        done(&session).await?;
        return session.forgive().await;
    }
    session.ready().await?;
    result_is(&session, "90.00%").await?;
    fill(&session, "renewals", "80").await?;
    result_is(&session, "80.00%").await?;
    done(&session).await?;
    session.forgive().await
}

async fn attributes(session: Session) -> Outcome {
    let host = Host::with(&session, "", &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let entries = session.evaluate("history.length").await?;
    session
        .run(
            "const one = document.querySelector('cadran-calculator'); one.setAttribute('lang', 'fr'); \
            one.setAttribute('theme', 'dark'); one.setAttribute('accent', '#ffcc00'); one.setAttribute('title', 'Essai'); \
            one.setAttribute('values', 'customers_lost=30&customers_at_start=3000');",
        )
        .await?;
    enter(&session, 0).await?;
    result_is(&session, "1,00\u{a0}%").await?;
    let dressed = "document.documentElement.dataset.theme === 'dark' && document.querySelector('h1').textContent === 'Essai' \
        && document.documentElement.style.getPropertyValue('--accent').includes('#ffcc00')";
    session.wait_for("what the host wants", dressed).await?;
    leave(&session).await?;
    session
        .run("document.querySelector('cadran-calculator').setAttribute('metric', 'renewal_rate')")
        .await?;
    enter_when(&session, "renewal_rate").await?;
    leave(&session).await?;
    let now = session.evaluate("history.length").await?;
    done(&session).await?;
    if now == entries { Ok(()) } else { Err(format!("{entries} entries of history became {now}")) }
}

/// Goes into the first frame once it shows a metric.
async fn enter_when(session: &Session, metric: &str) -> Outcome {
    enter(session, 0).await?;
    let there = format!(
        "document.documentElement.dataset.ready && document.querySelector('form[data-metric={metric}]')"
    );
    session.wait_for(metric, &there).await
}

async fn grows_and_shrinks(session: Session) -> Outcome {
    let host = Host::with(&session, "", &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let height = "document.querySelector('cadran-calculator').clientHeight";
    let closed = session.evaluate(height).await?;
    enter(&session, 0).await?;
    session.click(".alone__working summary").await?;
    leave(&session).await?;
    session.wait_for("a higher frame", &format!("{height} > {closed}")).await?;
    let fits = format!("{height} < {closed} + 2000");
    session.wait_for("no endless growth", &fits).await?;
    enter(&session, 0).await?;
    session.click(".alone__working summary").await?;
    leave(&session).await?;
    session.wait_for("the height before", &format!("{height} === {closed}")).await?;
    done(&session).await
}

async fn twenty(session: Session) -> Outcome {
    let metrics = ["customer_churn_rate", "renewal_rate"];
    let one = |number: usize| {
        format!(
            "<cadran-calculator metric=\"{}\" lang=\"en\"></cadran-calculator>",
            metrics[number % 2]
        )
    };
    let all: String = (0..20).map(one).collect();
    let host = Host::with(&session, "", &format!("{SCRIPT}{all}"))?;
    host.open(&session).await?;
    for number in 0..20 {
        let into_view =
            format!("document.querySelectorAll('cadran-calculator')[{number}].scrollIntoView()");
        session.run(&into_view).await?;
        let frames = format!("{FRAMES}[1] > {number}");
        session.wait_for(&format!("widget {number}"), &frames).await?;
    }
    done(&session).await?;
    let requests = session.host.requests();
    let programs = requests.iter().filter(|request| request.path().contains("calculator_bg"));
    match programs.count() {
        1 => Ok(()),
        // The browser of WebKit's driver keeps no file that it has fetched.
        _ if session.setup.engine == Engine::WebKit => Ok(()),
        times => Err(format!("the program was fetched {times} times")),
    }
}

async fn in_shadow_root(session: Session) -> Outcome {
    let body = format!(
        "{SCRIPT}<div dir=\"rtl\" id=\"outer\"></div><script>document.querySelector('#outer').attachShadow({{ mode: 'open' }})\
            .innerHTML = `{CHURN}`;</script>"
    );
    let host = Host::with(&session, "", &body)?;
    host.open(&session).await?;
    let frame = "document.querySelector('#outer').shadowRoot.querySelector('cadran-calculator').shadowRoot?.querySelector('iframe')";
    let seen = format!("getComputedStyle({frame}).visibility === 'visible'");
    session.wait_for("the widget", &seen).await?;
    done(&session).await
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
    let before = session.evaluate(height).await?;
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

async fn in_and_out(session: Session) -> Outcome {
    let host = Host::with(&session, "", &format!("{SCRIPT}<div id=\"place\">{CHURN}</div>"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    session
        .run(
            "const one = document.querySelector('cadran-calculator'); \
            for (let times = 0; times < 100; times += 1) { one.remove(); document.querySelector('#place').append(one); }",
        )
        .await?;
    shown(&session, 1).await?;
    session.run("document.querySelector('cadran-calculator').remove()").await?;
    session.wait_for("no frame", "frames.length === 0").await?;
    done(&session).await?;
    session.forgive().await
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
        && told.value.startsWith('2.96'))";
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

async fn sentence(session: Session) -> Outcome {
    let text = "With {customers_lost} of {customers_at_start}, churn is {result}.";
    let body = CHURN.replacen("metric", &format!("sentence=\"{text}\" metric"), 1);
    let host = Host::with(&session, "", &format!("{SCRIPT}{body}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    enter(&session, 0).await?;
    let result = |text: &str| {
        format!("document.querySelector('.sentence__result')?.textContent === '{text}'")
    };
    session.wait_for("the result", &result("2.22%")).await?;
    retype(&session, ".sentence__entry", "100").await?;
    session.wait_for("another result", &result("2.96%")).await?;
    retype(&session, ".sentence__entry", "many").await?;
    session.run("document.querySelector('.sentence__entry').blur()").await?;
    session
        .wait_for(
            "what is wrong",
            "document.querySelector('.sentence .message').textContent.includes('many')",
        )
        .await?;
    done(&session).await
}

async fn locked(session: Session) -> Outcome {
    let body = CHURN.replacen("metric", "locked=\"customers_lost variant\" metric", 1);
    let host = Host::with(&session, "", &format!("{SCRIPT}{body}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    enter(&session, 0).await?;
    let locked = "document.querySelector('[name=customers_lost]').readOnly && document.querySelector('[name=variant]').disabled \
        && !document.querySelector('[name=customers_at_start]').readOnly";
    session.wait_for("the locks", locked).await?;
    fill(&session, "customers_at_start", "1500").await?;
    result_is(&session, "5.00%").await?;
    session
        .wait_for(
            "nothing that takes away",
            "!document.querySelector('[data-action=clear]').checkVisibility?.()",
        )
        .await?;
    done(&session).await
}
