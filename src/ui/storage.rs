//! What stays in the browser: saved results and settings, behind a probe.
//!
//! Touching `localStorage` throws in a frame with storage blocked, so every function asks first.

use crate::ui::prelude::window;
use web_sys::Storage;

use super::words;
use crate::record;
use crate::text::Text;

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

/// The storage, where it can be touched.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten().filter(|storage| storage.length().is_ok())
}

/// Finds out whether storage can be touched without an exception.
pub fn probe() -> Access {
    match storage() {
        Some(_) => Access::Open,
        None => Access::Refused,
    }
}

/// The text that stands under a key, as it is.
pub fn text(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// The keys that begin with a prefix, in no order. All are asked for at once: asking for one after the
/// other takes some browsers as long for each as there are keys.
#[cfg(any(feature = "library", feature = "pages"))]
pub fn keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let storage: &js_sys::Object = storage.as_ref();
    let keys = js_sys::Object::keys(storage);
    keys.iter().filter_map(|key| key.as_string()).filter(|key| key.starts_with(prefix)).collect()
}

/// Writes a text under a key.
///
/// # Errors
/// Where storage is refused or full; what stood there before is still there.
pub fn store(key: &str, text: &str) -> Result<(), Unwritten> {
    let storage = storage().ok_or(Unwritten::Refused)?;
    storage.set_item(key, text).map_err(|_| Unwritten::Full)
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
    if let Some(storage) = storage() {
        // Storage that can be read can be emptied.
        let _ = storage.remove_item(key);
    }
}
