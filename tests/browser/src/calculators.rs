//! Every calculator, in both languages and in each of its variants, gives what the engine gives.

use crate::access::look;
use cadran::catalogue::model::metric::{Example, Metric};
use cadran::catalogue::{definition, metrics};
use cadran::definition::{Definition, Variant};
use cadran::form::Form;
use cadran::form::reading;
use cadran::render::number::{Style, canonical, figure};
use cadran::site::{Address, Page};
use cadran::text::Lang;
use cadran_browser_tests::form::Shown;
use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::Session;
use std::sync::Arc;

/// One test for each metric in each language.
pub fn tests() -> Vec<Test> {
    let calculator = |(metric, lang): (&'static Metric, Lang)| {
        let address = Address { lang, page: Page::Metric(metric.id) };
        let name = format!("the calculator {} gives what the engine gives", address.path());
        Test::new(name, move |session| calculator(session, metric, lang))
    };
    let both = |metric| Lang::ALL.map(|lang| (metric, lang));
    metrics().flat_map(both).map(calculator).collect()
}

async fn calculator(session: Session, metric: &'static Metric, lang: Lang) -> Outcome {
    session.goto(&Address { lang, page: Page::Metric(metric.id) }.path()).await?;
    let definition = definition(metric.id, lang).ok_or("the catalogue has it")?;
    for (of_catalogue, variant) in metric.variants.iter().zip(&definition.variants) {
        variant_gives_its_value(&session, &definition, variant, of_catalogue.examples)
            .await
            .map_err(|sentence| format!("in the variant {}: {sentence}", variant.id))?;
    }
    Ok(())
}

async fn variant_gives_its_value(
    session: &Session,
    definition: &Arc<Definition>,
    variant: &Variant,
    examples: &[Example],
) -> Outcome {
    let example = examples.first().ok_or("there is no example to fill in")?;
    let mut form = Form::new(definition);
    form.load(&variant.id, example.given.iter().copied());
    let expected = expected(&form, variant, definition.lang)?;
    if definition.variants.len() > 1 {
        session.choose("variant", &variant.id).await?;
    }
    session.act("clear").await?;
    let chosen = format!("form[data-metric='{}'][data-variant='{}']", definition.id, variant.id);
    session.find(&chosen).await?;
    for (name, _) in example.given {
        enter(session, variant, &form, name).await?;
    }
    let what = format!("the result to be {expected:?}");
    session.result_when(&what, |shown| *shown == expected).await?;
    let last = "document.querySelector('#steps li:last-child')?.textContent";
    let steps = format!("{last}?.includes(document.querySelector('#result').textContent.trim())");
    session.wait_for("the steps down to it", &steps).await?;
    // What a window 320 wide leaves for them.
    session.run("document.querySelector('#steps').style.width = '18rem'").await?;
    look(session, &["formulas"]).await
}

/// Types what the form holds into a field, or chooses it; a row that is not there yet is added.
async fn enter(session: &Session, variant: &Variant, form: &Form, name: &str) -> Outcome {
    let text = form.entry(name);
    let input = variant.inputs.iter().find(|input| input.id == name);
    if input.is_some_and(|input| !input.choices.is_empty()) {
        return session.choose(name, text).await;
    }
    while variant.table.is_some() && session.count(&format!("form [name='{name}']")).await? == 0 {
        let rows = session.count("form .list [role='group']").await?;
        session.click("form .list > button").await?;
        let more =
            format!("document.querySelectorAll('form .list [role=\"group\"]').length > {rows}");
        session.wait_for("a further row", &more).await?;
    }
    session.fill(name, text).await
}

/// What the engine makes of the form, as the page has to show it.
fn expected(form: &Form, variant: &Variant, lang: Lang) -> Result<Shown, String> {
    match form.read().outcome(variant, &[]) {
        reading::Outcome::Done(calculation) => {
            let figure = figure(&calculation.value, variant.kind, &Style::new(lang))
                .map_err(|_| "the example has too many digits")?;
            Ok(Shown {
                text: figure.text,
                value: Some(canonical(&calculation.value.number, variant.kind)),
                exact: Some(figure.exact),
            })
        }
        other => Err(format!("the engine has no result for the example: {other:?}")),
    }
}
