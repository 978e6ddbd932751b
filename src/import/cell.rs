//! The cells of a line as the number of one column of a table.

use std::borrow::Cow;

use super::civil::moment;
use super::date_order::DateOrder;
use super::layout::{DecimalMark, Feed};
use super::reason::Reason;
use crate::definition::Column;
use crate::definition::kind::Kind;
use crate::definition::table::Holds;
use crate::entry::{self, EntryError, Limits};
use crate::fold::folded;
use crate::number::exact::Exact;

/// What a line gives to a column.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Fed {
    /// A number; none where the column holds labels, or nothing feeds it.
    Cell(Option<Exact>),
    /// The later of two dates has not come yet.
    NotReached,
}

/// Why a line gives nothing to a column, and the text concerned.
pub(super) type Refusal = (Reason, String);

/// Reads cells for one column of a table.
#[derive(Debug)]
pub(super) struct Reader {
    holds: Holds,
    /// The limits again, as the engine's numbers: converted once and not for each of many rows.
    lowest: Option<Exact>,
    highest: Option<Exact>,
    decimal_mark: DecimalMark,
    date_order: DateOrder,
}

/// Words that stand for 1 and for 0, where a cell is a yes or a no.
const YES: [&str; 6] = ["yes", "y", "oui", "o", "true", "vrai"];
const NO: [&str; 5] = ["no", "n", "non", "false", "faux"];

/// The numbers of a plain cell have at most so many digits, which no arithmetic below can overflow.
const PLAIN_DIGITS: usize = 18;

impl Reader {
    pub(super) fn new(holds: Holds, decimal_mark: DecimalMark, date_order: DateOrder) -> Reader {
        let (lowest, highest) = match holds {
            Holds::Number { min, max, .. } => (min.map(Exact::from), max.map(Exact::from)),
            Holds::Label | Holds::Date => (None, None),
        };
        Reader { holds, lowest, highest, decimal_mark, date_order }
    }

    /// What the cells of a line give.
    pub(super) fn read(&self, feed: Feed, cells: &[Cow<str>]) -> Result<Fed, Refusal> {
        match feed {
            Feed::Nothing => Ok(Fed::Cell(None)),
            Feed::Column(column) => {
                let text = cell(cells, column)?;
                self.value(text).map(Fed::Cell).map_err(|reason| (reason, text.to_owned()))
            }
            Feed::Between { from, to } => self.between(cell(cells, from)?, cells, to),
        }
    }

    /// The currency that stands in the cell of an amount.
    pub(super) fn currency(&self, feed: Feed, cells: &[Cow<str>]) -> Option<String> {
        match (self.holds, feed) {
            (Holds::Number { kind, .. }, Feed::Column(column)) if kind.is_money() => {
                entry::currency_beside(cells.get(column)?)
            }
            (Holds::Number { .. } | Holds::Label | Holds::Date, _) => None,
        }
    }

    /// The number of one cell.
    pub(super) fn value(&self, text: &str) -> Result<Option<Exact>, Reason> {
        match self.holds {
            Holds::Label => Ok(None),
            _ if entry::is_blank(text) => Err(Reason::EmptyCell),
            Holds::Number { kind, min, max } => self.number(text, Limits { kind, min, max }),
            Holds::Date => {
                let moment = moment(text, self.date_order).ok_or(Reason::NotADate)?;
                Ok(Some(moment.days()))
            }
        }
    }

    fn number(&self, text: &str, limits: Limits) -> Result<Option<Exact>, Reason> {
        if let Some(number) = self.plain(text, limits.kind) {
            return self.within(number, limits).map(Some).map_err(Reason::Number);
        }
        if self.is_yes_or_no() {
            let word = folded(text);
            if YES.contains(&word.as_str()) {
                return Ok(Some(Exact::one()));
            }
            if NO.contains(&word.as_str()) {
                return Ok(Some(Exact::zero()));
            }
        }
        let entry =
            entry::read_decimal(text, limits, self.decimal_mark.lang()).map_err(Reason::Number)?;
        Ok(Some(entry.number))
    }

    /// Nearly every cell of real data is a few digits: these are read without the whole grammar,
    /// which gives the same and takes many times as long.
    fn plain(&self, text: &str, kind: Kind) -> Option<Exact> {
        let (digits, is_negative) = match text.strip_prefix('-') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let mark = match self.decimal_mark {
            DecimalMark::Comma => b',',
            DecimalMark::Dot => b'.',
        };
        if digits.len() > PLAIN_DIGITS || kind.is_percentage() {
            return None;
        }
        let (mut top, mut bottom, mut is_fraction) = (0i128, 1u128, false);
        let mut before = b' ';
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    top = top * 10 + i128::from(byte - b'0');
                    bottom *= if is_fraction { 10 } else { 1 };
                }
                _ if byte == mark && !is_fraction && before.is_ascii_digit() => is_fraction = true,
                _ => return None,
            }
            before = byte;
        }
        if !before.is_ascii_digit() {
            return None;
        }
        Exact::ratio(if is_negative { -top } else { top }, bottom)
    }

    fn within(&self, number: Exact, limits: Limits) -> Result<Exact, EntryError> {
        if let (Some(lowest), Some(min)) = (&self.lowest, limits.min)
            && number < *lowest
        {
            return Err(EntryError::TooSmall(min));
        }
        if let (Some(highest), Some(max)) = (&self.highest, limits.max)
            && number > *highest
        {
            return Err(EntryError::TooLarge(max));
        }
        if limits.kind.is_whole() && !number.is_whole() {
            return Err(EntryError::NotWhole(number));
        }
        Ok(number)
    }

    fn is_yes_or_no(&self) -> bool {
        let is = |limit: &Option<Exact>, number| *limit == Some(number);
        is(&self.lowest, Exact::zero()) && is(&self.highest, Exact::one())
    }

    /// The time between two dates, in the unit of the column.
    fn between(&self, from: &str, cells: &[Cow<str>], to: usize) -> Result<Fed, Refusal> {
        let read = |text: &str| {
            moment(text, self.date_order).ok_or_else(|| (Reason::NotADate, text.to_owned()))
        };
        if entry::is_blank(from) {
            return Err((Reason::EmptyCell, String::new()));
        }
        let start = read(from)?;
        // A line that ends before the later date is one in which it has not come yet.
        let text = cells.get(to).map_or("", |cell| cell.as_ref());
        if entry::is_blank(text) {
            return Ok(Fed::NotReached);
        }
        let end = read(text)?;
        if end < start {
            return Err((Reason::EndBeforeStart, text.to_owned()));
        }
        let unit = match self.holds {
            Holds::Number { kind, .. } => kind.seconds(),
            Holds::Label | Holds::Date => None,
        };
        let time = match unit {
            Some(unit) => end.time_since(start, unit),
            None => end.days_since(start),
        };
        Ok(Fed::Cell(Some(time)))
    }
}

fn cell<'a>(cells: &'a [Cow<str>], column: usize) -> Result<&'a str, Refusal> {
    let cell = cells.get(column).map(Cow::as_ref);
    cell.ok_or_else(|| (Reason::NoSuchCell, cells.join(" ")))
}

/// Whether the time between two dates can feed a column: no length of a month is made up.
pub(super) fn holds_time(column: &Column) -> bool {
    matches!(column.holds, Holds::Number { kind, .. } if kind.seconds().is_some())
}
