//! Invariant 6: no string of markup is trusted.

use proc_macro2::{TokenStream, TokenTree};

use super::names::Names;
use crate::check_none;
use crate::sources::{app, read};

/// The policy of the page, directive by directive.
const POLICY: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data: blob:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "blob:"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "ahp-maturity-worker"),
];

/// Ways to make markup or script from a string.
const TRUSTING: [&str; 14] = [
    "create_contextual_fragment",
    "dangerously_set_inner_html",
    "eval",
    "from_html_unchecked",
    "inner_html",
    "innerHTML",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "new_no_args",
    "outerHTML",
    "set_css_text",
    "set_inner_html",
    "set_outer_html",
    "srcdoc",
];

fn source_breaches(file: &str, source: &str) -> Vec<String> {
    let names = Names::of(source).lines_of(&TRUSTING);
    let mut breaches: Vec<_> =
        names.iter().map(|(name, line)| format!("{file}:{line}: {name}")).collect();
    let tokens: TokenStream = source.parse().expect("Rust");
    styled(file, tokens, &mut breaches);
    breaches
}

/// Finds `style=` in markup, and words that trust markup in texts.
fn styled(file: &str, tokens: TokenStream, breaches: &mut Vec<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => styled(file, group.stream(), breaches),
            TokenTree::Ident(name) if name == "style" => {
                let before = at.checked_sub(1).map(|before| tokens[before].to_string());
                let is_declared = matches!(before.as_deref(), Some("let" | "mut"));
                let is_given =
                    matches!(tokens.get(at + 1), Some(TokenTree::Punct(p)) if p.as_char() == '=');
                // `let style = …` is a name of ours, `<p style="…">` an attribute.
                if is_given && !is_declared {
                    let line = name.span().start().line;
                    breaches.push(format!("{file}:{line}: a style attribute"));
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let trusting = TRUSTING.iter().chain(&["style=", "javascript:", "<script"]);
                let found = trusting.copied().find(|word| text.contains(word));
                // A page that is saved as one file has its styles in it.
                let is_style = text == "\"style\"" && file != "src/studio/html.rs";
                if is_style || found.is_some_and(|word| word != "eval" || text.contains("eval(")) {
                    let line = literal.span().start().line;
                    breaches.push(format!("{file}:{line}: {text}"));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

#[test]
fn no_source_trusts_a_string_of_markup() {
    let found: Vec<_> =
        app().iter().flat_map(|file| source_breaches(&file.path, &file.text)).collect();
    check_none(&found);
    for source in [
        "fn f() { Html::from_html_unchecked(text) }",
        "fn f() { element.set_inner_html(text) }",
        "fn f() { html! { <p>{ g(|| element.insert_adjacent_html(place, text)) }</p> } }",
        "fn f() { js_sys::eval(text) }",
        "fn f() { html! { <p style=\"color: red\">{ \"red\" }</p> } }",
        "fn f() { html! { <p class=\"a\"><b style={colour}>{ \"red\" }</b></p> } }",
        "fn f() { element.set_attribute(\"style\", text) }",
        "fn f() { Reflect::set(&element, &\"innerHTML\".into(), &text) }",
        "fn f() { write!(svg, \"<text style='fill: red'>\") }",
        "fn f() { html! { <a href=\"javascript:alert(1)\">{ \"x\" }</a> } }",
    ] {
        assert_eq!(source_breaches("src/views/app.rs", source).len(), 1, "{source}");
    }
    let names_only = "fn f(style: Style) { let style = style; g(\"retrieval\", style) }";
    assert_eq!(source_breaches("src/charts/svg.rs", names_only), Vec::<String>::new());
}

/// The start tags of a page, with what stands between the brackets, comments left out.
fn tags(page: &str) -> Vec<String> {
    let mut rest = page;
    let mut tags = Vec::new();
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let mut quote = None;
        let end = after.find(|c| match (quote, c) {
            (None, '"' | '\'') => {
                quote = Some(c);
                false
            }
            (Some(open), c) if open == c => {
                quote = None;
                false
            }
            (None, '>') => true,
            _ => false,
        });
        let (tag, after) = after.split_at(end.unwrap_or(after.len()));
        tags.push(tag.split_whitespace().collect::<Vec<_>>().join(" "));
        rest = after;
    }
    tags
}

/// The names of a tag's attributes: what stands outside the quotes.
fn attributes(tag: &str) -> Vec<&str> {
    let outside = tag.split('"').step_by(2).flat_map(str::split_whitespace);
    outside.skip(1).map(|part| part.split('=').next().unwrap_or_default()).collect()
}

fn page_breaches(page: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    let tags = tags(page);
    let policy = tags.iter().position(|tag| tag.contains("Content-Security-Policy"));
    let expected: Vec<_> =
        POLICY.iter().map(|(directive, sources)| format!("{directive} {sources}")).collect();
    let expected = format!("content=\"{}\"", expected.join("; "));
    match policy.map(|at| &tags[at]) {
        None => breaches.push("there is no policy".to_owned()),
        Some(tag) if !tag.contains(&expected) => {
            breaches.push(format!("the policy is not {expected}: {tag}"));
        }
        Some(_) => {}
    }
    for (at, tag) in tags.iter().enumerate() {
        let name = tag.split(' ').next().unwrap_or_default();
        let attributes = attributes(tag);
        if name == "script" && !attributes.contains(&"src") {
            breaches.push(format!("an inline script: {tag}"));
        }
        if ["script", "link", "style"].contains(&name) && policy.is_none_or(|policy| at < policy) {
            breaches.push(format!("comes before the policy: {tag}"));
        }
        if ["style", "iframe", "object", "embed", "base"].contains(&name) {
            breaches.push(format!("not in this page: {tag}"));
        }
        let trusting = |name: &&&str| name.starts_with("on") || **name == "style";
        breaches.extend(attributes.iter().filter(trusting).map(|name| format!("{name}: {tag}")));
        if tag.contains("javascript:") {
            breaches.push(format!("a script in an address: {tag}"));
        }
    }
    let scripts = page.split("<script").skip(1).filter_map(|rest| rest.split_once('>'));
    let full = scripts.filter(|(_, rest)| !rest.trim_start().starts_with("</script>"));
    breaches.extend(full.map(|(tag, _)| format!("a script with a body: {tag}")));
    breaches
}

#[test]
fn the_page_has_its_policy_and_no_script_or_style_in_it() {
    let page = read("index.html");
    check_none(&page_breaches(&page));
    let in_head = |markup: &str| page.replace("  </head>", &format!("{markup}\n  </head>"));
    let in_body = |markup: &str| page.replace("  </body>", &format!("{markup}\n  </body>"));
    for planted in [
        page.replace("Content-Security-Policy", "Content-Policy"),
        page.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        page.replace("connect-src 'self'", "connect-src *"),
        page.replace(" form-action 'none';", ""),
        page.replace("trusted-types ahp-maturity-worker", "trusted-types default"),
        page.replace("worker-src blob:", "worker-src 'self' blob:"),
        page.replacen("<head>", "<head><script src=\"early.js\"></script>", 1),
        in_head("<script>alert(1)</script>"),
        in_head("<script src=\"web/other.js\">alert(1)</script>"),
        in_head("<style>p { color: red }</style>"),
        in_body("<p style=\"color: red\">red</p>"),
        in_body("<p\n  class=\"a\"\n  onclick=\"alert(1)\">red</p>"),
        in_body("<a href=\"javascript:alert(1)\">x</a>"),
        in_body("<iframe src=\"other.html\"></iframe>"),
    ] {
        assert_ne!(planted, page, "nothing was planted");
        assert_ne!(page_breaches(&planted), Vec::<String>::new(), "{planted}");
    }
}
