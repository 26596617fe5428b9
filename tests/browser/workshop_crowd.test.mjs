// Two hundred people in one room, all of whose codes come in one paste.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { CROWD, crowdAnswers, crowdChat } from "./support/crowd.mjs";
import { statements } from "./support/pack.mjs";
import { button } from "./support/steps.mjs";
import { ADDRESS, invited } from "./support/workshops.mjs";

test("two hundred codes are found in one chat of 300 KB, and all of them are in the chart", async () => {
  await withApp(async ({ page, open }) => {
    await open("#/workshops");
    await button(page, "Start a workshop").click();
    await page.getByLabel("Web address of this page").fill(ADDRESS);
    await page.getByRole("radio", { name: /^Everything/ }).check();
    const workshop = invited(await page.getByText(`${ADDRESS}#/respond/`).textContent());
    const all = crowdAnswers();
    const chat = crowdChat(workshop, all);
    assert.equal(Buffer.byteLength(chat), 300_000);
    await page.getByLabel("Paste response codes or a whole chat", { exact: true }).evaluate((area, chat) => {
      area.value = chat;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, chat);
    await button(page, "Add codes").click();
    await page.getByText(`${CROWD} codes found: ${CROWD} added.`).waitFor();
    await page.getByText(`${CROWD} people have answered in round 1: ${CROWD} by code.`).waitFor();
    assert.equal(await page.getByRole("table", { name: "Codes found" }).locator("tbody tr").count(), CROWD);

    await button(page, "Reveal").click();
    const title = await page.locator("#talk").textContent();
    const at = statements.findIndex((one) => one.title === title);
    const votes = [1, 2, 3, 4, 5].map((level) => all.filter((answers) => answers[at] === level).length);
    const numbers = page.getByRole("table", { name: `How you answered: ${title}` }).locator("td");
    assert.deepEqual(await numbers.allInnerTexts(), votes.map(String));
  });
});
