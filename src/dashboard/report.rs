//! A report of one period: each metric with its change, its target, a sentence, and where its figure comes from.

use std::sync::Arc;

use crate::analysis::sampling::waves::Verdict;
use crate::analysis::wording::{fill, gap};
use crate::dashboard::change::change;
use crate::dashboard::judged::{against, aimed, target, verdict};
use crate::dashboard::plan::Reader;
use crate::dashboard::table::{Row, Table};
use crate::definition::band::Level;
use crate::definition::{Definition, Definitions};
use crate::record::Record;
use crate::record::shown::shown;
use crate::share::summary::Summary;
use crate::text::text;

/// What a report says of the figures of a period.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Report {
    /// The period.
    pub period: String,
    /// The reader's note on it; empty where there is none.
    pub note: String,
    /// What it says of each metric.
    pub parts: Vec<Part>,
}

/// What a report says of a metric.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// Names the metric among those of the report: its id, its variant and its length of period.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its figure in the period.
    pub figure: String,
    /// The period before of the same length that has a figure, and that figure.
    pub before: Option<[String; 2]>,
    /// The change since, with its sign.
    pub change: Option<String>,
    /// Where it is good.
    pub target: Option<String>,
    /// Its level and why.
    pub verdict: Option<(Level, String)>,
    /// All that in a sentence.
    pub sentence: String,
    /// Where the figure comes from: definition, calculation, sources, period.
    pub note: String,
}

impl Report {
    /// The report of the period of a column of the table.
    pub fn of(
        table: &Table<Record>,
        column: usize,
        known: &Definitions,
        reader: &Reader,
    ) -> Report {
        let part = |row: &Row<Record>| part(row, table, column, known.get(&row.metric)?, reader);
        let place = table.columns.get(column);
        let period = place.map(|place| place.name(reader.style.lang));
        Report {
            period: period.unwrap_or_default(),
            note: place.and_then(|place| reader.plan.note(place)).unwrap_or_default().to_owned(),
            parts: table.rows.iter().filter_map(part).collect(),
        }
    }
}

fn part(
    row: &Row<Record>,
    table: &Table<Record>,
    column: usize,
    definition: &Arc<Definition>,
    reader: &Reader,
) -> Option<Part> {
    let Reader { settings, plan, style } = *reader;
    let record = row.cells.get(column)?.as_ref()?;
    let variant = definition.variant(&row.variant)?;
    let own = settings.own_of(&row.metric, &row.variant, variant.bands.len());
    let figure = |record: &Record| shown(record, Some(definition), style);
    let before = row.before(column, &table.columns);
    let earlier = before.and_then(|at| row.cells[at].as_ref());
    let change = earlier.and_then(|earlier| change(earlier, record, definition, style));
    let before = before
        .zip(earlier)
        .map(|(at, earlier)| [table.columns[at].name(style.lang), figure(earlier)]);
    let of_period = plan.target(row, table.columns.get(column)?);
    let by_target = of_period.as_ref().and_then(|it| against(record, it, definition, style));
    let verdict = by_target.or_else(|| verdict(record, definition, &own, style));
    let of_period = of_period.map(|it| aimed(&it, definition, variant, style));
    let moved = change.as_ref().zip(before.as_ref()).map(|(change, [period, figure])| {
        let lang = style.lang;
        let template = match (change.difference.is_zero(), change.difference.is_negative()) {
            (true, _) => text(", as before ({period})", ", comme avant ({period})"),
            (false, false) => text(
                ", up {gap} from {before} ({period})",
                ", en hausse de {gap} par rapport à {before} ({period})",
            ),
            (false, true) => text(
                ", down {gap} from {before} ({period})",
                ", en baisse de {gap} par rapport à {before} ({period})",
            ),
        };
        let gap = gap(&change.difference, variant.kind, style);
        let mut said =
            fill(template, lang, &[("gap", &gap), ("before", figure), ("period", period)]);
        said.push_str(match change.verdict {
            Some(Verdict::RealChange) => {
                text(", more than chance explains", ", plus que le hasard n’explique").get(lang)
            }
            Some(Verdict::CannotTell) => text(
                ", which chance alone could explain",
                ", ce que le hasard seul pourrait expliquer",
            )
            .get(lang),
            None => "",
        });
        said
    });
    let period = table.columns[column].name(style.lang);
    let template = text("{period}: {figure}{moved}.", "{period}\u{a0}: {figure}{moved}.");
    let shown = figure(record);
    let moved = moved.unwrap_or_default();
    let mut sentence =
        fill(template, style.lang, &[("figure", &shown), ("period", &period), ("moved", &moved)]);
    if let Some((_, why)) = &verdict {
        sentence.push_str(&format!(" {why}."));
    }
    let summary = Summary::of(record, definition, &own, "", "", style)?;
    let note = summary.footnote();
    Some(Part {
        key: format!("{} {} {}", row.metric, row.variant, row.length),
        name: summary.title,
        figure: shown,
        before,
        change: change.map(|change| change.text),
        target: of_period.or_else(|| target(variant, &own, style)),
        verdict,
        sentence,
        note,
    })
}
