//! Rules of the house that no compiler knows, each with a breach that the check sees.

use std::collections::BTreeSet;

use crate::check_none;
use crate::sources::{Source, below, everything, read};

fn rust() -> Vec<Source> {
    ["src", "build", "xtask/src", "tests"].iter().flat_map(|folder| below(folder, ".rs")).collect()
}

/// What is said here in pieces, so that this file keeps the rules that it checks.
fn word(pieces: &[&str]) -> String {
    pieces.concat()
}

// Rust files.

fn rust_breaches(file: &str, text: &str) -> Vec<String> {
    const LONGEST: usize = 350;
    let mut breaches = Vec::new();
    if !text.starts_with("//! ") {
        breaches.push(format!("{file} does not start with what it is for"));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        breaches.push(format!("{file} has {lines} lines: split it"));
    }
    let is_test = file.starts_with("tests/");
    for (at, line) in (1..).zip(text.lines()) {
        let banned = [word(&["db", "g!("]), word(&["to", "do!("]), word(&["unimple", "mented!("])];
        let skipped =
            [word(&["#[i", "gnore"]), word(&["should_", "panic"]), word(&["thread::", "sleep"])];
        let found = banned.iter().chain(skipped.iter().filter(|_| is_test));
        // In a text it is what a test looks for.
        let code = line.split('"').step_by(2).collect::<String>();
        for word in found.filter(|word| code.contains(word.as_str())) {
            breaches.push(format!("{file}:{at}: {word}"));
        }
    }
    breaches
}

#[test]
fn every_rust_file_says_what_it_is_for_and_is_short() {
    let files = rust();
    assert!(files.len() > 50, "the files are found");
    let found: Vec<_> =
        files.iter().flat_map(|file| rust_breaches(&file.path, &file.text)).collect();
    check_none(&found);
    let good = "//! A level.\n\nfn f() {}\n";
    assert_eq!(rust_breaches("src/domain/level.rs", good), Vec::<String>::new());
    let long = format!("{good}{}", "fn f() {}\n".repeat(350));
    let planted = [
        "fn f() {}\n".to_owned(),
        "// A level.\n".to_owned(),
        long,
        format!("{good}    {}x);\n", word(&["db", "g!("])),
        format!("{good}    {});\n", word(&["to", "do!("])),
    ];
    for text in planted {
        assert_eq!(rust_breaches("src/domain/level.rs", &text).len(), 1, "{text}");
    }
    for skipped in [word(&["#[i", "gnore]"]), word(&["#[should_", "panic]"])] {
        assert_eq!(rust_breaches("tests/it/csv.rs", &format!("{good}{skipped}\n")).len(), 1);
    }
}

// Every text.

fn text_breaches(file: &str, text: &str) -> Vec<String> {
    let banned = [
        word(&["FIX", "ME"]),
        word(&["TO", "DO"]),
        word(&["X", "XX"]),
        // Where the project happened to stand on the machine that made it.
        word(&["/ro", "ot/"]),
        word(&["/wo", "rk/"]),
    ];
    let mut breaches = Vec::new();
    for (at, line) in (1..).zip(text.lines()) {
        for word in banned.iter().filter(|word| line.contains(word.as_str())) {
            breaches.push(format!("{file}:{at}: {word}"));
        }
    }
    breaches
}

#[test]
fn nothing_is_left_to_do_and_no_path_of_one_machine_stands_in_a_file() {
    let found: Vec<_> =
        everything().iter().flat_map(|file| text_breaches(&file.path, &file.text)).collect();
    check_none(&found);
    for planted in [
        word(&["// FIX", "ME: later"]),
        word(&["<!-- TO", "DO -->"]),
        word(&["path = \"/wo", "rk/main\""]),
    ] {
        assert_eq!(text_breaches("Trunk.toml", &planted).len(), 1, "{planted}");
    }
}

/// Files that others name must be there.
fn reference_breaches(file: &str, text: &str, files: &BTreeSet<String>) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    let mut breaches = Vec::new();
    for (at, line) in (1..).zip(text.lines()) {
        for name in line.split(|c: char| !is_part(c)) {
            let name = name.trim_end_matches('.');
            let ending = name.rsplit('.').next().unwrap_or_default();
            let is_document = name.starts_with("docs/") && ["json", "md"].contains(&ending);
            if is_document && !files.contains(name) {
                breaches.push(format!("{file}:{at}: there is no {name}"));
            }
        }
    }
    breaches
}

#[test]
fn every_document_that_is_named_is_there() {
    let all = everything();
    let files: BTreeSet<_> = all.iter().map(|file| file.path.clone()).collect();
    let found: Vec<_> =
        all.iter().flat_map(|file| reference_breaches(&file.path, &file.text, &files)).collect();
    check_none(&found);
    let planted = format!("// `docs/{}.md` says why.", "file-format-2");
    assert_eq!(reference_breaches("src/lib.rs", &planted, &files).len(), 1);
    let good = "// `docs/file-format.md` says why.";
    assert_eq!(reference_breaches("src/lib.rs", good, &files), Vec::<String>::new());
}

fn has_status(record: &str) -> bool {
    record.lines().take(8).any(|line| line.starts_with("Status: ") && line.len() > "Status: ".len())
}

#[test]
fn every_decision_record_has_a_status() {
    let records = below("docs/adr", ".md");
    assert!(!records.is_empty(), "there are decision records");
    for record in records {
        assert!(has_status(&record.text), "{} has no line \"Status: …\"", record.path);
    }
    assert!(has_status("# 1. A decision\n\nStatus: accepted\n"));
    assert!(!has_status("# 1. A decision\n\nStatus: \n\nIt has no status.\n"));
}

// Versions.

/// Tools have one version each, and the same one wherever it stands.
fn version_breaches(
    package: &str,
    package_lock: &str,
    cargo_lock: &str,
    xtask: &str,
) -> Vec<String> {
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let (package, package_lock) = (json(package), json(package_lock));
    let mut breaches = Vec::new();
    for (name, version) in package["devDependencies"].as_object().expect("dependencies") {
        let version = version.as_str().unwrap_or_default();
        if !version.starts_with(|c: char| c.is_ascii_digit()) {
            breaches.push(format!("package.json: {name} {version} is not one version"));
        }
        let locked = &package_lock["packages"][format!("node_modules/{name}")]["version"];
        if locked != version {
            breaches.push(format!("package-lock.json has {name} {locked}, not {version}"));
        }
    }
    let wasm_bindgen: Vec<_> = cargo_lock
        .split("[[package]]")
        .filter(|package| package.contains("\nname = \"wasm-bindgen\"\n"))
        .filter_map(|package| package.split("version = \"").nth(1)?.split('"').next())
        .collect();
    match wasm_bindgen.as_slice() {
        [version] if xtask.contains(&format!("\"{version}\"")) => {
            breaches.push("xtask repeats a version that Cargo.lock has".to_owned());
        }
        [_] => {}
        versions => breaches.push(format!("Cargo.lock has wasm-bindgen {versions:?}")),
    }
    breaches
}

#[test]
fn every_tool_has_one_version() {
    let [package, package_lock, cargo_lock, xtask] =
        ["package.json", "package-lock.json", "Cargo.lock", "xtask/src/tools.rs"].map(read);
    check_none(&version_breaches(&package, &package_lock, &cargo_lock, &xtask));
    let loose = package.replacen("\": \"4.", "\": \"^4.", 1);
    assert_ne!(loose, package, "nothing was planted");
    assert!(!version_breaches(&loose, &package_lock, &cargo_lock, &xtask).is_empty());
    let twice =
        format!("{cargo_lock}\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.1.0\"\n");
    assert_eq!(version_breaches(&package, &package_lock, &twice, &xtask).len(), 1);

    let manifest = read("Cargo.toml");
    let toolchain = read("rust-toolchain.toml");
    let quoted = |text: &str, key: &str| {
        let (_, rest) = text.split_once(&format!("\n{key} = \"")).expect("the key");
        rest.split('"').next().expect("a value").to_owned()
    };
    let (least, used) = (quoted(&manifest, "rust-version"), quoted(&toolchain, "channel"));
    assert!(used.starts_with(&least), "built with Rust {used}, promised for {least}");
}
