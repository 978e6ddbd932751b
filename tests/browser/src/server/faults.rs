//! What a server of the tests does wrong when it is asked to: as hosts and lines do now and then.

use super::Server;
use http::response::Parts;
use http::{HeaderValue, StatusCode, header};
use std::path::{Path, PathBuf};
use tokio::sync::watch;

/// What is wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// In its place comes a page, as if all were well.
    Page,
    /// It ends half-way, as if that were all of it.
    Cut,
    /// It is not there.
    Gone,
    /// The line breaks when it is asked for, and stays broken.
    Lost,
    /// It stops half-way, and goes on once the fault is mended.
    Stalled,
}

/// The faults of a host, all of which can be mended.
#[derive(Default)]
pub struct Faults(watch::Sender<State>);

#[derive(Default)]
struct State {
    /// Whose path holds this has the fault.
    files: Vec<(String, Fault)>,
    is_unplugged: bool,
    /// What is served in place of the first version of the site.
    deployed: Option<PathBuf>,
    /// What a worker runs before its own program; without it no worker is let in.
    worker: Option<String>,
}

impl State {
    fn of(&self, path: &str) -> Option<Fault> {
        let fits = |(part, _): &&(String, Fault)| path.contains(part.as_str());
        self.files.iter().find(fits).map(|(_, fault)| *fault)
    }
}

impl Faults {
    /// The folder that is served in place of the first version of the site.
    pub fn deployed(&self) -> Option<PathBuf> {
        self.0.borrow().deployed.clone()
    }

    /// What a worker runs before its own program; without it no worker is let in.
    pub fn worker(&self) -> Option<String> {
        self.0.borrow().worker.clone()
    }

    /// The fault of what lies at a path.
    pub fn of(&self, path: &str) -> Option<Fault> {
        self.0.borrow().of(path)
    }

    /// Whether nothing goes back to whoever asks for this path.
    pub fn drops(&self, path: &str) -> bool {
        if self.of(path) == Some(Fault::Lost) {
            self.0.send_modify(|state| state.is_unplugged = true);
        }
        self.0.borrow().is_unplugged
    }

    /// Waits until an answer that stalls may go on.
    pub fn until_mended(&self, path: &str) -> impl Future<Output = ()> + Send + 'static {
        let (mut changes, path) = (self.0.subscribe(), path.to_owned());
        async move {
            // An error means that the server has gone, and the connection with it.
            changes.wait_for(|state| state.of(&path) != Some(Fault::Stalled)).await.ok();
        }
    }

    /// Does to an answer what is wrong with its file.
    pub fn change(&self, head: &mut Parts, body: &mut Vec<u8>, path: &str) {
        match self.of(path) {
            Some(Fault::Page) => {
                head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
                *body = b"<!DOCTYPE html><title>Nothing here</title>".into();
            }
            Some(Fault::Cut) => body.truncate(body.len() / 2),
            Some(Fault::Gone) => {
                head.status = StatusCode::NOT_FOUND;
                body.clear();
            }
            Some(Fault::Lost | Fault::Stalled) | None => {}
        }
    }
}

/// What a test makes its server do; a server that is not watched does nothing of it.
impl Server {
    fn change(&self, change: impl FnOnce(&mut State)) {
        if let Some(watch) = &self.site.watch {
            watch.faults.0.send_modify(change);
        }
    }

    /// From now on, files whose paths hold this have a fault.
    pub fn spoil(&self, part: &str, fault: Fault) {
        self.change(|state| state.files.push((part.to_owned(), fault)));
    }

    /// Nobody who asks gets an answer.
    pub fn unplug(&self) {
        self.change(|state| state.is_unplugged = true);
    }

    /// Puts an end to all faults.
    pub fn mend(&self) {
        self.change(|state| (state.files.clear(), state.is_unplugged = false).1);
    }

    /// Serves another version of the site.
    pub fn deploy(&self, files: &Path) {
        self.change(|state| state.deployed = Some(files.to_path_buf()));
    }

    /// Lets pages have a worker that keeps the site; it runs a script before its own program.
    pub fn let_worker_in(&self, first: &str) {
        self.change(|state| state.worker = Some(first.to_owned()));
    }

    /// Forgets the requests so far, and what was told.
    pub fn forget(&self) {
        if let Some(watch) = &self.site.watch {
            watch.forget();
        }
    }
}
