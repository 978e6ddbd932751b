//! A widget as its author orders it, and the HTML to paste for it.

use crate::engine::metric::Metric;
use crate::heights::height;
use crate::link;
use crate::settings::{Settings, Theme};
use crate::site::{Address, Page, attribute};
use crate::text::Lang;

/// What an author chooses of a widget.
#[derive(Clone, PartialEq, Debug)]
pub struct Widget {
    /// The metric.
    pub metric: &'static Metric,
    /// The id of the variant.
    pub variant: &'static str,
    /// The language of the widget.
    pub lang: Lang,
    /// Its theme; none follows the reader's system.
    pub theme: Option<Theme>,
    /// The accent as `#rrggbb`, or empty.
    pub accent: String,
    /// The currency symbol; empty for the usual one.
    pub currency: String,
    /// The names of fields and what stands in them, in canonical form.
    pub values: Vec<(String, String)>,
    /// The names of fields that readers cannot change.
    pub locked: Vec<String>,
    /// A title in place of the metric's name; empty for that name.
    pub title: String,
    /// A sentence with `{field}` and `{result}`, in place of the form; empty for the form.
    pub sentence: String,
    /// Whether it is fields, number and formula alone.
    pub compact: bool,
}

impl Widget {
    /// What the title says.
    pub fn title(&self) -> &str {
        match self.title.trim() {
            "" => self.metric.name.get(self.lang),
            title => title,
        }
    }

    /// The calculation: what follows `#` in the address of the full page.
    pub fn link(&self) -> String {
        let (variant, entries) = (self.variant.to_owned(), self.values.clone());
        link::write(&link::State { variant, entries, ..link::State::default() })
    }

    /// What the author chose beside the calculation: names of attributes, and of keys after `#`.
    fn looks(&self) -> Vec<(&'static str, String)> {
        let usual = Settings::default().currency;
        let pairs = [
            ("theme", self.theme.map_or("", Theme::id).to_owned()),
            ("accent", self.accent.clone()),
            (
                "currency",
                Some(self.currency.clone()).filter(|own| *own != usual).unwrap_or_default(),
            ),
            ("locked", self.locked.join(" ")),
            ("title", self.title.trim().to_owned()),
            ("sentence", self.sentence.trim().to_owned()),
        ];
        pairs.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The address in a frame, from the site's root.
    pub fn frame_address(&self) -> String {
        let path = Address { lang: self.lang, page: Page::Widget(self.metric.id) }.path();
        let looks = self.looks().into_iter();
        let looks: String =
            looks.map(|(key, text)| format!("&{key}={}", link::encoded(&text))).collect();
        let compact = if self.compact { "&compact=1" } else { "" };
        format!("{path}#{}{looks}{compact}", self.link())
    }

    /// The address of the full page with the same figures, from the site's root.
    pub fn page_address(&self) -> String {
        let path = Address { lang: self.lang, page: Page::Metric(self.metric.id) }.path();
        format!("{path}#{}", self.link())
    }

    /// The height that its frame needs in a column so wide. `told` is what a frame with the same content and
    /// width says that it needs, where there is one: how long a sentence is, only that knows.
    pub fn height(&self, width: u32, told: Option<u32>) -> u32 {
        let is_sentence = !self.sentence.trim().is_empty();
        match told.filter(|_| is_sentence || self.compact) {
            // A plain frame cannot grow: it has to hold a result, or a message, from the start.
            Some(told) => told + LINES_TO_COME,
            None if is_sentence => SENTENCE,
            None => height(self.metric.id, self.variant, true, width),
        }
    }

    /// A link to the full page, in HTML.
    pub fn as_link(&self, root: &str) -> String {
        let address = attribute(&format!("{root}{}", self.page_address()));
        format!("<a href=\"{address}\">{}</a>", attribute(self.title()))
    }

    /// The element that sizes itself, with the script it needs, in HTML. The script is small and comes
    /// first, so that the element has its height before what follows is shown. The link in it stands
    /// there until the widget does, and where scripts or frames are forbidden.
    pub fn as_element(&self, root: &str) -> String {
        let values: Vec<String> =
            self.values.iter().map(|(name, value)| [name, "=", value].concat()).collect();
        let first = [("metric", self.metric.id.to_owned()), ("lang", self.lang.code().to_owned())];
        let then = [("variant", self.variant.to_owned()), ("values", values.join("&"))];
        let pairs = first.into_iter().chain(then).chain(self.looks());
        let written: String = pairs
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| format!(" {name}=\"{}\"", attribute(&text)))
            .chain(self.compact.then(|| " compact".to_owned()))
            .collect();
        let script = attribute(&format!("{root}embed.js"));
        format!(
            "<script src=\"{script}\"></script>\n<cadran-calculator{written}>{}</cadran-calculator>",
            self.as_link(root)
        )
    }

    /// A plain frame for hosts that allow no script, in HTML. The width is the host's; no style, for a host may
    /// forbid inline styles, and an old attribute does the same. `told` as for the height.
    pub fn as_frame(&self, root: &str, width: u32, told: Option<u32>) -> String {
        let (address, title) = (format!("{root}{}", self.frame_address()), self.title());
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
            attribute(&address),
            attribute(title),
            self.height(width, told)
        )
    }
}

/// A sentence takes a line or a few.
const SENTENCE: u32 = 160;

/// The room of two lines that come with what is typed.
const LINES_TO_COME: u32 = 56;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::metrics;

    fn widget() -> Widget {
        let metric =
            metrics().find(|metric| metric.id == "net_promoter_score").expect("it is there");
        Widget {
            metric,
            variant: "counts",
            lang: Lang::En,
            theme: Some(Theme::Dark),
            accent: "#c2410c".into(),
            currency: "€".into(),
            values: vec![("promoters".into(), "1700".into())],
            locked: vec!["promoters".into()],
            title: "\"1 < 2\"".into(),
            sentence: String::new(),
            compact: false,
        }
    }

    #[test]
    fn an_element_holds_its_choices_as_text_and_a_link() {
        let html = widget().as_element("https://a.b/");
        for part in [
            "src=\"https://a.b/embed.js\"></script>",
            "metric=\"net_promoter_score\" lang=\"en\" variant=\"counts\" values=\"promoters=1700\"",
            "theme=\"dark\" accent=\"#c2410c\" locked=\"promoters\" title=\"&quot;1 &lt; 2&quot;\">",
            "<a href=\"https://a.b/en/net-promoter-score/#v=1&amp;c=1&amp;variant=counts&amp;promoters=1700\">&quot;1 &lt; 2&quot;</a>",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        assert!(!html.contains("currency"), "{html}");
    }

    #[test]
    fn a_frame_has_a_height_a_title_and_an_encoded_address() {
        let html = widget().as_frame("https://a.b/", 360, Some(100));
        let height = height("net_promoter_score", "counts", true, 360);
        assert!(
            html.contains(&format!("height=\"{height}\"")) && html.contains("loading=\"lazy\""),
            "{html}"
        );
        assert!(
            html.contains(
                "&amp;accent=%23c2410c&amp;locked=promoters&amp;title=%221%20%3C%202%22\""
            ),
            "{html}"
        );
    }

    #[test]
    fn a_compact_widget_says_so_in_the_element_and_in_the_address_of_its_frame() {
        let compact = Widget { compact: true, ..widget() };
        let html = compact.as_element("https://a.b/");
        assert!(html.contains("title=\"&quot;1 &lt; 2&quot;\" compact>"), "{html}");
        assert!(compact.frame_address().ends_with("&compact=1"), "{}", compact.frame_address());
        assert!(!compact.page_address().contains("compact"), "{}", compact.page_address());
    }

    #[test]
    fn what_only_a_frame_knows_the_height_of_gets_what_that_says_and_room_for_a_message() {
        let sentence = Widget { sentence: "{result}".into(), ..widget() };
        let compact = Widget { compact: true, ..widget() };
        for widget in [sentence, compact] {
            assert_eq!(widget.height(360, Some(500)), 500 + LINES_TO_COME);
            assert!(widget.height(360, None) >= SENTENCE);
        }
    }
}
