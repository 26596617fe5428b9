//! What leaves the app as a file, because a person asked for it.

use super::{Effect, Kept, Session};
use crate::charts::Chart;
use crate::domain::AssessmentId;
use crate::storage::{file_name, write_assessment};

/// A file that the studio makes from an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// Rows for a spreadsheet.
    Csv,
    /// A chart that stays sharp at any size.
    Svg(Chart),
    /// A chart in pixels.
    Png(Chart),
}

impl Product {
    /// The picture that a button of the studio asks for, such as `steps.svg`.
    pub fn of_picture(name: &str) -> Option<Self> {
        let (chart, ending) = name.split_once('.')?;
        let chart = Chart::named(chart)?;
        match ending {
            "svg" => Some(Self::Svg(chart)),
            "png" => Some(Self::Png(chart)),
            _ => None,
        }
    }
}

impl Session {
    /// The assessment as a document, as far as the app itself needs one.
    pub fn document(&self, id: &AssessmentId) -> Option<String> {
        let kept = self.kept(id)?;
        Some(write_assessment(&kept.assessment, &kept.leftovers, None))
    }

    /// The file of an assessment, to be downloaded.
    pub(super) fn export_json(&self, id: &AssessmentId) -> Option<Effect> {
        let name = file_name(&self.own(id)?.assessment, "", "json");
        Some(Effect::Download { name, document: self.document(id)? })
    }

    /// The same, for the person to choose where to save it.
    pub(super) fn export_copy(&self, id: &AssessmentId) -> Option<Effect> {
        let name = file_name(&self.own(id)?.assessment, "", "json");
        Some(Effect::SaveCopy { id: id.clone(), name, document: self.document(id)? })
    }

    /// A record that cannot be read, as it is.
    pub(super) fn export_unreadable(&self, key: &str) -> Option<Effect> {
        let found = self.unreadable.iter().find(|one| one.key == key)?;
        let name = "ahp-maturity-unreadable.txt".to_owned();
        Some(Effect::DownloadText { name, text: found.text.to_string() })
    }

    pub(super) fn export_product(&self, id: &AssessmentId, product: Product) -> Option<Effect> {
        let part = |chart| match chart {
            Chart::Steps => "-profile",
            Chart::Radar => "-shape",
            Chart::Heat => "-statements",
        };
        let (kept, part, ending) = match product {
            Product::Csv => (self.own(id)?, "", "csv"),
            Product::Svg(chart) => (self.kept(id)?, part(chart), "svg"),
            Product::Png(chart) => (self.kept(id)?, part(chart), "png"),
        };
        let name = file_name(&kept.assessment, part, ending);
        Some(Effect::Make { product, name, document: self.document(id)? })
    }

    /// An assessment of one's own; the example is not for taking away, but for its pictures.
    fn own(&self, id: &AssessmentId) -> Option<&Kept> {
        self.kept(id).filter(|_| !self.is_example(id))
    }
}
