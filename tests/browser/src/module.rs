//! The module, imported by a page: the examples of the catalogue come out in the browser as well.

use cadran_browser_tests::runner::{Outcome, Test};
use cadran_browser_tests::session::{Session, said};

/// The tests of this file.
pub fn tests() -> Vec<Test> {
    vec![Test::new("the module computes every example in a page", every_example)]
}

/// Loads the module under the policy of the site, and gives what differs from the printed figures.
const COMPUTE: &str = r#"
const done = arguments[0];
const number = (printed) => printed.replace(/[^\d,−-]/g, '').replace(',', '.').replace('−', '-');
import(new URL(`${document.documentElement.dataset.root}module/index.js`, location.href))
  .then(({ calculate, catalogue, check, explain }) => {
    const wrong = [];
    let count = 0;
    for (const metric of catalogue().metrics) {
      for (const variant of metric.variants) {
        for (const example of variant.examples) {
          for (const lang of ['fr', 'en']) {
            const rounding = example.printed_by === 'truncation' ? 'cut_off' : 'half_up';
            const options = { lang, rounding, decimals: example.decimals };
            const asked = [metric.id, variant.id, Object.fromEntries(example.given), options];
            const answer = calculate(...asked);
            const holds = answer.rounded === number(example.printed) && explain(...asked).ok && check(...asked).ok;
            if (!holds) wrong.push(`${example.id}: ${JSON.stringify(answer)}`);
            count += 1;
          }
        }
      }
    }
    const failed = calculate('customer_churn_rate', 'end_of_period', { customers_lost: 'x' }, { lang: 'fr' });
    if (failed.errors?.[0].code !== 'not_a_number') wrong.push(JSON.stringify(failed));
    done({ count, wrong });
  })
  .catch((error) => done({ count: 0, wrong: [String(error)] }));
"#;

async fn every_example(session: Session) -> Outcome {
    session.goto("en/about/").await?;
    let found = session.client.execute_async(COMPUTE, Vec::new()).await;
    let found = found.map_err(said("asking the module"))?;
    let examples = cadran::catalogue::metrics().flat_map(|metric| metric.variants);
    let examples: usize = examples.map(|variant| variant.examples.len()).sum();
    match (found["count"].as_u64(), found["wrong"].as_array().map(Vec::len)) {
        (Some(count), Some(0)) if count == 2 * examples as u64 => Ok(()),
        _ => Err(format!("{examples} examples in two languages gave {found}")),
    }
}
