//! Whether phones in a room can reach an address.

/// Why they cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workshop) enum Unreachable {
    /// There is none.
    Missing,
    /// It is a file on this computer.
    File,
    /// It leads each device to itself, or is known to this network alone.
    ThisComputer,
    /// It is not the address of a page.
    NotAPage,
}

/// The address of a page without what stands after `#`, as phones open it.
pub(super) fn reachable(text: &str) -> Result<String, Unreachable> {
    let text = text.split('#').next().unwrap_or_default().trim();
    if text.is_empty() {
        return Err(Unreachable::Missing);
    }
    if text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:")) {
        return Err(Unreachable::File);
    }
    // People leave out what their browser does not show.
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let scheme = scheme.to_ascii_lowercase();
    let is_spoiled = |c: char| c.is_whitespace() || c.is_control() || "\\<>\"'`{}|^".contains(c);
    if !["http", "https"].contains(&&*scheme) || rest.contains(is_spoiled) {
        return Err(Unreachable::NotAPage);
    }
    let host = host(rest).ok_or(Unreachable::NotAPage)?;
    if is_local(&host) {
        return Err(Unreachable::ThisComputer);
    }
    Ok(format!("{scheme}://{rest}"))
}

/// The name of the computer in what follows the scheme, in small letters.
fn host(rest: &str) -> Option<String> {
    let place = rest.split(['/', '?']).next()?;
    let place = place.rsplit('@').next()?;
    let end = if place.starts_with('[') {
        place.find(']')? + 1
    } else {
        place.find(':').unwrap_or(place.len())
    };
    let (host, port) = place.split_at_checked(end)?;
    if !port.trim_start_matches(':').bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let host = host.trim_end_matches('.').to_lowercase();
    let is_part = |c: char| c.is_alphanumeric() || "-._[]:".contains(c);
    (!host.is_empty() && host.chars().all(is_part)).then_some(host)
}

fn is_local(host: &str) -> bool {
    host == "localhost"
        || host == "0.0.0.0"
        || host.starts_with("127.")
        || host.starts_with("[::")
        || host.ends_with(".localhost")
        || host.ends_with(".local")
}
