// From a result to a few owned actions, and on to the next assessment.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { parseCsv } from "./support/csv.mjs";
import { button, chooseFile, download, heading, openFile, saved, visit } from "./support/steps.mjs";

const ACTIONS = [
  { id: "a", statement: "P1.3", from: 1, to: 2, what: "Ask, then write;\nor ring", lead: "=Therapy lead", reviewOn: "2027-02-01" },
  { id: "b", statement: "F2.1", from: 2, to: 3, what: `Write ${"the plan ".repeat(20)}down`, reviewOn: "2027-03-01" },
];

/** The name and the text of the file that a button saves. */
const fileOf = async (page, name) => {
  const { name: called, bytes } = await download(page, () => button(page, name).click());
  return { name: called, text: bytes.toString() };
};
const rows = (page) => page.getByRole("table", { name: "Actions" }).locator("tbody tr");

test("three actions made from a result are found again in the next assessment", async () => {
  await withApp(async ({ page }) => {
    const file = assessmentFile({ answers: answersOf([3, 4, 1, 5, 2]) });
    await chooseFile(page, file);
    await button(page, "Use this assessment").click();
    await heading(page, file.team.name).waitFor();
    await visit(page, `#/assessments/${file.id}/results`);
    await button(page, "Choose priorities").click();
    await heading(page, "Priorities and actions").waitFor();
    for (const count of [1, 2, 3]) {
      await button(page, "Add action").click();
      await page.getByRole("heading", { name: `Action ${count}:` }).waitFor();
    }
    assert.equal(await rows(page).count(), 3);
    await button(page, "Add action").waitFor({ state: "detached" });

    const lead = page.getByLabel("Who leads").first();
    await lead.click();
    await page.keyboard.type("Therapy lead");
    assert.equal(await lead.inputValue(), "Therapy lead");
    await rows(page).first().getByText("Therapy lead").waitFor();
    await page.getByLabel("How far it is").nth(1).selectOption({ label: "Done" });

    await visit(page, `#/assessments/${file.id}/results`);
    await button(page, "Finish").click();
    await page.getByText("It stays as it is").waitFor();
    await button(page, "Start the next assessment").click();
    await heading(page, "Did this happen?").waitFor();
    assert.equal(await rows(page).count(), 2, "one of three is done");
    await rows(page).first().getByText("Therapy lead").waitFor();
    const questions = page.getByRole("main").getByRole("combobox");
    assert.equal(await questions.count(), 2);
    await questions.first().selectOption({ label: "Under way" });
    await rows(page).first().getByText("Under way").waitFor();
  });
});

test("an action that is removed, and the third that is added, leave focus on the page", async () => {
  await withApp(async ({ page }) => {
    const file = assessmentFile({ answers: answersOf([3, 4, 1, 5, 2]), actions: ACTIONS });
    await openFile(page, file);
    await visit(page, `#/assessments/${file.id}/actions`);
    await button(page, "Add action").press("Enter");
    await button(page, "We want more than three").and(page.locator(":focus")).waitFor();
    await button(page, "Remove action 3").press("Enter");
    await heading(page, "Priorities and actions").and(page.locator(":focus")).waitFor();
  });
});

test("targets are kept, and what if never changes what is saved", async () => {
  await withApp(async ({ page, reload }) => {
    const file = assessmentFile({ answers: answersOf([3, 4, 1, 5, 2]) });
    await openFile(page, file);
    await visit(page, `#/assessments/${file.id}/actions`);
    await page.getByRole("link", { name: "Targets and what if" }).click();
    await heading(page, "Targets and what if").waitFor();
    const first = page.getByRole("group", { name: /^Anti-racism/ });
    await first.getByLabel("Target").selectOption({ label: "3 Building" });
    await first.getByLabel("By").fill("2027-06-30");
    await saved(page);
    const state = () => page.evaluate(() => ({ ...document.querySelector("[role=status][data-state]").dataset }));
    const before = await state();

    const table = page.getByRole("table", { name: "Level by domain, and what if" });
    const row = (name) => table.getByRole("row", { name });
    await row("Anti-racism 2 Starting 2 Starting").waitFor();
    await page.getByText("Anti-racism: 2 Starting").click();
    await page.getByText(/^The shortest way to Building: one step/).first().waitFor();
    await page.getByRole("checkbox", { name: /Not yet to Starting/ }).first().check();
    await row("Anti-racism 2 Starting 3 Building").waitFor();
    await page.getByText("What if: Anti-racism would be Building.").waitFor();
    assert.deepEqual(await state(), before);

    await reload();
    await row("Anti-racism 2 Starting 2 Starting").waitFor();
    assert.equal(await first.getByLabel("By").inputValue(), "2027-06-30");
  });
});

test("the calendar and the table of actions can be read by others", async () => {
  await withApp(async ({ page }) => {
    const file = assessmentFile({ answers: answersOf([3, 4, 1, 5, 2]), actions: ACTIONS });
    await openFile(page, file);
    await visit(page, `#/assessments/${file.id}/actions`);
    const calendar = await fileOf(page, "Save calendar");
    assert.match(calendar.name, /^ahp-maturity-harbour-rehab-team-.*-actions\.ics$/);
    assert.ok(calendar.text.endsWith("\r\n"));
    const folded = calendar.text.split("\r\n");
    assert.ok(folded.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")), calendar.text);
    const lines = calendar.text.replaceAll("\r\n ", "").split("\r\n");
    const values = (name) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
    assert.deepEqual(values("UID"), ACTIONS.map(({ id }) => `${file.id}/${id}@ahp-maturity`));
    assert.deepEqual(values("DTSTART;VALUE=DATE"), ["20270201", "20270301"]);
    assert.deepEqual(values("SUMMARY"), ["Review: Ask\\, then write\\;\\nor ring", `Review: ${ACTIONS[1].what}`]);

    const table = await fileOf(page, "Save actions as CSV");
    const records = parseCsv(table.text.replace(/^\ufeff/, ""));
    assert.deepEqual(records.map(({ what }) => what), ACTIONS.map(({ what }) => what));
    assert.equal(records[0].lead, "'=Therapy lead");
  });
});

test("the questionnaire of the system is answered like the first", async () => {
  await withApp(async ({ page }) => {
    await button(page, "Start a new assessment").click();
    await button(page, "Start with the system view").click();
    await page.getByText("0 of 22").first().waitFor();
    await button(page, "Start").click();
    await page.getByRole("radio", { name: "3 Building" }).check();
    await page.getByText("1 of 22").first().waitFor();
  });
});
