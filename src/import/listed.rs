//! A list as programs write it: `[1, 2, 10]`, on one line or several, its texts in quotes.

/// What stands in the brackets of a list, on one line; `None` where the text is something else, such as
/// a list of lists.
pub(super) fn listed(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    let (mut line, mut is_quoted) = (String::with_capacity(inner.len()), false);
    for character in inner.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            '[' | ']' | '{' | '}' if !is_quoted => return None,
            _ => {}
        }
        // Line ends between the values mean nothing.
        line.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
    let line = line.trim();
    // Some programs write a comma after the last value as well.
    let line = line.strip_suffix(',').unwrap_or(line);
    (!is_quoted && !line.is_empty()).then(|| line.to_owned())
}
