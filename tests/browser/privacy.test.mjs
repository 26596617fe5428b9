// Shows that the watch of every other test sees what it should, and what the app's policy stops.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { CHANNELS, fireChannels, leave } from "./support/channels.mjs";
import { until } from "./support/until.mjs";

/** A page without a policy that says at once that it has started. */
const HTML = `<!doctype html><title>Page</title><link rel="icon" href="data:,"><body>
  <script>document.documentElement.dataset.startup = "complete";</script>`;
const PAGE = {
  files: new Map([
    ["/index.html", { body: HTML }],
    ["/own.svg", { body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
  ]),
};

/** What the watch finds when a page does something. */
const findingsOf = async (use, options = PAGE) => {
  let found;
  await withApp(use, { ...options, judge: (findings) => (found = findings) });
  return found;
};

const channelsIn = (findings, start) => {
  const lines = findings.filter((finding) => finding.startsWith(start));
  return CHANNELS.filter((channel) => lines.some((line) => line.endsWith(`/${channel}`)));
};

const arrived = ({ collector }, channels) =>
  until(`a stranger to get ${channels}`, () =>
    channels.every((channel) => collector.requests.some(({ path }) => path === `/${channel}`)),
  );

test("an honest page gives the watch nothing to report", async () => {
  assert.deepEqual(await findingsOf(async () => {}), []);
});

test("the watch reports each of thirteen ways to send something to a stranger", async () => {
  const findings = await findingsOf(async (app) => {
    assert.deepEqual(await app.page.evaluate(fireChannels, app.collector.origin), []);
    await arrived(app, CHANNELS.slice(0, -1));
    await app.page.evaluate(leave, app.collector.origin);
    await arrived(app, CHANNELS);
  });
  assert.deepEqual(channelsIn(findings, "sent to a stranger"), CHANNELS);
  // Before a request has left the machine, too.
  assert.deepEqual(channelsIn(findings, "request outside the build"), CHANNELS);
});

test("of the thirteen ways the app's policy leaves only leaving the page, and nothing to its own host", async () => {
  const findings = await findingsOf(async (app) => {
    const stopped = app.page.evaluate(
      (count) =>
        new Promise((resolve) => {
          const seen = [];
          addEventListener("securitypolicyviolation", ({ blockedURI }) => {
            seen.push(blockedURI);
            if (new Set(seen).size === count) resolve(seen);
          }, true);
        }),
      CHANNELS.length - 2,
    );
    await app.page.evaluate(fireChannels, app.collector.origin);
    await stopped;
    await app.page.evaluate(leave, app.collector.origin);
    await arrived(app, ["window-open", "navigation"]);
  }, { files: await builtApp() });
  assert.deepEqual(channelsIn(findings, "sent to a stranger"), ["window-open", "navigation"]);
});

test("after start-up the app cannot reach even its own host", async () => {
  const findings = await findingsOf(async ({ page, origin }) => {
    const reached = await page.evaluate((address) => fetch(address).then(() => true, () => false), `${origin}/index.html`);
    assert.equal(reached, false);
  }, { files: await builtApp() });
  assert.ok(findings.some((finding) => finding.startsWith("policy: connect-src stopped")), findings.join("\n"));
  assert.ok(!findings.some((finding) => finding.includes("(server)")), findings.join("\n"));
});

test("the watch reports every other kind of trouble", async () => {
  const troubles = [
    [() => fetch("/own.svg"), /^request after start-up \(DevTools\): .*own.svg$/],
    [() => (new Image().src = "/own.svg"), /^request after start-up: GET \/own.svg \(server\)$/],
    [() => fetch("/none"), /^request outside the build: GET \/none \(server\)$/],
    [() => fetch("/own.svg?answers=33"), /^request outside the build \(page\): .*answers=33$/],
    [() => fetch("/own.svg", { method: "POST", body: "33" }), /^request with 2 bytes of body: POST/],
    [() => fetch("/own.svg", { method: "POST" }), /^request that is not a question: POST/],
    [() => (document.cookie = "answers=33"), /^cookie: answers$/],
    [() => fetch("/own.svg"), /^request with a cookie: GET \/own.svg/],
    [() => new WebSocket("ws://stranger.example/"), /^request outside the build \(DevTools\): ws:\/\/stranger.example\/$/],
    [() => console.error("trouble"), /^console error: trouble$/],
    [() => setTimeout(() => { throw new Error("trouble"); }), /^page error: Error: trouble$/],
    [() => void Promise.reject(new Error("no catch")), /^page error: Error: no catch$/],
    [forbidImages, /^policy: img-src stopped http.*own.svg$/],
    [() => location.reload(), /^request after start-up \(DevTools\): http:[/0-9.:]*$/],
  ];
  await findingsOf(async ({ page, findings }) => {
    for (const [trouble, expected] of troubles) {
      await page.evaluate(trouble).catch(() => undefined);
      await until(String(expected), async () => (await findings()).some((finding) => expected.test(finding)));
    }
  });
});

/** Runs in the page. */
const forbidImages = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "img-src 'none'";
  document.head.append(policy);
  new Image().src = "/own.svg";
};

test("a test that breaks the rules fails", async () => {
  const use = ({ page }) => page.evaluate(() => console.error("trouble"));
  await assert.rejects(withApp(use, PAGE), /console error: trouble/);
});
