//! Ten thousand assessments out of the app as files, wiped, and back in.

use ahp_maturity::domain::{Assessment, Pack, Results};
use ahp_maturity::storage::{Leftovers, read_assessment, write_assessment};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::generated::{assessment_with_leftovers, cases};
use crate::samples::provider_pack;

/// The file that "Save file" gives, with the results in it.
fn exported(pack: &Pack, assessment: &Assessment, leftovers: &Leftovers) -> String {
    write_assessment(assessment, leftovers, Some(&Results::of(pack, assessment)))
}

#[test]
fn what_leaves_as_a_file_comes_back_whole_and_leaves_again_byte_for_byte() {
    let pack = provider_pack();
    let mut runner = TestRunner::new(cases(10_000));
    let end = runner.run(&assessment_with_leftovers(), |(assessment, leftovers)| {
        let file = exported(&pack, &assessment, &leftovers);
        let opened = read_assessment(&file).expect("our own file");
        prop_assert_eq!(&opened.refused, &[]);
        prop_assert_eq!(&opened.assessment, &assessment);
        prop_assert_eq!(&opened.leftovers, &leftovers);
        prop_assert_eq!(exported(&pack, &opened.assessment, &opened.leftovers), file);
        Ok(())
    });
    end.unwrap();
}
