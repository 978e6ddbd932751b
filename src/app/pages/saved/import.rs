//! Bringing a copy back slice by slice, so that the page stays alive, and counting what became of each record.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::web_sys::{File, HtmlInputElement};
use wasm_bindgen_futures::JsFuture;

use crate::app::pages::saved::unread::Unread;
use crate::app::state::State;
use crate::app::storage;
use crate::app::storage::Unwritten;
use crate::app::storage::alone::{alone, pause};
use crate::app::storage::records::Records;
use crate::app::words::saved;
use crate::record;
use crate::record::archive::{Merging, Reading};
use crate::record::{Record, Unreadable, Why};

/// The most bytes of a file: it is held in memory, and storage takes a fraction of it.
const LARGEST: f64 = 64_000_000.0;

/// How many records are read before the page has its turn.
const SLICE: usize = 500;

/// How many records find no room before the rest of a copy is counted without being read.
const GIVEN_UP: usize = 1_000;

/// How many of the records that cannot be read are shown.
const TOLD: usize = 10;

/// What an import is at, or came to.
#[derive(Clone)]
pub enum Report {
    /// The browser could not read the file.
    NoFile,
    /// It is larger than any copy.
    TooLarge,
    /// It is no copy of ours.
    NoArchive(Why),
    /// So many bytes of so many are read.
    Running(usize, usize),
    /// It was joined to what is there, as far as the storage took it.
    Joined(Joined),
}

/// How many records came to what.
#[derive(Clone, Default)]
pub struct Joined {
    added: usize,
    already_there: usize,
    no_room: usize,
    /// How many targets and notes differ from those that are there.
    other_periods: usize,
    refused: Option<Unwritten>,
    /// The first of those that cannot be read, and how many there are for each reason.
    unreadable: Vec<Unreadable>,
    left_out: Vec<(Why, usize)>,
}

/// Reads the file chosen and joins it to what is there, one file at a time; the same file can be chosen
/// again.
pub fn import(input: HtmlInputElement, records: Records, report: RwSignal<Option<Report>>) {
    if matches!(report.get_untracked(), Some(Report::Running(..))) {
        return;
    }
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    leptos::task::spawn_local(async move {
        import_file(file, records, report).await;
        input.set_value("");
    });
}

/// Joins a file to what is there, and says what came of it.
pub async fn import_file(file: File, records: Records, report: RwSignal<Option<Report>>) {
    report.set(Some(Report::Running(0, 1)));
    let end = read(file, records, report).await;
    report.set(Some(end));
}

/// What stands in a file.
///
/// # Errors
/// Where the file is larger than any copy, or cannot be read.
pub async fn bytes_of(file: &File) -> Result<Vec<u8>, Report> {
    if file.size() > LARGEST {
        return Err(Report::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| Report::NoFile)?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

async fn read(file: File, records: Records, report: RwSignal<Option<Report>>) -> Report {
    let bytes = match bytes_of(&file).await {
        Ok(bytes) => bytes,
        Err(report) => return report,
    };
    let reading = match Reading::begin(bytes) {
        Ok(reading) => reading,
        Err(why) => return Report::NoArchive(why),
    };
    let merging = records.list.with_untracked(|list| Merging::with(list));
    let mut joined = Joined::default();
    match records.add_of_periods(reading.periods()) {
        Ok((_, other)) => joined.other_periods = other,
        Err(_) => joined.no_room += 1,
    }
    let work = Work { reading, merging, joined, new: Vec::new(), no_room: None };
    let work = Rc::new(RefCell::new(work));
    loop {
        let slice = Rc::clone(&work);
        let goes_on = alone(move || slice.borrow_mut().slice()).await;
        let (read, all) = work.borrow().reading.progress();
        report.set(Some(Report::Running(read, all)));
        // The list is drawn once more when all is done: thousands of cards would hold the page up.
        pause().await;
        if !goes_on {
            break;
        }
    }
    let mut work = work.borrow_mut();
    let new = std::mem::take(&mut work.new).into_iter();
    let new: BTreeMap<_, _> = new.map(|record| (record.id.clone(), Some(record))).collect();
    if !new.is_empty() {
        records.apply(new);
    }
    Report::Joined(std::mem::take(&mut work.joined))
}

struct Work {
    reading: Reading,
    merging: Merging,
    joined: Joined,
    new: Vec<Record>,
    /// The length of the shortest record that found no room: a longer one would find none either.
    no_room: Option<usize>,
}

impl Work {
    /// Joins the next records; whether there may be more.
    fn slice(&mut self) -> bool {
        for _ in 0..SLICE {
            if self.joined.no_room >= GIVEN_UP {
                self.joined.no_room += self.reading.count_rest();
                return false;
            }
            match self.reading.next() {
                Some(Ok(record)) => self.join(record),
                Some(Err(unreadable)) => self.joined.leave_out(unreadable),
                None => return false,
            }
        }
        self.joined.refused.is_none()
    }

    fn join(&mut self, record: Record) {
        let is_taken = |id: &str| storage::is_taken(&[record::KEY_PREFIX, id].concat());
        let Some(placed) = self.merging.place(record, is_taken) else {
            self.joined.already_there += 1;
            return;
        };
        let (key, text) = (placed.record.key(), record::write(&placed.record));
        let length = key.len() + text.len();
        if self.no_room.is_some_and(|shortest| length >= shortest) {
            self.joined.no_room += 1;
            return;
        }
        match storage::store(&key, &text) {
            Ok(()) => {
                self.joined.added += 1;
                self.new.push(placed.record.clone());
                self.merging.note(placed);
            }
            Err(why) => {
                self.joined.no_room += 1;
                self.no_room = Some(length);
                self.joined.refused = Some(why).filter(|why| *why == Unwritten::Refused);
            }
        }
    }
}

impl Joined {
    fn leave_out(&mut self, unreadable: Unreadable) {
        match self.left_out.iter_mut().find(|(why, _)| *why == unreadable.why) {
            Some((_, count)) => *count += 1,
            None => self.left_out.push((unreadable.why, 1)),
        }
        if self.unreadable.len() < TOLD {
            self.unreadable.push(unreadable);
        }
    }
}

/// How far the import is, or what it came to, in words.
pub fn said(report: Report, state: State) -> AnyView {
    let lang = state.lang();
    let poor =
        |text: String| view! { <div class="notice notice--poor"><p>{text}</p></div> }.into_any();
    let joined = match report {
        Report::Running(..) => {
            return view! { <p class="quiet">{state.say(saved::IMPORTING)}</p> }.into_any();
        }
        Report::NoFile => return poor(state.say(saved::FILE_UNREADABLE).to_owned()),
        Report::TooLarge => return poor(state.say(saved::FILE_TOO_LARGE).to_owned()),
        Report::NoArchive(why) => {
            let why = why.message().get(lang);
            return poor(format!("{} {why}", state.say(saved::NO_ARCHIVE)));
        }
        Report::Joined(joined) => joined,
    };
    let Joined { added, already_there, no_room, other_periods, refused, unreadable, left_out } =
        joined;
    let full = match refused {
        Some(why) => state.say(why.message()),
        None if no_room > 0 => state.say(saved::NO_ROOM),
        None => "",
    };
    let sentence = format!("{} {full}", saved::imported(added, already_there, no_room, lang));
    let all: usize = left_out.iter().map(|(_, count)| count).sum();
    let more = all - unreadable.len();
    let line = |(why, count): (Why, usize)| {
        view! { <p>{saved::left_out(count, why.message().get(lang), lang)}</p> }
    };
    let class = if no_room > 0 { "notice notice--poor" } else { "notice" };
    view! {
        <div class=class data-imported=added.to_string()>
            <p>{sentence}</p>
            {(other_periods > 0).then(|| view! { <p>{saved::other_periods(other_periods, lang)}</p> })}
            {left_out.into_iter().map(line).collect_view()}
            <Unread unreadable/>
            {(more > 0).then(|| view! { <p class="quiet">{saved::and_more(more, lang)}</p> })}
        </div>
    }
    .into_any()
}
