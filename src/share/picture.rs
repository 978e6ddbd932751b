//! The picture of a table of raw data, where it says more than its numbers.

use std::ops::Range;

use crate::analysis::charts::{
    Chart, Heat, Layer, Measured, Side, Step, columns, course, heat, steps,
};
use crate::data::sheet::{Cell, Column, Name, Of, Sheet, Topic};
use crate::definition::kind::Kind;
use crate::import::month::Month;
use crate::number::exact::{Exact, Rounding};
use crate::render::date::short_month;
use crate::render::number::Style;
use crate::share::sheet::{bare_name, line_name, shown};
use crate::text::{Lang, Text, text};

/// How many months a picture shows, and how many after a first one.
const MOST_MONTHS: usize = 24;

/// How many types have a colour of their own, and which.
const COLOURS: [&str; 4] = ["chart__part", "chart__fair", "chart__bar", "chart__good"];
const REST_COLOUR: &str = "chart__lower";

const REST: Text = text("All others", "Tous les autres");
const INTERVAL: Text = text("95% interval", "Intervalle à 95\u{a0}%");
const MONTHS_AFTER: Text = text("months after they began", "mois après leur arrivée");
const BEGAN: Text = text("Began in", "Arrivés en");
const OF_FIRST: Text =
    text("% of the first month, so many months later", "% du premier mois, tant de mois plus tard");

/// A layer of columns: the id of its column, its class and its side.
type Painted = (&'static str, &'static str, Side);

const REVENUE: [Painted; 5] = [
    ("new", "chart__part", Side::Above),
    ("reactivation", "chart__lower", Side::Above),
    ("expansion", "chart__gain", Side::Above),
    ("contraction", "chart__fair", Side::Below),
    ("churn", "chart__loss", Side::Below),
];
const CUSTOMERS: [Painted; 3] = [
    ("new", "chart__part", Side::Above),
    ("reactivated", "chart__lower", Side::Above),
    ("lost", "chart__loss", Side::Below),
];
const TICKETS: [Painted; 2] =
    [("closed", "chart__part", Side::Above), ("open", "chart__fair", Side::Above)];

/// What a picture is called, and how.
pub struct Named<'a> {
    /// Its title.
    pub title: &'a str,
    /// What stands above the names of the lines of its table.
    pub first: &'a str,
    /// What the column of an id is called.
    pub column: &'a dyn Fn(&str) -> String,
}

/// The picture of a table, of its last months where it has many; `None` for one without lines, or that a picture adds nothing
/// to.
pub fn picture(sheet: &Sheet, named: &Named, width: i32, style: &Style) -> Option<Chart> {
    let count = sheet.rows.len();
    if count == 0 {
        return None;
    }
    let drawn = Drawn { sheet, named, width, style };
    let last = count.saturating_sub(MOST_MONTHS)..count;
    match sheet.topic {
        Topic::Revenue => Some(drawn.moves(&REVENUE, &["start"], &["end"], last)),
        Topic::Customers => Some(drawn.moves(&CUSTOMERS, &["start"], &["end"], last)),
        Topic::Tickets => Some(drawn.moves(&TICKETS, &["tickets"], &[], last)),
        Topic::Types => drawn.types(last),
        Topic::Answers => drawn.scores(last),
        Topic::CohortCustomers | Topic::CohortRevenue => Some(drawn.cohorts(last)),
        Topic::Curve => Some(drawn.curve()),
        Topic::Numbers => None,
    }
}

/// A table that is being drawn.
struct Drawn<'a> {
    sheet: &'a Sheet,
    named: &'a Named<'a>,
    width: i32,
    style: &'a Style,
}

impl Drawn<'_> {
    /// What comes and goes, with what stands before and after that in the table.
    fn moves(
        &self,
        painted: &[Painted],
        before: &[&str],
        after: &[&str],
        rows: Range<usize>,
    ) -> Chart {
        let layer = |(id, class, side): &Painted| Layer {
            name: (self.named.column)(id),
            class,
            side: *side,
            numbers: rows.clone().map(|row| self.number(row, id)).collect(),
        };
        let layers: Vec<Layer> = painted.iter().map(layer).collect();
        let ids = painted.iter().map(|(id, ..)| *id);
        let ids: Vec<&str> =
            before.iter().copied().chain(ids).chain(after.iter().copied()).collect();
        let table = self.table(rows.clone(), |column| is_one_of(column, &ids));
        let kind = self.kind_of(painted.first().map_or("", |(id, ..)| id));
        let (title, names) = (self.named.title, self.months(rows));
        columns(title, &names, &layers, kind, table, (self.width, self.style))
    }

    /// Types beside each other, the most frequent ones with a colour of their own; nothing where there is one alone.
    fn types(&self, rows: Range<usize>) -> Option<Chart> {
        let Sheet { columns: types, rows: lines, .. } = self.sheet;
        if types.len() < 2 {
            return None;
        }
        let count = |row: usize, column: usize| match lines[row].cells.get(column) {
            Some(Cell::Whole(count)) => *count,
            Some(Cell::Blank | Cell::Quotient(..) | Cell::Decimal(_)) | None => 0,
        };
        let mut order: Vec<(i128, usize)> = (0..types.len())
            .map(|column| (rows.clone().map(|row| count(row, column)).sum(), column))
            .collect();
        order.sort_by_key(|(sum, column)| (-*sum, *column));
        let numbers = |some: &[(i128, usize)]| -> Vec<Exact> {
            let sum = |row| some.iter().map(|(_, column)| count(row, *column)).sum::<i128>();
            rows.clone().map(|row| Exact::from(sum(row))).collect()
        };
        let own = order.len().min(COLOURS.len());
        let (shown, rest) = order.split_at(own);
        let side = Side::Above;
        let mut layers: Vec<Layer> = shown
            .iter()
            .zip(COLOURS)
            .map(|(one, class)| {
                let name = bare_name(&types[one.1], self.named.column);
                Layer { name, class, side, numbers: numbers(std::slice::from_ref(one)) }
            })
            .collect();
        if !rest.is_empty() {
            let name = REST.get(self.style.lang).to_owned();
            layers.push(Layer { name, class: REST_COLOUR, side, numbers: numbers(rest) });
        }
        let table = self.table(rows.clone(), |_| true);
        let (title, names) = (self.named.title, self.months(rows));
        Some(columns(title, &names, &layers, Kind::Count, table, (self.width, self.style)))
    }

    /// Scores with their intervals; nothing before answers are scored.
    fn scores(&self, rows: Range<usize>) -> Option<Chart> {
        self.sheet.scored.as_ref()?;
        let ids = ["answers", "score", "low", "high"];
        let measured = |row| {
            let value = self.sheet.number(row, "score")?;
            Some(Measured { value, ends: self.ends(row) })
        };
        let names = self.months(rows.clone()).into_iter();
        let months: Vec<_> = names.zip(rows.clone().map(measured)).collect();
        months.iter().any(|(_, measured)| measured.is_some()).then_some(())?;
        let table = self.table(rows, |column| is_one_of(column, &ids));
        let score = (self.named.column)("score");
        let said = [score.as_str(), INTERVAL.get(self.style.lang)];
        let kind = self.kind_of("score");
        Some(course(self.named.title, &months, said, kind, table, (self.width, self.style)))
    }

    /// What is left of the first month.
    fn cohorts(&self, rows: Range<usize>) -> Chart {
        let whole = |cell: &Cell| match cell {
            Cell::Whole(number) => *number,
            Cell::Blank | Cell::Quotient(..) | Cell::Decimal(_) => 0,
        };
        let line = |row: usize| {
            let row = &self.sheet.rows[row];
            let first = Exact::from(row.cells.first().map_or(0, whole));
            let percent = |cell: &Cell| {
                let share = Exact::from(whole(cell)).times(&Exact::from(100)).divided_by(&first)?;
                let percent = share.scaled(0, Rounding::HalfUp).0.to_u128();
                Some(percent.and_then(|it| u32::try_from(it).ok()).unwrap_or(u32::MAX))
            };
            let percents = row.cells.iter().take(MOST_MONTHS + 1).map(percent).collect();
            Heat { name: short_name(&row.of, self.style.lang), percents }
        };
        let lines: Vec<Heat> = rows.clone().map(line).collect();
        let table = self.table(
            rows,
            |column| matches!(column.name, Name::After(after) if after <= MOST_MONTHS),
        );
        let said = [BEGAN, OF_FIRST].map(|text| text.get(self.style.lang));
        heat(self.named.title, &lines, said, table, self.width)
    }

    /// The curve with its band, all of it.
    fn curve(&self) -> Chart {
        let step = |(row, line): (usize, &crate::data::sheet::Row)| {
            let Of::Months(after) = line.of else { return None };
            let share = self.sheet.number(row, "share")?;
            Some(Step { after, share, ends: self.ends(row) })
        };
        let all: Vec<Step> = self.sheet.rows.iter().enumerate().filter_map(step).collect();
        let table = self.table(0..self.sheet.rows.len(), |_| true);
        let lang = self.style.lang;
        let share = (self.named.column)("share");
        let said = [MONTHS_AFTER.get(lang), &share, INTERVAL.get(lang)];
        steps(self.named.title, &all, said, table, (self.width, self.style))
    }

    fn number(&self, row: usize, id: &str) -> Exact {
        self.sheet.number(row, id).unwrap_or(Exact::zero())
    }

    /// The ends of the interval of a line.
    fn ends(&self, row: usize) -> Option<(Exact, Exact)> {
        self.sheet.number(row, "low").zip(self.sheet.number(row, "high"))
    }

    fn kind_of(&self, id: &str) -> Kind {
        let column = self.sheet.columns.iter().find(|column| is_one_of(column, &[id]));
        column.map_or(Kind::Number, |column| column.kind)
    }

    /// The names of lines below their columns.
    fn months(&self, rows: Range<usize>) -> Vec<String> {
        self.sheet.rows[rows].iter().map(|row| short_name(&row.of, self.style.lang)).collect()
    }

    /// The numbers of some columns as the page shows them.
    fn table(&self, rows: Range<usize>, is_shown: impl Fn(&Column) -> bool) -> Vec<Vec<String>> {
        let Sheet { columns, rows: lines, .. } = self.sheet;
        let shown_columns = || columns.iter().enumerate().filter(|(_, column)| is_shown(column));
        let heading = shown_columns().map(|(_, column)| bare_name(column, self.named.column));
        let mut table: Vec<Vec<String>> =
            vec![[self.named.first.to_owned()].into_iter().chain(heading).collect()];
        for line in &lines[rows] {
            let cell = |(place, column): (usize, &Column)| {
                let cell = line.cells.get(place);
                cell.map_or(String::new(), |cell| shown(cell, column.kind, self.style))
            };
            let name = line_name(&line.of, self.style.lang);
            table.push([name].into_iter().chain(shown_columns().map(cell)).collect());
        }
        table
    }
}

/// Whether a column has one of these ids.
fn is_one_of(column: &Column, ids: &[&str]) -> bool {
    matches!(&column.name, Name::Id(id) if ids.contains(&id.as_str()))
}

/// The name of a line where there is little room.
fn short_name(of: &Of, lang: Lang) -> String {
    let short = match of {
        Of::Month(id) => Month::of_iso(id).map(Month::parts),
        Of::Months(_) | Of::All => None,
    };
    let short = short
        .and_then(|(year, month)| short_month(i64::from(year), u8::try_from(month).ok()?, lang));
    short.unwrap_or_else(|| line_name(of, lang))
}
