//! What a page says of itself in its head: told by the interface, put into HTML by the build.

use serde::{Deserialize, Serialize};

/// The words of a page's head, in the language of the page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Head {
    /// The title of the window: the name of the page and that of the site.
    pub title: String,
    /// The name of the page alone, as it stands where the page is shared.
    pub name: String,
    /// What the page is for, in a sentence or two.
    pub description: String,
}
