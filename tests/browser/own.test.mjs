// A questionnaire that people wrote themselves: opened, answered and scored; a broken one, and one
// that means harm.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { answer, assessmentId, button, download, heading, openFile, readLevelTable, saved, visit, visitResults } from "./support/steps.mjs";

const OWN = readFileSync(new URL("../it/fixtures/own-questionnaire.toml", import.meta.url), "utf8");
const TITLE = "Use your own questionnaire";

const choose = (page, text, name = "own.toml") =>
  page.getByLabel(TITLE, { exact: true }).setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

/** The page of one's own questionnaire, from the start page on. */
const goThere = async (page) => {
  await button(page, "Start a new assessment").click();
  await page.getByRole("link", { name: TITLE }).click();
  await heading(page, TITLE).waitFor();
};

test("a questionnaire of one's own is opened, answered, scored, and opens again on another device", async () => {
  const file = await withApp(async ({ page }) => {
    await goThere(page);
    await choose(page, OWN);
    await page.getByText("“Harbour therapy self-assessment” can be used.").waitFor();
    await page.getByText("P1.2 When racism happens: question").waitFor();
    await button(page, "Start with this questionnaire").click();
    await button(page, "Start").click();
    await heading(page, "When racism happens").waitFor();
    await answer(page, 4);
    await button(page, "Continue").click();
    await button(page, "Continue to Harbour").click();
    for (const [title, level] of [["Walks by the water", 3], ["A bench to rest on", 1]]) {
      await heading(page, title).waitFor();
      await answer(page, level);
      await button(page, "Continue").click();
    }
    await button(page, "See results").click();
    const rows = await readLevelTable(page);
    assert.deepEqual(rows.map(({ domain }) => domain), ["Anti-racism", "Harbour"]);
    assert.match(rows[0].level, /4/);
    assert.match(rows[1].level, /1/, "the lower of two");
    await saved(page, 1);
    await button(page, "Choose priorities").click();
    await button(page, "Add action").click();
    await page.getByRole("table", { name: "Actions" }).waitFor();
    await visitResults(page);
    return download(page, () => button(page, "Save file").click());
  });
  await withApp(async ({ page, reload }) => {
    await openFile(page, file.bytes);
    await reload();
    await visit(page, `#/assessments/${assessmentId(page)}/statements/H1.1`, "Walks by the water");
    assert.ok(await page.getByRole("radio", { name: "3 Building" }).isChecked());
    await visitResults(page);
  });
});

test("what is to be mended is named by line and key, and the mended file can be used", async () => {
  await withApp(async ({ page }) => {
    await goThere(page);
    await choose(page, OWN.replace('= "A bench to rest on"', "= 5"));
    await page.getByText("Line 63, domain.2.statement.2.title: must be a text in quotation marks.").waitFor();
    assert.equal(await button(page, "Start with this questionnaire").count(), 0);
    await choose(page, OWN);
    await button(page, "Start with this questionnaire").waitFor();
    assert.equal(await page.getByText("Line 63").count(), 0);
    await choose(page, "[[domain");
    await page.getByText("Line 1, column 9: a heading stands between brackets").waitFor();
    await choose(page, Buffer.alloc(300_000, "a"));
    await page.getByText("This file is larger than a questionnaire may be.").waitFor();
    await choose(page, Buffer.from([0xc3, 0x28]));
    await page.getByText("This file does not hold text.").waitFor();
  });
});

test("markup and addresses in a questionnaire are shown as they are written and lead nowhere", async () => {
  const hostile = OWN.replace("https://example.org/plan", "javascript:alert(1)")
    .replaceAll("Harbour", "<img src=x onerror=alert(1)>")
    .replace("Walks by the water", "<script>alert(1)</script>");
  await withApp(async ({ page }) => {
    await goThere(page);
    await choose(page, hostile);
    await button(page, "Start with this questionnaire").click();
    await button(page, "Start").click();
    await page.getByText("What takes a team").click();
    await page.getByText("javascript:alert(1)").waitFor();
    await visit(page, `#/assessments/${assessmentId(page)}/statements/H1.1`, "<script>alert(1)</script>");
    await visitResults(page);
    for (const address of ["", "/results", "/statements/P1.2", "/domains/H1", "/actions"]) {
      await visit(page, `#/assessments/${assessmentId(page)}${address}`, /./);
      const hrefs = await page.locator("main [href]").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      assert.ok(hrefs.every((href) => href.startsWith("#")), hrefs.join("\n"));
      assert.equal(await page.locator("main img, main script").count(), 0);
    }
  });
});

test("our questionnaire is saved as a file that can be used at once", async () => {
  await withApp(async ({ page }) => {
    await goThere(page);
    const file = await download(page, () => button(page, /^Save the provider questionnaire/).click());
    assert.equal(file.name, "questionnaire.toml");
    await choose(page, file.bytes);
    await page.getByText("Nothing: the statements are the same.").waitFor();
  });
});

test("without what reads questionnaires the page says so, and the rest works", async () => {
  const files = new Map(await builtApp());
  for (const address of [...files.keys()].filter((address) => address.startsWith("/author_bg"))) files.delete(address);
  const judge = (findings) =>
    assert.ok(findings.every((finding) => /author_bg|status of 404/.test(finding)), findings.join("\n"));
  await withApp(async ({ page }) => {
    await goThere(page);
    await choose(page, OWN);
    await page.getByText("did not arrive").waitFor();
    await visit(page, "#/assessments/example/results", "Your results");
    await readLevelTable(page);
  }, { files, judge });
});
