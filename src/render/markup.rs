//! Markup written piece by piece: tags come from the source alone, everything else is text.

use super::formula::Notated;

/// Markup that is being written. What is not a literal of the source goes through [`Markup::text`],
/// so nothing from outside can become an element or an attribute.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    written: String,
}

// Written out where they are called, a few bytes each would become many: calls are what keeps the
// programs small.
impl Markup {
    /// Nothing yet.
    pub fn new() -> Markup {
        Markup::default()
    }

    /// Adds tags as they stand in the source; a tag left open within an attribute takes a text.
    #[inline(never)]
    pub fn tags(&mut self, tags: &'static str) -> &mut Markup {
        self.written.push_str(tags);
        self
    }

    /// Adds a text, between tags or between the quotes of an attribute.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Markup {
        for character in text.chars() {
            match character {
                '&' => self.written.push_str("&amp;"),
                '<' => self.written.push_str("&lt;"),
                '>' => self.written.push_str("&gt;"),
                '"' => self.written.push_str("&quot;"),
                // A parser takes it for the end of a line.
                '\r' => self.written.push_str("&#13;"),
                // A parser drops it or takes it for an error.
                '\0' => self.written.push('\u{fffd}'),
                other => self.written.push(other),
            }
        }
        self
    }

    /// Adds an element that holds nothing but a text.
    #[inline(never)]
    pub fn element(&mut self, start: &'static str, text: &str, end: &'static str) -> &mut Markup {
        self.tags(start).text(text).tags(end)
    }

    /// Adds a formula, whose markup was made of the catalogue's words and of numbers.
    #[inline(never)]
    pub fn formula(&mut self, notated: &Notated) -> &mut Markup {
        self.tags("<span class=\"formula__math\">");
        self.written.push_str(&notated.mathml);
        self.tags("</span>")
    }

    /// Adds what was written elsewhere.
    #[inline(never)]
    pub fn add(&mut self, other: &Markup) -> &mut Markup {
        self.written.push_str(&other.written);
        self
    }

    /// All that was written.
    pub fn finish(self) -> String {
        self.written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_stays_text() {
        let mut markup = Markup::new();
        markup
            .tags("<p title=\"")
            .text("\" onload=\"x")
            .tags("\">")
            .text("<b>&amp;\0")
            .tags("</p>");
        let expected = "<p title=\"&quot; onload=&quot;x\">&lt;b&gt;&amp;amp;\u{fffd}</p>";
        assert_eq!(markup.finish(), expected);
    }
}
