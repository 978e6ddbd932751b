//! What a workbook says of itself: where its parts are, and its sheets in their order.

use std::collections::BTreeMap;

use crate::data::told::Trouble;
use crate::data::workbook::dates::Epoch;
use crate::data::workbook::xml::Seen;

/// The most sheets and the most relations.
const MOST: usize = 1 << 14;

/// How one part refers to others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Relations {
    all: BTreeMap<String, Relation>,
}

/// A part that is referred to.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Relation {
    /// The last word of its kind.
    kind: String,
    /// Where it is, from the part that refers to it.
    target: String,
}

impl Relations {
    /// Looks at what stands in a part of relations.
    pub(crate) fn see(&mut self, seen: &Seen) -> Result<(), Trouble> {
        let Seen::Open("Relationship", attributes) = seen else { return Ok(()) };
        let of = |name| attributes.get(name);
        if let (Some(id), Some(kind), Some(target)) = (of("Id"), of("Type"), of("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            self.all.insert(id, Relation { kind, target });
        }
        match self.all.len() > MOST {
            true => Err(Trouble::Damaged),
            false => Ok(()),
        }
    }

    /// The path of the first part of a kind, from a folder.
    pub(crate) fn of_kind(&self, kind: &str, folder: &str) -> Option<String> {
        let found = self.all.values().find(|relation| relation.kind == kind)?;
        Some(path(&found.target, folder))
    }

    /// The path of the part of an id, where it is of a kind.
    fn of_id(&self, id: &str, kind: &str, folder: &str) -> Option<String> {
        let found = self.all.get(id).filter(|relation| relation.kind == kind)?;
        Some(path(&found.target, folder))
    }
}

/// A path in the zip, without what leads up.
fn path(target: &str, folder: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => [folder, &target].concat(),
    };
    let mut parts = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// The sheets of a workbook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    /// From which day it counts.
    pub epoch: Epoch,
    sheets: Vec<Listed>,
}

/// A sheet as the workbook lists it.
#[derive(Clone, Debug)]
struct Listed {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// A sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SheetOf {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub path: String,
}

impl Contents {
    /// Looks at what stands in the main part.
    pub(crate) fn see(&mut self, seen: &Seen) -> Result<(), Trouble> {
        match seen {
            Seen::Open("workbookPr", attributes) => {
                let is_1904 = attributes.get("date1904");
                if is_1904.is_some_and(|it| matches!(it.trim(), "1" | "true" | "on")) {
                    self.epoch = Epoch::Of1904;
                }
            }
            Seen::Open("sheet", attributes) => {
                let is_shown = attributes.get("state").is_none_or(|state| state == "visible");
                self.sheets.push(Listed {
                    name: attributes.get("name").unwrap_or_default(),
                    relation: attributes.get("id").unwrap_or_default(),
                    is_hidden: !is_shown,
                });
            }
            Seen::Open(..) | Seen::Close(_) | Seen::Text(_) => {}
        }
        match self.sheets.len() > MOST {
            true => Err(Trouble::Damaged),
            false => Ok(()),
        }
    }

    /// The sheets with cells that the workbook shows; where it shows none, those that it hides.
    pub(crate) fn sheets(&self, relations: &Relations, folder: &str) -> Vec<SheetOf> {
        let sheet = |listed: &Listed| {
            let path = relations.of_id(&listed.relation, "worksheet", folder)?;
            Some(SheetOf { name: listed.name.clone(), path })
        };
        let all = |is_hidden| self.sheets.iter().filter(move |it| it.is_hidden == is_hidden);
        let shown: Vec<SheetOf> = all(false).filter_map(sheet).collect();
        match shown.is_empty() {
            true => all(true).filter_map(sheet).collect(),
            false => shown,
        }
    }
}
