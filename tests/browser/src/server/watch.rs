//! What a server of one test does besides: it notes every request, and what a page reports of itself.

use super::faults::{Fault, Faults};
use super::site::Site;
use axum::body::{self, Body, Bytes};
use axum::extract::{self, State};
use axum::response::{Html, IntoResponse, Response};
use futures_util::{FutureExt, StreamExt, stream};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use std::convert::Infallible;
use std::sync::{Arc, Mutex};

/// Where a page tells what went wrong, and where browsers report breaches of the content policy.
pub const TOLD: &str = "/-told";

/// The script that stands first in every page.
pub const SCRIPT: &str = "/-watch.js";

/// A page that shows another one, named after `#`, in a frame as wide as is said before it.
pub const FRAME: &str = "/-frame.html";

/// Stands before the script where no worker is let in: most tests need none, and go faster without.
const NO_WORKER: &str = "if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = \
    () => Promise.reject(new Error('no worker in this test'));\n";

/// Stands before a worker, so that the pages which it keeps have the script as well.
const WORKER: &str = "self.Response = class extends Response { constructor(body, ...rest) { \
    super(typeof body === 'string' ? body.replace('<head>', '<head><script src=\"/-watch.js\"></script>') : body, ...rest); } };\n";

/// One request as it came, and the status that it was answered with.
#[derive(Clone, Debug)]
pub struct Request {
    /// GET, HEAD or POST.
    pub method: String,
    /// The path with what follows `?`.
    pub target: String,
    /// The three figures of the answer, before a fault changed it.
    pub status: u16,
    headers: HeaderMap,
}

impl Request {
    /// Notes a request that has no answer yet.
    pub fn of(request: &extract::Request) -> Request {
        Request {
            method: request.method().to_string(),
            target: request.uri().to_string(),
            status: 0,
            headers: request.headers().clone(),
        }
    }

    /// The path alone.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or(&self.target)
    }

    /// Whether a browser opens a page by it; what a program fetches is another matter.
    pub fn opens_a_page(&self) -> bool {
        self.header("accept").is_some_and(|kinds| kinds.contains("text/html"))
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn is_worker(&self) -> bool {
        self.path().ends_with("/sw.js")
    }
}

/// What was noted since the server started.
#[derive(Default)]
pub struct Watch {
    /// What goes wrong.
    pub faults: Faults,
    requests: Mutex<Vec<Request>>,
    told: Mutex<Vec<String>>,
}

impl Watch {
    /// Every request since the start; what the tests themselves ask for is no request of the site.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|noted| noted.clone()).unwrap_or_default()
    }

    /// What was told since this was last asked.
    pub fn told(&self) -> Vec<String> {
        self.told.lock().map(|mut told| std::mem::take(&mut *told)).unwrap_or_default()
    }

    /// Forgets all that was noted and told.
    pub fn forget(&self) {
        self.told();
        if let Ok(mut noted) = self.requests.lock() {
            noted.clear();
        }
    }

    /// Whether the answer will not be what lies on the disk.
    pub fn changes(&self, request: &Request) -> bool {
        request.opens_a_page() || request.is_worker() || self.faults.of(request.path()).is_some()
    }

    /// Notes a request, and changes its answer.
    pub async fn finish(&self, request: Request, response: Response) -> Response {
        let response = match request.method.as_str() {
            "HEAD" => response,
            _ => self.change(&request, response).await,
        };
        if !request.target.starts_with("/-") {
            push(&self.requests, request);
        }
        response
    }

    /// Puts the script into a page that a browser opens, and has breaches of its policy told. What a
    /// program fetches is left as it is, but for its fault: it may check the bytes.
    async fn change(&self, request: &Request, response: Response) -> Response {
        let (mut head, body) = response.into_parts();
        let mut body = body::to_bytes(body, usize::MAX).await.unwrap_or_default().to_vec();
        let kind = head.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_page = kind.is_some_and(|kind| kind.starts_with(b"text/html"));
        if let (true, Ok(text)) = (is_page && request.opens_a_page(), str::from_utf8(&body)) {
            let script = format!("<head><script src=\"{SCRIPT}\"></script>");
            body = text.replacen("<head>", &script, 1).into_bytes();
        }
        if let (true, Some(first)) = (request.is_worker(), self.faults.worker()) {
            let text = String::from_utf8_lossy(&body);
            body = format!("{WORKER}{first}\n{text}").into_bytes();
        }
        self.faults.change(&mut head, &mut body, request.path());
        report_breaches(&mut head.headers);
        // The length of the file; that of the answer is set when it is sent.
        head.headers.remove(header::CONTENT_LENGTH);
        if self.faults.of(request.path()) != Some(Fault::Stalled) {
            return Response::from_parts(head, Body::from(body));
        }
        head.headers.insert(header::CONTENT_LENGTH, body.len().into());
        let rest = body.split_off(body.len().div_ceil(2));
        let rest = self.faults.until_mended(request.path()).map(|()| rest);
        let halves = stream::iter([body]).chain(stream::once(rest));
        Response::from_parts(head, Body::from_stream(halves.map(Ok::<_, Infallible>)))
    }
}

/// Lets browsers report what a policy forbids.
fn report_breaches(headers: &mut HeaderMap) {
    for (name, policy) in headers.iter_mut() {
        let reported = [policy.as_bytes(), b"; report-uri ", TOLD.as_bytes()].concat();
        if let (&header::CONTENT_SECURITY_POLICY, Ok(reported)) =
            (name, HeaderValue::from_bytes(&reported))
        {
            *policy = reported;
        }
    }
}

/// Notes what a page or a browser reports.
pub async fn note_report(State(site): State<Arc<Site>>, report: Bytes) -> StatusCode {
    if let Some(watch) = &site.watch {
        push(&watch.told, String::from_utf8_lossy(&report).into_owned());
    }
    StatusCode::NO_CONTENT
}

/// The script that stands first in every page.
pub async fn script(State(site): State<Arc<Site>>) -> impl IntoResponse {
    let worker = site.watch.as_ref().and_then(|watch| watch.faults.worker());
    let first = if worker.is_some() { "" } else { NO_WORKER };
    let kind = [(header::CONTENT_TYPE, "text/javascript")];
    (kind, format!("{first}{}", include_str!("watch.js")))
}

/// The page with a frame.
pub async fn frame() -> Html<&'static str> {
    Html(include_str!("frame.html"))
}

fn push<Note>(notes: &Mutex<Vec<Note>>, note: Note) {
    notes.lock().expect("no thread ends while it notes").push(note);
}
