// The browser killed at the worst moments: every answer that was said to be saved is there when it
// starts again, and nothing that was never given.

import assert from "node:assert/strict";
import { withApp } from "./support/app.mjs";
import { KILLS, testFault } from "./support/fault_table.mjs";
import { answersFor, countLost, give, outcome, storedLevels } from "./support/giving.mjs";
import { LEVELS, random, statements } from "./support/pack.mjs";
import { assessmentId, heading, radio, start } from "./support/steps.mjs";

const SEED = 20261123;

const statementOf = (id) => statements.find((statement) => statement.id === id);

/** The app itself shows the last answer, not only the database. */
const assertShown = async (page, [id, level]) => {
  await heading(page, statementOf(id).title).waitFor();
  assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true, id);
};

testFault("the browser is killed the moment an answer is said to be saved", () =>
  withApp(async (app) => {
    await start(app.page);
    const place = `#/assessments/${assessmentId(app.page)}/statements`;
    const answers = answersFor(SEED, KILLS);
    let lost = 0;
    for (const [index, answer] of answers.entries()) {
      await give(app.page, [answer]);
      await app.killAndRelaunch(`${place}/${answer[0]}`);
      await assertShown(app.page, answer);
      lost += countLost(outcome(answers.slice(0, index + 1)), (await storedLevels(app.page)).levels);
    }
    return { runs: KILLS, lost };
  }),
);

/**
 * Runs in the page: gives answers on the page of a domain and waits for none to be saved. `tellGiven`
 * hears of each before it is given, `tellSaved` of each revision that is said to be saved.
 */
const burst = async (answers) => {
  const status = document.querySelector("[role=status][data-state]");
  const look = () => status.dataset.state === "saved" && tellSaved(Number(status.dataset.revision));
  new MutationObserver(look).observe(status, { attributes: true });
  for (const [statement, level] of answers) {
    await tellGiven();
    document.getElementById(`answer-${statement}-${level}`).click();
  }
};

/** Gives a burst of answers and kills the browser after some events; what was given and saved. */
const killInBurst = async (app, answers, place, events) => {
  let [given, saved, left] = [0, 0, events];
  const page = app.page;
  await new Promise((resolve) => {
    const happened = () => --left === 0 && resolve();
    const set = page.exposeFunction("tellGiven", () => ((given += 1), happened()));
    const also = page.exposeFunction("tellSaved", (revision) => ((saved = revision), happened()));
    // It dies with its browser.
    Promise.all([set, also]).then(() => page.evaluate(burst, answers).catch(() => undefined));
  });
  await app.killAndRelaunch(place);
  return { given, saved };
};

testFault("the browser is killed at a random moment in a burst of answers", () =>
  withApp(async (app) => {
    await start(app.page);
    const place = `#/assessments/${assessmentId(app.page)}/domains/P1`;
    const [first, ...others] = statements.filter(({ id }) => id.startsWith("P1."));
    await give(app.page, [[first.id, 1]]);
    await app.open(place);
    const next = random(SEED);
    const runs = Math.ceil(KILLS / 3);
    let lost = 0;
    let before = await storedLevels(app.page);
    for (let run = 0; run < runs; run++) {
      // Other levels than those that stand there, so that each answer is a revision.
      const answers = answersFor(SEED + run, 40, others).map(([id], index) => [id, ((Math.floor(index / others.length) + (before.levels[id] ?? 0)) % 5) + 1]);
      const { given, saved } = await killInBurst(app, answers, place, 1 + Math.floor(next() * 40));
      const after = await storedLevels(app.page);
      const kept = after.revision - before.revision;
      assert.ok(after.revision >= saved, `revision ${saved} was said to be saved, ${after.revision} is there`);
      assert.ok(kept <= given, `${given} were given, ${kept} are there`);
      lost += countLost({ ...before.levels, ...outcome(answers.slice(0, kept)) }, after.levels);
      before = after;
    }
    return { runs, lost };
  }),
);
