//! What stands in the form of a metric, and what the engine makes of it.

pub mod breakdown;
mod canonical;
pub mod checklist;
mod filling;
pub mod intake;
mod kept;
mod names;
pub mod pasted;
pub mod reading;
pub mod reopened;
mod shown;

use std::borrow::Cow;
use std::sync::Arc;

use vecmap::VecMap;

use self::names::{CHECKLIST, row_of};
use self::pasted::{Given, Pasted};

use crate::definition::table::Holds;
use crate::definition::{Column, Definition, Entry as TableEntry, PresetRow, Table, Variant};
use crate::entry::{self, Limits};
use crate::render::number::{MOST_DIGITS, canonical};
use crate::text::Lang;

pub use self::names::cell_name;
pub use crate::link::MOST_ROWS;

/// The entries of one metric's form, by field name: typed texts, ids of choices, labels of rows.
/// Fields of other variants keep theirs, so that nothing is lost by looking at another variant.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    definition: Arc<Definition>,
    variant: Arc<Variant>,
    entries: VecMap<String, String>,
    /// How many rows each table has, by table id.
    rows: VecMap<String, usize>,
    /// Raw data, by table id.
    pasted: VecMap<String, Arc<Pasted>>,
    /// Raw data that is still to be read, by table id.
    awaited: VecMap<String, Arc<Given>>,
    /// What raw data put into fields, by input id.
    from_data: VecMap<String, String>,
}

impl Form {
    /// A new form: choices at their default, lists with their usual rows.
    pub fn new(definition: &Arc<Definition>) -> Form {
        let mut form = Form {
            definition: Arc::clone(definition),
            variant: Arc::clone(&definition.variants[0]),
            entries: VecMap::new(),
            rows: VecMap::new(),
            pasted: VecMap::new(),
            awaited: VecMap::new(),
            from_data: VecMap::new(),
        };
        form.prepare();
        form
    }

    /// The definition of the metric.
    pub fn definition(&self) -> &Arc<Definition> {
        &self.definition
    }

    /// The variant chosen.
    pub fn variant(&self) -> &Arc<Variant> {
        &self.variant
    }

    /// The language in which its entries are written.
    pub fn lang(&self) -> Lang {
        self.definition.lang
    }

    /// What stands in a field.
    pub fn entry(&self, name: &str) -> &str {
        self.entries.get(name).map_or("", String::as_str)
    }

    /// Puts a text into a field.
    pub fn set(&mut self, name: &str, text: String) {
        self.entries.insert(name.to_owned(), text);
    }

    /// Chooses a variant; an unknown id changes nothing and gives `false`.
    pub fn choose(&mut self, variant: &str) -> bool {
        let Some(variant) = self.definition.variant(variant) else { return false };
        self.variant = Arc::clone(variant);
        self.prepare();
        self.fill(false);
        true
    }

    /// Empties every field of the variant shown and takes its data out; lists get their usual rows
    /// again.
    pub fn clear(&mut self) {
        self.drop_data();
        self.empty();
    }

    fn empty(&mut self) {
        let variant = Arc::clone(&self.variant);
        for input in &variant.inputs {
            self.entries.remove(&input.id);
        }
        if let Some(table) = &variant.table {
            self.empty_rows(table);
        }
        self.entries.retain(|name, _| !name.starts_with(CHECKLIST));
        self.prepare();
    }

    fn empty_rows(&mut self, table: &Table) {
        self.entries.retain(|name, _| !name.starts_with(&format!("{}.", table.id)));
        self.rows.remove(&table.id);
    }

    /// How many rows the list of the variant has.
    pub fn row_count(&self) -> usize {
        let table = self.variant.table.as_ref();
        table.and_then(|table| self.rows.get(&table.id)).copied().unwrap_or(0)
    }

    /// Adds an empty row to the list of the variant.
    pub fn add_row(&mut self) {
        if let Some(table) = &self.variant.table {
            let count = self.rows.entry(table.id.clone()).or_insert(0);
            *count = (*count + 1).min(MOST_ROWS);
        }
    }

    /// Takes a row out of the list of the variant; those below it move up.
    pub fn remove_row(&mut self, row: usize) {
        let Some(table) = self.variant.table.clone() else { return };
        let count = self.row_count();
        if row >= count {
            return;
        }
        for column in &table.columns {
            for index in row..count {
                match self.entries.remove(&cell_name(&table, index + 1, column)) {
                    Some(below) => self.entries.insert(cell_name(&table, index, column), below),
                    None => self.entries.remove(&cell_name(&table, index, column)),
                };
            }
        }
        self.rows.insert(table.id.clone(), count - 1);
    }

    /// Whether anything was typed for the variant shown.
    pub fn is_empty(&self) -> bool {
        *self == {
            let mut fresh = self.clone();
            fresh.clear();
            fresh
        }
    }

    /// Puts canonical entries into the form, printed as the language writes them; fields that the
    /// metric does not have are given back. Data that was pasted stays, and fills no field; what is still to be read is not
    /// read any more.
    pub fn load<'a>(
        &mut self,
        variant: &str,
        entries: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Vec<String> {
        self.choose(variant);
        self.empty();
        self.awaited = VecMap::new();
        let mut unknown = Vec::new();
        let mut usual_rows = true;
        for (name, canonical) in entries {
            let text = match self.field(name).or_else(|| self.field_of_any(name)) {
                Some(Field::Number(limits)) => localised(&typeable(canonical, limits), self.lang()),
                Some(Field::Text) => canonical.to_owned(),
                None => {
                    unknown.push(name.to_owned());
                    continue;
                }
            };
            if let (Some(table), Some(row)) = (self.variant.table.clone(), row_of(name)) {
                // Rows that were given take the place of the usual ones, all of them.
                if std::mem::take(&mut usual_rows) {
                    self.empty_rows(&table);
                }
                let count = self.rows.entry(table.id.clone()).or_insert(0);
                *count = (*count).max(row + 1);
            }
            self.entries.insert(name.to_owned(), text);
        }
        unknown
    }

    /// Puts back what stood in a field as it was typed: the variant, which comes first, a number, a
    /// choice, or a cell of a list. A name that the form does not have changes nothing.
    pub fn retype(&mut self, name: &str, text: String) {
        if name == "variant" {
            self.choose(&text);
        } else if self.field(name).is_some() {
            if let (Some(table), Some(row)) = (self.variant.table.clone(), row_of(name)) {
                let count = self.rows.entry(table.id.clone()).or_insert(0);
                *count = (*count).max(row + 1);
            }
            self.set(name, text);
        }
    }

    /// Turns the form to the same definition in another language: an entry that would be read as another
    /// number there is written anew, everything else stays as it was typed.
    pub fn translate(&mut self, to: &Arc<Definition>) {
        let from = std::mem::replace(&mut self.definition, Arc::clone(to));
        if from.lang == to.lang {
            return;
        }
        let ids: Vec<String> = self.from_data.keys().cloned().collect();
        let of_data = ids.into_iter().filter(|id| self.is_from_data(id)).collect::<Vec<_>>();
        let chosen = self.variant.id.clone();
        for (before, variant) in from.variants.iter().zip(&to.variants) {
            self.variant = Arc::clone(variant);
            for name in self.field_names() {
                self.translate_entry(&name, from.lang, before);
            }
        }
        self.variant = to.variant(&chosen).unwrap_or(&to.variants[0]).clone();
        self.from_data = of_data
            .into_iter()
            .map(|id| {
                let text = self.entry(&id).to_owned();
                (id, text)
            })
            .collect();
    }

    fn translate_entry(&mut self, name: &str, from: Lang, before: &Variant) {
        let to = self.lang();
        let Some(Field::Number(limits)) = self.field(name) else {
            return self.translate_label(name, before);
        };
        let text = self.entry(name);
        if let Ok(read) = entry::read(text, limits, from) {
            let after = entry::read(text, limits, to);
            if after.is_ok_and(|after| after.number == read.number) {
                return;
            }
            let text = localised(&read.canonical, to);
            self.entries.insert(name.to_owned(), text);
        }
    }

    /// The label of a usual row that was left as it is follows the language.
    fn translate_label(&mut self, name: &str, before: &Variant) {
        let usual = |variant: &Variant| variant.table.as_deref().map_or(Vec::new(), labels);
        let text = self.entry(name);
        let place = usual(before).iter().position(|label| label == text);
        if let Some(label) = place.and_then(|place| usual(&self.variant).into_iter().nth(place)) {
            self.entries.insert(name.to_owned(), label);
        }
    }

    /// The names of the fields of the variant, in the order of the form.
    pub fn field_names(&self) -> Vec<String> {
        let variant = &self.variant;
        let inputs = variant.inputs.iter().filter(|input| input.has_field());
        let mut names: Vec<String> = inputs.map(|input| input.id.clone()).collect();
        if let Some(table) = &variant.table {
            for row in 0..self.row_count() {
                names.extend(table.columns.iter().map(|column| cell_name(table, row, column)));
            }
        }
        names
    }

    /// What a field of the variant takes.
    fn field(&self, name: &str) -> Option<Field> {
        let variant = &self.variant;
        let input = variant.inputs.iter().find(|input| input.id == name && input.has_field());
        if let Some(input) = input {
            return Some(if input.choices.is_empty() {
                Field::Number(Limits::from(&**input))
            } else {
                Field::Text
            });
        }
        let (table, column) = name.split_once('.')?;
        let table = variant.table.as_ref().filter(|known| known.id == table)?;
        let (row, column) = column.split_once('.')?;
        row.parse::<usize>().ok().filter(|row| *row < MOST_ROWS)?;
        let column = table.columns.iter().find(|known| known.id == column)?;
        Some(column_limits(column).map_or(Field::Text, Field::Number))
    }

    /// What a field for a number takes that another variant has.
    fn field_of_any(&self, name: &str) -> Option<Field> {
        let inputs = self.definition.variants.iter().flat_map(|variant| &variant.inputs);
        let mut typed = inputs.filter(|input| input.has_field() && input.choices.is_empty());
        let input = typed.find(|input| input.id == name)?;
        Some(Field::Number(Limits::from(&**input)))
    }

    /// Gives choices their default and lists their usual rows where nothing stands yet.
    fn prepare(&mut self) {
        let variant = Arc::clone(&self.variant);
        for input in &variant.inputs {
            if let Some(choice) = input.usual_choice() {
                self.entries.entry(input.id.clone()).or_insert_with(|| choice.id.clone());
                continue;
            }
            if !input.choices.is_empty() {
                continue;
            }
            // What counts for an empty field is shown from the start, unless it is nothing.
            if let Some(usual) = input.if_empty.filter(|usual| !usual.is_zero()) {
                let text = localised(&canonical(&usual.into(), input.kind), self.lang());
                self.entries.entry(input.id.clone()).or_insert(text);
            }
        }
        let Some(table) = &variant.table else { return };
        if self.rows.contains_key(&table.id) {
            return;
        }
        let presets = presets(table);
        self.rows.insert(table.id.clone(), presets.len().max(1));
        for (row, preset) in presets.iter().enumerate() {
            let mut cells = preset.cells.iter();
            for column in &table.columns {
                let text = match column_limits(column) {
                    None => preset.label.clone(),
                    Some(_) => localised(cells.next().map_or("", String::as_str), self.lang()),
                };
                self.entries.insert(cell_name(table, row, column), text);
            }
        }
    }
}

/// What a field takes.
enum Field {
    /// A number.
    Number(Limits),
    /// A text: the id of a choice, or the label of a row.
    Text,
}

/// The usual rows of a table.
fn presets(table: &Table) -> &[PresetRow] {
    match &table.entry {
        TableEntry::Typed(presets) => presets,
        TableEntry::Pasted => &[],
    }
}

/// The labels of the usual rows of a table.
fn labels(table: &Table) -> Vec<String> {
    presets(table).iter().map(|preset| preset.label.clone()).collect()
}

/// A canonical entry within the digits that may be typed: a decimal of more becomes the same fraction.
fn typeable(canonical: &str, limits: Limits) -> Cow<'_, str> {
    let is_long = canonical.len() > MOST_DIGITS && !canonical.contains('/');
    match entry::read_canonical(canonical, limits) {
        Ok(entry) if is_long => Cow::Owned(entry.canonical),
        Ok(_) | Err(_) => Cow::Borrowed(canonical),
    }
}

/// A canonical entry as the language writes it, without groups.
fn localised(canonical: &str, lang: Lang) -> String {
    match lang {
        Lang::En => canonical.to_owned(),
        Lang::Fr => canonical.replace('.', ","),
    }
}

/// What a cell of a column takes; `None` where it is a text.
pub fn column_limits(column: &Column) -> Option<Limits> {
    match column.holds {
        Holds::Number { kind, min, max } => Some(Limits { kind, min, max }),
        Holds::Label | Holds::Date => None,
    }
}
