//! A link as a QR code: a path for an SVG, of squares of one unit.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light squares that have to be around a code.
pub const MARGIN: usize = 4;

/// A QR code.
pub struct Qr {
    code: QrCode,
}

impl Qr {
    /// The code of a text; `None` where it is longer than any code holds, which is 2,953 bytes. It has
    /// no more squares than it must, and as much correction of errors as fits among them.
    pub fn of(text: &str) -> Option<Qr> {
        QrCode::encode_text(text, QrCodeEcc::Low).ok().map(|code| Qr { code })
    }

    /// How many squares a side has, with its margins: the width and height of the `viewBox`.
    pub fn size(&self) -> usize {
        self.squares() + 2 * MARGIN
    }

    /// Whether a square is dark, counted from the left and from the top, margins included.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let place = |at: usize| at.checked_sub(MARGIN).and_then(|at| i32::try_from(at).ok());
        // Beyond its ends the code says that all is light.
        place(x).zip(place(y)).is_some_and(|(x, y)| self.code.get_module(x, y))
    }

    /// The dark squares as the `d` of an SVG path, row by row; squares side by side are one rectangle.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            let mut x = 0;
            while x < self.size() {
                let length = (x..self.size()).take_while(|x| self.is_dark(*x, y)).count();
                if length > 0 {
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                x += length.max(1);
            }
        }
        path
    }

    fn squares(&self) -> usize {
        self.code.size().unsigned_abs() as usize
    }
}
