// Shows that a PDF report is written away from the page, in a worker from which nothing can be sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { answersOf, assessmentFile } from "./support/pack.mjs";
import { until } from "./support/until.mjs";

const PAGE = {
  files: new Map([
    ["/index.html", {
      body: `<!doctype html><title>Page</title><link rel="icon" href="data:,"><body>
        <script>document.documentElement.dataset.startup = "complete";</script>`,
    }],
  ]),
};

const DOCUMENT = JSON.stringify(assessmentFile({ answers: answersOf([2, 3, 5, 1, "dontKnow"]) }));

/** Runs in the page: the file as text of its bytes, what it could not show, and how long it took. */
const writePdf = async ([document, full, attached]) => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  const began = performance.now();
  const made = await (await globalThis.studio).pdf(document, "2026-11-23", full, attached);
  const took = performance.now() - began;
  const longest = Math.max(0, ...[...tasks, ...observer.takeRecords()].map(({ duration }) => duration));
  observer.disconnect();
  if (!made) return undefined;
  const bytes = new Uint8Array(await made[0].arrayBuffer());
  return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""), replaced: made[1], took, longest };
};

test("a report is written in a worker, the same each time, while the page goes on", async () => {
  await withApp(async ({ page }) => {
    const full = await page.evaluate(writePdf, [DOCUMENT, true, true]);
    assert.match(full.text, /^%PDF-1\.7/);
    assert.match(full.text, /\/EmbeddedFile\b/);
    assert.equal(full.replaced, "");
    const again = await page.evaluate(writePdf, [DOCUMENT, true, true]);
    assert.equal(again.text, full.text);
    const longest = Math.max(full.longest, again.longest);
    assert.ok(longest <= 50, `the page was held up for ${longest} ms`);
    const short = await page.evaluate(writePdf, [DOCUMENT, false, false]);
    assert.ok(short.text.length < full.text.length);
    assert.doesNotMatch(short.text, /\/EmbeddedFile\b/);
    console.log(`Full: ${full.text.length} bytes in ${full.took.toFixed(0)} ms, then ${again.took.toFixed(0)} ms; longest task of the page ${longest} ms.`);
  });
});

test("what is no assessment gives no report, and the next one is written all the same", async () => {
  await withApp(async ({ page }) => {
    assert.equal(await page.evaluate(writePdf, ["{}", true, true]), undefined);
    const feet = DOCUMENT.replace('"name":"', '"name":"🦶');
    assert.equal((await page.evaluate(writePdf, [feet, false, true])).replaced, "🦶");
  });
});

test("a report is written without a network", async () => {
  await withApp(async ({ page, context }) => {
    await context.setOffline(true);
    assert.match((await page.evaluate(writePdf, [DOCUMENT, true, true])).text, /^%PDF/);
  });
});

/** Runs in the page: a worker, made as the app makes its own, tries to send something in every way it has. */
const sendFromWorker = (stranger) => {
  const ways = `
    const ways = {
      fetch: () => fetch("${stranger}/worker-fetch", { mode: "no-cors" }),
      xhr: () => new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        Object.assign(request, { onload: resolve, onerror: reject });
        request.open("GET", "${stranger}/worker-xhr");
        request.send();
      }),
      import: () => importScripts("${stranger}/worker-import"),
      websocket: () => new Promise((resolve, reject) => {
        Object.assign(new WebSocket("${stranger.replace("http", "ws")}/worker-websocket"), { onopen: resolve, onerror: reject });
      }),
      eventsource: () => new Promise((resolve, reject) => {
        Object.assign(new EventSource("${stranger}/worker-eventsource"), { onopen: resolve, onerror: reject });
      }),
    };
    (async () => {
      for (const way of Object.values(ways)) await Promise.resolve().then(way).catch(() => undefined);
      postMessage("tried");
    })();`;
  const url = URL.createObjectURL(new Blob([ways], { type: "text/javascript" }));
  const rules = { createScriptURL: String };
  const script = globalThis.trustedTypes?.createPolicy("ahp-maturity-worker", rules).createScriptURL(url) ?? url;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
};

const WAYS = ["worker-fetch", "worker-xhr", "worker-import", "worker-websocket", "worker-eventsource"];

const sentFromWorker = async (files) => {
  let sent;
  let found;
  await withApp(async ({ page, collector }) => {
    assert.equal(await page.evaluate(sendFromWorker, collector.origin), "tried");
    const arrived = () => WAYS.filter((way) => collector.requests.some(({ path }) => path === `/${way}`));
    if (files === PAGE.files) await until("a stranger to be reached", () => arrived().length === WAYS.length);
    sent = arrived();
  }, { files, judge: (findings) => (found = findings) });
  return { sent, found };
};

test("a worker of a page without a policy reaches a stranger in five ways, and the watch sees it", async () => {
  const { sent, found } = await sentFromWorker(PAGE.files);
  assert.deepEqual(sent, WAYS);
  for (const way of WAYS) assert.ok(found.some((finding) => finding.endsWith(`/${way}`)), way);
});

test("a worker of the app reaches nobody, whatever it tries", async () => {
  const { sent } = await sentFromWorker(await builtApp());
  assert.deepEqual(sent, []);
});

test("no worker can be made of an address, and no other policy for scripts", async () => {
  let found;
  await withApp(async ({ page, origin }) => {
    const refused = await page.evaluate((address) => {
      const throws = (use) => {
        try {
          use();
          return false;
        } catch {
          return true;
        }
      };
      const url = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
      return [
        throws(() => new Worker(url)),
        throws(() => new Worker(address)),
        throws(() => trustedTypes.createPolicy("another", { createScriptURL: String })),
        throws(() => trustedTypes.createPolicy("default", { createScriptURL: String })),
      ];
    }, `${origin}/boot.js`);
    assert.deepEqual(refused, [true, true, true, true]);
  }, { judge: (findings) => (found = findings) });
  assert.ok(found.some((finding) => finding.startsWith("policy: ")), found.join("\n"));
});
