// A report that can be read, taken away and opened again.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { chromium } from "playwright-core";
import { withApp } from "./support/app.mjs";
import { violations } from "./support/audit.mjs";
import { press } from "./support/keyboard.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { button, chooseFile, download, heading, openFile, visit } from "./support/steps.mjs";

const FILE = assessmentFile({
  answers: answersOf([3, 4, 1, "dontKnow", 5]),
  actions: [{ id: "a", statement: "P1.3", what: "Ask for figures", reviewOn: "2027-02-01" }],
});

const openReport = async (page) => {
  await openFile(page, FILE);
  await visit(page, `#/assessments/${FILE.id}/results`, "Your results");
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await heading(page, "Report").waitFor();
};
/** In a browser that knows nothing of the app. */
const readAlone = async (bytes) => {
  const folder = await mkdtemp(join(tmpdir(), "ahp-maturity-test-"));
  const place = join(folder, "report.html");
  await writeFile(place, bytes);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(place).href);
    await page.getByRole("heading", { level: 1, name: /report$/ }).waitFor();
    await page.getByRole("table", { name: "Level by domain" }).waitFor();
    assert.deepEqual(asked, [pathToFileURL(place).href]);
    assert.deepEqual(await violations(page), []);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
};

const checkSaysWithout = async (page, { bytes, name }) => {
  await chooseFile(page, Buffer.from(bytes), name);
  await heading(page, "We could not open that file").waitFor();
  assert.equal(
    await page.getByRole("alert").textContent(),
    `We could not use ${name}: it is a report that was saved without the answers. Nothing of yours has changed. ` +
      "Ask for one with the answers, or for the file whose name ends in .json.",
  );
};

const save = (page, name) => download(page, () => button(page, name).click());

test("a report that was saved as HTML reads by itself, asks for nothing, and opens again elsewhere", async () => {
  const { bytes, name } = await withApp(async ({ page }) => {
    await openReport(page);
    return save(page, "Save report as HTML");
  });
  assert.match(name, /-report\.html$/);
  await readAlone(bytes);
  await withApp(async ({ page }) => {
    await visit(page, "#/", /How far/);
    await chooseFile(page, Buffer.from(bytes), name);
    await button(page, "Use this assessment").click();
    await heading(page, FILE.team.name).waitFor();
    await visit(page, `#/assessments/${FILE.id}/actions`, "Priorities and actions");
    await page.getByRole("table", { name: "Actions" }).getByText("Ask for figures").waitFor();
  });
});

test("a PDF report opens again elsewhere, unless it was saved without the answers", async () => {
  const saved = await withApp(async ({ page }) => {
    await openReport(page);
    const full = await save(page, "Save PDF report");
    await page.getByText("PDF saved", { exact: true }).waitFor();
    await page.getByLabel("Short").check();
    await page.getByLabel("Without our answers attached").check();
    return { full, short: await save(page, "Save PDF report") };
  });
  assert.match(saved.full.name, /-report\.pdf$/);
  assert.ok(saved.full.bytes.length < 250_000, `${saved.full.bytes.length} bytes`);
  assert.ok(saved.short.bytes.length < 150_000, `${saved.short.bytes.length} bytes`);
  await withApp(async ({ page }) => {
    await checkSaysWithout(page, saved.short);
    await visit(page, "#/", /How far/);
    await chooseFile(page, saved.full.bytes, saved.full.name);
    await button(page, "Use this assessment").click();
    await visit(page, `#/assessments/${FILE.id}/actions`, "Priorities and actions");
    await page.getByRole("table", { name: "Actions" }).getByText("Ask for figures").waitFor();
  });
});

test("while a PDF report is written the page says so", async () => {
  await withApp(async ({ page }) => {
    await openReport(page);
    const said = page.locator("#report-said");
    await said.evaluate((place) => {
      globalThis.said = [];
      new MutationObserver(() => globalThis.said.push(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });
    });
    await save(page, "Save PDF report");
    await page.getByText("PDF saved", { exact: true }).waitFor();
    assert.deepEqual(await page.evaluate(() => globalThis.said), ["Writing the PDF", "PDF saved"]);
  });
});

/** The parts of a file of parts, by name: those that its list of contents, at the end, says it has. */
const partsOf = (bytes) => {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((place, index) =>
      index === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place));
    const start = bytes.readUInt32LE(at + 42);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), inflateRawSync(bytes.subarray(content, content + size)).toString());
    at += 46 + name + extra + comment;
  }
  return parts;
};

test("an Excel workbook is saved by keyboard, has its five sheets, and is the same each time", async () => {
  await withApp(async ({ page, context }) => {
    await openReport(page);
    await context.setOffline(true);
    const { bytes, name } = await download(page, () => press(page, button(page, "Save Excel")));
    assert.match(name, /-report\.xlsx$/);
    await page.getByText("Excel file saved", { exact: true }).waitFor();
    const parts = partsOf(bytes);
    const sheets = [...parts.get("xl/workbook.xml").matchAll(/<sheet name="([^"]+)"/g)].map(([, sheet]) => sheet);
    assert.deepEqual(sheets, ["Summary", "Domains", "Statements", "Actions", "Method"]);
    for (const number of [1, 2, 3, 4, 5]) assert.ok(parts.has(`xl/worksheets/sheet${number}.xml`));
    assert.match(parts.get("xl/sharedStrings.xml"), /<t>Ask for figures<\/t>/);
    const again = await save(page, "Save Excel");
    assert.ok(again.bytes.equals(bytes));
    // The other writer's worker is made of another script, by the same policy.
    assert.match((await save(page, "Save PDF report")).bytes.toString("latin1"), /^%PDF/);
  });
});

test("a report without the answers says so when it is opened here", async () => {
  await withApp(async ({ page }) => {
    await openReport(page);
    await page.getByLabel("Without our answers attached").check();
    const { bytes, name } = await save(page, "Save report as HTML");
    await visit(page, "#/", /How far/);
    await checkSaysWithout(page, { bytes, name });
  });
});

test("the short report leaves the answers out, and everything else can be had from the page", async () => {
  await withApp(async ({ page, context }) => {
    await openReport(page);
    const answers = page.getByRole("heading", { name: "Every answer" });
    await answers.waitFor();
    await page.getByLabel("Short").check();
    await answers.waitFor({ state: "detached" });
    assert.match((await save(page, "Save as CSV")).name, /\.csv$/);
    assert.match((await save(page, "Save calendar")).name, /\.ics$/);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await button(page, "Copy as Markdown").click();
    await page.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^# .*report\n/);
    assert.match(copied, /\n\| Ask for figures \|/);
  });
});
