//! What a cell holds, and how it is made to fit one.

use crate::domain::{Date, Level};
use crate::wording;
use rust_xlsxwriter::{ExcelDateTime, XlsxError};

/// So many units of UTF-16 fit into a cell. One is kept for what [`fitting`] adds.
const MOST: usize = 32_767 - 1;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u32),
    /// A number with one decimal place.
    Tenths(u32),
    Day(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        u32::try_from(count).map_or(Self::Empty, Self::Number)
    }
}

impl From<Level> for Cell {
    fn from(level: Level) -> Self {
        Self::Number(level.number().into())
    }
}

impl From<Date> for Cell {
    /// Spreadsheets know no day before 1900, and disagree about the first two months of it: Excel
    /// has a 29 February there. Such a day is said in words.
    fn from(day: Date) -> Self {
        if (day.year(), day.month()) < (1900, 3) {
            Self::Text(wording::date(day))
        } else {
            Self::Day(day)
        }
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A day as Excel counts it.
pub(super) fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year(), day.month(), day.day())
}

/// As much of a text as fits, with what XML cannot hold replaced. The writer takes a text that
/// stands between these two signs for markup of its own and would not escape it: a space after it
/// keeps it a text.
pub(super) fn fitting(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= MOST
    };
    let end = text.chars().take_while(fits).map(char::len_utf8).sum();
    let mut text = text.get(..end).unwrap_or(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}
