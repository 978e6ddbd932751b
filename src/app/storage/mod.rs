//! What stays in the browser: saved results and settings, behind a probe.
//!
//! Touching `localStorage` throws in a frame with storage blocked, and gloo-storage panics then: every
//! function asks first. Reading gives texts, since what cannot be read is kept aside as it stands.

pub mod alone;
pub mod download;
pub mod file;
pub mod keep;
pub mod over;
pub mod persist;
pub mod records;

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;

use crate::app::words;
use crate::record;
use crate::text::Text;
use leptos::prelude::window;

/// Whether this browser keeps anything for us.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Access {
    /// Not looked at yet: the page is still being taken over.
    #[default]
    Unknown,
    /// It works.
    Open,
    /// It is refused: a private window, a sandboxed frame, a setting.
    Refused,
}

/// Why something could not be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unwritten {
    /// Storage is refused.
    Refused,
    /// Storage is full, or refuses this text.
    Full,
}

impl Unwritten {
    /// What to say about it.
    pub const fn message(self) -> Text {
        match self {
            Unwritten::Refused => words::STORAGE_REFUSED,
            Unwritten::Full => words::STORAGE_FULL,
        }
    }
}

/// Finds out whether storage can be touched without an exception.
pub fn probe() -> Access {
    let storage = window().local_storage().ok().flatten();
    match storage.filter(|storage| storage.length().is_ok()) {
        Some(_) => Access::Open,
        None => Access::Refused,
    }
}

fn is_open() -> bool {
    probe() == Access::Open
}

/// The text that stands under a key, as it is.
pub fn text(key: &str) -> Option<String> {
    if !is_open() {
        return None;
    }
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// The keys that begin with a prefix, in no order. All are asked for at once: asking for one after the
/// other takes some browsers as long for each as there are keys.
pub fn keys(prefix: &str) -> Vec<String> {
    if !is_open() {
        return Vec::new();
    }
    let keys = js_sys::Object::keys(LocalStorage::raw().as_ref());
    keys.iter().filter_map(|key| key.as_string()).filter(|key| key.starts_with(prefix)).collect()
}

/// The keys that begin with a prefix, each with its text, in no order. Storage is looked at once for all of them.
pub fn texts(prefix: &str) -> Vec<(String, String)> {
    let keys = keys(prefix);
    if keys.is_empty() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let text = |key: String| Some((storage.get_item(&key).ok().flatten()?, key));
    keys.into_iter().filter_map(text).map(|(text, key)| (key, text)).collect()
}

/// Writes a value under a key, as JSON.
///
/// # Errors
/// Where storage is refused or full; what stood there before is still there.
pub fn save(key: &str, value: &impl Serialize) -> Result<(), Unwritten> {
    if !is_open() {
        return Err(Unwritten::Refused);
    }
    LocalStorage::set(key, value).map_err(|_| Unwritten::Full)
}

/// Writes a text under a key, as it is.
///
/// # Errors
/// As [`save`].
pub fn store(key: &str, text: &str) -> Result<(), Unwritten> {
    if !is_open() {
        return Err(Unwritten::Refused);
    }
    LocalStorage::raw().set_item(key, text).map_err(|_| Unwritten::Full)
}

/// Keeps a text that could not be read beside the rest, untouched, and frees the key under which it was
/// found; it stays where it was if there is no room.
pub fn move_aside(key: &str, text: &str) {
    if copy_aside(key, text).is_ok() {
        remove(key);
    }
}

/// Keeps a text that could not be read in full beside the rest, untouched.
///
/// # Errors
/// Where storage is refused or full.
pub fn copy_aside(key: &str, text: &str) -> Result<(), Unwritten> {
    store(&record::aside_key(key, is_taken), text)
}

/// Whether anything stands under a key.
pub fn is_taken(key: &str) -> bool {
    text(key).is_some()
}

/// Removes what stands under a key.
pub fn remove(key: &str) {
    if is_open() {
        LocalStorage::delete(key);
    }
}

/// What lasts as long as the tab, behind a probe as well.
pub mod tab {
    use gloo_storage::{SessionStorage, Storage};
    use serde::Serialize;

    use crate::record;
    use leptos::prelude::window;

    fn is_open() -> bool {
        let storage = window().session_storage().ok().flatten();
        storage.is_some_and(|storage| storage.length().is_ok())
    }

    /// The text that stands under a key, as it is.
    pub fn text(key: &str) -> Option<String> {
        if !is_open() {
            return None;
        }
        SessionStorage::raw().get_item(key).ok().flatten()
    }

    /// Writes a value under a key, as JSON. Where storage is refused or full it lasts until the page is
    /// left.
    pub fn save(key: &str, value: &impl Serialize) {
        if is_open() {
            let _ = SessionStorage::set(key, value);
        }
    }

    /// Keeps a text that could not be read beside the rest, as far as there is room, and frees its key.
    pub fn move_aside(key: &str, found: &str) {
        if !is_open() {
            return;
        }
        let aside = record::aside_key(key, |key| text(key).is_some());
        if SessionStorage::raw().set_item(&aside, found).is_ok() {
            SessionStorage::delete(key);
        }
    }
}
