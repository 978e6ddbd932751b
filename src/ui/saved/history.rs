//! The results of one metric over time: an alert on a sudden rise of churn, a line, a table.

use leptos::prelude::*;

use super::item::variant;
use crate::record::Record;
use crate::record::history::{Course, LINE, Rise, courses, sudden_rises};
use crate::record::shown::shown;
use crate::render::date::day;
use crate::text::Lang;
use crate::ui::state::State;
use crate::ui::words::saved;

/// How many results of a course its table shows.
const LAST: usize = 100;

/// The history; nothing for a single result.
#[component]
pub fn History(records: Vec<Record>) -> impl IntoView {
    let rises = sudden_rises(&records);
    let courses = courses(&records);
    view! {
        {rises.into_iter().map(|rise| view! { <Alert rise/> }).collect_view()}
        {courses.into_iter().map(|course| view! { <CourseOf course/> }).collect_view()}
    }
}

#[component]
fn Alert(rise: Rise) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let line = move || {
        let style = state.style();
        let end = |record: &Record| (shown(record, &style), day_of(record, lang));
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
fn CourseOf(course: Course) -> impl IntoView {
    let state = State::of_page();
    let lang = state.lang();
    let definition = course.points.first().map(|point| variant(&point.record, lang));
    let count = course.points.len();
    let last = course.points.iter().skip(count.saturating_sub(LAST));
    let records: Vec<Record> = last.map(|point| point.record.clone()).collect();
    let cut =
        (count > LAST).then(|| view! { <p class="quiet">{saved::shown_of(LAST, count, lang)}</p> });
    let rows = move || {
        let style = state.style();
        let row = |record: &Record| {
            let (day, figure) = (day_of(record, lang), shown(record, &style));
            view! { <tr><th scope="row">{day}</th><td>{figure}</td></tr> }
        };
        records.iter().map(row).collect_view()
    };
    view! {
        <details class="course">
            <summary>
                {state.say(saved::OVER_TIME)} " · " {definition}
                <Drawn course/>
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

#[component]
fn Drawn(course: Course) -> impl IntoView {
    /// Room around the line for its stroke and for the dot at its end.
    const ROOM: u32 = 6;
    let (width, height) = LINE;
    let frame = format!("-{ROOM} -{ROOM} {} {}", width + 2 * ROOM, height + 2 * ROOM);
    let line = course.line();
    let written: Vec<String> = line.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let (x, y) = line.last().copied().unwrap_or_default();
    view! {
        <svg class="course__line" viewBox=frame aria-hidden="true">
            <polyline points=written.join(" ")/>
            <circle cx=x.to_string() cy=y.to_string() r="4"/>
        </svg>
    }
}

fn day_of(record: &Record, lang: Lang) -> String {
    day(record.day(), lang).unwrap_or_else(|| record.day().to_owned())
}
