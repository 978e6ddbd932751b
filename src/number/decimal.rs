//! Decimal constants written as text and read by the compiler.

use rust_decimal::Decimal;

/// Reads a decimal constant such as `"0.9"` or `"-1.5"` at compile time. Anything but digits, one dot
/// and a leading minus sign does not compile where it is used in a constant.
pub const fn decimal(text: &str) -> Decimal {
    let bytes = text.as_bytes();
    let negative = bytes[0] == b'-';
    let (mut value, mut scale, mut after_dot) = (0u128, 0u32, false);
    let mut index = if negative { 1 } else { 0 };
    while index < bytes.len() {
        match bytes[index] {
            b'.' if !after_dot => after_dot = true,
            digit @ b'0'..=b'9' => {
                value = value * 10 + (digit - b'0') as u128;
                if after_dot {
                    scale += 1;
                }
            }
            _ => panic!("a decimal constant is digits with at most one dot"),
        }
        index += 1;
    }
    assert!(value >> 96 == 0 && scale <= 28, "a decimal constant fits 28 digits");
    Decimal::from_parts(value as u32, (value >> 32) as u32, (value >> 64) as u32, negative, scale)
}
