//! What to do when, and what to say: with a clock that never ends anything by itself.

use super::Room;
use super::drafts::Drafts;
use crate::tree::{Element, Field, button, element, fold, radios};
use crate::workshop::{Act, Order};

/// A step of a workshop.
struct Step {
    title: &'static str,
    /// Its minutes in workshops of the three lengths.
    minutes: [u32; 3],
    /// What to say.
    say: &'static [&'static str],
    /// What to do, and what to look after.
    mind: &'static [&'static str],
}

/// How long a workshop may be (minutes), as [`Step::minutes`] has them.
const LENGTHS: [u32; 3] = [90, 60, 30];
/// No step is longer (minutes).
const MOST: u32 = 240;
/// Where it is drafted which step it is time for.
const STEP: &str = "step";

const STEPS: [Step; 7] = [
    Step {
        title: "Welcome",
        minutes: [10, 5, 3],
        say: &[
            "Today we look at where we stand as a team, and choose what to do next. There are no \
             wrong answers. A low level is a place to start.",
            "Nobody is asked who said what. If you think you know whose answer it is, please keep \
             it to yourself.",
        ],
        mind: &[
            "Show the link and its picture, and offer paper or a show of hands as an equal way.",
            "Ask people with lived experience what they need to take part, and give it time.",
        ],
    },
    Step {
        title: "Everybody answers alone",
        minutes: [20, 15, 8],
        say: &[
            "Answer on your own, without talking. Choose the highest level that is fully true. \
             \u{201c}Don't know\u{201d} is an answer too.",
            "Send your code to me alone, in a private message, or show me its picture. In the open \
             chat your name stands beside it.",
        ],
        mind: &["Wait for those who need longer. When the time is up, nothing closes by itself."],
    },
    Step {
        title: "Look at the answers together",
        minutes: [5, 5, 2],
        say: &[
            "Let us look in silence for a minute. What surprises you?",
            "Where we differ, we see different things. That is what we are here for.",
        ],
        mind: &["Reveal when everybody who wants to has answered."],
    },
    Step {
        title: "Talk about where you differ most",
        minutes: [30, 20, 10],
        say: &[
            "What do you see from where you stand that others may not see?",
            "What would have to be true for it to be one level higher?",
        ],
        mind: &[
            "Take the statements in the order of the list, about five minutes each.",
            "Hear quieter voices and people with lived experience first, and the most senior \
             person last.",
            "Ask what happens, never who chose which level. No names.",
            "Put aside for later what would take too long.",
            "Record the agreed level with one reason before you go on.",
        ],
    },
    Step {
        title: "Answer once more",
        minutes: [5, 0, 0],
        say: &[
            "Answer once more what we have talked about, also if you have not changed your mind. \
             What you leave empty stays as you said it before.",
        ],
        mind: &["Only where the talk has changed minds. You need no second round to agree."],
    },
    Step {
        title: "Choose what to do",
        minutes: [15, 10, 5],
        say: &["Which one, two or three things would help most, and are ours to do?"],
        mind: &["For each: what, who leads, and by when you look at it again."],
    },
    Step {
        title: "Close",
        minutes: [5, 5, 2],
        say: &["This is what we agreed, and this is what happens next. Thank you."],
        mind: &["Read out what was put aside, and who takes it on.", "Keep the result."],
    },
];

pub(super) fn part(room: &Room) -> Element {
    let minutes = |at: usize| minutes(room, at);
    let sum: u32 = (0..STEPS.len()).map(minutes).sum();
    let option =
        |length: u32| (length.to_string(), element("label").text(format!("{length} minutes")));
    let length = radios(
        "length",
        "How long you have",
        LENGTHS.map(option),
        LENGTHS.get(length(room)).map(u32::to_string).as_deref(),
    );
    let steps = STEPS.iter().enumerate().map(|(at, step)| row(room, at, step));
    let all = element("div")
        .add(length)
        .add(element("ol").class("ms-steps").all(steps))
        .add(element("p").text(format!("{sum} minutes in all.")));
    element("section")
        .add(element("h2").text("Run sheet"))
        .add(now(room))
        .add(fold("All steps, with what to say and how long", all))
        .all(running(room))
}

/// The step that a workshop had come to.
pub(super) fn step(drafts: &Drafts) -> usize {
    drafts.get(STEP).parse().ok().filter(|step| *step < STEPS.len()).unwrap_or_default()
}

/// Which of the three lengths it is.
fn length(room: &Room) -> usize {
    let length = room.drafts.get("length").parse().ok();
    length.filter(|at| *at < LENGTHS.len()).unwrap_or_default()
}

/// The minutes of a step: as in the plan, or as changed.
fn minutes(room: &Room, at: usize) -> u32 {
    let planned = STEPS.get(at).and_then(|step| step.minutes.get(length(room))).copied();
    let changed = room.drafts.get(&format!("minutes {at}")).parse::<u32>();
    changed.map_or(planned.unwrap_or_default(), |changed| changed.min(MOST))
}

/// The step that it is time for.
fn now(room: &Room) -> Element {
    let Some(step) = STEPS.get(room.clock.step) else { return element("div") };
    let words = room.clock.words(minutes(room, room.clock.step));
    let start = if room.clock.runs {
        button("clock-stop", "", false, "Stop the clock")
    } else {
        button("clock-start", "", false, "Start the clock")
    };
    let is_last = room.clock.step + 1 == STEPS.len();
    let next = (!is_last).then(|| button("clock-next", "", false, "Next step"));
    let back = (room.clock.step > 0).then(|| button("clock-back", "", false, "Step before"));
    element("div")
        .class("ms-now")
        .add(element("h3").with("id", "step").with("tabindex", "-1").text(step.title))
        .add(element("p").text(words))
        .all(said(step))
        .add(element("div").class("ms-actions").add(start).all(next).all(back))
}

fn said(step: &Step) -> [Element; 2] {
    let say = step.say.iter().map(|words| element("p").class("ms-now__say").text(*words));
    let mind = step.mind.iter().map(|words| element("li").text(*words));
    [element("div").all(say), element("ul").all(mind)]
}

fn row(room: &Room, at: usize, step: &Step) -> Element {
    let act = format!("minutes {at}");
    // Whoever types another number may have emptied it first.
    let is_emptied = room.drafts.touched(&act) == Some("");
    let digits = if is_emptied { String::new() } else { minutes(room, at).to_string() };
    let label = format!("Minutes for \u{201c}{}\u{201d}", step.title);
    let field = Field { act: &act, label: &label, ..Field::default() };
    let title = element("strong").text(step.title);
    element("li").add(element("p").add(title)).all(said(step)).add(field.number(&digits))
}

/// Goes to a step. Its name takes focus: the button that led here may be gone.
fn go_to(room: &mut Room, step: usize) -> Vec<Order> {
    room.clock.go_to(step);
    room.drafts.set(STEP, &step.to_string());
    vec![Order::Focus("#step".to_owned())]
}

/// The clock, which stays in sight while it runs.
fn running(room: &Room) -> Option<Element> {
    let step = STEPS.get(room.clock.step).filter(|_| room.clock.runs)?;
    let words = room.clock.words(minutes(room, room.clock.step));
    let text = format!("{}: {words}", step.title);
    Some(element("p").class("ms-clock").with("role", "timer").text(text))
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    let step = room.clock.step;
    match act.what.as_str() {
        "clock-start" => room.clock.runs = true,
        "clock-stop" => room.clock.runs = false,
        "clock-next" if step + 1 < STEPS.len() => return Some(go_to(room, step + 1)),
        "clock-back" => return Some(go_to(room, step.saturating_sub(1))),
        "length" => {
            let at = LENGTHS.iter().position(|length| length.to_string() == act.value)?;
            room.drafts.clear("minutes ");
            room.drafts.set("length", &at.to_string());
        }
        what => {
            let at = what.strip_prefix("minutes ")?;
            room.drafts.set(&format!("minutes {at}"), &act.value);
        }
    }
    Some(Vec::new())
}
