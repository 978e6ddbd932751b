//! Reads files of raw data in a worker: bytes in, tables or what fills a calculator out as JSON.

use cadran::data::session;
use cadran::form::intake;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`session::Session`].
#[wasm_bindgen]
pub struct Session(session::Session);

#[wasm_bindgen]
impl Session {
    /// See [`session::Session::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(asked: &str, start: &[u8], size: f64) -> Result<Session, JsError> {
        let session = session::Session::new(asked, start, size as u64);
        session.map(Session).map_err(|why| JsError::new(&why))
    }

    /// See [`session::Session::recognised`].
    pub fn recognised(&mut self) -> Option<String> {
        self.0.recognised()
    }

    /// See [`session::Session::wanted`].
    pub fn wanted(&mut self) -> Option<String> {
        self.0.wanted()
    }

    /// See [`session::Session::take`].
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        self.0.take(bytes)
    }

    /// See [`session::Session::end`].
    pub fn end(&mut self) -> Option<u32> {
        self.0.end()
    }

    /// See [`session::Session::spoil`].
    pub fn spoil(&mut self) {
        self.0.spoil();
    }

    /// See [`session::Session::percent`].
    pub fn percent(&self) -> u32 {
        self.0.percent()
    }

    /// See [`session::Session::finish`].
    pub fn finish(&mut self) -> String {
        self.0.finish()
    }

    /// See [`session::Session::answer`].
    pub fn answer(&mut self, question: &str) -> String {
        self.0.answer(question)
    }

    /// See [`session::Session::folder`].
    pub fn folder(&self, question: &str) -> Option<Vec<u8>> {
        self.0.folder(question)
    }
}

/// See [`intake::Intake`].
#[wasm_bindgen]
pub struct Intake(intake::Intake);

#[wasm_bindgen]
impl Intake {
    /// See [`intake::Intake::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(asked: &str) -> Result<Intake, JsError> {
        intake::Intake::new(asked).map(Intake).map_err(|why| JsError::new(&why))
    }

    /// See [`intake::Intake::take`].
    pub fn take(&mut self, bytes: &[u8]) -> Option<u32> {
        self.0.take(bytes)
    }

    /// See [`intake::Intake::finish`].
    pub fn finish(&mut self) -> String {
        self.0.finish()
    }
}

fn main() {}
