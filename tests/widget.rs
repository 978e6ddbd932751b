//! What an author pastes for a widget holds its choices as text, and keeps the room that it needs.

#![allow(clippy::unwrap_used)]

use cadran::catalogue::{definition, metrics};
use cadran::heights::{WIDTHS, height};
use cadran::settings::Theme;
use cadran::text::Lang;
use cadran::widget::Widget;

fn widget() -> Widget {
    Widget {
        definition: definition("net_promoter_score", Lang::En).unwrap(),
        variant: "counts".into(),
        theme: Some(Theme::Dark),
        accent: "#c2410c".into(),
        currency: "€".into(),
        values: vec![("promoters".into(), "1700".into())],
        locked: vec!["promoters".into()],
        title: "\"1 < 2\"".into(),
        sentence: String::new(),
        compact: false,
    }
}

#[test]
fn an_element_holds_its_choices_as_text_and_a_link() {
    let html = widget().as_element("https://a.b/");
    for part in [
        "src=\"https://a.b/embed.js\"></script>",
        "metric=\"net_promoter_score\" lang=\"en\" variant=\"counts\" values=\"promoters=1700\"",
        "theme=\"dark\" accent=\"#c2410c\" locked=\"promoters\" title=\"&quot;1 &lt; 2&quot;\">",
        "<a href=\"https://a.b/en/net-promoter-score/#v=1&amp;c=1&amp;variant=counts&amp;promoters=1700\">&quot;1 &lt; 2&quot;</a>",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert!(!html.contains("currency"), "{html}");
}

#[test]
fn a_frame_has_a_height_a_title_and_an_encoded_address() {
    let html = widget().as_frame("https://a.b/", 360, Some(100));
    let height = height("net_promoter_score", "counts", true, 360);
    assert!(
        html.contains(&format!("height=\"{height}\"")) && html.contains("loading=\"lazy\""),
        "{html}"
    );
    assert!(
        html.contains("&amp;accent=%23c2410c&amp;locked=promoters&amp;title=%221%20%3C%202%22\""),
        "{html}"
    );
}

#[test]
fn a_compact_widget_says_so_in_the_element_and_in_the_address_of_its_frame() {
    let compact = Widget { compact: true, ..widget() };
    let html = compact.as_element("https://a.b/");
    assert!(html.contains("title=\"&quot;1 &lt; 2&quot;\" compact>"), "{html}");
    assert!(compact.frame_address().ends_with("&compact=1"), "{}", compact.frame_address());
    assert!(!compact.page_address().contains("compact"), "{}", compact.page_address());
}

#[test]
fn what_only_a_frame_knows_the_height_of_gets_what_that_says_and_room_for_a_message() {
    let sentence = Widget { sentence: "{result}".into(), ..widget() };
    let compact = Widget { compact: true, ..widget() };
    for widget in [sentence, compact] {
        assert_eq!(widget.height(360, Some(500)), 500 + 56);
        assert!(widget.height(360, None) >= 160);
    }
}

#[test]
fn every_variant_was_measured_at_every_width_and_a_wider_one_is_not_higher() {
    for metric in metrics() {
        for variant in metric.variants {
            for has_result in [false, true] {
                let heights = WIDTHS.map(|width| height(metric.id, variant.id, has_result, width));
                assert!(heights.iter().all(|height| *height < 8000), "{}: {heights:?}", variant.id);
                assert!(
                    heights.is_sorted_by(|one, next| one >= next),
                    "{}: {heights:?}",
                    variant.id
                );
            }
        }
    }
}
