//! What stays in the browser: saved results and settings, behind a probe.
//!
//! gloo-storage panics where touching `localStorage` throws (a frame with storage blocked), so it is
//! called only after the probe has succeeded.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::words;
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

/// What stands under a key.
#[derive(Debug)]
pub enum Stored<T> {
    /// Nothing.
    Nothing,
    /// A value.
    Value(T),
    /// A text that is no such value.
    Unreadable(String),
}

/// Finds out whether storage can be touched without an exception.
pub fn probe() -> Access {
    match window().local_storage() {
        Ok(Some(storage)) if storage.length().is_ok() => Access::Open,
        _ => Access::Refused,
    }
}

/// Reads what stands under a key.
pub fn load<T: DeserializeOwned>(key: &str) -> Stored<T> {
    if probe() != Access::Open {
        return Stored::Nothing;
    }
    match LocalStorage::get(key) {
        Ok(value) => Stored::Value(value),
        Err(StorageError::KeyNotFound(_)) => Stored::Nothing,
        Err(_) => text(key).map_or(Stored::Nothing, Stored::Unreadable),
    }
}

/// The text that stands under a key, as it is.
pub fn text(key: &str) -> Option<String> {
    if probe() != Access::Open {
        return None;
    }
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Writes a value under a key.
///
/// # Errors
/// Where storage is refused or full; what stood there before is still there.
pub fn store<T: Serialize>(key: &str, value: &T) -> Result<(), Unwritten> {
    if probe() != Access::Open {
        return Err(Unwritten::Refused);
    }
    LocalStorage::set(key, value).map_err(|_| Unwritten::Full)
}

/// Moves the text of a key to another key, untouched; it stays where it was if there is no room.
pub fn move_aside(from: &str, to: &str, text: &str) {
    if probe() == Access::Open && LocalStorage::raw().set_item(to, text).is_ok() {
        LocalStorage::delete(from);
    }
}

/// Removes what stands under a key.
pub fn remove(key: &str) {
    if probe() == Access::Open {
        LocalStorage::delete(key);
    }
}

/// The keys that begin with a prefix.
pub fn keys(prefix: &str) -> Vec<String> {
    if probe() != Access::Open {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    (0..storage.length().unwrap_or(0))
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect()
}
