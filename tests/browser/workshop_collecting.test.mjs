// Who leads a workshop opens it, pastes a chat, types a sheet, and finds all of it again later.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { responseCode } from "./support/codes.mjs";
import { button } from "./support/steps.mjs";
import { ADDRESS, invited } from "./support/workshops.mjs";

const STATEMENTS = 33;

/** Opens a new workshop: its page and the tag of its codes. */
const openWorkshop = async ({ page, open }) => {
  await open("#/workshops");
  await button(page, "Start a workshop").click();
  await page.getByLabel("Name of the team").waitFor();
  await page.getByLabel("Web address of this page").fill(ADDRESS);
  return invited(await page.getByText(`${ADDRESS}#/respond/`).textContent());
};

const paste = async (page, text) => {
  await page.getByLabel("Paste response codes or a whole chat", { exact: true }).fill(text);
  await button(page, "Add codes").click();
};

const found = (page) => page.getByRole("table", { name: "Codes found" }).locator("tbody tr");

test("two codes in a chat are found, one is replaced and used again, and all of it is there after a crash", async () => {
  await withApp(async (app) => {
    const { page } = app;
    const workshop = await openWorkshop(app);
    const code = (person, level) =>
      responseCode({ ...workshop, person, answers: Array(STATEMENTS).fill(level) });
    const first = code(1, 2);
    const chat = [
      "[14:02] Ada Lovelace (Guest)",
      "morning all! is this the right place?",
      `> ${first.toLowerCase().replace(/-/, "\u2011").replace(/(.{30})/, "$1\n> ")}`,
      "[14:03] Grace Hopper",
      `here is mine: ${code(2, 4)} \u{1F600} see you on 23-11-2026`,
    ].join("\n");
    await paste(page, chat);
    await page.getByText("2 codes found: 2 added.").waitFor();
    await page.getByText("2 people have answered in round 1").waitFor();
    assert.equal(await page.getByText("Ada Lovelace").count(), 0);
    await paste(page, code(1, 5));
    await paste(page, `${first} and ${code(2, 4).slice(0, -1)}`);
    const rows = await found(page).allTextContents();
    assert.match(rows[0], /Damaged/);
    assert.match(rows[1], /Repeated/);
    assert.match(rows[2], /Replaced an earlier one/);
    await button(page, "Use this one").click();
    await page.getByText("it was here before, and it counts").waitFor();
    assert.equal(await button(page, "Use this one").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), "codes-found");
    await page.locator('.ms-saved__words[data-state="saved"]').waitFor();
    const there = new URL(page.url()).hash;
    const again = await app.killAndRelaunch(there);
    await again.getByText("2 people have answered in round 1").waitFor();
    assert.equal(await found(again).count(), 5);
  });
});

test("a sheet is typed with number keys alone, and focus goes on by itself", async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openWorkshop(app);
    await page.getByText("Type in answers from paper").click();
    await page.locator("#sheet-0").focus();
    for (const key of "12345670123") await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.getByText("Added: 10 of 11 answered. Ready for the next one.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "field-sheet-role");
    await page.getByText("1 person has answered in round 1: 1 on paper.").waitFor();
    assert.equal(await page.locator("#sheet-0").inputValue(), "");
  });
});

test("codes come from files too, and a workshop is deleted in two steps", async () => {
  await withApp(async (app) => {
    const { page } = app;
    const workshop = await openWorkshop(app);
    const file = (person) => ({
      name: `code-${person}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(responseCode({ ...workshop, person, answers: Array(STATEMENTS).fill(3) })),
    });
    await page.getByLabel("Codes from files").setInputFiles([file(1), file(2), file(3)]);
    await page.getByText("3 codes found: 3 added.").waitFor();
    await app.open("#/workshops");
    await page.getByText("round 1, 3 people have answered").waitFor();
    await button(page, "Delete Workshop").click();
    await page.getByText("It cannot be brought back.").waitFor();
    await button(page, "Delete it Workshop").click();
    await page.getByText("None so far.").waitFor();
  });
});
