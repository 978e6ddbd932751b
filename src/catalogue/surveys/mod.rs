//! Surveys: how many people to ask, how many answer, and how to ask.

mod margin;
pub mod question_checklist;
mod rates;
mod sample_size;

use crate::catalogue::model::metric::Metric;

/// The metrics of the family, in reading order.
pub static METRICS: &[&Metric] = &[
    &rates::SURVEY_RESPONSE_RATE,
    &rates::SURVEY_INVITATIONS,
    &sample_size::SURVEY_SAMPLE_SIZE,
    &margin::MARGIN_OF_ERROR,
    &margin::SHARE_INTERVAL,
    &question_checklist::SURVEY_QUESTION_CHECKLIST,
];
