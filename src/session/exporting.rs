//! What leaves the app as a file, because a person asked for it.

use super::{Effect, FileKind, Kept, Session};
use crate::charts;
use crate::domain::{AssessmentId, Results};
use crate::storage::{write_assessment, write_csv};

/// A chart that can be saved as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// The level of each domain.
    Steps,
    /// The shape of the whole.
    Radar,
    /// Each statement by facet.
    Heat,
}

/// The formats of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Scalable.
    Svg,
    /// Pixels.
    Png,
}

impl Session {
    /// An assessment of one's own with its results; the example is not for taking away.
    fn own(&self, id: &AssessmentId) -> Option<(&Kept, Results)> {
        let kept = self.kept(id).filter(|_| !self.is_example(id))?;
        Some((kept, self.results(&kept.assessment)))
    }

    pub(super) fn export_json(&self, id: &AssessmentId) -> Option<Effect> {
        let (kept, results) = self.own(id)?;
        let text = write_assessment(&kept.assessment, &kept.leftovers, Some(&results));
        Some(Effect::Download { name: file_name(kept, "", "json"), kind: FileKind::Json, text })
    }

    pub(super) fn export_csv(&self, id: &AssessmentId) -> Option<Effect> {
        let (kept, results) = self.own(id)?;
        let text = write_csv(&self.pack, &kept.assessment, &results);
        Some(Effect::Download { name: file_name(kept, "", "csv"), kind: FileKind::Csv, text })
    }

    pub(super) fn export_picture(
        &self,
        id: &AssessmentId,
        chart: Chart,
        picture: Picture,
    ) -> Option<Effect> {
        let kept = self.kept(id)?;
        let results = self.results(&kept.assessment);
        let (drawing, part) = match chart {
            Chart::Steps => (charts::steps_for_picture(&results), "-profile"),
            Chart::Radar => (charts::radar_for_picture(&results), "-shape"),
            Chart::Heat => (charts::heat_for_picture(&results), "-statements"),
        };
        let svg = drawing.to_svg();
        Some(match picture {
            Picture::Svg => Effect::Download {
                name: file_name(kept, part, "svg"),
                kind: FileKind::Svg,
                text: svg,
            },
            Picture::Png => Effect::DownloadPng {
                name: file_name(kept, part, "png"),
                svg,
                size: drawing.pixels(),
            },
        })
    }
}

/// `ahp-maturity-<team>-<day><part>.<ending>`, with nothing of the team's name but ASCII letters,
/// digits and hyphens.
fn file_name(kept: &Kept, part: &str, ending: &str) -> String {
    let assessment = &kept.assessment;
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
