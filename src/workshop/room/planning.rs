//! What the room decides to do: a few things that will be done, not many that will not.

use super::{Room, status};
use crate::domain::{Action, ActionText, Date, Happened, Workshop};
use crate::tree::{Element, Field, button, element, row, table};
use crate::wording::{action_text_name, date};
use crate::workshop::{Act, Order};

const MOST: usize = 3;
const ENOUGH: &str = "That is three, the most there can be: the fewer you choose, the more gets done. \
                      Undo, at the top of this page, takes back what was done last.";
/// Where it is told what came of adding one.
const SAID: &str = "said plan";

/// What was decided, and a form for more while there may be more.
pub(super) fn planned(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let actions = workshop.planned();
    let of_action = |action: &Action| {
        let texts =
            [ActionText::What, ActionText::Lead].map(|which| action.text(which).to_string());
        row(texts.into_iter().chain([action.review_on.map(date).unwrap_or_default()]))
    };
    let rows: Vec<_> = actions.iter().map(of_action).collect();
    let columns = ["What we will do", "Who leads", "By when"];
    let heading = element("h3").with("id", "plan").with("tabindex", "-1");
    let heading = heading.text("What you will do next");
    let list = (!rows.is_empty())
        .then(|| table("Your actions", &columns, rows, "ms-table ms-table--wrap"));
    let (form, said) = if actions.len() < MOST {
        (Some(form(room)), room.drafts.get(SAID))
    } else {
        (None, ENOUGH)
    };
    let form = form.into_iter().flatten();
    [heading].into_iter().chain(list).chain(form).chain([status(said)]).collect()
}

fn form(room: &Room) -> [Element; 3] {
    let field = |act, label, hint| Field { act, label, hint: Some(hint), nudge: None };
    let what = action_text_name(ActionText::What);
    let what = field("plan-what", what, "Up to three things that people could see you do.");
    let lead = field("plan-lead", action_text_name(ActionText::Lead), "A role, not a name.");
    let by = Field { act: "plan-by", label: "By when", ..Field::default() };
    let drafts = &room.drafts;
    [
        what.text_line(drafts.get("plan-what")),
        element("div")
            .class("ms-action__row")
            .add(lead.text_line(drafts.get("plan-lead")))
            .add(by.day(Date::parse(drafts.get("plan-by")).ok())),
        button("plan", "", false, "Add action"),
    ]
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "plan-what" | "plan-lead" | "plan-by" => {
            room.drafts.set(&act.what, &act.value);
            Some(Vec::new())
        }
        "plan" if room.workshop()?.planned().len() < MOST => {
            let text = |name| room.drafts.get(name).trim().to_owned();
            let (what, lead) = (text("plan-what"), text("plan-lead"));
            let by = Date::parse(&text("plan-by")).ok();
            if what.is_empty() {
                room.drafts.set(SAID, "Write first what you will do.");
                return Some(vec![Order::Focus("#field-plan-what".to_owned())]);
            }
            room.drafts.clear("plan-");
            room.drafts.clear(SAID);
            let mut orders = room.happens(Happened::Planned { what, lead, by });
            orders.push(Order::Focus("#plan".to_owned()));
            Some(orders)
        }
        _ => None,
    }
}
