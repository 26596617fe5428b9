//! A phone on which somebody answers in a workshop, and its page as it is seen.

use ahp_maturity::answering::App;
use ahp_maturity::applet::Order;
use ahp_maturity::domain::{ResponseCode, Statement, Vote};
use ahp_maturity::tree::Element;

use crate::facilitator::{pack, vote};
use crate::results_tree::{all, value, words};
use crate::visitor::Visitor;

const KEY: &str = "answers/ahps-deliver-provider/0007";
pub(crate) const LEVELS: [&str; 7] = [
    "1 Not yet",
    "2 Starting",
    "3 Building",
    "4 Embedded",
    "5 Leading",
    "Don't know",
    "Not applicable to us",
];

pub(crate) fn link(round: u8, asked: &str) -> String {
    format!("#/respond/{}/0007/{round}/{asked}", pack().reference)
}

pub(crate) fn headlines() -> Vec<&'static str> {
    pack().statements().filter(|one| one.headline).map(|one| &*one.title).collect()
}

/// A phone on which somebody answers, with what its browser keeps.
pub(crate) struct Phone {
    pub(crate) page: Visitor<App>,
    pub(crate) kept: Option<String>,
}

impl Phone {
    pub(crate) fn opens(address: &str, kept: Option<&str>) -> Self {
        let shelf = kept.iter().map(|text| (KEY.to_owned(), (*text).to_owned())).collect();
        let page = Visitor::at(address, Some(shelf));
        Self { page, kept: kept.map(str::to_owned) }
    }

    /// Closes the page and opens an address with what was kept.
    pub(crate) fn comes_back(&self, address: &str) -> Self {
        Self::opens(address, self.kept.as_deref())
    }

    pub(crate) fn presses(&mut self, name: &str) {
        self.page.presses(name);
        self.take_note();
    }

    pub(crate) fn chooses(&mut self, label: &str) {
        self.page.chooses(label);
        self.take_note();
    }

    fn take_note(&mut self) {
        for order in &self.page.orders {
            if let Order::Keep { key, text } = order {
                assert_eq!(key, KEY);
                self.kept = Some(text.clone());
            }
        }
    }

    /// Answers every question with what its place from 0 gives, 0 for nothing.
    pub(crate) fn answers(&mut self, all: impl Fn(usize) -> usize) {
        for at in 0..headlines().len() {
            if let Some(label) = all(at).checked_sub(1) {
                self.chooses(LEVELS[label]);
            }
            self.presses("Next");
        }
    }

    pub(crate) fn title(&self) -> String {
        let page = self.page.page();
        let title = all(&page).into_iter().find(|one| one.tag == "h1").map(words);
        title.expect("a title")
    }

    pub(crate) fn chosen(&self) -> Vec<String> {
        let page = self.page.page();
        let is_chosen = |one: &&Element| value(one, "checked").is_some();
        let chosen = all(&page).into_iter().filter(is_chosen);
        chosen.map(|one| value(one, "value").expect("a value").to_owned()).collect()
    }

    pub(crate) fn text(&self) -> String {
        let page = self.page.page();
        let label = all(&page).into_iter().find(|one| words(one) == "Your response code");
        let id = value(label.expect("a label"), "for");
        let code = all(&page).into_iter().find(|one| value(one, "id") == id);
        words(code.expect("a code"))
    }

    pub(crate) fn code(&self) -> ResponseCode {
        ResponseCode::parse(&self.text(), |_| Some(pack().statements().count())).expect("a code")
    }

    /// From the last question on.
    pub(crate) fn finishes(&mut self, role: &str) {
        assert_eq!(self.title(), "Your role");
        self.chooses(role);
        self.presses("Next");
        self.presses("Make my code");
    }
}

/// The votes of a code whose headlines were answered so.
pub(crate) fn votes(all: impl Fn(usize) -> usize) -> Vec<Option<Vote>> {
    let mut headlines = 0..;
    let number = |one: &Statement| if one.headline { headlines.next().map_or(0, &all) } else { 0 };
    let numbers = pack().statements().map(number);
    numbers.map(|one| (one > 0).then(|| vote(u8::try_from(one).expect("a vote")))).collect()
}
