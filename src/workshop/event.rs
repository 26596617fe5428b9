//! What can happen to a workshop alone, and what it alone orders.

use crate::applet;

/// Something that happened.
pub type Event = applet::Event<OwnFact>;
/// What happened.
pub type Fact = applet::Fact<OwnFact>;
/// What must follow.
pub type Order = applet::Order<OwnOrder>;

/// What happens to no other app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnFact {
    /// The other window of this workshop said something.
    Told(String),
    /// [`OwnOrder::OpenWindow`] ended: whether the browser let us.
    WindowOpened(bool),
    /// Somebody pressed Escape.
    Escaped,
    /// Somebody pressed the arrow to the left, or to the right.
    Turned {
        /// Whether to the right.
        is_on: bool,
    },
    /// So many seconds went by: more than one after the page was hidden.
    SecondsPassed(u32),
    /// The camera is on.
    CameraStarted {
        /// Whether it faces away from who holds the device.
        faces_away: bool,
    },
    /// QR codes came into the camera's view, with these texts.
    CodesSeen(Vec<String>),
    /// The camera is off, and not because of [`OwnOrder::StopCamera`]: why, in the words of browsers
    /// (`NotAllowedError`), or `reader` if nothing can read its pictures, `hidden` if the page was
    /// out of sight, `ended` if it gives none any more.
    CameraEnded(String),
}

/// What no other app orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnOrder {
    /// Open an address in a window of its own, for the big screen. Ends with
    /// [`OwnFact::WindowOpened`].
    OpenWindow(String),
    /// Say something to the other windows of this workshop.
    Tell(String),
    /// Turn the camera on. Ends with [`OwnFact::CameraStarted`] or [`OwnFact::CameraEnded`].
    StartCamera,
    /// Turn it off.
    StopCamera,
    /// Make a tone: whether for a code that was taken in.
    Sound(bool),
}
