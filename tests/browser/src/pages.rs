//! Every address of the site answers, in its language.

use cadran::site::{Address, addresses};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};

/// One test for each address.
pub fn tests() -> Vec<Test> {
    let address = |address: Address| {
        let name = format!("the page {} answers in its language", address.path());
        Test::new(name, move |session| answers(session, address))
    };
    let mut tests: Vec<Test> = addresses().into_iter().map(address).collect();
    tests.push(Test::new("the catalogue is served as a file of format 1", catalogue_is_served));
    tests
}

async fn catalogue_is_served(session: Session) -> Outcome {
    session.goto("fr/").await?;
    let script = "fetch(`${document.documentElement.dataset.root}catalogue.json`)\
        .then(answer => answer.json()).then(file => arguments[0](file.format));";
    let format = session.client.execute_async(script, Vec::new()).await;
    match format.map_err(said("fetching the catalogue"))? {
        format if format == 1 => Ok(()),
        other => Err(format!("its format is {other}")),
    }
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
