//! What a server of the tests does wrong when it is asked to: as hosts and lines do now and then.

use super::{Answer, Request, Server};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex};

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
pub struct Faults {
    state: Mutex<State>,
    /// Told whenever an answer that stalls may go on.
    mended: Condvar,
}

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

impl Faults {
    fn with<Given>(&self, work: impl FnOnce(&mut State) -> Given) -> Given {
        work(&mut self.state.lock().expect("no thread ends while it looks for faults"))
    }

    pub(super) fn spoil(&self, part: &str, fault: Fault) {
        self.with(|state| state.files.push((part.to_owned(), fault)));
    }

    pub(super) fn mend(&self) {
        self.with(|state| (state.files.clear(), state.is_unplugged = false));
        self.mended.notify_all();
    }

    /// Whether an answer stops half-way.
    pub(super) fn stalls(&self, request: &Request) -> bool {
        self.of(request) == Some(Fault::Stalled)
    }

    /// Waits until an answer may go on.
    pub(super) fn wait_for(&self, request: &Request) {
        let state = self.state.lock().expect("no thread ends while it looks for faults");
        let stalls = |state: &mut State| state.of(request) == Some(Fault::Stalled);
        drop(self.mended.wait_while(state, stalls));
    }

    pub(super) fn unplug(&self) {
        self.with(|state| state.is_unplugged = true);
    }

    pub(super) fn deploy(&self, files: &Path) {
        self.with(|state| state.deployed = Some(files.to_path_buf()));
    }

    pub(super) fn deployed(&self) -> Option<PathBuf> {
        self.with(|state| state.deployed.clone())
    }

    pub(super) fn let_worker_in(&self, first: &str) {
        self.with(|state| state.worker = Some(first.to_owned()));
    }

    pub(super) fn worker(&self) -> Option<String> {
        self.with(|state| state.worker.clone())
    }

    /// The fault of what is asked for.
    pub(super) fn of(&self, request: &Request) -> Option<Fault> {
        self.with(|state| state.of(request))
    }

    /// Whether nothing goes back to whoever asks for this.
    pub(super) fn drops(&self, request: &Request) -> bool {
        if self.of(request) == Some(Fault::Lost) {
            self.unplug();
        }
        self.with(|state| state.is_unplugged)
    }

    /// Does to an answer what is wrong with its file.
    pub(super) fn change(&self, answer: &mut Answer, request: &Request) {
        match self.of(request) {
            Some(Fault::Page) => {
                answer.kind = "text/html";
                answer.body = b"<!DOCTYPE html><title>Nothing here</title>".into();
            }
            Some(Fault::Cut) => answer.body.truncate(answer.body.len() / 2),
            Some(Fault::Gone) => {
                answer.status = "404 Not Found";
                answer.body.clear();
            }
            Some(Fault::Lost | Fault::Stalled) | None => {}
        }
    }
}

impl State {
    fn of(&self, request: &Request) -> Option<Fault> {
        let fits = |(part, _): &&(String, Fault)| request.path().contains(part.as_str());
        self.files.iter().find(fits).map(|(_, fault)| *fault)
    }
}

/// What a test makes its server do; any other server does nothing of it.
impl Server {
    fn faults(&self, work: impl FnOnce(&Faults)) {
        if let Some(watch) = &self.site.watch {
            work(&watch.faults);
        }
    }

    /// From now on, files whose paths hold this have a fault.
    pub fn spoil(&self, part: &str, fault: Fault) {
        self.faults(|faults| faults.spoil(part, fault));
    }

    /// Nobody who asks gets an answer.
    pub fn unplug(&self) {
        self.faults(Faults::unplug);
    }

    /// Puts an end to all faults.
    pub fn mend(&self) {
        self.faults(Faults::mend);
    }

    /// Serves another version of the site.
    pub fn deploy(&self, files: &Path) {
        self.faults(|faults| faults.deploy(files));
    }

    /// Lets pages have a worker that keeps the site; it runs a script before its own program.
    pub fn let_worker_in(&self, first: &str) {
        self.faults(|faults| faults.let_worker_in(first));
    }

    /// Forgets the requests so far, and what was told.
    pub fn forget(&self) {
        if let Some(watch) = &self.site.watch {
            watch.forget();
        }
    }
}
