//! `cargo xtask <command>`: every task of the project that needs more than one tool.
#![allow(clippy::print_stdout, reason = "a command-line tool talks on its standard output")]

mod bench;
mod browser;
mod chromium;
mod compress;
mod debian;
mod dist;
mod flags;
mod node;
mod office;
mod order;
mod readers;
mod serve;
mod shell;
mod shorten;
mod sizes;
mod stamp;
mod styles;
mod test;
mod tools;

use anyhow::Result;
use flags::{Xtask, XtaskCmd};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Err(error) = run(&Xtask::from_env_or_exit().subcommand) else { return ExitCode::SUCCESS };
    // The sentences only: anyhow's own report adds a backtrace where RUST_BACKTRACE is set.
    eprintln!("\nError: {error}");
    error.chain().skip(1).for_each(|cause| eprintln!("  because: {cause}"));
    ExitCode::FAILURE
}

fn run(command: &XtaskCmd) -> Result<()> {
    let sh = shell::at_root()?;
    match command {
        XtaskCmd::Serve(flags) => serve::run(&sh, flags),
        XtaskCmd::Dist(_) => dist::run(&sh),
        XtaskCmd::Bench(flags) => bench::run(&sh, flags),
        XtaskCmd::Styles(_) => styles::run(&sh),
        XtaskCmd::Test(flags) => test::run(&sh, &flags.step),
    }
}
