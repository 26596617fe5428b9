//! The browser tests: Node's test runner over tests/browser, and the rule that none is skipped.

use crate::{chromium, dist::DIST, node, readers};
use anyhow::{Context, Result, ensure};
use std::{fmt, path::PathBuf};
use xshell::{Shell, cmd};

const TESTS: &str = "tests/browser";
/// The results for the machine; the readable ones go to the screen.
const RESULTS: &str = "target/browser.tap";

pub(crate) fn prepare(sh: &Shell) -> Result<()> {
    node::install_packages(sh)?;
    readers::install(sh)?;
    chromium::find_or_install(sh).map(|_| ())
}

pub(crate) fn run(sh: &Shell) -> Result<()> {
    let dist = sh.current_dir().join(DIST);
    ensure!(dist.exists(), "There is no dist folder: run `cargo xtask dist` first.");
    let chromium = chromium::find_or_install(sh)?;
    sh.remove_path(RESULTS)?;
    let tests = tests(sh)?;
    cmd!(sh, "node --test --test-concurrency=2 --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination={RESULTS} {tests...}")
        .env("CHROMIUM", chromium)
        .env("DIST", dist)
        // Trees are compared here, never written.
        .env_remove("UPDATE_TREES")
        .run()?;
    let summary = Summary::read(sh)?;
    ensure!(summary.passed > 0 && summary.skipped == 0, "No test may be skipped: {summary}");
    Ok(())
}

fn tests(sh: &Shell) -> Result<Vec<PathBuf>> {
    let mut files = sh.read_dir(TESTS)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "There are no tests in {TESTS}.");
    Ok(files)
}

/// How many tests of the last run ended in which way.
pub(crate) struct Summary {
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Summary {
    pub(crate) fn read(sh: &Shell) -> Result<Self> {
        Self::parse(&sh.read_file(RESULTS)?)
    }

    fn parse(tap: &str) -> Result<Self> {
        let count = |what: &str| -> Result<u32> {
            let line =
                tap.lines().rev().find_map(|line| line.strip_prefix("# ")?.strip_prefix(what));
            Ok(line.with_context(|| format!("{RESULTS} has no count of {what}"))?.trim().parse()?)
        };
        Ok(Self {
            passed: count("pass ")?,
            failed: count("fail ")? + count("cancelled ")?,
            skipped: count("skipped ")? + count("todo ")?,
        })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, failed, skipped } = self;
        write!(f, "browser: {passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_node_counts_at_the_end() {
        let tap = "TAP version 13\n# pass 9\nok 1 - a\n1..7\n# tests 7\n# suites 0\n# pass 4\n# fail 0\n# cancelled 0\n# skipped 2\n# todo 1\n# duration_ms 80.5\n";
        let summary = Summary::parse(tap).unwrap().to_string();
        assert_eq!(summary, "browser: 4 passed, 0 failed, 3 skipped");
    }
}
