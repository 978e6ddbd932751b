//! What is served and where: the files of a folder, with the headers that the site asks for.

use super::headers::Headers;
use super::watch::{self, Request, Watch};
use axum::Router;
use axum::extract::{self, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

/// What makes an answer depend on an earlier one. A copy in the browser's cache would hide a fault, or that it was mended:
/// the server ignores such requests and sends nothing that they could be made of.
const CONDITIONS: [header::HeaderName; 6] = [
    header::IF_MATCH,
    header::IF_MODIFIED_SINCE,
    header::IF_NONE_MATCH,
    header::IF_RANGE,
    header::IF_UNMODIFIED_SINCE,
    header::RANGE,
];
const VALIDATORS: [header::HeaderName; 3] =
    [header::ACCEPT_RANGES, header::ETAG, header::LAST_MODIFIED];

/// A site on its host.
pub struct Site {
    files: PathBuf,
    /// The path of the site's root on the host without its last slash: nothing, or `/some/folder`.
    prefix: String,
    /// What is noted and what goes wrong, on a server of one test.
    pub watch: Option<Watch>,
}

impl Site {
    /// The site whose files lie in a folder of this machine, under a folder of its host if one is named.
    pub fn new(files: &Path, folder: Option<&str>, watch: Option<Watch>) -> Site {
        let folder = folder.unwrap_or_default().trim_matches('/');
        let prefix = if folder.is_empty() { String::new() } else { format!("/{folder}") };
        Site { files: files.to_path_buf(), prefix, watch }
    }

    /// The path of the site's root on the host, with a slash at its end.
    pub fn root(&self) -> String {
        format!("{}/", self.prefix)
    }

    /// What answers every request to the host.
    pub fn router(self: Arc<Site>) -> Router {
        let beside = match self.watch {
            Some(_) => Router::new()
                .route(watch::TOLD, post(watch::note_report))
                .route(watch::SCRIPT, get(watch::script))
                .route(watch::FRAME, get(watch::frame)),
            None => Router::new(),
        };
        let around = middleware::from_fn_with_state(Arc::clone(&self), answer);
        beside.fallback(file).layer(around).with_state(self)
    }

    /// The folder that is served now.
    fn files(&self) -> PathBuf {
        let deployed = self.watch.as_ref().and_then(|watch| watch.faults.deployed());
        deployed.unwrap_or_else(|| self.files.clone())
    }

    /// Sets what the site asks its host to send with what lies at a path, and what any host sends.
    fn set_headers(&self, headers: &mut HeaderMap, path: &str) {
        VALIDATORS.iter().for_each(|name| drop(headers.remove(name)));
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let text = kind.filter(|kind| kind.starts_with("text/") && !kind.contains("charset"));
        if let Some(Ok(kind)) = text.map(|kind| format!("{kind}; charset=utf-8").parse()) {
            headers.insert(header::CONTENT_TYPE, kind);
        }
        // Only at the root of a host do the paths of the file hold.
        if self.prefix.is_empty() {
            headers.extend(Headers::in_site(&self.files()).of(path));
        }
        let by_default = HeaderValue::from_static("no-cache");
        headers.entry(header::CACHE_CONTROL).or_insert(by_default);
    }
}

/// Answers a request, with the headers of the site and the changes of the test.
async fn answer(
    State(site): State<Arc<Site>>,
    mut request: extract::Request,
    next: Next,
) -> Response {
    let mut noted = Request::of(&request);
    CONDITIONS.iter().for_each(|name| drop(request.headers_mut().remove(name)));
    if site.watch.as_ref().is_some_and(|watch| watch.changes(&noted)) {
        // What the tests put into a page cannot be put into a compressed one.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let mut response = next.run(request).await;
    noted.status = response.status().as_u16();
    site.set_headers(response.headers_mut(), noted.path());
    match &site.watch {
        Some(watch) => watch.finish(noted, response).await,
        None => response,
    }
}

/// A file of the site, or its page for what is missing.
async fn file(State(site): State<Arc<Site>>, mut request: extract::Request) -> Response {
    let files = site.files();
    let missing = ServeFile::new(files.join("404.html"));
    let path = request.uri().path();
    let target = request.uri().to_string();
    let inside = target.strip_prefix(&site.prefix).filter(|inside| inside.starts_with('/'));
    let inside = inside.and_then(|inside| inside.parse::<Uri>().ok());
    let Some(inside) = inside else {
        if path == "/" || path == site.prefix {
            return Redirect::permanent(&site.root()).into_response();
        }
        return (StatusCode::NOT_FOUND, missing.oneshot(request).await).into_response();
    };
    *request.uri_mut() = inside;
    let folder = ServeDir::new(files).precompressed_br().precompressed_gzip();
    let folder = folder.redirect_path_prefix(&site.prefix).not_found_service(missing);
    folder.oneshot(request).await.into_response()
}
