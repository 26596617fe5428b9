//! Any text as an assessment file: reading ends, says what is no JSON as `serde_json` does, and what
//! was read is written and read back the same. It must not look inside the app.

#![no_main]

use ahp_maturity::storage::{FileProblem, Opened, read_assessment, write_assessment};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    let read = read_assessment(text);
    let is_json = !matches!(
        read,
        Err(FileProblem::Empty
            | FileProblem::CutShort
            | FileProblem::Foreign { .. }
            | FileProblem::GoesOn { .. }
            | FileProblem::NotJson { .. })
    );
    // A name that `serde_json` keeps for itself means something else to it.
    if !text.contains("$serde_json") {
        let theirs = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}'));
        assert_eq!(is_json, theirs.is_ok(), "{read:?} {theirs:?}");
    }
    if let Ok(opened) = read {
        let text = write_assessment(&opened.assessment, &opened.leftovers, None);
        let expected = Opened { refused: Vec::new(), ..opened };
        assert_eq!(read_assessment(&text), Ok(expected), "{text}");
    }
});
