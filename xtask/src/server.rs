//! A plain static server, as dull as the simplest host: files, folders, and nothing rewritten.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A server that answers until the program ends.
pub struct Server {
    /// The address of the site's root, with a slash at its end.
    pub address: String,
}

/// What is served, and where.
struct Site {
    files: PathBuf,
    /// The path of the site's root on the host: `/`, or `/some/folder/`.
    root: String,
}

/// What goes back to the browser.
struct Answer {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Server {
    /// Serves the files of a folder on this machine, under a folder of the host if one is named;
    /// port 0 takes any free one.
    pub fn start(files: &Path, folder: Option<&str>, port: u16) -> std::io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        let root = match folder.map(|folder| folder.trim_matches('/')) {
            None | Some("") => "/".to_owned(),
            Some(folder) => format!("/{folder}/"),
        };
        let address = format!("http://127.0.0.1:{port}{root}");
        let site = Arc::new(Site { files: files.to_path_buf(), root });
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that goes away in the middle of an answer is no concern of the others.
                std::thread::spawn(move || serve(stream, &site).ok());
            }
        });
        Ok(Server { address })
    }
}

/// Answers the requests that come over one connection.
fn serve(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some(request) = request(&mut reader)? {
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
        let answer = match method {
            "GET" | "HEAD" => site.answer(target),
            _ => Answer::text("405 Method Not Allowed", "Only GET and HEAD are answered.\n"),
        };
        answer.write(&mut stream, method == "HEAD")?;
    }
    Ok(())
}

/// The first line of the next request, its headers read and left aside; none when the browser is done.
fn request(reader: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let mut first = String::new();
    let mut line = String::new();
    // No request of ours is longer than this; whoever sends more is cut off.
    let mut limited = reader.take(64 * 1024);
    if limited.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    while limited.read_line(&mut line)? > 2 {
        line.clear();
    }
    Ok(Some(first.trim_end().to_owned()))
}

impl Site {
    fn answer(&self, target: &str) -> Answer {
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
        let file = self.files.join(relative);
        if file.is_dir() && !path.ends_with('/') {
            return Answer::moved(format!("{path}/"));
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        match std::fs::read(&file) {
            Ok(body) if !decoded.ends_with('/') || file.ends_with("index.html") => {
                Answer { status: "200 OK", kind: kind(&file), location: None, body }
            }
            _ => self.missing(),
        }
    }

    fn missing(&self) -> Answer {
        match std::fs::read(self.files.join("404.html")) {
            Ok(body) => Answer {
                status: "404 Not Found",
                kind: kind(Path::new("404.html")),
                location: None,
                body,
            },
            Err(_) => Answer::text("404 Not Found", "There is no such page.\n"),
        }
    }
}

impl Answer {
    fn text(status: &'static str, text: &str) -> Answer {
        Answer { status, kind: "text/plain; charset=utf-8", location: None, body: text.into() }
    }

    fn moved(location: String) -> Answer {
        Answer { location: Some(location), ..Answer::text("301 Moved Permanently", "") }
    }

    fn write(&self, stream: &mut TcpStream, head_only: bool) -> std::io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        if let Some(location) = &self.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        head.push_str("\r\n");
        let body: &[u8] = if head_only { &[] } else { &self.body };
        stream.write_all(&[head.as_bytes(), body].concat())
    }
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

    #[test]
    fn a_path_is_decoded_and_what_is_not_a_code_stays() {
        assert_eq!(decode("a%20b/%C3%A9"), "a b/é");
        assert_eq!(decode("100%/x%2"), "100%/x%2");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = Site { files: PathBuf::from("src"), root: "/".into() };
        for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd"] {
            assert!(site.answer(path).status.starts_with("404"), "{path}");
        }
        assert!(site.answer("/server.rs").status.starts_with("200"));
    }

    #[test]
    fn a_site_in_a_folder_answers_there_alone() {
        let site = Site { files: PathBuf::from("src"), root: "/some/folder/".into() };
        assert!(site.answer("/some/folder/server.rs").status.starts_with("200"));
        assert_eq!(site.answer("/some/folder").location.as_deref(), Some("/some/folder/"));
        assert!(site.answer("/server.rs").status.starts_with("404"));
    }
}
