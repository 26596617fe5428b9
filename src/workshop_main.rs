//! Starts a workshop, which is an app of its own, with its windows and its clock.

use std::rc::Rc;

use ahp_maturity::browser::listening;
use ahp_maturity::browser::windows::Windows;
use ahp_maturity::hosting::Host;
use ahp_maturity::workshop::{App, Fact, OwnFact, OwnOrder};

fn main() {
    let host = Host::<App>::new();
    let tell = {
        let host = Rc::clone(&host);
        move |fact| host.tell(Fact::Own(fact))
    };
    let hear = tell.clone();
    let windows = Windows::listen(move |text| hear(OwnFact::Told(text)));
    host.start(move |host, order| match order {
        OwnOrder::OpenWindow(address) => {
            let is_open = windows.open(&address);
            host.tell(Fact::Own(OwnFact::WindowOpened(is_open)));
        }
        OwnOrder::Tell(text) => windows.tell(&text),
    });
    let press = tell.clone();
    listening::for_ever(&["keydown"], move |event| {
        if listening::is_escape(event) {
            press(OwnFact::Escaped);
        }
    });
    listening::each_second(move |seconds| {
        if host.app().is_timing() {
            tell(OwnFact::SecondsPassed(seconds));
        }
    });
}
