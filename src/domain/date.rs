//! Days and moments as they are written down. No clock and no time zone: both arrive from outside.

use std::fmt;

use thiserror::Error;

/// A day of the civil calendar, in the year-month-day order of ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is not a day, or not a moment, in the form this project writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not of the form `2026-11-22`.
    #[error("a date is written year-month-day, such as 2026-11-22")]
    Form,
    /// The month has no such day.
    #[error("there is no such day")]
    NoSuchDay,
    /// Not of the form `2026-11-22T10:00:00Z`.
    #[error("a moment is written in UTC, such as 2026-11-22T10:00:00Z")]
    Moment,
}

impl Date {
    /// A day, if the calendar has it.
    ///
    /// # Errors
    /// [`DateError::NoSuchDay`] if it does not.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let longest = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => 0,
        };
        if (1..=longest).contains(&day) && (1..=9999).contains(&year) {
            Ok(Self { year, month, day })
        } else {
            Err(DateError::NoSuchDay)
        }
    }

    /// Reads `2026-11-22`.
    ///
    /// # Errors
    /// [`DateError::Form`] or [`DateError::NoSuchDay`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let number = |part: Option<&str>, width: usize| {
            part.filter(|part| part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
                .ok_or(DateError::Form)
        };
        let small = |number: u16| u8::try_from(number).map_err(|_| DateError::NoSuchDay);
        let mut parts = text.split('-');
        let (year, month) = (number(parts.next(), 4)?, number(parts.next(), 2)?);
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        Self::new(year, small(month)?, small(day)?)
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The same day so many months later, or the 28th where that month may not have it.
    pub fn months_later(self, months: u8) -> Option<Self> {
        let month = self.month.checked_sub(1)?.checked_add(months)?;
        let year = self.year.checked_add(u16::from(month / 12))?;
        let month = month % 12 + 1;
        Self::new(year, month, self.day).or_else(|_| Self::new(year, month, 28)).ok()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A moment in UTC, kept as its text: it is shown and written back, and nothing is ordered by it,
/// because clocks jump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamp(Box<str>);

impl Timestamp {
    /// Reads `2026-11-22T10:00:00Z`, with or without a fraction of a second.
    ///
    /// # Errors
    /// [`DateError`] if the text is anything else.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let (date, time) = text.split_once('T').ok_or(DateError::Moment)?;
        Date::parse(date)?;
        let time = time.strip_suffix('Z').ok_or(DateError::Moment)?;
        let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
        let in_range = |part: &str, limit: u8| {
            part.len() == 2
                && part.bytes().all(|b| b.is_ascii_digit())
                && part.parse().is_ok_and(|n: u8| n < limit)
        };
        let mut parts = time.split(':');
        let sound = matches!(
            (parts.next(), parts.next(), parts.next(), parts.next()),
            (Some(h), Some(m), Some(s), None)
                if in_range(h, 24) && in_range(m, 60) && in_range(s, 60)
        );
        let digits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
        if sound && digits { Ok(Self(text.into())) } else { Err(DateError::Moment) }
    }

    /// The moment as it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
