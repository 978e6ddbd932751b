//! A file as the page for files has it read: bytes in, and JSON in and out.

use crate::data::choices::Choices;
use crate::data::reading::{Read, Reading, TooMuch};
use crate::data::recognise::{first_lines, recognise_as};
use crate::data::refusal::Account;
use crate::data::sql::dialect::Dialect;
use crate::data::statements::statements;
use crate::data::tables::Tables;
use crate::data::told::{Asked, Question, Recognised, Refused, Told, Trouble};
use crate::import::month::Month;
use crate::text::Lang;

/// How many refused lines the page is told of; the file of them has more.
const TOLD: usize = 100;

/// A file that is being read, and then asked about.
#[derive(Debug)]
pub struct Session {
    asked: Asked,
    choices: Choices,
    reading: Option<Reading>,
    problem: Option<Trouble>,
    account: Account,
    tables: Option<Tables>,
    /// What the page was told last.
    told: Told,
}

impl Session {
    /// Begins to read a file, as an [`Asked`] in JSON says; its first bytes, at most
    /// [`SAMPLE_BYTES`](crate::data::recognise::SAMPLE_BYTES), decide what that leaves open.
    ///
    /// # Errors
    /// Where the text is no such JSON.
    pub fn new(asked: &str, start: &[u8]) -> Result<Session, String> {
        let asked: Asked = serde_json::from_str(asked).map_err(|error| error.to_string())?;
        let proposed = || recognise_as(start, &asked.stated, asked.lang);
        let choices = asked.choices.clone().unwrap_or_else(proposed);
        let (reading, problem) = match Reading::new(choices.clone()) {
            Ok(reading) => (Some(reading), None),
            Err(role) => (None, Some(Trouble::Missing(role))),
        };
        let (account, told) = (Account::default(), Told::default());
        Ok(Session { asked, choices, reading, problem, account, tables: None, told })
    }

    /// How the file is read, with its first lines out of the same bytes, in JSON: [`Recognised`].
    pub fn recognised(&self, start: &[u8]) -> String {
        let first = first_lines(start, &self.choices);
        written(&Recognised { choices: self.choices.clone(), first })
    }

    /// Takes the next bytes; gives how many lines were read so far, `None` where there is nothing more to read.
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        let reading = self.reading.as_mut()?;
        match reading.take(bytes) {
            Ok(()) => u32::try_from(reading.lines()).ok(),
            Err(_) => None,
        }
    }

    /// What the file came to, in JSON: [`Told`].
    pub fn finish(&mut self) -> String {
        match self.reading.take().map(Reading::finish) {
            Some(Ok(Read { rows, account })) => {
                self.account = account;
                match Tables::of(rows, &self.choices) {
                    Ok(tables) => self.tables = Some(tables),
                    Err(trouble) => self.problem = Some(trouble),
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
                let behind = tables.map(|it| it.behind(topic, &of, &name, &self.told));
                written(&behind.unwrap_or_default())
            }
            Ok(Question::Refused) => self.account.refused_as_csv(&self.choices, self.asked.lang),
            Ok(Question::Sql { dialect, table }) => {
                let found = Dialect::ALL.into_iter().find(|it| it.id() == dialect);
                let rules = &self.asked.rules;
                let all = found.map(|it| statements(&self.choices, rules, &table, it));
                written(&all.unwrap_or_default())
            }
            Err(_) => String::new(),
        }
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
            refusals: refusals(account, &self.choices, *lang),
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
