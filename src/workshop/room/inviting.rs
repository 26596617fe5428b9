//! How people come in: the address, its picture and the tag.

use super::Room;
use super::address::{Unreachable, reachable};
use crate::applet::qr;
use crate::domain::{Invitation, Workshop};
use crate::tree::{Element, Field, button, element, fold};
use crate::workshop::{Act, Order, kept};

/// Why nobody can be invited by an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workshop) enum NoLink {
    /// Phones would not reach it.
    Unreachable(Unreachable),
    /// It is not settled yet what they are asked.
    NothingAsked,
}

impl Room {
    /// The address at which people join the present round.
    pub(in crate::workshop) fn join_link(&self, workshop: &Workshop<'_>) -> Result<String, NoLink> {
        let page = reachable(&self.address).map_err(NoLink::Unreachable)?;
        workshop.asked().next().ok_or(NoLink::NothingAsked)?;
        let opening = &self.log.opening;
        let invitation = Invitation {
            pack: self.pack.reference.clone(),
            tag: opening.tag,
            round: workshop.round(),
            asked: opening.asked.clone(),
        };
        Ok(format!("{page}{invitation}"))
    }
}

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let way_in = element("div").add(way_in(room, workshop)).add(address(room));
    let way_in =
        if workshop.is_closed() { fold("How people join this round", way_in) } else { way_in };
    element("section").add(element("h2").text("Invite people")).add(way_in)
}

fn way_in(room: &Room, workshop: &Workshop<'_>) -> Element {
    let link = match room.join_link(workshop) {
        Ok(link) => link,
        Err(why) => return element("p").class("ms-nudge").text(instead(why)),
    };
    let tag = element("p")
        .text("Workshop tag: ")
        .add(element("strong").class("ms-join__tag").text(room.log.opening.tag.to_string()));
    let picture = qr(&link, "The link as a picture for the camera of a phone");
    element("div").class("ms-join").all(picture).add(
        element("div")
            .add(element("p").text("People open this link on their own phone, tablet or computer:"))
            .add(element("p").class("ms-join__link").text(&*link))
            .add(tag)
            .add(button("copy-link", "", true, "Copy the link"))
            .add(super::status(room.drafts.get("said link"))),
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
        "copy-link" => {
            let link = room.join_link(&room.workshop()?).ok()?;
            room.drafts.set("said link", "Copied.");
            Some(vec![Order::Copy(link)])
        }
        _ => None,
    }
}
