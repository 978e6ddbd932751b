//! The table in words and figures: what the page shows, and the same for a spreadsheet, the clipboard and a document.

use std::sync::Arc;

use crate::analysis::sampling::waves::Verdict;
use crate::dashboard::change::{change, word};
use crate::dashboard::judged::{against, aimed, target, threshold, verdict};
use crate::dashboard::plan::{Plan, Reader};
use crate::dashboard::table::{Place, Row, Table};
use crate::definition::band::Level;
use crate::definition::kind::Kind;
use crate::definition::rate::PERIOD;
use crate::definition::{Definition, Definitions};
use crate::number::exact::Exact;
use crate::record::Record;
use crate::record::csv::{self, BYTE_ORDER_MARK};
use crate::record::history::lines;
use crate::record::period::Period;
use crate::record::shown::shown;
use crate::render::number::{MINUS, Style, quantity, unshown};
use crate::share::summary::{in_html, in_markdown, shown_as_it_is};
use crate::text::{Lang, Text, text};

/// The table with everything that is said in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Grid {
    /// What stands above the columns of periods.
    pub periods: Vec<String>,
    /// For each period the reader's note; empty where there is none.
    pub notes: Vec<String>,
    /// A line for each metric.
    pub lines: Vec<Line>,
    lang: Lang,
}

/// A metric over the periods.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The id of the metric.
    pub metric: String,
    /// Its name; its id where it is not known.
    pub name: String,
    /// Its definition and the length of its periods, where there are several; else empty.
    pub detail: String,
    /// For each period what stands there.
    pub cells: Vec<Option<Cell>>,
    /// The points of a line through all its results in time, and of one through their targets.
    pub course: [Vec<(u32, u32)>; 2],
    /// What has changed between the last two periods of one length.
    pub change: Option<Changed>,
    /// The unit of its figures, such as `%`; empty where they have none.
    pub unit: String,
    /// The target for the last period that has a result, else where the metric is good: `> 50`.
    pub target: Option<String>,
}

/// A result in the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// The saved result.
    pub record: Record,
    /// Its figure.
    pub figure: String,
    /// Its level and why.
    pub verdict: Option<(Level, String)>,
    /// The reader's target for that period.
    pub target: Option<String>,
}

/// What has changed, in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Changed {
    /// The periods that are compared.
    pub between: [String; 2],
    /// The difference with its sign.
    pub difference: String,
    /// Whether chance could explain it, where that can be said.
    pub verdict: Option<Verdict>,
}

/// The heading of the metrics.
pub const METRIC: Text = text("Metric", "Indicateur");
const DEFINITION: Text = text("Definition", "Définition");
const UNIT: Text = text("Unit", "Unité");
/// The heading of the changes.
pub const CHANGE: Text = text("Change", "Évolution");
/// The heading of the targets.
pub const TARGET: Text = text("Target", "Cible");
/// What stands before the notes.
pub const NOTES: Text = text("Notes", "Notes");

impl Grid {
    /// The table in words, with the definitions that are known and what the reader has set; `named` gives the name of a
    /// metric whose definition is not known.
    pub fn of(
        table: &Table<Record>,
        known: &Definitions,
        named: impl Fn(&str) -> String,
        reader: &Reader,
    ) -> Grid {
        let lang = reader.style.lang;
        let periods: Vec<String> = table.columns.iter().map(|place| place.name(lang)).collect();
        let note = |place| reader.plan.note(place).unwrap_or_default().to_owned();
        let notes = table.columns.iter().map(note).collect();
        let lines = table.rows.iter().map(|row| {
            let definition = known.get(&row.metric);
            let mut line = line(row, table, &periods, definition, reader);
            if definition.is_none() {
                line.name = named(&row.metric);
            }
            line
        });
        Grid { lines: lines.collect(), periods, notes, lang }
    }

    /// Whether there is a note on any of the periods.
    pub fn has_notes(&self) -> bool {
        self.notes.iter().any(|note| !note.is_empty())
    }

    /// What stands above the columns: metric, definition, the periods, change and target.
    pub fn headings(&self) -> Vec<String> {
        let said = |text: Text| text.get(self.lang).to_owned();
        let before = [METRIC, DEFINITION].map(said);
        before.into_iter().chain(self.periods.clone()).chain([CHANGE, TARGET].map(said)).collect()
    }

    /// A file for the spreadsheets of the language: figures of results are numbers in the unit shown.
    pub fn csv(&self) -> String {
        let mut file = String::from(BYTE_ORDER_MARK);
        let mut headings = self.headings();
        headings.insert(2, UNIT.get(self.lang).to_owned());
        csv::write_row(&mut file, headings.iter().map(|text| csv::written(text)), self.lang);
        for line in &self.lines {
            let number = |cell: &Option<Cell>| match cell {
                Some(cell) => csv::number(&cell.record.value, self.lang),
                None => csv::written(""),
            };
            let before = [&line.name, &line.detail, &line.unit].map(|text| csv::written(text));
            let after = line.ends(self.lang).map(|text| csv::written(&text));
            let cells = before.into_iter().chain(line.cells.iter().map(number)).chain(after);
            csv::write_row(&mut file, cells, self.lang);
        }
        if let Some(notes) = self.line_of_notes(3) {
            csv::write_row(&mut file, notes.iter().map(|text| csv::written(text)), self.lang);
        }
        file
    }

    /// For the clipboard: cells parted by tabs, a line for each metric. None of them is taken for a formula.
    pub fn cells(&self) -> String {
        let cell = |text: &String| shown_as_it_is(&text.replace(['\t', '\n', '\r'], " "));
        let line =
            |texts: &Vec<String>| texts.iter().map(cell).collect::<Vec<_>>().join("\t") + "\n";
        self.texts().iter().map(line).collect()
    }

    /// A table in Markdown.
    pub fn markdown(&self) -> String {
        let row = |texts: &Vec<String>| {
            let cells: Vec<String> = texts.iter().map(|text| in_markdown(text)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let mut rows = self.texts().into_iter();
        let headings = rows.next().unwrap_or_default();
        // Figures stand at the right.
        let rule = |at| if at < 2 { "---" } else { "---:" };
        let rules: Vec<&str> = (0..headings.len()).map(rule).collect();
        let mut written = format!("{}| {} |\n", row(&headings), rules.join(" | "));
        written.extend(rows.map(|texts| row(&texts)));
        written
    }

    /// A table in HTML for the clipboard, without classes or styles. A spreadsheet takes nothing in it for a formula.
    pub fn html(&self) -> String {
        let cell = |text: &String| in_html(&shown_as_it_is(text));
        let row = |texts: &Vec<String>, name: &str| {
            let (first, others) = texts.split_first().expect("a line has a name");
            let others = others.iter().map(|text| format!("<{name}>{}</{name}>", cell(text)));
            format!("<tr><th>{}</th>{}</tr>\n", cell(first), others.collect::<String>())
        };
        let mut rows = self.texts().into_iter();
        let headings = row(&rows.next().unwrap_or_default(), "th");
        let body: String = rows.map(|texts| row(&texts, "td")).collect();
        let lang = self.lang.code();
        format!(
            "<table lang=\"{lang}\">\n<thead>{headings}</thead>\n<tbody>\n{body}</tbody>\n</table>\n"
        )
    }

    /// Every cell as it is read, the headings first.
    fn texts(&self) -> Vec<Vec<String>> {
        let figure =
            |cell: &Option<Cell>| cell.as_ref().map_or(String::new(), |it| it.figure.clone());
        let texts = |line: &Line| {
            let before = [line.name.clone(), line.detail.clone()];
            let figures = line.cells.iter().map(figure);
            before.into_iter().chain(figures).chain(line.ends(self.lang)).collect()
        };
        let lines = [self.headings()].into_iter().chain(self.lines.iter().map(texts));
        lines.chain(self.line_of_notes(2)).collect()
    }

    /// The notes in a line that has so many cells before the periods; `None` where there are none.
    fn line_of_notes(&self, before: usize) -> Option<Vec<String>> {
        let heading = NOTES.get(self.lang).to_owned();
        let empty = |cells: usize| std::iter::repeat_n(String::new(), cells);
        let notes = self.notes.iter().cloned();
        let line = [heading].into_iter().chain(empty(before - 1)).chain(notes).chain(empty(2));
        self.has_notes().then(|| line.collect())
    }
}

impl Line {
    /// Change and target, as copies have them.
    fn ends(&self, lang: Lang) -> [String; 2] {
        let change = self.change.as_ref().map_or(String::new(), |change| change.text(lang));
        // A spreadsheet computes what begins with a sign.
        let change = change.replacen('+', "▲\u{a0}", 1).replacen(MINUS, "▼\u{a0}", 1);
        [change, self.target.clone().unwrap_or_default()]
    }
}

impl Changed {
    /// The difference, and whether it is a real one.
    pub fn text(&self, lang: Lang) -> String {
        match self.verdict {
            Some(verdict) => format!("{} ({})", self.difference, word(verdict).get(lang)),
            None => self.difference.clone(),
        }
    }
}

fn line(
    row: &Row<Record>,
    table: &Table<Record>,
    periods: &[String],
    definition: Option<&Arc<Definition>>,
    reader: &Reader,
) -> Line {
    let Reader { settings, plan, style } = *reader;
    let variant = definition.and_then(|metric| metric.variant(&row.variant));
    let bands = variant.map_or(0, |variant| variant.bands.len());
    let own = settings.own_of(&row.metric, &row.variant, bands);
    let aimed = |target: &Exact| Some(aimed(target, definition?, variant?, style));
    let cell = |(record, place): (&Record, &Place)| {
        let target = plan.target(row, place);
        let by_target = || against(record, target.as_ref()?, definition?, style);
        let by_thresholds = || verdict(record, definition?, &own, style);
        Cell {
            figure: shown(record, definition.map(AsRef::as_ref), style),
            verdict: by_target().or_else(by_thresholds),
            target: target.as_ref().and_then(aimed),
            record: record.clone(),
        }
    };
    let change =
        definition.zip(row.last_two(&table.columns)).and_then(|(metric, (before, after))| {
            let change =
                change(row.cells[before].as_ref()?, row.cells[after].as_ref()?, metric, style)?;
            Some(Changed {
                between: [before, after].map(|at| periods[at].clone()),
                difference: change.text,
                verdict: change.verdict,
            })
        });
    let cells: Vec<Option<Cell>> = row
        .cells
        .iter()
        .zip(&table.columns)
        .map(|(record, place)| Some(cell((record.as_ref()?, place))))
        .collect();
    let last = cells.iter().flatten().last();
    let of_last = last.and_then(|cell| cell.target.clone());
    let usual = last.and_then(|cell| threshold(&cell.record, definition?, &own));
    Line {
        metric: row.metric.clone(),
        name: definition.map_or(row.metric.clone(), |metric| metric.name.clone()),
        detail: detail(row, definition),
        course: course(row, plan, usual),
        unit: variant.map_or(String::new(), |variant| unit(variant.kind, style)),
        change,
        target: of_last.or_else(|| variant.and_then(|variant| target(variant, &own, style))),
        cells,
    }
}

/// The lines through the results of a row and through their targets: that of the period, else the `usual` one.
fn course(row: &Row<Record>, plan: &Plan, usual: Option<Exact>) -> [Vec<(u32, u32)>; 2] {
    let results = row.course.iter().map(|(period, value)| (period.last.number(), value.clone()));
    let results: Vec<(u32, Exact)> = results.collect();
    let target = |(period, _): &(Period, Exact)| {
        let target = plan.target(row, &Place::Time(*period)).or_else(|| usual.clone())?;
        Some((period.last.number(), target))
    };
    let targets: Vec<(u32, Exact)> = row.course.iter().filter_map(target).collect();
    lines([&results, &targets])
}

/// What stands beside the number of a figure.
fn unit(kind: Kind, style: &Style) -> String {
    const TWO: &str = "2";
    let two = quantity(&unshown(&Exact::from(2), kind), kind, style);
    two.replacen(TWO, "", 1).trim_matches(|each: char| each.is_whitespace()).to_owned()
}

/// The definition, where the metric has several, and the length of the periods, where one was chosen.
fn detail(row: &Row<Record>, definition: Option<&Arc<Definition>>) -> String {
    let Some(definition) = definition else { return String::new() };
    let variant = definition.variant(&row.variant);
    let name = variant.map_or(row.variant.as_str(), |variant| &variant.name);
    let input = variant.and_then(|it| it.inputs.iter().find(|input| input.id == PERIOD));
    let length =
        input.and_then(|input| input.choice(&row.length)).map(|choice| choice.name.as_str());
    let is_one_of_many = definition.variants.len() > 1;
    let parts = [is_one_of_many.then_some(name), length];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
