//! Small files that do not come as they should: it is told where they are wanted, and asked for again.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::server::Fault;
use cadran_browser_tests::session::Session;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("an index of the search that does not come is told", no_index),
        Test::new("saved results stand there without their definition", no_definition_of_saved),
        Test::new("a widget whose definition does not come is told", no_definition_of_widget),
    ]
}

const FAULTS: [Fault; 3] = [Fault::Gone, Fault::Page, Fault::Cut];
const AGAIN: &str = "[data-action=try-again]";

async fn no_index(session: Session) -> Outcome {
    for fault in FAULTS {
        session.host.spoil("search.json", fault);
        session.goto("en/").await?;
        session.retype("#search", "nps").await?;
        session.find(&format!(".search__none {AGAIN}")).await?;
        session.host.mend();
        session.click(AGAIN).await?;
        session.find("#found a[href*='net-promoter-score']").await?;
        let kept =
            "document.activeElement.id === 'search' && document.activeElement.value === 'nps'";
        session.wait_for("the focus in the field as it was typed", kept).await?;
        session.forgive().await?;
    }
    Ok(())
}

async fn no_definition_of_saved(session: Session) -> Outcome {
    session.goto("en/saved/").await?;
    let record = "localStorage['cadran.record.1.1'] = JSON.stringify({ version: 1, id: '1', \
        metric: 'renewal_rate', variant: 'standard', entries: [['renewals', '80']], value: '80', \
        shown: '80%', saved_at: '2026-01-01T00:00:00Z' });";
    session.run(record).await?;
    for fault in FAULTS {
        session.host.spoil("definitions/en/renewal_rate", fault);
        session.reload().await?;
        session.find(&format!("[data-alert=definition] {AGAIN}")).await?;
        let as_saved = "(record => record.querySelector('.record__value').textContent === '80%' \
            && record.textContent.includes('renewals') && !record.querySelector('[data-action=open]') \
            && !record.querySelector('.notice') && document.querySelector('[data-action=export-csv]').disabled)\
            (document.querySelector('[data-record]'))";
        session.wait_for("the result as it was saved", as_saved).await?;
        session.host.mend();
        session.click(AGAIN).await?;
        session.find("[data-record] [data-action=open]").await?;
        let whole = "!document.querySelector('[data-alert=definition]') \
            && !document.querySelector('[data-action=export-csv]').disabled";
        session.wait_for("nothing that is missing", whole).await?;
        session.forgive().await?;
    }
    Ok(())
}

async fn no_definition_of_widget(session: Session) -> Outcome {
    for fault in FAULTS {
        session.host.spoil("definitions/en/net_promoter_score", fault);
        session.goto("en/embed/").await?;
        session.choose_option("#embed-metric", "net_promoter_score").await?;
        session.find(&format!("[data-alert=definition] {AGAIN}")).await?;
        session.host.mend();
        session.click(AGAIN).await?;
        session.find("#embed-promoters").await?;
        session.wait_for("no notice", "!document.querySelector('[data-alert=definition]')").await?;
        session.forgive().await?;
    }
    Ok(())
}
