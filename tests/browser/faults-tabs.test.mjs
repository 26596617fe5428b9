// One assessment in two tabs, by turns, at once, and when one of them dies.

import assert from "node:assert/strict";
import { withApp } from "./support/app.mjs";
import { devTools } from "./support/devtools.mjs";
import { DUELS, testFault } from "./support/fault_table.mjs";
import { answersFor, countLost, give, outcome, storedLevels } from "./support/giving.mjs";
import { random, statements } from "./support/pack.mjs";
import { button, save, start } from "./support/steps.mjs";
import { until } from "./support/until.mjs";

const SEED = 33;
const ANSWERS = 200; // in each tab
const MORE = 15; // under way when the other tab takes over

const takeOver = (page) => button(page, "Take over");

/** A second tab on what the first one shows. */
const secondTab = async (app) => {
  const { hash } = new URL(app.page.url());
  const page = await app.context.newPage();
  await app.open(hash, page);
  return page;
};

/** Counts what is acknowledged in a tab while it goes on. */
const countIn = async (page) => {
  const counter = { count: 0 };
  await page.exposeFunction("tellAcknowledged", (count) => (counter.count = count));
  return counter;
};

/** Two tabs take over from each other in the middle of answering until both have given all. */
const duel = async (app, seed) => {
  const next = random(seed);
  const tabs = [app.page, await secondTab(app)];
  await tabs[1].getByText("Being edited in another tab").waitFor();
  const counters = await Promise.all(tabs.map(countIn));
  // Levels of their own, so that each answer of one changes something of the other's.
  const left = [[1, 3, 5], [2, 4]].map((levels, tab) => answersFor(seed + tab, ANSWERS, statements, levels));
  const given = [];
  let turns = 0;
  for (let turn = 0; left[0].length + left[1].length > 0; turn = 1 - turn, turns++) {
    const [mine, other] = [tabs[turn], tabs[1 - turn]];
    await takeOver(mine).waitFor({ state: "hidden" });
    counters[turn].count = 0;
    const isAlone = left[1 - turn].length === 0;
    const enough = Math.min(15 + Math.floor(next() * 30), left[turn].length);
    // The other tab takes over when enough are given, in the middle of some more.
    const giving = give(mine, isAlone ? left[turn] : left[turn].slice(0, enough + MORE));
    await until("answers", () => counters[turn].count >= enough);
    if (!isAlone) await takeOver(other).click();
    const acknowledged = await giving;
    given.push(...acknowledged);
    left[turn] = left[turn].slice(acknowledged.length);
  }
  return { given, turns };
};

testFault("two tabs take over from each other while they give 200 answers each", async () => {
  let lost = 0;
  for (let run = 0; run < DUELS; run++) {
    await withApp(async (app) => {
      await start(app.page);
      const { given, turns } = await duel(app, SEED + run);
      assert.equal(given.length, 2 * ANSWERS);
      assert.ok(turns >= 6, `${turns} turns`);
      lost += countLost(outcome(given), (await storedLevels(app.page)).levels);
    });
  }
  return { runs: DUELS, lost };
});

testFault("two tabs write at once where the browser has no locks, 200 answers each", async () => {
  const before = () => delete Navigator.prototype.locks;
  const runs = Math.ceil(DUELS / 5);
  let lost = 0;
  for (let run = 0; run < runs; run++) {
    await withApp(async (app) => {
      await start(app.page);
      const tabs = [app.page, await secondTab(app)];
      const halves = [statements.slice(0, 16), statements.slice(16)];
      const given = await Promise.all(tabs.map((tab, at) => give(tab, answersFor(SEED + run + at, ANSWERS, halves[at]))));
      assert.deepEqual(given.map(({ length }) => length), [ANSWERS, ANSWERS]);
      lost += countLost(outcome(given.flat()), (await storedLevels(app.page)).levels);
    }, { before });
  }
  return { runs, lost };
});

testFault("the tab that edits crashes, and the other one goes on within a second", () =>
  withApp(async (app) => {
    await start(app.page);
    const owner = app.page;
    const answers = answersFor(SEED, 20);
    await give(owner, answers);
    const heir = await secondTab(app);
    await takeOver(heir).waitFor();
    const crashed = new Promise((resolve) => owner.once("crash", () => resolve(Date.now())));
    // A tab that has crashed does not answer.
    (await devTools(owner)).send("Page.crash").catch(() => undefined);
    const at = await crashed;
    await takeOver(heir).waitFor({ state: "hidden" });
    assert.ok(Date.now() - at < 1000, `it took ${Date.now() - at} ms`);
    const more = answersFor(SEED + 1, 20, statements.slice(20));
    await give(heir, more);
    const { levels } = await storedLevels(heir);
    await owner.close();
    return { runs: 1, lost: countLost(outcome([...answers, ...more]), levels) };
  }),
);
