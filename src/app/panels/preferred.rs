//! The definition that the reader keeps as the default of a metric.

use crate::app::storage;
use crate::fields::Fields;

/// Where defaults are kept: the id of a variant by the id of its metric. `script/typed.js` reads it.
const KEY: &str = "cadran.defaults.1";

/// The id of the variant that the reader keeps as the default of a metric.
pub fn kept(metric: &str) -> Option<String> {
    Fields::read(&storage::text(KEY)?).ok()?.get(metric)
}

/// Keeps a definition as the default of a metric, or none; `false` where storage refuses.
pub fn keep(metric: &str, variant: Option<&str>) -> bool {
    let text = storage::text(KEY);
    let all = text.as_deref().and_then(|text| Fields::read(text).ok());
    if let (None, Some(damaged)) = (&all, &text) {
        storage::move_aside(KEY, damaged);
    }
    storage::save(KEY, &with_default(all.unwrap_or_default(), metric, variant)).is_ok()
}

fn with_default(mut all: Fields, metric: &str, variant: Option<&str>) -> Fields {
    all.remove(metric);
    if let Some(variant) = variant {
        all.set(metric, &variant);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::written;

    #[test]
    fn a_default_takes_the_place_of_an_earlier_one_and_leaves_others() {
        let all = with_default(Fields::default(), "churn", Some("a"));
        let all = with_default(all, "nps", Some("b"));
        let all = with_default(all, "churn", Some("c"));
        assert_eq!(written(&all), r#"{"nps":"b","churn":"c"}"#);
        assert_eq!(written(&with_default(all, "nps", None)), r#"{"churn":"c"}"#);
    }
}
