// axe-core over the page as it is now, with every rule that it has.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a screen is looked at in. Each is a page as somebody has it. */
export const GUISES = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  "forced colours": { media: { forcedColors: "active" } },
  "320 px": { media: {}, width: 320 },
  "less motion": { media: { reducedMotion: "reduce" } },
};
const PLAIN = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" };
const SIZE = { width: 1280, height: 800 };

/** Fails with every violation that a screen has in any of the guises. */
export const audit = async (page, screen, guises = Object.keys(GUISES)) => {
  const found = [];
  for (const guise of guises) {
    const { media, width = SIZE.width } = GUISES[guise];
    await page.setViewportSize({ ...SIZE, width });
    await page.emulateMedia({ ...PLAIN, ...media });
    const violations = await violationsOf(page);
    found.push(...violations.map((violation) => `${screen}, ${guise}: ${violation}`));
  }
  await page.setViewportSize(SIZE);
  await page.emulateMedia(PLAIN);
  assert.deepEqual(found, []);
};

const violationsOf = async (page) => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    // Many rules are off unless named, the enhanced contrast among them.
    const rules = axe.getRules().filter(({ ruleId, tags }) => !tags.includes("deprecated"));
    const runOnly = { type: "rule", values: rules.map(({ ruleId }) => ruleId) };
    return (await axe.run({ runOnly, resultTypes: ["violations"] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, " ")}`),
  );
};
