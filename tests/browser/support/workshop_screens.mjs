// The screens of who leads a workshop, and the slides of the big screen, as worlds: see screens.mjs.

import { responseCode } from "./codes.mjs";
import { headlines, pack, statements } from "./pack.mjs";
import { button } from "./steps.mjs";
import { REVEALED, SEVEN, placeOf, sheets, workshopFile } from "./workshops.mjs";

const code = (person) => responseCode({
  pack: `${pack.id}@${pack.version}`, tag: "7K2M", person, answers: statements.map(() => 1 + (person % 5)),
});
const given = (person) => ({ code: code(person), votes: statements.length });
const CODES = { what: "codesTaken", codes: [given(1), given(2), given(1), { damaged: code(3).slice(0, -1) }] };
const agreed = ({ id }, level, reason = "") => ({ what: "agreed", statement: id, level, reason });
const planned = (action) => ({ what: "planned", action, lead: "Therapy lead", by: "2026-02-01" });
const NEXT = { what: "roundStarted", on: "2026-01-20" };
const AGREED = [
  ...SEVEN, REVEALED,
  agreed(headlines[1], 4, "The plan is used every week"), agreed(headlines[0], 3),
  { what: "noted", about: headlines[1].id, text: "A good talk" }, { what: "parked", text: "Job plans" },
];
const ENDED = [...AGREED, ...["Ask ten people who use our service", "Write it down", "Try it"].map(planned)];
const MOVED = [...AGREED, NEXT, ...sheets([3, 3, 3, 4, 4, 4]), REVEALED];

/** A workshop of a team that is called like the screen. */
let count = 0;
const kept = (name, happened, fields) =>
  workshopFile({ number: (count += 1), on: "2026-01-20", team: `Team ${name}`, happened, ...fields });

/** Opens everything that is folded: what is in it is a part of the screen. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));

const room = (name, happened = [], fields = {}, press = undefined) => ({
  name: `workshop, ${name}`,
  workshop: kept(name, happened, fields),
  reach: async (page) => {
    if (press) await button(page, press).click();
    await unfold(page);
  },
});
const ROOMS = [
  room("being set up"),
  room("domains being chosen", [], { asked: ["P1", "F2"] }),
  room("of four people", sheets([1, 2, 4, 5]).concat(REVEALED)),
  room("collecting", [CODES]),
  room("revealed", [...SEVEN, REVEALED]),
  room("second round", [...AGREED, NEXT]),
  room("second round revealed", MOVED),
  room("agreed", AGREED, {}, "Show all"),
  room("ended", ENDED, {}, "Keep the result as an assessment"),
  room("rehearsal", [], { rehearsal: true }),
  room("each for themselves", sheets([1, 2, 3, 4, 5, 5], { differ: () => true, asked: [{ id: "P1.1" }] }).concat(REVEALED), {
    pack: { id: "ahps-deliver-individual", version: "1.0.0" }, asked: "full",
  }),
].map(({ workshop, ...screen }) => ({ ...screen, workshop, address: placeOf(workshop), title: workshop.team }));

const slide = (name, scene, title, happened = ENDED) => ({
  name: `big screen, ${name}`,
  workshop: kept(name, happened, { scene: `dark ${scene}` }),
  title,
});
const [, { id: spoken, title: spokenTitle }] = headlines;
const SLIDES = [
  slide("join", "join", "Join on your own phone"),
  slide("progress", "progress", /7 people have answered/),
  slide("nothing revealed yet", "discussion", "Nothing is revealed yet", []),
  slide("discussion list", "discussion", /^You differ most on/),
  slide("statement", `statement ${spoken}`, spokenTitle),
  slide("statement of a second round", `statement ${spoken}`, spokenTitle, MOVED),
  slide("profile", "profile", /domains are/),
  slide("shape", "shape", /domains are/),
  slide("what next", "next", "What we do next"),
].map((screen) => ({ ...screen, address: placeOf(screen.workshop, "/screen") }));

const HERE = { name: "big screen in the same window", address: placeOf(SLIDES[0].workshop, "/here"), title: "Join on your own phone" };
const PAPER = ROOMS[0].workshop;
const short = (page) => page.getByRole("radio", { name: /^Boxes alone/ }).check();

export const WORKSHOP_WORLDS = [
  {
    name: "where nobody has led a workshop",
    at: "#/workshops",
    screens: [
      { name: "workshops, none so far", address: "#/workshops", title: "Workshops" },
      { name: "workshop that is not here", address: "#/workshops/none", title: "Page not found" },
      { name: "big screen that waits", address: "#/workshops/none/screen", title: "Waiting for the workshop" },
    ],
  },
  {
    name: "where somebody leads workshops",
    at: "#/workshops",
    workshops: [...ROOMS, ...SLIDES].map(({ workshop }) => workshop),
    screens: [
      { name: "workshops", address: "#/workshops", title: "Workshops" },
      { name: "workshops, one to be deleted", address: "#/workshops", title: "Workshops", reach: (page) => button(page, /^Delete/).first().click() },
      ...ROOMS,
      { name: "workshop on paper", address: placeOf(PAPER, "/paper"), title: `${PAPER.team}: answers on paper` },
      { name: "workshop on paper, short", address: placeOf(PAPER, "/paper"), title: `${PAPER.team}: answers on paper`, reach: short },
      ...SLIDES,
      HERE,
    ],
  },
];
