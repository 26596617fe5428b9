// From the reveal to the result, on the page of who leads a workshop.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { headlines } from "./support/pack.mjs";
import { button, download, heading } from "./support/steps.mjs";
import { storedAssessments } from "./support/stored.mjs";
import { assertFits } from "./support/touch.mjs";
import { openRoom, placeOf, sheets, workshopFile } from "./support/workshops.mjs";

/** A workshop of six on paper; all are at one level but for the second statement. */
const workshop = workshopFile({ happened: sheets([1, 1, 2, 4, 5, 5], { differ: (at) => at === 1 }) });

const finding = (page, words) => page.getByRole("heading", { level: 2, name: words });

test("a room sees how it answered, agrees, and its result opens in the app", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openRoom(app, workshop);
    await button(page, "Reveal").click();
    await finding(page, `You differ most on ${headlines[1].title}`).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "discussion");
    const numbers = page.getByRole("table", { name: `How you answered: ${headlines[1].title}` });
    assert.deepEqual(await numbers.locator("td").allInnerTexts(), ["2", "1", "0", "1", "2"]);
    assert.deepEqual(await violations(page), []);

    await page.getByRole("radio", { name: /^4 Embedded/ }).check();
    await page.getByLabel("Why", { exact: true }).fill("The plan is used every week");
    await button(page, "Record agreed level").click();
    await page.getByText("Agreed: Embedded", { exact: true }).waitFor();
    await button(page, headlines[0].title).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "talk");
    await button(page, "Record agreed level").click();
    await page.getByText("Agreed: Building", { exact: true }).waitFor();
    assert.deepEqual(await violations(page), []);

    const { name, bytes } = await download(page, () => button(page, "Save the result as a file").click());
    assert.equal(name, "ahp-maturity-riverbank-workshop.json");
    const file = JSON.parse(bytes);
    assert.deepEqual(file.answers[headlines[1].id].level, 4);
    assert.equal(file.agreed[headlines[1].id].reason, "The plan is used every week");
    assert.deepEqual(file.rounds[0].statements[headlines[1].id].counts, [2, 1, 0, 1, 2]);

    await button(page, "Keep the result as an assessment").click();
    const link = page.getByRole("link", { name: "See the results" });
    await link.waitFor();
    await page.locator('[data-state="saved"]').waitFor();
    assert.equal((await storedAssessments(page)).length, 1);
  });
});

test("a name that is longer than a line breaks, wherever it stands", async () => {
  const named = { ...workshop, team: "Occupationaltherapy/Physiotherapy/Speechandlanguagetherapy/Podiatry/Dietetics" };
  await withApp(async (app) => {
    const { page } = app;
    await openRoom(app, named);
    for (const at of [placeOf(named), placeOf(named, "/paper"), "#/workshops"]) {
      await app.open(at);
      await app.reload();
      await heading(page, at === "#/workshops" ? "Workshops" : new RegExp(`^${named.team}`)).waitFor();
      await assertFits(page, at);
    }
  });
});

test("the short form of paper of a quick start takes two pages", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openRoom(app, workshop);
    await app.open(placeOf(workshop, "/paper"));
    await app.reload();
    const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/g).length;
    await page.getByRole("radio", { name: /^With what each level/ }).check();
    assert.ok((await pages()) > 2);
    await page.getByRole("radio", { name: /^Boxes alone/ }).check();
    assert.equal(await pages(), 2);
  });
});

test("a rehearsal goes through two rounds and is never kept", async () => {
  await withApp(async ({ page, open }) => {
    await open("#/workshops");
    await button(page, "Rehearse with a made-up room").click();
    await page.getByText("Rehearsal: everybody here is made up").waitFor();
    await button(page, "Let the made-up room answer").click();
    await button(page, "Reveal").click();
    await button(page, "Record agreed level").click();
    await button(page, "Start next round").click();
    await button(page, "Let the made-up room answer").click();
    await button(page, "Reveal").click();
    await page.getByRole("heading", { name: "What has moved since the round before" }).waitFor();
    await page.getByText("it cannot be kept").waitFor();
    assert.equal(await button(page, "Keep the result as an assessment").count(), 0);
    assert.deepEqual(await violations(page), []);
  });
});
