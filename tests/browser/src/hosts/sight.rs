//! A widget on another site is seen, at every width, in time, and takes the room that it needs.

use super::host::{
    CHURN, FRAMES, Host, NOTE_HEIGHTS, SCRIPT, done, enter, fits, leave, result_is, shown,
};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;

/// A phone's column, a narrow and a usual article, and a page without columns.
const WIDTHS: [u32; 4] = [280, 360, 700, 1200];

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    let seen = WIDTHS.map(|width| {
        let name = format!("a widget {width} px wide is seen on another site and fits its content");
        Test::new(name, move |session| seen(session, width))
    });
    let others = [
        Test::new("a widget that is not seen yet takes no click from its link", not_seen_yet),
        Test::new("a widget that says nothing is shown all the same, below its link", silent),
        Test::new("a widget that its host forbids is never shown", refused),
        Test::new("a compact widget is fields, number and formula alone", compact),
    ];
    seen.into_iter().chain(others).collect()
}

async fn seen(session: Session, width: u32) -> Outcome {
    let body = format!(
        "<script src=\"SITEembed.js\"></script><div style=\"width:{width}px\">{CHURN}</div><script>{NOTE_HEIGHTS}</script>"
    );
    let host = Host::with(&session, "<style>body { margin: 0 }</style>", &body)?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let needed = fits(&session, 0).await?;
    session.wait_for("the note of it", &format!("heights.at(-1) === {needed}")).await?;
    let heights = session.evaluate("heights").await?;
    enter(&session, 0).await?;
    result_is(&session, "2.22%").await?;
    let is_whole = format!(
        "innerWidth === {width} && innerHeight === {needed} && document.documentElement.clientWidth === {width} \
        && location.hostname === '127.0.0.1' && document.referrer.startsWith('http://localhost:')"
    );
    session.wait_for("all of it, in a frame of another site", &is_whole).await?;
    done(&session).await?;
    let changes = heights.as_array().map_or(usize::MAX, |heights| heights.len().saturating_sub(1));
    if changes <= 1 { Ok(()) } else { Err(format!("its heights were {heights}")) }
}

/// Whether a click on the link of the first widget meets the link.
const LINK_IS_ON_TOP: &str = "(link => { const { left, top, width, height } = link.getBoundingClientRect(); \
    return width > 0 && link.getRootNode().elementFromPoint(left + width / 2, top + height / 2) === link; })\
    (document.querySelector('cadran-calculator').shadowRoot.querySelector('a'))";

/// In place of the widget comes a page that knows nothing of the protocol.
async fn open_silent(session: &Session) -> Result<Host, String> {
    session.host.spoil("/embed/en/customer-churn-rate/", Fault::Page);
    let host = Host::with(session, HOLD_TIME, &format!("{SCRIPT}{CHURN}"))?;
    host.open(session).await?;
    session.wait_for("a frame", "window.held?.length").await?;
    Ok(host)
}

/// Holds what a page would do after some seconds, until a test lets it.
const HOLD_TIME: &str = "<script>const soon = setTimeout; window.held = []; window.setTimeout = (work, wait, ...rest) => \
    (wait === 8000 ? held.push(work) : soon(work, wait, ...rest));</script>";

async fn not_seen_yet(session: Session) -> Outcome {
    let _host = open_silent(&session).await?;
    session.wait_for("the link on top", LINK_IS_ON_TOP).await?;
    // The key that goes on stops at the link, and not in the frame.
    session.press(&['\u{e004}']).await?;
    session.press(&['\u{e004}']).await?;
    let held =
        "!document.querySelector('cadran-calculator').shadowRoot.activeElement?.matches('iframe')";
    session.wait_for("a focus elsewhere", held).await?;
    session.wait_for("nothing to see", &format!("String({FRAMES}) === '1,0'")).await?;
    done(&session).await
}

async fn silent(session: Session) -> Outcome {
    session.host.spoil("/embed/en/customer-churn-rate/", Fault::Page);
    let host = Host::with(&session, "", &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    session.wait_for("a frame", &format!("{FRAMES}[0] === 1")).await?;
    shown(&session, 1).await?;
    session.wait_for("the link above", LINK_IS_ON_TOP).await?;
    done(&session).await
}

async fn refused(session: Session) -> Outcome {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'self'\">\
        <script>addEventListener('securitypolicyviolation', () => window.isRefused = true)</script>";
    let host = Host::with(&session, &format!("{policy}{HOLD_TIME}"), &format!("{SCRIPT}{CHURN}"))?;
    host.open(&session).await?;
    session.wait_for("a frame that is refused", "window.isRefused && held.length").await?;
    session.run("held.forEach(work => work())").await?;
    session.wait_for("no frame to see", &format!("String({FRAMES}) === '1,0'")).await?;
    session.wait_for("the link", LINK_IS_ON_TOP).await?;
    done(&session).await?;
    session.forgive().await
}

async fn compact(session: Session) -> Outcome {
    let body = CHURN.replacen("metric", "compact metric", 1);
    let host = Host::with(&session, "", &format!("{SCRIPT}{body}"))?;
    host.open(&session).await?;
    shown(&session, 1).await?;
    let low = fits(&session, 0).await?;
    enter(&session, 0).await?;
    result_is(&session, "2.22%").await?;
    let seen = "(all => all.map(selector => [...document.querySelectorAll(selector)].filter(one => one.offsetHeight > 1).length).join())";
    let parts = "['#fields input:not([type=checkbox]):not(.raw *)', 'output[name=result]', '.formula', 'h1, h2', '#variant', '.verdict', '#in-full', 'summary']";
    session.wait_for("those alone", &format!("{seen}({parts}) === '2,1,1,0,0,0,0,0'")).await?;
    leave(&session).await?;
    session.run("document.querySelector('cadran-calculator').removeAttribute('compact')").await?;
    enter(&session, 0).await?;
    // Browsers differ in whether the formula has a height while it is folded away.
    let whole = format!(
        "{seen}({parts}).match(/^2,1,\\d,2,1,1,1,[1-9]/) && !document.querySelector('.alone__working').open"
    );
    session.wait_for("everything", &whole).await?;
    leave(&session).await?;
    let high = fits(&session, 0).await?;
    done(&session).await?;
    if high > low { Ok(()) } else { Err(format!("{low} became {high}")) }
}
