// What is said to be saved is there again: after a reload, after the browser, after its death.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, statements } from "./support/pack.mjs";
import { answer, answerAll, assessmentId, button, heading, radio, revision, save, saved, start, visitStatement } from "./support/steps.mjs";

const NOTE = "Minutes of 3 November; “agreed”, 100 %\nSecond line";
const REASON = "Another team does this";
const CODES = [1, 2, 3, 4, 5, DONT_KNOW, NOT_APPLICABLE, 3, 2, 4];

const nameOf = (code) => LEVELS[code - 1] ?? code;

/** The first ten statements answered, the last one with a note, and its page shown. */
const answerTen = async (page) => {
  await start(page);
  for (const [index, code] of CODES.entries()) {
    await heading(page, statements[index].title).waitFor();
    await answer(page, code);
    if (code === NOT_APPLICABLE) await page.getByLabel("Why does it not apply?").fill(REASON);
    if (index === CODES.length - 1) break;
    await button(page, "Continue").click();
    if (index % 3 === 2) await button(page, /^Continue to /).click();
  }
  await page.getByText("Add evidence").click();
  await page.getByLabel("Your note").fill(NOTE);
  await save(page, () => radio(page, "Strong and recent evidence").check());
};

const assertAllBack = async (page) => {
  for (const [index, code] of CODES.entries()) {
    await visitStatement(page, statements[index]);
    assert.equal(await radio(page, nameOf(code)).isChecked(), true, statements[index].id);
    if (code === NOT_APPLICABLE) assert.equal(await page.getByLabel("Why does it not apply?").inputValue(), REASON);
  }
  await page.getByText("Your evidence").click();
  assert.equal(await page.getByLabel("Your note").inputValue(), NOTE);
  assert.equal(await radio(page, "Strong and recent evidence").isChecked(), true);
};

test("a reload in the middle and a restart of the browser bring everything back", async () => {
  await withApp(async ({ page, reload, relaunch }) => {
    await answerTen(page);
    const written = await revision(page);

    await reload();
    await heading(page, statements[CODES.length - 1].title).waitFor();
    assert.equal(await page.getByLabel("Your note").inputValue(), NOTE);
    await assertAllBack(page);

    const again = await relaunch();
    await again.getByText(`${CODES.length} of ${statements.length} answered`).waitFor();
    await again.getByRole("link", { name: "Your team" }).click();
    await button(again, "Continue").click();
    await heading(again, statements[CODES.length].title).waitFor();
    await assertAllBack(again);
    assert.equal(await revision(again), written);
  });
});

test("an answer that was said to be saved survives the death of the browser", async () => {
  await withApp(async ({ page, killAndRelaunch }) => {
    await start(page);
    await save(page, () => answer(page, 4));
    const address = new URL(page.url()).hash;
    const again = await killAndRelaunch(address);
    await heading(again, statements[0].title).waitFor();
    assert.equal(await radio(again, LEVELS[3]).isChecked(), true);
  });
});

test("several assessments are kept side by side", async () => {
  await withApp(async ({ page, relaunch }) => {
    const ids = [];
    for (const [index, form] of ["Quick start", "Full assessment"].entries()) {
      await start(page, form);
      await save(page, () => answer(page, index + 1));
      ids.push(assessmentId(page));
      await page.getByRole("link", { name: "Assessments" }).click();
      await heading(page, /How far are we/).waitFor();
    }
    const again = await relaunch();
    for (const words of [/Quick start, 1 of 11 answered/, /Full assessment, 1 of 33 answered/]) await again.getByText(words).waitFor();
    assert.equal(new Set(ids).size, 2);
  });
});

test("all 33 answers are kept when they are given as fast as a person can", async () => {
  await withApp(async ({ page, killAndRelaunch }) => {
    await start(page);
    await answerAll(page, [2, 3, 4]);
    await saved(page, statements.length);
    const again = await killAndRelaunch();
    await again.getByText(`${statements.length} of ${statements.length} answered`).waitFor();
  });
});
