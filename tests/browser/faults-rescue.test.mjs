// The app stopped in the middle, and people who change their minds: the answers are had without the
// module, and what was undone or deleted comes back.

import assert from "node:assert/strict";
import { withApp } from "./support/app.mjs";
import { testFault } from "./support/fault_table.mjs";
import { answersFor, countLost, give, outcome, storedLevels } from "./support/giving.mjs";
import { LEVELS, statements } from "./support/pack.mjs";
import { answer, assessmentId, button, download, heading, radio, save, saved, start, visit, visitStatement } from "./support/steps.mjs";
import { stored, storedAssessments } from "./support/stored.mjs";
import { until } from "./support/until.mjs";

/** Runs before the app: `trap()` calls into its module so that the call ends in a trap. */
const holdModule = () => {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...of) => {
    const result = await instantiateStreaming.apply(WebAssembly, of);
    const { exports } = result.instance;
    // The app comes first, the studio after it.
    globalThis.trap ??= () => setTimeout(() => exports.__wbindgen_realloc(-8, 8, 16, 4));
    return result;
  };
};

/** The trap is complained about, once, and nothing else. */
const onlyTheTrap = (findings) => {
  assert.equal(findings.length, 1, findings.join("\n"));
  assert.match(findings[0], /^page error: RuntimeError/);
};

testFault("the module of the app traps", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    const answers = answersFor(13, 33);
    await give(page, answers);
    const before = await storedAssessments(page);
    const [, , key, record] = JSON.parse(before[0]);
    await page.evaluate(() => trap());
    await heading(page, "Something went wrong").waitFor();
    const { name, bytes } = await download(page, () => button(page, "Download my answers").click());
    assert.equal(name, "ahp-maturity-rescue.json");
    const file = JSON.parse(bytes);
    assert.equal(file.format, "ahp-maturity/rescue");
    assert.deepEqual(file.stored.assessments, { [key]: record });
    assert.equal(Object.keys(file.stored.versions).length, 10);
    await reload();
    await heading(page).waitFor();
    assert.deepEqual(await storedAssessments(page), before);
    await give(page, [[statements[0].id, (answers[0][1] % 5) + 1]]);
    return { runs: 1, lost: countLost({ ...outcome(answers), [statements[0].id]: (answers[0][1] % 5) + 1 }, (await storedLevels(page)).levels) };
  }, { before: holdModule, judge: onlyTheTrap }),
);

const assertLevel = async (page, level) => assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true);

testFault("answers are undone and given again, also after a reload", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    for (const level of [1, 2, 3, 4]) await save(page, () => answer(page, level));
    for (const level of [3, 2]) {
      await save(page, () => button(page, "Undo").click());
      await assertLevel(page, level);
    }
    await reload();
    await heading(page, statements[0].title).waitFor();
    await assertLevel(page, 2);
    await save(page, () => button(page, "Undo").click());
    await assertLevel(page, 1);
    for (const level of [2, 3, 4]) {
      await save(page, () => button(page, "Redo").click());
      await assertLevel(page, level);
    }
    assert.equal(await button(page, "Redo").getAttribute("aria-disabled"), "true");
    await reload();
    await heading(page, statements[0].title).waitFor();
    await assertLevel(page, 4);
    return { runs: 6, lost: countLost({ [statements[0].id]: 4 }, (await storedLevels(page)).levels) };
  }),
);

testFault("an assessment is deleted by mistake", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    const answers = answersFor(17, 6);
    await give(page, answers);
    await visit(page, "#/", /How far/);
    await button(page, /^Delete /).click();
    await page.getByRole("alert").getByText("Deleted").waitFor();
    await until("it to be gone", async () => (await storedAssessments(page)).length === 0);
    await button(page, "Undo deleting").click();
    await until("it to be back", async () => (await storedAssessments(page)).length === 1);
    await reload();
    await page.getByText("6 of 33 answered").waitFor();
    return { runs: 1, lost: countLost(outcome(answers), (await storedLevels(page)).levels) };
  }),
);

testFault("everything here is deleted", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    await give(page, answersFor(19, 6));
    await visit(page, "#/", /How far/);
    await start(page, "Quick start");
    await save(page, () => answer(page, 2));
    assert.ok((await stored(page)).length > 2);
    await visit(page, "#/kept", "Where your answers are kept");
    await button(page, "Delete everything here").click();
    await page.getByText("Everything is deleted").waitFor();
    assert.equal(await page.getByRole("alert").getByRole("listitem").count(), 2);
    assert.deepEqual(await stored(page), []);
    await reload();
    await page.getByText("Nothing.", { exact: true }).waitFor();
    return { runs: 1, lost: 0 };
  }),
);

testFault("one goes back to an earlier version, and forth again", () =>
  withApp(async ({ page, reload }) => {
    await start(page);
    const P1 = statements.filter(({ id }) => id.startsWith("P1."));
    const first = P1.map(({ id }) => [id, 2]);
    const second = P1.map(({ id }) => [id, 5]);
    await give(page, first);
    await give(page, second);
    const id = assessmentId(page);
    await visit(page, `#/assessments/${id}/versions`, "Earlier versions");
    await button(page, /^Go back to this/).first().click();
    await page.waitForURL(`**/#/assessments/${id}`);
    await saved(page, 8);
    let lost = countLost(outcome(first), (await storedLevels(page)).levels);
    await reload();
    await visitStatement(page, P1[2]);
    await assertLevel(page, 2);
    await save(page, () => button(page, "Undo").click());
    await assertLevel(page, 5);
    lost += countLost(outcome(second), (await storedLevels(page)).levels);
    await visit(page, `#/assessments/${id}/versions`, "Earlier versions");
    assert.equal(await button(page, /^Go back to this/).count(), 2);
    return { runs: 1, lost };
  }),
);
