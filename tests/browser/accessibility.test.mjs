// axe-core with every rule on every screen, in every guise: no violation. And all text stays where
// it can be read, also when a reader zooms in or spaces it out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { misfits } from "./support/fits.mjs";
import { GUISES, undress, wear } from "./support/guises.mjs";
import { WORLDS, throughWorld } from "./support/screens.mjs";

/** Fails with everything that a check finds in any of the guises. */
const assertNothing = async (page, check) => {
  const found = [];
  for (const [name, guise] of Object.entries(GUISES)) {
    await wear(page, guise);
    found.push(...(await check(page)).map((problem) => `${name}: ${problem}`));
  }
  await undress(page);
  assert.deepEqual(found, []);
};

/** Runs in the page: adds elements with words and styles of their own. */
const plant = (elements) => {
  for (const [name, textContent, style] of elements) {
    const element = Object.assign(document.createElement(name), { textContent });
    // Not an attribute: the app's policy forbids those.
    Object.assign(element.style, style);
    document.querySelector("main").append(element);
  }
};

test("the audit sees what it is for, in every guise", async () => {
  await withApp(async ({ page }) => {
    await page.evaluate(plant, [
      ["p", "5.3 to 1, less than 7 to 1", { color: "#6b6b6b", background: "#fff" }],
      ["button", "", {}],
      ["button", "20 px", { width: "20px", height: "20px", padding: 0 }],
      ["button", "20 px", { width: "20px", height: "20px", padding: 0 }],
      ["h5", "Two ranks down", {}],
    ]);
    await assert.rejects(assertNothing(page, violations), ({ message }) =>
      Object.keys(GUISES).every((guise) => message.includes(`${guise}: button-name`)) &&
      ["color-contrast-enhanced", "heading-order", "target-size"].every((rule) => message.includes(rule)),
    );
  });
});

test("text that is cut off, covered, or too wide once it is spaced out is seen", async () => {
  await withApp(async ({ page }) => {
    await page.evaluate(plant, [
      ["p", "Fits until it is spaced out", { width: "14.5rem", overflow: "hidden", whiteSpace: "nowrap" }],
      ["p", "Lies on the line above", { marginTop: "-2.5rem" }],
      ["p", "Wider than a phone", { width: "25rem" }],
    ]);
    await wear(page, GUISES.light);
    assert.deepEqual((await misfits(page)).filter((problem) => !problem.includes("overlap")), []);
    await assert.rejects(assertNothing(page, misfits), ({ message }) =>
      ["text spacing: cut off", "light: “Fits until it is spaced out” and “Lies on", "320 px: the page is"].every((problem) =>
        message.includes(problem),
      ),
    );
  });
});

for (const world of WORLDS) {
  test(`no screen has a violation, and all text can be read, ${world.name}`, (t) =>
    throughWorld(t, world, (page) => assertNothing(page, async (page) => [...(await violations(page)), ...(await misfits(page))])),
  );
}
