//! The file that the page is about: where it comes from, how far reading is, what it came to.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Blob, File};

use crate::app::clock::now;
use crate::app::fetch::fetched;
use crate::app::pages::data::scoring::{Scoring, scorings};
use crate::app::reader::{Reader, Said, Stage, Use};
use crate::app::state::State;
use crate::app::storage::download::{download, download_bytes};
use crate::app::words::data as words;
use crate::data::choices::{Choices, Content, Stated};
use crate::data::told::{Asked, Behind, Question, Recognised, Rules, Sql, Told};
use crate::data::worth::Worth;
use crate::site::definition_path;

/// The file; cheap to copy.
#[derive(Clone, Copy)]
pub struct TheFile {
    state: State,
    reader: StoredValue<Option<Reader>, LocalStorage>,
    source: StoredValue<Option<Blob>, LocalStorage>,
    /// Its name; empty for data that was pasted.
    pub name: RwSignal<String>,
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// How it is read, and its first lines.
    pub choices: RwSignal<Option<Recognised>>,
    /// What it came to.
    pub told: RwSignal<Option<Arc<Told>>>,
    /// What the reader has said of it.
    stated: StoredValue<Stated>,
    /// How many questions were asked, and what those are for that are not answered yet.
    asked: StoredValue<u32>,
    open: StoredValue<Vec<(u32, Purpose)>>,
    /// The last answer about a cell, with the number of its question.
    answer: RwSignal<Option<(u32, String)>>,
}

/// What a customer is worth; `None` before there is an answer, and inside where the file does not say it.
pub type Answered = Option<Option<Worth>>;

/// What an answer is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Purpose {
    /// The tables by other rules.
    Tables,
    /// A file of the refused lines.
    Refused,
    /// What is behind a cell.
    Cell,
    /// The statements, and where they are shown.
    Sql(RwSignal<Vec<Sql>>),
    /// What a customer is worth, and where it is shown.
    Worth(RwSignal<Answered>),
    /// A project for dbt, and where it is said that there is none.
    Folder(RwSignal<bool>),
}

impl TheFile {
    /// There is none yet.
    pub fn new(state: State) -> TheFile {
        TheFile {
            state,
            reader: StoredValue::new_local(None),
            source: StoredValue::new_local(None),
            name: RwSignal::new(String::new()),
            stage: RwSignal::new(Stage::Idle),
            choices: RwSignal::new(None),
            told: RwSignal::new(None),
            stated: StoredValue::new(Stated::default()),
            asked: StoredValue::new(0),
            open: StoredValue::new(Vec::new()),
            answer: RwSignal::new(None),
        }
    }

    /// Reads a file that the reader chose.
    pub fn open(self, file: File) {
        self.name.set(file.name());
        self.begin(file.into());
    }

    /// Reads a text.
    pub fn open_text(self, name: &str, text: &str) {
        let parts = js_sys::Array::of1(&text.into());
        if let Ok(blob) = Blob::new_with_str_sequence(&parts) {
            self.name.set(name.to_owned());
            self.begin(blob);
        }
    }

    fn begin(self, source: Blob) {
        self.source.set_value(Some(source));
        self.choices.set(None);
        self.told.set(None);
        self.stated.set_value(Stated::default());
        self.read(None);
    }

    /// Reads the file again as what the reader says it is.
    pub fn read_as(self, say: impl FnOnce(&mut Stated)) {
        self.told.set(None);
        self.stated.update_value(say);
        self.read(None);
    }

    /// Reads the file again in another way.
    pub fn read_by(self, choices: Choices) {
        self.choices.update(|known| {
            if let Some(known) = known {
                known.choices = choices.clone();
            }
        });
        self.read(Some(choices));
    }

    fn read(self, choices: Option<Choices>) {
        // What scores answers depends on their scale, which may be another one now.
        let rules = self.told.with_untracked(|told| {
            told.as_ref().map(|told| Rules { scoring: None, ..told.rules.clone() })
        });
        let asked = Asked {
            stated: self.stated.get_value(),
            choices,
            lang: self.state.lang(),
            now: now().get(..7).unwrap_or_default().to_owned(),
            rules: rules.unwrap_or_default(),
        };
        self.stage.set(Stage::Reading { rows: 0, percent: 0 });
        // A worker for each reading: the one before may be in the middle of it.
        let started = Reader::start(move |said| self.hear(said));
        let told = started.and_then(|reader| {
            let begun = self.source.with_value(|source| match source {
                Some(source) => reader.read(source, Use::Tables, &written(&asked)),
                None => Ok(()),
            });
            self.reader.set_value(Some(reader));
            begun
        });
        if told.is_err() {
            self.stage.set(Stage::NoReader);
        }
    }

    fn hear(self, said: Said) {
        match said {
            Said::Recognised(text) => {
                if let Ok(recognised) = serde_json::from_str(&text) {
                    let _ = self.choices.try_set(Some(recognised));
                }
            }
            Said::Progress(rows, percent) => {
                let _ = self.stage.try_set(Stage::Reading { rows, percent });
            }
            Said::Read(text) => {
                let told = serde_json::from_str(&text).ok().map(Arc::new);
                let stage = if told.is_some() { Stage::Read } else { Stage::Failed };
                let _ = self.told.try_set(told);
                let _ = self.stage.try_set(stage);
                let choices = self.choices.try_get_untracked().flatten();
                let choices = choices.filter(|it| it.choices.content == Content::Answers);
                if let Some(scoring) = choices.and_then(|it| scorings(it.choices.scale).next()) {
                    self.score(scoring);
                }
            }
            Said::Answer(number, text) => self.take_answer(number, text),
            Said::Bytes(number, bytes) => {
                if let Some(Purpose::Folder(_)) = self.purpose(number) {
                    download_bytes(words::DBT_FILE, "application/zip", &bytes);
                }
            }
            Said::Failed => {
                let _ = self.stage.try_set(Stage::Failed);
            }
            Said::NotThere => {
                let _ = self.stage.try_set(Stage::NoReader);
            }
        }
    }

    /// What the question of a number was for; it is answered now.
    fn purpose(self, number: u32) -> Option<Purpose> {
        let open = self.open.try_get_value()?;
        let (_, purpose) = open.into_iter().find(|(own, _)| *own == number)?;
        self.open.update_value(|open| open.retain(|(own, _)| *own != number));
        Some(purpose)
    }

    fn take_answer(self, number: u32, text: String) {
        let Some(purpose) = self.purpose(number) else { return };
        match purpose {
            Purpose::Folder(is_refused) => {
                let _ = is_refused.try_set(true);
            }
            Purpose::Tables => {
                if let Ok(told) = serde_json::from_str(&text) {
                    self.told.set(Some(Arc::new(told)));
                }
            }
            Purpose::Refused => {
                download(
                    words::REFUSED_FILE.get(self.state.lang()),
                    "text/csv;charset=utf-8",
                    &text,
                );
            }
            Purpose::Worth(shown) => {
                let _ = shown.try_set(serde_json::from_str(&text).ok());
            }
            Purpose::Cell => self.answer.set(Some((number, text))),
            Purpose::Sql(shown) => {
                let _ = shown.try_set(serde_json::from_str(&text).unwrap_or_default());
            }
        }
    }

    /// Stops reading at once; nothing of the file is kept.
    pub fn cancel(self) {
        self.reader.set_value(None);
        self.source.set_value(None);
        self.choices.set(None);
        self.told.set(None);
        self.stage.set(Stage::Cancelled);
    }

    /// Has answers scored by a metric, once its definition has come.
    pub fn score(self, scoring: Scoring) {
        let address = self.state.place.file(&definition_path(scoring.metric, self.state.lang()));
        leptos::task::spawn_local(async move {
            let text = fetched(&address, false).await;
            let told = self.told.try_get_untracked().flatten();
            if let (Some(text), Some(told)) = (text, told) {
                let scoring = Some((text, scoring.variant.to_owned()));
                self.rule(Rules { scoring, ..told.rules.clone() });
            }
        });
    }

    /// Asks for the tables by other rules.
    pub fn rule(self, rules: Rules) {
        self.ask(&Question::Tables(rules), Purpose::Tables);
    }

    /// Has the tables written as statements, and shows them once they have come.
    pub fn write_sql(self, question: &Question, shown: RwSignal<Vec<Sql>>) {
        self.ask(question, Purpose::Sql(shown));
    }

    /// Asks what a customer is worth, and shows it once the answer has come.
    pub fn value(self, question: &Question, shown: RwSignal<Answered>) {
        self.ask(question, Purpose::Worth(shown));
    }

    /// Saves the statements as a project for dbt, once the worker has written it.
    pub fn save_folder(self, question: &Question, is_refused: RwSignal<bool>) {
        is_refused.set(false);
        self.ask(question, Purpose::Folder(is_refused));
    }

    /// Saves the refused lines as a file, once the worker has written it.
    pub fn save_refused(self) {
        self.ask(&Question::Refused, Purpose::Refused);
    }

    /// Asks who or what is behind a cell; the answer once it has come.
    pub fn behind(self, question: &Question) -> Signal<Option<Behind>> {
        let number = self.ask(question, Purpose::Cell);
        let answer = self.answer;
        Signal::derive(move || {
            let (_, text) = answer.get().filter(|(to, _)| *to == number)?;
            serde_json::from_str(&text).ok()
        })
    }

    /// Asks a question about what was read; gives its number.
    fn ask(self, question: &Question, purpose: Purpose) -> u32 {
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        self.open.update_value(|open| open.push((number, purpose)));
        self.reader.with_value(|reader| {
            if let Some(reader) = reader {
                // A worker that has ended answers nothing.
                let _ = reader.ask(number, &written(question));
            }
        });
        number
    }
}

fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
