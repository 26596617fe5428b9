// Shows that other programs read our reports as we mean them: two checkers find nothing wrong with
// the PDF, and what a third one reads out of its tags is the text of the HTML.
//
// `cargo xtask test` installs the programs. One that is not there fails the test.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile, pack } from "./support/pack.mjs";
import { button, download, heading, openFile, visit } from "./support/steps.mjs";

const LONG = 'We asked in May, wrote it down in "Minutes & more", and looked at it again with the ward. '.repeat(9);
const answers = answersOf([3, 4, 1, "dontKnow", 5, 2, "notApplicable", 4]);
for (const [index, answer] of Object.values(answers).entries()) {
  Object.assign(answer, { evidence: ["view", "some", "strong"][index % 3], note: index % 4 ? "Tŷ Bryn, minutes" : LONG });
}
const action = (number) => ({
  id: `action-${number}`,
  statement: `P1.${number}`,
  from: 1,
  to: 2,
  what: "Ask for waiting times by ethnicity and by deprivation, every quarter",
  why: "People see who waits",
  lead: "Therapy lead",
  reviewOn: "2027-02-01",
});
const FILE = assessmentFile({
  answers,
  targets: Object.fromEntries(pack.domains.map(({ code }) => [code, { level: 4, by: "2027-11-30" }])),
  actions: [1, 2, 3].map(action),
  reflection: { settled: "Job plans", room: "Research" },
});
const FORMS = ["Short", "Full"];

const run = promisify(execFile);
const words = (text) => text.replaceAll(/\s+/g, " ").trim();
const reports = new Map();
let folder;

/** Runs in a saved report: its text, without what is drawn. */
const textOf = () => {
  for (const drawn of document.querySelectorAll("svg")) drawn.remove();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode.data);
  return texts.join(" ");
};

/** What `pdfinfo` reads out of the tags, without the signs of points and what is drawn. */
const spoken = (tree) => {
  const parts = [];
  let skipped = Infinity;
  for (const line of tree.split("\n")) {
    const depth = line.search(/\S/);
    if (depth <= skipped) skipped = Infinity;
    const [, text] = line.match(/^ *"(.*)"$/) ?? [];
    if (/^ *(Lbl|Figure)\b/.test(line)) skipped = depth;
    else if (depth > skipped) continue;
    else if (text === undefined) parts.push(" ");
    else parts.push(text);
  }
  return parts.join("");
};

/** The text of each report that was saved as HTML, in a browser that knows nothing of the app. */
const readPages = async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const report of reports.values()) {
      await page.goto(pathToFileURL(report.html).href);
      report.text = await page.evaluate(textOf);
    }
  } finally {
    await browser.close();
  }
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ahp-maturity-test-"));
  await withApp(async ({ page }) => {
    await openFile(page, FILE);
    await visit(page, `#/assessments/${FILE.id}/report`, "Report");
    await heading(page, "Report").waitFor();
    for (const form of FORMS) {
      await page.getByLabel(form).check();
      const [pdf, html] = ["pdf", "html"].map((ending) => join(folder, `${form}.${ending}`));
      const saved = await download(page, () => button(page, "Save report as HTML").click());
      const { bytes } = await download(page, () => button(page, "Save PDF report").click());
      await writeFile(html, saved.bytes);
      await writeFile(pdf, bytes);
      reports.set(form, { pdf, html, bytes });
    }
  });
  await readPages();
});

after(() => rm(folder, { recursive: true }));

for (const form of FORMS) {
  test(`outloud has nothing to say against the PDF report, ${form.toLowerCase()}`, async () => {
    const { stdout } = await run("outloud", ["--fail-on", "warning", "--json", "-", reports.get(form).pdf]);
    const { results } = JSON.parse(stdout);
    assert.deepEqual(results.map(({ counts, findings }) => [counts.error, counts.warning, findings]), [[0, 0, []]]);
    assert.ok(results[0].stats.features.links && results[0].stats.features.tables, "it has seen what is in it");
  });

  test(`qpdf finds the PDF report sound, ${form.toLowerCase()}`, async () => {
    const { stdout } = await run("qpdf", ["--check", reports.get(form).pdf]);
    assert.match(stdout, /No syntax or stream encoding errors found/);
  });

  test(`the PDF report says what the HTML report says, in its order, ${form.toLowerCase()}`, async () => {
    const { pdf, text } = reports.get(form);
    const { stdout } = await run("pdfinfo", ["-struct-text", pdf], { maxBuffer: 2 ** 24 });
    assert.ok(text.length > 1_000, "there is a text");
    assert.equal(words(spoken(stdout)), words(text));
  });
}

/** The program ran, and ended with a number that says no. */
const isRefusal = ({ code }) => Number.isInteger(code);

test("a report that is spoilt is refused by both checkers", async () => {
  const pdf = join(folder, "spoilt.pdf");
  const { bytes } = reports.get("Short");
  await writeFile(pdf, bytes.toString("latin1").replace("/MarkInfo", "/MarkIngo").replace("/Lang", "/Lnag"), "latin1");
  await assert.rejects(run("outloud", ["--fail-on", "warning", pdf]), isRefusal);
  await writeFile(pdf, bytes.subarray(0, bytes.length / 2));
  await assert.rejects(run("qpdf", ["--check", pdf]), isRefusal);
});
