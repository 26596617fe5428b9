//! The words that files use for the domain's choices. A word, once released, keeps its meaning.

use crate::domain::{
    ActionText, Agreement, Control, Evidence, Facet, Form, Group, Help, OperatingLevel, PackStatus,
    Profession, Raters, Role, Scope, Status,
};

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

impl Word for PackStatus {
    const CHOICES: &'static [Self] = &[Self::Draft, Self::Tested];

    fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Tested => "tested",
        }
    }
}

impl Word for OperatingLevel {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::System => "system",
            Self::Individual => "individual",
            Self::Regional => "regional",
        }
    }
}

impl Word for Group {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Principles => "principles",
            Self::Foundations => "foundations",
            Self::Areas => "areas",
        }
    }
}

impl Word for Facet {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Do => "do",
            Self::Learn => "learn",
        }
    }
}

impl Word for Control {
    const CHOICES: &'static [Self] = &[Self::Ours, Self::Shared, Self::Others];

    fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Shared => "shared",
            Self::Others => "others",
        }
    }
}

impl Word for Help {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Service => "service",
            Self::Organisation => "organisation",
            Self::System => "system",
        }
    }
}

impl Word for Status {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }
}

/// The texts of an action are fields of their own.
impl Word for ActionText {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Why => "why",
            Self::Lead => "lead",
            Self::With => "with",
            Self::FirstStep => "firstStep",
            Self::Measure => "measure",
        }
    }
}

impl Word for Role {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::NotGiven => "notGiven",
            Self::SupportWorker => "supportWorker",
            Self::Registered => "registered",
            Self::Leader => "leader",
            Self::LivedExperience => "livedExperience",
            Self::Other => "other",
        }
    }
}

impl Word for Agreement {
    const CHOICES: &'static [Self] = &[Self::Close, Self::Mixed, Self::FarApart];

    fn word(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Mixed => "mixed",
            Self::FarApart => "farApart",
        }
    }
}

/// Written as people say it: a file shows it as it stands.
impl Word for Raters {
    const CHOICES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::FewerThan3 => "fewer than 3",
            Self::From3 => "3 or 4",
            Self::From5 => "5 or more",
            Self::From10 => "10 or more",
            Self::From20 => "20 or more",
            Self::From50 => "50 or more",
        }
    }
}
