//! A code as bits, most significant first, and the checksum over the first so many of them.

use crc::{CRC_24_OPENPGP, Crc, Digest, NoTable};

const CRC: &Crc<u32, NoTable> = &Crc::<u32, NoTable>::new(&CRC_24_OPENPGP);

/// Bits, most significant first.
#[derive(Default)]
pub(super) struct Bits(Vec<bool>);

impl Bits {
    /// Adds the lowest `width` bits of a number.
    pub(super) fn put(&mut self, value: u32, width: usize) {
        self.0.extend((0..width).rev().map(|at| value >> at & 1 == 1));
    }

    /// All of them.
    pub(super) fn as_slice(&self) -> &[bool] {
        &self.0
    }

    /// The checksum over all of them.
    pub(super) fn checksum(&self) -> u32 {
        Checksums::of(&self.0).over_first(self.0.len())
    }
}

/// The number that at most 32 bits make.
pub(super) fn number(bits: &[bool]) -> u32 {
    bits.iter().fold(0, |number, bit| number << 1 | u32::from(*bit))
}

/// The checksums over longer and longer beginnings of the same bits, each in the time that the
/// added bits take: a code of an unknown pack may end at many places.
pub(super) struct Checksums<'a> {
    left: &'a [bool],
    taken: usize,
    digest: Digest<'static, u32, NoTable>,
}

impl<'a> Checksums<'a> {
    /// Nothing of these bits is taken yet.
    pub(super) fn of(bits: &'a [bool]) -> Self {
        Self { left: bits, taken: 0, digest: CRC.digest() }
    }

    /// The checksum over the first so many, padded with zeros to whole bytes. It must not be
    /// asked for fewer than before.
    pub(super) fn over_first(&mut self, count: usize) -> u32 {
        let mut more = count.saturating_sub(self.taken);
        while more >= 8 {
            let (byte, left) = self.left.split_at_checked(8).unwrap_or_default();
            // By its path: a method of this name is the session's alone.
            Digest::<u32, NoTable>::update(&mut self.digest, &[padded(byte)]);
            (self.left, self.taken, more) = (left, self.taken + 8, more - 8);
        }
        let mut digest = self.digest.clone();
        if more > 0 {
            let rest = padded(self.left.get(..more).unwrap_or_default());
            Digest::<u32, NoTable>::update(&mut digest, &[rest]);
        }
        digest.finalize()
    }
}

/// At most eight bits as a byte, with zeros on the right.
fn padded(bits: &[bool]) -> u8 {
    (0..8).fold(0, |byte, at| byte << 1 | u8::from(bits.get(at) == Some(&true)))
}
