//! Pictures: every shape lies in its frame, every number stands in the table, nothing becomes markup.

#![allow(clippy::unwrap_used)]

mod worked;

use std::collections::{BTreeMap, BTreeSet};

use cadran::analysis::charts::{
    Chart, Frame, Shape, Span, breakdown, bullet, flow, gauge, groups, intervals, pareto, svg,
    tornado, waterfall,
};
use cadran::analysis::reach::sensitivity::effects;
use cadran::catalogue;
use cadran::definition::kind::Kind;
use cadran::engine::pareto::pareto as parts_of;
use cadran::engine::rows::Rows;
use cadran::number::exact::Exact;
use cadran::render::number::Style;
use cadran::text::Lang;
use worked::{cases, definition, facts, facts_of};

fn checked(chart: &Chart) {
    let inside = |x: i32, y: i32| {
        assert!((0..=chart.width).contains(&x) && (0..=chart.height).contains(&y), "{chart:?}");
    };
    for shape in &chart.shapes {
        match shape {
            Shape::Rect { class, x, y, width, height } => {
                assert!(class.starts_with("chart__") && *width >= 0 && *height >= 0);
                inside(*x, *y);
                inside(x + width - 1, y + height);
            }
            Shape::Shade { class, x, y, width, height, percent } => {
                assert!(class.starts_with("chart__") && *width >= 0 && *height >= 0);
                assert!(*percent <= 100, "{chart:?}");
                inside(*x, *y);
                inside(x + width - 1, y + height);
            }
            Shape::Area { class, corners, percent } => {
                assert!(class.starts_with("chart__") && corners.len() > 2 && *percent <= 100);
                corners.iter().for_each(|(x, y)| inside(*x, *y));
            }
            Shape::Line { from, to, .. } => {
                inside(from.0, from.1);
                inside(to.0, to.1);
            }
            Shape::Text { at, text, .. } => {
                inside(at.0, at.1);
                assert!(!text.is_empty(), "{chart:?}");
            }
        }
    }
    assert!(chart.table.len() > 1 && !chart.title.is_empty(), "{chart:?}");
    let columns = chart.table[0].len();
    assert!(chart.table.iter().all(|row| row.len() == columns), "{chart:?}");
    let bare = svg(chart, None);
    let dress = Frame { css: ".a>b{}", source: "Cadran & co", date: "1 May 2024" };
    let dressed = svg(chart, Some(&dress));
    assert!(dressed.contains(".a&gt;b{}") && dressed.contains("Cadran &amp; co"));
    for written in [bare, dressed] {
        assert!(written.starts_with("<svg xmlns=") && written.ends_with("</svg>"));
        assert_eq!(
            ["<rect", "<line", "<polygon"]
                .map(|tag| written.matches(tag).count())
                .iter()
                .sum::<usize>(),
            written.matches("/>").count()
        );
    }
}

#[test]
fn every_picture_of_every_example_is_whole_in_both_languages_and_on_a_phone() {
    let mut drawn: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for case in cases() {
        let facts = facts(&case);
        let done = facts.calculate(&case.variant, &[]).unwrap();
        let value = &done.value.number;
        for (lang, width) in [(Lang::En, 640), (Lang::Fr, 320)] {
            let definition = catalogue::definition(&case.definition.id, lang).unwrap();
            let definition = definition.as_ref();
            let variant = definition.variant(&case.variant.id).unwrap();
            let style = Style::new(lang);
            let effects = effects(variant, &facts);
            let target = value.times(&Exact::ratio(11, 10).unwrap());
            let has_effects = !effects.is_empty();
            let charts = [
                gauge(definition, variant, &done, &[], width, &style),
                groups(definition, variant, &facts, width, &style),
                breakdown(definition, variant, &facts, width, &style),
                Some(bullet(definition, variant, (&done, &target), &[], width, &style)),
                has_effects.then(|| tornado(definition, variant, value, &effects, width, &style)),
                flow(definition, variant, &facts)
                    .map(|flow| waterfall(&definition.name, &flow, width, &style)),
            ];
            for chart in charts.into_iter().flatten() {
                checked(&chart);
                drawn.entry(chart.kind).or_default().insert(definition.id.clone());
            }
        }
    }
    let counted: Vec<(&str, usize)> =
        drawn.iter().map(|(kind, metrics)| (*kind, metrics.len())).collect();
    let expected = [
        ("breakdown", 3),
        ("bullet", 47),
        ("gauge", 29),
        ("groups", 1),
        ("tornado", 45),
        ("waterfall", 6),
    ];
    assert_eq!(counted, expected, "{drawn:?}");
}

#[test]
fn a_waterfall_leads_from_the_start_to_the_end() {
    let retention = definition("net_revenue_retention");
    let given = facts_of(
        &retention,
        &[
            ("revenue_at_start", "38500"),
            ("expansion_revenue", "6720"),
            ("revenue_lost_to_downgrades", "1150"),
            ("revenue_lost_to_cancellations", "3240"),
        ],
    );
    let found = flow(&retention, &retention.variants[0], &given).unwrap();
    assert_eq!(found.start.as_ref().unwrap().1, Exact::from(38_500));
    let moves: Vec<Exact> = found.moves.iter().map(|(_, change)| change.clone()).collect();
    assert_eq!(moves, [6_720, -1_150, -3_240].map(Exact::from));
    assert_eq!(found.end.1, Exact::from(40_830));
    let chart = waterfall("NRR", &found, 640, &Style::new(Lang::En));
    let bars: Vec<(i32, i32)> = chart
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { x, width, .. } => Some((*x, *width)),
            Shape::Shade { .. } | Shape::Area { .. } | Shape::Line { .. } | Shape::Text { .. } => {
                None
            }
        })
        .collect();
    // 520 units for 45,220: the gain starts where the start ends, the losses end at the end.
    assert_eq!(bars, [(0, 443), (443, 77), (507, 13), (470, 37), (0, 470)]);
    assert_eq!(chart.table[2], ["Recurring revenue added by existing customers", "+€6,720"]);
}

#[test]
fn names_from_outside_stay_text() {
    let rows = Rows {
        cells: [329, 214, 88].map(|count| vec![None, Some(Exact::from(count))]).to_vec(),
        ..Rows::default()
    };
    let names = ["<b>Bugs</b>", "A & B", "\"C\""].map(str::to_owned);
    let style = Style::new(Lang::Fr);
    let chart = pareto("Types", &parts_of(&rows, 1), &names, Kind::Count, 480, &style);
    checked(&chart);
    assert!(svg(&chart, None).contains("&lt;b&gt;Bugs&lt;/b&gt;"));
    assert_eq!(chart.table[3][3], "100,0\u{a0}%");
    let span = |name: &str, low, value, high| Span {
        name: name.to_owned(),
        low: Exact::from(low),
        value: Exact::from(value),
        high: Exact::from(high),
    };
    let score = definition("net_promoter_score");
    let spans = [span("Mai", 40, 45, 50), span("Juin", 52, 58, 64)];
    let chart = intervals("NPS", &score.variants[0], &spans, 320, &style);
    checked(&chart);
    assert!(svg(&chart, None).contains("52 à 64"));
}

#[test]
fn a_narrow_file_has_room_for_its_title_its_source_and_its_day() {
    let score = definition("net_promoter_score");
    let span = Span {
        name: "May".to_owned(),
        low: Exact::zero(),
        value: Exact::one(),
        high: Exact::from(2),
    };
    let title = "A title that is longer than a picture for a phone is wide";
    let source = "Réalisé avec Cadran d’après des données saisies";
    let frame = Frame { css: "", source, date: "1er décembre 2026" };
    let written = |width| {
        let chart = intervals(
            title,
            &score.variants[0],
            std::slice::from_ref(&span),
            width,
            &Style::new(Lang::Fr),
        );
        (svg(&chart, Some(&frame)), chart.height)
    };
    let (narrow, height) = written(320);
    assert!(narrow.contains("textLength=\"320\""), "the title is squeezed");
    let line = |y: i32| format!("y=\"{y}\"");
    assert!(
        narrow.contains(&line(height + 16)) && narrow.contains(&line(height + 32)),
        "two lines"
    );
    let (wide, height) = written(640);
    assert!(!wide.contains("textLength=\"640\"") && !wide.contains(&line(height + 32)), "one line");
}
