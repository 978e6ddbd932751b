//! A page of somebody else, on a site of its own, and what a reader does with the widgets in it.

use cadran_browser_tests::runner::Outcome;
use cadran_browser_tests::server::Server;
use cadran_browser_tests::session::{Session, said};
use fantoccini::elements::{Element, ElementRef};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The host is called by name, the site that it frames by number: to browsers that makes two sites, while two
/// ports of one name were one. A frame of another site has a process and storage of its own.
const NAME: &str = "localhost";

pub(super) struct Host {
    /// Answers as long as the host is there.
    _server: Server,
    address: String,
    folder: PathBuf,
}

impl Host {
    /// A host whose page has this in its body; `SITE` stands for the address of the site.
    pub(super) fn with(session: &Session, head: &str, body: &str) -> Result<Host, String> {
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
            Server::start(&folder, None)
        };
        let server = write().map_err(|error| format!("no host can be made: {error}"))?;
        let address = server.address.replacen("127.0.0.1", NAME, 1);
        Ok(Host { _server: server, address, folder })
    }

    pub(super) async fn open(&self, session: &Session) -> Outcome {
        session.client.goto(&self.address).await.map_err(said("opening the host"))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

pub(super) const SCRIPT: &str = "<script src=\"SITEembed.js\" async></script>";

pub(super) const CHURN: &str = "<cadran-calculator metric=\"customer_churn_rate\" lang=\"en\" values=\"customers_lost=75&amp;customers_at_start=3375\"></cadran-calculator>";

/// How many frames there are, and how many of them can be seen.
pub(super) const FRAMES: &str = "(all => [all.length, all.map(frame => getComputedStyle(frame))\
    .filter(style => style.opacity === '1' && style.visibility === 'visible').length])\
    ([...document.querySelectorAll('cadran-calculator')].flatMap(one => [...(one.shadowRoot?.querySelectorAll('iframe') ?? [])]))";

/// Notes every height that the first widget has from now on.
pub(super) const NOTE_HEIGHTS: &str = "window.heights = []; new ResizeObserver(([{ target }]) => { \
    if (heights.at(-1) !== target.offsetHeight) heights.push(target.offsetHeight); })\
    .observe(document.querySelector('cadran-calculator'));";

pub(super) async fn shown(session: &Session, frames: usize) -> Outcome {
    let all = format!("String({FRAMES}) === '{frames},{frames}'");
    session.wait_for(&format!("{frames} widgets"), &all).await
}

pub(super) async fn enter(session: &Session, number: usize) -> Outcome {
    let frame = format!(
        "document.querySelectorAll('cadran-calculator')[{number}].shadowRoot.querySelector('iframe')"
    );
    let there = frame.replace(".shadowRoot.", "?.shadowRoot?.");
    session.wait_for(&format!("frame {number}"), &there).await?;
    let found = session.evaluate(&frame).await?;
    let id = found.as_object().and_then(|names| names.values().next()?.as_str());
    let id = id.ok_or_else(|| format!("there is no frame: {found}"))?.to_owned();
    let element = Element::from_element_id(session.client.clone(), ElementRef::from(id));
    element.enter_frame().await.map_err(said("entering the frame"))?;
    session.ready().await
}

/// Waits until a widget is exactly as high as what is in it, and gives that height.
pub(super) async fn fits(session: &Session, number: usize) -> Result<u64, String> {
    enter(session, number).await?;
    let needed = "Math.ceil(document.querySelector('main').getBoundingClientRect().height)";
    let needed = session.evaluate(needed).await?;
    leave(session).await?;
    let height = format!("document.querySelectorAll('cadran-calculator')[{number}].offsetHeight");
    session.wait_for("the height of its content", &format!("{height} === {needed}")).await?;
    needed.as_u64().ok_or_else(|| format!("the content is {needed} high"))
}

pub(super) async fn leave(session: &Session) -> Outcome {
    session.client.clone().enter_parent_frame().await.map(drop).map_err(said("leaving the frame"))
}

pub(super) async fn result_is(session: &Session, text: &str) -> Outcome {
    session.result_when(text, |shown| shown.text == text).await.map(drop)
}

pub(super) async fn done(session: &Session) -> Outcome {
    session.client.goto("about:blank").await.map_err(said("leaving the host"))
}

pub(super) async fn retype(session: &Session, selector: &str, text: &str) -> Outcome {
    session.click(selector).await?;
    session.retype(selector, text).await
}

pub(super) async fn fill(session: &Session, name: &str, text: &str) -> Outcome {
    retype(session, &format!("form [name=\"{name}\"]"), text).await
}
