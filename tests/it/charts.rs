//! Charts.
#[test]
fn render() {}
