//! The cells of a line as moments and whole numbers: the usual forms from their bytes, the others by the general readers.

use std::borrow::Cow;

use crate::data::choices::{Choices, Clock, Role};
use crate::data::plain;
use crate::data::refusal::Reason;
use crate::definition::kind::Kind;
use crate::entry::{self, EntryError, Limits};
use crate::import::civil::{moment, moment_as_written};
use crate::import::encoding::text_of_cell;
use crate::import::layout::{DateOrder, DecimalMark};
use crate::import::month::Month;
use crate::import::reason::Reason as OfCell;
use crate::import::scan::Line;
use crate::number::exact::Exact;

/// Numbers are kept times ten to so many: no currency and no list of measurements is told in finer parts.
pub const DECIMALS: u32 = 6;

const SECONDS_OF_DAY: i64 = 86_400;

/// What stands for nothing in files that programs write, beside an empty cell.
const NOTHING: [&[u8]; 7] = [b"NULL", b"null", b"\\N", b"-", b"N/A", b"n/a", b"None"];

/// Why a line gives no row, and the column concerned.
pub(crate) type Fault = (Role, Reason);

/// How cells are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cells {
    decimal_mark: DecimalMark,
    date_order: DateOrder,
    clock: Clock,
}

/// A number and the currency that stands beside it.
pub(crate) struct Amount {
    /// Times ten to [`DECIMALS`].
    pub number: i64,
    pub currency: Option<String>,
}

impl Cells {
    pub(crate) fn new(choices: &Choices) -> Cells {
        let Choices { decimal_mark, date_order, clock, .. } = *choices;
        Cells { decimal_mark, date_order, clock }
    }

    /// Seconds since 1970-01-01 00:00 of a moment that may not have come yet.
    pub(crate) fn moment(&self, bytes: &[u8]) -> Result<Option<i64>, Reason> {
        if let Some(seconds) = plain::seconds(bytes, self.date_order) {
            return Ok(Some(seconds));
        }
        if NOTHING.contains(&bytes) || is_blank(bytes) {
            return Ok(None);
        }
        let read = match self.clock {
            Clock::Utc => moment,
            Clock::AsWritten => moment_as_written,
        };
        match read(&text_of_cell(bytes), self.date_order) {
            Some(moment) => Ok(Some(moment.seconds())),
            None => Err(OfCell::NotADate.into()),
        }
    }

    /// The same of a moment that must be there.
    pub(crate) fn known_moment(&self, bytes: &[u8]) -> Result<i64, Reason> {
        self.moment(bytes)?.ok_or(Reason::Cell(OfCell::EmptyCell))
    }

    /// The month of a moment that must be there.
    pub(crate) fn known_month(&self, bytes: &[u8]) -> Result<Month, Reason> {
        match plain::month(bytes, self.date_order) {
            Some(month) => Ok(month),
            None => Ok(month_of(day_of(self.known_moment(bytes)?))),
        }
    }

    /// The day of a moment that may not have come yet, in days since 1970-01-01.
    pub(crate) fn day(&self, bytes: &[u8]) -> Result<Option<i64>, Reason> {
        match plain::day(bytes, self.date_order) {
            Some(day) => Ok(Some(day)),
            None => Ok(self.moment(bytes)?.map(day_of)),
        }
    }

    /// The same of a day that must be there.
    pub(crate) fn known_day(&self, bytes: &[u8]) -> Result<i64, Reason> {
        self.day(bytes)?.ok_or(Reason::Cell(OfCell::EmptyCell))
    }

    /// A number of at most [`DECIMALS`] decimals.
    pub(crate) fn amount(&self, bytes: &[u8]) -> Result<Amount, Reason> {
        if let Some(number) = plain::number(bytes, self.decimal_mark, DECIMALS) {
            return Ok(Amount { number, currency: None });
        }
        let entry = self.entry(bytes, Kind::Money)?;
        let parts = entry.number.times(&Exact::from(10_i128.pow(DECIMALS)));
        if !parts.is_whole() {
            return Err(Reason::TooManyDecimals);
        }
        Ok(Amount { number: whole(&parts)?, currency: entry.currency })
    }

    /// A whole number.
    pub(crate) fn score(&self, bytes: &[u8]) -> Result<i64, Reason> {
        match plain::number(bytes, self.decimal_mark, 0) {
            Some(number) => Ok(number),
            None => whole(&self.entry(bytes, Kind::Count)?.number),
        }
    }

    fn entry(&self, bytes: &[u8], kind: Kind) -> Result<entry::Entry, Reason> {
        if is_blank(bytes) {
            return Err(OfCell::EmptyCell.into());
        }
        let limits = Limits { kind, min: None, max: None };
        let entry = entry::read_decimal(&text_of_cell(bytes), limits, self.decimal_mark.lang());
        entry.map_err(|error| OfCell::Number(error).into())
    }
}

/// A whole number that fits into 64 bits.
fn whole(number: &Exact) -> Result<i64, Reason> {
    let top = number.top().to_u128().and_then(|top| i64::try_from(top).ok());
    let top = top.ok_or(Reason::TooLarge)?;
    Ok(if number.is_negative() { -top } else { top })
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.is_empty() || entry::is_blank(&text_of_cell(bytes))
}

/// The cell at a place of a line, without the spaces around it.
pub(crate) fn cell<'a>(line: &'a Line, place: usize) -> Result<Cow<'a, [u8]>, Reason> {
    match line.cell(place) {
        Some(Cow::Borrowed(bytes)) => Ok(Cow::Borrowed(bytes.trim_ascii())),
        Some(Cow::Owned(bytes)) => Ok(Cow::Owned(bytes.trim_ascii().to_vec())),
        None => Err(OfCell::NoSuchCell.into()),
    }
}

/// The text of a cell that must not be empty.
pub(crate) fn name(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    match text_of_cell(bytes) {
        text if entry::is_blank(&text) => Err(OfCell::EmptyCell.into()),
        text => Ok(text),
    }
}

/// A number that lies below what makes sense.
pub(crate) fn below(least: i32) -> Reason {
    OfCell::Number(EntryError::TooSmall(least.into())).into()
}

/// A number that lies above what makes sense.
pub(crate) fn above(most: i32) -> Reason {
    OfCell::Number(EntryError::TooLarge(most.into())).into()
}

/// What the cell at a place gives.
pub(crate) fn read<Value>(
    line: &Line,
    place: usize,
    role: Role,
    reader: impl FnOnce(&[u8]) -> Result<Value, Reason>,
) -> Result<Value, Fault> {
    cell(line, place).and_then(|bytes| reader(&bytes)).map_err(|reason| (role, reason))
}

/// The same where the column need not be there; a line that ends before it has nothing in it.
pub(crate) fn optional<Value>(
    line: &Line,
    place: Option<usize>,
    role: Role,
    reader: impl FnOnce(&[u8]) -> Result<Value, Reason>,
) -> Result<Option<Value>, Fault> {
    match place.and_then(|place| cell(line, place).ok()) {
        Some(bytes) => reader(&bytes).map(Some).map_err(|reason| (role, reason)),
        None => Ok(None),
    }
}

/// The day of a moment, in days since 1970-01-01.
pub(crate) fn day_of(seconds: i64) -> i64 {
    seconds.div_euclid(SECONDS_OF_DAY)
}

/// The month of a day.
pub(crate) fn month_of(day: i64) -> Month {
    Month::of_day(day).expect("years of files have four digits")
}
