//! Style sheets for files of their own: the tokens of the page become what they stand for on a light ground.

use leptos::prelude::*;

/// Rules as a file outside of the page needs them.
pub fn literal_rules(css: &str) -> String {
    let tokens = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten());
    literal(css, |token| {
        tokens.as_ref().and_then(|style| style.get_property_value(token).ok()).unwrap_or_default()
    })
}

/// A style sheet with what its tokens stand for on a light ground.
fn literal(css: &str, token: impl Fn(&str) -> String) -> String {
    let mut parts = css.split("var(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        let value = token(name);
        let light =
            value.trim().strip_prefix("light-dark(").and_then(|both| both.split(',').next());
        written.push_str(light.unwrap_or(value.trim()).trim());
        written.push_str(rest);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn tokens_become_what_they_are_on_a_light_ground() {
        let token = |name: &str| match name {
            "--ink" => " light-dark(#111, #eee)".to_owned(),
            _ => "serif".to_owned(),
        };
        let css = literal("a{fill:var(--ink);font-family:var(--sans)}b{}", token);
        assert_eq!(css, "a{fill:#111;font-family:serif}b{}");
    }
}
