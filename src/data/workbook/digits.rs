//! Numbers of a workbook as decimals: what was kept in binary, with the 15 digits that spreadsheets show.

/// So many digits of a number are shown: what lies behind them is noise of the binary form.
const SHOWN: usize = 15;

/// The greatest exponent of a number that a spreadsheet keeps, and the most digits that are looked at.
const GREATEST: i32 = 308;
const MOST_DIGITS: usize = 400;

/// A decimal number: `0.digits` times ten to `point`, without zeros at either end; zero has no digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Digits {
    is_negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Digits {
    /// The number that a text is, such as `-12.5` or `1.5E-7`, with [`SHOWN`] digits; `None` where it is none.
    pub(crate) fn read(text: &str) -> Option<Digits> {
        let text = text.trim_ascii();
        let (is_negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let mut digits: Vec<u8> = whole.bytes().chain(decimals.bytes()).collect();
        if digits.is_empty() || digits.len() > MOST_DIGITS || !digits.iter().all(u8::is_ascii_digit)
        {
            return None;
        }
        let leading = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..leading);
        let moved = i32::try_from(whole.len()).ok()? - i32::try_from(leading).ok()?;
        let point = exponent.checked_add(moved)?;
        let mut all = Digits { is_negative, digits, point };
        all.round();
        match all.digits.is_empty() {
            true => Some(Digits { is_negative: false, digits: Vec::new(), point: 0 }),
            false => Some(all).filter(|all| (-GREATEST - 15..=GREATEST + 1).contains(&all.point)),
        }
    }

    fn round(&mut self) {
        let is_up = self.digits.get(SHOWN).is_some_and(|digit| *digit >= b'5');
        self.digits.truncate(SHOWN);
        if is_up {
            while self.digits.pop_if(|last| *last == b'9').is_some() {}
            match self.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    self.digits.push(b'1');
                    self.point += 1;
                }
            }
        }
        while self.digits.pop_if(|last| *last == b'0').is_some() {}
    }

    /// It without an exponent. Where it has three decimals a zero follows, for a mark before three digits could part thousands.
    pub(crate) fn written(&self) -> String {
        let digits = |part: &[u8]| part.iter().map(|digit| char::from(*digit)).collect::<String>();
        let count = self.digits.len();
        let zeros = |count: usize| "0".repeat(count);
        let (whole, mut decimals) = match usize::try_from(self.point) {
            Err(_) | Ok(0) => {
                let zeros = zeros(self.point.unsigned_abs() as usize);
                (String::new(), zeros + &digits(&self.digits))
            }
            Ok(point) if point < count => {
                (digits(&self.digits[..point]), digits(&self.digits[point..]))
            }
            Ok(point) => (digits(&self.digits) + &zeros(point - count), String::new()),
        };
        if decimals.len() == 3 {
            decimals.push('0');
        }
        let sign = if self.is_negative { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { &whole };
        match decimals.is_empty() {
            true => [sign, whole].concat(),
            false => [sign, whole, ".", &decimals].concat(),
        }
    }

    /// Whole days and the seconds of the last one, the nearest ones; `None` for a negative number and for more than ten
    /// million days.
    pub(crate) fn days_and_seconds(&self) -> Option<(i64, i64)> {
        if self.is_negative || self.point > 7 {
            return None;
        }
        let digit = |place: i32| {
            // The first digit stands at the place before which the mark is.
            let index = usize::try_from(self.point - 1 - place).ok();
            index
                .and_then(|index| self.digits.get(index))
                .map_or(0, |digit| i128::from(digit - b'0'))
        };
        let number = |from: i32, down_to: i32| {
            (down_to..=from).rev().fold(0_i128, |number, place| number * 10 + digit(place))
        };
        const PLACES: u32 = 15;
        let scale = 10_i128.pow(PLACES);
        let seconds = (number(-1, -(PLACES as i32)) * 86_400 * 2 + scale) / (2 * scale);
        let days = i64::try_from(number(6, 0)).ok()?;
        let seconds = i64::try_from(seconds).ok()?;
        Some((days + seconds / 86_400, seconds % 86_400))
    }
}
