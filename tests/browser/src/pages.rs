//! Every page of the site answers in its language, and has no fault that axe-core can find.

use cadran::catalogue::addresses;
use cadran::site::Address;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};

/// One test for each address, and one for the file beside the pages.
pub fn tests() -> Vec<Test> {
    let address = |address: Address| {
        let name = format!("the page {} answers and is accessible in both themes", address.path());
        Test::new(name, move |session| page(session, address))
    };
    let mut tests: Vec<Test> = addresses().into_iter().map(address).collect();
    tests.push(Test::new("the catalogue is served as a file of format 2", catalogue_is_served));
    tests
}

async fn page(session: Session, address: Address) -> Outcome {
    session.goto(&address.path()).await?;
    let lang = session.evaluate("document.documentElement.lang").await?;
    if lang != address.lang.code() {
        return Err(format!("the document says that its language is {lang}"));
    }
    if session.evaluate("document.title").await?.as_str().is_none_or(str::is_empty) {
        return Err("the document has no title".into());
    }
    is_accessible(&session).await
}

/// Asks axe about the page as it stands, in both themes.
pub async fn is_accessible(session: &Session) -> Outcome {
    // The themes differ in colours alone, so the second one is asked about colours alone.
    for (theme, rules) in [("light", &[][..]), ("dark", &["color-contrast"])] {
        session.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await?;
        let found = session.violations(rules).await?;
        if !found.is_empty() {
            return Err(format!("in the {theme} theme:\n{}", found.join("\n")));
        }
    }
    Ok(())
}

async fn catalogue_is_served(session: Session) -> Outcome {
    session.goto("fr/").await?;
    let script = "fetch(`${document.documentElement.dataset.root}catalogue.json`)\
        .then(answer => answer.json()).then(file => arguments[0](file.format));";
    let format = session.client.execute_async(script, Vec::new()).await;
    match format.map_err(said("fetching the catalogue"))? {
        format if format == 2 => Ok(()),
        other => Err(format!("its format is {other}")),
    }
}
