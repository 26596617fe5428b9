//! In the place of the crate of this name: what `zip` names of it, without the compressor.
//!
//! `rust_xlsxwriter` asks `zip` for a feature that brings it in and never chooses it, and no feature
//! of either leaves it out. In the module that writes workbooks it was one part in 25
//! (docs/adr/0018-excel-in-a-worker.md). Who chooses it after all is told that it is not there.

use std::io::{Error, ErrorKind, Result, Write};
use std::marker::PhantomData;
use std::num::NonZeroU64;

/// How hard the crate tries.
#[derive(Debug)]
pub struct Options {
    /// How many times over.
    pub iteration_count: NonZeroU64,
    /// `zip` takes the rest from the default.
    pub others: (),
}

impl Default for Options {
    fn default() -> Self {
        Self { iteration_count: NonZeroU64::MIN, others: () }
    }
}

/// How the crate divides what it compresses.
#[derive(Debug, Default)]
pub struct BlockType;

/// Compresses nothing.
#[derive(Debug)]
pub struct DeflateEncoder<W>(PhantomData<W>);

impl<W: Write> DeflateEncoder<W> {
    /// Takes what the crate takes.
    pub fn new(_: Options, _: BlockType, _: W) -> Self {
        Self(PhantomData)
    }

    /// # Errors
    /// Always: it is not there.
    pub fn finish(self) -> Result<W> {
        Err(absent())
    }
}

impl<W: Write> Write for DeflateEncoder<W> {
    fn write(&mut self, _: &[u8]) -> Result<usize> {
        Err(absent())
    }

    fn flush(&mut self) -> Result<()> {
        Err(absent())
    }
}

fn absent() -> Error {
    Error::new(ErrorKind::Unsupported, "zopfli is left out of this build")
}
