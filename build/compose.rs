//! What becomes of a pack: with what it shares with others, and without what is needed later only.

use std::collections::BTreeSet;

use serde_json::Value;

/// Keys of a pack, a domain or a statement that nobody needs to answer.
const LATER: [&str; 7] = ["easy", "evidence", "next", "resource", "resources", "see", "term"];

/// A pack with those of the shared resources and terms that it uses.
pub(crate) fn whole(mut pack: Value, shared: &Value) -> Value {
    let mut named = BTreeSet::new();
    let mut texts = String::new();
    collect(&pack, &mut named, &mut texts);
    let texts = texts.to_lowercase();
    let uses_resource = |one: &Value| one["key"].as_str().is_some_and(|key| named.contains(key));
    let uses_term = |one: &Value| {
        let forms = one["also"].as_array().into_iter().flatten().chain([&one["word"]]);
        forms.filter_map(Value::as_str).any(|form| texts.contains(&form.to_lowercase()))
    };
    add(&mut pack, shared, "resource", uses_resource);
    add(&mut pack, shared, "term", uses_term);
    pack
}

fn add(pack: &mut Value, shared: &Value, key: &str, is_used: impl Fn(&Value) -> bool) {
    let used = shared[key].as_array().into_iter().flatten().filter(|one| is_used(one)).cloned();
    let own = pack[key].as_array().into_iter().flatten().cloned();
    pack[key] = own.chain(used).collect();
}

/// The keys of resources that statements name, and every text.
fn collect(value: &Value, named: &mut BTreeSet<String>, texts: &mut String) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, named, texts)),
        Value::Object(fields) => {
            for (key, field) in fields {
                if key == "resources" {
                    let keys = field.as_array().into_iter().flatten().filter_map(Value::as_str);
                    named.extend(keys.map(str::to_owned));
                } else {
                    collect(field, named, texts);
                }
            }
        }
        Value::String(text) => {
            texts.push_str(text);
            texts.push('\n');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A pack as far as it is needed to answer. The rest comes with the studio.
pub(crate) fn to_answer(mut pack: Value) -> Value {
    strip(&mut pack, &|key| LATER.contains(&key));
    pack
}

/// The same for a room, with Easy Read: there is no studio beside it.
pub(crate) fn for_rooms(mut pack: Value) -> Value {
    strip(&mut pack, &|key| LATER.contains(&key) && key != "easy");
    pack
}

fn strip(value: &mut Value, is_later: &impl Fn(&str) -> bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strip(item, is_later)),
        Value::Object(fields) => {
            fields.retain(|key, _| !is_later(key));
            fields.values_mut().for_each(|field| strip(field, is_later));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
