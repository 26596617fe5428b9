//! Names that stay: of assessments, domains and statements. Cheap to clone.

use std::borrow::Cow;
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// An id that is part of the program.
            pub const fn from_static(text: &'static str) -> Self {
                Self(Cow::Borrowed(text))
            }

            /// The id as it is written in files and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Cow::Owned(text.to_owned()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// One assessment, on every device: a UUID version 4 (or `example`, which is never stored).
    AssessmentId
}
id! {
    /// One workshop, likewise.
    WorkshopId
}
id! {
    /// One action of an assessment.
    ActionId
}
id! {
    /// One domain of a pack, such as `P1`.
    DomainCode
}
id! {
    /// One statement of a pack, such as `P1.2`. An id never changes its meaning.
    StatementId
}

/// Whether an id can stand in an address as it is: it holds nothing that an address would change.
pub fn stands_in_address(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
}
