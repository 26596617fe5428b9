//! How long and how hard a text is to read.

use ahp_maturity::author::words;

/// The sentences of a text; what does not end with a full stop is one too.
pub(crate) fn sentences(text: &str) -> usize {
    let ends = text.split_whitespace().filter(|word| word.ends_with(['.', '?', '!'])).count();
    ends + usize::from(!text.trim_end().ends_with(['.', '?', '!']))
}

/// The syllables of a word, about: groups of vowels, without a silent e at the end (the e of
/// "-le" after a consonant is heard), at least one a part of a hyphenated word.
pub(crate) fn syllables(word: &str) -> usize {
    word.split('-').filter(|part| !part.is_empty()).map(syllables_of_part).sum()
}

fn syllables_of_part(part: &str) -> usize {
    // Said as one beat by those who use it all day.
    if part == "AHP" || part == "AHPs" {
        return 1;
    }
    let letters: Vec<char> = part.to_lowercase().chars().collect();
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let starts = |at: &usize| is_vowel(&letters[*at]) && (*at == 0 || !is_vowel(&letters[at - 1]));
    let groups = (0..letters.len()).filter(starts).count();
    let silent = match letters.as_slice() {
        [.., before, 'l', 'e'] if !is_vowel(before) => false,
        [.., before, 'e'] => !is_vowel(before),
        _ => false,
    };
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// The Flesch-Kincaid grade of some texts together: the school year (of the United States) whose
/// pupils read them with ease; a reading age is about five more.
///
/// Kincaid, Fishburne, Rogers and Chissom (1975), "Derivation of new readability formulas for Navy
/// enlisted personnel", Research Branch Report 8-75, Naval Technical Training, Millington.
#[expect(clippy::cast_precision_loss, reason = "a pack has thousands of words, not billions")]
pub(crate) fn flesch_kincaid_grade<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut all_words, mut all_sentences, mut all_syllables) = (0, 0, 0);
    for text in texts {
        all_words += words(text).count();
        all_sentences += sentences(text);
        all_syllables += words(text).map(syllables).sum::<usize>();
    }
    let (words, sentences) = (all_words as f64, all_sentences as f64);
    0.39 * words / sentences + 11.8 * all_syllables as f64 / words - 15.59
}

#[test]
fn syllables_are_counted_as_people_hear_them() {
    for (word, expected) in [
        ("the", 1),
        ("we", 1),
        ("name", 1),
        ("team", 1),
        ("people", 2),
        ("table", 2),
        ("rule", 1),
        ("agree", 2),
        ("strategy", 3),
        ("research", 2),
        ("AHP", 1),
        ("AHPs", 1),
        ("co-production", 4),
        ("25", 1),
    ] {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

#[test]
fn words_and_sentences_are_counted() {
    let text = "Nobody leads this. It's a one-off – \"by chance\" (or not)?";
    assert_eq!(words(text).count(), 10);
    assert_eq!(sentences(text), 2);
    assert_eq!(sentences("No full stop"), 1);
    assert_eq!(sentences("One. And a rest"), 2);
}

#[test]
fn the_grade_is_that_of_the_formula() {
    // Six words of one syllable in one sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    let easy = flesch_kincaid_grade(["The cat sat on the mat."]);
    assert!((easy - -1.45).abs() < 0.001, "{easy}");
    // Four words of 7, 3, 6 and 4 syllables in two sentences: 0.39 * 2 + 11.8 * 5 - 15.59.
    let hard = flesch_kincaid_grade(["Multidisciplinary governance.", "Organisational maturity."]);
    assert!((hard - 44.19).abs() < 0.001, "{hard}");
}
