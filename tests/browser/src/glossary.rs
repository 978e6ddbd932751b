//! The glossary, and the words that lead there.

use cadran::catalogue::glossary::entries;
use cadran::text::Lang;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use std::time::Duration;

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![
        Test::new("the glossary explains every entry in the order of the alphabet", is_whole),
        Test::new(
            "a word of the glossary leads to its entry and back to what was typed",
            leads_there,
        ),
        Test::new(
            "a word of the glossary is explained where it stands, by mouse and by keyboard",
            is_explained,
        ),
    ]
}

async fn is_whole(session: Session) -> Outcome {
    for lang in Lang::ALL {
        session.goto(&format!("{}/glossary/", lang.code())).await?;
        let found = session.count(".letter dl > [id]").await?;
        if found != entries().count() {
            return Err(format!("{found} entries of {}", entries().count()));
        }
        let sorted = "(names => names.every((name, at) => !at || names[at - 1].localeCompare(name, document.documentElement.lang) <= 0))\
            ([...document.querySelectorAll('.letter dt')].map(name => name.firstChild.textContent))";
        session.wait_for("the order of the alphabet", sorted).await?;
        session.click(".letters li:last-child a").await?;
        let seen = "document.querySelector('.letter:last-of-type').getBoundingClientRect().top < innerHeight";
        session.wait_for("the last letter", seen).await?;
        session.client.back().await.map_err(said("going back"))?;
        session.wait_for("the place before", "scrollY === 0").await?;
    }
    Ok(())
}

async fn leads_there(session: Session) -> Outcome {
    session.goto("en/customer-churn-rate/").await?;
    session.fill("customers_lost", "75").await?;
    session.click("a.term[href$='#complement']").await?;
    session.ready().await?;
    let there = "(place => place.top >= 0 && place.bottom <= innerHeight)\
        (document.querySelector('#complement')?.getBoundingClientRect() ?? { top: -1 })";
    session.wait_for("the entry in view", there).await?;
    session.client.back().await.map_err(said("going back"))?;
    let typed = "document.documentElement.dataset.ready && document.querySelector('[name=customers_lost]')?.value === '75'";
    session.wait_for("what was typed", typed).await
}

async fn is_explained(session: Session) -> Outcome {
    session.goto("fr/customer-churn-rate/").await?;
    let word = "a.term[href$='#complement']";
    let shown = format!(
        "document.querySelector('#term')?.textContent.includes('100') \
         && document.querySelector(\"{word}\").getAttribute('aria-describedby') === 'term'"
    );
    let hidden = "!document.querySelector('#term')";
    session
        .run(&format!("document.querySelector(\"{word}\").scrollIntoView({{ block: 'center' }})"))
        .await?;
    let element = session.find(word).await?;
    let over = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
    let mouse = MouseActions::new("mouse".into()).then(over);
    session.client.perform_actions(mouse).await.map_err(said("moving the mouse"))?;
    session.wait_for("the explanation", &shown).await?;
    let away = PointerAction::MoveTo { duration: Some(Duration::ZERO), x: 5.0, y: 5.0 };
    let mouse = MouseActions::new("mouse".into()).then(away);
    session.client.perform_actions(mouse).await.map_err(said("moving the mouse"))?;
    session.wait_for("no explanation", hidden).await?;
    session.take_focus().await?;
    session.run(&format!("document.querySelector(\"{word}\").focus()")).await?;
    session.wait_for("the explanation by keyboard", &shown).await?;
    session.press(&['\u{e00c}']).await?;
    session.wait_for("no explanation after Escape", hidden).await
}
