//! What the clock of this device says.

use js_sys::Date;

/// Year, month from 1 and day of the month of a moment, in the zone of this device; without one, of now.
fn local(date: &Date) -> (u32, u32, u32) {
    (date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// The day of a moment as year-month-day, and its time; no day at all where the text is no moment.
pub fn day_and_time(iso: &str) -> (String, String) {
    let date = Date::new(&iso.into());
    let (year, month, day) = local(&date);
    let time = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    (format!("{year:04}-{month:02}-{day:02}"), time)
}

/// The present moment, in ISO 8601 and UTC.
pub fn now() -> String {
    String::from(Date::new_0().to_iso_string())
}

/// The year and the month that it is.
pub fn this_month() -> (u16, u8) {
    let (year, month, _) = local(&Date::new_0());
    (year as u16, month as u8)
}
