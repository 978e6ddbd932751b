//! A plain static server for `cargo xtask serve`, until `trunk serve` takes its place.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};

/// A server that answers until the program ends.
pub struct Server {
    /// The address of the site's root, with a slash at its end.
    pub address: String,
}

impl Server {
    /// Serves the files of a folder on this machine, under a folder of the host if one is named.
    pub fn start(files: &Path, folder: Option<&str>, port: u16) -> std::io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let root = match folder.map(|folder| folder.trim_matches('/')) {
            None | Some("") => "/".to_owned(),
            Some(folder) => format!("/{folder}/"),
        };
        let address = format!("http://127.0.0.1:{port}{root}");
        let files = files.to_path_buf();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (files, root) = (files.clone(), root.clone());
                std::thread::spawn(move || answer(stream, &files, &root).ok());
            }
        });
        Ok(Server { address })
    }
}

/// Answers one request, and closes the connection.
fn answer(mut stream: TcpStream, files: &Path, root: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines().map_while(Result::ok);
    let first = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let target = first.split_whitespace().nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let close = "Cache-Control: no-cache\r\nConnection: close";
    let inside = path.strip_prefix(root).map(Path::new);
    let inside = inside
        .filter(|inside| inside.components().all(|part| matches!(part, Component::Normal(_))));
    let file = inside.map(|inside| files.join(inside));
    let moved = match &file {
        Some(file) if file.is_dir() && !path.ends_with('/') => Some(format!("{path}/")),
        None if path == "/" => Some(root.to_owned()),
        _ => None,
    };
    if let Some(place) = moved {
        return write!(stream, "HTTP/1.1 301 Moved\r\nLocation: {place}\r\n{close}\r\n\r\n");
    }
    let file = file.map(|file| if file.is_dir() { file.join("index.html") } else { file });
    let found = file.and_then(|file| Some((std::fs::read(&file).ok()?, file)));
    let missing = || (std::fs::read(files.join("404.html")).unwrap_or_default(), "404.html".into());
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let (body, file): (Vec<u8>, PathBuf) = found.unwrap_or_else(missing);
    let (kind, length) = (kind(&file), body.len());
    let head = format!("Content-Type: {kind}\r\nContent-Length: {length}\r\n{close}");
    write!(stream, "HTTP/1.1 {status}\r\n{head}\r\n\r\n")?;
    stream.write_all(&body)
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
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
