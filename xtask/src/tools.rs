//! Command-line tools at pinned versions, built once into a cache that outlives `target/`.

use crate::shell::put_first_on_path;
use anyhow::{Context, Result};
use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use std::{
    env::{self, consts::EXE_SUFFIX},
    path::PathBuf,
};
use xshell::{Cmd, Shell, cmd};

pub(crate) struct Tool {
    package: &'static str,
    version: String,
    executable: &'static str,
    /// Whether to build with the dependencies that its authors tested.
    locked: bool,
    /// How long the build takes on two cores.
    minutes: u32,
}

/// Trunk 0.22 needs Rust 1.96.
pub(crate) fn trunk() -> Tool {
    Tool {
        package: "trunk",
        version: "0.21.14".into(),
        executable: "trunk",
        locked: true,
        minutes: 8,
    }
}

/// Must have the version of the library in Cargo.lock: the two share an unstable format.
pub(crate) fn wasm_bindgen(sh: &Shell) -> Result<Tool> {
    let lock: toml::Table = sh.read_file("Cargo.lock")?.parse()?;
    let version = lock
        .get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen"))
        .and_then(|package| package.get("version")?.as_str())
        .context("Cargo.lock names no wasm-bindgen")?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        version: version.into(),
        executable: "wasm-bindgen",
        // The lock file that 0.2.130 was published with can fail to build.
        locked: false,
        minutes: 3,
    })
}

pub(crate) fn typos() -> Tool {
    Tool {
        package: "typos-cli",
        version: "1.52.0".into(),
        executable: "typos",
        locked: true,
        minutes: 2,
    }
}

pub(crate) fn cargo_deny() -> Tool {
    Tool {
        package: "cargo-deny",
        version: "0.20.2".into(),
        executable: "cargo-deny",
        locked: true,
        minutes: 3,
    }
}

/// Puts the tool on the path, after building it if this machine does not have that version.
pub(crate) fn install(sh: &Shell, tool: &Tool) -> Result<()> {
    let Tool { package, version, executable, locked, minutes } = tool;
    let cache = cache()?;
    let root = cache.join(format!("{package}-{version}"));
    let folder = root.join("bin");
    if !sh.path_exists(folder.join(format!("{executable}{EXE_SUFFIX}"))) {
        println!("Building {package} {version}, once: about {minutes} minutes on two cores.");
        let build = cache.join("build");
        let locked = locked.then_some("--locked");
        cmd!(
            sh,
            "cargo install {package}@{version} {locked...} --root {root} --target-dir {build}"
        )
        .run()?;
        sh.remove_path(build)?;
    }
    put_first_on_path(sh, &folder)
}

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds Rust's standard library for the browser, as built and as source: a release builds its own.
pub(crate) fn install_wasm_target(sh: &Shell) -> Result<()> {
    let installed = cmd!(sh, "rustup component list --installed")
        .quiet()
        .read()
        .context("Rust has to be installed by rustup: see rustup.rs")?;
    let has = |name: &str| installed.lines().any(|line| line.starts_with(name));
    if !has(&format!("rust-std-{TARGET}")) {
        cmd!(sh, "rustup target add {TARGET}").run()?;
    }
    if !has("rust-src") {
        cmd!(sh, "rustup component add rust-src").run()?;
    }
    Ok(())
}

/// Downloads every crate in Cargo.lock: Trunk and cargo-deny then need no network.
pub(crate) fn fetch_crates(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo fetch --locked").quiet().run()?)
}

/// The same for a release, which needs the crates of the standard library as well. Cargo.lock does
/// not name those.
pub(crate) fn fetch_crates_for_release(sh: &Shell) -> Result<()> {
    fetch_crates(sh)?;
    let fetch = cmd!(sh, "cargo fetch --locked --target {TARGET}").quiet();
    Ok(with_own_standard_library(fetch).run()?)
}

/// Trunk for a release.
pub(crate) fn trunk_release_command(sh: &Shell) -> Cmd<'_> {
    with_own_standard_library(trunk_command(sh))
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            // And sha2 in a loop: written out it is four times as large.
            "-Zunstable-options -Cpanic=immediate-abort --cfg sha2_backend_soft=\"compact\"",
        )
        // Artefacts of its own: the two standard libraries do not mix.
        .env("CARGO_TARGET_DIR", "target/release-for-size")
}

/// Cargo builds the standard library too, for size, with panics that end at once.
///
/// That takes a sixth off the module (docs/adr/0005-own-standard-library.md). The compiler keeps the
/// switch for nightly toolchains; the variable opens it on the pinned stable one.
fn with_own_standard_library(cargo: Cmd<'_>) -> Cmd<'_> {
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
}

pub(crate) fn trunk_command(sh: &Shell) -> Cmd<'_> {
    // Trunk takes NO_COLOR for an option of its own and refuses the usual value, 1.
    cmd!(sh, "trunk").env_remove("NO_COLOR")
}

pub(crate) fn cache() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("AHP_MATURITY_TOOLS") {
        return Ok(folder.into());
    }
    let user =
        choose_native_strategy().context("There is no home folder: set AHP_MATURITY_TOOLS.")?;
    Ok(user.cache_dir().join("ahp-maturity").join("tools"))
}
