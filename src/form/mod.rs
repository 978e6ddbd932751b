//! What stands in the form of a metric, and what the engine makes of it.

pub mod breakdown;
pub mod checklist;
pub mod example;
pub mod off_scale;
pub mod pasted;
pub mod reading;
mod shown;

use std::borrow::Cow;
use std::sync::Arc;

use vecmap::VecMap;

use self::pasted::Pasted;

use crate::catalogue;
use crate::engine::metric::{Metric, Variant};
use crate::engine::table::{Column, Entry as TableEntry, Holds, PresetRow, Table};
use crate::entry::{self, Limits};
use crate::render::number::{MOST_DIGITS, canonical};
use crate::text::Lang;

pub use crate::link::MOST_ROWS;

/// The entries of one metric's form, by field name: typed texts, ids of choices, labels of rows.
/// Fields of other variants keep theirs, so that nothing is lost by looking at another variant.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    metric: &'static str,
    variant: &'static str,
    lang: Lang,
    entries: VecMap<String, String>,
    /// How many rows each table has, by table id.
    rows: VecMap<&'static str, usize>,
    /// Raw data, by table id.
    pasted: VecMap<&'static str, Arc<Pasted>>,
    /// What raw data put into fields, by input id.
    from_data: VecMap<&'static str, String>,
}

impl Form {
    /// A new form: choices at their default, lists with their usual rows.
    pub fn new(metric: &'static Metric, lang: Lang) -> Form {
        let mut form = Form {
            metric: metric.id,
            variant: metric.variants[0].id,
            lang,
            entries: VecMap::new(),
            rows: VecMap::new(),
            pasted: VecMap::new(),
            from_data: VecMap::new(),
        };
        form.prepare();
        form
    }

    /// The metric.
    pub fn metric(&self) -> &'static Metric {
        catalogue::metric(self.metric).expect("a form is made for a metric of the catalogue")
    }

    /// The variant chosen.
    pub fn variant(&self) -> &'static Variant {
        let metric = self.metric();
        metric.variant(self.variant).unwrap_or(&metric.variants[0])
    }

    /// The language in which its entries are written.
    pub fn lang(&self) -> Lang {
        self.lang
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
        let Some(variant) = self.metric().variant(variant) else { return false };
        self.variant = variant.id;
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
        let variant = self.variant();
        for input in variant.inputs {
            self.entries.remove(input.id);
        }
        if let Some(table) = variant.table {
            self.empty_rows(table);
        }
        self.entries.retain(|name, _| !name.starts_with(checklist::PREFIX));
        self.prepare();
    }

    fn empty_rows(&mut self, table: &Table) {
        self.entries.retain(|name, _| !name.starts_with(&format!("{}.", table.id)));
        self.rows.remove(table.id);
    }

    /// How many rows the list of the variant has.
    pub fn row_count(&self) -> usize {
        self.variant().table.and_then(|table| self.rows.get(table.id)).copied().unwrap_or(0)
    }

    /// Adds an empty row to the list of the variant.
    pub fn add_row(&mut self) {
        if let Some(table) = self.variant().table {
            let count = self.rows.entry(table.id).or_insert(0);
            *count = (*count + 1).min(MOST_ROWS);
        }
    }

    /// Takes a row out of the list of the variant; those below it move up.
    pub fn remove_row(&mut self, row: usize) {
        let Some(table) = self.variant().table else { return };
        let count = self.row_count();
        if row >= count {
            return;
        }
        for column in table.columns {
            for index in row..count {
                match self.entries.remove(&cell_name(table, index + 1, column)) {
                    Some(below) => self.entries.insert(cell_name(table, index, column), below),
                    None => self.entries.remove(&cell_name(table, index, column)),
                };
            }
        }
        self.rows.insert(table.id, count - 1);
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
    /// metric does not have are given back. Data that was pasted stays, and fills no field.
    pub fn load<'a>(
        &mut self,
        variant: &str,
        entries: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Vec<String> {
        self.choose(variant);
        self.empty();
        let mut unknown = Vec::new();
        let mut usual_rows = true;
        for (name, canonical) in entries {
            let text = match self.field(name) {
                Some(Field::Number(limits)) => localised(&typeable(canonical, limits), self.lang),
                Some(Field::Text) => canonical.to_owned(),
                None => {
                    unknown.push(name.to_owned());
                    continue;
                }
            };
            if let (Some(table), Some(row)) = (self.variant().table, row_of(name)) {
                // Rows that were given take the place of the usual ones, all of them.
                if std::mem::take(&mut usual_rows) {
                    self.empty_rows(table);
                }
                let count = self.rows.entry(table.id).or_insert(0);
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
            if let (Some(table), Some(row)) = (self.variant().table, row_of(name)) {
                let count = self.rows.entry(table.id).or_insert(0);
                *count = (*count).max(row + 1);
            }
            self.set(name, text);
        }
    }

    /// The entries of the variant in canonical form, in the order of the form. Entries that cannot be
    /// read are left out.
    pub fn canonical_entries(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for name in self.field_names() {
            let text = self.entry(&name).trim();
            let canonical = match self.field(&name) {
                _ if text.is_empty() => None,
                Some(Field::Number(limits)) => {
                    entry::read(text, limits, self.lang).ok().map(|entry| entry.canonical)
                }
                Some(Field::Text) => Some(text.to_owned()),
                None => None,
            };
            found.extend(canonical.map(|canonical| (name, canonical)));
        }
        found
    }

    /// Turns the form to another language: an entry that would be read as another number there is
    /// written anew, everything else stays as it was typed.
    pub fn translate(&mut self, lang: Lang) {
        if lang == self.lang {
            return;
        }
        let from = std::mem::replace(&mut self.lang, lang);
        let variant = self.variant;
        let ids: Vec<&'static str> = self.from_data.keys().copied().collect();
        let of_data = ids.into_iter().filter(|id| self.is_from_data(id)).collect::<Vec<_>>();
        for other in self.metric().variants {
            self.variant = other.id;
            for name in self.field_names() {
                self.translate_entry(&name, from, lang);
            }
        }
        self.variant = variant;
        self.from_data = of_data.into_iter().map(|id| (id, self.entry(id).to_owned())).collect();
    }

    fn translate_entry(&mut self, name: &str, from: Lang, to: Lang) {
        let Some(Field::Number(limits)) = self.field(name) else {
            return self.translate_label(name, from, to);
        };
        let text = self.entry(name);
        if let Ok(before) = entry::read(text, limits, from) {
            let after = entry::read(text, limits, to);
            if after.is_ok_and(|after| after.number == before.number) {
                return;
            }
            let text = localised(&before.canonical, to);
            self.entries.insert(name.to_owned(), text);
        }
    }

    /// The label of a usual row that was left as it is follows the language.
    fn translate_label(&mut self, name: &str, from: Lang, to: Lang) {
        let presets = self.variant().table.map_or(&[] as &[PresetRow], presets);
        let text = self.entry(name);
        let known = presets.iter().find(|preset| preset.label.get(from) == text);
        if let Some(preset) = known {
            self.entries.insert(name.to_owned(), preset.label.get(to).to_owned());
        }
    }

    /// The names of the fields of the variant, in the order of the form.
    pub fn field_names(&self) -> Vec<String> {
        let variant = self.variant();
        let inputs = variant.inputs.iter().filter(|input| input.has_field());
        let mut names: Vec<String> = inputs.map(|input| input.id.to_owned()).collect();
        if let Some(table) = variant.table {
            for row in 0..self.row_count() {
                names.extend(table.columns.iter().map(|column| cell_name(table, row, column)));
            }
        }
        names
    }

    /// What a field of the variant takes.
    fn field(&self, name: &str) -> Option<Field> {
        let variant = self.variant();
        let input = variant.inputs.iter().find(|input| input.id == name && input.has_field());
        if let Some(input) = input {
            return Some(match input.choices {
                [] => Field::Number(Limits::from(*input)),
                _ => Field::Text,
            });
        }
        let (table, column) = name.split_once('.')?;
        let table = variant.table.filter(|known| known.id == table)?;
        let (row, column) = column.split_once('.')?;
        row.parse::<usize>().ok().filter(|row| *row < MOST_ROWS)?;
        let column = table.columns.iter().find(|known| known.id == column)?;
        Some(column_limits(column).map_or(Field::Text, Field::Number))
    }

    /// Gives choices their default and lists their usual rows where nothing stands yet.
    fn prepare(&mut self) {
        let variant = self.variant();
        for input in variant.inputs {
            let usual = input.choices.iter().find(|choice| Some(choice.value) == input.if_empty);
            if let Some(choice) = usual.or(input.choices.first()) {
                self.entries.entry(input.id.to_owned()).or_insert_with(|| choice.id.to_owned());
                continue;
            }
            // What counts for an empty field is shown from the start, unless it is nothing.
            if let Some(usual) = input.if_empty.filter(|usual| !usual.is_zero()) {
                let text = localised(&canonical(&usual.into(), input.kind), self.lang);
                self.entries.entry(input.id.to_owned()).or_insert(text);
            }
        }
        let Some(table) = variant.table else { return };
        if self.rows.contains_key(table.id) {
            return;
        }
        let presets = presets(table);
        self.rows.insert(table.id, presets.len().max(1));
        for (row, preset) in presets.iter().enumerate() {
            let mut cells = preset.cells.iter();
            for column in table.columns {
                let text = match column_limits(column) {
                    None => preset.label.get(self.lang).to_owned(),
                    Some(_) => localised(cells.next().unwrap_or(&""), self.lang),
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
fn presets(table: &Table) -> &'static [PresetRow] {
    match table.entry {
        TableEntry::Typed(presets) => presets,
        TableEntry::Pasted => &[],
    }
}

/// The name of the field of one cell.
pub fn cell_name(table: &Table, row: usize, column: &Column) -> String {
    format!("{}.{row}.{}", table.id, column.id)
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

fn row_of(name: &str) -> Option<usize> {
    name.split('.').nth(1)?.parse().ok()
}

/// What a cell of a column takes; `None` where it is a text.
pub fn column_limits(column: &Column) -> Option<Limits> {
    match column.holds {
        Holds::Number { kind, min, max } => Some(Limits { kind, min, max }),
        Holds::Label | Holds::Date => None,
    }
}
