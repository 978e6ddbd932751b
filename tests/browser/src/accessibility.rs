//! No page has a fault that axe-core can find, in either theme.

use cadran::site::{Address, addresses};
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;

/// One test for each address.
pub fn tests() -> Vec<Test> {
    let address = |address: Address| {
        let name = format!("the page {} is accessible in both themes", address.path());
        Test::new(name, move |session| is_accessible(session, address))
    };
    addresses().into_iter().map(address).collect()
}

async fn is_accessible(session: Session, address: Address) -> Outcome {
    session.goto(&address.path()).await?;
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
