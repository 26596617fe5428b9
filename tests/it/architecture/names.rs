//! Every name that a source file reaches for: in `use`, in paths, in attributes and in the tokens
//! of macros, which the compiler sees only after expansion and a search for text misreads.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, UseTree};

/// A path as it is written, with the number of modules inside the file around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) segments: Vec<String>,
    pub(super) line: usize,
    pub(super) depth: usize,
    /// Whether it stands in a `use`, where a single segment names a crate too.
    pub(super) is_use: bool,
}

/// What a file names, and what it binds to names of its own.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) named: Vec<Named>,
    /// Modules that it declares and names that it imports.
    pub(super) bound: HashSet<String>,
    /// Every identifier, wherever it stands, with its line.
    pub(super) identifiers: Vec<(String, usize)>,
    depth: usize,
}

impl Names {
    pub(super) fn of(source: &str) -> Self {
        let mut names = Self::default();
        names.visit_file(&syn::parse_file(source).expect("Rust"));
        let tokens: TokenStream = source.parse().expect("Rust");
        names.identify(tokens);
        names
    }

    fn identify(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.identify(group.stream()),
                TokenTree::Ident(ident) => {
                    self.identifiers.push((plain(&ident), line(&ident)));
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The lines on which one of these identifiers stands.
    pub(super) fn lines_of(&self, wanted: &[&str]) -> Vec<(String, usize)> {
        let found = self.identifiers.iter().filter(|(name, _)| wanted.contains(&name.as_str()));
        found.cloned().collect()
    }

    fn note(&mut self, segments: Vec<String>, line: usize, is_use: bool) {
        self.named.push(Named { segments, line, depth: self.depth, is_use });
    }

    fn use_tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |ident: &Ident| [before, &[plain(ident)]].concat();
        match tree {
            UseTree::Path(path) => self.use_tree(&with(&path.ident), &path.tree),
            UseTree::Name(name) => self.import(with(&name.ident), &name.ident),
            UseTree::Rename(name) => self.import(with(&name.ident), &name.rename),
            UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.note([before, &["*".to_owned()]].concat(), line, true);
            }
            UseTree::Group(group) => group.items.iter().for_each(|one| self.use_tree(before, one)),
        }
    }

    fn import(&mut self, segments: Vec<String>, bound_as: &Ident) {
        // `use a::{self}` binds `a`.
        let bound = match (plain(bound_as).as_str(), segments.iter().rev().nth(1)) {
            ("self", Some(module)) => module.clone(),
            (name, _) => name.to_owned(),
        };
        // A crate that is imported by its own name would otherwise allow itself.
        if segments.len() > 1 {
            self.bound.insert(bound);
        }
        self.note(segments, line(bound_as), true);
    }

    /// The paths in the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let is_punct = |at: usize, wanted: char| match tokens.get(at) {
            Some(TokenTree::Punct(punct)) => punct.as_char() == wanted,
            _ => false,
        };
        let is_joint = |at: usize| is_punct(at, ':') && is_punct(at + 1, ':');
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let mut segments = vec![plain(first)];
                    let is_member = at > 0 && is_punct(at - 1, '.');
                    let goes_on = at > 1 && is_joint(at - 2);
                    while is_joint(at + 1) {
                        match tokens.get(at + 3) {
                            Some(TokenTree::Ident(next)) => segments.push(plain(next)),
                            _ => break,
                        }
                        at += 3;
                    }
                    if segments.len() > 1 && !is_member && !goes_on {
                        self.note(segments, line(first), false);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }
}

fn plain(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}

fn line(ident: &Ident) -> usize {
    ident.span().start().line
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.use_tree(&[], &item.tree);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.note(vec![plain(&item.ident)], line(&item.ident), true);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.bound.insert(plain(&item.ident));
        self.depth += 1;
        visit::visit_item_mod(self, item);
        self.depth -= 1;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|one| plain(&one.ident)).collect();
        if segments.len() > 1 {
            self.note(segments, line(&path.segments[0].ident), false);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.tokens(mac.tokens.clone());
        visit::visit_macro(self, mac);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        // What these name are lints and tools.
        const TOOLS: [&str; 6] = ["allow", "deny", "expect", "forbid", "rustfmt", "warn"];
        let path = attribute.path();
        if TOOLS.iter().any(|tool| path.segments[0].ident == *tool) {
            return;
        }
        if let syn::Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
        visit::visit_attribute(self, attribute);
    }

    // Who may see an item is not what the item needs.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}
