// The slow device on a slow line: Chromium with a profile of its own, throttled by DevTools.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { agent } from "./agent.mjs";

export const LATENCY = 150; // ms for each request
export const LINE = 1.6e6; // bit/s, both ways
export const SLOWER = 4; // times

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A renderer in reserve would be taken for the one that is measured.
  "--disable-features=SpareRendererForSitePerProcess",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];
const SIZE = { width: 1280, height: 800 };
const PATIENCE = 60_000; // ms

/** Runs `use` with a browser that has never been used. */
export const withDevice = async (use) => {
  const profile = await mkdtemp(join(tmpdir(), "ahp-maturity-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    args: FLAGS,
    viewport: SIZE,
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** A tab under the conditions of the bench, with the agent in whatever it opens. */
export const openTab = async (context, subject) => {
  const page = await context.newPage();
  await page.addInitScript(agent, subject);
  const devTools = await context.newCDPSession(page);
  const throughput = LINE / 8;
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await devTools.send("Performance.enable");
  return { page, devTools };
};

/** What Chromium counts of the page, by name. */
export const metrics = async (devTools) => {
  const { metrics } = await devTools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/** What the agent in the page says. */
export const ask = async (devTools, expression) => {
  const options = { awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await devTools.send("Runtime.evaluate", { expression, ...options });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description}`);
  return result.value;
};

/** Memory of the largest renderer in MB, shared pages counted in part; nothing where there is no /proc. */
export const rendererMemory = async (context, devTools) => {
  await devTools.send("HeapProfiler.collectGarbage");
  const browser = await context.browser().newBrowserCDPSession();
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  await browser.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const sizes = await Promise.all(renderers.map(({ id }) => proportionalSize(id)));
  return sizes.includes(undefined) ? undefined : Math.max(...sizes);
};

const proportionalSize = async (id) => {
  const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
  const kibibytes = text.match(/^Pss:\s+(\d+) kB/m)?.[1];
  return kibibytes && (Number(kibibytes) * 1024) / 1e6;
};
