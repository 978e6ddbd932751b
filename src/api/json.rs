//! A question in JSON and its answer in JSON: how the module speaks with the engine.

use serde::Serialize;

use super::fault::unknown;
use super::{
    Answer, Caution, Checked, Code, Explanation, Fault, Notated, Style, calculate, check, explain,
};
use crate::fields::{Fields, written};
use crate::number::exact::Rounding;
use crate::settings::MOST_DECIMALS;
use crate::text::Lang;

/// Answers a question: an object with `ask`, which is `calculate`, `explain` or `check`, and with
/// `metric`, `variant`, `inputs` and `options`. What is no such object gets `null`.
///
/// ```
/// use cadran::api::json::answer;
///
/// let question = r#"{"ask":"check","metric":"net_promoter_score","variant":"","inputs":{"promoters":"x"},"options":{"lang":"fr"}}"#;
/// assert!(answer(question).contains(r#""code":"not_a_number","input":"promoters""#));
/// ```
pub fn answer(question: &str) -> String {
    let question = Fields::read(question).unwrap_or_default();
    let text = |name: &str| question.get::<String>(name).unwrap_or_default();
    let (ask, metric, variant) = (text("ask"), text("metric"), text("variant"));
    let options = question.get("options").unwrap_or_default();
    let style = match style(&options) {
        Ok(style) => style,
        Err(fault) => return failed(&[fault]),
    };
    let given = question.get::<Fields>("inputs").unwrap_or_default();
    let given: Vec<(&str, String)> =
        given.iter().filter_map(|(name, value)| Some((name, text_of(value)?))).collect();
    let inputs: Vec<(&str, &str)> = given.iter().map(|(name, text)| (*name, &**text)).collect();
    match &*ask {
        "calculate" => match calculate(&metric, &variant, &inputs, &style) {
            Ok(answer) => written(&Answered { ok: true, answer }),
            Err(faults) => failed(&faults),
        },
        "explain" => match explain(&metric, &variant, &inputs, &style) {
            Ok(explanation) => written(&Explained::of(&explanation)),
            Err(faults) => failed(&faults),
        },
        "check" => {
            let Checked { faults, cautions } = check(&metric, &variant, &inputs, &style);
            written(&Said { ok: faults.is_empty(), errors: &faults, cautions: Some(&cautions) })
        }
        _ => "null".to_owned(),
    }
}

/// How the answer is to be written: what is not said is English, with two decimals, rounded half up, in
/// euros.
fn style(options: &Fields) -> Result<Style, Fault> {
    let mut style = Style::new(Lang::En);
    let option = |name: &str| options.raw(name);
    let refused = |name: &str, value: &str, known: &[&str], lang: Lang| {
        unknown(Code::UnknownOption, name, &shown(value), known, lang)
    };
    if let Some(value) = option("lang") {
        style.lang = text_of(value)
            .and_then(|code| Lang::of_code(&code))
            .ok_or_else(|| refused("lang", value, &Lang::ALL.map(Lang::code), Lang::En))?;
    }
    if let Some(value) = option("decimals") {
        let decimals = value.parse::<u32>().ok();
        style.decimals = decimals
            .filter(|decimals| *decimals <= MOST_DECIMALS)
            .ok_or_else(|| refused("decimals", value, &DECIMALS, style.lang))?;
    }
    if let Some(value) = option("rounding") {
        style.rounding = text_of(value).and_then(|id| Rounding::of_id(&id)).ok_or_else(|| {
            refused("rounding", value, &Rounding::ALL.map(Rounding::id), style.lang)
        })?;
    }
    if let Some(value) = option("currency") {
        let currency = text_of(value);
        style.currency =
            currency.ok_or_else(|| refused("currency", value, &["€", "$"], style.lang))?;
    }
    Ok(style)
}

/// What `decimals` may be.
const DECIMALS: [&str; MOST_DECIMALS as usize + 1] = ["0", "1", "2", "3", "4", "5", "6"];

/// The text that a value of JSON is; `None` where it is something else.
fn text_of(value: &str) -> Option<String> {
    serde_json::from_str(value).ok()
}

fn shown(value: &str) -> String {
    text_of(value).unwrap_or_else(|| value.to_owned())
}

fn failed(faults: &[Fault]) -> String {
    written(&Said { ok: false, errors: faults, cautions: None })
}

/// The answer to a question that has a result.
#[derive(Serialize)]
struct Answered {
    ok: bool,
    #[serde(flatten)]
    answer: Answer,
}

/// What there is to say where nothing is computed.
#[derive(Serialize)]
struct Said<'a> {
    ok: bool,
    errors: &'a [Fault],
    #[serde(skip_serializing_if = "Option::is_none")]
    cautions: Option<&'a [Caution]>,
}

/// An explanation as it is given to other programs.
#[derive(Serialize)]
struct Explained<'a> {
    ok: bool,
    names: Line,
    symbols: Line,
    legend: Vec<Symbol<'a>>,
    steps: Vec<Line>,
    result: Line,
}

/// A formula or a number, laid out twice.
#[derive(Serialize)]
struct Line {
    text: String,
    mathml: String,
}

/// What a symbol stands for.
#[derive(Serialize)]
struct Symbol<'a> {
    symbol: &'a str,
    name: &'a str,
}

impl<'a> Explained<'a> {
    fn of(explanation: &'a Explanation) -> Explained<'a> {
        let Explanation { names, symbols, legend, steps, result, line: _ } = explanation;
        let line = |line: &Notated| Line { text: line.text(), mathml: line.mathml() };
        Explained {
            ok: true,
            names: line(names),
            symbols: line(symbols),
            legend: legend.iter().map(|(symbol, name)| Symbol { symbol, name }).collect(),
            steps: steps.iter().map(line).collect(),
            result: line(result),
        }
    }
}
