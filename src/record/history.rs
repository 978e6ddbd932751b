//! Saved results over time: the course of a metric, a sudden rise of churn.

use super::Record;
use super::period::{self, Day};
use crate::definition::rate::PERIOD;
use crate::number::exact::{Exact, Rounding};
use crate::order;

/// The metrics whose sudden rise is reported.
const CHURN: [&str; 3] =
    ["customer_churn_rate", "gross_revenue_churn_rate", "net_revenue_churn_rate"];

/// How wide and how high the line of a course is drawn.
pub const LINE: (u32, u32) = (240, 48);

/// The results of one metric by one variant and over periods of one length, from the oldest day to the
/// newest.
#[derive(Clone, PartialEq, Debug)]
pub struct Course {
    /// The id of the variant.
    pub variant: String,
    /// The id of the length of their period; empty where none was said.
    pub length: String,
    /// Its results, at least two.
    pub points: Vec<Point>,
}

/// A result of a course.
#[derive(Clone, PartialEq, Debug)]
pub struct Point {
    /// The result.
    pub record: Record,
    /// Its number, in the unit shown.
    pub value: Exact,
}

/// A rise of churn between the last two days that results are dated to.
#[derive(Clone, PartialEq, Debug)]
pub struct Rise {
    /// The result of the day before the last.
    pub before: Record,
    /// The result of the last day.
    pub after: Record,
}

impl Record {
    /// The day it stands for, as year-month-day: the one that the reader gave, else the last one of its period;
    /// `None` where neither can be told.
    pub fn day(&self) -> Option<String> {
        match self.date.is_empty() {
            true => period::read(&self.period).map(|period| period.last.iso()),
            false => Some(self.date.clone()),
        }
    }

    /// The day it stands for, else the one on which it was saved.
    pub fn day_or_saved(&self) -> String {
        self.day().unwrap_or_else(|| self.saved_at.get(..10).unwrap_or("").to_owned())
    }
}

/// The courses of the results of one metric: one for each variant and length of period with at least two
/// results.
pub fn courses(records: &[Record]) -> Vec<Course> {
    let mut courses = by_variant(records);
    courses.retain(|course| course.points.len() > 1);
    courses
}

/// The sudden rises of churn among the results of one metric, one at most for each variant. The rule:
/// of two dated results in a row, the last is above zero and higher than the first by half of it or
/// more. Of several results dated to one day, the one saved last counts.
pub fn sudden_rises(records: &[Record]) -> Vec<Rise> {
    let dated: Vec<Record> =
        records.iter().filter(|record| record.day().is_some()).cloned().collect();
    let is_churn = |record: &Record| CHURN.contains(&record.metric.as_str());
    let courses = by_variant(&dated).into_iter();
    courses
        .filter(|course| course.points.iter().all(|point| is_churn(&point.record)))
        .filter_map(rise)
        .collect()
}

fn rise(course: Course) -> Option<Rise> {
    let mut newest_first = course.points.into_iter().rev();
    let after = newest_first.next()?;
    let before = newest_first.find(|point| point.record.day() != after.record.day())?;
    let by_half = after.value.times(&Exact::from(2)) >= before.value.times(&Exact::from(3));
    let is_rise = after.value > before.value && after.value > Exact::zero() && by_half;
    is_rise.then_some(Rise { before: before.record, after: after.record })
}

fn by_variant(records: &[Record]) -> Vec<Course> {
    let mut courses: Vec<Course> = Vec::new();
    for record in records {
        let Some(value) = record.number() else { continue };
        let point = Point { record: record.clone(), value };
        let (variant, length) = (&record.variant, record.entry(PERIOD));
        let is_of = |course: &&mut Course| course.variant == *variant && course.length == length;
        match courses.iter_mut().find(is_of) {
            Some(course) => course.points.push(point),
            None => {
                let (variant, length) = (variant.clone(), length.to_owned());
                courses.push(Course { variant, length, points: vec![point] });
            }
        }
    }
    for course in &mut courses {
        order::sort_by(&mut course.points, |left, right| {
            let (left, right) = (&left.record, &right.record);
            (left.day_or_saved(), &left.saved_at).cmp(&(right.day_or_saved(), &right.saved_at))
        });
    }
    courses
}

impl Course {
    /// Its line, see [`line`].
    pub fn line(&self) -> Vec<(u32, u32)> {
        let point = |point: &Point| {
            let day = Day::of_iso(&point.record.day_or_saved()).map_or(0, Day::number);
            (day, point.value.clone())
        };
        line(&self.points.iter().map(point).collect::<Vec<_>>())
    }
}

/// The points of a line that shows values within [`LINE`], see [`lines`].
pub fn line(points: &[(u32, Exact)]) -> Vec<(u32, u32)> {
    let [line] = lines([points]);
    line
}

/// The points of lines that show values within [`LINE`] on the same axes, each with the number of its day, from the left
/// to the right as time goes: a gap of a year is twelve times as wide as one of a month. Equal values lie in the middle;
/// where all lie on one day, they lie side by side.
pub fn lines<const LINES: usize>(all: [&[(u32, Exact)]; LINES]) -> [Vec<(u32, u32)>; LINES] {
    let values = || all.iter().flat_map(|points| points.iter().map(|(_, value)| value));
    let days = || all.iter().flat_map(|points| points.iter().map(|(day, _)| *day));
    let (Some(lowest), Some(highest)) = (values().min(), values().max()) else {
        return all.map(|_| Vec::new());
    };
    let (width, height) = LINE;
    let range = highest.minus(lowest);
    let first = days().min().unwrap_or_default();
    let span = days().max().unwrap_or_default() - first;
    let y = |value: &Exact| {
        let above = value.minus(lowest).times(&Exact::from(i128::from(height)));
        let above = above.divided_by(&range)?.scaled(0, Rounding::HalfUp).0;
        Some(height - above.digits().parse::<u32>().ok()?)
    };
    all.map(|points| {
        let last = (points.len().max(2) - 1) as u32;
        let point = |(index, (day, value)): (usize, &(u32, Exact))| {
            let x = match span {
                0 => index as u32 * width / last,
                span => (u64::from(day - first) * u64::from(width) / u64::from(span)) as u32,
            };
            (x, y(value).unwrap_or(height / 2))
        };
        points.iter().enumerate().map(point).collect()
    })
}
