//! JSON as the browser keeps it: texts, whole numbers, lists and objects, read and written.
//!
//! A number stays the text that it was written as: nothing kept is computed with, and reading it as a
//! floating-point number would bring code for floats into every program of the site.

/// A value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Json {
    /// `null`, `true` or `false`.
    Word(&'static str),
    /// A number, as it was written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; of two fields of the same name the last counts.
    Object(Vec<(String, Json)>),
}

/// How deep lists and objects may lie within each other.
const DEEPEST: u32 = 32;

impl Json {
    /// Nothing.
    pub const NULL: Json = Json::Word("null");

    /// `true` or `false`.
    pub const fn word(is_so: bool) -> Json {
        Json::Word(if is_so { "true" } else { "false" })
    }

    /// An object without fields.
    pub const fn fields() -> Json {
        Json::Object(Vec::new())
    }

    /// The object with one more field. A call takes fewer bytes than a list of fields that is moved.
    #[inline(never)]
    pub fn with(mut self, name: &str, value: Json) -> Json {
        if let Json::Object(fields) = &mut self {
            fields.push((name.to_owned(), value));
        }
        self
    }

    /// The object with one more field, which is a text.
    #[inline(never)]
    pub fn with_text(self, name: &str, text: &str) -> Json {
        self.with(name, Json::text(text))
    }

    /// A list with a value for each of some items.
    pub fn list<Item>(items: &[Item], written: impl Fn(&Item) -> Json) -> Json {
        Json::List(items.iter().map(written).collect())
    }

    /// Reads a value that is all of a text; `None` where it is no JSON, or lies too deep.
    pub fn read(text: &str) -> Option<Json> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEEPEST)?;
        reader.skip_space();
        (reader.at == text.len()).then_some(value)
    }

    /// A text as a value.
    pub fn text(text: &str) -> Json {
        Json::Text(text.to_owned())
    }

    /// A whole number as a value.
    pub fn number(number: u32) -> Json {
        Json::Number(number.to_string())
    }

    /// The field of an object.
    pub fn field(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => {
                fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
            }
            Json::Word(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => None,
        }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            Json::Word(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => None,
        }
    }

    /// The whole number, where it is one.
    pub fn as_number(&self) -> Option<u64> {
        match self {
            Json::Number(number) => number.parse().ok(),
            Json::Word(_) | Json::Text(_) | Json::List(_) | Json::Object(_) => None,
        }
    }

    /// The values of a list, where it is one.
    pub fn as_list(&self) -> Option<&[Json]> {
        match self {
            Json::List(values) => Some(values),
            Json::Word(_) | Json::Number(_) | Json::Text(_) | Json::Object(_) => None,
        }
    }

    /// The value as text over many lines, for people to read.
    pub fn write_in_lines(&self) -> String {
        let mut written = String::new();
        self.write_lines_to(&mut written, 0);
        written
    }

    fn write_lines_to(&self, written: &mut String, depth: usize) {
        let line = |written: &mut String, depth| {
            written.push('\n');
            written.push_str(&"  ".repeat(depth));
        };
        match self {
            Json::List(values) if !values.is_empty() => {
                for (index, value) in values.iter().enumerate() {
                    written.push(if index == 0 { '[' } else { ',' });
                    line(written, depth + 1);
                    value.write_lines_to(written, depth + 1);
                }
                line(written, depth);
                written.push(']');
            }
            Json::Object(fields) if !fields.is_empty() => {
                for (index, (name, value)) in fields.iter().enumerate() {
                    written.push(if index == 0 { '{' } else { ',' });
                    line(written, depth + 1);
                    write_text(name, written);
                    written.push_str(": ");
                    value.write_lines_to(written, depth + 1);
                }
                line(written, depth);
                written.push('}');
            }
            Json::Word(_) | Json::Number(_) | Json::Text(_) | Json::List(_) | Json::Object(_) => {
                self.write_to(written)
            }
        }
    }

    /// The value as text on one line.
    pub fn write(&self) -> String {
        let mut written = String::new();
        self.write_to(&mut written);
        written
    }

    fn write_to(&self, written: &mut String) {
        match self {
            Json::Word(word) => written.push_str(word),
            Json::Number(number) => written.push_str(number),
            Json::Text(text) => write_text(text, written),
            Json::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    written.push(if index == 0 { '[' } else { ',' });
                    value.write_to(written);
                }
                written.push_str(if values.is_empty() { "[]" } else { "]" });
            }
            Json::Object(fields) => {
                for (index, (name, value)) in fields.iter().enumerate() {
                    written.push(if index == 0 { '{' } else { ',' });
                    write_text(name, written);
                    written.push(':');
                    value.write_to(written);
                }
                written.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn write_text(text: &str, written: &mut String) {
    written.push('"');
    for character in text.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            other if (other as u32) < 0x20 => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                written.push_str("\\u00");
                written.push(digit(other as u32 / 16));
                written.push(digit(other as u32 % 16));
            }
            other => written.push(other),
        }
    }
    written.push('"');
}

/// Reads from a text, from `at` on, which is always between two characters.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes past a byte, if it is the next after spaces.
    fn skip(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_next = self.byte() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        self.skip_space();
        match self.byte()? {
            b'"' => self.string().map(Json::Text),
            b'[' | b'{' if depth == 0 => None,
            b'[' => self.list(depth - 1),
            b'{' => self.object(depth - 1),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let rest = &self.text[self.at..];
                let word =
                    ["null", "true", "false"].into_iter().find(|word| rest.starts_with(word))?;
                self.at += word.len();
                Some(Json::Word(word))
            }
        }
    }

    fn list(&mut self, depth: u32) -> Option<Json> {
        let mut values = Vec::new();
        self.skip(b'[');
        if self.skip(b']') {
            return Some(Json::List(values));
        }
        loop {
            values.push(self.value(depth)?);
            if !self.skip(b',') {
                return self.skip(b']').then_some(Json::List(values));
            }
        }
    }

    fn object(&mut self, depth: u32) -> Option<Json> {
        let mut fields = Vec::new();
        self.skip(b'{');
        if self.skip(b'}') {
            return Some(Json::Object(fields));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            if !self.skip(b':') {
                return None;
            }
            fields.push((name, self.value(depth)?));
            if !self.skip(b',') {
                return self.skip(b'}').then_some(Json::Object(fields));
            }
        }
    }

    /// `-`, digits without a leading zero, a fraction, an exponent.
    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        let first = self.at;
        let whole = self.digits()?;
        if whole > 1 && self.text.as_bytes()[first] == b'0' {
            return None;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(Json::Number(self.text[start..self.at].to_owned()))
    }

    /// Goes past digits, and gives how many; `None` without any.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }

    fn string(&mut self) -> Option<String> {
        if self.byte() != Some(b'"') {
            return None;
        }
        let mut read = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find(|mark: char| mark == '"' || mark == '\\' || mark < ' ')?;
            read.push_str(&rest[..end]);
            self.at += end + 1;
            match rest.as_bytes()[end] {
                b'"' => return Some(read),
                b'\\' => read.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// What an escape stands for; its backslash is behind.
    fn escaped(&mut self) -> Option<char> {
        let kind = self.byte()?;
        self.at += 1;
        Some(match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                if !self.text[self.at..].starts_with("\\u") {
                    return None;
                }
                self.at += 2;
                let second = self.unit()?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
                return char::from_u32(0x10000 + ((first - 0xd800) << 10) + second);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        let is_digit = |digit: u8| digit.is_ascii_hexdigit();
        digits.bytes().all(is_digit).then(|| u32::from_str_radix(digits, 16).ok())?
    }
}
