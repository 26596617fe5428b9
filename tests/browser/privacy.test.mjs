// Shows that the watch of every other test sees what it should, and what the app's policy stops.

import assert from "node:assert/strict";
import { test } from "node:test";
import { builtApp, withApp } from "./support/app.mjs";
import { CHANNELS, fireChannels, leave } from "./support/channels.mjs";
import { answersOf, assessmentFile, headlines, pack } from "./support/pack.mjs";
import { answerAll, button, download, heading, openFile, readLevelTable, saved, start, visit } from "./support/steps.mjs";
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

const STRATEGY = "https://www.england.nhs.uk/ahp/allied-health-professions-strategy-for-england/";

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

test("what comes later is asked for when the app has started, and then start-up ends", async () => {
  await withApp(async ({ page }) => {
    const files = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name, startTime, responseEnd }) => ({
        name: new URL(name).pathname, startTime, responseEnd,
      })),
    );
    const isLater = ({ name }) => /^\/(author|later|report-|studio|rescue|fonts\/)/.test(name);
    const last = Math.max(...files.filter((file) => !isLater(file)).map(({ responseEnd }) => responseEnd));
    const later = files.filter(isLater);
    assert.deepEqual(
      [...new Set(later.map(({ name }) => name.replace(/-[0-9a-f]{8}/, "")))].sort(),
      [
        "/author.js", "/author_bg.wasm", "/fonts/inter.woff2", "/later.json",
        "/report-pdf.js", "/report-pdf_bg.wasm", "/report-xlsx.js", "/report-xlsx_bg.wasm", "/rescue.js",
        "/studio.css", "/studio.js", "/studio_bg.wasm",
      ],
    );
    for (const { name, startTime } of later) assert.ok(startTime >= last, `${name} came too early`);
  });
});

test("after start-up the whole job can be done without a network", async () => {
  await withApp(async ({ page, context }) => {
    await context.setOffline(true);
    await start(page, "Quick start");
    await answerAll(page, [3, 1, 4], "Quick start");
    await saved(page, headlines.length);
    await readLevelTable(page);
    for (const name of ["Save file", "Save as CSV", /SVG.*profile/, /PNG.*profile/]) {
      const { bytes } = await download(page, () => button(page, name).click());
      assert.ok(bytes.length > 0);
    }
  });
});

test("links that leave the app are the resources of the questionnaire, and tell them nothing", async () => {
  const known = new Set([...pack.resources.map(({ url }) => url), STRATEGY]);
  await withApp(async ({ page }) => {
    await openFile(page, assessmentFile({ answers: answersOf([2, 3, "dontKnow", undefined]) }));
    const address = page.url().split("#")[1];
    const places = ["", "/team", "/results", ...pack.domains.flatMap(({ code }) => [`/domains/${code}`, `/domains/${code}/check`])];
    const seen = new Set();
    for (const place of ["/", "/new", "/open", "/none", ...places.map((place) => address + place)]) {
      await visit(page, `#${place}`, /./);
      await page.waitForFunction((hash) => location.hash === hash && document.activeElement.localName === "h1", `#${place}`);
      const links = await page.locator("body :is([href], [src], [action])").evaluateAll((all) =>
        all.map((one) => ({ to: one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action"), rel: one.rel })),
      );
      for (const { to, rel } of links.filter(({ to }) => !to.startsWith("#"))) {
        assert.ok(known.has(to), `${place} leads to ${to}`);
        assert.match(rel, /noreferrer/, to);
        seen.add(to);
      }
    }
    assert.ok(seen.size > 10, `only ${seen.size} links were seen`);
  });
});

test("text from people is shown as text, whatever it looks like", async () => {
  const name = '<img src="x" onerror="alert(1)"> {{7*7}}';
  const note = "<script>alert(2)</script> javascript:alert(3)";
  const reason = '"><svg onload=alert(4)>';
  const file = assessmentFile({ answers: { "P1.1": { level: 2, note }, "P1.2": { notApplicable: reason } } });
  Object.assign(file.team, { name, organisation: name, setting: reason });
  await withApp(async ({ page }) => {
    await openFile(page, file);
    await heading(page, name).waitFor();
    for (const [place, ...texts] of [["/results", name], ["/domains/P1/check", note, reason]]) {
      await visit(page, `#/assessments/${file.id}${place}`, /./);
      for (const text of texts) await page.getByText(text).first().waitFor();
    }
    await visit(page, `#/assessments/${file.id}/team`, "About your team");
    assert.equal(await page.getByLabel("Organisation", { exact: true }).inputValue(), name);
    await visit(page, "#/", /How far/);
    await page.getByRole("link", { name }).waitFor();
  });
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
    [() => setTimeout(() => alert("trouble")), /^dialog: trouble$/],
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
