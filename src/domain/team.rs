//! Who assesses itself. Everything here is optional.

/// The team that an assessment is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Team {
    /// The team's name.
    pub name: String,
    /// The organisation that it belongs to.
    pub organisation: String,
    /// How much of the organisation the assessment speaks for.
    pub scope: Scope,
    /// Where it works, in its own words.
    pub setting: String,
    /// The professions in it, in the strategy's order.
    pub professions: Vec<Profession>,
}

/// How much of an organisation an assessment speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// One team.
    #[default]
    Team,
    /// A service of several teams.
    Service,
    /// A whole organisation.
    Organisation,
}

impl Scope {
    /// All scopes, smallest first.
    pub const ALL: [Self; 3] = [Self::Team, Self::Service, Self::Organisation];
}

/// The fourteen allied health professions as NHS England counts them
/// (<https://www.england.nhs.uk/ahp/role/>). Other nations and the HCPC count differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profession {
    /// Art therapists.
    ArtTherapists,
    /// Dietitians.
    Dietitians,
    /// Dramatherapists.
    Dramatherapists,
    /// Music therapists.
    MusicTherapists,
    /// Occupational therapists.
    OccupationalTherapists,
    /// Operating department practitioners.
    OperatingDepartmentPractitioners,
    /// Orthoptists.
    Orthoptists,
    /// Osteopaths, the one profession with a regulator of its own.
    Osteopaths,
    /// Paramedics.
    Paramedics,
    /// Physiotherapists.
    Physiotherapists,
    /// Podiatrists.
    Podiatrists,
    /// Prosthetists and orthotists.
    ProsthetistsAndOrthotists,
    /// Radiographers, diagnostic and therapeutic.
    Radiographers,
    /// Speech and language therapists.
    SpeechAndLanguageTherapists,
}

impl Profession {
    /// All fourteen, in alphabetical order.
    pub const ALL: [Self; 14] = [
        Self::ArtTherapists,
        Self::Dietitians,
        Self::Dramatherapists,
        Self::MusicTherapists,
        Self::OccupationalTherapists,
        Self::OperatingDepartmentPractitioners,
        Self::Orthoptists,
        Self::Osteopaths,
        Self::Paramedics,
        Self::Physiotherapists,
        Self::Podiatrists,
        Self::ProsthetistsAndOrthotists,
        Self::Radiographers,
        Self::SpeechAndLanguageTherapists,
    ];
}
