//! How people come in: the address, its picture and the tag.

use super::Room;
use super::address::{Unreachable, reachable};
use crate::applet::{EXTENT, QUESTIONNAIRE, pack_name, qr};
use crate::domain::{Asked, Invitation, Workshop};
use crate::storage::packs_to_answer;
use crate::tree::{Element, Field, button, element, fold};
use crate::wording::asked_name;
use crate::workshop::{Act, Order, kept};

/// Why nobody can be invited by an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workshop) enum NoLink {
    /// Phones would not reach it.
    Unreachable(Unreachable),
    /// It is not settled yet what they are asked.
    NothingAsked,
}

/// Where people join the present round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workshop) struct WayIn {
    /// The address that says it all.
    pub(in crate::workshop) link: String,
    /// The address of this page, as phones open it.
    page: String,
}

impl WayIn {
    /// Adds an address that is short enough to be typed, which breaks where one would pause. What
    /// people are asked there, [`Room::typed`] answers.
    pub(in crate::workshop) fn short_in(&self, within: Element) -> Element {
        within.text(&*self.page).add(element("wbr")).text(Invitation::BY_HAND)
    }
}

impl Room {
    /// Where people join the present round.
    pub(in crate::workshop) fn way_in(&self, workshop: &Workshop<'_>) -> Result<WayIn, NoLink> {
        let page = reachable(&self.address).map_err(NoLink::Unreachable)?;
        workshop.asked().next().ok_or(NoLink::NothingAsked)?;
        let opening = &self.log.opening;
        let invitation = Invitation {
            pack: self.pack.reference.clone(),
            tag: opening.tag,
            round: workshop.round(),
            asked: opening.asked.clone(),
        };
        let link = format!("{page}{invitation}");
        Ok(WayIn { link, page })
    }

    /// The link was copied, or it was not.
    pub(in crate::workshop) fn link_copied(&mut self, copied: bool) {
        let said = if copied {
            "Copied."
        } else {
            "Your browser did not copy it. Select the link above and copy it yourself."
        };
        self.drafts.set("said link", said);
    }

    /// What is entered at the short address after the tag, each with the name of what it answers.
    /// The first questionnaire is chosen there already.
    pub(in crate::workshop) fn typed(
        &self,
        workshop: &Workshop<'_>,
    ) -> Vec<(&'static str, String)> {
        let first = packs_to_answer().first().map(|first| &first.reference);
        let is_first = first == Some(&self.pack.reference);
        let pack = (!is_first).then(|| pack_name(&self.pack).to_owned());
        let asked = &self.log.opening.asked;
        let asked = match asked {
            Asked::Domains(codes) if codes.len() < self.pack.domains.len() => {
                let short = |code| Some(&*self.pack.domain(code)?.short);
                let names: Vec<_> = codes.iter().filter_map(short).collect();
                // There is an “and” in many of the names.
                (asked_name(asked), names.join(", "))
            }
            Asked::Quick => (EXTENT, asked_name(asked).to_owned()),
            Asked::Full | Asked::Domains(_) => (EXTENT, asked_name(&Asked::Full).to_owned()),
        };
        let round = ("Round", workshop.round().number().to_string());
        let pack = pack.map(|pack| (QUESTIONNAIRE, pack));
        [round].into_iter().chain(pack).chain([asked]).collect()
    }
}

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let way_in = element("div").all(own_pack(room)).add(way_in(room, workshop)).add(address(room));
    let way_in =
        if workshop.is_closed() { fold("How people join this round", way_in) } else { way_in };
    element("section").add(element("h2").text("Invite people")).add(way_in)
}

/// The questionnaire as a file to hand out, if it does not come with the app.
fn own_pack(room: &Room) -> Option<Element> {
    room.pack.content()?;
    let words = "Your questionnaire does not come with the page that people open. Give them its \
                 file with the link: the page asks for it, once on each device. Whoever put this \
                 page on the web can offer the file with it; then the link is enough. On paper and \
                 by a show of hands nobody needs it.";
    let save = button("save-pack", "", false, "Save the questionnaire file");
    Some(element("div").add(element("p").text(words)).add(save))
}

fn way_in(room: &Room, workshop: &Workshop<'_>) -> Element {
    let way_in = match room.way_in(workshop) {
        Ok(way_in) => way_in,
        Err(why) => return element("p").class("ms-nudge").text(instead(why)),
    };
    let tag = element("strong").class("ms-join__tag").text(room.tag().to_string());
    let typed = room.typed(workshop);
    let typed = typed.iter().map(|(name, what)| element("li").text(format!("{name}: {what}")));
    let by_hand = element("ul").add(element("li").text("Workshop tag: ").add(tag)).all(typed);
    let picture = qr(&way_in.link, "The link as a picture for the camera of a phone");
    element("div").class("ms-join").all(picture).add(
        element("div")
            .add(element("p").text("People open this link on their own phone, tablet or computer:"))
            .add(element("p").class("ms-join__link").text(&*way_in.link))
            .add(button("copy-link", "", true, "Copy the link"))
            .add(super::status(room.drafts.get("said link")))
            .add(
                element("p")
                    .text("If somebody cannot open the link, they open the short address ")
                    .add(way_in.short_in(element("strong")))
                    .text(" and enter:"),
            )
            .add(by_hand),
    )
}

/// What to do where there is no link.
fn instead(why: NoLink) -> &'static str {
    match why {
        NoLink::NothingAsked => "Choose at least one domain above. Then there is a link to share.",
        NoLink::Unreachable(Unreachable::Missing) => {
            "Type the web address of this page below. Without one, use paper or a show of hands."
        }
        NoLink::Unreachable(Unreachable::File) => {
            "This page was opened from a file, and no phone can open that. Put the page on a web \
             address and type it below. Or use paper or a show of hands: they need no link."
        }
        NoLink::Unreachable(Unreachable::ThisComputer) => {
            "This address leads to this computer, and no phone can open that. Put the page on a \
             web address and type it below. Or use paper or a show of hands: they need no link."
        }
        NoLink::Unreachable(Unreachable::NotAPage) => {
            "What stands below is not the address of a web page. One looks like \
             https://example.nhs.uk/ahp/."
        }
    }
}

fn address(room: &Room) -> Element {
    let field = Field {
        act: "address",
        label: "Web address of this page",
        hint: Some("As a phone in the room would open it."),
        nudge: None,
    };
    let is_plain = reachable(&room.address).is_ok_and(|address| address.starts_with("http:"));
    let camera = is_plain.then(|| {
        element("p").class("ms-caption").text(
            "This address starts with http. Phones can join, but a camera needs an address that \
             starts with https: here you could not read codes with the camera of this computer.",
        )
    });
    element("div").add(field.text_line(&room.address)).all(camera)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "address" => {
            room.address.clone_from(&act.value);
            room.drafts.clear("said link");
            let (key, text) = (kept::ADDRESS.to_owned(), act.value.clone());
            Some(vec![Order::Keep { key, text }, room.tells()])
        }
        "save-pack" => {
            let text = format!("{}\n", room.pack.content()?.text());
            let name = format!("{}-{}.json", room.pack.reference.id, room.pack.reference.version);
            Some(vec![Order::Save { name, mime: "application/json", text }])
        }
        "copy-link" => {
            let link = room.way_in(&room.workshop()?).ok()?.link;
            Some(vec![Order::Copy(link)])
        }
        _ => None,
    }
}
