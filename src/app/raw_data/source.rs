//! The data of one table: where it comes from, who reads it, what is said of it meanwhile.
//!
//! What fits into the field is read at once. A longer text or file is read by a worker: the form notes what is awaited, and
//! whoever shows the table has it read. What was read of something that the form does not await any more is dropped.

use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlInputElement};

use crate::app::calculation::Calculation;
use crate::app::definitions::ON_PAGE;
use crate::app::dom;
use crate::app::raw_data::held::{file_of, hold};
use crate::app::raw_data::layout::chosen;
use crate::app::reader::{Reader, Said, Stage, Use};
use crate::app::words;
use crate::app::words::data::NO_READER;
use crate::app::words::doubts;
use crate::definition::Table;
use crate::form::Form;
use crate::form::intake::Asked;
use crate::form::pasted::{Given, Pasted};
use crate::import::MOST_BYTES;
use crate::import::encoding::text_of;
use crate::import::layout::Wanted;

/// The longest text that is read at once, and that is shown of a file, in bytes.
const LONGEST_SHOWN: usize = 100_000;

/// The data of one table; it is looked at again only where it was changed.
#[derive(Clone, Copy)]
pub struct Source {
    /// The calculation of the page.
    pub calculation: Calculation,
    /// The table.
    pub table: StoredValue<Arc<Table>>,
    /// What was read.
    pub data: Memo<Option<Arc<Pasted>>>,
    /// What is to be read.
    pub awaited: Memo<Option<Arc<Given>>>,
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// Why a file that was chosen is not read at all.
    refusal: RwSignal<Option<&'static str>>,
    reader: StoredValue<Option<Reader>, LocalStorage>,
}

impl Source {
    /// The data that the form of a calculation has for a table.
    pub fn new(calculation: Calculation, table: Arc<Table>) -> Source {
        let form = calculation.form;
        let table = StoredValue::new(table);
        let data = move |form: &Form| table.with_value(|table| form.pasted(table).cloned());
        let awaited = move |form: &Form| table.with_value(|table| form.awaited(table).cloned());
        let source = Source {
            calculation,
            table,
            data: Memo::new(move |_| form.with(data)),
            awaited: Memo::new(move |_| form.with(awaited)),
            stage: RwSignal::new(Stage::Idle),
            refusal: RwSignal::new(None),
            reader: StoredValue::new_local(None),
        };
        Effect::new(move |_| source.read(source.awaited.get()));
        source
    }

    /// What keeps the data from being read; reactive.
    pub fn problem(self) -> Option<&'static str> {
        let text = match self.stage.get() {
            Stage::Failed => words::FILE_UNREADABLE,
            Stage::NoReader => NO_READER,
            Stage::Idle | Stage::Reading { .. } | Stage::Read | Stage::Cancelled => {
                return self.refusal.get();
            }
        };
        Some(self.calculation.state.say(text))
    }

    /// The data with the layout that it is being read in, where it is read again; reactive.
    pub fn as_asked(self) -> Option<Pasted> {
        let data = self.data.get()?;
        let awaited = self.awaited.get().filter(|given| given.held == data.given.held);
        let given = awaited.map_or_else(|| data.given.clone(), |given| Given::clone(&given));
        Some(Pasted::clone(&data).of_given(given))
    }

    /// Takes the data out.
    pub fn remove(self) {
        self.take(Given::default());
    }

    /// Stops reading.
    pub fn cancel(self) {
        self.reader.set_value(None);
        self.change(Form::give_up);
    }

    /// Reads what is awaited, after it could not be read.
    pub fn read_again(self) {
        self.read(self.awaited.get_untracked());
    }

    /// Takes data that was pasted or typed, laid out as the data before it.
    pub fn paste(self, text: String) {
        let wanted = untrack(|| self.as_asked()).map(|data| data.given.wanted);
        self.take(given_of(text, wanted.unwrap_or_default()));
    }

    /// Reads the data again, laid out as was just chosen.
    pub fn lay_out(self, name: &str, value: &str) {
        let Some(data) = untrack(|| self.as_asked()) else { return };
        let wanted = self.table.with_value(|table| chosen(&data, table, name, value));
        if let Some(wanted) = wanted {
            self.take(Given { wanted, ..data.given });
        }
    }

    /// Reads a file that was chosen; it does not leave the browser.
    pub fn open_file(self, input: HtmlInputElement) {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let name = file.name();
        if file.size() > MOST_BYTES as f64 {
            self.refusal.set(Some(self.calculation.state.say(doubts::FILE_TOO_LARGE)));
        } else if file.size() > LONGEST_SHOWN as f64 {
            let held = Some(hold(file.into()));
            self.take(Given { file: name, held, ..Given::default() });
        } else {
            leptos::task::spawn_local(async move {
                let bytes = JsFuture::from(file.array_buffer()).await;
                // Whoever has gone to another page or definition meanwhile has no use for it.
                if self.data.try_get_untracked().is_none() {
                    return;
                }
                match bytes {
                    Ok(bytes) => {
                        let text = text_of(&Uint8Array::new(&bytes).to_vec());
                        self.take(Given { text, file: name, ..Given::default() });
                    }
                    Err(_) => {
                        self.refusal.set(Some(self.calculation.state.say(words::FILE_UNREADABLE)));
                    }
                }
            });
        }
        // The same file can be chosen again, once it was corrected.
        input.set_value("");
    }

    /// Puts data in place of what was there; nothing takes the data out.
    fn take(self, given: Given) {
        self.refusal.set(None);
        self.change(|form, table| match given.held {
            Some(_) => form.ask(table, given),
            None => form.paste(table, given.text, given.file, given.wanted),
        });
    }

    fn change(self, change: impl FnOnce(&mut Form, &Table)) {
        let table = self.table.get_value();
        self.calculation.form.update(|form| change(form, &table));
    }

    /// Has a worker read what is awaited; nothing where nothing is.
    fn read(self, awaited: Option<Arc<Given>>) {
        // Another one may be in the middle of something else.
        self.reader.set_value(None);
        let Some(given) = awaited else {
            self.stage.set(Stage::Idle);
            return;
        };
        let asked = Asked {
            definition: dom::text(ON_PAGE),
            table: self.table.with_value(|table| table.id.clone()),
            wanted: given.wanted.clone(),
        };
        let asked = serde_json::to_string(&asked).unwrap_or_default();
        let Some(file) = given.held.as_ref().and_then(file_of) else {
            self.stage.set(Stage::Failed);
            return;
        };
        self.stage.set(Stage::Reading { rows: 0, percent: 0 });
        let started = Reader::start(move |said| self.hear(&given, said));
        let begun = started.and_then(|reader| {
            reader.read(&file, Use::Fields, &asked)?;
            self.reader.set_value(Some(reader));
            Ok(())
        });
        if begun.is_err() {
            self.stage.set(Stage::NoReader);
        }
    }

    fn hear(self, given: &Arc<Given>, said: Said) {
        let stage = match said {
            Said::Progress(rows, percent) => Stage::Reading { rows, percent },
            Said::Read(text) => match serde_json::from_str::<Pasted>(&text) {
                Ok(read) => {
                    let read = read.of_given(Given::clone(given));
                    self.change(|form, table| {
                        let is_awaited = |known: &Arc<Given>| Arc::ptr_eq(known, given);
                        if form.awaited(table).is_some_and(is_awaited) {
                            form.put(table, read);
                        }
                    });
                    return;
                }
                Err(_) => Stage::Failed,
            },
            Said::NotThere => Stage::NoReader,
            Said::Failed | Said::Recognised(_) | Said::Answer(..) | Said::Bytes(..) => {
                Stage::Failed
            }
        };
        let _ = self.stage.try_set(stage);
    }
}

/// A text with the layout wanted of it: one that is too long to be read at once is held for a worker.
pub fn given_of(text: String, wanted: Wanted) -> Given {
    let is_long = text.len() > LONGEST_SHOWN;
    let blob = || Blob::new_with_str_sequence(&Array::of1(&text.as_str().into())).ok();
    let held = is_long.then(blob).flatten().map(hold);
    Given { text, held, wanted, ..Given::default() }
}
