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
    /// What was deleted last and can be brought back.
    pub deleted: RwSignal<Vec<Record>>,
}

impl Records {
    /// No records yet: storage is looked at once the page is there.
    pub fn new() -> Records {
        Records {
            list: RwSignal::new(Vec::new()),
            aside: RwSignal::new(Vec::new()),
            deleted: RwSignal::new(Vec::new()),
        }
    }

    /// The records, from the context.
    pub fn of_page() -> Records {
        expect_context()
    }

    /// Reads storage now, and again whenever another tab changes it while the page is shown.
    pub fn wake(self) {
        self.reload();
        let changed = window_event_listener(leptos::ev::storage, move |_| self.reload());
        on_cleanup(move || changed.remove());
    }

    /// Reads every record; what cannot be read is moved aside, untouched.
    pub fn reload(self) {
        let mut records = Vec::new();
        for key in keys(record::KEY_PREFIX) {
            match storage::text(&key).map(|text| record::read(&text)) {
                Some(Ok(record)) => records.push(record),
                Some(Err(unreadable)) => {
                    storage::move_aside(&key, &record::aside_key(&key), &unreadable.raw);
                }
                None => {}
            }
        }
        let aside = keys(record::ASIDE_PREFIX)
            .into_iter()
            .filter_map(|key| {
                let text = storage::text(&key)?;
                record::read(&text).err().map(|unreadable| (key, unreadable))
            })
            .collect();
        self.list.set(records);
        self.aside.set(aside);
    }

    /// Writes a record in place of the one with its id, or beside the others.
    ///
    /// # Errors
    /// Where storage is refused or full; nothing is changed then.
    pub fn put(self, record: Record) -> Result<(), Unwritten> {
        storage::store(&record.key(), &record::write(&record))?;
        self.list.update(|list| {
            list.retain(|known| known.id != record.id);
            list.push(record);
        });
        Ok(())
    }

    /// Deletes the records that a condition names; they can be brought back until the next deletion.
    pub fn delete(self, is_meant: impl Fn(&Record) -> bool) {
        let (gone, kept): (Vec<Record>, Vec<Record>) =
            self.list.get_untracked().into_iter().partition(is_meant);
        gone.iter().for_each(|record| storage::remove(&record.key()));
        self.list.set(kept);
        self.deleted.set(gone);
    }

    /// Brings back what was deleted last.
    ///
    /// # Errors
    /// Where storage is refused or full; what is missing then can still be brought back.
    pub fn undo(self) -> Result<(), Unwritten> {
        while let Some(record) = self.deleted.with_untracked(|deleted| deleted.last().cloned()) {
            self.put(record)?;
            self.deleted.update(|deleted| {
                deleted.pop();
            });
        }
        Ok(())
    }

    /// Deletes what was kept aside.
    pub fn forget_aside(self) {
        self.aside.with_untracked(|aside| aside.iter().for_each(|(key, _)| storage::remove(key)));
        self.aside.set(Vec::new());
    }
}

/// The keys that begin with a prefix.
fn keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage::storage() else { return Vec::new() };
    (0..storage.length().unwrap_or(0))
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect()
}
