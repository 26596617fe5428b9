//! `cargo xtask test`: all that must hold before a change is accepted, cheapest first.

use crate::{browser, dist, office, tools};
use anyhow::{Context, Result};
use std::time::Instant;
use xshell::{Shell, cmd};

struct Step {
    name: &'static str,
    /// Installs what the step needs. All of this comes first, so that it fails early.
    prepare: fn(&Shell) -> Result<()>,
    run: fn(&Shell) -> Result<()>,
    /// What to do when it fails.
    cure: &'static str,
}

const STEPS: [Step; 9] = [
    Step {
        name: "fmt",
        prepare: |_| Ok(()),
        run: |sh| Ok(cmd!(sh, "cargo fmt --all --check").run()?),
        cure: "Run `cargo fmt --all`.",
    },
    Step {
        name: "typos",
        prepare: |sh| tools::install(sh, &tools::typos()),
        run: |sh| Ok(cmd!(sh, "typos").run()?),
        cure: "Correct the spelling, or teach _typos.toml the word.",
    },
    Step {
        name: "core",
        prepare: |_| Ok(()),
        run: |sh| {
            Ok(cmd!(sh, "cargo check --locked --no-default-features --features pdf,xlsx --lib")
                .run()?)
        },
        cure: "The core must compile without a browser: see the invariants in ARCHITECTURE.md.",
    },
    Step {
        name: "clippy",
        prepare: |_| Ok(()),
        run: |sh| {
            Ok(cmd!(sh, "cargo clippy --workspace --all-targets --locked -- -D warnings").run()?)
        },
        cure: "Follow clippy, or allow the lint at that place with a reason.",
    },
    Step {
        name: "clippy-wasm",
        prepare: tools::install_wasm_target,
        run: |sh| {
            let target = "wasm32-unknown-unknown";
            Ok(cmd!(sh, "cargo clippy --package ahp-maturity --lib --bins --target {target} --locked -- -D warnings").run()?)
        },
        cure: "Follow clippy, or allow the lint at that place with a reason.",
    },
    Step {
        name: "deny",
        prepare: |sh| {
            tools::fetch_crates(sh)?;
            tools::install(sh, &tools::cargo_deny())
        },
        run: |sh| {
            Ok(cmd!(sh, "cargo deny --workspace --locked --offline --log-level error check bans licenses sources").run()?)
        },
        cure: "Choose another crate, or change deny.toml with a reason.",
    },
    Step {
        name: "native",
        prepare: office::find_or_install,
        run: |sh| Ok(cmd!(sh, "cargo test --workspace --locked").run()?),
        cure: "The failing test is named above.",
    },
    Step {
        name: "dist",
        prepare: dist::prepare,
        run: dist::build,
        cure: "The build or the size limit failed: see above.",
    },
    Step {
        name: "browser",
        prepare: browser::prepare,
        run: browser::run,
        cure: "The failing test is named above.",
    },
];

/// Runs the named steps, or all, up to the first that fails.
pub(crate) fn run(sh: &Shell, names: &[String]) -> Result<()> {
    let steps = select(names)?;
    for step in &steps {
        (step.prepare)(sh)?;
    }
    for Step { name, run, cure, .. } in &steps {
        println!("\n=== {name} ===");
        #[allow(clippy::disallowed_methods, reason = "xtask runs where there is a clock")]
        let start = Instant::now();
        run(sh).with_context(|| format!("The step `{name}` failed. {cure}"))?;
        println!("=== {name}: {:.1?} ===", start.elapsed());
    }
    println!(
        "\nAll steps passed: {}.",
        steps.iter().map(|step| step.name).collect::<Vec<_>>().join(", ")
    );
    if steps.iter().any(|step| step.name == "browser") {
        println!("{}", browser::Summary::read(sh)?);
    }
    Ok(())
}

fn select(names: &[String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let find = |name: &String| {
        let step = STEPS.iter().find(|step| step.name == name);
        step.with_context(|| format!("There is no step `{name}`: see `cargo xtask --help`."))
    };
    names.iter().map(find).collect()
}
