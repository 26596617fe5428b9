//! The colours of the big screen can be told apart, also where a bright room has washed them out.

use std::collections::BTreeMap;

use crate::sources::read;

/// So much of white comes on top of each colour in a bright room.
const WASH: f64 = 0.2;

/// What stands on what, and how far they must be apart.
const PAIRS: [(&str, &str, f64); 9] = [
    ("ink", "ground", 7.0),
    ("quiet", "ground", 7.0),
    ("emphasis", "ground", 7.0),
    ("disc-ink", "disc", 7.0),
    ("brand", "ground", 3.0),
    ("line", "ground", 3.0),
    ("focus", "ground", 3.0),
    ("disc", "track", 3.0),
    ("disc", "ground", 3.0),
];

/// The colours that stand between `{` and `}` after a selector.
fn colours(styles: &str, selector: &str) -> BTreeMap<String, [u8; 3]> {
    let (_, rest) = styles.split_once(&format!("{selector} {{")).expect("the selector");
    let (inside, _) = rest.split_once('}').expect("an end");
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--ms-")?.split_once(": #")?;
        let digits: String = match value.trim_end_matches(';') {
            short if short.len() == 3 => short.chars().flat_map(|digit| [digit; 2]).collect(),
            long => long.to_owned(),
        };
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("digits");
        Some((name.to_owned(), [part(0), part(2), part(4)]))
    };
    inside.lines().filter_map(colour).collect()
}

/// Relative luminance, as WCAG 2 defines it, of a colour with so much white on top in sRGB.
fn luminance(colour: [u8; 3], white: f64) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0 * (1.0 - white) + white;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3], white: f64) -> f64 {
    let (one, other) = (luminance(one, white), luminance(other, white));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_has_seven_to_one_and_graphics_three_to_one_also_when_washed_out() {
    let styles = read("styles/pages/_screen.scss");
    for ground in [".ms-screen", ".ms-screen--light"] {
        let colours = colours(&styles, ground);
        for (on, under, least) in PAIRS {
            for white in [0.0, WASH] {
                let found = contrast(colours[on], colours[under], white);
                assert!(found >= least, "{ground}: {on} on {under}: {found:.2}, white {white}");
            }
        }
    }
    let black_on_white = contrast([0; 3], [255; 3], 0.0);
    assert!((black_on_white - 21.0).abs() < 0.01, "{black_on_white}");
}
