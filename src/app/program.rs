//! The start of the program on a page, from which it goes from page to page.

use crate::app::parts::Missing;
use crate::app::search::follow as search;
use crate::app::{island, navigation, on_demand};

/// Starts on the page that is there, given as it was written.
///
/// # Errors
/// Where the part of the program that the page names does not come.
pub async fn start(written: String) -> Result<(), Missing> {
    drop(island::shared());
    navigation::follow(written);
    on_demand::follow();
    search::follow();
    navigation::open_first().await
}
