//! Joining by hand: whoever cannot open the link types what the facilitator shows.

use crate::applet::{Act, Order, asked_after, extent, pack_at, pack_file, questionnaire};
use crate::domain::{Asked, Invitation, RoundNumber, WorkshopTag};
use crate::storage::RoomPack;
use crate::tree::{Element, Field, button, chosen, element, fold};

/// What has been typed so far.
#[derive(Debug)]
pub(super) struct Joining {
    tag: String,
    round: RoundNumber,
    pack: RoomPack,
    asked: Asked,
    missing: Option<Missing>,
}

/// What it takes to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// A tag that can be one.
    Tag,
    /// A domain, where some are asked.
    Domain,
    /// The file of a questionnaire: another was chosen.
    Pack,
}

impl Joining {
    /// Nothing has been typed yet, and the rest is what most workshops ask.
    pub(super) fn new() -> Option<Self> {
        let pack = pack_at("0")?;
        let (tag, round, asked) = (String::new(), RoundNumber::new(1)?, Asked::usual(&pack));
        Some(Self { tag, round, pack, asked, missing: None })
    }

    pub(super) fn page(&self) -> (String, Element) {
        let nudge = |missing, words| (self.missing == Some(missing)).then_some(words);
        let tag = Field {
            act: "tag",
            label: "Workshop tag",
            hint: Some("Four letters and digits, in capitals or not."),
            nudge: nudge(
                Missing::Tag,
                "This cannot be a tag: it takes four letters and digits, and there is no U in it. \
                 Look at it once more, or ask the facilitator.",
            ),
        };
        let round = Field { act: "round", label: "Round", ..Field::default() };
        let no_domain = nudge(Missing::Domain, "Choose the domains that the facilitator shows.");
        let no_domain = no_domain.map(|words| {
            let words = element("p").class("ms-nudge").text(words);
            words.with("id", NO_DOMAIN).with("tabindex", "-1")
        });
        let own = element("div").add(pack_file(
            "Open the questionnaire file",
            "The facilitator has it. This device keeps it, and sends nothing.",
            nudge(
                Missing::Pack,
                "There is no questionnaire in this file that can be used. Nothing has changed. \
                 Choose another file, or ask the facilitator for it again.",
            ),
        ));
        let page = element("div")
            .class("ms-form")
            .add(element("p").class("ms-lede").text(
                "If you can open the link or scan the picture, do that: it brings you straight to \
                 the questions. If not, enter here what the facilitator shows.",
            ))
            .add(tag.text_line(&self.tag))
            .add(round.choice(&rounds(), self.round, |round| round.number().to_string()))
            .add(questionnaire(&self.pack))
            .add(fold("The workshop has a questionnaire of its own", own))
            .add(extent(&self.pack, &self.asked))
            .all(no_domain)
            .add(element("p").class("ms-actions").add(button(
                "join",
                "",
                true,
                "Go to the questions",
            )));
        ("Join a workshop".to_owned(), page)
    }

    /// What comes of something that was done. None if it is not something that can be done here.
    pub(super) fn act(&mut self, act: &Act) -> Option<Vec<Order>> {
        self.missing = None;
        match act.what.as_str() {
            "tag" => self.tag.clone_from(&act.value),
            "round" => self.round = chosen(&rounds(), &act.value)?,
            "pack" => {
                self.pack = pack_at(&act.value)?;
                self.asked = Asked::usual(&self.pack);
            }
            "join" => return Some(vec![self.go_on()]),
            _ => self.asked = asked_after(act, &self.pack, &self.asked)?,
        }
        Some(Vec::new())
    }

    /// Takes in a questionnaire of people's own. Whether there was one.
    pub(super) fn take_pack(&mut self, own: Option<RoomPack>) -> bool {
        self.missing = own.is_none().then_some(Missing::Pack);
        if let Some(own) = own {
            self.asked = Asked::usual(&own);
            self.pack = own;
        }
        self.missing.is_none()
    }

    fn go_on(&mut self) -> Order {
        let Some(tag) = WorkshopTag::parse(&self.tag) else {
            self.missing = Some(Missing::Tag);
            return Order::Focus("#field-tag".to_owned());
        };
        if self.asked == Asked::Domains(Vec::new()) {
            self.missing = Some(Missing::Domain);
            return Order::Focus(format!("#{NO_DOMAIN}"));
        }
        let (pack, round) = (self.pack.reference.clone(), self.round);
        Order::GoTo(Invitation { pack, tag, round, asked: self.asked.clone() }.to_string())
    }
}

/// Where it is said that a domain is missing.
const NO_DOMAIN: &str = "no-domain";

fn rounds() -> Vec<RoundNumber> {
    (1..=15).filter_map(RoundNumber::new).collect()
}
