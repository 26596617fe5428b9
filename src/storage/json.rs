//! Reads JSON (RFC 8259), and says of what it cannot read where it stops.
//!
//! By hand, for two reasons. `serde_json` keeps the last of two fields with the same name without
//! a word, and an answer would be lost; and its reader brings the printing of decimal numbers, 20 KB
//! of the module. `tests/it/json.rs` and the fuzz targets hold it against `serde_json`, text by
//! text. It must not accept what that refuses, or the other way round.

use serde_json::{Map, Value};

use super::wire::FileProblem;

/// How deep objects and lists may stand inside each other, as in `serde_json`: the stack is small.
const DEEPEST: usize = 127;

/// The value of a text, and the places of fields that one object gives twice. Those are left out
/// of the value: nobody knows which one is meant.
pub(super) fn read(text: &str) -> Result<(Value, Vec<String>), FileProblem> {
    let mut reader = Reader { text, at: 0, path: Vec::new(), twice: Vec::new() };
    let Some(value) = reader.value() else { return Err(problem(text, reader.at, false)) };
    reader.space();
    if reader.at < text.len() {
        return Err(problem(text, reader.at, value.is_object()));
    }
    Ok((value, reader.twice))
}

/// What is wrong with a text that could be read up to a place.
fn problem(text: &str, at: usize, whole: bool) -> FileProblem {
    let (before, from) = text.split_at_checked(at).unwrap_or_default();
    let line = before.split('\n').count();
    let Some(found) = from.chars().next() else { return FileProblem::CutShort };
    if whole {
        FileProblem::GoesOn { line }
    } else if let Some(start) = text.trim_start().chars().next()
        && !matches!(start, '{' | '[')
    {
        // Our table for spreadsheets starts with the name of its first column.
        FileProblem::Foreign { table: text.starts_with("assessment_id"), start }
    } else {
        let column = before.chars().rev().take_while(|one| *one != '\n').count() + 1;
        FileProblem::NotJson { line, column, found }
    }
}

/// Each step gives nothing where the text is not JSON, and then stays there.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The names of the fields around, and the positions in lists.
    path: Vec<String>,
    twice: Vec<String>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Option<Value> {
        self.space();
        match self.peek()? {
            b'{' if self.path.len() < DEEPEST => self.object(),
            b'[' if self.path.len() < DEEPEST => self.list(),
            b'"' => self.text().map(Value::String),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        word.bytes().try_for_each(|byte| self.take(byte))?;
        Some(value)
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E') = self.peek() {
            self.at += 1;
        }
        self.text.get(start..self.at)?.parse().ok().map(Value::Number)
    }

    fn list(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        self.items(b']', |reader| {
            items.push(reader.value_in(items.len().to_string())?);
            Some(())
        })?;
        Some(Value::Array(items))
    }

    fn object(&mut self) -> Option<Value> {
        let (mut fields, mut again) = (Map::new(), Map::new());
        self.items(b'}', |reader| {
            let name = reader.text()?;
            reader.space();
            reader.take(b':')?;
            let value = reader.value_in(name.clone())?;
            if fields.insert(name.clone(), value).is_some() {
                again.insert(name, Value::Null);
            }
            Some(())
        })?;
        for (name, _) in again {
            fields.swap_remove(&name);
            self.path.push(name);
            self.twice.push(self.path.join("."));
            self.path.pop();
        }
        Some(Value::Object(fields))
    }

    /// What stands between brackets, with commas between.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.take(close).is_some() {
            return Some(());
        }
        loop {
            self.space();
            item(self)?;
            self.space();
            if self.take(close).is_some() {
                return Some(());
            }
            self.take(b',')?;
        }
    }

    /// A value inside an object or a list.
    fn value_in(&mut self, name: String) -> Option<Value> {
        self.path.push(name);
        let value = self.value();
        self.path.pop();
        value
    }

    fn text(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let ends = |byte| byte == b'"' || byte == b'\\' || byte < b' ';
            let length = rest.bytes().position(ends).unwrap_or(rest.len());
            text.push_str(rest.get(..length)?);
            self.at += length;
            if self.take(b'"').is_some() {
                return Some(text);
            }
            self.take(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let escaped = match self.peek()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.at += 1;
        Some(escaped)
    }

    /// A character by its number, or by two of them (UTF-16).
    fn unicode(&mut self) -> Option<char> {
        let unit = self.hex()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        self.take(b'\\')?;
        let second = self.hex()?;
        let low = (0xdc00..0xe000).contains(&second).then(|| second - 0xdc00)?;
        char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + low)
    }

    fn hex(&mut self) -> Option<u32> {
        self.take(b'u')?;
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }
}
