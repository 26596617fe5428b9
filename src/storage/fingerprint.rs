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
    let groups = digest.chunks_exact(2).take(4);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    groups.map(hex).collect::<Vec<_>>().join(" ")
}
