//! Short names between a module and its script.
//!
//! wasm-bindgen's names spell out types and end in hashes, in the module and in the script alike.
//! Nobody else uses them, and hashes do not compress.

use anyhow::{Context, Result, ensure};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

type Names = BTreeMap<String, String>;

/// Shortens the names between `<name>_bg.wasm` and `<name>.js`.
pub(crate) fn shorten(module: &Path) -> Result<()> {
    let stem = module.file_name().and_then(|name| name.to_str()?.strip_suffix("_bg.wasm"));
    let script = module.with_file_name(format!("{}.js", stem.context("not wasm-bindgen's")?));
    let bytes = fs::read(module)?;
    let names = short_names(&bytes)?;
    let text = fs::read_to_string(&script)?;
    for long in names.keys() {
        ensure!(text.contains(long), "{} has no {long}", script.display());
    }
    fs::write(script, renamed(&text, &names))?;
    let mut short = Module::new();
    Renamer(&names).parse_core_module(&mut short, Parser::new(0), &bytes)?;
    let short = short.finish();
    let remaining = short_names(&short)?;
    ensure!(remaining.is_empty(), "{} still has {remaining:?}", module.display());
    Ok(fs::write(module, short)?)
}

/// A short name for each that wasm-bindgen made up for an import or an export.
fn short_names(module: &[u8]) -> Result<Names> {
    let mut long = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                long.insert(import?.name.to_owned());
            }
        } else if let Payload::ExportSection(exports) = payload {
            for export in exports {
                long.insert(export?.name.to_owned());
            }
        }
    }
    let made_up = |name: &String| name.starts_with("__wbg_") || name.starts_with("wasm_bindgen_");
    let long = long.into_iter().filter(made_up).enumerate();
    Ok(long.map(|(number, name)| (name, format!("_{number:x}"))).collect())
}

/// The text with each whole identifier that has a short name in its short form.
fn renamed(text: &str, names: &Names) -> String {
    let in_identifier = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut short = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(in_identifier) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !in_identifier(c)).unwrap_or(from.len());
        let (identifier, after) = from.split_at(end);
        short.push_str(before);
        short.push_str(names.get(identifier).map_or(identifier, String::as_str));
        rest = after;
    }
    short + rest
}

struct Renamer<'a>(&'a Names);

impl Renamer<'_> {
    fn short<'b>(&'b self, name: &'b str) -> &'b str {
        self.0.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for Renamer<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(import.module, self.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let kind = self.export_kind(export.kind)?;
        let index = self.external_index(export.kind, export.index)?;
        exports.export(self.short(export.name), kind, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_identifiers_are_shortened_and_nothing_else() {
        let names = Names::from([("__wbg_new_1f".to_owned(), "_0".to_owned())]);
        let text = "{__wbg_new_1f:a=>a,__wbg_new_1f2:b};w.__wbg_new_1f()";
        assert_eq!(renamed(text, &names), "{_0:a=>a,__wbg_new_1f2:b};w._0()");
    }
}
