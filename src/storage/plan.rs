//! Actions and the reflection as they stand in a file.

use serde_json::Value;

use super::Refusal;
use super::assessment_reader::Reader;
use super::wire::{Fields, Leftovers};
use super::words::Word;
use crate::domain::{Action, ActionText, Date, Level, Reflection};

impl Reader {
    /// Reads a list of actions. One without an id gets its place as one.
    pub(super) fn actions(&mut self, value: Option<Value>) -> Vec<Action> {
        let listed = match value {
            None => Vec::new(),
            Some(Value::Array(listed)) => listed,
            Some(other) => {
                self.refuse("actions", Refusal::NotUnderstood, &other).unwrap_or_default()
            }
        };
        let mut actions: Vec<Action> = Vec::new();
        for (position, value) in listed.into_iter().enumerate() {
            let place = format!("actions.{position}");
            let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
            let id = if id.is_empty() { format!("actions-{position}") } else { id.to_owned() };
            // Of two with one id nobody knows which one is meant: the first is taken.
            let fields =
                Fields::of(value).filter(|_| actions.iter().all(|one| one.id.as_str() != id));
            match fields.and_then(|fields| self.action(&place, &id, fields)) {
                Some(action) => actions.push(action),
                None => {
                    self.refuse::<()>(&place, Refusal::NotUnderstood, &Value::Null);
                }
            }
        }
        actions
    }

    /// Reads an action. None if its id is no text.
    pub(super) fn action(&mut self, place: &str, id: &str, mut fields: Fields) -> Option<Action> {
        fields.take_text("id")?;
        let mut action = Action::new(id.into());
        let statement = self.text(&format!("{place}.statement"), fields.take("statement"));
        action.statement = (!statement.is_empty()).then(|| statement.as_str().into());
        let mut level = |name| {
            let value = fields.take(name)?;
            self.level(&format!("{place}.{name}"), &value)
        };
        (action.from, action.to) = (level("from"), level("to"));
        for which in ActionText::ALL {
            let text = self.text(&format!("{place}.{}", which.word()), fields.take(which.word()));
            *action.text_mut(which) = text.into();
        }
        let day = |text: &str| Date::parse(text).ok();
        action.review_on = self.parsed(&format!("{place}.reviewOn"), fields.take("reviewOn"), day);
        action.help = self.word(&format!("{place}.help"), fields.take("help")).unwrap_or_default();
        let status = self.word(&format!("{place}.status"), fields.take("status"));
        action.status = status.unwrap_or_default();
        self.keep(&format!("actions.{id}"), fields);
        Some(action)
    }

    /// Reads what is said of the time before.
    pub(super) fn reflection(&mut self, value: Option<Value>) -> Reflection {
        let Some(mut fields) = Fields::of(value.unwrap_or_default()) else {
            self.refuse::<()>("reflection", Refusal::NotUnderstood, &Value::Null);
            return Reflection::default();
        };
        let settled = self.text("reflection.settled", fields.take("settled")).into();
        let room = self.text("reflection.room", fields.take("room")).into();
        self.keep("reflection", fields);
        Reflection { settled, room }
    }
}

/// An action, after the fields of it that this version does not know.
pub(super) fn action_value(action: &Action, leftovers: &Leftovers) -> Value {
    let mut fields = Fields::kept(leftovers, &format!("actions.{}", action.id));
    fields.put("id", action.id.as_str());
    fields.put("statement", action.statement.as_ref().map(ToString::to_string));
    fields.put("from", action.from.map(Level::number));
    fields.put("to", action.to.map(Level::number));
    for which in ActionText::ALL {
        fields.put(which.word(), &**action.text(which));
    }
    fields.put("reviewOn", action.review_on.map(|day| day.to_string()));
    fields.put("help", action.help.word());
    fields.put("status", action.status.word());
    fields.0.into()
}

/// What is said of the time before, after the fields that this version does not know.
pub(super) fn reflection_fields(reflection: &Reflection, leftovers: &Leftovers) -> Fields {
    let mut fields = Fields::kept(leftovers, "reflection");
    fields.put("settled", &*reflection.settled);
    fields.put("room", &*reflection.room);
    fields
}
