//! How a file is read: what is proposed for it, what the reader can change, and which of it was only assumed.

use serde::{Deserialize, Serialize};

use crate::import::encoding::Encoding;
use crate::import::layout::{DateOrder, DecimalMark, Separator};

/// How a file is read. Whatever changes a figure stands here, so that it can be shown and changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Choices {
    /// What the lines are.
    pub content: Content,
    /// The encoding of the bytes.
    pub encoding: Encoding,
    /// What stands between cells; spaces do not part cells in files.
    pub separator: Separator,
    /// Whether the first line that is not blank names the columns.
    pub has_header: bool,
    /// Which mark stands before decimals, where a number could be read both ways.
    pub decimal_mark: DecimalMark,
    /// In which order dates are written.
    pub date_order: DateOrder,
    /// What becomes of a stated distance from UTC.
    pub clock: Clock,
    /// The columns of the file from the first one, at most [`MOST_CELLS`](crate::import::scan::MOST_CELLS).
    pub columns: Vec<Column>,
    /// Subscriptions: what their end date means.
    pub end: End,
    /// Subscriptions: in which months they count.
    pub counted: Counted,
    /// Subscriptions: for how long an amount pays.
    pub billing: Billing,
    /// Subscriptions: the unit of amounts.
    pub unit: Unit,
    /// Subscriptions: the one currency whose lines are accepted, as
    /// [`currency_named`](crate::entry::currency_named) calls it; the first one named where none is chosen. A line that names
    /// none is accepted.
    pub currency: Option<String>,
    /// Survey answers: the lowest and the highest score.
    pub scale: (i32, i32),
    /// What was not seen in the file, but assumed.
    pub assumed: Vec<Choice>,
}

/// What the reader says of a file, instead of what is recognised. Which columns there are depends on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stated {
    /// Which sheet of a workbook is read, from 0; the first one where none is chosen.
    pub sheet: Option<usize>,
    /// See [`Choices::content`].
    pub content: Option<Content>,
    /// See [`Choices::separator`].
    pub separator: Option<Separator>,
    /// See [`Choices::has_header`].
    pub has_header: Option<bool>,
}

/// One of the choices.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// See [`Choices::content`].
    Content,
    /// See [`Choices::separator`].
    Separator,
    /// See [`Choices::decimal_mark`].
    DecimalMark,
    /// See [`Choices::date_order`].
    DateOrder,
    /// See [`Choices::clock`].
    Clock,
    /// See [`Choices::columns`].
    Columns,
    /// See [`Choices::end`].
    End,
    /// See [`Choices::counted`].
    Counted,
    /// See [`Choices::billing`].
    Billing,
    /// See [`Choices::unit`].
    Unit,
    /// See [`Choices::currency`].
    Currency,
    /// See [`Choices::scale`].
    Scale,
}

/// What the lines of a file are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Who pays what from when to when.
    Subscriptions,
    /// Scores with their dates.
    Answers,
    /// Support tickets with their moments.
    Tickets,
    /// Numbers, one a line.
    Numbers,
}

/// A column of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Column {
    /// Its heading; empty where there is none.
    pub name: String,
    /// What it is read as, `None` where it is not read. Of two columns with one role the first is read.
    pub role: Option<Role>,
}

/// What a column is read as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Subscriptions: who pays.
    Customer,
    /// Subscriptions: the first day.
    Start,
    /// Subscriptions: the last day, or the day after; empty while it runs.
    End,
    /// Subscriptions: what is paid.
    Amount,
    /// Subscriptions: for how long the amount pays.
    Period,
    /// Subscriptions: the currency of the amount.
    Currency,
    /// Subscriptions: what is subscribed to.
    Plan,
    /// Survey answers: the day.
    Date,
    /// Survey answers: the score.
    Score,
    /// Tickets: when they were opened.
    Opened,
    /// Tickets: when the first reply came; empty before.
    FirstReply,
    /// Tickets: when they were closed; empty before.
    Closed,
    /// Tickets: their type.
    Type,
    /// A list: the number.
    Number,
}

/// What becomes of the distance from UTC that stands behind a time. A time without one is taken as it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// It is taken away: all moments are of one clock, waits are right, and days are those of UTC.
    Utc,
    /// It is left out: days are those of the place where the line was written.
    AsWritten,
}

/// What the end date of a subscription means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// The last day that is paid.
    LastPaidDay,
    /// The first day that is not.
    FirstUnpaidDay,
}

/// In which months a subscription counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Those on whose last day it runs: recurring revenue and customers are told as of the end of a month.
    OnLastDay,
    /// Those on whose first day it runs.
    OnFirstDay,
    /// Those on any day of which it runs.
    OnAnyDay,
}

/// For how long an amount pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Billing {
    /// A month.
    Monthly,
    /// Three months: a third counts in each.
    Quarterly,
    /// Six months: a sixth counts in each.
    HalfYearly,
    /// Twelve months: a twelfth counts in each.
    Yearly,
    /// What the column of periods says.
    FromColumn,
}

/// The unit of amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Euros, dollars.
    Whole,
    /// Their hundredths.
    Hundredths,
}

impl Choices {
    /// The place of the column that is read as something.
    pub fn place(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Some(role))
    }

    /// Whether something was assumed.
    pub fn is_assumed(&self, choice: Choice) -> bool {
        self.assumed.contains(&choice)
    }
}

impl Content {
    /// Every kind of content.
    pub const ALL: [Content; 4] =
        [Content::Subscriptions, Content::Answers, Content::Tickets, Content::Numbers];

    /// The roles without which nothing is read.
    pub const fn needed(self) -> &'static [Role] {
        match self {
            Content::Subscriptions => &[Role::Customer, Role::Start, Role::Amount],
            Content::Answers => &[Role::Date, Role::Score],
            Content::Tickets => &[Role::Opened],
            Content::Numbers => &[Role::Number],
        }
    }

    /// The roles that can stay without a column.
    pub const fn optional(self) -> &'static [Role] {
        match self {
            Content::Subscriptions => &[Role::End, Role::Period, Role::Currency, Role::Plan],
            Content::Tickets => &[Role::FirstReply, Role::Closed, Role::Type],
            Content::Answers | Content::Numbers => &[],
        }
    }
}

impl Billing {
    /// For how many months an amount pays; `None` where a column says it.
    pub const fn months(self) -> Option<u8> {
        match self {
            Billing::Monthly => Some(1),
            Billing::Quarterly => Some(3),
            Billing::HalfYearly => Some(6),
            Billing::Yearly => Some(12),
            Billing::FromColumn => None,
        }
    }

    /// What the cell of a period says, in French or English; numbers are of months.
    pub fn of_word(text: &str) -> Option<Billing> {
        let folded = crate::fold::folded(text);
        let known = PERIODS.iter().find(|(_, words)| words.contains(&folded.as_str()));
        known.map(|(billing, _)| *billing)
    }
}

/// Words for periods, without accents and marks.
pub(crate) const PERIODS: [(Billing, &[&str]); 4] = [
    (
        Billing::Monthly,
        &[
            "month",
            "months",
            "monthly",
            "1 month",
            "every month",
            "per month",
            "mois",
            "mensuel",
            "mensuelle",
            "mensuellement",
            "1 mois",
            "par mois",
            "tous les mois",
            "m",
            "1",
            "1m",
            "p1m",
        ],
    ),
    (
        Billing::Quarterly,
        &[
            "quarter",
            "quarterly",
            "every 3 months",
            "3 months",
            "3 month",
            "trimestre",
            "trimestriel",
            "trimestrielle",
            "3 mois",
            "tous les 3 mois",
            "q",
            "3",
            "3m",
            "p3m",
        ],
    ),
    (
        Billing::HalfYearly,
        &[
            "half yearly",
            "semi annual",
            "semi annually",
            "semiannual",
            "every 6 months",
            "per six months",
            "6 months",
            "6 month",
            "semestre",
            "semestriel",
            "semestrielle",
            "6 mois",
            "tous les 6 mois",
            "6",
            "6m",
            "p6m",
        ],
    ),
    (
        Billing::Yearly,
        &[
            "year",
            "years",
            "yearly",
            "annual",
            "annually",
            "1 year",
            "every year",
            "per year",
            "every 12 months",
            "12 months",
            "12 month",
            "an",
            "ans",
            "annee",
            "annuel",
            "annuelle",
            "annuellement",
            "1 an",
            "par an",
            "tous les ans",
            "12 mois",
            "y",
            "12",
            "12m",
            "p12m",
            "p1y",
            "1y",
        ],
    ),
];
