//! A question in JSON and its answer in JSON: how the module speaks with the engine.

use super::fault::unknown;
use super::{
    Answer, Caution, Code, Explanation, Fault, Notated, Style, calculate, catalogue, check, explain,
};
use crate::engine::exact::Rounding;
use crate::json::Json;
use crate::settings::MOST_DECIMALS;
use crate::text::Lang;

/// Answers a question: an object with `ask`, which is `catalogue`, `calculate`, `explain` or `check`,
/// and for all but the first `metric`, `variant`, `inputs` and `options`. What is no such object gets
/// `null`.
///
/// ```
/// use cadran::api::json::answer;
///
/// let question = r#"{"ask":"check","metric":"net_promoter_score","variant":"","inputs":{"promoters":"x"},"options":{"lang":"fr"}}"#;
/// assert!(answer(question).contains(r#""code":"not_a_number","input":"promoters""#));
/// ```
pub fn answer(question: &str) -> String {
    let question = Json::read(question).unwrap_or(Json::NULL);
    let field = |name: &str| question.field(name).and_then(Json::as_text).unwrap_or_default();
    let (ask, metric, variant) = (field("ask"), field("metric"), field("variant"));
    let inputs: Vec<(&str, &str)> = match question.field("inputs") {
        Some(Json::Object(fields)) => fields
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.as_text()?)))
            .collect(),
        Some(Json::Word(_) | Json::Number(_) | Json::Text(_) | Json::List(_)) | None => Vec::new(),
    };
    let style = match (ask, style(question.field("options"))) {
        ("catalogue", _) => return catalogue(),
        (_, Ok(style)) => style,
        (_, Err(fault)) => return failed(&[fault]).write(),
    };
    let answer = match ask {
        "calculate" => match calculate(metric, variant, &inputs, &style) {
            Ok(answer) => of_answer(&answer),
            Err(faults) => failed(&faults),
        },
        "explain" => match explain(metric, variant, &inputs, &style) {
            Ok(explanation) => of_explanation(&explanation),
            Err(faults) => failed(&faults),
        },
        "check" => {
            let checked = check(metric, variant, &inputs, &style);
            Json::fields()
                .with("ok", Json::word(checked.faults.is_empty()))
                .with("errors", Json::list(&checked.faults, of_fault))
                .with("cautions", Json::list(&checked.cautions, of_caution))
        }
        _ => Json::NULL,
    };
    answer.write()
}

/// How the answer is to be written: what is not said is English, with two decimals, rounded half up, in
/// euros.
fn style(options: Option<&Json>) -> Result<Style, Fault> {
    let mut style = Style::new(Lang::En);
    let option = |name: &str| options.and_then(|options| options.field(name));
    let refused = |name: &str, value: &Json, known: &[&str], lang: Lang| {
        unknown(Code::UnknownOption, name, &shown(value), known, lang)
    };
    if let Some(value) = option("lang") {
        style.lang = value
            .as_text()
            .and_then(Lang::of_code)
            .ok_or_else(|| refused("lang", value, &Lang::ALL.map(Lang::code), Lang::En))?;
    }
    if let Some(value) = option("decimals") {
        let decimals = value.as_number().and_then(|decimals| u32::try_from(decimals).ok());
        style.decimals = decimals
            .filter(|decimals| *decimals <= MOST_DECIMALS)
            .ok_or_else(|| refused("decimals", value, &DECIMALS, style.lang))?;
    }
    if let Some(value) = option("rounding") {
        style.rounding = value.as_text().and_then(Rounding::of_id).ok_or_else(|| {
            refused("rounding", value, &Rounding::ALL.map(Rounding::id), style.lang)
        })?;
    }
    if let Some(value) = option("currency") {
        let currency = value.as_text();
        let currency =
            currency.ok_or_else(|| refused("currency", value, &["€", "$"], style.lang))?;
        style.currency = currency.to_owned();
    }
    Ok(style)
}

/// What `decimals` may be.
const DECIMALS: [&str; MOST_DECIMALS as usize + 1] = ["0", "1", "2", "3", "4", "5", "6"];

fn shown(value: &Json) -> String {
    value.as_text().map_or_else(|| value.write(), str::to_owned)
}

fn failed(faults: &[Fault]) -> Json {
    Json::fields().with("ok", Json::word(false)).with("errors", Json::list(faults, of_fault))
}

fn of_fault(fault: &Fault) -> Json {
    Json::fields()
        .with_text("code", fault.code.id())
        .with_text("input", &fault.input)
        .with_text("message", &fault.message)
}

fn of_caution(caution: &Caution) -> Json {
    Json::fields()
        .with_text("severity", caution.severity)
        .with("inputs", Json::list(&caution.inputs, |input| Json::text(input)))
        .with_text("message", &caution.message)
}

fn of_answer(answer: &Answer) -> Json {
    let verdict = answer.verdict.as_ref().map_or(Json::NULL, |verdict| {
        Json::fields()
            .with_text("level", verdict.level)
            .with_text("text", verdict.text)
            .with_text("source", verdict.source)
    });
    let also = Json::list(&answer.also, |further| {
        Json::fields()
            .with_text("name", further.name)
            .with_text("unit", further.unit)
            .with_text("value", &further.value)
            .with("fraction", of_fraction(&further.fraction))
            .with_text("text", &further.text)
    });
    Json::fields()
        .with("ok", Json::word(true))
        .with_text("metric", answer.metric)
        .with_text("variant", answer.variant)
        .with_text("unit", answer.unit)
        .with_text("value", &answer.value)
        .with("exact", Json::word(answer.exact))
        .with("fraction", of_fraction(&answer.fraction))
        .with_text("rounded", &answer.rounded)
        .with_text("text", &answer.text)
        .with_text("meaning", &answer.meaning)
        .with("verdict", verdict)
        .with("also", also)
        .with("cautions", Json::list(&answer.cautions, of_caution))
}

fn of_fraction(fraction: &Option<String>) -> Json {
    fraction.as_ref().map_or(Json::NULL, |fraction| Json::text(fraction))
}

fn of_explanation(explanation: &Explanation) -> Json {
    let legend = Json::list(&explanation.legend, |(symbol, name)| {
        Json::fields().with_text("symbol", symbol).with_text("name", name)
    });
    Json::fields()
        .with("ok", Json::word(true))
        .with("names", of_notated(&explanation.names))
        .with("symbols", of_notated(&explanation.symbols))
        .with("legend", legend)
        .with("steps", Json::list(&explanation.steps, of_notated))
        .with("result", of_notated(&explanation.result))
}

fn of_notated(notated: &Notated) -> Json {
    Json::fields().with_text("text", &notated.text).with_text("mathml", &notated.mathml)
}
