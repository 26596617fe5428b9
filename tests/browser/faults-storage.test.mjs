// The browser's storage when it is full, closed, private or lost: the app says so, goes on, and
// everything can be had as a file.

import assert from "node:assert/strict";
import { withApp } from "./support/app.mjs";
import { devTools } from "./support/devtools.mjs";
import { testFault } from "./support/fault_table.mjs";
import { answersFor, countLost, give, outcome, storedLevels } from "./support/giving.mjs";
import { LEVELS, statements } from "./support/pack.mjs";
import { answer, assessmentId, button, download, heading, radio, revision, save, saved, start, status, visit, visitStatement } from "./support/steps.mjs";

const notSaved = async (page) => {
  await page.locator("[role=status][data-state=failed]").waitFor();
  assert.equal((await status(page).textContent()).trim(), "Not saved");
};

/** The levels in the file that "Save file" on the results page gives. */
const fileLevels = async (page) => {
  await visit(page, `#/assessments/${assessmentId(page)}/results`, "Your results");
  const { bytes } = await download(page, () => button(page, "Save file").click());
  return Object.fromEntries(Object.entries(JSON.parse(bytes).answers).map(([id, { level }]) => [id, level]));
};

/** Answers the first statements, one level each; each but the first on a page of its own. */
const answerHere = async (page, levels) => {
  for (const [index, level] of levels.entries()) {
    await visitStatement(page, statements[index]);
    await answer(page, level);
  }
};
const expected = (levels) => Object.fromEntries(levels.map((level, index) => [statements[index].id, level]));

testFault("the disk is full, and then there is room again", () =>
  withApp(async ({ page: first, origin, reload, relaunch }) => {
    await start(first);
    await save(first, () => answer(first, 2));
    // A browser that has just written believes for half a minute that there is room.
    const page = await relaunch(new URL(first.url()).hash);
    const tools = await devTools(page);
    await tools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await answer(page, 3);
    const at = Date.now();
    await notSaved(page);
    await page.getByText("There is no room left").waitFor();
    assert.ok(Date.now() - at < 1000, `it took ${Date.now() - at} ms`);
    await answerHere(page, [3, 4, 5]);
    await notSaved(page);
    let lost = countLost(expected([3, 4, 5]), await fileLevels(page));
    await button(page, "Try again").click();
    await notSaved(page);
    const unsaved = await revision(page);
    await tools.send("Storage.overrideQuotaForOrigin", { origin });
    // On a busy machine the attempt before may still be under way, and find room.
    const again = button(page, "Try again").click({ timeout: 5000 });
    await Promise.allSettled([again]);
    await saved(page, unsaved);
    await reload();
    lost += countLost(expected([3, 4, 5]), (await storedLevels(page)).levels);
    return { runs: 1, lost };
  }),
);

const CLOSED = {
  "is null": () => Object.defineProperty(globalThis, "indexedDB", { value: null }),
  "throws": () =>
    Object.defineProperty(globalThis, "indexedDB", {
      get() {
        throw new DOMException("planted", "SecurityError");
      },
    }),
  "answers no event": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...of) {
      const request = open.apply(this, of);
      request.addEventListener("success", (event) => event.stopImmediatePropagation());
      request.addEventListener("upgradeneeded", (event) => event.stopImmediatePropagation());
      return request;
    };
  },
};

for (const [how, before] of Object.entries(CLOSED)) {
  testFault(`the database ${how}`, () =>
    withApp(async ({ page }) => {
      await start(page);
      await answerHere(page, [3, 1]);
      await notSaved(page);
      await page.getByText("This browser does not let us keep anything").waitFor();
      return { runs: 1, lost: countLost(expected([3, 1]), await fileLevels(page)) };
    }, { before }),
  );
}

testFault("a private window keeps what it is given while it is open", () =>
  withApp(async ({ context, origin }) => {
    const secret = await context.browser().newContext();
    const complaints = [];
    secret.on("weberror", (error) => complaints.push(String(error.error())));
    secret.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const page = await secret.newPage();
    await page.goto(`${origin}/`);
    await page.locator('html[data-startup="complete"]').waitFor({ state: "attached" });
    await start(page);
    const answers = answersFor(7, 33);
    assert.equal((await give(page, answers)).length, 33);
    await page.reload();
    await heading(page).waitFor();
    const { levels } = await storedLevels(page);
    await secret.close();
    assert.deepEqual(complaints, []);
    return { runs: 1, lost: countLost(outcome(answers), levels) };
  }, { judge: (findings) => assert.deepEqual(findings.filter((line) => !line.includes("(server)")), []) }),
);

/** Runs before the app: the handle on the database is lost, this one alone or each that follows. */
const loseHandles = () => {
  const { transaction } = IDBDatabase.prototype;
  const lost = new WeakSet();
  let present;
  globalThis.opened = new Set();
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    if (mode === "readwrite") {
      present = this;
      opened.add(this);
    }
    if (globalThis.loseAll || lost.has(this)) throw new DOMException("planted", "InvalidStateError");
    return transaction.call(this, stores, mode, ...rest);
  };
  globalThis.losePresent = () => lost.add(present);
};

testFault("the handle on the database is lost, again and again", () =>
  withApp(async ({ page }) => {
    await start(page);
    // No domain is completed: an earlier version would be a write, and a handle, of its own.
    const answers = answersFor(11, 12, statements.slice(0, 2));
    for (const [index, one] of answers.entries()) {
      await give(page, [one]);
      await page.evaluate(() => losePresent());
      assert.equal(await page.evaluate(() => opened.size), index + 1, "one handle after another");
    }
    return { runs: answers.length, lost: countLost(outcome(answers), (await storedLevels(page)).levels) };
  }, { before: loseHandles }),
);

testFault("the handle on the database stays lost", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    await save(page, () => answer(page, 4));
    await page.evaluate(() => (globalThis.loseAll = true));
    await answerHere(page, [2, 5]);
    await notSaved(page);
    await button(page, "Try again").click();
    await notSaved(page);
    await visitStatement(page, statements[0]);
    assert.equal(await radio(page, LEVELS[1]).isChecked(), true);
    await notSaved(page);
    let lost = countLost(expected([2, 5]), await fileLevels(page));
    await notSaved(page);
    const unsaved = await revision(page);
    await page.evaluate(() => (globalThis.loseAll = false));
    await button(page, "Try again").click();
    await saved(page, unsaved);
    await reload();
    lost += countLost(expected([2, 5]), (await storedLevels(page)).levels);
    return { runs: 1, lost };
  }, { before: loseHandles }),
);
