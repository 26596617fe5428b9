//! Any text as a pasted chat: looking for codes ends, and what was found is written and read back
//! the same. It must not look inside the app.

#![no_main]

use ahp_maturity::domain::{Fingerprint, Found, ResponseCode, find_codes};
use libfuzzer_sys::fuzz_target;

/// A pack in two is at hand, with a length that its fingerprint gives.
fn length(print: Fingerprint) -> Option<usize> {
    let number = print.number();
    number.is_multiple_of(2).then_some(usize::from(number % 130))
}

fuzz_target!(|text: &str| {
    for found in find_codes(text, length) {
        let (Found::Whole { text: written, .. }
        | Found::Newer { text: written }
        | Found::Damaged { text: written }) = &found;
        assert!(written.len() <= text.len(), "{written}");
        if let Found::Whole { code, .. } = found {
            assert_eq!(ResponseCode::parse(&code.to_text(), length), Ok(code));
        }
    }
});
