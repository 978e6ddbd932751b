//! What each row of a list adds to the result, as a table.

use super::{Form, cell_name};
use crate::definition::input::Origin;
use crate::definition::kind::Kind;
use crate::definition::table::{Aggregate, Holds, Measure};
use crate::definition::{Table, Variant};
use crate::engine::calculate::Calculation;
use crate::engine::channels::side_by_side;
use crate::engine::evaluate::Value;
use crate::engine::pareto::pareto;
use crate::engine::rows::Rows;
use crate::number::exact::{Exact, Rounding};
use crate::render::number::{Style, figure, quantity};
use crate::text::{Text, text};

/// A table beside the result of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Breakdown {
    /// What it shows.
    pub title: Text,
    /// The headings of the figures, after that of the labels.
    pub headings: Vec<String>,
    /// Its rows.
    pub rows: Vec<Line>,
}

/// A row of the table.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// What the reader calls it.
    pub label: String,
    /// Its figures, as printed.
    pub figures: Vec<String>,
    /// How far its bar goes, in thousandths.
    pub bar: u32,
    /// Whether it stands out, as the channel that takes the fewest invitations does.
    pub is_best: bool,
}

/// The id of the table of ticket types.
pub const TYPES: &str = "types";
const CHANNELS: &str = "channels";
const RULES: &str = "rules";
const COMPONENTS: &str = "components";

const SHARE: Text = text("Share", "Part");

/// The table of a calculation; `None` for a variant without a list, or without anything in it.
pub fn breakdown(
    form: &Form,
    rows: &Rows,
    calculation: &Calculation,
    style: &Style,
) -> Option<Breakdown> {
    let variant = form.variant();
    let beside =
        Beside { form, variant, table: variant.table.as_deref()?, rows, calculation, style };
    let table = match beside.table.id.as_str() {
        TYPES => beside.sorted(),
        CHANNELS => beside.channels(),
        RULES => beside.rules(),
        COMPONENTS => beside.components(),
        _ => beside.parts(),
    }?;
    (!table.rows.is_empty()).then_some(table)
}

/// What the tables are made of.
struct Beside<'a> {
    form: &'a Form,
    variant: &'a Variant,
    table: &'a Table,
    rows: &'a Rows,
    calculation: &'a Calculation,
    style: &'a Style,
}

impl Beside<'_> {
    /// One of our words in the language of the page.
    fn say(&self, words: Text) -> String {
        words.get(self.style.lang).to_owned()
    }

    /// The largest first, with the share so far.
    fn sorted(&self) -> Option<Breakdown> {
        let lines = pareto(self.rows, 1).into_iter().map(|part| Line {
            label: self.label(part.row),
            figures: vec![
                quantity(&part.amount, self.kind_of(1), self.style),
                self.figure(&part.share, Kind::Ratio),
                self.figure(&part.cumulated, Kind::Ratio),
            ],
            bar: thousandths(&part.share),
            is_best: false,
        });
        Some(Breakdown {
            title: text("The most frequent first", "Du plus fréquent au plus rare"),
            headings: vec![
                self.table.columns.get(1)?.name.clone(),
                self.say(SHARE),
                self.say(text("So far", "Cumul")),
            ],
            rows: lines.collect(),
        })
    }

    fn channels(&self) -> Option<Breakdown> {
        let needed = self.variant.inputs.iter().find(|input| input.has_field())?;
        let needed = self.calculation.given.get(needed)?;
        let lines = side_by_side(needed, self.rows, 1).into_iter().map(|channel| Line {
            label: self.label(channel.row),
            figures: vec![
                quantity(&channel.rate, Kind::Ratio, self.style),
                channel
                    .invitations
                    .map_or("–".to_owned(), |number| self.figure(&number, Kind::Needed)),
            ],
            bar: thousandths(&channel.rate),
            is_best: channel.is_best,
        });
        Some(Breakdown {
            title: text("The channels side by side", "Les canaux côte à côte"),
            headings: vec![
                self.table.columns.get(1)?.name.clone(),
                self.say(text("To invite", "À inviter")),
            ],
            rows: lines.collect(),
        })
    }

    fn rules(&self) -> Option<Breakdown> {
        let (measure, _) =
            self.measure(|each| matches!(each, Aggregate::SumOfCappedProducts(..)))?;
        let cap =
            |row: usize| self.rows.cells.get(row).and_then(|cells| cells.get(2).cloned().flatten());
        let lines = measure.of_each(self.rows).into_iter().map(|(row, points)| {
            let cap = cap(row).unwrap_or_else(Exact::zero);
            Line {
                label: self.label(row),
                figures: vec![
                    self.figure(&points, Kind::Score),
                    quantity(&cap, Kind::Score, self.style),
                ],
                bar: points.divided_by(&cap).map_or(0, |share| thousandths(&share)),
                is_best: false,
            }
        });
        Some(Breakdown {
            title: text("Points by rule", "Points par règle"),
            headings: vec![
                self.say(text("Points earned", "Points obtenus")),
                self.say(text("At most", "Plafond")),
            ],
            rows: lines.collect(),
        })
    }

    /// What each component adds to the mean.
    fn components(&self) -> Option<Breakdown> {
        let (measure, _) = self.measure(|each| matches!(each, Aggregate::SumOfProducts(..)))?;
        let (weights, _) = self.measure(|each| matches!(each, Aggregate::Sum(_)))?;
        let whole = weights.of(self.rows)?;
        let weight =
            |row: usize| self.rows.cells.get(row).and_then(|cells| cells.get(1).cloned().flatten());
        let lines = measure.of_each(self.rows).into_iter().filter_map(|(row, product)| {
            let share = weight(row)?.divided_by(&whole)?;
            let added = product.divided_by(&whole)?;
            Some(Line {
                label: self.label(row),
                figures: vec![self.figure(&share, Kind::Ratio), self.figure(&added, Kind::Score)],
                bar: added.divided_by(&Exact::from(100)).map_or(0, |share| thousandths(&share)),
                is_best: false,
            })
        });
        Some(Breakdown {
            title: text("What each component adds", "Ce que chaque composante apporte"),
            headings: vec![
                self.say(text("Part of the weight", "Part du poids")),
                self.say(text("Adds to the score", "Apport à la note")),
            ],
            rows: lines.collect(),
        })
    }

    /// What each row adds to the sum.
    fn parts(&self) -> Option<Breakdown> {
        let adds_up = |each: &Aggregate| {
            matches!(each, Aggregate::SumOfProducts(..) | Aggregate::SumOfDividedProducts(..))
        };
        let (measure, kind) = self.measure(adds_up)?;
        let whole = measure.of(self.rows)?;
        let lines = measure.of_each(self.rows).into_iter().filter_map(|(row, amount)| {
            let share = amount.divided_by(&whole)?;
            Some(Line {
                label: self.label(row),
                figures: vec![self.figure(&amount, kind), self.figure(&share, Kind::Ratio)],
                bar: thousandths(&share),
                is_best: false,
            })
        });
        Some(Breakdown {
            title: text("What each one brings in", "Ce que chacune rapporte"),
            headings: vec![
                self.say(text("Revenue of the month", "Revenu du mois")),
                self.say(SHARE),
            ],
            rows: lines.collect(),
        })
    }

    /// The measure of the variant with a kind of aggregate, and what it measures.
    fn measure(&self, is: fn(&Aggregate) -> bool) -> Option<(&Measure, Kind)> {
        self.variant.inputs.iter().find_map(|input| match &input.origin {
            Origin::Measured(measure) if is(&measure.aggregate) => Some((&**measure, input.kind)),
            Origin::Measured(_)
            | Origin::Typed
            | Origin::TypedOrMeasured(_)
            | Origin::NormalQuantile(_) => None,
        })
    }

    /// What the reader calls a row; its number where it has no name.
    fn label(&self, row: usize) -> String {
        let labels = self.table.columns.iter().find(|column| matches!(column.holds, Holds::Label));
        let typed =
            labels.map_or("", |column| self.form.entry(&cell_name(self.table, row, column)));
        match typed.trim() {
            "" => format!("{} {}", self.table.row, row + 1),
            label => label.to_owned(),
        }
    }

    fn kind_of(&self, column: usize) -> Kind {
        match self.table.columns.get(column).map(|column| column.holds) {
            Some(Holds::Number { kind, .. }) => kind,
            Some(Holds::Label | Holds::Date) | None => Kind::Number,
        }
    }

    fn figure(&self, number: &Exact, kind: Kind) -> String {
        let value = Value { number: number.clone(), irrational: false };
        figure(&value, kind, self.style).map_or_else(|_| "–".to_owned(), |figure| figure.text)
    }
}

/// A share in thousandths, at most the whole.
fn thousandths(share: &Exact) -> u32 {
    let (number, _) = share.scaled(3, Rounding::HalfUp);
    number.to_u128().map_or(1_000, |number| number.min(1_000) as u32)
}
