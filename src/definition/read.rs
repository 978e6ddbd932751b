//! From a document to a definition: ids become the parts that they name.

use std::sync::Arc;

use super::document::{self, Document, FORMAT};
use super::fault::{Fault, Why};
use super::formula::Formula;
use super::{
    Also, Band, Check, Definition, Input, Measure, Origin, Source, Table, Variant, limits,
};
use crate::engine::expression::Expr;
use crate::engine::table::{Aggregate, Filter, Holds};

impl Definition {
    /// Reads and checks a definition that is written as JSON.
    ///
    /// # Errors
    /// The first [`Fault`]: too large, not of the format, beyond a limit, an id that names nothing.
    pub fn read(json: &str) -> Result<Definition, Fault> {
        let whole = |why| Fault::new("", why);
        if json.len() > limits::MOST_BYTES {
            return Err(whole(Why::TooLarge));
        }
        let document: Document = serde_json::from_str(json)
            .map_err(|error| whole(Why::NotOfFormat(error.to_string())))?;
        Definition::of(&document)
    }

    /// Checks a document and finds the parts that its ids name.
    ///
    /// # Errors
    /// See [`Definition::read`].
    pub fn of(document: &Document) -> Result<Definition, Fault> {
        if document.format != FORMAT {
            return Err(Fault::new("format", Why::OtherFormat(document.format)));
        }
        limits::check(document)?;
        let tables: Vec<Arc<Table>> = document.tables.iter().cloned().map(Arc::new).collect();
        let parts = Parts {
            inputs: inputs(&document.inputs, &tables)?,
            tables,
            sources: document.sources.iter().cloned().map(Arc::new).collect(),
        };
        let variant = |(index, variant)| parts.variant(&format!("variants[{index}]"), variant);
        let variants = document.variants.iter().enumerate().map(variant);
        Ok(Definition {
            id: document.id.clone(),
            catalogue: document.catalogue.clone(),
            lang: document.language,
            name: document.name.clone(),
            acronym: document.acronym.clone(),
            purpose: document.purpose.clone(),
            better: document.better,
            variants: variants.collect::<Result<_, _>>()?,
        })
    }
}

/// What the variants of a document refer to.
struct Parts {
    inputs: Vec<Arc<Input>>,
    tables: Vec<Arc<Table>>,
    sources: Vec<Arc<Source>>,
}

/// The part with an id.
fn find<'a, Part>(
    at: &str,
    parts: &'a [Arc<Part>],
    id_of: impl Fn(&Part) -> &str,
    id: &str,
) -> Result<&'a Arc<Part>, Fault> {
    let found = parts.iter().find(|part| id_of(part) == id);
    found.ok_or_else(|| Fault::new(at, Why::Unknown(id.to_owned())))
}

/// The inputs of a document; those computed from another one come last, after what they need.
fn inputs(written: &[document::Input], tables: &[Arc<Table>]) -> Result<Vec<Arc<Input>>, Fault> {
    let mut found: Vec<Arc<Input>> = Vec::new();
    let is_computed =
        |input: &&document::Input| matches!(input.origin, document::Origin::NormalQuantile(_));
    let (computed, typed): (Vec<_>, Vec<_>) = written.iter().partition(is_computed);
    for input in typed.iter().chain(&computed) {
        let at = format!("inputs.{}.origin", input.id);
        let origin = match &input.origin {
            document::Origin::Typed => Origin::Typed,
            document::Origin::TypedOrMeasured(written) => {
                Origin::TypedOrMeasured(Arc::new(measure(&at, written, tables)?))
            }
            document::Origin::Measured(written) => {
                Origin::Measured(Arc::new(measure(&at, written, tables)?))
            }
            document::Origin::NormalQuantile(level) => {
                if computed.iter().any(|input| input.id == *level) {
                    return Err(Fault::new(at, Why::Circular(level.clone())));
                }
                Origin::NormalQuantile(Arc::clone(find(&at, &found, |input| &input.id, level)?))
            }
        };
        found.push(Arc::new(Input {
            id: input.id.clone(),
            name: input.name.clone(),
            hint: input.hint.clone(),
            symbol: input.symbol.clone(),
            kind: input.kind,
            min: input.min,
            max: input.max,
            if_empty: input.if_empty,
            choices: input.choices.clone(),
            origin,
        }));
    }
    Ok(found)
}

fn measure(at: &str, written: &document::Measure, tables: &[Arc<Table>]) -> Result<Measure, Fault> {
    let table = find(at, tables, |table| &table.id, &written.table)?;
    let column = |id: &String, needs_number: bool| {
        let place = table.columns.iter().position(|column| column.id == *id);
        let place = place.ok_or_else(|| Fault::new(at, Why::Unknown(id.clone())))?;
        match table.columns[place].holds {
            Holds::Label if needs_number => Err(Fault::new(at, Why::NotANumber(id.clone()))),
            Holds::Label | Holds::Number { .. } | Holds::Date => Ok(place),
        }
    };
    let needs_number = !matches!(written.aggregate, Aggregate::Filled(_) | Aggregate::Empty(_));
    let only = written.only.as_ref().map(|filter| {
        if filter.from > filter.to {
            return Err(Fault::new(at, Why::NotAscending));
        }
        Ok(Filter { column: column(&filter.column, true)?, from: filter.from, to: filter.to })
    });
    Ok(Measure {
        table: Arc::clone(table),
        only: only.transpose()?,
        aggregate: written.aggregate.clone().with_columns(|id| column(&id, needs_number))?,
    })
}

impl Parts {
    fn input(&self, at: &str, id: &str) -> Result<Arc<Input>, Fault> {
        find(at, &self.inputs, |input| &input.id, id).cloned()
    }

    fn source(&self, at: &str, id: &str) -> Result<Arc<Source>, Fault> {
        find(at, &self.sources, |source| &source.id, id).cloned()
    }

    /// A formula over the inputs of a variant: it can name no other.
    fn formula(
        &self,
        at: &str,
        formula: &Formula,
        inputs: &[Arc<Input>],
    ) -> Result<Expr<Arc<Input>>, Fault> {
        formula.with_inputs(&|id: &String| find(at, inputs, |input| &input.id, id).cloned())
    }

    fn variant(&self, at: &str, written: &document::Variant) -> Result<Arc<Variant>, Fault> {
        let part = |name: &str| format!("{at}.{name}");
        let inputs = written.inputs.iter().map(|id| self.input(&part("inputs"), id));
        let inputs = inputs.collect::<Result<Vec<_>, _>>()?;
        let table = written.table.as_ref();
        let table = table.map(|id| find(&part("table"), &self.tables, |table| &table.id, id));
        let also = written.also.iter().map(|also| {
            let formula = self.formula(&part("also"), &also.formula, &inputs)?;
            Ok(Arc::new(Also { name: also.name.clone(), kind: also.kind, formula }))
        });
        let checks = written.checks.iter().map(|check| {
            let at = part("checks");
            let fields = check.fields.iter();
            let fields = fields.map(|id| find(&at, &inputs, |input| &input.id, id).cloned());
            Ok(Arc::new(Check {
                severity: check.severity,
                left: self.formula(&at, &check.left, &inputs)?,
                right: self.formula(&at, &check.right, &inputs)?,
                fields: fields.collect::<Result<_, _>>()?,
                message: check.message.clone(),
            }))
        });
        let bands = written.bands.iter().map(|band| {
            let source = self.source(&part("bands"), &band.source)?;
            let verdict = band.verdict.clone();
            Ok(Band { start: band.start, level: band.level, verdict, source })
        });
        let cited = written.cited.iter().map(|id| self.source(&part("cited"), id));
        Ok(Arc::new(Variant {
            id: written.id.clone(),
            name: written.name.clone(),
            kind: written.kind,
            better: written.better,
            scale: written.scale,
            table: table.transpose()?.cloned(),
            formula: self.formula(&part("formula"), &written.formula, &inputs)?,
            also: also.collect::<Result<_, _>>()?,
            checks: checks.collect::<Result<_, _>>()?,
            bands: bands.collect::<Result<_, _>>()?,
            meaning: written.meaning.clone(),
            cited: cited.collect::<Result<_, _>>()?,
            inputs,
        }))
    }
}
