//! Invariant 7: nothing leaves the device.

use super::names::Names;
use crate::check_none;
use crate::sources::{app, read};

/// Names of everything in a browser that can send something somewhere.
const SENDERS: [&str; 22] = [
    "EventSource",
    "HtmlFormElement",
    "HtmlIFrameElement",
    "HtmlLinkElement",
    "HtmlScriptElement",
    "Request",
    "RequestInit",
    "RtcPeerConnection",
    "ServiceWorkerContainer",
    "SharedWorker",
    "WebSocket",
    "WebTransport",
    "Worker",
    "XmlHttpRequest",
    "fetch",
    "fetch_with_request",
    "fetch_with_str",
    "gloo_net",
    "open_with_url",
    "reqwest",
    "send_beacon",
    "send_beacon_with_opt_str",
];

/// The only file that may make a worker.
const WORKER: &str = "src/browser/workers.rs";

fn source_breaches(file: &str, source: &str) -> Vec<String> {
    let names = Names::of(source);
    let found = names.lines_of(&SENDERS);
    let mut breaches: Vec<_> =
        found.iter().map(|(name, line)| format!("{file}:{line}: {name}")).collect();
    let net = names
        .named
        .iter()
        .filter(|named| named.segments.starts_with(&["gloo".into(), "net".into()]));
    breaches.extend(net.map(|named| format!("{file}:{}: gloo::net", named.line)));
    // A worker is made in one place, of a script that the page holds.
    if file == WORKER {
        breaches.retain(|breach| !breach.ends_with(": Worker"));
        let makes = source.matches("Worker::new(").count();
        if makes != 1 || !source.contains("Worker::new(&script(&fetched.get(0)).ok()?)") {
            breaches.push(format!("{file}: makes a worker of another script"));
        }
    }
    breaches
}

#[test]
fn a_worker_is_made_of_nothing_but_what_the_start_has_fetched() {
    let source = read(WORKER);
    check_none(&source_breaches(WORKER, &source));
    for planted in [
        source.replace("Worker::new(&script(&fetched.get(0)).ok()?)", "Worker::new(&address)"),
        format!("{source}\nfn f() {{ Worker::new(&address) }}\n"),
        format!("{source}\nfn f() {{ SharedWorker::new(&address) }}\n"),
    ] {
        assert_ne!(planted, source, "nothing was planted");
        assert_ne!(source_breaches(WORKER, &planted), Vec::<String>::new(), "{planted}");
    }
}

#[test]
fn no_source_names_a_way_to_send_something() {
    let found: Vec<_> =
        app().iter().flat_map(|file| source_breaches(&file.path, &file.text)).collect();
    check_none(&found);
    for source in [
        "fn f() { window.fetch_with_str(\"https://example.org\") }",
        "use web_sys::XmlHttpRequest;",
        "fn f() { web_sys::WebSocket::new(address) }",
        "fn f() { navigator.send_beacon(address) }",
        "fn f() { html! { <p>{ EventSource::new(address) }</p> } }",
        "fn f() -> RtcPeerConnection { g() }",
        "use gloo::net::http;",
    ] {
        assert_eq!(source_breaches("src/browser/page.rs", source).len(), 1, "{source}");
    }
}

/// The manifest gives the app no feature that could send something.
fn manifest_breaches(manifest: &str) -> Vec<String> {
    let quoted = manifest.split('"').skip(1).step_by(2);
    let senders = quoted.filter(|name| {
        SENDERS.contains(name) || ["net", "http", "websocket", "eventsource"].contains(name)
    });
    senders.map(|name| format!("Cargo.toml: {name}")).collect()
}

#[test]
fn no_feature_of_a_crate_can_send_something() {
    let manifest = read("Cargo.toml");
    check_none(&manifest_breaches(&manifest));
    for (from, to) in [
        ("  \"Window\",\n", "  \"Window\",\n  \"Request\",\n"),
        ("  \"Window\",\n", "  \"Window\",\n  \"WebSocket\",\n"),
        ("\"file\"", "\"net\""),
    ] {
        let planted = manifest.replacen(from, to, 1);
        assert_ne!(planted, manifest, "{to} could not be planted");
        assert_ne!(manifest_breaches(&planted), Vec::<String>::new(), "{to}");
    }
}

/// The policy that is set once everything is in memory: nothing can be fetched but a stylesheet
/// of the page's own, and a picture can only be one that the page holds.
const LATE_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'self'; img-src data: blob:; worker-src blob:";

fn start_breaches(script: &str) -> Vec<String> {
    let code: Vec<_> =
        script.lines().map(|line| line.split("// ").next().unwrap_or_default()).collect();
    let code = code.join("\n");
    let mut breaches = Vec::new();
    let mut check = |holds: bool, breach: &str| {
        if !holds {
            breaches.push(format!("web/boot.js: {breach}"));
        }
    };
    let count = |word: &str| code.matches(word).count();
    check(
        count("fetch(") == 1 && count("fetch(url, { integrity })") == 1,
        "fetches something else",
    );
    check(
        count("import(") == 1 && count("import((await file).url)") == 1,
        "imports something else",
    );
    check(
        count("get(") == 5
            && count("get(named(\"questionnaire\"))") == 1
            && count("get(file)") == 1
            && count("get(module)") == 1
            && count("list ??= get(named(\"later\"))") == 1
            && count("fetchHelpers(") == 2
            && count("fetchHelpers(\"pdf\", \"xlsx\")") == 1
            && count("fetchHelpers(\"qr\")") == 1
            && count("[\"js\", \"wasm\"].map((part) => get(listed(`${name}-${part}`)))") == 1,
        "gets what neither a meta nor the list names",
    );
    check(
        code.contains("document.querySelector(`meta[name=\"${name}\"]`)")
            && code.contains("return file(content, dataset.integrity)")
            && code.contains("file(...(await list)[name])")
            && count("file(") == 2
            && count("new URL(") == 1,
        "takes an address from elsewhere than a meta or the list",
    );
    check(
        count("load(") == 5
            && count("location.reload()") == 1
            && count("load(found(`${here}-js`), found(`${here}-wasm`))") == 1
            && count("const found = here === \"app\" ? named : listed") == 1
            && count("load(listed(\"studio-js\"), listed(\"studio-wasm\"))") == 1
            && count("load(listed(\"author-js\"), listed(\"author-wasm\"))") == 1
            && count("font.load()") == 1
            && count("loadScript(") == 2
            && count("loadScript(listed(\"rescue-js\"))") == 1
            && count("fetchStyles(") == 1
            && count("fetchStyles(listed(`${here}-css`))") == 1,
        "loads something else than the app or a workshop, their styles, the studio, the author, the rescue and the font",
    );
    check(
        count("new FontFace(") == 1 && count("'url(\"fonts/inter.woff2\")'") == 1,
        "loads another font",
    );
    check(
        count("location") == 2
            && code.contains("location.hash.match(/^#\\/(workshops|respond)\\b/)?.[1] ?? \"app\"")
            && code.contains("world() === here || location.reload()"),
        "goes somewhere else",
    );
    check(code.contains(&format!("\"{LATE_POLICY}\"")), "sets another late policy");
    check(code.contains("httpEquiv = \"Content-Security-Policy\""), "sets no policy");
    check(
        code.contains("fetchTheRest().then(shutConnections)"),
        "does not shut the connections at the end",
    );
    for sender in [
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "Worker",
        "window.open",
        "innerHTML",
        "eval(",
        "Function(",
        "http:",
        "https:",
    ] {
        check(!code.contains(sender), sender);
    }
    breaches
}

#[test]
fn the_start_fetches_what_the_page_names_and_then_shuts_every_connection() {
    let script = read("web/boot.js");
    check_none(&start_breaches(&script));
    let with = |more: &str| format!("{script}\n{more}\n");
    for planted in [
        with("await fetch(\"https://example.org\");"),
        with("await fetch(other);"),
        with("await import(\"./more.js\");"),
        with("await get(listed(\"pdf-js\"));"),
        script.replace("(\"pdf\", \"xlsx\")", "(\"pdf\", \"more\")"),
        with("await fetchHelpers(\"more\");"),
        with("await get({ url: \"more.js\" });"),
        with("await get(named(\"more\"));"),
        with("await load(\"more-js\", \"more-wasm\");"),
        with("new FontFace(\"Other\", 'url(\"other.woff2\")').load();"),
        with("navigator.sendBeacon(address);"),
        with("location.href = address;"),
        with("new WebSocket(address);"),
        with("new Image().src = \"https://example.org\";"),
        script.replace("img-src data: blob:", "img-src *"),
        script.replace("worker-src blob:", "worker-src 'self'"),
        script.replace("default-src 'none'; ", ""),
        script.replace(".then(shutConnections)", ""),
    ] {
        assert_ne!(planted, script, "nothing was planted");
        assert_ne!(start_breaches(&planted), Vec::<String>::new(), "{planted}");
    }
}
