//! The functions of a module in the order in which they compress best.
//!
//! The linker leaves them in the order in which they were compiled, and any change anywhere may
//! shuffle them. In the order of their own bytes, those that begin alike stand together: brotli then
//! makes each module about one part in a hundred smaller.

use anyhow::{Context, Result};
use std::{collections::BTreeMap, convert::Infallible, fs, path::Path};
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

/// Puts the functions of a module in order.
pub(crate) fn order(module: &Path) -> Result<()> {
    let bytes = fs::read(module)?;
    let ordered = ordered(&bytes).with_context(|| format!("cannot order {}", module.display()))?;
    Ok(fs::write(module, ordered)?)
}

fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
            }
        } else if let Payload::CodeSectionEntry(body) = payload {
            bodies.push((bodies.len(), body));
        }
    }
    bodies.sort_by_key(|(_, body)| body.as_bytes());
    let order: Vec<usize> = bodies.into_iter().map(|(at, _)| at).collect();
    let mut mover = Mover { order, numbers: BTreeMap::new() };
    for (number, at) in (imported..).zip(&mover.order) {
        mover.numbers.insert(imported + u32::try_from(*at)?, number);
    }
    let mut ordered = Module::new();
    mover.parse_core_module(&mut ordered, Parser::new(0), module)?;
    Ok(ordered.finish())
}

/// Writes a module with its own functions in another order.
struct Mover {
    /// Where each was among them.
    order: Vec<usize>,
    /// The number of each then, by that of before. What comes from outside keeps its own.
    numbers: BTreeMap<u32, u32>,
}

impl Mover {
    fn moved<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|at| all.get(*at).cloned()).collect()
    }
}

impl Reencode for Mover {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.numbers.get(&function).copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let kinds: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for kind in self.moved(&kinds) {
            functions.function(kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for body in self.moved(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection,
    };
    use wasmparser::{Operator, Validator};

    /// Two of its own after one that is imported: the first calls the second, which gives 7.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("outside", "told", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(1).function(1);
        let mut exports = ExportSection::new();
        exports.export("first", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut first = Function::new([(1, wasm_encoder::ValType::I64)]);
        first.instructions().call(0).call(2).end();
        let mut second = Function::new([]);
        second.instructions().i32_const(7).end();
        code.function(&first).function(&second);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn functions_stand_in_the_order_of_their_bytes_and_are_called_where_they_are_then() {
        let ordered = ordered(&module()).unwrap();
        Validator::new().validate_all(&ordered).unwrap();
        let (mut exported, mut bodies) = (None, Vec::new());
        for payload in Parser::new(0).parse_all(&ordered) {
            let payload = payload.unwrap();
            if let Payload::ExportSection(exports) = payload {
                exported = exports.into_iter().next().map(|export| export.unwrap().index);
            } else if let Payload::CodeSectionEntry(body) = payload {
                bodies.push(body);
            }
        }
        let operators = |body: &FunctionBody<'_>| -> Vec<String> {
            let all = body.get_operators_reader().unwrap().into_iter();
            all.map(|operator: wasmparser::Result<Operator<'_>>| format!("{:?}", operator.unwrap()))
                .collect()
        };
        let seven = ["I32Const { value: 7 }", "End"].map(str::to_owned);
        let calls = ["Call { function_index: 0 }", "Call { function_index: 1 }", "End"];
        let bodies: Vec<_> = bodies.iter().map(operators).collect();
        assert_eq!(bodies, [seven.to_vec(), calls.map(str::to_owned).to_vec()]);
        assert_eq!(exported, Some(2), "what was the first is called by its name as before");
    }
}
