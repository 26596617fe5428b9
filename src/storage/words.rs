//! The words that files use for the domain's choices. A word, once released, keeps its meaning.

use crate::domain::{Evidence, Form, Profession, Scope};

/// A choice that is written as one word.
pub(super) trait Word: Copy + 'static {
    /// Every choice.
    const CHOICES: &'static [Self];

    /// Its word.
    fn word(self) -> &'static str;

    /// The choice with a word.
    fn of_word(word: &str) -> Option<Self> {
        Self::CHOICES.iter().copied().find(|choice| choice.word() == word)
    }
}

impl Word for Form {
    const CHOICES: &'static [Self] = &[Self::Full, Self::Quick];

    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Quick => "quick",
        }
    }
}

impl Word for Evidence {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Some => "some",
            Self::Strong => "strong",
        }
    }
}

impl Word for Scope {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Service => "service",
            Self::Organisation => "organisation",
        }
    }
}

impl Word for Profession {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::ArtTherapists => "artTherapists",
            Self::Dietitians => "dietitians",
            Self::Dramatherapists => "dramatherapists",
            Self::MusicTherapists => "musicTherapists",
            Self::OccupationalTherapists => "occupationalTherapists",
            Self::OperatingDepartmentPractitioners => "operatingDepartmentPractitioners",
            Self::Orthoptists => "orthoptists",
            Self::Osteopaths => "osteopaths",
            Self::Paramedics => "paramedics",
            Self::Physiotherapists => "physiotherapists",
            Self::Podiatrists => "podiatrists",
            Self::ProsthetistsAndOrthotists => "prosthetistsAndOrthotists",
            Self::Radiographers => "radiographers",
            Self::SpeechAndLanguageTherapists => "speechAndLanguageTherapists",
        }
    }
}
