//! A line of the dashboard: a metric, its figures with their verdicts, the change, the target, the course.

use leptos::prelude::*;

use crate::app::components::anchor::Link;
use crate::app::components::level::{LevelShape, class_of, word};
use crate::app::pages::saved::item::link_to;
use crate::app::state::State;
use crate::app::words::dashboard as words;
use crate::dashboard::change;
use crate::dashboard::grid::{Cell, Changed, Line};
use crate::record::history::LINE;
use crate::site::{Page, kept_id};

/// The line.
#[component]
pub fn LineOf(line: Line) -> impl IntoView {
    let state = State::of_page();
    let is_known = state.definitions.shown().with(|known| known.get(&line.metric).is_some());
    let name = match is_known {
        true => {
            view! { <Link to=Page::Metric(kept_id(&line.metric))>{line.name}</Link> }.into_any()
        }
        false => line.name.into_any(),
    };
    let detail = (!line.detail.is_empty())
        .then(|| view! { <span class="board__detail">{line.detail}</span> });
    let cells = line.cells.into_iter().map(|cell| match cell {
        Some(cell) => view! { <td><CellOf cell/></td> }.into_any(),
        None => {
            view! { <td><span class="visually-hidden">{state.say(words::NO_RESULT)}</span></td> }
                .into_any()
        }
    });
    view! {
        <tr>
            <th scope="row">{name} {detail}</th>
            {cells.collect_view()}
            <td class="board__change">{line.change.map(|change| view! { <ChangeOf change/> })}</td>
            <td class="board__target">{line.target}</td>
            <td><CourseLine points=line.course/></td>
        </tr>
    }
}

/// A figure, which opens its calculation, and its verdict: a shape, and a word for those who do not see it.
#[component]
fn CellOf(cell: Cell) -> impl IntoView {
    let state = State::of_page();
    let Cell { record, figure, verdict, target } = cell;
    let href = state.definitions.shown().with(|known| {
        let metric = known.get(&record.metric)?;
        record.missing(Some(metric)).is_none().then(|| link_to(&record, metric, state))
    });
    let figure = match href {
        Some(href) => view! { <a href=href data-cell=record.id>{figure}</a> }.into_any(),
        None => view! { <span data-cell=record.id>{figure}</span> }.into_any(),
    };
    let verdict = verdict.map(|(level, why)| {
        // What is said of a target says itself whether it is met.
        let said = match target {
            Some(_) => why,
            None => [state.say(word(level)), state.lang().colon(), &why].concat(),
        };
        let title = said.clone();
        view! {
            <span class=class_of(level) title=title>
                <LevelShape level/>
                <span class="visually-hidden">{said}</span>
            </span>
        }
    });
    let target = target.map(|target| {
        view! {
            <span class="board__detail">
                <span class="visually-hidden">{state.say(words::TARGET)} {state.lang().colon()}</span>
                {target}
            </span>
        }
    });
    view! { <span class="board__cell">{figure} " " {verdict}</span> {target} }
}

/// The difference, between which periods, and whether it is a real one.
#[component]
fn ChangeOf(change: Changed) -> impl IntoView {
    let state = State::of_page();
    let [before, after] = change.between;
    let between = format!("{before} → {after}");
    let title = between.clone();
    let verdict = change.verdict.map(|verdict| {
        view! { <span class="board__detail">{state.say(change::word(verdict))}</span> }
    });
    view! {
        <span title=title>{change.difference}</span>
        <span class="visually-hidden">" (" {between} ")"</span>
        {verdict}
    }
}

/// A line through all results of the metric on the axis of time, and one through their targets; the figures beside it say
/// the same.
#[component]
pub fn CourseLine(points: [Vec<(u32, u32)>; 2]) -> impl IntoView {
    /// Room around the line for its stroke and for the dot at its end.
    const ROOM: u32 = 6;
    let (width, height) = LINE;
    let frame = format!("-{ROOM} -{ROOM} {} {}", width + 2 * ROOM, height + 2 * ROOM);
    let [results, targets] = points;
    let written = |points: &[(u32, u32)]| {
        let each: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        each.join(" ")
    };
    let (x, y) = results.last().copied().unwrap_or_default();
    // A target of one period is a dash at that period.
    const DASH: u32 = 8;
    let targets = match targets[..] {
        [(x, y)] => vec![(x.saturating_sub(DASH), y), (x + DASH, y)],
        _ => targets,
    };
    let target = (!targets.is_empty())
        .then(|| view! { <polyline class="course__target" points=written(&targets)/> });
    (results.len() > 1).then(|| {
        view! {
            <svg class="course__line" viewBox=frame aria-hidden="true">
                {target}
                <polyline points=written(&results)/>
                <circle cx=x.to_string() cy=y.to_string() r="4"/>
            </svg>
        }
    })
}
