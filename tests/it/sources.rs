//! The files of the project, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with its path from the root of the project, with `/` between the parts.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of one file.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder that ends like this, in the order of their paths.
pub(crate) fn below(folder: &str, ending: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    let mut sources: Vec<_> = files
        .iter()
        .filter(|file| file.to_string_lossy().ends_with(ending))
        .map(|file| {
            let path = file.strip_prefix(root()).expect("below the root");
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            let path = parts.join("/");
            Source { text: read(&path), path }
        })
        .collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// The Rust files of the app.
pub(crate) fn app() -> Vec<Source> {
    below("src", ".rs")
}

/// Every text of the project but what tools have made and others have written.
pub(crate) fn everything() -> Vec<Source> {
    const ENDINGS: [&str; 13] = [
        ".css", ".html", ".js", ".json", ".md", ".mjs", ".rs", ".scss", ".svg", ".toml", ".txt",
        ".yml", "/run",
    ];
    const MADE: [&str; 6] =
        [".git/", "dist/", "fuzz/target/", "node_modules/", "styles/build/", "target/"];
    let mut files = Vec::new();
    for entry in fs::read_dir(root()).expect("the root") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if MADE.contains(&format!("{name}/").as_str()) {
            continue;
        }
        if path.is_dir() {
            files.extend(ENDINGS.iter().flat_map(|ending| below(&name, ending)));
        } else if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            files.push(Source { text: read(&name), path: name });
        }
    }
    files.retain(|file| !MADE.iter().any(|made| file.path.starts_with(made)));
    files
}
