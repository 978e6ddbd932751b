//! Whatever the text, nothing is dropped and nothing panics.

use super::*;
use proptest::prelude::*;

fn any_wanted() -> impl Strategy<Value = Wanted> {
    let separator = prop::option::of(prop::sample::select(Separator::ALL.to_vec()));
    let mark = prop::option::of(prop::sample::select(DecimalMark::ALL.to_vec()));
    let order = prop::option::of(prop::sample::select(DateOrder::ALL.to_vec()));
    let feed = prop_oneof![
        Just(Feed::Nothing),
        (0usize..4).prop_map(Feed::Column),
        (0usize..4, 0usize..4).prop_map(|(from, to)| Feed::Between { from, to }),
    ];
    let feeds = prop::option::of(prop::collection::vec(feed, 0..3));
    let flags = (any::<Option<bool>>(), any::<Option<bool>>());
    let weight = prop::option::of(prop::option::of(0usize..4));
    (separator, mark, order, feeds, flags, weight).prop_map(
        |(separator, decimal_mark, date_order, feeds, (is_flat, has_header), weight)| Wanted {
            separator,
            is_flat,
            has_header,
            decimal_mark,
            date_order,
            feeds,
            weight,
            month: None,
        },
    )
}

proptest! {
    #[test]
    fn hostile_bytes_never_panic_and_every_line_is_accounted_for(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        data in "[0-9,;.|\t\" \n\r/:a\\[\\]-]{0,200}",
        wanted in any_wanted(),
        table in prop::sample::select(pasted_tables()),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let text = text_of(&bytes);
        balanced(read(&text, table, &wanted, lang));
        balanced(read(&data, table, &wanted, lang));
        balanced(read(&data, table, &Wanted::default(), lang));
    }

    #[test]
    fn without_quotes_the_lines_read_are_those_of_the_text(text in "[0-9,;a \n]{0,200}") {
        let wanted = Wanted { is_flat: Some(false), ..Wanted::default() };
        let reading = balanced(read(&text, &SCORES_0_TO_10, &wanted, Lang::Fr));
        prop_assert_eq!(reading.lines, text.lines().count());
    }

    #[test]
    fn scores_come_back_however_they_are_laid_out(
        scores in prop::collection::vec(0u8..=10, 2..40),
        separator in prop::sample::select(vec![",", ";", "\t", "|"]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        is_quoted in any::<bool>(),
    ) {
        let quote = if is_quoted { "\"" } else { "" };
        let mut text = ["who", "score", "said"].map(|name| format!("{quote}{name}{quote}")).join(separator);
        for score in &scores {
            text += end;
            text += &["Anna", &score.to_string(), "so, so; \"\"so\"\""]
                .map(|cell| if is_quoted { format!("\"{cell}\"") } else { cell.replace([',', ';', '"'], "") })
                .join(separator);
        }
        for lang in Lang::ALL {
            let reading = balanced(read(&text, &SCORES_0_TO_10, &Wanted::default(), lang));
            let expected: Vec<String> = scores.iter().map(u8::to_string).collect();
            prop_assert_eq!(firsts(&reading), expected);
            prop_assert_eq!(reading.rejected.len(), 0);
        }
    }

    #[test]
    fn days_follow_each_other(year in 1i64..9999, month in 1u32..=12, day in 1u32..=31) {
        let at = |day: u32| moment(&format!("{year:04}-{month:02}-{day:02}"), DateOrder::YearFirst);
        if let (Some(today), Some(tomorrow)) = (at(day), at(day + 1)) {
            prop_assert_eq!(tomorrow.days_since(today), Exact::one());
        }
        let first = |year: i64, month: u32| {
            moment(&format!("{year:04}-{month:02}-01"), DateOrder::YearFirst)
        };
        let next = if month == 12 { first(year + 1, 1) } else { first(year, month + 1) };
        if let (Some(first), Some(next)) = (at(1), next) {
            let length = (28..=31).filter(|day| at(*day).is_some()).max();
            prop_assert_eq!(Some(next.days_since(first)), length.map(|days| Exact::from(i128::from(days))));
        }
    }
}
