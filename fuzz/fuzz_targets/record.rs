//! Any text as a stored record: reading ends, and what was read is written and read back the same.
//! It must not look inside the app.

#![no_main]

use ahp_maturity::storage::{read_record, write_record};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // What a newer version has written is never written back.
    if let Ok(record) = read_record(text)
        && !record.newer
    {
        assert_eq!(read_record(&write_record(&record)), Ok(record));
    }
});
