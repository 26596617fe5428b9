// A file out, the file in somewhere else, the same results; and what happens to files that are not
// as they should be.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { parseCsv } from "./support/csv.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, answersOf, assessmentFile, pack, statements } from "./support/pack.mjs";
import {
  answerAll, assessmentId, button, chooseFile, download, heading, openFile, radio, readLevelTable, save, saved, start, visit,
  visitResults, visitStatement,
} from "./support/steps.mjs";
import { stored, storedAssessments } from "./support/stored.mjs";

const NOTE = 'A "note", with a comma;\nand a second line, 100 % “agreed” – ŵ';

test("a file from one browser gives the same results in another", async () => {
  const first = await withApp(async ({ page }) => {
    await start(page);
    await answerAll(page, [3, DONT_KNOW, 5, 4, NOT_APPLICABLE, 1, 2]);
    await visitStatement(page, statements[0]);
    await page.getByText("Add evidence").click();
    await save(page, () => page.getByLabel("Your note").fill(NOTE));
    await visitResults(page);
    const { name, bytes } = await download(page, () => button(page, "Save file").click());
    assert.match(name, /^[a-z0-9-]+\.json$/);
    return { table: await readLevelTable(page), text: bytes.toString() };
  });
  const file = JSON.parse(first.text);
  assert.equal(file.format, "ahp-maturity/assessment");
  assert.equal(Object.keys(file.answers).length, statements.length);
  assert.equal(file.answers[statements[0].id].note, NOTE);

  await withApp(async ({ page }) => {
    await chooseFile(page, first.text);
    await button(page, "Use this assessment").click();
    await page.waitForURL(`**/#/assessments/${file.id}`);
    await saved(page, 1);
    await visitResults(page);
    assert.deepEqual(await readLevelTable(page), first.table);
    await visitStatement(page, statements[0]);
    assert.equal(await page.getByLabel("Your note").inputValue(), NOTE);
    await visitResults(page);
    const again = await download(page, () => button(page, "Save file").click());
    assert.deepEqual({ ...JSON.parse(again.bytes), updatedAt: "" }, { ...file, updatedAt: "" });
  });
});

test("what this version does not know is kept at every depth and written back", async () => {
  const file = assessmentFile({
    answers: { "P1.1": { level: 3, mood: { of: ["the", "room"] } } },
    actions: [{ id: "1", statement: "P1.1", what: "Name a lead", help: "us", status: "planned", mood: 1 }],
    reflection: { settled: "yes", room: "some", mood: 2 },
    "from the future": { deep: { deeper: [1, null, "ŵ"] } },
  });
  file.team.colour = "green";
  file.pack.language = "cy";
  await withApp(async ({ page }) => {
    await openFile(page, file);
    await visitStatement(page, statements[1]);
    await save(page, () => radio(page, LEVELS[1]).check());
    await visitResults(page);
    const { bytes } = await download(page, () => button(page, "Save file").click());
    const { results, updatedAt, ...written } = JSON.parse(bytes);
    const { updatedAt: before, ...expected } = { ...file, answers: { ...file.answers, [statements[1].id]: { level: 2 } } };
    assert.deepEqual(written, expected);
    assert.ok(results && updatedAt > before);
  });
});

test("the table for spreadsheets has one row a statement, and none that a spreadsheet would run", async () => {
  const file = assessmentFile({ answers: answersOf([4, "dontKnow", "notApplicable", 2, undefined]) });
  Object.assign(file.team, { name: "=1+1", organisation: '@Trust, "North"' });
  file.answers[statements[0].id].note = `-${NOTE}`;
  await withApp(async ({ page }) => {
    await openFile(page, file);
    await visitResults(page);
    const table = await readLevelTable(page);
    const { name, bytes } = await download(page, () => button(page, "Save as CSV").click());
    assert.match(name, /\.csv$/);
    const text = bytes.toString();
    assert.equal(text[0], "\ufeff");
    const rows = parseCsv(text.slice(1));
    assert.deepEqual(rows.map(({ statement }) => statement), statements.map(({ id }) => id));
    for (const [index, row] of rows.entries()) {
      const answer = file.answers[row.statement];
      assert.equal(row.level, String(answer?.level ?? ""));
      assert.equal(row.answer, answer ? Object.keys(answer)[0] : "");
      assert.equal(row.team, "'=1+1");
      assert.equal(row.organisation, `'${file.team.organisation}`);
      const { level } = table[pack.domains.findIndex(({ statements: own }) => own.includes(statements[index]))];
      assert.equal(row.domain_level, level.match(/^\d/)?.[0] ?? "");
    }
    assert.equal(rows[0].note, `'-${NOTE}`);
  });
});

test("an assessment that is here already can be kept beside, replaced, or merged statement by statement", async () => {
  const kept = assessmentFile({ answers: { "P1.1": { level: 1 }, "P1.2": { level: 2 } } });
  const other = { ...kept, answers: { "P1.1": { level: 4 }, "P1.2": { level: 5 }, "P1.3": { level: 3 } } };
  const choose = async (page) => {
    await visit(page, "#/", /./);
    await chooseFile(page, other);
    await page.getByText("They differ in 3 statements").waitFor();
  };
  const take = async (page, way) => {
    await page.getByRole("radio", { name: way }).check();
    await button(page, "Use this assessment").click();
  };
  const assertLevels = async (page, levels) => {
    for (const [index, level] of levels.entries()) {
      await visitStatement(page, statements[index]);
      assert.equal(await radio(page, LEVELS[level - 1]).isChecked(), true, statements[index].id);
    }
  };
  await withApp(async ({ page }) => {
    await openFile(page, kept);
    await choose(page);
    await button(page, "Cancel").click();
    await page.waitForURL(/#\/$/);
    await page.getByText("2 of 33 answered").waitFor();

    await choose(page);
    await take(page, /^Keep both/);
    await page.waitForURL((url) => /#\/assessments\/./.test(url.hash) && !url.hash.includes(kept.id));
    await saved(page, 1);
    await assertLevels(page, [4, 5, 3]);
    await visit(page, `#/assessments/${kept.id}`, kept.team.name);
    assert.equal(assessmentId(page), kept.id);
    await assertLevels(page, [1, 2]);
    assert.equal((await storedAssessments(page)).length, 2);

    await choose(page);
    const difference = page.getByRole("group", { name: new RegExp(statements[1].title) });
    await difference.getByRole("radio", { name: /In the file/ }).check();
    await take(page, /^Merge/);
    await page.waitForURL(`**/#/assessments/${kept.id}`);
    await saved(page, 2);
    await assertLevels(page, [1, 5, 3]);

    await visit(page, "#/", /./);
    await chooseFile(page, other);
    await take(page, /^Replace/);
    await page.waitForURL(`**/#/assessments/${kept.id}`);
    await saved(page, 3);
    await assertLevels(page, [4, 5, 3]);
    assert.equal((await storedAssessments(page)).length, 2);
  });
});
