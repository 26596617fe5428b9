// A saved file, checked: whatever the app saves agrees with itself, and what was changed is named.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { button, download, heading, openFile, visit, visitResults } from "./support/steps.mjs";
import { stored } from "./support/stored.mjs";

const TITLE = "Check a saved file";
const AGREES = "All 11 domain levels and the overall level still agree.";
const FILE = assessmentFile({ answers: answersOf([3, 4, 1, "dontKnow", 5]) });

const check = async (page, { name, bytes }, said) => {
  await page.getByLabel(TITLE, { exact: true }).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("heading", { level: 2, name: `What is in ${name}` }).waitFor();
  await page.getByRole("main").getByRole("status").getByText(said).waitFor();
};

test("whatever is saved with the answers can be checked elsewhere, agrees, and shows the fingerprint of the report", async () => {
  const { files, fingerprint } = await withApp(async ({ page }) => {
    await openFile(page, FILE);
    await visitResults(page);
    const files = [await download(page, () => button(page, "Save file").click())];
    await visit(page, `#/assessments/${FILE.id}/report`, "Report");
    const fingerprint = await page.getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/).textContent();
    for (const name of ["Save PDF report", "Save report as HTML"]) {
      files.push(await download(page, () => button(page, name).click()));
    }
    return { files, fingerprint };
  });
  assert.deepEqual(files.map(({ name }) => name.split(".").at(-1)), ["json", "pdf", "html"]);
  await withApp(async ({ page }) => {
    await visit(page, "#/how", "How this works");
    await page.getByRole("link", { name: TITLE, exact: false }).click();
    await heading(page, TITLE).waitFor();
    for (const file of files) {
      await check(page, file, AGREES);
      await page.getByText(FILE.team.name, { exact: true }).waitFor();
      await page.getByText(fingerprint, { exact: true }).waitFor();
    }
    assert.deepEqual(await stored(page), [], "nothing is kept");
  });
});

test("a level that was edited in the file is named with what its answers come to", async () => {
  await withApp(async ({ page }) => {
    await openFile(page, FILE);
    await visitResults(page);
    const saved = JSON.parse((await download(page, () => button(page, "Save file").click())).bytes);
    const before = await stored(page);
    const honest = saved.results.domains.F1;
    assert.equal(honest.state, "level");
    saved.results.domains.F1 = { state: "level", level: 5 };
    await visit(page, "#/verify", TITLE);
    const edited = { name: "edited.json", bytes: JSON.stringify(saved) };
    await check(page, edited, "One domain level does not agree with the answers.");
    const row = page.getByRole("table", { name: "Levels that do not agree" }).getByRole("row").nth(1);
    assert.match(await row.textContent(), new RegExp(`^Leadership5 Leading${honest.level} `));
    saved.results.domains.F1 = honest;
    await check(page, { ...edited, bytes: JSON.stringify(saved) }, AGREES);
    assert.equal(await row.count(), 0);
    assert.deepEqual(await stored(page), before, "nothing is changed");
  });
});

test("a file that cannot be checked says why", async () => {
  await withApp(async ({ page }) => {
    await visit(page, "#/verify", TITLE);
    const large = { name: "large.json", mimeType: "", buffer: Buffer.alloc(2 ** 20 + 1, " ") };
    await page.getByLabel(TITLE, { exact: true }).setInputFiles(large);
    await page.getByText("We could not check this file: it is larger than any assessment file.").waitFor();
    await page.getByLabel(TITLE, { exact: true }).setInputFiles({ ...large, name: "cut.json", buffer: Buffer.from("{") });
    await page.getByText(/^We could not check cut\.json: it ends in the middle\. Nothing of yours has changed\./).waitFor();
  });
});
