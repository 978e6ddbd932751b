//! Pictures of parts: the three groups of a net score, what a cost is made of, a Pareto chart.

use super::{Anchor, BAR, BASE, Chart, KEY, NUMBERS, ROW, Scale, Shape};
use super::{figure, key, label, parted, terms};
use crate::analysis::facts::Facts;
use crate::analysis::sampling::{Sample, sample};
use crate::analysis::wording::{number, result, share};
use crate::definition::kind::Kind;
use crate::definition::{Definition, Variant};
use crate::engine::pareto::Part;
use crate::number::exact::Exact;
use crate::order;
use crate::render::number::Style;
use crate::text::{Text, text};

const AMOUNT: Text = text("Amount", "Montant");
const SHARE: Text = text("Share", "Part");
const CUMULATED: Text = text("Cumulated", "Cumul");

/// The bar of the three groups behind a net promoter score; `None` for another metric, or without
/// answers.
pub fn groups(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    width: i32,
    style: &Style,
) -> Option<Chart> {
    let Ok(Sample::Net { promoters, passives, detractors }) = sample(definition, variant) else {
        return None;
    };
    let lang = style.lang;
    let given = facts.completed(variant);
    let classes = ["chart__poor", "chart__fair", "chart__good"];
    let mut counts = Vec::new();
    for (input, class) in [detractors, passives, promoters].into_iter().zip(classes) {
        let count = given.get(&input)?.clone();
        counts.push((input, class, count));
    }
    let all = counts.iter().fold(Exact::zero(), |sum, (_, _, count)| sum.plus(count));
    let scale = Scale { low: Exact::zero(), high: all.clone(), from: 0, to: width };
    let mut chart = Chart {
        kind: "groups",
        title: definition.name.clone(),
        width,
        height: 40 + KEY * 3,
        shapes: Vec::new(),
        table: vec![vec![String::new(), AMOUNT_OF_PEOPLE.get(lang).into(), SHARE.get(lang).into()]],
    };
    let mut so_far = Exact::zero();
    for (place, (input, class, count)) in (0i32..).zip(counts) {
        let part = count.divided_by(&all)?;
        let next = so_far.plus(&count);
        let y = 40 + KEY * place;
        if !count.is_zero() {
            chart.shapes.push(scale.bar(class, &so_far, &next, (0, 28)));
        }
        chart.shapes.extend(key((0, y), width, class, &input.name));
        let style = Style { decimals: style.decimals.min(1), ..style.clone() };
        let percent = result(&part, Kind::Ratio, &style);
        chart.shapes.push(figure((width, y + 15), Anchor::End, &*percent));
        let count = number(&count, Kind::Count, &style);
        chart.table.push(vec![input.name.clone(), count, percent]);
        so_far = next;
    }
    Some(chart)
}

const AMOUNT_OF_PEOPLE: Text = text("People", "Personnes");

/// What a cost or an amount is made of, the largest part first: for a formula that adds up at least
/// two amounts, over a number or not. `None` where it does not, or a number is missing.
pub fn breakdown(
    definition: &Definition,
    variant: &Variant,
    facts: &Facts,
    width: i32,
    style: &Style,
) -> Option<Chart> {
    let (top, _) = parted(&variant.formula);
    let parts = terms(top)?;
    let adds_up = parts.len() > 1
        && variant.kind.is_money()
        && parts.iter().all(|(taken, input)| !taken && input.kind.is_money());
    if !adds_up {
        return None;
    }
    let given = facts.completed(variant);
    let mut amounts = Vec::new();
    for (_, input) in parts {
        amounts.push((input, given.get(input)?.clone()));
    }
    let all = amounts.iter().fold(Exact::zero(), |sum, (_, amount)| sum.plus(amount));
    let mut sorted = amounts;
    order::sort_by(&mut sorted, |(_, left), (_, right)| right.cmp(left));
    let scale = Scale { low: Exact::zero(), high: all.clone(), from: 0, to: width - NUMBERS };
    let lang = style.lang;
    let mut chart = Chart {
        kind: "breakdown",
        title: definition.name.clone(),
        width,
        height: ROW * sorted.len() as i32,
        shapes: Vec::new(),
        table: vec![vec![String::new(), AMOUNT.get(lang).into(), SHARE.get(lang).into()]],
    };
    for (place, (input, amount)) in (0i32..).zip(&sorted) {
        let y = ROW * place;
        let part = amount.divided_by(&all)?;
        let percent = share(&part, &Style { decimals: style.decimals.min(1), ..style.clone() });
        let amount_text = number(amount, input.kind, style);
        chart.shapes.push(label((0, y + BASE), width, &input.name));
        chart.shapes.push(scale.bar("chart__part", &Exact::zero(), amount, (y + BAR.0, BAR.1)));
        chart.shapes.push(figure((width, y + BAR.0 + 13), Anchor::End, &*amount_text));
        chart.table.push(vec![input.name.clone(), amount_text, percent]);
    }
    Some(chart)
}

/// A Pareto chart: the parts with the share so far as a line over the bars. `names` are the labels
/// of the rows of the table.
pub fn pareto(
    title: &str,
    parts: &[Part],
    names: &[String],
    kind: Kind,
    width: i32,
    style: &Style,
) -> Chart {
    let lang = style.lang;
    let heading = [AMOUNT, SHARE, CUMULATED].map(|text| text.get(lang).to_owned());
    let mut chart = Chart {
        kind: "pareto",
        title: title.to_owned(),
        width,
        height: ROW * parts.len() as i32,
        shapes: Vec::new(),
        table: vec![[&[String::new()], &heading[..]].concat()],
    };
    let short = Style { decimals: style.decimals.min(1), ..style.clone() };
    let percent = |part: &Exact| result(part, Kind::Ratio, &short);
    let scale = Scale { low: Exact::zero(), high: Exact::one(), from: 0, to: width - NUMBERS };
    let mut last: Option<(i32, i32)> = None;
    for (place, part) in (0i32..).zip(parts) {
        let y = ROW * place;
        let name = names.get(part.row).cloned().unwrap_or_default();
        let amount = number(&part.amount, kind, style);
        let bar = (y + BAR.0, BAR.1);
        let so_far = format!("{} {}", CUMULATED.get(lang), percent(&part.cumulated));
        chart.shapes.push(label((0, y + BASE), width - NUMBERS, &name));
        chart.shapes.push(figure((width, y + BASE), Anchor::End, so_far));
        chart.shapes.push(scale.bar("chart__part", &Exact::zero(), &part.share, bar));
        let here = (scale.at(&part.cumulated), y + BAR.0 + BAR.1 / 2);
        if let Some(from) = last {
            chart.shapes.push(Shape::Line { class: "chart__course", from, to: here });
        }
        chart.shapes.push(Shape::Rect {
            class: "chart__mark",
            x: here.0 - 3,
            y: here.1 - 3,
            width: 6,
            height: 6,
        });
        last = Some(here);
        chart.shapes.push(figure((width, y + BAR.0 + 13), Anchor::End, &*amount));
        chart.table.push(vec![name, amount, percent(&part.share), percent(&part.cumulated)]);
    }
    chart
}
