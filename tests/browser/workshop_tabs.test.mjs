// A workshop, and answers to it, in two tabs of one browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { responseCode } from "./support/codes.mjs";
import { button } from "./support/steps.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

const saved = (page) => page.locator('.ms-saved__words[data-state="saved"]').waitFor();

/** A second tab on what the first one shows. */
const secondTab = async (app) => {
  const page = await app.context.newPage();
  await app.open(new URL(app.page.url()).hash, page);
  return page;
};

test("one tab leads a workshop, and another takes it over with all that was done there", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await app.open("#/workshops");
    await button(page, "Start a workshop").click();
    await page.getByLabel("Name of the team").fill("Hilltop");
    await saved(page);
    const second = await secondTab(app);
    const elsewhere = "This workshop is led in another tab";
    await heading(second, elsewhere).waitFor();
    await page.getByLabel("Web address of this page").fill("https://example.nhs.uk/");
    const link = await page.getByText("https://example.nhs.uk/#/respond/").textContent();
    const [, pack, tag] = link.match(/#\/respond\/([^/]+)\/([^/]+)\//);
    const code = responseCode({ pack, tag, person: 1, answers: Array(33).fill(3) });
    await page.getByLabel("Paste response codes or a whole chat", { exact: true }).fill(code);
    await button(page, "Add codes").click();
    await button(second, "Lead it in this tab").click();
    await second.getByText("1 person has answered in round 1").waitFor();
    await heading(page, elsewhere).waitFor();
    assert.equal(await button(page, "Add codes").count(), 0);
    await second.close();
    await button(page, "Lead it in this tab").click();
    await heading(page, "Hilltop").waitFor();
    await page.getByText("1 person has answered in round 1").waitFor();
    // A tab that goes elsewhere lets others lead.
    const { hash } = new URL(page.url());
    await page.getByRole("link", { name: "Workshops" }).click();
    await heading(page, "Workshops").waitFor();
    const third = await app.context.newPage();
    await app.open(hash, third);
    await heading(third, "Hilltop").waitFor();
  });
});

test("answers are given in one tab, and another goes on from there", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await app.open("#/respond/ahps-deliver-provider@1.0.0/7KQ2/1/quick");
    await page.getByRole("radio", { name: /^4 / }).check();
    await saved(page);
    const second = await secondTab(app);
    await button(second, "Answer in this tab").click();
    await second.getByRole("radio", { name: /^4 /, checked: true }).waitFor();
    await heading(page, "You are answering in another tab").waitFor();
  });
});
