// axe-core with every rule on every screen, in every guise: no violation.

import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { audit } from "./support/audit.mjs";
import { DONT_KNOW, LEVELS, NOT_APPLICABLE, answersOf, assessmentFile, statements } from "./support/pack.mjs";
import { button, chooseFile, heading, openFile, radio, start, status, visit, visitStatement } from "./support/steps.mjs";

const TITLE = statements[0].title;

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
    for (const summary of await page.locator("details:not([open]) > summary").all()) await summary.click();
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
    await button(page, "Keep both").waitFor();
    await audit(page, "opened file that differs from what is kept");
    await visit(page, "#/", /How far/);
    await chooseFile(page, "{");
    await heading(page, "We could not open that file").waitFor();
    await audit(page, "file that cannot be read");
  });
});

test("a page that cannot save has no violation", async () => {
  const before = () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("planted", "QuotaExceededError");
    };
  };
  await withApp(async ({ page }) => {
    await start(page);
    await heading(page, TITLE).waitFor();
    await status(page).and(page.locator("[data-state=failed]")).waitFor();
    await audit(page, "statement, not saved");
  }, { before });
});
