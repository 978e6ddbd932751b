//! Saved results over time: the course of a metric, a sudden rise of churn, metrics that say the same.

use super::Record;
use crate::catalogue;
use crate::engine::metric::Metric;
use crate::number::exact::{Exact, Rounding};

/// The metrics whose sudden rise is reported.
const CHURN: [&str; 3] =
    ["customer_churn_rate", "gross_revenue_churn_rate", "net_revenue_churn_rate"];

/// How wide and how high the line of a course is drawn.
pub const LINE: (u32, u32) = (240, 48);

/// The results of one metric by one variant, from the oldest day to the newest.
#[derive(Clone, PartialEq, Debug)]
pub struct Course {
    /// The id of the variant.
    pub variant: String,
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
    /// The day it stands for, or the day on which it was saved where the reader gave none.
    pub fn day(&self) -> &str {
        if self.date.is_empty() { self.saved_at.get(..10).unwrap_or("") } else { &self.date }
    }
}

/// The courses of the results of one metric: one for each variant with at least two results.
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
        records.iter().filter(|record| !record.date.is_empty()).cloned().collect();
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
    let before = newest_first.find(|point| point.record.date != after.record.date)?;
    let by_half = after.value.times(&Exact::from(2)) >= before.value.times(&Exact::from(3));
    let is_rise = after.value > before.value && after.value > Exact::zero() && by_half;
    is_rise.then_some(Rise { before: before.record, after: after.record })
}

fn by_variant(records: &[Record]) -> Vec<Course> {
    let mut courses: Vec<Course> = Vec::new();
    for record in records {
        let Some(value) = record.number() else { continue };
        let point = Point { record: record.clone(), value };
        match courses.iter_mut().find(|course| course.variant == record.variant) {
            Some(course) => course.points.push(point),
            None => {
                let variant = record.variant.clone();
                courses.push(Course { variant, points: vec![point] });
            }
        }
    }
    for course in &mut courses {
        course.points.sort_by(|left, right| {
            let (left, right) = (&left.record, &right.record);
            (left.day(), &left.saved_at).cmp(&(right.day(), &right.saved_at))
        });
    }
    courses
}

impl Course {
    /// The points of a line that shows the course within [`LINE`], from the left to the right; equal
    /// values lie in the middle.
    pub fn line(&self) -> Vec<(u32, u32)> {
        let values = || self.points.iter().map(|point| &point.value);
        let (Some(lowest), Some(highest)) = (values().min(), values().max()) else {
            return Vec::new();
        };
        let (width, height) = LINE;
        let range = highest.minus(lowest);
        let last = (self.points.len() - 1).max(1) as u32;
        let y = |value: &Exact| {
            let above = value.minus(lowest).times(&Exact::from(i128::from(height)));
            let above = above.divided_by(&range)?.scaled(0, Rounding::HalfUp).0;
            Some(height - above.digits().parse::<u32>().ok()?)
        };
        let point = |(index, value): (usize, &Exact)| {
            (index as u32 * width / last, y(value).unwrap_or(height / 2))
        };
        values().enumerate().map(point).collect()
    }
}

/// Which of these metrics say the same as another of them; each pair once.
pub fn doubles(ids: &[&str]) -> Vec<(&'static Metric, &'static Metric)> {
    let mut found: Vec<(&Metric, &Metric)> = Vec::new();
    for metric in ids.iter().filter_map(|id| catalogue::metric(id)) {
        let same = metric.guide.says_the_same.iter().filter(|id| ids.contains(id));
        for other in same.filter_map(|id| catalogue::metric(id)) {
            if !found.contains(&(other, metric)) {
                found.push((metric, other));
            }
        }
    }
    found
}
