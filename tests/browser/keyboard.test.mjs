// The whole job with a keyboard and nothing else: no click, no tap, no pointer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { assertArrived, focus, press, tabTo } from "./support/keyboard.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, pack, statements } from "./support/pack.mjs";
import { button, heading, isLastOfDomain, onwardName, radio, readLevelTable, saved } from "./support/steps.mjs";

const ANSWERS = [...LEVELS, DONT_KNOW, NOT_APPLICABLE];
// Every answer comes up, in every place of a domain.
const answerTo = (index) => ANSWERS[(index * 3) % ANSWERS.length];

/** Chooses an answer as people do: to the group by Tab, then by arrows. */
const choose = async (page, name) => {
  await tabTo(page, radio(page, ANSWERS[0]));
  await page.keyboard.press("Space");
  for (let at = 0; at < ANSWERS.indexOf(name); at += 1) await page.keyboard.press("ArrowDown");
  assert.equal((await focus(page)).visible, true);
  assert.equal(await radio(page, name).isChecked(), true);
};

test("the whole assessment can be done by keyboard alone", async () => {
  await withApp(async ({ page }) => {
    await press(page, button(page, "Start a new assessment"));
    await assertArrived(page, "Whose view is this?");
    await press(page, button(page, "Full assessment"), "Space");
    await assertArrived(page, "Your team");
    await press(page, button(page, "Start"));

    for (const [index, statement] of statements.entries()) {
      await assertArrived(page, statement.title);
      assert.ok((await page.title()).includes(statement.title), await page.title());
      await choose(page, answerTo(index));
      await press(page, button(page, "Continue"));
      if (!isLastOfDomain(statement)) continue;
      await assertArrived(page, "Check your answers");
      const domain = pack.domains.find(({ code }) => statement.id.startsWith(code));
      assert.ok((await page.title()).includes(domain.short), await page.title());
      for (const { title } of domain.statements) {
        const said = page.getByRole("definition").filter({ hasText: answerTo(statements.findIndex((one) => one.title === title)) });
        assert.ok((await said.count()) > 0, `${title} is not among the answers to check`);
      }
      await press(page, button(page, onwardName(statement)));
    }

    await saved(page, statements.length);
    const rows = await readLevelTable(page);
    assert.deepEqual(rows.map(({ domain }) => domain), pack.domains.map(({ short }) => short));
    assert.match(await page.title(), /Results/);
    assert.equal((await focus(page)).tag, "h1");
  });
});

test("Enter in the group of answers leads on, and the answer stays", async () => {
  await withApp(async ({ page }) => {
    await press(page, button(page, "Start a new assessment"));
    await press(page, button(page, "Quick start"));
    await press(page, button(page, "Start"));
    await heading(page, statements[1].title).waitFor();
    await choose(page, LEVELS[3]);
    await page.keyboard.press("Enter");
    await assertArrived(page, "Check your answers");
    await page.getByText(LEVELS[3], { exact: true }).waitFor();
  });
});

test("the levels are one group of radios, each described by its full text, none chosen beforehand", async () => {
  await withApp(async ({ page }) => {
    await press(page, button(page, "Start a new assessment"));
    await press(page, button(page, "Full assessment"));
    await press(page, button(page, "Start"));
    const [statement] = statements;
    await assertArrived(page, statement.title);
    const group = page.getByRole("group", { name: statement.title });
    const radios = group.getByRole("radio");
    assert.equal(await radios.count(), ANSWERS.length);
    const found = await radios.evaluateAll((all) => all.map(({ name, checked }) => ({ name, checked })));
    assert.equal(new Set(found.map(({ name }) => name)).size, 1);
    assert.ok(found.every(({ checked }) => !checked));
    for (const [index, level] of LEVELS.entries()) {
      await group.getByRole("radio", { name: level, exact: true, description: statement.levels[index] }).waitFor({ state: "attached" });
    }
    for (const name of [DONT_KNOW, NOT_APPLICABLE]) await radio(page, name).waitFor({ state: "attached" });
  });
});

test("the skip link leads past the header", async () => {
  await withApp(async ({ page }) => {
    await press(page, page.getByRole("link", { name: "Skip to main content" }));
    await page.keyboard.press("Tab");
    const inMain = await page.evaluate(() => document.activeElement.closest("main") !== null);
    assert.equal(inMain, true);
  });
});
