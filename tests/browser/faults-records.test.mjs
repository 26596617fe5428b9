// What is stored and was not written by this build: damaged records are moved aside as they are,
// those of a newer build are read and never written over, and no clock decides what is newer.

import assert from "node:assert/strict";
import { withApp } from "./support/app.mjs";
import { put, rewritten } from "./support/damage.mjs";
import { testFault } from "./support/fault_table.mjs";
import { answersFor, countLost, give, outcome, storedLevels } from "./support/giving.mjs";
import { LEVELS, statements } from "./support/pack.mjs";
import { answer, assessmentId, button, download, heading, radio, save, start, visit, visitStatement } from "./support/steps.mjs";
import { stored } from "./support/stored.mjs";
import { until } from "./support/until.mjs";

/** The records of a store: keys and values. */
const recordsOf = async (page, store) =>
  (await stored(page)).map((line) => JSON.parse(line)).filter(([, one]) => one === store).map(([, , key, value]) => [key, value]);

const DAMAGES = {
  "one letter is another": (record) => record.replace("assessment", "assassment"),
  "one digit of an answer is another": (record) => record.replace(/level\\": 3/, 'level\\": 4'),
  "the end is missing": (record) => record.slice(0, record.length / 2),
  "it is empty": () => "",
  "the checksum is of something else": (record) => record.replace(/[0-9a-f]{8}"}$/, '00000000"}'),
  "there is no checksum": (record) => record.replace(/,"checksum":"[0-9a-f]{8}"/, ""),
  "it is of another assessment": (record) => {
    const { document } = JSON.parse(record);
    return rewritten(record, { document: document.replace(/"id": "[0-9a-f-]{36}"/, '"id": "00000000-0000-4000-8000-000000000000"') });
  },
  "it is a list": (record) => `[${record}]`,
  "the document is cut short": (record) => rewritten(record, { document: JSON.parse(record).document.slice(0, -20) }),
  "a part of the document is refused": (record) => rewritten(record, { document: JSON.parse(record).document.replace('"level": 3', '"level": 9') }),
  "the document is no text": (record) => rewritten(record, { document: 12 }),
  "the revision is no number": (record) => rewritten(record, { revision: "two" }),
};

/** What "Save what is there" gives for a damaged record, under "Where your answers are kept". */
const downloadedAside = async (page, id) => {
  await visit(page, "#/kept", "Where your answers are kept");
  const { bytes } = await download(page, () => button(page, new RegExp(`^Save what is there ${id}`)).click());
  return String(bytes);
};

testFault("a record is damaged in one of twelve ways", () =>
  withApp(async ({ page, reload }) => {
    const broken = [];
    for (const damage of Object.values(DAMAGES)) {
      await visit(page, "#/", /How far/);
      await start(page);
      await save(page, () => answer(page, 3));
      const id = assessmentId(page);
      const [, record] = (await recordsOf(page, "assessments")).find(([key]) => key === id);
      const text = damage(record);
      assert.notEqual(text, record);
      await put(page, "assessments", id, text);
      await reload();
      await page.getByText("Something kept here could not be read").waitFor();
      assert.equal(await downloadedAside(page, id), text);
      broken.push([id, text]);
    }
    const aside = await until("all to be aside", async () => {
      const found = await recordsOf(page, "aside");
      return found.length === broken.length && found;
    });
    const wrong = broken.filter(([id, text]) => !aside.some(([key, value]) => key.startsWith(`${id}/`) && value === text));
    assert.deepEqual(wrong, []);
    assert.deepEqual(await recordsOf(page, "assessments"), []);
    await visit(page, "#/", /How far/);
    await start(page);
    const answers = answersFor(3, 6);
    await give(page, answers);
    return { runs: broken.length, lost: wrong.length + countLost(outcome(answers), (await storedLevels(page)).levels) };
  }),
);

testFault("a record is of a schema from the future", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    await save(page, () => answer(page, 3));
    const [[id, record]] = await recordsOf(page, "assessments");
    const future = rewritten(record, { schema: 3, hologram: { deep: [1] } });
    await put(page, "assessments", id, future);
    await reload();
    await page.getByText("Made by a newer version of this app").waitFor();
    assert.equal(await radio(page, LEVELS[2]).isChecked(), true);
    assert.equal(await radio(page, LEVELS[4]).isDisabled(), true);
    await reload();
    await page.getByText("Made by a newer version of this app").waitFor();
    const after = await recordsOf(page, "assessments");
    assert.deepEqual(after, [[id, future]]);
    return { runs: 1, lost: after[0][1] === future ? 0 : 1 };
  }),
);

testFault("a newer build writes under an old tab", () =>
  withApp(async ({ page, context, open, reload }) => {
    await start(page);
    await save(page, () => answer(page, 3));
    const [[id, record]] = await recordsOf(page, "assessments");
    const document = JSON.parse(record).document.replace('"level": 3', '"level": 5');
    const future = rewritten(record, { schema: 3, revision: 9, document });
    const newer = await context.newPage();
    await open("#/kept", newer);
    await put(newer, "assessments", id, future);
    await answer(page, 1);
    await page.getByText("A newer version of this app is open in another tab").waitFor();
    await page.locator("[role=status][data-state=failed]").waitFor();
    assert.equal(await radio(page, LEVELS[3]).isDisabled(), true);
    await visitStatement(page, statements[0]);
    assert.deepEqual(await recordsOf(page, "assessments"), [[id, future]]);
    await reload();
    await heading(page, statements[0].title).waitFor();
    assert.equal(await radio(page, LEVELS[4]).isChecked(), true);
    const after = await recordsOf(page, "assessments");
    assert.deepEqual(after, [[id, future]]);
    return { runs: 1, lost: after[0][1] === future ? 0 : 1 };
  }),
);

/** Runs before the app: the clock stands `clockOffset` away from where it should be. */
const bendClock = () => {
  const Real = Date;
  const offset = () => Number(globalThis.clockOffset ?? 0);
  globalThis.Date = class extends Real {
    constructor(...of) {
      super(...(of.length > 0 ? of : [Real.now() + offset()]));
    }
    static now() {
      return Real.now() + offset();
    }
  };
};
const YEAR = 365 * 24 * 60 * 60 * 1000;

testFault("the clock is put back and forth", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    const levels = [1, 2, 3, 4, 5, 4, 3, 2];
    let lost = 0;
    for (const [index, level] of levels.entries()) {
      await page.evaluate((offset) => (globalThis.clockOffset = offset), (index % 2 ? -1 : 1) * index * YEAR);
      await save(page, () => answer(page, level));
    }
    const [[, record]] = await recordsOf(page, "assessments");
    // The last change was made when the clock stood in the past.
    assert.match(JSON.parse(record).document, /"updatedAt": "2019/);
    await reload();
    await heading(page, statements[0].title).waitFor();
    lost += countLost({ [statements[0].id]: 2 }, (await storedLevels(page)).levels);
    for (const level of levels.toReversed().slice(1)) {
      await save(page, () => button(page, "Undo").click());
      assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true);
    }
    for (const level of levels.slice(1)) {
      await save(page, () => button(page, "Redo").click());
      assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true);
    }
    lost += countLost({ [statements[0].id]: 2 }, (await storedLevels(page)).levels);
    return { runs: levels.length, lost };
  }, { before: bendClock }),
);
