//! Raw data that was pasted into a form: how it was read, and what it gives to fields.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::definition::{Definition, Table, Variant};
use crate::import::layout::Wanted;
use crate::import::measured::{Measured, measured, tables_of};
use crate::import::{self, Reading};

/// How much of long data is tried with other definitions, in bytes: it is enough to tell.
const MOST_TRIED: usize = 1_000_000;

/// Stands for data that the form does not hold, such as a file: who reads it knows which one it is.
#[derive(Clone, Debug, Default)]
pub struct Held(Arc<()>);

impl Eq for Held {}

impl PartialEq for Held {
    fn eq(&self, other: &Held) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Held {
    /// Whether no form has anything to do with it any more, nor anybody else but who asks.
    pub fn is_forgotten(&self) -> bool {
        Arc::strong_count(&self.0) == 1
    }
}

/// Data as it came, and how the reader wants it read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// Its text; empty for a file that is too long to be shown.
    pub text: String,
    /// The name of the file it came from; empty where it was pasted.
    pub file: String,
    /// Where all of it is, if it is too long to be read at once.
    pub held: Option<Held>,
    /// What the reader wants of its layout.
    pub wanted: Wanted,
}

/// Data that was pasted for a table, or read from a file. As JSON it is what was made of it, without what was given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pasted {
    /// What was given.
    #[serde(skip)]
    pub given: Given,
    /// How it was read, without the rows. Read once, and not again when the language changes: the same data must not
    /// turn into other figures.
    pub reading: Reading,
    /// The definition that fits it better, where much of it was not understood.
    pub fit: Option<Fit>,
    /// What it gives to the fields of each variant: the id of the variant, the ids of inputs with their entries.
    measured: Vec<(String, Vec<(String, String)>)>,
}

/// A definition whose table understands more of some data.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fit {
    /// The id of its variant.
    pub variant: String,
    /// Whether it understands all of it.
    pub fits_all: bool,
}

/// Whether more than a twentieth of the data was not understood: the figure may then be that of other
/// answers than the reader thinks.
pub fn is_doubtful(reading: &Reading) -> bool {
    reading.refusals * 20 > reading.accepted + reading.refusals
}

/// What was read follows from what was given.
impl PartialEq for Pasted {
    fn eq(&self, other: &Pasted) -> bool {
        std::ptr::eq(self, other) || self.given == other.given
    }
}

impl Pasted {
    /// What a text comes to for a table of a metric.
    pub fn of(definition: &Definition, table: &Table, given: Given) -> Pasted {
        let Given { text, wanted, .. } = &given;
        let reading = import::read(text, table, wanted, definition.lang);
        let made = Pasted::made(definition, table, reading, text, wanted);
        made.of_given(given)
    }

    /// What is made of data that was read, which begins with a text.
    pub(super) fn made(
        definition: &Definition,
        table: &Table,
        mut reading: Reading,
        text: &str,
        wanted: &Wanted,
    ) -> Pasted {
        let rows = std::mem::take(&mut reading.rows);
        let of_table =
            |variant: &&Arc<Variant>| tables_of(variant).iter().any(|known| known.id == table.id);
        let variants = definition.variants.iter().filter(of_table).filter(|_| reading.accepted > 0);
        let of_variant = |variant: &Arc<Variant>| {
            let fields = measured(variant, table, &rows).into_iter();
            let fields = fields.map(|field| (field.input.id.clone(), field.canonical));
            (variant.id.clone(), fields.collect())
        };
        let measured = variants.map(of_variant).collect();
        let fit = is_doubtful(&reading).then(|| fit(definition, table, text, wanted)).flatten();
        Pasted { given: Given::default(), reading, fit, measured }
    }

    /// The same, said to come from this.
    pub fn of_given(self, given: Given) -> Pasted {
        Pasted { given, ..self }
    }

    /// What it gives to the fields of a variant.
    pub fn measured(&self, variant: &Variant) -> Vec<Measured> {
        let mine = self.measured.iter().find(|(id, _)| *id == variant.id);
        let field = |(id, canonical): &(String, String)| {
            let input = variant.inputs.iter().find(|input| input.id == *id)?;
            Some(Measured { input: Arc::clone(input), canonical: canonical.clone() })
        };
        mine.map_or(Vec::new(), |(_, fields)| fields.iter().filter_map(field).collect())
    }
}

/// The definition that understands most of some data, where that is more than the table does.
fn fit(definition: &Definition, table: &Table, text: &str, wanted: &Wanted) -> Option<Fit> {
    let text = match text.get(..text.floor_char_boundary(MOST_TRIED)) {
        Some(start) if start.len() < text.len() => &start[..start.rfind('\n')?],
        Some(_) | None => text,
    };
    let read = |table: &Table| import::read(text, table, wanted, definition.lang);
    let (mut tried, mut fit) = (vec![table.id.clone()], None);
    let mut most = read(table).accepted;
    for variant in &definition.variants {
        for other in tables_of(variant).into_iter().filter(|other| are_alike(table, other)) {
            if tried.contains(&other.id) {
                continue;
            }
            tried.push(other.id.clone());
            let reading = read(&other);
            if reading.accepted > most {
                most = reading.accepted;
                fit = Some(Fit { variant: variant.id.clone(), fits_all: reading.refusals == 0 });
            }
        }
    }
    fit
}

/// Whether two tables take the same data on another scale.
pub(super) fn are_alike(table: &Table, other: &Table) -> bool {
    let ids =
        |table: &Table| table.columns.iter().map(|column| column.id.clone()).collect::<Vec<_>>();
    other.id != table.id && ids(table) == ids(other)
}
