//! The clock on the wall and the clock in UTC.

/// The day where the person is, as year, month (1 to 12) and day.
pub fn today() -> (u32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The moment in UTC, as `2026-11-22T10:00:00.000Z`.
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
