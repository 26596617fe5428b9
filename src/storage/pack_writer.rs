//! A pack as a file in TOML, for those who want to change it. It must be one that can be read back.

use serde_json::Value;

use super::builtin::{first_content, packs};
use super::wire::Fields;

/// What stands above the keys.
const HEAD: &str = "\
# A questionnaire to change. Whatever stands after a # on a line is for you alone.
# Give it an id of your own: letters, digits, hyphens and full stops. Raise version when you change
# it again. Leave the id of a statement as it is while it means the same.

";

/// The first of the packs that come with the app, as a file from which to make another.
pub fn pack_to_change() -> Option<String> {
    let mut fields = Fields::of(first_content()?.into_value())?;
    let from = packs().first()?.reference.to_string();
    for (key, value) in [
        ("id", "my-questionnaire"),
        ("version", "1.0.0"),
        ("title", "Our own questionnaire"),
        ("from", &from),
    ] {
        fields.put(key, value);
    }
    let mut lines = vec![HEAD.to_owned()];
    write(&mut lines, "", fields);
    Some(lines.join("\n") + "\n")
}

/// Keys with plain values come first: what follows a heading belongs to it.
fn write(lines: &mut Vec<String>, path: &str, fields: Fields) {
    let mut groups = Vec::new();
    for (key, value) in fields.0 {
        let is_list = value.get(0).is_some_and(Value::is_object);
        match value {
            Value::Array(items) if is_list => groups.push((key, "[[", "]]", items)),
            Value::Object(_) => groups.push((key, "[", "]", vec![value])),
            Value::Array(_)
            | Value::String(_)
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Null => lines.push(format!("{key} = {}", plain(&value))),
        }
    }
    for (key, open, close, items) in groups {
        let path = if path.is_empty() { key } else { format!("{path}.{key}") };
        for fields in items.into_iter().filter_map(Fields::of) {
            lines.push(format!("\n{open}{path}{close}"));
            write(lines, &path, fields);
        }
    }
}

/// A text in JSON is one in TOML too.
fn plain(value: &Value) -> String {
    let Value::Array(items) = value else { return value.to_string() };
    let items: Vec<_> = items.iter().map(|item| format!("  {item},\n")).collect();
    format!("[\n{}]", items.concat())
}
