// Every screen of the app, each once, for the tests that go over all of them. A new screen is one
// line in the list of a world; a new world is a browser with other things kept, or broken.

import { readFileSync } from "node:fs";
import { withApp } from "./app.mjs";
import { answersOf, assessmentFile, headlines, pack, statements } from "./pack.mjs";
import { button, chooseFile, heading, status, visit } from "./steps.mjs";

const START = "How far are we with AHPs Deliver?";
const RESULTS = "Your results";
const OWN = "Use your own questionnaire";
const questionnaire = readFileSync(new URL("../../it/fixtures/own-questionnaire.toml", import.meta.url), "utf8");
const VERIFY = "Check a saved file";
const KEEPING = "Where your answers are kept";

// Ids and dates of their own, so that the screens are the same in every run.
const kept = (id, fields) => assessmentFile({ id, team: team(`Team ${id}`), ...fields });
const team = (name) => ({ name, organisation: "", scope: "team", setting: "", professions: [] });

const EMPTY = kept("empty", { team: team("") });
const PARTIAL = kept("partial", {
  answers: answersOf([3, undefined, 5, "dontKnow", 1, "notApplicable", 4]),
  team: { ...team("Riverside hand therapy"), organisation: "Riverside", professions: ["occupationalTherapists", "physiotherapists"] },
});
const FULL = kept("full", { answers: answersOf([3, 4, 1, 5, 2]), targets: { P1: { level: 4 } } });
const QUICK = kept("quick", { form: "quick", answers: answersOf([4], headlines) });
const NOTED = kept("noted", {
  answers: {
    [statements[0].id]: { notApplicable: "We see no patients", note: "Minutes of the last away day", evidence: "view" },
  },
});
const PLANNED = kept("planned", {
  answers: answersOf([3, 4, 1, 5, 2]),
  previous: "full",
  actions: [
    { id: "a", statement: "P1.3", from: 1, to: 2, what: "Ask which figures there are", lead: "Therapy lead", reviewOn: "2027-02-01" },
    { id: "b", statement: "F2.1", from: 2, to: 3, what: "Write the plan down", status: "started", help: "service" },
    { id: "c", statement: "A3.1", from: 1, to: 2, what: "Explore", lead: "Everyone", firstStep: "Next year", measure: "It is better" },
  ],
});
const FINISHED = kept("finished", { answers: answersOf([3, 4, 1, 5, 2]), finishedOn: "2026-11-20" });
const REFUSED = kept("refused", { answers: { [statements[0].id]: { level: 9 } } });

const place = ({ id }, rest = "") => `#/assessments/${id}${rest}`;
/** A statement of an assessment, by its position in the pack. */
const statement = (name, of, position) => {
  const { id, title } = statements[position];
  return { name, address: place(of, `/statements/${id}`), title };
};
/** What the page of an opened file shows, from the start page on. */
const opened = (name, content, title) => ({
  name,
  address: "#/",
  title: START,
  reach: async (page) => {
    await chooseFile(page, content);
    await heading(page, title).waitFor();
  },
});
/** What the page says of a questionnaire that somebody wrote, with something before it. */
const own = (name, before, said) => ({
  name,
  address: "#/own",
  title: OWN,
  reach: async (page) => {
    const buffer = Buffer.from(before + questionnaire);
    await page.getByLabel(OWN, { exact: true }).setInputFiles({ name: "own.toml", mimeType: "", buffer });
    await page.getByText(said).waitFor();
  },
});
/** What the page says of a saved file. */
const verified = (name, file, said) => ({
  name,
  address: "#/verify",
  title: VERIFY,
  reach: async (page) => {
    const buffer = Buffer.from(typeof file === "string" ? file : JSON.stringify(file));
    await page.getByLabel(VERIFY, { exact: true }).setInputFiles({ name: "saved.json", mimeType: "", buffer });
    await page.getByText(said).waitFor();
  },
});
/** Results that state one level for every domain. */
const stating = (level) => ({
  engine: "1.0.0",
  domains: Object.fromEntries(pack.domains.map(({ code }) => [code, { state: "level", level }])),
});
const openDetails = (...names) => async (page) => {
  for (const name of names) {
    const details = page.getByRole("group").filter({ hasText: name }).first();
    if ((await details.getAttribute("open")) === null) await page.getByText(name).first().click();
  }
};
/** Supposes a step of the first domain, which a tick does and nothing else. */
const suppose = async (page) => {
  await page.getByText(`${pack.domains[0].short}:`).first().click();
  await page.getByRole("button", { name: "Tick the shortest way" }).first().click();
  await page.getByText(/would be/).waitFor();
};
/** Where somebody answers in a workshop; one that nobody has been to before for each screen. */
const respondTo = (pack, tag) => `#/respond/${pack}/${tag}/1/quick`;
const respond = (tag) => respondTo(`${pack.id}@${pack.version}`, tag);
/** What answering looks like after some presses, from the first question on. */
const answering = (name, tag, presses = [], last = headlines[0].title) => ({
  name,
  address: respond(tag),
  title: headlines[0].title,
  reach: async (page) => {
    for (const press of presses) await button(page, press).click();
    await heading(page, last).waitFor();
  },
});
const pressing = (name) => (page) => button(page, name).click();
/** Types a tag, and chooses none of the domains. */
const joinNowhere = async (page) => {
  await page.getByLabel("Workshop tag").fill("8k2m");
  await page.getByText("Some domains").click();
  await button(page, "Go to the questions").click();
  await page.getByText("Choose the domains that the facilitator shows.").waitFor();
};
/** Chooses a file that is no questionnaire. */
const otherFile = async (page) => {
  const file = { name: "notes.json", mimeType: "", buffer: Buffer.from("{}") };
  await page.getByLabel("Open the questionnaire file").setInputFiles(file);
  await page.getByText("Nothing has changed.").waitFor();
};
const joinWithOther = async (page) => {
  await page.getByText("The workshop has a questionnaire of its own").click();
  await otherFile(page);
};
const TO_CODE = ["Go to the end", "Next", "Make my code"];
const notSaved = (page) => status(page).and(page.locator("[data-state=failed]")).waitFor();

/**
 * A world: `keep` are files that are kept in its browser, `before` runs before the app, and `at` is
 * where it starts, if that is not the start page. A screen: its name, its address, the heading to
 * wait for, and what else it takes to reach it. A screen
 * leaves what is kept as it is, so that it does not matter to the next one.
 */
export const WORLDS = [
  {
    name: "with nothing kept",
    screens: [
      { name: "start", address: "#/", title: START },
      { name: "new", address: "#/new", title: "Whose view is this?" },
      { name: "open", address: "#/open", title: "Open a file" },
      { name: "where answers are kept, nothing", address: "#/kept", title: KEEPING },
      { name: "how this works", address: "#/how", title: "How this works" },
      { name: "about the strategy", address: "#/about", title: "About AHPs Deliver" },
      { name: "accessibility", address: "#/accessibility", title: "Accessibility" },
      { name: "easy read", address: "#/easy", title: "Easy Read" },
      { name: "own questionnaire", address: "#/own", title: OWN },
      own("own questionnaire that can be used", "", "Start with this questionnaire"),
      own("own questionnaire to mend", "colour = 1\n", "This file cannot be used yet."),
      { name: "check a file", address: "#/verify", title: VERIFY },
      verified("check a file that agrees", kept("agrees", { answers: answersOf([3]), results: stating(3) }), "still agree"),
      verified("check a file that differs", kept("differs", { answers: answersOf([3]), results: stating(4) }), "do not agree with"),
      verified("check a file that cannot be read", "{", "We could not check"),
      { name: "not found", address: "#/none", title: "We could not find this page" },
      { name: "overview of the example", address: "#/assessments/example", title: "Riverbank therapy team (made up)" },
      { name: "results of the example", address: "#/assessments/example/results", title: RESULTS },
      opened("file that cannot be read", "{", "We could not open that file"),
    ],
  },
  {
    name: "with assessments kept",
    keep: [EMPTY, PARTIAL, FULL, QUICK, NOTED, PLANNED, FINISHED],
    screens: [
      { name: "start with assessments", address: "#/", title: START },
      { name: "where answers are kept", address: "#/kept", title: KEEPING },
      { name: "earlier versions", address: place(FULL, "/versions"), title: "Earlier versions" },
      { name: "team details", address: place(PARTIAL, "/team"), title: "About your team" },
      { name: "overview, not started", address: place(EMPTY), title: "Your team" },
      { name: "overview, in progress", address: place(PARTIAL), title: PARTIAL.team.name },
      { name: "overview, complete", address: place(FULL), title: FULL.team.name },
      { name: "overview of a quick start", address: place(QUICK), title: QUICK.team.name },
      { name: "easy read, empty", address: place(QUICK, `/easy/${headlines[1].id}`), title: "Question 2 of 11" },
      { name: "easy read, answered", address: place(QUICK, `/easy/${headlines[0].id}`), title: "Question 1 of 11" },
      statement("statement, empty", PARTIAL, 1),
      statement("statement, a level", PARTIAL, 0),
      statement("statement, the highest level", PARTIAL, 2),
      statement("statement, do not know", PARTIAL, 3),
      statement("statement, not applicable", PARTIAL, 5),
      { ...statement("statement, everything open", NOTED, 0), reach: openDetails("What takes a team", "Your evidence") },
      { name: "domain on one page", address: place(PARTIAL, "/domains/P1"), title: pack.domains[0].short },
      { name: "check answers", address: place(PARTIAL, "/domains/P2/check"), title: "Check your answers" },
      { name: "check answers with a note", address: place(NOTED, "/domains/P1/check"), title: "Check your answers" },
      { name: "results, empty", address: place(EMPTY, "/results"), title: RESULTS },
      { name: "results, partial", address: place(PARTIAL, "/results"), title: RESULTS },
      { name: "results, full", address: place(FULL, "/results"), title: RESULTS },
      { name: "looking back", address: place(PARTIAL, "/reflection"), title: "Looking back at AHPs into Action" },
      { name: "priorities, no action", address: place(FULL, "/actions"), title: "Priorities and actions" },
      { name: "priorities and actions", address: place(PLANNED, "/actions"), title: "Priorities and actions", reach: openDetails("Why, who with") },
      { name: "targets", address: place(FULL, "/targets"), title: "Targets and what if" },
      { name: "report", address: place(PLANNED, "/report"), title: "Report" },
      { name: "did this happen", address: place(PLANNED, "/since"), title: "Did this happen?" },
      { name: "targets, what if", address: place(PLANNED, "/targets"), title: "Targets and what if", reach: suppose },
      { name: "results, finished", address: place(FINISHED, "/results"), title: RESULTS },
      { name: "results of a quick start", address: place(QUICK, "/results"), title: RESULTS },
      opened("opened file", kept("new"), "Team new"),
      opened("opened file with refused items", REFUSED, REFUSED.team.name),
      opened("opened file that differs", { ...FULL, answers: answersOf([3, 4]) }, FULL.team.name),
    ],
  },
  {
    name: "where another tab is editing",
    // Whoever asks whether the lock is free hears that it is not, and waits in vain.
    before: () => {
      const { request } = LockManager.prototype;
      LockManager.prototype.request = function (name, options, callback) {
        return options.ifAvailable ? request.call(this, name, options, () => callback(null)) : new Promise(() => {});
      };
    },
    keep: [PARTIAL],
    screens: [
      { ...statement("statement, edited elsewhere", PARTIAL, 0), reach: (page) => button(page, "Take over").waitFor() },
    ],
  },
  {
    name: "where saving fails",
    before: () => (IDBObjectStore.prototype.put = () => { throw new DOMException("planted", "QuotaExceededError"); }),
    keep: [PARTIAL],
    screens: [{ ...statement("statement, not saved", PARTIAL, 0), reach: notSaved }],
  },
  {
    name: "where nothing can be kept",
    before: () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
    keep: [PARTIAL],
    screens: [{ ...statement("statement, saving not possible", PARTIAL, 0), reach: notSaved }],
  },
  {
    name: "where somebody answers in a workshop",
    at: respond("0000"),
    screens: [
      answering("question of a workshop", "0001"),
      answering("question of a workshop in easy read", "0002", ["Show in Easy Read"], headlines[0].easy.title),
      answering("role in a workshop", "0003", TO_CODE.slice(0, 1), "Your role"),
      answering("check in a workshop", "0004", TO_CODE.slice(0, 2), "Check your answers"),
      answering("response code", "0005", TO_CODE, "Hand over your answers"),
      answering("response code, next person", "0006", [...TO_CODE, "Next person"], "Hand over your answers"),
      { name: "join a workshop", address: "#/respond", title: "Join a workshop" },
      { name: "join a workshop, no tag", address: "#/respond/", title: "Join a workshop", reach: pressing("Go to the questions") },
      { name: "join a workshop, no domain", address: "#/respond", title: "Join a workshop", reach: joinNowhere },
      { name: "join a workshop, own questionnaire", address: "#/respond/", title: "Join a workshop", reach: joinWithOther },
      { name: "questions that are not here", address: respondTo("own-questionnaire@1.0.0", "0007"), title: "These questions are not here" },
      { name: "questions that are not here, another file", address: respondTo("own-questionnaire@1.0.0", "0008"), title: "These questions are not here", reach: otherFile },
      { name: "link to a workshop that is not whole", address: "#/respond/none", title: "This link is not whole" },
    ],
  },
];

/** Runs `use` on every screen of a world, each as a test of its own within `t`. */
export const throughWorld = (t, world, use) =>
  withApp(async (app) => {
    for (const file of world.keep ?? []) await keep(app.page, file);
    if (world.at) await app.open(world.at);
    for (const screen of world.screens) {
      await t.test(screen.name, async () => {
        await reach(app, screen);
        await use(app.page, screen);
      });
    }
  }, { before: world.before });

const reach = async ({ page }, { address, title, reach }) => {
  await visit(page, address, title);
  await reach?.(page);
};

const keep = async (page, file) => {
  await visit(page, "#/", START);
  await chooseFile(page, file);
  await button(page, "Use this assessment").click();
  await page.waitForURL(/#\/assessments\/[^/]+$/);
};
