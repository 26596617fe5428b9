//! The words of the help pages, as the build script has made them of `content/`.

use crate::tree::{Element, element};

include!(concat!(env!("OUT_DIR"), "/words.rs"));
