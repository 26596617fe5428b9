// axe-core with every rule on every screen, in every guise: no violation.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { audit } from "./support/audit.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, answersOf, assessmentFile, statements } from "./support/pack.mjs";
import { button, chooseFile, heading, openFile, radio, start, status, visit, visitStatement } from "./support/steps.mjs";

test("the audit sees what it is for", async () => {
  const plant = () => {
    const add = (name, textContent, style) => {
      const element = Object.assign(document.createElement(name), { textContent });
      // Not an attribute: the app's policy forbids those.
      Object.assign(element.style, style);
      document.querySelector("main").append(element);
    };
    add("p", "5.3 to 1, less than 7 to 1", { color: "#6b6b6b", background: "#fff" });
    add("button", "", {});
    add("button", "20 px", { width: "20px", height: "20px", padding: 0 });
    add("button", "20 px", { width: "20px", height: "20px", padding: 0 });
    add("h5", "Two ranks down", {});
  };
  await withApp(async ({ page }) => {
    await page.evaluate(plant);
    await assert.rejects(audit(page, "start"), ({ message }) =>
      ["light", "dark", "forced colours", "320 px", "less motion"].every((guise) => message.includes(`start, ${guise}: button-name`)) &&
      ["color-contrast-enhanced", "heading-order", "target-size"].every((rule) => message.includes(rule)),
    );
  });
});

test("the ways in have no violation", async () => {
  await withApp(async ({ page }) => {
    await audit(page, "start");
    await visit(page, "#/new", /./);
    await audit(page, "new");
    await visit(page, "#/open", /./);
    await audit(page, "open");
    await visit(page, "#/none", /./);
    await audit(page, "not found");
    await openFile(page, assessmentFile({ answers: answersOf([3]) }));
    await audit(page, "overview, complete");
    await visit(page, "#/", /./);
    await audit(page, "start with a kept assessment");
  });
});

test("the questionnaire has no violation", async () => {
  await withApp(async ({ page }) => {
    await button(page, "Start a new assessment").click();
    await button(page, "Quick start").click();
    await heading(page, "About your team").waitFor();
    await audit(page, "team details");
    await button(page, "Continue").click();
    await heading(page, "Your team").waitFor();
    await audit(page, "overview");
    await visitStatement(page, statements[0]);
    await audit(page, "statement, empty");
    for (const name of [LEVELS[2], LEVELS[4], DONT_KNOW, NOT_APPLICABLE]) {
      await radio(page, name).check();
      await audit(page, `statement, ${name}`);
    }
    for (const name of ["What takes a team", "Add evidence"]) await page.locator("summary", { hasText: name }).click();
    await radio(page, "Our view only").check();
    await audit(page, "statement with everything open");
    await page.getByRole("link", { name: /on one page/ }).click();
    await heading(page, "Anti-racism").waitFor();
    await audit(page, "all of a domain on one page");
    await button(page, "Check your answers").click();
    await heading(page, "Check your answers").waitFor();
    await audit(page, "check answers");
  });
});

test("results have no violation, whether empty, partial or full", async () => {
  await withApp(async ({ page }) => {
    await start(page);
    const results = page.url().replace(/.*(#.*)\/statements.*/, "$1/results");
    await visit(page, results, "Your results");
    await audit(page, "results, empty");
    for (const [screen, codes] of [
      ["partial", [3, undefined, 5, "dontKnow", 1, "notApplicable", 4]],
      ["full", [3, 4, 1, 5, 2]],
    ]) {
      await openFile(page, assessmentFile({ answers: answersOf(codes), targets: { P1: { level: 4 } } }));
      await visit(page, page.url().replace(/.*(#.*)/, "$1/results"), "Your results");
      await audit(page, `results, ${screen}`);
    }
    await visit(page, "#/assessments/example/results", "Your results");
    await audit(page, "results of the example");
  });
});

test("an opened file has no violation, whether it can be used, in part, beside another, or not", async () => {
  const kept = assessmentFile({ answers: answersOf([3]) });
  await withApp(async ({ page }) => {
    await chooseFile(page, kept);
    await button(page, "Use this assessment").waitFor();
    await audit(page, "opened file");
    await button(page, "Use this assessment").click();
    await heading(page, kept.team.name).waitFor();
    await visit(page, "#/", /How far/);
    await chooseFile(page, { ...kept, id: "other", answers: { "P1.1": { level: 9 } } });
    await page.getByText("left out").first().waitFor();
    await audit(page, "opened file with refused items");
    await visit(page, "#/", /How far/);
    await chooseFile(page, { ...kept, answers: answersOf([3, 4]) });
    await page.getByRole("radio", { name: /^Keep both/ }).waitFor();
    await audit(page, "opened file that differs from what is kept");
    await visit(page, "#/", /How far/);
    await chooseFile(page, "{");
    await heading(page, "We could not open that file").waitFor();
    await audit(page, "file that cannot be read");
  });
});

for (const [what, before] of [
  ["fails", () => (IDBObjectStore.prototype.put = () => { throw new DOMException("planted", "QuotaExceededError"); })],
  ["is not possible", () => Object.defineProperty(globalThis, "indexedDB", { value: undefined })],
]) {
  test(`a page has no violation where saving ${what}`, async () => {
    await withApp(async ({ page }) => {
      await start(page);
      await status(page).and(page.locator("[data-state=failed]")).waitFor();
      await audit(page, `statement, saving ${what}`);
    }, { before });
  });
}
