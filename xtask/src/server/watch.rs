//! What a server of the tests does besides: it notes every request, and what a page tells of itself.

use super::Answer;
use super::faults::Faults;
use std::sync::Mutex;

/// Where a page tells what went wrong, and where browsers report breaches of the content policy.
pub const TOLD: &str = "/-told";

/// The script that stands first in every page.
const SCRIPT: &str = "/-watch.js";

/// Stands before it where no worker is let in: most tests need none, and go faster without.
const NO_WORKER: &str = "if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = \
    () => Promise.reject(new Error('no worker in this test'));\n";

/// Stands before a worker, so that the pages which it keeps have the script as well.
const WORKER: &str = "self.Response = class extends Response { constructor(body, ...rest) { \
    super(typeof body === 'string' ? body.replace('<head>', '<head><script src=\"/-watch.js\"></script>') : body, ...rest); } };\n";

/// A page that shows another one, named after `#`, in a frame as wide as is said before it.
const FRAME: &str = "/-frame.html";

/// What the tests put beside the site.
#[derive(Clone, Copy)]
pub struct Beside {
    /// The script that tells what goes wrong on a page.
    pub script: &'static str,
    /// The page with a frame.
    pub frame: &'static str,
}

/// One request as it came, and the status that it was answered with.
#[derive(Clone, Debug)]
pub struct Request {
    /// GET, HEAD or POST.
    pub method: String,
    /// The path with what follows `?`.
    pub target: String,
    /// The three figures of the answer.
    pub status: u16,
    /// Every header, its name in small letters.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// The path alone.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or(&self.target)
    }

    /// Whether a browser opens a page by it; what a program fetches is another matter.
    pub fn opens_a_page(&self) -> bool {
        self.header("accept").is_some_and(|kinds| kinds.contains("text/html"))
    }

    /// The value of a header; its name is given in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// What was noted since the server started.
pub struct Watch {
    beside: Beside,
    /// What goes wrong.
    pub faults: Faults,
    requests: Mutex<Vec<Request>>,
    told: Mutex<Vec<String>>,
}

impl Watch {
    /// Watches a site.
    pub fn new(beside: Beside) -> Watch {
        Watch {
            beside,
            faults: Faults::default(),
            requests: Mutex::default(),
            told: Mutex::default(),
        }
    }

    /// Every request since the start.
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
        request.opens_a_page() || is_worker(request) || self.faults.of(request).is_some()
    }

    /// Notes a request with its answer; what the tests themselves ask for is no request of the site.
    pub fn note(&self, request: Request) {
        if !request.target.starts_with("/-") {
            push(&self.requests, request);
        }
    }

    /// The answer for what lies beside the site.
    pub fn answer(&self, request: &Request, body: &[u8]) -> Option<Answer> {
        match (request.method.as_str(), request.path()) {
            ("POST", TOLD) => {
                push(&self.told, String::from_utf8_lossy(body).into_owned());
                Some(Answer::text("204 No Content", ""))
            }
            ("GET", SCRIPT) => {
                let first = if self.faults.worker().is_some() { "" } else { NO_WORKER };
                let text = format!("{first}{}", self.beside.script);
                Some(Answer { kind: "text/javascript", ..Answer::text("200 OK", &text) })
            }
            ("GET", FRAME) => {
                Some(Answer { kind: "text/html", ..Answer::text("200 OK", self.beside.frame) })
            }
            _ => None,
        }
    }

    /// Puts the script into a page that a browser opens, and has breaches of its policy told. What a
    /// program fetches is left as it is: it may check the bytes.
    pub fn change(&self, answer: &mut Answer, request: &Request) {
        let page = request.opens_a_page() && answer.kind.starts_with("text/html");
        if let (true, Ok(text)) = (page, std::str::from_utf8(&answer.body)) {
            let script = format!("<head><script src=\"{SCRIPT}\"></script>");
            answer.body = text.replacen("<head>", &script, 1).into_bytes();
        }
        if let (true, Some(first)) = (is_worker(request), self.faults.worker()) {
            let text = String::from_utf8_lossy(&answer.body);
            answer.body = format!("{WORKER}{first}\n{text}").into_bytes();
        }
        self.faults.change(answer, request);
        let policies = answer.headers.iter_mut();
        for (_, policy) in
            policies.filter(|(name, _)| name.eq_ignore_ascii_case("content-security-policy"))
        {
            policy.push_str(&format!("; report-uri {TOLD}"));
        }
    }
}

fn is_worker(request: &Request) -> bool {
    request.path().ends_with("/sw.js")
}

fn push<Note>(notes: &Mutex<Vec<Note>>, note: Note) {
    notes.lock().expect("no thread ends while it notes").push(note);
}
