//! Every class of ours on a page has a style and every style a class, each component's in the file
//! of its name.

use std::collections::{BTreeMap, BTreeSet};

use crate::check_none;
use crate::sources::{below, read};

/// The classes of ours in a stylesheet; one that is put together ends in `{`.
fn styled(text: &str) -> BTreeSet<String> {
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code = code.collect::<Vec<_>>().join("\n");
    let starts = code.split('.').skip(1).filter(|rest| rest.starts_with("ms-"));
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let class = |rest: &str| {
        let (class, after) = rest.split_at(rest.find(|c| !is_part(c)).unwrap_or(rest.len()));
        format!("{class}{}", if after.starts_with("#{") { "{" } else { "" })
    };
    starts.map(class).collect()
}

/// The classes of ours in a Rust file; one that is put together ends in `{`.
fn named(text: &str) -> BTreeSet<String> {
    let mut texts = Vec::new();
    literals(text.parse().expect("Rust"), &mut texts);
    texts.iter().flat_map(|text| classes_in(text)).collect()
}

fn literals(tokens: proc_macro2::TokenStream, texts: &mut Vec<String>) {
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Group(group) => literals(group.stream(), texts),
            proc_macro2::TokenTree::Literal(literal) => {
                texts.extend(
                    syn::parse_str::<syn::LitStr>(&literal.to_string()).map(|it| it.value()),
                );
            }
            proc_macro2::TokenTree::Ident(_) | proc_macro2::TokenTree::Punct(_) => {}
        }
    }
}

/// A text is a list of classes, or markup with class attributes.
fn classes_in(text: &str) -> Vec<String> {
    let lists: Vec<_> = if text.contains("=\"") {
        text.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    } else {
        vec![text]
    };
    let classes = lists.iter().flat_map(|list| list.split_whitespace());
    classes
        .filter(|class| class.starts_with("ms-"))
        .map(|class| class.find('{').map_or(class, |at| &class[..=at]).to_owned())
        .collect()
}

/// Whether two may be the same class, as far as can be told of those that are put together.
fn is_same(one: &str, other: &str) -> bool {
    match (one.strip_suffix('{'), other.strip_suffix('{')) {
        (None, None) => one == other,
        (Some(start), None) => other.starts_with(start),
        (None, Some(start)) => one.starts_with(start),
        (Some(one), Some(other)) => one.starts_with(other) || other.starts_with(one),
    }
}

fn class_breaches(named: &BTreeSet<String>, styled: &BTreeSet<String>) -> Vec<String> {
    // A block may be no more than the name of its elements.
    let is_block = |class: &str| styled.iter().any(|one| one.starts_with(&format!("{class}__")));
    let unstyled = named.iter().filter(|class| !styled.iter().any(|one| is_same(class, one)));
    let unstyled = unstyled.filter(|class| !is_block(class));
    let unused = styled.iter().filter(|class| !named.iter().any(|one| is_same(one, class)));
    let unstyled = unstyled.map(|class| format!("no stylesheet knows {class}"));
    unstyled.chain(unused.map(|class| format!("nothing on a page has {class}"))).collect()
}

#[test]
fn every_class_of_ours_has_a_style_and_every_style_is_used() {
    let views = [
        "src/views",
        "src/studio",
        "src/tree",
        "src/applet",
        "src/workshop",
        "src/answering",
        "src/charts",
    ]
    .map(|folder| below(folder, ".rs"))
    .concat();
    let views: BTreeSet<_> = views.iter().flat_map(|file| named(&file.text)).collect();
    let sheets = below("styles", ".scss");
    let sheets: BTreeSet<_> = sheets.iter().flat_map(|file| styled(&file.text)).collect();
    assert!(sheets.len() > 20, "the classes are found");
    check_none(&class_breaches(&views, &sheets));

    let sheet =
        styled(".ms-a { } // .ms-z\n.ms-a--b:hover, p.ms-c__#{$n} { color: var(--ms-ink) }");
    assert_eq!(sheet.iter().collect::<Vec<_>>(), ["ms-a", "ms-a--b", "ms-c__{"]);
    let view = named(
        "fn f() { html! { <p class=\"other ms-a\" id={x}>{ format!(\"ms-c__{}\", n) }</p> } }
         const SVG: &str = \"<g class=\\\"ms-a--b\\\" id=\\\"ms-id\\\">\";",
    );
    assert_eq!(view.iter().collect::<Vec<_>>(), ["ms-a", "ms-a--b", "ms-c__{"]);
    assert_eq!(class_breaches(&view, &sheet), Vec::<String>::new());
    assert_eq!(class_breaches(&named("const X: &str = \"ms-d\";"), &BTreeSet::new()).len(), 1);
    assert_eq!(class_breaches(&BTreeSet::new(), &styled(".ms-d {}")).len(), 1);
}

fn component_breaches(
    components: &BTreeMap<String, BTreeSet<String>>,
    sheets: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<String> {
    let mut breaches = Vec::new();
    for (name, classes) in components.iter().filter(|(name, _)| !sheets.contains_key(*name)) {
        // A component that only puts others' blocks together needs no stylesheet.
        let is_others = |class: &String| sheets.values().flatten().any(|one| is_same(class, one));
        for class in classes.iter().filter(|class| !is_others(class)) {
            breaches.push(format!("{name} has {class} and no styles/components/_{name}.scss"));
        }
    }
    for name in sheets.keys().filter(|name| !components.contains_key(*name)) {
        breaches.push(format!("styles/components/_{name}.scss belongs to no component"));
    }
    breaches
}

#[test]
fn every_component_has_a_stylesheet_of_its_own_name() {
    let by_name = |folder: &str, ending: &str, classes: fn(&str) -> BTreeSet<String>| {
        let files = below(folder, ending);
        let named = files.iter().map(|file| {
            let name = file.path.trim_start_matches(folder).trim_start_matches(['/', '_']);
            (name.trim_end_matches(ending).to_owned(), classes(&file.text))
        });
        named.filter(|(name, _)| name != "mod").collect::<BTreeMap<_, _>>()
    };
    let mut components = by_name("src/views/components", ".rs", named);
    let mut shown_by_studio = by_name("src/studio/parts", ".rs", named);
    shown_by_studio.extend(by_name("src/tree", ".rs", named));
    components.extend(shown_by_studio.clone());
    let sheets = by_name("styles/components", ".scss", styled);
    check_none(&component_breaches(&components, &sheets));
    for name in sheets.keys() {
        let of_studio = shown_by_studio.contains_key(name);
        let sheet = if of_studio { "styles/studio.scss" } else { "styles/main.scss" };
        let line = format!("@use \"components/{name}\";");
        assert!(read(sheet).contains(&line), "{sheet} has no {line}");
    }

    let classes = |name: &str, classes: &[&str]| {
        let classes: BTreeSet<_> = classes.iter().map(ToString::to_string).collect();
        BTreeMap::from([(name.to_owned(), classes)])
    };
    let check = |component: &[&str], sheet: (&str, &[&str]), breaches: usize| {
        let component = classes("card", component);
        let found = component_breaches(&component, &classes(sheet.0, sheet.1));
        assert_eq!(found.len(), breaches, "{found:?}");
    };
    check(&["ms-card"], ("card", &["ms-card"]), 0);
    check(&[], ("card", &["ms-card"]), 0);
    check(&["ms-card"], ("other", &["ms-other"]), 2);
    check(&["ms-other"], ("other", &["ms-other"]), 1);
}
