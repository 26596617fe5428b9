// The job on a phone, with taps alone, from the quick start to the full assessment.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { LEVELS, NOT_APPLICABLE, answersOf, assessmentFile, headlines, statements } from "./support/pack.mjs";
import {
  button, chooseFile, heading, isLastOfDomain, onwardName, openFile, radio, readLevelTable, saved, visit,
} from "./support/steps.mjs";
import { PHONE, assertFits, tapOn } from "./support/touch.mjs";

const levelOf = (index) => 1 + (index % 5);

/** Answers the statement that is shown by a tap on the words of a level. */
const tapLevel = async (page, statement, level) => {
  await heading(page, statement.title).waitFor();
  await tapOn(page, page.getByText(statement.levels[level - 1], { exact: true }));
  assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true, `${statement.id} by a tap on its words`);
};

test("a quick start by touch grows into the full assessment and keeps every answer", async () => {
  await withApp(async ({ page }) => {
    await assertFits(page, "start");
    await button(page, "Start a new assessment").tap();
    await heading(page, "How much time do you have?").waitFor();
    await assertFits(page, "new");
    await button(page, "Quick start").tap();
    await heading(page, "About your team").waitFor();
    await assertFits(page, "team details");
    await button(page, "Continue").tap();
    await heading(page, "Your team").waitFor();
    await assertFits(page, "overview");
    await button(page, "Start").tap();

    for (const [index, statement] of headlines.entries()) {
      await tapLevel(page, statement, levelOf(index));
      if (index === 0) await assertFits(page, "statement");
      await button(page, "Continue").tap();
      await heading(page, "Check your answers").waitFor();
      if (index === 0) await assertFits(page, "check answers");
      await button(page, onwardName(statement)).tap();
    }
    await saved(page, headlines.length);
    for (const [index, { level, answered }] of (await readLevelTable(page)).entries()) {
      assert.deepEqual([level, answered], [LEVELS[levelOf(index) - 1], "1 of 1"]);
    }
    await page.getByText(/quick start/i).first().waitFor();
    await assertFits(page, "results");

    await button(page, "Back to the overview").tap();
    await button(page, "Grow into the full 33 statements").tap();
    await page.getByText(`${headlines.length} of ${statements.length} answered`).first().waitFor();
    await button(page, "Continue").tap();
    for (const statement of statements) {
      await heading(page, statement.title).waitFor();
      const level = LEVELS[levelOf(headlines.indexOf(statement)) - 1];
      if (statement.headline) assert.equal(await radio(page, level).isChecked(), true, `${statement.id} has to be answered again`);
      else await tapLevel(page, statement, 3);
      await button(page, "Continue").tap();
      if (isLastOfDomain(statement)) await button(page, onwardName(statement)).tap();
    }
    await saved(page, statements.length);
    assert.deepEqual((await readLevelTable(page)).map(({ answered }) => answered), headlines.map(() => "3 of 3"));
  }, { device: PHONE });
});

test("a statement with everything open, and a domain on one page, fit a phone", async () => {
  await withApp(async ({ page }) => {
    await button(page, "Start a new assessment").tap();
    await button(page, "Full assessment").tap();
    await button(page, "Continue").tap();
    await button(page, "Start").tap();
    await heading(page, statements[0].title).waitFor();
    await tapOn(page, page.getByText("Add evidence"));
    await tapOn(page, page.getByText("What takes a team from level to level?"));
    await tapOn(page, page.getByText(NOT_APPLICABLE, { exact: true }));
    await page.getByLabel("Why does it not apply?").waitFor();
    await assertFits(page, "statement with everything open");
    await page.getByRole("link", { name: /on one page/ }).tap();
    await heading(page, "Anti-racism").waitFor();
    await assertFits(page, "all of a domain on one page");
  }, { device: PHONE });
});

test("what an opened file holds fits a phone, and so does the page of an unknown address", async () => {
  await withApp(async ({ page }) => {
    const kept = assessmentFile({ answers: answersOf([3]) });
    await openFile(page, kept);
    await visit(page, "#/", /./);
    await assertFits(page, "start with a kept assessment");
    await chooseFile(page, { ...kept, answers: { ...answersOf([4]), "P1.1": { level: 9 } } });
    await page.getByRole("radio", { name: /^Keep both/ }).waitFor();
    await assertFits(page, "opened file that differs");
    await visit(page, "#/none", /./);
    await assertFits(page, "not found");
  }, { device: PHONE });
});
