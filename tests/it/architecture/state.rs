//! Invariants 3, 4 and 5: one way to change state, nothing stored is deleted, nothing is kept that
//! could be computed.

use syn::visit::{self, Visit};
use syn::{ExprMethodCall, ExprStruct, ItemEnum, ItemStruct, TypeReference};

use super::layer;
use super::names::Names;
use crate::check_none;
use crate::sources::app;

/// What the syntax of a file says about state.
#[derive(Default)]
struct State {
    calls: Vec<String>,
    mutable: Vec<String>,
    built: Vec<String>,
    fields: Vec<(String, String)>,
    variants: Vec<(String, String)>,
    statics: Vec<String>,
}

impl State {
    fn of(source: &str) -> Self {
        let mut state = Self::default();
        state.visit_file(&syn::parse_file(source).expect("Rust"));
        state
    }
}

impl<'ast> Visit<'ast> for State {
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.calls.push(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_type_reference(&mut self, reference: &'ast TypeReference) {
        if reference.mutability.is_some() {
            self.mutable.extend(last_name(&reference.elem));
        }
        visit::visit_type_reference(self, reference);
    }

    fn visit_expr_struct(&mut self, built: &'ast ExprStruct) {
        self.built.extend(built.path.segments.last().map(|last| last.ident.to_string()));
        visit::visit_expr_struct(self, built);
    }

    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        for field in &item.fields {
            let mut types = TypeNames::default();
            types.visit_type(&field.ty);
            self.fields.extend(types.0.into_iter().map(|name| (item.ident.to_string(), name)));
        }
        visit::visit_item_struct(self, item);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.statics.push(item.ident.to_string());
        visit::visit_item_static(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        for variant in &item.variants {
            let mut types = TypeNames::default();
            types.visit_variant(variant);
            self.fields.extend(types.0.into_iter().map(|name| (item.ident.to_string(), name)));
            self.variants.push((item.ident.to_string(), variant.ident.to_string()));
        }
        visit::visit_item_enum(self, item);
    }
}

#[derive(Default)]
struct TypeNames(Vec<String>);

impl<'ast> Visit<'ast> for TypeNames {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        self.0.push(segment.ident.to_string());
        visit::visit_path_segment(self, segment);
    }
}

fn last_name(of: &syn::Type) -> Option<String> {
    let syn::Type::Path(path) = of else { return None };
    path.path.segments.last().map(|last| last.ident.to_string())
}

fn everywhere(check: fn(&str, &str) -> Vec<String>) -> Vec<String> {
    app().iter().flat_map(|file| check(&file.path, &file.text)).collect()
}

/// What the build wrote, read once: the same on every call, so no state.
const READ_ONCE: &str = "src/storage/builtin.rs";

// Invariant 3: only `Session::update` changes state; only the shell turns an effect into a call.

fn change_breaches(file: &str, source: &str) -> Vec<String> {
    let (names, state) = (Names::of(source), State::of(source));
    let mut breaches = Vec::new();
    // The small apps have a joint of their own, with nothing below it that could hold the app.
    let is_joint = file == "src/hosting/mod.rs";
    let layer = if is_joint { "shell" } else { layer(file) };
    if layer != "session" {
        let mutable = state.mutable.iter().filter(|name| *name == "Session" || *name == "Kept");
        breaches.extend(mutable.map(|name| format!("{file}: takes &mut {name}")));
    }
    if !["session", "shell"].contains(&layer) {
        let effects = names.lines_of(&["Effect"]);
        breaches.extend(effects.iter().map(|(_, line)| format!("{file}:{line}: names Effect")));
        let updates = state.calls.iter().filter(|call| *call == "update");
        breaches.extend(updates.map(|_| format!("{file}: calls update")));
        let hands = names.lines_of(&["make_mut"]);
        breaches.extend(hands.iter().map(|(_, line)| format!("{file}:{line}: make_mut")));
    }
    if layer != "browser" && file != READ_ONCE {
        breaches.extend(state.statics.iter().map(|name| format!("{file}: static {name}")));
        let hidden = names.named.iter().filter(|named| {
            let [first, second, rest @ ..] = named.segments.as_slice() else { return false };
            // The shell holds handles of the outside world, such as the database once it is open.
            let is_handle = layer == "shell" && rest == ["OnceCell"] || is_joint;
            ["std", "core"].contains(&first.as_str())
                && ["cell", "sync"].contains(&second.as_str())
                && !is_handle
        });
        breaches.extend(hidden.map(|named| format!("{file}:{}: hidden state", named.line)));
    }
    if layer == "shell" && !is_joint {
        let reached = names.lines_of(&["make_mut"]).len();
        let updates = state.calls.iter().filter(|call| *call == "update").count();
        if reached != updates {
            breaches.push(format!("{file}: reaches into the session without update"));
        }
    }
    breaches
}

#[test]
fn only_update_changes_the_session_and_only_the_shell_runs_effects() {
    check_none(&everywhere(change_breaches));
    let updates = app()
        .iter()
        .filter(|file| layer(&file.path) == "shell")
        .map(|file| State::of(&file.text).calls.iter().filter(|call| *call == "update").count())
        .sum::<usize>();
    assert_eq!(updates, 1, "the shell hands facts to the session in one place");
}

#[test]
fn other_ways_to_change_the_session_are_seen() {
    for (file, source) in [
        ("src/views/app.rs", "fn f(session: &mut Session) {}"),
        ("src/shell/mod.rs", "fn f(session: &mut crate::session::Session) {}"),
        ("src/shell/mod.rs", "fn f(kept: &mut Kept) {}"),
        ("src/views/app.rs", "use crate::session::Effect;"),
        ("src/views/app.rs", "fn f() { html! { <p>{ g(Effect::ReadStorage) }</p> } }"),
        ("src/browser/files.rs", "fn f(effect: crate::session::Effect) {}"),
        ("src/views/app.rs", "fn f() { session.clone().update(event); }"),
        ("src/views/app.rs", "fn f() { Rc::make_mut(&mut session).route = route; }"),
        ("src/views/app.rs", "use std::{cell::RefCell, rc::Rc};"),
        ("src/charts/svg.rs", "fn f(seen: &std::sync::Mutex<u8>) {}"),
        ("src/shell/mod.rs", "use std::cell::RefCell;"),
        ("src/views/app.rs", "static DRAFT: u8 = 1;"),
        ("src/shell/mod.rs", "fn f() { Rc::make_mut(&mut self.session).route = route; }"),
        ("src/session/mod.rs", "pub struct Session { cache: std::cell::RefCell<String> }"),
    ] {
        assert_ne!(change_breaches(file, source), Vec::<String>::new(), "{source}");
    }
    let allowed = "fn f() { Rc::make_mut(&mut self.session).update(event); }";
    assert_eq!(change_breaches("src/shell/mod.rs", allowed), Vec::<String>::new());
}

// Invariant 4: what is stored is deleted because a person asked for it and for no other reason, so
// there is one file that can and two orders that do. That records which cannot be read are never
// written over, and that a failed write stays failed, is shown by the journeys.

fn deletion_breaches(file: &str, source: &str) -> Vec<String> {
    const DELETIONS: [&str; 9] = [
        "clear",
        "delete",
        "delete_by_name",
        "delete_database",
        "delete_index",
        "delete_object_store",
        "local_storage",
        "remove_item",
        "session_storage",
    ];
    const IN_ONE_FILE: [&str; 2] = ["clear", "delete"];
    const ORDERS: [&str; 2] = ["DeleteAssessment", "DeleteEverything"];
    let mut breaches = Vec::new();
    if layer(file) == "browser" {
        let allowed: &[&str] = if file == "src/browser/database.rs" { &IN_ONE_FILE } else { &[] };
        let found = Names::of(source).lines_of(&DELETIONS).into_iter();
        let found = found.filter(|(name, _)| !allowed.contains(&name.as_str()));
        breaches.extend(found.map(|(name, line)| format!("{file}:{line}: {name}")));
    }
    let orders = State::of(source).variants.into_iter().filter(|(item, name)| {
        let deletes = ["Clear", "Delete", "Remove"].iter().any(|verb| name.contains(verb));
        item == "Effect" && deletes && !ORDERS.contains(&name.as_str())
    });
    breaches.extend(orders.map(|(_, name)| format!("{file}: Effect::{name}")));
    if !["session", "shell"].contains(&layer(file)) || file == "src/session/kept.rs" {
        let given = Names::of(source).lines_of(&ORDERS);
        breaches.extend(given.iter().map(|(name, line)| format!("{file}:{line}: {name}")));
    }
    breaches
}

#[test]
fn what_is_stored_is_deleted_in_one_place_and_by_two_orders() {
    check_none(&everywhere(deletion_breaches));
    for (file, source) in [
        ("src/browser/files.rs", "async fn f() { store.delete(key).await }"),
        ("src/browser/claims.rs", "async fn f() { store.clear()?.await }"),
        ("src/browser/database.rs", "fn f() { Database::delete_by_name(NAME) }"),
        ("src/browser/database.rs", "fn f() { database.delete_object_store(STORE) }"),
        ("src/browser/page.rs", "fn f() { window.local_storage() }"),
        ("src/session/effect.rs", "pub enum Effect { ReadStorage, DeleteRecord(AssessmentId) }"),
        ("src/session/kept.rs", "fn f() { vec![Effect::DeleteAssessment(id)] }"),
    ] {
        assert_eq!(deletion_breaches(file, source).len(), 1, "{source}");
    }
}

// Invariant 5: no state is kept that could be computed, and only the domain computes it.

/// Types that follow from an assessment and its pack.
const COMPUTED: [&str; 9] = [
    "Coverage",
    "DomainResult",
    "Drawing",
    "Figure",
    "Outcome",
    "Results",
    "Score",
    "Scored",
    "StatementResult",
];

fn computed_breaches(file: &str, source: &str) -> Vec<String> {
    let (names, state) = (Names::of(source), State::of(source));
    let mut breaches = Vec::new();
    if ["session", "shell", "storage", "applet", "answering", "workshop"].contains(&layer(file)) {
        let kept = state.fields.iter().filter(|(_, name)| COMPUTED.contains(&name.as_str()));
        breaches.extend(kept.map(|(item, name)| format!("{file}: {item} keeps {name}")));
    }
    if layer(file) != "domain" {
        let built = state.built.iter().filter(|name| COMPUTED[..2].contains(&name.as_str()));
        breaches.extend(built.map(|name| format!("{file}: makes {name} up")));
        let scoring = names.named.iter().filter(|named| {
            let name = named.segments.last().map(String::as_str);
            let of_domain = named.segments.iter().any(|segment| segment == "domain");
            // The help shows what the engine makes of three answers.
            let explains = file == "src/studio/pages/help.rs";
            of_domain && !explains && matches!(name, Some("score" | "summarise"))
        });
        breaches.extend(scoring.map(|named| format!("{file}:{}: scores", named.line)));
    }
    if !["domain", "report", "session", "studio", "workshop"].contains(&layer(file))
        && !file.starts_with("src/views/pages/")
    {
        let computed = names
            .named
            .iter()
            .filter(|named| named.segments.ends_with(&["Results".to_owned(), "of".to_owned()]));
        breaches.extend(computed.map(|named| format!("{file}:{}: computes results", named.line)));
    }
    breaches
}

#[test]
fn only_the_domain_scores_and_nobody_keeps_what_it_says() {
    check_none(&everywhere(computed_breaches));
}

#[test]
fn scores_that_are_kept_or_made_elsewhere_are_seen() {
    for (file, source) in [
        ("src/session/mod.rs", "pub struct Session { results: Results }"),
        ("src/session/kept.rs", "struct Kept { results: Option<Rc<domain::Results>> }"),
        ("src/session/mod.rs", "pub struct Session { charts: Vec<(Chart, Drawing)> }"),
        ("src/session/mod.rs", "enum Phase { Done { overall: Outcome<Level> } }"),
        ("src/shell/mod.rs", "pub struct Shell { score: Score }"),
        ("src/views/app.rs", "use crate::domain::{Level, score};"),
        ("src/views/app.rs", "fn f() { html! { <p>{ crate::domain::summarise(parts) }</p> } }"),
        ("src/charts/step_chart.rs", "fn f() { domain::score(ratings) }"),
        ("src/views/app.rs", "fn f() { Coverage { answered: 1, ..Coverage::default() } }"),
        (
            "src/views/components/header.rs",
            "fn f() { html! { <p>{ Results::of(&pack, &assessment) }</p> } }",
        ),
        ("src/wording/findings.rs", "fn f() { crate::domain::Results::of(pack, assessment) }"),
    ] {
        assert_ne!(computed_breaches(file, source), Vec::<String>::new(), "{source}");
    }
    let asked = "fn f(session: &Session) { session.results(assessment).domains[0].score }";
    assert_eq!(computed_breaches("src/views/app.rs", asked), Vec::<String>::new());
}
