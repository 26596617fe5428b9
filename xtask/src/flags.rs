//! The commands and their options, as typed and as explained by `cargo xtask help`.

xflags::xflags! {
    /// Every task of AHP Maturity. Installs what it needs; only rustup and Node 20 must be there.
    cmd xtask {
        /// Build what users get and serve it, to this machine only.
        cmd serve {
            /// Build for development instead, again at every change.
            optional --dev
            /// The port to try first [default: 8080].
            optional --port port: u16
        }

        /// Build what users get into dist/, with its sizes; fails when the first load is too big.
        cmd dist {}

        /// Compile the stylesheets into styles/build/.
        cmd styles {}

        /// Compare speed and size with SurveyJS and with a page without a framework.
        cmd bench {
            /// How often to measure [default: 5].
            optional --runs runs: u32
        }

        /// Run all checks and tests, or only the named steps.
        cmd test {
            /// fmt, typos, core, clippy, clippy-wasm, deny, native, dist, browser.
            repeated step: String
        }
    }
}
