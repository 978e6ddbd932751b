//! Where the parts of a long JSON document begin and end, so that it need not be read all at once.

/// The place of the next byte that is no space.
pub fn after_space(text: &[u8], mut at: usize) -> usize {
    while matches!(text.get(at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
        at += 1;
    }
    at
}

/// The place after the value that begins at a place, by its brackets and quotes alone; `None` where no
/// value begins there, or the text ends before it does.
pub fn end_of(text: &[u8], at: usize) -> Option<usize> {
    match text.get(at)? {
        b'"' => end_of_string(text, at),
        b'[' | b'{' => end_of_brackets(text, at),
        _ => {
            let is_end = |byte: &u8| b",:]} \n\r\t".contains(byte);
            let length = text[at..].iter().position(is_end).unwrap_or(text.len() - at);
            (length > 0).then_some(at + length)
        }
    }
}

fn end_of_string(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += 1;
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 1,
            _ => {}
        }
    }
}

fn end_of_brackets(text: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0_u32;
    loop {
        match text.get(at)? {
            b'"' => {
                at = end_of_string(text, at)?;
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}
