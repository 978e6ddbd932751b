//! The saved results: one storage key for each, a list that the pages share.

use leptos::prelude::*;

use super::storage::{self, Unwritten};
use crate::record::{self, Record, Unreadable};

/// The saved results of this browser; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct Records {
    /// The records that could be read.
    pub list: RwSignal<Vec<Record>>,
    /// What stood under a record's key and is no record, by the key under which it is kept aside.
    pub aside: RwSignal<Vec<(String, Unreadable)>>,
}

impl Records {
    /// No records yet: storage is looked at once the page is there.
    pub fn new() -> Records {
        Records { list: RwSignal::new(Vec::new()), aside: RwSignal::new(Vec::new()) }
    }

    /// The records, from the context.
    pub fn of_page() -> Records {
        expect_context()
    }

    /// Reads storage now, and again whenever another tab changes it.
    pub fn wake(self) {
        self.reload();
        let changed = window_event_listener(leptos::ev::storage, move |_| self.reload());
        on_cleanup(move || changed.remove());
    }

    /// Reads every record; what cannot be read is moved aside, untouched.
    pub fn reload(self) {
        let mut records = Vec::new();
        for key in storage::keys(record::KEY_PREFIX) {
            match storage::text(&key).map(|text| record::read(&text)) {
                Some(Ok(record)) => records.push(record),
                Some(Err(unreadable)) => {
                    storage::move_aside(&key, &record::aside_key(&key), &unreadable.raw);
                }
                None => {}
            }
        }
        let aside = storage::keys(record::ASIDE_PREFIX)
            .into_iter()
            .filter_map(|key| {
                let text = storage::text(&key)?;
                record::read(&text).err().map(|unreadable| (key, unreadable))
            })
            .collect();
        self.list.set(records);
        self.aside.set(aside);
    }

    /// Saves a new record, with an id and the present moment.
    ///
    /// # Errors
    /// Where storage is refused or full; nothing is changed then.
    pub fn add(self, record: Record) -> Result<(), Unwritten> {
        let saved_at = String::from(js_sys::Date::new_0().to_iso_string());
        let taken =
            |id: &str| self.list.with_untracked(|list| list.iter().any(|known| known.id == id));
        let id = record::fresh_id(&saved_at, taken);
        self.put(Record { id, saved_at, ..record })
    }

    /// Writes a record in place of the one with its id, or beside the others.
    ///
    /// # Errors
    /// Where storage is refused or full; nothing is changed then.
    pub fn put(self, record: Record) -> Result<(), Unwritten> {
        storage::store(&record.key(), &record)?;
        self.list.update(|list| {
            list.retain(|known| known.id != record.id);
            list.push(record);
        });
        Ok(())
    }

    /// Deletes a record.
    pub fn delete(self, id: &str) {
        self.list.update(|list| {
            list.retain(|record| {
                if record.id == id {
                    storage::remove(&record.key());
                }
                record.id != id
            });
        });
    }
}
