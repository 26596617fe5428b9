//! What files are called.

use crate::domain::Assessment;

/// `ahp-maturity-<team>-<day><part>.<ending>`, with nothing of the team's name but ASCII letters,
/// digits and hyphens.
pub fn file_name(assessment: &Assessment, part: &str, ending: &str) -> String {
    let words = assessment.team.name.split(|c: char| !c.is_ascii_alphanumeric());
    let team: String = words
        .filter(|word| !word.is_empty())
        .flat_map(|word| ["-", word])
        .collect::<String>()
        .to_ascii_lowercase()
        .chars()
        .take(41)
        .collect();
    let day = assessment.updated_at.as_ref().and_then(|at| at.as_str().get(..10));
    let day = day.map(|day| format!("-{day}")).unwrap_or_default();
    format!("ahp-maturity{team}{day}{part}.{ending}")
}
