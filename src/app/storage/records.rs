//! The saved results: one storage key for each, a list that the pages share.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use leptos::prelude::*;
use serde::de::IgnoredAny;

use crate::app::storage;
use crate::app::storage::Unwritten;
use crate::app::storage::alone::alone;
use crate::app::storage::over::{self, Written, free_id, read_under, write_over};
use crate::dashboard::plan::{self, Plan};
use crate::record;
use crate::record::{Record, Unreadable, Why, archive};
use crate::text::Text;

/// What the keys of records begin with, whatever the version of the scheme of keys.
const ANY_RECORD: &str = "cadran.record.";

/// How long other tabs are listened to before the list is shown anew: they may save thousands at once.
const GATHERING: Duration = Duration::from_millis(30);

/// The saved results of this browser; cheap to copy, found in the context.
#[derive(Clone, Copy)]
pub struct Records {
    /// The records that could be read.
    pub list: RwSignal<Vec<Record>>,
    /// What stood under a record's key and is no record, by the key under which it is kept aside.
    pub aside: RwSignal<Vec<(String, Unreadable)>>,
    /// The texts of records that a later version of this page has saved, and reads.
    pub later: RwSignal<Vec<String>>,
    /// What was deleted last and can be brought back.
    pub deleted: RwSignal<Vec<Record>>,
    /// Targets and notes of periods.
    pub plan: RwSignal<Plan>,
    /// Those that were deleted with everything else, and can be brought back.
    deleted_plan: RwSignal<Plan>,
    /// What became of a change that another tab was ahead of.
    pub notice: RwSignal<Option<Text>>,
    /// The keys that other tabs have changed since the list was shown; `None` for all of them.
    changed_keys: StoredValue<Vec<Option<String>>>,
}

impl Records {
    /// No records yet: storage is looked at once the page is there.
    pub fn new() -> Records {
        Records {
            list: RwSignal::new(Vec::new()),
            aside: RwSignal::new(Vec::new()),
            later: RwSignal::new(Vec::new()),
            deleted: RwSignal::new(Vec::new()),
            plan: RwSignal::new(Plan::default()),
            deleted_plan: RwSignal::new(Plan::default()),
            notice: RwSignal::new(None),
            changed_keys: StoredValue::new(Vec::new()),
        }
    }

    /// The records, from the context.
    pub fn of_page() -> Records {
        expect_context()
    }

    /// Reads storage now, and again what another tab changes while the page is shown.
    pub fn wake(self) {
        self.reload();
        self.reload_plan();
        let changed =
            window_event_listener(leptos::ev::storage, move |event| self.hear(event.key()));
        on_cleanup(move || changed.remove());
    }

    fn hear(self, key: Option<String>) {
        if key.as_ref().is_none_or(|key| key.starts_with(plan::KEY_PREFIX)) {
            self.reload_plan();
        }
        let is_ours =
            |key: &String| key.starts_with(ANY_RECORD) || key.starts_with(record::ASIDE_PREFIX);
        if key.as_ref().is_some_and(|key| !is_ours(key)) {
            return;
        }
        let is_first = self.changed_keys.with_value(Vec::is_empty);
        self.changed_keys.update_value(|changed_keys| changed_keys.push(key));
        if is_first {
            set_timeout(move || self.follow(), GATHERING);
        }
    }

    /// Takes what other tabs have changed: the records alone where there are no others among it.
    fn follow(self) {
        let changed_keys = self.changed_keys.try_update_value(std::mem::take).unwrap_or_default();
        let keys: Option<BTreeSet<String>> = changed_keys.into_iter().collect();
        let read = |key: String| {
            let id = record::id_of_key(&key)?.to_owned();
            match storage::text(&key) {
                Some(text) => read_under(&key, &text).ok().map(|record| (id, Some(record))),
                None => Some((id, None)),
            }
        };
        let changes = keys.and_then(|keys| keys.into_iter().map(read).collect::<Option<_>>());
        match changes {
            Some(changes) => self.apply(changes),
            None => self.reload(),
        }
    }

    /// Reads every record. What cannot be read is moved aside, untouched; what a later version has saved
    /// stays where it is; what lies aside and can be read comes back.
    pub fn reload(self) {
        let (mut records, mut later, mut aside) = (Vec::new(), Vec::new(), Vec::new());
        for (key, text) in storage::texts(ANY_RECORD) {
            if record::id_of_key(&key).is_none() {
                let is_json = serde_json::from_str::<IgnoredAny>(&text).is_ok();
                later.extend(is_json.then_some(text));
                continue;
            }
            match read_under(&key, &text) {
                Ok(record) => records.push(record),
                Err(Unreadable { why: Why::LaterVersion, raw }) => later.push(raw),
                Err(_) => storage::move_aside(&key, &text),
            }
        }
        for (key, text) in storage::texts(record::ASIDE_PREFIX) {
            match record::read(&text) {
                Ok(record) => records.extend(bring_back(&key, record)),
                Err(Unreadable { why: Why::LaterVersion, raw }) => later.push(raw),
                Err(unreadable) => aside.push((key, unreadable)),
            }
        }
        self.list.set(records);
        self.later.set(later);
        self.aside.set(aside);
    }

    fn reload_plan(self) {
        let short = |key: &str| key.strip_prefix(plan::KEY_PREFIX).map(str::to_owned);
        let texts = storage::texts(plan::KEY_PREFIX).into_iter();
        self.plan.set(Plan::of(texts.filter_map(|(key, text)| Some((short(&key)?, text)))));
    }

    /// Keeps a target or a note under its key; an empty text removes it.
    ///
    /// # Errors
    /// Where storage is refused or full; what stood there before is still there.
    pub fn set_of_period(self, key: &str, text: &str) -> Result<(), Unwritten> {
        let kept = [plan::KEY_PREFIX, key].concat();
        match text.is_empty() {
            true => storage::remove(&kept),
            false => storage::store(&kept, text)?,
        }
        self.plan.update(|plan| plan.set(key, text));
        Ok(())
    }

    /// Adds targets and notes where none stands. Gives how many were added, and how many differ from what stands and
    /// were left out.
    ///
    /// # Errors
    /// Where storage is refused or full; what was added until then stays.
    pub fn add_of_periods(
        self,
        texts: &BTreeMap<String, String>,
    ) -> Result<(usize, usize), Unwritten> {
        let (mut added, mut left_out) = (0, 0);
        for (key, text) in texts {
            let standing = self.plan.with_untracked(|plan| plan.texts().get(key).cloned());
            match standing {
                None if !text.is_empty() => {
                    self.set_of_period(key, text)?;
                    added += 1;
                }
                Some(standing) if standing != *text => left_out += 1,
                None | Some(_) => {}
            }
        }
        Ok((added, left_out))
    }

    /// All of it as one document, with what a later version has saved.
    pub fn written(self) -> String {
        let (later, plan) = (self.later.get_untracked(), self.plan.get_untracked());
        self.list.with_untracked(|list| archive::write(list, &later, plan.texts()))
    }

    /// Deletes all records that can be read, and all targets and notes; they can be brought back.
    pub fn delete_all(self) {
        self.delete(|_| true);
        let plan = self.plan.get_untracked();
        for key in plan.texts().keys() {
            storage::remove(&[plan::KEY_PREFIX, key].concat());
        }
        self.plan.set(Plan::default());
        self.deleted_plan.set(plan);
    }

    /// Shows records that have changed, by their ids; `None` for what is gone.
    pub fn apply(self, changes: BTreeMap<String, Option<Record>>) {
        self.list.update(|list| {
            list.retain(|known| !changes.contains_key(&known.id));
            list.extend(changes.into_values().flatten());
        });
    }

    /// Writes a record over an earlier one. Where another tab has changed that one meanwhile, both are
    /// kept, and said so; `other` names the one that is written. Gives what was written.
    ///
    /// # Errors
    /// Where storage is refused or full; nothing is changed then.
    pub async fn change(
        self,
        earlier: Record,
        record: Record,
        other: fn(Record) -> Record,
    ) -> Result<Record, Unwritten> {
        let written = over::change(earlier, record, other).await?;
        Ok(self.take(vec![written]).pop().expect("one was written, one is taken"))
    }

    /// Shows what was written, and says what was not as it was meant.
    fn take(self, written: Vec<Written>) -> Vec<Record> {
        let mut changes = BTreeMap::new();
        let mut notice = None;
        let mut records = Vec::new();
        for Written { record, standing, said } in written {
            changes.extend(standing.map(|standing| (standing.id.clone(), Some(standing))));
            changes.insert(record.id.clone(), Some(record.clone()));
            notice = said.or(notice);
            records.push(record);
        }
        self.apply(changes);
        self.notice.set(notice);
        records
    }

    /// Deletes the records that a condition names; they can be brought back until the next deletion, as
    /// they stood. What another tab has made of them that cannot be read here is left alone.
    pub fn delete(self, is_meant: impl Fn(&Record) -> bool) {
        let (gone, mut kept): (Vec<Record>, Vec<Record>) =
            self.list.get_untracked().into_iter().partition(is_meant);
        let mut deleted = Vec::new();
        for record in gone {
            let key = record.key();
            match storage::text(&key).map(|text| read_under(&key, &text)) {
                Some(Ok(standing)) => {
                    storage::remove(&key);
                    deleted.push(standing);
                }
                Some(Err(_)) => kept.push(record),
                None => deleted.push(record),
            }
        }
        self.list.set(kept);
        self.deleted.set(deleted);
        self.deleted_plan.set(Plan::default());
        self.notice.set(None);
    }

    /// Brings back what was deleted last. Where another tab has saved something else under an id, both
    /// are kept, and said so.
    ///
    /// # Errors
    /// Where storage is refused or full; what is missing then can still be brought back.
    pub async fn undo(self, other: fn(Record) -> Record) -> Result<(), Unwritten> {
        let mut left = self.deleted.get_untracked();
        let (written, left, failed) = alone(move || {
            let mut written = Vec::new();
            while let Some(record) = left.pop() {
                match write_over(None, record.clone(), other) {
                    Ok(one) => written.push(one),
                    Err(why) => {
                        left.push(record);
                        return (written, left, Err(why));
                    }
                }
            }
            (written, left, Ok(()))
        })
        .await;
        self.take(written);
        self.deleted.set(left);
        failed?;
        let plan = self.deleted_plan.get_untracked();
        self.add_of_periods(plan.texts()).map(drop)
    }

    /// Deletes what was kept aside.
    pub fn forget_aside(self) {
        self.aside.with_untracked(|aside| aside.iter().for_each(|(key, _)| storage::remove(key)));
        self.aside.set(Vec::new());
    }
}

/// Puts a record that lies aside back to its place, or beside what stands there by now; gives it where
/// it is a further one.
fn bring_back(aside: &str, record: Record) -> Option<Record> {
    let standing = storage::text(&record.key());
    let is_there = standing.is_some_and(|text| record::read(&text).as_ref() == Ok(&record));
    let record = match is_there {
        true => None,
        false => Some(Record { id: free_id(&record.id), ..record }),
    };
    let written = record.as_ref().map(|record| storage::save(&record.key(), record));
    if written.is_none_or(|written| written.is_ok()) {
        storage::remove(aside);
    }
    record
}
