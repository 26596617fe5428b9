// Addresses lead where they say, the browser's own buttons work, and the example stays an example.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { LEVELS, answersOf, assessmentFile, pack, statements } from "./support/pack.mjs";
import {
  answer, assessmentId, button, chooseFile, heading, openFile, radio, save, start, visit, visitStatement,
} from "./support/steps.mjs";
import { stored } from "./support/stored.mjs";

const BANNER = "Example: a made-up team";

test("the address of a statement leads to it, also after a reload and in a new window", async () => {
  await withApp(async ({ page, context, open, reload }) => {
    await start(page);
    const statement = statements[16];
    await visitStatement(page, statement);
    await save(page, () => answer(page, 5));
    await reload();
    await heading(page, statement.title).waitFor();
    assert.equal(await radio(page, LEVELS[4]).isChecked(), true);
    assert.ok((await page.title()).includes(statement.title));

    const second = await context.newPage();
    await open(new URL(page.url()).hash, second);
    await heading(second, statement.title).waitFor();
    assert.equal(await radio(second, LEVELS[4]).isChecked(), true);
  });
});

test("back and forward lead through the pages that one has seen", async () => {
  await withApp(async ({ page }) => {
    await button(page, "Start a new assessment").click();
    await heading(page, "Whose view is this?").waitFor();
    await button(page, "Full assessment").click();
    await heading(page, "Your team").waitFor();
    await button(page, "Start").click();
    for (const { title } of statements.slice(0, 3)) {
      await heading(page, title).waitFor();
      await button(page, "Continue").click();
    }
    // Whoever goes back before the next page is there has never left this one.
    await heading(page, statements[2].title).waitFor({ state: "detached" });
    const titles = [
      ...statements.slice(0, 3).map(({ title }) => title).reverse(),
      "Your team",
      "Whose view is this?",
      "How far are we with AHPs Deliver?",
    ];
    for (const title of titles) {
      await page.goBack();
      await heading(page, title).waitFor();
      await page.waitForFunction(() => document.activeElement.localName === "h1");
    }
    for (const title of [...titles].reverse().slice(1)) {
      await page.goForward();
      await heading(page, title).waitFor();
    }
  });
});

test("back within the questionnaire leads to the statement before", async () => {
  await withApp(async ({ page }) => {
    await start(page);
    await button(page, "Continue").click();
    await heading(page, statements[1].title).waitFor();
    await button(page, "Back").click();
    await heading(page, statements[0].title).waitFor();
    await button(page, "Back").click();
    await heading(page, "Your team").waitFor();
  });
});

test("domains can be done in any order, and one goes on where one stopped", async () => {
  await withApp(async ({ page }) => {
    await start(page);
    const greener = pack.domains.at(-2);
    await visit(page, `#/assessments/${assessmentId(page)}`, "Your team");
    await page.getByRole("link", { name: greener.short }).click();
    await heading(page, greener.statements[0].title).waitFor();
    await answer(page, 2);
    await button(page, "Continue").click();
    await heading(page, greener.statements[1].title).waitFor();

    await visit(page, `#/assessments/${assessmentId(page)}`, "Your team");
    const task = page.getByRole("listitem").filter({ hasText: greener.name });
    await task.getByText("In progress").waitFor();
    await task.getByRole("link").click();
    await heading(page, greener.statements[1].title).waitFor();
  });
});

test("an address that leads nowhere says so", async () => {
  await withApp(async ({ page, open }) => {
    await openFile(page, assessmentFile({ id: "mine", answers: answersOf([3]) }));
    for (const address of [
      "#/none",
      "#/assessments/",
      "#/assessments/gone",
      "#/assessments/gone/results",
      "#/assessments/mine/none",
      "#/assessments/mine/statements/P9.9",
      "#/assessments/mine/domains/P9",
      "#/assessments/mine/domains/P9/check",
      "#/assessments/<b>mine</b>",
    ]) {
      await visit(page, address, "We could not find this page");
      assert.match(await page.title(), /^Page not found/, address);
    }
    await open("#/assessments/gone/statements/P1.1");
    await heading(page, "We could not find this page").waitFor();
    await button(page, "Go to the start page").click();
    await heading(page, /How far are we/).waitFor();
  });
});

test("the example can be explored, says on each page that it is made up, and is never one's own", async () => {
  await withApp(async ({ page, reload }) => {
    await button(page, "See an example").click();
    await heading(page, "Your results").waitFor();
    const pages = ["results", "team", `statements/${statements[0].id}`, "domains/P1", "domains/P1/check", ""];
    for (const place of pages) {
      await page.evaluate((hash) => (location.hash = hash), `#/assessments/example/${place}`.replace(/\/$/, ""));
      await page.waitForFunction(() => document.activeElement.localName === "h1");
      await page.getByText(BANNER).waitFor();
      assert.equal(await button(page, "Save file").count(), 0, place);
      assert.equal(await button(page, "Save as CSV").count(), 0, place);
    }

    // Changes are for looking at.
    await visit(page, `#/assessments/example/statements/${statements[0].id}`, statements[0].title);
    await answer(page, 1);
    assert.equal(await page.locator("[data-state]").count(), 0);
    await visit(page, "#/", /How far are we/);
    assert.equal(await page.getByText("Riverbank").count(), 0);
    assert.equal(await page.getByText(BANNER).count(), 0);
    assert.equal(await page.getByText("Kept in this browser").count(), 0);
    assert.deepEqual(await stored(page), []);

    await visit(page, `#/assessments/example/statements/${statements[0].id}`, statements[0].title);
    await reload();
    await page.getByText(BANNER).waitFor();
    assert.equal(await radio(page, LEVELS[0]).isChecked(), false);
  });
});

test("a file that says that it is the example cannot take its place", async () => {
  await withApp(async ({ page }) => {
    await chooseFile(page, assessmentFile({ id: "example", answers: answersOf([5]) }));
    await heading(page, "We could not open that file").waitFor();
    assert.deepEqual(await stored(page), []);
  });
});
