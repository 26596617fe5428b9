//! What who put the page on the web offers with it. `web/boot.js` fetches it before every connection
//! is shut.

use super::studio::promised;

/// The text of the file of their own questionnaire, if they offer one and it arrived.
pub async fn questionnaire() -> Option<String> {
    promised("questionnaire").await?.as_string()
}
