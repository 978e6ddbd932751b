//! Pictures of tables of raw data: every number is that of the table, every shape lies in the frame, whatever the table holds.

#![allow(clippy::unwrap_used)]

use cadran::analysis::charts::{Chart, Shape, svg};
use cadran::analysis::sampling::usual_confidence;
use cadran::api;
use cadran::data::answers::{Answers, Scale};
use cadran::data::cohorts::cohorts;
use cadran::data::movement::movement;
use cadran::data::names::Names;
use cadran::data::sheet::{Name, Sheet, Topic};
use cadran::data::subscriptions::Subscriptions;
use cadran::data::survival::{Pause, survival};
use cadran::data::tickets::{Ticket, Tickets};
use cadran::import::month::Month;
use cadran::render::number::Style;
use cadran::share::picture::{Named, picture};
use cadran::share::sheet::{bare_name, line_name, shown};
use cadran::text::Lang;
use proptest::prelude::*;

/// January 2000.
const FIRST: i32 = 24_000;

fn month(number: i32) -> Month {
    Month(FIRST + number)
}

/// The tables of lines of subscriptions (customer, start, end, amount) up to a month.
fn subscriptions(lines: &[(u32, i32, Option<i32>, i64)], last: i32) -> Vec<Sheet> {
    let mut all = Subscriptions::default();
    for (customer, start, end, amount) in lines {
        all.push(*customer, month(*start), end.map(month), *amount);
    }
    let courses = all.courses().unwrap();
    let moves = movement(&courses, month(0), month(last)).unwrap();
    let triangle = cohorts(&courses, month((last - 119).max(0)), month(last)).unwrap();
    vec![
        Sheet::of_revenue(&moves),
        Sheet::of_customers(&moves),
        Sheet::of_cohort_customers(&triangle),
        Sheet::of_cohort_revenue(&triangle),
        Sheet::of_curve(&survival(&courses, month(last), Pause::Ends)),
    ]
}

fn answers(scores: &[(i32, i32)], last: i32) -> Sheet {
    let mut answers = Answers::default();
    scores.iter().for_each(|(at, score)| answers.push(month(*at), *score));
    let tallies = answers.tallies(Scale::new(0, 10).unwrap(), month(0), month(last)).unwrap();
    let definition = api::definition("net_promoter_score", Lang::En).unwrap();
    Sheet::of_answers(&tallies, Some(&(definition, "scores_0_to_10".to_owned())))
}

fn tickets(lines: &[(i32, Option<u32>, bool)], last: i32, names: &[&str]) -> [Sheet; 2] {
    let mut tickets = Tickets::default();
    for (opened, of_type, is_closed) in lines {
        let closed = is_closed.then_some(7_200);
        let (opened, month, replied) = (0, month(*opened), Some(60));
        tickets.push(Ticket { opened, month, replied, closed, of_type: *of_type }).unwrap();
    }
    let mut types = Names::default();
    for name in names {
        types.number(name);
    }
    let months = tickets.by_month(month(0), month(last)).unwrap();
    [Sheet::of_tickets(&months), Sheet::of_types(&months, &types)]
}

fn drawn(sheet: &Sheet, width: i32, style: &Style) -> Option<Chart> {
    let column = |id: &str| id.to_owned();
    picture(sheet, &Named { title: "Title", first: "Month", column: &column }, width, style)
}

/// The edges of a shape: left, upper, right, lower; a text counts as its point.
fn edges(shape: &Shape) -> [i32; 4] {
    match shape {
        Shape::Rect { x, y, width, height, .. } | Shape::Shade { x, y, width, height, .. } => {
            assert!(*width > 0 && *height > 0, "{shape:?}");
            [*x, *y, x + width, y + height]
        }
        Shape::Area { corners, .. } => {
            let (xs, ys) = (corners.iter().map(|it| it.0), corners.iter().map(|it| it.1));
            [xs.clone().min(), ys.clone().min(), xs.max(), ys.max()].map(Option::unwrap)
        }
        Shape::Line { from, to, .. } => {
            [from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)]
        }
        Shape::Text { at, text, .. } => {
            assert!(!text.is_empty());
            [at.0, at.1, at.0, at.1]
        }
    }
}

/// Whether a shape is only ground on which others stand.
fn is_ground(shape: &Shape) -> bool {
    matches!(shape, Shape::Shade { .. } | Shape::Area { .. })
}

/// Draws a table in both languages and widths, and looks at every shape and number.
fn check(sheet: &Sheet) -> Vec<Chart> {
    let mut charts = Vec::new();
    for (lang, width) in [(Lang::En, 560), (Lang::Fr, 320)] {
        let style = Style::new(lang);
        let Some(chart) = drawn(sheet, width, &style) else { continue };
        assert_eq!(chart.width, width);
        for shape in &chart.shapes {
            let [left, upper, right, lower] = edges(shape);
            let is_inside = left >= 0 && upper >= 0 && right <= width && lower <= chart.height;
            assert!(is_inside, "{:?}: {shape:?} in {width} × {}", sheet.topic, chart.height);
        }
        texts_stand_apart(&chart);
        numbers_are_those_of_the_sheet(sheet, &chart, &style);
        assert!(chart.shapes.len() < 1_500, "{:?}: {}", sheet.topic, chart.shapes.len());
        let written = svg(&chart, None);
        assert!(written.starts_with("<svg xmlns=") && !written.contains("-0."));
        charts.push(chart);
    }
    charts
}

/// No two texts of a line come closer than their letters are wide.
fn texts_stand_apart(chart: &Chart) {
    use cadran::analysis::charts::Anchor;
    let mut spans: Vec<(i32, i32, i32, &str)> = Vec::new();
    for shape in &chart.shapes {
        let Shape::Text { at, anchor, most, text, .. } = shape else { continue };
        let wide = i32::try_from(text.chars().count()).unwrap() * 7;
        let wide = most.map_or(wide, |most| most.min(wide));
        let from = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - wide / 2,
            Anchor::End => at.0 - wide,
        };
        for (y, other_from, other_to, other) in &spans {
            let is_apart = at.1 != *y || from >= *other_to || from + wide <= *other_from;
            assert!(is_apart, "{}: `{text}` over `{other}`", chart.kind);
        }
        spans.push((at.1, from, from + wide, text));
    }
}

fn numbers_are_those_of_the_sheet(sheet: &Sheet, chart: &Chart, style: &Style) {
    let (heading, lines) = chart.table.split_first().unwrap();
    let named = |id: &str| id.to_owned();
    let first = sheet.rows.len() - lines.len();
    assert!(lines.len() == 24.min(sheet.rows.len()) || sheet.topic == Topic::Curve);
    for (line, row) in lines.iter().zip(&sheet.rows[first..]) {
        assert_eq!((line.len(), &line[0]), (heading.len(), &line_name(&row.of, style.lang)));
        for (name, text) in heading.iter().zip(line).skip(1) {
            let is = |column: &&cadran::data::sheet::Column| bare_name(column, named) == *name;
            let column = sheet.columns.iter().find(is).unwrap();
            let place = sheet.columns.iter().position(|it| it == column).unwrap();
            let wanted = row.cells.get(place).map(|cell| shown(cell, column.kind, style));
            assert_eq!(*text, wanted.unwrap_or_default(), "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_subscriptions_are_drawn_within_the_frame(
        lines in prop::collection::vec((0..9_u32, 0..40, prop::option::of(0..44), 0..900_000_000_i64), 0..40), last in 0..48_i32
    ) {
        for sheet in subscriptions(&lines, last) {
            check(&sheet);
        }
    }

    #[test]
    fn any_answers_and_tickets_are_drawn_within_the_frame(
        scores in prop::collection::vec((0..30_i32, 0..11_i32), 1..60),
        lines in prop::collection::vec((0..30_i32, prop::option::of(0..8_u32), any::<bool>()), 1..60),
    ) {
        check(&answers(&scores, 29));
        for sheet in tickets(&lines, 29, &["a", "b", "c", "d", "e", "f", "g", "h"]) {
            check(&sheet);
        }
    }
}

#[test]
fn one_month_nothing_at_all_and_fifty_years_have_their_pictures() {
    let one = subscriptions(&[(0, 0, None, 12_000_000)], 0);
    assert_eq!(one.iter().map(|sheet| check(sheet).len()).collect::<Vec<_>>(), [2, 2, 2, 2, 0]);
    for sheet in subscriptions(&[(0, 0, Some(0), 0)], 5) {
        check(&sheet);
    }
    let lines: Vec<_> =
        (0..600).map(|at: i32| (at as u32, 0, Some(at + 1), i64::from(at) * 12_000_000)).collect();
    for sheet in subscriptions(&lines, 600) {
        assert_eq!(check(&sheet).len(), 2, "{:?}", sheet.topic);
    }
    assert_eq!(check(&answers(&[(0, 10)], 0)).len(), 2);
    assert_eq!(check(&answers(&[(0, 10), (7, 0)], 9)).len(), 2, "months without answers");
    let [volume, types] = tickets(&[(0, None, false)], 0, &[]);
    assert_eq!((check(&volume).len(), check(&types).len()), (2, 0), "one type says nothing more");
}

#[test]
fn huge_amounts_are_written_in_thousands_of_thousands() {
    let sheets = subscriptions(&[(0, 0, None, i64::MAX), (1, 0, Some(1), i64::MAX)], 3);
    let chart = check(&sheets[0]).remove(0);
    let texts: Vec<&str> = chart
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    // Twice 9.2 × 10¹⁸ parts of which 12 million are a unit.
    assert!(texts.contains(&"€, billions") && texts.contains(&"2,000"), "{texts:?}");
}

#[test]
fn names_from_a_file_stay_text_and_have_room() {
    let long = "<script>".repeat(40);
    let names = [long.as_str(), "b", "c", "d", "e", "f"];
    let lines: Vec<_> = (0..6).map(|of_type| (0, Some(of_type), true)).collect();
    let [_, types] = tickets(&lines, 0, &names);
    let chart = check(&types).remove(0);
    assert!(!svg(&chart, None).contains("<script"));
    assert!(chart.table[0].contains(&long), "the table has the whole name");
    let rest = chart
        .shapes
        .iter()
        .any(|it| matches!(it, Shape::Text { text, .. } if text == "All others"));
    assert!(rest, "what has no colour of its own is shown together");
}

#[test]
fn colours_stand_on_their_ground_and_not_under_it() {
    let lines =
        [(0, 0, Some(2), 24_000_000), (1, 0, None, 36_000_000), (2, 1, Some(3), 12_000_000)];
    let sheets = subscriptions(&lines, 4);
    for sheet in [&sheets[0], &sheets[4], &answers(&[(0, 10), (1, 9), (1, 3)], 1)] {
        for chart in check(sheet) {
            // The keys come last and start again with their own marks.
            let is_plot = |shape: &&Shape| edges(shape)[1] <= 204;
            let plot: Vec<&Shape> = chart.shapes.iter().filter(is_plot).collect();
            let ground = plot.iter().rposition(|shape| is_ground(shape)).unwrap();
            let is_front =
                |shape: &&Shape| matches!(shape, Shape::Rect { .. } | Shape::Line { .. });
            assert!(plot.iter().position(is_front).unwrap() > ground, "{}", chart.kind);
        }
    }
    // What goes lies below the line of zero, what comes above it, each as high as it is large.
    let chart = check(&sheets[0]).remove(0);
    let guide = chart.shapes.iter().find_map(|shape| match shape {
        Shape::Line { class: "chart__guide", from, .. } => Some(from.1),
        _ => None,
    });
    let zero = guide.unwrap();
    let bars = |class| {
        let is =
            move |shape: &&Shape| matches!(shape, Shape::Rect { class: own, .. } if *own == class);
        let bars = chart.shapes.iter().filter(is).map(edges);
        bars.filter(|edges| edges[1] <= 204)
            .map(|[_, upper, _, lower]| (upper, lower))
            .collect::<Vec<_>>()
    };
    let new = bars("chart__part");
    assert_eq!(new.len(), 2);
    assert!(new.iter().all(|(_, lower)| *lower == zero));
    let height = |at: usize| new[at].1 - new[at].0;
    assert!((height(0) - 5 * height(1)).abs() <= 3, "five units and one: {new:?}");
    let gone = bars("chart__loss");
    assert_eq!(gone.len(), 2);
    assert!(gone.iter().all(|(upper, _)| *upper == zero));
}

#[test]
fn the_curve_falls_where_customers_leave_and_its_band_lies_around_it() {
    let lines: Vec<_> =
        (0..10_u32).map(|at| (at, 0, (at < 4).then_some(at as i32 * 3 + 1), 1_000)).collect();
    let sheet = subscriptions(&lines, 20).remove(4);
    assert_eq!(sheet.rows.len(), 4);
    assert_eq!(usual_confidence().canonical(), "0.95", "as the key says");
    let chart = check(&sheet).remove(0);
    let falls = chart.shapes.iter().filter(|shape| match shape {
        Shape::Line { class: "chart__course", from, to } => from.0 == to.0,
        _ => false,
    });
    assert_eq!(falls.count(), 4);
    let Some(Shape::Area { corners, .. }) =
        chart.shapes.iter().find(|it| matches!(it, Shape::Area { .. }))
    else {
        panic!("there is a band");
    };
    let lowest = corners.iter().map(|corner| corner.1).max().unwrap();
    let course = chart.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { class: "chart__course", to, .. } => Some(to.1),
        _ => None,
    });
    let last = course.max().unwrap();
    assert!(last < lowest, "the share lies above the lower end");
    assert_eq!(sheet.columns[4].name, Name::Id("high".to_owned()));
}
