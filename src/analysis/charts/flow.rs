//! A waterfall: what comes on top and what goes, from a start to an end.

use super::{Anchor, BAR, BASE, Chart, NUMBERS, ROW, Scale, Shape, figure, label, parted, terms};
use crate::analysis::facts::Facts;
use crate::analysis::wording::number;
use crate::definition::input::Input;
use crate::definition::kind::Kind;
use crate::definition::{Definition, Variant};
use crate::number::exact::Exact;
use crate::render::number::{MINUS, Style};
use crate::text::{Text, text};

/// Moves from a start to an end, with names in the language of the definition.
#[derive(Clone, PartialEq, Debug)]
pub struct Flow {
    /// Where it starts: a name and a number; nothing where it starts from zero.
    pub start: Option<(String, Exact)>,
    /// What comes on top, and with a minus what goes.
    pub moves: Vec<(String, Exact)>,
    /// Where it ends.
    pub end: (String, Exact),
    /// What the numbers measure.
    pub kind: Kind,
}

const END: Text = text("At the end", "À la fin");
const NET: Text = text("Net change", "Variation nette");

/// The flow behind a result: recurring revenue from its start to its end for the rates of retention
/// and churn of revenue, the moves of revenue for the quick ratio, the tickets that remain once
/// sorted. `None` for other metrics, or where a number is missing.
pub fn flow(definition: &Definition, variant: &Variant, facts: &Facts) -> Option<Flow> {
    let given = facts.completed(variant);
    let (top, bottom) = parted(&variant.formula);
    let (above, below) = (terms(top)?, bottom.and_then(terms));
    let numbered = |(is_taken, input): (bool, &Input)| {
        let number = given.get(input)?;
        Some((input.name.clone(), if is_taken { number.negated() } else { number.clone() }))
    };
    // Where the flow starts, if anywhere, then the moves.
    let (has_start, signed) = match definition.id.as_str() {
        // From start and end alone, no moves are known between them.
        "net_revenue_retention" | "gross_revenue_retention" if above.len() > 1 => (true, above),
        "net_revenue_churn_rate" | "gross_revenue_churn_rate" => {
            (true, [below?, turned(above)].concat())
        }
        "saas_quick_ratio" => (false, [above, turned(below?)].concat()),
        "monthly_ticket_volume" if variant.kind == Kind::Count => (true, above),
        _ => return None,
    };
    let kind = signed.first()?.1.kind;
    let mut all: Vec<(String, Exact)> = Vec::new();
    for term in signed {
        all.push(numbered(term)?);
    }
    let sum = all.iter().fold(Exact::zero(), |sum, (_, number)| sum.plus(number));
    let start = has_start.then(|| all.remove(0));
    let end = if has_start { END } else { NET };
    Some(Flow { start, moves: all, end: (end.get(definition.lang).to_owned(), sum), kind })
}

/// The terms with every sign turned.
fn turned(terms: Vec<(bool, &Input)>) -> Vec<(bool, &Input)> {
    terms.into_iter().map(|(taken, input)| (!taken, input)).collect()
}

/// The picture of a flow.
pub fn waterfall(title: &str, flow: &Flow, width: i32, style: &Style) -> Chart {
    let lang = style.lang;
    let zero = Exact::zero();
    let mut levels = vec![zero.clone()];
    let mut level = flow.start.as_ref().map_or(zero.clone(), |(_, number)| number.clone());
    levels.push(level.clone());
    for (_, change) in &flow.moves {
        level = level.plus(change);
        levels.push(level.clone());
    }
    let scale = Scale::over(levels.iter(), 0, width - NUMBERS);
    let head = text("Amount", "Montant");
    let mut chart = Chart {
        kind: "waterfall",
        title: title.to_owned(),
        width,
        height: 0,
        shapes: Vec::new(),
        table: vec![vec![String::new(), head.get(lang).to_owned()]],
    };
    let mut row = |name: &str, class, from: &Exact, to: &Exact, told: String| {
        let y = chart.height;
        chart.shapes.push(label((0, y + BASE), width, name));
        chart.shapes.push(scale.bar(class, from, to, (y + BAR.0, BAR.1)));
        let edge = scale.at(to);
        chart.shapes.push(Shape::Line {
            class: "chart__guide",
            from: (edge, y + BAR.0),
            to: (edge, y + ROW),
        });
        chart.shapes.push(figure((width, y + BAR.0 + 13), Anchor::End, &*told));
        chart.table.push(vec![name.to_owned(), told]);
        chart.height += ROW;
    };
    let mut level = zero.clone();
    if let Some((name, number_at_start)) = &flow.start {
        let told = number(number_at_start, flow.kind, style);
        row(name, "chart__whole", &zero, number_at_start, told);
        level = number_at_start.clone();
    }
    for (name, change) in &flow.moves {
        let next = level.plus(change);
        let told = number(&change.magnitude(), flow.kind, style);
        let (class, sign) = match change.is_negative() {
            true => ("chart__loss", MINUS),
            false => ("chart__gain", '+'),
        };
        row(name, class, &level, &next, format!("{sign}{told}"));
        level = next;
    }
    let told = number(&flow.end.1, flow.kind, style);
    row(&flow.end.0, "chart__whole", &zero, &flow.end.1, told);
    chart
}
