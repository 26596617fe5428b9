//! The packs that come with the app.

use super::read_pack;
use crate::domain::Pack;

/// The provider pack, as the build script wrote it.
///
/// # Panics
/// Never: the build script wrote the text through the same types, and a test reads it.
#[expect(clippy::expect_used, reason = "the build made this text; it is no foreign input")]
pub fn provider_pack() -> Pack {
    read_pack(include_str!(concat!(env!("OUT_DIR"), "/provider.json")))
        .expect("the build script writes packs through the types that read them")
}
