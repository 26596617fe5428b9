//! The names of things, as people read them.

use crate::domain::{
    ActionText, Asked, Date, Evidence, Facet, Form, Group, Help, Level, OperatingLevel, Outcome,
    Profession, Rating, Role, Scope, Score, Status, Target, Timestamp,
};

/// `Building`.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::NotYet => "Not yet",
        Level::Starting => "Starting",
        Level::Building => "Building",
        Level::Embedded => "Embedded",
        Level::Leading => "Leading",
    }
}

/// `3 Building`.
pub fn level_label(level: Level) -> String {
    format!("{} {}", level.number(), level_name(level))
}

/// `3 Building`, or why there is no level.
pub fn level_outcome(outcome: Outcome<Level>) -> String {
    match outcome {
        Outcome::Level(level) => level_label(level),
        Outcome::NotEnough => "Not enough answered".to_owned(),
        Outcome::NotApplicable => "Not applicable".to_owned(),
    }
}

/// `4 Embedded by 1 March 2027`.
pub fn target_label(Target { level, by }: Target) -> String {
    let by = by.map(|day| format!(" by {}", date(day))).unwrap_or_default();
    format!("{}{by}", level_label(level))
}

/// `2 to 3`, `3` where both ends are the same, nothing without a level.
pub fn range_label(score: &Score) -> String {
    match score.outcome.known() {
        None => String::new(),
        Some(scored) => match scored.range {
            (low, high) if low == high => low.number().to_string(),
            (low, high) => format!("{} to {}", low.number(), high.number()),
        },
    }
}

/// The rating of a statement in words.
pub fn answer_label(rating: Option<&Rating>) -> String {
    match rating {
        Some(Rating::Level(level)) => level_label(*level),
        Some(Rating::DontKnow) => "Don't know".to_owned(),
        Some(Rating::NotApplicable { .. }) => "Not applicable to us".to_owned(),
        None => "Not answered".to_owned(),
    }
}

/// The group as the strategy calls it.
pub fn group_name(group: Group) -> &'static str {
    match group {
        Group::Principles => "Principles",
        Group::Foundations => "Enhanced foundations",
        Group::Areas => "Areas of focus",
    }
}

/// The facet in one word.
pub fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Lead => "Lead",
        Facet::Do => "Do",
        Facet::Learn => "Learn",
    }
}

/// How strong the evidence is.
pub fn evidence_name(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::View => "Our view only",
        Evidence::Some => "Some evidence",
        Evidence::Strong => "Strong and recent evidence",
    }
}

/// The form of an assessment.
pub fn form_name(form: Form) -> &'static str {
    match form {
        Form::Full => "Full assessment",
        Form::Quick => "Quick start",
    }
}

/// How much of an organisation an assessment speaks for.
pub fn scope_name(scope: Scope) -> &'static str {
    match scope {
        Scope::Team => "One team",
        Scope::Service => "A service",
        Scope::Organisation => "A whole organisation",
    }
}

/// The profession as NHS England lists it.
pub fn profession_name(profession: Profession) -> &'static str {
    match profession {
        Profession::ArtTherapists => "Art therapists",
        Profession::Dietitians => "Dietitians",
        Profession::Dramatherapists => "Dramatherapists",
        Profession::MusicTherapists => "Music therapists",
        Profession::OccupationalTherapists => "Occupational therapists",
        Profession::OperatingDepartmentPractitioners => "Operating department practitioners",
        Profession::Orthoptists => "Orthoptists",
        Profession::Osteopaths => "Osteopaths",
        Profession::Paramedics => "Paramedics",
        Profession::Physiotherapists => "Physiotherapists",
        Profession::Podiatrists => "Podiatrists",
        Profession::ProsthetistsAndOrthotists => "Prosthetists and orthotists",
        Profession::Radiographers => "Radiographers (diagnostic and therapeutic)",
        Profession::SpeechAndLanguageTherapists => "Speech and language therapists",
    }
}

/// The part that a person plays in a team.
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::NotGiven => "Role not given",
        Role::SupportWorker => "Support worker",
        Role::Registered => "Registered professional",
        Role::Leader => "Leader",
        Role::LivedExperience => "Partner with lived experience",
        Role::Other => "Other",
    }
}

/// `22 November 2026`.
pub fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// `22 November 2026, 10:00 UTC`.
pub fn moment(moment: &Timestamp) -> String {
    let text = moment.as_str();
    let day = text.get(..10).and_then(|day| Date::parse(day).ok()).map(date).unwrap_or_default();
    format!("{day}, {} UTC", text.get(11..16).unwrap_or_default())
}

/// Whose view a pack asks for.
pub const fn level_of_view(level: OperatingLevel) -> &'static str {
    match level {
        OperatingLevel::Provider => "Provider",
        OperatingLevel::System => "System",
        OperatingLevel::Individual => "Individual",
        OperatingLevel::Regional => "Regional",
    }
}

/// How much of a questionnaire people are asked.
pub const fn asked_name(asked: &Asked) -> &'static str {
    match asked {
        Asked::Full => "Everything",
        Asked::Quick => "Quick start",
        Asked::Domains(_) => "Some domains",
    }
}

/// Whose help an action needs.
pub const fn help_name(help: Help) -> &'static str {
    match help {
        Help::Us => "Nobody else",
        Help::Service => "Our service",
        Help::Organisation => "Our organisation",
        Help::System => "The system around us",
    }
}

/// What a text of an action says.
pub const fn action_text_name(which: ActionText) -> &'static str {
    match which {
        ActionText::What => "What we will do",
        ActionText::Why => "Why it matters to people",
        ActionText::Lead => "Who leads",
        ActionText::With => "Who with",
        ActionText::FirstStep => "First step",
        ActionText::Measure => "How we will know",
    }
}

/// How far an action is.
pub const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Planned => "Planned",
        Status::Started => "Under way",
        Status::Done => "Done",
        Status::Stopped => "Stopped",
    }
}
