//! Every address of the site answers, in its language.

use cadran::site::{Address, addresses};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// One test for each address.
pub fn tests() -> Vec<Test> {
    let address = |address: Address| {
        let name = format!("the page {} answers in its language", address.path());
        Test::new(name, move |session| answers(session, address))
    };
    addresses().into_iter().map(address).collect()
}

async fn answers(session: Session, address: Address) -> Outcome {
    session.goto(&address.path()).await?;
    let lang = session.evaluate("document.documentElement.lang").await?;
    if lang != address.lang.code() {
        return Err(format!("the document says that its language is {lang}"));
    }
    match session.evaluate("document.title").await?.as_str() {
        Some(title) if !title.is_empty() => Ok(()),
        _ => Err("the document has no title".into()),
    }
}
