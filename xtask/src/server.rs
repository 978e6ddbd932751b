//! A plain static server, as dull as the simplest host: files, folders, and nothing rewritten.

mod faults;
mod headers;
mod port;
mod watch;

pub use faults::Fault;
pub use watch::{Beside, Request};

use crate::compress::{ENCODINGS, beside, is_compressed};
use headers::Headers;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use watch::Watch;

/// A server that answers until it is dropped.
pub struct Server {
    /// The address of the site's root, with a slash at its end.
    pub address: String,
    port: u16,
    site: Arc<Site>,
}

/// What is served, and where.
struct Site {
    files: PathBuf,
    /// The path of the site's root on the host: `/`, or `/some/folder/`.
    root: String,
    /// What the site asks hosts to send.
    headers: Headers,
    /// What the tests note, where it is a server of theirs.
    watch: Option<Watch>,
    closed: AtomicBool,
}

/// What goes back to the browser.
struct Answer {
    status: &'static str,
    kind: &'static str,
    /// The compression of the body; none where the file is sent as it is.
    encoding: Option<&'static str>,
    /// Whether another browser would get the file in another compression.
    varies: bool,
    location: Option<String>,
    /// Headers beyond those that every answer has.
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Server {
    /// Serves the files of a folder on this machine, under a folder of the host if one is named;
    /// port 0 takes a free one that was not taken before.
    pub fn start(files: &Path, folder: Option<&str>, port: u16) -> std::io::Result<Server> {
        Server::of(files, folder, port, None)
    }

    /// Serves a site for one test, on a port of its own and so with storage of its own.
    pub fn watched(files: &Path, folder: Option<&str>, beside: Beside) -> std::io::Result<Server> {
        Server::of(files, folder, 0, Some(Watch::new(beside)))
    }

    fn of(
        files: &Path,
        folder: Option<&str>,
        port: u16,
        watch: Option<Watch>,
    ) -> std::io::Result<Server> {
        let listener = port::listen(port)?;
        let port = listener.local_addr()?.port();
        let root = match folder.map(|folder| folder.trim_matches('/')) {
            None | Some("") => "/".to_owned(),
            Some(folder) => format!("/{folder}/"),
        };
        let address = format!("http://127.0.0.1:{port}{root}");
        let closed = AtomicBool::new(false);
        let headers = Headers::in_site(files, &root);
        let site = Arc::new(Site { files: files.to_path_buf(), root, headers, watch, closed });
        let served = Arc::clone(&site);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if served.is_closed() {
                    break;
                }
                let site = Arc::clone(&served);
                // A browser that goes away in the middle of an answer is no concern of the others.
                std::thread::spawn(move || serve(stream, &site).ok());
            }
        });
        Ok(Server { address, port, site })
    }

    /// Every request of the site since the start, in a server of the tests.
    pub fn requests(&self) -> Vec<Request> {
        self.site.watch.as_ref().map(Watch::requests).unwrap_or_default()
    }

    /// What pages told of themselves since this was last asked, in a server of the tests.
    pub fn told(&self) -> Vec<String> {
        self.site.watch.as_ref().map(Watch::told).unwrap_or_default()
    }
}

impl Drop for Server {
    /// Frees the port. The thread that waits for browsers is woken by one that wants nothing.
    fn drop(&mut self) {
        self.site.closed.store(true, Ordering::Relaxed);
        self.mend();
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).ok();
    }
}

/// Answers the requests that come over one connection.
fn serve(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some((mut request, body)) = request(&mut reader)? {
        if site.is_closed() {
            break;
        }
        if site.watch.as_ref().is_some_and(|watch| watch.faults.drops(&request)) {
            break;
        }
        let mut answer = site.answer_to(&request, &body);
        request.status = answer.status[..3].parse().unwrap_or_default();
        let head_only = request.method == "HEAD";
        answer.headers.extend(site.headers(request.path()));
        if let Some(watch) = &site.watch {
            watch.change(&mut answer, &request);
            watch.note(request.clone());
        }
        let bytes = answer.bytes(head_only);
        let stalls =
            site.watch.as_ref().map(|watch| &watch.faults).filter(|faults| faults.stalls(&request));
        let first = stalls.map_or(bytes.len(), |_| bytes.len() - answer.body.len() / 2);
        stream.write_all(&bytes[..first])?;
        if let Some(faults) = stalls {
            faults.wait_for(&request);
            stream.write_all(&bytes[first..])?;
        }
    }
    Ok(())
}

/// The next request with its body; none when the browser is done.
fn request(reader: &mut BufReader<TcpStream>) -> std::io::Result<Option<(Request, Vec<u8>)>> {
    let mut first = String::new();
    let mut line = String::new();
    let mut headers = Vec::new();
    // No request of ours is longer than this; whoever sends more is cut off.
    let mut limited = reader.take(64 * 1024);
    if limited.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    while limited.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
        line.clear();
    }
    let mut words = first.split_whitespace().map(str::to_owned);
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let request = Request { method, target, status: 0, headers };
    let length = request.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = Vec::new();
    limited.take(length).read_to_end(&mut body)?;
    Ok(Some((request, body)))
}

impl Site {
    /// The folder that is served.
    fn files(&self) -> PathBuf {
        let deployed = self.watch.as_ref().and_then(|watch| watch.faults.deployed());
        deployed.unwrap_or_else(|| self.files.clone())
    }

    /// What the site asks its host to send with what lies at a path.
    fn headers(&self, path: &str) -> Vec<(String, String)> {
        let deployed = self.watch.as_ref().and_then(|watch| watch.faults.deployed());
        match deployed {
            Some(files) => Headers::in_site(&files, &self.root).of(path).cloned().collect(),
            None => self.headers.of(path).cloned().collect(),
        }
    }

    fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }

    fn answer_to(&self, request: &Request, body: &[u8]) -> Answer {
        let beside = self.watch.as_ref().and_then(|watch| watch.answer(request, body));
        // What the tests put into a page cannot be put into a compressed one.
        let plain = self.watch.as_ref().is_some_and(|watch| watch.changes(request));
        let accepted = request.header("accept-encoding").filter(|_| !plain).unwrap_or_default();
        beside.unwrap_or_else(|| match request.method.as_str() {
            "GET" | "HEAD" => self.answer(&request.target, accepted),
            _ => Answer::text("405 Method Not Allowed", "Only GET and HEAD are answered.\n"),
        })
    }

    fn answer(&self, target: &str, accepted: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or("/");
        let Some(inside) = path.strip_prefix(&self.root) else {
            return if path == "/" || format!("{path}/") == self.root {
                Answer::moved(self.root.clone())
            } else {
                self.missing()
            };
        };
        let decoded = decode(inside);
        let relative = Path::new(&decoded);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return self.missing();
        }
        let file = self.files().join(relative);
        if file.is_dir() && !path.ends_with('/') {
            return Answer::moved(format!("{path}/"));
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        if decoded.ends_with('/') && !file.ends_with("index.html") {
            return self.missing();
        }
        Answer::of_file("200 OK", &file, accepted).unwrap_or_else(|| self.missing())
    }

    fn missing(&self) -> Answer {
        Answer::of_file("404 Not Found", &self.files().join("404.html"), "")
            .unwrap_or_else(|| Answer::text("404 Not Found", "There is no such page.\n"))
    }
}

impl Answer {
    /// A file, compressed if there is a compressed one beside it that the browser understands.
    fn of_file(status: &'static str, file: &Path, accepted: &str) -> Option<Answer> {
        let varies = is_compressed(file);
        let compressed =
            ENCODINGS.into_iter().filter(|(name, _)| varies && accepts(accepted, name));
        let compressed = compressed
            .map(|(name, ending)| (Some(name), beside(file, ending)))
            .find(|(_, place)| place.is_file());
        let (encoding, place) = compressed.unwrap_or((None, file.to_path_buf()));
        let body = std::fs::read(place).ok()?;
        Some(Answer { kind: kind(file), encoding, varies, body, ..Answer::text(status, "") })
    }

    fn text(status: &'static str, text: &str) -> Answer {
        let kind = "text/plain; charset=utf-8";
        let (encoding, varies, location, headers) = (None, false, None, Vec::new());
        Answer { status, kind, encoding, varies, location, headers, body: text.into() }
    }

    fn moved(location: String) -> Answer {
        Answer { location: Some(location), ..Answer::text("301 Moved Permanently", "") }
    }

    /// The answer as it goes over the line.
    fn bytes(&self, head_only: bool) -> Vec<u8> {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("cache-control")) {
            head.push_str("Cache-Control: no-cache\r\n");
        }
        if let Some(encoding) = self.encoding {
            head.push_str(&format!("Content-Encoding: {encoding}\r\n"));
        }
        if self.varies {
            head.push_str("Vary: Accept-Encoding\r\n");
        }
        if let Some(location) = &self.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        head.push_str("\r\n");
        let body: &[u8] = if head_only { &[] } else { &self.body };
        [head.as_bytes(), body].concat()
    }
}

/// Whether a browser that says this of compressions understands one of them.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = |part: &str| {
            let weight = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="));
            weight.is_some_and(|weight| weight.trim_end_matches(['0', '.']).is_empty())
        };
        named && !parts.any(refused)
    })
}

/// The MIME type that a file's name calls for.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A path with its `%20` and the like put back; what is not readable stays as it is.
fn decode(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site_of(files: PathBuf, root: &str) -> Site {
        let (root, headers) = (root.into(), Headers::default());
        Site { files, root, headers, watch: None, closed: AtomicBool::new(false) }
    }

    #[test]
    fn a_path_is_decoded_and_what_is_not_a_code_stays() {
        assert_eq!(decode("a%20b/%C3%A9"), "a b/é");
        assert_eq!(decode("100%/x%2"), "100%/x%2");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = site_of("src".into(), "/");
        for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd"] {
            assert!(site.answer(path, "").status.starts_with("404"), "{path}");
        }
        assert!(site.answer("/server.rs", "").status.starts_with("200"));
    }

    #[test]
    fn a_site_in_a_folder_answers_there_alone() {
        let site = site_of("src".into(), "/some/folder/");
        assert!(site.answer("/some/folder/server.rs", "").status.starts_with("200"));
        assert_eq!(site.answer("/some/folder", "").location.as_deref(), Some("/some/folder/"));
        assert!(site.answer("/server.rs", "").status.starts_with("404"));
    }

    #[test]
    fn a_browser_gets_the_best_compression_that_it_understands() {
        assert!(accepts("gzip, deflate, br, zstd", "br"));
        assert!(accepts("gzip;q=0.5", "gzip") && !accepts("br;q=0, gzip", "br"));
        assert!(!accepts("", "gzip") && !accepts("brotli", "br"));
    }

    #[test]
    fn a_compressed_file_keeps_the_kind_of_the_file_it_stands_for() {
        let folder = std::env::temp_dir().join(format!("cadran-server-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        std::fs::write(folder.join("a.wasm"), "long").expect("a file can be written");
        std::fs::write(folder.join("a.wasm.gz"), "short").expect("a file can be written");
        let site = site_of(folder.clone(), "/");
        let zipped = site.answer("/a.wasm", "br, gzip");
        let plain = site.answer("/a.wasm", "br");
        std::fs::remove_dir_all(folder).expect("the folder can be removed");
        assert_eq!((zipped.encoding, zipped.body.as_slice()), (Some("gzip"), b"short".as_slice()));
        assert_eq!((plain.encoding, plain.body.as_slice()), (None, b"long".as_slice()));
        assert!(zipped.kind == "application/wasm" && zipped.varies && plain.varies);
    }
}
