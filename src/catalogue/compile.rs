//! The catalogue as documents: one metric in one language each, with the parts it refers to.

use super::model::{band, check, input, metric, rate, source, table};
use super::version::VERSION;
use crate::catalogue::model::formula::Expr;
use crate::definition::document::{
    Also, Band, Check, Document, FORMAT, Input, Measure, Origin, Rate, Variant,
};
use crate::definition::formula::Formula;
use crate::definition::table::Filter;
use crate::definition::{Choice, Column, Entry, PresetRow, Source, Table};
use crate::text::Lang;
use std::convert::Infallible;

/// The document of a metric in one language.
pub fn document(metric: &metric::Metric, lang: Lang) -> Document {
    let mut parts = Parts { lang, inputs: Vec::new(), tables: Vec::new(), sources: Vec::new() };
    let variants = metric.variants.iter().map(|variant| parts.variant(variant)).collect();
    let Parts { inputs, tables, sources, .. } = parts;
    let (tables, sources) = (
        tables.into_iter().map(|found| written_table(found, lang)).collect(),
        sources.into_iter().map(|found| written_source(found, lang)).collect(),
    );
    Document {
        format: FORMAT,
        catalogue: VERSION.to_owned(),
        id: metric.id.to_owned(),
        language: lang,
        name: metric.name.get(lang).to_owned(),
        acronym: metric.acronym.get(lang).to_owned(),
        purpose: metric.purpose.get(lang).to_owned(),
        better: metric.better,
        inputs: inputs.into_iter().map(|found| written_input(found, lang)).collect(),
        tables,
        sources,
        variants,
    }
}

/// What the variants refer to, each once, in the order in which it was first named.
struct Parts {
    lang: Lang,
    inputs: Vec<&'static input::Input>,
    tables: Vec<&'static table::Table>,
    sources: Vec<&'static source::Source>,
}

impl Parts {
    fn input(&mut self, input: &'static input::Input) -> String {
        if !self.inputs.contains(&input) {
            self.inputs.push(input);
        }
        match input.origin {
            input::Origin::Typed => {}
            input::Origin::TypedOrMeasured(measure) | input::Origin::Measured(measure) => {
                self.table(measure.table);
            }
            input::Origin::NormalQuantile(level) => {
                self.input(level);
            }
        }
        input.id.to_owned()
    }

    /// The input, where it is not what an earlier variant had under its id.
    fn own_input(&self, input: &'static input::Input) -> Option<Input> {
        let first = self.inputs.iter().find(|known| known.id == input.id);
        let [first, own] = [*first?, input].map(|input| written_input(input, self.lang));
        (own != first).then_some(own)
    }

    fn table(&mut self, table: &'static table::Table) -> String {
        if !self.tables.iter().any(|known| known.id == table.id) {
            self.tables.push(table);
        }
        table.id.to_owned()
    }

    fn source(&mut self, source: &'static source::Source) -> String {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
        source.id.to_owned()
    }

    fn variant(&mut self, variant: &'static metric::Variant) -> Variant {
        let lang = self.lang;
        let inputs = variant.inputs.iter().map(|input| self.input(input)).collect();
        let own_inputs = variant.inputs.iter().filter_map(|input| self.own_input(input)).collect();
        Variant {
            id: variant.id.to_owned(),
            name: variant.name.get(lang).to_owned(),
            kind: variant.kind,
            better: variant.better,
            rate: variant.rate.map(|rate| written_rate(rate, lang)),
            scale: variant.scale,
            table: variant.table.map(|table| self.table(table)),
            inputs,
            own_inputs,
            formula: formula((variant.formula)()),
            also: variant.also.iter().map(|also| written_also(also, lang)).collect(),
            checks: variant.checks.iter().map(|check| written_check(check, lang)).collect(),
            bands: variant.bands.iter().map(|band| self.band(band)).collect(),
            meaning: variant.meaning.get(lang).to_owned(),
            cited: variant.cited.iter().map(|source| self.source(source)).collect(),
        }
    }

    fn band(&mut self, band: &'static band::Band) -> Band {
        Band {
            start: band.start,
            level: band.level,
            verdict: band.verdict.get(self.lang).to_owned(),
            source: self.source(band.source),
        }
    }
}

fn formula(expression: Expr) -> Formula {
    let id = |input: &&'static input::Input| Ok::<_, Infallible>(input.id.to_owned());
    match expression.with_inputs(&id) {
        Ok(formula) => formula,
        Err(never) => match never {},
    }
}

fn written_rate(rate: &rate::Rate, lang: Lang) -> Rate {
    Rate {
        share: rate.share,
        per_year: formula((rate.per_year)()),
        limits_per_year: rate.limits_per_year,
        over_a_year: rate.over_a_year.get(lang).to_owned(),
    }
}

fn written_also(also: &metric::Also, lang: Lang) -> Also {
    let formula = formula((also.formula)());
    Also { name: also.name.get(lang).to_owned(), kind: also.kind, formula }
}

fn written_check(check: &check::Check, lang: Lang) -> Check {
    Check {
        severity: check.severity,
        left: formula((check.left)()),
        right: formula((check.right)()),
        fields: check.fields.iter().map(|input| input.id.to_owned()).collect(),
        message: check.message.get(lang).to_owned(),
    }
}

fn written_input(input: &input::Input, lang: Lang) -> Input {
    let choice = |choice: &input::Choice| Choice {
        id: choice.id.to_owned(),
        name: choice.name.get(lang).to_owned(),
        value: choice.value,
    };
    Input {
        id: input.id.to_owned(),
        name: input.name.get(lang).to_owned(),
        hint: input.hint.get(lang).to_owned(),
        symbol: input.symbol.to_owned(),
        kind: input.kind,
        min: input.min,
        max: input.max,
        if_empty: input.if_empty,
        choices: input.choices.iter().map(choice).collect(),
        origin: match input.origin {
            input::Origin::Typed => Origin::Typed,
            input::Origin::TypedOrMeasured(measure) => {
                Origin::TypedOrMeasured(written_measure(measure))
            }
            input::Origin::Measured(measure) => Origin::Measured(written_measure(measure)),
            input::Origin::NormalQuantile(level) => Origin::NormalQuantile(level.id.to_owned()),
        },
    }
}

fn written_measure(measure: &table::Measure) -> Measure {
    let column = |place: usize| measure.table.columns[place].id.to_owned();
    let aggregate = measure.aggregate.with_columns(|place| Ok::<_, Infallible>(column(place)));
    Measure {
        table: measure.table.id.to_owned(),
        only: measure.only.as_ref().map(|filter| Filter {
            column: column(filter.column),
            from: filter.from,
            to: filter.to,
        }),
        aggregate: match aggregate {
            Ok(aggregate) => aggregate,
            Err(never) => match never {},
        },
    }
}

fn written_table(table: &table::Table, lang: Lang) -> Table {
    let column = |column: &table::Column| Column {
        id: column.id.to_owned(),
        name: column.name.get(lang).to_owned(),
        holds: column.holds,
    };
    let row = |row: &table::PresetRow| PresetRow {
        label: row.label.get(lang).to_owned(),
        cells: row.cells.iter().map(|cell| (*cell).to_owned()).collect(),
    };
    Table {
        id: table.id.to_owned(),
        name: table.name.get(lang).to_owned(),
        row: table.row.get(lang).to_owned(),
        columns: table.columns.iter().map(column).collect(),
        entry: match table.entry {
            table::Entry::Typed(rows) => Entry::Typed(rows.iter().map(row).collect()),
            table::Entry::Pasted => Entry::Pasted,
        },
    }
}

fn written_source(source: &source::Source, lang: Lang) -> Source {
    Source {
        id: source.id.to_owned(),
        publisher: source.publisher.to_owned(),
        title: source.title.get(lang).to_owned(),
        date: source.date.to_owned(),
    }
}
