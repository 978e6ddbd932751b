//! A widget is a good guest: it keeps its place, looks as it is asked to, and leaves nothing behind.

use super::host::{
    CHURN, FRAMES, Host, NOTE_HEIGHTS, SCRIPT, done, enter, fill, fits, leave, result_is, retype,
    shown,
};
use cadran::catalogue::definition;
use cadran::text::Lang;
use cadran::widget::Widget;
use cadran_browser_tests::browser::Engine;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use serde_json::json;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("a widget works on a plain host and moves what follows once at most", plain),
        Test::new("a widget keeps its place under hostile styles", hostile_styles),
        Test::new("a widget is as dark as the page behind it", dark),
        Test::new("a widget follows the attributes of its host", attributes),
        Test::new("a widget grows and shrinks with its content", grows_and_shrinks),
        // What may be kept only a host's root says here.
        Test::new("twenty widgets on a host fetch the program once", twenty).at_root(),
        Test::new("a widget works in a shadow root from right to left", in_shadow_root),
        Test::new("a widget put in and out a hundred times leaves nothing", in_and_out),
        Test::new("a widget of one sentence counts and says what is wrong", sentence),
        Test::new("locked figures of a widget stay, and nothing is taken away", locked),
    ]
}

async fn plain(session: Session) -> Outcome {
    let definition = definition("customer_churn_rate", Lang::En).ok_or("the catalogue has it")?;
    let values = [("customers_lost", "75"), ("customers_at_start", "3375")];
    let values = values.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    let nothing = String::new;
    let widget = Widget {
        variant: definition.variants[0].id.clone(),
        definition,
        theme: None,
        accent: nothing(),
        currency: nothing(),
        values,
        locked: Vec::new(),
        title: nothing(),
        sentence: nothing(),
        compact: false,
    };
    let body = format!(
        "<h1>An article</h1><main style=\"max-width:40rem\">{}<p id=\"after\">It goes on.</p></main>",
        widget.as_element("SITE")
    );
    // Noted from the start. Engines without the measure have the heights.
    let head = "<script>window.moves = 0; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) \
        new PerformanceObserver(list => moves += list.getEntries().length).observe({ type: 'layout-shift', buffered: true });</script>";
    let host = Host::with(&session, head, &body)?;
    host.open(&session).await?;
    session
        .wait_for("the element", "document.querySelector('cadran-calculator').shadowRoot")
        .await?;
    shown(&session, 1).await?;
    enter(&session, 0).await?;
    result_is(&session, "2.22%").await?;
    leave(&session).await?;
    fits(&session, 0).await?;
    let moves = session.evaluate("moves").await?;
    done(&session).await?;
    match moves.as_u64() {
        Some(0 | 1) => Ok(()),
        _ => Err(format!("what follows moved {moves} times")),
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
    let closed = fits(&session, 0).await?;
    session.run(NOTE_HEIGHTS).await?;
    enter(&session, 0).await?;
    session.click(".alone__working summary").await?;
    leave(&session).await?;
    let open = fits(&session, 0).await?;
    enter(&session, 0).await?;
    session.click(".alone__working summary").await?;
    leave(&session).await?;
    let again = fits(&session, 0).await?;
    session
        .wait_for("the last note", &format!("heights.length > 2 && heights.at(-1) === {again}"))
        .await?;
    // A loop would go on until this is asked for, and each step would be noted.
    let noted = session.evaluate("heights").await?;
    done(&session).await?;
    if open > closed && again == closed && noted == json!([closed, open, closed]) {
        Ok(())
    } else {
        Err(format!("{closed} became {open} and {again}, by way of {noted}"))
    }
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
    let programs = requests.iter().filter(|request| request.path().contains("app_bg"));
    match programs.count() {
        1 => Ok(()),
        _ if session.setup.engine == Engine::WebKit => {
            session.skip("the browser of WebKit's driver keeps no file that it has fetched")
        }
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
    let seen = format!("getComputedStyle({frame}).opacity === '1'");
    session.wait_for("the widget", &seen).await?;
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

/// A widget looks like the page behind it, and goes with it when it changes, whatever the reader's system says.
async fn dark(session: Session) -> Outcome {
    let head = "<style>body { background: #fff } .night body { background: #111; transition: background 50ms }</style>";
    let host = Host::with(&session, head, &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let is_dark = "(colour => colour.match(/\\d+/g).slice(0, 3).every(part => part < 60))\
        (getComputedStyle(document.documentElement).backgroundColor)";
    enter(&session, 0).await?;
    session.wait_for("a light widget", &format!("!({is_dark})")).await?;
    fill(&session, "customers_lost", "100").await?;
    leave(&session).await?;
    session.run("document.documentElement.className = 'night'").await?;
    enter(&session, 0).await?;
    session.wait_for("a dark widget", is_dark).await?;
    result_is(&session, "2.96%").await?;
    leave(&session).await?;
    let widget = "document.querySelector('cadran-calculator')";
    session.run(&format!("{widget}.setAttribute('theme', 'light')")).await?;
    enter(&session, 0).await?;
    session.wait_for("the theme that the author names", &format!("!({is_dark})")).await?;
    done(&session).await?;
    let says = "<style>:root { color-scheme: dark }</style>";
    let host = Host::with(&session, says, &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    enter(&session, 0).await?;
    session.wait_for("what the page says of itself", is_dark).await?;
    done(&session).await
}
