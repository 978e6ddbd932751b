//! A calculator as its reader uses it: fields, choices, the result, the messages at the fields.

use crate::runner::Outcome;
use crate::session::{Session, said};
use serde_json::json;

/// The result as the page shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// What a person reads; empty where there is no result.
    pub text: String,
    /// The canonical value.
    pub value: Option<String>,
    /// Whether the text shows the exact value.
    pub exact: Option<bool>,
}

impl Session {
    /// Opens a calculator, and fills it with its first example.
    pub async fn open_example(&self, path: &str) -> Outcome {
        self.goto(path).await?;
        if self.count("[data-action=load-example]").await? == 0 {
            return Ok(());
        }
        // What was typed before the page was left comes back with it, and is no result of the example.
        self.act("clear").await?;
        self.result_when("an empty form", |shown| shown.value.is_none()).await?;
        self.act("load-example").await?;
        self.result_when("a result", |shown| shown.value.is_some()).await.map(drop)
    }

    /// Replaces what a field holds, key by key, and stays in the field.
    pub async fn fill(&self, name: &str, text: &str) -> Outcome {
        self.retype(&format!("form [name=\"{name}\"]"), text).await
    }

    /// Selects all that a field holds, and types over it.
    pub async fn retype(&self, selector: &str, text: &str) -> Outcome {
        let what = format!("typing `{text}` into `{selector}`");
        // A program that draws the form anew meanwhile leaves another field there.
        self.poll(&what, || async {
            let element = self.find(selector).await?;
            // By script, for the keys that select all are the desktop's, and there may be none.
            let script = "arguments[0].focus(); arguments[0].select();";
            self.execute(script, vec![json!(element)]).await?;
            // The key that deletes comes first: there may be nothing to type.
            let typed = element.send_keys(&format!("\u{e003}{text}")).await;
            typed.map(Some).map_err(said(&what))
        })
        .await
    }

    /// Leaves the field that has the focus, by the tab key.
    pub async fn leave(&self) -> Outcome {
        self.keys("\u{e004}").await
    }

    /// Chooses a value of a control that is a list or a group of buttons, such as `variant`.
    pub async fn choose(&self, name: &str, value: &str) -> Outcome {
        let list = format!("select[name=\"{name}\"] option[value=\"{value}\"]");
        let button = format!("input[name=\"{name}\"][value=\"{value}\"]");
        self.find(&format!("{list}, {button}")).await?;
        if self.count(&list).await? > 0 {
            return self.click(&list).await;
        }
        // The round button itself may be hidden behind what is drawn for it; its label is not.
        let label = format!("label:has({button}), label[for=\"{}\"]", self.id(&button).await?);
        self.click(&label).await
    }

    /// Chooses a value of a list that a selector finds.
    pub async fn choose_option(&self, selector: &str, value: &str) -> Outcome {
        self.click(&format!("{selector} option[value=\"{value}\"]")).await
    }

    async fn id(&self, selector: &str) -> Result<String, String> {
        Ok(self.attribute(selector, "id").await?.unwrap_or_default())
    }

    /// The result as it is shown now.
    pub async fn result(&self) -> Result<Shown, String> {
        let script = "const output = document.querySelector('output[name=\"result\"]'); \
            return output && [output.innerText.trim(), output.dataset.value ?? null, \
            output.dataset.exact ?? null];";
        let found = self.execute(script, Vec::new()).await?;
        let text = |at: usize| found[at].as_str().map(str::to_owned);
        Ok(Shown {
            text: text(0).ok_or("the page has no output named `result`")?,
            value: text(1),
            exact: text(2).map(|word| word == "true"),
        })
    }

    /// The result, once it is as a test wants it; `what` completes "waited for".
    pub async fn result_when(
        &self,
        what: &str,
        fits: impl Fn(&Shown) -> bool,
    ) -> Result<Shown, String> {
        let fits = &fits;
        self.poll(what, || async move {
            let shown = self.result().await?;
            if fits(&shown) { Ok(Some(shown)) } else { Err(format!("it is {shown:?}")) }
        })
        .await
    }

    /// The message at a field in error; none where it is in order.
    pub async fn error_at(&self, name: &str) -> Result<Option<String>, String> {
        let script = "const field = document.querySelector(`form [name=\"${arguments[0]}\"]`); \
            if (field?.getAttribute('aria-invalid') !== 'true') return null; \
            return field.getAttribute('aria-describedby')?.split(' ') \
                .map(id => document.getElementById(id)?.innerText ?? '').join(' ').trim() ?? '';";
        let found = self.execute(script, vec![json!(name)]).await?;
        Ok(found.as_str().map(str::to_owned))
    }
}
