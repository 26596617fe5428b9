// The job on a phone, with taps alone, from the quick start to the full assessment; and on every
// screen, whether what one presses is large enough.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { GUISES, undress, wear } from "./support/guises.mjs";
import { LEVELS, headlines, statements } from "./support/pack.mjs";
import { WORLDS, throughWorld } from "./support/screens.mjs";
import { button, heading, isLastOfDomain, onwardName, radio, readLevelTable, saved } from "./support/steps.mjs";
import { smallTargets } from "./support/targets.mjs";
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
    await heading(page, "Whose view is this?").waitFor();
    await assertFits(page, "new");
    await button(page, "Quick start").tap();
    await heading(page, "Your team").waitFor();
    await assertFits(page, "overview");
    await button(page, "Team details").tap();
    await heading(page, "About your team").waitFor();
    await assertFits(page, "team details");
    await page.getByRole("link", { name: "Continue", exact: true }).tap();
    await heading(page, "Your team").waitFor();
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

for (const world of WORLDS) {
  test(`everything that one presses is at least 44 px wide and high, ${world.name}`, (t) =>
    throughWorld(t, world, async (page) => {
      for (const width of [1280, 390, 320]) {
        await wear(page, { ...GUISES.light, width });
        assert.deepEqual(await smallTargets(page), [], `${width} px`);
      }
      await undress(page);
    }),
  );
}

test("a target that is too small is seen, but not a link in a sentence", async () => {
  const plant = () => {
    const words = (name, text) => Object.assign(document.createElement(name), { textContent: text });
    const link = () => Object.assign(words("a", "link"), { href: "#/" });
    const [sentence, alone, button] = [words("p", "A "), words("p", ""), words("button", "x")];
    sentence.append(link(), " in a sentence");
    alone.append(link());
    document.querySelector("main").append(sentence, alone, button);
  };
  await withApp(async ({ page }) => {
    assert.deepEqual(await smallTargets(page), []);
    await page.evaluate(plant);
    const found = await smallTargets(page);
    assert.deepEqual(found.map((problem) => problem.match(/<(\w+)/)[1]), ["a", "button"]);
  });
});
