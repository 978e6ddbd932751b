//! The server, asked as a browser asks it.

use super::*;
use axum::body::to_bytes;
use http::{HeaderMap, Method, StatusCode, header};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder of files with a server of it; both go with this value.
struct Host {
    server: Server,
    folder: PathBuf,
    client: Client<HttpConnector, Body>,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

const PAGE: &str = "<html><head></head>A page</html>";

impl Host {
    fn new(in_folder: Option<&str>, is_watched: bool) -> Host {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("cadran-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("fr")).unwrap();
        let files = [
            ("index.html", PAGE),
            ("fr/index.html", PAGE),
            ("404.html", "Nothing"),
            ("a.wasm", "as it is"),
            ("a.wasm.br", "br"),
            ("a.wasm.gz", "gz"),
            ("b.js", "0123456789"),
            ("sw.js", "program"),
            ("_headers", "/\n  Content-Security-Policy: default-src 'self'\n  Cache-Control: a\n"),
        ];
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let start = if is_watched { Server::watched } else { Server::start };
        let server = start(&folder, in_folder).unwrap();
        Host { server, folder, client: Client::builder(TokioExecutor::new()).build_http() }
    }

    /// Asks for a path of the host; none where the connection ends without an answer.
    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Option<Answer> {
        let host = self.server.address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let mut request = hyper::Request::builder().method(method).uri(format!("{host}{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.client.request(request.body(Body::from("said")).unwrap()).await.ok()?;
        let (head, body) = response.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Some(Answer { status: head.status, headers: head.headers, body })
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, path, headers).await.expect("an answer")
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

impl Answer {
    fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

#[tokio::test]
async fn files_folders_and_nothing_outside_are_served() {
    let host = Host::new(None, false);
    let page = host.get("/", &[]).await;
    assert_eq!((page.status, page.body.as_str()), (StatusCode::OK, PAGE));
    assert_eq!(page.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
    let moved = host.get("/fr", &[]).await;
    assert!(moved.status.is_redirection() && moved.header(header::LOCATION) == "/fr/");
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/no", "/b.js/"] {
        let missing = host.get(path, &[]).await;
        let found = (missing.status, missing.body.as_str());
        assert_eq!(found, (StatusCode::NOT_FOUND, "Nothing"), "{path}");
    }
    let posted = host.ask(Method::POST, "/", &[]).await.expect("an answer");
    assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_site_in_a_folder_answers_there_alone() {
    let host = Host::new(Some("/some/folder"), false);
    assert!(host.server.address.ends_with("/some/folder/"));
    assert_eq!(host.get("/some/folder/fr/", &[]).await.body, PAGE);
    assert_eq!(host.get("/fr/", &[]).await.status, StatusCode::NOT_FOUND);
    for (path, place) in [
        ("/", "/some/folder/"),
        ("/some/folder", "/some/folder/"),
        ("/some/folder/fr?a", "/some/folder/fr/?a"),
    ] {
        assert_eq!(host.get(path, &[]).await.header(header::LOCATION), place, "{path}");
    }
    // The paths of `_headers` are those of a host whose root is the site.
    let page = host.get("/some/folder/", &[]).await;
    assert_eq!(page.header(header::CONTENT_SECURITY_POLICY), "");
}

#[tokio::test]
async fn a_browser_gets_the_best_compression_that_it_understands() {
    let host = Host::new(None, false);
    for (accepted, body, encoding) in [
        ("gzip, deflate, br, zstd", "br", "br"),
        ("gzip;q=0.5", "gz", "gzip"),
        ("br;q=0, gzip", "gz", "gzip"),
        ("brotli", "as it is", ""),
        ("", "as it is", ""),
    ] {
        let answer = host.get("/a.wasm", &[("accept-encoding", accepted)]).await;
        let found = (answer.body.as_str(), answer.header(header::CONTENT_ENCODING));
        assert_eq!(found, (body, encoding), "{accepted}");
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/wasm");
        assert!(answer.header(header::VARY).eq_ignore_ascii_case("accept-encoding"));
    }
}

#[tokio::test]
async fn the_site_says_which_headers_it_has_and_nothing_is_left_to_caches() {
    let host = Host::new(None, false);
    let page = host.get("/", &[]).await;
    assert_eq!(page.header(header::CONTENT_SECURITY_POLICY), "default-src 'self'");
    assert_eq!(page.header(header::CACHE_CONTROL), "a");
    let conditions =
        [("range", "bytes=0-1"), ("if-modified-since", "Sun, 29 Nov 2099 12:00:00 GMT")];
    let file = host.get("/b.js", &conditions).await;
    assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, "0123456789"));
    assert_eq!(file.header(header::CACHE_CONTROL), "no-cache");
    assert_eq!(file.header(header::LAST_MODIFIED), "");
}

#[tokio::test]
async fn a_page_that_is_opened_has_the_script_and_reports_are_noted() {
    let host = Host::new(None, true);
    let opened = host.get("/", &[("accept", "text/html")]).await;
    assert!(opened.body.contains("<head><script src=\"/-watch.js\"></script></head>"));
    assert!(opened.header(header::CONTENT_SECURITY_POLICY).ends_with("; report-uri /-told"));
    assert_eq!(host.get("/", &[]).await.body, PAGE);
    host.get("/no?a", &[]).await;
    assert!(host.get("/-watch.js", &[]).await.body.starts_with("if (window.ServiceWorker"));
    let requests = host.server.requests();
    let noted: Vec<_> =
        requests.iter().map(|request| (request.target.as_str(), request.status)).collect();
    assert_eq!(noted, [("/", 200), ("/", 200), ("/no?a", 404)]);
    host.ask(Method::POST, "/-told", &[]).await.expect("an answer");
    assert_eq!(host.server.told(), ["said"]);
    assert!(host.server.told().is_empty());
    host.server.forget();
    assert!(host.server.requests().is_empty());
}

#[tokio::test]
async fn a_worker_that_is_let_in_has_a_script_before_it() {
    let host = Host::new(None, true);
    assert_eq!(host.get("/sw.js", &[]).await.body, "program");
    host.server.let_worker_in("first;");
    assert!(host.get("/sw.js", &[]).await.body.ends_with("first;\nprogram"));
    assert!(!host.get("/-watch.js", &[]).await.body.starts_with("if (window.ServiceWorker"));
}

#[tokio::test]
async fn faults_hold_until_they_are_mended() {
    let host = Host::new(None, true);
    for (fault, status, body) in [
        (Fault::Cut, 200, "01234"),
        (Fault::Gone, 404, ""),
        (Fault::Page, 200, "<!DOCTYPE html><title>Nothing here</title>"),
    ] {
        host.server.spoil("b.js", fault);
        let answer = host.get("/b.js", &[]).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{fault:?}");
        host.server.mend();
        assert_eq!(host.get("/b.js", &[]).await.body, "0123456789");
    }
    let deployed = Host::new(None, false);
    fs::write(deployed.folder.join("b.js"), "new").unwrap();
    host.server.deploy(&deployed.folder);
    assert_eq!(host.get("/b.js", &[]).await.body, "new");
}

#[tokio::test]
async fn a_line_that_is_lost_gives_no_answer_until_it_is_mended() {
    let host = Host::new(None, true);
    host.server.spoil("b.js", Fault::Lost);
    assert!(host.ask(Method::GET, "/a.wasm", &[]).await.is_some());
    for path in ["/b.js", "/a.wasm", "/"] {
        assert!(host.ask(Method::GET, path, &[]).await.is_none(), "{path}");
    }
    host.server.mend();
    assert_eq!(host.get("/b.js", &[]).await.body, "0123456789");
    host.server.unplug();
    assert!(host.ask(Method::GET, "/", &[]).await.is_none());
}

#[tokio::test]
async fn an_answer_that_stalls_goes_on_once_it_is_mended() {
    let host = Host::new(None, true);
    host.server.spoil("b.js", Fault::Stalled);
    let address = format!("{}b.js", host.server.address).parse().unwrap();
    let mut response = host.client.get(address).await.unwrap();
    assert_eq!(response.headers()[header::CONTENT_LENGTH], "10");
    let next = async |response: &mut hyper::Response<Incoming>| {
        use hyper::body::Body;
        use std::pin::Pin;
        let frame =
            std::future::poll_fn(|context| Pin::new(response.body_mut()).poll_frame(context));
        frame.await.unwrap().unwrap().into_data().unwrap()
    };
    assert_eq!(next(&mut response).await, "01234");
    assert_eq!(host.server.requests().len(), 1);
    host.server.mend();
    assert_eq!(next(&mut response).await, "56789");
}

#[tokio::test]
async fn a_server_that_is_dropped_frees_its_port() {
    let host = Host::new(None, false);
    host.get("/", &[]).await;
    let address =
        host.server.address.trim_start_matches("http://").trim_end_matches('/').to_owned();
    drop(host);
    while TcpStream::connect(&address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}
