//! A short text that says whether two reports rest on the same answers.

use sha2::{Digest, Sha256};

use super::assessment_writer::answer_fields;
use super::wire::Fields;
use crate::domain::Assessment;

/// The first 64 bits of SHA-256 over the questionnaire and the answers as they stand in a file, in
/// groups of four hexadecimal digits.
pub fn fingerprint(assessment: &Assessment) -> String {
    let mut answers = Fields::default();
    for (id, answer) in &assessment.answers {
        answers.put(id.as_str(), answer_fields(answer, Fields::default()));
    }
    let digest = Sha256::digest(format!("{}\n{}", assessment.pack, answers.text()));
    let (pairs, _) = digest.as_chunks::<2>();
    let group = |pair: &[u8; 2]| format!("{:04x}", u16::from_be_bytes(*pair));
    pairs.iter().take(4).map(group).collect::<Vec<_>>().join(" ")
}
