//! The text of a file as a tree that knows its lines. Only this file knows TOML.

use std::borrow::Cow;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// A text that is no TOML.
pub(super) struct Unread {
    pub(super) line: usize,
    pub(super) column: usize,
    /// What the reader says, in its own words.
    pub(super) why: String,
}

/// A file that could be read.
pub(super) struct Source<'a> {
    root: DeValue<'a>,
    /// Where each line but the first starts.
    lines: Vec<usize>,
}

/// A text in JSON as a value of TOML, place by place: the two differ in the sign after a key.
/// Any other text stays as it is.
pub(super) fn as_toml(text: &str) -> Cow<'_, str> {
    if !is_json(text) {
        return text.into();
    }
    let (mut is_text, mut escaped) = (false, false);
    let sign = |one: char| {
        if one == '"' && !escaped {
            is_text = !is_text;
        }
        escaped = is_text && one == '\\' && !escaped;
        if one == ':' && !is_text { '=' } else { one }
    };
    text.chars().map(sign).collect::<String>().into()
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

impl<'a> Source<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, Unread> {
        let lines: Vec<_> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        let (root, errors) = if is_json(text) {
            let (root, errors) = DeValue::parse_recoverable(text.trim_end());
            (root.into_inner(), errors)
        } else {
            let (root, errors) = DeTable::parse_recoverable(text);
            (DeValue::Table(root.into_inner()), errors)
        };
        // The first mistake is one; what follows may come of it.
        let place = |error: &Error| error.span().map_or(0, |span| span.start);
        let Some(error) = errors.iter().min_by_key(|error| place(error)) else {
            return Ok(Self { root, lines });
        };
        let at = place(error);
        let line = line_at(&lines, at);
        let start = lines.iter().rev().find(|start| **start <= at).copied().unwrap_or_default();
        let column = text.get(start..at).unwrap_or_default().chars().count() + 1;
        let curly = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}'];
        let is_quoted = text.get(at..).is_some_and(|rest| rest.starts_with(curly));
        // A heading inside a list: the list above it was not closed.
        let is_heading = column > 1 && text.get(start..).is_some_and(|rest| rest.starts_with('['));
        let why = match error.message() {
            _ if is_quoted => "string",
            why if is_heading && why.contains("quoted") => "array",
            why => why,
        };
        Err(Unread { line, column, why: why.to_owned() })
    }

    /// Whether there is such a key at the top.
    pub(super) fn has(&self, key: &str) -> bool {
        entry(&self.root, key).is_some()
    }

    /// Whether a list stands at a place and is not empty.
    pub(super) fn has_items(&self, place: &str) -> bool {
        let mut parts = place.split('.');
        let at_place = parts.try_fold(&self.root, |here, part| Some(entry(here, part)?.1));
        at_place.and_then(DeValue::as_array).is_some_and(|items| !items.is_empty())
    }

    /// The whole as JSON.
    pub(super) fn value(&self) -> Value {
        value(&self.root)
    }

    /// The line of a place, or of what is nearest around it.
    pub(super) fn line_of(&self, place: &str) -> usize {
        let (mut at, mut here) = (0, &self.root);
        for part in place.split('.') {
            let Some((start, inner)) = entry(here, part) else { break };
            (at, here) = (start, inner);
        }
        line_at(&self.lines, at)
    }

    /// The place of what is there twice: `domain.F2` is the domain with that code,
    /// `domain.statement.F2.1` the statement with that id. The last of them is the one too many.
    pub(super) fn second(&self, of: &str) -> String {
        let domains = items(&self.root, "domain");
        let mut places = domains.iter().enumerate().flat_map(|(at, domain)| {
            let domain = domain.get_ref();
            let code = text_at(domain, "code")
                .map(|code| (format!("domain.{code}"), format!("domain.{at}.code")));
            let statements = items(domain, "statement").iter().enumerate();
            let ids = statements.filter_map(move |(position, one)| {
                let id = text_at(one.get_ref(), "id")?;
                let place = format!("domain.{at}.statement.{position}.id");
                Some((format!("domain.statement.{id}"), place))
            });
            code.into_iter().chain(ids).collect::<Vec<_>>()
        });
        let mut last = of.to_owned();
        while let Some((_, place)) = places.find(|(name, _)| name == of) {
            last = place;
        }
        last
    }
}

fn line_at(lines: &[usize], at: usize) -> usize {
    lines.partition_point(|start| *start <= at) + 1
}

/// What stands under a key or a position, and where that starts.
fn entry<'a, 'b>(of: &'b DeValue<'a>, part: &str) -> Option<(usize, &'b DeValue<'a>)> {
    match of {
        DeValue::Table(table) => {
            let (key, value) = table.iter().find(|(key, _)| key.get_ref() == part)?;
            Some((key.span().start, value.get_ref()))
        }
        DeValue::Array(items) => {
            let item = items.get(part.parse::<usize>().ok()?)?;
            Some((item.span().start, item.get_ref()))
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}

fn items<'a, 'b>(of: &'b DeValue<'a>, key: &str) -> &'b [Spanned<DeValue<'a>>] {
    match entry(of, key) {
        Some((_, DeValue::Array(items))) => items,
        _ => &[],
    }
}

fn text_at<'b>(of: &'b DeValue<'_>, key: &str) -> Option<&'b str> {
    entry(of, key)?.1.as_str()
}

/// The reader stops at 80 levels, so this ends.
fn value(of: &DeValue<'_>) -> Value {
    match of {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => number.as_str().parse().map_or(Value::Null, Value::Number),
        DeValue::Float(number) => number.as_str().parse().map_or(Value::Null, Value::Number),
        DeValue::Boolean(choice) => Value::Bool(*choice),
        // A day needs no quotation marks.
        DeValue::Datetime(day) => Value::String(day.to_string()),
        DeValue::Array(items) => items.iter().map(|item| value(item.get_ref())).collect(),
        DeValue::Table(table) => Value::Object(
            table
                .iter()
                .map(|(key, one)| (key.get_ref().to_string(), value(one.get_ref())))
                .collect(),
        ),
    }
}
