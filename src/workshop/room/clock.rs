//! How long a step of the workshop has gone on. It ends nothing by itself.

/// A clock that is started and stopped by hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Clock {
    /// Which step.
    pub(super) step: usize,
    /// For how many seconds it has gone on.
    pub(super) passed: u32,
    /// Whether the seconds count.
    pub(super) runs: bool,
}

impl Clock {
    /// A clock that stands at the beginning of a step.
    pub(super) fn at(step: usize) -> Self {
        Self { step, ..Self::default() }
    }

    /// Goes to a step, from its beginning.
    pub(super) fn go_to(&mut self, step: usize) {
        *self = Self { step, passed: 0, runs: self.runs };
    }

    pub(super) fn pass(&mut self, seconds: u32) {
        if self.runs {
            self.passed = self.passed.saturating_add(seconds);
        }
    }

    /// `12:40 left`, or `2:10 over`.
    pub(super) fn words(&self, minutes: u32) -> String {
        let whole = minutes.saturating_mul(60);
        let (seconds, which) = match whole.checked_sub(self.passed) {
            Some(left) => (left, "left"),
            None => (self.passed - whole, "over"),
        };
        format!("{}:{:02} {which}", seconds / 60, seconds % 60)
    }
}
