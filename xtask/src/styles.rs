//! Sass to CSS: our styles and, from npm, those of nhsuk-frontend.

use crate::node;
use anyhow::Result;
use xshell::{Shell, cmd};

/// Each source with what is made of it.
const STYLESHEETS: [(&str, &str); 4] = [
    ("styles/main.scss", "styles/build/app.css"),
    ("styles/studio.scss", "styles/build/studio.css"),
    ("styles/workshop.scss", "styles/build/workshop.css"),
    ("styles/answering.scss", "styles/build/answering.css"),
];

/// By the reference compiler: the crate `grass` loses some of the rules that nhsuk-frontend
/// extends, other ones each time.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    node::install_packages(sh)?;
    // No charset: the mark it would put first is of no use where HTTP names the encoding.
    let options = ["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps"];
    for (source, output) in STYLESHEETS {
        cmd!(
            sh,
            "node node_modules/sass/sass.js --load-path=node_modules {options...} {source} {output}"
        )
        .quiet()
        .run()?;
        drop_unused(sh, output)?;
    }
    Ok(())
}

/// Takes out what no view names: nhsuk-frontend comes with far more than the app uses. Views write
/// class names in full, so that they are found.
fn drop_unused(sh: &Shell, stylesheet: &str) -> Result<()> {
    let content = [
        "--content",
        "src/views/**/*.rs",
        "src/charts/**/*.rs",
        "src/studio/**/*.rs",
        "src/tree/**/*.rs",
        "src/applet/**/*.rs",
        "src/workshop/**/*.rs",
        "src/answering/**/*.rs",
        "index.html",
    ];
    cmd!(
        sh,
        "node node_modules/purgecss/bin/purgecss.js --css {stylesheet} {content...} --output {stylesheet}"
    )
    .quiet()
    .run()?;
    Ok(())
}
