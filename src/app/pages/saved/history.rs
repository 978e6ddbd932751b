//! The results of one metric over time: an alert on a sudden rise of churn, a line, a table.

use leptos::prelude::*;

use crate::app::pages::saved::dashboard::line::CourseLine;
use crate::app::pages::saved::item::variant;
use crate::app::pages::saved::known::Known;
use crate::app::state::State;
use crate::app::words::saved;
use crate::definition::rate::PERIOD;
use crate::record::Record;
use crate::record::history::{Course, Rise, courses, sudden_rises};
use crate::record::shown::shown;
use crate::render::date::day;
use crate::text::Lang;

/// How many results of a course its table shows.
const LAST: usize = 100;

/// The history; nothing for a single result.
#[component]
pub fn History(records: Vec<Record>, known: Known) -> impl IntoView {
    let rises = sudden_rises(&records);
    let courses = courses(&records);
    view! {
        {rises.into_iter().map(|rise| view! { <Alert rise known=known.clone()/> }).collect_view()}
        {courses.into_iter().map(|course| view! { <CourseOf course known=known.clone()/> }).collect_view()}
    }
}

#[component]
fn Alert(rise: Rise, known: Known) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let line = move || {
        let style = state.style();
        let end =
            |record: &Record| (shown(record, known.definition(), &style), day_of(record, lang));
        saved::rise(end(&rise.before), end(&rise.after), lang)
    };
    view! {
        <div class="notice notice--poor" data-alert="rise">
            <p>
                <strong>{state.say(saved::RISE)}</strong> " " {line}
            </p>
            <p class="quiet">{state.say(saved::RISE_RULE)}</p>
        </div>
    }
}

/// The line says at a glance what the table says in figures.
#[component]
fn CourseOf(course: Course, known: Known) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let definition = course.points.first().map(|point| variant(&point.record, &known));
    let length = length(&course, &known).map(|length| [" · ", &length].concat());
    let count = course.points.len();
    let last = course.points.iter().skip(count.saturating_sub(LAST));
    let records: Vec<Record> = last.map(|point| point.record.clone()).collect();
    let cut =
        (count > LAST).then(|| view! { <p class="quiet">{saved::shown_of(LAST, count, lang)}</p> });
    let rows = move || {
        let style = state.style();
        let row = |record: &Record| {
            let (day, figure) = (day_of(record, lang), shown(record, known.definition(), &style));
            view! { <tr><th scope="row">{day}</th><td>{figure}</td></tr> }
        };
        records.iter().map(row).collect_view()
    };
    view! {
        <details class="course">
            <summary>
                {state.say(saved::OVER_TIME)} " · " {definition} {length}
                <CourseLine points=[course.line(), Vec::new()]/>
            </summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{state.say(saved::DAY)}</th>
                        <th scope="col">{state.say(saved::VALUE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {cut}
        </details>
    }
}

/// The name of the length of the periods of a course, where one was said.
fn length(course: &Course, known: &Known) -> Option<String> {
    let variant = known.definition()?.variant(&course.variant)?;
    let input = variant.inputs.iter().find(|input| input.id == PERIOD)?;
    input.choice(&course.length).map(|choice| choice.name.clone())
}

fn day_of(record: &Record, lang: Lang) -> String {
    if record.date.is_empty() && record.day().is_some() {
        return record.period.trim().to_owned();
    }
    let its_day = record.day_or_saved();
    day(&its_day, lang).unwrap_or(its_day)
}
