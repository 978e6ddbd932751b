//! A file as the page for files has it read: bytes in, and JSON in and out.

use crate::data::choices::Choices;
use crate::data::reading::{Read, Reading, TooMuch};
use crate::data::recognise::{SAMPLE_BYTES, first_lines, recognise_as, recognise_sheet};
use crate::data::refusal::Account;
use crate::data::sql::dialect::Dialect;
use crate::data::statements::{folder, statements};
use crate::data::tables::Tables;
use crate::data::told::{Asked, Question, Recognised, Refused, Told, Trouble, Wanted};
use crate::data::workbook::{self, Workbook};
use crate::import::month::Month;
use crate::text::Lang;

/// How many refused lines the page is told of; the file of them has more.
const TOLD: usize = 100;

/// A file that is being read, and then asked about.
#[derive(Debug)]
pub struct Session {
    asked: Asked,
    source: Source,
    /// Its first lines, until it is told how they are read.
    head: Vec<u8>,
    choices: Option<Choices>,
    is_told_how: bool,
    reading: Option<Reading>,
    problem: Option<Trouble>,
    account: Account,
    tables: Option<Tables>,
    /// What the page was told last.
    told: Told,
}

/// Where the lines come from.
#[derive(Debug)]
enum Source {
    /// The file is their text, of so many bytes, of which some were taken.
    Text { size: u64, taken: u64, is_wanted: bool },
    /// It is a workbook, whose lines come here before they are read.
    Workbook(Box<Workbook>, Vec<u8>),
    /// Nowhere.
    Nothing,
}

impl Session {
    /// Begins to read a file of so many bytes, as an [`Asked`] in JSON says; its first bytes, at most [`SAMPLE_BYTES`], decide
    /// what that leaves open.
    ///
    /// # Errors
    /// Where the text is no such JSON.
    pub fn new(asked: &str, start: &[u8], size: u64) -> Result<Session, String> {
        let asked: Asked = serde_json::from_str(asked).map_err(|error| error.to_string())?;
        let mut session = Session {
            source: Source::Text { size, taken: 0, is_wanted: true },
            asked,
            head: Vec::new(),
            choices: None,
            is_told_how: false,
            reading: None,
            problem: None,
            account: Account::default(),
            tables: None,
            told: Told::default(),
        };
        if workbook::is_workbook(start) {
            match Workbook::new(size, start, session.asked.stated.sheet) {
                Ok(book) => session.source = Source::Workbook(Box::new(book), Vec::new()),
                Err(trouble) => session.fail(trouble),
            }
        } else {
            session.head.extend_from_slice(start);
            session.begin();
        }
        Ok(session)
    }

    /// Decides by the first lines how all are read.
    fn begin(&mut self) {
        let Asked { choices, stated, lang, .. } = &self.asked;
        let is_sheet = matches!(self.source, Source::Workbook(..));
        let proposed = || match is_sheet {
            true => recognise_sheet(&self.head, stated, *lang),
            false => recognise_as(&self.head, stated, *lang),
        };
        let choices = choices.clone().unwrap_or_else(proposed);
        let reading = match is_sheet {
            true => Reading::of_rows(choices.clone()),
            false => Reading::new(choices.clone()),
        };
        match reading {
            Ok(reading) => self.reading = Some(reading),
            Err(role) => self.problem = Some(Trouble::Missing(role)),
        }
        self.choices = Some(choices);
    }

    /// Reads no more, for a reason.
    fn fail(&mut self, trouble: Trouble) {
        self.problem = Some(trouble);
        self.reading = None;
        self.source = Source::Nothing;
    }

    /// How the file is read, with its first lines, in JSON: [`Recognised`]. It is given once, as soon as it is known.
    pub fn recognised(&mut self) -> Option<String> {
        let choices = self.choices.clone().filter(|_| !self.is_told_how)?;
        self.is_told_how = true;
        let first = first_lines(&std::mem::take(&mut self.head), &choices);
        let (sheets, sheet) = match &self.source {
            Source::Workbook(book, _) => (book.names.clone(), book.chosen),
            Source::Text { .. } | Source::Nothing => (Vec::new(), 0),
        };
        Some(written(&Recognised { choices, first, sheets, sheet }))
    }

    /// Which bytes of the file are needed next, in JSON: [`Wanted`]; `None` where it is read, or cannot be.
    pub fn wanted(&mut self) -> Option<String> {
        let wanted = match &mut self.source {
            Source::Text { size, is_wanted, .. } => {
                let all = Wanted { from: 0, to: *size, is_deflated: false };
                Ok(std::mem::take(is_wanted).then_some(all))
            }
            Source::Workbook(book, _) => book.wanted(),
            Source::Nothing => Ok(None),
        };
        match wanted {
            Ok(wanted) => wanted.map(|wanted| written(&wanted)),
            Err(trouble) => {
                self.fail(trouble);
                None
            }
        }
    }

    /// Takes the next bytes of those; gives how many lines were read so far, `None` where there is nothing more to read.
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        match &mut self.source {
            Source::Text { taken, .. } => {
                *taken += bytes.len() as u64;
                self.reading.as_mut()?.take(bytes).ok()?;
            }
            Source::Workbook(book, lines) => match book.take(bytes, lines) {
                Ok(()) => self.take_lines(SAMPLE_BYTES)?,
                Err(trouble) => {
                    self.fail(trouble);
                    return None;
                }
            },
            Source::Nothing => return None,
        }
        self.lines()
    }

    fn lines(&self) -> Option<u32> {
        u32::try_from(self.reading.as_ref().map_or(0, Reading::lines)).ok()
    }

    /// Reads the lines that a workbook gave, once there are so many bytes of them as decide how; `None` where there is nothing
    /// more to read.
    fn take_lines(&mut self, enough: usize) -> Option<()> {
        let Source::Workbook(_, lines) = &mut self.source else { return Some(()) };
        let mut taken = std::mem::take(lines);
        if self.choices.is_none() {
            self.head.append(&mut taken);
            if self.head.len() < enough {
                return Some(());
            }
            self.begin();
            taken.clone_from(&self.head);
        }
        let is_read = self.reading.as_mut().map(|reading| reading.take(&taken));
        taken.clear();
        if let Source::Workbook(_, lines) = &mut self.source {
            *lines = taken;
        }
        is_read?.ok()
    }

    /// Says that all bytes that were needed have come; gives the same as [`Session::take`].
    pub fn end(&mut self) -> Option<u32> {
        if let Source::Workbook(book, _) = &mut self.source {
            if let Err(trouble) = book.end() {
                self.fail(trouble);
                return None;
            }
            if book.is_done() {
                self.take_lines(0)?;
            }
        }
        self.lines()
    }

    /// Says that the bytes that were needed could not be inflated.
    pub fn spoil(&mut self) {
        self.fail(Trouble::Damaged);
    }

    /// How many percent of the file were read.
    pub fn percent(&self) -> u32 {
        match &self.source {
            Source::Text { size, taken, .. } => {
                let percent = (taken * 100).checked_div(*size).unwrap_or(100);
                u32::try_from(percent.min(100)).unwrap_or(100)
            }
            Source::Workbook(book, _) => book.percent(),
            Source::Nothing => 0,
        }
    }

    /// What the file came to, in JSON: [`Told`].
    pub fn finish(&mut self) -> String {
        match self.reading.take().map(Reading::finish) {
            Some(Ok(Read { rows, account })) => {
                self.account = account;
                match self.choices.as_ref().map(|choices| Tables::of(rows, choices)) {
                    Some(Ok(tables)) => self.tables = Some(tables),
                    Some(Err(trouble)) => self.problem = Some(trouble),
                    None => {}
                }
            }
            Some(Err(TooMuch::Bytes)) => self.problem = Some(Trouble::Bytes),
            Some(Err(TooMuch::Lines)) => self.problem = Some(Trouble::Lines),
            None => {}
        }
        self.tell()
    }

    /// The answer to a [`Question`] in JSON; empty where it is none, or nothing was read.
    pub fn answer(&mut self, question: &str) -> String {
        match serde_json::from_str(question) {
            Ok(Question::Tables(rules)) => {
                self.asked.rules = rules;
                self.tell()
            }
            Ok(Question::Behind { topic, of, name }) => {
                let tables = self.tables.as_ref();
                let behind = tables
                    .map(|it| it.behind((topic, &of, &name), &self.told, &self.account.places));
                written(&behind.unwrap_or_default())
            }
            Ok(Question::Refused) => {
                let of = |choices| self.account.refused_as_csv(choices, self.asked.lang);
                self.choices.as_ref().map_or(String::new(), of)
            }
            Ok(Question::Worth { gross_margin, yearly_rate }) => {
                let tables = self.tables.as_ref();
                written(&tables.and_then(|it| it.worth(&gross_margin, &yearly_rate, &self.told)))
            }
            Ok(Question::Sql { dialect, table }) => {
                let rules = &self.asked.rules;
                let found = of_id(&dialect).zip(self.choices.as_ref());
                let all = found.map(|(it, choices)| statements(choices, rules, &table, it));
                written(&all.unwrap_or_default())
            }
            Ok(Question::Folder { .. }) | Err(_) => String::new(),
        }
    }

    /// The zip that a [`Question::Folder`] in JSON asks for; `None` where it is another question, or there is none.
    pub fn folder(&self, question: &str) -> Option<Vec<u8>> {
        let Ok(Question::Folder { dialect, table }) = serde_json::from_str(question) else {
            return None;
        };
        folder(self.choices.as_ref()?, &self.asked.rules, &table, of_id(&dialect)?)
    }

    /// Tells of the file by the rules that hold now.
    fn tell(&mut self) -> String {
        self.told = self.told();
        written(&self.told)
    }

    fn told(&self) -> Told {
        let Asked { lang, now, rules, .. } = &self.asked;
        let account = &self.account;
        let mut told = Told {
            lines: account.lines,
            accepted: account.accepted,
            refused: account.refused,
            blank: account.blank,
            headings: account.headings,
            refusals: match &self.choices {
                Some(choices) => refusals(account, choices, *lang),
                None => Vec::new(),
            },
            problem: self.problem,
            rules: rules.clone(),
            ..Told::default()
        };
        if let Some(tables) = &self.tables
            && let Err(trouble) = tables.tell(&mut told, Month::of_iso(now))
        {
            told.problem = Some(trouble);
        }
        told
    }
}

fn of_id(dialect: &str) -> Option<Dialect> {
    Dialect::ALL.into_iter().find(|it| it.id() == dialect)
}

fn refusals(account: &Account, choices: &Choices, lang: Lang) -> Vec<Refused> {
    let told = |refusal: &crate::data::refusal::Refusal| {
        let column = refusal.column_name(choices);
        Refused {
            line: refusal.line,
            reason: refusal.reason.message(&column, &refusal.text, lang),
            column,
            text: refusal.text.clone(),
        }
    };
    account.refusals.iter().take(TOLD).map(told).collect()
}

fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("it holds nothing that JSON has no way to write")
}
