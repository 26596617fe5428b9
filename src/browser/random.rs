//! Fresh names that nobody else has.

/// A UUID version 4, from the browser's own source of randomness.
pub fn uuid() -> Option<String> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let mut bytes = [0; 16];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    // Version 4, variant 1 (RFC 9562). `randomUUID` exists only on https and localhost, and this
    // app may also be served by an intranet without https.
    let number = u128::from_be_bytes(bytes) & !(0xf << 76) & !(0b11 << 62) | 4 << 76 | 0b10 << 62;
    let hex = format!("{number:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    Some([part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-"))
}
