//! How many rules of PDF/UA-1 each of some files breaks, a line a file: what `cargo xtask bench`
//! asks of two reports.
#![allow(clippy::print_stdout, reason = "a command-line tool talks on its standard output")]

use std::{env, error::Error, fs};

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

fn main() -> Result<(), Box<dyn Error>> {
    for file in env::args_os().skip(1) {
        let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
        println!("{}", validate_pdf_bytes(&fs::read(file)?, &options)?.rules.failed);
    }
    Ok(())
}
