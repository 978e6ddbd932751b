//! The worker that reads files: what it is told, and what it says.

use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::{Object, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageEvent, Worker};

/// The link by which the page names the script of the worker.
const SCRIPT: &str = "link[data-program=reader]";

/// How often it did not come. A browser may keep the answer that nothing is there: next time it is asked for by another address.
static MISSED: AtomicU32 = AtomicU32::new(0);

/// What a worker says.
#[derive(Clone, Debug)]
pub enum Said {
    /// What the file is, as JSON.
    Recognised(String),
    /// How many rows were read, and how many percent of the file.
    Progress(u32, u32),
    /// What the file came to, as JSON.
    Read(String),
    /// The answer to a question of a number, as JSON.
    Answer(u32, String),
    /// The answer to a question of a number, as bytes.
    Bytes(u32, Uint8Array),
    /// It could not go on.
    Failed,
    /// Its script or its program did not come.
    NotThere,
}

/// What reading is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    /// The tables of the page for files: [`crate::data::told::Asked`] says how.
    Tables,
    /// The fields of a calculator: [`crate::form::intake::Asked`] says how.
    Fields,
}

/// How far a file is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// There is none.
    Idle,
    /// It is being read.
    Reading {
        /// How many lines were read.
        rows: u32,
        /// How much of the file was read.
        percent: u32,
    },
    /// All of it was read.
    Read,
    /// The reader has stopped it.
    Cancelled,
    /// The browser could not read it.
    Failed,
    /// What reads files has not come.
    NoReader,
}

/// A worker that runs; it ends with this value.
pub struct Reader {
    worker: Worker,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(JsValue)>,
}

impl Reader {
    /// Starts a worker, and gives what it says to a function.
    ///
    /// # Errors
    /// Where the browser has no workers, or the page does not name its script.
    pub fn start(hear: impl Fn(Said) + Clone + 'static) -> Result<Reader, JsValue> {
        let link = document().query_selector(SCRIPT)?.ok_or(JsValue::NULL)?;
        let mut address = link.unchecked_into::<web_sys::HtmlLinkElement>().href();
        let missed = MISSED.load(Ordering::Relaxed);
        if missed > 0 {
            address.push('?');
            address.push_str(&missed.to_string());
        }
        let worker = Worker::new(&address)?;
        let miss = {
            let hear = hear.clone();
            move || {
                MISSED.fetch_add(1, Ordering::Relaxed);
                hear(Said::NotThere);
            }
        };
        let missing = miss.clone();
        let hear = Closure::new(move |event: MessageEvent| match said(&event.data()) {
            Some(Said::NotThere) => miss(),
            Some(said) => hear(said),
            None => {}
        });
        let fail = Closure::new(move |_| missing());
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Ok(Reader { worker, _hear: hear, _fail: fail })
    }

    /// Has it read a file, as some JSON says.
    ///
    /// # Errors
    /// Where the browser cannot hand the file over.
    pub fn read(&self, file: &Blob, usage: Use, asked: &str) -> Result<(), JsValue> {
        let message = Object::new();
        let name = match usage {
            Use::Tables => "file",
            Use::Fields => "rows",
        };
        Reflect::set(&message, &name.into(), file)?;
        Reflect::set(&message, &"asked".into(), &asked.into())?;
        self.worker.post_message(&message)
    }

    /// Asks about what was read; the answer bears the number.
    ///
    /// # Errors
    /// Where the browser cannot hand the question over.
    pub fn ask(&self, number: u32, question: &str) -> Result<(), JsValue> {
        let message = Object::new();
        Reflect::set(&message, &"question".into(), &question.into())?;
        Reflect::set(&message, &"to".into(), &number.into())?;
        self.worker.post_message(&message)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // What it has said already may still be on its way.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What a message says; see `script/reader.js`.
fn said(message: &JsValue) -> Option<Said> {
    let get = |name: &str| Reflect::get(message, &name.into()).ok();
    let number = |name: &str| get(name)?.as_f64();
    let text = get("text")?.as_string()?;
    match get("kind")?.as_string()?.as_str() {
        "recognised" => Some(Said::Recognised(text)),
        "progress" => Some(Said::Progress(number("rows")? as u32, number("percent")? as u32)),
        "read" => Some(Said::Read(text)),
        "answer" => {
            let to = number("to")? as u32;
            Some(match get("bytes")?.dyn_into() {
                Ok(bytes) => Said::Bytes(to, bytes),
                Err(_) => Said::Answer(to, text),
            })
        }
        "not there" => Some(Said::NotThere),
        _ => Some(Said::Failed),
    }
}
