//! The server of the browser tests: as plain as the simplest host, and with the faults that a test asks for.

mod faults;
mod headers;
mod port;
mod site;
mod watch;

pub use faults::Fault;
pub use watch::Request;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use site::Site;
use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tower::ServiceExt;
use watch::Watch;

/// A server that answers until it is dropped.
pub struct Server {
    /// The address of the site's root, with a slash at its end.
    pub address: String,
    site: Arc<Site>,
    /// Accepts connections; they end with it.
    accepting: JoinHandle<()>,
}

impl Server {
    /// Serves the files of a folder, under a folder of the host if one is named, on a port that this process has
    /// not had before.
    ///
    /// # Panics
    /// When it is called outside a runtime of tokio.
    pub fn start(files: &Path, folder: Option<&str>) -> io::Result<Server> {
        Server::of(files, folder, None)
    }

    /// Serves a site for one test: requests and what pages report are noted, and faults can be asked for.
    ///
    /// # Panics
    /// When it is called outside a runtime of tokio.
    pub fn watched(files: &Path, folder: Option<&str>) -> io::Result<Server> {
        Server::of(files, folder, Some(Watch::default()))
    }

    fn of(files: &Path, folder: Option<&str>, watch: Option<Watch>) -> io::Result<Server> {
        let listener = port::listen()?;
        let site = Arc::new(Site::new(files, folder, watch));
        let address = format!("http://{}{}", listener.local_addr()?, site.root());
        let listener = TcpListener::from_std(listener)?;
        let accepting = tokio::spawn(accept(listener, Arc::clone(&site)));
        Ok(Server { address, site, accepting })
    }

    /// Every request of the site since the start, in a watched server.
    pub fn requests(&self) -> Vec<Request> {
        self.site.watch.as_ref().map(Watch::requests).unwrap_or_default()
    }

    /// What pages reported since this was last asked, in a watched server.
    pub fn told(&self) -> Vec<String> {
        self.site.watch.as_ref().map(Watch::told).unwrap_or_default()
    }
}

impl Drop for Server {
    /// Frees the port and closes every connection.
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>) {
    let router = Arc::clone(&site).router();
    let mut connections = JoinSet::new();
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(stream, Arc::clone(&site), router.clone()));
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Answers the requests of one connection, which is closed without an answer where a fault says so: a service of
/// axum always answers, one of hyper may fail.
async fn serve(stream: TcpStream, site: Arc<Site>, router: Router) {
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let path = request.uri().path();
        let is_dropped = site.watch.as_ref().is_some_and(|watch| watch.faults.drops(path));
        let router = router.clone();
        async move {
            if is_dropped {
                return Err(io::Error::from(io::ErrorKind::ConnectionReset));
            }
            router.oneshot(request.map(Body::new)).await.map_err(|never: Infallible| match never {})
        }
    });
    stream.set_nodelay(true).ok();
    // A browser that goes away in the middle of an answer is no concern of the others.
    http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok();
}

#[cfg(test)]
mod tests;
