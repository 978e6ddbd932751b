//! Text reduced to what a comparison looks at: small letters without accents, digits, single spaces.

/// The text in small letters without accents, in words separated by one space. Everything that is
/// neither a letter nor a digit, apostrophes included, separates words.
pub fn folded(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if is_accent(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            gap = !result.is_empty();
            continue;
        }
        if gap {
            result.push(' ');
            gap = false;
        }
        for small in letter.to_lowercase().filter(|small| !is_accent(*small)) {
            match without_accent(small) {
                Some(plain) => result.push_str(plain),
                None => result.push(small),
            }
        }
    }
    result
}

/// The accents that some keyboards and files write as characters of their own, after the letter.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}
