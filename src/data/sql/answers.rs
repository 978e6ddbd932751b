//! The score of survey answers by month: the measures of a definition become sums, its formula a quotient of whole numbers.

use rust_decimal::Decimal;

use crate::data::sql::dialect::Dialect;
use crate::data::sql::months::{Span, calendar, series};
use crate::data::sql::names::{Name, Table};
use crate::data::sql::rate::rate;
use crate::data::sql::statement::{Draft, Note, OWN, TABLE};
use crate::definition::Variant;
use crate::definition::expression::{Expr, Op};
use crate::definition::input::{Input, Origin};
use crate::definition::table::{Aggregate, Holds, Measure};
use crate::number::exact::Exact;

/// The reader's table of answers: a row for each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// The table.
    pub table: Table,
    /// The day of the answer.
    pub date: Name,
    /// The score.
    pub score: Name,
}

/// The statement for one way to compute a score; `None` where its inputs do not come from a list of scores, or its formula
/// is no quotient of whole numbers.
pub fn answers(of: &Answers, variant: &Variant, span: Span, dialect: Dialect) -> Option<Draft> {
    let measures: Option<Vec<(&Input, &Measure)>> =
        variant.inputs.iter().map(|input| Some((&**input, measure(input)?))).collect();
    let measures = measures?;
    let sums: Option<Vec<(&str, String)>> = measures
        .iter()
        .map(|(input, measure)| Some((input.id.as_str(), dialect.sum(&each(measure)?))))
        .collect();
    let sums = sums?;
    let (numerator, denominator) = quotient(&variant.formula)?;
    let score = of.score.column(dialect);
    let whole = dialect.as_whole(&score);
    let lines = format!(
        "SELECT\n  {} AS month_number,\n  CASE WHEN {score} IN ({whole}) THEN {whole} END AS score\nFROM {TABLE} AS s",
        dialect.month_of(&of.date.column(dialect), 0)
    );
    let bounds = bounds(measures.first()?.1)?;
    let accepted = format!(
        "SELECT month_number, score\nFROM {OWN}lines\nWHERE month_number IS NOT NULL AND score IS NOT NULL{bounds}"
    );
    let mut parts = vec![("lines", lines), ("answers", accepted)];
    let whole = ["MIN(month_number)", "MAX(month_number)"];
    parts.push(span.part(dialect, whole, &format!("{OWN}answers")));
    parts.extend(series(dialect, 0));
    let listed = |line: &dyn Fn(&str, &str) -> String| {
        let lines: Vec<String> = sums.iter().map(|(id, sum)| line(id, sum)).collect();
        lines.join(",\n")
    };
    parts.push((
        "counts",
        format!(
            "SELECT\n  month_number,\n  {} AS answers,\n{}\nFROM {OWN}answers\nGROUP BY month_number",
            dialect.as_whole("COUNT(*)"),
            listed(&|id, sum| format!("  {sum} AS {id}")),
        ),
    ));
    parts.push((
        "filled",
        format!(
            "SELECT\n  m.month_number,\n  COALESCE(v.answers, 0) AS answers,\n{}\nFROM {OWN}months AS m\nLEFT JOIN \
             {OWN}counts AS v ON v.month_number = m.month_number",
            listed(&|id, _| format!("  COALESCE(v.{id}, 0) AS {id}")),
        ),
    ));
    let mut columns = calendar(dialect, "f.month_number", ["year", "month"]).to_vec();
    columns.push(("answers".to_owned(), "f.answers".to_owned()));
    columns.extend(sums.iter().map(|(id, _)| ((*id).to_owned(), format!("f.{id}"))));
    columns.extend(rate(dialect, "score", &numerator, &denominator));
    Some(Draft {
        title: "Score of answers by month",
        parts,
        columns,
        rest: format!("FROM {OWN}filled AS f\nORDER BY f.month_number"),
        notes: vec![Note::AnswersOffTheScaleAreLeftOut, Note::RatesInTenThousandths],
    })
}

fn measure(input: &Input) -> Option<&Measure> {
    match &input.origin {
        Origin::TypedOrMeasured(measure) | Origin::Measured(measure) => Some(measure),
        Origin::Typed | Origin::NormalQuantile(_) => None,
    }
}

/// What an answer adds to a measure; `None` where it is no sum over the scores.
fn each(measure: &Measure) -> Option<String> {
    let amount = match measure.aggregate {
        Aggregate::Count | Aggregate::Filled(0) => "1",
        Aggregate::Sum(0) => "score",
        Aggregate::OfMonth(_)
        | Aggregate::Filled(_)
        | Aggregate::Empty(_)
        | Aggregate::Sum(_)
        | Aggregate::Largest(_)
        | Aggregate::SumOfProducts(..)
        | Aggregate::SumOfCappedProducts(..)
        | Aggregate::SumOfDividedProducts(..)
        | Aggregate::Median(_)
        | Aggregate::Percentile(..) => return None,
    };
    match &measure.only {
        None => Some(amount.to_owned()),
        Some(only) if only.column == 0 => {
            let (from, to) = (only.from.normalize(), only.to.normalize());
            Some(format!("CASE WHEN score BETWEEN {from} AND {to} THEN {amount} ELSE 0 END"))
        }
        Some(_) => None,
    }
}

/// The conditions of the scale of a list of scores; `None` where it is another table.
fn bounds(measure: &Measure) -> Option<String> {
    let [column] = measure.table.columns.as_slice() else { return None };
    let Holds::Number { min, max, .. } = column.holds else { return None };
    let bound = |sign: &str, bound: Option<Decimal>| {
        bound.map(|bound| format!(" AND score {sign} {}", bound.normalize())).unwrap_or_default()
    };
    Some(bound(">=", min) + &bound("<=", max))
}

/// A formula as numerator and denominator, over the columns of the measures; `None` for powers and the smaller of two.
fn quotient(formula: &Expr) -> Option<(String, String)> {
    let one = || "1".to_owned();
    let product = |left: &str, right: &str| match (left, right) {
        ("1", other) | (other, "1") => other.to_owned(),
        _ => format!("({left}) * ({right})"),
    };
    match formula {
        Expr::Number(number) => Some(number_text(number)),
        Expr::Input(input) => Some((format!("f.{}", input.id), one())),
        Expr::Binary(op, left, right) => {
            let ((a, b), (c, d)) = (quotient(left)?, quotient(right)?);
            match op {
                Op::Add | Op::Sub => {
                    let right = product(&c, &b);
                    let right = if *op == Op::Sub { format!("({right})") } else { right };
                    Some((format!("{} {} {right}", product(&a, &d), op.sign()), product(&b, &d)))
                }
                Op::Mul => Some((product(&a, &c), product(&b, &d))),
                Op::Div => Some((product(&a, &d), product(&b, &c))),
                Op::Pow | Op::Min => None,
            }
        }
    }
}

fn number_text(number: &Exact) -> (String, String) {
    let sign = if number.is_negative() { "-" } else { "" };
    (format!("{sign}{}", number.top().digits()), number.bottom().digits())
}
