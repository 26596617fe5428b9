// Shows that an Excel workbook is written away from the page, and how long that takes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withApp } from "./support/app.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";

const DOCUMENT = JSON.stringify(assessmentFile({ answers: answersOf([2, 3, 5, 1, "dontKnow"]) }));

/** Runs in the page: the first bytes of the file, its size, how long it took, and the page's longest task. */
const writeWorkbook = async (document) => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  const began = performance.now();
  const file = await (await globalThis.studio).xlsx(document, "2026-11-23");
  const took = performance.now() - began;
  const longest = Math.max(0, ...[...tasks, ...observer.takeRecords()].map(({ duration }) => duration));
  observer.disconnect();
  return file && { start: (await file.text()).slice(0, 2), size: file.size, kind: file.type, took, longest };
};

test("a workbook is written in a worker while the page goes on", async () => {
  await withApp(async ({ page }) => {
    const first = await page.evaluate(writeWorkbook, DOCUMENT);
    const next = await page.evaluate(writeWorkbook, DOCUMENT);
    assert.equal(first.start, "PK");
    assert.match(first.kind, /spreadsheetml/);
    assert.equal(first.size, next.size);
    assert.equal(Math.max(first.longest, next.longest), 0, "the page was held up");
    console.log(`${first.size} bytes in ${first.took.toFixed(0)} ms, then ${next.took.toFixed(0)} ms.`);
  });
});

test("what is no assessment gives no workbook, and the next one is written all the same", async () => {
  await withApp(async ({ page }) => {
    assert.equal(await page.evaluate(writeWorkbook, "{}"), undefined);
    assert.equal((await page.evaluate(writeWorkbook, DOCUMENT)).start, "PK");
  });
});
