//! Tables of what customers say and ask: survey answers, support tickets; and of plain numbers.

use super::{Cell, Column, Name, Of, Row, Sheet, Topic, of_columns};
use crate::analysis::sampling::usual_confidence;
use crate::data::answers::{Tally, scores_of};
use crate::data::distribution::Distribution;
use crate::data::names::Names;
use crate::data::tickets::{Opened, Waits};
use crate::definition::Definition;
use crate::definition::kind::Kind;

/// The columns of tickets; times are in hours.
const TICKETS: [(&str, Kind); 11] = [
    ("tickets", Kind::Count),
    ("open", Kind::Count),
    ("replied", Kind::Count),
    ("replied_total", Kind::Hours),
    ("replied_mean", Kind::Hours),
    ("replied_median", Kind::Hours),
    ("replied_90", Kind::Hours),
    ("closed", Kind::Count),
    ("closed_total", Kind::Hours),
    ("closed_mean", Kind::Hours),
    ("closed_median", Kind::Hours),
];

/// The last column of tickets.
const CLOSED_90: (&str, Kind) = ("closed_90", Kind::Hours);

/// The columns of numbers.
const NUMBERS: [(&str, Kind); 7] = [
    ("count", Kind::Count),
    ("sum", Kind::Number),
    ("mean", Kind::Number),
    ("median", Kind::Number),
    ("percentile_90", Kind::Number),
    ("least", Kind::Number),
    ("greatest", Kind::Number),
];

impl Sheet {
    /// Survey answers by month, with the score and its interval by a definition (as JSON) and its variant; the counts alone
    /// without one that can be read.
    pub fn of_answers(tallies: &[Tally], scoring: Option<&(String, String)>) -> Sheet {
        let definition = scoring.and_then(|(text, _)| Definition::read(text).ok());
        let scoring = definition.as_ref().zip(scoring);
        let found =
            scoring.and_then(|(definition, (_, id))| Some((definition, definition.variant(id)?)));
        let answers = Column { name: Name::Id("answers".to_owned()), kind: Kind::Count };
        let mut sheet =
            Sheet { topic: Topic::Answers, columns: vec![answers], rows: Vec::new(), scored: None };
        let mut counted = Vec::new();
        if let (Some((definition, variant)), Some(tally)) = (found, tallies.first()) {
            for input in &variant.inputs {
                if scores_of(input, tally.scale).is_none() {
                    continue;
                }
                let name = Name::Called(input.id.clone(), input.name.clone());
                sheet.columns.push(Column { name, kind: input.kind });
                counted.push(input);
            }
            for (id, kind) in
                [("score", variant.kind), ("low", variant.kind), ("high", variant.kind)]
            {
                sheet.columns.push(Column { name: Name::Id(id.to_owned()), kind });
            }
            sheet.scored = Some((definition.id.clone(), variant.id.clone()));
        }
        for tally in tallies {
            let mut cells = vec![Cell::Whole(i128::from(tally.answers()))];
            if let Some((definition, variant)) = found {
                let scored = tally.scored(definition, variant, &usual_confidence());
                let typed = scored.facts.completed(variant);
                let counts =
                    counted.iter().map(|input| typed.get(input).map_or(Cell::Blank, Cell::of));
                cells.extend(counts);
                let score = scored.calculation.as_ref().ok().map(|done| &done.value.number);
                let ends = scored.interval.as_ref().ok().map(|it| (&it.low, &it.high));
                let all = [score, ends.map(|it| it.0), ends.map(|it| it.1)];
                cells.extend(all.map(|number| number.map_or(Cell::Blank, Cell::of)));
            }
            sheet.rows.push(Row { of: Of::Month(tally.month.iso()), cells });
        }
        sheet
    }

    /// Support tickets by month of opening, and how long customers wait.
    pub fn of_tickets(months: &[Opened]) -> Sheet {
        let waits = |it: &Waits| {
            let total = (it.count > 0).then_some(&it.total);
            let rest = [total, it.mean.as_ref(), it.median.as_ref(), it.percentile_90.as_ref()];
            let rest = rest.map(|number| number.map_or(Cell::Blank, Cell::of));
            [Cell::Whole(i128::from(it.count))].into_iter().chain(rest)
        };
        let row = |it: &Opened| {
            let counts = [it.count, it.open].map(|count| Cell::Whole(i128::from(count)));
            let cells =
                counts.into_iter().chain(waits(&it.first_response)).chain(waits(&it.resolution));
            Row { of: Of::Month(it.month.iso()), cells: cells.collect() }
        };
        let columns: Vec<_> = TICKETS.into_iter().chain([CLOSED_90]).collect();
        of_columns(Topic::Tickets, &columns, months.iter().map(row).collect())
    }

    /// Support tickets by month of opening and type; those without a type stand first where there are any.
    pub fn of_types(months: &[Opened], names: &Names) -> Sheet {
        let mut types: Vec<Option<u32>> =
            months.iter().flat_map(|it| it.by_type.iter().map(|(of_type, _)| *of_type)).collect();
        types.sort_unstable();
        types.dedup();
        let column = |of_type: &Option<u32>| {
            let name = match of_type {
                Some(number) => Name::Called(number.to_string(), names.get(*number).to_owned()),
                None => Name::Id("no_type".to_owned()),
            };
            Column { name, kind: Kind::Count }
        };
        let row = |it: &Opened| {
            let count = |of_type: &Option<u32>| {
                let found = it.by_type.iter().find(|(own, _)| own == of_type);
                Cell::Whole(found.map_or(0, |(_, count)| i128::from(*count)))
            };
            Row { of: Of::Month(it.month.iso()), cells: types.iter().map(count).collect() }
        };
        let rows = months.iter().map(row).collect();
        Sheet {
            topic: Topic::Types,
            columns: types.iter().map(column).collect(),
            rows,
            scored: None,
        }
    }

    /// What a list of numbers comes to, in one line.
    pub fn of_numbers(numbers: &Distribution) -> Sheet {
        let sum = (numbers.count() > 0).then(|| numbers.sum());
        let found = [
            sum,
            numbers.mean(),
            numbers.median(),
            numbers.percentile(90),
            numbers.least(),
            numbers.greatest(),
        ];
        let found = found.map(|number| number.map_or(Cell::Blank, |it| Cell::of(&it)));
        let cells = [Cell::Whole(i128::from(numbers.count()))].into_iter().chain(found).collect();
        of_columns(Topic::Numbers, &NUMBERS, vec![Row { of: Of::All, cells }])
    }
}
