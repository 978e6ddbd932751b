//! A widget as its author orders it, and the HTML to paste for it.

use std::sync::Arc;

use crate::definition::Definition;
use crate::heights::height;
use crate::link;
use crate::settings::{Settings, Theme};
use crate::site::{Address, Page, attribute, kept_id};

/// What an author chooses of a widget.
#[derive(Clone, PartialEq, Debug)]
pub struct Widget {
    /// The metric, in the language of the widget.
    pub definition: Arc<Definition>,
    /// The id of the variant.
    pub variant: String,
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
            "" => &self.definition.name,
            title => title,
        }
    }

    /// The calculation: what follows `#` in the address of the full page.
    pub fn link(&self) -> String {
        let (variant, entries) = (self.variant.clone(), self.values.clone());
        let state = link::State { variant, entries, ..link::State::default() };
        link::write(&state, &self.definition)
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

    fn path(&self, page: fn(&'static str) -> Page) -> String {
        let Definition { id, lang, .. } = &*self.definition;
        Address { lang: *lang, page: page(kept_id(id)) }.path()
    }

    /// The address in a frame, from the site's root.
    pub fn frame_address(&self) -> String {
        let path = self.path(Page::Widget);
        let looks = self.looks().into_iter();
        let looks: String =
            looks.map(|(key, text)| format!("&{key}={}", link::encoded(&text))).collect();
        let compact = if self.compact { "&compact=1" } else { "" };
        format!("{path}#{}{looks}{compact}", self.link())
    }

    /// The address of the full page with the same figures, from the site's root.
    pub fn page_address(&self) -> String {
        let path = self.path(Page::Metric);
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
            None => height(&self.definition.id, &self.variant, true, width),
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
        let Definition { id, lang, .. } = &*self.definition;
        let first = [("metric", id.clone()), ("lang", lang.code().to_owned())];
        let then = [("variant", self.variant.clone()), ("values", values.join("&"))];
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
