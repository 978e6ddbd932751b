//! What differs between the engines: names, texts, whole numbers, whole division, months and seconds of a date.

/// An engine that a statement is written for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// DuckDB.
    DuckDb,
    /// SQLite, whose dates are texts (`2024-05-31`, or `2024-05-31 17:30:00`).
    Sqlite,
    /// PostgreSQL.
    PostgreSql,
    /// Spark SQL.
    Spark,
    /// BigQuery, in its standard SQL.
    BigQuery,
}

impl Dialect {
    /// Every one, in the order of a list.
    pub const ALL: [Dialect; 5] =
        [Dialect::DuckDb, Dialect::Sqlite, Dialect::PostgreSql, Dialect::Spark, Dialect::BigQuery];

    /// Its name, as its makers write it.
    pub const fn name(self) -> &'static str {
        match self {
            Dialect::DuckDb => "DuckDB",
            Dialect::Sqlite => "SQLite",
            Dialect::PostgreSql => "PostgreSQL",
            Dialect::Spark => "Spark SQL",
            Dialect::BigQuery => "BigQuery",
        }
    }

    /// Its name in the name of a file.
    pub const fn id(self) -> &'static str {
        match self {
            Dialect::DuckDb => "duckdb",
            Dialect::Sqlite => "sqlite",
            Dialect::PostgreSql => "postgresql",
            Dialect::Spark => "spark",
            Dialect::BigQuery => "bigquery",
        }
    }

    /// A name that can be nothing but a name, whatever it holds.
    pub fn quoted(self, name: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Sqlite | Dialect::PostgreSql => {
                format!("\"{}\"", name.replace('"', "\"\""))
            }
            Dialect::Spark => format!("`{}`", name.replace('`', "``")),
            // BigQuery reads escapes in names as it does in texts.
            Dialect::BigQuery => format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`")),
        }
    }

    /// A text that can be nothing but a text, whatever it holds.
    pub fn text(self, text: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Sqlite | Dialect::PostgreSql => {
                format!("'{}'", text.replace('\'', "''"))
            }
            Dialect::Spark | Dialect::BigQuery => {
                format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
            }
        }
    }

    /// The type of a whole number of 64 bits.
    pub const fn whole(self) -> &'static str {
        match self {
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark => "BIGINT",
            Dialect::Sqlite => "INTEGER",
            Dialect::BigQuery => "INT64",
        }
    }

    /// The type of a text.
    const fn text_type(self) -> &'static str {
        match self {
            Dialect::DuckDb | Dialect::Sqlite | Dialect::PostgreSql => "TEXT",
            Dialect::Spark | Dialect::BigQuery => "STRING",
        }
    }

    /// An expression as a text.
    pub fn as_text(self, expression: &str) -> String {
        format!("CAST({expression} AS {})", self.text_type())
    }

    /// An expression as a whole number of 64 bits.
    pub fn as_whole(self, expression: &str) -> String {
        format!("CAST({expression} AS {})", self.whole())
    }

    /// A sum of whole numbers, of which engines make wider ones or decimals unless they are told.
    pub fn sum(self, expression: &str) -> String {
        self.as_whole(&format!("SUM({expression})"))
    }

    /// The sum, over the rows of a window.
    pub fn sum_over(self, expression: &str, window: &str) -> String {
        self.as_whole(&format!("SUM({expression}) OVER ({window})"))
    }

    /// The quotient of two whole numbers that are not below zero, cut off: `7/2` is 3 in two of the engines only.
    pub fn divided(self, left: &str, right: &str) -> String {
        match self {
            Dialect::DuckDb => format!("({left}) // ({right})"),
            Dialect::Sqlite | Dialect::PostgreSql => format!("({left}) / ({right})"),
            Dialect::Spark => format!("({left}) DIV ({right})"),
            Dialect::BigQuery => format!("DIV({left}, {right})"),
        }
    }

    /// The day so many days after a date; before it where they are below zero.
    fn day(self, date: &str, days_later: i32) -> String {
        let day = match self {
            Dialect::Sqlite if days_later == 0 => return date.to_owned(),
            Dialect::Sqlite => return format!("date({date}, '{days_later:+} days')"),
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark | Dialect::BigQuery => {
                format!("CAST({date} AS DATE)")
            }
        };
        match self {
            _ if days_later == 0 => day,
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Sqlite => {
                format!("({day} + ({days_later}))")
            }
            Dialect::Spark => format!("DATE_ADD({day}, {days_later})"),
            Dialect::BigQuery => format!("DATE_ADD({day}, INTERVAL {days_later} DAY)"),
        }
    }

    /// The month of the day so many days after a date, as a [`Month`](crate::import::month::Month) counts it.
    pub fn month_of(self, date: &str, days_later: i32) -> String {
        let day = self.day(date, days_later);
        let part = |name: &str, sign: &str| match self {
            Dialect::Sqlite => self.as_whole(&format!("strftime('{sign}', {day})")),
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark | Dialect::BigQuery => {
                self.as_whole(&format!("EXTRACT({name} FROM {day})"))
            }
        };
        format!("{} * 12 + {} - 1", part("YEAR", "%Y"), part("MONTH", "%m"))
    }

    /// Whether one date lies before another; on the same day as well, where that is asked.
    pub fn is_before(self, date: &str, other: &str, or_same: bool) -> String {
        let sign = if or_same { "<=" } else { "<" };
        match self {
            Dialect::Sqlite => format!("date({date}) {sign} date({other})"),
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark | Dialect::BigQuery => {
                format!("{} {sign} {}", self.day(date, 0), self.day(other, 0))
            }
        }
    }

    /// A moment as whole seconds of one count, cut off.
    pub fn seconds(self, moment: &str) -> String {
        let epoch = || format!("FLOOR(EXTRACT(EPOCH FROM CAST({moment} AS TIMESTAMP)))");
        match self {
            Dialect::DuckDb | Dialect::PostgreSql => self.as_whole(&epoch()),
            Dialect::Sqlite => self.as_whole(&format!("strftime('%s', {moment})")),
            Dialect::Spark => format!("UNIX_TIMESTAMP(CAST({moment} AS TIMESTAMP))"),
            Dialect::BigQuery => format!("UNIX_SECONDS(CAST({moment} AS TIMESTAMP))"),
        }
    }

    /// An amount in major units as whole minor units, of which so many decimals hold one.
    pub fn minor(self, amount: &str, decimals: u32) -> String {
        let factor = 10_u64.saturating_pow(decimals);
        match self {
            // It has no decimals: the nearest whole number is the amount as long as it has at most fifteen digits.
            Dialect::Sqlite => self.as_whole(&format!("ROUND({amount} * {factor})")),
            Dialect::DuckDb | Dialect::PostgreSql | Dialect::Spark => {
                self.as_whole(&format!("CAST({amount} AS DECIMAL(18, {decimals})) * {factor}"))
            }
            Dialect::BigQuery => {
                self.as_whole(&format!("CAST({amount} AS NUMERIC(18, {decimals})) * {factor}"))
            }
        }
    }
}
