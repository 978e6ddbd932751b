//! XML in pieces: tags and texts as they come, and nothing that a document could make grow.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::data::told::Trouble;

/// The most bytes of one tag or one text.
const LONGEST: usize = 1 << 22;

/// The most elements within each other, and the most bytes of their names.
const DEEPEST: usize = 1 << 12;

/// Takes the bytes of a document.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    /// The bytes of a tag or a text whose end has not come.
    rest: Vec<u8>,
    /// The names of the elements that are open, each with its length behind it.
    open: String,
    lengths: Vec<usize>,
    is_begun: bool,
}

/// What stands in a document. Names are those behind a prefix.
#[derive(Debug)]
pub(crate) enum Seen<'a> {
    /// The beginning of an element.
    Open(&'a str, Attributes<'a>),
    /// The end of one.
    Close(&'a str),
    /// A text between, or a part of it.
    Text(Cow<'a, str>),
}

/// The attributes of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// Gives the name and the value of each as it stands.
    pub(crate) fn each(&self, mut take: impl FnMut(&str, &str)) -> Result<(), Trouble> {
        for attribute in self.0.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| Trouble::Damaged)?;
            take(attribute.key.local_name().as_ref(), &attribute.value);
        }
        Ok(())
    }

    /// The value of an attribute, by its name with the prefix left out; `None` where there is none, or it is not written as XML
    /// wants it.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let found =
            all.with_checks(false).flatten().find(|it| it.key.local_name().as_ref() == name)?;
        found.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned)
    }
}

impl Xml {
    /// Takes the next bytes, and gives what is whole by now.
    pub(crate) fn take(
        &mut self,
        bytes: &[u8],
        see: &mut impl FnMut(Seen) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let mut all = std::mem::take(&mut self.rest);
        all.extend_from_slice(bytes);
        let used = self.read(&all, see)?;
        all.drain(..used);
        self.rest = all;
        match self.rest.len() > LONGEST {
            true => Err(Trouble::Damaged),
            false => Ok(()),
        }
    }

    /// Makes sure that the document is whole.
    pub(crate) fn finish(&self) -> Result<(), Trouble> {
        let is_blank = self.rest.iter().all(u8::is_ascii_whitespace);
        match is_blank && self.lengths.is_empty() && self.is_begun {
            true => Ok(()),
            false => Err(Trouble::Damaged),
        }
    }

    /// Gives what some bytes begin with; how many bytes that was.
    fn read(
        &mut self,
        bytes: &[u8],
        see: &mut impl FnMut(Seen) -> Result<(), Trouble>,
    ) -> Result<usize, Trouble> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) if error.error_len().is_some() => return Err(Trouble::Damaged),
            Err(error) => {
                std::str::from_utf8(&bytes[..error.valid_up_to()]).map_err(|_| Trouble::Damaged)?
            }
        };
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        let mut used = 0;
        // Where the reader finds a fault, the end of a tag may be still to come: it does not stay so.
        while let Ok(event) = reader.read_event() {
            let after = text.len() - reader.get_ref().len();
            match event {
                Event::Eof => break,
                // The end of a line can be two characters.
                Event::Text(part) if after == text.len() && part.ends_with('\r') => break,
                Event::Text(text) => see(Seen::Text(text.xml10_content()))?,
                Event::CData(text) => see(Seen::Text(text.xml10_content()))?,
                Event::GeneralRef(named) => {
                    let mut space = [0; 4];
                    let text = match named.resolve_char_ref() {
                        Ok(Some(character)) => &*character.encode_utf8(&mut space),
                        Ok(None) => predefined(&named).ok_or(Trouble::Damaged)?,
                        Err(_) => return Err(Trouble::Damaged),
                    };
                    see(Seen::Text(Cow::Borrowed(text)))?;
                }
                Event::Start(start) => {
                    self.enter(start.name().as_ref())?;
                    see(Seen::Open(start.local_name().as_ref(), Attributes(&start)))?;
                }
                Event::Empty(start) => {
                    self.is_begun = true;
                    let name = start.local_name();
                    see(Seen::Open(name.as_ref(), Attributes(&start)))?;
                    see(Seen::Close(name.as_ref()))?;
                }
                Event::End(end) => {
                    self.leave(end.name().as_ref())?;
                    see(Seen::Close(end.local_name().as_ref()))?;
                }
                // It could declare entities, of which no spreadsheet has any.
                Event::DocType(_) => return Err(Trouble::Damaged),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
            used = after;
        }
        Ok(used)
    }

    fn enter(&mut self, name: &str) -> Result<(), Trouble> {
        self.is_begun = true;
        self.open.push_str(name);
        self.lengths.push(name.len());
        match self.open.len() + self.lengths.len() > DEEPEST {
            true => Err(Trouble::Damaged),
            false => Ok(()),
        }
    }

    fn leave(&mut self, name: &str) -> Result<(), Trouble> {
        let length = self.lengths.pop().ok_or(Trouble::Damaged)?;
        let from = self.open.len() - length;
        let is_it = &self.open[from..] == name;
        self.open.truncate(from);
        match is_it {
            true => Ok(()),
            false => Err(Trouble::Damaged),
        }
    }
}

/// The entities that every document has.
fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "quot" => "\"",
        _ => return None,
    })
}
