// From a result to a few owned actions, and on to the next assessment.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { button, chooseFile, heading, visit } from "./support/steps.mjs";

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
